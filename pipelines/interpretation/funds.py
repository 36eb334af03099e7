"""The funds block of a form (项目资金): rows of a funding source with its figures, by column or beside their labels."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.documents.model import Cell
from pipelines.interpretation.drafts import Execution
from pipelines.interpretation.events import DataRow, FundRow
from pipelines.interpretation.lexicon import Meaning, fold
from pipelines.interpretation.money import UNITS, parse_amount, parse_points, unit_in
from pipelines.interpretation.rows import Row
from pipelines.interpretation.state import State

RATED = ("execution_rate", "score", "weight")
"""What a form prints beside what was spent, as labels with their values (执行率 | 98.00% | 得分（满分10分） | 9.80)."""
OF_LEVELS = ("own_level", "transfer")
"""Parts of the money by who spends it: what is printed below them is no part of theirs (本级安排 over 自有资金)."""
UNSURE, UNEXPLAINED = 0.6, "the row names something that no heading explains: whether the figures are the department's is unsure"
UNOWNED = "several rows of the table give such figures, and no heading tells whose they are"


class FundReader:
    """Reads fund rows; keeps the unit, the labels and the reason that the block's own cells print once."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.unit: str | None = None  # printed in the label of the block
        self.labels: dict[int, Meaning] = {}  # by column: the label that heads the labels below it
        self.in_row: list[Meaning] = []  # the labels of the row so far, …
        self.above: list[Meaning] = []  # … and those of the row above
        self.at: Row | None = None
        self.heads: dict[int, tuple[Meaning, Cell]] = {}  # by column: the label without a figure that heads the labels beside and below it
        self.unowned: list[Row] = []  # of this table: rows of figures that neither a project nor a funding source is named for
        self.spent: dict[str, Execution] = {}  # by source of money, of the last row that says what was spent
        self.reason: str | None = None  # printed in the heading 偏差原因分析 itself

    def reset(self) -> None:
        """Another project: nothing of the block above holds."""
        self.unit, self.labels, self.heads, self.spent = None, {}, {}, {}
        self.in_row, self.above, self.at = [], [], None

    def _rated(self, event: FundRow) -> None:
        """执行率 | 98.00%, 得分 | 9.80 behind what was spent: they are of that, wherever they stand in the block."""
        place = self.state.place(event.row)
        for meaning, cell in event.figures:
            funding = (meaning.funding if meaning else None) or "total"
            last = self.spent.get(funding)
            beside = last if last and last.place.table == place.table else None
            self.state.claim(cell, "fact" if beside else "note")
            self._cell(event.meaning, funding, cell, event.row, beside or Execution(self.state.mention, funding, place))

    def _crossed(self, event: FundRow) -> None:
        """全年执行数 | 120 | 100 | 20 below 合计 | 财政拨款 | 其他资金: every column is of a source of its own."""
        if event.meaning.scope == "overall" or (event.meaning.year and event.meaning.year != self.state.fiscal_year):
            for _, cell in event.figures:
                self.state.claim(cell, "note")  # the money of other years
            return
        for meaning, cell in event.figures:
            if meaning and meaning.funding:
                unit = meaning.unit or event.meaning.unit or (self.state.header.unit if self.state.header else None)
                execution = Execution(self.state.mention, meaning.funding, self.state.place(event.row))
                self.state.claim(cell)
                self._cell(replace(meaning, measure=event.meaning.measure, unit=unit), meaning.funding, cell, event.row, execution)
                if event.meaning.measure == "executed":
                    self.spent[meaning.funding] = execution
                    self.state.drafts.executions.append(execution)

    def row(self, event: FundRow) -> None:
        self.state.claim(event.label, "heading")
        for column, cell in event.row.cells:
            if column < event.column and id(cell) not in self.state.drafts.roles:
                self.state.claim(cell, "heading")
        own = event.meaning
        if own.field in RATED:
            self._rated(event)
            return
        if own.measure and any(m and m.funding and not m.measure for m, _ in event.figures):
            self._crossed(event)
            return
        head = self._head(event)
        meant = self._meant(event, head)
        if meant.scope == "overall" or meant.field == "attribute":
            for _, cell in event.figures:
                self.state.claim(cell, "note")
            return
        self._figures(event, meant, head.measure if head else None)

    def _meant(self, event: FundRow, head: Meaning | None) -> Meaning:
        """What a source's label means below and behind those around it: of their term and measure, or of nothing that counts (到位数)."""
        own, in_order = event.meaning, self._in_order(event)
        above = self.labels.get(event.column) or in_order
        if own.field == "attribute" or (above and above.field == "attribute" and not own.measure):
            meant = Meaning("attribute", "figure", "funds")
        else:
            measure = own.measure or (head.measure if head else above.measure if above and above.measure not in OF_LEVELS else None)
            meant = replace(own, scope=own.scope or (above.scope if above else None), measure=measure)
        if event.column not in self.heads:
            self.labels[event.column] = meant
            self.in_row.append(meant)
        return meant

    def _figures(self, event: FundRow, own: Meaning, headed: str | None) -> None:
        """The figures of a source of money, in the unit that the block, its heading or the label says.

        `headed` is the measure of the label before it: that of a figure below 金额, which says none itself.
        """
        funding = own.funding or "total"
        header = self.state.header
        alone = header is not None and sum(c.kind == "amount" for c in header.columns) == 1
        self.unit = self._section_unit(event.row) or self.unit
        unit = own.unit or self.unit or (header.unit if header and header.form == "funds" else None)
        beside = (fold(c.text) for m, c in event.figures if m and m.field == "measure_unit")  # 计量单位 | 金额
        unit = next((said for said in beside if said in UNITS), unit)
        execution = Execution(self.state.mention, funding, self.state.place(event.row))
        for cell in event.left_over:
            self.state.drafts.reasons.setdefault(id(cell), "the heading of its column is not in the vocabulary")
        for meaning, cell in event.figures:
            source = meaning.funding if meaning and own.funding == "total" and meaning.funding not in (None, "carryover") else None
            if meaning and meaning.kind == "amount" and not (meaning.measure or source) and self._measured():
                self.state.claim(cell, "note")  # a column such as 结转结余 among the budget and the execution
                continue
            self.state.claim(cell)
            told = replace(own, unit=unit)
            if meaning:
                measure = headed if headed and alone else meaning.measure
                told = replace(meaning, unit=meaning.unit or unit, measure=measure, part=own.part or meaning.part)
            self._cell(told, source or funding, cell, event.row, execution)
        if funding == "total" and self.reason and not execution.reason:
            execution.reason, self.reason = self.reason, None
        if own.measure == "executed" and event.figures:
            self.spent[funding] = execution
        self.state.drafts.executions.append(execution)

    def _in_order(self, event: FundRow) -> Meaning | None:
        """In text whose cells have moved, the label above is the one that stands as far on in its row."""
        if event.row is not self.at:
            self.above, self.in_row, self.at = self.in_row, [], event.row
        moved = self.state.table is not None and not self.state.table.sound and len(self.in_row) < len(self.above)
        return self.above[len(self.in_row)] if moved else None

    def _head(self, event: FundRow) -> Meaning | None:
        """The label that heads one from its left: 年初预算数 before 合计 | 500, and merged beside the sources below."""
        beside = {id(c) for _, c in (*event.row.cells, *event.row.continued)}
        merged = self.state.table is not None and self.state.table.sound
        self.heads = {at: head for at, head in self.heads.items() if at < event.column and (id(head[1]) in beside or not merged)}
        left = self.heads[max(self.heads)][0] if self.heads else None
        if event.meaning.measure and not event.figures and not (event.meaning.funding or event.meaning.scope):
            self.heads[event.column] = event.meaning, event.label
        return left

    def unlabelled(self, event: DataRow) -> None:
        """Figures right under their headings, without a funding source beside them: the totals."""
        figures = [
            (event.header.columns[i].meaning, c) for i, c in sorted(event.cells.items()) if event.header.columns[i].kind != "section"
        ]
        if not any(m and m.kind == "amount" and parse_amount(c.text) is not None for m, c in figures):
            return
        if labels := self._labels(event):
            unknown = [c for c in labels if not self.state.lex.meanings(c.text)]
            self.state.drafts.unknown_headings += [(cell.text, self.state.place(event.row, cell)) for cell in unknown]
            for cell in event.cells.values():
                self.state.drafts.roles.pop(id(cell), None)
                self.state.drafts.reasons[id(cell)] = f"the label {labels[0].text} names no known source of money"
            return
        execution = Execution(self.state.mention, "total", self.state.place(event.row))
        if self.state.mention is None:
            self.unowned.append(event.row)
        known = len(self.state.drafts.figures)
        for meaning, cell in figures:
            if meaning:
                told = replace(meaning, unit=meaning.unit or event.header.unit)
                self._cell(told, meaning.funding or "total", cell, event.row, execution)
        if self.state.mention is None and any(m is None and parse_amount(c.text) is None for m, c in figures):
            for figure in self.state.drafts.figures[known:]:
                figure.confidence, figure.note = UNSURE, UNEXPLAINED
        self.state.drafts.executions.append(execution)

    def _labels(self, event: DataRow) -> list[Cell]:
        """Labels of the row other than the block's own (项目资金): its figures are not the totals."""
        sections = [c for i, c in event.cells.items() if event.header.columns[i].kind == "section" and c.row == event.row.index]
        texts = [c for c in [*sections, *event.left_over] if re.search(r"[\u3400-\u9fff]", c.text)]
        return [c for c in texts if not any(m.kind == "section" for m in self.state.lex.meanings(c.text))]

    def withdraw_unowned(self) -> None:
        """Several rows of one table cannot each be the department's total: whose they are is not known, so none of them is a fact."""
        rows, self.unowned = self.unowned, []
        drafts, table = self.state.drafts, self.state.table
        if len(rows) < 2 or table is None:
            return
        places = {(table.ordinal, row.index + 1) for row in rows}
        drafts.figures = [f for f in drafts.figures if f.mention or (f.place.table, f.place.row) not in places]
        drafts.executions = [e for e in drafts.executions if e.mention or (e.place.table, e.place.row) not in places]
        for _, cell in (x for row in rows for x in row.cells):
            drafts.roles.pop(id(cell), None)
            drafts.reasons[id(cell)] = UNOWNED

    def _measured(self) -> bool:
        """The block's columns say which budget they hold."""
        return self.state.header is not None and any(c.meaning and c.meaning.measure for c in self.state.header.columns)

    def _section_unit(self, row: Row) -> str | None:
        """The unit of money printed in the label of the block (项目资金（万元）)."""
        return next((u for _, c in row.cells + row.continued if (u := unit_in(c.text)) and parse_amount(c.text) is None), None)

    def _cell(self, meaning: Meaning, funding: str, cell: Cell, row: Row, execution: Execution) -> None:
        amount = parse_points(cell.text)
        if meaning.field in ("weight", "score") and amount is not None:
            setattr(execution, meaning.field, amount)
        elif meaning.field == "total_score" and amount is not None and self.state.mention:
            self.state.mention.note("total_score", cell.text)
        elif meaning.field == "execution_rate" and amount is not None:
            execution.print_rate(cell.text)
        elif meaning.field == "reason":
            execution.reason = cell.text
        elif meaning.kind == "amount" and amount is not None:
            self.state.figure(meaning, funding, cell, row, "form")
