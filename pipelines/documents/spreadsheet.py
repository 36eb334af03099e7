"""Spreadsheets: every visible sheet is a page with one table, its merged ranges as spans, its values as shown.

Both formats are first brought into one `Sheet`; what is hidden is not printed, so it is left out and noted.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from zipfile import ZipFile

import openpyxl
import xlrd
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import from_excel

from pipelines.documents.limits import MAX_OFFICE_BYTES, check_cells, check_unpacked
from pipelines.documents.model import Cell, Document, Table, UnreadableDocument
from pipelines.documents.number_format import ZH_BUILTIN, is_date_format, shown
from pipelines.documents.printed import one_line

MAX_GAP = 20  # blank rows or columns in a row that are kept; a stray cell far away makes no giant grid
XLSX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XLS_MEDIA_TYPE = "application/vnd.ms-excel"
_UNCOMPUTED = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
_FILLED_RANGE = re.compile(rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\b[^<>]*?\bref=["']([A-Z0-9:$]+)["']""")  # openpyxl makes all their cells
Range = tuple[int, int, int, int]
"""First row, last row, first column, last column: 0-based, the last ones included."""


@dataclass
class Sheet:
    """A visible sheet: the shown text of its cells by 0-based (row, column), its merged ranges and what is hidden."""

    name: str
    texts: dict[tuple[int, int], str]
    merged: list[Range]
    hidden_rows: Callable[[int], bool]
    hidden_cols: Callable[[int], bool]
    notes: list[str] = field(default_factory=list)


def read_xlsx(content: bytes) -> Document:
    """Read an Excel workbook (.xlsx, .xlsm): the values the program that wrote it computed, as it showed them.

    Raises:
        UnreadableDocument: the workbook is beyond the limits.
    """
    with ZipFile(BytesIO(content)) as package:
        check_unpacked(package.infolist(), MAX_OFFICE_BYTES)
        uncomputed = 0
        for name in package.namelist():
            if name.startswith("xl/worksheets/"):
                part = package.read(name)
                uncomputed += len(_UNCOMPUTED.findall(part))
                check_cells(sum(_area(ref.decode()) for ref in _FILLED_RANGE.findall(part)))
    book = openpyxl.load_workbook(BytesIO(content), data_only=True)
    notes = [f"Sheet '{s.title}' is hidden and was not read." for s in book.worksheets if s.sheet_state != "visible"]
    if uncomputed:
        notes.append(f"{uncomputed} formulas hold no computed value and read as empty; open and save the file in a spreadsheet program.")
    sheets = (_xlsx_sheet(s) for s in book.worksheets if s.sheet_state == "visible")
    return _document(sheets, notes, XLSX_MEDIA_TYPE)


def read_xls(content: bytes) -> Document:
    """Read an Excel 97-2003 workbook (.xls).

    Raises:
        UnreadableDocument: the workbook is encrypted or beyond the limits.
    """
    try:
        book = xlrd.open_workbook(file_contents=content, formatting_info=True, ragged_rows=True, logfile=StringIO())
    except xlrd.XLRDError as error:
        if "encrypted" in str(error).lower():
            raise UnreadableDocument("The workbook is protected by a password; remove it and supply the file again.") from error
        raise
    notes = [f"Sheet '{s.name}' is hidden and was not read." for s in book.sheets() if s.visibility]
    return _document((_xls_sheet(book, s) for s in book.sheets() if not s.visibility), notes, XLS_MEDIA_TYPE)


def _area(reference: str) -> int:
    left, top, right, bottom = (n or 1 for n in range_boundaries(reference))
    return (right - left + 1) * (bottom - top + 1)


def _xlsx_sheet(sheet: openpyxl.worksheet.worksheet.Worksheet) -> Sheet:
    def text(cell: openpyxl.cell.cell.Cell) -> str:
        value, code = cell.value, cell.number_format
        zh = ZH_BUILTIN.get(cell._style.numFmtId) if cell.has_style else None
        if zh and isinstance(value, int | float) and not isinstance(value, bool):
            value, code = from_excel(value, sheet.parent.epoch), zh  # openpyxl knows no built-in date formats of Chinese
        return one_line(shown(value, code))

    # The private mapping holds the cells that exist; every public way round fills in the whole rectangle.
    texts = {(r - 1, c - 1): text(cell) for (r, c), cell in sheet._cells.items() if cell.value is not None}
    rows = {r - 1 for r, dimension in sheet.row_dimensions.items() if dimension.hidden}
    columns = [(d.min - 1, d.max - 1) for d in sheet.column_dimensions.values() if d.hidden]
    merged = [(m.min_row - 1, m.max_row - 1, m.min_col - 1, m.max_col - 1) for m in sheet.merged_cells.ranges]
    return Sheet(sheet.title, texts, merged, rows.__contains__, lambda c: any(lo <= c <= hi for lo, hi in columns))


