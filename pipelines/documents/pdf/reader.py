"""From the bytes of a PDF to a Document."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium

from pipelines.documents.model import Block, Document, UnreadableDocument
from pipelines.documents.pdf.continuation import Assembly
from pipelines.documents.pdf.glyphs import MAX_CHARACTERS, read_glyphs, reading_frame
from pipelines.documents.pdf.pages import PageReading, lay_out
from pipelines.documents.pdf.rules import MAX_OBJECTS, TooManyObjects, read_drawing

_ERRORS = {
    4: "The PDF is encrypted and needs a password: save it without protection and try again.",
    5: "The PDF uses a security scheme that cannot be opened: save it without protection and try again.",
}


@dataclass(frozen=True)
class PdfOptions:
    """Limits of one document, and how much of it is read twice."""

    max_pages: int = 3_000
    verify: float = 0.0  # share of pages read again by pdfplumber and compared


def read_pdf(source: Path | str | bytes, options: PdfOptions | None = None) -> Document:
    """Read a PDF.

    Raises UnreadableDocument where nothing can be read: damaged, encrypted, no pages, too many pages, scans without the
    extra `ocr`. Pages that alone cannot be read are named in `Document.notes`.
    """
    options = options or PdfOptions()
    with opened(source) as pdf:
        count = len(pdf)
        if count == 0:
            raise UnreadableDocument("The PDF has no pages: ask the publisher for the complete file.")
        if count > options.max_pages:
            raise UnreadableDocument(f"The PDF has {count} pages, the limit is {options.max_pages}: split it into parts.")
        assembly, blocks, notes = Assembly(), list[Block](), list[str]()
        for number in range(1, count + 1):
            reading = read_page(pdf, number)
            notes += reading.notes
            blocks += assembly.add(reading)
        blocks += assembly.finish()
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


def read_page(pdf: pdfium.PdfDocument, number: int) -> PageReading:
    """Read one page (1-based). A page that cannot be read is an empty reading with a note that says why."""
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return PageReading(number, 0, 0, notes=[f"Page {number} is damaged and was not read."])
    try:
        return _read(page, number)
    except TooManyObjects:
        width, height = page.get_size()
        return PageReading(number, width, height, notes=[f"Page {number} holds more than {MAX_OBJECTS} drawing objects and was not read."])
    finally:
        page.close()


def _read(page: pdfium.PdfPage, number: int) -> PageReading:
    text = page.get_textpage()
    try:
        frame = reading_frame(page, text)
        drawing = read_drawing(page, frame)
        glyphs = read_glyphs(text, frame, drawing.hidden_text)
        reading = lay_out(number, frame.size, glyphs, drawing)
        if text.count_chars() > MAX_CHARACTERS:
            reading.notes.append(f"Page {number} holds more than {MAX_CHARACTERS} characters; the rest was not read.")
        return reading
    finally:
        text.close()
