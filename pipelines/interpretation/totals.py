"""Total rows of lists (合计) in text that moved cells: the sums of the columns above tell which figure stands in which column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from pipelines.documents.model import Cell
from pipelines.interpretation.events import DataRow
from pipelines.interpretation.money import parse_amount

ROUNDING = Decimal("0.01")
"""By which a printed total may differ from the sum, for every row summed up."""


class ColumnSums:
    """What the columns of amounts sum up to: since the heading, and since the last total row."""

    def __init__(self) -> None:
        self._signature: tuple[str, ...] = ()
        self._whole: dict[int, Decimal] = {}
        self._group: dict[int, Decimal] = {}
        self._rows = 0

    def row(self, event: DataRow) -> None:
        """A row that is no total."""
        self._open(event)
        self._rows += 1
        for i, amount in _amounts(event).items():
            self._whole[i] = self._whole.get(i, Decimal(0)) + amount
            self._group[i] = self._group.get(i, Decimal(0)) + amount

    def total(self, event: DataRow) -> DataRow:
        """A total row with each figure in the column it sums up.

        A figure in another column's place is put right; one that sums up nothing stays where it stands if it stands below its heading
        and no other figure of the row is out of place, or if all columns have one and no row above could
        contradict them; it is left over otherwise.
        """
        self._open(event)
        read = _amounts(event)
        sums = self._adding_up(event)
        self._group = {}
        columns = event.header.columns
        full = not self._rows and len(read) == sum(c.kind == "amount" for c in columns) and not event.left_over
        if full or (all(sums.get(i) is event.cells[i] or _below(event, i) for i in read) and not _elsewhere(event, sums)):
            return event
        cells = {i: c for i, c in event.cells.items() if columns[i].kind != "amount" and all(c is not s for s in sums.values())}
        cells |= sums
        kept = {id(c) for c in cells.values()}
        return replace(event, cells=cells, left_over=[c for _, c in event.row.cells if id(c) not in kept])

    def _open(self, event: DataRow) -> None:
        signature = event.header.signature()
        if signature != self._signature:
            self._signature, self._whole, self._group, self._rows = signature, {}, {}, 0

    def _adding_up(self, event: DataRow) -> dict[int, Cell]:
        """The figure of the row that is a column's sum, by column, where there is but one and its column is the only one."""
        figures = [(c, a) for _, c in event.row.cells if (a := parse_amount(c.text)) is not None]
        hits: dict[int, list[Cell]] = {}
        for i, column in enumerate(event.header.columns):
            if column.kind == "amount":
                hits[i] = [event.cells[i]] if self._sums(i, event.cells.get(i)) else [c for c, a in figures if self._is_sum(i, a)]
        found = {i: cells[0] for i, cells in hits.items() if len(cells) == 1}
        used = [id(c) for c in found.values()]
        return {i: c for i, c in found.items() if used.count(id(c)) == 1}

    def _sums(self, i: int, cell: Cell | None) -> bool:
        amount = parse_amount(cell.text) if cell else None
        return amount is not None and self._is_sum(i, amount)

    def _is_sum(self, i: int, amount: Decimal) -> bool:
        return any(s.get(i) and abs(s[i] - amount) <= ROUNDING * self._rows for s in (self._whole, self._group))


def _amounts(event: DataRow) -> Mapping[int, Decimal]:
    columns = event.header.columns
    return {i: a for i, c in event.cells.items() if columns[i].kind == "amount" and (a := parse_amount(c.text)) is not None}


def _below(event: DataRow, i: int) -> bool:
    """Whether the cell stands where its heading does."""
    return any(at == event.header.columns[i].start for at, c in event.row.cells if c is event.cells[i])


def _elsewhere(event: DataRow, sums: Mapping[int, Cell]) -> bool:
    """Whether a figure sums up another column than the one it was read in."""
    return any(event.cells.get(i) is not c for i, c in sums.items())
