"""Real PDFs for the tests, drawn with reportlab: grids with spans in every style of rule, over pages, turned, damaged.

The font is made here and embedded, so no machine needs a Chinese font: its glyphs are plain boxes of the right width.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas


def _box_font() -> io.BytesIO:
    """A TrueType font of the common characters (CJK full width, the rest half width), every glyph a box."""
    codes = [*range(0x20, 0x7F), *range(0x2010, 0x2040), *range(0x2260, 0x2266), *range(0x3000, 0x3020), *range(0x4E00, 0x9FA6)]
    codes += [*range(0xE000, 0xE100), *range(0xFF01, 0xFF5F)]
    names = {code: f"u{code:04X}" for code in codes}
    order = [".notdef", *names.values()]
    boxes = {}
    for width in (0, 500, 1000):
        pen = TTGlyphPen(None)
        if width:
            for i, point in enumerate([(50, -80), (50, 800), (width - 50, 800), (width - 50, -80)]):
                pen.lineTo(point) if i else pen.moveTo(point)
            pen.closePath()
        boxes[width] = pen.glyph()
    widths = {name: 1000 if code >= 0x2600 else 500 for code, name in names.items()} | {".notdef": 500}
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(names)
    builder.setupGlyf({name: boxes[0 if name in ("u0020", "u3000") else widths[name]] for name in order})
    builder.setupHorizontalMetrics({name: (widths[name], 50) for name in order})
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupOS2(sTypoAscender=880, sTypoDescender=-120)
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular", "psName": "Boxes"})
    builder.setupPost()
    builder.updateHead(created=0, modified=0)  # the same font, and so the same PDF, on every run
    builder.font.recalcTimestamp = False
    out = io.BytesIO()
    builder.save(out)
    out.seek(0)
    return out


FONT = "Boxes"
pdfmetrics.registerFont(TTFont(FONT, _box_font()))
SIZE, LEADING, PAD = 9.0, 12.0, 3.0
A4 = (595.0, 842.0)
A3_LANDSCAPE = (1191.0, 842.0)
STYLES = ("strokes", "grey", "dashed", "thin_rectangles", "double", "shades", "white_on_shade", "frames")


@dataclass(frozen=True)
class Spec:
    """A cell as typed: text and place in the grid."""

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1


Grid = list[Spec]


def grid_of(rows: Sequence[Sequence[str]]) -> Grid:
    """A grid without spans."""
    return [Spec(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row)]


def shape(grid: Iterable[Spec]) -> tuple[int, int]:
    grid = list(grid)
    return max(c.row + c.rowspan for c in grid), max(c.col + c.colspan for c in grid)


def normal(grid: Iterable[Spec]) -> set[tuple[str, int, int, int, int]]:
    """The grid with rows and columns closed up that no cell begins or ends in: no reader can see those."""
    grid = list(grid)
    rows = {r: i for i, r in enumerate(sorted({c.row for c in grid} | {c.row + c.rowspan for c in grid}))}
    cols = {k: i for i, k in enumerate(sorted({c.col for c in grid} | {c.col + c.colspan for c in grid}))}
    return {(c.text, rows[c.row], cols[c.col], rows[c.row + c.rowspan] - rows[c.row], cols[c.col + c.colspan] - cols[c.col]) for c in grid}


@st.composite
def grids(draw: st.DrawFn, max_rows: int = 6, max_cols: int = 6, spans: bool = True, min_rows: int = 2) -> Grid:
    """Random grids with random spans; some cells are empty, some wrap over lines."""
    rows, cols = draw(st.integers(min_rows, max_rows)), draw(st.integers(2, max_cols))
    texts = st.text(alphabet="项目绩效指标年度资金一二三产出0123456789.%≥（）", max_size=14)
    free = {(r, c) for r in range(rows) for c in range(cols)}
    grid: Grid = []
    while free:
        r, c = min(free)
        width = height = 1
        if spans and draw(st.integers(0, 3)) == 0:
            width = draw(st.integers(1, next(k for k in range(1, cols - c + 1) if (r, c + k) not in free)))
            height = draw(st.integers(1, rows - r))
            height = next((h for h in range(1, height) if any((r + h, c + k) not in free for k in range(width))), height)
        free -= {(r + i, c + k) for i in range(height) for k in range(width)}
        grid.append(Spec(draw(texts), r, c, height, width))
    return grid


def wrapped(text: str, width: float) -> list[str]:
    """Lines of the text as a typesetter of Chinese breaks them: anywhere but inside a Latin word."""
    lines, line = [], ""
    for piece in re.findall(r"[A-Za-z]+|.", text):
        if line and pdfmetrics.stringWidth(line + piece, FONT, SIZE) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line or piece != " " else ""
    return [*lines, line] if line else lines


class Sheet:
    """One PDF being drawn; `y` runs from the top of the page downwards."""

    def __init__(self, size: tuple[float, float] = A4, turned: int = 0, margin: float = 50.0) -> None:
        self.buffer = io.BytesIO()
        self.size, self.turned, self.margin = size, turned, margin
        self.canvas = Canvas(self.buffer, pagesize=size, pageCompression=0)
        self._begin()

    def _begin(self) -> None:
        width, height = self.size
        self.y = self.margin
        if self.turned == 90:  # drawn so that it stands upright once a viewer has turned the page clockwise
            self.canvas.transform(0, 1, -1, 0, height, 0)
        elif self.turned == 180:
            self.canvas.transform(-1, 0, 0, -1, width, height)
        elif self.turned == 270:
            self.canvas.transform(0, -1, 1, 0, 0, width)
        self.canvas.setFont(FONT, SIZE)

    def new_page(self) -> None:
        self._turn()
        self.canvas.showPage()
        self._begin()

    def bytes(self) -> bytes:
        self._turn()
        self.canvas.save()
        return self.buffer.getvalue()

    def _turn(self) -> None:
        if self.turned:
            self.canvas.setPageRotation(self.turned)  # reportlab lays the sheet itself on its side

    def line(self, text: str, x: float | None = None, size: float = SIZE) -> None:
        """A printed line, then the next one below it."""
        self.canvas.setFont(FONT, size)
        self.text(text, self.margin if x is None else x, self.y + size)
        self.canvas.setFont(FONT, SIZE)
        self.y += size * 1.6

    def text(self, text: str, x: float, baseline: float) -> None:
        self.canvas.drawString(x, self.size[1] - baseline, text)

    def grid(
        self, grid: Grid, style: str = "strokes", widths: Sequence[float] | None = None, rules: str = "all", valign: str = "middle"
    ) -> None:
        """Draw the grid at the current place. `rules`: all | horizontal | none."""
        rows, cols = shape(grid)
        widths = list(widths or [(self.size[0] - 2 * self.margin) / cols] * cols)
        xs = [self.margin + sum(widths[:k]) for k in range(cols + 1)]
        lines = {id(c): wrapped(c.text, sum(widths[c.col : c.col + c.colspan]) - 2 * PAD) for c in grid}
        heights = [0.0] * rows
        for cell in grid:
            need = max(1, len(lines[id(cell)])) * LEADING + 2 * PAD
            for r in range(cell.row, cell.row + cell.rowspan):
                heights[r] = max(heights[r], need / cell.rowspan, LEADING + 2 * PAD)
        ys = [self.y + sum(heights[:k]) for k in range(rows + 1)]
        if rules == "all":
            if style == "white_on_shade":
                self._rectangle(xs[0], ys[0], xs[-1], ys[-1], 0.85)
            for cell in grid:
                box = xs[cell.col], ys[cell.row], xs[cell.col + cell.colspan], ys[cell.row + cell.rowspan]
                _BORDERS[style](self, *box, (cell.row + cell.col) % 2)
        elif rules == "horizontal":
            for y in ys:
                self._stroke(xs[0], y, xs[-1], y)
        for cell in grid:
            box = xs[cell.col], ys[cell.row], xs[cell.col + cell.colspan], ys[cell.row + cell.rowspan]
            self._cell_text(lines[id(cell)], *box, valign)
        self.y = ys[-1] + 8

    def ledger(self, rows: Sequence[Sequence[str]], ruled: bool) -> None:
        """Names on the left, right-aligned figures below centred headings; horizontal rules or none."""
        cols, pitch = len(rows[0]), 16.0
        width = (self.size[0] - 2 * self.margin - 140) / (cols - 1)
        xs = [self.margin, *(self.margin + 140 + width * k for k in range(cols))]
        for r, row in enumerate(rows):
            if ruled:
                self._stroke(xs[0], self.y, xs[-1], self.y)
            for k, text in enumerate(row):
                room = xs[k + 1] - xs[k] - pdfmetrics.stringWidth(text, FONT, SIZE)
                if text:
                    self.text(text, xs[k] + (PAD if k == 0 else room / 2 if r == 0 else room - PAD), self.y + 11)
            self.y += pitch
        if ruled:
            self._stroke(xs[0], self.y, xs[-1], self.y)
        self.y += 8

    def _cell_text(self, lines: list[str], left: float, top: float, right: float, bottom: float, valign: str) -> None:
        self.canvas.setFillGray(0)
        height = len(lines) * LEADING
        y = top + PAD if valign == "top" else (top + bottom - height) / 2
        for i, line in enumerate(lines):
            self.text(line, left + PAD, y + i * LEADING + SIZE)

    def _stroke(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.line(x0, self.size[1] - y0, x1, self.size[1] - y1)

    def _rectangle(self, left: float, top: float, right: float, bottom: float, grey: float) -> None:
        self.canvas.setFillGray(grey)
        self.canvas.rect(left, self.size[1] - bottom, right - left, bottom - top, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def _sides(self, left: float, top: float, right: float, bottom: float) -> list[tuple[float, float, float, float]]:
        return [(left, top, right, top), (left, bottom, right, bottom), (left, top, left, bottom), (right, top, right, bottom)]

    def _strokes(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        for side in self._sides(left, top, right, bottom):
            self._stroke(*side)

    def _grey(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        self.canvas.setStrokeGray(0.85)
        self.canvas.setLineWidth(0.25)
        self._strokes(left, top, right, bottom, odd)

    def _dashed(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        for x0, y0, x1, y1 in self._sides(left, top, right, bottom):
            steps = max(1, int(max(x1 - x0, y1 - y0) // 4))
            for k in range(steps + 1):  # each dash a path of its own, as some drivers print them
                a, b = k / (steps + 1), (k + 0.5) / (steps + 1)
                self._stroke(x0 + a * (x1 - x0), y0 + a * (y1 - y0), x0 + b * (x1 - x0), y0 + b * (y1 - y0))

    def _thin_rectangles(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        for x0, y0, x1, y1 in self._sides(left, top, right, bottom):
            self._rectangle(x0 - 0.3, y0 - 0.3, x1 + 0.3, y1 + 0.3, 0)

    def _double(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        self._strokes(left, top, right, bottom, odd)
        self._strokes(left + 1.5, top + 1.5, right - 1.5, bottom - 1.5, odd)

    def _shades(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        self._rectangle(left + 0.5, top + 0.5, right - 0.5, bottom - 0.5, 0.8 + 0.1 * odd)

    def _white_on_shade(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        self.canvas.setStrokeGray(1)
        self._strokes(left, top, right, bottom, odd)

    def _frames(self, left: float, top: float, right: float, bottom: float, odd: int) -> None:
        self.canvas.rect(left, self.size[1] - bottom, right - left, bottom - top, stroke=1, fill=0)


_BORDERS: dict[str, Callable[[Sheet, float, float, float, float, int], None]] = {name: getattr(Sheet, f"_{name}") for name in STYLES}


def one_table(grid: Grid, style: str = "strokes", size: tuple[float, float] = A4, turned: int = 0) -> bytes:
    """A page with a title, a unit line, the grid and a note."""
    sheet = Sheet(size, turned)
    sheet.line("项目支出绩效目标表", x=200, size=14)
    sheet.line("单位：万元", x=size[0] - 120)
    sheet.grid(grid, style)
    sheet.line("注：本表不含涉密项目。")
    return sheet.bytes()


HEADING: Grid = [
    Spec("项目名称", 0, 0, 2, 1),
    Spec("年度目标", 0, 1, 2, 1),
    Spec("核心绩效指标", 0, 2, 1, 2),
    Spec("指标名称", 1, 2),
    Spec("指标值", 1, 3),
]


def moved(grid: Iterable[Spec], rows: int) -> Grid:
    return [replace(c, row=c.row + rows) for c in grid]


@st.composite
def grouped(draw: st.DrawFn) -> Grid:
    """A list of projects: name and goal merged over the rows of the project's indicators."""
    grid: Grid = []
    row = 0
    for i in range(draw(st.integers(2, 5))):
        height = draw(st.integers(1, 4))
        grid += [Spec(f"{i + 1}号项目", row, 0, height), Spec(f"第{i + 1}个目标", row, 1, height)]
        for k in range(height):
            grid += [Spec(f"指标{i + 1}之{k + 1}", row + k, 2), Spec(f"≥{i * 10 + k}%", row + k, 3)]
        row += height
    return grid


