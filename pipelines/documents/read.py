"""Any file -> Document: what a file is is read from its content first, from its name second."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pipelines.documents.delimited import find_delimiter, read_delimited
from pipelines.documents.encoding import decode
from pipelines.documents.limits import MAX_FILE_BYTES
from pipelines.documents.model import Document, Line, UnreadableDocument
from pipelines.documents.spreadsheet import read_xls, read_xlsx
from pipelines.documents.text import read_text
from pipelines.documents.web import read_html
from pipelines.documents.word import read_docx

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
_PDF_HEAD = 1024  # a PDF header may stand behind some junk (ISO 32000, annex H.3.4.1)
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta)\b", re.I | re.S)
_HTML_HEAD = 10_000
_PDF_OR_TEXT = "supply the document as PDF, .docx, .xlsx or text."
_REFUSED_MAGIC = {
    b"\x89PNG": f"The file is a picture; {_PDF_OR_TEXT}",
    b"\xff\xd8\xff": f"The file is a picture; {_PDF_OR_TEXT}",
    b"GIF8": f"The file is a picture; {_PDF_OR_TEXT}",
    b"II*\0": f"The file is a picture; {_PDF_OR_TEXT}",
    b"MM\0*": f"The file is a picture; {_PDF_OR_TEXT}",
    b"Rar!": "The file is a .rar archive; unpack it and supply the documents, or pack them as .zip.",
    b"7z\xbc\xaf": "The file is a .7z archive; unpack it and supply the documents, or pack them as .zip.",
    b"\x1f\x8b": "The file is a .gz archive; unpack it and supply the documents, or pack them as .zip.",
    b"{\\rtf": "The file is rich text (.rtf); save it as .docx or PDF.",
    b"MIME-Version:": "The file is a web archive (.mht); save the page as .html or PDF.",
}
_REFUSED_PACKAGES = {
    "OFD.xml": "The file is an OFD document; convert it to PDF.",
    "xl/workbook.bin": "The file is a binary workbook (.xlsb); save it as .xlsx.",
    "ppt/presentation.xml": "The file is a presentation (.pptx); save it as PDF.",
    "content.xml": "The file is an OpenDocument file; save it as .xlsx, .docx or PDF.",
}
VERIFY = "JIXIAO_VERIFY"
"""Environment variable: the share of PDF pages, 0 to 1, that pdfplumber reads a second time."""
_MIN_UNNAMED = 3  # rows and columns that a text must have to be taken for a CSV without being called one
_SPREADSHEET_XML = "urn:schemas-microsoft-com:office:spreadsheet"


def read(path: Path) -> Document:
    """Read a document of any supported format: text, Markdown, CSV, PDF, .xlsx, .xls, .docx, HTML.

    A .zip holds several documents: see `archive.members` and `read_bytes`.

    Raises:
        UnreadableDocument: with a sentence that says what to do about it; no other exception leaves a reader.
    """
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableDocument(f"The file is larger than {MAX_FILE_BYTES // 2**20} MB; split it into smaller files.")
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableDocument(f"The file cannot be opened ({error.strerror}); check that it is there and may be read.") from error
    return read_bytes(content, path.name)


def read_bytes(content: bytes, name: str) -> Document:
    """Read a document from its content; `name` only decides what the content leaves open (CSV or plain text).

    Raises:
        UnreadableDocument: as `read`.
    """
    if not content:
        raise UnreadableDocument("The file is empty (0 bytes); supply the document again.")
    if len(content) > MAX_FILE_BYTES:
        raise UnreadableDocument(f"The file is larger than {MAX_FILE_BYTES // 2**20} MB; split it into smaller files.")
    try:
        document = _reader(content, Path(name).suffix.lower())(content)
    except UnreadableDocument:
        raise
    except Exception as error:  # hostile input: the libraries raise whatever they come upon
        what = f"{type(error).__name__}: {error}"[:200]
        raise UnreadableDocument(f"The file is damaged or malformed ({what}); open it in its program and save it again.") from error
    if not any(block.text if isinstance(block, Line) else any(cell.text for cell in block.cells) for block in document.blocks):
        raise UnreadableDocument("The document is empty: it holds no text (perhaps only pictures or hidden parts); supply one with text.")
    return document


def _reader(content: bytes, extension: str) -> Callable[[bytes], Document]:
    for magic, reason in _REFUSED_MAGIC.items():
        if content.startswith(magic):
            raise UnreadableDocument(reason)
    if _PDF in content[:_PDF_HEAD] and (content.startswith(_PDF) or extension == ".pdf"):
        return _read_pdf
    if content.startswith(_ZIP):
        return _package_reader(content)
    if content.startswith(_OLE):
        return _ole_reader(content, extension)
    return _text_reader(content, extension)


def _read_pdf(content: bytes) -> Document:
    from pipelines.documents.pdf import PdfOptions, read_pdf  # the PDF libraries are slow to import and most runs do without

    return read_pdf(content, PdfOptions(verify=float(os.environ.get(VERIFY, "0"))))


def _package_reader(content: bytes) -> Callable[[bytes], Document]:
    try:
        with ZipFile(BytesIO(content)) as package:
            names = package.namelist()
    except BadZipFile as error:
        raise UnreadableDocument("The file is damaged (its .zip directory is missing or cut off); supply it again.") from error
    for part, reason in _REFUSED_PACKAGES.items():
        if part in names:
            raise UnreadableDocument(reason)
    if any(name.startswith("xl/") for name in names):
        return read_xlsx
    if any(name.startswith("word/") for name in names):
        return read_docx
    raise UnreadableDocument("The file is a .zip archive, not a document; its documents are read one by one.")


def _ole_reader(content: bytes, extension: str) -> Callable[[bytes], Document]:
    """OLE2 holds old office formats, and encrypted new ones; its directory names its streams in UTF-16."""

    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage"):
        raise UnreadableDocument("The document is protected by a password; remove it and supply the file again.")
    if (holds("Workbook") or holds("Book")) and not (holds("WordDocument") and extension == ".doc"):
        return read_xls
    raise UnreadableDocument("The file is in an old office format (such as .doc or .wps); save it as .docx, .xlsx or PDF.")


_MOST = 0.5  # share of the rows of a file with the name of delimited text that must have several fields


def _text_reader(content: bytes, extension: str) -> Callable[[bytes], Document]:
    head = content[:_HTML_HEAD]
    if extension in (".html", ".htm", ".xhtml") or _HTML.match(head.decode("utf-8", "ignore").lstrip("\ufeff")):
        return read_html
    text = decode(content).text
    if _HTML.match(text[:_HTML_HEAD]) or (extension == ".xls" and "<table" in text[:_HTML_HEAD].lower()):
        return read_html
    if _SPREADSHEET_XML in text[:_HTML_HEAD]:
        raise UnreadableDocument("The file is an XML spreadsheet (2003); save it as .xlsx.")
    named = extension in (".csv", ".tsv", ".tab")  # notes between the rows and rows cut off behind their last value do not matter then
    if (named and find_delimiter(text, several=_MOST)) or (extension in (".xls", ".xlsx") and find_delimiter(text)):
        return read_delimited
    if "\t" not in text and text.count("\n") >= _MIN_UNNAMED and find_delimiter(text, agreement=1.0, min_width=_MIN_UNNAMED) in (",", ";"):
        return read_delimited  # a CSV under another name: prose does not have the same number of commas in every line
    return read_text
