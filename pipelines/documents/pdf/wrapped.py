"""Tables without any rules whose cells wrap: what stands closer than the rows do is one cell, and rows begin where cells do.

Word processors print such tables where nobody has set borders. Within a cell the lines keep the pitch of the type; between rows there is
the room of a paragraph or a margin. Cells stand at the top of their rows or beside the middle of them; which of the two, the table shows.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from pipelines.documents.centred import spans
from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.lattice import PageCell, PageTable
from pipelines.documents.pdf.typeset import Run, join_lines, runs_of

Line = list[Glyph]
CONFIDENCE = {True: 0.7, False: 0.6}
"""Of tables whose cells stand at the top of their rows, and beside the middle of them: which rows a merged cell spans is inferred."""
MAX_PIECES = 2_000
"""Runs of one table; a page that has more is no table that a person could read."""
APART = 1.12
"""Line pitches from which the next line is another cell."""
LOOSEST = 1.9
"""Type sizes; lines further apart are not wrapped text."""
MOSTLY = 0.75
"""Share of the lines before the last of a cell that must be full: text wraps where a line is full."""
COLUMN_GAP = 0.45
"""Type sizes between two columns where others begin as well; cells that are full leave no more than their margins."""

ALIGNED = 0.8
"""Share of texts that begin exactly where most of their column do in a table that is aligned left."""
EDGE = 0.5 * COLUMN_GAP
"""Type sizes between a column's edge and its text."""

_FIGURE = re.compile(r"-?\d[\d,]*\.\d+")


@dataclass(slots=True, eq=False)
class Block:
    """Runs below each other at the pitch of the type: a cell."""

    runs: list[Run]
    left: float
    right: float
    top: float
    bottom: float
    first: float  # baseline of its first line
    last: float
    size: float
    cols: tuple[int, int] = (0, 0)  # first column, column after the last
    rows: tuple[int, int] = (0, 0)
    widths: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, run: Run) -> Block:
        left, top, right, bottom = run.bbox
        return cls([run], left, right, top, bottom, run.baseline, run.baseline, run.size, widths=[right - left])

    def add(self, below: Block) -> None:
        """Put a block of one run below this one, or beside its last line."""
        self.runs += below.runs
        if below.first - self.last > 0.3 * self.size:
            self.widths += below.widths
        else:
            self.widths[-1] = max(self.right, below.right) - min(self.left, below.left)
        self.left, self.right = min(self.left, below.left), max(self.right, below.right)
        self.bottom, self.last = max(self.bottom, below.bottom), max(self.last, below.last)

    @property
    def middle(self) -> float:
        return (self.first + self.last) / 2

    @property
    def text(self) -> str:
        return join_lines([run.text for run in self.runs])


