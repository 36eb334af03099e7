"""Which cell of a row belongs to which field, where the row does not fit the headings' count.

Text dumps drop and move cells. A row is then *aligned*: a least-cost monotone assignment of its cells to the headed columns,
by what each cell can mean and by where it stands. A shift of the whole row costs once, not once a cell; a cell that fits no
column is left over and reported, never forced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from pipelines.documents.model import Cell
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.money import parse_amount, parse_points
from pipelines.interpretation.rows import Row
from pipelines.interpretation.subject import base_unit, ends_like_organisation
from pipelines.interpretation.values import is_operator, looks_like_target, looks_like_unit

SHIFT = 0.6  # a change of offset between two neighbouring cells, per column up to three
LEFT_OVER = 3.0  # a cell that no column takes
IMPOSSIBLE = 9.0
NAMELESS = 4.0  # a target, operator or unit without an indicator's name before it
UNNUMBERED = 0.7  # a project without its number, where projects have one
TARGETLESS = 1.2  # a name without a target after it
_CHINESE_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_BARE_CODE = re.compile(r"(?=.*\d{4})[0-9A-Za-z_-]{8,}")
_DASHES = re.compile(r"[-—–―－]+")
NO_FIGURE = 1.0  # a dash in a column of figures: there is none, as a dash in a column of text says that there is nothing to say
WEIGHT_SUMS = (Decimal(90), Decimal(100))
"""What the weights of a form sum up to (财预〔2020〕10号)."""
NO_AMOUNT = 1.5  # reading such a figure as an amount where all figures of the row are such
WIDEST = 30
"""Cells or columns up to which a row is aligned, which takes up to a second; hardly a printed page holds more."""
NEED_NAME = {"operator", "target", "measure_unit", "actual"}

Bias = Callable[[Cell, Column], float]


@dataclass(slots=True)
class Assignment:
    """Cells by column index, and those left over."""

    cells: dict[int, Cell]
    left_over: list[Cell]
    cost: float


def content_cost(text: str, column: Column, lex: Lexicon) -> float:
    """What it costs to read `text` as a value of the column: 0 it surely is one, `IMPOSSIBLE` it cannot be."""
    kind = column.kind
    amount = parse_amount(text)
    number = amount is not None
    if kind in ("number", "amount", "figure", "percent") and _DASHES.fullmatch(text.strip()):
        return NO_FIGURE
    if kind in ("level1", "level2"):
        return _level_cost(text, kind, lex)
    if kind == "number":
        points = parse_points(text)
        return IMPOSSIBLE if points is None else 0.0 if 0 <= points <= 100 else 1.0
    if kind in ("amount", "figure"):
        return 0.0 if number else IMPOSSIBLE
    if kind == "percent":
        if text.rstrip().endswith(("%", "％")):
            return 0.0
        return (0.1 if column.heading.rstrip(")） ").endswith(("%", "％")) else 1.0) if number else IMPOSSIBLE
    if kind == "operator":
        return 0.0 if is_operator(text) else IMPOSSIBLE
    if kind == "source":
        return 0.0 if lex.funding(text) else 4.0
    if kind == "measure":
        return 0.0 if lex.measure(text) else 4.0
    if kind == "unit":
        return 4.0 if number else 1.5 * (1 - looks_like_unit(text))
    if kind == "target":
        return 0.8 * (1 - looks_like_target(text)) + (1.5 if is_operator(text) else 0.0)
    return _text_cost(text, column, number, lex)


def _level_cost(text: str, kind: str, lex: Lexicon) -> float:
    known1, known2 = lex.level1(text), lex.level2(text)
    if kind == "level1":
        return 0.2 if known1 and known2 else 0.0 if known1 else 2.5 if known2 else 5.0
    return 0.0 if known2 else 2.5 if known1 else 4.0


def _text_cost(text: str, column: Column, number: bool, lex: Lexicon) -> float:
    kind = column.kind
    if kind == "section":
        return 3.0
    if number and column.field == "attribute" and lex.is_share(column.cells[-1].text if column.cells else column.heading):
        return 0.0
    if number:
        return 0.0 if kind in ("ordinal", "code") and "." not in text else 0.5 if column.field in (None, "attribute") else 5.0
    if kind == "ordinal":
        return 0.2 if lex.is_total(text) or _CHINESE_ORDINAL.fullmatch(text.strip()) else 6.0  # 一 in front of a chapter of the list
    if kind == "name" and is_operator(text):
        return 5.0
    if kind in ("name", "organisation") and _BARE_CODE.fullmatch(text.strip()):
        return 2.0
    if kind == "code" and re.fullmatch(r"[A-Z]", text):  # a class of goods
        return 0.0
    if kind == "code" and not any(c.isdigit() for c in text):
        return 2.0 if lex.is_total(text) else 3.0  # 合计 stands in the first column, whatever it heads
    if kind == "name" and column.field == "name":
        return (1.5 if lex.level1(text) or lex.level2(text) else 0.0) + 1.5 * looks_like_target(text) ** 2
    if kind == "organisation" and not lex.is_total(text) and not ends_like_organisation(base_unit(text)[0]):
        return 0.6 + (2.0 if lex.level1(text) else 0.0) + 1.5 * looks_like_target(text) ** 2
    if kind == "text":
        target = is_operator(text[:1]) and column.meaning is not None and column.meaning.group == "goals"  # ≥98% is no goal
        return 0.3 + (2.0 if lex.level1(text) else 0.0) + (0.5 if len(text) < 3 else 0.0) + (1.5 if target else 0.0)
    return 2.0 if lex.level1(text) or lex.level2(text) else 0.2


def place(row: Row, header: Header, sound: bool, lex: Lexicon, bias: Bias | None = None) -> tuple[dict[int, Cell], list[Cell]]:
    """Cells of a row by column: by position where the grid is sound, otherwise by alignment."""
    if not sound:
        a = align(row.cells, header.columns, lex, None if _is_total_row(row, lex) else bias)
        return a.cells, a.left_over
    taken: dict[int, Cell] = {}
    left: list[Cell] = []
    for col, cell in sorted(row.cells + row.continued, key=lambda x: x[0]):
        under = [i for i, c in enumerate(header.columns) if c.start < col + cell.colspan and col < c.stop and i not in taken]
        if under:
            taken[min(under, key=lambda i: content_cost(cell.text, header.columns[i], lex))] = cell
        elif cell.row == row.index:
            left.append(cell)
    return taken, left


def _is_total_row(row: Row, lex: Lexicon) -> bool:
    """合计 | 120.00 | 100.00: nothing but figures behind its label."""
    label, *rest = [c.text for _, c in row.cells] or [""]
    return bool(rest) and lex.is_total(label) and all(parse_amount(text) is not None for text in rest)


def align(cells: Sequence[tuple[int, Cell]], columns: Sequence[Column], lex: Lexicon, bias: Bias | None = None) -> Assignment:
    """The cheapest monotone assignment of a row's cells to the columns.

    A target needs a name before it, and a name wants a target after it; a row of totals needs neither.
    `bias` adds what is known of this table (a text that repeats on every row of a project is not an indicator's remark).
    """
    if max(len(cells), len(columns)) > WIDEST:
        return _by_position(cells, columns, lex)
    costs = [[content_cost(c.text, col, lex) + (bias(c, col) if bias else 0.0) for col in columns] for _, c in cells]
    if _sums_weights(cells):
        costs = [[c + (NO_AMOUNT if col.kind == "amount" else 0.0) for c, col in zip(row, columns, strict=True)] for row in costs]
    if any(col.kind in ("source", "measure") for col in columns):  # beside a column of sources, or measures, no other text is one
        measured = any(col.kind == "measure" for col in columns)
        sources = [bool(lex.measure(c.text) if measured else lex.funding(c.text)) for _, c in cells]
        names = [2.0 if col.kind == "name" else 0.0 for col in columns]
        costs = [[a + b for a, b in zip(row, names, strict=True)] if s else row for s, row in zip(sources, costs, strict=True)]
    if cells and not lex.is_total(cells[0][1].text):
        numbered = [a.field == "seq" and b.field in ("project", "unit_and_project") for a, b in pairwise(columns)]
        costs[0] = [cost + UNNUMBERED * behind for cost, behind in zip(costs[0], [False, *numbered], strict=True)]
    n, m = len(cells), len(columns)
    gaps = [[_gap(columns, j, k) for k in range(m + 1)] for j in range(m + 1)]

    @cache
    def best(i: int, j: int, offset: int) -> tuple[float, tuple[int, ...]]:
        """Cheapest reading of cells i.. on columns j.., the cell on column j - 1 having stood `offset` columns off."""
        if i == n:
            return gaps[j][m], ()
        left_over, rest = best(i + 1, j, offset)
        choice = (LEFT_OVER + left_over, (-1, *rest))
        for k in range(j, m):
            if costs[i][k] >= IMPOSSIBLE:
                continue
            here = cells[i][0] - columns[k].start
            step = costs[i][k] + _shift(here, offset) + gaps[j][k]
            if step >= choice[0]:
                continue
            cost, rest = best(i + 1, k + 1, here)
            cost += step
            if cost < choice[0] - 1e-9:
                choice = (cost, (k, *rest))
        return choice

    cost, picks = best(0, 0, 0)
    taken = {k: c for k, (_, c) in zip(picks, cells, strict=True) if k >= 0}
    return Assignment(taken, [c for k, (_, c) in zip(picks, cells, strict=True) if k < 0], cost)


def _by_position(cells: Sequence[tuple[int, Cell]], columns: Sequence[Column], lex: Lexicon) -> Assignment:
    """The cells that stand under a heading and can mean it; every other is left over."""
    at = {c.start: i for i, c in enumerate(columns)}
    taken = {at[k]: c for k, c in cells if k in at and content_cost(c.text, columns[at[k]], lex) < IMPOSSIBLE}
    kept = {id(c) for c in taken.values()}
    left = [c for _, c in cells if id(c) not in kept]
    return Assignment(taken, left, LEFT_OVER * len(left))


def _sums_weights(cells: Sequence[tuple[int, Cell]]) -> bool:
    """Several figures, all of them what weights sum up to."""
    figures = [a for _, c in cells if (a := parse_amount(c.text)) is not None]
    return len(figures) > 1 and all(a in WEIGHT_SUMS for a in figures)


def _shift(here: int, before: int) -> float:
    return SHIFT * min(abs(here - before), 3)


def _gap(columns: Sequence[Column], start: int, stop: int) -> float:
    """What it costs to leave columns start..stop-1 empty between the column before and the one at `stop`."""
    before = columns[start - 1] if start else None
    after = columns[stop] if stop < len(columns) else None
    cost = 0.0
    for c in columns[start:stop]:
        if c.field == "name" and after is not None and after.side == c.side and after.field in NEED_NAME:
            cost += NAMELESS
        if c.field == "target" and before is not None and before.side == c.side and before.field in ("name", "operator"):
            cost += TARGETLESS
    return cost
