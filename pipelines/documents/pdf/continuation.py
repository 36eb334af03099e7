"""Tables that go on over page breaks become one table; every printed character stays in exactly one block."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.documents.pdf.lattice import TOUCH, PageCell, PageTable
from pipelines.documents.pdf.pages import PageLine, PageReading
from pipelines.documents.pdf.torn import is_full, margin_of, torn_row
from pipelines.documents.pdf.typeset import bounds, join_lines, printed_lines, type_size
from pipelines.documents.printed import CONTINUED, is_page_number

UNRULED = 12.0
"""Points within which columns without rules are one; text says where they begin, and not every page has a text at the edge."""


MOST_EDGES = 0.75
"""Of the edges of columns, where a block of a form goes on that has others than the one above it."""


class Assembly:
    """Takes page readings in order and yields the blocks of the document as soon as they are complete.

    One table at most is open: the last thing on the page before. Lines that a continuation repeats (title, heading,
    page number) follow the table they belong to.
    """

    def __init__(self) -> None:
        self.tables = 0
        self.lines = 0
        self.open: _Growing | None = None
        self.after: list[tuple[PageLine, int]] = []  # lines that follow the open table, its repeated headings among them
        self.below: list[PageLine] = []  # of these, what is printed below its last part
        self.before: list[str] = []  # lines printed before the open table on its page

    def add(self, page: PageReading) -> Iterator[Block]:
        """Blocks that are complete once this page is read."""
        above: list[tuple[PageLine, int]] = []
        for block in page.blocks:
            if isinstance(block, PageLine):
                above.append((block, page.number))
                continue
            heading = self._continues(self.open, block, above, page) if self.open else None
            if self.open is not None and heading is not None:
                self.after += above
                self.after += [(line, page.number) for line in _heading_lines(block, heading)]
                self.open.append(block, heading)
                self.below = []
            else:
                yield from self._close()
                yield from (self._line(line, number) for line, number in above)
                self.open = _Growing(block)
                self.before = [_fold(line.text) for line, _ in above]
            above = []
        self.after += above
        self.below += [line for line, _ in above]

    def finish(self) -> Iterator[Block]:
        """What is still open after the last page."""
        yield from self._close()

    def _close(self) -> Iterator[Block]:
        if self.open is not None:
            table = self.open.table
            if len(table.cells) == 1:  # a frame around text, not a table
                yield self._line(PageLine(table.cells[0].text, table.cells[0].bbox), table.page)
            else:
                self.tables += 1
                yield finished(table, self.tables)
        yield from (self._line(line, number) for line, number in self.after)
        self.open, self.after, self.below = None, [], []

    def _line(self, line: PageLine, page: int) -> Line:
        self.lines += 1
        return Line(line.text, page, self.lines, line.bbox)

    def _continues(self, table: _Growing, part: PageTable, above: list[tuple[PageLine, int]], page: PageReading) -> int | None:
        """How many heading rows `part` repeats if it, with the lines `above` it, goes on with the open table; else None."""
        if part.page != table.last_page + 1 or part.kind != table.table.kind or not _same_columns(table.top, part):
            return None
        between = [line for line in (*self.below, *(line for line, _ in above)) if not is_page_number(line.text)]
        repeated = [line for line in between if _fold(line.text) in self.before]
        if not all(line in repeated or _in_margin(line, page) for line in between):
            return None
        heading = _repeated_rows(table.top, part)
        if (repeated and not heading) or heading == part.n_rows or _begins_anew(table.top, part, heading):
            return None
        return heading


class _Growing:
    """The open table with what the next page has to be compared with: its top rows and the cells at its end."""

    TOP = 12

    def __init__(self, table: PageTable) -> None:
        self.table = table
        self.last_page = table.page
        self.rows = table.n_rows
        self.end = [c for c in table.cells if c.row + c.rowspan == self.rows]
        self._set_top()

    def _set_top(self) -> None:
        t = self.table
        self.top = PageTable(t.xs, t.ys, [replace(c) for c in t.cells if c.row < self.TOP], t.page, t.kind)

    def append(self, part: PageTable, heading: int) -> None:
        """Add the rows of `part` below its `heading` rows; cells cut by the page break grow together."""
        table, shift = self.table, _shift(self.table, part)
        if table.kind == "spaced":
            _end_alike(table, part)
        xs = _union(table.xs, [x + shift for x in part.xs], table.kind)
        if len(xs) != len(table.xs):
            ends = [c for c in self.end if c.colspan == 1 and c.glyphs]
            _remap(table.cells, table.xs, xs)
            if table.kind == "spaced":
                _narrow(ends, xs)
                table.cells = _with_single_blanks(table.cells, xs)
                self.end = [c for c in table.cells if c.row + c.rowspan == self.rows]
            table.xs = xs
            self._set_top()
        body = [c for c in part.cells if c.row >= heading]
        single = [c for c in body if c.colspan == 1 and c.glyphs]
        _remap(body, [x + shift for x in part.xs], xs)
        if table.kind == "spaced":
            _narrow(single, xs)
            body = _with_blank_lead(_with_single_blanks(body, xs), heading, xs)
            above = {(c.col, c.colspan) for c in self.end}
            body = [c for c in body if c.text or c.row > heading or (c.col, c.colspan) in above]
        levels = {c.col for c in (*self.top.cells, *body) if c.rowspan > 1}
        cut = torn_row(self.end, [c for c in body if c.row == heading]) or _cut_cells(self.end, body, heading, levels)
        one_row = bool(cut) and all(id(c) in cut for c in body if c.row == heading)
        row_shift = self.rows - heading - one_row
        for cell in body:
            cell.row += row_shift
            first = cut.get(id(cell))
            if first is None:
                table.cells.append(cell)
            else:
                first.rowspan = cell.row + cell.rowspan - first.row
                first.text = join_lines([t for t in (first.text, cell.text) if t])
        grown = [*body, *cut.values()]
        self.rows = max(c.row + c.rowspan for c in grown)
        for cell in self.end + body:
            if cell.row + cell.rowspan < self.rows:
                cell.glyphs = []
        self.end = [c for c in grown if c.row + c.rowspan == self.rows and id(c) not in cut]
        self.last_page = part.page
        table.confidence = min(table.confidence, part.confidence)


def _fold(text: str) -> str:
    return "".join(CONTINUED.sub("", text).split())


def _in_margin(line: PageLine, page: PageReading) -> bool:
    """Whether the line is a running head or foot."""
    return line.bbox[3] < 0.06 * page.height or line.bbox[1] > 0.94 * page.height


def _same_columns(table: PageTable, part: PageTable) -> bool:
    """Whether the column edges agree: the outer ones, and all of the part that has fewer (a merged row has fewer edges)."""
    shift = _shift(table, part)
    moved = [x + shift for x in part.xs]
    if table.kind == "spaced":
        same = len(moved) == len(table.xs) and all(abs(a - b) < UNRULED for a, b in zip(moved, table.xs, strict=True))
        return same or _begin_alike(table.xs[:-1], part.xs[:-1])
    few, many = sorted((moved, table.xs), key=len)
    near = max(TOUCH, 0.004 * (many[-1] - many[0]))
    agree = [min(abs(x - y) for y in many) < near for x in few]
    outer = abs(few[-1] - many[-1]) < near and agree[0]
    return outer and (all(agree) or (_goes_on_below(part) and sum(agree) >= MOST_EDGES * len(agree)))


def _goes_on_below(part: PageTable) -> bool:
    """Whether the first cell is blank, beside a text: its label is merged down from the page above, where other cells may have stood."""
    first = sorted((c for c in part.cells if c.row == 0), key=lambda c: c.col)
    return len(first) > 1 and not first[0].text and any(c.text for c in first[1:])


def _shift(table: PageTable, part: PageTable) -> float:
    """How far the part is moved sideways; without rules its first column may be another one of the table's."""
    return 0.0 if table.kind == "spaced" and _begin_alike(table.xs[:-1], part.xs[:-1]) else table.xs[0] - part.xs[0]


