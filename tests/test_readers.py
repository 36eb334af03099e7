"""The readers, on real files written by the real libraries."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
import xlwt
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipelines.documents import archive, limits
from pipelines.documents.model import Document, Line, Table, UnreadableDocument
from pipelines.documents.number_format import shown
from pipelines.documents.read import read, read_bytes

FILES = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORD = st.text("预算绩效指标≥%0123456789.（）a<>", min_size=0, max_size=6)
GRID = (
    st.integers(1, 5)
    .flatmap(lambda n: st.lists(st.lists(WORD, min_size=n, max_size=n), min_size=1, max_size=6))
    .filter(lambda grid: all(any(row[i] for row in grid) for i in (0, len(grid[0]) - 1)) and any(grid[0]) and any(grid[-1]))
)


def texts(table: Table) -> list[list[str]]:
    """The grid as text: a spanning cell stands in every position, a hole reads as empty."""
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


def only_table(document: Document) -> Table:
    (table,) = document.tables()
    return table


def lines(document: Document) -> list[str]:
    return [line.text for line in document.lines()]


def xlsx(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def reason(content: bytes, name: str) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_bytes(content, name)
    assert caught.value.reason.endswith(".") and len(caught.value.reason) > 30
    return caught.value.reason


def samples() -> dict[str, bytes]:
    """A small real file of every format, to be damaged."""
    book, old, old_out, report, report_out = openpyxl.Workbook(), xlwt.Workbook(), io.BytesIO(), docx.Document(), io.BytesIO()
    book.active.append(["项目", 0.5])
    old.add_sheet("表").write_merge(0, 1, 0, 1, "项目")
    old.save(old_out)
    report.add_table(1, 2).cell(0, 0).text = "项目"
    report.save(report_out)
    page = "<html><table><tr><td>项目<td>1<tr><td>二<td>2</table></html>".encode("gbk")
    return {
        **{"a.xlsx": xlsx(book), "a.xls": old_out.getvalue(), "a.docx": report_out.getvalue(), "a.html": page},
        **{"a.csv": "项目,1\n二,2\n".encode("utf-16"), "a.md": "|项目|\n|-|\n\t二\t\n".encode()},
        "a.zip": zipped({"a.txt": "项目".encode(), "b.zip": zipped({"c.txt": b"1"})}),
    }


SAMPLES = samples()


# --- text ---------------------------------------------------------------------------------------------------------


def test_text_keeps_columns_lines_and_gaps() -> None:
    document = read_bytes("标题\n\n单位：万元\n序号\t名称\t\t金额\n\t\t小计\t1\n注：完\n甲\t乙\n\n丙\t丁\n".encode(), "a.txt")
    assert [(b.text, b.number) for b in document.lines()] == [("标题", 1), ("单位：万元", 3), ("注：完", 6)]
    first, second, third = document.tables()
    assert texts(first) == [["序号", "名称", "", "金额"], ["", "", "小计", "1"]]
    assert [c.line for c in first.cells] == [4] * 4 + [5] * 4 and len(first.cells) == 8 and not first.sound
    assert texts(second) == [["甲", "乙"]] and texts(third) == [["丙", "丁"]] and third.ordinal == 3


def test_markdown_is_read_as_printed() -> None:
    source = "## **一、概况**\n|  |  |\n|---|:--:|\n| 资金<br>（万元） | a\\|b |\n| - | - |\n|  |  |\n"
    prose = "编印<组工志>和&lt;年鉴&gt;，王**、李**\n1#楼\n"
    document = read_bytes((source + prose).encode(), "a.md")
    assert lines(document) == ["一、概况", "编印<组工志>和<年鉴>，王**、李**", "1#楼"]
    assert texts(only_table(document)) == [["", ""], ["资金（万元）", "a|b"], ["-", "-"], ["", ""]]
    assert [c.line for c in only_table(document).cells] == [2, 2, 4, 4, 5, 5, 6, 6]


def test_tags_go_from_tabbed_cells_and_titles_stay() -> None:
    assert texts(only_table(read_bytes("甲\t<p>乙</p>\t<组工志>\n".encode(), "a.txt"))) == [["甲", "乙", "<组工志>"]]


def test_html_tables_in_markdown_keep_their_spans_and_place() -> None:
    source = (
        "# 表\n\n<html><body><table><tr><td rowspan=2>甲</td><td>乙</td></tr>\n<tr><td>丙</td></tr></table></body></html>\n完\n|一|二|\n"
    )
    document = read_bytes(source.encode(), "a.md")
    first, second = document.tables()
    assert texts(first) == [["甲", "乙"], ["甲", "丙"]] and [c.line for c in first.cells] == [3, 3, 4] and first.sound
    assert [(b.text, b.number) for b in document.lines()] == [("表", 1), ("完", 5)]
    assert texts(second) == [["一", "二"]] and (first.ordinal, second.ordinal, second.cells[0].line) == (1, 2, 6)


def test_a_form_feed_begins_a_page() -> None:
    document = read_bytes("一\n甲\t乙\n\f丙\t丁\n二\f三\n\f".encode(), "a.txt")
    assert [(b.text, b.page, b.number) for b in document.lines()] == [("一", 1, 1), ("二", 2, 4), ("三", 3, 4)]
    assert [t.page for t in document.tables()] == [1, 2] and document.page_count == 3


def test_indented_paragraphs_are_lines() -> None:
    document = read_bytes("\t第一段\n\t第二段\n\n合计\t\n".encode(), "a.txt")
    assert lines(document) == ["第一段", "第二段"] and texts(only_table(document)) == [["合计", ""]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_text_in_any_encoding(encoding: str, newline: str) -> None:
    source = newline.join(["2024年度项目支出绩效目标表", "项目名称\t预算（万元）", "党建工作经费\t≥32.80"])
    document = read_bytes(source.encode(encoding), "a.txt")
    assert lines(document) == ["2024年度项目支出绩效目标表"] and not document.notes
    assert texts(only_table(document)) == [["项目名称", "预算（万元）"], ["党建工作经费", "≥32.80"]]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_cut_text_is_read_and_noted(encoding: str) -> None:
    document = read_bytes(("项目支出绩效自评表\n" * 50 + "完").encode(encoding)[:-1], "a.txt")
    assert lines(document)[:50] == ["项目支出绩效自评表"] * 50 and "damaged" in document.notes[0]


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", "\ufeff\u3000\u200b\n".encode(), bytes(range(256)) * 8, b"\x7fELF\x02\x01\x01" + bytes(64)]
)
def test_blank_and_binary_text_is_refused(content: bytes) -> None:
    reason(content, "a.txt")


@settings(deadline=None)
@given(GRID)
def test_tabbed_grid_in_is_grid_out(grid: list[list[str]]) -> None:
    source = "".join("\t".join(["行", *row, "尾"]) + "\n" for row in grid)
    assert texts(only_table(read_bytes(source.encode(), "a.txt"))) == [["行", *row, "尾"] for row in grid]


@settings(deadline=None)
@given(st.text("预算\t|\n\f -*#<p>&;\\12"))
@example("|\f2\f|1")
def test_every_printed_character_is_in_one_block(source: str) -> None:
    """Digits and Chinese characters are never marks of a format, so none may be lost, doubled or be said to stand elsewhere.

    In reading order a page number comes behind the table that goes on over the break, but its page and line are where it was printed.
    """
    try:
        blocks = read_bytes(source.encode(), "a.txt").blocks
    except UnreadableDocument:
        blocks = []
    pieces = [(b.page, b.number, b.text) for b in blocks if isinstance(b, Line)]
    pieces += [(c.page, c.line, c.text) for b in blocks if isinstance(b, Table) for c in b.cells]
    read_back = "".join(text for *_, text in sorted(pieces, key=lambda p: p[:2]))
    assert [c for c in read_back if c in "预算12"] == [c for c in source if c in "预算12"]


# --- delimited ----------------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(GRID, st.sampled_from(",\t;|"))
def test_csv_grid_in_is_grid_out(grid: list[list[str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(["行", *row, "尾"] for row in grid)
    table = only_table(read_bytes(out.getvalue().encode("gb18030"), "a.csv"))
    assert texts(table) == [["行", *row, "尾"] for row in grid] and table.sound


def test_csv_quotes_lines_and_uneven_rows() -> None:
    table = only_table(read_bytes('名称,说明,金额\n甲,"第一,\n二行","1,300"\n乙,,2\n丙,x\n'.encode(), "a.csv"))
    assert texts(table) == [["名称", "说明", "金额"], ["甲", "第一,二行", "1,300"], ["乙", "", "2"], ["丙", "x", ""]]
    assert [c.line for c in table.cells if c.col == 0] == [1, 2, 4, 5] and not table.sound


def test_a_csv_under_another_name_is_a_table_and_prose_with_commas_is_not() -> None:
    assert texts(only_table(read_bytes("名称,年度,金额\n甲,2024,1\n乙,2024,2\n".encode(), "a.txt")))[2] == ["乙", "2024", "2"]
    assert len(lines(read_bytes("一,二,三\n一段,二\n三,四,五\n".encode(), "a.txt"))) == 3


def test_a_file_called_csv_may_cut_rows_off_behind_their_last_value() -> None:
    text = "附件3\n单位：万元\n序号,项目,金额,原因\n1,甲,3\n2,乙\n3,丙,5,跨年\n注：无\n"
    assert only_table(read_bytes(text.encode(), "a.csv")).n_cols == 4
    assert len(lines(read_bytes(text.encode(), "a.txt"))) == 7


FILLED = """
|主管部门|主管部门|某县林业局|某县林业局|实施单位|某县林业站|
|-|-|-|-|-|-|
|资金（万元）|资金（万元）|资金总额|资金总额|12.00|12.00|
|资金（万元）|资金（万元）|财政拨款|财政拨款|9.00|9.00|
|一级指标|二级指标|三级指标|指标值|完成值|得分|
|效益指标|社会效益指标|服务网络|健全|健全|10|
"""


def test_a_merged_cell_printed_in_every_place_is_one_cell() -> None:
    cells = only_table(read_bytes(FILLED.encode(), "a.md")).cells
    spans = {(c.text, c.row): (c.rowspan, c.colspan) for c in cells}
    assert spans["某县林业局", 0] == (1, 2) and spans["资金（万元）", 1] == (2, 2) and ("资金（万元）", 2) not in spans
    assert [c.text for c in cells if c.row == 4] == ["效益指标", "社会效益指标", "服务网络", "健全", "健全", "10"]


def test_equal_figures_before_blanks_are_two() -> None:
    table = FILLED + "|其他收入|200.00|200.00|0.00|||\n"
    assert [c.text for c in only_table(read_bytes(table.encode(), "a.md")).cells if c.text == "200.00"] == ["200.00", "200.00"]


def test_equal_figures_under_different_headings_are_two() -> None:
    table = FILLED.replace("实施单位|某县林业站", "年初预算数|全年执行数")
    cells = only_table(read_bytes(table.encode(), "a.md")).cells
    assert [c.text for c in cells if c.text == "12.00"] == ["12.00", "12.00"]


def test_prose_called_csv_is_text() -> None:
    assert lines(read_bytes("绩效目标表\n一段文字，没有分隔\n".encode(), "a.csv")) == ["绩效目标表", "一段文字，没有分隔"]


# --- spreadsheets -------------------------------------------------------------------------------------------------


@FILES
@given(GRID)
def test_xlsx_grid_in_is_grid_out(grid: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for r, row in enumerate(grid, start=3):
        for c, text in enumerate(row, start=2):
            book.active.cell(r, c, text or None).data_type = "s" if text else "n"
    table = only_table(read_bytes(xlsx(book), "a.xlsx"))
    assert texts(table) == grid and table.sound and table.cells[0].line == 3


@FILES
@given(GRID)
def test_xls_grid_in_is_grid_out(grid: list[list[str]]) -> None:
    book, out = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("表")
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            sheet.write(r, c, text)
    book.save(out)
    assert texts(only_table(read_bytes(out.getvalue(), "a.xls"))) == grid


def test_xlsx_sheets_merged_and_hidden() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "绩效目标"
    for row in (["项目绩效目标表", None, None], ["名称", "密", "金额\n（万元）"], ["甲", "x", 0.1 + 0.2], ["隐", "x", 9], [None, "x", 7.0]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A3:A5")
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[4].hidden = True
    sheet.cell(1_000_000, 3, "远")
    book.create_sheet("藏").sheet_state = "hidden"
    book.create_sheet("空")
    book.create_sheet("二")["A1"] = "=1+1"
    book["二"]["A2"] = "有"
    document = read_bytes(xlsx(book), "renamed.txt")
    first, second = document.tables()
    assert texts(first)[:4] == [["项目绩效目标表"] * 2, ["名称", "金额（万元）"], ["甲", "0.3"], ["甲", "7"]]
    assert texts(first)[-1] == ["", "远"] and first.n_rows < 50
    assert [(c.rowspan, c.colspan) for c in first.cells if c.text in ("项目绩效目标表", "甲")] == [(1, 2), (2, 1)]
    assert [c.line for c in first.cells if c.col == 1 and c.text] == [2, 3, 5, 1_000_000]
    assert (first.name, first.page, second.name, second.page, document.page_count) == ("绩效目标", 1, "二", 3, 3)
    assert any("'藏' is hidden" in n for n in document.notes) and any("5 cells in hidden" in n for n in document.notes)
    assert any("1 formulas" in n for n in document.notes)


def test_xlsx_chinese_builtin_date() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = 45657
    book.active["A1"].number_format = "0"
    book.active["A1"]._style.numFmtId = 31
    assert texts(only_table(read_bytes(xlsx(book), "a.xlsx"))) == [["2024年12月31日"]]


def test_a_giant_merged_range_is_refused_before_it_fills_the_memory() -> None:
    book = openpyxl.Workbook()
    book.active.merge_cells("A1:B2")
    with zipfile.ZipFile(io.BytesIO(xlsx(book))) as package:
        parts = {name: package.read(name).replace(b'"A1:B2"', b'"A1:XFD1048576"') for name in package.namelist()}
    assert "table cells" in reason(zipped(parts), "a.xlsx")


def test_a_stray_cell_makes_no_giant_grid_of_an_xls() -> None:
    book, out = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("表")
    sheet.write(0, 0, "甲")
    sheet.write(65535, 255, "远")
    book.save(out)
    table = only_table(read_bytes(out.getvalue(), "a.xls"))
    assert (table.n_rows, table.n_cols) == (22, 22) and [c.line for c in table.cells if c.text] == [1, 65536]


def test_xls_merged_formats_and_hidden() -> None:
    book, out = xlwt.Workbook(), io.BytesIO()
    sheet = book.add_sheet("表")
    sheet.write_merge(0, 0, 0, 2, "标题")
    sheet.write(1, 0, 0.985, xlwt.easyxf(num_format_str="0.0%"))
    sheet.write(1, 1, 17668.25, xlwt.easyxf(num_format_str="#,##0.00"))
    sheet.write(1, 2, date(2024, 10, 31), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.write(2, 0, "隐")
    sheet.row(2).hidden = True
    sheet.write(3, 0, True)
    sheet.write(3, 1, 5)
    book.add_sheet("藏").visibility = 1
    book.save(out)
    document = read_bytes(out.getvalue(), "a.xls")
    assert texts(only_table(document)) == [["标题"] * 3, ["98.5%", "17,668.25", "2024-10-31"], ["TRUE", "5", ""]]
    assert len(document.notes) == 2


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (0.1 + 0.2, "General", "0.3"),
        (5.0, "General", "5"),
        (1e-7, "General", "0.0000001"),
        (2.675, "0.00", "2.68"),
        (-0.001, "0.00", "0.00"),
        (-1234.5, "#,##0.00;[Red](#,##0.00)", "(1,234.50)"),
        (0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        (0.985, "0%", "99%"),
        (5, "000", "005"),
        (2.5, "0.0#", "2.5"),
        (3, '"≥"0"场以上"', "≥3场以上"),
        (12345678, '0.00,,"百万"', "12.35百万"),
        (1.5, "# ?/?", "1.5"),
        (date(2024, 3, 5), 'yyyy"年"m"月"d"日"', "2024年3月5日"),
        (date(2024, 3, 5), "mm-dd-yy", "2024/3/5"),
        (True, "General", "TRUE"),
    ],
)
def test_numbers_are_shown_as_a_person_sees_them(value: object, number_format: str, expected: str) -> None:
    assert shown(value, number_format) == expected


@given(st.decimals(-(10**9), 10**9, places=2))
def test_money_survives_floating_point(amount: object) -> None:
    assert shown(float(amount), "#,##0.00").replace(",", "") == str(abs(amount) if amount == 0 else amount)  # type: ignore[arg-type, call-overload]


# --- Word ---------------------------------------------------------------------------------------------------------


def word(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@FILES
@given(GRID)
def test_docx_grid_in_is_grid_out(grid: list[list[str]]) -> None:
    document = docx.Document()
    document.add_paragraph("表")
    table = document.add_table(len(grid), len(grid[0]))
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    read_back = read_bytes(word(document), "a.docx")
    assert texts(only_table(read_back)) == grid and lines(read_back) == ["表"] and only_table(read_back).sound


def test_docx_order_spans_nesting_and_pages() -> None:
    document = docx.Document()
    document.add_paragraph("前").add_run().add_break(WD_BREAK.PAGE)
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "竖"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "横"
    table.cell(2, 2).text = "外"
    table.cell(2, 2).add_table(1, 2).cell(0, 1).text = "内"
    after = document.add_paragraph("目标")
    after._p.append(parse_xml(f"<w:ins {nsdecls('w')} w:id='1'><w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:t>95%</w:t></w:r></w:ins>"))
    after._p.append(parse_xml(f"<w:del {nsdecls('w')} w:id='2'><w:r><w:delText>旧</w:delText></w:r></w:del>"))
    after._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>"))
    read_back = read_bytes(word(document), "a")
    kinds = [block.text if isinstance(block, Line) else texts(block) for block in read_back.blocks]
    assert kinds == ["前", [["竖", "横", "横"], ["竖", "", ""], ["", "", "外"]], [["", "内"]], "目标≥95%"]
    assert [block.page for block in read_back.blocks] == [1, 2, 2, 2] and read_back.page_count == 2
    outer = next(read_back.tables())
    assert [(c.rowspan, c.colspan) for c in outer.cells[:2]] == [(2, 1), (1, 2)]


def test_empty_docx_is_refused() -> None:
    assert "no text" in reason(word(docx.Document()), "a.docx")


# --- HTML ---------------------------------------------------------------------------------------------------------

PAGE = """<!DOCTYPE html><html><head><meta charset="{}"><title>题</title><style>p {{}}</style></head><body>
<table><tr><td><p>某市委<b>组织</b>部</p><p>单位：<br>万元</p><div style="display: none">藏</div></td><td>
<table><caption>绩效表</caption><thead><tr><th rowspan=2>名称</th><th colspan="2">金额</th></tr><tr><th>合&amp;计</th><th>其
中</th></tr></thead><tr><td>甲<td>1<script>x()</script><td rowspan=9>&lt;年鉴&gt;</table></td></tr></table>尾</body></html>"""


@pytest.mark.parametrize(("declared", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gbk"), ("iso-8859-1", "gb18030"), ("utf-8", "gbk")])
def test_html_layout_spans_and_charset(declared: str, encoding: str) -> None:
    document = read_bytes(PAGE.format(declared).encode(encoding), "a.xls")
    assert lines(document) == ["某市委组织部", "单位：", "万元", "绩效表", "尾"]
    table = only_table(document)
    assert texts(table) == [["名称", "金额", "金额"], ["名称", "合&计", "其中"], ["甲", "1", "<年鉴>"]]
    assert table.name == "绩效表" and table.sound and table.cells[-1].rowspan == 1 and table.cells[0].line == 3


def test_html_with_an_xml_declaration() -> None:
    source = '<?xml version="1.0" encoding="gb2312"?>\n<html><body><p>绩效</p></body></html>'
    assert lines(read_bytes(source.encode("gbk"), "a.html")) == ["绩效"]


def test_html_nested_deep_is_read_or_refused_never_cut() -> None:
    assert lines(read_bytes(("<html>" + "<div>" * 300 + "甲" + "</div>" * 300 + "<p>乙").encode(), "a.html")) == ["甲", "乙"]
    reason(("<html>" + "<div>" * 5000 + "甲").encode(), "a.html")


def test_html_hostile_spans_are_bounded() -> None:
    row = "<tr>" + "<td rowspan=65000 colspan=1000>x</td>" * 30 + "</tr>"
    assert "table cells" in reason(f"<html><table>{row * 100}</table></html>".encode(), "a.html")


# --- what a file is, and what it may cost --------------------------------------------------------------------------


def test_read_goes_by_content_not_by_name(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "甲"
    for name in ("a.txt", "b", "c.csv", "d.pdf"):
        (tmp_path / name).write_bytes(xlsx(book))
        assert texts(only_table(read(tmp_path / name))) == [["甲"]]
    (tmp_path / "e.xlsx").write_text("甲\t乙\n1\t2\n", encoding="gbk")
    assert texts(only_table(read(tmp_path / "e.xlsx"))) == [["甲", "乙"], ["1", "2"]]


@pytest.mark.parametrize(
    ("content", "name", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "a.pdf", "picture"),
        (b"Rar!\x1a\x07\x00", "a.zip", ".rar"),
        (b"{\\rtf1\\ansi}", "a.docx", ".docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a.doc", "old office format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "a.xls", "damaged"),
        (zipped({"OFD.xml": b"<ofd/>"}), "a.ofd", "OFD"),
        (zipped({"a.txt": b"1"}), "a.zip", "archive"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "a.xlsx", "damaged"),
        (zipped({"word/document.xml": b"<x/>"}), "a.docx", "damaged"),
        (zipped({"xl/workbook.xml": bytes(20 * 2**20)}), "a.xlsx", "zip bomb"),
        (zipped({"a.txt": b"1" * 1000})[:60], "a.zip", "damaged"),
        (xlsx(openpyxl.Workbook()), "a.xlsx", "empty"),
    ],
)
def test_unreadable_documents_say_what_to_do(content: bytes, name: str, says: str) -> None:
    assert says in reason(content, name)


def test_a_missing_file_and_a_giant_one_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        read(tmp_path / "none.txt")
    with (tmp_path / "giant.txt").open("wb") as file:
        file.truncate(limits.MAX_FILE_BYTES + 1)
    with pytest.raises(UnreadableDocument, match="larger than"):
        read(tmp_path / "giant.txt")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    """Whatever bytes of a real file are damaged or missing, nothing but UnreadableDocument leaves the readers."""
    name, whole = data.draw(st.sampled_from(sorted(SAMPLES.items())))
    content = bytearray(whole)
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[at] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(0, len(content)))]) if data.draw(st.booleans()) else bytes(content)
    try:
        if archive.is_archive(cut):
            list(archive.members_of(cut))
        read_bytes(cut, name)
    except UnreadableDocument as refused:
        assert refused.reason.endswith(".")


# --- archives -----------------------------------------------------------------------------------------------------


def put(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_archive_members_are_read_in_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "甲"
    inner = zipped({"b.txt": "乙".encode()})
    content = zipped({"市/a.xlsx": xlsx(book), "c.zip": inner, "__MACOSX/._a": b"x", "~$a.xlsx": b"x", "d/": b""})
    path = put(tmp_path / "all.zip", content)
    assert archive.is_archive(content) and not archive.is_archive(xlsx(book)) and not archive.is_archive(b"text")
    found = dict(archive.members(path))
    assert list(found) == ["市/a.xlsx", "c.zip/b.txt"] and lines(read_bytes(found["c.zip/b.txt"], "b.txt")) == ["乙"]
    assert list(tmp_path.iterdir()) == [path]


def test_archive_names_in_gbk(tmp_path: Path) -> None:
    content = zipped({"aaaa.txt": "甲".encode()}).replace(b"aaaa.txt", "绩效.txt".encode("gbk"))
    assert [name for name, _ in archive.members(put(tmp_path / "a.zip", content))] == ["绩效.txt"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "..\\a.txt", "C:\\a.txt"])
def test_archive_names_stay_inside(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableDocument, match="leads out"):
        list(archive.members(put(tmp_path / "a.zip", zipped({name: b"1"}))))


def test_archive_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = zipped({"1.zip": zipped({"2.zip": zipped({"3.txt": b"1"})})})
    with pytest.raises(UnreadableDocument, match="nested"):
        list(archive.members(put(tmp_path / "deep.zip", deep)))
    with pytest.raises(UnreadableDocument, match="zip bomb"):
        list(archive.members(put(tmp_path / "bomb.zip", zipped({"a": bytes(20 * 2**20)}))))
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    nested = zipped({"a.txt": b"1", "b.zip": zipped({f"{i}.txt": b"1" for i in range(2)})})
    with pytest.raises(UnreadableDocument, match="more than 3 files"):
        list(archive.members(put(tmp_path / "many.zip", nested)))
    monkeypatch.setattr(archive, "MAX_TOTAL_BYTES", 3)
    with pytest.raises(UnreadableDocument, match="unpacks to more"):
        list(archive.members(put(tmp_path / "big.zip", zipped({"a.txt": b"12345"}))))
    with pytest.raises(UnreadableDocument, match="damaged"):
        list(archive.members(put(tmp_path / "cut.zip", deep[:40])))
