"""Tables out of crossing rules: the cells, with the rows and columns they span, are what the rules enclose."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.documents.model import BBox
from pipelines.documents.pdf.glyphs import Glyph, index_in
from pipelines.documents.pdf.rules import Box, Rule
from pipelines.documents.pdf.typeset import text_of

TOUCH = 4.0
"""Points within which rules meet, and within which parallel rules are one (double lines)."""

MAX_SQUARES = 400_000
MAX_CROSSING = 200
"""Glyphs on a rule that are looked at in one table; more are a drawing under text."""


@dataclass(slots=True)
class PageCell:
    """A cell on one page; spans in grid units, bbox in the reading frame."""

    row: int
    col: int
    rowspan: int
    colspan: int
    bbox: BBox
    glyphs: list[Glyph] = field(default_factory=list)
    text: str = ""
    page: int = 0
    doubt: str = ""  # open: no rules on two sides; ragged: part of an area that is no rectangle


@dataclass(slots=True)
class PageTable:
    """A table, or the part of one that stands on one page."""

    xs: list[float]  # column edges
    ys: list[float]  # row edges
    cells: list[PageCell]
    page: int = 0
    kind: str = "ruled"  # ruled | lined (horizontal rules only) | spaced (no rules)
    confidence: float = 1.0
    unsure: bool = False  # the geometry contradicts itself: worth a second reading

    @property
    def bbox(self) -> BBox:
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def n_rows(self) -> int:
        return max((c.row + c.rowspan for c in self.cells), default=0)


def ruled_tables(horizontal: list[Rule], vertical: list[Rule]) -> list[PageTable]:
    """Empty tables from the rules, smallest first (a table inside a cell comes before the one around it)."""
    tables = [t for hs, vs in _meshes(horizontal, vertical) if (t := _table(hs, vs))]
    return sorted(tables, key=lambda t: (t.xs[-1] - t.xs[0]) * (t.ys[-1] - t.ys[0]))


def shade_rules(shades: list[Box]) -> tuple[list[Rule], list[Rule]]:
    """Edges of shaded areas as horizontal and vertical rules."""
    cells = [s for s in shades if s.right - s.left > TOUCH and s.bottom - s.top > TOUCH]
    horizontal = [Rule(y, s.left, s.right) for s in cells for y in (s.top, s.bottom)]
    return horizontal, [Rule(x, s.top, s.bottom) for s in cells for x in (s.left, s.right)]


def fill(tables: list[PageTable], glyphs: list[Glyph]) -> list[Glyph]:
    """Put every glyph into the cell that holds its middle; what lies outside all tables is returned."""
    for table in tables:
        glyphs = _fill_one(table, glyphs)
    return glyphs


def _fill_one(table: PageTable, glyphs: list[Glyph]) -> list[Glyph]:
    owner = {(r, k): c for c in table.cells for r in range(c.row, c.row + c.rowspan) for k in range(c.col, c.col + c.colspan)}
    left, top, right, bottom = table.bbox
    outside: list[Glyph] = []
    crossing: list[Glyph] = []
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        if left < x < right and top < y < bottom:
            cell = owner[index_in(table.ys, y), index_in(table.xs, x)]
            cell.glyphs.append(glyph)
            lap = 0.3 * (glyph.right - glyph.left)
            if glyph.left < cell.bbox[0] - lap or glyph.right > cell.bbox[2] + lap:
                crossing.append(glyph)
        else:
            outside.append(glyph)
    for glyph in crossing[:MAX_CROSSING]:
        table.unsure |= not _gather_overflow(table, glyph)
    for cell in table.cells:
        cell.text = text_of(cell.glyphs)
    table.unsure = table.unsure or any(c.text for c in table.cells if c.doubt == "ragged")
    table.cells = [c for c in table.cells if c.text or c.doubt != "open"]
    return outside


def _gather_overflow(table: PageTable, glyph: Glyph) -> bool:
    """Put text that runs over a rule into empty cells beside its own (spreadsheets print so) back into one cell.

    Text that ends at the right side of its last cell belongs there (numbers), any other where it begins. False where the
    cells beside have text of their own, so that nobody can tell.
    """
    size = glyph.bottom - glyph.top
    row = [
        (g, c)
        for c in table.cells
        if c.bbox[1] < glyph.baseline < c.bbox[3]
        for g in c.glyphs
        if abs(g.baseline - glyph.baseline) < 0.3 * size
    ]
    row.sort(key=lambda p: p[0].left)
    at = next(i for i, (g, _) in enumerate(row) if g is glyph)
    first = last = at
    while first > 0 and row[first][0].left - row[first - 1][0].right < 0.3 * size:
        first -= 1
    while last + 1 < len(row) and row[last + 1][0].left - row[last][0].right < 0.3 * size:
        last += 1
    run = row[first : last + 1]
    start, end = run[0][1], run[-1][1]
    flush_right = end.bbox[2] - run[-1][0].right < TOUCH < run[0][0].left - start.bbox[0]
    home = end if flush_right else start
    for cell in {id(c): c for _, c in run if c is not home}.values():
        if len(cell.glyphs) > sum(c is cell for _, c in run):
            return False
    for g, cell in run:
        if cell is not home:
            cell.glyphs = [other for other in cell.glyphs if other is not g]
            home.glyphs.append(g)
    return True


def _meshes(horizontal: list[Rule], vertical: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Groups of rules that touch each other, each with at least two rules of both directions."""
    parent = list(range(len(horizontal) + len(vertical)))

    def find(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    vertical = sorted(vertical)
    places = [v.at for v in vertical]
    for i, h in enumerate(horizontal):
        for j in range(bisect_left(places, h.start - TOUCH), len(vertical)):
            v = vertical[j]
            if v.at > h.end + TOUCH:
                break
            if v.start - TOUCH <= h.at <= v.end + TOUCH:
                parent[find(i)] = find(len(horizontal) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for i, h in enumerate(horizontal):
        groups[find(i)][0].append(h)
    for j, v in enumerate(vertical):
        groups[find(len(horizontal) + j)][1].append(v)
    return [g for g in groups.values() if g[0] and g[1] and len(g[0]) + len(g[1]) >= 3]


def clustered(values: list[float], tolerance: float = TOUCH) -> list[float]:
    """Sorted means of the values that lie within `tolerance` of each other."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][0] <= tolerance:
            groups[-1].append(value)
        else:
            groups.append([value])
    return [sum(g) / len(g) for g in groups]


def _nearest(places: list[float], value: float) -> int:
    i = bisect_left(places, value)
    return i if i == 0 or (i < len(places) and places[i] - value < value - places[i - 1]) else i - 1


def _table(horizontal: list[Rule], vertical: list[Rule]) -> PageTable | None:
    """A table from one mesh; open sides are closed where the rules end."""
    xs = clustered([v.at for v in vertical] + [min(h.start for h in horizontal), max(h.end for h in horizontal)])
    ys = clustered([h.at for h in horizontal] + [min(v.start for v in vertical), max(v.end for v in vertical)])
    rows, cols = len(ys) - 1, len(xs) - 1
    if rows < 1 or cols < 1 or rows * cols > MAX_SQUARES:
        return None
    below = _cover(horizontal, ys, xs)
    beside = _cover(vertical, xs, ys)
    cells: list[PageCell] = []
    for squares in _regions(rows, cols, below, beside):
        rectangles = _rectangles(squares)
        for r, c, h, w in rectangles:
            cell = PageCell(r, c, h, w, (xs[c], ys[r], xs[c + w], ys[r + h]))
            cell.doubt = "open" if _is_open(cell, rows, cols, below, beside) else "ragged" if len(rectangles) > 1 else ""
            cells.append(cell)
    return PageTable(xs, ys, cells)


def _is_open(cell: PageCell, rows: int, cols: int, below: set[tuple[int, int]], beside: set[tuple[int, int]]) -> bool:
    """Whether the area lies at a side of the mesh that no rule closes, and has no rule above or none below: it is no cell."""
    down, across = range(cell.row, cell.row + cell.rowspan), range(cell.col, cell.col + cell.colspan)
    sides = [place for place, at_edge in ((cell.col, cell.col == 0), (across.stop, across.stop == cols)) if at_edge]
    if not any((side, r) not in beside for side in sides for r in down):
        return False
    return any((place, c) not in below for place in (down.start, down.stop) for c in across)


def _cover(rules: list[Rule], places: list[float], across: list[float]) -> set[tuple[int, int]]:
    """(place, interval) pairs where a rule is drawn: its `at` near the place, the middle of the interval inside it."""
    middles = [(a + b) / 2 for a, b in pairwise(across)]
    out = set()
    for rule in rules:
        place = _nearest(places, rule.at)
        for k in range(bisect_left(middles, rule.start), bisect_left(middles, rule.end)):
            out.add((place, k))
    return out


def _regions(rows: int, cols: int, below: set[tuple[int, int]], beside: set[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Grid squares that no rule parts, in reading order of their first square."""
    seen: set[tuple[int, int]] = set()
    regions = []
    for start in ((r, c) for r in range(rows) for c in range(cols)):
        if start in seen:
            continue
        seen.add(start)
        region, stack = [], [start]
        while stack:
            r, c = stack.pop()
            region.append((r, c))
            for drawn, square in (
                ((c + 1, r) in beside or c + 1 == cols, (r, c + 1)),
                ((c, r) in beside or c == 0, (r, c - 1)),
                ((r + 1, c) in below or r + 1 == rows, (r + 1, c)),
                ((r, c) in below or r == 0, (r - 1, c)),
            ):
                if not drawn and square not in seen:
                    seen.add(square)
                    stack.append(square)
        regions.append(sorted(region))
    return regions


def _rectangles(squares: list[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """row, col, height, width of the rectangles the squares make up; one for a sound cell."""
    left = set(squares)
    out = []
    while left:
        r, c = min(left)
        width = 1
        while (r, c + width) in left:
            width += 1
        height = 1
        while all((r + height, c + k) in left for k in range(width)):
            height += 1
        left -= {(r + i, c + k) for i in range(height) for k in range(width)}
        out.append((r, c, height, width))
    return out
