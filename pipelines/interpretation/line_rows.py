"""Text that prints every cell on a line of its own and an empty line after every row, as web pages are copied → the tables it was.

Lines without an empty line between them are the cells of a row, a line that holds nothing but a blank that does not break is a blank
cell. What a merged cell covers is not printed, so rows may begin left of where they stand: that is for the alignment of rows. Only rows
with a cell that can be nothing else (a heading, a level, a figure, a blank cell), or right above such a row, are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipelines.documents.model import Block, Cell, Document, Line, Table
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.money import said_unit
from pipelines.interpretation.subject import is_title

CONFIDENCE = 0.9
FEWEST_ROWS = 4  # of several cells
MOST_CELLS = 30  # of a row
MOSTLY = 0.8  # of the groups of several lines are rows, where the text is of rows
KNOWN = 0.6  # of the cells of a heading row have a heading the vocabulary knows
_FIGURE = re.compile(r"[≥≤=＝<>＜＞]?\s*-?\d[\d,，.]*\s*(?:%|％|\w{1,4})?|[—–-]+")


@dataclass(slots=True)
class Group:
    """Lines without an empty line between them."""

    lines: list[Line]
    sure: bool = False  # a row, by one of its cells

    @property
    def single(self) -> bool:
        return len(self.lines) == 1


def line_tables(document: Document, lex: Lexicon) -> list[Block] | None:
    """The document's blocks with tables of the rows its lines print, None where its lines are not of that kind."""
    out: list[Block] = []
    for is_line, run in groupby(document.blocks, key=lambda b: isinstance(b, Line)):
        blocks = list(run)
        out += _read([b for b in blocks if isinstance(b, Line)], document.blank_cells, lex) if is_line else blocks
    tables = [b for b in out if isinstance(b, Table)]
    if len(tables) == sum(isinstance(b, Table) for b in document.blocks):
        return None
    for ordinal, table in enumerate(tables, 1):
        table.ordinal = ordinal
    return out


def _read(lines: Sequence[Line], blank: frozenset[int], lex: Lexicon) -> Iterator[Block]:
    """The blocks of a run of lines."""
    groups = _groups(lines, blank, lex)
    if not _of_rows(groups, lex):
        yield from lines
        return
    rows: list[Group] = []
    for i, group in enumerate(groups):
        if _is_row(group, groups[i + 1 : i + 2], bool(rows)):
            rows.append(group)
            continue
        yield from _table(rows)
        rows = []
        yield from (line for line in group.lines if line.text)
    yield from _table(rows)


def _groups(lines: Sequence[Line], blank: frozenset[int], lex: Lexicon) -> list[Group]:
    if not lines:
        return []
    first, last = lines[0].number, lines[-1].number
    cells = [Line("", lines[0].page, n) for n in blank if first <= n <= last + 1]
    out: list[Group] = []
    for line in sorted([*lines, *cells], key=lambda x: x.number):
        if out and out[-1].lines[-1].number + 1 == line.number:
            out[-1].lines.append(line)
        else:
            out.append(Group([line]))
    for group in out:
        group.sure = 1 < len(group.lines) <= MOST_CELLS and any(_is_cell(line.text, lex) for line in group.lines)
    return out


def _is_cell(text: str, lex: Lexicon) -> bool:
    """Whether a line can be nothing but a cell."""
    return not text or bool(_FIGURE.fullmatch(text) or lex.meanings(text) or lex.level1(text) or lex.level2(text))


def _of_rows(groups: Sequence[Group], lex: Lexicon) -> bool:
    """Whether groups of lines are rows: nearly all of several lines have a cell, and one is a row of headings alone."""
    several = [g for g in groups if not g.single]
    sure = [g for g in several if g.sure]
    return len(sure) >= max(FEWEST_ROWS, MOSTLY * len(several)) and any(_heads(g, lex) for g in sure)


def _heads(group: Group, lex: Lexicon) -> bool:
    """A row of at least three headings, most of which the vocabulary knows, and no figure."""
    texts = [line.text for line in group.lines if line.text]
    known = sum(bool(lex.meanings(text)) for text in texts)
    return known >= max(3, KNOWN * len(texts)) and not any(_FIGURE.fullmatch(text) for text in texts)


def _is_row(group: Group, after: Sequence[Group], inside: bool) -> bool:
    """A group with a sure cell, or one inside of a table right above another row."""
    if group.sure:
        return True
    text = group.lines[0].text
    if not inside or not after or not after[0].sure or len(group.lines) > MOST_CELLS:
        return False
    return not group.single or not (is_title(text) or said_unit(text) or text.endswith("表"))


def _table(rows: Sequence[Group]) -> Iterator[Table]:
    cells = [Cell(line.text, r, k, page=line.page, line=line.number) for r, row in enumerate(rows) for k, line in enumerate(row.lines)]
    if cells:
        yield Table(cells, 0, cells[0].page, sound=False, confidence=CONFIDENCE)
