"""Word documents (.docx): paragraphs and tables in document order.

The body is walked as XML, because a paragraph's text in python-docx leaves out what stands in insertions, content
controls, fields and text boxes. Headers, footers, footnotes and automatic list numbers are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
from lxml import etree

from pipelines.documents.limits import MAX_OFFICE_BYTES, check_cells, check_unpacked
from pipelines.documents.model import Block, Cell, Document, Line, Table
from pipelines.documents.printed import one_line, printed

DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# Deleted and moved-away text, the second copy of a drawing for old programs, and properties are not printed.
_UNPRINTED = {"del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "instrText", "delText"}
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
# w:sym gives a glyph of a symbol font by its code (low byte); these stand in budgets.
_SYMBOLS = {
    ("symbol", 0xB3): "≥", ("symbol", 0xA3): "≤", ("symbol", 0xB1): "±", ("symbol", 0xB4): "×", ("symbol", 0xB9): "≠",
    ("wingdings", 0xFE): "☑", ("wingdings", 0xA8): "□", ("wingdings", 0xFC): "✓", ("wingdings 2", 0x52): "☑", ("wingdings 2", 0xA3): "□",
}  # fmt: skip
_PAGE_BREAK = "\f"
_PARAGRAPH_END = "\n"


def read_docx(content: bytes) -> Document:
    """Read a Word document; pages are those of its last rendering or, where it has none, of its page breaks.

    Raises:
        UnreadableDocument: the document is beyond the limits.
    """
    with ZipFile(BytesIO(content)) as package:
        check_unpacked(package.infolist(), MAX_OFFICE_BYTES)
    body = docx.Document(BytesIO(content)).element.body
    walk = _Walk(is_rendered=next(body.iter(_W + "lastRenderedPageBreak"), None) is not None)
    walk.read(body)
    return Document(walk.blocks, page_count=walk.page, media_type=DOCX_MEDIA_TYPE)


def _kind(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


class _Walk:
    """One pass over the body in document order, counting lines, tables, pages and cells."""

    def __init__(self, is_rendered: bool) -> None:
        self.blocks: list[Block] = []
        self.page = 1
        self._is_rendered = is_rendered
        self._lines = 0
        self._tables = 0
        self._cells = 0

    def read(self, container: etree._Element) -> None:
        """Read the paragraphs and tables of a body, a text box or a wrapper (content control, insertion)."""
        for element in container:
            kind = _kind(element)
            if kind == "p":
                self._read_paragraph(element)
            elif kind == "tbl":
                self._read_table(element)
            elif kind not in _UNPRINTED:
                self.read(element)

    def _read_paragraph(self, paragraph: etree._Element) -> None:
        boxes: list[etree._Element] = []
        for i, on_page in enumerate("".join(self._text(paragraph, boxes)).split(_PAGE_BREAK)):
            self.page += i > 0
            for line in on_page.split("\n"):
                if text := printed(line):
                    self._lines += 1
                    self.blocks.append(Line(text, self.page, self._lines))
        for box in boxes:
            self.read(box)

    def _text(self, element: etree._Element, inner: list[etree._Element]) -> Iterator[str]:
        """The printed characters below an element; text boxes and tables are handed back in `inner`."""
        for child in element:
            kind = _kind(child)
            if kind in ("txbxContent", "tbl"):
                inner.append(child)
            elif kind == "t":
                yield child.text or ""
            elif kind == "sym":
                yield _symbol(child)
            elif kind == "lastRenderedPageBreak" or (kind == "br" and child.get(_W + "type") == "page"):
                yield _PAGE_BREAK if (kind == "lastRenderedPageBreak") == self._is_rendered else ""
            elif kind in _CHARACTERS:
                yield _CHARACTERS[kind]
            elif kind not in _UNPRINTED and not (kind == "r" and child.find(f"{_W}rPr/{_W}vanish") is not None):
                yield from self._text(child, inner)
                yield _PARAGRAPH_END if kind == "p" else ""

    def _read_table(self, table: etree._Element) -> None:
        """Read a table; tables and text boxes inside its cells follow it."""
        self._tables += 1
        out = Table([], self._tables, self.page)
        self.blocks.append(out)
        inner: list[etree._Element] = []
        last: dict[int, int] = {}  # grid column -> index of the last cell that begins in it
        for r, row in enumerate(_parts(table, "tr")):
            col = _number(row, "trPr/w:gridBefore")
            for cell in _parts(row, "tc"):
                span = max(1, _number(cell, "tcPr/w:gridSpan"))
                self._check(r, col + span)
                text = one_line(self._cell_text(cell, inner))
                above = out.cells[last[col]] if col in last else None
                if above and _continues(cell) and above.row + above.rowspan == r and above.colspan == span:
                    out.cells[last[col]] = replace(above, rowspan=above.rowspan + 1, text=above.text + text)
                else:
                    last[col] = len(out.cells)
                    out.cells.append(Cell(text, r, col, colspan=span, page=self.page))
                col += span
        for element in inner:
            if _kind(element) == "tbl":
                self._read_table(element)
            else:
                self.read(element)

    def _check(self, row: int, width: int) -> None:
        """Bound the cells read and the grid they make: spans are numbers anybody can write."""
        self._cells += 1
        check_cells(max(self._cells, (row + 1) * width))

    def _cell_text(self, cell: etree._Element, inner: list[etree._Element]) -> str:
        text = "".join(self._text(cell, inner))
        self.page += text.count(_PAGE_BREAK)
        return text.replace(_PAGE_BREAK, "")


def _parts(element: etree._Element, kind: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those inside content controls and insertions; not deleted ones."""
    for child in element:
        if _kind(child) == kind:
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif _kind(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            yield from _parts(child, kind)


def _number(element: etree._Element, path: str) -> int:
    found = element.find("w:" + path, {"w": _W[1:-1]})
    value = found.get(_W + "val", "") if found is not None else ""
    return int(value) if value.isdecimal() else 0


def _continues(cell: etree._Element) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(_W + "val", "continue") == "continue"


def _symbol(element: etree._Element) -> str:
    code = int(element.get(_W + "char", "FFFD"), 16)
    return _SYMBOLS.get((element.get(_W + "font", "").lower(), code & 0xFF), chr(code) if code < 0xE000 else "\ufffd")
