"""The money of a whole department: an invented budget whose sums agree, and helpers that lay its statements out."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid, c
from ..content import Project

ZERO = Decimal(0)
Row = tuple[str, str, list[Decimal | None]]  # code, name, an amount for each column (None: nothing printed)

CLASSES = {
    "201": "一般公共服务支出",
    "202": "外交支出",
    "203": "国防支出",
    "204": "公共安全支出",
    "205": "教育支出",
    "206": "科学技术支出",
    "207": "文化旅游体育与传媒支出",
    "208": "社会保障和就业支出",
    "209": "社会保险基金支出",
    "210": "卫生健康支出",
    "211": "节能环保支出",
    "212": "城乡社区支出",
    "213": "农林水支出",
    "214": "交通运输支出",
    "215": "资源勘探工业信息等支出",
    "216": "商业服务业等支出",
    "217": "金融支出",
    "219": "援助其他地区支出",
    "220": "自然资源海洋气象等支出",
    "221": "住房保障支出",
    "222": "粮油物资储备支出",
    "223": "国有资本经营预算支出",
    "224": "灾害防治及应急管理支出",
    "227": "预备费",
    "229": "其他支出",
}
NAMES = CLASSES | {
    "20138": "市场监督管理事务",
    "20502": "普通教育",
    "20501": "教育管理事务",
    "20509": "教育费附加安排的支出",
    "20701": "文化和旅游",
    "20702": "文物",
    "20802": "民政管理事务",
    "20805": "行政事业单位养老支出",
    "20810": "社会福利",
    "20820": "临时救助",
    "21001": "卫生健康管理事务",
    "21004": "公共卫生",
    "21011": "行政事业单位医疗",
    "21208": "国有土地使用权出让收入安排的支出",
    "21201": "城乡社区管理事务",
    "21301": "农业农村",
    "21302": "林业和草原",
    "21303": "水利",
    "21401": "公路水路运输",
    "22001": "自然资源事务",
    "22102": "住房改革支出",
    "22401": "应急管理事务",
    "22402": "消防救援事务",
    "22960": "彩票公益金安排的支出",
    "22301": "解决历史遗留问题及改革成本支出",
    "301": "工资福利支出",
    "302": "商品和服务支出",
    "303": "对个人和家庭的补助",
    "310": "资本性支出",
    "501": "机关工资福利支出",
    "502": "机关商品和服务支出",
    "505": "对事业单位经常性补助",
    "509": "对个人和家庭的补助",
}
COMMON = """2080501 行政单位离退休 b|2080505 机关事业单位基本养老保险缴费支出 b|2080506 机关事业单位职业年金缴费支出 b
2101101 行政单位医疗 b|2101103 公务员医疗补助 b|2210201 住房公积金 b"""
STAFF = """30101 基本工资|30102 津贴补贴|30103 奖金|30107 绩效工资|30108 机关事业单位基本养老保险缴费|30109 职业年金缴费
30110 职工基本医疗保险缴费|30111 公务员医疗补助缴费|30112 其他社会保障缴费|30113 住房公积金|30302 退休费|30305 生活补助"""
OFFICE = """30201 办公费|30202 印刷费|30205 水费|30206 电费|30207 邮电费|30209 物业管理费|30211 差旅费|30213 维修（护）费
30226 劳务费|30227 委托业务费|30228 工会经费|30229 福利费|30239 其他交通费用|30299 其他商品和服务支出|31002 办公设备购置"""
NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五".split()  # noqa: SIM905


class MoneyBook(Book):
    """A book that prints amounts with as many digits as it likes, without trailing zeros where `trim`."""

    digits: int = 2
    trim: bool = False

    def amount(self, wan: Decimal) -> str:
        value = wan / PER_WAN[self.unit]
        printed = f"{value:,.{self.digits}f}" if self.commas else f"{value:.{self.digits}f}"
        if Decimal(printed.replace(",", "")) != value:
            raise ValueError(f"{wan} cannot be printed with {self.digits} digits")
        return printed.rstrip("0").rstrip(".") if self.trim and "." in printed else printed

    def total(self, source: str, wan: Decimal, measure: str = "budget") -> str:
        """A total of the department that its statements print: allowed among the budgets, asked for among the lines."""
        rows = self.gold["budget_optional"]
        if not any((r["measure"], r["funding_source"], r["amount_wan"]) == (measure, source, str(wan)) for r in rows):
            self.money("", measure, source, wan, again=True)
        return self.amount(wan)


@dataclass
class Leaf:
    """An item of the functional classification with what each source pays for it."""

    code: str
    name: str
    kind: str  # b basic, p projects
    by: dict[str, Decimal] = field(default_factory=dict)

    def of(self, *sources: str) -> Decimal:
        return sum((self.by.get(s, ZERO) for s in sources or tuple(self.by)), ZERO)

    def basic(self, *sources: str) -> Decimal:
        return self.of(*sources) if self.kind == "b" else ZERO

    def project(self, *sources: str) -> Decimal:
        return self.of(*sources) if self.kind != "b" else ZERO


def items(text: str) -> list[list[str]]:
    return [x.split() for x in text.replace("\n", "|").split("|") if x.strip()]


def parts(total: Decimal, count: int, draw: random.Random, quantum: Decimal) -> list[Decimal]:
    """A sum in uneven parts, none of them zero."""
    weights = [draw.uniform(0.4, 2.2) for _ in range(count)]
    out = [(total * Decimal(w / sum(weights))).quantize(quantum) for w in weights]
    out[0] += total - sum(out, ZERO)
    return out


class Dept:
    """An invented budget: `text` holds its own items as 'code name kind', kind b, p, f (government fund) or s (state capital)."""

    def __init__(self, seed: str, text: str, quantum: str = "0.01", scale: int = 300, carry: bool = True, own: bool = False) -> None:
        self.draw, self.quantum = random.Random(zlib.crc32(seed.encode())), Decimal(quantum)
        self.leaves: list[Leaf] = []
        for n, (code, name, kind) in enumerate(items(text) + items(COMMON)):
            big = scale if n < len(items(text)) else scale // 8
            source = {"f": "fund", "s": "capital"}.get(kind, "general")
            by = {source: self.some(big)}
            if carry and kind == "p" and self.draw.random() < 0.6:
                by["carry"] = self.some(big // 6)
            if own and n == 0:
                by["own"] = self.some(big // 9)
            self.leaves.append(Leaf(code, name, kind, by))
        self.leaves.sort(key=lambda x: x.code)

    def some(self, scale: int) -> Decimal:
        return Decimal(self.draw.uniform(scale * 0.15, scale * 3)).quantize(self.quantum)

    def of(self, *sources: str) -> Decimal:
        return sum((x.of(*sources) for x in self.leaves), ZERO)

    def kind(self, kind: str, *sources: str) -> Decimal:
        return sum((x.of(*sources) for x in self.leaves if (x.kind == "b") == (kind == "b")), ZERO)

    def tree(self, *measures: Callable[[Leaf], Decimal]) -> list[Row]:
        """Rows of class, group and item; those that are nought in every measure are left out."""
        return tree([(x.code, x.name, [f(x) for f in measures]) for x in self.leaves], (3, 5, 7))

    def classes(self, *measures: Callable[[Leaf], Decimal], full: bool = True, number: bool = True) -> list[Row]:
        """The classes as 收支总表 lists them: 一、一般公共服务支出 ...; `full`: the empty ones too, without amounts."""
        out: list[Row] = []
        for code, name in CLASSES.items():
            values = [sum((f(x) for x in self.leaves if x.code.startswith(code)), ZERO) for f in measures]
            if any(values) or full:
                head = f"{NUMERALS[len(out)]}、" if number else ""
                out.append(("", head + name, [v or None for v in values]))
        return out

    def economic(self, staff: Decimal, office: Decimal) -> list[Row]:
        """Basic expenditure by economic class: total, staff, office."""
        names = [(x, staff) for x in items(STAFF)], [(x, office) for x in items(OFFICE)]
        out: list[Row] = []
        for group, total, at in ((names[0], staff, 1), (names[1], office, 2)):
            for ((code, name), _), value in zip(group, parts(total, len(group), self.draw, self.quantum), strict=True):
                out.append((code, name, [value, value if at == 1 else ZERO, value if at == 2 else ZERO]))
        return tree(out, (3, 5))

    def staff_and_office(self, *sources: str) -> tuple[Decimal, Decimal]:
        basic = self.kind("b", *sources)
        staff = (basic * Decimal("0.87")).quantize(self.quantum)
        return staff, basic - staff


def tree(rows: list[Row], sizes: tuple[int, ...]) -> list[Row]:
    """Sums for every beginning of the codes, in front of what they sum."""
    out: dict[str, Row] = {}
    for code, name, values in sorted(rows, key=lambda x: x[0]):
        if not any(values):
            continue
        for size in sizes:
            key = code[:size]
            title = name if size == sizes[-1] else NAMES[key]
            old = out.setdefault(key, (key, title, [ZERO] * len(values)))
            out[key] = (key, title, [(a or ZERO) + (b or ZERO) for a, b in zip(old[2], values, strict=True)])
    return list(out.values())


def split(dept: Dept, text: str) -> list[tuple[Leaf, Project, dict[str, Decimal]]]:
    """Projects ('code of the leaf:name;name') that share the project money of their leaf."""
    out = []
    for line in text.strip().splitlines():
        code, names = line.split(":")
        for leaf in (x for x in dept.leaves if x.code == code and x.kind != "b"):
            shares = {s: parts(v, len(names.split(";")), dept.draw, dept.quantum) for s, v in leaf.by.items()}
            for n, name in enumerate(names.split(";")):
                out.append((leaf, Project(name, "", ()), {s: v[n] for s, v in shares.items()}))
    return out


def cells(book: Book, table: str, row: Row, columns: Iterable[str], zero: bool = False) -> list[Cell]:
    """The amounts of a row; noughts are printed only where `zero`."""
    code, name, values = row
    out = []
    for column, value in zip(columns, values, strict=True):
        bare = value is None or (not value and not zero)
        out.append(c("" if bare or value is None else book.line(table, code, name, column, value)))
    return out


def body(
    book: Book,
    grid: Grid,
    table: str,
    rows: Iterable[Row],
    columns: list[str],
    lead: Callable[[str, str], list[Cell]],
    zero: bool = False,
    tail: Callable[[Row], list[Cell]] = lambda _: [],
) -> None:
    for row in rows:
        grid.row(*lead(row[0], row[1]), *cells(book, table, row, columns, zero), *tail(row))


def plain(code: str, name: str) -> list[Cell]:
    return [Cell(code), c(name)]


def indented(code: str, name: str) -> list[Cell]:
    return [Cell(code), c("　" * {5: 1, 7: 2}.get(len(code), 0) + name)]


def deep(code: str, name: str) -> list[Cell]:
    """The code cut into class, group and item in three cells."""
    return [Cell(code[:3]), Cell(code[3:5]), Cell(code[5:7]), c("　" * {5: 1, 7: 2}.get(len(code), 0) + name)]


def halves(
    book: Book, grid: Grid, table: str, left: list[Row], right: list[Row], lcols: list[str], rcols: list[str], zero: bool = False
) -> None:
    """Two lists side by side; the shorter one is filled up with blank cells, the last rows (sums) stand side by side."""
    size = max(len(left), len(right))
    for side in (left, right):
        gap: Row = ("", "", [None] * len(side[0][2]))
        at = next((n for n, row in enumerate(side) if row[1].strip().endswith("合计")), len(side) - 1)
        side[at:at] = [gap] * (size - len(side))
    for a, b in zip(left, right, strict=True):
        grid.row(
            c(a[1]),
            *cells(book, table, (a[0], a[1].strip(), a[2]), lcols, zero),
            c(b[1]),
            *cells(book, table, (b[0], b[1].strip(), b[2]), rcols, zero),
        )


def total_row(name: str, rows: list[Row], size: int) -> Row:
    """The sum of the rows of `size` digits."""
    chosen = [r[2] for r in rows if len(r[0]) == size]
    return ("", name, [sum((v or ZERO for v in column), ZERO) for column in zip(*chosen, strict=True)])