def _end_alike(table: PageTable, part: PageTable) -> None:
    """The right edge of both where no rule says where it is: what is printed there moves it from page to page."""
    if part.xs[-2] > table.xs[-2] - TOUCH and table.xs[-1] > part.xs[-2] + TOUCH:
        part.xs[-1] = table.xs[-1] = max(part.xs[-1], table.xs[-1])
    elif later := [x for x in table.xs if x > part.xs[-2] + TOUCH]:
        part.xs[-1] = min(later, key=lambda x: abs(x - part.xs[-1]))


def _narrow(cells: list[PageCell], xs: list[float]) -> None:
    """Cells of one column of their part end where their text does: the columns beside may print nothing in this part."""
    for cell in cells:
        right = bounds(cell.glyphs)[2]
        cell.colspan = max(1, sum(x < right for x in xs[cell.col : cell.col + cell.colspan]))


def _with_single_blanks(cells: list[PageCell], xs: list[float]) -> list[PageCell]:
    """The cells with every square that none of them takes as an empty cell of its own, in rows that have cells."""
    cells = [c for c in cells if c.text or c.rowspan > 1]
    taken = {(r, k) for c in cells for r in range(c.row, c.row + c.rowspan) for k in range(c.col, c.col + c.colspan)}
    rows = {c.row: c for c in cells}
    blanks = [
        PageCell(r, k, 1, 1, (xs[k], c.bbox[1], xs[k + 1], c.bbox[3]), page=c.page)
        for r, c in rows.items()
        for k in range(len(xs) - 1)
        if (r, k) not in taken
    ]
    return [*cells, *blanks]


