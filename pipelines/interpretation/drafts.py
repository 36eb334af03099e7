"""What reading one document collects before projects are told apart and units of money are settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pipelines.documents.model import Cell, Line, Table
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.rows import Row
from pipelines.records import BudgetLineRecord, IndicatorRecord, StatedFigureRecord


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record is printed."""

    page: int
    table: int  # ordinal in the document, 0 outside of tables
    row: int  # 1-based
    text: str
    confidence: float = 1.0  # of the table's reading

    @classmethod
    def of(cls, row: Row, table: Table | None, cell: Cell | None = None) -> Place:
        return cls(
            cell.page if cell else row.page, table.ordinal if table else 0, row.index + 1, cell.text if cell else row.text,
            table.confidence if table else 1.0,
        )  # fmt: skip

    def columns(self, sure: float = 1.0) -> dict[str, Any]:
        """The place as columns of a record; `sure` is how certain the reading of the place is."""
        return {
            "source_page": self.page, "source_table": self.table, "source_row": self.row, "source_text": self.text,
            "confidence": round(self.confidence * sure, 3),
        }  # fmt: skip


@dataclass(slots=True)
class Mention:
    """A project as one table of the document names it."""

    ident: int
    name: str
    place: Place
    source: str  # form | list | indicators: what kind of table names it; report: a title
    code: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)  # unit, department, annual_goal, …: first printed wording
    figures: list[Figure] = field(default_factory=list)

    def note(self, name: str, text: str) -> None:
        """Keep an attribute's first printed wording."""
        if text and not self.attributes.get(name):
            self.attributes[name] = text


@dataclass(slots=True)
class Figure:
    """A printed amount of money of a project, or of the department where `mention` is None."""

    mention: Mention | None
    measure: str  # a budget measure, or 'executed'
    funding: str
    amount: Decimal
    printed: str
    unit: str | None
    place: Place
    source: str  # as of Mention
    total: bool = False  # printed on a total row of a list
    part: bool = False  # one of several parts of its funding source (中央财政资金)
    of_unit: bool = False  # the total of one unit of the list
    note: str | None = None
    confidence: float = 1.0
    cell: Cell | None = None


@dataclass(slots=True)
class Execution:
    """What stands beside an executed amount."""

    mention: Mention | None
    funding: str
    place: Place
    rate: Decimal | None = None
    weight: Decimal | None = None
    score: Decimal | None = None
    reason: str | None = None
    source: str = "form"
    unmarked: bool = False  # the rate is printed without %: it may be a ratio (0.9328)

    def print_rate(self, text: str) -> None:
        """Take the execution rate as printed, if it is a number."""
        rate = parse_amount(text.rstrip("%％"))
        if rate is not None:
            self.rate, self.unmarked = rate, not text.rstrip().endswith(("%", "％"))


@dataclass(slots=True)
class Drafts:
    """Everything read from one document, in printed order."""

    mentions: list[Mention] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    executions: list[Execution] = field(default_factory=list)
    indicators: list[tuple[Mention | None, IndicatorRecord]] = field(default_factory=list)
    lines: list[BudgetLineRecord] = field(default_factory=list)
    stated: list[tuple[Mention | None, StatedFigureRecord]] = field(default_factory=list)
    unknown_headings: list[tuple[str, Place]] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)  # id(cell) → role
    reasons: dict[int, str] = field(default_factory=dict)  # id(cell) → why it is not claimed
    asides: list[Line] = field(default_factory=list)  # sentences printed inside of tables
    years: list[int] = field(default_factory=list)  # printed beside 预算年度
    heading_years: list[int] = field(default_factory=list)  # printed in headings of columns
    organisations: list[str] = field(default_factory=list)  # departments and units as printed
    departments: list[str] = field(default_factory=list)  # of them those printed as departments

    def organisation(self, field: str, name: str) -> None:
        """Keep the name of a department or unit; `field` says as which it is printed."""
        self.organisations.append(name)
        if field == "department":
            self.departments.append(name)
