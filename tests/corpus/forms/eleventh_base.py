"""Shared by the forms eleven: accounts of an invented office that agree in themselves, and statements that log what they print."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal as D
from itertools import zip_longest
from typing import NamedTuple

from ..book import Book, Cell, Grid, c

CENT = D("0.01")
NAMES = dict(
    line.split(" ", 1)
    for line in """201 一般公共服务支出
205 教育支出
20501 教育管理事务
2050101 行政运行
20502 普通教育
2050201 学前教育
2050202 小学教育
2050203 初中教育
2050204 高中教育
20503 职业教育
2050302 中等职业教育
20509 教育费附加安排的支出
2050999 其他教育费附加安排的支出
206 科学技术支出
20601 科学技术管理事务
2060101 行政运行
2060102 一般行政管理事务
20604 技术研究与开发
2060404 科技成果转化与扩散
20607 科学技术普及
2060702 科普活动
207 文化旅游体育与传媒支出
20701 文化和旅游
2070101 行政运行
2070104 图书馆
2070109 群众文化
20702 文物
2070204 文物保护
208 社会保障和就业支出
20805 行政事业单位养老支出
2080501 行政单位离退休
2080505 机关事业单位基本养老保险缴费支出
2080506 机关事业单位职业年金缴费支出
20808 抚恤
2080801 死亡抚恤
210 卫生健康支出
21001 卫生健康管理事务
2100101 行政运行
21004 公共卫生
2100408 基本公共卫生服务
2100409 重大公共卫生服务
21007 计划生育事务
2100717 计划生育服务
21011 行政事业单位医疗
2101101 行政单位医疗
2101102 事业单位医疗
2101103 公务员医疗补助
211 节能环保支出
21101 环境保护管理事务
2110101 行政运行
21103 污染防治
2110302 水体
21111 污染减排
2111101 生态环境监测与信息
212 城乡社区支出
21203 城乡社区公共设施
2120303 小城镇基础设施建设
21208 国有土地使用权出让收入安排的支出
2120804 农村基础设施建设支出
2120816 农业农村生态环境支出
213 农林水支出
21301 农业农村
2130101 行政运行
2130104 事业运行
2130106 科技转化与推广服务
2130108 病虫害控制
2130122 农业生产发展
2130126 农村社会事业
21303 水利
2130301 行政运行
2130305 水利工程建设
2130306 水利工程运行与维护
2130310 水土保持
2130314 防汛
214 交通运输支出
21401 公路水路运输
2140101 行政运行
2140104 公路建设
2140106 公路养护
221 住房保障支出
22102 住房改革支出
2210201 住房公积金
229 其他支出
22960 彩票公益金安排的支出
2296002 用于社会福利的彩票公益金支出
2296003 用于体育事业的彩票公益金支出""".splitlines()
)
STAFF = "2080505 b 60 140\n2080506 b 30 70\n2101101 b 30 80\n2101103 b 10 30\n2210201 b 50 120"
CLASSES = (  # noqa: SIM905
    "一般公共服务支出 外交支出 国防支出 公共安全支出 教育支出 科学技术支出 文化旅游体育与传媒支出 社会保障和就业支出"
    " 卫生健康支出 节能环保支出 城乡社区支出 农林水支出 交通运输支出 资源勘探工业信息等支出 商业服务业等支出"
    " 金融支出 自然资源海洋气象等支出 住房保障支出 粮油物资储备支出 灾害防治及应急管理支出 其他支出"
).split()
OFFICE_ECON = """301 工资福利支出
30101 基本工资 24
30102 津贴补贴 18
30103 奖金 9
30108 机关事业单位基本养老保险缴费 8
30109 职业年金缴费 4
30110 职工基本医疗保险缴费 5
30111 公务员医疗补助缴费 2
30112 其他社会保障缴费 1
30113 住房公积金 8
302 商品和服务支出
30201 办公费 3
30202 印刷费 1
30205 水费 0.3
30206 电费 1.1
30207 邮电费 0.9
30211 差旅费 2
30213 维修（护）费 1
30215 会议费 0.4
30216 培训费 0.6
30217 公务接待费 0.5
30228 工会经费 1.2
30229 福利费 1.5
30231 公务用车运行维护费 0.8
30239 其他交通费用 3
30299 其他商品和服务支出 1.6
303 对个人和家庭的补助
30302 退休费 1.8
30305 生活补助 0.7"""
GOVERNMENT_ECON = {
    "501": (
        "机关工资福利支出",
        {
            "50101": ("工资奖金津补贴", ("30101", "30102", "30103")),
            "50102": ("社会保障缴费", ("30108", "30109", "30110", "30111", "30112")),
            "50103": ("住房公积金", ("30113",)),
        },
    ),
    "502": (
        "机关商品和服务支出",
        {
            "50201": ("办公经费", ("30201", "30202", "30205", "30206", "30207", "30211", "30228", "30229", "30239")),
            "50202": ("会议费", ("30215",)),
            "50203": ("培训费", ("30216",)),
            "50206": ("公务接待费", ("30217",)),
            "50208": ("公务用车运行维护费", ("30231",)),
            "50209": ("维修（护）费", ("30213",)),
            "50299": ("其他商品和服务支出", ("30299",)),
        },
    ),
    "509": ("对个人和家庭的补助", {"50901": ("社会福利和救助", ("30305",)), "50905": ("离退休费", ("30302",))}),
}
NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四".split()  # noqa: SIM905


def split(total: D, weights: Sequence[float | str]) -> list[D]:
    """Parts of a total in cents that add up to it."""
    exact = [D(str(w)) for w in weights]
    parts = [(total * w / sum(exact)).quantize(CENT) for w in exact]
    parts[exact.index(max(exact))] += total - sum(parts)
    return parts


@dataclass
class Job:
    """A project inside the accounts."""

    name: str
    code: str
    wan: D
    source: str


@dataclass
class Leaf:
    code: str
    source: str
    basic: D
    project: D
    last_basic: D
    last_project: D


class Node(NamedTuple):
    code: str
    name: str
    level: int
    basic: D
    project: D
    last: D

    @property
    def total(self) -> D:
        return self.basic + self.project


class Accounts:
    """The budget of an office, drawn from a seed: `plan` has lines `code b|p low high [source [projects;...]]`."""

    def __init__(self, seed: str, plan: str) -> None:
        draw = random.Random(zlib.crc32(seed.encode()))
        self.leaves: list[Leaf] = []
        self.jobs: list[Job] = []
        for line in plan.strip().splitlines():
            code, kind, low, high, *more = line.split(" ")
            source, names = ([*more, "general"])[0], (more[1] if len(more) > 1 else NAMES[code]).split(";")
            if kind == "b":
                basic, spent = D(draw.randrange(int(low) * 100, int(high) * 100)) / 100, D(0)
            else:
                made = [Job(n, code, D(draw.randrange(int(low) * 10, int(high) * 10)) / 10, source) for n in names]
                self.jobs += made
                basic, spent = D(0), sum((job.wan for job in made), D(0))
            before = D(draw.choice(["0.94", "0.97", "1.03", "1.08", "0.88", "1"]))
            self.leaves.append(Leaf(code, source, basic, spent, (basic * before).quantize(CENT), (spent * before).quantize(CENT)))

    def sum(self, part: str = "", source: str = "", code: str = "") -> D:
        """`part`: basic, project, last or nothing for both of this year."""
        rows = [x for x in self.leaves if x.code.startswith(code) and source in ("", x.source)]
        if part == "last":
            return sum((x.last_basic + x.last_project for x in rows), D(0))
        basic = sum((x.basic for x in rows), D(0)) if part in ("", "basic") else D(0)
        return basic + (sum((x.project for x in rows), D(0)) if part in ("", "project") else D(0))

    def nodes(self, source: str = "", levels: Iterable[int] = (3, 5, 7)) -> list[Node]:
        found = {x.code[:n] for x in self.leaves if source in ("", x.source) for n in levels}
        return [
            Node(k, NAMES[k], (len(k) - 1) // 2, self.sum("basic", source, k), self.sum("project", source, k), self.sum("last", source, k))
            for k in sorted(found)
        ]

    def by_class(self, source: str = "") -> dict[str, D]:
        return {n.name: n.total for n in self.nodes(source, (3,))}

    def last_by_class(self, source: str = "") -> dict[str, D]:
        return {n.name: n.last for n in self.nodes(source, (3,))}

    def office(self) -> list[tuple[str, str, D]]:
        """Economic classification of the basic spending of the general budget: code, name, amount."""
        rows = [x.split(" ") for x in OFFICE_ECON.splitlines()]
        parts = iter(split(self.sum("basic", "general"), [r[2] for r in rows if len(r) > 2]))
        amounts = {r[0]: next(parts) for r in rows if len(r) > 2}
        return [(r[0], r[1], amounts.get(r[0]) or sum((v for k, v in amounts.items() if k.startswith(r[0])), D(0))) for r in rows]

    def government(self) -> list[tuple[str, str, D]]:
        found = {k: v for k, _, v in self.office()}
        out = []
        for code, (name, parts) in GOVERNMENT_ECON.items():
            rows = [(k, n, sum((found[x] for x in of), D(0))) for k, (n, of) in parts.items()]
            out += [(code, name, sum((r[2] for r in rows), D(0))), *rows]
        return out


class V(NamedTuple):
    """A figure of a statement: whose, how much."""

    item: str
    wan: D | None
    code: str = ""


def t(text: str, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell that stays text in a spreadsheet, such as a code."""
    return Cell(text, rowspan=rowspan, colspan=colspan)