def _with_blank_lead(body: list[PageCell], top: int, xs: list[float]) -> list[PageCell]:
    """The cells with one empty cell over the rows that print nothing in the first columns: what stands above may be merged over them."""
    stop = max(c.row + c.rowspan for c in body)
    blank: list[PageCell] = []
    for col in range(len(xs) - 1):
        stop = min((c.row for c in body if c.text and c.col <= col < c.col + c.colspan), default=stop)
        if stop <= top:
            break
        blank.append(PageCell(top, col, stop - top, 1, (xs[col], body[0].bbox[1], xs[col + 1], body[0].bbox[3]), page=body[0].page))
    lead = {(r, b.col) for b in blank for r in range(top, top + b.rowspan)}
    return [*blank, *(c for c in body if (c.row, c.col) not in lead)]


def _begin_alike(table: list[float], part: list[float]) -> bool:
    """Whether most columns begin where one of the other part does: what ends a table has fewer columns, or others."""
    few, many = sorted((part, table), key=len)
    return sum(min(abs(x - y) for y in many) < TOUCH for x in few) >= max(2, 0.75 * len(few))


def _rows_of(table: PageTable, shift: float, xs: list[float], count: int) -> list[list[tuple[str, int, int, int]]]:
    """The cells that begin in each of the first rows, with columns as indices of `xs`."""
    rows: list[list[tuple[str, int, int, int]]] = [[] for _ in range(count)]
    at = [_nearest(xs, x + shift) for x in table.xs]
    for cell in table.cells:
        if cell.row < count:
            rows[cell.row].append((_fold(cell.text), at[cell.col], at[cell.col + cell.colspan], cell.rowspan))
    return [sorted(row, key=lambda c: c[1]) for row in rows]


def _nearest(places: list[float], value: float) -> int:
    i = bisect_left(places, value)
    return i if i == 0 or (i < len(places) and places[i] - value < value - places[i - 1]) else i - 1


def _repeated_rows(table: PageTable, part: PageTable) -> int:
    """Number of rows at the top of `part` that repeat the first rows of `table`, cut where no cell spans on."""
    shift = _shift(table, part)
    xs = _union(table.xs, [x + shift for x in part.xs], table.kind)
    limit = min(table.n_rows, part.n_rows, 8)
    ours, theirs = _rows_of(table, 0, xs, limit), _rows_of(part, shift, xs, limit)
    count = 0
    for one, two in zip(ours, theirs, strict=True):
        if one != two or not any(text for text, *_ in one):
            break
        count += 1
    while count and any(c.row < count < c.row + c.rowspan for c in part.cells):
        count -= 1
    return count


def _begins_anew(table: PageTable, part: PageTable, heading: int) -> bool:
    """Whether `part` is a new form: below what repeats, its leading labels run as those of the table, but its values differ.

    Two labels in a row are needed, and different ones: a list may repeat a value in its first column.
    """
    ours, theirs = _leading(table, heading), _leading(part, heading)
    same = 0
    while same < min(len(ours), len(theirs)) and ours[same] == theirs[same]:
        same += 1
    return same >= 2 and len(set(ours[:same])) == same


def _leading(table: PageTable, start: int) -> list[str]:
    """Texts of the first column's cells from row `start` on, numbers aside."""
    first = sorted((c for c in table.cells if c.col == 0 and c.row >= start), key=lambda c: c.row)
    return [_fold(c.text) for c in first if c.text and not c.text.replace(".", "").isdecimal()][:3]


def _heading_lines(part: PageTable, rows: int) -> list[PageLine]:
    """The repeated heading as lines, one for each row, its cells parted by tabs."""
    lines = []
    for row in range(rows):
        cells = sorted((c for c in part.cells if c.row == row and c.text), key=lambda c: c.col)
        if cells:
            box = (cells[0].bbox[0], min(c.bbox[1] for c in cells), cells[-1].bbox[2], max(c.bbox[3] for c in cells))
            lines.append(PageLine("\t".join(c.text for c in cells), box))
    return lines


def _union(one: list[float], two: list[float], kind: str) -> list[float]:
    near = UNRULED if kind == "spaced" else max(TOUCH, 0.004 * (one[-1] - one[0]))
    return sorted([*one, *(x for x in two if min(abs(x - y) for y in one) >= near)])


def _remap(cells: list[PageCell], old: list[float], new: list[float]) -> None:
    """Columns of the cells as indices of `new` edges instead of `old` ones."""
    at = [_nearest(new, x) for x in old]
    for cell in cells:
        left, right = at[cell.col], at[cell.col + cell.colspan]
        cell.col, cell.colspan = left, max(1, right - left)


