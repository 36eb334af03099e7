"""Tables laid out by blanks: a grid comes back from its text, wrapped texts are joined where certain, prose stays lines."""

from __future__ import annotations

import unicodedata
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.centred import spans
from pipelines.documents.model import Line, Table
from pipelines.documents.text import read_text
from tests.corpus import writers
from tests.corpus.build import FORMS
from tests.corpus.score_all import GOLD, score_document

texts = st.text("项目名称预算支出一般公共产指标效益服务对象满意度AB", min_size=2, max_size=9)
amounts = st.decimals(0, 99999, places=2).map(str)


def width(text: str, wide: int) -> int:
    return sum(wide if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def laid_out(rows: list[list[str]], wide: int, gap: int = 3) -> str:
    """Rows with the columns aligned by blanks; a blank cell is nothing but blanks."""
    widths = [max(width(row[k], wide) for row in rows) for k in range(len(rows[0]))]
    return "\n".join(
        "".join(t + " " * (w - width(t, wide) + gap) for t, w in zip(row, widths, strict=True)).rstrip() for row in rows
    )  # fmt: skip


def tables(text: str) -> list[Table]:
    return list(read_text(text.encode()).tables())


def grid(table: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in table.grid()]


@st.composite
def sheets(draw: st.DrawFn) -> list[list[str]]:
    """A heading row, then rows of a text and amounts; the first column may be merged, amounts may be blank.

    No row is a text alone below another: it could as well be the rest of that one.
    """
    columns = draw(st.integers(2, 5))
    rows = [draw(st.lists(texts, min_size=columns + 1, max_size=columns + 1))]
    for _ in range(draw(st.integers(2, 7))):
        merged = len(rows) > 1 and draw(st.booleans())
        cells = draw(st.lists(st.one_of(amounts, st.just("")), min_size=columns - 1, max_size=columns - 1))
        if merged and not any(cells):
            cells[0] = draw(amounts)
        rows.append(["" if merged else draw(texts), draw(texts), *cells])
    rows.append([draw(texts) for _ in range(2)] + [draw(amounts) for _ in range(columns - 1)])
    return rows


@settings(max_examples=150, deadline=None)
@given(sheets(), st.sampled_from([1, 2]))
def test_a_grid_comes_back_from_its_text(rows: list[list[str]], wide: int) -> None:
    [table] = tables(laid_out(rows, wide))
    assert not table.sound
    assert grid(table) == rows


def test_lines_and_captions_stay_lines() -> None:
    body = [["项目名称", "金额"], ["普法宣传", "12.50"], ["法律援助", "3.00"]]
    text = f"支出表\n\n部门：某局          单位：万元\n{laid_out(body, 2)}\n注：本表各项数字均以万元为单位列示。\n\n本年  无其他支出。"
    document = read_text(text.encode())
    assert [b.text if isinstance(b, Line) else grid(b) for b in document.blocks] == [
        "支出表", "部门：某局          单位：万元", body, "注：本表各项数字均以万元为单位列示。", "本年  无其他支出。",
    ]  # fmt: skip
    assert [b.number for b in document.lines()] == [1, 3, 7, 9]


@pytest.mark.parametrize(
    "text", ["第一段。\n第二段。", "某某局    2024年\n\n以下为正文，并无表格。", "　　一、收入\n　　二、支出", "   \n  标题  \n"]
)
def test_prose_has_no_tables(text: str) -> None:
    assert tables(text) == []


def test_columns_one_blank_apart_and_wrapped_texts() -> None:
    """As a converter prints it: a character takes one place, short texts stand in the middle, long ones wrap."""
    [table] = tables(
        "项目         一级   明细指标       指标值    说明\n"
        "体检经费       产出 参检率          ≥85%   上报人员的实际参检\n"
        "           指标                    比例\n"
        "           效益 体现组织对干部职工关   体现   参检人员感受情况\n"
        "           指标 爱\n"
        "表彰经费       产出 奖励发放及时性      及时   是否及时兑换奖励\n"
        "           指标\n"
    )
    rows = [[c.text for c in sorted(table.cells, key=lambda c: c.col) if c.row == r] for r in range(table.n_rows)]
    assert rows[1:] == [
        ["体检经费", "产出指标", "参检率", "≥85%", "上报人员的实际参检比例"],
        ["效益指标", "体现组织对干部职工关爱", "体现", "参检人员感受情况"],
        ["表彰经费", "产出指标", "奖励发放及时性", "及时", "是否及时兑换奖励"],
    ]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=6))
def test_spans_are_found_from_the_middles_of_their_texts(heights: list[int]) -> None:
    stops = list(accumulate(heights))
    rows = [(i, i) for i in range(stops[-1])]
    expected = list(zip([0, *stops], stops, strict=False))
    found = spans(rows, [(a + b - 1) / 2 for a, b in expected])
    assert found == expected
    assert spans(rows, []) is None
    assert spans(rows, [stops[-1] + 3.0]) is None


def test_rows_that_look_alike_are_not_joined() -> None:
    """Names as long as their column, merged cells, equal amounts: every line is a row."""
    rows = [
        ["类别", "项目名称", "金额"],
        ["专项", "公共文化场馆免费", "630.38"],
        ["", "非物质文化遗产保", "479.66"],
        ["", "旅游宣传推广项目", "582.52"],
    ]
    assert [grid(t) for t in tables(laid_out(rows, 2))] == [rows]


def test_a_word_spread_over_its_cell_is_one_text() -> None:
    rows = [["项    目", "预算数"], ["一般公共预算拨款", "2.00"], ["政府性基金预算", "3.00"]]
    assert next(c.text for c in tables(laid_out(rows, 2))[0].cells) == "项目"
    total = "序号  项目名称    金额\n   1  云岭图书购置  12.00\n   2  云岭校舍修缮   3.00\n合　　计            15.00\n"
    assert "合计" in [c.text for t in tables(total) for c in t.cells]


@pytest.mark.parametrize("text", ["a  " * 20_000, "项  目\n" * 20_000, "\n".join(" " * (i % 300) + "甲  乙" for i in range(5000))])
def test_hostile_layouts_are_read_in_time(text: str) -> None:
    assert read_text(text.encode()).blocks


@pytest.mark.parametrize("name", ["mof_target", "mof_self_eval", "budget_general", "accounts_detail", "guizhou_list"])
def test_forms_laid_out_by_blanks_are_read(name: str, tmp_path: object) -> None:
    form = next(f for f in FORMS if f.name == name)
    path = tmp_path / f"{name}__columns.txt"  # type: ignore[operator]
    path.write_bytes(writers.columns(form.build()))
    result = score_document(path, GOLD / name)
    assert result.percent("money") == 100
    assert (result.percent("facts") or 100) == 100