class Statement:
    """A classified table; `zero` is what stands for nothing, None prints 0.00."""

    def __init__(
        self,
        book: Book,
        title: str,
        *heads: Sequence[Cell | str],
        numbers: Sequence[str] = (),
        zero: str | None = "",
        style: Callable[[str], str] = str,
    ) -> None:
        self.book, self.title, self.zero, self.style = book, title, zero, style
        self.grid = Grid(len(heads) + bool(numbers))
        for head in heads:
            self.grid.row(*head)
        self.paths = [self._path(k) for k in range(self.grid.width)]
        if numbers:
            self.grid.row(*map(t, numbers))

    def _path(self, col: int) -> str:
        over = sorted((x for x in self.grid.cells if x.col <= col < x.col + x.colspan), key=lambda x: x.row)
        return "/".join(x.text for x in over if x.text)

    def add(self, *parts: Cell | V | str) -> None:
        cells, col = [], 0
        for part in parts:
            while (self.grid.rows, col) in self.grid._taken:
                col += 1
            cells.append(self._money(part, col) if isinstance(part, V) else t(part) if isinstance(part, str) else part)
            col += cells[-1].colspan
        self.grid.row(*cells)

    def _money(self, figure: V, col: int) -> Cell:
        if figure.wan is None:
            return c("")
        if figure.wan == 0 and self.zero is not None:
            return t(self.zero)
        return c(self.style(self.book.line(self.title, figure.code, figure.item, self.paths[col], figure.wan)))


