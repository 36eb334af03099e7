"""HTML: block texts as lines, tables with their spans; a table that contains tables lays out a page and is walked through."""

from __future__ import annotations

import re
from io import BytesIO

from lxml import etree
from lxml import html as lxml_html

from pipelines.documents.encoding import decode
from pipelines.documents.limits import check_cells
from pipelines.documents.model import Block, Cell, Document, Line, Table
from pipelines.documents.printed import one_line

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]+)""")
_HEAD_BYTES = 4096  # a browser looks for a declared charset no further than 1024
_WESTERN = re.compile(r"iso-?8859|latin|windows-?125|us-ascii|ascii", re.I)  # a declaration nobody meant: Chinese is not in them
_UNPRINTED = {"script", "style", "head", "noscript", "template", "title", "iframe", "object", "select", "svg"}
# Elements that go on in their line; any other begins and ends one.
_INLINE = {
    *("a", "abbr", "b", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr"),
    *("q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"),
}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BLANKS = re.compile(r"[ \t\xa0]+")
MAX_SPAN = 1000  # the HTML standard's bound of a colspan


def read_html(content: bytes) -> Document:
    """Read an HTML page (also one saved under .xls); scripts, styles and hidden elements are not printed.

    `Cell.line` is the line of the source; pages do not exist.

    Raises:
        UnreadableDocument: the file is binary or beyond the limits.
    """
    declared = _CHARSET.search(content[:_HEAD_BYTES])
    charset = declared[1].decode() if declared else None
    decoded = decode(content, None if charset is None or _WESTERN.match(charset) else charset)
    blocks = html_blocks(decoded.text)
    return Document(blocks, media_type="text/html", notes=list(decoded.notes))


def html_blocks(text: str) -> list[Block]:
    """The lines and tables of an HTML text, numbered from 1."""
    # huge_tree: without it libxml2 silently drops what is nested deeper than 256; here it ends in a RecursionError.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    root = lxml_html.parse(BytesIO(text.encode(errors="replace")), parser).getroot()
    walk = _Walk()
    if root is not None:
        walk.read(root)
        walk.end_line()
    return walk.blocks


class _Walk:
    """One pass over the page in document order."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pending: list[str] = []
        self._lines = 0
        self._tables = 0

    def end_line(self) -> None:
        text = _collapsed("".join(self._pending))
        self._pending.clear()
        if text:
            self._lines += 1
            self.blocks.append(Line(text, 1, self._lines))

    def read(self, element: etree._Element) -> None:
        """Read an element and what is inside it, not the text after it."""
        if _is_unprinted(element):
            return
        if element.tag == "table" and not _is_layout(element):
            self.end_line()
            self._read_table(element)
            return
        is_block = element.tag not in _INLINE
        if is_block:
            self.end_line()
        self._add(element, element.text)
        for child in element:
            self.read(child)
            self._add(element, child.tail)
        if is_block:
            self.end_line()

    def _add(self, element: etree._Element, text: str | None) -> None:
        if element.tag != "pre":
            self._pending.append(text or "")
            return
        first, *rest = (text or "").split("\n")
        self._pending.append(first)
        for line in rest:
            self.end_line()
            self._pending.append(line)

    def _read_table(self, table: etree._Element) -> None:
        caption = table.find("caption")
        name = ""
        if caption is not None and not _is_unprinted(caption):
            name = _collapsed(_text(caption))
            self._pending.append(name)
            self.end_line()
        cells = _cells(table)
        if cells:
            self._tables += 1
            self.blocks.append(Table(cells, self._tables, 1, name=name))


def _is_unprinted(element: etree._Element) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNPRINTED:
        return True
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_layout(table: etree._Element) -> bool:
    """A table with tables inside, or with a single cell, only places things on a page."""
    return next(table.iterdescendants("table"), None) is not None or sum(1 for _ in table.iter("td", "th")) < 2


def _cells(table: etree._Element) -> list[Cell]:
    """The cells of a table at their grid positions: the table model of the HTML standard (4.9.12)."""
    rows = [row for row in table.iter("tr") if not _is_unprinted(row)]
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for r, row in enumerate(rows):
        col = 0
        for cell in row.iterchildren("td", "th"):
            if _is_unprinted(cell):
                continue
            while (r, col) in taken:
                col += 1
            colspan = min(max(1, _span(cell, "colspan")), MAX_SPAN)
            rowspan = min(_span(cell, "rowspan") or len(rows), len(rows) - r)
            while colspan > 1 and any((r, col + k) in taken for k in range(colspan)):
                colspan -= 1
            check_cells(len(taken) + rowspan * colspan)
            taken |= {(r + i, col + k) for i in range(rowspan) for k in range(colspan)}
            cells.append(Cell(_collapsed(_text(cell)), r, col, rowspan, colspan, line=cell.sourceline or 0))
            col += colspan
    check_cells(len(rows) * max((c.col + c.colspan for c in cells), default=0))
    return cells


def _span(cell: etree._Element, name: str) -> int:
    digits = re.match(r"\s*(\d{1,6})", cell.get(name, ""))
    return int(digits[1]) if digits else 1


def _text(element: etree._Element) -> str:
    """The printed characters below an element; a block or a <br> inside it ends a line."""
    parts = [element.text or ""]
    for child in element:
        if not _is_unprinted(child):
            inner = _text(child)
            parts.append(inner if child.tag in _INLINE else f"\n{inner}\n")
        parts.append(child.tail or "")
    return "".join(parts)


def _collapsed(text: str) -> str:
    """Text as a browser sets it: a line break of the source inside Chinese is nothing, other blanks are one."""
    return _BLANKS.sub(" ", one_line(text))
