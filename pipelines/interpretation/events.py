"""What the rows of a table are: headings, labelled values, fund rows, data rows, or none of these."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.documents.model import Cell
from pipelines.interpretation.header import Header
from pipelines.interpretation.lexicon import Meaning
from pipelines.interpretation.rows import Row


@dataclass(slots=True)
class Heading:
    """A heading band."""

    row: Row
    header: Header
    rows: list[Row]


@dataclass(slots=True)
class Pair:
    """A label and the cells that follow it (项目名称 | X)."""

    row: Row
    meaning: Meaning
    label: Cell
    values: list[Cell]
    text: str  # value as text, joined


@dataclass(slots=True)
class FundRow:
    """A row of the funds block of a form: a funding source and its figures by column."""

    row: Row
    label: Cell
    column: int  # of the label
    meaning: Meaning
    figures: list[tuple[Meaning | None, Cell]]
    left_over: list[Cell] = field(default_factory=list)


@dataclass(slots=True)
class DataRow:
    """A row under a heading band: cells by column index."""

    row: Row
    header: Header
    cells: dict[int, Cell]
    left_over: list[Cell]

    def cell(self, name: str, side: int | None = None) -> Cell | None:
        """First cell of a field, on one side where one is asked for; a field the side does not have is shared by all sides."""
        at = [i for i, c in enumerate(self.header.columns) if c.field == name]
        own = [i for i in at if side is None or self.header.columns[i].side == side]
        return next((self.cells[i] for i in own or at if i in self.cells), None)


@dataclass(slots=True)
class Loose:
    """A row that is neither: a title, a note, or something not understood."""

    row: Row
    title: bool = False  # where it stands says so, whatever its words are


Event = Heading | Pair | FundRow | DataRow | Loose
