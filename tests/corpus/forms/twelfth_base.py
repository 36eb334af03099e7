"""Shared by the forms of the twelfth set: ledgers of final accounts, funds of projects, and how their money is printed."""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid, Place, c
from ..content import Project, projects

D = Decimal
CENT = D("0.01")
ZERO = D(0)

NAMES = {
    "201": "一般公共服务支出",
    "20199": "其他一般公共服务支出",
    "2019999": "其他一般公共服务支出",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070104": "图书馆",
    "2070109": "群众文化",
    "2070199": "其他文化和旅游支出",
    "20703": "体育",
    "2070308": "群众体育",
    "208": "社会保障和就业支出",
    "20802": "民政管理事务",
    "2080201": "行政运行",
    "2080299": "其他民政管理事务支出",
    "20805": "行政事业单位养老支出",
    "2080501": "行政单位离退休",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "20808": "抚恤",
    "2080801": "死亡抚恤",
    "20810": "社会福利",
    "2081002": "老年福利",
    "20819": "最低生活保障",
    "2081902": "农村最低生活保障金支出",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "2101103": "公务员医疗补助",
    "212": "城乡社区支出",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120804": "农村基础设施建设支出",
    "213": "农林水支出",
    "21302": "林业和草原",
    "2130201": "行政运行",
    "2130205": "森林资源培育",
    "2130209": "森林生态效益补偿",
    "2130234": "林业草原防灾减灾",
    "21303": "水利",
    "2130301": "行政运行",
    "2130305": "水利工程建设",
    "2130306": "水利工程运行与维护",
    "2130314": "防汛",
    "2130399": "其他水利支出",
    "21366": "大中型水库库区基金安排的支出",
    "2136601": "基础设施建设和经济发展",
    "214": "交通运输支出",
    "21401": "公路水路运输",
    "2140101": "行政运行",
    "2140106": "公路养护",
    "2140112": "公路运输管理",
    "2140199": "其他公路水路运输支出",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "229": "其他支出",
    "22960": "彩票公益金安排的支出",
    "2296002": "用于社会福利的彩票公益金支出",
}

CLASSES = (  # noqa: SIM905
    "一、一般公共服务支出 二、外交支出 三、国防支出 四、公共安全支出 五、教育支出 六、科学技术支出 七、文化旅游体育与传媒支出"
    " 八、社会保障和就业支出 九、卫生健康支出 十、节能环保支出 十一、城乡社区支出 十二、农林水支出 十三、交通运输支出"
    " 十四、资源勘探工业信息等支出 十五、商业服务业等支出 十六、金融支出 十七、援助其他地区支出 十八、自然资源海洋气象等支出"
    " 十九、住房保障支出 二十、粮油物资储备支出 二十一、国有资本经营预算支出 二十二、灾害防治及应急管理支出 二十三、其他支出"
).split()

STAFF = """301 工资福利支出
30101 基本工资 30
30102 津贴补贴 17
30103 奖金 21
30106 伙食补助费 0
30107 绩效工资 14
30108 机关事业单位基本养老保险缴费 12
30109 职业年金缴费 4
30110 职工基本医疗保险缴费 6
30111 公务员医疗补助缴费 2
30112 其他社会保障缴费 1
30113 住房公积金 11
30114 医疗费 0
30199 其他工资福利支出 5
303 对个人和家庭的补助
30301 离休费 0
30302 退休费 2
30304 抚恤金 3
30305 生活补助 4
30309 奖励金 0
30399 其他对个人和家庭的补助 1"""
RUNNING = """302 商品和服务支出
30201 办公费 9
30202 印刷费 2
30205 水费 1
30206 电费 3
30207 邮电费 2
30209 物业管理费 4
30211 差旅费 6
30212 因公出国（境）费用 0
30213 维修（护）费 3
30215 会议费 1
30216 培训费 1
30217 公务接待费 1
30226 劳务费 5
30227 委托业务费 4
30228 工会经费 4
30229 福利费 2
30231 公务用车运行维护费 3
30239 其他交通费用 9
30240 税金及附加费用 0
30299 其他商品和服务支出 6
310 资本性支出
31002 办公设备购置 2
31003 专用设备购置 0
31007 信息网络及软件购置更新 0
312 对企业补助
31299 其他对企业补助 0
399 其他支出
39908 对民间非营利组织和群众性自治组织补贴 0
39999 其他支出 0"""


