"""Rows that do not fit their headings: cells dropped, moved, levels missing; and by property over random bands and rows."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Cell
from pipelines.interpretation.alignment import IMPOSSIBLE, LEFT_OVER, Assignment, align, content_cost
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.headings import find_header
from pipelines.interpretation.lexicon import lexicon
from pipelines.interpretation.rows import rows_of
from tests.grids import table

LEX = lexicon()
HEADINGS = "项目名称 | 项目编码 | 一级指标 | 二级指标 | 三级指标 | 运算符 | 指标值 | 单位 | 权重"

VALUES: dict[str, list[str]] = {
    "项目名称": ["云岭图书购置", "白水村道养护", "农村客运补助"],
    "项目编码": ["330599-17", "X0231", "5304210023"],
    "实施单位": ["云岭县图书馆", "白水县公路站"],
    "一级指标": ["产出指标", "效益指标", "满意度指标（10分）"],
    "二级指标": ["数量指标", "质量指标", "社会效益指标"],
    "三级指标": ["购书册数", "验收合格率", "到馆读者人数", "村民出行便利程度"],
    "运算符": ["≥", "≤", "=", "＞"],
    "指标值": ["5000", "≥95%", "300", "100"],
    "单位": ["册", "%", "人次", "公里"],
    "权重": ["10", "20", "5", "12.5"],
    "预算金额（万元）": ["12.50", "1,300.00", "0.00"],
}
"""Printed headings in the order in which tables have them, each with cells that surely belong under it."""


def header(headings: str) -> Header:
    found = find_header(rows_of(table(headings, sound=False)), 0, LEX, nested=False)
    assert found is not None
    return found


def read(row: str, headings: str = HEADINGS) -> tuple[dict[str, str], list[str]]:
    """Cells by heading, and those left over."""
    columns = header(headings).columns
    found = align(rows_of(table(row, sound=False))[0].cells, columns, LEX)
    return {columns[i].heading: c.text for i, c in found.cells.items()}, [c.text for c in found.left_over]


WHOLE = "云岭图书购置 | X0231 | 产出指标 | 质量指标 | 验收合格率 | = | 100 | % | 10"


def texts(row: str) -> list[str]:
    return [t.strip() for t in row.split("|") if t.strip()]


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        (WHOLE, set()),
        (f" | {WHOLE}", set()),  # moved right
        (f" | | | {WHOLE}", set()),
        ("产出指标 | 质量指标 | 验收合格率 | = | 100 | % | 10", {"项目名称", "项目编码"}),  # moved left: empty cells dropped
        ("质量指标 | 验收合格率 | = | 100 | % | 10", {"项目名称", "项目编码", "一级指标"}),
        (
            "验收合格率 | = | 100 | % | 10",
            {"项目名称", "项目编码", "一级指标", "二级指标"},
        ),
        (" | | | | 验收合格率 | = | 100 | % | 10", {"项目名称", "项目编码", "一级指标", "二级指标"}),
        ("云岭图书购置 | X0231 | 质量指标 | 验收合格率 | = | 100 | % | 10", {"一级指标"}),  # a level cell is missing
        ("云岭图书购置 | X0231 | 产出指标 | 验收合格率 | = | 100 | % | 10", {"二级指标"}),
        ("云岭图书购置 | X0231 | 产出指标 | 质量指标 | 验收合格率 | 100 | % | 10", {"运算符"}),
        ("云岭图书购置 | X0231 | 产出指标 | 质量指标 | 验收合格率 | = | 100 | 10", {"单位"}),
        ("云岭图书购置 | X0231 | 产出指标 | 质量指标 | 验收合格率 | = | 100 | %", {"权重"}),
    ],
)
def test_a_drifted_row_is_read_as_the_row_it_was(row: str, missing: set[str]) -> None:
    whole = dict(zip([c.heading for c in header(HEADINGS).columns], texts(WHOLE), strict=True))
    assert read(row) == ({h: t for h, t in whole.items() if h not in missing}, [])


def test_a_cell_no_column_takes_is_left_over_and_not_forced() -> None:
    cells, left = read("甲 | 乙 | 12.50", "序号 | 预算金额 | 年度预算金额")
    assert (list(cells.values()), left) == (["12.50"], ["甲", "乙"])


def test_a_text_is_never_an_amount_and_a_word_never_a_weight() -> None:
    columns = {c.heading: c for c in header("序号 | 项目名称 | 预算金额 | 权重 | 执行率 | 运算符").columns}
    assert content_cost("购书", columns["预算金额"], LEX) == IMPOSSIBLE
    assert content_cost("购书", columns["权重"], LEX) == IMPOSSIBLE
    assert content_cost("购书", columns["执行率"], LEX) == IMPOSSIBLE
    assert content_cost("购书", columns["运算符"], LEX) == IMPOSSIBLE
    assert content_cost("250", columns["权重"], LEX) > content_cost("25", columns["权重"], LEX) == 0
    assert content_cost("98", columns["执行率"], LEX) > content_cost("98％", columns["执行率"], LEX) == 0


def test_a_target_has_a_name_before_it() -> None:
    """'购书量' would be a fine second level by position, but then nothing would name the target."""
    cells, _ = read("购书量 | ≥ | 9 | 册", "一级指标 | 二级指标 | 三级指标 | 运算符 | 指标值 | 单位")
    assert cells == {"三级指标": "购书量", "运算符": "≥", "指标值": "9", "单位": "册"}


def test_a_row_of_weight_sums_holds_no_amount() -> None:
    cells, _ = read("合计 | 100 | 100", "项目名称 | 预算金额 | 权重 | 得分")
    assert "预算金额" not in cells


def test_what_is_known_of_the_table_decides_between_equal_readings() -> None:
    columns = header("项目名称 | 年度目标 | 三级指标 | 指标值 | 备注").columns
    cells = [(0, Cell("云岭图书购置", 0, 0)), (1, Cell("改善全县群众的借阅条件", 0, 1))]

    def favours(heading: str) -> Assignment:
        return align(cells, columns, LEX, lambda _cell, column: 0.0 if column.heading == heading else 2.5)

    assert {1: cells[1][1]}.items() <= favours("年度目标").cells.items()
    assert {4: cells[1][1]}.items() <= favours("备注").cells.items()


@st.composite
def banded(draw: st.DrawFn) -> tuple[list[Column], list[str]]:
    """A heading band and a row that fills all its columns."""
    chosen = draw(st.sets(st.sampled_from(sorted(VALUES)), min_size=3))
    chosen |= {"项目名称", "三级指标", "指标值"}
    headings = [h for h in VALUES if h in chosen]
    row = [draw(st.sampled_from(VALUES[h])) for h in headings]
    return header(" | ".join(headings)).columns, row


def placed(row: list[str], shift: int = 0) -> list[tuple[int, Cell]]:
    return [(i + shift, Cell(t, 0, i + shift)) for i, t in enumerate(row) if t]


def by_heading(found: Assignment) -> list[str]:
    return [c.text for _, c in sorted(found.cells.items())]


@settings(deadline=None)
@given(banded())
def test_an_undamaged_row_is_read_by_position(drawn: tuple[list[Column], list[str]]) -> None:
    columns, row = drawn
    found = align(placed(row), columns, LEX)
    assert {i: c.text for i, c in found.cells.items()} == dict(enumerate(row))
    assert not found.left_over


@settings(deadline=None)
@given(banded(), st.integers(1, 6))
def test_a_row_moved_as_a_whole_is_read_as_if_it_had_not_moved(drawn: tuple[list[Column], list[str]], shift: int) -> None:
    columns, row = drawn
    found = align(placed(row, shift), columns, LEX)
    assert {i: c.text for i, c in found.cells.items()} == dict(enumerate(row))


@settings(deadline=None)
@given(banded(), st.data())
def test_an_emptied_cell_leaves_its_column_empty(drawn: tuple[list[Column], list[str]], data: st.DataObject) -> None:
    """Empty cells that keep their place move nothing, if an indicator is there to carry its target."""
    columns, row = drawn
    free = [i for i, c in enumerate(columns) if c.field not in ("name", "target")]
    empty = data.draw(st.sets(st.sampled_from(free)))
    found = align(placed([t if i not in empty else "" for i, t in enumerate(row)]), columns, LEX)
    assert {i: c.text for i, c in found.cells.items()} == {i: t for i, t in enumerate(row) if i not in empty}


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(VALUES)), min_size=3, max_size=9, unique=True), st.data())
@example(["项目名称", "三级指标", "指标值"], None)
def test_every_assignment_is_monotone_and_loses_nothing(headings: list[str], data: st.DataObject | None) -> None:
    """Whatever the cells: their order is kept, each is under one column or left over, and none where it cannot be."""
    found = find_header(rows_of(table(" | ".join(headings), sound=False)), 0, LEX, nested=False)
    if found is None or data is None:
        return
    pool = [t for ts in VALUES.values() for t in ts] + ["", "", "—", "注：略", "合计"]
    cells = placed(data.draw(st.lists(st.sampled_from(pool), min_size=1, max_size=11)), data.draw(st.integers(0, 4)))
    out = align(cells, found.columns, LEX)
    order = [cells.index(next(x for x in cells if x[1] is c)) for _, c in sorted(out.cells.items())]
    assert order == sorted(order)
    assert sorted([*map(id, out.cells.values()), *map(id, out.left_over)]) == sorted(id(c) for _, c in cells)
    assert all(content_cost(c.text, found.columns[i], LEX) < IMPOSSIBLE for i, c in out.cells.items())
    nothing_taken = align([], found.columns, LEX).cost + LEFT_OVER * len(cells)
    assert out.cost <= nothing_taken + 1e-9
    again = align(cells, found.columns, LEX)
    assert (again.cells, again.left_over, again.cost) == (out.cells, out.left_over, out.cost)


@pytest.mark.parametrize(("width", "headed"), [(30, 30), (2000, 5), (400, 400)])
def test_a_row_of_any_width_is_read_in_bounded_time(width: int, headed: int) -> None:
    """Hostile rows: as wide as is aligned, and so wide that only position can tell."""
    columns = [Column(i, i + 1, h, LEX.meanings(h)[0]) for i, h in enumerate(["三级指标", "指标值", "权重"] * headed)][:headed]
    cells = placed(["购书册数", "≥5000册", "20"] * width)[:width]
    begun = time.process_time()
    found = align(cells, columns, LEX)
    assert time.process_time() - begun < 5
    assert {i: c.text for i, c in found.cells.items()} == {i: c.text for i, c in cells[:headed]}
    assert len(found.left_over) == max(0, width - headed)


def test_a_name_without_its_number_is_an_indicator_where_projects_have_numbers() -> None:
    headings = "序号 | 项目名称 | 自评得分 | 全年预算数 | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分"
    assert read("病例报告及时率 | 15 | ≥99.5% | 100% | 15", headings)[0]["三级指标"] == "病例报告及时率"
    assert read("合计 | 95 | 61.00", headings)[0] == {"序号": "合计", "自评得分": "95", "全年预算数": "61.00"}


def test_targets_are_no_units_of_government_and_no_goals() -> None:
    headings = "项目名称 | 项目单位 | 预算金额 | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值"
    assert read("改造老旧公厕 | ≥5座", headings)[0] == {"三级指标": "改造老旧公厕", "指标值": "≥5座"}
    assert read("质量指标 | 保洁达标率 | ≥98%", headings)[0] == {"二级指标": "质量指标", "三级指标": "保洁达标率", "指标值": "≥98%"}
