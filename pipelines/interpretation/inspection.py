"""How a document's headings are understood, and what to add to the vocabulary where they are not.

The tables are walked by the very reader that makes the records, so what is shown is what a run does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pipelines.documents.model import Cell, Document, Table
from pipelines.interpretation.dumps import regrid
from pipelines.interpretation.events import FundRow, Heading, Pair
from pipelines.interpretation.header import Column
from pipelines.interpretation.layout import events
from pipelines.interpretation.lexicon import Lexicon, Meaning, lexicon, unbracketed
from pipelines.interpretation.reading import Reading, repeated_texts
from pipelines.interpretation.rows import Row


@dataclass(frozen=True)
class Suggestion:
    """The nearest entry of the vocabulary; `line` makes the heading known once it stands in additions.yml."""

    nearest: str
    field: str
    similarity: float
    line: str


@dataclass(frozen=True)
class Understood:
    """A heading as printed (levels joined with '/') and what it is taken for; `field` is None where it is unknown."""

    page: int
    table: int
    heading: str
    field: str | None
    scope: str | None = None
    measure: str | None = None
    unit: str | None = None
    suggestion: Suggestion | None = None


def suggest(heading: str, lex: Lexicon) -> Suggestion | None:
    """What an unknown heading may mean: the nearest entry to its lowest level."""
    printed = unbracketed(heading.split("/")[-1])
    hit = lex.nearest(printed)
    if not printed or hit is None:
        return None
    nearest, meaning, similarity = hit
    name = meaning.funding or meaning.field
    return Suggestion(nearest, name, similarity, f'"{printed}": {name}')


def headings_of(document: Document) -> list[tuple[Understood, int]]:
    """The headings and labels of all tables in printed order, each that repeats once, with the number of times it is printed."""
    lex = lexicon()
    document = regrid(document, lex)
    walk = _Walk("", lex, repeated_texts(list(document.tables())), None)
    fresh = True
    for block in document.blocks:
        if isinstance(block, Table):
            walk.read(block, fresh)
        else:
            walk.line(block)
        fresh = not isinstance(block, Table)
    first: dict[tuple[str | None, ...], Understood] = {}
    times: Counter[tuple[str | None, ...]] = Counter()
    for found in walk.found:
        key = (found.heading, found.field, found.scope, found.measure, found.unit)
        times[key] += 1
        first.setdefault(key, found)
    return [(found, times[key]) for key, found in first.items()]


class _Walk(Reading):
    """The reader of tables, noting every heading and label it comes by."""

    found: list[Understood]

    def read(self, table: Table, fresh: bool) -> None:
        self.found = getattr(self, "found", [])
        super().read(table, fresh)

    def _heading(self, event: Heading) -> None:
        super()._heading(event)
        for column in event.header.columns:
            if column.heading:
                self._note(event.row, column.heading, column.meaning, column)

    def _pair(self, event: Pair) -> None:
        super()._pair(event)
        self._note(event.row, event.label.text, event.meaning)

    def _fund_row(self, event: FundRow) -> None:
        super()._fund_row(event)
        self._note(event.row, event.label.text, event.meaning)

    def _note(self, row: Row, heading: str, meaning: Meaning | None, column: Column | None = None) -> None:
        page = column.cells[0].page if column and column.cells else row.page
        table = self.table.ordinal if self.table else 0
        text = " ".join(heading.split())
        if meaning is None:
            self.found.append(Understood(page, table, text, None, suggestion=suggest(heading, self.lex)))
        else:
            field = f"{meaning.field} ({meaning.funding})" if meaning.funding else meaning.field
            self.found.append(Understood(page, table, text, field, meaning.scope, meaning.measure, meaning.unit))


def heading_cells(table: Table) -> list[Cell]:
    """The cells of a table that are read as headings, or as the labels of a form."""
    out: list[Cell] = []
    for event in events(table, lexicon()):
        if isinstance(event, Heading):
            out += [cell for row in event.rows for _, cell in row.cells]
        elif isinstance(event, Pair | FundRow):
            out.append(event.label)
    return out
