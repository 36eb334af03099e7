"""Tables that print a project in every column (项目名称 | A | B): one table for each of them.

Labels stand on the left, shared by all; what stands in a project's column is its own. Each part keeps the cells, and so the places,
of the table it was taken from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.rows import Row, rows_of

LABEL_GROUPS = ("project", "funds", "goals")
FEWEST_ROWS = 2  # labelled rows besides the names, so that a lone row of names is none


def by_project(table: Table, lex: Lexicon) -> list[Table]:
    """The table as one table a project; the table itself where it is not transposed."""
    rows = rows_of(table)
    named = next((r for r in rows if lex.means(r.cells[0][1].text, "project")), None)
    names = [(at, c) for at, c in named.cells if not lex.means(c.text, "project")] if named else []
    if len(names) < 2 or not (table.sound or _even(table)):
        return [table]
    columns = [at for at, _ in names]
    if not all(_fits(r, columns, lex) for r in rows) or sum(_labels(r, lex) for r in rows) <= FEWEST_ROWS:
        return [table]
    own = [at for at, c in names if not lex.is_total(c.text)]  # a last column that sums up is no project
    labels = [c for c in table.cells if c.col < columns[0]]
    labels = labels if table.sound else _once(labels, lex)
    return [replace(table, cells=labels + [c for c in table.cells if c.col == at], sound=True) for at in own]


def _even(table: Table) -> bool:
    """Every row of a text table has a cell in each column, be it a blank that is marked off, so that none can have moved."""
    return len(set(Counter(c.row for c in table.cells).values())) == 1


def _once(labels: Sequence[Cell], lex: Lexicon) -> list[Cell]:
    """Labels without those that print the one before them again (a cell merged over both columns, in text).

    满意度指标 | 满意度指标 are two levels that are called the same.
    """
    said = {(c.row, c.col): c.text for c in labels}
    return [c for c in labels if said.get((c.row, c.col - 1)) != c.text or lex.level2(c.text)]


def _labels(row: Row, lex: Lexicon) -> bool:
    """A row with a label known to the vocabulary on its left."""
    text = row.cells[0][1].text
    return any(m.group in LABEL_GROUPS for m in lex.meanings(text)) or bool(lex.level1(text) or lex.level2(text))


def _fits(row: Row, columns: list[int], lex: Lexicon) -> bool:
    """Every cell right of the labels stands in a project's column and is no label; a cell over the whole table is a title."""
    values = [(at, c) for at, c in row.cells if at >= columns[0]]
    return all(at in columns and c.colspan == 1 and not _is_label(c.text, lex) for at, c in values)


def _is_label(text: str, lex: Lexicon) -> bool:
    return not lex.is_total(text) and bool(lex.meanings(text) or lex.level2(text))
