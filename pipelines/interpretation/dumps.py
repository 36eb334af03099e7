"""Text without separators (a dump of a table, one cell a line or a few cells a line) → the table it was.

A run of headings the vocabulary knows tells which columns there were; the body is then cut at what cannot be anything else: the
ordinal that counts on, the row's amounts, the indicators' operators and values. What lies between is joined by blank lines. Lines
that fit nothing stay lines, and so end in quarantine, not in a field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, pairwise

from pipelines.documents.model import Block, Cell, Document, Line, Table
from pipelines.interpretation.cell_lines import cell_tables
from pipelines.interpretation.form_lines import form_tables
from pipelines.interpretation.lexicon import Lexicon, Meaning
from pipelines.interpretation.line_rows import line_tables
from pipelines.interpretation.lone_rows import with_lone_rows
from pipelines.interpretation.lost_spans import with_spans
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.spaced_rows import spaced_tables
from pipelines.interpretation.statement_lines import statement_tables
from pipelines.interpretation.values import is_operator, looks_like_target, looks_like_unit

CONFIDENCE = 0.95
LONGEST_HEADING = 5  # pieces a wrapped heading may be broken into
_DECIMAL = re.compile(r"-?[\d,，]+\.\d+|0")


@dataclass(slots=True)
class Head:
    """The headings of a dump in printed order."""

    meanings: list[tuple[str, Meaning]]
    stop: int  # index of the first line after them

    def fields(self) -> list[str]:
        return [m.field for _, m in self.meanings]

    @property
    def amounts(self) -> int:
        return sum(m.kind == "amount" for _, m in self.meanings)


@dataclass(slots=True)
class Entry:
    """One project of the dump: its texts and indicators, each with the line it begins on."""

    line: Line
    ordinal: str = ""
    name: str = ""
    description: str = ""
    goal: str = ""
    amounts: list[str] = field(default_factory=list)
    indicators: list[tuple[Line, list[str]]] = field(default_factory=list)
    used: list[Line] = field(default_factory=list)


def regrid(document: Document, lex: Lexicon) -> Document:
    """The document with every dumped table put back into a grid, headings over their columns; other documents are returned as they are."""
    document = _regridded(document, lex)
    blocks = [with_spans(b, lex) if isinstance(b, Table) else b for b in with_lone_rows(document.blocks, lex)]
    numbers = count(1)
    return replace(document, blocks=[replace(b, ordinal=next(numbers)) if isinstance(b, Table) else b for b in blocks])


def _regridded(document: Document, lex: Lexicon) -> Document:
    lines = [b for b in document.blocks if isinstance(b, Line)]
    blocks = None if len(lines) < len(document.blocks) else _listed(lines, lex)
    blocks = blocks or line_tables(document, lex)
    if blocks is None and len(lines) == len(document.blocks):
        blocks = cell_tables(lines, lex) or spaced_tables(lines, lex) or statement_tables(lines, lex)
        blocks = form_tables(blocks or lines, lex) or blocks
    if blocks is None:
        return document
    return Document(blocks, document.page_count, document.media_type, [*document.notes, "read from text without cell separators"])


def _listed(lines: Sequence[Line], lex: Lexicon) -> list[Block] | None:
    """The blocks of a list whose projects are numbered, several cells a line; None where the text is no such list."""
    found = next(((i, head) for i in range(len(lines)) if (head := _head(lines, i, lex))), None)
    if found is None:
        return None
    start, head = found
    table, used = _table(lines[head.stop :], lines[start : head.stop], head)
    if table is None:
        return None
    taken = {id(line) for line in [*lines[start : head.stop], *used]}
    blocks: list[Block] = list(lines[:start])
    blocks.append(table)
    return [*blocks, *(line for line in lines[start:] if id(line) not in taken)]


def _head(lines: Sequence[Line], start: int, lex: Lexicon) -> Head | None:
    """The run of headings that begins at a line: of projects with amounts and of indicators, else None."""
    pieces = [(i, p) for i in range(start, min(start + 40, len(lines))) for p in lines[i].text.split()]
    meanings: list[tuple[str, Meaning]] = []
    at, stop = 0, start
    while at < len(pieces):
        taken = _longest_heading(pieces[at:], lex)
        if taken is None:
            break
        text, size = taken
        options = lex.meanings(text)
        inside = any(m.field == "name" for _, m in meanings)
        best = next((m for m in options if inside and m.field == "measure_unit"), options[0])
        meanings.append((text, best))
        at += size
        stop = pieces[at - 1][0] + 1
    fields = {m.field for _, m in meanings}
    if {"project", "name", "target"} <= fields and any(m.kind == "amount" for _, m in meanings):
        return Head(meanings, stop)
    return None


def _longest_heading(pieces: Sequence[tuple[int, str]], lex: Lexicon) -> tuple[str, int] | None:
    """A heading from the first piece, joined with those of the next lines where it is wrapped."""
    for size in range(min(LONGEST_HEADING, len(pieces)), 0, -1):
        if any(a[0] == b[0] for a, b in pairwise(pieces[:size])):
            continue
        text = "".join(p for _, p in pieces[:size])
        if lex.meanings(text):
            return text, size
    return None


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines not separated by a blank line."""
    block: list[Line] = []
    for line in lines:
        if block and line.number > block[-1].number + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _amounts(text: str, count: int) -> tuple[str, list[str]] | None:
    """A line that ends with the row's amounts → the text before them, and the amounts."""
    pieces = text.split()
    tail = pieces[-count:]
    if len(tail) < count or not all(_DECIMAL.fullmatch(p) and parse_amount(p) is not None for p in tail):
        return None
    return " ".join(pieces[:-count]), tail


