"""A document's text and its PDF give the same facts: the rest of the house does not know the difference."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from pipelines.documents.read import read
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.interpret import interpret
from pipelines.records import (
    BudgetRecord,
    ExecutionRecord,
    IndicatorRecord,
    Placed,
    ProjectNameRecord,
    ProjectRecord,
    Record,
)

TESTS = Path(__file__).parent
TEXTS = {
    "ningbo_2025": TESTS / "documents" / "ningbo_2025.txt",
    "keqiao_2020": TESTS / "documents" / "keqiao_2020.txt",
    "anqing_2024": TESTS.parent / "raw" / "anqing" / "2024" / "anqing_2024.txt",
}
FACTS: tuple[type[Record], ...] = (ProjectRecord, ProjectNameRecord, BudgetRecord, ExecutionRecord, IndicatorRecord)
OF_THE_PRINT = {"document_key", *(name for name in Placed.model_fields if name.startswith("source_")), "confidence", "extraction_note"}


def extraction(path: Path) -> Extraction:
    return interpret(read(path), Source("0" * 64, path.name, path.name, path.stat().st_size))


def folded(value: Any) -> Any:
    """Text without what a typesetter may change: blanks, line breaks, full or half width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", value)) if isinstance(value, str) else value


def facts(found: Extraction, kind: type[Record]) -> Counter[tuple[Any, ...]]:
    names = [n for n in kind.model_fields if n not in OF_THE_PRINT]
    return Counter(tuple(folded(getattr(r, n)) for n in names) for r in found.records[kind])


@pytest.mark.parametrize("name", TEXTS)
def test_text_and_pdf_give_the_same_facts(name: str) -> None:
    text, pdf = extraction(TEXTS[name]), extraction(TESTS / "documents" / f"{name}.pdf")
    assert pdf.document.page_count > 1 and text.document.page_count == 1
    for kind in FACTS:
        ours, theirs = facts(text, kind), facts(pdf, kind)
        assert ours == theirs, f"{kind.table}: only in the text {list(ours - theirs)[:3]}, only in the PDF {list(theirs - ours)[:3]}"
    about = ("title_text", "document_kind", "department_name", "province", "city", "county", "region_code", "fiscal_year", "parse_status")
    assert [getattr(text.document, n) for n in about] == [getattr(pdf.document, n) for n in about]
    assert sum(len(text.records[k]) for k in FACTS) > 100


def test_the_raw_documents_are_the_fixtures() -> None:
    """raw/ holds the PDFs of the two twins; their texts are kept here."""
    raw = TESTS.parent / "raw"
    for name, folder in (("ningbo_2025", "ningbo/2025"), ("keqiao_2020", "keqiao/2020")):
        assert (raw / folder / f"{name}.pdf").read_bytes() == (TESTS / "documents" / f"{name}.pdf").read_bytes()
