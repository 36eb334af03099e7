"""Text that prints every cell on a line of its own, and blank cells not at all → the tables it was.

A run of lines that are all known headings tells the columns. The lines after it are one sequence of cells, and the cheapest reading
of the whole sequence is taken: which column each cell fills and where rows begin. A cell printed once for several rows (项目,
一级指标) spans them. Cells that could as well stand in another column, and rows without what their table is about, stay lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.interpretation.alignment import IMPOSSIBLE, content_cost
from pipelines.interpretation.header import Column
from pipelines.interpretation.headings import find_header
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.rows import rows_of
from pipelines.interpretation.subject import is_title
from pipelines.interpretation.values import looks_like_target

CONFIDENCE = 0.9
FEWEST_HEADINGS = 4
LONGEST_HEADING = 5  # lines a wrapped heading may be broken into
MOST_COLUMNS = 30
MOST_WORK = 5_000_000  # lines times columns squared, some seconds
LEFT_OUT = 5.0  # a line that is no cell
SURE = 2.5  # what a cell may cost at most to be read …
SURE_NUMBER = 1.0  # … and a weight or score
MERGED = 0.2  # a column that goes on from the row above
BLANK = 0.7  # any other column without a text
NEEDED = 6.0  # a column every row has
BROKEN = 3.0  # a column printed once for several rows, between two columns that are printed
NEEDED_FIELDS = ("name", "target", "indicator_list")
INDICATOR = ("level1", "level2", "name", "indicator_list")
CARRIED = ("level1", "level2", "ordinal", "code", "organisation", "amount", "percent")
"""Kinds of columns that are printed once where they are the same for several rows."""


@dataclass(slots=True)
class Columns:
    """The columns of a dump, and what it costs to leave one out: of a row, or because it goes on from the row above."""

    columns: list[Column]
    lines: list[list[Line]]  # of each heading
    blank: list[float]
    merged: list[float]
    carried: list[bool]

    @property
    def needed(self) -> list[int]:
        """Columns that every row fills."""
        return [i for i, cost in enumerate(self.blank) if cost == NEEDED]

    @property
    def project(self) -> int:
        """The column of the project's name; -1 where the table is a block of one project's form."""
        return next((i for i, c in enumerate(self.columns) if c.field == "project"), -1)


def cell_tables(lines: Sequence[Line], lex: Lexicon) -> list[Block] | None:
    """The blocks of a text of one cell a line, None where it is no such text or not for certain."""
    heads = list(_heads(lines, lex))
    if not heads:
        return None
    out: list[Block] = list(lines[: heads[0][0]])
    for (start, columns), after in zip(heads, [*(at for at, _ in heads[1:]), len(lines)], strict=True):
        first = start + sum(map(len, columns.lines))
        body = lines[first:after]
        table, rest = _table(body, columns, lex)
        if table is None:
            out += lines[start:after]
            continue
        out.append(table)
        out += rest
    return out if any(isinstance(b, Table) for b in out) else None


def indicator_block(lines: Sequence[Line], lex: Lexicon) -> tuple[Table | None, list[Line]]:
    """The block of indicators whose headings a form's lines begin with, and the lines that are no cells of it."""
    head = _head(lines, 0, lex, ("name", "target")) or _head(lines, 0, lex, ("level1", "level2", "indicator_list"))
    if head is None or head.project >= 0:
        return None, list(lines)
    return _table(lines[sum(map(len, head.lines)) :], head, lex)


def _heads(lines: Sequence[Line], lex: Lexicon) -> Iterator[tuple[int, Columns]]:
    """Every run of headings: the index of its first line, and its columns."""
    at = 0
    while at < len(lines):
        columns = _head(lines, at, lex)
        if columns is None:
            at += 1
        else:
            yield at, columns
            at += sum(map(len, columns.lines))


def _head(lines: Sequence[Line], start: int, lex: Lexicon, needed: Sequence[str] = ("project", "name", "target")) -> Columns | None:
    taken: list[list[Line]] = []
    at = start
    while at < len(lines) and len(taken) < MOST_COLUMNS and (size := _heading(lines[at : at + LONGEST_HEADING], lex)):
        taken.append(list(lines[at : at + size]))
        at += size
    if len(taken) < FEWEST_HEADINGS:
        return None
    cells = [Cell("".join(x.text for x in part), 0, i) for i, part in enumerate(taken)]
    header = find_header(rows_of(Table(cells, 1, 1)), 0, lex, nested=False)
    if header is None or len(header.columns) != len(taken) or any(c.meaning is None for c in header.columns):
        return None
    fields = [c.field for c in header.columns if c.kind != "amount"]
    if not set(needed) <= set(fields) or len(set(fields)) < len(fields):
        return None
    return _columns(header.columns, taken)


def _heading(lines: Sequence[Line], lex: Lexicon) -> int:
    """How many lines the heading takes that the first of them begins; 0 where it is none. 分值 / 得分 are two headings, each known."""
    known = len(list(takewhile(lambda x: lex.meanings(x.text), lines)))
    return next((n for n in range(len(lines), 0, -1) if not 1 < n <= known and lex.meanings("".join(x.text for x in lines[:n]))), 0)


def _columns(columns: list[Column], lines: list[list[Line]]) -> Columns:
    own = next(i for i, c in enumerate(columns) if c.field in INDICATOR)
    carried = [i < own or c.kind in CARRIED or bool(c.meaning and c.meaning.carry) for i, c in enumerate(columns)]
    blank = [0.0 if c.kind == "section" else NEEDED if c.field in NEEDED_FIELDS else BLANK for c in columns]
    merged = [min(MERGED, b) if c else b for c, b in zip(carried, blank, strict=True)]
    return Columns(columns, lines, blank, merged, carried)


