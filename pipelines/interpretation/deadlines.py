"""Dates by which something is to be done: '2024年10月底前', '12月31日前', '第一季度', '年底前'.

A date without a year is of the fiscal year. 底 and 末 are the last day, 初 and 上旬 the tenth, 中 and 中旬 the twentieth; a month or
quarter alone ends with its last day; of several dates the last counts.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipelines.interpretation.quantities import any_of, find_quantities, operator_before, operator_pattern, vocabulary

_YEAR = r"(?:(?P<year>(?:19|20|21)[0-9]{2}|2[0-9](?=年1?[0-9]月))年度?|(?P<relative>次年|明年|下年|翌年|当年|本年|今年|每年|年))?"
_LONGEST_AROUND = 20
_MONTH = r"(?:1[0-2]|0?[1-9])"
_PART = r"(?P<part>[底末初]|[上中下]旬|中(?![国央]))?"
_SHAPES = (
    # 2024-12-31, 2024.12.31, 2024年12月31日, 2024-12-31 00:00:00 (its blank gone)
    r"(?<![0-9.])(?P<year>(?:19|20|21)[0-9]{2})[-./年](?P<month>[0-9]{1,2})[-./月](?P<day>[0-9]{1,2})(?:[日号]|(?![0-9.]))?(?:[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?",
    # 20241231
    r"(?<![0-9.])(?P<year>20[0-9]{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])(?![0-9.%\w])",
    # 每月20日, 每季度末月25日, 次月15日: no one day
    r"(?P<recurring>(?:每|当|次|下)个?月|每个?季度?(?:[末首]|第?[一二三]个?)月)份?(?P<day>[12][0-9]|3[01]|0?[1-9])(?:日|号)",
    # 10月底, 2024年6月, 12月31日, 8月份
    rf"(?<![0-9.])(?:{_YEAR})(?P<month>1[0-2]|0?[1-9])月份?(?P<day>(?:[12][0-9]|3[01]|0?[1-9]))(?:日|号)",
    rf"(?<![0-9.])(?:{_YEAR})(?:{_MONTH}月?[-~—至])?(?P<month>{_MONTH})月份?(?!/){_PART}",
    # 2024.12, 2024-12, 2024/06
    r"(?<![0-9.])(?P<year>20[0-9]{2})[-./](?P<month>0[1-9]|1[0-2])(?![0-9.%])",
    # 第一季度, 2024年4季度
    rf"(?:{_YEAR})第?(?P<quarter>[一二三四1-4])季度{_PART}",
    # 上半年
    rf"(?:{_YEAR})(?P<half>[上下])半年",
    # 2024年底, 2024年
    rf"(?<![0-9.])(?:20[0-9]{{2}}年?[-~—至])?(?P<year>(?:19|20|21)[0-9]{{2}}|2[0-9](?=年[底末初]))年度?{_PART}",
    # 年底, 年内, 当年底
    r"(?P<relative>次年|明年|下年|翌年|当年|本年|今年|(?<![0-9两一二三四五六七八九十半全每])年)度?(?P<part>[底末终]|[初中](?=$|前|完成|之前|以前)|(?=内))",
)


@dataclass(frozen=True)
class Deadline:
    """The day by which, where the text and the fiscal year tell it."""

    day: date | None
    operator: str | None = None  # 不晚于 → ≤


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(s) for s in _SHAPES)


@cache
def _marked() -> re.Pattern[str]:
    return re.compile("□(?:" + any_of(vocabulary()["deadlines"]["markers"]) + ")")


@cache
def _leftover() -> re.Pattern[str]:
    words = vocabulary()["deadlines"]
    return re.compile("|".join([any_of([*words["markers"], *words["fillers"]]), r"□|[()（）]"]))


@cache
def _named() -> re.Pattern[str]:
    words = vocabulary()["deadlines"]
    return re.compile(rf"{any_of(words['named'])}(?:{any_of(['前', '之前', '以前', '前完成'])})")


def is_about_time(name: str | None) -> bool:
    """Whether an indicator's name says that its value is a time: 完成时间, 拨付时限."""
    return bool(name and re.search(any_of(vocabulary()["deadlines"]["names"]), name))


def find_deadline(folded: str, fiscal_year: int | None = None, bare: bool = True) -> Deadline | None:
    """The deadline that `folded` is, None where it is something else.

    `bare`: '6月' alone is June; else it is six months, as behind an operator.
    """
    if not bare and re.fullmatch(r"[0-9]{1,2}月", folded):
        return None
    worded = re.match(operator_pattern(), folded)
    rest, days, precise = _take_dates(folded[worded.end() :] if worded else folded, fiscal_year)
    if not days:
        return Deadline(None) if _named().search(folded) and not find_quantities(folded) else None
    other = _leftover().sub("", rest)
    due = precise or _marked().search(rest)
    if other and not (due and len(other) <= _LONGEST_AROUND and not find_quantities(rest)):
        return None
    known = [d for d in days if d]
    return Deadline(max(known) if len(known) == len(days) else None, operator_before(worded[0]) if worded else None)


def without_dates(folded: str) -> str:
    """`folded` with a box for each date in it."""
    return _take_dates(folded, None)[0]


def _take_dates(text: str, fiscal_year: int | None) -> tuple[str, list[date | None], bool]:
    """`text` with a box for each date, the dates, and whether one names a day or a part of its month or year."""
    days: list[date | None] = []
    precise = False
    for shape in _shapes():
        for m in shape.finditer(text):
            parts = m.groupdict()
            days.append(_day(parts, fiscal_year))
            precise |= bool(parts.get("part") or parts.get("day"))
        text = shape.sub("□", text)
    return text, days, precise


def _day(parts: dict[str, str | None], fiscal_year: int | None) -> date | None:
    if parts.get("recurring"):
        return None
    year = _year(parts, fiscal_year)
    month, last = _month(parts)
    if year is None or month is None:
        return None
    day = int(parts.get("day") or 0) or last
    end = calendar.monthrange(year, month)[1]
    return date(year, month, min(day, end)) if day <= end or not parts.get("day") else None


def _year(parts: dict[str, str | None], fiscal_year: int | None) -> int | None:
    if parts.get("year"):
        year = int(parts["year"] or 0)
        return year if year > 99 else 2000 + year
    later = parts.get("relative") in ("次年", "明年", "下年", "翌年")
    return None if fiscal_year is None else fiscal_year + later


def _month(parts: dict[str, str | None]) -> tuple[int | None, int]:
    """Month and the day its printed part ends with; 31 is cut to the month's length."""
    part = parts.get("part") or ""
    if parts.get("month"):
        month = int(parts["month"] or 0)
        return (month if month <= 12 else None), {"初": 10, "上旬": 10, "中": 20, "中旬": 20}.get(part, 31)
    if parts.get("quarter"):
        return 3 * ("一二三四".find(parts["quarter"] or "") + 1 or int(parts["quarter"] or 0)), 31
    if parts.get("half"):
        return (6 if parts["half"] == "上" else 12), 31
    return {"初": None, "中": 6}.get(part, 12), 31