def _table(lines: Sequence[Line], heading: Sequence[Line], head: Head) -> tuple[Table | None, list[Line]]:
    entries, total, used = _entries(lines, head)
    if not entries:
        return None, []
    columns = [(t, m) for t, m in head.meanings if m.kind != "section"]
    cells = [Cell(t, 0, c, page=heading[0].page, line=heading[0].number) for c, (t, _) in enumerate(columns)]
    row = 1
    for entry in entries:
        row += _add_entry(cells, entry, columns, row)
    if total is not None:
        _add_total(cells, total, columns, row)
    return Table(cells, 1, heading[0].page, sound=True, confidence=CONFIDENCE), used


def _entries(lines: Sequence[Line], head: Head) -> tuple[list[Entry], tuple[Line, list[str]] | None, list[Line]]:
    """Cut the body at its ordinals; every part must have its amounts."""
    marks: list[int] = []
    for i, line in enumerate(lines):
        first, *_ = line.text.split() or [""]
        if first == str(len(marks) + 1) and _opens_paragraph(lines, i):
            marks.append(i)
    end = next((i for i, line in enumerate(lines) if marks and i > marks[-1] and (_totals(line, head))), len(lines))
    total = _totals(lines[end], head) if end < len(lines) else None
    entries = [e for a, b in pairwise([*marks, end]) if (e := _entry(lines[a:b], head))]
    used = [line for e in entries for line in e.used]
    if total:
        used.append(lines[end])
    return entries, (lines[end], total) if total else None, used


def _opens_paragraph(lines: Sequence[Line], i: int) -> bool:
    return i == 0 or lines[i].number > lines[i - 1].number + 1


def _totals(line: Line, head: Head) -> list[str] | None:
    found = _amounts(line.text, head.amounts)
    return [found[0], *found[1]] if found and found[0] in ("合计", "总计") else None


