"""Every printed character in a role: fact, heading, title, note, narrative, or unclaimed with its reason."""

from __future__ import annotations

from pipelines.documents.model import Document, Line, Table
from pipelines.interpretation.drafts import Drafts
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.rows import is_placeholder, rows_of
from pipelines.records import TextSpanRecord


def add(extraction: Extraction, document: Document, drafts: Drafts, line_roles: dict[int, str]) -> None:
    """Add a `TextSpanRecord` for every line and for every row and role of a table; sets the document's characters."""
    for block in document.blocks:
        if isinstance(block, Line):
            role = line_roles.get(block.number, "unclaimed")
            _span(extraction, block.page, 0, block.number, role, block.text, "a line the narrative reader has no role for")
        else:
            _table(extraction, block, drafts)
    spans = extraction.records[TextSpanRecord]
    extraction.document.characters = sum(s.characters for s in spans if isinstance(s, TextSpanRecord))


def _table(extraction: Extraction, table: Table, drafts: Drafts) -> None:
    for row in rows_of(table):
        by_role: dict[str, list[str]] = {}
        reason = ""
        for _, cell in row.cells:
            role = drafts.roles.get(id(cell), "unclaimed")
            by_role.setdefault(role, []).append(cell.text)
            reason = reason or drafts.reasons.get(id(cell), "")
        for role, texts in by_role.items():
            _span(extraction, row.page, table.ordinal, row.index + 1, role, " | ".join(texts), reason or "no heading tells what it is")
    for cell in table.cells:
        if is_placeholder(cell.text):
            _span(extraction, cell.page, table.ordinal, cell.row + 1, "note", cell.text, "")


def _span(extraction: Extraction, page: int, table: int, row: int, role: str, text: str, reason: str) -> None:
    extraction.add(
        TextSpanRecord(
            document_key=extraction.document.document_key, span_seq=len(extraction.records[TextSpanRecord]) + 1, source_page=page,
            source_table=table, source_row=row, role=role, characters=len("".join(text.replace(" | ", "").split())), text=text,
            reason=reason if role == "unclaimed" else None,
        )
    )  # fmt: skip