class Paper(Book):
    """A book that prints its money with as many digits as asked for."""

    def __init__(self, *given: object, digits: int = 2, **named: object) -> None:
        super().__init__(*given, **named)  # type: ignore[arg-type]
        self.digits = digits

    def amount(self, wan: Decimal) -> str:
        value = wan / PER_WAN[self.unit]
        assert value == round(value, self.digits), (self.doc, wan)
        return f"{value:,.{self.digits}f}" if self.commas else f"{value:.{self.digits}f}"

    def cell(self, table: str, code: str, item: str, column: str, wan: Decimal | None, zero: str | None = "") -> str:
        """A figure of a statement; None is a blank cell, and nought is printed as `zero` unless that is None."""
        if wan is None or (not wan and zero is not None):
            return zero if wan is not None and zero else ""
        return self.line(table, code, item, column, wan)


def draw_of(seed: str) -> random.Random:
    return random.Random(zlib.crc32(seed.encode()))


@dataclass(frozen=True)
class Leaf:
    """An item (项) of the functional classification with what was spent on it."""

    code: str
    basic: Decimal
    project: Decimal
    other: Decimal = ZERO  # of the project money, what is no appropriation
    carry: Decimal = ZERO  # of the project money, what was carried over
    left: Decimal = ZERO  # what is carried over to the next year

    @property
    def spent(self) -> Decimal:
        return self.basic + self.project

    @property
    def fiscal(self) -> Decimal:
        return self.spent - self.other

    @property
    def income(self) -> Decimal:
        return self.spent - self.carry + self.left


