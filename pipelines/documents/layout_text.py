"""Tables laid out by blanks, as `pdftotext -layout` and terminals print them: columns stand below each other, nothing separates them.

A *piece* is text between runs of two or more blanks. Pieces of different lines that stand below each other are a column; a piece
over several columns spans them. Whether a Chinese character takes one place or two, and one that both scripts share, depends on the
program that laid out the text: the reading under which pieces begin below each other more often is taken. Lines that only go on with
wrapped cells of the line above are joined to it; every doubtful line stays a row of its own.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from pipelines.documents.centred import spans
from pipelines.documents.model import Cell, Table
from pipelines.documents.printed import is_page_number, one_line, printed
from pipelines.documents.tall_cells import rests

_PIECE = re.compile(r"[^ \u00a0\u3000]+(?:[ \u00a0\u3000][^ \u00a0\u3000]+)*")
_CAPTION = re.compile(r"[^:：]{1,20}[:：]\s*\S|[^\d\s]{0,8}\d{1,2}(?:-\d{1,2})?表$|附?表\s?\d{1,2}(?:-\d{1,2})?$")  # 单位：万元, 公开02表
_CODE_BEGINS = "0123456789[【"
_COUNTED = re.compile(r"[一二三四五六七八九十]{1,3}、")  # 二、政府性基金预算拨款: a line of its own
_BEGUN = re.compile(r"[-+]?[\d.]|[≥≤=＝<>＜＞≧≦＞＜]")
_FIGURE = re.compile(r"-?\d[\d,，.]*[%％]?")
_CLOSING = "，。、；：）】》」』,.;:)]}%％"
_BRACKETS = (("(", ")"), ("（", "）"), ("《", "》"), ("【", "】"), ("“", "”"), ("〔", "〕"))
CONFIDENCE = 0.8  # columns told by blanks alone: merged and centred cells may be read wrong
TALLEST = 30  # lines of a row
DOUBT = 3.0  # what no row can cost beyond itself
FEWEST_RESTS = 3  # texts of a line that all go on
MOSTLY = 3  # times as many lone texts below full ones as below others, where texts wrap
MORE = 0.02  # for each line a text has before the next
APART = 0.7  # a blank line inside of a row
LONG = 20  # places from which a text may be a sentence, and then wrap before a digit
NEAR = 12  # lines above and below that tell whether two characters are one word
NEAR_BREAK = 40  # lines above and below a page break that tell where the texts of a table begin
SENTENCE = 24  # places from which a text stands over several columns of others
FEWEST_ROWS = 2  # of a table
WIDEST = 1000  # places of a line; longer lines are prose
MOST_LINES = 5000  # of one table; what follows is another table


class Places(NamedTuple):
    """How many places a character takes: a Chinese one, and one that Chinese and Western type share (≥ “ …; width A of Unicode)."""

    chinese: int
    ambiguous: int


@dataclass(slots=True)
class Piece:
    """A text between blanks: the places it takes and, later, the columns it stands in."""

    text: str
    start: int
    stop: int
    col: int = 0
    last: int = 0
    glued: bool = False  # one blank behind the piece before
    spread: bool = False  # nothing but ideographic blanks behind the piece before

    @property
    def width(self) -> int:
        return self.stop - self.start


@dataclass(slots=True)
class TextRow:
    """A printed line as pieces."""

    number: int  # of the line, 1-based
    pieces: list[Piece]
    after_blank: bool = False


@dataclass(slots=True)
class GridRow:
    """One row of the table: the lines it was printed on, and its pieces joined by column."""

    lines: list[TextRow] = field(default_factory=list)
    cells: dict[int, Piece] = field(default_factory=dict)

    def add(self, line: TextRow) -> None:
        self.lines.append(line)
        for piece in line.pieces:
            above = self.cells.get(piece.col)
            text = piece.text if above is None else _joined(above.text, piece.text)
            last = piece.last if above is None else max(above.last, piece.last)
            self.cells[piece.col] = Piece(text, piece.start, piece.stop, piece.col, last)


def columnar(text: str) -> bool:
    """Whether a line has at least two pieces, so that it may be the row of a table."""
    return len(text) <= WIDEST and len(_PIECE.findall(printed(text))) > 1


Numbered = tuple[int, str]  # a line and its number


def segments(lines: Sequence[Numbered], wide: Places, breaks: Container[int] = ()) -> Iterator[Table | int]:
    """The tables among lines, in order, and the numbers of the lines that belong to none; `breaks`: lines that begin a page."""
    for part in _over_breaks(list(_runs(lines, wide, breaks)), wide, breaks):
        if len(part) == 1 and not columnar(part[0][1]):
            yield part[0][0]
        else:
            yield from _segment(part, wide)


def _runs(lines: Sequence[Numbered], wide: Places, breaks: Container[int]) -> Iterator[list[Numbered]]:
    """Lines that may be of one table, and every other line for itself."""
    run: list[Numbered] = []
    for at, (number, text) in enumerate(lines):
        begins = columnar(text) or _heads_columns(lines[at : at + 2], wide)
        rest = at > 0 and lines[at - 1][0] + 1 == number and len(text) <= WIDEST
        if run and (begins or rest) and len(run) < MOST_LINES and number not in breaks:
            run.append((number, text))
            continue
        if run:
            yield run
        run = [(number, text)] if begins else []
        if not run:
            yield [(number, text)]
    if run:
        yield run


def _over_breaks(runs: Sequence[list[Numbered]], wide: Places, breaks: Container[int]) -> Iterator[list[Numbered]]:
    """The runs with a row that a page break parts from the rest of its table put to that; page numbers between them come first."""
    open_: list[Numbered] = []
    numbers: list[list[Numbered]] = []  # page numbers behind the open run
    for run in runs:
        if open_ and len(run) == 1 and is_page_number(run[0][1].strip()):
            numbers.append(run)
        elif (
            open_
            and (numbers or run[0][0] in breaks)
            and len(open_) + len(run) <= MOST_LINES
            and (_is_row_of(open_, run[:NEAR_BREAK], wide) or _is_row_of(run, open_[-NEAR_BREAK:], wide))
        ):
            yield from numbers
            open_, numbers = [*open_, *run], []
        else:
            yield from ([open_] if open_ else [])
            yield from numbers
            open_, numbers = run, []
    yield from ([open_] if open_ else [])
    yield from numbers


def _is_row_of(run: Sequence[Numbered], other: Sequence[Numbered], wide: Places) -> bool:
    """Whether a run is one row, too little for a table, whose texts begin where those of the other, which has rows, do."""
    if not columnar(run[0][1]) or any(columnar(text) for _, text in run[1:]) or sum(columnar(text) for _, text in other) < FEWEST_ROWS:
        return False
    own = list(_pieces(run[0][1], wide))
    starts = {p.start for _, text in other for p in _pieces(text, wide)}
    return {p.start for p in own} <= starts and not all(_CAPTION.match(p.text) for p in own)


def _segment(run: Sequence[tuple[int, str]], wide: Places) -> Iterator[Table | int]:
    """A run of lines that begins with a columnar one: captions, tables, and the paragraphs between and behind."""
    rows = [row for n, text in run if (row := TextRow(n, list(_pieces(text, wide)))).pieces]
    while rows and all(_CAPTION.match(p.text) for p in rows[0].pieces):
        yield rows.pop(0).number
    while rows:
        stop = next((i for i, row in enumerate(rows) if i and _is_paragraph(row, rows[:i], rows[i + 1 :])), len(rows))
        part, rows = rows[:stop], rows[stop:]
        table = _table(part, wide)
        if table is None:
            yield from (row.number for row in part)
        else:
            yield table
        while rows and len(rows[0].pieces) == 1:
            yield rows.pop(0).number


def _is_paragraph(row: TextRow, above: Sequence[TextRow], below: Sequence[TextRow]) -> bool:
    """A lone text from the margin over several columns of the lines beside it: a note, or prose after the table."""
    if len(row.pieces) > 1:
        return False
    margin = min(r.pieces[0].start for r in [*above, *below])
    beside = next((r for r in reversed(above) if len(r.pieces) > 1), None)
    piece = row.pieces[0]
    return beside is not None and piece.start <= margin and piece.stop > beside.pieces[1].start + 2


def _heads_columns(lines: Sequence[tuple[int, str]], wide: Places) -> bool:
    """Whether the first of two lines has columns one blank apart and stands right above one that has them two apart."""
    (number, text), *after = lines
    return bool(after) and after[0] == (number + 1, after[0][1]) and columnar(after[0][1]) and len(list(_pieces(text[:WIDEST], wide))) > 1


def place_width(texts: Sequence[str]) -> Places:
    """How many places characters take: such that most texts begin where one of the lines above does."""
    return max(
        (Places(2, 1), Places(2, 2), Places(1, 1)),
        key=lambda wide: _agreement([[p.start for p in _pieces(text, wide, cut=False)][1:] for text in texts]),
    )


def _agreement(starts: Sequence[list[int]]) -> int:
    return sum(s in {x for above in starts[max(0, i - 3) : i] for x in above} for i, own in enumerate(starts) for s in own)


def _pieces(text: str, wide: Places, cut: bool = True) -> Iterator[Piece]:
    """The texts of a line; where Chinese takes one place, columns may be one blank apart."""
    places = [0]
    for c in text:
        places.append(places[-1] + (0 if unicodedata.combining(c) else _width(c, wide)))
    before = -2
    for m in _PIECE.finditer(text):
        start = m.start()
        cuts = [
            i
            for i in range(m.start() + 1, m.end())
            if cut and wide.chinese == 1 and text[i] == " " and (_is_wide(text[i - 1]) or _is_wide(text[i + 1]))
        ]
        for stop in (*cuts, m.end()):
            if bare := printed(text[start:stop]):
                gap = text[before:start] if before >= 0 else ""
                yield Piece(bare, places[start], places[stop], glued=start == before + 1, spread=bool(gap) and not gap.strip("\u3000"))
            start, before = stop + 1, stop


def _width(c: str, wide: Places) -> int:
    return wide.ambiguous if unicodedata.east_asian_width(c) == "A" else wide.chinese if _is_wide(c) else 1


def _is_wide(c: str) -> bool:
    return unicodedata.east_asian_width(c) in "WF"


def _table(lines: list[TextRow], wide: Places) -> Table | None:
    """The table of lines, None where no second column is printed on two of them."""
    _close_words(lines)
    columns = _columns(lines)
    for line in lines:
        _set_columns(line, columns)
    filled = Counter(p.col for line in lines for p in line.pieces if len(line.pieces) > 1)
    if sum(n > 1 for n in filled.values()) < 2:
        return None
    rows = _rows(lines, wide)
    if wide.chinese == 1:
        rows = _first_column(rows, lines)
    rows = _after_codes(_tall_cells(rows, lines, wide))
    cells = [
        Cell(piece.text, r, c, colspan=piece.last - c + 1, line=row.lines[0].number)
        for r, row in enumerate(rows)
        for c, piece in sorted(row.cells.items())
    ]
    return Table(cells, 0, 1, sound=False, confidence=CONFIDENCE)


def _close_words(lines: Sequence[TextRow]) -> None:
    """Join words of two characters spread over their cell (项    目): lines beside print through the gap, none has two texts there.

    Columns are held apart by blanks of one place: two characters that begin a line with ideographic blanks between are one word (合　　计).
    """
    for at, line in enumerate(lines):
        lone = [len(p.text) == 1 and not p.text.isascii() for p in line.pieces]
        for i in range(len(lone) - 2, -1, -1):
            a, b = line.pieces[i : i + 2]
            alone = lone[i : i + 2] == [True, True] and not any(lone[max(i - 1, 0) : i] + lone[i + 2 : i + 3])
            if alone and ((i == 0 and b.spread) or _one_cell(a, b, at, lines)):
                line.pieces[i : i + 2] = [Piece(a.text + b.text, a.start, b.stop)]


def _one_cell(a: Piece, b: Piece, at: int, lines: Sequence[TextRow]) -> bool:
    """Whether the lines beside two pieces print one text where both stand."""
    beside = [*lines[max(0, at - NEAR) : at], *lines[at + 1 : at + NEAR]]
    found = [(_at(x, a), _at(x, b)) for x in beside]
    pairs = [(x, y) for x, y in found if x and y]
    return any(x is y for x, y in pairs) and not any(x is not y and len(x.text + y.text) > 2 for x, y in pairs)


def _at(line: TextRow, place: Piece) -> Piece | None:
    """The piece of a line that stands where another one does."""
    return next((p for p in line.pieces if p.start < place.stop and place.start < p.stop), None)


def _columns(lines: Sequence[TextRow]) -> list[tuple[int, int]]:
    """The places of each column, left to right: pieces below each other are one, a piece over several makes none."""
    columns: list[list[int]] = []
    pieces = sorted((p for line in lines if len(line.pieces) > 1 for p in line.pieces), key=lambda p: (p.width, p.start))
    for p in pieces:
        first = bisect_left(columns, p.start + 1, key=lambda c: c[1])
        stop = first
        while stop < len(columns) and columns[stop][0] < p.stop:
            stop += 1
        if stop == first:
            columns.insert(first, [p.start, p.stop])
        elif stop == first + 1:
            columns[first][0] = min(columns[first][0], p.start)
            columns[first][1] = max(columns[first][1], p.stop)
    return _merged(columns, lines)


def _merged(columns: list[list[int]], lines: Sequence[TextRow]) -> list[tuple[int, int]]:
    """Two columns are one with texts on its left and right edge: where a piece covers both and no line prints them apart, and where
    the left one has a heading, the right one nothing but figures, and no line prints both: a heading over its figures."""
    apart: set[int] = set()
    bridged: set[int] = set()
    beside: set[int] = set()
    figures: dict[int, set[bool]] = {}
    for line in lines:
        spans = [_span(p, columns) for p in line.pieces]
        for (_, a), (b, _) in pairwise(spans):
            apart.update(range(a, b))
            beside.update({a} if b == a + 1 else ())
        for p, (a, b) in zip(line.pieces, spans, strict=True):
            if b == a + 1 and p.start >= columns[a][0] and p.stop <= columns[b][1]:
                bridged.add(a)
            if a == b and len(spans) > 1:
                figures.setdefault(a, set()).add(bool(_FIGURE.fullmatch(p.text)))
    over = {i for i in range(len(columns)) if False in figures.get(i, ()) and figures.get(i + 1) == {True}}
    one = (bridged - apart) | (over - beside)
    out: list[tuple[int, int]] = []
    for i, (start, stop) in enumerate(columns):
        if i - 1 in one:
            start = out.pop()[0]
        out.append((start, stop))
    return out


def _span(piece: Piece, columns: Sequence[Sequence[int]]) -> tuple[int, int]:
    """First and last column that a piece stands in; the nearest one where it stands between."""
    first = bisect_left(columns, piece.start + 1, key=lambda c: c[1])
    last = first
    while last + 1 < len(columns) and columns[last + 1][0] < piece.stop:
        last += 1
    if first == len(columns):
        return first - 1, first - 1
    return first, last


def _set_columns(line: TextRow, columns: Sequence[tuple[int, int]]) -> None:
    """Set the columns of a line's pieces, each behind those of the piece before; what finds no column is joined to it."""
    out: list[Piece] = []
    for p in line.pieces:
        p.col, p.last = _span(p, columns)
        before = out[-1] if out else None
        if before and p.col <= before.last and not (p.glued and before.col == p.col == p.last):
            before.last = max(before.col, p.col - 1)
            p.col = max(p.col, before.last + 1)
            p.last = max(p.col, p.last)
        if before and (p.col >= len(columns) or p.col <= before.last):
            out[-1] = Piece(f"{before.text} {p.text}", before.start, p.stop, before.col, before.last)
        else:
            out.append(p)
    line.pieces = out


