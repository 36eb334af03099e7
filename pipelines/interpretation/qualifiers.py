"""What stands before the word a heading is known by: a year, a span of months, another term or version (预计, 上年, 调整前).

全年预计执行数 is no execution, 2024年实际值 no result of 2025: the word after the qualifier says what a column holds, the qualifier
whether it counts. The words are data (`terms` in `vocabulary/words.yml`); which column counts is decided in `terms`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_YEAR = re.compile(r"^(?P<year>\d{4})(?:年度?)?")
_MONTHS = re.compile(r"^(?:截[至止])?(?:(?:1?\d月?[-–—~～至到]{1,2})?1?\d月(?:份|底|末)?|上半年|(?:前|第)?[一二三四1-4]个?季度)(?:累计)?")
"""1–7月, 截至9月底, 前三季度: a part of the year. Source: 预算绩效运行监控 is reported for such parts (财预〔2019〕136号)."""
SHORTEST = 2  # characters that must be left of a heading without its qualifiers


@dataclass(frozen=True)
class Qualified:
    """A heading without its qualifiers, and what they said."""

    text: str
    term: str | None = None  # part | forecast | past | before | after | changed
    year: int | None = None


def readings(text: str, terms: dict[str, list[str]]) -> Iterator[Qualified]:
    """A folded heading as printed, then with every qualifier taken off that it can be read with."""
    yield Qualified(text)
    rest, year = text, None
    if (m := _YEAR.match(rest)) and len(rest) - m.end() >= SHORTEST:
        rest, year = rest[m.end() :], int(m["year"])
        yield Qualified(rest, None, year)
    if (m := _MONTHS.match(rest)) and len(rest) - m.end() >= SHORTEST:
        yield Qualified(rest[m.end() :], "part", year)
    for term, prefixes in terms.items():
        for prefix in sorted(prefixes, key=len, reverse=True):
            if rest.startswith(prefix) and len(rest) - len(prefix) >= SHORTEST:
                yield Qualified(rest[len(prefix) :], term, year)
                break


def alone(text: str, terms: dict[str, list[str]]) -> Qualified | None:
    """A folded heading that is nothing but a qualifier (2024年, 1–7月, 上年), over the headings it qualifies."""
    if m := _YEAR.fullmatch(text):
        return Qualified("", None, int(m["year"])) if text.startswith("20") and "年" in text else None
    if _MONTHS.fullmatch(text):
        return Qualified("", "part")
    return next((Qualified("", term) for term, words in terms.items() if text in words), None)
