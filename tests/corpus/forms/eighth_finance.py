"""Invented finances of a department whose statements agree with each other, and the layouts that the eighth forms share."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid, c

D = Decimal
ZERO = D(0)
NAMES = dict(
    line.split(" ")
    for line in [
        "",
        "201 一般公共服务支出",
        "20105 统计信息事务",
        "2010501 行政运行",
        "2010505 专项统计业务",
        "2010507 专项普查活动",
        "2010508 统计抽样调查",
        "20138 市场监督管理事务",
        "2013801 行政运行",
        "2013812 药品事务",
        "2013815 质量安全监管",
        "2013816 食品安全监管",
        "2013899 其他市场监督管理事务",
        "205 教育支出",
        "20501 教育管理事务",
        "2050101 行政运行",
        "20502 普通教育",
        "2050201 学前教育",
        "2050202 小学教育",
        "2050203 初中教育",
        "20508 进修及培训",
        "2050803 培训支出",
        "207 文化旅游体育与传媒支出",
        "20701 文化和旅游",
        "2070101 行政运行",
        "2070104 图书馆",
        "2070109 群众文化",
        "2070113 旅游宣传",
        "20702 文物",
        "2070204 文物保护",
        "208 社会保障和就业支出",
        "20802 民政管理事务",
        "2080201 行政运行",
        "20805 行政事业单位养老支出",
        "2080501 行政单位离退休",
        "2080505 机关事业单位基本养老保险缴费支出",
        "2080506 机关事业单位职业年金缴费支出",
        "20810 社会福利",
        "2081001 儿童福利",
        "2081002 老年福利",
        "20819 最低生活保障",
        "2081902 农村最低生活保障金支出",
        "210 卫生健康支出",
        "21011 行政事业单位医疗",
        "2101101 行政单位医疗",
        "2101103 公务员医疗补助",
        "212 城乡社区支出",
        "21201 城乡社区管理事务",
        "2120101 行政运行",
        "2120104 城管执法",
        "21205 城乡社区环境卫生",
        "2120501 城乡社区环境卫生",
        "21208 国有土地使用权出让收入安排的支出",
        "2120803 城市建设支出",
        "2120804 农村基础设施建设支出",
        "213 农林水支出",
        "21301 农业农村",
        "2130101 行政运行",
        "2130108 病虫害控制",
        "2130109 农产品质量安全",
        "2130122 农业生产发展",
        "21302 林业和草原",
        "2130201 行政运行",
        "2130205 森林资源培育",
        "2130209 森林生态效益补偿",
        "2130234 林业草原防灾减灾",
        "21303 水利",
        "2130301 行政运行",
        "2130306 水利工程运行与维护",
        "2130310 水土保持",
        "2130314 防汛",
        "214 交通运输支出",
        "21401 公路水路运输",
        "2140101 行政运行",
        "2140106 公路养护",
        "2140110 公路和运输安全",
        "221 住房保障支出",
        "22102 住房改革支出",
        "2210201 住房公积金",
        "229 其他支出",
        "22960 彩票公益金安排的支出",
        "2296002 用于社会福利的彩票公益金支出",
        "301 工资福利支出",
        "30101 基本工资",
        "30102 津贴补贴",
        "30103 奖金",
        "30108 机关事业单位基本养老保险缴费",
        "30109 职业年金缴费",
        "30110 职工基本医疗保险缴费",
        "30111 公务员医疗补助缴费",
        "30112 其他社会保障缴费",
        "30113 住房公积金",
        "302 商品和服务支出",
        "30201 办公费",
        "30202 印刷费",
        "30205 水费",
        "30206 电费",
        "30207 邮电费",
        "30211 差旅费",
        "30215 会议费",
        "30216 培训费",
        "30217 公务接待费",
        "30228 工会经费",
        "30229 福利费",
        "30231 公务用车运行维护费",
        "30239 其他交通费用",
        "303 对个人和家庭的补助",
        "30302 退休费",
        "30305 生活补助",
        "310 资本性支出",
        "31002 办公设备购置",
        "",
    ]
    if line
)
# Per head and year in 万元; a code without head count is small or absent in small offices.
ECONOMIC = {
    "30101": "4.6",
    "30102": "3.4",
    "30103": "2.9",
    "30108": "1.7",
    "30109": "0.85",
    "30110": "0.9",
    "30111": "0.4",
    "30112": "0.12",
    "30113": "1.35",
    "30201": "0.42",
    "30202": "0.06",
    "30205": "0.03",
    "30206": "0.11",
    "30207": "0.08",
    "30211": "0.35",
    "30215": "0.05",
    "30216": "0.07",
    "30217": "0.04",
    "30228": "0.2",
    "30229": "0.09",
    "30231": "0.12",
    "30239": "0.55",
    "30302": "0.3",
    "30305": "0.14",
    "31002": "0.1",
}
CHARGED = {"30108": "2080505", "30109": "2080506", "30110": "2101101", "30111": "2101103", "30113": "2210201", "30302": "2080501"}
TOPICS = {
    "水利": (
        "2130301",
        (
            "农村饮水安全工程维修养护及水质检测|2130306 小型水库雨水情测报设施运行维护|2130306"
            " 水土保持重点工程县级配套|2130310 山洪灾害防治与防汛物资储备|2130314 国有土地出让收益用于农田水利设施建设|2120804"
        ),
    ),
    "林业": (
        "2130201",
        (
            "春季植树造林及森林抚育补助|2130205 集体和个人所有公益林生态效益补偿|2130209 松材线虫病疫木除治|2130234"
            " 森林草原防火瞭望塔及视频监控系统运维|2130234"
        ),
    ),
    "农业": (
        "2130101",
        (
            "农产品质量安全例行监测与监督抽检|2130109 重大动物疫病强制免疫疫苗采购|2130108 优势特色产业集群建设奖补|2130122"
            " 农村户厕改造后续管护|2120804 草地贪夜蛾等迁飞性害虫监测防控|2130108"
        ),
    ),
    "教育": (
        "2050101",
        (
            "普惠性民办幼儿园生均公用经费补助|2050201 农村义务教育学生营养改善计划食堂从业人员工资|2050202"
            " 初中学业水平考试考务费|2050203 中小学校长任职资格培训|2050803 城乡义务教育薄弱环节改善与能力提升|2050202"
        ),
    ),
    "文旅": (
        "2070101",
        (
            "公共图书馆总分馆体系建设及图书购置|2070104 “春满乡村”送戏下乡及群众文化活动|2070109 全域旅游营销推广|2070113"
            " 古民居抢救性保护修缮（二期）|2070204"
        ),
    ),
    "市监": (
        "2013801",
        (
            "食品安全抽样检验|2013816 药品医疗器械化妆品监管及不良反应监测|2013812 特种设备安全监察与电梯应急处置平台运行|2013815"
            " “智慧市监”信息化运维|2013899 计量强制检定补助|2013815"
        ),
    ),
    "交通": (
        "2140101",
        (
            "农村公路日常养护县级配套资金|2140106 国省干线公路安全生命防护工程|2140110 治超站点运行及检测设备更新|2140110"
            " 乡镇客运站改造|2120803"
        ),
    ),
    "民政": (
        "2080201",
        (
            "孤儿及事实无人抚养儿童基本生活费|2081001 经济困难失能老年人养老服务补贴|2081002 农村低保县级配套|2081902"
            " 福彩公益金支持社区老年食堂|2296002"
        ),
    ),
    "城管": (
        "2120101",
        (
            "主城区道路清扫保洁市场化服务|2120501 生活垃圾焚烧处理费|2120501 违法建设治理与渣土执法专项经费|2120104"
            " 市政道路井盖及雨污管网改造|2120803"
        ),
    ),
    "统计": (
        "2010501",
        (
            "第五次全国经济普查|2010507 城乡住户收支与生活状况调查记账补贴|2010508 一套表联网直报平台维护|2010505"
            " 企业统计诚信建设及基层统计员培训|2010505"
        ),
    ),
}
FISCAL = ("general_public", "government_fund", "carryover")


class Ledger(Book):
    """A book that prints amounts with any number of digits, never rounded."""

    digits = 2

    def amount(self, wan: Decimal) -> str:
        value = wan / PER_WAN[self.unit]
        out = f"{value:,.{self.digits}f}" if self.commas else f"{value:.{self.digits}f}"
        if D(out.replace(",", "")) != value:
            raise ValueError(f"{wan} cannot be printed in {self.unit} with {self.digits} digits")
        return out


@dataclass(frozen=True)
class Item:
    """A project of a budget: its amounts by source."""

    name: str
    code: str
    parts: dict[str, Decimal]

    def of(self, *sources: str) -> Decimal:
        return sum((self.parts.get(s, ZERO) for s in sources), ZERO)

    @property
    def total(self) -> Decimal:
        return self.of(*self.parts)


class Finance:
    """The budget of a department; amounts are multiples of `step` 万元, `rich` adds carried over, account and own funds."""

    def __init__(self, topic: str, seed: str, step: str = "0.01", rich: bool = True) -> None:
        self.draw, self.step = random.Random(zlib.crc32(seed.encode())), D(step)
        run, listed = TOPICS[topic]
        heads = self.draw.randrange(24, 110)
        self.economic = {k: self.near(D(v) * heads) for k, v in ECONOMIC.items()}
        self.basic = sum(self.economic.values(), ZERO)
        charged = {code: self.economic[k] for k, code in CHARGED.items()}
        self._basic = {run: self.basic - sum(charged.values(), ZERO), **charged}
        self.items = [self._item(n, *x.split("|"), rich) for n, x in enumerate(listed.split(" "))]

    def near(self, wan: Decimal) -> Decimal:
        return (wan * D(self.draw.randrange(820, 1180)) / 1000).quantize(self.step)

    def _item(self, n: int, name: str, code: str, rich: bool) -> Item:
        size = self.near(D(self.draw.choice([8, 26, 75, 140, 420])))
        size = D(int(size)) if self.draw.random() < 0.5 else size
        parts = {"government_fund" if code in ("2120803", "2120804", "2296002") else "general_public": size}
        if rich and n == 1:
            parts["carryover"] = self.near(D(11))
        if rich and n == 2:
            parts["unit_funds"] = self.near(D(15))
        if rich and n == 0:
            parts["special_account"] = self.near(D(6))
        return Item(name, code, parts)

    def leaves(self, *sources: str) -> dict[str, list[Decimal]]:
        """Basic and project expenditure by function, of these sources."""
        out = {k: [v, ZERO] for k, v in self._basic.items()} if "general_public" in sources else {}
        for item in self.items:
            if item.of(*sources):
                out.setdefault(item.code, [ZERO, ZERO])[1] += item.of(*sources)
        return out

    def of(self, *sources: str) -> Decimal:
        return sum((a + b for a, b in self.leaves(*sources).values()), ZERO)

    @property
    def every(self) -> Decimal:
        return self.of(*FISCAL, "special_account", "unit_funds")

    def classes(self, *groups: Sequence[str]) -> list[tuple[str, list[Decimal]]]:
        """Functions of the first level with an amount for each group of sources."""
        joined: dict[str, list[Decimal]] = {}
        for n, group in enumerate(groups):
            for code, (a, b) in self.leaves(*group).items():
                joined.setdefault(code[:3], [ZERO] * len(groups))[n] += a + b
        return [(NAMES[k], joined[k]) for k in sorted(joined)]


def nest(leaves: dict[str, list[Decimal]]) -> list[tuple[str, str, list[Decimal]]]:
    """Rows of code, name and amounts with the sums of the levels above."""
    sums: dict[str, list[Decimal]] = {}
    for code, amounts in leaves.items():
        for size in (3, 5, 7):
            if size > len(code):
                continue
            row = sums.setdefault(code[:size], [ZERO] * len(amounts))
            sums[code[:size]] = [a + b for a, b in zip(row, amounts, strict=True)]
    return [(k, NAMES[k], sums[k]) for k in sorted(sums)]


def with_sum(rows: Iterable[tuple[str, str, list[Decimal]]]) -> list[tuple[str, str, list[Decimal]]]:
    """Rows with the sum of their amounts in front."""
    return [(code, name, [sum(a, ZERO), *a]) for code, name, a in rows]


def total_of(rows: Iterable[tuple[str, str, list[Decimal]]]) -> list[Decimal]:
    return [sum(column, ZERO) for column in zip(*(a for code, _, a in rows if len(code) == 3), strict=True)]


def people(code: str) -> bool:
    return code[:3] in ("301", "303")


def basics(fin: Finance) -> list[tuple[str, str, list[Decimal]]]:
    """Basic expenditure by economic class: all, personnel, public."""
    return with_sum(nest({k: [v, ZERO] if people(k) else [ZERO, v] for k, v in fin.economic.items()}))


def header(grid: Grid, paths: Sequence[str], leads: int = 0, ordinals: bool = False) -> None:
    """Heading rows of merged cells for columns given as paths; `ordinals` adds the row 栏次 under them."""
    parts = [p.split("/") for p in paths]
    depth = max(map(len, parts))
    for level in range(depth):
        cells, k = [], 0
        while k < len(parts):
            p = parts[k]
            end = k + 1
            if len(p) == level + 1:
                cells.append(c(p[level], 1, depth - level))
            elif len(p) > level:
                while end < len(parts) and len(parts[end]) > level + 1 and parts[end][: level + 1] == p[: level + 1]:
                    end += 1
                cells.append(c(p[level], end - k))
            k = end
        grid.row(*cells)
    if ordinals:
        grid.row(c("栏次", leads), *(str(n) for n in range(1, len(paths) - leads + 1)))
    grid.heading = grid.rows


def fig(book: Book, table: str, code: str, item: str, column: str, wan: Decimal | None, zero: bool = False) -> str:
    """Text of a figure of a statement; nothing, or with `zero` 0.00, where there is no money."""
    if wan is None or (not wan and not zero):
        return ""
    return book.line(table, code, item.strip("　 "), column, wan)


def coded(code: str, how: str) -> list[str]:
    """A classification code in its cells: whole, split into 类 款 项 (or 类 款), or whole in the column of its level."""
    if how == "split":
        return [code[:3], code[3:5], code[5:]]
    if how == "two":
        return [code[:3], code[3:]]
    if how == "level":
        return [code if len(code) == size else "" for size in (3, 5, 7)]
    return [code]


def statement(
    book: Book,
    table: str,
    leads: Sequence[str],
    columns: Sequence[str],
    rows: Sequence[tuple[str, str, list[Decimal]]],
    how: str = "whole",
    ordinals: bool = False,
    zero: bool = False,
    total: str = "合计",
    foot: bool = False,
    stepped: bool = False,
) -> Grid:
    """A classified statement with its total, above or at the foot."""
    grid = Grid()
    header(grid, [*leads, *columns], len(leads), ordinals)
    sums = [] if not total else [("", total, total_of(rows))]
    for code, name, amounts in [*rows, *sums] if foot else [*sums, *rows]:
        shown = "　" * ((len(code) - 3) // 2) + name if stepped and code else name
        lead: list[Cell | str] = [*coded(code, how), shown] if code else [c(name, len(leads))]
        grid.row(*lead, *(fig(book, table, code, name, col, a, zero) for col, a in zip(columns, amounts, strict=True)))
    return grid


Side = tuple[str, str, Sequence[str], Sequence[tuple[str, Sequence[Decimal | None]]]]


def balance(book: Book, table: str, sides: Sequence[Side], numbered: bool = False, zero: bool = False) -> Grid:
    """Receipts beside expenditure: (group, heading of the items, columns, rows) a side; `numbered`: with 行次 and 栏次."""
    grid, paths = Grid(), []
    for group, head, columns, _ in sides:
        paths += [f"{group}/{x}" for x in (head, *(["行次"] if numbered else []), *columns)]
    header(grid, paths)
    if numbered:
        start, cells = 1, []
        for _, _, columns, _ in sides:
            cells += ["栏次", "", *(str(start + k) for k in range(len(columns)))]
            start += len(columns)
        grid.row(*cells)
        grid.heading += 1
    height = max(len(rows) for *_, rows in sides)
    for r in range(height):
        cells = []
        for n, (group, _, columns, rows) in enumerate(sides):
            label, amounts = rows[r] if r < len(rows) else ("", [None] * len(columns))
            cells += [label, *([str(n * height + r + 1)] if numbered else [])]
            cells += [fig(book, table, "", label, f"{group}/{col}", a, zero) for col, a in zip(columns, amounts, strict=True)]
        grid.row(*cells)
    return grid


def level(left: list, right: list, tail: int = 1) -> tuple[list, list]:
    """Both sides as long as each other, so that their last rows, the totals, stand beside each other."""
    gap = len(right) - len(left)
    return (_blank(left, gap, tail), right) if gap > 0 else (left, _blank(right, -gap, tail))


def _blank(rows: list, n: int, tail: int) -> list:
    return [*rows[:-tail], *[("", [None] * len(rows[-1][1]))] * n, *rows[-tail:]]


def optional(book: Book, **sources: Decimal) -> None:
    """The department's own totals, which its statements print as lines."""
    for source, wan in sources.items():
        book.money("", "budget", source, wan, again=True)


