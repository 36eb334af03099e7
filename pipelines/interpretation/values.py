"""What a value says: targets (指标值, 年度目标值) and actual values (实际完成值) as operator, number, unit, date or words.

The words are in `vocabulary/values.yml`; numbers are found by `quantities`, dates by `deadlines`. A text is, in this order: not
applicable ('不适用', '/', '—', '无'); a deadline ('10月底前'); numeric, if it holds one quantity and little else ('≥20万人次',
'增长5%以上', '两次'); composite, if it holds several ('40%/50%', '3-5次'); else qualitative ('有效提升', '每季度一次', '零事故').
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

from pipelines.interpretation.deadlines import find_deadline, is_about_time, without_dates
from pipelines.interpretation.quantities import (
    Quantity,
    any_of,
    arabic,
    compact,
    find_quantities,
    fold,
    operator_before,
    operator_pattern,
    symbol_pattern,
    unit_pattern,
    vocabulary,
)

_CLAUSE = re.compile(r"[,;。、:!?]")
_LONGEST = 1000
_LONGEST_BEFORE, _LONGEST_BEHIND, _LONGEST_UNIT = 14, 10, 6
_RANK = {"≥": 3, "≤": 3, ">": 3, "<": 3, "≈": 2, "=": 1, "定性": 0}


@dataclass(frozen=True)
class Value:
    """A target or actual value as read from print."""

    text: str  # as printed, without blanks: operator, value, unit
    operator: str | None = None  # ≥ ≤ = > < ≈ 定性
    kind: str | None = None  # one of records.VALUE_KINDS; None for an empty cell
    value: Decimal | None = None  # 万 and 亿 in front of a unit multiplied out
    unit: str | None = None
    date: date | None = None  # the day by which, where the year is known


def parse_target(
    text: str, *, operator: str | None = None, unit: str | None = None, fiscal_year: int | None = None, name: str | None = None
) -> Value:
    """Read a target. `operator` and `unit` are the cells of their own some documents print; `text` is then the value cell.

    `name`, the indicator's, decides between readings: '12月' is a date for 完成时间 and a number of months for 发放月数.
    """
    return _parse(text, operator, unit, fiscal_year, is_about_time(name) if name else None)


def parse_actual(text: str, *, unit: str | None = None, fiscal_year: int | None = None, target: Value | None = None) -> Value:
    """Read an actual value; of several quantities in a narrative the one in the target's unit counts, if there is but one."""
    read = _parse(text, None, unit, fiscal_year, True if target and target.kind == "deadline" else None)
    if target is None or target.kind != "numeric" or read.kind not in ("composite", "qualitative"):
        return read
    if target.unit and unit is None and fold(text).endswith(target.unit):  # a unit nobody listed, which the target has too: 464顶
        told = _parse(text, None, target.unit, fiscal_year, None)
        read = told if told.kind == "numeric" else read
    if read.kind == "numeric":
        return read
    same = [q for q in find_quantities(fold(text)[:_LONGEST]) if target.unit and q.unit == target.unit]
    return replace(read, kind="numeric", value=same[0].value, unit=same[0].unit) if len(same) == 1 else read


def looks_like_target(text: str) -> float:
    """How much a lone cell looks like a target's value, 0 to 1; a bare number (as weights are) half."""
    value = _parse(text, None, None, None, None)
    if value.kind is None or is_operator(text):
        return 0.0
    if value.kind == "numeric":
        return 1.0 if value.operator else 0.95 if value.unit else 0.5
    if value.kind in ("deadline", "not_applicable"):
        return 0.9
    length = len(value.text)
    if value.kind == "composite":
        return 0.7 if length <= 30 else 0.3
    fit = 0.8 if value.operator or re.search(any_of(map(re.escape, vocabulary()["qualitative"])), value.text) else 0.4
    return fit if length <= 10 else fit / 2 if length <= 20 else 0.1


def looks_like_unit(text: str) -> float:
    """How much a lone cell looks like a unit, 0 to 1: '人次' and '元/人/天' fully, '万' nearly, an unknown short word little."""
    folded = fold(text)
    if not folded or folded[0].isdigit() or len(folded) > _LONGEST:
        return 0.0
    if re.fullmatch(unit_pattern(), folded):
        return 1.0
    if folded in vocabulary()["multipliers"]:
        return 0.9
    return 0.2 if len(folded) <= 4 and not is_operator(text) and _looks_worded(folded) else 0.0


def is_operator(text: str) -> bool:
    """Whether a cell holds a comparison and nothing else: '≥', '＞＝', '大于等于', '定性'."""
    return bool(re.fullmatch(operator_pattern(), fold(text)))


def _looks_worded(folded: str) -> bool:
    return bool(re.fullmatch(r"[\w/%·]+", folded))


def _parse(text: str, operator: str | None, unit: str | None, fiscal_year: int | None, timely: bool | None) -> Value:
    operator, unit = _cell(operator), _cell(unit)
    printed = _joined(operator, compact(text or ""), unit)
    leading, body = _split_operator(fold(text or ""))
    cell = operator_before(fold(operator)) if operator else None
    found = _strongest([cell, leading])
    return replace(_read(body, fold(unit or "") or None, found, fiscal_year, timely), text=printed)