def _entry(lines: Sequence[Line], head: Head) -> Entry | None:
    """Ordinal, name, description up to the amounts; then the goal and the indicators."""
    at = next((i for i, line in enumerate(lines) if _amounts(line.text, head.amounts)), None)
    if at is None:
        return None
    before, amounts = _amounts(lines[at].text, head.amounts) or ("", [])
    entry = Entry(lines[0], amounts=amounts, used=list(lines[: at + 1]))
    entry.ordinal, _, rest = lines[0].text.partition(" ")
    opening = [Line(rest.strip(), lines[0].page, lines[0].number), *lines[1:at]]
    if before:
        opening.append(Line(before, lines[at].page, lines[at].number))
    blocks = list(_paragraphs(opening))
    entry.name = "".join(line.text for line in blocks[0])
    entry.description = "".join(line.text for block in blocks[1:] for line in block)
    _read_indicators(entry, lines[at + 1 :], head)
    return entry


def _read_indicators(entry: Entry, lines: Sequence[Line], head: Head) -> None:
    """Paragraphs after the amounts: the goal until the first indicator, then one indicator a paragraph."""
    waiting: list[Line] = []  # an indicator's name whose value follows in the next paragraph
    has_goal = "annual_goal" in head.fields()
    for block in _paragraphs(lines):
        cells = _indicator(block[-1].text)
        if cells is None:
            if has_goal and not entry.indicators and not waiting:
                entry.goal += "".join(line.text for line in block)
                entry.used += block
            else:
                waiting += block
            continue
        wrapped = [*waiting, *block[:-1]]
        cells[0] = "".join(line.text for line in wrapped) + cells[0]
        if cells[0]:
            entry.indicators.append((block[-1], cells))
            entry.used += [*waiting, *block]
            waiting = []


def _indicator(text: str) -> list[str] | None:
    """'名称 ≥ 1 次' → [name, operator, value, unit]; None where the line is none."""
    pieces = text.split()
    at = next((i for i, p in enumerate(pieces) if is_operator(p)), None)
    if at is not None and 1 <= len(pieces) - at - 1 <= 2:
        value = pieces[at + 1 :]
        return ["".join(pieces[:at]), pieces[at], value[0], value[1] if len(value) > 1 else ""]
    if len(pieces) == 3 and (pieces[1] == pieces[2] or (looks_like_target(pieces[1]) > 0.5 and looks_like_unit(pieces[2]) > 0.5)):
        return [pieces[0], "", pieces[1], pieces[2]]
    if len(pieces) == 2 and looks_like_target(pieces[1]) > 0.5:
        return [pieces[0], "", pieces[1], ""]
    return None


def _add_entry(cells: list[Cell], entry: Entry, columns: Sequence[tuple[str, Meaning]], row: int) -> int:
    """Cells of a project: its own spanning all its rows, its indicators one a row; returns the number of rows."""
    rows = max(1, len(entry.indicators))
    amounts = iter(entry.amounts)
    texts = {"seq": entry.ordinal, "project": entry.name, "description": entry.description, "annual_goal": entry.goal}
    for c, (_, meaning) in enumerate(columns):
        text = next(amounts, "") if meaning.kind == "amount" else texts.get(meaning.field, "")
        if text:
            cells.append(Cell(text, row, c, rowspan=rows, page=entry.line.page, line=entry.line.number))
    for i, (line, values) in enumerate(entry.indicators):
        for name, text in zip(("name", "operator", "target", "measure_unit"), values, strict=True):
            at = next((c for c, (_, m) in enumerate(columns) if m.field == name), None)
            if at is not None and text:
                cells.append(Cell(text, row + i, at, page=line.page, line=line.number))
    return rows


def _add_total(cells: list[Cell], total: tuple[Line, list[str]], columns: Sequence[tuple[str, Meaning]], row: int) -> None:
    line, values = total
    texts = iter(values[1:])
    for c, (_, meaning) in enumerate(columns):
        text = values[0] if meaning.field == "project" else next(texts, "") if meaning.kind == "amount" else ""
        if text:
            cells.append(Cell(text, row, c, page=line.page, line=line.number))
