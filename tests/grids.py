"""Tables and documents drawn in a test: a row a line, cells parted by '|', '<' prolongs the cell to the left, '^' the one above."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from pipelines.documents.model import Cell, Document, Line, Table
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.interpret import interpret

SOURCE = Source(hashlib.sha256(b"drawn").hexdigest(), "drawn.xlsx", "drawn.xlsx", 5)


def table(drawn: str, sound: bool = True, ordinal: int = 1, page: int = 1) -> Table:
    """The table a drawing shows; blank cells are left out, as every reader does."""
    grid = [[text.strip() for text in line.split("|")] for line in drawn.strip().splitlines()]
    cells = [
        Cell(text, r, c, _run([row[c] for row in grid[r + 1 :] if c < len(row)], "^"), _run(cells[c + 1 :], "<"), page)
        for r, cells in enumerate(grid)
        for c, text in enumerate(cells)
        if text not in ("", "<", "^")
    ]
    return Table(cells, ordinal, page, sound=sound)


def _run(texts: Sequence[str], mark: str) -> int:
    return 1 + next((i for i, t in enumerate(texts) if t != mark), len(texts))


def document(*blocks: str | Table) -> Document:
    """Lines and tables in printed order; tables are numbered as they stand."""
    out: list[Line | Table] = []
    ordinal = 0
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            ordinal += 1
            block.ordinal = ordinal
            out.append(block)
        else:
            out.append(Line(block, 1, number))
    return Document(out)


def read(*blocks: str | Table) -> Extraction:
    """The interpretation of lines and tables."""
    return interpret(document(*blocks), SOURCE)
