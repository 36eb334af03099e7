"""Rows of a list of projects that sum up others are told by their figures and one more sign, and are no projects."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.records import BudgetRecord, ProjectRecord
from tests.grids import read, table

HEAD = "序号 | 项目编码 | 项目名称 | 总投资 | 合计 | 一般公共预算 | 上级补助\n"
TITLE = ("德清县水利局2031年度项目支出预算明细表", "单位：万元")
pairs = st.lists(st.tuples(st.integers(1, 9999), st.integers(1, 9999)), min_size=1, max_size=4)


def names(drawn: str, head: str = HEAD) -> list[str]:
    found = read(*TITLE, table(head + drawn))
    return [p.project_name for p in found.records[ProjectRecord] if isinstance(p, ProjectRecord)]


def row(*cells: object) -> str:
    return " | ".join(map(str, cells)) + "\n"


@settings(max_examples=40, deadline=None)
@given(st.lists(pairs, min_size=1, max_size=4))
def test_units_between_their_projects_are_no_projects(units: list[list[tuple[int, int]]]) -> None:
    drawn, projects, number = "", [], 0
    for u, figures in enumerate(units):
        own, above = sum(a for a, _ in figures), sum(b for _, b in figures)
        drawn += row("", "", f"德清县{'东西南北'[u]}河水文站", own + above, own + above, own, above)
        for a, b in figures:
            number += 1
            projects.append(f"堤防维修{number}期工程")
            drawn += row(number, f"330521-31-{number:04}", projects[-1], a + b, a + b, a, b)
    assert names(drawn) == projects


A, B = "10.00 | 10.00\n", "20.00 | 20.00\n"


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        # numbered in another series, its label in two columns
        (f"一、工程类 | 一、工程类 | 30.00 | 30.00\n1.堤防维修 | 水利站 | {A}2.水库清淤 | 水利站 | {B}", ["堤防维修", "水库清淤"]),
        # named like an organisation
        (f"德清县水政监察大队 | | 30.00 | 30.00\n堤防维修 | | {A}水库清淤 | | {B}", ["堤防维修", "水库清淤"]),
        # a project may cost what the next two cost
        (f"闸门改造 | 甲站 | 30.00 | 30.00\n堤防维修 | 甲站 | {A}水库清淤 | 甲站 | {B}", ["闸门改造", "堤防维修", "水库清淤"]),
    ],
)
def test_a_sum_needs_another_sign(drawn: str, expected: list[str]) -> None:
    assert [n.split(".")[-1] for n in names(drawn, "项目名称 | 项目单位 | 预算数 | 其中：财政拨款\n")] == expected


def test_equal_figures_below_each_other_are_two_projects() -> None:
    head = "序号 | 项目名称 | 预算数 | 其中：财政拨款 | 备注\n"
    assert names(row(1, "堤防维修", 10, 10, "") + row(2, "水库清淤", 10, 10, "跨年"), head) == ["堤防维修", "水库清淤"]
    assert names(row("", "堤防维修", 10, 10, "") + row(1, "水库清淤", 10, 10, "跨年"), head) == ["堤防维修", "水库清淤"]
    assert names(row("", "堤防维修", 10, 10, "") + row(1, "堤防维修", 10, 10, "跨年"), head) == ["堤防维修"]


def test_what_is_no_sum_is_a_project() -> None:
    drawn = row("", "", "水文站迁建", 31, 31, 31, "") + row(1, "A1", "堤防维修", 10, 10, 10, "") + row(2, "A2", "水库清淤", 20, 20, 20, "")
    found = read(*TITLE, table(HEAD + drawn))
    amounts = [r.amount_wan for r in found.records[BudgetRecord] if isinstance(r, BudgetRecord) and r.funding_source == "total"]
    assert len(names(drawn)) == 3 and amounts == [Decimal(31), Decimal(10), Decimal(20)]


def test_a_table_that_goes_on_has_sub_totals_of_its_own() -> None:
    """Two tables under one heading: a row of the second one is not what the row in its place of the first one was."""
    first = (
        HEAD
        + row("", "", "德清县水文站", 30, 30, 30, "")
        + row(1, "A1", "堤防维修", 10, 10, 10, "")
        + row(2, "A2", "水库清淤", 20, 20, 20, "")
    )
    second = row(3, "A3", "闸门改造", 7, 7, 7, "") + row(4, "A4", "河道保洁", 9, 9, 9, "")
    second += row("", "", "德清县水政大队", 8, 8, 8, "") + row(5, "A5", "执法巡查", 8, 8, 8, "")
    found = read(*TITLE, table(first, sound=False), table(second, sound=False))
    assert [p.project_name for p in found.records[ProjectRecord] if isinstance(p, ProjectRecord)] == [
        "堤防维修", "水库清淤", "闸门改造", "河道保洁", "执法巡查",
    ]  # fmt: skip
