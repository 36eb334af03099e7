"""Lists that a table prints side by side (项目名称 | 金额 | 项目名称 | 金额), or statements with a title each: one below the other.

Each part keeps the cells, and so the places, of the table it was taken from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.headings import is_amount_cell
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare
from pipelines.interpretation.rows import Row, rows_of
from pipelines.interpretation.subject import is_title

MOST_SIDES = 6  # statements with a title each


def one_below_the_other(table: Table, lex: Lexicon) -> list[Table]:
    """The table as one table a list; the table itself where its headings do not repeat.

    In text a row whose cells have moved is left out: which list they are of cannot be told.
    """
    rows = rows_of(table)
    at = next((i for i, r in enumerate(rows) if _sides(r, lex) > 1), None)
    if at is None:
        return _by_title(table, rows)
    heading, sides = rows[at], _sides(rows[at], lex)
    each = len(heading.cells) // sides
    starts = [heading.cells[n * each][0] for n in range(sides)]
    bounds = list(pairwise([*starts, table.n_cols]))
    torn = set() if table.sound else {r.index for r in rows[at + 1 :] if r.cells[-1][0] >= starts[1] and not _fits(r, heading, lex)}
    parts: list[list[Cell]] = [[] for _ in bounds]
    for cell in (c for c in table.cells if c.row not in torn):
        parts[next((n for n, (a, b) in enumerate(bounds) if a <= cell.col and cell.col + cell.colspan <= b), 0)].append(cell)
    for row in (r for r in rows[at + 1 :] if _is_of_all(r, starts)):
        parts[-1].append(replace(row.cells[0][1], col=starts[-1], colspan=1))  # the label, beside its figures, too
    return [replace(table, cells=cells, sound=True) for cells in parts]


def _by_title(table: Table, rows: Sequence[Row]) -> list[Table]:
    """Statements side by side, each below a title of its own, and what stands below them; the table itself where it has one title."""
    at = next((i for i, r in enumerate(rows) if 1 < len(r.cells) <= MOST_SIDES and all(is_title(c.text) for _, c in r.cells)), None)
    if at is None or len({c.text for _, c in rows[at].cells}) < len(rows[at].cells):
        return [table]
    starts = [column for column, _ in rows[at].cells]
    end = next((r.index for r in rows[at + 1 :] if len(r.cells) == 1 and is_title(r.cells[0][1].text)), table.n_rows)
    across = any(c.col < start < c.col + c.colspan for c in table.cells if rows[at].index <= c.row < end for start in starts[1:])
    if across or not all(any(column == start for r in rows[at + 1 :] for column, _ in r.cells) for start in starts):
        return [table]
    parts: list[list[Cell]] = [[] for _ in (*starts, end)]
    for cell in table.cells:
        inside = rows[at].index <= cell.row < end
        parts[sum(start <= cell.col for start in starts[1:]) if inside else 0 if cell.row < end else -1].append(cell)
    return [replace(table, cells=cells) for cells in parts if cells]


def _sides(row: Row, lex: Lexicon) -> int:
    """How often a row prints the same headings, one of them that of a project and one of an amount, one behind the other."""
    texts = [bare(c.text) for _, c in row.cells]
    sides = texts.count(texts[0])
    each = len(texts) // sides
    if sides < 2 or each < 2 or texts != texts[:each] * sides:
        return 1
    headings = [lex.meanings(t) for t in texts[:each]]
    return sides if any(map(_names, headings)) and any(m.kind == "amount" for ms in headings for m in ms) else 1


def _names(meanings: Sequence[Meaning]) -> bool:
    """项目名称; 项目 alone may head the lines of a statement (项目 | 预算数 | 项目 | 预算数)."""
    fields = {m.field for m in meanings}
    return "project" in fields and "line_name" not in fields


def _fits(row: Row, heading: Row, lex: Lexicon) -> bool:
    """Every cell below a heading of amounts is an amount, and none below that of a project: no cell has moved."""
    headed = {at: lex.meanings(c.text) for at, c in heading.cells}
    for at, cell in row.cells:
        meanings = headed.get(at, ())
        amount = is_amount_cell(cell.text)
        if (amount and _names(meanings)) or (not amount and any(m.kind == "amount" for m in meanings)):
            return False
    return True


def _is_of_all(row: Row, starts: Sequence[int]) -> bool:
    """总计 | | | | | 13417.15: a label in the first list and its figures in the last, which are of all."""
    (at, label), *figures = row.cells
    return at < starts[1] and not is_amount_cell(label.text) and bool(figures) and all(a >= starts[-1] for a, _ in figures)
