"""One writer a format: a laid out book to the bytes of a file, the same bytes on every machine."""

from __future__ import annotations

import csv
import html
import io
import math
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal

import docx
import openpyxl
import xlwt
from docx.oxml.ns import qn
from openpyxl.styles import Alignment, Border, Side
from reportlab import rl_config

from tests import pdf_factory

from .book import Book, Cell, Grid, Sheet

rl_config.invariant = 1
LONG_AGO = (2020, 1, 1, 0, 0, 0)


def _frozen(content: bytes) -> bytes:
    """A zip package without the times at which it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "docProps/core.xml":
                data = _without_times(data)
            new.writestr(zipfile.ZipInfo(info.filename, LONG_AGO), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _without_times(core: bytes) -> bytes:
    return re.sub(rb"(<dcterms:(\w+)[^>]*>)[^<]*", rb"\g<1>2020-01-01T00:00:00Z", core)


def _width(sheet: Sheet) -> int:
    return max((b.width for b in sheet.blocks if isinstance(b, Grid)), default=1)


def _placed(sheet: Sheet) -> Iterator[Cell]:
    """All cells of a sheet of a workbook: lines take a row over the whole width."""
    width, top = _width(sheet), 0
    for block in sheet.blocks:
        if isinstance(block, str):
            yield Cell(block, top, 0, 1, width)
            top += 1
            continue
        for cell in block.cells:
            yield Cell(cell.text, cell.row + top, cell.col, cell.rowspan, cell.colspan, cell.number)
        top += block.rows


def _float(number: Decimal, noisy: bool) -> float:
    """The number as a spreadsheet holds it; `noisy`: as the sum of others, 0.30000000000000004 for 0.3."""
    value = float(number)
    return math.nextafter(value, math.inf) if noisy and number % 1 else value


def xlsx(book: Book, noisy: bool = False) -> bytes:
    """A workbook with merged cells, numbers as numbers; `noisy`: as other programs leave them, percents as fractions."""
    out = openpyxl.Workbook()
    out.remove(out.active)
    thin = Side(style="thin")
    for sheet in book.sheets:
        page = out.create_sheet(sheet.name)
        for cell in _placed(sheet):
            at = page.cell(cell.row + 1, cell.col + 1)
            at.value = cell.text or None
            if cell.text.startswith("="):
                at.data_type = "s"  # '=4种' is a target, not a formula
            if noisy and re.fullmatch(r"\d+(\.\d+)?%", cell.text):
                at.value = float(Decimal(cell.text[:-1]) / 100)
                at.number_format = "0" + ("." + "0" * len(cell.text[:-1].partition(".")[2]) if "." in cell.text else "") + "%"
            if cell.number is not None:
                at.value = _float(cell.number, noisy)
                places = len(cell.text.partition(".")[2])
                at.number_format = ("#,##0" if "," in cell.text else "0") + ("." + "0" * places if places else "")
                if noisy:
                    at.number_format = "General"
            at.border = Border(thin, thin, thin, thin)
            at.alignment = Alignment(wrap_text=True)
            if cell.rowspan > 1 or cell.colspan > 1:
                page.merge_cells(
                    start_row=cell.row + 1, end_row=cell.row + cell.rowspan, start_column=cell.col + 1, end_column=cell.col + cell.colspan
                )
    buffer = io.BytesIO()
    out.save(buffer)
    return _frozen(buffer.getvalue())


def xls(book: Book) -> bytes:
    """An Excel 97 workbook; numbers stored as text in every second sheet."""
    out = xlwt.Workbook(encoding="utf-8")
    for n, sheet in enumerate(book.sheets):
        page = out.add_sheet(sheet.name)
        for cell in _placed(sheet):
            plain = cell.number is None or n % 2
            value: object = cell.text if plain else float(cell.number or 0)
            places = len(cell.text.partition(".")[2])
            shown = ("#,##0" if "," in cell.text else "0") + ("." + "0" * places if places else "")
            style = xlwt.easyxf(num_format_str="General" if plain else shown)
            if cell.rowspan > 1 or cell.colspan > 1:
                page.write_merge(cell.row, cell.row + cell.rowspan - 1, cell.col, cell.col + cell.colspan - 1, value, style)
            else:
                page.write(cell.row, cell.col, value, style)
    buffer = io.BytesIO()
    out.save(buffer)
    return buffer.getvalue()


def word(book: Book) -> bytes:
    """A .docx with really merged cells."""
    out = docx.Document()
    for sheet in book.sheets:
        for block in sheet.blocks:
            if isinstance(block, str):
                out.add_paragraph(block)
                continue
            table = out.add_table(block.rows, block.width)
            grid = [list(row.cells) for row in table.rows]
            for cell in block.cells:
                at = grid[cell.row][cell.col]
                if cell.rowspan > 1 or cell.colspan > 1:
                    at = at.merge(grid[cell.row + cell.rowspan - 1][cell.col + cell.colspan - 1])
                at.text = cell.text
            table._tbl.tblPr.append(table._tbl.tblPr.makeelement(qn("w:tblLayout"), {qn("w:type"): "fixed"}))
    buffer = io.BytesIO()
    out.save(buffer)
    return _frozen(buffer.getvalue())


def web(book: Book) -> bytes:
    """A page with colspan and rowspan."""
    out = ['<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>信息公开</title></head><body>']
    for block in (b for sheet in book.sheets for b in sheet.blocks):
        if isinstance(block, str):
            out.append(f"<p>{html.escape(block)}</p>")
            continue
        out.append('<table border="1">')
        for r in range(block.rows):
            cells = sorted((x for x in block.cells if x.row == r), key=lambda x: x.col)
            out.append("<tr>" + "".join(_td(x) for x in cells) + "</tr>")
        out.append("</table>")
    return "\n".join([*out, "</body></html>"]).encode()


def _td(cell: Cell) -> str:
    attributes = "".join(f' {name}="{n}"' for name, n in (("colspan", cell.colspan), ("rowspan", cell.rowspan)) if n > 1)
    printed = html.escape(cell.text).replace("\n", "<br>")
    return f"<td{attributes}>{printed}</td>"


def _rows(grid: Grid) -> list[list[str]]:
    """Rows of texts, a merged cell printed once at its top left."""
    out = [[""] * grid.width for _ in range(grid.rows)]
    for cell in grid.cells:
        out[cell.row][cell.col] = cell.text.replace("\n", "")
    return out


def delimited(book: Book, encoding: str = "utf-8-sig", delimiter: str = ",") -> bytes:
    """A .csv as a spreadsheet exports it."""
    buffer = io.StringIO()
    out = csv.writer(buffer, delimiter=delimiter)
    for sheet in book.sheets:
        width = _width(sheet)
        for block in sheet.blocks:
            if isinstance(block, str):
                out.writerow([block] + [""] * (width - 1))
            else:
                out.writerows(row + [""] * (width - len(row)) for row in _rows(block))
    return buffer.getvalue().encode(encoding)


def text(book: Book, encoding: str = "utf-8") -> bytes:
    """Text with tabs between the cells of a row, as extraction from a PDF gives it."""
    out: list[str] = []
    for block in (b for sheet in book.sheets for b in sheet.blocks):
        out += ["", block, ""] if isinstance(block, str) else ["\t".join(row) for row in _rows(block)]
    return "\n".join(out).encode(encoding)


def markdown(book: Book) -> bytes:
    """Markdown with pipe tables."""
    out: list[str] = []
    for sheet in book.sheets:
        for n, block in enumerate(sheet.blocks):
            if isinstance(block, str):
                out += [("## " if n == 0 else "") + block, ""]
                continue
            rows = ["| " + " | ".join(t.replace("|", "\\|") for t in row) + " |" for row in _rows(block)]
            out += [rows[0], "|" + "---|" * block.width, *rows[1:], ""]
    return "\n".join(out).encode()


def one_cell_a_line(book: Book) -> bytes:
    """Text where a page printed every cell on a line of its own, blank cells not at all."""
    out: list[str] = []
    for block in (b for sheet in book.sheets for b in sheet.blocks):
        out += [block] if isinstance(block, str) else [x for row in _rows(block) for x in row if x]
    return "\n".join(out).encode()


def columns(book: Book) -> bytes:
    """Text with the columns of a table aligned by blanks, as pdftotext -layout prints it; blank cells are nothing but blanks."""
    out: list[str] = []
    for block in (b for sheet in book.sheets for b in sheet.blocks):
        if isinstance(block, str):
            out += [block, ""]
            continue
        rows = _rows(block)
        single = {(x.row, x.col) for x in block.cells if x.colspan == 1}
        widths = [max([_half_widths(row[k]) for r, row in enumerate(rows) if (r, k) in single] + [4]) for k in range(block.width)]
        for row in rows:
            line, at = "", 0
            for text_, width in zip(row, widths, strict=True):
                if text_:
                    line += " " * max(at - _half_widths(line), 2 if line else 0) + text_
                at += width + 3
            out.append(line)
        out.append("")
    return "\n".join(out).encode()


def _half_widths(printed: str) -> int:
    return sum(2 if ord(x) > 0x2E80 else 1 for x in printed)


def nested(book: Book) -> bytes:
    """A page that a content management system lays out with a table around everything."""
    inner = web(book).decode()
    body = inner[inner.index("<body>") + 6 : inner.index("</body>")]
    menu = "<td><ul><li><a href='#'>首页</a></li><li><a href='#'>政府信息公开</a></li></ul></td>"
    return inner.replace(body, f"<table width='100%'><tr>{menu}<td>{body}</td></tr></table><p>版权所有　网站地图</p>").encode()


def glued(book: Book) -> bytes:
    """Text that lost what stood between the cells of a row."""
    blocks = (b for sheet in book.sheets for b in sheet.blocks)
    return "\n".join(x for b in blocks for x in ([b] if isinstance(b, str) else ["".join(row) for row in _rows(b)])).encode()


def hidden(book: Book) -> bytes:
    """A workbook with a hidden sheet of the lists that its cells choose from."""
    out = openpyxl.load_workbook(io.BytesIO(xlsx(book)))
    page = out.create_sheet("hidden1", 0)
    page.sheet_state = "hidden"
    for row in (("一级指标", "二级指标"), ("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标")):
        page.append(row)
    out.active = 1
    buffer = io.BytesIO()
    out.save(buffer)
    return _frozen(buffer.getvalue())


def pdf(book: Book, style: str = "strokes", landscape: bool = True, small: bool = False) -> bytes:
    """Ruled tables, broken over pages where they are long; every sheet begins a page. `small`: many breaks."""
    size = (595.0, 300.0) if small else pdf_factory.A4[::-1] if landscape else pdf_factory.A4
    page = pdf_factory.Sheet(size, margin=36.0)
    for n, sheet in enumerate(book.sheets):
        if n:
            page.new_page()
        for block in sheet.blocks:
            if isinstance(block, str):
                page.line(block)
            else:
                _draw(page, block, style)
    return page.bytes()


def _draw(page: pdf_factory.Sheet, block: Grid, style: str) -> None:
    widths = _column_widths(block, page.size[0] - 2 * page.margin)
    rest = [pdf_factory.Spec(x.text.replace("\n", ""), x.row, x.col, x.rowspan, x.colspan) for x in block.cells]
    while rest:
        at = _fits(rest, widths, page.size[1] - page.margin - page.y)
        upper, rest = pdf_factory.cut(rest, at)
        page.grid(upper, style, widths)
        if rest:
            page.new_page()
            heading = [x for x in block.cells if x.row < block.heading]
            if heading:
                again = [pdf_factory.Spec(x.text, x.row, x.col, x.rowspan, x.colspan) for x in heading]
                rest = again + pdf_factory.moved(rest, block.heading)


def _column_widths(block: Grid, width: float) -> list[float]:
    """Widths by the longest text of a column, within bounds."""
    need = [4.0] * block.width
    for cell in block.cells:
        for k in range(cell.col, cell.col + cell.colspan):
            need[k] = max(need[k], min(len(cell.text) / cell.colspan, 14.0))
    return [width * n / sum(need) for n in need]


def _fits(grid: list[pdf_factory.Spec], widths: list[float], space: float) -> int:
    """How many rows of the grid stand in the space that is left; one at least."""
    rows, _ = pdf_factory.shape(grid)
    heights = [pdf_factory.LEADING + 2 * pdf_factory.PAD] * rows
    for cell in grid:
        room = sum(widths[cell.col : cell.col + cell.colspan]) - 2 * pdf_factory.PAD
        need = max(1, len(pdf_factory.wrapped(cell.text, room))) * pdf_factory.LEADING + 2 * pdf_factory.PAD
        for r in range(cell.row, cell.row + cell.rowspan):
            heights[r] = max(heights[r], need / cell.rowspan)
    total, at = 0.0, 0
    while at < rows and total + heights[at] <= space:
        total += heights[at]
        at += 1
    return max(at, 1)
