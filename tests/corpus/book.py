"""A test document while it is laid out: what is printed, and at the same moment the truth about it.

A layout asks the book for the text of every fact it prints, so the gold holds what is printed and nothing else;
it is never derived from the parser. Columns of the gold: tests/gold/*, plus document.csv (what the document is about).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from .content import Indicator, Project

COLUMNS = {
    "projects": "doc project_seq project_code project_name unit_name department annual_goal overall_goal goal_completion description"
    " self_grade total_score note",
    "budget": "doc project_seq measure funding_source amount_wan printed table",
    "execution": "doc project_seq funding_source executed_wan execution_rate_printed execution_weight execution_score reason table",
    "indicators": "doc project_seq indicator_seq scope level1 level2 level3 operator target_text value_kind target_value target_unit weight"
    " actual_text actual_value actual_unit score reason remark ambiguous",
    "budget_lines": "doc table code item_name column amount_wan",
    "budget_optional": "doc project_seq measure funding_source amount_wan printed table",
    "document": "doc document_kind department_name fiscal_year province city county region_code",
}
PER_WAN = {"元": Decimal("0.0001"), "千元": Decimal("0.1"), "万元": Decimal(1), "百万元": Decimal(100), "亿元": Decimal(10000)}
OPERATORS = {  # as printed -> as the truth has it
    "≥": "≥",
    ">=": "≥",
    "＞＝": "≥",
    "≤": "≤",
    "<=": "≤",
    "=": "=",
    "＝": "=",
    ">": ">",
    "＞": ">",
    "<": "<",
    "＜": "<",
    "定性": "定性",
    "≈": "≈",
}


@dataclass(frozen=True)
class Cell:
    """A printed cell; `number` is what a spreadsheet stores in it."""

    text: str
    row: int = 0
    col: int = 0
    rowspan: int = 1
    colspan: int = 1
    number: Decimal | None = None


def c(text: object, colspan: int = 1, rowspan: int = 1) -> Cell:
    """A cell to be placed by `Grid.row`; printed plain numbers become numbers in spreadsheets."""
    printed = "" if text is None else str(text)
    bare = printed.replace(",", "")
    number = Decimal(bare) if re.fullmatch(r"-?(0|[1-9]\d{0,11})(\.\d+)?", bare) else None
    return Cell(printed, rowspan=rowspan, colspan=colspan, number=number)


class Grid:
    """Cells placed as a browser places those of a table: left to right, past what spans down from above."""

    def __init__(self, heading: int = 0) -> None:
        self.heading = heading  # rows that a page break prints again
        self.cells: list[Cell] = []
        self._taken: set[tuple[int, int]] = set()
        self.rows = 0

    def row(self, *cells: Cell | str) -> None:
        col = 0
        for given in cells:
            cell = c(given) if isinstance(given, str) else given
            while (self.rows, col) in self._taken:
                col += 1
            self.cells.append(Cell(cell.text, self.rows, col, cell.rowspan, cell.colspan, cell.number))
            self._taken |= {(self.rows + i, col + k) for i in range(cell.rowspan) for k in range(cell.colspan)}
            col += cell.colspan
        self.rows += 1

    @property
    def width(self) -> int:
        return max(cell.col + cell.colspan for cell in self.cells)


@dataclass
class Sheet:
    """A sheet of a workbook; in a flowing format its blocks follow those of the sheet before it."""

    name: str
    blocks: list[str | Grid] = field(default_factory=list)


@dataclass
class Place:
    """Where a document comes from; `code` as in GB/T 2260."""

    province: str
    city: str
    county: str
    code: str


class Book:
    """One document and its truth."""

    def __init__(
        self, doc: str, kind: str, place: Place, department: str, year: int | None, unit: str = "万元", commas: bool = False
    ) -> None:
        self.doc, self.unit, self.department, self.commas = doc, unit, department, commas
        self.sheets: list[Sheet] = []
        self.gold: dict[str, list[dict[str, str]]] = {name: [] for name in COLUMNS}
        self._log(
            "document", document_kind=kind, department_name=department, fiscal_year=year,
            province=place.province, city=place.city, county=place.county, region_code=place.code,
        )  # fmt: skip

    def _log(self, into: str, /, **values: object) -> None:
        row = {"doc": self.doc, **{k: "" if v is None else str(v) for k, v in values.items()}}
        self.gold[into].append({name: row.pop(name, "") for name in COLUMNS[into].split()})
        if row:
            raise KeyError(f"{into} has no columns {sorted(row)}")

    def sheet(self, name: str, *blocks: str | Grid) -> Sheet:
        self.sheets.append(Sheet(name, list(blocks)))
        return self.sheets[-1]

    def project(self, project: Project, **printed: object) -> str:
        """Register a project with what is printed of it besides its name; returns its project_seq."""
        seq = str(len(self.gold["projects"]) + 1)
        self._log("projects", project_seq=seq, project_name=project.name, department=self.department, **printed)
        return seq

    def amount(self, wan: Decimal) -> str:
        """An amount given in 万元 as this document prints it."""
        value = wan / PER_WAN[self.unit]
        digits = {"元": 2, "千元": 2, "百万元": 4, "亿元": 6}.get(self.unit, 2)
        return f"{value:,.{digits}f}" if self.commas else f"{value:.{digits}f}"

    def money(self, seq: str, measure: str, source: str, wan: Decimal, again: bool = False) -> str:
        """Text of a budget figure; `again` where the document has printed it before."""
        text = self.amount(wan)
        name = "budget_optional" if again else "budget"
        self._log(name, project_seq=seq, measure=measure, funding_source=source, amount_wan=wan, printed=text, table="")
        return text

    def spent(self, seq: str, source: str, wan: Decimal, rate: str = "", weight: str = "", score: str = "", reason: str = "") -> str:
        """Text of an executed amount."""
        self._log(
            "execution", project_seq=seq, funding_source=source, executed_wan=wan, execution_rate_printed=rate,
            execution_weight=weight, execution_score=score, reason=reason,
        )  # fmt: skip
        return self.amount(wan)

    def line(self, table: str, code: str, item: str, column: str, wan: Decimal) -> str:
        """Text of a figure of a classified budget statement."""
        self._log("budget_lines", table=table, code=code, item_name=item, column=column, amount_wan=wan)
        return self.amount(wan)

    def indicator(
        self,
        seq: str,
        item: Indicator,
        scope: str = "annual",
        hide: str = "",
        target: str | None = None,
        apart: bool = False,
        **printed: str,
    ) -> None:
        """Record an indicator; `hide` names the levels that are not printed, `target` its text where it is not operator+value+unit.

        `apart`: the unit stands in a cell of its own, so 万人 stays a unit; in one cell 3.6万人 are 36000人 (SPEC.md).
        """
        text = item.printed if target is None else target
        count = sum(row["project_seq"] == seq and row["scope"] == scope for row in self.gold["indicators"])
        value, unit = quantity(item.value, item.unit, apart) if item.kind == "numeric" else ("", "")
        self._log(
            "indicators", project_seq=seq, indicator_seq=count + 1, scope=scope,
            level1="" if "1" in hide else item.level1, level2="" if "2" in hide else item.level2, level3=item.name,
            operator=OPERATORS.get(item.operator, ""), target_text=text, value_kind=item.kind,
            target_value=value, target_unit=unit, **printed,
        )  # fmt: skip

    def evaluated(self, seq: str, item: Indicator, hide: str = "", with_unit: bool = True, target: str | None = None, **more: str) -> None:
        """Record an indicator with its weight, actual value and score; without `with_unit` the unit has a cell of its own."""
        actual = item.actual + (item.unit if with_unit and item.kind == "numeric" else "")
        value, unit = quantity(item.actual, item.unit, not with_unit) if item.kind == "numeric" else ("", "")
        self.indicator(
            seq, item, hide=hide, target=target, apart=not with_unit, weight=item.weight, actual_text=actual,
            actual_value=value, actual_unit=unit,
            score=item.score, **more,
        )  # fmt: skip


def quantity(value: str, unit: str, apart: bool) -> tuple[str, str]:
    """Value and unit as the truth has them: 万 in front of a unit other than money is multiplied out where both stand in one cell."""
    if apart or not unit.startswith("万") or unit.startswith("万元"):
        return value, unit
    return str(Decimal(value) * 10000), unit[1:]


def spans(values: Iterable[str]) -> list[int]:
    """For every position the length of the run of equal values that begins there, or 0 inside a run: rowspans of merged cells."""
    items, out = list(values), []
    for i, value in enumerate(items):
        if i and items[i - 1] == value:
            out.append(0)
            continue
        end = next((k for k in range(i, len(items)) if items[k] != value), len(items))
        out.append(end - i)
    return out


def levels(items: Iterable[Indicator], wide: tuple[int, int] = (1, 1), points: bool = False, merged: bool = True) -> list[list[Cell]]:
    """For every indicator the cells of level 1 and 2 that begin in its row; `points` adds the weight of level 1 （50分）."""
    items = list(items)
    out: list[list[Cell]] = []
    first, second = spans(i.level1 for i in items), spans(i.level1 + i.level2 for i in items)
    for item, tall, low in zip(items, first, second, strict=True):
        head = item.level1
        if points:
            head += f"（{sum(int(i.weight) for i in items if i.level1 == item.level1)}分）"
        if not merged:
            out.append([c(head, wide[0]), c(item.level2, wide[1])])
            continue
        out.append(([c(head, wide[0], tall)] if tall else []) + ([c(item.level2, wide[1], low)] if low else []))
    return out
