"""Text that prints a row on a line with single blanks between its cells, and long cells in paragraphs of their own → the tables it was.

    序号 项目名称 年初预算数 自评得分
    1 界桩维护 22.80 83.00
    2

    特困人员救助供养及照料护理补
    贴

    71.34 99.91

A paragraph of lines without blanks is one wrapped cell, in the row of the lines beside it. Blank cells are not printed: a row counts
only with as many cells as the table has columns, but for rows of indicators, whose cells their content tells apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.lost_spans import with_spans
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.subject import is_title

CONFIDENCE = 0.8
FEWEST_HEADINGS = 3
FEWEST_ROWS = 2
MOST_CELLS = 30
KNOWN = 0.6  # of the headings of a line are known
FEWEST_CELLS = 3  # of a row of indicators
LISTED = {"project", "unit_and_project", "line_code", "line_name", "line_amount"}
Row = list[Line]  # a cell each


@dataclass(frozen=True, slots=True)
class Shape:
    """What the headings say of the rows."""

    width: int  # cells of a row that fills all columns
    indicators: bool  # rows may lack cells: those merged from above, and blank ones
    worded: bool  # rows may end with a text

    def is_whole(self, row: Row) -> bool:
        """Whether a wrapped cell behind the row begins the next one."""
        ended = self.indicators and not self.worded and parse_amount(row[-1].text) is not None and len(row) > FEWEST_CELLS
        return len(row) >= self.width or ended


def spaced_tables(lines: Sequence[Line], lex: Lexicon) -> list[Block] | None:
    """The blocks of a text of such rows, None where it has none."""
    out: list[Block] = []
    at, found = 0, 0
    while at < len(lines):
        stop, heads = _heads(lines, at, lex)
        table, used = _table(heads, _paragraphs(lines, stop, lex), lex) if heads else (None, set())
        if table is None:
            out.append(lines[at])
            at += 1
            continue
        found += 1
        end = next((i for i in range(stop, len(lines)) if _ends(lines, i, lex)), len(lines))
        out += [replace(table, ordinal=found), *(line for line in lines[stop:end] if line.number not in used)]
        at = end
    return out if found else None


def _heads(lines: Sequence[Line], at: int, lex: Lexicon) -> tuple[int, list[Row]]:
    """The lines of headings that begin at a line, one or two, and the index of the line after them."""
    if not _are_headings(lines[at], FEWEST_HEADINGS, lex):
        return at, []
    second = at + 1 < len(lines) and lines[at + 1].number == lines[at].number + 1 and _are_headings(lines[at + 1], 2, lex)
    heads = [_cells(line) for line in lines[at : at + 1 + second]]
    return at + len(heads), heads


def _are_headings(line: Line, fewest: int, lex: Lexicon) -> bool:
    texts = line.text.split()
    known = sum(bool(lex.meanings(text)) for text in texts)
    return fewest <= len(texts) <= MOST_CELLS and known >= KNOWN * len(texts) and all(parse_amount(text) is None for text in texts)


def _cells(line: Line) -> Row:
    return [replace(line, text=text) for text in line.text.split()]


def _ends(lines: Sequence[Line], at: int, lex: Lexicon) -> bool:
    """Whether a line is no more of the table: a title, a form's number, or the next headings."""
    text = lines[at].text
    return is_title(text) or lex.is_form_number(text) or text.endswith("表") or _are_headings(lines[at], FEWEST_HEADINGS, lex)


def _rows(paragraphs: Iterable[list[Line]], shape: Shape) -> Iterator[Row]:
    """The rows of paragraphs: a wrapped cell belongs to the line before it, if that lacks cells, and to the line behind it."""
    row: Row = []
    glued = False  # the row goes on behind a wrapped cell
    for paragraph in paragraphs:
        wrapped = len(paragraph) > 1 and all(len(line.text.split()) == 1 for line in paragraph)
        lines = [[replace(paragraph[0], text="".join(line.text for line in paragraph))]] if wrapped else [_cells(x) for x in paragraph]
        for cells in lines:
            if row and (shape.is_whole(row) if wrapped else not glued):
                yield row
                row = []
            row = [*row, *cells]
            glued = wrapped
    if row:
        yield row


def _paragraphs(lines: Sequence[Line], start: int, lex: Lexicon) -> Iterator[list[Line]]:
    paragraph: list[Line] = []
    for at in range(start, len(lines)):
        if _ends(lines, at, lex):
            break
        if paragraph and lines[at].number > paragraph[-1].number + 1:
            yield paragraph
            paragraph = []
        paragraph.append(lines[at])
    if paragraph:
        yield paragraph


def _table(heads: list[Row], paragraphs: Iterable[list[Line]], lex: Lexicon) -> tuple[Table | None, set[int]]:
    """The table of the rows that are whole, and the numbers of the lines it takes; none where it is of no list."""
    shape = _shape(heads, lex)
    found = list(_rows(paragraphs, shape)) if shape else []
    whole = [row for row in found if shape and len(row) == shape.width]
    if shape is None or len(whole) < FEWEST_ROWS or max(map(len, found)) > shape.width:
        return None, set()
    taken = [row for row in found if len(row) >= FEWEST_CELLS] if shape.indicators else whole
    cells = [Cell(c.text, r, k, page=c.page, line=c.number) for r, row in enumerate([*heads, *taken]) for k, c in enumerate(row)]
    table = with_spans(Table(cells, 1, cells[0].page, sound=False, confidence=CONFIDENCE), lex)
    if len(heads) > 1 and all(c.colspan == 1 for c in table.cells):
        return None, set()
    return table, _numbers(taken)


def _shape(heads: list[Row], lex: Lexicon) -> Shape | None:
    """What rows there are below the headings; None where they head no list of projects or of a statement's lines."""
    width = sum(map(len, heads)) - (len(heads) > 1)
    fields = {m.field for head in heads for cell in head for m in lex.meanings(cell.text)}
    if not fields & LISTED:
        return None
    if "target" not in fields:
        return Shape(width, indicators=False, worded=False)
    last = {m.kind for m in lex.meanings(heads[0][-1].text)} | {m.kind for m in lex.meanings(heads[-1][-1].text)}
    project = fields & {"project", "unit_and_project"}
    return Shape(width, indicators=True, worded="text" in last) if project and fields >= {"level1", "name"} else None


def _numbers(rows: Sequence[Row]) -> set[int]:
    return {cell.number for row in rows for cell in row}
