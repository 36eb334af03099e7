"""Helpers of the eighteenth blind forms: statements of money and their truth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid, c

D = Decimal
Amount = Decimal | None
NAMES = {
    "201": "一般公共服务支出",
    "20103": "政府办公厅（室）及相关机构事务",
    "2010308": "信访事务",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070104": "图书馆",
    "2070109": "群众文化",
    "2070199": "其他文化和旅游支出",
    "20702": "文物",
    "2070204": "文物保护",
    "2070205": "博物馆",
    "208": "社会保障和就业支出",
    "20805": "行政事业单位养老支出",
    "2080501": "行政单位离退休",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "20808": "抚恤",
    "2080801": "死亡抚恤",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "2101103": "公务员医疗补助",
    "211": "节能环保支出",
    "21104": "自然生态保护",
    "2110401": "生态保护",
    "212": "城乡社区支出",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120804": "农村基础设施建设支出",
    "213": "农林水支出",
    "21303": "水利",
    "2130301": "行政运行",
    "2130305": "水利工程建设",
    "2130306": "水利工程运行与维护",
    "2130314": "防汛",
    "2130316": "农村水利",
    "2130302": "一般行政管理事务",
    "21302": "林业和草原",
    "2130201": "行政运行",
    "2130204": "事业机构",
    "2130205": "森林资源培育",
    "2130209": "森林生态效益补偿",
    "2130234": "林业草原防灾减灾",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "2210203": "购房补贴",
}


def total(values: Iterable[Amount]) -> Amount:
    """Sum of what is printed; nothing where nothing is."""
    known = [v for v in values if v is not None]
    return sum(known, D(0)) if known else None


def columns_of(rows: Iterable[Sequence[Amount]]) -> list[Amount]:
    return [total(column) for column in zip(*rows, strict=True)]


def tree(leaves: list[tuple[str, list[Amount]]]) -> list[tuple[str, str, list[Amount]]]:
    """Leaves of the functional classification with the sums of 类 and 款 above them."""
    codes = sorted({code[:k] for code, _ in leaves for k in (3, 5, 7)})
    return [(x, NAMES[x], columns_of([v for code, v in leaves if code.startswith(x)])) for x in codes]


def figure(book: Book, table: str, code: str, item: str, column: str, wan: Amount) -> Cell:
    """A cell of a statement; a blank one where nothing is printed."""
    return c("") if wan is None else c(book.line(table, code, item, column, wan))


def cells(book: Book, table: str, code: str, item: str, columns: Sequence[str], values: Sequence[Amount]) -> list[Cell]:
    return [figure(book, table, code, item, k, v) for k, v in zip(columns, values, strict=True)]


def classified(
    book: Book, grid: Grid, table: str, columns: Sequence[str], rows: list[tuple[str, str, list[Amount]]], indent: str = ""
) -> None:
    """Rows of code, name and figures; `indent` in front of the names of lower levels."""
    for code, name, values in rows:
        grid.row(code, indent * {5: 1, 7: 2}.get(len(code), 0) + name, *cells(book, table, code, name, columns, values))


def digits(wan: Decimal, unit: str, commas: bool = False) -> str:
    """An amount in words of a sentence: no more digits than it needs."""
    value = (wan / PER_WAN[unit]).normalize()
    return f"{value:,f}" if commas else f"{value:f}"


def said(
    book: Book, seq: str, measure: str, source: str, wan: Decimal, unit: str = "万元", commas: bool = False, again: bool = False
) -> str:
    """A budget figure inside a sentence, with its unit."""
    book.money(seq, measure, source, wan, again)
    text = digits(wan, unit, commas)
    book.gold["budget_optional" if again else "budget"][-1]["printed"] = text + unit
    return text + unit


def dept_total(book: Book, wan: Amount) -> None:
    """A statement's grand total may stand as the department's own budget; it is not asked for."""
    if wan is not None:
        book.money("", "budget", "total", wan, again=True)


def percent(part: Decimal, whole: Decimal) -> str:
    return f"{(100 * part / whole).quantize(D('0.01'))}%"
