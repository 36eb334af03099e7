"""A department's money by the nature of its revenue beside that by the nature of its spending, in a form (按收入性质分 | 按支出性质分).

Below the two headings stand labels, in one cell with their amounts or beside them. Those on the left are sources of money; which
budget they are of says the heading (全年预算数按收入性质分), or the total above that they sum up to. What is spent on is no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pipelines.documents.model import Cell
from pipelines.interpretation.events import Event, FundRow, Loose
from pipelines.interpretation.fund_rows import fund_label, inline_amount
from pipelines.interpretation.header import Header
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, unbracketed
from pipelines.interpretation.money import parse_amount, unit_in
from pipelines.interpretation.rows import Row

_BLANK_LABEL = re.compile(r"[:：]\s*$")
_AMOUNT = re.compile(r"(?<=[\u3400-\u9fff])[:：\s]*[\d—-]")


def by_nature(rows: Sequence[Row], at: int, header: Header | None, lex: Lexicon) -> list[Event]:
    """The rows of the block that begins at `rows[at]`, one event a source and one a row without any; empty where none begins."""
    sides = _own(rows[at], lex)
    if len(sides) != 2:
        return []
    (_, left), (middle, right) = sides
    of_budget = _nature(left.text, lex.words["by_revenue"], lex)
    if of_budget is None or _nature(right.text, lex.words["by_spending"], lex) is None:
        return []
    lines = list(_lines(rows[at + 1 :], middle, lex))
    if not lines or at + 1 + len(lines) == len(rows):  # nothing of a form below: a statement
        return []
    measure = of_budget or _summed_up(rows[at - 1] if at else None, [amount for _, _, amount in lines if amount], header)
    several = header is not None and sum(c.kind == "amount" for c in header.columns) > 1
    unit = unit_in(left.text)
    events: list[Event] = [Loose(rows[at])]
    for row, label, amount in lines:
        if label is None or amount is None or (several and measure is None):
            events.append(Loose(row))
            continue
        meaning, cell = label
        told = replace(meaning, measure=measure or meaning.measure, unit=meaning.unit or unit)
        events.append(FundRow(row, cell, row.cells[0][0], told, [(None, amount)]))
    return events


def _own(row: Row, lex: Lexicon) -> list[tuple[int, Cell]]:
    return [(at, c) for at, c in row.cells if not any(m.kind == "section" for m in lex.meanings(c.text))]


def _nature(text: str, endings: Sequence[str], lex: Lexicon) -> str | None:
    """The measure that such a heading says, "" where it says none; None where the text is no such heading."""
    said = unbracketed(text)
    ending = next((w for w in endings if said.endswith(w)), None)
    if ending is None:
        return None
    of = said.removesuffix(ending)
    meaning = next((m for m in lex.meanings(of) if m.measure), None) if of else None
    return (meaning.measure or "") if meaning else ""


def _lines(rows: Sequence[Row], middle: int, lex: Lexicon) -> Iterator[tuple[Row, tuple[Meaning, Cell] | None, Cell | None]]:
    """The rows of the block, each with the source on its left and the amount of it, where it has them."""
    for row in rows:
        own = _own(row, lex)
        left, right = [c for at, c in own if at < middle], [c for at, c in own if at >= middle]
        if not own or not (_is_line(left) and _is_line(right)) or not (not right or _is_spending(right[0], lex)):
            return
        source = _source(left, lex)
        if left and source is None:
            return
        yield (row, *source) if source else (row, None, None)


def _is_line(cells: Sequence[Cell]) -> bool:
    """Nothing, a label with its amount or without, or a label beside its amount."""
    if len(cells) < 2:
        return not cells or len(cells[0].text) < 40
    return len(cells) == 2 and parse_amount(cells[0].text) is None and parse_amount(cells[1].text) is not None


def _is_spending(cell: Cell, lex: Lexicon) -> bool:
    """其中：基本支出：1186.44: what is spent, by its nature, as a statement's functions are not (一般公共服务支出)."""
    return any(bare(part) in lex.words["spending_natures"] for part in _AMOUNT.split(cell.text)[:1])


def _source(cells: Sequence[Cell], lex: Lexicon) -> tuple[tuple[Meaning, Cell], Cell | None] | None:
    """The source of money that the left of a row names, with its amount if it has one."""
    if not cells:
        return None
    first = cells[0]
    if (said := inline_amount(first.text, lex, unitless=True)) and len(cells) == 1:
        return (said[0], first), replace(first, text=said[1])
    meaning = fund_label(replace(first, text=_BLANK_LABEL.sub("", first.text)), lex)
    return ((meaning, first), cells[1] if len(cells) == 2 else None) if meaning else None


def _summed_up(above: Row | None, amounts: Sequence[Cell], header: Header | None) -> str | None:
    """The measure of the total in the row above that the sources sum up to."""
    parts = [parse_amount(a.text) or Decimal(0) for a in amounts]
    if above is None or header is None:
        return None
    for at, cell in above.cells:
        column = next((c for c in header.columns if c.start <= at < c.stop and c.kind == "amount"), None)
        if column and column.meaning and column.meaning.measure != "executed" and parse_amount(cell.text) == sum(parts):
            return column.meaning.measure
    return None
