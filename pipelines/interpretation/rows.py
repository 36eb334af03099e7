"""The printed rows of a table: its cells without the blank ones, each once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.lexicon import fold

_DOTS = re.compile(r"[.·⋯。]{2,}")


def is_placeholder(text: str) -> bool:
    """A cell of dots only (……): the form leaves room there for more, nothing is filled in."""
    return bool(_DOTS.fullmatch(fold(text)))


@dataclass(slots=True)
class Row:
    """A printed row: its non-empty cells by column; `continued` are those whose text stands in a row above."""

    index: int  # 0-based in the table
    cells: list[tuple[int, Cell]]  # (grid column, cell), left to right, each cell once
    continued: list[tuple[int, Cell]] = field(default_factory=list)
    width: int = 0

    @property
    def text(self) -> str:
        return " | ".join(c.text for _, c in self.cells)

    @property
    def page(self) -> int:
        return self.cells[0][1].page if self.cells else 1


def rows_of(table: Table) -> list[Row]:
    """The table's printed rows; blank cells and those of dots only are left out, and so are rows without others."""
    out: list[Row] = []
    for r, cells in enumerate(table.grid()):
        row = Row(r, [], width=len(cells))
        seen: set[int] = set()
        for c, cell in enumerate(cells):
            if cell is None or not cell.text or id(cell) in seen or is_placeholder(cell.text):
                continue
            seen.add(id(cell))
            (row.cells if cell.row == r else row.continued).append((c, cell))
        if row.cells:
            out.append(row)
    return out