def _cut_cells(end: list[PageCell], body: list[PageCell], top: int, levels: set[int]) -> dict[int, PageCell]:
    """Cells at the top of the new part that continue one at the bottom of the table: id of the second part -> first part.

    The leading cell decides: a row group goes on where the leading cell of one part is empty and that of the other is
    not, or where its text runs out of one into the other. Then cells of the same height do so too (of the empty ones
    in a row that prints something new only those next to it), and next to them empty ones in columns that merge rows of
    their own (`levels`: the levels of indicators within a project).
    """
    above = {(c.col, c.colspan): c for c in end}
    pairs = [(above[c.col, c.colspan], c) for c in body if c.row == top and (c.col, c.colspan) in above]
    if not pairs:
        return {}
    first, lead = min(pairs, key=lambda p: p[1].col)
    margin = margin_of([c for pair in pairs for c in pair])
    if lead.col or not _lead_goes_on(first, lead, margin):
        return {}
    runs_on = {id(c) for upper, c in pairs if _text_runs_on(upper, c, margin, row_goes_on=not lead.text)}
    new_row = any(upper.text and c.text and id(c) not in runs_on for upper, c in pairs)
    certain = bool(runs_on) or first.rowspan > 1 or lead.rowspan > 1
    cut: dict[int, PageCell] = {}
    edge = 0  # all columns left of it go on
    for upper, cell in sorted(pairs, key=lambda p: p[1].col):
        same_group = upper.rowspan == first.rowspan and cell.rowspan == lead.rowspan
        if upper.text and cell.text:
            goes_on = same_group and id(cell) in runs_on
        elif cell.text:
            goes_on = same_group and certain
        else:
            goes_on = (same_group and (cell.col == edge or not new_row)) or (bool(upper.text) and cell.col == edge and cell.col in levels)
        if goes_on:
            cut[id(cell)] = upper
            edge = cell.col + cell.colspan if cell.col == edge else edge
    return cut


def _lead_goes_on(first: PageCell, lead: PageCell, margin: float) -> bool:
    if first.text and lead.text:  # of one row each: `torn_row` has said that it is two
        return max(first.rowspan, lead.rowspan) > 1 and _text_runs_on(first, lead, margin)
    return bool(first.text) or (bool(lead.text) and first.rowspan > 1)


def _text_runs_on(upper: PageCell, lower: PageCell, margin: float, row_goes_on: bool = False) -> bool:
    """Whether the text fills the upper cell down to the break and begins at the very top of the lower one.

    A text that stands whole in its cell is centred or leaves room; two cells of one line each prove nothing. Where the
    leading cell says that the row goes on, it is enough that the last line above is full and ends in mid sentence.
    """
    if not upper.glyphs or not lower.glyphs or upper.text.endswith(("。", "；", "！", "？")):
        return False
    one, two = bounds(upper.glyphs), bounds(lower.glyphs)
    size = type_size(upper.glyphs)
    room_above, room_below = one[1] - upper.bbox[1], upper.bbox[3] - one[3]
    next_above, next_below = two[1] - lower.bbox[1], lower.bbox[3] - two[3]
    tall = one[3] - one[1] > 2.2 * size
    if row_goes_on and tall and next_above < size and room_below < 2.5 * size:
        last = printed_lines(upper.glyphs)[-1]
        if upper.bbox[2] - last[-1].right < 1.6 * size:
            return True
    if not is_full(upper, lower, margin):
        return False
    runs_out = room_below < 0.8 * size and (room_above > room_below + 0.6 * size or tall)
    return runs_out and next_above < 0.8 * size and (next_below > next_above + 0.6 * size or two[3] - two[1] > 2.2 * size)


def finished(table: PageTable, ordinal: int) -> Table:
    """The model's table; columns and rows that no cell begins or ends in are closed up."""
    columns = sorted({c.col for c in table.cells} | {c.col + c.colspan for c in table.cells})
    rows = sorted({c.row for c in table.cells} | {c.row + c.rowspan for c in table.cells})
    col_at, row_at = {c: i for i, c in enumerate(columns)}, {r: i for i, r in enumerate(rows)}
    cells = [
        Cell(
            c.text,
            row_at[c.row],
            col_at[c.col],
            row_at[c.row + c.rowspan] - row_at[c.row],
            col_at[c.col + c.colspan] - col_at[c.col],
            page=c.page,
            bbox=c.bbox,
        )
        for c in sorted(table.cells, key=lambda c: (c.row, c.col))
    ]
    return Table(cells, ordinal, table.page, confidence=table.confidence)