def sums_of(item: Item, source: str) -> Decimal:
    if source == "total":
        return item.total
    return item.of("general_public", "government_fund") if source == "fiscal_appropriation" else item.of(source)


def listed(book: Book, seq: str, item: Item, sources: Sequence[str], zero: bool = False, again: bool = False) -> list[str]:
    """The amounts of a project for the columns of a list; '' is a column that stays blank."""
    out = []
    for source in sources:
        wan = sums_of(item, source) if source else ZERO
        out.append(book.money(seq, "budget", source, wan, again) if source and (wan or zero) else "")
    return out


def all_of(items: Iterable[Item]) -> Item:
    """The sum of projects."""
    parts: dict[str, Decimal] = {}
    for item in items:
        for k, v in item.parts.items():
            parts[k] = parts.get(k, ZERO) + v
    return Item("合计", "", parts)


ALL_CLASSES = [
    "一般公共服务支出",
    "外交支出",
    "国防支出",
    "公共安全支出",
    "教育支出",
    "科学技术支出",
    "文化旅游体育与传媒支出",
    "社会保障和就业支出",
    "卫生健康支出",
    "节能环保支出",
    "城乡社区支出",
    "农林水支出",
    "交通运输支出",
    "资源勘探工业信息等支出",
    "商业服务业等支出",
    "金融支出",
    "援助其他地区支出",
    "自然资源海洋气象等支出",
    "住房保障支出",
    "粮油物资储备支出",
    "国有资本经营预算支出",
    "灾害防治及应急管理支出",
    "其他支出",
    "债务还本支出",
    "债务付息支出",
]
DIGITS = "一二三四五六七八九十"


def ordinal(n: int) -> str:
    return DIGITS[n - 1] if n <= 10 else ("" if n < 20 else DIGITS[n // 10 - 1]) + "十" + (DIGITS[n % 10 - 1] if n % 10 else "")


def all_classes(rows: Sequence[tuple[str, list[Decimal]]]) -> list[tuple[str, list[Decimal | None]]]:
    """The whole numbered list of functions of the first level, blank where nothing is spent."""
    have = dict(rows)
    width = len(rows[0][1])
    return [(f"{ordinal(n)}、{name}", have.get(name, [None] * width)) for n, name in enumerate(ALL_CLASSES, 1)]
