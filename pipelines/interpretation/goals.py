"""Figures of a goal (绩效目标) that an indicator repeats: 计划招录610人左右 beside the indicator 招录人数 ≥490人.

A figure belongs to the indicator of its project and scope that counts the same things (8名, 5人) and whose name its clause repeats most.
Whether the two agree is for the reconciliation to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.quantities import Quantity, any_of, find_quantities, fold, vocabulary
from pipelines.records import IndicatorRecord, ProjectRecord, StatedFigureRecord

_BREAK = re.compile(r"[,;。、:]")
_REPEATED = 0.4  # share of the name's pairs of characters that the clause must hold


def stated_in_goals(extraction: Extraction) -> Iterator[StatedFigureRecord]:
    """The figures of all goals that an indicator repeats, as stated figures of kind target; `of_subject` is the indicator's name."""
    numeric: defaultdict[tuple[int | None, str | None], list[IndicatorRecord]] = defaultdict(list)
    for i in extraction.of(IndicatorRecord):
        if i.value_kind == "numeric":
            numeric[i.project_seq, i.scope].append(i)
    for p in extraction.of(ProjectRecord):
        for scope, goal in (("annual", p.annual_goal), ("overall", p.overall_goal)):
            for clause, quantity, indicator in _repeated(fold(goal or ""), numeric[p.project_seq, scope]):
                yield StatedFigureRecord(
                    document_key=p.document_key, stated_seq=0, kind="target", subject=clause, project_seq=p.project_seq, scope=scope,
                    printed=clause, value=quantity.value, unit=indicator.target_unit, of_subject=indicator.indicator_name,
                    source_page=p.source_page, source_table=p.source_table, source_row=p.source_row, source_text=clause,
                )  # fmt: skip


def _repeated(goal: str, indicators: list[IndicatorRecord]) -> Iterator[tuple[str, Quantity, IndicatorRecord]]:
    for quantity in find_quantities(goal):
        clause = _clause(goal, quantity)
        same_unit = [i for i in indicators if _counted(i.target_unit) == _counted(quantity.unit) and not _is_money(quantity)]
        ranked = [(_likeness(i.indicator_name, clause), i.target_value == quantity.value, n) for n, i in enumerate(same_unit)]
        likeness, _, best = max(ranked, default=(0, False, 0))
        if likeness >= _REPEATED:
            yield clause, quantity, same_unit[best]


def _counted(unit: str | None) -> str | None:
    """人, 名 and 位 count the same."""
    return next((group[0] for group in vocabulary()["same_units"] if unit in group), unit)


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit is None or "元" in quantity.unit


def _clause(goal: str, quantity: Quantity) -> str:
    starts = [m.end() for m in _BREAK.finditer(goal, 0, quantity.start)]
    end = _BREAK.search(goal, quantity.end)
    return goal[starts[-1] if starts else 0 : end.start() if end else len(goal)]


def _likeness(name: str, clause: str) -> float:
    pairs = _pairs(_count_word().sub("", fold(name)))
    return len(pairs & _pairs(clause)) / len(pairs) if pairs else 0.0


@cache
def _count_word() -> re.Pattern[str]:
    return re.compile(rf"{any_of(vocabulary()['count_words'])}$")


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
