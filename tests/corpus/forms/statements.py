"""Classified budget statements: 收支总表, 收入, 支出, 财政拨款, 一般公共预算, 三公 ... and their final-accounts twins."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c
from . import Form

D = Decimal


def general() -> Book:
    """收支总表, 收入总表, 支出总表."""
    place = Place("辽宁省", "锦州市", "", "210700")
    book = Book("budget_general", "department_budget", place, "锦州市司法局", 2024)
    book.sheet(
        "01收支总表",
        "公开表1",
        "部门收支总表",
        "部门：锦州市司法局　　2024年度　　单位：万元",
        _two_sided(book, "部门收支总表", "预算数", REVENUE, SPENDING),
    )
    book.sheet("02收入总表", "公开表2", "部门收入总表", "部门：锦州市司法局　　2024年度　　单位：万元", _revenue(book, "部门收入总表"))
    book.sheet("03支出总表", "公开表3", "部门支出总表", "部门：锦州市司法局　　2024年度　　单位：万元", _spending(book, "部门支出总表"))
    return book


REVENUE = [
    ("一、一般公共预算拨款收入", "2683.42"), ("二、政府性基金预算拨款收入", ""), ("三、国有资本经营预算拨款收入", ""),
    ("四、财政专户管理资金收入", "36.00"), ("五、单位资金收入", "12.58"), ("本年收入合计", "2732.00"), ("上年结转结余", "48.30"),
    ("收入总计", "2780.30"),
]  # fmt: skip
SPENDING = [
    ("一、一般公共服务支出", ""), ("四、公共安全支出", "2214.06"), ("八、社会保障和就业支出", "301.24"), ("九、卫生健康支出", "98.70"),
    ("十九、住房保障支出", "166.30"), ("本年支出合计", "2780.30"), ("年终结转结余", ""), ("支出总计", "2780.30"),
]  # fmt: skip


def _two_sided(book: Book, table: str, head: str, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> Grid:
    grid = Grid()
    grid.row(c("收　　入", 2), c("支　　出", 2))
    grid.row("项　　目", head, "项　　目", head)
    for (a, x), (b, y) in zip(left, right, strict=True):
        left_text = book.line(table, "", a, "收入", D(x)) if x else ""
        right_text = book.line(table, "", b, "支出", D(y)) if y else ""
        grid.row(a, left_text, b, right_text)
    return grid


def _revenue(book: Book, table: str) -> Grid:
    grid = Grid()
    grid.row(c("部门（单位）代码", 1, 2), c("部门（单位）名称", 1, 2), c("合计", 1, 2), c("本年收入", 4), c("上年结转结余", 1, 2))
    grid.row("小计", "一般公共预算", "财政专户管理资金", "单位资金")
    data = [
        ("", "合计", "2780.30 2732.00 2683.42 36.00 12.58 48.30"), ("315", "锦州市司法局", "2780.30 2732.00 2683.42 36.00 12.58 48.30"),
        ("315001", "锦州市司法局机关", "2401.12 2364.82 2352.24  12.58 36.30"),
        ("315002", "锦州市法律援助中心", "379.18 367.18 331.18 36.00  12.00"),
    ]  # fmt: skip
    return _figures(book, table, grid, data, "合计 小计 一般公共预算 财政专户管理资金 单位资金 上年结转结余")


def _spending(book: Book, table: str) -> Grid:
    grid = Grid()
    grid.row(c("科目编码", 1, 2), c("科目名称", 1, 2), c("合计", 1, 2), c("基本支出", 3), c("项目支出", 1, 2))
    grid.row("小计", "人员经费", "公用经费")
    data = [
        ("", "合计", "2780.30 2145.80 1812.55 333.25 634.50"), ("204", "公共安全支出", "2214.06 1579.56 1246.31 333.25 634.50"),
        ("20406", "司法", "2214.06 1579.56 1246.31 333.25 634.50"), ("2040601", "行政运行", "1579.56 1579.56 1246.31 333.25 "),
        ("2040604", "基层司法业务", "312.00    312.00"), ("2040607", "公共法律服务", "322.50    322.50"),
        ("208", "社会保障和就业支出", "301.24 301.24 301.24  "), ("2080505", "机关事业单位基本养老保险缴费支出", "301.24 301.24 301.24  "),
        ("210", "卫生健康支出", "98.70 98.70 98.70  "), ("221", "住房保障支出", "166.30 166.30 166.30  "),
    ]  # fmt: skip
    return _figures(book, table, grid, data, "合计 小计 人员经费 公用经费 项目支出")


def texts(book: Book, title: str, code: str, name: str, columns: Sequence[str], figures: str) -> list[str]:
    """Texts of a line's figures; figures are separated by one blank, two blanks stand for a blank cell, a percent is no amount."""
    out = []
    for column, printed in zip(columns, figures.split(" "), strict=True):
        amount = printed and not printed.endswith("%")
        out.append(book.line(title, code, name, column, D(printed)) if amount else printed)
    return out


