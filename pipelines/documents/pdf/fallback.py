"""pdfplumber as a second reader: for characters PDFium loses, and to check pages the fast reader is unsure of."""

from __future__ import annotations

import io
import logging
import unicodedata
from collections import Counter
from pathlib import Path

import pdfplumber
from pdfplumber.page import Page

from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.pages import PageReading

AGREED = 0.95
"""Share of cells two readers must find alike on a page."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it warns of every font without a box


def second_glyphs(source: Path | str | bytes, number: int) -> list[Glyph]:
    """The characters of a page as pdfplumber reads them; empty where it cannot."""
    try:
        with pdfplumber.open(io.BytesIO(source) if isinstance(source, bytes) else source, pages=[number]) as pdf:
            return [Glyph(c["text"][:1], c["x0"], c["top"], c["x1"], c["bottom"], c["bottom"]) for c in pdf.pages[0].chars if c["text"]]
    except Exception:  # whatever a damaged file provokes in a parser that is only asked for a second opinion
        return []


def check(source: Path | str | bytes, reading: PageReading) -> None:
    """Read the page a second time; where the cells disagree, confidence falls and a note names the page."""
    try:
        with pdfplumber.open(io.BytesIO(source) if isinstance(source, bytes) else source, pages=[reading.number]) as pdf:
            theirs = _cells(pdf.pages[0])
    except Exception as error:  # as above: the first reading stands, but unchecked
        reading.notes.append(f"Page {reading.number}: no second reading ({type(error).__name__}).")
        return
    ours = Counter(t for table in reading.tables for c in table.cells if (t := _fold(c.text)))
    if not ours and not theirs:
        return
    alike = (ours & theirs).total() / max(ours.total(), theirs.total())
    if alike >= AGREED:
        return
    for table in reading.tables:
        table.confidence = min(table.confidence, 0.5 + 0.4 * alike)
    other = ", ".join(f"'{t[:20]}'" for t in list((ours - theirs) or (theirs - ours))[:3])
    reading.notes.append(f"Page {reading.number}: a second reading by pdfplumber agrees on {alike:.0%} of the cells; not on {other}.")


def _cells(page: Page) -> Counter[str]:
    return Counter(t for table in page.extract_tables() for row in table for cell in row if (t := _fold(cell or "")))


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
