"""The one model every reader produces: a document is a sequence of lines and tables.

Readers differ only in how they *find* lines and cells. Nothing in this room knows what a budget is;
nothing outside this room knows what a file format is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

BBox = tuple[float, float, float, float]
"""left, top, right, bottom in points, origin at the top left of the page as a person sees it."""


@dataclass(slots=True, frozen=True)
class Line:
    """One printed line outside of any table (标题、说明、叙述)."""

    text: str
    page: int  # 1-based; for text files always 1
    number: int  # 1-based ordinal of the line in the document
    bbox: BBox | None = None


@dataclass(slots=True, frozen=True)
class Cell:
    """One printed cell; `row`/`col` are 0-based grid positions of its top left corner."""

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    page: int = 1
    line: int = 0  # 1-based ordinal of the printed line (text formats) or 0
    bbox: BBox | None = None


@dataclass(slots=True)
class Table:
    """A grid of cells as printed.

    `sound` says whether grid positions can be believed: True where they come from ruled lines, a spreadsheet or
    HTML (a merged cell spans all its rows, an empty cell is really empty); False for tab- or pipe-separated text,
    where cells may have been dropped or moved by whatever extracted the text.
    """

    cells: list[Cell]
    ordinal: int  # 1-based in the document
    page: int  # page on which it begins
    sound: bool = True
    confidence: float = 1.0
    name: str = ""  # sheet name, HTML caption … where the format has one

    @property
    def n_rows(self) -> int:
        return max((c.row + c.rowspan for c in self.cells), default=0)

    @property
    def n_cols(self) -> int:
        return max((c.col + c.colspan for c in self.cells), default=0)

    def grid(self) -> list[list[Cell | None]]:
        """Rows of cells; a spanning cell stands in every position it covers, a hole is None."""
        width = self.n_cols
        out: list[list[Cell | None]] = [[None] * width for _ in range(self.n_rows)]
        for c in self.cells:
            for r in range(c.row, c.row + c.rowspan):
                for k in range(c.col, c.col + c.colspan):
                    out[r][k] = c
        return out


Block = Line | Table


@dataclass(slots=True)
class Document:
    """A file as read: what is printed on it, in reading order."""

    blocks: list[Block]
    page_count: int = 1
    media_type: str = "text/plain"
    notes: list[str] = field(default_factory=list)  # what the reader wants a person to know
    blank_cells: frozenset[int] = frozenset()  # numbers of lines of a text that hold only blanks that do not break: no Line stands for them

    def lines(self) -> Iterator[Line]:
        return (b for b in self.blocks if isinstance(b, Line))

    def tables(self) -> Iterator[Table]:
        return (b for b in self.blocks if isinstance(b, Table))


class UnreadableDocument(Exception):
    """A document that cannot be read, with a reason a person can act on.

    `reason` is a full sentence; it becomes `quality.rejected_document.reason`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
