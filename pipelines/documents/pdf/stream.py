"""Tables without vertical rules: columns are where blank stripes run down between the runs of text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.lattice import TOUCH, PageCell, PageTable, clustered
from pipelines.documents.pdf.rules import Rule
from pipelines.documents.pdf.typeset import Run, bounds, join_lines, runs_of

Line = list[Glyph]
MIN_ROWS = 3  # aligned lines that make a table where no rule says so
MIN_WIDTH = 80.0  # points: a shorter rule underlines a word


def lined_tables(rules: list[Rule], lines: list[Line], others: list[PageTable]) -> tuple[list[PageTable], list[Line]]:
    """Tables with horizontal rules only, and the lines that are in none of them."""
    tables = []
    for ys, left, right in _rule_groups([r for r in rules if r.end - r.start >= MIN_WIDTH]):
        inside = [ln for ln in lines if _within(ln, left, ys[0], right, ys[-1])]
        table = _lined(inside, ys, left, right)
        if table and not any(_overlaps(table, t) for t in others):
            tables.append(table)
            taken = {id(ln) for ln in inside}
            lines = [ln for ln in lines if id(ln) not in taken]
    return tables, lines


def _within(line: Line, left: float, top: float, right: float, bottom: float) -> bool:
    box = bounds(line)
    return top < (box[1] + box[3]) / 2 < bottom and left - 2 * TOUCH < box[0] and box[2] < right + 2 * TOUCH


def _overlaps(one: PageTable, two: PageTable) -> bool:
    a, b = one.bbox, two.bbox
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _rule_groups(rules: list[Rule]) -> list[tuple[list[float], float, float]]:
    """Heights of at least three rules of one left and right end, with these ends; shorter rules between them count too."""
    out = []
    left_over = sorted(rules)
    while left_over:
        widest = max(left_over, key=lambda r: r.end - r.start)
        same = [r for r in left_over if abs(r.start - widest.start) < 6 and abs(r.end - widest.end) < 6]
        left_over = [r for r in left_over if r not in same]
        ys = clustered([r.at for r in same])
        inner = [r.at for r in left_over if r.start > widest.start - 6 and r.end < widest.end + 6 and ys[0] < r.at < ys[-1]]
        if len(ys) >= 3:
            out.append((clustered(ys + inner), widest.start, widest.end))
    return out


def _lined(lines: list[Line], ys: list[float], left: float, right: float) -> PageTable | None:
    bands = [[ln for ln in lines if top < sum(bounds(ln)[1::2]) / 2 < bottom] for top, bottom in pairwise(ys)]
    rows = [[_flat(band)] for band in bands]
    if len([b for b in bands if b]) < 2:
        return None
    body = max(range(len(bands)), key=lambda i: len(bands[i]))
    if len(ys) <= 4 and _are_rows(bands[body], least=2 if len(ys) == 3 else 3):
        rows[body] = [runs_of(ln) for ln in bands[body]]
    flat = [row for band in rows for row in band]
    edges = _column_edges(flat, left, right)
    if len(edges) < 3:
        return None
    heights: list[float] = [ys[0]]
    for band, (_, bottom) in zip(rows, pairwise(ys), strict=True):
        for one, two in pairwise(band):
            heights.append((max(r.bottom for r in one) + min(r.top for r in two)) / 2)
        heights.append(bottom)
    return _table(flat, edges, heights, "lined", 0.9)


def _are_rows(lines: list[Line], least: int) -> bool:
    """Whether the lines of a band are rows of their own (三线表), not the wrapped lines of one row."""
    return len(lines) >= least and sum(len(runs_of(ln)) > 1 for ln in lines) >= 0.6 * len(lines)


def _flat(band: list[Line]) -> list[Run]:
    return [run for line in band for run in runs_of(line)]


def spaced_tables(lines: list[Line], others: list[PageTable]) -> tuple[list[PageTable], list[Line]]:
    """Tables aligned by white space only, and the lines that are in none of them."""
    tables: list[PageTable] = []
    rest: list[Line] = []
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if len(runs_of(line)) < 2:
            rest.append(line)
            blocks.append([])
            continue
        if blocks[-1] and not _follows(blocks[-1][-1], line, others):
            blocks.append([])
        blocks[-1].append(line)
    for block in blocks:
        table = _spaced(block)
        if table:
            tables.append(table)
        else:
            rest += block
    rest.sort(key=lambda ln: ln[0].baseline)
    return tables, rest


def _follows(above: Line, line: Line, others: list[PageTable]) -> bool:
    """Whether the line stands close below the one above, with no table between."""
    one, two = bounds(above), bounds(line)
    if two[1] - one[3] > 1.6 * (one[3] - one[1]):
        return False
    return not any(one[3] <= t.bbox[1] + TOUCH and t.bbox[3] - TOUCH <= two[1] for t in others)


def _spaced(block: list[Line]) -> PageTable | None:
    if len(block) < MIN_ROWS:
        return None
    rows = [runs_of(ln) for ln in block]
    left, right = min(r[0].left for r in rows) - 2, max(r[-1].right for r in rows) + 2
    edges = _column_edges(rows, left, right)
    if len(edges) < 3:
        return None
    heights = [min(r.top for r in rows[0]) - 1]
    for one, two in pairwise(rows):
        heights.append((max(r.bottom for r in one) + min(r.top for r in two)) / 2)
    heights.append(max(r.bottom for r in rows[-1]) + 1)
    return _table(rows, edges, heights, "spaced", 0.7)


def _column_edges(rows: list[list[Run]], left: float, right: float) -> list[float]:
    """Middles of the blank stripes that run down through all but a few rows (headings over several columns), and both ends."""
    spans = [(max(r.left, left), min(r.right, right)) for row in rows for r in row]
    if not spans:
        return []
    starts, ends = sorted(s for s, _ in spans), sorted(e for _, e in spans)
    size = min(run.size for row in rows for run in row)
    allowed = max(1, len(rows) // 6) if len(rows) > 3 else 0
    edges: list[float] = [left]
    stripe: list[tuple[int, float, float]] = []  # runs crossing, from, to
    for a, b in pairwise(sorted({*starts, *ends})):
        ended, begun = bisect_right(ends, (a + b) / 2), bisect_right(starts, (a + b) / 2)
        crossing = begun - ended
        if crossing <= allowed and min(ended, len(spans) - begun) > crossing:
            stripe.append((crossing, a, b))
        else:
            edges += _clearest(stripe, 0.6 * size)
            stripe = []
    return [*edges, right]


def _clearest(stripe: list[tuple[int, float, float]], least: float) -> list[float]:
    """Middle of the part of a blank stripe that the fewest runs cross, if a part is wide enough."""
    wide = [(crossing, a - b, (a + b) / 2) for crossing, a, b in stripe if b - a >= least]
    return [min(wide)[2]] if wide else []


def _table(rows: list[list[Run]], xs: list[float], ys: list[float], kind: str, confidence: float) -> PageTable:
    cells = []
    for r, runs in enumerate(rows):
        placed = _placed(runs, xs)
        col = 0
        while col < len(xs) - 1:
            group = placed.get(col, [])
            wide = max((span for span, _ in group), default=1)
            cell = PageCell(r, col, 1, wide, (xs[col], ys[r], xs[col + wide], ys[r + 1]))
            members = [run for k in range(col, col + wide) for _, run in placed.get(k, [])]
            members.sort(key=lambda run: (round(run.baseline), run.left))
            cell.glyphs = [g for run in members for g in run.glyphs]
            cell.text = join_lines([run.text for run in members])
            cells.append(cell)
            col += wide
    return PageTable(xs, ys, cells, kind=kind, confidence=confidence)


def _placed(runs: list[Run], xs: list[float]) -> dict[int, list[tuple[int, Run]]]:
    """Runs by first column, with the number of columns each stands over."""
    out: dict[int, list[tuple[int, Run]]] = {}
    for run in runs:
        inner = [k for k in range(len(xs) - 1) if min(run.right, xs[k + 1]) - max(run.left, xs[k]) > 0.5 * run.size]
        middle = (run.left + run.right) / 2
        inner = inner or [next((k for k in range(len(xs) - 1) if middle < xs[k + 1]), len(xs) - 2)]
        out.setdefault(inner[0], []).append((inner[-1] - inner[0] + 1, run))
    return out
