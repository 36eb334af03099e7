"""Final accounts, lists of execution and evaluation, and targets whose block of money is laid out in unusual ways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..book import Grid, Place, c, levels
from ..content import Project, projects
from . import Form
from .eighth_finance import (
    ZERO,
    D,
    Finance,
    Ledger,
    all_classes,
    balance,
    basics,
    fig,
    header,
    level,
    nest,
    people,
    statement,
    with_sum,
)

INCOME = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
SPENT = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
THREE = (
    "合计",
    "因公出国（境）费",
    "公务用车购置及运行费/小计",
    "公务用车购置及运行费/公务用车购置费",
    "公务用车购置及运行费/公务用车运行维护费",
    "公务接待费",
)
CODED = ("项目/科目编码", "项目/科目名称")


def _whole(fin: Finance, held: Decimal, used: Decimal) -> tuple[list, list]:
    """Both sides of the statement of all receipts and expenditure."""
    gp, fund, own, other = (fin.of(s) for s in ("general_public", "government_fund", "special_account", "unit_funds"))
    income = gp + fund + own + other
    left = [
        ("一、一般公共预算财政拨款收入", gp),
        ("二、政府性基金预算财政拨款收入", fund or None),
        ("三、国有资本经营预算财政拨款收入", None),
        ("四、上级补助收入", None),
        ("五、事业收入", own or None),
        ("六、经营收入", None),
        ("七、附属单位上缴收入", None),
        ("八、其他收入", other or None),
        ("本年收入合计", income),
        ("使用非财政拨款结余（含专用结余）", used),
        ("年初结转和结余", fin.every + held - income - used),
        ("总计", fin.every + held),
    ]
    rows = all_classes(fin.classes(("general_public", "government_fund", "special_account", "unit_funds", "carryover")))
    tail = [("本年支出合计", [fin.every]), ("结余分配", [None]), ("年末结转和结余", [held]), ("总计", [fin.every + held])]
    return level([(k, [v]) for k, v in left], [*rows, *tail], 4)


def _fiscal(fin: Finance) -> tuple[list, list]:
    """Both sides of the statement of fiscal appropriations, expenditure by budget."""
    gp, fund, carry = fin.of("general_public"), fin.of("government_fund"), fin.of("carryover")
    left = [
        ("一、一般公共预算财政拨款", gp),
        ("二、政府性基金预算财政拨款", fund or None),
        ("三、国有资本经营预算财政拨款", None),
        ("本年收入合计", gp + fund),
        ("年初财政拨款结转和结余", carry),
        ("一般公共预算财政拨款", carry),
        ("政府性基金预算财政拨款", None),
        ("国有资本经营预算财政拨款", None),
        ("总计", gp + fund + carry),
    ]
    rows = fin.classes(("general_public", "carryover"), ("government_fund",))
    by = all_classes([(k, [a + b, a or None, b or None, None]) for k, (a, b) in rows])
    sums = [gp + fund + carry, gp + carry, fund or None, None]
    blank = [None] * 4
    tail = [("本年支出合计", sums), ("年末财政拨款结转和结余", blank), ("", blank), ("", blank), ("", blank), ("总计", sums)]
    return level([(k, [v]) for k, v in left], [*by, *tail], 6)


def _by_function(fin: Finance) -> tuple[list, list]:
    """Receipts and expenditure by function."""
    rows = {}
    for source, at in (("general_public", 0), ("government_fund", 0), ("special_account", 2), ("unit_funds", 5)):
        for code, amounts in fin.leaves(source).items():
            rows.setdefault(code, [ZERO] * 6)[at] += sum(amounts, ZERO)
    spent = [
        (k, n, [*a, ZERO, ZERO, ZERO])
        for k, n, a in with_sum(nest(fin.leaves("general_public", "government_fund", "special_account", "unit_funds", "carryover")))
    ]
    return with_sum(nest(rows)), spent


def _three_groups(book: Ledger, fin: Finance, title: str, column: str) -> Grid:
    """Basic expenditure in three groups of code, name and amount: personnel on the left, public in the middle and on the right."""
    rows = [(k, n, a[0]) for k, n, a in basics(fin)]
    left, rest = [x for x in rows if people(x[0])], [x for x in rows if not people(x[0])]
    half = (len(rest) + 1) // 2
    groups = [left, rest[:half], rest[half:]]
    grid = Grid()
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", column] * 3)
    grid.heading = 2
    for r in range(max(map(len, groups))):
        cells = []
        for n, group in enumerate(groups):
            code, name, wan = group[r] if r < len(group) else ("", "", None)
            cells += [code, name, fig(book, title, code, name, f"{'公用经费' if n else '人员经费'}/{column}", wan)]
        grid.row(*cells)
    sums = [sum((a for k, _, a in rows if len(k) == 3 and people(k) is side), ZERO) for side in (True, False)]
    grid.row(
        c("人员经费合计", 2),
        fig(book, title, "", "人员经费合计", f"人员经费/{column}", sums[0]),
        c("公用经费合计", 5),
        fig(book, title, "", "公用经费合计", f"公用经费/{column}", sums[1]),
    )
    return grid


def _three_twelve(book: Ledger, title: str, planned: Sequence[Decimal], real: Sequence[Decimal], ordinals: bool = True) -> Grid:
    grid, paths = Grid(), [f"{year}/{x}" for year in ("预算数", "决算数") for x in THREE]
    header(grid, paths)
    if ordinals:
        grid.row(*(str(n) for n in range(1, 13)))
        grid.heading += 1
    grid.row(*(fig(book, title, "", "", p, a, True) for p, a in zip(paths, [*planned, *real], strict=True)))
    return grid


def _three(fin: Finance, less: str = "0") -> list[Decimal]:
    car, meal = fin.economic["30231"] - D(less), fin.economic["30217"]
    return [car + meal, ZERO, car, ZERO, car, meal]


def shaanxi() -> Ledger:
    """The whole set 公开01 to 公开09 in 万元 with 行次 and 栏次 rows, one statement empty."""
    dept = "洛川县水利局"
    book, fin = Ledger("eighth_shaanxi", "final_accounts", Place("陕西省", "延安市", "洛川县", "610629"), dept, 2023), Finance("水利", "sn")
    used = fin.near(D(2))
    heads, n = ("编制部门：" + dept, "金额单位：万元"), iter(range(1, 10))

    def page(title: str, *blocks: Grid | str) -> None:
        k = next(n)
        cover = (f"{dept}2023年度部门决算公开表",) if k == 1 else ()
        book.sheet(f"公开{k:02d}", *cover, title, f"公开{k:02d}表", "　　　　".join(heads), *blocks)

    left, right = _whole(fin, used * 3, used)
    page(
        "收入支出决算总表",
        balance(book, "收入支出决算总表", [("收入", "项目", ("决算数",), left), ("支出", "项目", ("决算数",), right)], numbered=True),
    )
    got, spent = _by_function(fin)
    page("收入决算表", statement(book, "收入决算表", CODED, INCOME, got, ordinals=True))
    page("支出决算表", statement(book, "支出决算表", CODED, SPENT, spent, ordinals=True))
    left, right = _fiscal(fin)
    four = ("合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    title = "财政拨款收入支出决算总表"
    page(title, balance(book, title, [("收入", "项目", ("金额",), left), ("支出", "项目", four, right)], numbered=True))
    title = "一般公共预算财政拨款支出决算表"
    part = tuple(f"本年支出/{x}" for x in ("小计", "基本支出", "项目支出"))
    page(title, statement(book, title, CODED, part, with_sum(nest(fin.leaves("general_public", "carryover"))), ordinals=True))
    title = "一般公共预算财政拨款基本支出决算表"
    page(title, _three_groups(book, fin, title, "决算数"))
    title = "政府性基金预算财政拨款收入支出决算表"
    rows = [(k, m, [ZERO, a[0], *a, ZERO]) for k, m, a in with_sum(nest(fin.leaves("government_fund")))]
    page(title, statement(book, title, CODED, ("年初结转和结余", "本年收入", *part, "年末结转和结余"), rows, ordinals=True, zero=True))
    empty = Grid()
    header(empty, [*CODED, *part], 2, True)
    empty.row(c("合计", 2), "", "", "")
    page("国有资本经营预算财政拨款支出决算表", empty, "注：本部门不涉及，故公开空表。")
    title = "财政拨款“三公”经费支出决算表"
    page(title, _three_twelve(book, title, _three(fin), _three(fin, "0.62")), "注：本表反映部门本年度“三公”经费支出预决算情况。")
    return book


def hainan() -> Ledger:
    """Final accounts in yuan with separators and without 行次; 三公 standing upright with numbers of people, cars and visits."""
    dept = "澄迈县旅游和文化广电体育局"
    book = Ledger("eighth_hainan", "final_accounts", Place("海南省", "", "澄迈县", "469023"), dept, 2022, "元", commas=True)
    fin = Finance("文旅", "hi", "0.000001")
    book.digits = 2
    left, right = _whole(fin, fin.near(D(9)), fin.near(D(2)))
    right = [x for x in right if x[1][0] or x[0] == "结余分配"]
    left, right = level([x for x in left if x[0]], right, 4)
    title = "收入支出决算总表"
    book.sheet(
        "1",
        f"{dept}2022年度部门决算公开",
        f"{title}（公开01表）",
        f"部门：{dept}",
        "单位：元",
        balance(book, title, [("收入", "项目", ("金额",), left), ("支出", "项目（按功能分类）", ("金额",), right)]),
    )
    got, spent = _by_function(fin)
    leads = ("功能分类科目编码", "科目名称")
    for k, title, columns, rows in ((2, "收入决算表", INCOME, got), (3, "支出决算表", SPENT, spent)):
        grid = statement(book, title, leads, columns, rows, zero=True, stepped=True)
        book.sheet(str(k), f"{title}（公开{k:02d}表）", f"部门：{dept}", "单位：元", grid)
    _hainan_three(book, fin, dept)
    return book


def _hainan_three(book: Ledger, fin: Finance, dept: str) -> None:
    title, grid = "“三公”经费及相关信息统计表", Grid()
    columns = ("全年预算数", "决算统计数")
    grid.row("项目", *columns)
    grid.heading = 1
    names = (
        "（一）支出合计",
        "1.因公出国（境）费",
        "2.公务用车购置及运行维护费",
        "（1）公务用车购置费",
        "（2）公务用车运行维护费",
        "3.公务接待费",
    )
    grid.row("一、“三公”经费支出", "—", "—")
    for name, plan, real in zip(names, _three(fin), _three(fin, "0.4035"), strict=True):
        grid.row(name, *(fig(book, title, "", name, col, a, True) for col, a in zip(columns, (plan, real), strict=True)))
    grid.row("（二）相关统计数", "—", "—")
    for name, count in (
        ("1.因公出国（境）团组数（个）", "0"),
        ("2.公务用车保有量（辆）", "4"),
        ("3.国内公务接待批次（个）", "27"),
        ("国内公务接待人次（人）", "186"),
    ):
        grid.row(name, "—", count)
    office = sum((v for k, v in fin.economic.items() if k.startswith("302")), ZERO)
    grid.row("二、机关运行经费", "—", fig(book, title, "", "二、机关运行经费", "决算统计数", office))
    book.sheet("8", f"{title}（公开08表）", f"部门：{dept}", "单位：元", grid)


def tibet() -> Ledger:
    """Final accounts with 年初预算数, 全年预算数 and 决算数 beside each other on both sides."""
    dept = "江孜县农业农村局"
    book = Ledger("eighth_tibet", "final_accounts", Place("西藏自治区", "日喀则市", "江孜县", "540222"), dept, 2021)
    fin = Finance("农业", "xz", rich=False)
    book.commas = True
    columns, title = ("年初预算数", "全年预算数", "决算数"), "收入支出决算总表"
    rows = []
    for name, (real,) in fin.classes(("general_public",)):
        full = (real * D("1.02")).quantize(D("0.01"))
        rows.append((name, [fin.near(real * D("0.8")), full, real]))
    fund = fin.of("government_fund")
    sums = [sum(x, ZERO) for x in zip(*(a for _, a in rows), strict=True)]
    spent = [(k, a) for k, a in all_classes(rows)]
    at = next(n for n, (k, _) in enumerate(spent) if k.endswith("城乡社区支出"))
    spent[at] = (spent[at][0], [None, fund, fund])
    both = [sums[0], sums[1] + fund, sums[2] + fund]
    left = [
        ("一、一般公共预算财政拨款收入", sums),
        ("二、政府性基金预算财政拨款收入", [None, fund, fund]),
        ("三、国有资本经营预算财政拨款收入", [None] * 3),
        ("四、上级补助收入", [None] * 3),
        ("五、事业收入", [None] * 3),
        ("本年收入合计", both),
        ("年初结转和结余", [None] * 3),
        ("总计", both),
    ]
    left, right = level(left, [*spent, ("本年支出合计", both), ("年末结转和结余", [None] * 3), ("总计", both)], 3)
    grid = balance(book, title, [("收入", "项目", columns, left), ("支出", "项目（按功能分类）", columns, right)], numbered=True)
    for measure, wan in (("initial_budget", both[0]), ("adjusted_budget", both[1])):
        book.money("", measure, "total", wan, again=True)
    book.sheet("财决01", title, "财决公开01表", f"部门：{dept}　　　2021年度　　　单位：万元", grid)
    title = "一般公共预算财政拨款“三公”经费支出决算表"
    book.sheet(
        "财决08",
        title,
        "财决公开08表",
        f"部门：{dept}　　　2021年度　　　单位：万元",
        _three_twelve(book, title, _three(fin), _three(fin, "0.05"), False),
    )
    return book


def heilongjiang() -> Ledger:
    """Execution and own scores of all projects of a department: budget at the start, adjusted, executed, the rate."""
    dept = "讷河市交通运输局"
    book, fin, grid = (
        Ledger("eighth_heilongjiang", "self_evaluation", Place("黑龙江省", "齐齐哈尔市", "讷河市", "230281"), dept, 2022),
        Finance("交通", "hl"),
        Grid(),
    )
    header(
        grid,
        [
            "序号",
            "项目单位",
            "项目名称",
            "资金性质",
            "年初预算数（万元）",
            "调整预算数（万元）",
            "全年执行数（万元）",
            "预算执行率（%）",
            "自评得分",
            "自评等级",
        ],
    )
    sums = [ZERO] * 3
    scores = ("98.50", "100", "93.6", "85.2")
    for n, (item, score, part) in enumerate(zip(fin.items, scores, ("1", "1", "0.93", "0.6127"), strict=True)):
        full = item.total if n != 2 else item.total + D("12.4")
        real = (full * D(part)).quantize(D("0.01"))
        rate = f"{100 * real / full:.2f}"
        unit = dept if n != 2 else "讷河市公路管理站"
        seq = book.project(Project(item.name, "", ()), unit_name=unit, total_score=score, self_grade="优" if D(score) >= 90 else "良")
        grid.row(
            str(n + 1),
            unit,
            item.name,
            "本级财力" if n % 2 else "上级专项",
            book.money(seq, "initial_budget", "total", item.total),
            book.money(seq, "adjusted_budget", "total", full),
            book.spent(seq, "total", real, rate=rate),
            rate,
            score,
            "优" if D(score) >= 90 else "良",
        )
        sums = [a + b for a, b in zip(sums, (item.total, full, real), strict=True)]
    rate = f"{100 * sums[2] / sums[1]:.2f}"
    grid.row(
        c("合计", 4),
        book.money("", "initial_budget", "total", sums[0]),
        book.money("", "adjusted_budget", "total", sums[1]),
        book.spent("", "total", sums[2], rate=rate),
        rate,
        "",
        "",
    )
    book.sheet(
        "汇总",
        f"{dept}2022年度部门预算项目支出执行及绩效自评情况汇总表",
        grid,
        "备注：调整预算数为年初预算数加（减）年中追加（追减）后的预算数。",
    )
    return book


COUNTY = (
    ("兴国县教育科技体育局", "城乡义务教育学校公用经费补助", "1860.00", "1860.00", "42.35", "", "1"),
    ("兴国县教育科技体育局", "县域高中智慧校园及录播教室建设", "320.00", "296.40", "", "", "0.871"),
    ("兴国县卫生健康委员会", "基层医疗卫生机构实施基本药物制度补助", "415.20", "415.20", "", "60.00", "1"),
    ("兴国县农业农村局", "脐橙黄龙病综合防控及病株清除补助", "180.00", "206.50", "18.64", "", "0.9365"),
    ("兴国县林业局", "低产低效林改造", "500.00", "500.00", "", "35.80", "0.64"),
    ("兴国县文化广电旅游局", "苏区干部好作风陈列馆免费开放及布展更新", "96.00", "96.00", "", "", "0.995"),
)


def jiangxi() -> Ledger:
    """The projects of a whole county: budget and executed amounts by source, rate, score and grade; a row of sums on top."""
    dept, grid = "兴国县财政局", Grid()
    book = Ledger("eighth_jiangxi", "self_evaluation", Place("江西省", "赣州市", "兴国县", "360732"), dept, 2023, commas=True)
    kinds, sources = ("小计", "财政拨款", "上年结转", "其他资金"), ("total", "fiscal_appropriation", "carryover", "other")
    header(
        grid,
        [
            "序号",
            "主管部门",
            "项目名称",
            "年初预算数",
            *(f"全年预算数/{x}" for x in kinds),
            *(f"全年执行数/{x}" for x in kinds),
            "执行率",
            "自评得分",
            "自评等次",
        ],
    )
    body, sums = [], [ZERO] * 9
    for owner, name, first, fiscal, carry, other, part in COUNTY:
        full = [D(fiscal), D(carry or 0), D(other or 0)]
        real = [(full[0] * D(part)).quantize(D("0.01")), *full[1:]]
        row = [D(first), sum(full, ZERO), *full, sum(real, ZERO), *real]
        sums = [a + b for a, b in zip(sums, row, strict=True)]
        body.append((owner, name, row, f"{(D(part) * 39 + 60):.2f}"))
    _jiangxi_row(book, grid, ["", "", "合计"], "", sums, sources, "", "")
    for n, (owner, name, row, score) in enumerate(body, 1):
        grade = "优" if D(score) >= 90 else "良"
        seq = book.project(Project(name, "", ()), total_score=score, self_grade=grade)
        book.gold["projects"][-1]["department"] = owner
        _jiangxi_row(book, grid, [str(n), owner, name], seq, row, sources, score, grade)
    book.sheet("汇总表", "附件3", "2023年度县级预算项目支出绩效自评结果汇总表", f"填报单位：{dept}　　　　单位：万元", grid)
    return book


def _jiangxi_row(book: Ledger, grid: Grid, lead: list[str], seq: str, row: list, sources: Sequence[str], score: str, grade: str) -> None:
    rate = f"{100 * row[5] / row[1]:.1f}%"
    cells = [book.money(seq, "initial_budget", "total", row[0])]
    cells += [book.money(seq, "adjusted_budget", s, a) if a else "" for s, a in zip(sources, row[1:5], strict=True)]
    cells += [book.spent(seq, s, a, rate=rate if s == "total" else "") if a else "" for s, a in zip(sources, row[5:], strict=True)]
    grid.row(*lead, *cells, rate, score, grade)


LONGER = (
    "通过项目实施，进一步压实主体责任，健全长效管理机制，确保专项资金专款专用、及时足额到位，项目建设和资金使用全过程接受社会监督，"
    "切实提升群众获得感、幸福感和安全感。"
)


def _targets(theme: str, seed: str, count: int, unit: str = "") -> list[Project]:
    return [replace(p, goal=p.goal + LONGER if n % 2 == 0 else p.goal, unit=unit) for n, p in enumerate(projects(theme, seed, count=count))]


def fujian() -> Ledger:
    """Money split by level of government under 财政拨款: only the sums and other funds are sources of the warehouse."""
    dept = "霞浦县水利局"
    book = Ledger("eighth_fujian", "performance_targets", Place("福建省", "宁德市", "霞浦县", "350921"), dept, 2024)
    for n, p in enumerate(_targets("水利", "fj", 3, "霞浦县水利事业发展中心")):
        seq, grid = book.project(p, annual_goal=p.goal, unit_name=p.unit), Grid()
        grid.row(c("专项名称", 2), c(p.name, 3))
        grid.row(c("市县主管部门", 2), dept, "实施单位", p.unit)
        central, city = (p.fiscal * D("0.5")).quantize(D("0.01")), (p.fiscal * D("0.1")).quantize(D("0.01"))
        province = (p.fiscal * D("0.25")).quantize(D("0.01"))
        other = p.other + D("20")
        grid.row(c("资金情况（万元）", 1, 7), "年度资金总额", c(book.money(seq, "budget", "total", p.fiscal + other), 3))
        grid.row("其中：财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
        for name, wan in (
            ("中央财政", central),
            ("省级财政", province),
            ("市级财政", city),
            ("县级财政", p.fiscal - central - province - city),
        ):
            grid.row(f"　　{name}", c(book.amount(wan), 3))
        grid.row("其他资金", c(book.money(seq, "budget", "other", other), 3))
        grid.row("年度目标", c(p.goal, 4))
        grid.row("一级指标", "二级指标", c("三级指标", 2), "指标值")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, c(item.name, 2), item.printed)
        book.sheet(f"目标{n + 1}", "转移支付区域（项目）绩效目标表", "（2024年度）", grid)
    return book


def shanxi() -> Ledger:
    """Money of the whole term beside that of the year, each with its parts; only the year's money is the budget of the year."""
    dept = "平遥县文化和旅游局"
    book = Ledger("eighth_shanxi", "performance_targets", Place("山西省", "晋中市", "平遥县", "140728"), dept, 2025)
    for n, p in enumerate(_targets("文化旅游", "sx", 3, f"{dept}机关")):
        whole = "2024—2026年，" + p.goal
        seq, grid = book.project(p, annual_goal=p.goal, overall_goal=whole, unit_name=p.unit), Grid()
        grid.row("项目名称", c(p.name, 3), "项目负责人", c("王建国" if n else "李晓燕"))
        grid.row("主管部门", c(dept, 2), "实施单位", c(p.unit, 2))
        grid.row("项目属性", c("延续项目" if n else "新增项目", 2), "项目期限", c("2024年—2026年", 2))
        carry = D("6.50") if n != 1 else ZERO
        rows = [
            ("资金总额", "total", p.total + carry),
            ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal),
            ("上年结转", "carryover", carry),
            ("其他资金", "other", p.other),
        ]
        term = (3 * p.total + carry, 3 * p.fiscal, carry, 3 * p.other)
        for k, (name, source, wan) in enumerate(rows):
            lead = [c("项目资金（万元）", 1, 4)] if not k else []
            grid.row(
                *lead,
                f"实施期{name}" if not k else name,
                book.amount(term[k]),
                c(f"年度{name}" if not k else name, 2),
                book.money(seq, "budget", source, wan),
            )
        grid.row(c("总体目标", 1, 2), c("实施期目标", 2), c("年度目标", 3))
        grid.row(c(whole, 2), c(p.goal, 3))
        grid.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", "备注")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, c(item.name, 2), item.printed, "")
        book.sheet(f"项目{n + 1}", "平遥县县级预算项目支出绩效目标申报表", "（2025年度）", grid)
    return book


