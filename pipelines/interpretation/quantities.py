"""Numbers with their units and comparisons in running text: '≥20万人次', '3场以上', '8个左右', '两次'.

Everything here works on *folded* text: no blanks, full-width forms half-width, one character for one character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import yaml

from pipelines.interpretation.folder import VOCABULARY

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD = str.maketrans(_WIDE) | str.maketrans("﹪﹥﹤﹦−﹣∕", "%><=--/")
_TOO_LARGE = Decimal(10) ** 20
_INNER_BLANK = re.compile(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])")


@cache
def vocabulary() -> dict[str, Any]:
    """The words of `vocabulary/values.yml`."""
    return yaml.safe_load((VOCABULARY / "values.yml").read_text("utf-8"))


def compact(text: str) -> str:
    """`text` joined as printed: no blanks, except between Latin words."""
    return _INNER_BLANK.sub("", text.strip())


def fold(text: str) -> str:
    """Compact text with full-width forms half-width: '≥ ９５％' → '≥95%'."""
    return compact(text).translate(_FOLD)


def any_of(patterns: Iterable[str]) -> str:
    """Alternation of vocabulary entries, the longest first."""
    return "(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + ")"


@dataclass(frozen=True)
class Quantity:
    """A number in a text: what is compared how, and the span [start, end) it takes up, words of comparison included."""

    value: Decimal
    unit: str | None
    operators: tuple[str, ...]  # as met: before the number, behind it
    start: int
    end: int


@cache
def _operator_words(place: str) -> dict[str, str]:
    return {word: op for op, entry in vocabulary()["operators"].items() for word in entry[place]}


@cache
def _symbols() -> dict[str, str]:
    return {re.escape(symbol): op for symbol, op in _operator_words("symbols").items()}


def _operator_of(printed: str | None, words: dict[str, str]) -> str | None:
    """The operator of the longest entry that matches all of `printed`."""
    hits = [(word, op) for word, op in words.items() if printed and (printed == word or re.search(rf"(?:{word})\Z", printed))]
    return max(hits, key=lambda hit: len(hit[0]), default=("", None))[1]


@cache
def unit_pattern() -> str:
    """Regular expression of a unit: '%', '人次', '元/人/天', '万元/年', '部/每周', '次/2年'; in brackets too: '(%)'."""
    words = vocabulary()
    latin = r"(?![A-Za-z0-9])"
    atoms = [re.escape(u) + (latin if u[-1].isascii() and u[-1].isalpha() else "") for group in words["units"].values() for u in group]
    atom = any_of([*atoms, "[百千万亿]{0,3}" + any_of(words["currencies"])])
    period = any_of(words["units"]["time"])
    boundary = rf"(?=$|[\W_]|[0-9]|{any_of(_operator_words('after'))})"
    rate = rf"(?:[/·每](?:[每一]?{atom}{{1,2}}|[0-9]{{1,3}}{period}|{any_of(words['per'])}{boundary}))*"
    other = rf"(?:\({atom}{{1,2}}(?:[、/]{atom}{{1,2}})*\))?"  # 台(套), 台(套、件)
    return rf"(?:{atom}{{1,3}}{other}{rate}{boundary}|{atom}{other}{rate}|\({atom}{{1,3}}{rate}\))"


@cache
def symbol_pattern() -> str:
    """Regular expression of an operator's symbol: '≥', '>=', '定性'."""
    return any_of(_symbols())


@cache
def operator_pattern() -> str:
    """Regular expression of a comparison in symbols or words: '≥', '大于等于', '不晚于'."""
    return any_of([*_symbols(), *_operator_words("before")])