def _rows(lines: Sequence[TextRow], wide: Places) -> list[GridRow]:
    """The lines cut into rows, cells beside the middle or at the top of their row: whichever reads them at the least cost."""
    _, cuts = min((_cut(lines, Wrapping(lines, wide, top)) for top in (False, True)), key=lambda x: x[0])
    out: list[GridRow] = []
    for first, stop in cuts:
        out.append(GridRow())
        for line in lines[first:stop]:
            out[-1].add(line)
    return out


def _cut(lines: Sequence[TextRow], wrapping: Wrapping) -> tuple[float, list[tuple[int, int]]]:
    """The least cost of lines as rows, and the rows: a row costs one, and so does every doubt about a text going on."""
    best: list[tuple[float, int]] = [(0.0, 0)]  # by the number of lines: cost, first line of the last row
    best += [(float("inf"), 0)] * len(lines)
    for first in range(len(lines)):
        for stop, cost in wrapping.rows_from(first):
            best[stop] = min(best[stop], (best[first][0] + cost, first))
    cuts: list[tuple[int, int]] = []
    stop = len(lines)
    while stop:
        cuts.append((best[stop][1], stop))
        stop = best[stop][1]
    return best[-1][0], cuts[::-1]


def _first_column(rows: list[GridRow], lines: Sequence[TextRow]) -> list[GridRow]:
    """The rows with the texts of merged cells of the first column, printed beside their middle, in the first row of each."""
    if 0 in rows[0].cells:
        return rows
    at = {line.number: i for i, line in enumerate(lines)}
    texts: list[tuple[str, list[int]]] = []
    widest = max((p.width for line in lines for p in line.pieces if p.col == 0), default=0)
    before: Piece | None = None
    for i, line in enumerate(lines):
        piece = next((p for p in line.pieces if p.col == 0), None)
        if piece and before and (before.width + 2 >= widest or _certain(before, piece)):
            texts[-1] = (_joined(texts[-1][0], piece.text), [*texts[-1][1], i])
        elif piece:
            texts.append((piece.text, [i]))
        before = piece
    extents = [(at[row.lines[0].number], at[row.lines[-1].number]) for row in rows]
    found = spans(extents, [(taken[0] + taken[-1]) / 2 for _, taken in texts])
    if found is None:
        return rows
    for row in rows:
        row.cells.pop(0, None)
    for (text, _), (first, _) in zip(texts, found, strict=True):
        rows[first].cells[0] = Piece(text, 0, 0)
    return [*_heading(rows[: found[0][1]]), *rows[found[0][1] :]]


