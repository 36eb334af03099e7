"""Headings of two levels in text that lost what merged cells cover → headings in the columns they stood over.

    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    小计 | 人员经费 | 公用经费
    208 | 社会保障和就业支出 | 279.63 | 279.63 | 270.00 | 9.63 |

The rows below are wider than both rows of headings, by just what the lower headings would add if they stood under one of the upper ones.
Under which is told by the figures (小计 is the sum of what stands behind it in its group), by the heading of indicators (绩效指标), or by
blanks that the upper row kept.
Where nothing tells it, the table stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.heading_trees import Way, tree
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.money import parse_amount

INDICATORS, FUNDS = "section_indicators", "section_funds"
MOST_COLUMNS = 30
Row = list[Cell]


def with_spans(table: Table, lex: Lexicon) -> Table:
    """The table with its lower headings under the ones they belong to; the same table where it lost no spans or they cannot be told."""
    if table.sound:
        return table
    rows = _rows(table)
    columns = table.n_cols if _keeps_blanks(table) else 0
    moved: dict[int, Cell] = {}  # where the cell of an identity stands, and what it spans
    for at in range(len(rows) - 2):
        upper, lower = ([c for c in row if c.text] for row in rows[at : at + 2])
        if any(id(c) in moved for c in upper):
            continue  # the second of three levels
        if groups := _blanks(rows[at], rows[at + 1], lex):
            moved |= _places(rows[at], lower, groups)
            continue
        if not _are_headings(upper, lower, lex) or not (_gapless(rows[at], lower) or _displaced(rows[at], lower)):
            continue
        moved |= _three_levels(rows[at:], lex, columns)
        below = list(_below(rows[at + 2 :], lex))
        if id(upper[0]) not in moved and (groups := _parents(upper, lower, below, lex, columns)):
            moved |= _places(upper, lower, groups)
    if not moved:
        return table
    bands = {c.row for c in table.cells if id(c) in moved}
    kept = [c for c in table.cells if c.text or c.row not in bands]  # a blank cell would stand where a heading does now
    return replace(table, cells=[moved.get(id(c), c) for c in kept])


def _keeps_blanks(table: Table) -> bool:
    """Whether the blank cells at the end of rows are printed."""
    last = {c.row: c for c in sorted(table.cells, key=lambda c: c.col)}
    return any(not c.text for c in last.values())


def _rows(table: Table) -> list[Row]:
    """The cells of each row from left to right, without blank ones at its end."""
    out: list[Row] = [[] for _ in range(table.n_rows)]
    for cell in sorted(table.cells, key=lambda c: c.col):
        out[cell.row].append(cell)
    for row in out:
        while row and not row[-1].text:
            row.pop()
    return out


def _are_headings(upper: Row, lower: Row, lex: Lexicon) -> bool:
    """Two rows of several texts each without figures, most of them known headings."""
    both = [*upper, *lower]
    if not 2 <= len(lower) < MOST_COLUMNS or not 2 <= len(upper) < MOST_COLUMNS or any(parse_amount(c.text) is not None for c in both):
        return False
    return 2 * sum(bool(lex.meanings(c.text)) for c in both) >= len(both) and any(lex.meanings(c.text) for c in upper)


def _gapless(upper: Row, lower: Row) -> bool:
    """No blank cell in the upper row, none but before the lower one, and no spans."""
    stand = all(c.text and c.col == i for i, c in enumerate(upper)) and all(c.col == lower[0].col + i for i, c in enumerate(lower))
    return stand and all(c.colspan == c.rowspan == 1 for c in (*upper, *lower))


def _displaced(upper: Row, lower: Row) -> bool:
    """A text of the lower row stands below one of several headings that has no blank behind it, so that it spans nothing."""
    taken = {c.col for c in upper if c.text}
    return (
        len(taken) > 2
        and all(c.colspan == c.rowspan == 1 for c in (*upper, *lower))
        and any(c.col in taken and c.col + 1 in taken for c in lower)
    )


def _blanks(upper: Row, lower: Row, lex: Lexicon) -> list[tuple[int, int]]:
    """Headings of the upper row with the blanks behind them, where these are just what the lower row needs and it stands elsewhere.

    项目名称 | 合计 | 本年财政拨款 |  | 上年结转 over 一般公共预算 | 政府性基金预算: both belong under 本年财政拨款.
    """
    whole = all(c.col == i and c.colspan == c.rowspan == 1 for row in (upper, lower) for i, c in enumerate(row))
    own = list(dropwhile(lambda c: not c.text, lower))
    if not whole or not upper or not upper[0].text or len(own) < 2 or not _are_known(lower, upper, lex):
        return []
    named = [i for i, c in enumerate(upper) if c.text]
    groups = [(a, b - a) for a, b in pairwise([*named, len(upper)]) if b - a > 1]
    wide = [at + k for at, size in groups for k in range(size)]
    if len(wide) != len(own) or any(not c.text for c in own) or groups[0][0] == 0 or [c.col for c in own] == wide:
        return []
    return groups


def _are_known(lower: Row, upper: Row, lex: Lexicon) -> bool:
    """All the lower headings are known, and most of the upper ones."""
    known = [bool(lex.meanings(c.text)) for c in upper if c.text]
    return all(lex.meanings(c.text) or lex.level2(c.text) for c in lower if c.text) and 2 * sum(known) >= len(known)


def _below(rows: Sequence[Row], lex: Lexicon) -> Iterator[Row]:
    """The rows up to the next heading."""
    for row in rows:
        if len(row) > 2 and all(lex.meanings(c.text) for c in row):
            return
        yield row


def _parents(upper: Row, lower: Row, below: Sequence[Row], lex: Lexicon, columns: int) -> list[tuple[int, int]]:
    """For every upper heading that spans lower ones its place in the row and how many it spans; none where that cannot be told."""
    width = max((len(row) for row in below), default=0)
    if (parts := _of_line(upper[0], lower, lex)) and len(upper) > 1:
        if len(lower) == parts:
            return [(0, parts)] if width == len(upper) - 1 + parts or _coded(below) else []
        rest = _parents(upper[1:], lower[parts:], [_behind(row, parts, lex) for row in below], lex, max(columns - parts, 0))
        return [(0, parts), *((i + 1, size) for i, size in rest)] if rest else []
    if way := tree([[c.text for c in upper], [c.text for c in lower]], [[c.text for c in row] for row in below], lex, columns):
        return [(node.at, len(node.under)) for node in way if node.under]
    blocks = [i for i, c in enumerate(upper) if any(m.field == INDICATORS for m in lex.meanings(c.text))]
    fields = {m.field for c in lower for m in lex.meanings(c.text)}
    if len(blocks) != 1 or not fields >= {"name", "target"}:
        return []
    if width == len(upper) - 1 + len(lower):
        return [(blocks[0], len(lower))]
    funds = [i for i, c in enumerate(upper) if lex.means(c.text, FUNDS)]
    first = next((i for i, c in enumerate(lower) if lex.means(c.text, "level1", "level2", "name")), 0)
    if len(funds) == 1 and funds[0] < blocks[0] and first and width == len(upper) - 2 + len(lower):
        return [(funds[0], first), (blocks[0], len(lower) - first)]
    return []


def _of_line(upper: Cell, lower: Row, lex: Lexicon) -> int:
    """How many lower headings are of the line itself (类 | 款 | 项 under 科目编码, 科目编码 | 科目名称 under 项目); they stand first."""
    parts = next((i for i, c in enumerate(lower) if c.text not in lex.words["class_parts"]), len(lower))
    if parts > 1:
        return parts if lex.means(upper.text, "line_code") else 0
    named = len(lower) > 1 and lex.means(lower[0].text, "line_code") and lex.means(lower[1].text, "line_name")
    return 2 if named and not lex.means(upper.text, "line_code") else 0


def _behind(row: Row, parts: int, lex: Lexicon) -> Row:
    """A row without what names its line; the label of a total (合计 | 36.00 | 280.00) was merged over all of that."""
    labelled = len(row) > parts and lex.is_total(row[0].text) and parse_amount(row[1].text) is not None
    return row[1 if labelled else parts :]


def _coded(rows: Sequence[Row]) -> bool:
    """Most rows begin with a code and a name."""
    coded = [len(row) > 2 and row[0].text.isdigit() and bool(row[1].text) and parse_amount(row[1].text) is None for row in rows]
    return sum(coded) * 2 > len(coded)


def _three_levels(rows: Sequence[Row], lex: Lexicon, columns: int) -> dict[int, Cell]:
    """The headings of the first three rows where they stand, as `_places` says it; nothing where these are no three levels."""
    levels = [[c for c in row if c.text] for row in rows[:3]]
    if not _are_headings(levels[1], levels[2], lex):
        return {}
    below = list(_below(rows[3:], lex))
    way = tree([[c.text for c in level] for level in levels], [[c.text for c in row] for row in below], lex, columns)
    return dict(_columns(way or (), levels, 0))


def _columns(way: Way, levels: Sequence[Row], col: int) -> Iterator[tuple[int, Cell]]:
    """Every heading of a tree, the first of which stands at a column, where it stands, by the identity of its cell.

    Those over no other are merged down, so that the band is known by its shape where its words are not.
    """
    for node in way:
        cell, width = levels[0][node.at], sum(1 for _ in node.leaves())
        yield id(cell), replace(cell, col=col, colspan=width, rowspan=1 if node.under else len(levels))
        yield from _columns(node.under, levels[1:], col)
        col += width


def _places(upper: Row, lower: Row, groups: Sequence[tuple[int, int]]) -> dict[int, Cell]:
    """The cells of both rows where they stand, by the identity of the cell."""
    out: dict[int, Cell] = {}
    sizes, col, taken = dict(groups), 0, 0
    for i, cell in enumerate(upper):
        if not cell.text:  # behind a heading that spans it
            continue
        size = sizes.get(i, 1)
        out[id(cell)] = replace(cell, col=col, colspan=size)
        if i in sizes:
            out |= {id(c): replace(c, col=col + k) for k, c in enumerate(lower[taken : taken + size])}
            taken += size
        col += size
    return out