@cache
def _quantity() -> re.Pattern[str]:
    words = vocabulary()
    before = operator_pattern()
    after = any_of(_operator_words("after"))
    number = r"(?<![0-9A-Za-z.])(?>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]{1,18}(?![0-9])(?:\.[0-9]+)?)"
    no_multiplier = any_of(words["units_like_multipliers"])
    times = rf"(?!{no_multiplier})(?P<times>(?>{any_of(words['multipliers'])}{{1,3}}))(?!{any_of(words['currencies'])})"
    unit = unit_pattern()
    return re.compile(
        rf"(?P<before>(?:{before}){{0,2}})(?P<sign>(?:(?<=[=<>≥≤≈])|\A)-)?(?P<number>{number})(?:{times})?(?P<more>[余多])?"
        rf"(?:(?P<unit>{unit})|(?![A-Za-z]))(?P<after>{after})?(?P<tail>{unit}|(?:[/每]{unit}))?"
    )


@cache
def _ignored() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in vocabulary()["not_quantities"]))


def mask(text: str, pattern: re.Pattern[str]) -> str:
    """`text` with what `pattern` matches blotted out by as many boxes."""
    return pattern.sub(lambda m: "□" * len(m[0]), text)


def find_quantities(folded: str) -> list[Quantity]:
    """All quantities in printed order; ranks, numbering, citations and numbers beyond any record's are none."""
    found = [_read(m) for m in _quantity().finditer(mask(folded, _ignored()))]
    return [q for q in found if abs(q.value) < _TOO_LARGE]


def _read(m: re.Match[str]) -> Quantity:
    value = Decimal(m["number"].replace(",", "")) * (-1 if m["sign"] else 1)
    for times in m["times"] or "":
        value *= vocabulary()["multipliers"][times]
    operators = (operator_before(m["before"]), operator_after(m["after"]), operator_after(m["more"]))
    return Quantity(_plain(value) if m["times"] else value, _unit(m), tuple(o for o in operators if o), m.start(), m.end())


def _unit(m: re.Match[str]) -> str | None:
    """'3次以上/年' → 次/年; '6个左右人次' → 人次: what follows the words of comparison was the unit column."""
    unit, tail = m["unit"] or "", m["tail"] or ""
    unit = unit.strip("()") if unit.startswith("(") else unit
    return (unit + tail if tail[:1] in ("/", "每") else tail or unit) or None


def _plain(value: Decimal) -> Decimal:
    return Decimal(format(value.normalize(), "f"))


def operator_before(printed: str | None) -> str | None:
    """Operator printed as a symbol or words before a number ('不少于' → ≥), else None."""
    return _operator_of(printed, {**_symbols(), **_operator_words("before")})


def operator_after(printed: str | None) -> str | None:
    """Operator in the words behind a number ('以上' → ≥), else None."""
    return _operator_of(printed, _operator_words("after"))


@cache
def _chinese_number() -> re.Pattern[str]:
    words = vocabulary()
    return re.compile(
        rf"(?<![百千万亿十])(?P<number>[{''.join(words['digits'])}十][{''.join(words['digits'])}十百千]{{0,8}})(?=[万亿]?{unit_pattern()})"
    )


def arabic(folded: str) -> str:
    """'百分之九十五' → '95%', '不少于三次' → '不少于3次'. Only for text that is nothing but a quantity: 一次性 is none."""
    share = re.sub(r"百分之(百|[0-9.]+|[一二三四五六七八九十]+)", lambda m: f"{_number(m[1])}%", folded)
    share = re.sub(r"百分百|百分之百", "100%", share)
    return _chinese_number().sub(lambda m: str(_number(m["number"])), share)


def _number(chinese: str) -> str:
    """Chinese numeral below 10,000 as digits: 一百二十 → 120; digits pass through."""
    if not set(chinese) - set("0123456789."):
        return chinese
    words = vocabulary()
    total, digit = 0, None
    for char in chinese:
        if char in words["digits"]:
            digit = words["digits"][char] if digit is None else digit * 10 + words["digits"][char]
        else:
            total, digit = total + (1 if digit is None else digit) * words["multipliers"][char], None
    return str(total + (digit or 0))
