"""Rows of a list of projects: the project, its amounts and, where the list has them, its indicators."""

from __future__ import annotations

from dataclasses import replace

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.drafts import Execution
from pipelines.interpretation.events import DataRow
from pipelines.interpretation.fund_rows import said_clauses
from pipelines.interpretation.groups import is_department, is_group, is_total, unit_of
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.indicators import IndicatorReader
from pipelines.interpretation.lexicon import UNIT_CODES, bare, fold
from pipelines.interpretation.money import parse_amount, parse_points
from pipelines.interpretation.state import TEXTS, State
from pipelines.interpretation.subject import split_code
from pipelines.interpretation.subtotals import subtotals
from pipelines.interpretation.totals import ColumnSums

EXECUTION_POINTS = ("execution_weight", "execution_score")
"""Points of the execution rate, in a list whose indicators have points of their own."""


class ListReader:
    """Reads rows of lists; keeps the cell that names the project, for merged cells go on over rows."""

    def __init__(self, state: State, indicators: IndicatorReader) -> None:
        self.state, self.indicators = state, indicators
        self.name_cell: Cell | None = None
        self.totalled = False  # the row above sums up the list
        self.sums = ColumnSums()
        self.summed: tuple[Table | None, Header | None, frozenset[int]] = (None, None, frozenset())

    def row(self, event: DataRow) -> None:
        """A row of a list of projects: the project, its amounts and its indicators."""
        goes_on = event.cell("row_measure") is not None and not event.cell("project")  # 调整预算 | 120 below 合计 | 年初预算 | 100
        total = is_total(event, self.state.lex) or (goes_on and self.totalled)
        self.totalled = total
        sums_up = event.cell("funding_source") is None and event.row.index in self._subtotals(event)
        unit = None if total else unit_of(event, sums_up)
        if unit:
            self._unit(event, *unit)
            self._amounts(event, total=True, of_unit=True)
        elif total:
            self._amounts(self._added_up(event, total=True), total=True)
        elif sums_up or is_group(event, self.state.table, self.state.lex):
            for cell in event.cells.values():
                self.state.claim(cell, "note")
        else:
            self._project_row(self._added_up(event, total=False))

    def _subtotals(self, event: DataRow) -> frozenset[int]:
        """The rows of the table, below this heading, that sum up others."""
        table, known = self.state.table, self.summed
        if known[0] is not table or known[1] is not event.header:
            self.summed = (table, event.header, subtotals(table, event.header, self.state.lex) if table else frozenset())
        return self.summed[2]

    def _project_row(self, event: DataRow) -> None:
        self._project(event)
        self._amounts(event, total=False)
        self._said_amounts(event)
        if event.header.form == "indicators":
            self.indicators.row(event, self.state.mention, self.state.place(event.row))
            return
        for i, cell in sorted(event.cells.items()):
            if event.header.columns[i].field == "indicator_list":
                levels = self._levels(event.header.columns[i])
                self.indicators.in_cell(cell, self.state.mention, self.state.place(event.row, cell), *levels)

    def _levels(self, column: Column) -> tuple[str | None, str | None]:
        """The second and the first level that the headings of a column of indicators name (产出指标 over 数量指标)."""
        *above, leaf = (bare(c.text) for c in column.cells)
        over = any(self.state.lex.level1(text) for text in above)
        level2 = leaf if self.state.lex.level2(leaf) and (over or not self.state.lex.level1(leaf)) else None
        first = next((text for text in [*above, leaf] if self.state.lex.level1(text)), None)
        return level2, first

    def task(self, event: DataRow) -> None:
        """Tasks of a department (年度主要任务) are no projects: their total is the department's, the rest is read and kept as notes."""
        if is_total(event, self.state.lex):
            self._amounts(event, total=True)
            return
        for cell in event.cells.values():
            self.state.claim(cell, "note")

    def _added_up(self, event: DataRow, total: bool) -> DataRow:
        """A total row whose cells may have moved (text): each figure in the column it sums up."""
        moved = self.state.table is not None and not self.state.table.sound
        if not moved or event.header.form != "projects" or event.header.has("row_measure"):
            return event
        if not total:
            self.sums.row(event)
            return event
        added = self.sums.total(event)
        for i, cell in added.cells.items():
            self.state.claim_column(cell, event.header.columns[i], event.header.form)
        for cell in added.left_over:
            self.state.drafts.roles.pop(id(cell), None)
            self.state.drafts.reasons[id(cell)] = "a figure of a total row that sums up no column"
        return added

    def _unit(self, event: DataRow, code: str | None, name: str) -> None:
        """The projects below are of this unit, or of this department."""
        pending = self.state.pending
        department = is_department(event, code)
        self.state.drafts.organisation("department" if department else "unit", name)
        pending["unit"] = name
        if department:
            pending["department"] = name

    def _project(self, event: DataRow) -> None:
        cell = event.cell("project") or event.cell("unit_and_project")
        source = "indicators" if event.header.form == "indicators" else "list"
        if cell is not None:
            glued, name = split_code(cell.text)
            code_cell = event.cell("project_code")
            code = (code_cell.text if code_cell else None) or glued
            same = self._same_project(name, code, cell)
            self.name_cell = cell
            if not same:
                self.state.mention = self.state.new_mention(name, code, self.state.place(event.row, cell), source)
                self.indicators.reset()
                for field, text in self.state.pending.items():
                    self.state.mention.note(field, text)
        if self.state.mention is None:
            return
        for i, c in event.cells.items():
            self._project_attribute(event.header.columns[i], c)

    def _same_project(self, name: str, code: str | None, cell: Cell) -> bool:
        """The row goes on with the project above: the same merged cell, or the same name printed again."""
        m = self.state.mention
        if m is None or m.source == "form":
            return False
        return fold(m.name) == fold(name) and (m.code or "") == (code or "") and (self._repeats_name() or self.name_cell is cell)

    def _repeats_name(self) -> bool:
        """A project stands on a row for each of its indicators, or of its sources of money."""
        header = self.state.header
        return header is not None and (header.form == "indicators" or header.has("funding_source", "row_measure"))

    def _project_attribute(self, column: Column, cell: Cell) -> None:
        field = column.field or ""
        if field == "grade" and cell.text in self.state.lex.words["ticks"]:  # 优 | 良 | 中 | 差 with a mark in one
            cell = replace(cell, text=column.cells[-1].text)
        self.state.note_year(field, cell.text)
        if self.state.mention is None:
            return
        if field in TEXTS:
            text = split_code(cell.text)[1] if field in ("unit", "department") else cell.text
            self.state.mention.note(field, text)
            if field in ("unit", "department"):
                self.state.drafts.organisation(field, text)
        elif field in (*UNIT_CODES, "total_score"):
            self.state.mention.note(field, cell.text)

    def _said_amounts(self, event: DataRow) -> None:
        """Amounts that a cell below a heading of money states in words (安排预算185万元，其中：一般公共预算150万元，…)."""
        columns = [c for c in event.header.columns if c.kind == "amount" or c.field == "section_funds"]
        cells = [c for at, c in event.row.cells if any(col.start <= at < col.stop for col in columns) and parse_amount(c.text) is None]
        if self.state.mention is None or not cells:
            return
        for cell in cells:
            for own, text in (clauses := said_clauses(cell.text, self.state.lex)):
                self.state.figure(own, own.funding or "total", replace(cell, text=text), event.row, "list")
                self.state.claim(cell)
            if not clauses:
                self.state.read_sentence(cell, event.row, "list")

    def _amounts(self, event: DataRow, total: bool, of_unit: bool = False) -> None:
        source = "indicators" if event.header.form == "indicators" else "list"
        named = event.cell("funding_source")
        own = self.state.lex.funding(named.text) if named else None
        stacked = event.cell("row_measure")
        measure = self.state.lex.measure(stacked.text) if stacked else None
        execution = Execution(None if total else self.state.mention, own or "total", self.state.place(event.row), source=source)
        for i, cell in sorted(event.cells.items()):
            meaning = event.header.columns[i].meaning
            if meaning is None or (cell.row != event.row.index and self.state.table is not None and self.state.table.sound):
                continue
            if meaning.kind == "amount":
                meaning = replace(meaning, measure=measure) if measure else meaning
                self.state.figure(meaning, own or meaning.funding or "total", cell, event.row, source, total, of_unit)
            elif meaning.field == "execution_rate":
                execution.print_rate(cell.text)
            elif meaning.field in EXECUTION_POINTS or (meaning.field in ("weight", "score") and source == "list"):
                setattr(execution, meaning.field.removeprefix("execution_"), parse_points(cell.text))
            elif meaning.field == "reason" and source == "list":
                execution.reason = cell.text
        if execution.rate is not None:
            self.state.drafts.executions.append(execution)