def _after_codes(rows: list[GridRow]) -> list[GridRow]:
    """The rows where most begin with a code (2010302 一般行政管理), the rest of a name below it put to it (事务)."""
    full = [row for row in rows if len(row.cells) > 1 and 0 in row.cells]
    if sum(row.cells[0].text[0] in _CODE_BEGINS for row in full) * 3 < len(full) * 2:
        return rows
    out: list[GridRow] = []
    for row in rows:
        above = out[-1].cells.get(0) if out and row.cells.keys() == {0} else None
        if above is not None and above.text[0] in _CODE_BEGINS and row.cells[0].text[0] not in _CODE_BEGINS:
            above.text = _joined(above.text, row.cells[0].text)
        else:
            out.append(row)
    return out


def _tall_cells(rows: list[GridRow], lines: Sequence[TextRow], wide: Places) -> list[GridRow]:
    """The rows with texts that wrap beside several rows in the first of them."""
    wrapping = Wrapping(lines, wide, top=True)

    def goes_on(above: int, row: int, col: int) -> bool:
        head, rest = (next((p for p in rows[r].lines[at].pieces if p.col == col), None) for r, at in ((above, -1), (row, 0)))
        return head is not None and rest is not None and wrapping.goes_on(head, rest)

    found = rests([{c: p.text for c, p in row.cells.items()} for row in rows], goes_on)
    for (r, col), first in found.items():
        own = rows[first].cells[col]
        own.text = _joined(own.text, rows[r].cells.pop(col).text)
    return [row for row in rows if row.cells]


