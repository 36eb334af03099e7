"""Helpers of the twenty-first set: money in forms that are not the textbook ones."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid
from ..content import LEVEL1, LEVEL2, Indicator

Value = Decimal | str | None
Row = tuple[str, str, dict[str, Decimal]]

NAMES = dict(
    x.split(" ")
    for x in """206 科学技术支出
20607 科学技术普及
2060702 科普活动
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
2100199 其他卫生健康管理事务支出
21002 公立医院
2100201 综合医院
21003 基层医疗卫生机构
2100302 乡镇卫生院
21004 公共卫生
2100401 疾病预防控制机构
2100408 基本公共卫生服务
2100409 重大公共卫生服务
21011 行政事业单位医疗
2101101 行政单位医疗
2101102 事业单位医疗
212 城乡社区支出
21208 国有土地使用权出让收入安排的支出
2120801 征地和拆迁补偿支出
2120804 农村基础设施建设支出
213 农林水支出
21303 水利
2130301 行政运行
2130304 水利行业业务管理
2130306 水利工程运行与维护
2130311 水资源节约管理与保护
220 自然资源海洋气象等支出
22001 自然资源事务
2200101 行政运行
2200104 自然资源规划及管理
2200106 自然资源利用与保护
2200150 事业运行
221 住房保障支出
22102 住房改革支出
2210201 住房公积金
2210203 购房补贴
224 灾害防治及应急管理支出
22401 应急管理事务
2240101 行政运行
2240104 灾害风险防治
2240106 安全监管
2240108 应急救援
22402 消防救援事务
2240204 消防应急救援
229 其他支出
22960 彩票公益金安排的支出
2296002 用于社会福利的彩票公益金支出
2296003 用于体育事业的彩票公益金支出
2296004 用于教育事业的彩票公益金支出
301 工资福利支出
30101 基本工资
30102 津贴补贴
30103 奖金
30108 机关事业单位基本养老保险缴费
30110 职工基本医疗保险缴费
30113 住房公积金
302 商品和服务支出
30201 办公费
30205 水费
30206 电费
30211 差旅费
30228 工会经费
30231 公务用车运行维护费
30239 其他交通费用
303 对个人和家庭的补助
30302 退休费
30305 生活补助""".splitlines()
)


def dice(seed: str) -> random.Random:
    return random.Random(zlib.crc32(seed.encode()))


def cash(draw: random.Random, low: int, high: int, places: int = 2) -> Decimal:
    """An amount in 万元 with so many places."""
    return Decimal(draw.randrange(low * 10**places, high * 10**places)) / 10**places


def tree(leaves: dict[str, str], draw: random.Random, low: int = 3, high: int = 400, places: int = 2) -> list[Row]:
    """Lines of a classification with their sums; the letters of a leaf name the columns in which it has amounts."""
    data = {}
    for code, letters in leaves.items():
        # insurance and housing are small beside the rest
        most = max(low + 5, high // 8) if code[:5] in ("20805", "21011", "22102") else high
        data[code] = {k: cash(draw, low, most, places) for k in letters}
        if "pb" in letters:  # salaries are several times the running costs
            data[code] |= {"p": cash(draw, high, 3 * high, places), "b": cash(draw, low, high // 4, places)}
    return rolled(data)


def rolled(data: dict[str, dict[str, Decimal]]) -> list[Row]:
    codes = sorted({code[:n] for code in data for n in (3, 5, 7)})
    return [(code, NAMES[code], summed(v for k, v in data.items() if k.startswith(code))) for code in codes]


def summed(amounts: Iterable[dict[str, Decimal]]) -> dict[str, Decimal]:
    out: dict[str, Decimal] = {}
    for item in amounts:
        for k, v in item.items():
            out[k] = out.get(k, Decimal(0)) + v
    return out


def total(rows: list[Row]) -> dict[str, Decimal]:
    return summed(v for code, _, v in rows if len(code) == 3)


def plus(amounts: dict[str, Decimal], letters: str) -> Decimal | None:
    found = [amounts[k] for k in letters if k in amounts]
    return sum(found, Decimal(0)) if found else None


def values(book: Book, table: str, code: str, item: str, columns: Iterable[str], printed: Iterable[Value]) -> list[str]:
    """The cells of a line: amounts are registered, texts are only printed, None is blank."""
    pairs = zip(columns, printed, strict=True)
    return [v if isinstance(v, str) else "" if v is None else book.line(table, code, item, col, v) for col, v in pairs]


def in_unit(book: Book, unit: str, method: Callable[..., str], *args: object, **more: object) -> str:
    """Text of an amount in another unit than that of the document."""
    usual, book.unit = book.unit, unit
    text = method(*args, **more)
    book.unit = usual
    return text


def said(book: Book, seq: str, source: str, wan: Decimal, unit: str = "万元", again: bool = False, measure: str = "budget") -> str:
    """A budget with its unit behind it, as sentences say it."""
    text = f"{(wan / PER_WAN[unit]).normalize():,f}{unit}"
    into = "budget_optional" if again else "budget"
    book._log(into, project_seq=seq, measure=measure, funding_source=source, amount_wan=wan, printed=text, table="")
    return text


def items(lines: str) -> tuple[Indicator, ...]:
    """Indicators, one a line: 产出|数量|name|operator (D deadline, Q qualitative)|value|unit[|weight|actual|score]."""
    out = []
    for line in lines.strip().splitlines():
        a, b, name, mark, value, unit, *rest = line.split("|")
        kind = {"D": "deadline", "Q": "qualitative"}.get(mark, "numeric")
        out.append(Indicator(LEVEL1[a], LEVEL2[b], name, "" if mark in "DQ" else mark, value, unit, kind, *rest))
    return tuple(out)


def over(text: str, wide: int = 1, tall: int = 1) -> Cell:
    return Cell(text, rowspan=tall, colspan=wide)


def side_by_side(grid: Grid, panes: list[list[list[str]]]) -> None:
    """Lists next to each other, the shorter ones filled up with blanks."""
    for r in range(max(len(p) for p in panes)):
        grid.row(*(x for pane in panes for x in (pane[r] if r < len(pane) else [""] * len(pane[0]))))
