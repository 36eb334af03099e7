"""Budget tables followed by target forms; the department's own targets."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .fifteenth_base import items_of, project

# --- Jiangsu: targets of half a year and of the year; income and expenditure side by side ---
AIMS = items_of("""
产数|发放优抚对象抚恤补助|≥|7200|人|
产数|开展退役军人技能培训|≥|320|人次|
产数|走访慰问退役军人和优抚对象|≥|4500|人次|
产质|优抚资金发放准确率|=|100|%|
产时|抚恤补助发放及时性|Q|按月及时足额||
效社|自主就业退役士兵就业率|≥|85|%|
效持|双拥工作机制|Q|健全||
满满|退役军人满意度|≥|92|%|
""")
HALF = {"7200": "7200", "320": "150", "4500": "2600", "100": "100", "85": "40", "92": "92"}
MARTYRS = Project(
    "烈士纪念设施修缮保护",
    "对境内零散烈士墓和烈士陵园纪念设施实施修缮、绿化和陈列提升，组织清明祭英烈、烈士纪念日公祭等活动，弘扬英烈精神，营造崇尚英雄的社会氛围。",
    items_of(
        "产数|修缮纪念设施|≥|11|处|\n产质|工程验收合格率|=|100|%|\n产时|修缮工程完成时间|D|9月25日前||\n产本|修缮单价控制|≤|1.8|万元/平方米|\n"
        "效社|接待瞻仰群众|≥|6|万人次|\n效持|英烈精神|Q|得到弘扬||\n满满|烈属满意度|≥|95|%|"
    ),
    fiscal=Decimal("268.00"),
    other=Decimal("40.00"),
)
HALF_OF = {"修缮纪念设施": "4", "接待瞻仰群众": "3.5", "修缮工程完成时间": "—", "烈属满意度": "95"}


def _half(item: Indicator, known: dict[str, str]) -> str:
    if item.kind != "numeric":
        return known.get(item.name, item.value)
    return f"{item.operator}{known.get(item.name, HALF.get(item.value, item.value))}{item.unit}"


def _halves(book: Book, grid: Grid, seq: str, items: tuple[Indicator, ...], known: dict[str, str], wide: int) -> None:
    for item, lead in zip(items, levels(items), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, c(item.name, wide), _half(item, known), item.printed)


def _dongtai_whole(book: Book) -> Grid:
    grid = Grid()
    grid.row("主管部门", c("东台市退役军人事务局", 5))
    grid.row(c("年度收入预算（万元）", 3), c("年度支出预算（万元）", 3))
    sums = {"total": "9862.40", "general_public": "9412.40", "government_fund": "180.00", "carryover": "270.00"}
    paid = {k: book.money("", "budget", k, Decimal(v)) for k, v in sums.items()}
    grid.row(c("收入合计", 2), paid["total"], c("支出合计", 2), book.money("", "budget", "total", Decimal("9862.40"), again=True))
    grid.row(c("一般公共预算资金", 2), paid["general_public"], c("基本支出", 2), "1286.75")
    grid.row(c("政府性基金预算资金", 2), paid["government_fund"], c("项目支出", 2), "8575.65")
    grid.row(c("上年结转资金", 2), paid["carryover"], c("", 2), "")
    grid.row("中长期目标", c("健全退役军人服务保障体系，落实各项优抚政策，让军人成为全社会尊崇的职业。", 5))
    grid.row("年度目标", c("全面落实抚恤优待政策，做好退役军人就业创业扶持，推进双拥模范城创建，维护退役军人合法权益。", 5))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "半年（程）目标值", "全年（程）目标值")
    _halves(book, grid, "", AIMS, {}, 2)
    return grid


def _dongtai_project(book: Book) -> Grid:
    p = MARTYRS
    long = "到2026年全市烈士纪念设施应修尽修，建成一批红色教育基地。"
    seq = book.project(p, unit_name="东台市烈士陵园管理所", annual_goal=p.goal, overall_goal=long)
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "项目类型", "延续")
    grid.row("主管部门", c(book.department, 3), "实施单位", "东台市烈士陵园管理所")
    grid.row(c("资金来源（万元）", 1, 2), "合计", c("财政拨款", 2), c("其他资金", 2))
    total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    grid.row(total, c(fiscal, 2), c(book.money(seq, "budget", "other", p.other), 2))
    grid.row("中长期目标", c(long, 5))
    grid.row("年度目标", c(p.goal, 5))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "半年（程）目标值", "全年（程）目标值")
    _halves(book, grid, seq, p.indicators, HALF_OF, 2)
    return grid


def dongtai() -> Book:
    place = Place("江苏省", "盐城市", "东台市", "320981")
    book = Book("fifteenth_dongtai", "performance_targets", place, "东台市退役军人事务局", 2024)
    book.sheet("整体", "2024年度部门整体绩效目标表", _dongtai_whole(book))
    book.sheet("项目", "2024年度项目绩效目标表", _dongtai_project(book))
    return book


# --- Shaanxi: expenditure by function, a list of the projects, then their forms ---
def _functions(book: Book, basic: str, special: Decimal) -> Grid:
    name = "神木市司法局2025年部门综合预算支出总表（按功能科目分）"
    pay, house = Decimal(basic), Decimal("86.42")
    rows = (
        ("204", "公共安全支出", pay - house, special),
        ("20406", "司法", pay - house, special),
        ("2040601", "行政运行", pay - house, Decimal(0)),
        ("2040604", "基层司法业务", Decimal(0), special),
        ("221", "住房保障支出", house, Decimal(0)),
        ("22102", "住房改革支出", house, Decimal(0)),
        ("2210201", "住房公积金", house, Decimal(0)),
    )
    grid = Grid(heading=1)
    grid.row("功能科目编码", "功能科目名称", "合计", "人员及公用经费支出", "专项业务经费支出")
    for code, item, base, extra in (("", "合计", pay, special), *rows):
        cells = [
            book.line(name, code, item, column, wan) if wan else ""
            for column, wan in (("合计", base + extra), ("人员及公用经费支出", base), ("专项业务经费支出", extra))
        ]
        grid.row(code, item, *cells)
    book.money("", "budget", "total", pay + special, again=True)
    return grid


def _worded(item: Indicator) -> tuple[Indicator, str]:
    """The indicator and its target with the sign in words; an equality without any."""
    many = "不低于" if item.unit == "%" else "不少于"
    words = {"≥": many, "≤": "不超过"}.get(item.operator, "")
    return (replace(item, operator="") if item.operator == "=" else item), f"{words}{item.value}{item.unit}"


def _shenmu_form(book: Book, p: Project, seq: str) -> Grid:
    grid = Grid()
    grid.row(c("专项（项目）名称", 2), c(p.name, 3))
    grid.row(c("主管部门", 2), c(book.department, 3))
    grid.row(c("资金金额（万元）", 1, 3), "年度资金总额：", book.money(seq, "budget", "total", p.total, again=True), "执行期限", "1年")
    fiscal = book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    grid.row("其中：财政拨款", c(fiscal, 3))
    grid.row("其他资金", c(book.money(seq, "budget", "other", p.other) if p.other else "", 3))
    grid.row("年度绩效目标", c(p.goal, 4))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "指标内容", "指标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        item, printed = _worded(item)
        book.indicator(seq, item, target=printed)
        grid.row(*lead, item.name, printed)
    return grid


def shenmu() -> Book:
    place = Place("陕西省", "榆林市", "神木市", "610881")
    book = Book("fifteenth_shenmu", "department_budget", place, "神木市司法局", 2025)
    ps = project("人民调解", "138.60"), project("法律援助", "92.00", "18.00"), project("社区矫正", "46.75")
    special = sum((p.total for p in ps), Decimal(0))
    book.sheet("表3", "表3", "神木市司法局2025年部门综合预算支出总表（按功能科目分）", "单位：万元", _functions(book, "1246.38", special))
    listed = Grid(heading=1)
    listed.row("单位（项目）名称", "项目金额", "项目简介")
    listed.row("神木市司法局", book.money("", "budget", "total", special, again=True), "")
    seqs = []
    for p in ps:
        about = p.goal.split("，")[0] + "。"
        seqs.append(book.project(p, annual_goal=p.goal, description=about))
        listed.row("　　" + p.name, book.money(seqs[-1], "budget", "total", p.total), about)
    book.sheet("表12", "表12", "神木市司法局2025年专项业务经费支出表", "单位：万元", listed)
    for seq, p in zip(seqs, ps, strict=True):
        book.sheet(f"表13-{seq}", f"表13-{seq}", "2025年部门预算专项业务经费绩效目标表", _shenmu_form(book, p, seq))
    return book


FORMS = [
    Form("fifteenth_dongtai", "target_form", dongtai, "xlsx pdf_tall torn"),
    Form("fifteenth_shenmu", "mixed", shenmu, "xlsx docx spanless"),
]
