"""Whole final accounts of Emeishan, Dawu and Miyun with self-evaluations, and the self-evaluation report of Zhucheng."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .nineteenth_base import (
    ZERO,
    Side,
    classes,
    closing,
    contents,
    duty,
    empty,
    figure,
    fiscal,
    glossary,
    heads,
    seqs,
    statement,
    two_sides,
    wide,
    words,
    words_more,
)
from .nineteenth_content import Dept, Row, projects

CODE = ["项目/功能分类科目编码", "项目/科目名称"]
SPEND = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
INCOME = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
TITLES = [
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款基本支出决算表",
    "政府性基金预算财政拨款收入支出决算表",
    "国有资本经营预算财政拨款支出决算表",
    "财政拨款“三公”经费支出决算表",
]
WHY = "受气候和实施条件变化影响，部分任务未达到年初目标值，下一步将加强前期摸底和过程跟踪，提高指标设置的科学性。"


def grids(book: Book, dept: Dept, t: list[str], zero: bool) -> list[Grid]:
    """Public tables 01 to 09 of final accounts."""
    left: Side = [
        ("一、一般公共预算财政拨款收入", [dept.total]),
        ("二、政府性基金预算财政拨款收入", [None]),
        ("三、国有资本经营预算财政拨款收入", [None]),
    ]
    left += [("四、上级补助收入", [None]), ("五、事业收入", [None]), *closing("收入", dept.total, "年初结转和结余")]
    right = classes(dept) + closing("支出", dept.total, "年末结转和结余")
    rows: list[Row] = [(k, name, [sum(x, ZERO)] * 2 + [ZERO] * 5) for k, name, x in dept.functions()]
    return [
        two_sides(book, t[0], left, right, ["决算数"], ["决算数"], numbered=True),
        statement(book, t[1], CODE, INCOME, rows, zero=zero, marks=True),
        statement(book, t[2], CODE, SPEND, wide(dept.functions(), ZERO, ZERO, ZERO), zero=zero, marks=True),
        fiscal(book, t[3], dept, "金额", ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"], numbered=True),
        statement(book, t[4], CODE, ["本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"], wide(dept.general()), zero=zero),
        _economy(book, t[5], dept),
        empty(CODE, ["年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]),
        empty(CODE, ["本年支出/合计", "本年支出/基本支出", "本年支出/项目支出"]),
        _pick(book, t[8], dept),
    ]


def _economy(book: Book, table: str, dept: Dept) -> Grid:
    """Personnel on the left, operating on the right, as public table 06 prints them."""
    grid = Grid()
    heads(
        grid,
        [*(f"人员经费/{x}" for x in ("科目编码", "科目名称", "决算数")), *(f"公用经费/{x}" for x in ("科目编码", "科目名称", "决算数"))],
    )
    sides = [[(k, n, x[at]) for k, n, x in dept.economy() if x[at]] for at in (0, 1)]
    for n in range(max(map(len, sides))):
        row: list[str] = []
        for side, word in zip(sides, ("人员经费", "公用经费"), strict=True):
            code, name, x = side[n] if n < len(side) else ("", "", None)
            row += [code, name, figure(book, table, code, name, f"{word}/决算数", x)]
        grid.row(*row)
    sums = [dept.basic_total - dept.operating(), dept.operating()]
    cells = [figure(book, table, "", f"{w}合计", f"{w}/决算数", x) for w, x in zip(("人员经费", "公用经费"), sums, strict=True)]
    grid.row(c("人员经费合计", 2), cells[0], c("公用经费合计", 2), cells[1])
    return grid


def _pick(book: Book, table: str, dept: Dept) -> Grid:
    """Budget and account side by side in one row without a name."""
    parts = [
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费/小计",
        "公务用车购置及运行维护费/公务用车购置费",
        "公务用车购置及运行维护费/公务用车运行维护费",
        "公务接待费",
    ]
    columns = [f"{k}/{x}" for k in ("预算数", "决算数") for x in parts]
    grid = Grid()
    heads(grid, columns)
    grid.row(*map(str, range(1, 13)))
    meal, car = dept.spent_on("30217"), dept.spent_on("30231")
    spent = [meal + car, ZERO, car, ZERO, car, meal]
    plan = [meal + car + 4, ZERO, car + 3, ZERO, car + 3, meal + 1]
    grid.row(*(figure(book, table, "", "", col, x, True) for col, x in zip(columns, plan + spent, strict=True)))
    return grid


def sheets(book: Book, dept: Dept, titles: list[str], zero: bool) -> None:
    notes = {
        0: "注：本表反映部门本年度的总收支和年末结转结余情况。",
        6: f"本部门{dept.year}年度无政府性基金预算财政拨款收入和支出，故本表为空。",
        7: f"本部门{dept.year}年度无国有资本经营预算财政拨款支出，故本表为空。",
        8: "注：预算数为“三公”经费全年预算数，决算数是包括当年财政拨款预算和以前年度结转资金安排的实际支出。",
    }
    for n, (title, grid) in enumerate(zip(titles, grids(book, dept, titles, zero), strict=True)):
        blocks = [f"公开{n + 1:02d}表", title, f"部门：{dept.name}　　　　　　　　　　金额单位：万元", grid, notes.get(n, "")]
        book.sheet(f"公开{n + 1:02d}", *(x for x in blocks if x))


def review(book: Book, seq: str, p: Project, wide_: bool = True) -> dict[str, str]:
    """Amounts of the total row, registered; the sum of scores."""
    adjusted, spent = p.adjusted_fiscal, p.spent_fiscal
    rate, score = f"{p.rate}%", str(p.execution_score())
    out = {
        "initial": book.money(seq, "initial_budget", "total", p.fiscal),
        "adjusted": book.money(seq, "adjusted_budget", "total", adjusted),
        "spent": book.spent(seq, "total", spent, rate=rate, weight="10", score=score),
        "rate": rate,
        "score": score,
    }
    if wide_:
        out |= {
            "initial2": book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal),
            "adjusted2": book.money(seq, "adjusted_budget", "fiscal_appropriation", adjusted),
            "spent2": book.spent(seq, "fiscal_appropriation", spent),
        }
    book.gold["projects"][int(seq) - 1]["total_score"] = str(p.score())
    return out


def why(item: object) -> str:
    return WHY if item.weight != item.score else ""


def summary(book: Book, seq: str, p: Project) -> str:
    """The paragraph on a project in the explanation; what it prints stands in the table as well."""
    book.money(seq, "adjusted_budget", "total", p.adjusted_fiscal, again=True)
    return (
        f"{p.name}项目绩效自评综述：根据年初设定的绩效目标，{p.name}项目绩效自评得分为{p.score()}分。"
        f"项目全年预算数为{p.adjusted_fiscal:.2f}万元，"
        f"执行数为{p.spent_fiscal:.2f}万元，完成预算的{p.rate}%。项目绩效目标完成情况：{p.done}发现的问题及原因：绩效指标细化量化不够，"
        "个别指标值设置偏低。"
        "下一步改进措施：进一步加强绩效管理业务培训，强化绩效运行监控结果应用，提高预算执行的均衡性和有效性。"
    )


def beijing(book: Book, dept: Dept, seq: str, p: Project, unit: str) -> Grid:
    grid, x = Grid(), review(book, seq, p)
    book.gold["projects"][int(seq) - 1].update(unit_name=unit, annual_goal=p.goal, goal_completion=p.done)
    zero = [book.money(seq, m, s, ZERO) for s in ("carryover", "other") for m in ("initial_budget", "adjusted_budget")]
    gone = [book.spent(seq, s, ZERO) for s in ("carryover", "other")]
    grid.row(c("项目名称", 2), c(p.name, 7))
    grid.row(c("主管部门", 2), c(dept.name, 3), c("实施单位", 2), c(unit, 2))
    grid.row(c("项目资金（万元）", 2, 5), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    grid.row("年度资金总额", x["initial"], x["adjusted"], x["spent"], "10", x["rate"], x["score"])
    grid.row("其中：当年财政拨款", x["initial2"], x["adjusted2"], x["spent2"], "—", "", "—")
    grid.row("上年结转资金", *zero[:2], gone[0], "—", "", "—")
    grid.row("其他资金", *zero[2:], gone[1], "—", "", "—")
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    grid.row(
        c("绩效指标", 1, len(p.indicators) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    evaluated(book, grid, seq, p)
    grid.row(c("总分", 6), "100", str(p.score()), "")
    return grid


def evaluated(book: Book, grid: Grid, seq: str, p: Project) -> None:
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item, reason=why(item))
        actual = book.gold["indicators"][-1]["actual_text"]
        grid.row(*cells, item.name, item.printed, actual, item.weight, item.score, why(item))


def sichuan(book: Book, dept: Dept, seq: str, p: Project) -> Grid:
    """The older form of Sichuan: money in pairs, targets with what was reached beside them."""
    grid, row = Grid(), book.gold["projects"][int(seq) - 1]
    row.update(unit_name=dept.name, annual_goal=p.goal, goal_completion=p.done)
    money = [book.money(seq, "budget", s, p.adjusted_fiscal) for s in ("total", "fiscal_appropriation")]
    money += [book.spent(seq, "total", p.spent_fiscal), book.spent(seq, "fiscal_appropriation", p.spent_fiscal)]
    grid.row(c("项目名称", 3), c(p.name, 3))
    grid.row(c("预算单位", 3), c(dept.name, 3))
    grid.row(c("预算执行情况（万元）", 1, 3), c("预算数：", 2), money[0], "执行数：", money[2])
    grid.row(c("其中-财政拨款：", 2), money[1], "其中-财政拨款：", money[3])
    grid.row(c("其他资金：", 2), book.money(seq, "budget", "other", ZERO), "其他资金：", book.spent(seq, "other", ZERO))
    grid.row(c("年度目标完成情况", 1, 2), c("预期目标", 3), c("实际完成目标", 2))
    grid.row(c(p.goal, 3), c(p.done, 2))
    grid.row(
        c("绩效指标完成情况", 1, len(p.indicators) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "预期指标值（包含数字及文字描述）",
        "实际完成指标值（包含数字及文字描述）",
    )
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item)
        book.gold["indicators"][-1].update(weight="", score="")
        grid.row(*cells, item.name, item.printed, book.gold["indicators"][-1]["actual_text"])
    return grid


def hubei(book: Book, dept: Dept, seq: str, p: Project) -> Grid:
    grid, x = Grid(), review(book, seq, p, False)
    del book.gold["budget"][-2]  # this form prints one budget only (预算数（A）)
    last_budget = book.gold["budget"][-1]
    last_budget["measure"] = "budget"
    book.gold["projects"][int(seq) - 1]["unit_name"] = dept.name
    grid.row(c("项目名称", 2), c(p.name, 5))
    grid.row(c("主管部门", 2), c(dept.name, 2), "项目实施单位", c(dept.name, 2))
    grid.row(c("项目类别", 2), c("部门预算项目（持续性项目）", 5))
    grid.row(c("预算执行情况（万元）（10分）", 2, 2), "", "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（10分×执行率）")
    grid.row("年度财政资金总额", x["adjusted"], x["spent"], x["rate"], x["score"])
    grid.row("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "分值", "得分")
    for item, cells in zip(p.indicators, levels(p.indicators, points=True), strict=True):
        book.evaluated(seq, item)
        grid.row(*cells, item.name, item.printed, book.gold["indicators"][-1]["actual_text"], item.weight, item.score)
    grid.row(c("总分", 2), c(str(p.score()), 5))
    grid.row(c("偏差大或目标未完成原因分析", 2), c("项目总体完成较好，个别指标与年初设定值存在偏差，主要是年初测算依据不够充分。", 5))
    grid.row(c("改进措施及结果应用方案", 2), c("进一步完善项目库管理，科学设定绩效目标；将自评结果作为下年度预算安排的重要依据。", 5))
    return grid


def account(doc: str, place: Place, dept: Dept, parts: list[str], jobs: list[str], tail: list[str], zero: bool) -> tuple[Book, list[str]]:
    """Everything of a final account but the self-evaluation tables and the glossary."""
    name, year = dept.name, dept.year
    book = Book(doc, "final_accounts", place, name, year)
    ids = seqs(book, dept)
    book.sheet("目录", f"{year}年度{name}部门决算", *contents(parts))
    book.sheet("概况", parts[0], *duty(dept, jobs))
    book.sheet("决算表", parts[1])
    sheets(book, dept, [f"{year}年度{name}{x}" for x in TITLES], zero)
    book.sheet(
        "说明",
        parts[2],
        "一、收入支出决算总体情况说明",
        *words(dept),
        "二、其他重要事项的情况说明",
        *words_more(dept),
        "三、预算绩效情况说明",
        *tail,
        *(summary(book, seq, p) for seq, p in zip(ids, dept.projects, strict=True)),
    )
    return book, ids


def emeishan() -> Book:
    name, year = "峨眉山市文化体育和旅游局", 2021
    dept = Dept(name, year, "2070101", Decimal("894.17"), projects("文化旅游", "19emeishan"), ["2070109", "2070111", "2070113"], True)
    parts = ["第一部分　部门概况", f"第二部分　{year}年度部门决算情况说明", "第三部分　名词解释", "第四部分　附件", "第五部分　附表"]
    jobs = [
        "贯彻落实党的文化、体育和旅游工作方针政策，研究拟订政策措施并组织实施。",
        "管理全市重大文化体育活动，指导重点文化设施建设，组织旅游整体形象推广。",
        "负责公共文化事业发展，推进公共文化服务体系建设和旅游公共服务建设，深入实施文化惠民工程。",
    ]
    tail = [
        f"根据预算绩效管理要求，本部门在{year}年度预算编制阶段，组织对3个项目开展了预算事前绩效评估，编制了绩效目标，预算执行过程中，"
        "选取3个项目开展绩效监控，年终执行完毕后，"
        "对3个项目开展了绩效自评。"
    ]
    book = Book("nineteenth_emeishan", "final_accounts", Place("四川省", "乐山市", "峨眉山市", "511181"), name, year)
    ids = seqs(book, dept)
    book.sheet("目录", f"{year}年度{name}部门决算", *contents(parts))
    book.sheet("概况", parts[0], *duty(dept, jobs))
    book.sheet("说明", parts[1], *words(dept), *words_more(dept), "预算绩效管理情况", *tail)
    book.sheet("名词", parts[2], *glossary())
    book.sheet("附件", parts[3])
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(f"附件{n}", f"附件{n}", f"项目绩效目标完成情况表（{year}年度）", sichuan(book, dept, seq, p))
    book.sheet("附表", parts[4])
    sheets(book, dept, [f"{year}年度{name}{x}" for x in TITLES], False)
    return book


def dawu() -> Book:
    name, year = "大悟县交通运输局", 2023
    dept = Dept(
        name, year, "2140101", Decimal("1076.83"), projects("交通运输", "19dawu", top=300000), ["2140106", "2140199", "2140104"], True
    )
    parts = [
        f"第一部分　{name}概况",
        f"第二部分　{name}{year}年度部门决算表",
        f"第三部分　{name}{year}年度部门决算情况说明",
        "第四部分　名词解释",
        "第五部分　附件",
    ]
    jobs = [
        "贯彻执行交通运输法律法规，组织拟订全县综合交通运输发展规划并监督实施。",
        "承担全县道路、水路运输市场监管责任，指导城乡客运及有关设施规划和管理。",
        "负责农村公路建设、养护和管理，组织实施重点交通建设项目，指导交通运输行业安全生产。",
    ]
    tail = [
        "根据预算绩效管理要求，我局组织对2023年度一般公共预算项目支出全面开展绩效自评，共涉及项目3个，占一般公共预算项目支出总额的100%。"
        "从绩效评价情况来看，项目立项依据充分，绩效目标总体实现。"
    ]
    book, ids = account("nineteenth_dawu", Place("湖北省", "孝感市", "大悟县", "420922"), dept, parts, jobs, tail, True)
    book.sheet("名词", parts[3], *glossary())
    for seq, row in zip(ids, book.gold["projects"], strict=True):
        row["goal_completion"] = dept.projects[int(seq) - 1].done
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.gold["budget_optional"] = [x for x in book.gold["budget_optional"] if x["project_seq"] != seq]
        book.sheet(
            f"附件{n}",
            f"附件{n}",
            f"{year}年度{p.name}项目绩效自评表",
            f"单位名称：{name}　　　　填报日期：2024年3月18日",
            hubei(book, dept, seq, p),
        )
        book.money(seq, "adjusted_budget", "total", p.adjusted_fiscal, again=True)
    return book


def miyun() -> Book:
    name, year = "北京市密云区园林绿化局", 2023
    dept = Dept(name, year, "2130201", Decimal("2217.4"), projects("园林", "19miyun", top=900000), ["2130209", "2130234", "2130205"], True)
    parts = [
        "第一部分　2023年度部门决算概况",
        "第二部分　2023年度部门决算报表",
        "第三部分　2023年度部门决算说明",
        "第四部分　2023年度部门绩效评价情况",
        "第五部分　名词解释",
    ]
    jobs = [
        "负责本区园林绿化及其生态保护修复的监督管理。",
        "组织、指导和协调本区绿化美化工作，承担首都绿化委员会办公室交办的义务植树任务。",
        "负责本区公园、林地、湿地和野生动植物资源的监督管理。",
    ]
    tail = ["本部门对2023年度部门项目支出实施绩效自评，自评项目3个，占部门项目支出总数的100%，未委托第三方机构开展评价。"]
    book, ids = account("nineteenth_miyun", Place("北京市", "", "密云区", "110118"), dept, parts, jobs, tail, True)
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        unit = name if n < 3 else "北京市密云区公园管理服务中心"
        book.sheet(f"自评{n}", f"项目支出绩效自评表（{year}年度）", beijing(book, dept, seq, p, unit))
    book.sheet("名词", parts[4], *glossary())
    return book


def zhucheng() -> Book:
    name, year = "诸城市民政局", 2022
    items = projects("民政", "19zhucheng", top=200000)
    dept = Dept(name, year, "2130101", Decimal(1), items, ["2130126"] * 3, True)
    book = Book(
        "nineteenth_zhucheng", "self_evaluation", Place("山东省", "潍坊市", "诸城市", "370782"), name, year, unit="万元", commas=True
    )
    ids = seqs(book, dept)
    book.sheet("报告", f"{name}{year}年度项目支出绩效自评报告", *_report(items))
    for n, (seq, p) in enumerate(zip(ids, items, strict=True), 1):
        book.sheet(
            f"自评{n}",
            f"附件{n}",
            "项目支出绩效自评表",
            f"（{year}年度）",
            beijing(book, dept, seq, p, f"{name}{['养老服务科', '社会事务科', '社会救助科'][n - 1]}"),
        )
    book.sheet(
        "附",
        "附件4",
        "绩效自评评分说明",
        "自评采用打分评价的形式，满分为100分，各项指标权重由实施科室根据指标重要程度设定，预算资金执行率权重统一为10分。",
        "定量指标若为正向指标，则得分计算方法应用全年实际值除以年度指标值再乘以该指标分值；若定量指标为反向指标，"
        "则得分计算方法应用年度指标值除以全年实际值再乘以该指标分值。",
        *glossary()[:6],
    )
    return book


def _report(items: list[Project]) -> list[str]:
    names = "、".join(p.name for p in items)
    return [
        (
            "为全面实施预算绩效管理，提高财政资金使用效益，根据《诸城市财政局关于开展2022年度市级预算绩效自评工作的通知》要求，"
            "我局认真组织开展项目支出绩效自评，现将有关情况报告如下。"
        ),
        "一、绩效自评工作组织开展情况",
        (
            "成立以局长任组长、分管负责同志任副组长、各业务科室负责人为成员的绩效自评工作领导小组，制定自评工作方案，"
            "明确责任分工和时间节点，财务审计科负责统筹协调和结果汇总。"
        ),
        f"本次自评覆盖本部门当年实施的全部市级项目，包括{names}，共{len(items)}个。",
        "二、绩效目标完成总体情况",
        "从自评情况看，各项目立项程序规范，资金管理制度健全，预算执行及时，产出数量、质量和时效总体符合预期，社会效益明显，服务对象满意度较高。",
        "三、存在的主要问题",
        "（一）绩效目标编制质量有待提升，个别指标不够细化量化。",
        "（二）预算执行进度不够均衡，个别项目资金支付集中在下半年。",
        "四、下一步工作打算",
        (
            "一是强化绩效理念，压实业务科室主体责任；二是加强绩效运行监控，对偏离绩效目标的及时纠偏；三是强化结果应用，"
            "将自评结果与下年度预算安排挂钩。"
        ),
    ]


FORMS = [
    Form("nineteenth_emeishan", "self_form", emeishan, "docx html"),
    Form("nineteenth_dawu", "self_form", dawu, "docx pdf_flow aligned"),
    Form("nineteenth_miyun", "self_form", miyun, "xlsx text md_lost"),
    Form("nineteenth_zhucheng", "self_form", zhucheng, "md lines"),
]