def _figures(
    book: Book, table: str, grid: Grid, data: Sequence[tuple[str, str, str]], columns: str, coded: bool = True, wide_total: bool = False
) -> Grid:
    """Rows of code, name and figures separated by one blank each (two blanks: a figure that is not printed).

    `wide_total`: the name of a line without code stands over the column of the code too.
    """
    for code, name, figures in data:
        lead: list[Cell | str] = [code, name] if coded else [name]
        grid.row(*([c(name, 2)] if wide_total and not code else lead), *texts(book, table, code, name, columns.split(), figures))
    return grid


ACCOUNTS_LEFT = [
    ("一、一般公共预算财政拨款收入", "1260.45"),
    ("二、政府性基金预算财政拨款收入", "80.00"),
    ("八、其他收入", "3.21"),
    ("本年收入合计", "1343.66"),
    ("使用非财政拨款结余（含专用结余）", ""),
    ("年初结转和结余", "21.07"),
    ("总计", "1364.73"),
]
ACCOUNTS_RIGHT = [
    ("八、社会保障和就业支出", "142.90"),
    ("二十二、灾害防治及应急管理支出", "1080.52"),
    ("二十三、其他支出", "80.00"),
    ("本年支出合计", "1303.42"),
    ("结余分配", ""),
    ("年末结转和结余", "61.31"),
    ("总计", "1364.73"),
]


def final_accounts() -> Book:
    """决算公开01, 02 and 07表: 行次 and 栏次; the number of the table stands below its title."""
    place = Place("浙江省", "衢州市", "龙游县", "330825")
    book = Book("final_accounts", "final_accounts", place, "龙游县应急管理局", 2023)
    head = "部门：龙游县应急管理局　2023年度　金额单位：万元"
    note = "注：本表反映部门本年度的总收支和年末结转结余情况。"
    title = "收入支出决算总表"
    book.sheet("公开01表", title, "公开01表", head, _numbered(book, title), note)
    title = "收入决算表"
    grid = Grid()
    grid.row(c("项目", 2), c("本年收入合计", 1, 2), c("财政拨款收入", 1, 2), c("上级补助收入", 1, 2), c("其他收入", 1, 2))
    grid.row("科目代码", "科目名称")
    grid.row(c("栏次", 2), "1", "2", "3", "4")
    data = [
        ("", "合计", "1343.66 1340.45  3.21"),
        ("208", "社会保障和就业支出", "142.90 142.90  "),
        ("224", "灾害防治及应急管理支出", "1120.76 1117.55  3.21"),
        ("2240101", "行政运行", "806.20 802.99  3.21"),
        ("2240106", "安全监管", "314.56 314.56  "),
        ("229", "其他支出", "80.00 80.00  "),
    ]
    grid = _figures(book, title, grid, data, "本年收入合计 财政拨款收入 上级补助收入 其他收入", wide_total=True)
    book.sheet("公开02表", title, "公开02表", head, grid)
    title = "一般公共预算财政拨款“三公”经费支出决算表"
    car = "公务用车购置及运行维护费"
    columns = ["合计", "因公出国（境）费", f"{car}/小计", f"{car}/公务用车购置费", f"{car}/公务用车运行维护费", "公务接待费"]
    grid = Grid()
    grid.row(c("预算数", 6), c("决算数", 6))
    half = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c(car, 3), c("公务接待费", 1, 2)]
    grid.row(*half, *half)
    grid.row(*["小计", "公务用车购置费", "公务用车运行维护费"] * 2)
    grid.row(*[str(i) for i in range(1, 13)])
    sides = {"预算数": "18.00 0.00 12.00 0.00 12.00 6.00", "决算数": "15.42 0.00 11.30 0.00 11.30 4.12"}
    figures = [(f"{side}/{column}", x) for side, printed in sides.items() for column, x in zip(columns, printed.split(), strict=True)]
    grid.row(*[book.line(title, "", "", column, D(x)) for column, x in figures])
    book.sheet("公开07表", title, "公开07表", head, grid)
    return book


