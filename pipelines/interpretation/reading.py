"""The reader of tables: events of a table (`layout`) → drafts of records.

One `Reading` walks all tables of a document in order and hands each event to the reader of its kind: `funds`, `lists`,
`indicators`, `statements`. What carries over from row to row is in `state`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipelines.documents.model import Cell, Line, Table
from pipelines.interpretation.drafts import Mention
from pipelines.interpretation.events import DataRow, Event, FundRow, Heading, Loose, Pair
from pipelines.interpretation.fund_rows import inline_amount, said_clauses
from pipelines.interpretation.funds import FundReader
from pipelines.interpretation.headed_projects import Headed
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.headings import is_amount_cell, is_numbering
from pipelines.interpretation.indicators import IndicatorReader
from pipelines.interpretation.layout import LISTS, events, labelled_parts, split_inline
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, fold
from pipelines.interpretation.lists import ListReader
from pipelines.interpretation.money import parse_amount, parse_points, said_unit, unit_in, unit_of_all, without_unit
from pipelines.interpretation.rows import Row, rows_of
from pipelines.interpretation.side_by_side import one_below_the_other
from pipelines.interpretation.state import State
from pipelines.interpretation.statements import read_line
from pipelines.interpretation.subject import NUMBER_OF_TABLE, ORDINAL, is_title, split_code
from pipelines.interpretation.terms import set_aside
from pipelines.interpretation.transposed import by_project
from pipelines.interpretation.unit_notes import UnitNotes

_ORDINAL = re.compile(r"^[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?\s*(?=项目)")
_WITH_BRACKET = re.compile(r"(?P<name>.+?)\s*[（(](?P<inside>[^（()）]+)[）)]")
_LAST_BRACKET = re.compile(r"\s*[（(]([^（()）]+)[）)]\s*$")
_TABLE_TITLE = re.compile(r"表(?:[（(][^（()）]*[)）])?\s*$")
_NUMBERED_TEXT = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*(?P<label>[^。：:，,\s]{2,12})。(?P<text>.{6,})$", re.S)
NUMBERED = ("annual_goal", "overall_goal", "goal_completion", "description")  # what such a heading may be of
_CLAUSE = re.compile(r"[，。；](?=.)")
_OPEN = re.compile(r"[\u3400-\u9fff，、]")
GOALS = ("annual_goal", "overall_goal", "goal_completion")
LONG = 15  # characters from which a lone cell may be a sentence


class Reading(State):
    """Walks the lines and tables of one document in printed order."""

    def __init__(
        self, document_key: str, lex: Lexicon, repeated: Counter[str], fiscal_year: int | None, headed: Headed | None = None
    ) -> None:
        super().__init__(document_key, lex, fiscal_year)
        self.repeated = repeated
        self.headed = headed or Headed()
        self.unread: set[int] = set()  # items of such projects that state nothing
        self.last_header: Header | None = None  # of any table: a repeated one continues it
        self.caption = ""
        self.unfinished = False  # the line above is of a sentence that goes on
        self.in_lines = False  # a project is being written in lines of text
        self.programme: Mention | None = None  # named by what may only be what the project is part of
        self.summed: Mention | None = None  # the project whose score is so far that of a row of sums
        self.numbered = False  # the line above is the number of a form alone (表九): a title follows
        self.has_rows = False  # the table is more than what a page prints above its tables (部门：X | 单位：万元)
        self.cells_of: defaultdict[int, list[Cell]] = defaultdict(list)  # of the table, by row
        self.indicators = IndicatorReader(document_key, self.drafts, lex, fiscal_year)
        self.funds = FundReader(self)
        self.lists = ListReader(self, self.indicators)
        self.unit_notes = UnitNotes(self.drafts, lex)

    # -- lines between tables

    def line(self, line: Line) -> str | None:
        """Take what a line between tables says about the next one; returns its role if it has one here."""
        pieces = line.text.split("\t")
        known = sum(bool(self.lex.meanings(p)) for p in pieces)
        if len(pieces) > 1 and 2 * known > len(pieces):  # a heading a reader took out of a table that goes on
            return "heading"
        if self.table is not None:  # the first line after a table
            if self.has_rows:
                self.unit, self.caption = self.unit_of_all, ""
            self.table, self.has_rows = None, False
        goes_on, self.unfinished = self.unfinished, self._breaks_off(line.text)
        numbered, self.numbered = self.numbered, self.lex.is_form_number(line.text)
        unit = self._said(line.text)
        if unit and self.unit_notes.said(line.text, unit):
            return "note"
        self.unit = unit or self.unit
        if len(parts := labelled_parts(line.text, self.lex)) > 1:
            for part in parts:
                self.line(replace(line, text=part))
            return "fact"
        if self._paragraph(line):
            return "fact"
        if not goes_on and (found := split_inline(line.text, self.lex)):
            meaning, text = found
            if meaning.field in ("department", "unit"):
                self.drafts.organisation(meaning.field, split_code(_cut(text))[1])
            return self._pending(meaning.field, _cut(text))
        if unit and not is_title(line.text) and not (numbered and without_unit(line.text) != line.text):
            return "note"
        if not self.unit_notes.is_note(line.text):
            self._close_above(unit)
        self._caption(line.text)
        return "title" if self.lex.is_form_number(line.text) else None

    def _pending(self, field: str, text: str) -> str:
        """Keep what a line says of the forms below it; 自评等级：90分以上为优，… is a note."""
        if field == "grade" and self.lex.grade(text) is None:
            return "note"
        self.note_year(field, text)
        self.pending[field] = text
        return "fact"

    def _breaks_off(self, text: str) -> bool:
        """A line in the middle of a sentence: what the next one begins with is no label (…完成预算的98%。项目绩效 / 目标完成情况：…)."""
        said = text.strip()
        ends = _CLAUSE.search(said) and _OPEN.match(said[-1])
        return bool(ends) and not split_inline(text, self.lex) and not is_title(text)

    def _paragraph(self, line: Line) -> bool:
        """A project written in lines of a label and its value (项目名称：X / 预算金额：12万元 / 数量指标：发布数≥1200条)."""
        cell = Cell(line.text, 0, 0, page=line.page, line=line.number)
        row = Row(line.number - 1, [(0, cell)])
        found = split_inline(_ORDINAL.sub("", line.text), self.lex) or self._numbered(line.text)
        if name := self.headed.names.get(line.number):
            found = Meaning("project", "name", "project"), name
        elif line.number in self.headed.items or line.number in self.headed.rest:
            return self._headed_item(cell, row)
        if found and found[0].field == "project":
            self._open_project(Pair(row, found[0], cell, [cell], _cut(found[1])))
            self.in_lines = True
            return True
        if not self.in_lines or self.mention is None:
            return False
        if self.indicators.in_line(cell, self.mention, self.place(row)):
            return True
        self.indicators.listed = None
        if amount := inline_amount(line.text.strip(), self.lex, unitless=bool(self.unit)):
            self._amount_in(cell, row, amount)
        elif found:
            self.attribute(found[0].field, found[1])
        return bool(amount or found) or self._said_sources(cell, row)

    def _said_sources(self, cell: Cell, row: Row) -> bool:
        """资金来源：一般公共预算566.36万元；其他资金39.62万元 in a line."""
        label, _, said = cell.text.partition("：" if "：" in cell.text else ":")
        if not said or not self.lex.means(label, "section_funds"):
            return False
        clauses = said_clauses(said, self.lex)
        for meaning, text in clauses:
            self.figure(meaning, meaning.funding or "total", replace(cell, text=text), row, "form")
        if clauses:
            self.claim(cell)
        return bool(clauses) or self.read_sentence(replace(cell, text=said), row, "form")

    def _headed_item(self, cell: Cell, row: Row) -> bool:
        """3.预算安排：2025年安排…万元 below the heading that names a project, and the lines it goes on over."""
        number = cell.line
        if number in self.headed.rest:
            return self.headed.rest[number] not in self.unread
        meaning, text = self.headed.items[number]
        if meaning.kind != "amount":
            self.attribute(meaning.field, text)
        elif parse_amount(text) is not None and (unit_in(text) or self.unit):
            self.claim(cell)
            self.figure(meaning, meaning.funding or "total", replace(cell, text=text), row, "form")
        elif not self.read_sentence(replace(cell, text=text), row, "form"):
            self.unread.add(number)
        return number not in self.unread

    def _numbered(self, text: str) -> tuple[Meaning, str] | None:
        """（二）绩效目标。建设… in a report: a numbered heading in front of what it heads."""
        m = _NUMBERED_TEXT.match(text.strip())
        meaning = self.lex.means(m["label"], *NUMBERED) if m else None
        return (meaning, m["text"]) if m and meaning else None

    def _close_above(self, unit: str | None) -> None:
        """A title or a sentence ends the figures above it; a unit that they took does not go on. `unit` is its own."""
        if self.unit_notes.settle():
            self.unit = unit
        self.unit_notes.opened()

    def _said(self, text: str) -> str | None:
        """The unit of money a line above a table says, or says of all tables; a year printed beside it is the table's
        (部门：X　2025年　单位：万元)."""
        if of_all := unit_of_all(text):
            self.unit_of_all = of_all
        unit = of_all or said_unit(text)
        if unit and (year := re.search(r"(?<!\d)(20\d\d)\s*年", text)):
            self.drafts.years.append(int(year[1]))
        return unit

    def _caption(self, text: str, sure: bool = False) -> None:
        """The title of the next table: the last line above it, unless an earlier one is plainly the title of a table.

        `sure`: it stands below the number of a form, so it is the title, whatever its words are.
        """
        text = ORDINAL.sub("", NUMBER_OF_TABLE.sub("", without_unit(text)))
        if (last := _LAST_BRACKET.search(text)) and self.lex.is_form_number(last[1]):  # 收入支出决算总表（公开01表）
            text = text[: last.start()] or text
        titled = _TABLE_TITLE.search(self.caption) and not _TABLE_TITLE.search(text) and not sure
        if not titled and not self.lex.is_form_number(text):
            self.caption = text

    # -- tables

    def read(self, table: Table, fresh: bool) -> None:
        """Read a table; `fresh` says that lines of text separate it from the one before."""
        self.table, self.in_lines, self.unfinished = table, False, False
        self.unit_notes.opened()
        self.indicators.term = self.lex.goal_term(self.caption.removesuffix("表"))
        self.cells_of = defaultdict(list)
        for cell in table.cells:
            self.cells_of[cell.row].append(cell)
        opened = None if fresh or table.sound else self.last_header
        if opened is None and not fresh and table.name:  # another sheet
            self.unit, self.caption = None, table.name
        for part in (own for side in one_below_the_other(table, self.lex) for own in by_project(side, self.lex)):
            self.header = opened
            for event in events(part, self.lex, opened, self._bias):
                self.has_rows = self.has_rows or not isinstance(event, Loose)
                self._event(event)
        self.funds.withdraw_unowned()
        if self.unit_notes.settle():
            self.unit = None

    def _event(self, event: Event) -> None:
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

    def _bias(self, cell: Cell, column: Column) -> float:
        """A text printed on several rows belongs to the project, one printed once to the indicator."""
        if column.kind == "amount" and self._has_amount(column, cell):
            return 1.5
        if column.kind != "text" or column.meaning is None or column.field == "attribute" or len(cell.text) < 4:
            return 0.0
        return 0.8 if column.meaning.carry != (self.repeated[fold(cell.text)] > 1) else 0.0

    def _has_amount(self, column: Column, cell: Cell) -> bool:
        """A project repeated row by row prints each of its amounts once, or the same on every row."""
        m = column.meaning
        if self.mention is None or m is None or self.mention.source != "indicators" or not self._names_again(cell.row):
            return False
        read = [f.amount for f in self.mention.figures if f.measure == (m.measure or "budget") and f.funding == (m.funding or "total")]
        return bool(read) and parse_amount(cell.text) not in read

    def _names_again(self, row: int) -> bool:
        """A row of the table prints the name of the project above."""
        return self.mention is not None and any(split_code(c.text)[1] == self.mention.name for c in self.cells_of[row])

    def _heading(self, event: Heading) -> None:
        self.unit_notes.waiting = None
        last, self.last_header = self.last_header, event.header
        repeats = last is not None and event.header.signature() == last.signature()
        for row in event.rows:
            for _, cell in row.cells:
                self.claim(cell, "heading")
        event.header.unit = event.header.unit or self.unit or (last.unit if repeats and last is not None else None)
        set_aside(event.header, self.fiscal_year)
        self.header = event.header
        listed = self.mention is not None and self.mention.source != "form"
        if not repeats and (event.header.form in LISTS or (listed and not self.lists_projects())):
            self.mention = None
        if not (repeats and event.header.form == "indicators" and self.lists_projects()):
            self.indicators.reset()
        for column in event.header.columns:
            if column.meaning is None and column.heading:
                self._unknown(column, event.row)
            self.drafts.heading_years += map(int, re.findall(r"(?<!\d)(20\d\d)年", fold(column.heading)))

    def _unknown(self, column: Column, row: Row) -> None:
        """A heading with text after it is that heading, and the text is its value; any other is reported."""
        head, _, rest = column.cells[-1].text.partition(" ")
        meanings = self.lex.meanings(head)
        if rest.strip() and meanings:
            column.meaning = meanings[0]
            if column.field == "reason" and self.header and self.header.form == "funds":
                self.funds.reason = rest.strip()
            return
        self.drafts.unknown_headings.append((column.heading, self.place(row)))

    # -- forms

    def _pair(self, event: Pair) -> None:
        self.claim(event.label, "heading" if event.values and event.values[0] is not event.label else "fact")
        field, text = event.meaning.field, event.text
        for v in event.values[: None if field == "total_score" else 1]:
            self.claim(v)
        for v in event.values[1:]:
            self.drafts.reasons.setdefault(id(v), f"a second value beside {event.label.text}")
        if event.values and event.values[0] is event.label:  # 部门：X　单位：万元 in one cell
            self.unit = self._said(event.label.text) or self.unit
            text = _cut(text)
        if event.label.row < event.row.index and self.mention and self.mention.attributes.get(field):
            self.mention.attributes[field] += text  # one more row beside the same label
        elif field == "project" and text:
            self._open_project(event)
        elif field == "total_score":
            self._total_score(event)
        elif field == "project_code" and self.mention and self.mention.source == "form":
            self.mention.code = self.mention.code or text
        else:
            self.attribute(field, text)

    def _open_project(self, event: Pair) -> None:
        if self._is_part(event):
            return
        self.funds.reset()
        named = _WITH_BRACKET.fullmatch(event.text)
        amount = inline_amount(named["inside"], self.lex) if named else None
        coded = split_inline(named["inside"], self.lex) if named else None  # 某项目（项目编码：45033224000000T0001）
        of_project = coded[1] if coded and coded[0].field == "project_code" else None
        code, name = split_code(named["name"] if named and (amount or of_project) else event.text)
        code = of_project or code
        if (
            self.mention
            and self.mention.source == "form"
            and fold(self.mention.name) == fold(name)
            and not (self.indicators.seen or self.mention.figures)
        ):
            return
        self.mention = self.new_mention(name, code, self.place(event.row, event.values[0] if event.values else event.label), "form")
        self.mention.code = self.mention.code or self.pending.pop("project_code", None)
        for field, text in self.pending.items():
            self.mention.note(field, text)
        self.programme = self.mention if bare(event.label.text) in self.lex.words["second_to_others"]["project"] else None
        self.indicators.reset()
        if amount:
            self._amount_in(event.values[0] if event.values else event.label, event.row, amount)

    def _is_part(self, event: Pair) -> bool:
        """专项资金名称 above or below 项目名称 says what the project is part of; True where the label of `event` does.

        Where it stands above, what it seemed to name is no project; what is printed between the two is the project's.
        """
        above = self.mention
        if above is None or self.table is None or above.place.table != self.table.ordinal or above.figures or self.indicators.seen:
            return False
        part = bare(event.label.text) in self.lex.words["second_to_others"]["project"]
        if self.programme is above and not part and above in self.drafts.mentions:
            self.drafts.mentions.remove(above)
            self.pending |= above.attributes
        return part and self.programme is not above

    def _amount_in(self, cell: Cell, row: Row, amount: tuple[Meaning, str]) -> None:
        """An amount that stands in a cell or line with its label (预算金额：12万元)."""
        self.funds.row(FundRow(row, cell, 0, amount[0], [(None, replace(cell, text=amount[1]))]))

    def _fund_row(self, event: FundRow) -> None:
        self.funds.row(event)

    def _total_score(self, event: Pair) -> None:
        """总分 | 100 | 91.5: the sum of weights and the score; one figure alone is the score where form or label say so.

        What a level sums up to (产出指标小计) is none; 自评总分 counts before the sum of the rows above it (合计).
        """
        if self.lex.is_subtotal_of_level(event.label.text):
            return
        texts = [event.text] if event.values[:1] == [event.label] else [v.text for v in event.values]
        numbers = [n for text in texts if (n := parse_points(text)) is not None]
        scored = (self.header is not None and self.header.has("score")) or self.lex.says_scored(event.label.text)
        if len(numbers) > 1 or not scored:
            for n in numbers[:1]:
                self.stated("weight_sum", event.label.text, None, texts[0], n, event.row)
        if scored and numbers and self.mention:
            named = self.lex.means(event.label.text, "total_score") is not None
            if named and self.summed is self.mention:
                self.mention.attributes.pop("total_score", None)
            self.summed = None if named or self.mention.attributes.get("total_score") else self.mention
            self.mention.note("total_score", str(numbers[-1]))
            for grade in (v.text for v in event.values if self.lex.grade(v.text)):  # 总分 | 100 | 96.4 | 优
                self.mention.note("grade", grade)

    # -- rows under a heading band

    def _data_row(self, event: DataRow) -> None:
        heads = [i for i, c in event.cells.items() if self.drafts.roles.get(id(c)) == "heading"]
        event = replace(event, cells={i: c for i, c in event.cells.items() if i not in heads})  # a heading merged down is no value
        for i, cell in event.cells.items():
            self.claim_column(cell, event.header.columns[i], event.header.form)
        for cell in event.left_over:
            self.drafts.reasons[id(cell)] = "no column of the heading takes it"
        form = event.header.form
        if form == "statement":
            lines = read_line(event, self.key, self.caption, self.place(event.row), event.header.unit)
            self.drafts.lines += lines
            for cell in () if lines else event.cells.values():
                self.claim(cell, "note")
        elif form == "goals":
            self._goals(event)
        elif form == "funds":
            self.funds.unlabelled(event)
        elif form == "tasks":
            self.lists.task(event)
        elif self.lists_projects():
            self.lists.row(event)
        elif form == "indicators":
            self._indicator(event)

    def _goals(self, event: DataRow) -> None:
        for field in GOALS:
            if goal := event.cell(field):
                self.attribute(field, goal.text)

    def _indicator(self, event: DataRow) -> None:
        if self.mention is None:  # the department's own: so are the goals above them, and no project's below
            self.pending = {field: text for field, text in self.pending.items() if field not in GOALS}
        self.indicators.row(event, self.mention, self.place(event.row))

    # -- the rest

    def _loose(self, event: Loose) -> None:
        texts = [c.text for _, c in event.row.cells]
        unit = self._said(event.row.text)
        if unit and self.unit_notes.said(event.row.text, unit):
            unit = None
        self.unit = unit or self.unit
        if len(texts) == 1 and len(texts[0]) > LONG:
            self.drafts.asides.append(Line(texts[0], event.row.page, event.row.index + 1))
        for text in texts:
            if found := split_inline(text, self.lex):
                self.attribute(found[0].field, _cut(found[1]))
        if len(texts) == 2 and self.lex.means(texts[0], "section_funds") and self.read_sentence(event.row.cells[1][1], event.row, "form"):
            self.claim(event.row.cells[0][1], "heading")
            return
        titled = event.title or (len(texts) == 1 and is_title(texts[0]))
        role = "title" if titled or not (self.header or unit) else "note"
        if role == "title" and len(texts) == 1:
            self._close_above(unit)
            self._caption(texts[0], event.title)
        if any(is_amount_cell(t) for t in texts) and not is_numbering(event.row, self.lex):
            self._unknown_label(event.row)
            return  # figures no heading explains stay unclaimed
        for _, cell in event.row.cells:
            self.claim(cell, role)

    def _unknown_label(self, row: Row) -> None:
        """A row of the funds block whose label names no known source of money: the label is named."""
        label = row.cells[0][1]
        if self.header and self.header.form == "funds" and not is_amount_cell(label.text) and not self.lex.meanings(label.text):
            self.drafts.unknown_headings.append((label.text, self.place(row, label)))
            for _, cell in row.cells:
                self.drafts.reasons[id(cell)] = f"the label {label.text} is not in the vocabulary"


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
