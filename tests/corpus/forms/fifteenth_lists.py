"""Lists of targets: many projects in one table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import THEMES, Indicator, Project
from . import Form
from .fifteenth_base import doubtful, items_of, project, signed


# --- Zhejiang: sign, value and unit apart; the code in brackets behind the name ---
def yueqing() -> Book:
    place = Place("浙江省", "温州市", "乐清市", "330382")
    book = Book("fifteenth_yueqing", "performance_targets", place, "乐清市住房和城乡建设局", 2025)
    ps = (
        project("城镇老旧", "6850", "1200", code="33038225000000000417"),
        project("市政道路", "1268.5", code="33038225000000000420"),
        project("城镇燃气", "236.8", code="33038225000000000433"),
    )
    grid = Grid(heading=2)
    heads = ("序号", "项目名称（项目编码）", "预算安排数", "年度总体目标")
    grid.row(*(c(h, 1, 2) for h in heads), c("绩效指标", 7))
    grid.row("指标类别", "指标分类", "指标名称", "比较符", "目标值", "计量单位", "权重（%）")
    grid.row(c("合计", 2), book.money("", "budget", "total", sum(p.total for p in ps)), *[""] * 8)
    for n, p in enumerate(ps, 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal)
        items, tall = signed(p.indicators), len(p.indicators)
        own = [c(n, 1, tall)]
        own += [c(f"{p.name}（{p.code}）", 1, tall), c(book.money(seq, "budget", "total", p.total), 1, tall), c(p.goal, 1, tall)]
        for item, lead in zip(items, levels(items), strict=True):
            book.indicator(seq, item, apart=True, weight=item.weight)
            grid.row(*own, *lead, item.name, item.operator, item.value, item.unit, item.weight)
            own = []
    book.sheet("绩效目标", "附件5", "2025年部门预算项目支出绩效目标表", "填报部门：乐清市住房和城乡建设局　　　　金额单位：万元", grid)
    return book


# --- Sichuan: every row has its levels, those of the project stand in its first row only; the direction as the last column ---
def santai() -> Book:
    place = Place("四川省", "绵阳市", "三台县", "510722")
    book = Book("fifteenth_santai", "performance_targets", place, "三台县应急管理局", 2023, unit="元", commas=True)
    ps = (project("应急物资", "152.36"), project("防灾减灾", "28.5"), project("森林草原", "317.08"))
    grid = Grid(heading=2)
    grid.row(*(c(h, 1, 2) for h in ("单位名称", "项目名称", "预算数", "年度目标")), c("绩效指标", 8))
    grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "指标方向性")
    grid.row(c("合计", 2), book.money("", "budget", "total", sum(p.total for p in ps)), *[""] * 9)
    unit = "三台县应急管理局机关"
    for p in ps:
        seq = book.project(p, unit_name=unit, annual_goal=p.goal)
        own = [unit, p.name, book.money(seq, "budget", "total", p.total), p.goal]
        for item in signed(p.indicators):
            book.indicator(seq, item, apart=True, weight=item.weight)
            way = "反向指标" if item.operator == "≤" else "正向指标"
            grid.row(*own, item.level1, item.level2, item.name, item.operator, item.value, item.unit, item.weight, way)
            own = [""] * 4
    book.sheet("表6", "表6", "2023年部门预算项目绩效目标表", "部门：三台县应急管理局", "单位：元", grid)
    return book


# --- Yunnan: a staircase, each level on a row of its own; the money in a table before it ---
CONTENT = {
    "定量指标": "反映年度计划任务的完成情况，以验收资料和统计台账为准。",
    "定性指标": "反映项目实施带来的效益，以问卷调查或主管部门评价为准。",
}


def _money_table(book: Book, ps: tuple[Project, ...], seqs: list[str]) -> Grid:
    grid = Grid(heading=2)
    grid.row(c("项目名称", 1, 2), c("项目单位", 1, 2), c("本年安排", 4))
    grid.row("小计", "一般公共预算", "政府性基金预算", "单位资金")
    for seq, p in zip(seqs, ps, strict=True):
        fund = p.parts.get("fund", Decimal(0))
        cells = [book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "general_public", p.fiscal - fund)]
        cells.append(book.money(seq, "budget", "government_fund", fund) if fund else "")
        cells.append(book.money(seq, "budget", "unit_funds", p.other) if p.other else "")
        grid.row(p.name, p.unit, *cells)
    fund = sum(p.parts.get("fund", Decimal(0)) for p in ps)
    sums = (("total", sum(p.total for p in ps)), ("general_public", sum(p.fiscal for p in ps) - fund), ("government_fund", fund))
    cells = [book.money("", "budget", source, wan) for source, wan in sums]
    grid.row(c("合计", 2), *cells, book.money("", "budget", "unit_funds", sum(p.other for p in ps)))
    return grid


def _stairs(book: Book, grid: Grid, seq: str, p: Project) -> None:
    grid.row("　　" + p.name, p.goal, *[""] * 8)
    first = second = ""
    for item in p.indicators:
        if item.level1 != first:
            grid.row("", "", item.level1, *[""] * 7)
        if (item.level1, item.level2) != (first, second):
            grid.row("", "", "", item.level2, *[""] * 6)
        first, second = item.level1, item.level2
        how = "定量指标" if item.kind == "numeric" else "定性指标"
        item = item if item.operator else replace(item, operator="=")
        book.indicator(seq, item, apart=True, remark=CONTENT[how])
        if how == "定性指标":
            doubtful(book)  # '=' in the cell of the sign, 定性 in that of the kind
        grid.row("", "", "", "", item.name, item.operator, item.value, item.unit, how, CONTENT[how])


def xuanwei() -> Book:
    place = Place("云南省", "曲靖市", "宣威市", "530381")
    book = Book("fifteenth_xuanwei", "performance_targets", place, "宣威市水务局", 2024)
    ps = (
        project("中小型水库", "1860.40", parts={"fund": Decimal("800.00")}, unit="宣威市水利工程建设管理中心"),
        project("农村供水", "942.75", "150.00", unit="宣威市农村供水总站"),
        project("河湖管护", "138.20", unit="宣威市河湖管理中心"),
    )
    seqs = [book.project(p, unit_name=p.unit, annual_goal=p.goal) for p in ps]
    book.sheet("预算05-1表", "预算05-1表", "2024年部门项目支出预算表", "单位名称：宣威市水务局　　单位：万元", _money_table(book, ps, seqs))
    grid = Grid(heading=2)
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
    grid.row(*map(str, range(1, 11)))
    grid.row("宣威市水务局", *[""] * 9)
    for seq, p in zip(seqs, ps, strict=True):
        _stairs(book, grid, seq, p)
    book.sheet("预算05-2表", "预算05-2表", "2024年项目支出绩效目标表（本次下达）", "单位名称：宣威市水务局", grid)
    return book


# --- Guangdong: a row a project, several indicators in a cell ---
OWN = (
    Project(
        "数字图书馆资源采购",
        "采购电子图书、期刊和视听资源数据库，更新自助借还设备，为读者提供全天候数字阅读服务，推动全民阅读。",
        items_of(
            "产数|采购数据库|≥|9|个|\n产数|新增电子图书|≥|32000|册|\n产质|数据库可访问率|≥|99|%|\n产时|采购合同签订时间|D|4月底前||\n"
            "效社|数字资源年访问量|≥|60|万次|\n满满|读者满意度|≥|90|%|"
        ),
        fiscal=Decimal("128.60"),
    ),
    Project(
        "全民健身赛事活动",
        "举办龙舟、篮球、徒步等群众性体育赛事，培训社会体育指导员，带动群众参与体育锻炼。",
        items_of(
            "产数|举办区级赛事|≥|18|场|\n产数|培训社会体育指导员|≥|150|人|\n产质|赛事安全责任事故|=|0|起|\n产时|年度赛事完成时间|D|12月15日前||\n"
            "效社|群众健身意识|Q|不断增强||\n满满|参赛群众满意度|≥|92|%|"
        ),
        fiscal=Decimal("215.00"),
    ),
)
GROUPS = (
    ("产出指标", "数量指标"),
    ("产出指标", "质量指标"),
    ("产出指标", "时效指标"),
    ("产出指标", "成本指标"),
    ("效益指标", ""),
    ("满意度指标", ""),
)


def _said(item: Indicator) -> str:
    return item.name + ("" if item.operator else "：") + item.printed


def gaoming() -> Book:
    place = Place("广东省", "佛山市", "高明区", "440608")
    book = Book("fifteenth_gaoming", "performance_targets", place, "佛山市高明区文化广电旅游体育局", 2025)
    amounts = ("342.50", "76.80", "188.00")
    ps = [replace(p, fiscal=Decimal(a)) for p, a in zip(THEMES["文化旅游"], amounts, strict=True)] + list(OWN)
    grid = Grid(heading=2)
    grid.row(*(c(h, 1, 2) for h in ("序号", "项目名称", "金额", "绩效目标")), c("产出指标", 4), c("效益指标", 1, 2), c("满意度指标", 1, 2))
    grid.row("数量指标", "质量指标", "时效指标", "成本指标")
    for n, p in enumerate(ps, 1):
        seq = book.project(p, annual_goal=p.goal)
        cells = [str(n), p.name, book.money(seq, "budget", "total", p.total), p.goal]
        for first, second in GROUPS:
            items = [i for i in p.indicators if i.level1 == first and second in ("", i.level2)]
            for item in items:
                book.indicator(seq, item, hide="" if second else "2")
            cells.append("；".join(map(_said, items)))
        grid.row(*cells)
    grid.row("", "合计", book.money("", "budget", "total", sum((p.total for p in ps), Decimal(0))), *[""] * 7)
    title = "佛山市高明区文化广电旅游体育局2025年项目支出绩效目标汇总表"
    book.sheet("汇总表", title, grid, "注：1.本表金额单位为万元。2.绩效目标随部门预算同步批复。")
    return book


# --- Henan: the kinds of indicators side by side, projects below the units they belong to ---
SIDES = ("成本指标", "产出指标", "效益指标", "满意度指标")


def _beside(book: Book, grid: Grid, p: Project, seq: str) -> None:
    columns = [[i for i in p.indicators if i.level1 == side] for side in SIDES]
    tall = max(map(len, columns))
    money = [book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)]
    money.append(book.money(seq, "budget", "special_account", p.parts["account"]) if "account" in p.parts else "")
    money.append(book.money(seq, "budget", "unit_funds", p.other) if p.other else "")
    own = [c(text, 1, tall) for text in (p.code, "　" + p.name, *money, p.goal)]
    for column in columns:
        for item in column:
            book.indicator(seq, item, hide="2")
    for n in range(tall):
        row: list[Cell] = []
        for column in columns:
            row += [c(column[n].name), c(column[n].printed)] if n < len(column) else [c(""), c("")]
        grid.row(*own, *row)
        own = []


def xinan() -> Book:
    place = Place("河南省", "洛阳市", "新安县", "410323")
    book = Book("fifteenth_xinan", "performance_targets", place, "新安县自然资源局", 2024)
    office, centre = "新安县自然资源局机关", "新安县不动产登记中心"
    ps = (
        project("耕地保护", "392.60", code="410323240000000027815", unit=office),
        project("地质灾害", "96.32", code="410323240000000027820", unit=office),
        project("不动产登记", "145.00", "35.00", code="410323240000000028106", unit=centre),
    )
    grid = Grid(heading=3)
    grid.row(c("单位编码（项目编码）", 1, 3), c("项目单位（项目名称）", 1, 3), c("项目金额", 4), c("绩效目标", 1, 3), c("绩效指标", 8))
    heads = ("资金总额", "财政拨款", "财政专户管理资金", "单位资金")
    grid.row(*(c(h, 1, 2) for h in heads), *(c(side, 2) for side in SIDES))
    grid.row(*["三级指标", "指标值"] * 4)
    sums = (
        ("total", sum(p.total for p in ps)),
        ("fiscal_appropriation", sum(p.fiscal for p in ps)),
        ("unit_funds", sum(p.other for p in ps)),
    )
    total, fiscal, own = (book.money("", "budget", source, wan) for source, wan in sums)
    grid.row("137", "新安县自然资源局", total, fiscal, "", own, *[""] * 9)
    for code, unit in (("137001", office), ("137004", centre)):
        grid.row(code, unit, *[""] * 13)
        for p in (x for x in ps if x.unit == unit):
            seq = book.project(p, project_code=p.code, unit_name=unit, annual_goal=p.goal)
            _beside(book, grid, p, seq)
    book.sheet("绩效目标汇总", "预算12表", "2024年部门项目支出绩效目标汇总表", "部门名称：新安县自然资源局", "单位：万元", grid)
    return book


FORMS = [
    Form("fifteenth_yueqing", "target_list", yueqing, "xlsx pdf csv_ragged"),
    Form("fifteenth_santai", "target_list", santai, "xls pdf_small spanless"),
    Form("fifteenth_xuanwei", "target_list", xuanwei, "xlsx html md_lost"),
    Form("fifteenth_gaoming", "target_list", gaoming, "docx csv md_lost"),
    Form("fifteenth_xinan", "target_list", xinan, "xlsx pdf_grey torn"),
]
