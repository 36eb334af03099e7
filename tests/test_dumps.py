"""Dumps of tables, one cell a line: what is certain is read into a grid, the rest stays lines."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Document, Line, Table
from pipelines.interpretation.dumps import regrid
from pipelines.interpretation.lexicon import lexicon

HEADINGS = ["项目名称", "预算金额（万元）", "一级指标", "二级指标", "三级指标", "指标值"]
Row = tuple[str, str, str, str, str, str]

names = st.sampled_from(["小型水库维修养护", "水土保持监测", "村级卫生室补助", "普法宣传", "公交线路运营补贴"])
levels = st.sampled_from([("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标")])
indicators = st.tuples(
    levels,
    st.sampled_from(["维修水库数量", "养护合格率", "群众满意度", "安全度汛", "监测报告份数", "资金拨付时间"]),
    st.sampled_from(["≥46座", "=100%", "不少于3次", "4月15日前", "不断提高", "≤650元/人"]),
)
projects = st.lists(
    st.tuples(names, st.decimals(1, 99999, places=2).map(str), st.lists(indicators, min_size=1, max_size=6)),
    min_size=1, max_size=5, unique_by=lambda p: p[0],
)  # fmt: skip


def dump(lines: list[str]) -> Document:
    return Document([Line(text, 1, i) for i, text in enumerate(lines, 1)])


def full_rows(found: list[tuple[str, str, list[tuple[tuple[str, str], str, str]]]]) -> list[Row]:
    return [(name, money, *level, title, target) for name, money, rows in found for level, title, target in rows]


def read(document: Document) -> list[Row]:
    table = next(b for b in regrid(document, lexicon()).blocks if isinstance(b, Table))
    return [tuple(cell.text if cell else "" for cell in row) for row in table.grid()[1:]]  # type: ignore[misc]


@settings(max_examples=60, deadline=None)
@given(projects, st.booleans())
def test_rows_come_back_from_their_cells(found: list, merged: bool) -> None:
    rows = full_rows(found)
    lines, before = list(HEADINGS), ("",) * 6
    for row in rows:
        new_project = row[:2] != before[:2]
        same = 0 if new_project else 3 if row[2] == before[2] and row[3] != before[3] else 4 if row[2:4] == before[2:4] else 2
        lines += row[(same if merged else 0 if new_project else 2) :]
        before = row
    assert read(dump(lines)) == rows


def test_a_total_and_a_note_are_no_projects() -> None:
    body = ["普法宣传", "12.50", "产出指标", "数量指标", "活动场次", "≥12场"]
    document = regrid(dump([*HEADINGS, *body, "合计", "12.50", "注：本表由各单位填报，数字截至年底，仅供参考之用。"]), lexicon())
    table = document.blocks[0]
    assert isinstance(table, Table)
    assert [[c.text for c in cells] for _, cells in groupby(table.cells, key=lambda c: c.row)] == [HEADINGS, body, ["合计", "12.50"]]
    assert [b.text for b in document.blocks[1:] if isinstance(b, Line)] == ["注：本表由各单位填报，数字截至年底，仅供参考之用。"]


def test_amounts_that_may_stand_in_either_column_are_not_read() -> None:
    headings = ["项目名称", "财政拨款", "其他资金", *HEADINGS[2:]]
    rows = [
        "普法宣传",
        "12.50",
        "产出指标",
        "数量指标",
        "活动场次",
        "≥12场",
        "法律援助",
        "3.00",
        "4.00",
        "产出指标",
        "数量指标",
        "案件数",
        "≥5件",
    ]
    document = regrid(dump([*headings, *rows]), lexicon())
    assert [b.text for b in document.blocks if isinstance(b, Line)] == ["12.50"]
    table = next(b for b in document.blocks if isinstance(b, Table))
    assert [c.col for c in table.cells if c.text in ("3.00", "4.00")] == [1, 2]


@pytest.mark.parametrize(
    "lines",
    [
        ["项目名称", "普法宣传", "主管部门", "某市司法局", "预算金额", "12.50"],  # a form
        ["一级指标", "二级指标", "三级指标", "指标值", "产出指标", "数量指标", "活动场次", "≥12场"],  # of which project is not said here
        [*HEADINGS, "以上各项", "均无"],
    ],
)
def test_other_lines_stay_lines(lines: list[str]) -> None:
    assert all(isinstance(b, Line) for b in regrid(dump(lines), lexicon()).blocks)
