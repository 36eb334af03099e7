"""Shared by the forms sixteenth_*: an invented office whose sums agree, and the rows of the common statements."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ..book import Book, Cell, Grid, c
from ..content import Project

D = Decimal
CN = "一二三四五六七八九十"
GP, GF, SC, SA, UF, CO, OT = "general_public government_fund state_capital special_account unit_funds carryover other".split()  # noqa: SIM905
FUNC = {
    "201": "一般公共服务支出",
    "204": "公共安全支出",
    "205": "教育支出",
    "206": "科学技术支出",
    "207": "文化旅游体育与传媒支出",
    "208": "社会保障和就业支出",
    "210": "卫生健康支出",
    "211": "节能环保支出",
    "212": "城乡社区支出",
    "213": "农林水支出",
    "214": "交通运输支出",
    "221": "住房保障支出",
    "229": "其他支出",
    "20501": "教育管理事务",
    "2050101": "行政运行",
    "20502": "普通教育",
    "2050201": "学前教育",
    "2050202": "小学教育",
    "2050203": "初中教育",
    "2050204": "高中教育",
    "20508": "进修及培训",
    "2050801": "教师进修",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070104": "图书馆",
    "2070109": "群众文化",
    "2070111": "文化创作与保护",
    "2070113": "旅游宣传",
    "20702": "文物",
    "2070204": "文物保护",
    "20707": "国家电影事业发展专项资金安排的支出",
    "2070701": "资助国产影片放映",
    "20802": "民政管理事务",
    "2080201": "行政运行",
    "2080208": "基层政权建设和社区治理",
    "20805": "行政事业单位养老支出",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "20810": "社会福利",
    "2081001": "儿童福利",
    "2081002": "老年福利",
    "2081004": "殡葬",
    "20820": "临时救助",
    "2082001": "临时救助支出",
    "21001": "卫生健康管理事务",
    "2100101": "行政运行",
    "21004": "公共卫生",
    "2100401": "疾病预防控制机构",
    "2100408": "基本公共卫生服务",
    "2100409": "重大公共卫生服务",
    "21007": "计划生育事务",
    "2100717": "计划生育服务",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120804": "农村基础设施建设支出",
    "2120814": "农业生产发展支出",
    "2120816": "农业农村生态环境支出",
    "21301": "农业农村",
    "2130101": "行政运行",
    "2130104": "事业运行",
    "2130108": "病虫害控制",
    "2130122": "农业生产发展",
    "2130126": "农村社会事业",
    "21302": "林业和草原",
    "2130201": "行政运行",
    "2130204": "事业机构",
    "2130205": "森林资源培育",
    "2130207": "森林资源管理",
    "2130234": "林业草原防灾减灾",
    "21303": "水利",
    "2130301": "行政运行",
    "2130306": "水利工程运行与维护",
    "2130311": "水资源节约管理与保护",
    "2130314": "防汛",
    "2130316": "农村水利",
    "21401": "公路水路运输",
    "2140101": "行政运行",
    "2140104": "公路建设",
    "2140106": "公路养护",
    "2140112": "公路运输管理",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "22960": "彩票公益金安排的支出",
    "2296002": "用于社会福利的彩票公益金支出",
}
CLASSES = [x for x in FUNC if len(x) == 3]
ECON = {
    "301": "工资福利支出",
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30108": "机关事业单位基本养老保险缴费",
    "30110": "职工基本医疗保险缴费",
    "30112": "其他社会保障缴费",
    "30113": "住房公积金",
    "302": "商品和服务支出",
    "30201": "办公费",
    "30206": "电费",
    "30207": "邮电费",
    "30211": "差旅费",
    "30217": "公务接待费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "30239": "其他交通费用",
    "30299": "其他商品和服务支出",
    "303": "对个人和家庭的补助",
    "30302": "退休费",
    "30305": "生活补助",
}
PEOPLE = {"30101": 30, "30102": 24, "30103": 16, "30112": 2, "30302": 5, "30305": 2}
PUBLIC = {"30201": 20, "30206": 6, "30207": 4, "30211": 12, "30228": 8, "30239": 18, "30299": 9}


@dataclass(frozen=True)
class Work:
    """A project: amounts by source in 万元 (decimal strings)."""

    name: str
    func: str
    amounts: dict[str, str]
    code: str = ""
    unit: str = ""
    text: str = ""
    kind: str = "特定目标类"

    def of(self, source: str) -> Decimal:
        parts = {k: D(v) for k, v in self.amounts.items()}
        if source == "total":
            return sum(parts.values(), D(0))
        if source == "fiscal_appropriation":
            return parts.get(GP, D(0)) + parts.get(GF, D(0)) + parts.get(SC, D(0))
        return parts.get(source, D(0))

    @property
    def plain(self) -> Project:
        return Project(self.name, "", ())


def w(name: str, func: str, unit: str = "", code: str = "", text: str = "", kind: str = "特定目标类", **amounts: str) -> Work:
    """A project with its amounts by short names: gp gf sc sa uf co ot."""
    names = {"gp": GP, "gf": GF, "sc": SC, "sa": SA, "uf": UF, "co": CO, "ot": OT}
    return Work(name, func, {names[k]: v for k, v in amounts.items()}, code, unit, text, kind)


@dataclass
class Office:
    """A department and its year: basic = {function: (staff, running)}, all of it general public budget."""

    name: str
    year: int
    basic: dict[str, tuple[Decimal, Decimal]]
    works: Sequence[Work]
    cars: tuple[str, str, str, str] = ("0", "0", "3.60", "1.20")  # abroad, cars bought, cars run, guests
    units: tuple[str, ...] = ()
    before: dict[str, Decimal] = field(default_factory=dict)

    def amount(self, code: str = "", kind: str = "", source: str = "", unit: str = "") -> Decimal:
        """Sum of what begins with a function; kind: basic people public project; source '' all, 'fiscal' of the three budgets."""
        out = D(0)
        if kind != "project" and source in ("", "fiscal", GP) and unit in ("", *self.units[:1]):
            for func, (staff, running) in self.basic.items():
                if func.startswith(code):
                    out += {"people": staff, "public": running}.get(kind, staff + running)
        if kind in ("", "project"):
            for work in self.works:
                if work.func.startswith(code) and unit in ("", work.unit):
                    name = {"": "total", "fiscal": "fiscal_appropriation"}.get(source, source)
                    out += work.of(name)
        return out

    def codes(self, source: str = "", prefix: str = "") -> list[str]:
        """The functions with money and all above them, in order."""
        leaves = [*self.basic, *(x.func for x in self.works)]
        found = {x[:n] for x in leaves for n in (3, 5, 7) if x.startswith(prefix)}
        return sorted(x for x in found if self.amount(x, source=source))

    def economic(self) -> list[tuple[str, str, Decimal, Decimal]]:
        """Code, name, staff and running money of the basic expenditure by economic class."""
        fixed = {"30108": self.amount("20805", "people"), "30110": self.amount("21011", "people"), "30113": self.amount("221", "people")}
        staff = fixed | split(self.amount(kind="people") - sum(fixed.values()), PEOPLE)
        fixed = {"30217": D(self.cars[3]), "30231": D(self.cars[2])}
        running = fixed | split(self.amount(kind="public") - sum(fixed.values()), PUBLIC)
        out = []
        for code, name in ECON.items():
            both = [sum((v for k, v in part.items() if k.startswith(code)), D(0)) for part in (staff, running)]
            if sum(both):
                out.append((code, name, both[0], both[1]))
        return out

    def car(self) -> list[Decimal]:
        """Total, abroad, cars (sum, bought, run), guests."""
        abroad, bought, run, guests = map(D, self.cars)
        return [abroad + bought + run + guests, abroad, bought + run, bought, run, guests]

    def last_year(self, code: str) -> Decimal:
        """The budget of the year before, of the same functions."""
        if not self.before:
            draw = random.Random(zlib.crc32(self.name.encode()))
            for leaf in self.codes():
                if len(leaf) == 7:
                    now = self.amount(leaf, source=GP)
                    self.before[leaf] = (now * draw.choice([D("0.96"), D("1.03"), D("0.9"), D(1)])).quantize(D("0.01"))
        return sum((v for k, v in self.before.items() if k.startswith(code)), D(0))


def split(total: Decimal, weights: dict[str, int]) -> dict[str, Decimal]:
    """A sum over parts that add up to it."""
    unit, out = D("0.01"), {}
    for key, weight in weights.items():
        out[key] = (total * weight / sum(weights.values())).quantize(unit)
    out[next(iter(out))] += total - sum(out.values())
    return out


def basic(**values: str) -> dict[str, tuple[Decimal, Decimal]]:
    """f2130101='812.35+96.20' -> staff and running money."""
    out = {}
    for key, text in values.items():
        staff, _, running = text.partition("+")
        out[key[1:]] = (D(staff), D(running or 0))
    return out


class Trimmed(Book):
    """Prints 12.5 for 12.50, as a sheet with the General format does."""

    def amount(self, wan: Decimal) -> str:
        text = super().amount(wan)
        return text.rstrip("0").rstrip(".") if "." in text else text


class Six(Book):
    """Prints 万元 with six places."""

    def amount(self, wan: Decimal) -> str:
        return f"{wan:,.6f}" if self.commas else f"{wan:.6f}"


def fact(book: Book, table: str, code: str, item: str, column: str, wan: Decimal | None, zero: str = "") -> Cell:
    """A figure of a statement; zero: '0' prints zeros as figures, anything else stands for them."""
    if wan is None or (not wan and zero != "0"):
        return c("" if wan is None else zero)
    return c(book.line(table, code, item, column, wan))


Lead = Callable[[str, str], list[Cell]]


def deep(code: str) -> int:
    return len(code) // 2 - 1


LEADS: dict[str, Lead] = {
    "plain": lambda code, name: [c(code), c(name)],
    "indent": lambda code, name: [c(code), c("　" * deep(code) + name)],
    "both": lambda code, name: [c("  " * deep(code) + code), c("  " * deep(code) + name)],
    "glued": lambda code, name: [c("　" * deep(code) + code + name)],
    "bracket": lambda code, name: [c(f"[{code}]{name}")],
    "behind": lambda code, name: [c(name), c(code)],
    "split": lambda code, name: [c(code[:3]), c(code[3:5]), c(code[5:7]), c(name)],
    "split2": lambda code, name: [c(code[:3]), c(code[3:5]), c(name)],
}
WIDTHS = {"glued": 1, "bracket": 1, "split": 4, "split2": 3}
Column = tuple[str, str, str]  # heading, kind, source


def functional(
    book: Book,
    grid: Grid,
    office: Office,
    table: str,
    cols: Sequence[Column],
    style: str = "plain",
    zero: str = "",
    total: str = "合计",
    bottom: bool = False,
    source: str = "",
    leaves: bool = False,
    prefix: str = "",
) -> None:
    """Rows by function; the total above or below them."""
    codes = [x for x in office.codes(source, prefix) if not leaves or len(x) == 7]
    rows = [(x, FUNC[x], LEADS[style](x, FUNC[x])) for x in codes]
    whole = (prefix, total, [c(total, WIDTHS.get(style, 2))])
    for code, printed, lead in [*rows, whole] if bottom else [whole, *rows]:
        shown = "" if printed == total else code
        name = printed.replace("　", "")
        cells = []
        for label, kind, src in cols:
            if kind == "none":
                cells.append(c(""))
            elif kind == "before":
                cells.append(fact(book, table, shown, name, label, office.last_year(code), zero))
            else:
                cells.append(fact(book, table, shown, name, label, office.amount(code, kind, src), zero))
        grid.row(*lead, *cells)


def economic(
    book: Book,
    grid: Grid,
    office: Office,
    table: str,
    labels: Sequence[str],
    style: str = "plain",
    zero: str = "",
    total: str = "合计",
    bottom: bool = False,
) -> None:
    """Rows by economic class; labels of the sum, of staff and of running money ('' : not printed)."""
    rows = office.economic()
    tops = [x for x in rows if len(x[0]) == 3]
    whole = ("", total, sum((x[2] for x in tops), D(0)), sum((x[3] for x in tops), D(0)))
    for code, name, staff, running in [*rows, whole] if bottom else [whole, *rows]:
        lead = LEADS[style](code, name) if code else [c(total, WIDTHS.get(style, 2))]
        values = zip(labels, (staff + running, staff, running), strict=True)
        grid.row(*lead, *(fact(book, table, code, name, label, wan, zero) for label, wan in values if label))


Side = list[tuple[str, list[Decimal | None]]]


def halves(
    book: Book, grid: Grid, table: str, parts: Sequence[tuple[Sequence[str], Side, Side]], zero: str = "", numbered: bool = False
) -> None:
    """Tables side by side: for each (headings, rows, rows at the foot); shorter ones end in blanks, the feet stand level."""
    tall = max(len(body) for _, body, _ in parts)
    foot = max(len(feet) for _, _, feet in parts)
    full = [(labels, [*body, *[("", [])] * (tall - len(body)), *[("", [])] * (foot - len(feet)), *feet]) for labels, body, feet in parts]
    for r in range(tall + foot):
        cells: list[Cell] = []
        for n, (labels, rows) in enumerate(full):
            item, values = rows[r]
            cells.append(c(item))
            if numbered:
                cells.append(c(str(n * (tall + foot) + r + 1)))
            values = list(values) + [None] * (len(labels) - len(values))
            bare = item.replace("　", "").strip()
            cells += [fact(book, table, "", bare, label, wan, zero) for label, wan in zip(labels, values, strict=True)]
        grid.row(*cells)


def class_rows(office: Office, sources: Sequence[str], classes: Sequence[str] = CLASSES) -> Side:
    """一、一般公共服务支出 ... with the money of each class by source; `fiscal` for the three budgets together."""
    numbers = [*CN, *("十" + x for x in CN)]
    return [(f"{numbers[n]}、{FUNC[x]}", [office.amount(x, source=s) for s in sources]) for n, x in enumerate(classes)]


def by_unit(
    book: Book,
    grid: Grid,
    office: Office,
    table: str,
    cols: Sequence[Column],
    codes: Sequence[str] = (),
    zero: str = "",
    total: str = "合计",
    bottom: bool = False,
    indent: str = "",
) -> None:
    """Rows by subordinate unit."""
    numbers = list(codes) or [""] * len(office.units)
    rows = [(code, unit, [*([c(code)] if codes else []), c(indent + unit)], unit) for code, unit in zip(numbers, office.units, strict=True)]
    whole = ("", total, [c(total, 2 if codes else 1)], "")
    for code, name, lead, unit in [*rows, whole] if bottom else [whole, *rows]:
        values = [fact(book, table, code, name, x, None if k == "none" else office.amount("", k, s, unit), zero) for x, k, s in cols]
        grid.row(*lead, *values)


def works(
    book: Book,
    grid: Grid,
    items: Sequence[Work],
    lead: Callable[[int, Work], list[Cell]],
    cols: Sequence[str],
    printed: str,
    zero: str = "",
    tail: Callable[[Work], list[Cell]] | None = None,
) -> None:
    """Rows of projects with a budget by source; `printed`: which of code unit text the form prints; a column '' stays blank."""
    for n, item in enumerate(items, 1):
        known = {"code": ("project_code", item.code), "unit": ("unit_name", item.unit), "text": ("description", item.text)}
        seq = book.project(item.plain, **dict(known[x] for x in printed.split()))
        cells = [money(book, seq, "budget", source, item.of(source) if source else D(0), zero) for source in cols]
        grid.row(*lead(n, item), *cells, *(tail(item) if tail else []))


def money(book: Book, seq: str, measure: str, source: str, wan: Decimal, zero: str = "", again: bool = False) -> Cell:
    """A budget figure, or what stands for nothing."""
    if not wan and (zero != "0" or not source):
        return c("" if zero == "0" else zero)
    return c(book.money(seq, measure, source, wan, again=again))


def sums(book: Book, items: Sequence[Work], cols: Sequence[str], zero: str = "", again: bool = False) -> list[Cell]:
    """The row of sums of a list of projects, the document's own total."""
    return [money(book, "", "budget", s, sum((x.of(s) for x in items), D(0)) if s else D(0), zero, again) for s in cols]