def _apart(a: Piece, b: Piece) -> bool:
    return a.stop <= b.start or b.stop <= a.start


def _heading(rows: list[GridRow]) -> list[GridRow]:
    """The rows beside one text of the first column, without a figure: headings over several columns, then the headings of each."""
    if any(c.isdigit() for row in rows for p in row.cells.values() for c in p.text):
        return rows
    main = max(range(len(rows)), key=lambda i: len(rows[i].cells))
    top, low = GridRow(rows[0].lines), rows[main]
    others = [p for i, row in enumerate(rows) if i != main for c, p in row.cells.items() if c and not (i < main and p.last > c)]
    if len(low.cells) < 2 or any(all(_apart(p, q) for c, q in low.cells.items() if c) for p in others):
        return rows
    for i, row in enumerate(rows):
        for col, piece in row.cells.items() if i != main else ():
            if i < main and piece.last > col:
                top.cells[col] = piece
                continue
            if col == 0:
                low.cells[0] = piece
                continue
            at = max(
                sorted(low.cells.keys() - {0}), key=lambda c: min(piece.stop, low.cells[c].stop) - max(piece.start, low.cells[c].start)
            )
            own = low.cells[at]
            own.text = _joined(piece.text, own.text) if i < main else _joined(own.text, piece.text)
    return [row for row in (top, low) if row.cells]


