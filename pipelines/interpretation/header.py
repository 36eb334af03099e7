"""A heading band as read: its columns with what they mean, and what kind of table it heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.documents.model import Cell
from pipelines.interpretation.lexicon import Meaning, bare
from pipelines.interpretation.rows import Row


@dataclass(slots=True)
class Column:
    """One column under a heading band."""

    start: int  # first grid column
    stop: int  # one past the last grid column
    heading: str  # levels joined with '/'
    meaning: Meaning | None  # None: the vocabulary does not know it
    cells: tuple[Cell, ...] = ()  # heading cells, top to bottom
    side: int = 0  # of a table that repeats its headings side by side

    @property
    def field(self) -> str | None:
        return self.meaning.field if self.meaning else None

    @property
    def kind(self) -> str:
        return self.meaning.kind if self.meaning else "text"

    def texts(self, below: Sequence[Row]) -> list[str]:
        """What the rows below print in the column."""
        return [c.text for r in below for at, c in r.cells if self.start <= at < self.stop]


@dataclass(slots=True)
class Header:
    """A heading band and the columns it heads."""

    columns: list[Column]
    first: int  # index of its first row in the table's rows
    last: int  # index of its last row
    form: str  # funds | goals | indicators | projects | statement
    unit: str | None = None
    halves: bool = False  # its sides go on with each other, unlike a side of the medium term beside one of the year

    def signature(self) -> tuple[str, ...]:
        """What makes a repeated heading recognisable."""
        return tuple(bare(c.heading) for c in self.columns)

    @property
    def crossed(self) -> bool:
        """A funds block whose columns are sources of money alone (合计 | 财政拨款 | 其他资金): budgets and what was spent are its rows."""
        amounts = [c.meaning for c in self.columns if c.meaning and c.kind == "amount"]
        sources = [m.funding and (not m.measure or (m.funding == "total" and m.measure == "budget")) for m in amounts]  # 年度资金总额
        return self.form == "funds" and len(amounts) > 1 and all(sources)

    def column(self, name: str, scope: str | None = None) -> Column | None:
        """First column of a field (and scope, if one is asked for)."""
        return next((c for c in self.columns if c.field == name and (scope is None or (c.meaning and c.meaning.scope == scope))), None)

    def has(self, *names: str) -> bool:
        return any(c.field in names for c in self.columns)
