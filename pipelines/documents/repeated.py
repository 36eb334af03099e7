"""Text that prints a merged cell in every place it covered → the cells as they were merged.

    | 主管部门 | 主管部门 | 某县林业局 | 某县林业局 | 某县林业局 | 实施单位 | 某县林业局 | 某县林业局 |

A row of a form that is made of few texts, each printed several times side by side, was so merged, and so were columns below a heading
printed several times whose cells are all equal (三级指标 | 三级指标). Elsewhere two equal neighbours are two cells (基本健全 | 基本健全:
target and what was reached); equal figures are, too, where different texts stand above them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, takewhile

from pipelines.documents.model import Cell, Table

_FIGURE = re.compile(r"[-+]?[\d.,，]+\s*[%％]?")
FEWEST_ROWS = 2  # so many of them, and the first row with the heading, tell that the text is printed so
NARROWEST = 4  # columns
FEWEST_AGAIN = 2  # headings that a row prints again below themselves

Run = list[Cell]  # equal neighbours


def merged(table: Table) -> Table:
    """The table with the cells merged that its text prints repeatedly; the same table where it does not."""
    if table.sound or table.n_cols < NARROWEST or any(c.colspan > 1 or c.rowspan > 1 for c in table.cells):
        return table
    rows: list[list[Cell]] = [[] for _ in range(table.n_rows)]
    for cell in sorted(table.cells, key=lambda c: c.col):
        rows[cell.row].append(cell)
    runs = [[list(g) for _, g in groupby(row, key=lambda c: c.text)] for row in rows]
    band = _band(rows, runs)
    wide = [r < band or _is_spread(row) for r, row in enumerate(runs)]
    if sum(wide) < FEWEST_ROWS or not wide[0]:
        return table
    one = _columns(rows, runs, wide)
    out: list[Cell] = []
    tops: dict[int, int] = {}  # index in `out` of the cell that a row prints at a column
    for r, row in enumerate(rows):
        above, tops = tops, {}
        for n, run in enumerate(runs[r]):
            whole = (r, run[0].col, len(run)) in one
            parts = [run] if whole else _parts(run, rows, r) if wide[r] else [[c] for c in run]
            for part in parts:
                top = above.get(part[0].col)
                first = n == 0 and len(part[0].text) > 1 and not _FIGURE.fullmatch(part[0].text)
                goes_on = r > 0 and ((wide[r - 1] and ((wide[r] and n == 0) or r == 1 or r < band)) or first)
                if top is not None and goes_on and part[0].text and (out[top].text, out[top].colspan) == (part[0].text, len(part)):
                    out[top] = replace(out[top], rowspan=out[top].rowspan + 1)
                else:
                    out.append(replace(part[0], colspan=len(part)))
                    top = len(out) - 1
                tops[part[0].col] = top
        if not row:
            tops = {}
    certain = table.confidence == 1 and len({len(row) for row in rows if row}) == 1  # its cells are marked off, and none is left out
    return replace(table, cells=out, sound=certain)


def _columns(rows: list[list[Cell]], runs: list[list[Run]], wide: list[bool]) -> set[tuple[int, int, int]]:
    """(row, column, width) of runs below a text printed several times: all rows from there on, up to a wide one, are equal in its columns.

    The first of them begins a block: above it is a wide row, or blank. So 长期 | 长期 in two rows below 指标值 | 实际值 are none.
    """
    widths = [{run[0].col: len(run) for run in row} for row in runs]
    texts = [{c.col: c.text for c in row} for row in rows]
    out: set[tuple[int, int, int]] = set()
    for r, row in enumerate(runs):
        for run in row:
            col, width = run[0].col, len(run)
            begins = r == 0 or wide[r] or wide[r - 1] or not any(texts[r - 1].get(col + k) for k in range(width))
            if width < 2 or len(run[0].text) < 2 or _FIGURE.fullmatch(run[0].text) or not begins:
                continue
            below = list(takewhile(lambda s: not wide[s] and widths[s].get(col) == width, range(r + 1, len(rows))))  # noqa: B023
            out |= {(s, col, width) for s in ([r, *below] if any(texts[s][col] for s in below) else [])}
    return out


def _band(rows: list[list[Cell]], runs: list[list[Run]]) -> int:
    """How many rows the headings go over: each prints headings of the row above again, and some of the first are side by side."""
    if not any(len(run) > 1 and run[0].text and not _FIGURE.fullmatch(run[0].text) for run in runs[0]):
        return 0
    count = 1
    while count < len(rows) and _again(rows[count - 1], rows[count]) >= FEWEST_AGAIN:
        count += 1
    return count if count > 1 else 0


def _again(above: list[Cell], below: list[Cell]) -> int:
    """How many texts, no figures, stand in both rows at the same place."""
    texts = {c.col: c.text for c in above}
    return sum(bool(c.text) and texts.get(c.col) == c.text and not _FIGURE.fullmatch(c.text) for c in below)


def _is_spread(runs: list[Run]) -> bool:
    """A row of few texts that are printed side by side several times: at most two for every three cells."""
    printed = [run for run in runs if run[0].text]
    cells = sum(map(len, printed))
    several = any(len(run) > 1 and len(run[0].text) > 1 and not _FIGURE.fullmatch(run[0].text) for run in printed)
    return cells >= NARROWEST and 3 * len(printed) <= 2 * cells and several


def _parts(run: Run, rows: list[list[Cell]], at: int) -> list[Run]:
    """The cells that equal neighbours were: one, but for blanks, and for figures one below each text of the nearest row of texts above."""
    if not run[0].text:
        return [[c] for c in run]
    if len(run) < 2 or not _FIGURE.fullmatch(run[0].text):
        return [run]
    columns = {c.col for c in run}
    for r in range(at - 1, -1, -1):
        above = {c.col: c.text for c in rows[r] if c.col in columns}
        if not any(_FIGURE.fullmatch(t) for t in above.values()):
            parts = [list(part) for _, part in groupby(run, key=lambda c: above.get(c.col))]
            return parts if len({len(part) for part in parts}) == 1 else [run]  # 年初预算数 and 执行数, each over two columns
    return [run]