def _xls_sheet(book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Sheet:
    def text(cell: xlrd.sheet.Cell) -> str:
        if cell.ctype == xlrd.XL_CELL_ERROR:
            return xlrd.error_text_from_code.get(cell.value, "#ERR")
        if cell.ctype == xlrd.XL_CELL_BOOLEAN:
            return shown(bool(cell.value))
        if cell.ctype not in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
            return one_line(str(cell.value))
        key = book.xf_list[cell.xf_index].format_key
        code = ZH_BUILTIN.get(key) or book.format_map[key].format_str
        value = cell.value
        if is_date_format(code):
            value = xlrd.xldate_as_datetime(value, book.datemode)
        return one_line(shown(value, code))

    texts = {(r, c): t for r in range(sheet.nrows) for c, cell in enumerate(sheet.row(r)) if (t := text(cell))}
    merged = [(r0, r1 - 1, c0, c1 - 1) for r0, r1, c0, c1 in sheet.merged_cells]
    rows = {r for r, info in sheet.rowinfo_map.items() if info.hidden}
    columns = {c for c, info in sheet.colinfo_map.items() if info.hidden}
    return Sheet(sheet.name, texts, merged, rows.__contains__, columns.__contains__)


def _document(sheets: Iterable[Sheet], notes: list[str], media_type: str) -> Document:
    tables: list[Table] = []
    page = 0
    for page, sheet in enumerate(sheets, start=1):
        if cells := list(_cells(sheet, page)):
            tables.append(Table(cells, len(tables) + 1, page, name=sheet.name))
            check_cells(sum(len(table.cells) for table in tables))
        notes += sheet.notes
    return Document(list(tables), page_count=page, media_type=media_type, notes=notes)


def _cells(sheet: Sheet, page: int) -> Iterator[Cell]:
    """The cells of the used range, row by row, empty ones included; `line` is the 1-based row of the sheet."""
    texts = {at: text for at, text in sheet.texts.items() if text}
    merged = [m for m in sheet.merged if (m[0], m[2]) in texts]
    rows = _kept({r for r, _ in texts} | {r for m in merged for r in m[:2]}, sheet.hidden_rows)
    cols = _kept({c for _, c in texts} | {c for m in merged for c in m[2:]}, sheet.hidden_cols)
    check_cells(len(rows) * len(cols))
    spans, covered = _spans(merged, rows, cols)
    for r, row in enumerate(rows):
        for c, col in enumerate(cols):
            if (r, c) in spans:
                (rowspan, colspan), anchor = spans[r, c]
                yield Cell(texts[anchor], r, c, rowspan, colspan, page=page, line=row + 1)
            elif (r, c) not in covered:
                yield Cell(texts.get((row, col), ""), r, c, page=page, line=row + 1)
    unread = sum(sheet.hidden_rows(r) or sheet.hidden_cols(c) for r, c in texts)
    if unread:
        sheet.notes.append(f"{unread} cells in hidden rows or columns of sheet '{sheet.name}' were not read.")


def _kept(used: set[int], is_hidden: Callable[[int], bool]) -> list[int]:
    """The visible rows (or columns) of the used range; of a long gap only its first MAX_GAP."""
    kept: list[int] = []
    for i in sorted(used):
        if kept:
            kept += range(kept[-1] + 1, min(i, kept[-1] + 1 + MAX_GAP))
        kept.append(i)
    return [i for i in kept if not is_hidden(i)]


Spans = dict[tuple[int, int], tuple[tuple[int, int], tuple[int, int]]]


def _spans(merged: list[Range], rows: list[int], cols: list[int]) -> tuple[Spans, set[tuple[int, int]]]:
    """Merged ranges in the grid of visible rows and columns: by their first position, (span, anchor), and all they cover."""
    spans: Spans = {}
    covered: set[tuple[int, int]] = set()
    for r0, r1, c0, c1 in merged:
        top, bottom = bisect_left(rows, r0), bisect_right(rows, r1)
        left, right = bisect_left(cols, c0), bisect_right(cols, c1)
        area = {(r, c) for r in range(top, bottom) for c in range(left, right)}
        if area and not area & covered:
            spans[top, left] = (bottom - top, right - left), (r0, c0)
            covered |= area
    return spans, covered
