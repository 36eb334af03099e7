"""Which of several columns counts: this year's among last years', the changed among the first, what happened among what is expected.

A column that does not count is an attribute: its cells are claimed as notes and become no fact. Statements keep all their
columns, for there each is a line of its own.
"""

from __future__ import annotations

from dataclasses import replace

from pipelines.interpretation.columns import number_sides
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.lexicon import Meaning

NEVER = ("forecast", "past", "change")
"""Terms that are never a fact of the year: 预计, 上年, 增减."""
INSTEAD = ("part", "before")
"""Terms that are a fact only where no other column holds the same: 1–7月, 调整前."""

WHOLES = (None, "total")
"""What a column of money says of its source where it is of all of them."""

BEFORE = "target_before"
"""The target before a change (年初指标值): it counts on rows whose changed target (调整指标值) is blank."""


def set_aside(header: Header, fiscal_year: int | None) -> None:
    """Make attributes of the columns of a band that do not count for `fiscal_year` (None: not known)."""
    if header.form in ("statement", "other"):
        return
    reference = _reference(header, fiscal_year)
    for column in header.columns:
        m = column.meaning
        if m is None or m.kind == "section" or m.field == "attribute":
            continue
        other_year = m.year is not None and m.year != (fiscal_year if _by_year(header, m) and fiscal_year else reference)
        if m.term in NEVER or other_year or _of_other_term(header, m):
            column.meaning = aside(m)
        elif _held_elsewhere(header, column):
            column.meaning = replace(m, field=BEFORE) if m.field == "target" and m.term != "part" else aside(m)
    number_sides(header.columns)


def _by_year(header: Header, meaning: Meaning) -> bool:
    """Money of several years side by side (总额 | 2023年 | 2024年): that of the document's own year counts, or none."""
    return meaning.kind == "amount" and len({m.year for m in _amounts(header) if m.year and m.scope != "overall"}) > 1


def _of_other_term(header: Header, meaning: Meaning) -> bool:
    """实施期总额, or 总额, beside the money of each year is that of all years."""
    if meaning.kind != "amount" or meaning.year:
        return False
    if meaning.funding not in WHOLES and all(m.funding in WHOLES for m in _amounts(header) if m.year):
        return False  # 2025年预算合计 | 财政拨款 | 上年结转 | 2024年预算数: the sources of the first
    return _by_year(header, meaning) or (meaning.scope == "overall" and any(m.year for m in _amounts(header)))


def _amounts(header: Header) -> list[Meaning]:
    return [c.meaning for c in header.columns if c.meaning and c.kind == "amount"]


def aside(meaning: Meaning) -> Meaning:
    """The same kind of cell, without a fact in it."""
    kind = "figure" if meaning.kind == "amount" else meaning.kind
    return replace(meaning, field="attribute", kind=kind, group="project", measure=None, funding=None, carry=False)


def _reference(header: Header, fiscal_year: int | None) -> int | None:
    """The year the table is of: the document's if a heading names it, else the latest that a target or a budget is for."""
    years = [(c.field, c.meaning.year) for c in header.columns if c.meaning and c.meaning.year]
    planned = [y for field, y in years if field not in ("actual", "executed", "execution_rate")]
    said = {y for _, y in years}
    if fiscal_year in said:
        return fiscal_year
    return max(planned or said, default=None)


def _held_elsewhere(header: Header, column: Column) -> bool:
    """Another column holds the same field, and for the whole year, or after the change."""
    mine = column.meaning
    if mine is None or mine.term == "after":
        return False
    others = [c.meaning for c in header.columns if c is not column and c.meaning]
    same = [o for o in others if (o.field, o.measure, o.funding, o.scope) == (mine.field, mine.measure, mine.funding, mine.scope)]
    ruling = [o for o in same if o.term == "after" or (mine.term in INSTEAD and o.term is None)]
    return bool(ruling)
