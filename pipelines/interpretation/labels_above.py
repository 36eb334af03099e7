"""Labels of a form printed above their values (项目名称 | 项目代码 | 实施单位 over one row), where most forms print them to the left.

A list of projects looks the same, so two signs are asked for: one row alone lies below the labels, and a block of a form (资金, 目标, 指标)
lies below that.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipelines.documents.model import Cell
from pipelines.interpretation.events import FundRow, Pair
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.headings import LABELS, find_header
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.rows import Row

BLOCKS = ("funds", "goals", "indicators")


def values_below(rows: Sequence[Row], header: Header, lex: Lexicon, in_form: bool) -> list[Pair | FundRow]:
    """The labels of a band with their values in the row below it, the project first; empty where the band heads a list."""
    at = header.last + 1
    if at >= len(rows) or header.form in BLOCKS or not (header.has("project") or in_form) or not all(map(_is_label, header.columns)):
        return []
    values = {i: cell for i, c in enumerate(header.columns) for place, cell in rows[at].cells if c.start <= place < c.stop}
    if len(values) != len(rows[at].cells) or not _is_block(rows, at + 1, lex):
        return []
    events = [_event(header.columns[i], rows[header.first], rows[at], cell) for i, cell in values.items()]
    return sorted(events, key=lambda e: e.meaning.field != "project")


def _is_label(column: Column) -> bool:
    return column.field in LABELS or column.field == "seq" or (column.kind == "amount" and column.meaning is not None)


def _is_block(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """Whether a block of a form begins here, or one more row of labels over their values."""
    below = find_header(rows, at, lex, nested=True) if at < len(rows) else None
    if below is None:
        return False
    of_form = below.form in BLOCKS and not below.has("project", "unit_and_project")
    return of_form or bool(values_below(rows, below, lex, in_form=True))


def _event(column: Column, heading: Row, values: Row, cell: Cell) -> Pair | FundRow:
    label, meaning = column.cells[-1], column.meaning
    assert meaning is not None  # _is_label
    if meaning.kind == "amount":
        return FundRow(values, label, column.start, meaning, [(None, cell)])
    return Pair(values if meaning.field == "project" else heading, meaning, label, [cell], cell.text)
