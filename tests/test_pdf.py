"""The PDF reader on generated PDFs (grid in = grid out) and on the twins of the text documents."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PIL import Image

from pipelines.documents.model import Document, Line, Table, UnreadableDocument
from pipelines.documents.pdf import PdfOptions, read_pdf
from pipelines.documents.pdf.inspect import inspect
from pipelines.documents.pdf.reader import read_page
from tests.pdf_factory import (
    A3_LANDSCAPE,
    A4,
    HEADING,
    PAD,
    STYLES,
    Grid,
    Sheet,
    Spec,
    cut,
    grid_of,
    grids,
    grouped,
    ledgers,
    moved,
    normal,
    one_table,
    over_pages,
    pages_of,
    scanned,
    shape,
    wrapped,
)

quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cells(table: Table) -> set[tuple[str, int, int, int, int]]:
    return {(c.text, c.row, c.col, c.rowspan, c.colspan) for c in table.cells}


def outline(document: Document) -> list[str]:
    """Lines as their text, tables as '#'."""
    return [b.text if isinstance(b, Line) else "#" for b in document.blocks]


def is_table_without_rules(grid: Grid) -> bool:
    """Shades alone, or white space alone, make a table only where there is more than a strip of them."""
    return len({row for _, row, *_ in normal(grid)}) > 1 and len({col for _, _, col, *_ in normal(grid)}) > 1


@pytest.mark.parametrize("style", STYLES)
@quick
@given(grid=grids())
def test_grid_in_is_grid_out(style: str, grid: Grid) -> None:
    assume(len(grid) > 1 and (style != "shades" or is_table_without_rules(grid)))
    document = read_pdf(one_table(grid, style))
    assert outline(document) == ["项目支出绩效目标表", "单位：万元", "#", "注：本表不含涉密项目。"]
    assert cells(next(document.tables())) == normal(grid)


@quick
@given(grid=grids(), turned=st.sampled_from([90, 180, 270]), size=st.sampled_from([A4, A3_LANDSCAPE]))
def test_turned_pages(grid: Grid, turned: int, size: tuple[float, float]) -> None:
    assume(len(grid) > 1)
    document = read_pdf(one_table(grid, "strokes", size, turned))
    assert outline(document) == ["项目支出绩效目标表", "单位：万元", "#", "注：本表不含涉密项目。"]
    assert cells(next(document.tables())) == normal(grid)


@quick
@given(grid=grouped(), data=st.data(), heading_again=st.booleans(), numbered=st.booleans())
def test_a_table_goes_on_over_a_page_break(grid: Grid, data: st.DataObject, heading_again: bool, numbered: bool) -> None:
    at = data.draw(st.integers(1, shape(grid)[0] - 1))
    title_again = heading_again and data.draw(st.booleans())
    document = read_pdf(over_pages(grid, at, heading_again, title_again, numbered))
    (table,) = document.tables()
    assert cells(table) == normal(HEADING + moved(grid, 2))
    assert [c.page for c in table.cells if c.text.startswith("指标1之1")] == [1]
    printed = [line.text for line in document.lines()]
    again = ["项目名称\t年度目标\t核心绩效指标", "指标名称\t指标值"] if heading_again else []
    title, note = "项目绩效目标汇总表", "注：金额单位为万元。"
    first, second = (["第 1 页 共 2 页"], ["第 2 页 共 2 页"]) if numbered else ([], [])
    assert printed == [title, *first, *([title] if title_again else []), *again, note, *second]


def test_an_empty_cell_at_the_top_of_a_page_is_not_part_of_the_one_above() -> None:
    rows = [["单位", "预算", "备注"], ["甲", "5.00", "重点"], ["乙", "6.00", ""], ["丙", "", ""], ["丁", "7.00", "续建"]]
    document = read_pdf(pages_of(lambda s: s.grid(grid_of(rows[:3])), lambda s: s.grid(grid_of(rows[3:]))))
    (table,) = document.tables()
    assert cells(table) == normal(grid_of(rows))


def test_text_that_runs_over_the_page_break_is_joined() -> None:
    long, widths = "为深入贯彻落实工作部署，" * 14, [80, 160, 80]
    full = sum(map(len, wrapped(long, widths[1] - 2 * PAD)[:5]))  # a typesetter breaks between two lines

    def first(sheet: Sheet) -> None:
        sheet.grid([Spec("甲", 0, 0), Spec(long[:full], 0, 1), Spec("", 0, 2)], widths=widths, valign="top")

    def second(sheet: Sheet) -> None:
        rest = [Spec("", 0, 0), Spec(long[full:], 0, 1), Spec("", 0, 2)]
        sheet.grid([*rest, *moved(grid_of([["乙", "短", "3"]]), 1)], widths=widths, valign="top")

    (table,) = read_pdf(pages_of(first, second)).tables()
    assert cells(table) == normal(grid_of([["甲", long, ""], ["乙", "短", "3"]]))


@given(st.lists(st.integers(1, 60), min_size=3, max_size=5), st.integers(1, 3), st.sampled_from(["top", "middle"]))
@settings(max_examples=30, deadline=None)
def test_a_row_torn_between_two_lines_is_one_row(lengths: list[int], kept: int, valign: str) -> None:
    """Word processors break rows: each cell prints as many lines as the page has room for, and the rest on the next page."""
    widths = [60.0, 110.0, 75.0, 95.0, 52.0][: len(lengths)]
    texts = [("绩效目标按时完成并达到预期成效" * 5)[:length] for length in lengths]
    lines = [wrapped(text, width - 2 * PAD) for text, width in zip(texts, widths, strict=True)]
    assume(any(len(cell) > kept for cell in lines))
    before, after = ["".join(cell[:kept]) for cell in lines], ["".join(cell[kept:]) for cell in lines]
    heading, last = [["一", "二", "三", "四", "五"][: len(lengths)]], [["1", "2", "3", "4", "5"][: len(lengths)]]
    document = read_pdf(
        pages_of(
            lambda s: s.grid(grid_of([*heading, before]), widths=widths, valign=valign),
            lambda s: s.grid(grid_of([after, *last]), widths=widths, valign="top"),
        )
    )
    (table,) = document.tables()
    assert cells(table) == normal(grid_of([*heading, texts, *last]))


@given(st.lists(st.integers(1, 9), min_size=3, max_size=5))
@settings(max_examples=30, deadline=None)
def test_a_row_whose_lines_have_room_is_not_torn(lengths: list[int]) -> None:
    texts = [("绩效目标按时完成并达到预期成效" * 5)[:length] for length in lengths]
    rows = [["一", "二", "三", "四", "五"][: len(lengths)], texts, texts]
    document = read_pdf(pages_of(lambda s: s.grid(grid_of(rows[:2])), lambda s: s.grid(grid_of(rows[2:]))))
    (table,) = document.tables()
    assert cells(table) == normal(grid_of(rows))


FORM = [
    Spec("项目名称", 0, 0, 1, 2),
    Spec("组工经费", 0, 2, 1, 2),
    Spec("绩效指标", 1, 0, 8),
    *(Spec(text, row, 1, rows) for text, row, rows in [("产出指标", 1, 5), ("效益指标", 6, 3)]),
    *(Spec(text, row, 2, rows) for text, row, rows in [("数量指标", 1, 3), ("质量指标", 4, 2), ("社会效益", 6, 2), ("满意度", 8, 1)]),
    *(Spec(f"指标{row}≥{row}%", row, 3) for row in range(1, 9)),
]


@pytest.mark.parametrize("at", range(2, 9))
def test_cells_merged_at_several_levels_are_cut_at_any_row(at: int) -> None:
    upper, lower = cut(FORM, at)
    (table,) = read_pdf(pages_of(lambda s: s.grid(upper), lambda s: s.grid(lower))).tables()
    assert cells(table) == normal(FORM)


def test_a_merged_cell_that_prints_its_text_below_the_break_only() -> None:
    rows = [Spec(f"指标{row}", row, 1) for row in range(4)]
    upper = [Spec("", 0, 0, 2), *rows[:2]]
    lower = [Spec("组工经费", 0, 0, 2), *moved(rows[2:], -2)]
    (table,) = read_pdf(pages_of(lambda s: s.grid(upper), lambda s: s.grid(lower))).tables()
    assert cells(table) == normal([Spec("组工经费", 0, 0, 4), *rows])


def test_forms_of_the_same_geometry_on_consecutive_pages_stay_two() -> None:
    def form(name: str) -> Grid:
        return [
            Spec("项目名称", 0, 0),
            Spec(name, 0, 1),
            *moved(grid_of([["主管部门", "市委组织部"], ["年度资金", "5.00"], ["目标", "略"]]), 1),
        ]

    pages = pages_of(lambda s: s.grid(form("组工经费")), lambda s: s.grid(form("党建经费")))
    assert [cells(t) for t in read_pdf(pages).tables()] == [normal(form("组工经费")), normal(form("党建经费"))]


def test_two_tables_on_a_page_stay_two_and_in_order() -> None:
    one, two = grid_of([["甲", "1"], ["乙", "2"]]), grid_of([["丙", "3"], ["丁", "4"]])

    def page(sheet: Sheet) -> None:
        sheet.line("表一")
        sheet.grid(one)
        sheet.line("表二")
        sheet.grid(two)

    document = read_pdf(pages_of(page))
    assert outline(document) == ["表一", "#", "表二", "#"]
    assert [cells(t) for t in document.tables()] == [normal(one), normal(two)]


def test_a_number_broken_over_lines_is_one_number_and_latin_words_keep_their_blank() -> None:
    grid = grid_of([["1000" + "0" * 6, "annual report of the department"], ["350.00", "项目A类 B类"]])
    document = read_pdf(pages_of(lambda s: s.grid(grid, widths=[30, 60])))
    assert {c.text for t in document.tables() for c in t.cells} == {c.text for c in grid}


def test_text_that_runs_over_into_empty_cells_stays_in_its_own() -> None:
    long, number = "附件：部门整体支出绩效目标申报表说明", "123456789012345.00"

    def page(sheet: Sheet) -> None:
        top = sheet.y
        sheet.grid(grid_of([[""] * 4, ["", "", "", ""], ["甲", "乙", "丙", "丁"]]), widths=[50] * 4)
        sheet.text(long, 53, top + 12)
        sheet.text(number, 247 - 81, top + 30)

    document = read_pdf(pages_of(page))
    (table,) = document.tables()
    assert cells(table) == normal(grid_of([[long, "", "", ""], ["", "", "", number], ["甲", "乙", "丙", "丁"]]))
    assert not document.notes


@quick
@given(grid=grids(spans=False, min_rows=4, max_cols=4))
def test_tables_with_horizontal_rules_only(grid: Grid) -> None:
    grid = [replace(c, text=c.text or "空") for c in grid]
    document = read_pdf(pages_of(lambda s: s.grid(grid, rules="horizontal", widths=[90] * shape(grid)[1])))
    assert [cells(t) for t in document.tables()] == [normal(grid)]


def test_a_table_of_three_rules() -> None:
    rows = [["科目", "预算数", "决算数"], *[[f"科目{i}", f"{i}.50", f"{i}.25"] for i in range(5)]]

    def page(sheet: Sheet) -> None:
        sheet.grid(grid_of(rows[:1]), rules="horizontal")
        sheet.y -= 8
        sheet.grid(grid_of(rows[1:]), rules="none")
        sheet._stroke(50, sheet.y, 545, sheet.y)

    assert [cells(t) for t in read_pdf(pages_of(page)).tables()] == [normal(grid_of(rows))]


@quick
@given(rows=st.lists(st.lists(st.text("项目资金123.%", min_size=1, max_size=6), min_size=3, max_size=3), min_size=3, max_size=8))
def test_tables_without_rules(rows: list[list[str]]) -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("收支总表")
        sheet.grid(grid_of(rows), rules="none")
        sheet.line("以上为全部收支。")

    document = read_pdf(pages_of(page))
    assert outline(document) == ["收支总表", "#", "以上为全部收支。"]
    assert [cells(t) for t in document.tables()] == [normal(grid_of(rows))]


WORDS = st.text("项目绩效指标年度资金产出一二三≥%", min_size=1, max_size=14)


@quick
@given(rows=st.lists(st.lists(WORDS, min_size=4, max_size=4), min_size=4, max_size=9), valign=st.sampled_from(["top", "middle"]))
def test_tables_without_rules_whose_cells_wrap(rows: list[list[str]], valign: str) -> None:
    """A column is 6 characters wide; rows are half a line apart."""
    assume(sum(len(text) > 6 for row in rows for text in row) >= 3)

    def page(sheet: Sheet) -> None:
        sheet.line("项目支出绩效目标公开表（二〇二五年度）及其说明")
        sheet.grid(grid_of(rows), rules="none", widths=[62, 62, 62, 62], valign=valign)
        sheet.line("以上为全部项目支出的绩效目标，随预算一并公开。")

    document = read_pdf(pages_of(page))
    assert outline(document) == [
        "项目支出绩效目标公开表（二〇二五年度）及其说明",
        "#",
        "以上为全部项目支出的绩效目标，随预算一并公开。",
    ]
    assert [cells(t) for t in document.tables()] == [normal(grid_of(rows))]


def test_a_table_without_rules_whose_rows_no_room_parts_is_left_as_lines_with_a_reason() -> None:
    rows = [
        ["项目支出绩效目标", "保障设施正常运转", "≥95%"],
        ["年度部门预算项目", "满意", "≥90%"],
        ["资金", "按时足额发放补贴", "=100%"],
    ] * 2

    def page(sheet: Sheet) -> None:
        for row in rows:
            lines = [[text[i : i + 4] for i in range(0, len(text), 4)] for text in row]
            for i in range(2):
                for k, parts in enumerate(lines):
                    sheet.text(parts[i] if i < len(parts) else "", 50 + 60 * k, sheet.y + 9)
                sheet.y += 12

    document = read_pdf(pages_of(page))
    assert not list(document.tables())
    assert document.notes == ["Page 1: a table without rules was left as lines, for no room parts its rows."]


@quick
@given(grid=grouped(), valign=st.sampled_from(["top", "middle"]))
def test_merged_cells_without_rules_span_the_rows_they_stand_beside(grid: Grid, valign: str) -> None:
    grid = HEADING + moved((replace(c, text=c.text.replace("第", "全面实现本年度第")) for c in grid), 2)

    def page(sheet: Sheet) -> None:
        sheet.grid(grid, rules="none", widths=[48, 66, 48, 70], valign=valign)

    assert [cells(t) for t in read_pdf(pages_of(page)).tables()] == [normal(grid)]


@quick
@given(rows=ledgers(), ruled=st.booleans())
def test_ledgers_of_right_aligned_figures(rows: list[list[str]], ruled: bool) -> None:
    figures = [sum(bool(row[k]) for row in rows[1:]) for k in range(1, len(rows[0]))]
    assume(all(2 * n >= len(rows) - 1 for n in figures))  # without rules a column that is mostly blank is none to the eye either

    def page(sheet: Sheet) -> None:
        sheet.line("收支决算总表", x=240, size=14)
        sheet.line("金额单位：万元", x=470)
        sheet.ledger(rows, ruled)
        sheet.line("注：本表反映部门本年度收支情况。")

    document = read_pdf(pages_of(page))
    assert outline(document) == ["收支决算总表", "金额单位：万元", "#", "注：本表反映部门本年度收支情况。"]
    assert [cells(t) for t in document.tables()] == [normal(grid_of(rows))]


def test_a_heading_over_several_columns_without_vertical_rules() -> None:
    body = [["", "小计", "其中项目", "小计"], *[[f"科目{i}", f"{i}.00", f"{i}.50", f"{i}.75"] for i in range(5)]]

    def page(sheet: Sheet) -> None:
        sheet.text("年初预算数", 286, sheet.y + 11)  # centred over the second and third column
        sheet.ledger([["科目", "", "", "决算数"], *body], ruled=True)

    heading = [Spec("科目", 0, 0), Spec("年初预算数", 0, 1, 1, 2), Spec("决算数", 0, 3)]
    assert [cells(t) for t in read_pdf(pages_of(page)).tables()] == [normal(heading + moved(grid_of(body), 1))]


def test_prose_is_no_table() -> None:
    prose = [
        "一、部门职责：贯彻执行上级方针政策，",
        "负责全市干部队伍建设，  统筹人才工作。",
        "二、机构设置：内设处室12个。",
        "三、其他  事项说明。",
    ]
    assert outline(read_pdf(pages_of(lambda s: [s.line(t) for t in prose] and None))) == [t.replace("  ", " ") for t in prose]


DOCUMENTS = Path(__file__).parent / "documents"
GOLD = Path(__file__).parent / "gold"


def folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module", params=["ningbo_2025", "keqiao_2020", "anqing_2024"])
def twin(request: pytest.FixtureRequest) -> tuple[str, Document]:
    return request.param, read_pdf(DOCUMENTS / f"{request.param}.pdf")


def test_every_gold_string_of_a_twin_stands_in_its_cells(twin: tuple[str, Document]) -> None:
    name, document = twin
    texts = {folded(c.text) for t in document.tables() for c in t.cells}
    rows = {folded("".join(c.text for c in row if c)) for t in document.tables() for row in t.grid()}
    for file, fields in {
        "projects.csv": ["annual_goal", "description"],
        "indicators.csv": ["level3", "remark"],
        "budget.csv": ["printed"],
    }.items():
        with (GOLD / name / file).open(encoding="utf-8") as lines:
            for record in csv.DictReader(lines):
                missing = [f for f in fields if record[f] and folded(record[f]) not in texts]
                assert not missing, (file, record)
    with (GOLD / name / "projects.csv").open(encoding="utf-8") as lines:
        for record in csv.DictReader(lines):
            assert any(folded(record["project_code"] + record["project_name"]) in row for row in rows)


def test_every_character_of_a_twin_stands_in_one_block(twin: tuple[str, Document]) -> None:
    name, document = twin
    pdf = pdfium.PdfDocument(DOCUMENTS / f"{name}.pdf")
    printed = Counter("".join(folded(page.get_textpage().get_text_range()) for page in pdf))
    blocks = Counter(folded("".join(b.text if isinstance(b, Line) else "".join(c.text for c in b.cells) for b in document.blocks)))
    assert blocks == printed


def test_the_tables_of_the_twins_are_whole(twin: tuple[str, Document]) -> None:
    """One table over all pages, or one form a project (two of them broken by a page); no square without its cell."""
    name, document = twin
    with (GOLD / name / "projects.csv").open(encoding="utf-8") as lines:
        projects = len(list(csv.DictReader(lines)))
    tables = list(document.tables())
    assert len(tables) == (projects if name == "anqing_2024" else 1)
    assert all(cell is not None for table in tables for row in table.grid() for cell in row)
    assert {t.confidence for t in tables} == {1.0} and not document.notes


def test_merged_cells_of_a_twin_span_the_rows_of_their_project() -> None:
    (table,) = read_pdf(DOCUMENTS / "keqiao_2020.pdf").tables()
    with (GOLD / "keqiao_2020" / "indicators.csv").open(encoding="utf-8") as lines:
        indicators = Counter(record["project_seq"] for record in csv.DictReader(lines))
    spans = [c.rowspan for c in table.cells if c.col == 0 and c.row >= 3]
    assert spans == [indicators[str(seq)] for seq in range(1, len(indicators) + 1)]


def test_a_second_reading_agrees_with_a_twin() -> None:
    document = read_pdf(DOCUMENTS / "anqing_2024.pdf", PdfOptions(verify=0.2))
    assert not document.notes and all(t.confidence == 1.0 for t in document.tables())


def test_a_second_reading_that_disagrees_lowers_confidence_and_names_the_page() -> None:
    """pdfplumber takes any rectangle as a cell; rules that PDFium draws white on white print nothing."""

    def page(sheet: Sheet) -> None:
        sheet.grid(grid_of([["甲", "1"], ["乙", "2"]]))
        sheet.grid(grid_of([["丙", "3"], ["丁", "4"]]), style="white_on_shade")
        sheet.y = 300
        sheet.canvas.setStrokeGray(1)
        sheet.grid(grid_of([["这", "是"], ["叙", "述"]]))

    document = read_pdf(pages_of(page), PdfOptions(verify=1))
    assert len(document.notes) == 1 and document.notes[0].startswith("Page 1: a second reading by pdfplumber agrees on")
    assert all(t.confidence < 1 for t in document.tables())


def test_inspect_draws_the_page(tmp_path: Path) -> None:
    found = inspect(DOCUMENTS / "ningbo_2025.pdf", 2, tmp_path / "page.png")
    assert found.page_count == 10 and len(found.tables) == 1 and found.tables[0].n_cols == 12
    with Image.open(tmp_path / "page.png") as picture:
        assert picture.width > picture.height > 800
        assert (20, 90, 200) in {colour for _, colour in picture.convert("RGB").getcolors(1 << 24) or ()}


def test_a_scan_is_read_by_ocr() -> None:
    pytest.importorskip("rapidocr")
    source = DOCUMENTS / "keqiao_2020.pdf"
    scan = scanned(source, pages=[1], skew=0.8)
    (table,) = read_pdf(scan).tables()
    (truth,) = read_page(source, 1).tables
    assert [(c.row, c.col, c.rowspan, c.colspan) for c in table.cells] == [(c.row, c.col, c.rowspan, c.colspan) for c in truth.cells]
    ours, theirs = (Counter(folded("".join(c.text for c in t.cells))) for t in (table, truth))
    assert (ours & theirs).total() >= 0.97 * theirs.total()
    money = [folded(c.text) for c in table.cells if folded(c.text) == "17668.25"]
    assert len(money) == 2 and table.confidence <= 0.8
    mixed = read_pdf(scanned(source, pages=[2], kept=[1]))
    assert [n for n in mixed.notes if "OCR" in n] and len(mixed.notes) == 1


def test_a_scan_without_the_extra_says_how_to_install_it() -> None:
    with pytest.raises(UnreadableDocument, match=r"without a text layer.*pip install 'jixiao\[ocr\]'"):
        read_pdf(scanned(DOCUMENTS / "keqiao_2020.pdf", pages=[1]), PdfOptions(ocr=False))
    mixed = read_pdf(scanned(DOCUMENTS / "keqiao_2020.pdf", pages=[2], kept=[1]), PdfOptions(ocr=False))
    assert len(list(mixed.tables())) == 1 and "Page 2 is a picture without a text layer" in mixed.notes[0]
