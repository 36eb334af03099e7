"""The reader of tables: events of a table (`layout`) → drafts of records.

One `Reading` walks all tables of a document in order and keeps what carries over from row to row and from table to table: the
open heading band, the project, the level names, the unit of money.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pipelines.documents.model import Cell, Line, Table
from pipelines.interpretation.drafts import Drafts, Execution, Figure, Mention, Place
from pipelines.interpretation.headings import Column, Header, Row, is_amount_cell, is_numbering, rows_of
from pipelines.interpretation.indicators import IndicatorReader
from pipelines.interpretation.layout import LISTS, DataRow, FundRow, Heading, Loose, Pair, events, split_inline
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.money import parse_amount, said_unit, unit_in
from pipelines.interpretation.statements import read_line
from pipelines.interpretation.subject import is_organisation, is_title, split_code
from pipelines.records import StatedFigureRecord

TEXTS = ("unit", "department", "annual_goal", "overall_goal", "goal_completion", "description", "period", "grade")
_TABLE_TITLE = re.compile(r"表(?:[（(][^（()）]*[)）])?\s*$")
LONG = 15  # characters from which a lone cell may be a sentence
CODES = ("unit_code", "department_code")


class Reading:
    """State of reading one document's tables."""

    def __init__(self, document_key: str, lex: Lexicon, repeated: Counter[str], fiscal_year: int | None) -> None:
        self.key, self.lex, self.repeated = document_key, lex, repeated
        self.drafts = Drafts()
        self.header: Header | None = None  # in force in this table
        self.last_header: Header | None = None  # of any table: a repeated one continues it
        self.mention: Mention | None = None
        self.pending: dict[str, str] = {}  # attributes printed above the project's name
        self.unit: str | None = None  # unit of money said by a note above the table
        self.caption = ""
        self.indicators = IndicatorReader(document_key, self.drafts, lex, fiscal_year)
        self.table: Table | None = None
        self.fund_unit: str | None = None  # printed in the label of the funds block
        self.fund_labels: dict[int, Meaning] = {}  # by column: the label that heads the labels below it
        self.name_cell: Cell | None = None  # of the project in a list
        self._figure_cells: dict[int, Cell] = {}  # read ones, by identity

    # -- lines between tables

    def line(self, line: Line) -> str | None:
        """Take what a line between tables says about the next one; returns its role if it has one here."""
        pieces = line.text.split("\t")
        if len(pieces) > 1 and all(self.lex.meanings(p) for p in pieces):  # a heading a reader took out of a table that goes on
            return "heading"
        if self.table is not None:  # the first line after a table
            self.table, self.unit, self.caption = None, None, ""
        unit = self._said(line.text)
        self.unit = unit or self.unit
        if found := split_inline(line.text, self.lex):
            meaning, text = found
            if meaning.field in ("department", "unit"):
                self.drafts.organisations.append(split_code(_cut(text))[1])
            self.pending[meaning.field] = _cut(text)
            return "fact"
        if unit and not is_title(line.text):
            return "note"
        self._caption(line.text)
        return "title" if self.lex.is_form_number(line.text) else None

    def _said(self, text: str) -> str | None:
        """The unit of money a line above a table says; a year printed beside it is the table's (部门：X　2025年　单位：万元)."""
        unit = said_unit(text)
        if unit and (year := re.search(r"(?<!\d)(20\d\d)\s*年", text)):
            self.drafts.years.append(int(year[1]))
        return unit

    def _caption(self, text: str) -> None:
        """The title of the next table: the last line above it, unless an earlier one is plainly the title of a table."""
        titled = _TABLE_TITLE.search(self.caption) and not _TABLE_TITLE.search(text)
        if not titled and not self.lex.is_form_number(text):
            self.caption = text

    # -- tables

    def read(self, table: Table, fresh: bool) -> None:
        """Read a table; `fresh` says that lines of text separate it from the one before."""
        self.table = table
        opened = None if fresh or table.sound else self.last_header
        self.header = opened
        if opened is None and not fresh and table.name:  # another sheet
            self.unit, self.caption = None, table.name
        for event in events(table, self.lex, opened, self._bias):
            match event:
                case Heading():
                    self._heading(event)
                case Pair():
                    self._pair(event)
                case FundRow():
                    self._fund_row(event)
                case DataRow():
                    self._data_row(event)
                case Loose():
                    self._loose(event)

    def _place(self, row: Row, cell: Cell | None = None) -> Place:
        return Place.of(row, self.table, cell)

    def _claim(self, cell: Cell | None, role: str = "fact") -> None:
        if cell is not None:
            self.drafts.roles[id(cell)] = role

    def _bias(self, cell: Cell, column: Column) -> float:
        """A text printed on several rows belongs to the project, one printed once to the indicator."""
        if column.kind == "amount" and self._has_amount(column):
            return 1.5
        if column.kind != "text" or column.meaning is None or column.field == "attribute" or len(cell.text) < 4:
            return 0.0
        return 0.8 if column.meaning.carry != (self.repeated[fold(cell.text)] > 1) else 0.0

    def _has_amount(self, column: Column) -> bool:
        """A project repeated row by row prints each of its amounts once."""
        m = column.meaning
        if self.mention is None or m is None or self.mention.source != "indicators":
            return False
        return any(f.measure == (m.measure or "budget") and f.funding == (m.funding or "total") for f in self.mention.figures)

    def _heading(self, event: Heading) -> None:
        last, self.last_header = self.last_header, event.header
        repeats = last is not None and event.header.signature() == last.signature()
        for row in event.rows:
            for _, cell in row.cells:
                self._claim(cell, "heading")
        if repeats and last is not None:
            event.header.unit = event.header.unit or last.unit
        event.header.unit = event.header.unit or self.unit
        self.header = event.header
        listed = self.mention is not None and self.mention.source != "form"
        if not repeats and (event.header.form in LISTS or (listed and not self._lists_projects())):
            self.mention = None
        if not (repeats and event.header.form == "indicators" and self._lists_projects()):
            self.indicators.reset()
        for column in event.header.columns:
            if column.meaning is None and column.heading:
                self._unknown(column, event.row)

    def _lists_projects(self) -> bool:
        return self.header is not None and self.header.has("project", "unit_and_project")

    def _unknown(self, column: Column, row: Row) -> None:
        """A heading with text after it is that heading, and the text is its value; any other is reported."""
        head, _, rest = column.cells[-1].text.partition(" ")
        meanings = self.lex.meanings(head)
        if rest.strip() and meanings:
            column.meaning = meanings[0]
            if column.field == "reason" and self.header and self.header.form == "funds":
                self.fund_reason = rest.strip()
            return
        self.drafts.unknown_headings.append((column.heading, self._place(row)))

    fund_reason: str | None = None

    # -- forms

    def _pair(self, event: Pair) -> None:
        self._claim(event.label, "heading" if event.values and event.values[0] is not event.label else "fact")
        field, text = event.meaning.field, event.text
        for v in event.values[: None if field == "total_score" else 1]:
            self._claim(v)
        for v in event.values[1:]:
            self.drafts.reasons.setdefault(id(v), f"a second value beside {event.label.text}")
        if event.values and event.values[0] is event.label:  # 部门：X　单位：万元 in one cell
            self.unit = self._said(event.label.text) or self.unit
            text = _cut(text)
        if field == "project" and text:
            self._open_project(event)
        elif field == "total_score":
            self._total_score(event)
        elif field == "project_code" and self.mention and self.mention.source == "form":
            self.mention.code = self.mention.code or text
        else:
            self._attribute(field, text)

    def _open_project(self, event: Pair) -> None:
        self.fund_labels, self.fund_unit = {}, None
        code, name = split_code(event.text)
        if (
            self.mention
            and self.mention.source == "form"
            and fold(self.mention.name) == fold(name)
            and not (self.indicators.seen or self.mention.figures)
        ):
            return
        self.mention = self._new_mention(name, code, self._place(event.row, event.values[0] if event.values else event.label), "form")
        self.mention.code = self.mention.code or self.pending.pop("project_code", None)
        for field, text in self.pending.items():
            self.mention.note(field, text)
        self.indicators.reset()

    def _new_mention(self, name: str, code: str | None, place: Place, source: str) -> Mention:
        mention = Mention(len(self.drafts.mentions) + 1, name, place, source, code)
        self.drafts.mentions.append(mention)
        return mention

    def _attribute(self, field: str, text: str) -> None:
        self._year(field, text)
        if field not in (*TEXTS, *CODES, "project_code"):
            return
        if field in ("department", "unit") and text:
            code, name = split_code(text)
            self.drafts.organisations.append(name)
            text = name
            if code:
                self._attribute(f"{field}_code", code)
        if self.mention is None or self.mention.source != "form":
            self.pending[field] = text
        else:
            self.mention.note(field, text)

    def _year(self, field: str, text: str) -> None:
        """预算年度 2024, beside a label or in a column of its own."""
        if field == "attribute" and re.fullmatch(r"20\d\d年?度?", text):
            self.drafts.years.append(int(text[:4]))

    def _total_score(self, event: Pair) -> None:
        """总分 | 100 | 91.5: the sum of weights and the score; one figure alone is the score where the form has scores."""
        numbers = [n for v in event.values if (n := parse_amount(v.text)) is not None]
        scored = self.header is not None and self.header.has("score")
        if len(numbers) > 1 or not scored:
            for n in numbers[:1]:
                self._stated("weight_sum", event.label.text, None, event.values[0].text, n, event.row)
        if scored and numbers and self.mention:
            self.mention.note("total_score", str(numbers[-1]))

    def _fund_row(self, event: FundRow) -> None:
        self._claim(event.label, "heading")
        for column, cell in event.row.cells:
            if column < event.column and id(cell) not in self.drafts.roles:
                self._claim(cell, "heading")
        above = self.fund_labels.get(event.column)
        own = event.meaning
        scope = own.scope or (above.scope if above else None)
        measure = own.measure or (above.measure if above else None)
        funding = own.funding or "total"
        self.fund_labels[event.column] = replace(own, scope=scope, measure=measure)
        if scope == "overall":
            for _, cell in event.figures:
                self._claim(cell, "note")
            return
        self.fund_unit = self._section_unit(event.row) or self.fund_unit
        unit = own.unit or self.fund_unit or (self.header.unit if self.header and self.header.form == "funds" else None)
        execution = Execution(self.mention, funding, self._place(event.row))
        for meaning, cell in event.figures:
            self._claim(cell)
            told = replace(meaning, unit=meaning.unit or unit) if meaning else replace(own, measure=measure, unit=unit)
            self._fund_cell(told, funding, cell, event.row, execution)
        if funding == "total" and self.fund_reason and not execution.reason:
            execution.reason, self.fund_reason = self.fund_reason, None
        self.drafts.executions.append(execution)

    def _section_unit(self, row: Row) -> str | None:
        """The unit of money printed in the label of the block (项目资金（万元）)."""
        return next((u for _, c in row.cells + row.continued if (u := unit_in(c.text)) and parse_amount(c.text) is None), None)

    def _fund_cell(self, meaning: Meaning, funding: str, cell: Cell, row: Row, execution: Execution) -> None:
        amount = parse_amount(cell.text.rstrip("%％"))
        if meaning.field in ("weight", "score") and amount is not None:
            setattr(execution, meaning.field, amount)
        elif meaning.field == "execution_rate" and amount is not None:
            execution.rate = amount
        elif meaning.field == "reason":
            execution.reason = cell.text
        elif meaning.kind == "amount" and amount is not None:
            self._figure(meaning, funding, cell, row, "form")

    def _figure(self, meaning: Meaning, funding: str, cell: Cell, row: Row, source: str, total: bool = False) -> None:
        amount = parse_amount(cell.text)
        if amount is None or id(cell) in self._figure_cells:
            return
        self._figure_cells[id(cell)] = cell
        unit = unit_in(cell.text) or meaning.unit or (self.header.unit if self.header and source != "form" else None) or self.unit
        figure = Figure(
            self.mention if not total else None, meaning.measure or "budget", funding, amount, cell.text, unit,
            self._place(row, cell), source, total,
        )  # fmt: skip
        self.drafts.figures.append(figure)
        if figure.mention:
            figure.mention.figures.append(figure)

    # -- rows under a heading band

    def _data_row(self, event: DataRow) -> None:
        for i, cell in event.cells.items():
            self._claim_column(cell, event.header.columns[i], event.header.form)
        for cell in event.left_over:
            self.drafts.reasons[id(cell)] = "no column of the heading takes it"
        form = event.header.form
        if form == "statement":
            self.drafts.lines += read_line(event, self.key, self.caption, self._place(event.row), event.header.unit)
        elif form == "goals":
            for field in ("annual_goal", "overall_goal", "goal_completion"):
                if goal := event.cell(field):
                    self._attribute(field, goal.text)
        elif form == "funds":
            self._unlabelled_funds(event)
        elif form == "tasks":
            self._task_row(event)
        elif self._lists_projects():
            self._list_row(event)
        elif form == "indicators":
            self.indicators.row(event, self.mention, self._place(event.row))

    def _claim_column(self, cell: Cell, column: Column, form: str) -> None:
        """What a cell becomes by the column it stands in; under a heading nobody knows it stays unclaimed."""
        if column.meaning is None or form == "other":
            self.drafts.reasons.setdefault(id(cell), f"the heading {column.heading} is not in the vocabulary")
        else:
            self._claim(cell, "note" if column.field == "attribute" else "fact")

    def _unlabelled_funds(self, event: DataRow) -> None:
        """Figures right under their headings, without a funding source beside them: the totals."""
        figures = [
            (event.header.columns[i].meaning, c) for i, c in sorted(event.cells.items()) if event.header.columns[i].kind != "section"
        ]
        if not any(m and m.kind == "amount" and parse_amount(c.text) is not None for m, c in figures):
            return
        execution = Execution(self.mention, "total", self._place(event.row))
        for meaning, cell in figures:
            if meaning:
                self._fund_cell(replace(meaning, unit=meaning.unit or event.header.unit), "total", cell, event.row, execution)
        self.drafts.executions.append(execution)

    def _task_row(self, event: DataRow) -> None:
        """Tasks of a department (年度主要任务) are no projects: their total is the department's, the rest is read and kept as notes."""
        if self._is_total(event):
            self._list_amounts(event, total=True)
            return
        for cell in event.cells.values():
            self._claim(cell, "note")

    def _list_row(self, event: DataRow) -> None:
        """A row of a list of projects: the project, its amounts and its indicators."""
        total = self._is_total(event)
        organisation = self._names_unit(event)
        if not total and not organisation:
            self._list_project(event)
        self._list_amounts(event, total or organisation)
        if event.header.form == "indicators" and not total and not organisation:
            self.indicators.row(event, self.mention, self._place(event.row))

    def _is_total(self, event: DataRow) -> bool:
        return any(
            self.lex.is_total(c.text)
            for i, c in event.cells.items()
            if event.header.columns[i].kind in ("name", "organisation", "ordinal", "code", "text")
        )

    def _names_unit(self, event: DataRow) -> bool:
        """In a column of units and projects, a unit's own row: an organisation without code, with figures, without indicator."""
        cell = event.cell("unit_and_project")
        if cell is None or event.cell("name") or split_code(cell.text)[0] or not is_organisation(cell.text):
            return False
        self.drafts.organisations.append(cell.text)
        self.pending["unit"] = self.pending["department"] = cell.text
        return True

    def _list_project(self, event: DataRow) -> None:
        cell = event.cell("project") or event.cell("unit_and_project")
        source = "indicators" if event.header.form == "indicators" else "list"
        if cell is not None:
            glued, name = split_code(cell.text)
            code_cell = event.cell("project_code")
            code = (code_cell.text if code_cell else None) or glued
            same = self._same_project(name, code, cell)
            self.name_cell = cell
            if not same:
                self.mention = self._new_mention(name, code, self._place(event.row, cell), source)
                self.indicators.reset()
                for field, text in self.pending.items():
                    self.mention.note(field, text)
        if self.mention is None:
            return
        for i, c in event.cells.items():
            self._list_attribute(event.header.columns[i], c)

    def _same_project(self, name: str, code: str | None, cell: Cell) -> bool:
        """The row goes on with the project above: the same merged cell, or the same name printed again."""
        m = self.mention
        if m is None or m.source == "form":
            return False
        return fold(m.name) == fold(name) and (m.code or "") == (code or "") and (self._repeats_name() or self.name_cell is cell)

    def _repeats_name(self) -> bool:
        return self.header is not None and self.header.form == "indicators"

    def _list_attribute(self, column: Column, cell: Cell) -> None:
        field = column.field or ""
        self._year(field, cell.text)
        if self.mention is None:
            return
        if field in TEXTS:
            text = split_code(cell.text)[1] if field in ("unit", "department") else cell.text
            self.mention.note(field, text)
            if field in ("unit", "department"):
                self.drafts.organisations.append(text)
        elif field in (*CODES, "total_score"):
            self.mention.note(field, cell.text)

    def _list_amounts(self, event: DataRow, total: bool) -> None:
        source = "indicators" if event.header.form == "indicators" else "list"
        execution = Execution(None if total else self.mention, "total", self._place(event.row), source=source)
        for i, cell in sorted(event.cells.items()):
            meaning = event.header.columns[i].meaning
            if meaning is None or (cell.row != event.row.index and self.table is not None and self.table.sound):
                continue
            if meaning.kind == "amount":
                self._figure(meaning, meaning.funding or "total", cell, event.row, source, total)
            elif meaning.field == "execution_rate":
                execution.rate = parse_amount(cell.text.rstrip("%％"))
        if execution.rate is not None:
            self.drafts.executions.append(execution)

    # -- the rest

    def _loose(self, event: Loose) -> None:
        texts = [c.text for _, c in event.row.cells]
        unit = self._said(event.row.text)
        self.unit = unit or self.unit
        if len(texts) == 1 and len(texts[0]) > LONG:
            self.drafts.asides.append(Line(texts[0], event.row.page, event.row.index + 1))
        for text in texts:
            if found := split_inline(text, self.lex):
                self._attribute(found[0].field, _cut(found[1]))
        titled = len(texts) == 1 and is_title(texts[0])
        role = "title" if titled or not (self.header or unit) else "note"
        if role == "title" and len(texts) == 1:
            self._caption(texts[0])
        if any(is_amount_cell(t) for t in texts) and not is_numbering(event.row, self.lex):
            return  # figures no heading explains stay unclaimed
        for _, cell in event.row.cells:
            self._claim(cell, role)

    def _stated(self, kind: str, subject: str, scope: str | None, printed: str, value: Decimal, row: Row) -> None:
        record = StatedFigureRecord(
            document_key=self.key, stated_seq=len(self.drafts.stated) + 1, kind=kind, subject=subject, scope=scope, printed=printed,
            value=value, **self._place(row).columns(),
        )  # fmt: skip
        self.drafts.stated.append((self.mention, record))


def repeated_texts(tables: Sequence[Table]) -> Counter[str]:
    """On how many rows of the document's text tables each text stands."""
    out: Counter[str] = Counter()
    for table in tables:
        if not table.sound:
            for row in rows_of(table):
                out.update({fold(c.text) for _, c in row.cells if len(c.text) > 3})
    return out


def _cut(text: str) -> str:
    """A value printed in a line, up to a wide gap or the next label (部门：X　　单位：万元)."""
    return re.split(r"\s{2,}|　+|\t|\s(?=[^\s:：]{2,8}[:：])|(?:金额)?单位[:：]", text)[0].strip()
