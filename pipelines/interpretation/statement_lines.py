"""Statements whose every cell stands on a line of its own, blank cells not at all → the tables they were.

科目编码 / 科目名称 / 预算数 / 301 / 工资福利支出 / 214.32 / …: headings up to the first row, then rows of a code, a name and as many
figures as there are headings of money. A row with fewer figures stays lines: which columns are blank cannot be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.interpretation.header import Column
from pipelines.interpretation.headings import find_header
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.money import parse_amount, said_unit
from pipelines.interpretation.rows import rows_of
from pipelines.interpretation.subject import is_title

CONFIDENCE = 0.9
FEWEST_FIGURES = 3  # in rows that have all
LONGEST_CELL = 40
FEWEST_HEADINGS, MOST_HEADINGS = 2, 16
_CODE = re.compile(r"\d{3}(?:\d{2}){0,2}")
_NAME = re.compile(r"[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[。；;]")


@dataclass(slots=True)
class Entry:
    """A code, a name and the figures behind them."""

    code: Line | None
    name: Line
    figures: list[Line] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        return [x for x in (self.code, self.name, *self.figures) if x]


def statement_tables(lines: Sequence[Line], lex: Lexicon) -> list[Block] | None:
    """The blocks of a text with the statements it prints line by line as tables; None where it prints none."""
    out: list[Block] = []
    at = 0
    while at < len(lines):
        table, used = _table(lines, at, lex)
        out.append(table or lines[at])
        at += used if table else 1
    return out if any(isinstance(b, Table) for b in out) else None


def _table(lines: Sequence[Line], at: int, lex: Lexicon) -> tuple[Table | None, int]:
    """The statement whose headings begin at a line, and how many lines it takes."""
    if not lex.means(lines[at].text, "line_code", "line_name"):
        return None, 0
    figure = next((i for i in range(at + FEWEST_HEADINGS, min(at + MOST_HEADINGS, len(lines))) if _is_figure(lines, i)), None)
    if figure is None:
        return None, 0
    first = figure - 2 if figure - 2 > at and _CODE.fullmatch(lines[figure - 2].text) else figure - 1
    headings = lines[at:first]
    columns = _columns(headings, lex) if len(headings) >= FEWEST_HEADINGS else []
    amounts = sum(c.kind == "amount" for c in columns)
    sides = sum(c.field == "line_name" for c in columns)
    if not amounts:
        return None, 0
    entries = list(_entries(lines, first, amounts // sides))
    while entries and not entries[-1].figures:  # a text below the statement
        entries.pop()
    rows = [e for e in entries if len(e.figures) == amounts // sides]
    if len(rows) * (amounts // sides) < FEWEST_FIGURES:
        return None, 0
    cells = [_cell(line, 0, k) for k, line in enumerate(headings)]
    row, last, size = 0, sides, len(columns) // sides
    for entry in entries:
        side = _side(entry.name.text, last, sides)
        row += side <= last or not row
        last = side
        cells += _cells(entry, row, columns[side * size : (side + 1) * size])
    used = len(headings) + sum(len(e.lines) for e in entries)
    return Table(cells, 1, lines[at].page, sound=True, confidence=CONFIDENCE), used


def _columns(headings: Sequence[Line], lex: Lexicon) -> list[Column]:
    """One column a heading: codes, names and money, once or the same on two sides; empty where the lines are no such headings."""
    cells = [_cell(line, 0, k) for k, line in enumerate(headings)]
    header = find_header(rows_of(Table(cells, 1, 1)), 0, lex, nested=False)
    if header is None or header.form != "statement" or len(header.columns) != len(headings):
        return []
    fields = [c.field for c in header.columns]
    sides = fields.count("line_name")
    alike = sides in (1, 2) and fields == fields[: len(fields) // sides] * sides
    known = all(c.field in ("line_code", "line_name") or c.kind == "amount" for c in header.columns)
    return header.columns if alike and known else []


def _entries(lines: Sequence[Line], at: int, amounts: int) -> Iterator[Entry]:
    """The rows from a line on; one with fewer figures than headings of money, but for one without any, ends them."""
    while at < len(lines):
        code = lines[at] if _CODE.fullmatch(lines[at].text) else None
        name = lines[at + 1] if code and at + 1 < len(lines) else lines[at]
        if not _NAME.search(name.text) or len(name.text) > LONGEST_CELL or _SENTENCE.search(name.text) or _opens(name.text):
            return
        entry = Entry(code, name)
        at += len(entry.lines)
        while at < len(lines) and len(entry.figures) < amounts and _is_figure(lines, at):
            entry.figures.append(lines[at])
            at += 1
        if entry.figures and len(entry.figures) < amounts:
            return
        yield entry


def _opens(text: str) -> bool:
    """Whether a line is no cell but what stands above the next table."""
    return is_title(text) or bool(said_unit(text)) or bool(re.match(r"(?:附?表|附件|第.{1,3}部分|注)", text))


def _is_figure(lines: Sequence[Line], at: int) -> bool:
    """An amount; a number like a code right above a name is that line's code."""
    text = lines[at].text
    if parse_amount(text) is None:
        return False
    return not (_CODE.fullmatch(text) and at + 1 < len(lines) and _NAME.search(lines[at + 1].text))


def _side(name: str, last: int, sides: int) -> int:
    """0 or 1: of revenue or of expenditure, by its name or by what stands before it."""
    if sides == 1:
        return 0
    said = ["收入" in name, "支出" in name]
    return said.index(True) if sum(said) == 1 else (1 - last if last < sides else 0)


def _cells(entry: Entry, row: int, columns: Sequence[Column]) -> Iterator[Cell]:
    """The cells of a row in the columns of its side."""
    figures = iter(entry.figures)
    for column in columns:
        line = next(figures, None) if column.kind == "amount" else entry.code if column.field == "line_code" else entry.name
        if line:
            yield _cell(line, row, column.start)


def _cell(line: Line, row: int, col: int) -> Cell:
    return Cell(line.text, row, col, page=line.page, line=line.number)
