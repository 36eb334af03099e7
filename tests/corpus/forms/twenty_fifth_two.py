"""Forms of Jiangsu, Hunan, Yunnan and Shaanxi."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c
from ..content import Indicator
from . import Form
from .twenty_fifth_base import FLOW, Case, cases, grouped


def _half(item: Indicator) -> str:
    """What half of the year shall reach."""
    if item.kind != "numeric":
        return "持续推进" if item.kind == "qualitative" else "按进度实施"
    if item.unit not in FLOW or item.operator != "≥" or "." in item.value:
        return item.printed
    return f"{item.operator}{int(Decimal(item.value) / 2)}{item.unit}"


def _jiangsu(book: Book, case: Case) -> Grid:
    p = case.project
    far = "到“十四五”末，" + p.goal
    seq = book.project(p, project_code=p.code, annual_goal=p.goal, overall_goal=far)
    grid = Grid()
    grid.row("项目名称", c(p.name, 2), "项目编码", c(p.code, 2))
    grid.row("主管部门", c(book.department, 2), "项目属性", c("经常性项目", 2))
    grid.row(c("资金来源（万元）", 1, 2), "资金总额", "财政拨款", "其他资金", c("立项依据", 2))
    source = zip(("total", "fiscal_appropriation", "other"), (p.total, p.fiscal, p.other), strict=True)
    grid.row(*(book.money(seq, "budget", name, wan) for name, wan in source), c("县政府专题会议纪要", 2))
    grid.row("中长期目标", c(far, 5))
    grid.row("年度目标", c(p.goal, 5))
    grid.row("一级指标", "二级指标", "三级指标", "半年（程）目标值", "全年（程）目标值", "分值")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        book.indicator(seq, item, weight=item.weight)
        grid.row(*lead, item.name, _half(item), item.printed, item.weight)
    return grid


def jiangsu() -> Book:
    book = Book("twenty_fifth_sihong", "performance_targets", Place("江苏省", "宿迁市", "泗洪县", "321324"), "泗洪县民政局", 2025)
    for n, case in enumerate(cases("0 民政1", book.doc, 2025, points=100, code="32132425210000"), 1):
        book.sheet(f"目标{n}", "泗洪县民政局2025年度项目支出绩效目标申报表", _jiangsu(book, case))
    return book


def hunan() -> Book:
    """A list with the target explained, a rule for points and the unit behind it."""
    place = Place("湖南省", "怀化市", "通道侗族自治县", "431230")
    book = Book("twenty_fifth_tongdao", "performance_targets", place, "通道侗族自治县卫生健康局", 2024)
    grid = Grid(2)
    heads = ("单位代码", "单位名称（专项名称）", "资金总额", "年度绩效目标")
    grid.row(*(c(x, 1, 2) for x in heads), c("绩效指标", 8))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "指标值内容", "评（扣）分标准", "度量单位", "备注")
    everyone = cases("6 卫生健康0 卫生健康1", book.doc, 2024)
    total = sum((x.project.total for x in everyone), Decimal(0))
    grid.row("411", book.department, book.money("", "budget", "total", total), *[""] * 9)
    for case in everyone:
        p = case.project
        seq = book.project(p, annual_goal=p.goal)
        for k, (item, lead) in enumerate(zip(p.indicators, grouped(p.indicators), strict=True)):
            tall, note = len(p.indicators), case.more[item.name].note
            head = ["411001", p.name, book.money(seq, "budget", "total", p.total), p.goal] if not k else []
            rule = "未达到目标值按比例扣分" if item.kind == "numeric" else "未完成酌情扣分"
            book.indicator(seq, item, apart=True)
            grid.row(*(c(x, 1, tall) for x in head), *lead, item.name, item.operator + item.value, note, rule, item.unit, "")
    book.sheet("23项目绩效", "部门公开表23", "通道侗族自治县卫生健康局2024年项目支出绩效目标表", "单位：万元", grid)
    return book


SIGNS = {"≥": ">=", "≤": "<=", "=": "=", ">": ">"}


def yunnan() -> Book:
    """A list without money: unit and projects in one column, levels repeated, signs as typed on a keyboard."""
    place = Place("云南省", "怒江傈僳族自治州", "兰坪白族普米族自治县", "533325")
    book = Book("twenty_fifth_lanping", "performance_targets", place, "兰坪白族普米族自治县金顶镇人民政府", 2023)
    grid = Grid(1)
    grid.row(
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
    grid.row(book.department, *[""] * 9)
    for case in cases("4 7 3", book.doc, 2023):
        p = case.project
        seq = book.project(p, annual_goal=p.goal)
        for k, given in enumerate(p.indicators):
            item = replace(given, operator=SIGNS[given.operator] if given.operator else "=")
            book.indicator(seq, item, apart=True, remark=case.more[item.name].note)
            if item.kind != "numeric":
                book.gold["indicators"][-1]["ambiguous"] = "1"  # '=' beside 定性指标
            head = [c("　" + p.name, 1, len(p.indicators)), c(p.goal, 1, len(p.indicators))] if not k else []
            nature = "定量指标" if item.kind == "numeric" else "定性指标"
            grid.row(*head, item.level1, item.level2, item.name, item.operator, item.value, item.unit, nature, case.more[item.name].note)
    book.sheet("05-2", "预算05-2表", "兰坪白族普米族自治县金顶镇人民政府2023年项目支出绩效目标表（本级下达）", grid)
    return book


def _term(item: Indicator) -> Indicator:
    """The target of the whole term: a little more than that of the year."""
    if item.kind == "numeric" and item.operator == "≥" and item.unit in FLOW and "." not in item.value:
        return replace(item, value=str(int(item.value) * 3))
    return replace(item, value=item.value.replace("2022", "2024")) if item.kind == "deadline" else item


def _shaanxi(book: Book, case: Case) -> Grid:
    p = case.project
    far = "2022年至2024年，" + p.goal
    seq = book.project(p, annual_goal=p.goal, overall_goal=far)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 5))
    grid.row(c("主管部门", 2), c(book.department, 2), "实施期限", c("2022年-2024年", 2))
    parts = (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))
    ahead = [book.money(seq, "budget", s, w * 3, again=True) for s, w in parts]
    now = [book.money(seq, "budget", s, w) for s, w in parts]
    labels = (("实施期资金总额", "年度资金总额"), ("其中：财政拨款", "其中：财政拨款"), ("其他资金", "其他资金"))
    for n, ((left, right), far_money, near) in enumerate(zip(labels, ahead, now, strict=True)):
        grid.row(*([c("项目资金（万元）", 2, 3)] if not n else []), left, far_money, c(right, 2), near)
    grid.row(c("总体目标", 1, 2), c("实施期总目标", 3), c("年度目标", 3))
    grid.row(c(far, 3), c(p.goal, 3))
    grid.row("一级指标", "二级指标", "指标内容", "指标值", "二级指标", "指标内容", "指标值")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        book.indicator(seq, _term(item), scope="overall")
        book.indicator(seq, item)
        second = lead[-1:] if lead else []
        grid.row(*lead, item.name, _term(item).printed, *second, item.name, item.printed)
    return grid


def shaanxi() -> Book:
    book = Book("twenty_fifth_ziyang", "performance_targets", Place("陕西省", "安康市", "紫阳县", "610924"), "紫阳县农业农村局", 2022)
    for n, case in enumerate(cases("7 农业农村2", book.doc, 2022), 1):
        book.sheet(f"表{n}", "紫阳县农业农村局2022年专项业务经费绩效目标表", _shaanxi(book, case), "注：绩效指标可选择填写。")
    return book


FORMS = [
    Form("twenty_fifth_sihong", "target_form", jiangsu, "docx pdf text md_twice"),
    Form("twenty_fifth_tongdao", "target_list", hunan, "xlsx pdf csv_ragged"),
    Form("twenty_fifth_lanping", "target_list", yunnan, "xls csv torn"),
    Form("twenty_fifth_ziyang", "target_form", shaanxi, "docx pdf_tall spanless"),
]
