"""Signs that a reading may be wrong although every cell found a place: each lowers the confidence of what it touches and says why.

The signs are what makes a person look twice at a row: a name that is the name of a level, nothing but a name, the same indicator twice,
a table with two columns of one meaning or with cells that no known heading takes, a project that is an organisation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from pipelines.interpretation.events import DataRow
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.header import Header
from pipelines.interpretation.lexicon import Lexicon, fold
from pipelines.interpretation.subject import is_organisation
from pipelines.records import BudgetRecord, ExecutionRecord, IndicatorRecord, ProjectRecord

LEVEL_AS_NAME = (0.6, "the name is the name of a level")
ONLY_A_NAME = (0.8, "nothing but a name: no target, no result, no weight")
PRINTED_TWICE = (0.8, "the project prints this indicator twice")
LEFT_OVER = (0.9, "no column takes a cell of this row")
UNKNOWN_COLUMN = (0.9, "a cell of this row stands under an unknown heading")
TWIN_COLUMNS = (0.8, "two columns of the table mean the same")
TERM_GUESSED = (0.8, "the table prints two halves and not which term they are for")
OWNER_IS_UNIT = (0.8, "the project has the name of an organisation")
DIFFERS = (0.9, "the total row of the projects prints another amount")

Judged = IndicatorRecord | BudgetRecord | ExecutionRecord
Doubt = tuple[float, str]
_ONCE = ("target", "actual", "weight", "score")


def of_row(event: DataRow, side: int, term_said: bool) -> list[Doubt]:
    """Doubts about an indicator for the row and the table it stands in, on one of the table's sides."""
    header = event.header
    return [
        doubt
        for doubt, holds in (
            (LEFT_OVER, bool(event.left_over)),
            (UNKNOWN_COLUMN, any(header.columns[i].meaning is None for i in event.cells)),
            (TWIN_COLUMNS, _twins(header, side)),
            (TERM_GUESSED, not term_said),
        )
        if holds
    ]


def _twins(header: Header, side: int) -> bool:
    fields = Counter((c.field, c.meaning.scope if c.meaning else None) for c in header.columns if c.side == side and c.field in _ONCE)
    return any(n > 1 for n in fields.values())


def lower(record: Judged, doubts: Iterable[Doubt]) -> None:
    """Lower a record's confidence by each doubt, and note them."""
    for factor, why in doubts:
        record.confidence = round(record.confidence * factor, 3)
        record.extraction_note = "; ".join(filter(None, [record.extraction_note, why]))


def add(extraction: Extraction, lex: Lexicon) -> None:
    """Doubts that the records of a document raise among each other."""
    indicators = extraction.of(IndicatorRecord)
    twice = Counter(_identity(i) for i in indicators)
    for i in indicators:
        lower(i, [LEVEL_AS_NAME] if _is_level(i, lex) else [])
        lower(i, [ONLY_A_NAME] if not i.target_text and not i.actual_text and i.weight is None else [])
        lower(i, [PRINTED_TWICE] if twice[_identity(i)] > 1 else [])
    units = {p.project_seq for p in extraction.of(ProjectRecord) if is_organisation(p.project_name)}
    records: list[Judged] = [*indicators, *extraction.of(BudgetRecord), *extraction.of(ExecutionRecord)]
    for record in records:
        lower(record, [OWNER_IS_UNIT] if record.project_seq in units else [])


def _is_level(i: IndicatorRecord, lex: Lexicon) -> bool:
    """产出指标, or 数量 without a target; 满意度 ≥90% is an indicator."""
    named = bool(lex.level1(i.indicator_name) or lex.level2(i.indicator_name))
    return named and (not i.target_text or i.indicator_name.endswith("指标"))


def _identity(i: IndicatorRecord) -> tuple[object, ...]:
    return i.project_seq, i.scope, fold(i.level2 or ""), fold(i.indicator_name), fold(i.target_text or "")
