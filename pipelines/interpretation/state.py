"""What carries over from row to row and from table to table while a document is read, and what every part of the reader does with it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from pipelines.documents.model import Cell, Line, Table
from pipelines.interpretation.drafts import Drafts, Figure, Mention, Place
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.lexicon import UNIT_CODES, Lexicon, Meaning
from pipelines.interpretation.money import parse_amount, unit_in
from pipelines.interpretation.narrative import Sentence
from pipelines.interpretation.rows import Row
from pipelines.interpretation.sentences import stated_in, unambiguous
from pipelines.interpretation.subject import split_code
from pipelines.records import StatedFigureRecord

TEXTS = ("unit", "department", "annual_goal", "overall_goal", "goal_completion", "description", "period", "grade")


class State:
    """The open heading band, the project, what was printed above it, and the drafts."""

    def __init__(self, document_key: str, lex: Lexicon, fiscal_year: int | None = None) -> None:
        self.key, self.lex, self.fiscal_year = document_key, lex, fiscal_year
        self.drafts = Drafts()
        self.table: Table | None = None
        self.header: Header | None = None  # in force in this table
        self.mention: Mention | None = None
        self.pending: dict[str, str] = {}  # attributes printed above the project's name
        self.unit: str | None = None  # unit of money said by a note above the table
        self.unit_of_all: str | None = None  # said once for all tables
        self._figure_cells: dict[int, Cell] = {}  # read ones, by identity

    def place(self, row: Row, cell: Cell | None = None) -> Place:
        return Place.of(row, self.table, cell)

    def claim(self, cell: Cell | None, role: str = "fact") -> None:
        if cell is not None:
            self.drafts.roles[id(cell)] = role

    def claim_column(self, cell: Cell, column: Column, form: str) -> None:
        """What a cell becomes by the column it stands in; under a heading nobody knows it stays unclaimed."""
        if column.meaning is None or form == "other":
            self.drafts.reasons.setdefault(id(cell), f"the heading {column.heading} is not in the vocabulary")
        else:
            self.claim(cell, "note" if column.field == "attribute" else "fact")

    def lists_projects(self) -> bool:
        return self.header is not None and self.header.has("project", "unit_and_project")

    def new_mention(self, name: str, code: str | None, place: Place, source: str) -> Mention:
        mention = Mention(len(self.drafts.mentions) + 1, name, place, source, code)
        self.drafts.mentions.append(mention)
        return mention

    def attribute(self, field: str, text: str) -> None:
        self.note_year(field, text)
        if field not in (*TEXTS, *UNIT_CODES, "project_code") or (field == "grade" and self.lex.grade(text) is None):
            return  # 自评等级：90分以上为优，… is a note
        if field in ("department", "unit") and text:
            code, name = split_code(text)
            self.drafts.organisation(field, name)
            text = name
            if code:
                self.attribute(f"{field}_code", code)
        if self.mention is None or self.mention.source != "form":
            self.pending[field] = text
        else:
            self.mention.note(field, text)

    def note_year(self, field: str, text: str) -> None:
        """预算年度 2024, beside a label or in a column of its own."""
        if field == "attribute" and re.fullmatch(r"20\d\d年?度?", text):
            self.drafts.years.append(int(text[:4]))

    def figure(self, meaning: Meaning, funding: str, cell: Cell, row: Row, source: str, total: bool = False, of_unit: bool = False) -> None:
        if meaning.field == "balance":
            self.claim(cell, "note")
            return
        amount = parse_amount(cell.text)
        if amount is None or id(cell) in self._figure_cells:
            return
        self._figure_cells[id(cell)] = cell
        unit = unit_in(cell.text) or meaning.unit or (self.header.unit if self.header and source != "form" else None) or self.unit
        figure = Figure(
            self.mention if not total else None, meaning.measure or "budget", funding, amount, cell.text, unit,
            self.place(row, cell), source, total, part=meaning.part, of_unit=of_unit, cell=cell,
        )  # fmt: skip
        self.drafts.figures.append(figure)
        if figure.mention:
            figure.mention.figures.append(figure)

    def read_sentence(self, cell: Cell, row: Row, source: str) -> bool:
        """The amounts of the project that a cell of the block of its money states in a sentence; False where it states none."""
        if self.mention is None:
            return False
        sentence = Sentence(cell.text, Line(cell.text, cell.page, row.index + 1))
        amounts = [s for s in unambiguous(list(stated_in(sentence, self.mention.name, self.fiscal_year, self.lex))) if s.field == "amount"]
        for said in amounts:
            meaning = Meaning("amount", "amount", "funds", measure=said.measure, unit=said.unit)
            self.figure(meaning, said.funding, replace(cell, text=said.printed + said.unit), row, source)
        if amounts:
            self.claim(cell)
        return bool(amounts)

    def stated(self, kind: str, subject: str, scope: str | None, printed: str, value: Decimal, row: Row) -> None:
        record = StatedFigureRecord(
            document_key=self.key, stated_seq=len(self.drafts.stated) + 1, kind=kind, subject=subject, scope=scope, printed=printed,
            value=value, **self.place(row).columns(),
        )  # fmt: skip
        self.drafts.stated.append((self.mention, record))
