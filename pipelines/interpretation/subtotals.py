"""Rows of a list of projects that sum up the rows right below them (小计行), told by their figures: a unit, a kind of projects.

In every column of amounts such a row prints the sum of the rows below, up to the next such row or the end. Small round figures add up
by chance, so the row must look apart from those it sums up as well: it lacks what tells all of them apart (序号, 项目编码, 项目单位), is
numbered in another series (一、 over 1.), prints its label in two columns, or is named like an organisation. Equal figures below each other
are common: a row that sums up a single one must bear its name, too, or be numbered or named like that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.header import Header
from pipelines.interpretation.lexicon import Lexicon, fold
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.rows import Row, rows_of
from pipelines.interpretation.subject import is_organisation, split_code

MOST_MEMBERS = 200
KEYS = ("ordinal", "code", "organisation")
NOUGHT = Decimal(0)
ROUNDING = Decimal("0.01")
"""By which a printed sum may be off, for every row summed up."""
_CHINESE = re.compile(r"[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+(?:[、.．]|$)")
_ARABIC = re.compile(r"[（(]\d{1,3}[)）]|\d{1,3}(?:[、.．](?!\d)|$)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A row below the heading: its figures by column of amounts, and its other cells by column."""

    index: int
    figures: dict[int, Decimal]
    labels: dict[int, Cell]
    keys: frozenset[int]  # columns of ordinals, codes and units that it fills
    total: bool  # 合计


def subtotals(table: Table, header: Header, lex: Lexicon) -> frozenset[int]:
    """Indices of the table's rows below `header` that sum up the rows right below them; none under another heading than of projects.

    A table that goes on from another one does not hold its heading: all its rows are below it.
    """
    if header.form != "projects":
        return frozenset()
    headings = {id(cell) for column in header.columns for cell in column.cells}
    last = header.last if any(id(cell) in headings for cell in table.cells) else -1
    lines = [_line(row, header, lex) for row in rows_of(table) if row.index > last]
    lines = [line for line in lines if line.figures]
    found: set[int] = set()
    for i in reversed(range(len(lines))):  # what a row sums up may be sub-totals themselves
        members = _summed_up(lines[i], [x for x in lines[i + 1 : i + 1 + MOST_MEMBERS] if x.index not in found])
        if members and _stands_apart(lines[i], members):
            found.add(lines[i].index)
    return frozenset(found)


def _line(row: Row, header: Header, lex: Lexicon) -> _Line:
    figures: dict[int, Decimal] = {}
    labels: dict[int, Cell] = {}
    keys: set[int] = set()
    for col, cell in row.cells:
        amount = parse_amount(cell.text)
        under = [c for c in header.columns if c.start < col + cell.colspan and col < c.stop]
        if amount is not None and under and under[0].kind == "amount":
            figures[under[0].start] = amount
        elif amount is None or (under and under[0].kind in ("ordinal", "code")):
            labels[col] = cell
            keys |= {c.start for c in under if c.kind in KEYS}
    return _Line(row.index, figures, labels, frozenset(keys), any(lex.is_total(c.text) for c in labels.values()))


def _summed_up(line: _Line, below: Sequence[_Line]) -> list[_Line]:
    """The rows right below whose sum a row prints in all columns; none where there are no such rows."""
    if line.total or not any(line.figures.values()):
        return []
    for count, sums in enumerate(_running(below), 1):
        off = [sums.get(c, NOUGHT) - line.figures.get(c, NOUGHT) for c in sums.keys() | line.figures.keys()]
        if all(abs(x) <= ROUNDING * count for x in off):
            return list(below[:count])
        if any(x > ROUNDING * count for x in off):
            return []  # more than the row prints already
    return []


def _running(below: Sequence[_Line]) -> Iterator[dict[int, Decimal]]:
    """The sums of the first row, the first two, …, up to the list's total."""
    sums: dict[int, Decimal] = {}
    for line in below:
        if line.total:
            return
        sums = {c: sums.get(c, NOUGHT) + line.figures.get(c, NOUGHT) for c in sums.keys() | line.figures.keys()}
        yield sums


def _stands_apart(line: _Line, members: Sequence[_Line]) -> bool:
    """Whether a row looks unlike all of those it sums up."""
    texts = [fold(c.text) for c in line.labels.values()]
    if not texts:
        return False
    if any(is_organisation(split_code(c.text)[1]) for c in _names(line)):
        return True
    lacking = frozenset.intersection(*(m.keys for m in members)) - line.keys
    if lacking:
        return len(members) > 1 or set(texts) <= {fold(c.text) for c in members[0].labels.values()}
    doubled = len(texts) > len(set(texts)) and not any(_doubled(m) for m in members)
    series = _CHINESE.match(texts[0]) and all(_ARABIC.match(fold(next(iter(m.labels.values())).text)) for m in members if m.labels)
    return bool(series) or (doubled and len(members) > 1)


def _names(line: _Line) -> list[Cell]:
    """The cells that may name what the row is: all but the first where several are words, for a list may begin with the unit's name."""
    words = [c for c in line.labels.values() if not c.text.isascii()]
    return words if len(words) == 1 else []


def _doubled(line: _Line) -> bool:
    texts = [fold(c.text) for c in line.labels.values()]
    return len(texts) > len(set(texts))
