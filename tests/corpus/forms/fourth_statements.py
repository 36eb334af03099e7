"""Budget statements and final accounts as Fujian, Guizhou, Shandong, Jiangxi, Gansu and Tibet publish them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels, spans
from ..content import Indicator, Project
from . import Form
from .fourth_targets import settle

D = Decimal
ZERO = D(0)
NAMES = {
    "208": "社会保障和就业支出",
    "20802": "民政管理事务",
    "2080201": "行政运行",
    "2080299": "其他民政管理事务支出",
    "20805": "行政事业单位养老支出",
    "2080501": "行政单位离退休",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "20810": "社会福利",
    "2081001": "儿童福利",
    "2081002": "老年福利",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "2101103": "公务员医疗补助",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "213": "农林水支出",
    "21303": "水利",
    "2130301": "行政运行",
    "2130305": "水利工程建设",
    "2130306": "水利工程运行与维护",
    "2130314": "防汛",
    "2130335": "农村供水",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070104": "图书馆",
    "2070109": "群众文化",
    "2070199": "其他文化和旅游支出",
    "20702": "文物",
    "2070204": "文物保护",
    "212": "城乡社区支出",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120814": "农业生产发展支出",
    "229": "其他支出",
    "22960": "彩票公益金安排的支出",
    "2296002": "用于社会福利的彩票公益金支出",
    "201": "一般公共服务支出",
    "20103": "政府办公厅（室）及相关机构事务",
    "2010301": "行政运行",
    "2010302": "一般行政管理事务",
    "2010306": "政务公开审批",
    "2010350": "事业运行",
    "301": "工资福利支出",
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30107": "绩效工资",
    "30108": "机关事业单位基本养老保险缴费",
    "30109": "职业年金缴费",
    "30110": "职工基本医疗保险缴费",
    "30113": "住房公积金",
    "302": "商品和服务支出",
    "30201": "办公费",
    "30205": "水费",
    "30206": "电费",
    "30211": "差旅费",
    "30217": "公务接待费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "30239": "其他交通费用",
    "303": "对个人和家庭的补助",
    "30302": "退休费",
    "30305": "生活补助",
    "310": "资本性支出",
    "31002": "办公设备购置",
}
Amounts = tuple[Decimal, ...]


def amounts(text: str) -> dict[str, Amounts]:
    """'2080201 286.42 0|...': codes with an amount a column."""
    return {part.split()[0]: tuple(D(x) for x in part.split()[1:]) for part in text.split("|")}


def tree(leaves: dict[str, Amounts], cuts: tuple[int, ...] = (3, 5)) -> list[tuple[str, str, Amounts]]:
    """Leaves below the sums of their classes, in order of the codes."""
    codes = sorted({code[:n] for code in leaves for n in cuts} | set(leaves))
    return [(code, NAMES[code], add(v for k, v in leaves.items() if k.startswith(code))) for code in codes]


def add(many: Iterable[Amounts]) -> Amounts:
    return tuple(sum(column, ZERO) for column in zip(*many, strict=True))


def fig(book: Book, table: str, code: str, name: str, column: str, wan: Decimal | None) -> str:
    """Text of a figure; nothing is printed where there is nothing."""
    return book.line(table, code, name.strip("　 "), column, wan) if wan else ""


def figures(book: Book, table: str, code: str, name: str, columns: Iterable[str], wan: Iterable[Decimal]) -> list[str]:
    return [fig(book, table, code, name, column, x) for column, x in zip(columns, wan, strict=True)]


Side = list[tuple[str, Decimal | None]]


def two_sides(book: Book, table: str, grid: Grid, left: Side, right: Side, columns: tuple[str, str]) -> None:
    """Income on the left, expenditure on the right, as many rows as the longer side."""
    size = max(len(left), len(right))
    for one, two in zip(left + [("", None)] * (size - len(left)), right + [("", None)] * (size - len(right)), strict=True):
        grid.row(one[0], fig(book, table, "", one[0], columns[0], one[1]), two[0], fig(book, table, "", two[0], columns[1], two[1]))


# Fujian: eight tables of a county's civil affairs bureau, a sheet each
JIANGLE = amounts(
    "2080201 286.42 0|2080299 0 58.00|2080505 33.18 0|2080506 16.59 0|2081001 0 126.00|2081002 0 412.60|2101101 13.45 0|2210201 31.77 0"
)
LOTTERY = amounts("2296002 0 180.00")
ECONOMY = amounts(
    "30101 98.64|30102 71.25|30103 62.18|30108 33.18|30109 16.59|30110 13.45|30113 31.77|30201 12.50|30211 6.80"
    "|30217 2.40|30228 5.36|30231 3.20"
    "|30239 13.74|30302 4.60|30305 5.75"
)


def _jiangle_first(book: Book, head: Callable[..., list[str]]) -> None:
    general, fund = sum(add(JIANGLE.values())), sum(add(LOTTERY.values()))
    table = "2024年度收支预算总表"
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("收入项目", "预算数", "支出项目", "预算数")
    classes = {code: sum(v) for code, _, v in tree({**JIANGLE, **LOTTERY}) if len(code) == 3}
    left: Side = [
        ("一、一般公共预算拨款收入", general),
        ("二、政府性基金预算拨款收入", fund),
        ("三、国有资本经营预算拨款收入", None),
        ("四、财政专户管理资金收入", None),
        ("五、事业收入", None),
        ("六、其他收入", None),
        ("本年收入合计", general + fund),
        ("七、上年结转结余", None),
        ("收入总计", general + fund),
    ]
    right: Side = [
        ("一、一般公共服务支出", None),
        ("二、社会保障和就业支出", classes["208"]),
        ("三、卫生健康支出", classes["210"]),
        ("四、住房保障支出", classes["221"]),
        ("五、其他支出", classes["229"]),
        ("", None),
        ("本年支出合计", general + fund),
        ("年终结转结余", None),
        ("支出总计", general + fund),
    ]
    two_sides(book, table, grid, left, right, ("收入/预算数", "支出/预算数"))
    book.sheet("表一", *head("附表3-1", table), grid)
    table = "2024年度收入预算总表"
    grid = Grid(1)
    grid.row(
        "部门代码", "部门名称", "合计", "一般公共预算拨款收入", "政府性基金预算拨款收入", "财政专户管理资金收入", "事业收入", "其他收入"
    )
    columns = "合计", "一般公共预算拨款收入", "政府性基金预算拨款收入"
    for code, name in (("", "合计"), ("316", "将乐县民政局")):
        grid.row(code, name, *figures(book, table, code, name, columns, (general + fund, general, fund)), "", "", "")
    book.sheet("表二", *head("附表3-2", table), grid)


def _by_function(book: Book, table: str, leaves: dict[str, Amounts], top: str = "合计") -> Grid:
    grid = Grid(1)
    columns = "合计", "基本支出", "项目支出"
    grid.row("科目编码", "科目名称", *columns)
    whole = add(leaves.values())
    grid.row("", top, *figures(book, table, "", top, columns, (sum(whole), *whole)))
    for code, name, parts in tree(leaves):
        grid.row(code, "　" * (len(code) - 3) + name, *figures(book, table, code, name, columns, (sum(parts), *parts)))
    return grid


def jiangle() -> Book:
    place = Place("福建省", "三明市", "将乐县", "350428")
    book = Book("jiangle", "department_budget", place, "将乐县民政局", 2024)

    def head(number: str, title: str) -> list[str]:
        return [number, title, "部门名称：将乐县民政局　　　　　　单位：万元"]

    _jiangle_first(book, head)
    table = "2024年度支出预算总表"
    book.sheet("表三", *head("附表3-3", table), _by_function(book, table, {**JIANGLE, **LOTTERY}))
    table = "2024年度一般公共预算拨款支出预算表"
    book.sheet("表五", *head("附表3-5", table), _by_function(book, table, JIANGLE))
    table = "2024年度政府性基金预算拨款支出预算表"
    book.sheet("表六", *head("附表3-6", table), _by_function(book, table, LOTTERY))
    table = "2024年度国有资本经营预算拨款支出预算表"
    grid = Grid(1)
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    grid.row("", "合计", "", "", "")
    book.sheet("表七", *head("附表3-7", table), grid, "备注：本部门2024年没有使用国有资本经营预算拨款安排的支出，故本表无数据。")
    table = "2024年度一般公共预算拨款基本支出经济分类情况表"
    grid = Grid(1)
    grid.row("科目编码", "科目名称", "预算数")
    grid.row("", "合计", fig(book, table, "", "合计", "预算数", add(ECONOMY.values())[0]))
    for code, name, parts in tree(ECONOMY, (3,)):
        grid.row(code, name, fig(book, table, code, name, "预算数", parts[0]))
    book.sheet("表九", *head("附表3-9", table), grid)
    _jiangle_last(book, head)
    return book


def _jiangle_last(book: Book, head: Callable[..., list[str]]) -> None:
    table = "2024年度一般公共预算“三公”经费支出预算表"
    grid = Grid(1)
    grid.row("项目", "预算数")
    rows = ("合计", "5.60"), ("1.因公出国（境）经费", "0"), ("2.公务接待费", "2.40"), ("3.公务用车购置及运行费", "3.20")
    for name, wan in (*rows, ("其中：（1）公务用车运行费", "3.20"), ("（2）公务用车购置费", "0")):
        grid.row(name, book.line(table, "", name, "预算数", D(wan)))
    book.sheet("表十", *head("附表3-10", table), grid)


# Guizhou: final accounts 01-06, 08 and 09, yuan, numbers of rows and columns
MEITAN = amounts(
    "2080505 41.2836 0|2080506 8.145 0|2101101 19.7682 0|2130301 402.1856 0|2130305 0 2860.4433|2130306 0 318.62"
    "|2130314 0 96.504|2130335 0 745.2"
    "|2210201 36.1524 0"
)
SOIL = amounts("2120814 0 150.00")
OTHER_INCOME = D("12.6")


def _meitan_total(book: Book, head: Callable[[str, str], list[str]]) -> None:
    table = "收入支出决算总表"
    both = {**MEITAN, **SOIL}
    classes = {code: sum(v) for code, _, v in tree(both) if len(code) == 3}
    general, fund, spent = sum(add(MEITAN.values())), sum(add(SOIL.values())), sum(add(both.values()))
    income = general + fund + OTHER_INCOME
    left: Side = [
        ("一、一般公共预算财政拨款收入", general),
        ("二、政府性基金预算财政拨款收入", fund),
        ("三、国有资本经营预算财政拨款收入", None),
        ("四、上级补助收入", None),
        ("五、事业收入", None),
        ("六、经营收入", None),
        ("七、附属单位上缴收入", None),
        ("八、其他收入", OTHER_INCOME),
        ("本年收入合计", income),
        ("使用非财政拨款结余", None),
        ("年初结转和结余", D("3.2")),
        ("总计", income + D("3.2")),
    ]
    right: Side = [
        ("一、一般公共服务支出", None),
        ("八、社会保障和就业支出", classes["208"]),
        ("九、卫生健康支出", classes["210"]),
        ("十、节能环保支出", None),
        ("十一、城乡社区支出", classes["212"]),
        ("十二、农林水支出", classes["213"]),
        ("十九、住房保障支出", classes["221"]),
        ("二十三、其他支出", None),
        ("本年支出合计", spent),
        ("结余分配", None),
        ("年末结转和结余", income + D("3.2") - spent),
        ("总计", income + D("3.2")),
    ]
    grid = Grid(3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "决算数", "项目（按功能分类）", "行次", "决算数")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for n, (one, two) in enumerate(zip(left, right, strict=True), 1):
        pair = fig(book, table, "", one[0], "收入/决算数", one[1]), fig(book, table, "", two[0], "支出/决算数", two[1])
        grid.row(one[0], str(n), pair[0], two[0], str(n + 12), pair[1])
    note = "注：1.本表反映部门本年度的总收支和年初、年末结转结余情况。2.本套报表金额单位转换时可能存在尾数误差。"
    book.sheet("公开01表", *head("公开01表", table), grid, note)


def _meitan_table(book: Book, table: str, leaves: dict[str, Amounts], columns: tuple[str, ...], pick: Callable[..., Amounts]) -> Grid:
    """A table by functions with the row of column numbers and the total on top."""
    grid = Grid(2)
    grid.row(c("科目编码", 1), "科目名称", *columns)
    grid.row(c("栏次", 2), *(str(n) for n in range(1, len(columns) + 1)))
    grid.row(c("合计", 2), *figures(book, table, "", "合计", columns, pick(add(leaves.values()), "")))
    for code, name, parts in tree(leaves):
        grid.row(code, name, *figures(book, table, code, name, columns, pick(parts, code)))
    return grid


def _meitan_income(parts: Amounts, code: str) -> Amounts:
    extra = OTHER_INCOME if code in ("", "213", "21303", "2130301") else ZERO
    return sum(parts) + extra, sum(parts), ZERO, ZERO, ZERO, ZERO, extra


def _meitan_spent(parts: Amounts, code: str) -> Amounts:
    return sum(parts), *parts, ZERO, ZERO, ZERO


def meitan() -> Book:
    book = Book("meitan", "final_accounts", Place("贵州省", "遵义市", "湄潭县", "520328"), "湄潭县水务局", 2022, "元", True)

    def head(number: str, title: str) -> list[str]:
        return [title, number, "部门：湄潭县水务局　　　　2022年度　　　　金额单位：元"]

    both = {**MEITAN, **SOIL}
    _meitan_total(book, head)
    columns = "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"
    book.sheet("公开02表", *head("公开02表", "收入决算表"), _meitan_table(book, "收入决算表", both, columns, _meitan_income))
    columns = "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"
    note = "注：本表反映部门本年度各项支出情况。"
    book.sheet("公开03表", *head("公开03表", "支出决算表"), _meitan_table(book, "支出决算表", both, columns, _meitan_spent), note)
    _meitan_fiscal(book, head)
    table = "一般公共预算财政拨款支出决算表"
    columns = "本年支出小计", "基本支出", "项目支出"
    grid = _meitan_table(book, table, MEITAN, columns, lambda parts, code: (sum(parts), *parts))
    book.sheet("公开05表", *head("公开05表", table), grid)
    _meitan_economy(book, head)
    _meitan_fund(book, head)
    book.sheet(
        "公开09表",
        *head("公开09表", "国有资本经营预算财政拨款支出决算表"),
        "本部门2022年度没有国有资本经营预算财政拨款收入，也没有使用其安排的支出，故本表为空。",
    )
    return book


def _meitan_fiscal(book: Book, head: Callable[[str, str], list[str]]) -> None:
    """公开04表: income by kind against expenditure by function, the latter split by kind of money."""
    table = "财政拨款收入支出决算总表"
    general = {code: sum(v) for code, _, v in tree(MEITAN)}
    fund = {code: sum(v) for code, _, v in tree(SOIL)}
    whole = sum(add(MEITAN.values())), sum(add(SOIL.values()))
    grid = Grid(3)
    grid.row(c("收入", 3), c("支出", 6))
    columns = "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"
    grid.row("项目", "行次", "决算数", "项目（按功能分类）", "行次", *columns)
    grid.row("栏次", "", "1", "栏次", "", "2", "3", "4", "5")
    left: Side = [
        ("一、一般公共预算财政拨款", whole[0]),
        ("二、政府性基金预算财政拨款", whole[1]),
        ("三、国有资本经营预算财政拨款", None),
        ("", None),
    ]
    left += [("", None), ("", None), ("本年收入合计", sum(whole)), ("年初财政拨款结转和结余", None), ("总计", sum(whole))]
    numbered = ("八、", "208"), ("九、", "210"), ("十一、", "212"), ("十二、", "213"), ("十九、", "221")
    right = [(mark + NAMES[code], general.get(code, ZERO), fund.get(code, ZERO)) for mark, code in numbered]
    right += [("", ZERO, ZERO), ("本年支出合计", *whole), ("年末财政拨款结转和结余", ZERO, ZERO), ("总计", *whole)]
    for n, (one, two) in enumerate(zip(left, right, strict=True), 1):
        name, *parts = two
        shown = figures(book, table, "", name, ("支出/" + x for x in columns[:3]), (sum(parts), *parts))
        grid.row(one[0], str(n), fig(book, table, "", one[0], "收入/决算数", one[1]), name, str(n + 9), *shown, "")
    book.sheet("公开04表", *head("公开04表", table), grid)


PEOPLE = amounts("30101 128.452|30102 96.33|30103 78.5|30108 41.2836|30109 8.145|30110 19.7682|30113 36.1524|30302 9.4|30305 12.6")
OFFICE = amounts("30201 22.4|30205 1.3036|30206 6.2|30211 14.6|30217 2.1|30228 8.3|30231 5|30239 12.8")
DESKS = amounts("31002 4.2")


def _meitan_economy(book: Book, head: Callable[[str, str], list[str]]) -> None:
    """公开06表: three lists of economic items side by side, the last two under one heading."""
    table = "一般公共预算财政拨款基本支出决算明细表"
    grid = Grid(2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*("科目编码", "科目名称", "决算数") * 3)
    lists = [tree(x, (3,)) for x in (PEOPLE, OFFICE, DESKS)]
    for n in range(max(len(x) for x in lists)):
        row: list[str] = []
        for items, column in zip(lists, ("人员经费/决算数", "公用经费/决算数", "公用经费/决算数"), strict=True):
            code, name, wan = items[n] if n < len(items) else ("", "", (ZERO,))
            row += [code, name, fig(book, table, code, name, column, wan[0])]
        grid.row(*row)
    first, second = add(PEOPLE.values())[0], add({**OFFICE, **DESKS}.values())[0]
    one = fig(book, table, "", "人员经费合计", "人员经费/决算数", first)
    grid.row(c("人员经费合计", 2), one, c("公用经费合计", 5), fig(book, table, "", "公用经费合计", "公用经费/决算数", second))
    book.sheet("公开06表", *head("公开06表", table), grid)


def _meitan_fund(book: Book, head: Callable[[str, str], list[str]]) -> None:
    table = "政府性基金预算财政拨款收入支出决算表"
    grid = Grid(3)
    grid.row(*(c(x, 1, 2) for x in ("科目编码", "科目名称", "年初结转和结余", "本年收入")), c("本年支出", 3), c("年末结转和结余", 1, 2))
    grid.row("小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), *(str(n) for n in range(1, 7)))
    columns = "年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"
    whole = add(SOIL.values())
    grid.row(c("合计", 2), *figures(book, table, "", "合计", columns, (ZERO, whole[1], whole[1], ZERO, whole[1], ZERO)))
    for code, name, parts in tree(SOIL):
        grid.row(code, name, *figures(book, table, code, name, columns, (ZERO, parts[1], parts[1], ZERO, parts[1], ZERO)))
    book.sheet("公开08表", *head("公开08表", table), grid)


# Shandong: this year beside last year with the change, three public expenses, procurement
WENSHANG = amounts(
    "2070101 312.60 325.18|2070104 96.00 104.50|2070109 128.35 128.35|2070199 420.00 386.00|2070204 65.00 88.20|2080505 38.12 39.46"
)


def _change(before: Decimal, now: Decimal) -> str:
    return f"{(100 * (now - before) / before).quantize(D('0.01'))}%"


def _wenshang_functions(book: Book) -> tuple[str, Grid]:
    table = "2025年一般公共预算支出情况表"
    grid = Grid(2)
    grid.row(c("功能分类科目", 2), c("2024年预算数", 1, 2), c("2025年预算数", 1, 2), c("2025年预算数比2024年预算数", 2))
    grid.row("科目编码", "科目名称", "增减额", "增减%")
    columns = "2024年预算数", "2025年预算数", "2025年预算数比2024年预算数/增减额"
    rows = [("", "合计", add(WENSHANG.values())), *tree(WENSHANG)]
    for code, name, (before, now) in rows:
        grid.row(code, name, *figures(book, table, code, name, columns, (before, now, now - before)), _change(before, now))
    return table, grid


TRAVEL = (
    ("“三公”经费合计", "8.30", "7.60"),
    ("一、因公出国（境）费", "0", "0"),
    ("二、公务用车购置及运行维护费", "6.50", "6.00"),
    ("其中：公务用车购置费", "0", "0"),
    ("公务用车运行维护费", "6.50", "6.00"),
    ("三、公务接待费", "1.80", "1.60"),
)
PURCHASES = (
    ("图书馆图书及数字资源采购", "A货物类", "65.00", "0"),
    ("文化馆多功能厅音响设备购置", "A货物类", "28.60", "0"),
    ("文物保护规划编制服务", "C服务类", "42.00", "18.00"),
    ("南旺分水枢纽遗址消防改造工程", "B工程类", "88.20", "0"),
)


def wenshang() -> Book:
    place = Place("山东省", "济宁市", "汶上县", "370830")
    book = Book("wenshang", "department_budget", place, "汶上县文化和旅游局", 2025)
    unit = "单位：万元"
    table, grid = _wenshang_functions(book)
    book.sheet("预算05表", "预算05表", "汶上县文化和旅游局", table, unit, grid)
    table = "2025年一般公共预算“三公”经费支出情况表"
    grid = Grid(1)
    grid.row("项目", "2024年预算数", "2025年预算数")
    for name, before, now in TRAVEL:
        pair = [book.line(table, "", name, column, D(x)) for column, x in (("2024年预算数", before), ("2025年预算数", now))]
        grid.row("　　" + name if "用车" in name and "、" not in name else name, *pair)
    notes = "说明：2025年“三公”经费财政拨款预算7.60万元，比上年减少0.70万元，主要原因是落实过紧日子要求。"
    book.sheet("预算08表", "预算08表", table, unit, grid, notes)
    table = "2025年政府采购预算表"
    grid = Grid(2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "采购项目名称", "采购品目", "总计")), c("资金来源", 3))
    grid.row("一般公共预算", "政府性基金预算", "其他资金")
    columns = "总计", "资金来源/一般公共预算", "资金来源/其他资金"
    whole = [sum(D(row[k]) for row in PURCHASES) for k in (2, 3)]
    one = figures(book, table, "", "合计", columns, (sum(whole), *whole))
    grid.row("", "合计", "", one[0], one[1], "", one[2])
    for n, (name, kind, own, other) in enumerate(PURCHASES, 1):
        one = figures(book, table, "", name, columns, (D(own) + D(other), D(own), D(other)))
        grid.row(str(n), name, kind, one[0], one[1], "", one[2])
    book.sheet("预算10表", "预算10表", table, unit, grid)
    return book


# Jiangxi: a whole department budget, prose with tables; once in paragraphs, once in lines of a page
TAIHE = amounts("2010301 318.25 0|2010302 0 36.00|2010306 0 152.40|2010350 126.08 0|2080505 37.90 0|2101101 15.62 0|2210201 35.15 0")
HALL = Project(
    "政务服务大厅运行及“一件事”改革经费",
    "保障政务服务大厅正常运转，推进“高效办成一件事”改革，优化综合窗口设置，实现更多事项就近办、网上办、掌上办。",
    (
        Indicator("产出指标", "数量指标", "“一件事”集成办理事项", "≥", "25", "项", "numeric"),
        Indicator("产出指标", "数量指标", "综合窗口办件量", "≥", "12", "万件", "numeric"),
        Indicator("产出指标", "质量指标", "按时办结率", "≥", "99", "%", "numeric"),
        Indicator("产出指标", "时效指标", "大厅物业费支付时间", "", "每季度末月25日前", "", "deadline"),
        Indicator("效益指标", "社会效益指标", "企业群众办事便利度", "", "明显提升", "", "qualitative"),
        Indicator("满意度指标", "服务对象满意度指标", "办事群众满意度", "≥", "98", "%", "numeric"),
    ),
    fiscal=D("152.40"),
)


def _taihe_tables(book: Book) -> tuple[Grid, Grid, Grid]:
    total = sum(add(TAIHE.values()))
    classes = {code: sum(v) for code, _, v in tree(TAIHE) if len(code) == 3}
    balance, table = Grid(2), "收支预算总表"
    balance.row(c("收入", 2), c("支出", 2))
    balance.row("项目", "预算数", "项目（按支出功能科目类级）", "预算数")
    left: Side = [
        ("一、财政拨款", total),
        ("（一）一般公共预算收入", total),
        ("（二）政府性基金预算收入", None),
        ("二、教育收费资金收入", None),
    ]
    left += [("三、事业收入", None), ("本年收入合计", total), ("收入总计", total)]
    right: Side = [(NAMES[code], wan) for code, wan in classes.items()] + [("", None), ("本年支出合计", total), ("支出总计", total)]
    two_sides(book, table, balance, left, right, ("收入/预算数", "支出/预算数"))
    functions = _by_function(book, "一般公共预算支出表", TAIHE)
    public, table = Grid(2), "财政拨款“三公”经费支出表"
    heads = "单位编码", "单位名称", "“三公”经费合计", "因公出国（境）费", "公务接待费"
    public.row(*(c(x, 1, 2) for x in heads), c("公务用车购置及运行维护费", 3))
    public.row("小计", "公务用车运行维护费", "公务用车购置")
    columns = (*heads[2:], *("公务用车购置及运行维护费/" + x for x in ("小计", "公务用车运行维护费", "公务用车购置")))
    wan = D("4.50"), ZERO, D("2.50"), D("2.00"), D("2.00"), ZERO
    public.row("142", "泰和县行政审批局", *figures(book, table, "142", "泰和县行政审批局", columns, wan))
    return balance, functions, public


def _taihe_target(book: Book) -> Grid:
    seq = book.project(HALL, annual_goal=HALL.goal)
    grid = Grid()
    grid.row("项目名称", c(HALL.name, 3))
    grid.row("主管部门及代码", "142-泰和县行政审批局", "项目类型", "其他运转类")
    grid.row("项目资金（万元）", "年度资金总额", c(book.money(seq, "budget", "total", HALL.total), 2))
    grid.row("", "其中：财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", HALL.fiscal), 2))
    grid.row("年度绩效目标", c(HALL.goal, 3))
    grid.row("一级指标", "二级指标", "三级指标", "指标值")
    for item, level in zip(HALL.indicators, levels(HALL.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*level, item.name, item.printed)
    return grid


def _taihe(doc: str, width: int) -> Book:
    book = Book(doc, "department_budget", Place("江西省", "吉安市", "泰和县", "360826"), "泰和县行政审批局", 2025)
    total = sum(add(TAIHE.values()))
    text = book.money("", "budget", "total", total, again=True)
    balance, functions, public = _taihe_tables(book)
    basic, special = add(TAIHE.values())
    blocks: list[str | Grid] = [
        "泰和县行政审批局2025年部门预算",
        "目  录",
        "第一部分  泰和县行政审批局概况",
        "第二部分  2025年部门预算情况说明",
        "第三部分  2025年部门预算表",
        "第四部分  名词解释",
        "第一部分  泰和县行政审批局概况",
        "一、部门主要职责",
        "（一）贯彻执行国家、省、市关于行政审批制度改革和政务服务的法律法规和政策措施，承担全县“放管服”改革相关工作。",
        "（二）负责划转行政许可事项的办理，对审批行为及后果承担法律责任；负责县政务服务大厅的建设、管理和日常运行。",
        "二、机构设置及人员情况",
        "部门共有预算单位1个，编制人数38人，其中：行政编制14人、事业编制24人；实有人数35人，退休人员6人。",
        "第二部分  2025年部门预算情况说明",
        "一、收支预算总体情况",
        f"（一）收入预算情况。2025年部门收入预算总额为{text}万元，较上年预算安排增加18.32万元，增长2.61%，主要原因是人员正常调资。",
        f"（二）支出预算情况。2025年部门支出预算总额为{text}万元。其中：按支出项目类别划分，基本支出{basic}万元，项目支出{special}万元。",
        "二、“三公”经费预算情况",
        "2025年“三公”经费财政拨款安排4.50万元，其中：公务接待费2.50万元，与上年持平；公务用车运行维护费2.00万元，与上年持平。",
        "三、国有资产占有使用情况。截至2024年8月31日，部门共有车辆1辆，其中一般公务用车1辆。",
        "第三部分  2025年部门预算表",
        "收支预算总表",
        "填报单位：[142]泰和县行政审批局　　　　单位：万元",
        balance,
        "一般公共预算支出表",
        "填报单位：[142]泰和县行政审批局　　　　单位：万元",
        functions,
        "财政拨款“三公”经费支出表",
        "单位：万元",
        public,
        "项目支出绩效目标表",
        "（2025年度）",
        _taihe_target(book),
        "第四部分  名词解释",
        "一般公共预算收入：指以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展等方面的收支预算。",
        "“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
    ]
    lines: list[str | Grid] = []
    for block in blocks:
        lines += [block[k : k + width] for k in range(0, len(block), width)] if isinstance(block, str) else [block]
    book.sheet("部门预算", *lines)
    return settle(book)


# Gansu: initial, adjusted and final figures; the code in three columns
MINLE = amounts(
    "2080201 198.40 206.75 206.75|2080299 30.00 41.60 38.92|2080501 3.60 3.60 3.60|2080505 24.18 25.02 25.02|2081002 560.00 612.30 598.47"
    "|2101101 10.36 10.36 10.36|2101103 4.12 4.12 4.12|2210201 22.90 23.66 23.66"
)


def _parts(code: str) -> list[Cell]:
    """Class, section and item of a code in cells of their own; what is longer is not repeated."""
    return [c(code[:3]), c(code[3:5]), c(code[5:])]


def minle() -> Book:
    book = Book("minle", "final_accounts", Place("甘肃省", "张掖市", "民乐县", "620722"), "民乐县民政局", 2023)
    table = "民乐县民政局2023年度一般公共预算财政拨款收支预决算对照表"
    grid = Grid(3)
    grid.row(c("支出功能分类科目编码", 3), c("科目名称", 1, 2), c("预算数", 2), c("决算数", 1, 2), c("决算数占调整\n预算数%", 1, 2))
    grid.row("类", "款", "项", "年初预算数", "调整预算数")
    grid.row(c("栏次", 4), "1", "2", "3", "4")
    columns = "预算数/年初预算数", "预算数/调整预算数", "决算数"
    whole = add(MINLE.values())
    grid.row(c("合计", 4), *figures(book, table, "", "合计", columns, whole), _share(whole))
    for code, name, parts in tree(MINLE):
        grid.row(*_parts(code), name, *figures(book, table, code, name, columns, parts), _share(parts))
    head = table, "编制单位：民乐县民政局　　　　　单位：万元"
    book.sheet("对照表", *head, grid, "— 23 —")
    table = "民乐县民政局2023年度“三公”经费支出决算表"
    grid = Grid(1)
    columns = "2022年决算数", "2023年预算数", "2023年决算数"
    grid.row("项目", "行次", *columns, "人数/批次/辆")
    rows = (
        ("合计", "6.82", "6.50", "5.93", ""),
        ("1.因公出国（境）费", "0", "0", "0", "0"),
        ("2.公务用车购置及运行维护费", "5.40", "5.00", "4.71", ""),
        ("（1）公务用车购置费", "0", "0", "0", "0"),
        ("（2）公务用车运行维护费", "5.40", "5.00", "4.71", "2"),
        ("3.公务接待费", "1.42", "1.50", "1.22", "21"),
    )
    for n, (name, *wan, count) in enumerate(rows, 1):
        grid.row(name, str(n), *(book.line(table, "", name, column, D(x)) for column, x in zip(columns, wan, strict=True)), count)
    book.sheet(
        "三公经费",
        table,
        "单位：万元",
        grid,
        "注：本表反映部门本年度“三公”经费支出预决算情况。决算数包括当年一般公共预算财政拨款安排的实际支出。",
    )
    return book


def _share(parts: Amounts) -> str:
    return f"{(100 * parts[2] / parts[1]).quantize(D('0.01'))}"


# Tibet: the list of projects of a department with its sources of money
GYANTSE = (  # type, unit, name, general public, fund, carried over, unit's own
    ("其他运转类", "江孜县住房和城乡建设局", "城镇环卫一体化服务经费", "680.00", "", "", ""),
    ("其他运转类", "江孜县住房和城乡建设局", "县城路灯及亮化设施维护费", "46.50", "", "3.80", ""),
    ("特定目标类", "江孜县住房和城乡建设局", "农牧民危房改造及抗震改造县级配套资金", "315.00", "", "", ""),
    ("特定目标类", "江孜县住房和城乡建设局", "老城区（宗山片区）供排水管网改造工程", "1,260.00", "540.00", "", ""),
    ("特定目标类", "江孜县市政设施管理站", "垃圾填埋场渗滤液处理设施提升改造", "98.20", "", "12.45", "6.00"),
    ("特定目标类", "江孜县市政设施管理站", "高海拔供暖试点小区运行补助", "150.00", "", "", ""),
)


def gyantse() -> Book:
    place = Place("西藏自治区", "日喀则市", "江孜县", "540222")
    book = Book("gyantse", "department_budget", place, "江孜县住房和城乡建设局", 2024, commas=True)
    grid = Grid(3)
    tops = "类型", "项目名称", "项目单位", "合计"
    grid.row(*(c(x, 1, 2) for x in tops), c("本年拨款", 3), *(c(x, 1, 2) for x in ("上年结转", "财政专户管理资金", "单位资金")))
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")
    grid.row(*"＊＊＊", *(str(n) for n in range(1, 8)))
    sources = "general_public", "government_fund", "carryover", "unit_funds"
    rows = [[D(x.replace(",", "")) if x else None for x in row[3:]] for row in GYANTSE]
    sums = [sum((row[k] or ZERO for row in rows), ZERO) for k in range(4)]
    _gyantse_row(book, grid, ["合　计", "", ""], "", [sum(sums), *sums], sources)
    for row, wan, tall in zip(GYANTSE, rows, spans(r[0] for r in GYANTSE), strict=True):
        kind, unit, name, *_ = row
        seq = book.project(Project(name, "", ()), unit_name=unit)
        lead: list[Cell | str] = [c(kind, 1, tall)] if tall else []
        _gyantse_row(book, grid, [*lead, name, unit], seq, [sum((x or ZERO for x in wan), ZERO), *wan], sources)
    head = "部门公开表8", "项目支出表", "部门：江孜县住房和城乡建设局　　预算年度：2024　　单位：万元"
    book.sheet("项目支出表", *head, grid, "注：财政拨款结转资金列入“上年结转”。")
    return book


def _gyantse_row(book: Book, grid: Grid, lead: list[Cell | str], seq: str, wan: list[Decimal | None], sources: tuple[str, ...]) -> None:
    total, general, fund, carried, own = (
        book.money(seq, "budget", source, x, again=not seq) if x else "" for source, x in zip(("total", *sources), wan, strict=True)
    )
    grid.row(*lead, total, general, fund, "", carried, "", own)


FORMS = [
    Form("jiangle", "budget_statements", jiangle, "xlsx xls html"),
    Form("meitan", "final_accounts", meitan, "xlsx pdf docx"),
    Form("wenshang", "budget_statements", wenshang, "xlsx pdf_grey text"),
    Form("taihe", "department_budget", lambda: _taihe("taihe", 1000), "docx html md"),
    Form("taihe_lines", "department_budget", lambda: _taihe("taihe_lines", 54), "pdf_tall text"),
    Form("minle", "final_accounts", minle, "xlsx pdf_tall csv"),
    Form("gyantse", "project_list", gyantse, "xlsx pdf csv"),
]
