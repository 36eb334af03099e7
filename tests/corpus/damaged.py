"""What web crawls and PDF-to-text tools do to tables: one writer a kind of damage, the same bytes on every machine.

The damage is drawn from the name of the document and the kind of damage. It never loses a fact: a careful person reads them all.
"""

from __future__ import annotations

import csv
import io
import random
import re
import zlib
from collections.abc import Iterator

from .book import Book, Cell, Grid

WIDE = str.maketrans("0123456789():", "０１２３４５６７８９（）：")
HALF = str.maketrans("（）：", "():")


def _draw(book: Book, kind: str) -> random.Random:
    return random.Random(zlib.crc32(f"{book.doc} {kind}".encode()))


def _blocks(book: Book) -> Iterator[str | Grid]:
    yield from (block for sheet in book.sheets for block in sheet.blocks)


def _starts(grid: Grid) -> list[list[Cell]]:
    """For every row the cells that begin in it; what a merged cell covers is not there."""
    out: list[list[Cell]] = [[] for _ in range(grid.rows)]
    for cell in sorted(grid.cells, key=lambda x: (x.row, x.col)):
        out[cell.row].append(cell)
    return out


def _texts(grid: Grid, again: bool = False) -> list[list[str]]:
    """Rows of texts, a merged cell printed once at its top left, or `again` in all of its places."""
    out = [[""] * grid.width for _ in range(grid.rows)]
    for cell in grid.cells:
        for r in range(cell.row, cell.row + cell.rowspan):
            for k in range(cell.col, cell.col + cell.colspan):
                if again or (r, k) == (cell.row, cell.col):
                    out[r][k] = cell.text
    return out


def _covered(grid: Grid) -> list[int]:
    """For every row how many of its leading columns are covered by cells merged from above."""
    taken = {(r, k) for x in grid.cells for r in range(x.row + 1, x.row + x.rowspan) for k in range(x.col, x.col + x.colspan)}
    return [next(k for k in range(grid.width + 1) if (r, k) not in taken) for r in range(grid.rows)]


def _size(text: str) -> int:
    """Width in half-widths, as a terminal shows it."""
    return sum(2 if ord(x) > 0x2E80 or x in "“”‘’—…≥≤×·‰" else 1 for x in text)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9.,%-]+|.", text)


def _pieces(text: str, width: int) -> list[str]:
    """Lines of a wrapped cell: broken anywhere but inside a number or a Latin word."""
    out, line = [], ""
    for token in _tokens(text):
        if line and _size(line + token) > width:
            out.append(line)
            line = ""
        line += token
    return [*out, line] if line else out


def _done(lines: list[str]) -> bytes:
    return ("\n".join(lines).strip("\n") + "\n").encode()


def spanless(book: Book) -> bytes:
    """The cells of a web table joined by tabs: what a merged cell covers is missing, so rows begin left of where they stand;
    blank cells are kept, but not at the end of a row."""
    out: list[str] = []
    for block in _blocks(book):
        rows = [block] if isinstance(block, str) else ["\t".join(x.text for x in row).rstrip("\t") for row in _starts(block)]
        out += [*rows, ""]
    return _done(out)


def torn(book: Book) -> bytes:
    """Tabs between the cells, broken over pages: a page number, the heading rows once more, and now and then the row at the
    foot of the page torn: its long cells go on below, in a row of their own."""
    draw, out, page = _draw(book, "torn"), [], 1
    left = draw.randint(10, 16)
    for block in _blocks(book):
        if isinstance(block, str):
            out += ["", block, ""]
            left -= 1
            continue
        rows = _texts(block)
        for r, row in enumerate(rows):
            left -= 1
            spans = {x.col: x.colspan for x in block.cells if x.row == r}
            upper, lower = _tear(row, spans, draw) if left <= 5 else (row, [])
            if (left > 0 and (not any(lower) or draw.random() < 0.3)) or r < block.heading or r == block.rows - 1:
                out.append("\t".join(row))
                continue
            out += ["\t".join(upper), "", draw.choice(["— {} —", "{}", "第{}页"]).format(page), ""]
            out += ["\t".join(x) for x in rows[: block.heading]]
            out += ["\t".join(lower)] if any(lower) else []
            page, left = page + 1, draw.randint(12, 20)
    return _done(out)