class Wrapping:
    """What it costs to read lines as one row, by how far texts fill their columns."""

    def __init__(self, lines: Sequence[TextRow], wide: Places, top: bool) -> None:
        self.lines, self.wide, self.top = lines, wide, top
        self.widest: Counter[tuple[int, bool]] = Counter()
        for p in (p for line in lines for p in line.pieces):
            self.widest[p.col, p.width > SENTENCE] = max(self.widest[p.col, p.width > SENTENCE], p.width)
        self.proven: set[int] = set()
        while found := self._proven() - self.proven:
            self.proven |= found
        self.whole = {k for k in range(1, len(lines)) if self._is_whole_rest(k)}

    def _is_whole_rest(self, at: int) -> bool:
        """Whether every one of several texts of a line stands below one that fills its column, and leaves others blank."""
        heads = {p.col: p for p in self.lines[at - 1].pieces}
        rests = self.lines[at].pieces
        if not FEWEST_RESTS <= len(rests) < len(heads) or 0 in {p.col for p in rests}:
            return False
        return all(p.col in heads and self.goes_on(heads[p.col], p) for p in rests)

    def _proven(self) -> set[int]:
        """Columns in which texts surely wrap: what stands alone on its line, but for columns that wrap, stands below full texts."""
        below_full: Counter[int] = Counter()
        below_other: Counter[int] = Counter()
        for a, b in pairwise(self.lines):
            rest = [p for p in b.pieces if p.col not in self.proven]
            head = next((h for h in a.pieces if len(rest) == 1 and h.col == rest[0].col), None)
            if head is None or len(b.pieces) >= len(a.pieces):
                continue
            label = len(b.pieces) == 1 and rest[0].col == 0 and rest[0].width >= head.width
            (below_full if self.goes_on(head, rest[0]) and not label else below_other)[head.col] += 1
        return {col for col, n in below_full.items() if n >= MOSTLY * below_other[col]}

    def rows_from(self, first: int) -> Iterator[tuple[int, float]]:
        """(line after the row, cost) of every row that may begin at a line."""
        blocks: dict[int, list[tuple[int, Piece]]] = {}
        cost, crossed = 0.0, first
        for at in range(first, min(first + TALLEST, len(self.lines))):
            for piece in self.lines[at].pieces:
                block = blocks.setdefault(piece.col, [])
                if block:
                    cost += self._stack(block[-1], (at, piece)) + MORE * len(block)
                    if block[-1][0] <= crossed:
                        crossed = at
                block.append((at, piece))
            if at > first and self.lines[at].number > self.lines[at - 1].number + 1:
                cost += APART
            if cost >= DOUBT:
                return
            if crossed == at:
                yield at + 1, 1.0 + cost + self._uneven(blocks, first, at)
            elif at - crossed > 1:
                return

    def _stack(self, above: tuple[int, Piece], below: tuple[int, Piece]) -> float:
        """What it costs to read a piece as the rest of another."""
        (i, head), (k, rest) = above, below
        beside = any(rest.col < p.col <= head.last for p in self.lines[k].pieces)  # other columns, where the one above spans them
        if k - i > 2 or beside or not self.goes_on(head, rest):
            return DOUBT
        sure = rest.col in self.proven or k in self.whole or _certain(head, rest) or head.width > SENTENCE
        return (0.1 if sure else DOUBT) + (k - i - 1) * 0.1

    def goes_on(self, head: Piece, rest: Piece) -> bool:
        """Whether a piece can be the rest of one above it: that one fills its column, or its brackets are open."""
        if _certain(head, rest):
            return True
        if head.text.endswith("。") or _COUNTED.match(rest.text) or (_BEGUN.match(rest.text) and head.width < LONG):
            return False
        return head.width + 2 >= self.widest[head.col, head.width > SENTENCE]

    def _uneven(self, blocks: dict[int, list[tuple[int, Piece]]], first: int, last: int) -> float:
        """How far the texts of a row are from its middle, or its top: where cells of few lines stand beside those with many."""
        if self.top:
            return sum(0.2 * (block[0][0] - first) for block in blocks.values())
        middle = (first + last) / 2
        off = (abs((block[0][0] + block[-1][0]) / 2 - middle) for block in blocks.values())
        return sum(0.2 * (x - 0.5) for x in off if x > 0.5)


def _certain(head: Piece, rest: Piece) -> bool:
    return rest.text[0] in _CLOSING or _open(head.text)


def _open(text: str) -> bool:
    """Whether a bracket of the text is not closed."""
    return any(text.count(a) > text.count(b) for a, b in _BRACKETS)


def _joined(head: str, rest: str) -> str:
    """Two parts of a wrapped text: Chinese wraps inside a word, letters and digits of two words stay apart."""
    return one_line(f"{head}\n{rest}")