def _numbered(book: Book, title: str) -> Grid:
    """Both sides with the number of every row (行次)."""
    grid = Grid()
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "金额", "项目", "行次", "金额")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for n, ((a, x), (b, y)) in enumerate(zip(ACCOUNTS_LEFT, ACCOUNTS_RIGHT, strict=True), 1):
        left = book.line(title, "", a, "收入/金额", D(x)) if x else ""
        right = book.line(title, "", b, "支出/金额", D(y)) if y else ""
        grid.row(a, str(n), left, b, str(n + 30), right)
    return grid


CODES = {"301": "工资福利支出", "30101": "基本工资", "30102": "津贴补贴", "302": "商品和服务支出", "30201": "办公费", "30211": "差旅费"}


def fiscal() -> Book:
    """财政拨款收支总表, 一般公共预算支出表, 基本支出表 by economic class, 政府性基金 (empty), 三公: a county's set in 元 with commas."""
    place = Place("河北省", "唐山市", "迁安市", "130283")
    book = Book("budget_fiscal", "department_budget", place, "迁安市自然资源和规划局", 2025, unit="元", commas=True)
    note = "部门名称：迁安市自然资源和规划局"
    table = "2025年部门财政拨款收支预算总表"
    grid = Grid()
    grid.row(c("收入", 2), c("支出", 5))
    grid.row("项目", "金额", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    left = [
        ("一、本年收入", "960.00"),
        ("（一）一般公共预算财政拨款", "860.00"),
        ("（二）政府性基金预算财政拨款", "100.00"),
        ("二、上年结转", "20.50"),
        ("收入总计", "980.50"),
    ]
    right = [
        ("一、本年支出", "980.50 880.50 100.00"), ("（一）城乡社区支出", "100.00  100.00"),
        ("（二）自然资源海洋气象等支出", "880.50 880.50 "), ("二、结转下年", "  "),
        ("支出总计", "980.50 880.50 100.00"),
    ]  # fmt: skip
    for (a, x), (b, figures) in zip(left, right, strict=True):
        kinds = ["支出/合计", "支出/一般公共预算财政拨款", "支出/政府性基金预算财政拨款"]
        spending = texts(book, table, "", b, kinds, figures)
        grid.row(a, book.line(table, "", a, "收入/金额", D(x)), b, *spending, "")
    book.sheet("4", table, note, "单位：元", grid)
    table = "2025年部门一般公共预算支出表"
    grid = Grid()
    grid.row(c("支出功能分类科目", 2), c("合计", 1, 2), c("基本支出", 1, 2), c("项目支出", 1, 2))
    grid.row("科目编码", "科目名称")
    data = [
        ("", "合计", "880.50 520.30 360.20"), ("220", "自然资源海洋气象等支出", "880.50 520.30 360.20"),
        ("22001", "自然资源事务", "880.50 520.30 360.20"),
        ("2200101", "行政运行", "520.30 520.30 "), ("2200106", "自然资源利用与保护", "360.20  360.20"),
    ]  # fmt: skip
    book.sheet("5", table, note, "单位：元", _figures(book, table, grid, data, "合计 基本支出 项目支出"))
    table = "2025年部门一般公共预算基本支出表"
    grid = Grid()
    grid.row(c("部门预算支出经济分类科目", 2), c("本年一般公共预算基本支出", 3))
    grid.row("科目编码", "科目名称", "合计", "人员经费", "公用经费")
    amounts = ["400.00 400.00 ", "280.00 280.00 ", "120.00 120.00 ", "120.30  120.30", "70.10  70.10", "50.20  50.20"]
    data = [("", "合计", "520.30 400.00 120.30"), *((code, name, x) for (code, name), x in zip(CODES.items(), amounts, strict=True))]
    book.sheet("6", table, note, "单位：元", _figures(book, table, grid, data, "合计 人员经费 公用经费"))
    table = "2025年部门财政拨款“三公”经费支出预算表"
    grid = Grid()
    grid.row("项　　目", "2024年预算数", "2025年预算数")
    data = [
        ("", "合计", "9.00 8.40"), ("", "1、因公出国（境）费用", "0.00 0.00"), ("", "2、公务接待费", "3.00 2.40"),
        ("", "3、公务用车购置及运行费", "6.00 6.00"),
        ("", "其中：公务用车购置费", "0.00 0.00"), ("", "公务用车运行维护费", "6.00 6.00"),
    ]  # fmt: skip
    book.sheet("7", table, note, "单位：元", _figures(book, table, grid, data, "2024年预算数 2025年预算数", coded=False))
    grid = Grid()
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    table = "2025年部门政府性基金预算支出表"
    data = [("212", "城乡社区支出", "100.00  100.00"), ("21208", "国有土地使用权出让收入安排的支出", "100.00  100.00")]
    book.sheet("8", table, note, "单位：元", _figures(book, table, grid, data, "合计 基本支出 项目支出"))
    grid = Grid()
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    grid.row(c("本部门2025年没有国有资本经营预算财政拨款支出", 5))
    book.sheet("9", "2025年部门国有资本经营预算支出表", note, "单位：元", grid)
    return book


def codes_apart() -> Book:
    """类 款 项 in columns of their own and the code before the name in one cell: a district's set in 万元."""
    place = Place("上海市", "", "嘉定区", "310114")
    book = Book("budget_codes", "department_budget", place, "上海市嘉定区体育局", 2023)
    head = "编制部门：上海市嘉定区体育局　　　　单位：万元"
    table = "2023年部门支出预算总表"
    grid = Grid()
    grid.row(c("功能分类科目编码", 3), c("功能分类科目名称", 1, 2), c("支出预算", 3))
    grid.row("类", "款", "项", "合计", "基本支出", "项目支出")
    data = [
        ("207", "文化旅游体育与传媒支出", "640.00 310.00 330.00"), ("20703", "体育", "640.00 310.00 330.00"),
        ("2070301", "行政运行", "310.00 310.00 "),
        ("2070307", "体育场馆", "330.00  330.00"), ("208", "社会保障和就业支出", "52.40 52.40 "),
        ("20805", "行政事业单位养老支出", "52.40 52.40 "),
        ("2080506", "机关事业单位职业年金缴费支出", "52.40 52.40 "),
    ]  # fmt: skip
    columns = ["支出预算/合计", "支出预算/基本支出", "支出预算/项目支出"]
    for code, name, figures in data:
        grid.row(code[:3], code[3:5], code[5:7], name, *texts(book, table, code, name, columns, figures))
    grid.row(c("合计", 4), *[book.line(table, "", "合计", k, D(x)) for k, x in zip(columns, ["692.40", "362.40", "330.00"], strict=True)])
    book.sheet("支出", table, head, grid)
    table = "2023年部门政府采购预算表"
    grid = Grid()
    grid.row("采购品目", "合计", "一般公共预算", "其他资金")
    data = [
        ("", "A02010104-台式计算机", "6.00 6.00 "),
        ("", "C21040000-物业管理服务", "84.50 80.00 4.50"),
        ("", "合计", "90.50 86.00 4.50"),
    ]
    for _, name, figures in data:
        code, _, bare = name.rpartition("-")
        grid.row(name, *texts(book, table, code, bare, ["合计", "一般公共预算", "其他资金"], figures))
    book.sheet("采购", table, head, grid)
    return book


FORMS = [
    Form("budget_general", "statement", general, "xlsx docx pdf text"),
    Form("budget_fiscal", "statement", fiscal, "xlsx xls html pdf csv"),
    Form("budget_codes", "statement", codes_apart, "noisy docx pdf_tall md text"),
    Form("final_accounts", "final_accounts", final_accounts, "xls html pdf_grey text"),
]