def _cell(text: str | None) -> str | None:
    """A cell of its own without blanks; None where it is empty or only a dash."""
    joined = compact(text or "")
    return None if not joined or _is_not_applicable(fold(joined)) else joined


def _joined(operator: str | None, value: str, unit: str | None) -> str:
    """Operator, value and unit in printed order; what the value already begins or ends with is not said twice."""
    head = "" if not operator or fold(value).startswith(fold(operator)) else operator
    tail = "" if not unit or fold(value).endswith(fold(unit)) else unit
    return head + value + tail


def _split_operator(folded: str) -> tuple[str | None, str]:
    """'≥95%' → (≥, 95%); '定性提升' → (定性, 提升). Words of comparison stay with their number."""
    m = re.match(symbol_pattern(), folded)
    return (operator_before(m[0]), folded[m.end() :]) if m and m.end() < len(folded) else (None, folded)


def _strongest(operators: Iterable[str | None]) -> str | None:
    """An inequality says more than ≈, that more than =, that more than 定性; of equals the first."""
    return max((o for o in operators if o), key=lambda o: _RANK[o], default=None)


def _read(body: str, unit: str | None, operator: str | None, fiscal_year: int | None, timely: bool | None) -> Value:
    if not body:
        return Value("", operator)
    if _is_not_applicable(body):
        return Value("", operator, "not_applicable")
    if len(body) > _LONGEST:  # a narrative; bounds the time a hostile text can take
        return Value("", operator, "qualitative")
    whole = body if unit is None or body.endswith(unit) else body + unit
    bare = timely if timely is not None else operator is None and unit is None
    deadline = find_deadline(whole, fiscal_year, bare=bare)
    if deadline:
        return Value("", _strongest([operator, deadline.operator]), "deadline", date=deadline.day)
    return _numeric(body, unit, operator) or Value("", operator, "composite" if _is_composite(whole) else "qualitative")


def _numeric(body: str, unit: str | None, operator: str | None) -> Value | None:
    """One quantity with little around it: '控制在5%以内', '比上年增长5%以上', '服务14家企业'."""
    text = _as_arabic(_without_notes(body))
    quantities = find_quantities(text)
    if len(quantities) > 1:  # a date beside the one quantity: '2024年举办3场'
        text = without_dates(text)
        quantities = find_quantities(text)
    if len(quantities) != 1:
        return None
    q = quantities[0]
    before, behind = text[: q.start], text[q.end :]
    found = _strongest([operator, *q.operators])
    if q.unit is None and behind and (unit is None or behind != unit):
        named = _unnamed_unit(before, behind, found)
        return Value("", found, "numeric", q.value, named) if named else None
    if not _is_plain(before, behind) or _is_rhythm(before, q, found):
        return None
    return Value("", found, "numeric", q.value, _unit(q, unit))


def _unit(q: Quantity, cell: str | None) -> str | None:
    """The unit cell, unless the value has its own: '2次' with '/年' → 次/年, '6个左右' with '人次' → 人次."""
    if cell is None or q.unit is None:
        return cell or q.unit
    return q.unit + cell if cell.startswith("/") else q.unit if q.unit.endswith(cell) else cell


def _unnamed_unit(before: str, behind: str, operator: str | None) -> str | None:
    """Behind a comparison any short word is a unit: '≥95机组'."""
    short = len(behind) <= _LONGEST_UNIT and re.fullmatch(r"[^\W\d_]+(?:/[^\W\d_]+)*", behind)
    return behind if operator and not before and short else None


def _is_rhythm(before: str, quantity: Quantity, operator: str | None) -> bool:
    """'每月2部' is a rhythm and no amount; '每人每年1000元' is a rate and '每年不少于2次' a minimum."""
    money = (quantity.unit or "").endswith(tuple(vocabulary()["currencies"]))
    return operator is None and before.startswith("每") and not money


def _is_plain(before: str, behind: str) -> bool:
    short = len(before) <= _LONGEST_BEFORE and len(behind) <= _LONGEST_BEHIND
    return short and not _CLAUSE.search(before.rstrip(":") + behind.rstrip("。;,"))


def _is_composite(folded: str) -> bool:
    return len(find_quantities(without_dates(folded))) > 1


@cache
def _na() -> re.Pattern[str]:
    return re.compile(any_of(vocabulary()["not_applicable"]))


def _is_not_applicable(folded: str) -> bool:
    return bool(_na().fullmatch(folded.rstrip("。;")))


def _without_notes(folded: str) -> str:
    """'5%(同比)' → 5%, '90分(含)以上' → 90分以上; a unit in brackets stays: '100(%)'."""
    return re.sub(r"(?<=.)\(([^()]*)\)", lambda m: m[0] if all(map(re.compile(unit_pattern()).fullmatch, m[1].split("、"))) else "", folded)


def _as_arabic(folded: str) -> str:
    """Chinese numerals as digits where the whole text is one quantity: '两次', '不少于三场'; 一次性 stays words."""
    digits = arabic(folded)
    if digits == folded:
        return folded
    found = find_quantities(digits)
    return digits if len(found) == 1 and (found[0].start, found[0].end) == (0, len(digits)) else folded
