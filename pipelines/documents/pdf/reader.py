"""From the bytes of a PDF to a Document."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2 as pdfium

from pipelines.documents.model import Block, Document, UnreadableDocument
from pipelines.documents.pdf import fallback, ocr
from pipelines.documents.pdf.continuation import Assembly
from pipelines.documents.pdf.glyphs import MAX_CHARACTERS, Frame, Glyph, read_glyphs, reading_frame
from pipelines.documents.pdf.objects import MAX_OBJECTS, TooManyObjects
from pipelines.documents.pdf.pages import PageReading, lay_out
from pipelines.documents.pdf.quality import Quality, quality_of
from pipelines.documents.pdf.rules import Drawing, read_drawing

_ERRORS = {
    4: "The PDF is encrypted and needs a password: save it without protection and try again.",
    5: "The PDF uses a security scheme that cannot be opened: save it without protection and try again.",
}
_NEEDS_OCR = "reading it needs OCR: pip install 'jixiao[ocr]'."
LAYER_CONFIDENCE = 0.5  # an invisible text layer is somebody's OCR, unproved


@dataclass(frozen=True)
class PdfOptions:
    """Limits of one document, and how much of it is read twice."""

    max_pages: int = 3_000
    verify: float = 0.0  # share of pages (0 to 1) that pdfplumber reads again
    ocr: bool = True  # read pictures, if the extra is installed


@dataclass(slots=True)
class _Pages:
    """One document while it is read."""

    source: Path | str | bytes
    pdf: pdfium.PdfDocument
    options: PdfOptions
    unread: list[int] = field(default_factory=list)  # pages that need OCR and did not get it
    read: int = 0  # pages with something on them that were read
    pitch: float | None = None  # of the lines of the last page that showed it


def read_pdf(source: Path | str | bytes, options: PdfOptions | None = None) -> Document:
    """Read a PDF.

    Raises UnreadableDocument where nothing can be read: damaged, encrypted, no pages, too many pages, scans without the
    extra `ocr`. Pages that alone cannot be read are named in `Document.notes`; pages that repeat are kept.
    """
    options = options or PdfOptions()
    with opened(source) as pdf:
        count = len(pdf)
        if count == 0:
            raise UnreadableDocument("The PDF has no pages: ask the publisher for the complete file.")
        if count > options.max_pages:
            raise UnreadableDocument(f"The PDF has {count} pages, the limit is {options.max_pages}: split it into parts.")
        pages = _Pages(source, pdf, options)
        assembly, blocks, notes = Assembly(), list[Block](), list[str]()
        for number in range(1, count + 1):
            reading = _page(pages, number)
            notes += reading.notes
            blocks += assembly.add(reading)
        blocks += assembly.finish()
    if pages.unread and not pages.read:
        raise UnreadableDocument(f"The PDF holds {notes[0].partition(' is ')[2]}")
    if not blocks:
        raise UnreadableDocument(
            notes[0] if notes else "The PDF has nothing printed on its pages: ask the publisher for the complete file."
        )
    return Document(blocks, count, "application/pdf", notes)


@contextmanager
def opened(source: Path | str | bytes) -> Iterator[pdfium.PdfDocument]:
    """The open PDF; raises UnreadableDocument with a reason a person can act on."""
    try:
        pdf = pdfium.PdfDocument(source if isinstance(source, bytes) else os.fspath(source))
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise UnreadableDocument(_ERRORS.get(code or 0, "The file is no readable PDF (damaged or cut short): fetch it again.")) from error
    try:
        yield pdf
    finally:
        pdf.close()


def read_page(source: Path | str | bytes, number: int, options: PdfOptions | None = None) -> PageReading:
    """Read one page (1-based) by itself; raises UnreadableDocument where the document has no such page."""
    with opened(source) as pdf:
        if not 1 <= number <= len(pdf):
            raise UnreadableDocument(f"The PDF has {len(pdf)} pages; there is no page {number}.")
        return _page(_Pages(source, pdf, options or PdfOptions()), number)


def _page(pages: _Pages, number: int) -> PageReading:
    """A page that cannot be read is an empty reading with a note that says why."""
    try:
        page = pages.pdf[number - 1]
    except pdfium.PdfiumError:
        return PageReading(number, 0, 0, notes=[f"Page {number} is damaged and was not read."])
    try:
        text = page.get_textpage()
        try:
            return _read(pages, page, text, number)
        finally:
            text.close()
    except TooManyObjects:
        note = f"Page {number} holds more than {MAX_OBJECTS} drawing objects or rules and was not read."
    except pdfium.PdfiumError:
        note = f"Page {number} is damaged and was not read."
    finally:
        page.close()
    return PageReading(number, *page_size(pages.pdf, number), notes=[note])


def page_size(pdf: pdfium.PdfDocument, number: int) -> tuple[float, float]:
    """Width and height in points, without parsing the page."""
    width, height = pdf.get_page_size(number - 1)
    return width, height


def _read(pages: _Pages, page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> PageReading:
    frame = reading_frame(page, text)
    drawing = read_drawing(page, frame)
    glyphs = read_glyphs(text, frame, drawing.hidden_text)
    quality = quality_of(text, glyphs, drawing, frame)
    if quality in (Quality.SCAN, Quality.LAYERED, Quality.GARBAGE):
        return _look(pages, page, text, number, quality, frame, drawing)
    if drawing.lost_text:
        glyphs = _fuller(glyphs, pages.source, number, frame, page)
    reading = lay_out(number, frame.size, glyphs, drawing, pages.pitch)
    pages.pitch = reading.pitch
    pages.read += quality is Quality.TEXT
    if text.count_chars() > MAX_CHARACTERS:
        reading.notes.append(f"Page {number} holds more than {MAX_CHARACTERS} characters; the rest was not read.")
    if any(t.unsure for t in reading.tables) or _sampled(number, pages.options.verify):
        fallback.check(pages.source, reading)
    return reading


def _sampled(number: int, share: float) -> bool:
    """Whether the page is one of an evenly spread share of all pages."""
    return int(number * share) > int((number - 1) * share)


def _fuller(glyphs: list[Glyph], source: Path | str | bytes, number: int, frame: Frame, page: pdfium.PdfPage) -> list[Glyph]:
    """pdfplumber's characters where PDFium lost some of them."""
    if frame.turn != page.get_rotation() // 90:
        return glyphs
    second = fallback.second_glyphs(source, number)
    return second if len(second) > len(glyphs) else glyphs


def _look(
    pages: _Pages,
    page: pdfium.PdfPage,
    text: pdfium.PdfTextPage,
    number: int,
    quality: Quality,
    frame: Frame,
    drawing: Drawing,
) -> PageReading:
    """Read a page by its picture, if the extra is there; else by its invisible text layer; else say what is missing."""
    if pages.options.ocr and ocr.installed():
        pages.read += 1
        return ocr.read_picture(page, number)
    if quality is Quality.LAYERED:
        pages.read += 1
        reading = lay_out(number, frame.size, read_glyphs(text, frame, set()), drawing)
        for table in reading.tables:
            table.confidence = min(table.confidence, LAYER_CONFIDENCE)
        reading.notes.append(f"Page {number} was read by its invisible text layer; checking it needs OCR: pip install 'jixiao[ocr]'.")
        return reading
    pages.unread.append(number)
    return PageReading(number, *frame.size, notes=[f"Page {number} is {quality.value}; {_NEEDS_OCR}"])
