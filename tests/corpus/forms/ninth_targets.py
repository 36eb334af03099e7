"""Target forms and self-evaluations of author nine, as cities and counties lay them out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Indicator
from . import Form
from .ninth_contents import Work, optional_total, parse, weighed, works

D = Decimal


def chengdu() -> Book:
    """One table of a whole department: operator, value and unit apart, weights."""
    book = Book(
        "ninth_chengdu_targets", "performance_targets", Place("四川省", "成都市", "青羊区", "510105"), "成都市青羊区应急管理局", 2024
    )
    items = works("应急", 100)
    title = ("部门预算项目绩效目标表", "（2024年度）", "部门：成都市青羊区应急管理局　　　　金额单位：万元")
    for name, part in (("表6", items[:2]), ("表6（续）", items[2:])):
        grid = Grid(heading=2)
        grid.row(*(c(x, 1, 2) for x in ("单位名称", "项目名称", "预算数", "年度目标")), c("绩效指标", 7))
        grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重")
        if part[0] is items[0]:
            grid.row("合计", "", book.money("", "budget", "total", sum((w.total for w in items), D(0))), *[""] * 8)
        _chengdu_rows(book, grid, part)
        book.sheet(name, name, *title, grid)
    return book


def _chengdu_rows(book: Book, grid: Grid, items: list[Work]) -> None:
    unit, tall = "成都市青羊区应急管理局本级", sum(len(w.indicators) for w in items)
    for n, work in enumerate(items):
        seq = book.project(work, annual_goal=work.goal, unit_name=unit, project_code=work.code)
        for k, (item, lead) in enumerate(zip(work.indicators, levels(work.indicators), strict=True)):
            mark = item.operator or "定性"
            book.indicator(seq, replace(item, operator=mark), apart=True, weight=item.weight)
            _doubt(book, item)
            size = len(work.indicators)
            money = book.money(seq, "budget", "total", work.total) if not k else ""
            first = [c(unit, 1, tall)] if not n + k else []
            project = [c(f"{work.code}-{work.name}", 1, size), c(money, 1, size), c(work.goal, 1, size)] if not k else []
            grid.row(*first, *project, *lead, item.name, mark, item.value, item.unit, item.weight)


def _doubt(book: Book, item: Indicator) -> None:
    """A date by which that the form calls qualitative can be read both ways."""
    if item.kind == "deadline":
        book.gold["indicators"][-1]["ambiguous"] = "1"


def wuhan() -> Book:
    """Self-evaluation with 20 points for the execution; weights stand with the first level only."""
    book = Book(
        "ninth_wuhan_selfeval", "self_evaluation", Place("湖北省", "武汉市", "江岸区", "420102"), "武汉市江岸区城市管理执法局", 2022
    )
    for n, work in enumerate(works("城管", 80), 1):
        grid = Grid()
        unit = "武汉市江岸区城市管理执法局" if n == 1 else "武汉市江岸区违法建设查处中心"
        seq = book.project(work, unit_name=unit, total_score=work.score(20))
        grid.row("项目名称", c(work.name, 6))
        grid.row("主管部门", c(book.department, 3), "项目实施单位", c(unit, 2))
        grid.row("项目类别", c("1、部门预算项目 √　2、区直专项 □　3、区对街道转移支付项目 □", 6))
        grid.row("项目属性", c("1、持续性项目 √　2、新增性项目 □", 6))
        grid.row("项目类型", c("1、常年性项目 √　2、延续性项目 □　3、一次性项目 □", 6))
        grid.row(c("预算执行情况（万元）（20分）", 1, 2), "", "预算数（A）", "执行数（B）", "执行率（B/A）", c("得分（20分×执行率）", 2))
        rate, score = f"{work.rate}%", f"{work.execution_score(20)}"
        spent = book.spent(seq, "total", work.spent, rate, "20", score)
        grid.row("年度资金总额", book.money(seq, "budget", "total", work.adjusted), spent, rate, c(score, 2))
        grid.row("年度目标（80分）", "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
        _wuhan_rows(book, grid, seq, work)
        grid.row("总分", c(f"{work.score(20)}", 6))
        grid.row("偏差大或目标未完成原因分析", c("个别指标受客观条件限制未完全达到预期，总体偏差较小。", 6))
        grid.row("改进措施及结果应用方案", c("加强过程监控，将评价结果与下年度预算安排相衔接。", 6))
        date = "填报日期：2023年3月15日"
        book.sheet(f"自评{n}", f"2022年度{work.name}项目自评表", f"单位名称：{unit}　　{date}", grid)
    return book


def _wuhan_rows(book: Book, grid: Grid, seq: str, work: Work) -> None:
    size = len(work.indicators)
    for k, (item, lead) in enumerate(zip(work.indicators, levels(work.indicators, points=True), strict=True)):
        book.evaluated(seq, item)
        book.gold["indicators"][-1]["weight"] = ""
        actual = book.gold["indicators"][-1]["actual_text"]
        grid.row(*([c("绩效指标", 1, size)] if not k else []), *lead, item.name, item.printed, actual, item.score)


def guangzhou() -> Book:
    """A list of projects, merged over their indicators, with a total at the foot."""
    book = Book(
        "ninth_guangzhou_list",
        "performance_targets",
        Place("广东省", "广州市", "海珠区", "440105"),
        "广州市海珠区残疾人联合会",
        2023,
        commas=True,
    )
    items = works("残联")
    grid = Grid(heading=2)
    grid.row(c("序号", 1, 2), c("项目名称", 1, 2), c("2023年预算安排（万元）", 3), c("总体绩效目标", 1, 2), c("绩效指标", 4))
    grid.row("合计", "财政拨款", "其他资金", "一级指标", "二级指标", "三级指标", "年度指标值")
    for n, work in enumerate(items, 1):
        seq = book.project(work, overall_goal=work.goal)
        size = len(work.indicators)
        money = [("total", work.total), ("fiscal_appropriation", work.fiscal), ("other", work.other)]
        texts = [book.money(seq, "budget", source, wan) for source, wan in money]
        for k, (item, lead) in enumerate(zip(work.indicators, levels(work.indicators), strict=True)):
            book.indicator(seq, item)
            first = [c(str(n), 1, size), c(work.name, 1, size), *(c(x, 1, size) for x in texts), c(work.goal, 1, size)] if not k else []
            grid.row(*first, *lead, item.name, item.printed)
    sums = {
        "total": sum((w.total for w in items), D(0)),
        "fiscal_appropriation": sum((w.fiscal for w in items), D(0)),
        "other": sum((w.other for w in items), D(0)),
    }
    grid.row(c("合计", 2), *(book.money("", "budget", k, v) for k, v in sums.items()), *[""] * 5)
    book.sheet(
        "绩效目标公开", "广州市海珠区残疾人联合会2023年部门预算项目支出绩效目标公开表", grid, "注：本表所列项目为面向社会公开的重点项目。"
    )
    return book


def _period(item: Indicator) -> Indicator:
    """The same indicator over three years."""
    if item.unit in ("件", "场", "人", "万人") and item.value != "0":
        return replace(item, value=str(D(item.value) * 3))
    return item


def shenzhen() -> Book:
    """Targets of the whole period on the left, of the year on the right; money in 元."""
    book = Book(
        "ninth_shenzhen_form", "performance_targets", Place("广东省", "深圳市", "福田区", "440304"), "深圳市福田区司法局", 2024, "元", True
    )
    for n, work in enumerate(works("司法"), 1):
        grid = Grid()
        overall = f"到2026年末，{work.goal}三年累计服务人数和办件数居全市前列。"
        unit = "深圳市福田区司法局（本级）"
        seq = book.project(work, annual_goal=work.goal, overall_goal=overall, unit_name=unit, project_code=work.code)
        grid.row("项目名称", c(work.name, 3), "项目编码", c(work.code, 2))
        grid.row("主管部门", c(book.department, 3), "实施单位", c(unit, 2))
        grid.row("项目属性", c("延续性项目", 3), "项目期限", c("2024年1月1日至2026年12月31日", 2))
        grid.row(c("项目资金（元）", 1, 3), c("年度资金总额：", 3), c(book.money(seq, "budget", "total", work.total), 3))
        grid.row(c("　　其中：财政拨款", 3), c(book.money(seq, "budget", "fiscal_appropriation", work.fiscal), 3))
        grid.row(c("　　　　　其他资金", 3), c(book.money(seq, "budget", "other", work.other), 3))
        grid.row(c("总体目标", 1, 2), c("实施期目标（2024年—2026年）", 3), c("年度目标", 3))
        grid.row(c(overall, 3), c(work.goal, 3))
        grid.row("一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
        second = spans(i.level1 + i.level2 for i in work.indicators)
        for item, lead, low in zip(work.indicators, levels(work.indicators), second, strict=True):
            whole = _period(item)
            book.indicator(seq, whole, scope="overall")
            book.indicator(seq, item)
            again = [c(item.level2, 1, low)] if low else []
            grid.row(*lead, item.name, whole.printed, *again, item.name, item.printed)
        book.sheet(f"附表{n}", f"附表10-{n}", "项目支出绩效目标表", "（2024年度）　　　　单位：元", grid)
    return book


def kunming() -> Book:
    """A list of projects with money, then a list of their indicators with kind and content."""
    book = Book(
        "ninth_kunming_table", "department_budget", Place("云南省", "昆明市", "盘龙区", "530103"), "昆明市盘龙区市场监督管理局", 2025
    )
    items = works("市监")
    money, grid = Grid(heading=2), Grid(heading=1)
    fixed = (c(x, 1, 2) for x in ("项目分类", "项目代码", "项目名称", "项目单位", "合计"))
    money.row(*fixed, c("本年拨款", 2), c("单位资金", 1, 2))
    money.row("一般公共预算", "政府性基金预算")
    heads = (
        "单位名称、项目名称",
        "项目年度绩效目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "指标属性",
        "指标内容",
    )
    grid.row(*heads)
    grid.row(book.department, *[""] * 9)
    for work in items:
        seq = book.project(work, annual_goal=work.goal, unit_name=book.department, project_code=work.code)
        sums = [book.money(seq, "budget", source, work.total) for source in ("total", "general_public")]
        money.row("313 事业发展类", work.code, work.name, book.department, *sums, "", "")
        _kunming_rows(book, grid, seq, work)
    whole = sum((w.total for w in items), D(0))
    money.row(c("合　计", 4), *(book.money("", "budget", source, whole) for source in ("total", "general_public")), "", "")
    book.sheet("05-1", "预算05-1表", "2025年部门项目支出预算表", "单位名称：昆明市盘龙区市场监督管理局　　　　单位：万元", money)
    book.sheet("05-2", "预算05-2表", "2025年部门项目支出绩效目标表", "单位名称：昆明市盘龙区市场监督管理局", grid)
    return book


def _kunming_rows(book: Book, grid: Grid, seq: str, work: Work) -> None:
    size = len(work.indicators)
    for k, (item, lead) in enumerate(zip(work.indicators, levels(work.indicators, merged=False), strict=True)):
        shown = replace(item, operator=item.operator or "=")
        remark = f"反映{item.name}情况，计算依据为年度工作台账及统计报表。"
        book.indicator(seq, shown, apart=True, remark=remark)
        _doubt(book, item)
        kind = "定量指标" if item.kind == "numeric" else "定性指标"
        first = [c(f"　　{work.name}", 1, size), c(work.goal, 1, size)] if not k else []
        grid.row(*first, *lead, item.name, shown.operator, item.value, item.unit, kind, remark)


def _funds(book: Book, grid: Grid, seq: str, work: Work, other: bool) -> None:
    """The money block 年初预算/全年预算/全年执行/分值/执行率/得分, eight columns wide."""
    rows = [
        ("年度资金总额", "total", work.total, work.adjusted, work.spent),
        ("　其中：当年财政拨款", "fiscal_appropriation", work.fiscal, work.adjusted_fiscal, work.spent_fiscal),
    ]
    if other:
        rows.append(("　　　　其他资金", "other", work.other, work.other, work.other))
    grid.row(
        c("项目资金（万元）", 1, len(rows) + 1),
        c("", 2),
        "年初预算数",
        "全年预算数（A）",
        "全年执行数（B）",
        "分值",
        "执行率（B/A）",
        "得分",
    )
    for label, source, first, second, third in rows:
        whole = source == "total"
        rate = f"{(100 * third / second).quantize(D('0.01'))}%" if second else ""
        weight, score = ("10", f"{work.execution_score()}") if whole else ("", "")
        spent = book.spent(seq, source, third, rate, weight, score)
        texts = [book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, second), spent]
        grid.row(c(label, 2), *texts, weight or "—", rate or "—", score or "—")


def _grade(score: Decimal) -> str:
    return "优" if score >= 90 else "良" if score >= 80 else "中"


def jinan() -> Book:
    """A summary of the self-evaluations, then the form of each project."""
    book = Book("ninth_jinan_eval", "self_evaluation", Place("山东省", "济南市", "历下区", "370102"), "济南市历下区教育和体育局", 2023)
    items, sheets, summary = works("教体"), [], Grid(heading=1)
    units = ("济南历下区学生资助中心", "济南市历下区教育和体育局", "济南市历下区青少年业余体育学校")
    summary.row("序号", "项目名称", "项目单位", "全年预算数（万元）", "全年执行数（万元）", "预算执行率", "自评得分", "自评等级")
    for n, (work, unit) in enumerate(zip(items, units, strict=True), 1):
        done = work.done
        marks = {"total_score": work.score(), "self_grade": _grade(work.score())}
        seq = book.project(work, unit_name=unit, annual_goal=work.goal, goal_completion=done, **marks)
        again = book.money(seq, "adjusted_budget", "total", work.adjusted, again=True)
        summary.row(str(n), work.name, unit, again, book.amount(work.spent), f"{work.rate}%", f"{work.score()}", _grade(work.score()))
        sheets.append((f"附件2-{n}", _jinan(book, seq, work, unit)))
    book.sheet("汇总", "附件1", "济南市历下区教育和体育局2023年度项目支出绩效自评结果汇总表", summary)
    for name, grid in sheets:
        book.sheet(name, name, "项目支出绩效自评表", "（2023年度）", grid)
    return book


def _jinan(book: Book, seq: str, work: Work, unit: str) -> Grid:
    grid = Grid()
    grid.row("项目名称", c(work.name, 8))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(unit, 3))
    _funds(book, grid, seq, work, work.other > 0)
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(work.goal, 4), c(work.done, 4))
    grid.row(
        c("绩效指标", 1, len(work.indicators) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
        book.evaluated(seq, item, reason=work.reason(item))
        actual = book.gold["indicators"][-1]["actual_text"]
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, work.reason(item))
    grid.row(c("总分", 6), "100", f"{work.score()}", "")
    return grid


QINGDAO = """
公共文化场馆免费开放及设施设备更新|青岛市市北区文化馆|620.00|612.35|601.48|98.82|优
第十届“市北之夏”群众文化艺术节系列活动|青岛市市北区文化馆|185.00|166.50|166.50|100|优
历史城区文物保护单位修缮与活化利用（二期）|青岛市市北区文物保护中心|1,380.00|1,524.60|1,103.27|86.24|良
全域旅游品牌宣传推广及节庆会展补贴|青岛市市北区文化和旅游局|455.00|409.50|398.16|97.72|优
图书馆总分馆体系运行维护|青岛市市北区图书馆|268.40|268.40|255.92|98.53|优
非物质文化遗产代表性传承人补助|青岛市市北区文化馆|42.00|42.00|42.00|100|优
文化市场综合执法办案与装备|青岛市市北区文化市场综合行政执法大队|73.60|66.24|51.08|93.71|优
重点文旅产业项目贷款贴息|青岛市市北区文化和旅游局|900.00|450.00|312.50|78.94|中
"""


def qingdao() -> Book:
    """A list of the results only, with a total."""
    book = Book(
        "ninth_qingdao_summary",
        "self_evaluation",
        Place("山东省", "青岛市", "市北区", "370203"),
        "青岛市市北区文化和旅游局",
        2022,
        commas=True,
    )
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "项目实施单位", "年初预算数", "全年预算数", "全年执行数", "执行率", "自评得分", "自评等级", "备注")
    sums = [D(0)] * 3
    for n, line in enumerate(QINGDAO.strip().splitlines(), 1):
        name, unit, *figures, score, grade = line.replace(",", "").split("|")
        wan = [D(x) for x in figures]
        sums = [a + b for a, b in zip(sums, wan, strict=True)]
        seq = book.project(Work(name, "", ()), unit_name=unit, total_score=score, self_grade=grade)
        rate = f"{(100 * wan[2] / wan[1]).quantize(D('0.01'))}%"
        note = "年中调减预算" if wan[1] < wan[0] else ""
        grid.row(str(n), name, unit, *_three(book, seq, wan, rate), rate, score, grade, note)
    rate = f"{(100 * sums[2] / sums[1]).quantize(D('0.01'))}%"
    grid.row(c("合　　计", 3), *_three(book, "", sums, rate), rate, "", "", "")
    title = "青岛市市北区文化和旅游局2022年度部门预算项目支出绩效自评情况汇总表"
    notes = ("注：1.自评等级：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。", "　　2.涉密项目不予公开。")
    book.sheet("汇总表", "附件", title, "填报部门：青岛市市北区文化和旅游局　　　　金额单位：万元", grid, *notes)
    return book


def _three(book: Book, seq: str, wan: list[Decimal], rate: str) -> list[str]:
    first, second = book.money(seq, "initial_budget", "total", wan[0]), book.money(seq, "adjusted_budget", "total", wan[1])
    return [first, second, book.spent(seq, "total", wan[2], rate)]


def urumqi() -> Book:
    """The form of Xinjiang, a sheet a project; thousands separators in targets."""
    book = Book(
        "ninth_urumqi_form",
        "performance_targets",
        Place("新疆维吾尔自治区", "乌鲁木齐市", "天山区", "650102"),
        "乌鲁木齐市天山区民政局",
        2023,
    )
    for n, work in enumerate(works("民政"), 1):
        grid = Grid()
        seq = book.project(work, annual_goal=work.goal, unit_name=book.department)
        grid.row(c("预算单位", 2), c(book.department, 2), "项目名称", c(work.name, 2))
        grid.row(
            c("项目资金（万元）", 2),
            "年度资金总额：",
            book.money(seq, "budget", "total", work.total),
            "其中：财政拨款",
            book.money(seq, "budget", "fiscal_appropriation", work.fiscal),
            f"其他资金：{book.money(seq, 'budget', 'other', work.other)}",
        )
        grid.row(c("项目年度绩效目标", 2), c(work.goal, 5))
        grid.row(c("一级指标", 2), "二级指标", c("三级指标", 2), c("指标值（包含数字及文字描述）", 2))
        for item, lead in zip(work.indicators, levels(work.indicators, wide=(2, 1)), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, c(item.name, 2), c(item.printed, 2))
        book.sheet(f"项目{n}", "项目支出绩效目标表", "（2023年度）", grid)
    return book


CHANGSHA = """
数|落实研发财政奖补企业数|≥|180|家|196|0|
数|新增高新技术企业|≥|120|家|131|0|
数|举办科技成果对接会|≥|10|场|9|1|因场地原因合并举办1场
质|高新技术企业认定通过率|≥|60|%|66.8|0|
质|项目验收合格率|≥|95|%|97|0|
时|奖补资金拨付及时率|=|100|%|98.5|0.5|个别企业账户信息有误
本|“三公”经费控制率|≤|100|%|61.3|0|
经|高新技术产业增加值增速|≥|9|%|10.2|0|
社|每万人发明专利拥有量|≥|68|件|71.6|0|
续|区域科技创新能力|Q|持续提升||持续提升|0|
满|科技型企业满意度|≥|90|%|95.6|0|
"""


def _loose(text: str, points: int) -> Work:
    rows = [parse(x) for x in text.strip().splitlines()]
    return Work("", "", weighed(rows, points), why={i.name: why for i, _, why in rows if why})


def changsha() -> Book:
    """Self-evaluation of a whole department: no project, so no project_seq."""
    book = Book("ninth_changsha_whole", "self_evaluation", Place("湖南省", "长沙市", "岳麓区", "430104"), "长沙市岳麓区科学技术局", 2022)
    work, grid = _loose(CHANGSHA, 90), Grid()
    first, second, third = D("8216.35"), D("9473.08"), D("9105.62")
    rate = (100 * third / second).quantize(D("0.01"))
    score = (rate / 10).quantize(D("0.01"))
    grid.row("部门名称", c(book.department, 8))
    grid.row(c("年度预算申请（万元）", 1, 6), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    spent = book.spent("", "total", third, f"{rate}%", "10", f"{score}")
    money = [book.money("", m, "total", v) for m, v in (("initial_budget", first), ("adjusted_budget", second))]
    grid.row(c("年度资金总额", 2), *money, spent, "10", f"{rate}%", f"{score}")
    grid.row(c("按收入性质分：", 4), c("按支出性质分：", 4))
    parts = (
        ("其中：一般公共预算：", "general_public", "9412.08", "其中：基本支出：1186.44"),
        ("政府性基金拨款：", "government_fund", "61.00", "项目支出：8286.64"),
    )
    for label, source, wan, right in parts:
        for measure in ("budget", "initial_budget", "adjusted_budget"):  # the form does not say of which column
            optional_total(book, D(wan), measure, source, wan)
        grid.row(c(label + wan, 4), c("　　" + right, 4))
    grid.row(c("其他资金：", 4), c("", 4))
    goal = "深入实施创新驱动发展战略，培育壮大科技型企业，落实研发奖补政策，推动科技成果就地转化，建设具有核心竞争力的科技创新高地。"
    done = "新增高新技术企业131家，兑现研发奖补资金5600余万元，高新技术产业增加值增长10.2%，科技创新综合实力保持全市前列。"
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(goal, 4), c(done, 4))
    size = len(work.indicators)
    grid.row(
        c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
    )
    for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
        book.evaluated("", item, reason=work.reason(item))
        grid.row(*lead, item.name, item.printed, book.gold["indicators"][-1]["actual_text"], item.weight, item.score, work.reason(item))
    whole = sum((D(i.score) for i in work.indicators), score)
    grid.row(c("总分", 6), "100", f"{whole}", "")
    book.sheet("整体自评", "附件2", "2022年度部门整体支出绩效自评表", grid, "填表人：周×　　填报日期：2023年4月28日　　单位负责人签字：")
    return book


HENAN = """
绩效管理|绩效自评完成率|=|100|%|反映本部门项目自评开展情况
绩效管理|部门绩效评价完成率|=|100|%|反映部门重点评价开展情况
重点工作任务完成|退役军人服务站规范化达标率|≥|95|%|达标服务站数占全部服务站的比重
重点工作任务完成|开展退役军人适应性培训|≥|260|人次|按季度集中培训
重点工作任务完成|举办专场招聘会|≥|8|场|含线上招聘会
履职目标实现|优抚对象抚恤补助发放准确率|=|100|%|按月发放，社会化发放
履职目标实现|烈士纪念设施修缮完成时间|D|2024年9月30日前||烈士纪念日前完成
履职效益|退役军人就业率|≥|85|%|当年退役并有就业意愿的人员
履职效益|双拥共建氛围|Q|更加浓厚||通过走访座谈了解
满意度|退役军人和优抚对象满意度|≥|92|%|问卷调查
"""
HENAN_FIRST = {
    "绩效管理": "投入管理指标",
    "重点工作任务完成": "产出指标",
    "履职目标实现": "产出指标",
    "履职效益": "效益指标",
    "满意度": "效益指标",
}


def henan() -> Book:
    """Targets of a whole department: tasks, money by source and by structure, indicators with explanations."""
    book = Book("ninth_zhongmu_whole", "performance_targets", Place("河南省", "郑州市", "中牟县", "410122"), "中牟县退役军人事务局", 2024)
    grid = Grid()
    grid.row("部门（单位）名称", c(book.department, 4))
    goal = "贯彻落实退役军人事务工作决策部署，做好移交安置、就业创业、优抚褒扬和权益维护工作，让军人成为全社会尊崇的职业。"
    grid.row("年度履职目标", c(goal, 4))
    tasks = (
        ("任务1：优抚对象抚恤补助", "按时足额发放各类优抚对象抚恤金和生活补助，落实义务兵家庭优待金。"),
        ("任务2：退役军人服务保障体系建设", "规范运行县、乡、村三级退役军人服务站，开展适应性培训和就业推介。"),
        ("任务3：烈士纪念设施保护", "修缮县烈士陵园及零散烈士墓，开展纪念活动。"),
    )
    grid.row(c("年度主要任务", 1, 4), c("任务名称", 2), c("主要内容", 2))
    for name, text in tasks:
        grid.row(c(name, 2), c(text, 2))
    total, special, unit = D("6842.75"), D("0"), D("35.20")
    grid.row(c("预算情况", 1, 8), c("部门预算总额（万元）", 3), book.money("", "budget", "total", total))
    grid.row(c("1、资金来源：", 1, 3), c("（1）政府预算资金", 2), book.amount(total - unit))
    optional_total(book, total - unit, source="fiscal_appropriation")
    grid.row(c("（2）财政专户管理资金", 2), book.money("", "budget", "special_account", special))
    grid.row(c("（3）单位资金", 2), book.money("", "budget", "unit_funds", unit))
    grid.row(c("2、资金结构：", 1, 4), c("（1）基本支出", 2), "612.38")
    grid.row(c("　　其中：人员经费", 2), "541.06")
    grid.row(c("　　　　　公用经费", 2), "71.32")
    grid.row(c("（2）项目支出", 2), "6230.37")
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "指标说明")
    for item, remark, lead in _henan_items():
        book.indicator("", item, remark=remark)
        grid.row(*lead, item.name, item.printed, remark)
    book.sheet("部门整体", "部门（单位）整体绩效目标表", "（2024年度）", grid)
    return book


def _henan_items() -> list[tuple[Indicator, str, list]]:
    rows = []
    for line in HENAN.strip().splitlines():
        second, name, mark, value, unit, remark = line.split("|")
        kind = {"D": "deadline", "Q": "qualitative"}.get(mark, "numeric")
        rows.append((Indicator(HENAN_FIRST[second], second, name, "" if mark in "DQ" else mark, value, unit, kind), remark))
    return [(*row, lead) for row, lead in zip(rows, levels(i for i, _ in rows), strict=True)]


def lanzhou() -> Book:
    """Regional targets of special transfers: the sum of the year, and what the centre and the place give to it."""
    book = Book("ninth_yuzhong_transfer", "performance_targets", Place("甘肃省", "兰州市", "榆中县", "620123"), "榆中县林业和草原局", 2023)
    local = (D("636.00"), D("212.50"))
    for n, (work, part) in enumerate(zip(works("林草"), local, strict=True), 1):
        grid = Grid()
        seq = book.project(work, annual_goal=work.goal, unit_name=book.department)
        grid.row("专项名称", c(work.name, 3))
        grid.row("中央主管部门", "国家林业和草原局", "省级主管部门", "甘肃省林业和草原局")
        grid.row("省级财政部门", "甘肃省财政厅", "具体实施单位", book.department)
        grid.row(c("资金情况（万元）", 1, 3), "年度金额：", c(book.money(seq, "budget", "total", work.total), 2))
        grid.row("　其中：中央补助", c(book.amount(work.total - part), 2))
        grid.row("　　　　地方资金", c(book.amount(part), 2))
        book.money(seq, "budget", "fiscal_appropriation", work.total, again=True)  # of two levels of government, printed apart
        grid.row("年度目标", c(work.goal, 3))
        grid.row("一级指标", "二级指标", "三级指标", "指标值")
        for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, item.name, item.printed)
        book.sheet(f"专项{n}", f"附件3-{n}", "中央对地方专项转移支付区域绩效目标表", "（2023年度）", grid)
    return book


def nanning() -> Book:
    """Regional self-evaluation of transfers, without points."""
    book = Book(
        "ninth_nanning_transfer_eval",
        "self_evaluation",
        Place("广西壮族自治区", "南宁市", "兴宁区", "450102"),
        "南宁市兴宁区医疗保障局",
        2022,
    )
    for n, work in enumerate(works("医保"), 1):
        grid = Grid()
        seq = book.project(work, annual_goal=work.goal, goal_completion=work.done, unit_name=book.department)
        grid.row(c("转移支付（项目）名称", 2), c(work.name, 5))
        grid.row(c("中央主管部门", 2), c("国家医疗保障局", 5))
        grid.row(c("地方主管部门", 2), c("广西壮族自治区医疗保障局", 2), "资金使用单位", c(book.department, 2))
        _nanning_money(book, grid, seq, work)
        grid.row(c("总体目标完成情况", 2, 2), c("总体目标", 2), c("全年实际完成情况", 3))
        grid.row(c(work.goal, 2), c(work.done, 3))
        size = len(work.indicators)
        grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施")
        for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
            book.evaluated(seq, item, reason=work.reason(item))
            book.gold["indicators"][-1].update(weight="", score="")
            grid.row(*lead, item.name, item.printed, book.gold["indicators"][-1]["actual_text"], work.reason(item))
        grid.row("说明", c("无", 6))
        notes = (
            "注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。",
            "　　2.其他资金包括与中央财政资金共同投入到同一项目的自有资金、社会资金等。",
        )
        book.sheet(f"自评{n}", f"附件{n}", "转移支付区域（项目）绩效自评表", "（2022年度）", grid, *notes)
    return book


def _nanning_money(book: Book, grid: Grid, seq: str, work: Work) -> None:
    rate = f"{work.rate}%"
    grid.row(c("资金投入情况（万元）", 2, 3 + (work.other > 0)), c("", 2), "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%）")
    total = book.money(seq, "adjusted_budget", "total", work.adjusted)
    grid.row(c("年度资金总额：", 2), total, book.spent(seq, "total", work.spent, rate), rate)
    share = f"{(100 * work.spent_fiscal / work.adjusted_fiscal).quantize(D('0.01'))}%"
    optional_total(book, work.adjusted_fiscal, "adjusted_budget", "fiscal_appropriation")
    book.gold["budget_optional"][-1]["project_seq"] = seq
    grid.row(c("　其中：中央财政资金", 2), book.amount(work.adjusted_fiscal), book.amount(work.spent_fiscal), share)
    if work.other:
        texts = book.money(seq, "adjusted_budget", "other", work.other), book.spent(seq, "other", work.other, "100.00%")
        grid.row(c("　　　　其他资金", 2), *texts, "100.00%")
    grid.row(c("资金管理情况", 2, 4), c("", 2), c("情况说明", 2), "存在问题和改进措施")
    for name in ("分配科学性", "拨付及时性", "使用规范性"):
        grid.row(c(name, 2), c("严格按照资金管理办法执行", 2), "无")


FORMS = [
    Form("ninth_chengdu_targets", "target_list", chengdu, "pdf xlsx torn"),
    Form("ninth_wuhan_selfeval", "self_evaluation", wuhan, "pdf_tall text docx"),
    Form("ninth_guangzhou_list", "target_list", guangzhou, "xlsx html md_lost"),
    Form("ninth_shenzhen_form", "target_form", shenzhen, "pdf text spanless"),
    Form("ninth_kunming_table", "target_list", kunming, "xlsx pdf csv_ragged"),
    Form("ninth_jinan_eval", "self_evaluation", jinan, "pdf text md_twice"),
    Form("ninth_qingdao_summary", "evaluation_list", qingdao, "pdf csv aligned"),
    Form("ninth_urumqi_form", "target_form", urumqi, "docx html text"),
    Form("ninth_changsha_whole", "department_evaluation", changsha, "xlsx pdf_tall spanless"),
    Form("ninth_zhongmu_whole", "department_targets", henan, "pdf_tall text md"),
    Form("ninth_yuzhong_transfer", "transfer_targets", lanzhou, "xlsx text aligned"),
    Form("ninth_nanning_transfer_eval", "transfer_evaluation", nanning, "pdf html md_lost"),
]
