"""Tables without vertical rules: columns are where blank stripes run down between the runs of text."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.lattice import TOUCH, PageCell, PageTable, clustered
from pipelines.documents.pdf.rules import Rule
from pipelines.documents.pdf.typeset import Run, bounds, join_lines, runs_of
from pipelines.documents.pdf.wrapped import wrapped_tables

Line = list[Glyph]
MIN_ROWS = 3  # aligned lines that make a table where no rule says so
WRAPPED = 0.2  # share of lines that only go on with cells above, from which lines are no rows
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


def spaced_tables(lines: list[Line], others: list[PageTable], pitch: float | None) -> tuple[list[PageTable], list[Line], int]:
    """Tables aligned by white space only, the lines that are in none of them, and how many tables were left so, as nothing parts
    their rows; `pitch` as of `line_pitch`.
    """
    tables: list[PageTable] = []
    rest: list[Line] = []
    unread = 0
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if blocks[-1] and not _follows(blocks[-1][-1], line, others):
            blocks.append([])
        blocks[-1].append(line)
    for i, block in enumerate(blocks):
        wrapped, left_over = wrapped_tables(block, pitch, i == 0 and not others) if pitch else ([], block)
        tables += wrapped
        for part in _parts(left_over):
            closely = _wraps_closely(part)
            unread += closely
            table = None if closely else _spaced(part)
            if table:
                tables.append(table)
            else:
                rest += part
    rest.sort(key=lambda ln: ln[0].baseline)
    return tables, rest, unread


def _follows(above: Line, line: Line, others: list[PageTable]) -> bool:
    """Whether the line stands close below the one above, with no table between."""
    one, two = bounds(above), bounds(line)
    if two[1] - one[3] > 1.6 * (one[3] - one[1]):
        return False
    return not any(one[3] <= t.bbox[1] + TOUCH and t.bbox[3] - TOUCH <= two[1] for t in others)


def _parts(block: list[Line]) -> list[list[Line]]:
    """The block cut into what may be a table, and lines that are none.

    A line of one run is a row whose other cells are empty if it stands where the rows' first cells stand, at the rows' pitch.
    """
    rows = [runs_of(ln) for ln in block]
    several = [i for i, row in enumerate(rows) if len(row) > 1]
    if len(several) < MIN_ROWS:
        return [[ln] for ln in block]
    pitches = sorted(block[b][0].baseline - block[a][0].baseline for a, b in pairwise(several) if b == a + 1)
    pitch = pitches[len(pitches) // 2] if pitches else 0.0
    first = [rows[i][0].left for i in several]
    second = min(rows[i][1].left for i in several)
    parts: list[list[Line]] = [[]]
    for i, row in enumerate(rows):
        near = i > 0 and abs(block[i][0].baseline - block[i - 1][0].baseline - pitch) < 0.15 * pitch
        stands = min(first) - 1 <= row[0].left <= max(first) + 1 and row[0].right < second
        if len(row) > 1 or (parts[-1] and near and stands):
            parts[-1].append(block[i])
        else:
            parts += [[block[i]], []]
    return [part for part in parts if part]


def _spaced(block: list[Line]) -> PageTable | None:
    rows = [runs_of(ln) for ln in block]
    if sum(len(row) > 1 for row in rows) < MIN_ROWS:
        return None
    left, right = min(r[0].left for r in rows) - 2, max(r[-1].right for r in rows) + 2
    edges = _column_edges(rows, left, right)
    if len(edges) < 3:
        return None
    heights = [min(r.top for r in rows[0]) - 1]
    for one, two in pairwise(rows):
        heights.append((max(r.bottom for r in one) + min(r.top for r in two)) / 2)
    heights.append(max(r.bottom for r in rows[-1]) + 1)
    return _table(rows, edges, heights, "spaced", 0.7)


def _wraps_closely(lines: list[Line]) -> bool:
    """Whether many lines only go on with full cells of the line above: no room parts the rows, and nobody can tell where they begin."""
    rows = [runs_of(ln) for ln in lines]
    widest: dict[int, float] = {}
    for run in (run for row in rows for run in row):
        widest[round(run.left)] = max(widest.get(round(run.left), 0.0), run.right - run.left)
    rests = 0
    for above, row in pairwise(rows):
        full = {round(r.left) for r in above if r.right - r.left > widest[round(r.left)] - 1.2 * r.size}
        rests += len(row) < len(above) and all(round(r.left) in full for r in row)
    return rests >= max(3, WRAPPED * len(rows))


def _column_edges(rows: list[list[Run]], left: float, right: float) -> list[float]:
    """Middles of the blank stripes that run down through all but a few rows (headings over several columns), and both ends."""
    spans = [(max(r.left, left), min(r.right, right)) for row in rows for r in row]
    if not spans:
        return []
    starts, ends = sorted(s for s, _ in spans), sorted(e for _, e in spans)
    size = min(run.size for row in rows for run in row)
    allowed = max(1, len(rows) // 6) if len(rows) > 3 else 0
    found: list[tuple[int, float]] = []  # runs crossing, place
    stripe: list[tuple[int, float, float]] = []  # runs crossing, from, to
    for a, b in pairwise(sorted({*starts, *ends})):
        ended, begun = bisect_right(ends, (a + b) / 2), bisect_right(starts, (a + b) / 2)
        crossing = begun - ended
        if crossing <= allowed and min(ended, len(spans) - begun) > crossing:
            stripe.append((crossing, a, b))
        else:
            found += _clearest(stripe, 0.6 * size)
            stripe = []
    return _under_their_headings(rows, [left, *_with_content(found, spans, left, right), right])


def _clearest(stripe: list[tuple[int, float, float]], least: float) -> list[tuple[int, float]]:
    """The part of a blank stripe that the fewest runs cross, if a part is wide enough: runs crossing, and its middle."""
    wide = [(crossing, a - b, (a + b) / 2) for crossing, a, b in stripe if b - a >= least]
    return [min(wide)[::2]] if wide else []


def _with_content(found: list[tuple[int, float]], spans: list[tuple[float, float]], left: float, right: float) -> list[float]:
    """The edges but those that cut a column in two, one half of which holds nothing (short numbers under a wide heading)."""
    edges = [(-1, left), *found, (-1, right)]
    middles = sorted((s + e) / 2 for s, e in spans)
    i = 0
    while i < len(edges) - 1:
        (before, a), (after, b) = edges[i], edges[i + 1]
        inside = bisect_right(middles, b) - bisect_right(middles, a)
        if max(before, after) > 0 and not (inside and any(a <= s and e <= b for s, e in spans)):
            del edges[i if before > after else i + 1]
            i = max(0, i - 1)
        else:
            i += 1
    return [x for _, x in edges[1:-1]]


def _under_their_headings(rows: list[list[Run]], edges: list[float]) -> list[float]:
    """The edges but those between a centred heading and the right-aligned numbers below it that its text does not touch.

    Such a heading is alone in its column, and the nearer column beside it has no heading.
    """
    columns = _columns(rows, edges)
    dropped: set[int] = set()
    for k, column in enumerate(columns):
        if len(column) != 1 or column[0][0] != 0 or {k, k + 1} & dropped:
            continue
        (_, heading) = column[0]
        beside = []
        for other, edge in ((k - 1, k), (k + 1, k + 1)):
            if 0 <= other < len(columns) and columns[other] and columns[other][0][0] != 0:
                beside.append((min(max(r.left - heading.right, heading.left - r.right) for _, r in columns[other]), edge))
        if beside:
            dropped.add(min(beside)[1])
    return [x for i, x in enumerate(edges) if i not in dropped]


def _columns(rows: list[list[Run]], edges: list[float]) -> list[list[tuple[int, Run]]]:
    """Runs by the column that holds their middle, with their rows."""
    columns: list[list[tuple[int, Run]]] = [[] for _ in edges[1:]]
    for r, row in enumerate(rows):
        for run in row:
            columns[min(max(bisect_right(edges, (run.left + run.right) / 2) - 1, 0), len(columns) - 1)].append((r, run))
    return columns


def _table(rows: list[list[Run]], xs: list[float], ys: list[float], kind: str, confidence: float) -> PageTable:
    reach = [max((run.right for r, run in column if r), default=xs[k + 1]) for k, column in enumerate(_columns(rows, xs))]
    cells = []
    for r, runs in enumerate(rows):
        placed = _placed(runs, xs)
        col = 0
        while col < len(xs) - 1:
            wide = max((span for span, _ in placed.get(col, [])), default=1)
            if r == 0 and wide == 1 and _over_two(placed, col, reach):
                wide = 2
            members = [run for k in range(col, col + wide) for _, run in placed.get(k, [])]
            members.sort(key=lambda run: (round(run.baseline), run.left))
            cell = PageCell(r, col, 1, wide, (xs[col], ys[r], xs[col + wide], ys[r + 1]))
            cell.glyphs = [g for run in members for g in run.glyphs]
            cell.text = join_lines([run.text for run in members])
            cells.append(cell)
            col += wide
    return PageTable(xs, ys, cells, kind=kind, confidence=confidence)


def _over_two(placed: dict[int, list[tuple[int, Run]]], col: int, reach: list[float]) -> bool:
    """Whether a heading stands over its column and the next: it sticks out to the right, where no heading stands."""
    runs = [run for _, run in placed.get(col, [])]
    return bool(runs) and col + 1 < len(reach) and col + 1 not in placed and max(r.right for r in runs) > reach[col] + runs[0].size


def _placed(runs: list[Run], xs: list[float]) -> dict[int, list[tuple[int, Run]]]:
    """Runs by first column, with the number of columns each stands over."""
    out: dict[int, list[tuple[int, Run]]] = {}
    for run in runs:
        inner = [k for k in range(len(xs) - 1) if min(run.right, xs[k + 1]) - max(run.left, xs[k]) > 0.5 * run.size]
        middle = (run.left + run.right) / 2
        inner = inner or [next((k for k in range(len(xs) - 1) if middle < xs[k + 1]), len(xs) - 2)]
        out.setdefault(inner[0], []).append((inner[-1] - inner[0] + 1, run))
    return out