def _tear(row: list[str], spans: dict[int, int], draw: random.Random) -> tuple[list[str], list[str]]:
    """The upper and the lower part of a row; cells that would not fill a line stay whole in the upper part."""
    upper, lower = list(row), [""] * len(row)
    for k, text in enumerate(row):
        tokens = _tokens(text)
        if len(text) >= 13 * spans.get(k, 1) and len(tokens) > 8:
            at = draw.randint(len(tokens) // 3, 2 * len(tokens) // 3)
            upper[k], lower[k] = "".join(tokens[:at]), "".join(tokens[at:])
    return upper, lower


def _pipes(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def md_lost(book: Book) -> bytes:
    """Markdown of a page recogniser: an empty heading, merged cells blank, long cells broken by <br>; rows under a merged
    cell sometimes lose their blank leading cells and are filled up at the end."""
    draw, out = _draw(book, "md_lost"), []
    for n, block in enumerate(_blocks(book)):
        if isinstance(block, str):
            out += [("# " if n == 0 else "") + block, ""]
            continue
        out += [_pipes([" "] * block.width), "|" + "---|" * block.width]
        for row, covered in zip(_texts(block), _covered(block), strict=True):
            lost = draw.choice([0, covered, covered, min(covered, 1)]) if covered else 0
            cells = ["<br>".join(_pieces(x, 36)) if len(x) > 18 and draw.random() < 0.4 else x for x in row[lost:]]
            out.append(_pipes(cells + [""] * lost))
        out.append("")
    return _done(out)


def md_twice(book: Book) -> bytes:
    """Markdown of a converter that fills every place of a merged cell with its text; broken over pages into tables that
    begin with the heading again."""
    draw, out = _draw(book, "md_twice"), []
    for block in _blocks(book):
        if isinstance(block, str):
            out += [f"**{block}**" if len(block) < 40 else block, ""]
            continue
        rows = [[x.replace("|", "\\|") for x in row] for row in _texts(block, again=True)]
        left = draw.randint(9, 15)
        for r, row in enumerate(rows):
            out.append(_pipes(row))
            if r == 0:
                out.append(_pipes(["---"] * block.width))
            left -= 1
            if left <= 0 and block.heading and block.heading <= r < block.rows - 1:
                out += ["", _pipes(rows[0]), _pipes(["---"] * block.width), *map(_pipes, rows[1 : block.heading])]
                left = draw.randint(9, 15)
        out.append("")
    return _done(out)


def _fitted(grid: Grid, most: int) -> list[int]:
    """Column widths in half-widths: what the cells need, up to `most`; never less than a word or number that cannot break."""
    out = [6] * grid.width
    for cell in grid.cells:
        if cell.colspan == 1:
            longest = max([_size(x) for x in _tokens(cell.text)] or [0])
            out[cell.col] = max(out[cell.col], min(_size(cell.text), most), longest)
    return out


def _canvas(grid: Grid, middle: bool, most: int) -> list[tuple[int, str]]:
    """Lines of a table drawn with blanks, each with the row that begins in it, or -1."""
    widths = _fitted(grid, most)
    room = {x: sum(widths[x.col : x.col + x.colspan]) + 2 * (x.colspan - 1) for x in grid.cells}
    lines = {x: _pieces(x.text, room[x]) for x in grid.cells}
    gap, heights = int(middle), [1] * grid.rows
    for cell in sorted(grid.cells, key=lambda x: x.rowspan):
        span = range(cell.row, cell.row + cell.rowspan)
        heights[span[-1]] += max(0, len(lines[cell]) - sum(heights[r] for r in span) - gap * (cell.rowspan - 1))
    tops = [sum(heights[:r]) + gap * r for r in range(grid.rows)]
    drawn: list[list[tuple[int, str]]] = [[] for _ in range(tops[-1] + heights[-1])]
    for cell in grid.cells:
        last = cell.row + cell.rowspan - 1
        top = tops[cell.row] + ((tops[last] + heights[last] - tops[cell.row] - len(lines[cell])) // 2 if middle else 0)
        for n, text in enumerate(lines[cell]):
            x = sum(widths[: cell.col]) + 2 * cell.col
            drawn[top + n].append((x + (room[cell] - _size(text) if cell.number is not None else 0), text))
    begins = {top: r for r, top in enumerate(tops)}
    return [(begins.get(n, -1), _line(parts)) for n, parts in enumerate(drawn)]


def _line(parts: list[tuple[int, str]]) -> str:
    out = ""
    for x, text in sorted(parts):
        out += " " * (x - _size(out)) + text
    return out


def aligned(book: Book, middle: bool = False, most: int = 24) -> bytes:
    """Columns held apart by two blanks or more, as pdftotext -layout prints them; cells wrap into the lines below, numbers stand
    on the right, pages end with their number and a form feed. `middle`: cells stand in the middle of their height."""
    out: list[str] = []
    page, left = 1, 46
    for block in _blocks(book):
        if isinstance(block, str):
            out += ["", *_pieces(block, 96), ""]
            left -= 3
            continue
        lines = _canvas(block, middle, most)
        start = next((n for n, (row, _) in enumerate(lines) if row == block.heading), 0)
        for row, line in lines:
            if left <= 0 and row > block.heading:
                out += ["", f"{'':44}- {page} -", "\f" if not block.heading else "\f" + lines[0][1]]
                out += [x for _, x in lines[1:start]]
                page, left = page + 1, 44
            out.append(line)
            left -= 1
        out.append("")
    return _done(out)


def aligned_mid(book: Book) -> bytes:
    """`aligned` with cells in the middle of their height and an empty line between rows."""
    return aligned(book, middle=True, most=28)


def narrow(book: Book) -> bytes:
    """Text in the order of the page: cells of a row with single blanks between them, blank cells not at all; a cell of more than 14
    characters stands alone, broken mid-word over lines of that width, with empty lines around it."""
    out: list[str] = []
    for block in _blocks(book):
        if isinstance(block, str):
            out += ["", *_pieces(block, 76), ""]
            continue
        for row in _starts(block):
            line: list[str] = []
            for text in (x.text for x in row if x.text):
                pieces = _pieces(text, 28)
                if len(pieces) == 1:
                    line.append(text)
                    continue
                out += [" ".join(line), "", *pieces, ""]
                line = []
            out.append(" ".join(line))
    return _done([x for n, x in enumerate(out) if x or (n and out[n - 1])])


def stream(book: Book) -> bytes:
    """A web page as plain text: a cell a line, an empty line after each row, what a merged cell covers missing, blank cells as the
    non-breaking blank they hold in the page; the site's own lines above and below."""
    out = ["首页 > 政务公开 > 法定主动公开内容 > 财政预决算", "", f"来源：{book.department}　　字体：【大 中 小】　打印　关闭", ""]
    for block in _blocks(book):
        if isinstance(block, str):
            out += [block, ""]
            continue
        for row in _starts(block):
            out += [*(x.text or "\u00a0" for x in row), ""]
    return _done([*out, "上一篇：没有了", "下一篇：没有了", "网站地图 | 关于我们 | 联系方式", "版权所有，未经授权禁止转载"])


def _dusty(text: str, draw: random.Random) -> str:
    """A cell with invisible characters: blanks that do not break around it, soft hyphens and zero-width blanks inside."""
    if not text:
        return draw.choice(["", "\u3000", "\u00a0"])
    tokens = _tokens(text)
    if len(tokens) > 7 and draw.random() < 0.5:
        tokens.insert(draw.randint(3, len(tokens) - 3), draw.choice(["\u00ad", "\u200b"]))
    return draw.choice(["", "", "\u00a0", "\u3000"]) + "".join(tokens) + draw.choice(["", "", "", " "])


def _mixed_line(text: str, draw: random.Random) -> str:
    """A title or heading with signs of the other width; two-character words stretched."""
    if len(text) == 2:
        return draw.choice([text, f"{text[0]}\u3000{text[1]}", f"{text[0]} {text[1]}"])
    return text.translate(draw.choice([WIDE, HALF, {}]))


def mixed(book: Book) -> bytes:
    """Tabs between the cells, blank cells kept; headings and titles mix full and half width, cells hold soft hyphens and blanks that do
    not break, and the running head and foot of the pages stand amid the table."""
    draw, out, page = _draw(book, "mixed"), [], 1
    head = next(x for x in _blocks(book) if isinstance(x, str))
    left = draw.randint(12, 18)
    for block in _blocks(book):
        if isinstance(block, str):
            out.append(_mixed_line(block, draw))
            continue
        for r, row in enumerate(_texts(block)):
            out.append("\t".join(_mixed_line(x, draw) if r < block.heading else _dusty(x, draw) for x in row))
            left -= 1
            if left <= 0 and block.heading <= r < block.rows - 1:
                out += [f"\u3000\u3000第 {page} 页", f"{head}\u3000"]
                page, left = page + 1, draw.randint(14, 22)
    return _done(out)


def csv_ragged(book: Book) -> bytes:
    """A sheet exported to CSV in GB 18030: rows of any length, an empty column that only parted the boxes, empty rows, line breaks
    inside long cells, the print heading repeated."""
    draw, buffer = _draw(book, "csv"), io.StringIO()
    out = csv.writer(buffer, lineterminator="\r\n")
    for block in _blocks(book):
        if isinstance(block, str):
            out.writerow([""] * draw.randint(0, 2) + [block])
            continue
        gap, left = draw.randint(1, block.width - 1), draw.randint(14, 22)
        rows = [["\n".join(_pieces(x, 32)) if len(x) > 16 and draw.random() < 0.5 else x for x in row] for row in _texts(block)]
        for r, row in enumerate(rows):
            _ragged(out, row, gap)
            left -= 1
            if left <= 0 and block.heading <= r < block.rows - 1:
                out.writerow([])
                for again in rows[: block.heading]:
                    _ragged(out, again, gap)
                left = draw.randint(14, 22)
        out.writerow([])
    return buffer.getvalue().encode("gb18030")


def _ragged(out: object, row: list[str], gap: int) -> None:
    cells = [*row[:gap], "", *row[gap:]]
    while cells and not cells[-1]:
        cells.pop()
    out.writerow(cells)  # type: ignore[attr-defined]


DAMAGED = {
    "spanless": (".txt", spanless),
    "torn": (".txt", torn),
    "md_lost": (".md", md_lost),
    "md_twice": (".md", md_twice),
    "aligned": (".txt", aligned),
    "aligned_mid": (".txt", aligned_mid),
    "narrow": (".txt", narrow),
    "stream": (".txt", stream),
    "mixed": (".txt", mixed),
    "csv_ragged": (".csv", csv_ragged),
}