def cut(grid: Grid, at: int) -> tuple[Grid, Grid]:
    """The grid above and below row `at`; a cell that is cut shows its text in the upper part."""
    upper = [replace(c, rowspan=min(c.rowspan, at - c.row)) for c in grid if c.row < at]
    lower = [
        replace(c, text=c.text if c.row >= at else "", row=max(c.row - at, 0), rowspan=c.rowspan - max(0, at - c.row))
        for c in grid
        if c.row + c.rowspan > at
    ]
    return upper, lower


def over_pages(grid: Grid, at: int, heading_again: bool, title_again: bool, numbered: bool) -> bytes:
    """The grid below HEADING, broken before its row `at`."""
    sheet = Sheet()
    upper, lower = cut(grid, at)
    sheet.line("项目绩效目标汇总表", x=220, size=14)
    sheet.grid(HEADING + moved(upper, 2))
    if numbered:
        sheet.text("第 1 页 共 2 页", 270, 810)
    sheet.new_page()
    if title_again:
        sheet.line("项目绩效目标汇总表", x=220, size=14)
    sheet.grid(HEADING + moved(lower, 2) if heading_again else lower)
    sheet.line("注：金额单位为万元。")
    if numbered:
        sheet.text("第 2 页 共 2 页", 270, 810)
    return sheet.bytes()