def yunnan() -> Ledger:
    """Own evaluation whose block of money has the sources across and the measures down, a rate for each source."""
    dept = "祥云县卫生健康局"
    book = Ledger("eighth_yunnan", "self_evaluation", Place("云南省", "大理白族自治州", "祥云县", "532923"), dept, 2023, commas=True)
    for n, p in enumerate(_targets("卫生健康", "yn", 3)):
        _yunnan_form(book, replace(p, unit="祥云县疾病预防控制中心" if n == 2 else dept), n)
    return book


def _yunnan_form(book: Ledger, p: Project, n: int) -> None:
    carry = D("15.20") if n % 2 else ZERO
    sources = ("total", "fiscal_appropriation", "carryover", "other")
    first = [p.fiscal + carry + p.other, p.fiscal, carry, p.other]
    full = [p.adjusted_fiscal + carry + p.other, p.adjusted_fiscal, carry, p.other]
    real = [p.spent_fiscal + carry + p.other, p.spent_fiscal, carry, p.other]
    rates = [f"{100 * a / b:.2f}%" if b else "" for a, b in zip(real, full, strict=True)]
    points = (D(rates[0][:-1]) / 10).quantize(D("0.01"))
    score = points + sum((D(i.score) for i in p.indicators), ZERO)
    seq, grid = book.project(p, annual_goal=p.goal, goal_completion=p.done, unit_name=p.unit, total_score=f"{score:.2f}"), Grid()
    grid.row("项目名称", c(p.name, 3), "主管部门", c(book.department, 3))
    grid.row("实施单位", c(p.unit, 3), "联系电话", c("0872-31214" + f"{20 + n}", 3))
    grid.row(c("项目资金（万元）", 1, 6), "资金来源", "合计", "当年财政拨款", "上年结转资金", c("其他资金", 3))
    for name, measure, amounts in (("年初预算数", "initial_budget", first), ("全年预算数", "adjusted_budget", full)):
        cells = [book.money(seq, measure, s, a) for s, a in zip(sources, amounts, strict=True)]
        grid.row(name, *cells[:3], c(cells[3], 3))
    cells = [
        book.spent(seq, s, a, rate=r, weight="" if k else "10", score="" if k else f"{points}")
        for k, (s, a, r) in enumerate(zip(sources, real, rates, strict=True))
    ]
    grid.row("全年执行数", *cells[:3], c(cells[3], 3))
    grid.row("预算执行率", *rates[:3], c(rates[3], 3))
    grid.row("执行率分值", "10", "执行率得分", f"{points}", c("", 3))
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 3), c("实际完成情况", 4))
    grid.row(c(p.goal, 3), c(p.done, 4))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        reason = "年初测算不够精准，今后加强调度，提高指标设置的科学性" if item.score != item.weight else ""
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, reason)
    grid.row(c("总分", 5), "100", f"{score:.2f}", "")
    book.sheet(f"自评表{n + 1}", "祥云县2023年度项目支出绩效自评表", grid)