def _table(body: Sequence[Line], head: Columns, lex: Lexicon) -> tuple[Table | None, list[Line]]:
    """The table below a run of headings, and the lines that are no cells of it."""
    if len(body) * len(head.columns) ** 2 > MOST_WORK:
        return None, list(body)
    totals = list(_totals(body, head, lex))
    summed = {id(line) for row in totals for line in row.values()}
    cells_of_rows = [line for line in body if id(line) not in summed]
    picks = _picks(cells_of_rows, head, lex)
    rows: list[dict[int, Line]] = []
    last = len(head.columns)
    for line, k in zip(cells_of_rows, picks, strict=True):
        if k < 0:
            continue
        if k <= last:
            rows.append({})
        rows[-1][k] = line
        last = k
    rows = [row for row in (_sure(row, head) for row in rows) if row]
    rows = list(dropwhile(lambda row: head.project >= 0 and head.project not in row, rows))
    if not rows:
        return None, list(body)
    rows += totals
    used = {id(line) for row in rows for line in row.values()}
    cells = [Cell("".join(x.text for x in part), 0, k, page=part[0].page, line=part[0].number) for k, part in enumerate(head.lines)]
    cells += _cells(rows, head)
    return Table(cells, 1, head.lines[0][0].page, sound=True, confidence=CONFIDENCE), [x for x in body if id(x) not in used]


def _totals(body: Sequence[Line], head: Columns, lex: Lexicon) -> Iterator[dict[int, Line]]:
    """Rows of totals (合计), which have every amount and nothing else."""
    amounts = [i for i, c in enumerate(head.columns) if c.kind == "amount"]
    for at, line in enumerate(body if head.project >= 0 else ()):
        figures = list(takewhile(lambda x: parse_amount(x.text) is not None, body[at + 1 : at + 2 + len(amounts)]))
        if amounts and lex.is_total(line.text) and len(figures) == len(amounts):
            yield {head.project: line} | dict(zip(amounts, figures, strict=True))


def _picks(body: Sequence[Line], head: Columns, lex: Lexicon) -> list[int]:
    """The column of each line, -1 for a line that is no cell, in the cheapest reading of all lines."""
    m = len(head.columns)
    steps = _steps(head)
    pairs = list(zip(head.columns, head.carried, strict=True))
    sure = [SURE_NUMBER if c.kind == "number" else SURE for c in head.columns]
    best = {m: 0.0}  # by the column of the last cell; `m`: no row is open
    trail: list[dict[int, tuple[int, bool]]] = []
    for line in body:
        costs = [IMPOSSIBLE] * m if is_title(line.text) else [_cost(line.text, c, x, lex) for c, x in pairs]
        here: dict[int, float] = {}
        back: dict[int, tuple[int, bool]] = {}
        for before, cost in best.items():
            options = [(before, cost + LEFT_OUT, False)]
            options += [(k, cost + costs[k] + steps[before][k], True) for k in range(m) if costs[k] < sure[k]]
            for k, total, taken in options:
                if total < here.get(k, float("inf")):
                    here[k], back[k] = total, (before, taken)
        best = here
        trail.append(back)
    at = min(best, key=lambda k: best[k] + (sum(head.blank[k + 1 :]) if k < m else 0.0))
    picks: list[int] = []
    for back in reversed(trail):
        before, taken = back[at]
        picks.append(at if taken else -1)
        at = before
    return picks[::-1]


def _steps(head: Columns) -> list[list[float]]:
    """What the columns left out cost between a cell in one column and the next cell in another; the last row: before the first cell."""
    m = len(head.columns)
    inside = [BROKEN if x and b and c.kind != "amount" else b for c, x, b in zip(head.columns, head.carried, head.blank, strict=True)]
    lead = [sum(head.merged[:k]) for k in range(m)]
    out = [[sum(inside[j + 1 : k]) if k > j else sum(head.blank[j + 1 :]) + lead[k] for k in range(m)] for j in range(m)]
    return [*out, [sum(inside[:k]) + (NEEDED if k > head.project else 0.0) for k in range(m)]]


def _cost(text: str, column: Column, carried: bool, lex: Lexicon) -> float:
    """As in a row of a table, but a text of the project does not read like a target: here nothing else tells them apart."""
    if column.field not in INDICATOR and lex.level2(text):
        return IMPOSSIBLE
    cost = content_cost(text, column, lex)
    return cost + 2 * looks_like_target(text) if carried and column.kind in ("text", "name") else cost


def _sure(row: dict[int, Line], head: Columns) -> dict[int, Line]:
    """The cells of a row that can stand nowhere else; none where the row lacks what every row has.

    Neighbouring columns of one kind (three amounts) are read only where all or none of them are filled.
    """
    if any(k not in row for k in head.needed):
        return {}
    kinds = [c.kind for c in head.columns]
    out = dict(row)
    start = 0
    for stop in [i + 1 for i, (a, b) in enumerate(pairwise(kinds)) if a != b] + [len(kinds)]:
        group = range(start, stop)
        if kinds[start] not in ("level1", "level2") and any(k not in row for k in group):
            for k in group:
                out.pop(k, None)
        start = stop
    return out


def _cells(rows: Sequence[dict[int, Line]], head: Columns) -> Iterator[Cell]:
    """The cells of the rows; one that is not printed again spans the rows until a cell of its column or left of it is."""
    for r, row in enumerate(rows):
        for k, line in row.items():
            span = 1
            if head.carried[k]:
                span = next((s for s, x in enumerate(rows[r + 1 :], 1) if min(x) <= k), len(rows) - r)
            yield Cell(line.text, r + 1, k, rowspan=span, page=line.page, line=line.number)