def leaves(seed: str, table: str, fine: bool = False) -> list[Leaf]:
    """Items written as `code basic project other carry left` in rough 万元; the figures vary about these; `fine` down to the cent."""
    draw, out = draw_of(seed), []
    for line in table.strip().splitlines():
        code, *rough = line.split()
        figures = [D(int(D(x) * draw.randint(9100, 10900) // 100)) / 100 for x in rough] + [ZERO] * (5 - len(rough))
        if fine:
            figures = [x + D(draw.randint(101, 9899)) / 1000000 if x else x for x in figures]
        out.append(Leaf(code, *figures))
    return out


Row = tuple[str, str, list[Leaf]]


def nested(items: Iterable[Leaf]) -> list[Row]:
    """Class, division and item rows, each with the items it sums."""
    items = list(items)
    codes = sorted({leaf.code[:n] for leaf in items for n in (3, 5, 7)})
    return [(code, NAMES[code], [x for x in items if x.code.startswith(code)]) for code in codes]


def plus(items: Iterable[Leaf], of: str) -> Decimal:
    return sum((getattr(x, of) for x in items), ZERO)


Column = tuple[str, Callable[[list[Leaf]], "Decimal | None"]]


def classified(
    book: Paper,
    grid: Grid,
    table: str,
    items: list[Leaf],
    columns: list[Column],
    *,
    total: str = "合计",
    last: bool = False,
    indent: str = "",
    zero: str | None = "",
    codes: int = 1,
    deep: int = 7,
) -> None:
    """The body of a statement by functional classification: a total and a row for each code; `codes` columns hold the code."""

    def figures(code: str, name: str, under: list[Leaf]) -> list[str]:
        return [book.cell(table, code, name, heading, of(under), zero) for heading, of in columns]

    def sum_row() -> None:
        grid.row(c(total, codes + 1), *figures("", total, items))

    if not last:
        sum_row()
    for code, name, under in nested(items):
        if len(code) <= deep:
            grid.row(c(code, codes), indent * ((len(code) - 3) // 2) + name, *figures(code, name, under))
    if last:
        sum_row()


def shares(total: Decimal, spec: str, least: Decimal = CENT) -> list[tuple[str, str, Decimal]]:
    """The total over economic codes by their rough weights; code of three digits sum those below."""
    rows = [line.split() for line in spec.splitlines()]
    weight = sum(int(r[2]) for r in rows if len(r) == 3)
    parts = {r[0]: (total * int(r[2]) / weight).quantize(least) for r in rows if len(r) == 3}
    first = next(r[0] for r in rows if len(r) == 3 and int(r[2]))
    parts[first] += total - sum(parts.values())
    return [(r[0], r[1], parts[r[0]] if r[0] in parts else sum((v for k, v in parts.items() if k.startswith(r[0])), ZERO)) for r in rows]


def three_blocks(
    book: Paper, grid: Grid, table: str, basic: Decimal, money: str = "决算数", zero: str | None = "", indent: str = "　"
) -> None:
    """Basic expenditure by economic codes: staff, and running costs in two blocks; totals at the foot."""
    least = D("0.000001") if book.unit == "元" else CENT
    staff_total = (basic * D("0.83")).quantize(least)
    staff, run = shares(staff_total, STAFF, least), shares(basic - staff_total, RUNNING, least)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*("科目编码", "科目名称", money) * 3)
    half = len(staff)
    for k in range(half):
        row: list[str] = []
        for block, heading in ((staff[k : k + 1], "人员经费"), (run[k : k + 1], "公用经费"), (run[half + k : half + k + 1], "公用经费")):
            for code, name, wan in block:
                printed = book.cell(table, code, name, f"{heading}/{money}", wan, zero)
                row += [code, (indent if len(code) > 3 else "") + name, printed]
        grid.row(*row, *[""] * (9 - len(row)))
    left = book.cell(table, "", "人员经费合计", f"人员经费/{money}", staff_total, zero)
    right = book.cell(table, "", "公用经费合计", f"公用经费/{money}", basic - staff_total, zero)
    grid.row(c("人员经费合计", 2), left, c("公用经费合计", 5), right)


THREE = ("因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费")


def three_public(
    book: Paper, grid: Grid, table: str, budget: tuple[Decimal, ...], actual: tuple[Decimal, ...], zero: str | None = ""
) -> None:
    """The three public expenses in twelve columns and a single row without a name."""
    grid.row(c("预算数", 6), c("决算数", 6))
    heads = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行维护费", 3), c("公务接待费", 1, 2)]
    grid.row(*heads, *heads)
    grid.row(*("小计", "公务用车购置费", "公务用车运行维护费") * 2)
    grid.row(*(str(k) for k in range(1, 13)))
    below = "公务用车购置及运行维护费/"
    names = ["合计", "因公出国（境）费", below + "小计", below + "公务用车购置费", below + "公务用车运行维护费", "公务接待费"]
    row = []
    for head, (abroad, buy, run, host) in (("预算数", budget), ("决算数", actual)):
        for name, wan in zip(names, (abroad + buy + run + host, abroad, buy + run, buy, run, host), strict=True):
            row.append(book.cell(table, "", "", f"{head}/{name}", wan, zero))
    grid.row(*row)


def side_by_side(
    book: Paper,
    grid: Grid,
    table: str,
    left: list[tuple[str, list[Decimal | None]]],
    right: list[tuple[str, list[Decimal | None]]],
    columns: tuple[list[str], list[str]],
    zero: str | None = "",
    ordinals: bool = True,
) -> None:
    """Income on the left, expenditure on the right, rows numbered down the left and on down the right."""
    height = max(len(left), len(right))
    for k in range(height):
        row: list[Cell | str] = []
        for n, (side, names) in enumerate(zip((left, right), columns, strict=True)):
            item, values = side[k] if k < len(side) else ("", [None] * len(names))
            row += [item] + ([str(k + 1 + n * height)] if ordinals else [])
            row += [book.cell(table, "", item.strip("　 "), name, wan, zero) for name, wan in zip(names, values, strict=True)]
        grid.row(*row)


def by_class(items: list[Leaf], of: str, names: Iterable[str] = CLASSES) -> list[tuple[str, Decimal]]:
    """The numbered list of all classes with what was spent on each."""
    sums = {name: ZERO for name in names}
    for code, title, under in nested(items):
        for name in sums:
            if len(code) == 3 and name.split("、")[1] == title:
                sums[name] = plus(under, of)
    return list(sums.items())


# ----- projects and their funds

SOURCES = ("fiscal_appropriation", "carryover", "other")


@dataclass(frozen=True)
class Funded:
    """A project with initial, adjusted and executed money by source."""

    project: Project
    funds: dict[str, tuple[Decimal, Decimal, Decimal]]

    def of(self, source: str, k: int) -> Decimal:
        return self.funds.get(source, (ZERO,) * 3)[k]

    def total(self, k: int) -> Decimal:
        return sum((v[k] for v in self.funds.values()), ZERO)

    def rate(self, source: str = "") -> Decimal:
        adjusted = self.of(source, 1) if source else self.total(1)
        spent = self.of(source, 2) if source else self.total(2)
        return (100 * spent / adjusted).quantize(CENT) if adjusted else ZERO

    def points(self, weight: int = 10) -> Decimal:
        return (self.rate() * weight / 100).quantize(CENT)

    def score(self, weight: int = 10) -> Decimal:
        return self.points(weight) + sum((D(i.score) for i in self.project.indicators), ZERO)


def paid(draw: random.Random, low: int = 7000) -> Decimal:
    """The share of a budget that was spent."""
    return D(1) if draw.random() < 0.25 else D(draw.randrange(low, 9990)) / 10000


def funds(draw: random.Random, sources: Iterable[str], least: Decimal = CENT) -> dict[str, tuple[Decimal, Decimal, Decimal]]:
    out = {}
    for n, source in enumerate(sources):
        size = draw.randrange(4000, 90000) if n == 0 else draw.randrange(300, 9000)
        adjusted = (D(size) / 100 + D("0.0049") * draw.randrange(100)).quantize(least)
        initial = ZERO if source == "carryover" else (adjusted * D(draw.choice(["1", "0.95", "1.08"]))).quantize(least)
        spent = (adjusted * paid(draw)).quantize(least)
        out[source] = (initial, adjusted, spent)
    return out


def funded(
    theme: str,
    seed: str,
    names: dict[str, str],
    sources: list[list[str]],
    points: int = 90,
    unit: str = "",
    codes: str = "",
    least: Decimal = CENT,
) -> list[Funded]:
    """Projects of a theme under new names and goals (`names`: name -> goal), each with money of its `sources`."""
    draw = draw_of(seed)
    plain = projects(theme, seed, codes=codes, unit=unit, points=points, count=len(names))
    out = []
    for project, (name, goal), kinds in zip(plain, names.items(), sources, strict=True):
        done = "已完成全年任务：" + goal.rstrip("。") + "，未发生违规使用资金的情形。"
        out.append(Funded(replace(project, name=name, goal=goal, done=done), funds(draw, kinds, least)))
    return out


def percent(value: Decimal, places: int = 2) -> str:
    return f"{value:.{places}f}%"


def wrap(text: str, width: int) -> list[str]:
    """The lines of a paragraph as a page of `width` half-widths prints it, the first one indented; no number is torn, and no line
    begins with a comma or a stop."""
    out, line = [], "　　"
    for token in re.findall(r"[0-9.,%]+|.[，。；：、）”]*", text):
        if _size(line + token) > width:
            out.append(line)
            line = ""
        line += token
    return [*out, line]


def _size(text: str) -> int:
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in text)


__all__ = ["CENT", "CLASSES", "SOURCES", "THREE", "ZERO", "D", "Funded", "Leaf", "Paper", "Place"]