def pages_of(*draw: Callable[[Sheet], None]) -> bytes:
    """One page for each function."""
    sheet = Sheet()
    for i, page in enumerate(draw):
        if i:
            sheet.new_page()
        page(sheet)
    return sheet.bytes()


def scanned(source: Path, pages: list[int], kept: Sequence[int] = (), skew: float = 0.0) -> bytes:
    """A PDF of pictures (200 dpi) of the pages, laid `skew` degrees off, after the `kept` pages as they are."""
    pdf, out = pdfium.PdfDocument(source), pdfium.PdfDocument.new()
    if kept:
        out.import_pages(pdf, [number - 1 for number in kept])
    for number in pages:
        picture = io.BytesIO()
        print_out = pdf[number - 1].render(scale=200 / 72).to_pil().convert("RGB")
        print_out.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor="white").save(picture, "JPEG", quality=85)
        width, height = pdf[number - 1].get_size()
        page = out.new_page(width, height)
        image = pdfium.PdfImage.new(out)
        image.load_jpeg(picture)
        image.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page.insert_obj(image)
        page.gen_content()
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


@st.composite
def ledgers(draw: st.DrawFn) -> list[list[str]]:
    """Rows of a final account: names and figures of any size, a quarter of them blank."""
    cols = draw(st.integers(3, 6))
    headings = st.sampled_from(["预算数", "决算数", "其中财政拨款", "上年结转"])
    names = st.sampled_from(["一般公共服务支出", "组织事务", "行政运行", "其他组织事务支出", "社会保障和就业支出", "合计"])
    figures = st.decimals("0", "999999", places=2).map("{:,}".format)
    rows = [["科目名称", *(draw(headings) for _ in range(cols - 1))]]
    for _ in range(draw(st.integers(4, 20))):
        rows.append([draw(names), *(draw(figures) if draw(st.integers(0, 3)) else "" for _ in range(cols - 1))])
    return rows
