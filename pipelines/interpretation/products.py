"""Counts and prices printed beside what they make (数量×单价): 后期维护5437.5卷,80元/卷,计43.5万元; 二等奖2个,15万元/每镇,30万元.

Whether a figure is what its count and its price make, and whether all parts of a scale of payments fit the budget, is for the
reconciliation to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.money import UNITS, to_wan
from pipelines.interpretation.quantities import Quantity, find_quantities, fold
from pipelines.records import IndicatorRecord, ProjectRecord, StatedFigureRecord

_PER = re.compile(r"[/每]")
Part = tuple[str, Decimal, Decimal]
"""The text of a part, its total and count × price, both in 万元."""


def stated_products(extraction: Extraction) -> Iterator[StatedFigureRecord]:
    """Stated figures of kind part: those of goals, and those of composite targets that are scales of payments (奖补标准)."""
    for p in extraction.of(ProjectRecord):
        for scope, goal in (("annual", p.annual_goal), ("overall", p.overall_goal)):
            yield from (_record(p, scope, part) for part in _told(fold(goal or "")))
    for i in extraction.of(IndicatorRecord):
        if i.value_kind == "composite":
            yield from (_record(i, i.scope, part, i.indicator_name) for part in _scale(fold(i.target_text or "")))


def _record(of: ProjectRecord | IndicatorRecord, scope: str, part: Part, indicator: str | None = None) -> StatedFigureRecord:
    text, total, product = part
    return StatedFigureRecord(
        document_key=of.document_key, stated_seq=0, kind="part", subject=text, project_seq=of.project_seq, scope=scope, printed=text,
        value=total, unit="万元", product=product, of_subject=indicator,
        source_page=of.source_page, source_table=of.source_table, source_row=of.source_row, source_text=text,
    )  # fmt: skip


def _told(sentence: str) -> Iterator[Part]:
    """300卷…550元/卷…16.5万元: a count, the price of one in the count's own unit and an amount, one behind the other."""
    found = find_quantities(sentence)
    for count, price, total in zip(found, found[1:], found[2:], strict=False):
        each = _PER.split(price.unit or "", maxsplit=1)
        if (
            count.unit
            and each[1:] == [count.unit]
            and (wan := _wan(price)) is not None
            and not _is_price(total)
            and _wan(total) is not None
        ):
            yield sentence[count.start : total.end], _wan(total) or Decimal(0), count.value * wan


def _scale(target: str) -> list[Part]:
    """The parts of a scale; none at all where a single part leaves open what its amount is."""
    found = [(text, _total(find_quantities(text))) for text in re.split(r"[;。]", target) if text]
    return [(text, *total) for text, total in found if total] if all(total for _, total in found) else []


def _total(quantities: Sequence[Quantity]) -> tuple[Decimal, Decimal] | None:
    """2个, 15万元/镇, 30万元 → 30, 2 × 15; an amount without 每 or / is a total, and behind a count of more than one it needs a price."""
    prices = [wan for q in quantities if (wan := _wan(q)) is not None and _is_price(q)]
    totals = [wan for q in quantities if (wan := _wan(q)) is not None and not _is_price(q)]
    counts = [q.value for q in quantities if _wan(q) is None]
    if len(counts) != 1 or len(prices) > 1 or len(totals) > 1 or not (prices or (totals and counts[0] == 1)):
        return None
    product = counts[0] * (prices or totals)[0]
    return (totals or [product])[0], product


def _is_price(quantity: Quantity) -> bool:
    return bool(_PER.search(quantity.unit or ""))


def _wan(quantity: Quantity) -> Decimal | None:
    """Money in 万元, a price's too; None for what is no money."""
    money = _PER.split(quantity.unit or "")[0]
    return to_wan(quantity.value, money) if money in UNITS else None
