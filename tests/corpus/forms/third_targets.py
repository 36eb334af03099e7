"""Targets by the third author: trees of codes, targets in words, approvals, adjustments, tasks, halves side by side."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .third_content import projects

WORDS = {"≥": "大于等于", "≤": "小于等于", "=": "等于", ">": "大于", "<": "小于"}
ZERO = Decimal(0)


def coded_levels() -> Book:
    """Indicators as a tree of numbered rows: a row each for level 1 and level 2, the third level below them."""
    book = Book(
        "coded_levels", "performance_targets", Place("广西壮族自治区", "桂林市", "恭城瑶族自治县", "450332"), "恭城瑶族自治县水利局", 2024
    )
    for n, p in enumerate(projects("水利", "恭城瑶族自治县水利局本级", code="45033224T0000000"), 1):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 2))
        grid.row("主管部门", c(book.department, 2), "实施单位", c(p.unit, 2))
        grid.row("项目类型", c("特定目标类", 2), "项目期限", c("1年", 2))
        grid.row("年度预算金额（万元）", c(book.money(seq, "budget", "total", p.total), 2), "其中：财政拨款", c(_fiscal(book, seq, p), 2))
        grid.row("年度绩效目标", c(p.goal, 5))
        grid.row("指标编号", "指标名称", "指标符号", "指标值", "计量单位", "备注")
        _tree(book, seq, grid, p)
        book.sheet(f"项目{n}", "附件4", "恭城瑶族自治县2024年县本级部门预算项目支出绩效目标表", grid)
    return book


def _fiscal(book: Book, seq: str, p: Project) -> str:
    return book.money(seq, "budget", "fiscal_appropriation", p.fiscal)


def _tree(book: Book, seq: str, grid: Grid, p: Project) -> None:
    count, last = [0, 0, 0], ["", ""]
    for item in p.indicators:
        if item.level1 != last[0]:
            count, last = [count[0] + 1, 0, 0], [item.level1, ""]
            grid.row(str(count[0]), item.level1, "", "", "", "")
        if item.level2 != last[1]:
            count, last = [count[0], count[1] + 1, 0], [item.level1, item.level2]
            grid.row(f"{count[0]}.{count[1]}", item.level2, "", "", "", "")
        count[2] += 1
        book.indicator(seq, item, apart=True)
        grid.row(".".join(map(str, count)), item.name, item.operator, item.value, item.unit, "")


def greater_words() -> Book:
    """The sign of the target in words, its direction in a column of its own, weights as percents, the unit of money in the heading."""
    book = Book("greater_words", "performance_targets", Place("陕西省", "汉中市", "洋县", "610723"), "洋县林业局", 2023)
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "预算安排（万元）", "年度目标", "一级指标", "二级指标", "三级指标", "指标方向", "目标值", "权重")
    for n, p in enumerate(projects("林草"), 1):
        seq = book.project(p, annual_goal=p.goal)
        lead = [str(n), p.name, book.money(seq, "budget", "total", p.total), p.goal]
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            printed = WORDS.get(item.operator, "") + item.value + item.unit
            book.indicator(seq, item, target=printed, weight=item.weight)
            way = "反向指标" if item.operator == "≤" else "正向指标"
            grid.row(*([c(x, 1, len(p.indicators)) for x in lead] if k == 0 else []), *cells, item.name, way, printed, item.weight + "%")
    book.sheet("绩效目标", "洋县林业局2023年部门预算项目绩效目标公开表", grid, "注：权重合计90%，另有预算执行率指标占10%。")
    return book


def department_rows() -> Book:
    """A list whose rows of department and unit stand over their projects, codes before the names in brackets, subtotals in these rows."""
    book = Book("department_rows", "performance_targets", Place("黑龙江省", "绥化市", "望奎县", "231221"), "望奎县残疾人联合会", 2025)
    grid = Grid(heading=2)
    heads = ("单位/项目名称", "项目代码", "预算数", "绩效目标")
    grid.row(*(c(x, 1, 2) for x in heads), c("绩效指标", 5))
    grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质及指标值", "度量单位")
    items = projects("残联", "望奎县残疾人联合会本级", "望奎县残疾人康复中心", code="23122125P")
    total = sum((p.total for p in items), ZERO)
    grid.row("合计", "", book.money("", "budget", "total", total), *[""] * 6)
    grid.row("[318]望奎县残疾人联合会", "", book.money("", "budget", "total", total, again=True), *[""] * 6)
    for n, p in enumerate(items, 1):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        grid.row(f"　[31800{n}]{p.unit}", "", book.amount(p.total), *[""] * 6)
        lead = ["　　" + p.name, p.code, book.money(seq, "budget", "total", p.total), p.goal]
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item, target=item.operator + item.value + item.unit, apart=True)
            given = [c(x, 1, len(p.indicators)) for x in lead] if k == 0 else []
            grid.row(*given, *cells, item.name, item.operator + item.value, item.unit)
    book.sheet("Sheet1", "望奎县残疾人联合会2025年项目支出绩效目标情况表", "金额单位：万元", grid)
    return book


SOURCES = {
    "一般公共预算拨款": "general_public",
    "政府性基金": "government_fund",
    "国有资本经营": "state_capital",
    "财政专户": "special_account",
}


def approval() -> Book:
    """An approval: the forms of two projects one below the other on a sheet, sources of funds across, nothing printed as a dash."""
    place = Place("甘肃省", "天水市", "秦安县", "620522")
    book = Book("approved_targets", "performance_targets", place, "秦安县民政局", 2023, commas=True)
    blocks: list[str | Grid] = ["秦安县民政局2023年部门预算项目支出绩效目标批复表"]
    for p in projects("民政", "秦安县民政局", "秦安县殡仪馆"):
        seq = book.project(p, unit_name=p.unit, overall_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 6))
        grid.row("主管部门", c(book.department, 2), "项目单位", c(p.unit, 3))
        grid.row(c("批复预算\n（万元）", 1, 2), "合计", *SOURCES, "单位资金")
        public = book.money(seq, "budget", "general_public", p.fiscal)
        grid.row(book.money(seq, "budget", "total", p.total), public, "-", "-", "-", "-")
        grid.row("绩效总体目标", c(p.goal, 6))
        size = len(p.indicators)
        grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", c("三级指标", 2), "指标值", "备注")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, c(item.name, 2), item.printed, "")
        blocks += [grid, ""]
    blocks.append("批复单位（盖章）：秦安县财政局　　　　　　批复日期：2023年2月10日")
    book.sheet("批复表", *blocks)
    return book


def adjusted() -> Book:
    """An adjustment in the course of the year: amounts and targets before and after, the reason at the end."""
    place = Place("辽宁省", "朝阳市", "凌源市", "211382")
    book = Book("adjusted_targets", "performance_targets", place, "凌源市交通运输局", 2024)
    for n, p in enumerate(projects("交通", "凌源市公路管理段"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3), "项目单位", c(p.unit, 2))
        grid.row("年初预算数", c(book.money(seq, "initial_budget", "total", p.fiscal), 3), "调整后预算数", c(_after(book, seq, p), 2))
        grid.row("年度总体目标", c(p.goal, 6))
        grid.row(*(c(x, 1, 2) for x in ("一级指标", "二级指标", "三级指标")), c("年度指标值", 3), c("备注", 1, 2))
        grid.row("调整前", "调整后", "增减变化")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            before = item.printed if item.kind != "numeric" or item.value in ("100", "0") else f"{item.operator}{_less(item)}{item.unit}"
            grid.row(*cells, item.name, before, item.printed, "不变" if before == item.printed else "调增", "")
        grid.row("调整理由", c("年中追加上级补助资金，相应调整绩效指标。", 6))
        book.sheet(f"{n}", "2024年项目支出绩效目标调整表", "填报单位：凌源市交通运输局　　　　单位：万元", grid)
    return book


def _after(book: Book, seq: str, p: Project) -> str:
    return book.money(seq, "adjusted_budget", "total", p.adjusted_fiscal)


def _less(item: Indicator) -> str:
    return str((Decimal(item.value) * Decimal("0.9")).quantize(Decimal(item.value)))


def tasks() -> Book:
    """A department as a whole: its tasks of the year with the money each takes, then the indicators; level 1 with its points."""
    place = Place("青海省", "海东市", "互助土族自治县", "630223")
    book = Book("department_tasks", "performance_targets", place, "互助土族自治县水利局", 2024)
    first, second = projects("水利")
    fiscal, other = first.fiscal + second.fiscal, first.other
    grid = Grid()
    grid.row(c("部门（单位）名称", 2), c("互助土族自治县水利局", 5))
    grid.row(c("年度\n主要\n任务", 1, 5), c("任务名称", 1, 2), c("主要内容", 2, 2), c("预算金额（万元）", 3))
    grid.row("总额", "财政拨款", "其他资金")
    for p in (first, second):
        grid.row(p.name, c(p.goal, 2), book.amount(p.total), book.amount(p.fiscal), book.amount(p.other))
    whole = [book.money("", "budget", s, x) for s, x in (("total", fiscal + other), ("fiscal_appropriation", fiscal), ("other", other))]
    grid.row(c("金额合计", 3), *whole)
    goal = "目标1：全面完成河道治理任务；目标2：保障山洪灾害防治设施正常运行；目标3：提高水旱灾害防御能力。"
    grid.row(c("年度总体目标", 1), c(goal, 6))
    items = [i for p in (first, second) for i in p.indicators][:6]
    grid.row(c("年度\n绩效\n指标", 1, len(items) + 1), "一级指标", "二级指标", c("三级指标", 2), c("指标值", 2))
    for item, cells in zip(items, levels(items, points=True), strict=True):
        book.indicator("", item)
        grid.row(*cells, c(item.name, 2), c(item.printed, 2))
    book.sheet("整体目标", "部门整体支出绩效目标表", "（2024年度）", grid)
    return book


def glued_code() -> Book:
    """Code and name of the project in one cell with a dash between; sign, value and unit apart, the description of the indicator last."""
    place = Place("海南省", "", "文昌市", "469005")
    book = Book("code_dash_name", "performance_targets", place, "文昌市市场监督管理局", 2023)
    grid = Grid(heading=1)
    grid.row(
        "单位名称", "项目名称", "资金总额", "绩效目标", "一级指标", "二级指标", "三级指标", "运算符号", "绩效指标值", "度量单位",
        "权重（%）",
        "指标描述",
    )  # fmt: skip
    for p in projects("市场监管", "文昌市市场监督管理局", code="46900523T000000031"):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        lead = [f"117001-{p.unit}", f"{p.code}-{p.name}", book.money(seq, "budget", "total", p.fiscal), p.goal]
        for item in p.indicators:
            remark = f"反映{item.name}情况。"
            book.indicator(seq, item, apart=True, weight=item.weight, remark=remark)
            grid.row(*lead, item.level1, item.level2, item.name, item.operator, item.value, item.unit, item.weight, remark)
    book.sheet("项目绩效", "2023年部门预算项目支出绩效信息表", "部门：文昌市市场监督管理局", "金额单位：万元", grid)
    return book


def values_in_words() -> Book:
    """A western form: figures and words in one column that says so in its heading; the amounts inside a sentence of the form."""
    place = Place("新疆维吾尔自治区", "喀什地区", "莎车县", "653125")
    book = Book("figures_and_words", "performance_targets", place, "莎车县教育局", 2022)
    for n, p in enumerate(projects("教育", "莎车县教育局"), 1):
        seq = book.project(p, unit_name=p.unit, overall_goal=p.goal)
        grid = Grid()
        grid.row("预算单位", c(p.unit, 2), "项目名称", c(p.name, 2))
        money = book.money(seq, "budget", "total", p.total), _fiscal(book, seq, p), book.money(seq, "budget", "other", p.other)
        grid.row("项目资金（万元）", c("年度资金总额：" + money[0], 2), "其中：财政拨款：" + money[1], c("其他资金：" + money[2], 2))
        grid.row("项目总体目标", c(p.goal, 5))
        grid.row("一级指标", "二级指标", c("三级指标", 2), c("指标值（包含数字及文字描述）", 2))
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, c(item.name, 2), c(item.printed, 2))
        book.sheet(f"表{n}", f"表{n}　　莎车县教育局2022年项目支出绩效目标表", grid)
    book.sheets[-1].blocks.append("备注：绩效目标随部门预算一并公开，执行中调整的另行公开。")
    return book


def kinds_of_projects() -> Book:
    """元 with separators; headings of a kind of project as rows; the total first, the number of projects in its name cell."""
    place = Place("广东省", "深圳市", "南山区", "440305")
    book = Book("kinds_of_projects", "performance_targets", place, "深圳市南山区文化广电旅游体育局", 2025, unit="元", commas=True)
    grid = Grid(heading=2)
    grid.row(
        *(c(x, 1, 2) for x in ("序号", "预算项目", "预算单位")),
        c("2025年预算（元）", 3),
        *(c(x, 1, 2) for x in ("年度绩效目标", "指标", "目标值")),
    )
    grid.row("小计", "一般公共预算", "政府性基金预算")
    items = projects("文旅", "深圳市南山区文化馆", "深圳市南山区非物质文化遗产保护中心")
    whole = sum((p.fiscal for p in items), ZERO)
    both = book.money("", "budget", "total", whole), book.money("", "budget", "general_public", whole)
    grid.row("", "合计（2个项目）", "", *both, "0.00", "", "", "")
    for n, (kind, p) in enumerate(zip(("一、履职类项目", "二、惠民实事类项目"), items, strict=True), 1):
        grid.row(c(kind, 9))
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        public = book.money(seq, "budget", "total", p.fiscal), book.money(seq, "budget", "general_public", p.fiscal)
        lead = [str(n), p.name, p.unit, *public, book.money(seq, "budget", "government_fund", ZERO), p.goal]
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item, hide="12")
            grid.row(*([c(x, 1, len(p.indicators)) for x in lead] if k == 0 else []), item.name, item.printed)
    book.sheet("项目", "深圳市南山区文化广电旅游体育局2025年预算项目绩效目标表", grid)
    return book


def direction() -> Book:
    """A zone's one-project form with long texts around the amounts; nature, value, unit, weight and direction in columns."""
    place = Place("四川省", "南充市", "仪陇县", "511324")
    book = Book("nature_and_direction", "performance_targets", place, "四川仪陇经济开发区管理委员会", 2024)
    for n, p in enumerate(projects("开发区", "四川仪陇经济开发区管理委员会"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, description=f"{p.name}由开发区管委会组织实施，涉及园区企业和配套设施。")
        grid = Grid()
        grid.row("单位名称（公章）", c(p.unit, 7))
        grid.row("项目名称", c(p.name, 7))
        money = book.money(seq, "budget", "total", p.total), _fiscal(book, seq, p), book.money(seq, "budget", "other", p.other)
        grid.row("年度预算（万元）", "总额", money[0], "财政拨款", money[1], "其他资金", c(money[2], 2))
        grid.row("立项依据", c("县委县政府关于推动园区高质量发展的若干意见；园区产业发展规划。", 7))
        grid.row("项目概况", c(f"{p.name}由开发区管委会组织实施，涉及园区企业和配套设施。", 7))
        grid.row("年度目标", c(p.goal, 7))
        size = len(p.indicators)
        asked = ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重")
        grid.row(c("绩效指标", 1, size + 1), *asked)
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            nature = item.operator or "定性"
            known = {} if item.operator else {"target": "定性" + item.value}
            book.indicator(seq, item, apart=True, weight=item.weight, **known)  # type: ignore[arg-type]
            if not item.operator:
                book.gold["indicators"][-1]["operator"] = "定性"
            grid.row(*cells, item.name, nature, item.value, item.unit, item.weight)
        book.sheet(f"{n}", f"表6-{n}", "部门预算项目支出绩效目标表（2024年度）", grid)
    return book


def halves() -> Book:
    """Outputs in the left half of the table, effects and satisfaction in the right one; a township's paper form."""
    place = Place("云南省", "大理白族自治州", "祥云县", "532923")
    book = Book("left_and_right_halves", "performance_targets", place, "祥云县禾甸镇人民政府", 2023)
    for n, p in enumerate(projects("乡镇", "祥云县禾甸镇人民政府"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3), "实施单位", c(p.unit, 1))
        grid.row("预算金额", c(book.money(seq, "budget", "total", p.total) + "万元", 3), "实施时间", "2023年1月至12月")
        grid.row("绩效目标", c(p.goal, 5))
        left = [i for i in p.indicators if i.level1 == "产出指标"]
        right = [i for i in p.indicators if i.level1 != "产出指标"]
        grid.row(c("产出指标", 3), c("效益及满意度指标", 3))
        grid.row("二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
        for k in range(max(len(left), len(right))):
            grid.row(*_half(left, k), *_half(right, k))
        for item in left:
            book.indicator(seq, item)
        for item in right:
            book.indicator(seq, item)
            book.gold["indicators"][-1]["ambiguous"] = "1"  # the heading of level 1 names two of them
        book.sheet(f"{n}", "祥云县禾甸镇人民政府2023年项目绩效目标申报表", grid)
    return book


def _half(items: list[Indicator], k: int) -> list[Cell]:
    return [c(items[k].level2), c(items[k].name), c(items[k].printed)] if k < len(items) else [c(""), c(""), c("")]


FORMS = [
    Form("coded_levels", "target_form", coded_levels, "xlsx docx pdf html"),
    Form("greater_words", "target_list", greater_words, "xlsx pdf csv docx"),
    Form("department_rows", "target_list", department_rows, "xls pdf html"),
    Form("approved_targets", "target_form", approval, "docx pdf_tall xlsx"),
    Form("adjusted_targets", "target_form", adjusted, "docx pdf xlsx html"),
    Form("department_tasks", "department_form", tasks, "docx pdf_tall xlsx"),
    Form("code_dash_name", "target_list", glued_code, "xlsx pdf html"),
    Form("figures_and_words", "target_form", values_in_words, "docx pdf html md"),
    Form("kinds_of_projects", "target_list", kinds_of_projects, "xlsx pdf html"),
    Form("nature_and_direction", "target_form", direction, "docx pdf xlsx text"),
    Form("left_and_right_halves", "target_form", halves, "docx pdf_grey html"),
]
