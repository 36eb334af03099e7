"""Plain text, Markdown included: tab-separated and pipe tables between lines.

No grid of a text is sound: whatever extracted the text may have dropped or moved cells. A run of table rows ends at a
blank line, at a line of another sort and at a page; joining what belongs together is the interpretation's business.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from pipelines.documents.encoding import decode
from pipelines.documents.limits import MAX_LINES, check_cells
from pipelines.documents.model import Block, Cell, Document, Line, Table, UnreadableDocument
from pipelines.documents.printed import printed

_NEWLINE = re.compile(r"\r\n|\n|\r")
# Only tags that occur in extracted text: other angle brackets are printed (<组工志> is a title).
_TAG = re.compile(r"</?(?:p|br|span|div|font|b|i|u|em|strong|sup|sub)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_HEADING = re.compile(r"^(?:#{2,6}\s*|#\s+)(?=\S)")
_BOLD = re.compile(r"^\*\*(?=[^\s*])(.+?)(?<=[^\s*])\*\*(?!\*)")
_REFERENCE = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)
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
        UnreadableDocument: the file is binary, blank, or beyond the limits.
    """
    decoded = decode(content)
    physical = _physical_lines(decoded.text)
    blocks: list[Block] = []
    ordinal = 0
    for (sort, page), group in groupby(physical, key=lambda line: (line.sort, line.page)):
        run = list(group)
        if sort is Sort.PROSE or (sort is Sort.TABBED and _is_only_indented(run)):
            blocks += [Line(text, page, line.number) for line in run if (text := _words(line.text))]
        elif sort is not Sort.BLANK:
            ordinal += 1
            rows = [(line, _tabbed_cells(line.text)) for line in run] if sort is Sort.TABBED else list(_piped_rows(run))
            cells = [Cell(text, r, c, page=page, line=line.number) for r, (line, row) in enumerate(rows) for c, text in enumerate(row)]
            blocks.append(Table(cells, ordinal, page, sound=False))
    if not blocks:
        raise UnreadableDocument("The file is empty: it holds nothing but blanks; supply the document again.")
    return Document(blocks, page_count=physical[-1].page, notes=list(decoded.notes))


def _physical_lines(text: str) -> list[Physical]:
    """The lines of a text; a form feed ends the line it stands in and the page, not the line count."""
    if text.count("\n") + text.count("\r") + text.count("\f") > MAX_LINES:
        raise UnreadableDocument(f"The text has more than {MAX_LINES} lines; split it into smaller files.")
    check_cells(text.count("\t") + text.count("|"))
    lines: list[Physical] = []
    page = 1
    for number, whole in enumerate(_NEWLINE.split(text), start=1):
        for i, part in enumerate(whole.split("\f")):
            page += i > 0
            lines.append(Physical(part, number, page, _sort(part)))
    while len(lines) > 1 and lines[-1].sort is Sort.BLANK:  # a form feed at the very end begins no page
        lines.pop()
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
