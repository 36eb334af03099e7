"""Plain text, Markdown included: tab-separated and pipe tables between lines.

No grid of a text is sound: whatever extracted the text may have dropped or moved cells. A run of table rows ends at a
blank line, at a line of another sort and at a page; `page_breaks` joins what goes on over pages, the rest is the interpretation's business.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby, pairwise

from pipelines.documents.encoding import decode
from pipelines.documents.layout_text import Places, columnar, place_width, segments
from pipelines.documents.limits import MAX_LINES, check_cells
from pipelines.documents.model import Block, Cell, Document, Line, Table, UnreadableDocument
from pipelines.documents.page_breaks import joined
from pipelines.documents.printed import printed
from pipelines.documents.repeated import merged
from pipelines.documents.web import html_blocks

_NEWLINE = re.compile(r"\r\n|\n|\r")
# Only tags that occur in extracted text: other angle brackets are printed (<组工志> is a title).
_TAG = re.compile(r"</?(?:p|br|span|div|font|b|i|u|em|strong|sup|sub|html|body|table|thead|tbody|tr|td|th)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TABLE_TAG = re.compile(r"<(/?)table\b[^<>]*>", re.IGNORECASE)
_HEADING = re.compile(r"^(?:#{2,6}\s*|#\s+)(?=\S)")
_BOLD = re.compile(r"^\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?!\*)")
_REFERENCE = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
_BLANK_CELL = re.compile(r"[ \u3000]*\u00a0[ \u00a0\u3000]*")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r":?-+:?")
_LONG_RULE = re.compile(r":?-{3,}:?")


class Sort(Enum):
    """What a physical line of a text is."""

    BLANK = "blank"
    TABBED = "tabbed"
    PIPED = "piped"
    PROSE = "prose"


@dataclass(frozen=True)
class Physical:
    """A physical line: its text, its 1-based number, the page it is on and what it is."""

    text: str
    number: int
    page: int
    sort: Sort


def read_text(content: bytes) -> Document:
    """Read a text file in any of the encodings of `encoding.decode`.

    Lines carry their physical 1-based number, so blank lines show as gaps; a form feed begins a page.

    Raises:
        UnreadableDocument: the file is binary or beyond the limits.
    """
    decoded = decode(content)
    text = decoded.text
    if text.count("\n") + text.count("\r") + text.count("\f") > MAX_LINES:
        raise UnreadableDocument(f"The text has more than {MAX_LINES} lines; split it into smaller files.")
    check_cells(text.count("\t") + text.count("|"))
    blocks: list[Block] = []
    line, page = 1, 1
    for part, is_html in _parts(text):
        blocks += _html_table(part, line, page) if is_html else _blocks(_physical_lines(part, line, page))
        line += len(_NEWLINE.findall(part))
        page += part.count("\f")
    pages = max((block.page for block in blocks), default=1)
    blocks = [merged(block) if isinstance(block, Table) else block for block in joined(blocks)]
    for ordinal, table in enumerate((block for block in blocks if isinstance(block, Table)), start=1):
        table.ordinal = ordinal
    blank = frozenset(n for n, line in enumerate(_NEWLINE.split(text), start=1) if _BLANK_CELL.fullmatch(line))
    return Document(blocks, page_count=pages, notes=list(decoded.notes), blank_cells=blank)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """A text cut into (part, is it an HTML table?): converters to Markdown write merged cells as HTML."""
    end = depth = start = 0
    for tag in _TABLE_TAG.finditer(text):
        if not tag[1]:
            start = start if depth else tag.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield from ((text[end:start], False), (text[start : tag.end()], True))
                end = tag.end()
    yield text[end:], False


def _html_table(part: str, line: int, page: int) -> Iterator[Block]:
    """The blocks of an HTML table that begins on physical line `line`."""
    for block in html_blocks(part):
        if isinstance(block, Line):
            yield Line(block.text, page, line)
        else:
            block.cells = [replace(cell, page=page, line=line + max(cell.line, 1) - 1) for cell in block.cells]
            block.page = page
            yield block


def _blocks(physical: list[Physical]) -> Iterator[Block]:
    wide = place_width([line.text for line in physical if line.sort is Sort.PROSE and columnar(line.text)])
    for (sort, page), group in groupby(physical, key=_same_block):
        run = list(group)
        if sort is Sort.PROSE:
            yield from _prose(run, wide)
        elif sort is Sort.TABBED and _is_only_indented(run):
            yield from (Line(text, page, line.number) for line in run if (text := _words(line.text)))
        else:
            rows = [(line, _tabbed_cells(line.text)) for line in run] if sort is Sort.TABBED else list(_piped_rows(run))
            cells = [Cell(text, r, c, page=page, line=line.number) for r, (line, row) in enumerate(rows) for c, text in enumerate(row)]
            if cells:
                yield Table(cells, 0, page, sound=False)


def _same_block(line: Physical) -> tuple[Sort, int]:
    """Rows with marks between their cells are read page by page; a table that blanks lay out may go on behind a page break."""
    return (Sort.PROSE, 0) if line.sort in (Sort.BLANK, Sort.PROSE) else (line.sort, line.page)


def _prose(run: list[Physical], wide: Places) -> Iterator[Block]:
    """Lines without separators, and the tables that blanks lay out among them."""
    lines = [(line, text) for line in run if (text := _words(line.text))]
    texts = {line.number: text for line, text in lines}
    if len(texts) < len(lines):  # a page begins within a line
        for _, part in groupby(run, key=lambda line: line.page):
            yield from _prose(list(part), wide)
        return
    pages = {line.number: line.page for line, _ in lines}
    breaks = {b for a, b in pairwise(pages) if pages[a] != pages[b]}
    for block in segments([(line.number, _TAG.sub("", line.text)) for line, _ in lines], wide, breaks):
        if isinstance(block, Table):
            block.cells = [replace(cell, page=pages[cell.line]) for cell in block.cells]
            block.page = block.cells[0].page
            yield block
        else:
            yield Line(texts[block], pages[block], block)


def _physical_lines(text: str, first: int, page: int) -> list[Physical]:
    """The lines of a text; a form feed ends the line it stands in and the page, not the line count."""
    lines: list[Physical] = []
    for number, whole in enumerate(_NEWLINE.split(text), start=first):
        for i, part in enumerate(whole.split("\f")):
            page += i > 0
            lines.append(Physical(part, number, page, _sort(part)))
    return lines


def _sort(text: str) -> Sort:
    if "\t" in text:
        return Sort.PIPED if text.lstrip().startswith("|") else Sort.TABBED
    bare = printed(text)
    if not bare:
        return Sort.BLANK
    return Sort.PIPED if bare.startswith("|") else Sort.PROSE


def _is_only_indented(run: list[Physical]) -> bool:
    """Whether tabs only indent these lines, so that they are paragraphs and not rows; or nothing is printed on them."""
    return all(line.text.startswith("\t") and "\t" not in line.text.lstrip() for line in run) or not any(printed(line.text) for line in run)


def _tabbed_cells(text: str) -> list[str]:
    return [printed(_TAG.sub("", field)) for field in text.split("\t")]


def _piped_rows(run: list[Physical]) -> Iterator[tuple[Physical, list[str]]]:
    """Rows of a Markdown table without its |---| rows; a row of single dashes is one only below the heading."""
    for i, line in enumerate(run):
        inner = printed(line.text).removeprefix("|")
        fields = [printed(field) for field in _PIPE.split(inner)]
        if len(fields) > 1 and not fields[-1]:
            fields.pop()  # the closing pipe
        rule = _RULE if i == 1 else _LONG_RULE
        if not all(rule.fullmatch(field) for field in fields):
            yield line, [_words(field.replace("\\|", "|")) for field in fields]


def _words(text: str) -> str:
    """A line or cell without the marks that only style it: heading signs, bold, tags, character references."""
    bare = printed(_REFERENCE.sub(lambda m: html.unescape(m[0]), _TAG.sub("", text)))
    return printed(_BOLD.sub(r"\1", _HEADING.sub("", bare)))
