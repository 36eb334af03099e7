"""Tables that print a project in every column (项目名称 | A | B): one table for each of them.

Labels stand on the left, shared by all; what stands in a project's column is its own. Each part keeps the cells, and so the places,
of the table it was taken from.
"""

from __future__ import annotations

from dataclasses import replace

from pipelines.documents.model import Table
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.rows import Row, rows_of

LABEL_GROUPS = ("project", "funds", "goals")
FEWEST_ROWS = 2  # labelled rows besides the names, so that a lone row of names is none


def by_project(table: Table, lex: Lexicon) -> list[Table]:
    """The table as one table a project; the table itself where it is not transposed."""
    rows = rows_of(table) if table.sound else []
    named = next((r for r in rows if lex.means(r.cells[0][1].text, "project")), None)
    if named is None or len(named.cells) < 3:
        return [table]
    columns = [at for at, _ in named.cells[1:]]
    if not all(_fits(r, columns, lex) for r in rows) or sum(_labels(r, lex) for r in rows) <= FEWEST_ROWS:
        return [table]
    first = columns[0]
    own = [at for at, c in named.cells[1:] if not lex.is_total(c.text)]  # a last column that sums up is no project
    return [replace(table, cells=[c for c in table.cells if c.col < first or c.col == at]) for at in own]


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