def line_pitch(lines: list[Line]) -> float | None:
    """The distance of lines within a cell in type sizes; None where no lines are that close, or no room parts other ones.

    Distances that are multiples of it part nothing: cells of few lines leave such beside cells of many.
    """
    pieces = [Block.of(run) for line in lines for run in runs_of(line)]
    distances: list[tuple[float, float]] = []  # in type sizes, in points
    for i, piece in enumerate(pieces):
        below = next((p for p in pieces[i + 1 : i + 100] if p.first - piece.first > 0.5 * piece.size and _overlap(piece, p)), None)
        if below is not None:
            points = below.first - piece.first
            distances.append((points / max(piece.size, below.size), points))
    distances.sort()
    for i, (distance, _) in enumerate(distances):
        near = bisect_right(distances, distance * 1.05, key=lambda d: d[0]) - i
        if near >= 2 and near >= 0.02 * len(distances):
            pitch, points = distances[i + near // 2]
            lines_apart = [d / points for size, d in distances if size > pitch * APART]
            apart = sum(abs(n - round(n)) > 0.06 for n in lines_apart)
            return pitch if pitch <= LOOSEST and apart >= 0.05 * len(distances) else None
    return None


def wrapped_tables(lines: list[Line], pitch: float, opens_page: bool) -> tuple[list[PageTable], list[Line]]:
    """Tables whose cells wrap among lines that follow each other closely, and the other lines.

    `pitch` is the distance of lines within a cell, in type sizes; `opens_page` says that nothing stands above the lines.
    """
    pieces = [Block.of(run) for run in _runs(lines)]
    if len(pieces) > MAX_PIECES:
        return [], lines
    blocks = sorted(_blocks(pieces, pitch), key=lambda b: b.top)
    if not any(len(b.widths) > 1 for b in blocks) or not _fill_their_lines(blocks):
        return [], lines
    tables: list[PageTable] = []
    taken: set[int] = set()
    for part in _parts(blocks, pitch, opens_page):
        table = _table(part, pitch)
        if table is not None:
            tables.append(table)
            taken |= {id(g) for b in part for run in b.runs for g in run.glyphs}
    rest = [left for line in lines if (left := [g for g in line if id(g) not in taken]) and any(g.text.strip() for g in left)]
    return tables, rest


def _runs(lines: list[Line]) -> Iterator[Run]:
    """The runs of the lines, cut also where columns stand closer: other runs begin there, and no blank is printed."""
    runs = [run for line in lines for run in _with_blanks(line)]
    starts = sorted(run.left for run in runs)
    for run in runs:
        glyphs: list[Glyph] = []
        least = COLUMN_GAP * run.size
        for glyph in run.glyphs:
            apart = bool(glyphs) and bool(glyphs[-1].text.strip()) and glyph.left - glyphs[-1].right > least
            if apart and bisect_left(starts, glyph.left + 0.8) - bisect_left(starts, glyph.left - 0.8) >= 2:
                yield Run(glyphs)
                glyphs = []
            glyphs.append(glyph)
        yield Run(glyphs)


def _with_blanks(line: Line) -> list[Run]:
    """The runs of a line, those as one between which only blanks are printed: no cell ends so."""
    runs = runs_of(line)
    blanks = [g for g in line if not g.text.strip()]
    if not blanks:
        return runs
    out = runs[:1]
    for run in runs[1:]:
        before = out[-1].right
        between = [g for g in blanks if before - 1 <= g.left < run.left]
        places = [before, *(g.left for g in between), run.left]
        if between and all(b - a <= 1.3 * run.size for a, b in pairwise(places)):
            out[-1] = Run([*out[-1].glyphs, *between, *run.glyphs])
        else:
            out.append(run)
    return out


def _overlap(one: Block, two: Block) -> bool:
    return one.left < two.right and two.left < one.right


def _blocks(pieces: list[Block], pitch: float) -> list[Block]:
    """The pieces joined to cells: below the one piece that ends there, or beside the last line of a cell that reaches so far."""
    blocks: list[Block] = []
    ends: list[Block] = []  # what may go on
    for piece in sorted(pieces, key=lambda p: p.first):
        ends = [b for b in ends if piece.first - b.last <= pitch * APART * piece.size + b.size]
        near = [(piece.first - b.last, b) for b in ends if _overlap(b, piece)]
        above = [b for d, b in near if 0.5 * piece.size < d <= pitch * APART * max(b.size, piece.size)]
        beside = [b for d, b in near if abs(d) <= 0.3 * piece.size and len(b.widths) > 1 and b.left <= piece.left]
        if len(above) == 1 and not any(abs(d) < 1 for d, _ in near):
            above[0].add(piece)
        elif beside and not above:
            beside[0].add(piece)
        else:
            blocks.append(piece)
            ends.append(piece)
    return blocks


def _fill_their_lines(blocks: list[Block]) -> bool:
    """Whether lines are followed by another one of their cell where they are full, as text wraps; figures below each other are rows."""
    full = short = 0
    for block in blocks:
        lines = [r.text for r in block.runs]
        if any(_FIGURE.fullmatch(a) and _FIGURE.fullmatch(b) for a, b in pairwise(lines)):
            return False
        widest = max(block.widths)
        for width, run in zip(block.widths, block.runs[1:], strict=False):
            if widest - width <= 1.6 * block.size + _first_word(run):
                full += 1
            else:
                short += 1
    return full >= MOSTLY * (full + short)


def _first_word(run: Run) -> float:
    """Width of the Latin word or number a run begins with, which cannot be broken."""
    right = run.left
    for g in run.glyphs:
        if not g.text.isascii() or g.text.isspace():
            break
        right = g.right
    return right - run.left


# ── which blocks make a table ──────────────────────────────────────────────


def _parts(blocks: list[Block], pitch: float, opens_page: bool) -> Iterator[list[Block]]:
    """The blocks by table: texts that stand alone between blocks beside each other are titles, notes and prose."""
    bands = _bands(blocks, pitch)
    part: list[Block] = []
    lone: list[Block] = []
    for band in bands:
        if len(band) == 1:
            lone += band
            continue
        if part and lone and not _are_rows(lone, part, band):
            yield part
            part = []
        part += [*(lone if part or (opens_page and _go_on(lone, blocks)) else []), *band]
        lone = []
    if lone and part and _are_rows(lone, part, []):
        part += lone
    if part:
        yield part


def _bands(blocks: list[Block], pitch: float) -> list[list[Block]]:
    """Blocks that stand beside each other, directly or through others, top to bottom; lines of a text are never closer than its pitch."""
    bands: list[list[Block]] = []
    last = 0.0
    for block in sorted(blocks, key=lambda b: b.first):
        if bands and block.first - last < 0.7 * pitch * block.size:
            bands[-1].append(block)
            last = max(last, block.last)
        else:
            bands.append([block])
            last = block.last
    return bands


def _are_rows(lone: list[Block], above: list[Block], below: list[Block]) -> bool:
    """Whether texts that stand alone are cells of the table around them: they stand where one of its columns does."""
    margin = min(b.left for b in above)
    first = [b for b in above if b.left <= margin + b.size]
    second = min((b.left for b in [*above, *below] if b not in first and b.left > margin + 2 * b.size), default=margin)
    for block in lone:
        if block.left <= margin + block.size:
            if len(lone) > 1 or not below or block.right > second - 0.3 * block.size:
                return False
        elif not any(abs(b.left - block.left) < 0.3 * b.size for b in above):
            return False
    return True


def _go_on(lone: list[Block], blocks: list[Block]) -> bool:
    """Whether texts that stand alone at the top of a page may be the rest of cells of the page before: narrow, not in the first column."""
    left, right = min(b.left for b in blocks), max(b.right for b in blocks)
    second = min((b.left for b in blocks if b not in lone and b.left > left + 2 * b.size), default=right)
    return bool(lone) and all(b.left > second - b.size and b.right - b.left < 0.3 * (right - left) for b in lone)


def _table(blocks: list[Block], pitch: float) -> PageTable | None:
    blocks.sort(key=lambda b: b.top)
    starts = _columns(blocks)
    if not starts:
        return None
    _set_cols(blocks, starts)
    if further := _further_columns(blocks, len(starts) + 1):
        starts = sorted([*starts, *further])
        _set_cols(blocks, starts)
    top = _stand_at_the_top(blocks, pitch)
    cuts = _tops(blocks, pitch) if top else _gaps(blocks)
    if not cuts and len(starts) < 2:
        return None
    size = blocks[0].size
    ys = [min(b.top for b in blocks) - 0.25 * size, *cuts, max(b.bottom for b in blocks) + 0.25 * size]
    for block in blocks:
        block.rows = _rows(block, ys)
    grid = _Grid(blocks, len(ys) - 1, len(starts) + 1)
    if top:
        grid.merge_down()
    else:
        grid.merge_around(ys, pitch * size)
    grid.widen_headings()
    if grid.clash:
        return None
    edge = EDGE * size
    xs = [min(b.left for b in blocks) - edge, *(x - edge for x in starts), max(b.right for b in blocks) + edge]
    wrapped = (b for b in blocks if len(b.widths) > 1 and b.cols[1] - b.cols[0] == 1 and b.cols[1] <= len(starts))
    gap = min(1.2 * size, *(starts[b.cols[0]] - b.right for b in wrapped), 1.2 * size)
    return PageTable(xs, ys, list(grid.cells(xs, ys, max(0.0, gap - 2 * edge))), kind="spaced", confidence=CONFIDENCE[top])


# ── columns ────────────────────────────────────────────────────────────────


def _columns(blocks: list[Block]) -> list[float]:
    """The fewest places that part all blocks beside each other."""
    gaps: list[tuple[float, float]] = []
    for i, one in enumerate(blocks):
        beside = [b for b in _near(blocks, i) if min(b.bottom, one.bottom) - max(b.top, one.top) > 0.3 * one.size]
        right = min((b.left for b in beside if b.left >= one.right), default=None)
        left = max((b.right for b in beside if b.right <= one.left), default=None)
        gaps += [(one.right, right)] if right is not None else []
        gaps += [(left, one.left)] if left is not None else []
    return [b for _, b in _stabs(gaps)]


def _set_cols(blocks: list[Block], starts: list[float]) -> None:
    for block in blocks:
        lap = 0.1 * block.size
        block.cols = bisect_right(starts, block.left + lap), bisect_left(starts, block.right - lap) + 1


def _further_columns(blocks: list[Block], count: int) -> list[float]:
    """Where columns begin whose texts stand beside no other's (the last heading over empty cells), if all columns are aligned left."""
    columns = [[b for b in blocks if b.cols == (k, k + 1)] for k in range(count)]
    modes = [Counter(round(b.left) for b in column).most_common(1)[0] for column in columns if column]
    if sum(n for _, n in modes) < ALIGNED * sum(len(column) for column in columns):
        return []
    further: list[float] = []
    for column, (mode, _) in zip((c for c in columns if c), modes, strict=True):
        own = [b.right for b in column if abs(b.left - mode) <= 1]
        for block in column:
            if block.left > mode + 1 and sum(right < block.left for right in own) >= ALIGNED * len(own):
                further.append(block.left)
            if block.right < mode:
                further.append(mode)
    return sorted(set(further))


def _near(blocks: list[Block], i: int) -> Iterator[Block]:
    """The blocks (top to bottom) whose heights overlap that of one of them."""
    one = blocks[i]
    yield from (b for b in blocks[:i] if b.bottom > one.top)
    for b in blocks[i + 1 :]:
        if b.top >= one.bottom:
            return
        yield b


def _stabs(gaps: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The fewest places such that one is in every gap, each as the range in which it may lie."""
    out: list[tuple[float, float]] = []
    for a, b in sorted(gaps, key=lambda gap: gap[1]):
        if out and a < out[-1][1]:
            out[-1] = (max(a, out[-1][0]), out[-1][1])
        else:
            out.append((a, b))
    return out


# ── rows ───────────────────────────────────────────────────────────────────


def _stand_at_the_top(blocks: list[Block], pitch: float) -> bool:
    """Whether cells of different heights share their first line rather than their middle."""
    top = middle = 0
    for i, one in enumerate(blocks):
        for two in blocks[i + 1 :]:
            if two.top > one.bottom:
                break
            if len(one.widths) != len(two.widths):
                top += abs(one.first - two.first) < 0.15 * pitch * one.size
                middle += abs(one.middle - two.middle) < 0.2 * pitch * one.size
    return top >= middle


def _tops(blocks: list[Block], pitch: float) -> list[float]:
    """Where rows begin if every cell stands at the top of its row."""
    cuts: list[float] = []
    before = min(b.first for b in blocks)
    for block in sorted(blocks, key=lambda b: b.first):
        if block.first - before > 0.3 * pitch * block.size:
            above = max((b.bottom for b in blocks if b.bottom < block.top), default=0.0)
            cuts.append((above + block.top) / 2 if above > block.top - pitch * block.size else block.top - 1)
            before = block.first
    return cuts


def _gaps(blocks: list[Block]) -> list[float]:
    """The fewest heights that part all blocks below each other: the rows' edges, wherever in its row a cell stands."""
    gaps: list[tuple[float, float]] = []
    for i, one in enumerate(blocks):
        below = (b for b in blocks[i + 1 :] if b.top >= one.bottom and b.cols[0] < one.cols[1] and one.cols[0] < b.cols[1])
        gaps += [(one.bottom, two.top) for two in [next(below, None)] if two is not None]
    return [(a + b) / 2 for a, b in _stabs(gaps)]


def _rows(block: Block, ys: list[float]) -> tuple[int, int]:
    first = bisect_right(ys, block.top + 0.3 * block.size) - 1
    return max(first, 0), max(bisect_left(ys, block.bottom - 0.3 * block.size), first + 1)


class _Grid:
    """Blocks by the squares they take."""

    def __init__(self, blocks: list[Block], n_rows: int, n_cols: int) -> None:
        self.n_rows, self.n_cols = n_rows, n_cols
        self.at: dict[tuple[int, int], Block] = {}
        self.clash = False
        for block in blocks:
            self.place(block)

    def place(self, block: Block) -> None:
        """Take the squares of a block; where it laps over another one, the upper or left one of the two ends before the other begins."""
        for other in dict.fromkeys(o for r in range(*block.rows) for c in range(*block.cols) if (o := self.at.get((r, c)))):
            if other.cols[0] < block.cols[0] and other.right <= block.left:
                self._cut(other, other.rows, (other.cols[0], block.cols[0]))
            elif other.rows[0] < block.rows[0] and other.bottom <= block.top:
                self._cut(other, (other.rows[0], block.rows[0]), other.cols)
        self.take(block)

    def _cut(self, block: Block, rows: tuple[int, int], cols: tuple[int, int]) -> None:
        for r in range(*block.rows):
            for c in range(*block.cols):
                if self.at.get((r, c)) is block:
                    del self.at[r, c]
        block.rows, block.cols = rows, cols
        self.take(block)

    def take(self, block: Block) -> None:
        for r in range(*block.rows):
            for c in range(*block.cols):
                self.clash |= self.at.setdefault((r, c), block) is not block

    def merge_down(self) -> None:
        """What stands above empty squares that a row begins with is merged over it: groups of rows print their name once."""
        for r in range(1, self.n_rows):
            for c in range(self.n_cols):
                if (r, c) in self.at:
                    if self.at[r, c].rows[0] == r:
                        break
                    continue
                above = self.at.get((r - 1, c))
                if above is not None and not any((r, k) in self.at for k in range(*above.cols)):
                    above.rows = (above.rows[0], r + 1)
                    self.take(above)

    def merge_around(self, ys: list[float], pitch: float) -> None:
        """Cells that stand beside the middle of several rows are merged over them: columns from the left, within those before."""
        groups = [(0, self.n_rows)]
        for c in range(self.n_cols):
            following: list[tuple[int, int]] = []
            for first, stop in groups:
                found = self._around(c, first, stop, ys, pitch)
                following += found
            if following == groups and len(groups) == self.n_rows:
                return
            groups = following

    def _around(self, c: int, first: int, stop: int, ys: list[float], pitch: float) -> list[tuple[int, int]]:
        blocks = list(dict.fromkeys(b for r in range(first, stop) if (b := self.at.get((r, c))) is not None))
        rows = [(ys[r] / pitch * 2, ys[r + 1] / pitch * 2) for r in range(first, stop)]
        middles = [(b.top + b.bottom) / pitch for b in blocks]
        found = spans(rows, middles)
        if found is None and blocks:  # the last one may go on over the page break, where nobody knows its middle
            row = blocks[-1].rows[0] - first
            before = spans(rows[:row], middles[:-1]) if row else None
            found = [*before, (row, stop - first)] if before else None
        if found is None or any(b.cols[0] != c for b in blocks):
            return [(first, stop)]
        for block, (start, end) in zip(blocks, found, strict=True):
            for square in [s for s, other in self.at.items() if other is block]:
                del self.at[square]
            block.rows = (first + start, first + end)
        for block in blocks:
            if any((r, k) in self.at for r in range(*block.rows) for k in range(*block.cols)):
                self.clash = True
            self.take(block)
        return [(first + start, first + end) for start, end in found]

    def widen_headings(self) -> None:
        """A heading over several columns stands beside empty squares above headings of their own."""
        for r in range(self.n_rows - 1):
            if not self._heads(r):
                continue
            for c in range(1, self.n_cols):
                left, below = self.at.get((r, c - 1)), self.at.get((r + 1, c))
                if (r, c) in self.at or left is None or below is None or left.rows != (r, r + 1) or below.rows[0] != r + 1:
                    continue
                left.cols = (left.cols[0], c + 1)
                self.take(left)

    def _heads(self, r: int) -> bool:
        """Whether row r and the next one are two rows of one heading: cells merged over both, and no digits in either."""
        merged = [b for c in range(self.n_cols) if (b := self.at.get((r, c))) is not None and b.rows[1] > r + 1]
        lower = [b for c in range(self.n_cols) if (b := self.at.get((r + 1, c))) is not None and b.rows[0] == r + 1]
        upper = [b for c in range(self.n_cols) if (b := self.at.get((r, c))) is not None and b.rows == (r, r + 1)]
        return bool(merged and lower and upper) and not any(ch.isdigit() for b in [*lower, *upper] for ch in b.text)

    def cells(self, xs: list[float], ys: list[float], gap: float) -> Iterator[PageCell]:
        """Every square's cell once, the empty ones too; text does not reach into the `gap` before the next column."""
        ends = [*(x - gap for x in xs[:-1]), xs[-1]]
        for r in range(self.n_rows):
            for c in range(self.n_cols):
                block = self.at.get((r, c))
                if block is None:
                    yield PageCell(r, c, 1, 1, (xs[c], ys[r], ends[c + 1], ys[r + 1]))
                elif (r, c) == (block.rows[0], block.cols[0]):
                    (a, b), (k, stop) = block.rows, block.cols
                    glyphs = [g for run in block.runs for g in run.glyphs]
                    yield PageCell(a, k, b - a, stop - k, (xs[k], ys[a], ends[stop], ys[b]), glyphs, block.text)
