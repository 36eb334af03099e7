"""Tables of extracted text that go on behind a page break: a page number between the rows, the heading once more, a row torn in two.

Text has no geometry, so a break is what its lines say: nothing but page numbers and running heads between two tables.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.documents.printed import is_page_number

MOST_HEADING_ROWS = 4
MOST_MORE = 4  # times as long as its beginning on the page above the rest of a cell may be
_ENDED = "。；;！？"
Rows = dict[int, dict[int, Cell]]


def joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks` with every table that goes on over page breaks as one; what is printed at the breaks follows it, repeated headings too."""
    lines = Counter(_as_running(block.text) for block in blocks if isinstance(block, Line))
    table: Table | None = None
    heads: list[Line] = []  # printed at the breaks the table goes over
    between: list[Line] = []  # since its last row
    for block in blocks:
        if isinstance(block, Line):
            between.append(block)
            continue
        repeated = _goes_on(table, block, between, lines) if table else None
        if table is not None and repeated is not None:
            heads += [*between, *_heading_lines(block, repeated)]
            _append(table, block, repeated)
        else:
            yield from ([table] if table else [])
            yield from (*heads, *between)
            table, heads = block, []
        between = []
    yield from ([table] if table else [])
    yield from (*heads, *between)


def _goes_on(table: Table, part: Table, between: Sequence[Line], lines: Counter[str]) -> int | None:
    """How many heading rows `part` repeats if it goes on with `table`, else None."""
    if table.sound or part.sound or table.confidence != part.confidence or part.n_cols > table.n_cols:
        return None
    repeated = _repeated(_rows(table), _rows(part))
    furniture = [is_page_number(line.text) for line in between]
    if all(furniture) and (repeated or furniture):
        return repeated
    running = all(is_number or lines[_as_running(line.text)] > 1 for is_number, line in zip(furniture, between, strict=True))
    return repeated if running and any(furniture) and (repeated or part.n_cols == table.n_cols) else None


def _as_running(text: str) -> str:
    """A line as a running head is known again by: a title and the head made of it may differ in the width of their signs."""
    return unicodedata.normalize("NFKC", text).strip()


def _repeated(above: Rows, below: Rows) -> int:
    """How many rows at the top of both are the same: a heading, if there are two cells to it and rows are left below."""
    count = 0
    while count < min(MOST_HEADING_ROWS, len(above), len(below) - 1) and _texts(above, count) == _texts(below, count):
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


def _append(table: Table, part: Table, repeated: int) -> None:
    """The rows of `part` below its heading, at the end of `table`; the rest of a torn row in the cells it goes on from."""
    upper, lower = _rows(table), _rows(part)
    last = max(upper, default=0)
    torn = _is_rest(
        lower.get(repeated, {}), upper.get(last, {}), [r for n, r in upper.items() if n != last] + list(lower.values())[repeated + 1 :]
    )
    if torn:
        rests = lower[repeated]
        table.cells = [replace(c, text=c.text + rests[c.col].text) if c.row == last and c.col in rests else c for c in table.cells]
    skipped = repeated + torn
    offset = table.n_rows - skipped
    table.cells += [replace(cell, row=cell.row + offset) for cell in part.cells if cell.row >= skipped]


def _is_rest(below: dict[int, Cell], above: dict[int, Cell], others: Sequence[dict[int, Cell]]) -> bool:
    """Whether a row holds only what goes on from the cells above, as no other row of the table does."""
    if not below or not below.keys() < above.keys() or any(above[col].text.endswith(tuple(_ENDED)) for col in below):
        return False
    if any(_is_number(cell.text) for cell in [*below.values(), *(above[col] for col in below)]):
        return False
    if all(len(cell.text) > MOST_MORE * len(above[col].text) for col, cell in below.items()):
        return False  # headings of a few characters, and the texts below them
    return all(other.keys() != below.keys() for other in others)


def _is_number(text: str) -> bool:
    return not any(c.isalpha() for c in text)


def _heading_lines(part: Table, repeated: int) -> Iterator[Line]:
    """The rows of a repeated heading as lines of their own."""
    for row in range(repeated):
        cells = sorted((c for c in part.cells if c.row == row and c.text), key=lambda c: c.col)
        yield Line("\t".join(c.text for c in cells), part.page, cells[0].line)