def jilin() -> Ledger:
    """One wide list of targets: the budgets of three years before, this year's money by source, the indicators in rows."""
    dept, grid = "敦化市农业农村局", Grid()
    book = Ledger(
        "eighth_jilin", "performance_targets", Place("吉林省", "延边朝鲜族自治州", "敦化市", "222403"), dept, 2024, "元", commas=True
    )
    header(
        grid,
        [
            "序号",
            "项目名称",
            *(f"前三年预算安排情况/{y}年" for y in (2021, 2022, 2023)),
            "2024年预算/资金总额",
            "2024年预算/其中：财政拨款",
            "2024年预算/其中：其他资金",
            "绩效目标",
            *(f"绩效指标/{x}" for x in ("一级指标", "二级指标", "三级指标", "指标值")),
        ],
    )
    whole = [ZERO] * 3
    for n, p in enumerate(_targets("农业农村", "jl", 3), 1):
        seq, tall = book.project(p, annual_goal=p.goal), len(p.indicators)
        past = [book.amount((p.fiscal * D(x)).quantize(D("0.01"))) if n != 2 or x == "0.95" else "" for x in ("0.8", "0.9", "0.95")]
        money = [book.money(seq, "budget", s, a) for s, a in (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))]
        whole = [a + b for a, b in zip(whole, (p.total, p.fiscal, p.other), strict=True)]
        for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item)
            head = [c(x, 1, tall) for x in (str(n), p.name, *past, *money, p.goal)] if not k else []
            grid.row(*head, *lead, item.name, item.printed)
    sums = [book.money("", "budget", s, a) for s, a in zip(("total", "fiscal_appropriation", "other"), whole, strict=True)]
    grid.row(c("合计", 2), "", "", "", *sums, c("", 5))
    book.sheet("绩效目标", f"{dept}2024年部门预算项目支出绩效目标公开表（单位：元）", grid)
    return book


