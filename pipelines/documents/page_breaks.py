"""Tables of extracted text that go on behind a page break: a page number between the rows, the heading once more, a row torn in two.

Text has no geometry, so a break is what its lines say: nothing but page numbers and running heads between two tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.documents.printed import is_page_number

MOST_HEADING_ROWS = 4
NEAR = 200  # rows around a break that tell how rows like the first one below it end
MOST_MORE = 4  # times as long as its beginning on the page above the rest of a cell may be
_ENDS = "。"
_ENDED = "。；;！？"
_FIGURE = re.compile(r"(?!20\d\d$)-?[\d,]*(?:\d{3}|\d\.\d+)%?")  # unlike the number of a column, and a year

Rows = dict[int, dict[int, Cell]]


class _Growing:
    """A table that parts are put below; every row is looked at once, however many page breaks the table goes over."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.rows = _rows(table)
        self.height, self.width = table.n_rows, table.n_cols
        self.first, self.last = min(self.rows, default=0), max(self.rows, default=0)
        self.filled = Counter(frozenset(row) for row in self.rows.values())  # rows by the columns they fill
        self.at = {(c.row, c.col): i for i, c in enumerate(table.cells) if c.row == self.last}  # cells of the last row

    def append(self, part: Table, lower: Rows, repeated: int) -> None:
        """The rows of a part below its heading; the rest of a torn row in the cells it goes on from."""
        below, above = lower.get(repeated, {}), self.rows.get(self.last, {})
        alike = [row for n, row in lower.items() if n > repeated and row.keys() == below.keys()]
        headed = sum(row.keys() == below.keys() for n, row in lower.items() if n < repeated)  # once more the headings above
        others = self.filled[frozenset(below)] - headed + len(alike)
        if others:
            near = islice(reversed(self.rows.items()), NEAR)
            alike += [row for n, row in near if self.first < n < self.last and row.keys() == below.keys()]
        torn = _is_rest(below, above) and (not others or _is_no_sentence(below, alike))
        torn = torn or (below.keys() == above.keys() and _is_torn_sentence(below, above, alike))
        for col, rest in below.items() if torn else ():
            i = self.at[self.last, col]
            self.table.cells[i] = self.rows[self.last][col] = replace(self.table.cells[i], text=self.table.cells[i].text + rest.text)
        offset = self.height - repeated - torn
        for row, cells in lower.items():
            if row >= repeated + torn:
                self.rows[row + offset] = cells
                self.filled[frozenset(cells)] += 1
                self.last = max(self.last, row + offset)
        self.height = max(self.height, part.n_rows + offset)
        for cell in part.cells:
            if cell.row >= repeated + torn:
                self.at[cell.row + offset, cell.col] = len(self.table.cells)
                self.table.cells.append(replace(cell, row=cell.row + offset))


def joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks` with every table that goes on over page breaks as one; what is printed at the breaks follows it, repeated headings too."""
    lines = Counter(_as_running(block.text) for block in blocks if isinstance(block, Line))
    open_: _Growing | None = None
    heads: list[Line] = []  # printed at the breaks the table goes over
    between: list[Line] = []  # since its last row
    for block in blocks:
        if isinstance(block, Line):
            between.append(block)
            continue
        lower = _rows(block)
        repeated = _goes_on(open_, block, lower, between, lines) if open_ else None
        if open_ is not None and repeated is not None:
            heads += [*between, *_heading_lines(block, repeated)]
            open_.append(block, lower, repeated)
        else:
            yield from ([open_.table] if open_ else [])
            yield from (*heads, *between)
            open_, heads = _Growing(block), []
        between = []
    yield from ([open_.table] if open_ else [])
    yield from (*heads, *between)


def _goes_on(above: _Growing, part: Table, lower: Rows, between: Sequence[Line], lines: Counter[str]) -> int | None:
    """How many heading rows `part` repeats if it goes on with the table above, else None."""
    table = above.table
    if table.sound or part.sound or table.confidence != part.confidence or part.n_cols > above.width:
        return None
    repeated = _repeated(above.rows, lower)
    furniture = [is_page_number(line.text) for line in between]
    if all(furniture) and (repeated or furniture):
        return repeated
    running = all(is_number or lines[_as_running(line.text)] > 1 for is_number, line in zip(furniture, between, strict=True))
    return repeated if running and any(furniture) and (repeated or part.n_cols == above.width) else None


def _as_running(text: str) -> str:
    """A line as a running head is known again by: a title and the head made of it may differ in the width of their signs."""
    return unicodedata.normalize("NFKC", text).strip()


def _repeated(above: Rows, below: Rows) -> int:
    """How many rows at the top of both are the same: a heading, if there are two cells to it and rows are left below."""
    count = 0
    while count < min(MOST_HEADING_ROWS, len(above), len(below) - 1) and (texts := _texts(above, count)) == _texts(below, count):
        if any(map(_FIGURE.fullmatch, texts.values())):
            break  # two rows of figures that are the same
        count += 1
    return count if count and len(_texts(below, 0)) > 1 else 0


def _texts(rows: Rows, at: int) -> dict[int, str]:
    return {col: cell.text for col, cell in rows.get(at, {}).items()}


def _rows(table: Table) -> Rows:
    out: Rows = {}
    for cell in table.cells:
        if cell.text:
            out.setdefault(cell.row, {})[cell.col] = cell
    return out


def _is_rest(below: dict[int, Cell], above: dict[int, Cell]) -> bool:
    """Whether a row may hold only what goes on from the cells above; that no other row fills the same columns is for the caller."""
    if not below or not below.keys() < above.keys() or any(above[col].text.endswith(tuple(_ENDED)) for col in below):
        return False
    if any(_is_number(cell.text) for cell in [*below.values(), *(above[col] for col in below)]):
        return False
    # not headings of a few characters, and the texts below them
    return not all(len(cell.text) > MOST_MORE * len(above[col].text) for col, cell in below.items())


def _is_no_sentence(below: dict[int, Cell], others: Sequence[dict[int, Cell]]) -> bool:
    """Whether a row is unlike all others of the same cells, which are sentences, and so the rest of a text."""
    ended = [row[col].text.endswith(_ENDS) for row in others for col in row]
    return bool(ended) and all(ended) and not any(cell.text.endswith(tuple(_ENDED)) for cell in below.values())


def _is_torn_sentence(below: dict[int, Cell], above: dict[int, Cell], others: Sequence[dict[int, Cell]]) -> bool:
    """Whether two rows of the same cells are one, torn within a sentence: it ends in the second as it does in every other such row."""
    if any(_is_number(cell.text) for cell in [*below.values(), *above.values()]):
        return False
    ends = {col for col, cell in below.items() if cell.text.endswith(_ENDS) and not above[col].text.endswith(tuple(_ENDED))}
    return any(all(row[col].text.endswith(_ENDS) for row in others) for col in ends) and not any(
        above[col].text.endswith(_ENDS) for col in below
    )


def _is_number(text: str) -> bool:
    return not any(c.isalpha() for c in text)


def _heading_lines(part: Table, repeated: int) -> Iterator[Line]:
    """The rows of a repeated heading as lines of their own."""
    for row in range(repeated):
        cells = sorted((c for c in part.cells if c.row == row and c.text), key=lambda c: c.col)
        if cells:
            yield Line("\t".join(c.text for c in cells), part.page, cells[0].line)