Side = list[tuple[str, list[D | None]]]


def sides(statement: Statement, *panels: Side, widths: Sequence[int]) -> Grid:
    """Panels next to each other, each a name and its figures; the shorter ones are filled up with blank cells."""
    for lines in zip_longest(*panels):
        parts: list[Cell | V | str] = []
        for line, width in zip(lines, widths, strict=True):
            parts += [line[0], *(V(line[0].strip(), x) for x in line[1])] if line else [""] * (width + 1)
        statement.add(*parts)
    return statement.grid


def classes(amounts: dict[str, D], last: dict[str, D] | None = None, numbered: bool = True, every: bool = True) -> Side:
    """The functional classes with numerals, those without money too where `every`."""
    names = [n for n in CLASSES if every or amounts.get(n)]
    out: Side = []
    for numeral, name in zip(NUMERALS, names, strict=False):
        figures = ([last.get(name, D(0))] if last is not None else []) + [amounts.get(name, D(0))]
        out.append((f"{numeral}、{name}" if numbered else name, list(figures)))
    return out


def foot(left: Side, right: Side, *ends: tuple[tuple[str, list[D | None]], tuple[str, list[D | None]]]) -> tuple[Side, Side]:
    """Both sides brought to the same length, then the closing rows."""
    height = max(len(left), len(right))
    blank = [("", [None] * len(left[0][1]))], [("", [None] * len(right[0][1]))]
    left = left + blank[0] * (height - len(left))
    right = right + blank[1] * (height - len(right))
    return left + [a for a, _ in ends], right + [b for _, b in ends]


def allow(book: Book, **amounts: D) -> None:
    """Totals of the office that statements print: allowed as a budget of the document, asked for as lines of the statement."""
    for source, wan in amounts.items():
        if wan:
            book.money("", "budget", source, wan, again=True)


def percent(now: D, before: D) -> str:
    return f"{(now - before) * 100 / before:.2f}%" if before else ""


def apart(code: str) -> list[str]:
    """A functional code in three cells."""
    return [code[:3], code[3:5], code[5:7]]


def whole(text: str) -> str:
    return text.removesuffix(".00")


def short(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