def tianjin() -> Ledger:
    """Money as one sentence in a cell."""
    dept = "天津市宁河区民政局"
    book = Ledger("eighth_tianjin", "performance_targets", Place("天津市", "", "宁河区", "120117"), dept, 2023)
    for n, p in enumerate(_targets("民政", "tj", 3, "天津市宁河区社会福利事业服务中心")):
        fiscal, account = p.fiscal, p.other
        seq, grid = book.project(p, annual_goal=p.goal, unit_name=p.unit), Grid()
        total = book.money(seq, "budget", "total", fiscal + account)
        first, second = book.money(seq, "budget", "fiscal_appropriation", fiscal), book.money(seq, "budget", "special_account", account)
        parts = f"其中：财政拨款 {first}，财政专户 {second}"
        grid.row("项目名称", c(p.name, 4))
        grid.row("实施单位", c(p.unit, 4))
        grid.row("资金总额（万元）", c(f"{total}（{parts}）", 4))
        grid.row("绩效目标", c(p.goal, 4))
        grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "指标名称", "指标值")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, item.name, item.printed)
        book.sheet(f"{n + 1}", f"{dept}2023年项目支出绩效目标表", f"表{n + 1}", grid)
    return book


FORMS = [
    Form("eighth_shaanxi", "eighth", shaanxi, "pdf xlsx spanless"),
    Form("eighth_hainan", "eighth", hainan, "pdf_tall text"),
    Form("eighth_tibet", "eighth", tibet, "xlsx text"),
    Form("eighth_heilongjiang", "eighth", heilongjiang, "pdf torn"),
    Form("eighth_jiangxi", "eighth", jiangxi, "xlsx text md_lost"),
    Form("eighth_fujian", "eighth", fujian, "docx pdf_tall"),
    Form("eighth_shanxi", "eighth", shanxi, "xlsx aligned"),
    Form("eighth_yunnan", "eighth", yunnan, "pdf_tall md_twice html"),
    Form("eighth_jilin", "eighth", jilin, "pdf csv_ragged"),
    Form("eighth_tianjin", "eighth", tianjin, "text pdf_tall"),
]