def only(book: Book, items: Sequence[Work], cols: Sequence[str], zero: str = "") -> list[Cell]:
    """Sub-totals: printed, but neither of a project nor of the document."""
    out = []
    for source in cols:
        wan = sum((x.of(source) for x in items), D(0)) if source else D(0)
        out.append(c(book.amount(wan) if wan or (zero == "0" and source) else "" if zero == "0" else zero))
    return out


def said(book: Book, source: str, wan: Decimal, unit: str = "万元") -> str:
    """A total of the office in the running text, printed in the tables as well."""
    kept, book.unit = book.unit, unit
    text = book.money("", "budget", source, wan, again=True)
    book.unit = kept
    return text + unit


def known(book: Book, office: Office, fiscal: bool = True) -> None:
    """Totals of the office that its statements print: allowed as budgets of the document, not asked for.

    `fiscal`: the sum of the three budgets is printed as such.
    """
    for source, name in (("", "total"), ("fiscal", "fiscal_appropriation"), *((x, x) for x in (GP, GF, SC, SA, UF, CO))):
        if office.amount(source=source) and (fiscal or source != "fiscal"):
            book.money("", "budget", name, office.amount(source=source), again=True)
    book.money("", "budget", "total", office.amount(kind="project"), again=True)


def as_titled(book: Book, beginning: str) -> None:
    """The titles of statements in the gold as they are printed, year and department in front."""
    for row in book.gold["budget_lines"]:
        row["table"] = beginning + row["table"]
