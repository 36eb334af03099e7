"""Figures too large for their column: nothing a document prints may break the load, and nothing is dropped in silence."""

from __future__ import annotations

import re
from decimal import Decimal

from pipelines.interpretation.extraction import Extraction
from pipelines.records import Placed, Record, TextSpanRecord, columns

_DECIMAL = re.compile(r"DECIMAL\((\d+),(\d+)\)")


def hold(extraction: Extraction) -> None:
    """Empty a figure that does not fit its column and say so in the record's note; where the column must be filled, the whole record
    becomes unclaimed text."""
    for kind, records in extraction.records.items():
        limits = _limits(kind)
        if limits:
            extraction.records[kind] = [r for r in records if _fits(r, limits, extraction)]


def _limits(kind: type[Record]) -> dict[str, tuple[Decimal, bool]]:
    """The first number too large for each DECIMAL column, and whether the column may be empty."""
    found = ((c, _DECIMAL.match(c.sql_type)) for c in columns(kind))
    return {c.name: (Decimal(10) ** (int(m[1]) - int(m[2])), c.nullable) for c, m in found if m}


def _fits(record: Record, limits: dict[str, tuple[Decimal, bool]], extraction: Extraction) -> bool:
    for name, (limit, nullable) in limits.items():
        value = getattr(record, name)
        if value is None or abs(value) < limit:
            continue
        if not isinstance(record, Placed):
            return False
        if not nullable:
            _unclaimed(record, f"{name} {value} is too large to be right", extraction)
            return False
        setattr(record, name, None)
        record.extraction_note = "; ".join(filter(None, [record.extraction_note, f"{name} {value} is too large to be right"]))
    return True


def _unclaimed(record: Placed, reason: str, extraction: Extraction) -> None:
    """The text of the row it was read from is claimed by nothing after all."""
    place = (record.source_page, record.source_table, record.source_row)
    for span in extraction.of(TextSpanRecord):
        if (span.source_page, span.source_table, span.source_row) == place and span.role == "fact":
            span.role, span.reason = "unclaimed", reason
