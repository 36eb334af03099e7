"""Whether the text layer of a page can be believed, or whether the page has to be looked at as a picture."""

from __future__ import annotations

import unicodedata
from enum import Enum

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipelines.documents.pdf.glyphs import Frame, Glyph
from pipelines.documents.pdf.rules import Drawing

GARBAGE = 0.1
"""Share of characters without a meaning from which on a page is garbage; below it they are bullets and logos."""
_SAMPLES = 200


class Quality(Enum):
    """What a page is made of."""

    TEXT = "text"
    BLANK = "blank"
    SCAN = "a picture without a text layer"
    LAYERED = "a picture with an invisible text layer"
    GARBAGE = "set in fonts that do not say which characters they print"


def quality_of(text: pdfium.PdfTextPage, glyphs: list[Glyph], drawing: Drawing, frame: Frame) -> Quality:
    """Judge a page by its visible glyphs, pictures and outlines."""
    width, height = frame.size
    pictured = sum(i.area for i in drawing.images) > 0.4 * width * height
    printed = sum(1 for g in glyphs if g.text.strip())
    if printed < 10 and (pictured or drawing.outlines > 200):
        return Quality.LAYERED if drawing.hidden_text and pictured else Quality.SCAN
    if not printed:
        return Quality.BLANK
    if printed >= 5 and max(_unmapped(text), _meaningless(glyphs)) > GARBAGE:
        return Quality.GARBAGE
    return Quality.TEXT


def _unmapped(text: pdfium.PdfTextPage) -> float:
    """Share of characters that PDFium could not map to Unicode (fonts without ToUnicode), on a sample."""
    count = text.count_chars()
    sample = range(0, count, max(1, count // _SAMPLES))
    return sum(raw.FPDFText_HasUnicodeMapError(text.raw, i) == 1 for i in sample) / max(1, len(sample))


def _meaningless(glyphs: list[Glyph]) -> float:
    """Share of private-use, unassigned and replacement characters."""
    sample = glyphs[:: max(1, len(glyphs) // _SAMPLES)]
    return sum(g.text == "\ufffd" or unicodedata.category(g.text[0]) in ("Co", "Cn", "Cs", "Cc") for g in sample) / max(1, len(sample))
