"""Rows of a list that are no project: totals, units, kinds of projects, chapters; and figures that are nobody's."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipelines.interpretation.lexicon import lexicon
from pipelines.records import BudgetRecord, ProjectRecord, Record, TextSpanRecord
from tests.grids import read, table

TITLE = "德清县教育局2031年部门预算项目支出表"


def of(found: Any, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(r, n) for n in names) for r in found.records[kind]]


def facts(found: Any) -> list[tuple[Any, ...]]:
    """Project and amount of every figure that counts."""
    names = {p.project_seq: p.project_name for p in found.records[ProjectRecord]}
    return [(names.get(r.project_seq), r.amount_wan) for r in found.records[BudgetRecord] if not r.is_restated]


def test_a_total_with_a_count_behind_it() -> None:
    assert lexicon().is_total("合计（2个项目）") and lexicon().is_total("总计(共3项)")
    found = read(TITLE, "单位：万元", table("项目名称 | 预算金额\n合计（2个项目） | 17.00\n云岭图书购置 | 12.00\n云岭设备维护 | 5.00"))
    assert set(facts(found)) == {(None, 17), ("云岭图书购置", 12), ("云岭设备维护", 5)}


UNITS = """
类型 | 项目编码 | 项目名称 | 项目单位 | 资金来源 | < | <
^ | ^ | ^ | ^ | 合计 | 本年拨款 | <
^ | ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算
合计 | < | < | < | 17.00 | 17.00 |
205　德清县教育局 | < | < | < | 17.00 | 17.00 |
205002　德清县图书馆 | < | < | < | 12.00 | 12.00 |
特定目标类 | 33052131000000001 | 云岭图书购置 | 德清县图书馆 | 12.00 | 12.00 |
205003　德清县档案馆 | < | < | < | 5.00 | 5.00 |
特定目标类 | 33052131000000002 | 云岭设备维护 | 德清县档案馆 | 5.00 | 5.00 |
"""


def test_units_above_their_projects_under_a_heading_of_three_rows() -> None:
    found = read(TITLE, "单位：万元", table(UNITS))
    assert of(found, ProjectRecord, "project_name", "project_code", "unit_name", "department_name") == [
        ("云岭图书购置", "33052131000000001", "德清县图书馆", "德清县教育局"),
        ("云岭设备维护", "33052131000000002", "德清县档案馆", "德清县教育局"),
    ]
    assert {(f, a) for f, a in facts(found)} == {(None, 17), ("云岭图书购置", 12), ("云岭设备维护", 5)}


def test_rows_numbered_in_another_series_are_chapters() -> None:
    drawn = """
    序号 | 单位/项目 | 预算数 | 支出数 | 得分
    一 | 德清县图书馆 | 12.00 | 11.00 |
    1 | 云岭图书购置 | 12.00 | 11.00 | 95
    二 | 民生实事 | 5.00 | 4.00 |
    2 | 云岭设备维护 | 5.00 | 4.00 | 90
    """
    found = read("德清县教育局2031年度项目支出绩效自评结果汇总表", "单位：万元", table(drawn))
    assert of(found, ProjectRecord, "project_name", "total_score") == [("云岭图书购置", 95), ("云岭设备维护", 90)]
    assert (None, Decimal(12)) not in facts(found)  # a unit's sum is not the department's


def test_projects_that_are_numbered_in_chinese_alone_are_projects() -> None:
    drawn = "序号 | 项目名称 | 预算数\n一 | 云岭图书购置 | 12.00\n二 | 云岭设备维护 | 5.00"
    assert of(read(TITLE, "单位：万元", table(drawn)), ProjectRecord, "project_name") == [("云岭图书购置",), ("云岭设备维护",)]


@pytest.mark.parametrize("label", ["特定目标类", "履职类项目", "二、惠民实事类项目", "政府性基金预算", "[205002]德清县图书馆"])
@pytest.mark.parametrize("sound", [True, False], ids=["ruled", "ragged"])
def test_a_kind_of_projects_with_its_sum_is_no_project(label: str, sound: bool) -> None:
    drawn = f"项目名称 | 实施单位 | 预算数\n{label} | | 12.00\n云岭图书购置 | 德清县图书馆 | 12.00\n云岭设备维护 | 德清县档案馆 | 5.00"
    found = read(TITLE, "单位：万元", table(drawn, sound))
    assert of(found, ProjectRecord, "project_name") == [("云岭图书购置",), ("云岭设备维护",)]
    assert sorted(a for _, a in facts(found)) == [5, 12]


def test_a_unit_that_sums_up_every_project_gives_the_departments_total() -> None:
    drawn = "单位/项目 | 预算数\n德清县教育局 | 17.00\n云岭图书购置 | 12.00\n云岭设备维护 | 5.00"
    assert (None, Decimal(17)) in facts(read(TITLE, "单位：万元", table(drawn)))


def test_figures_of_rows_that_no_heading_names_are_not_the_departments() -> None:
    drawn = "序号 | 事情 | 预算数 | 执行数\n1 | 购置图书 | 12.00 | 11.00\n2 | 维护设备 | 5.00 | 4.00\n3 | 培训教师 | 3.00 | 2.00"
    found = read("德清县教育局2031年部门预算公开", "单位：万元", table(drawn))
    assert not facts(found)
    assert "unclaimed" in {r.role for r in found.records[TextSpanRecord] if "12.00" in r.text}


def test_one_row_that_no_heading_names_is_unsure() -> None:
    drawn = "序号 | 事情 | 预算数 | 执行数\n1 | 购置图书 | 12.00 | 11.00"
    found = read("德清县教育局2031年部门预算公开", "单位：万元", table(drawn))
    assert [(r.confidence < 0.95, bool(r.extraction_note)) for r in found.records[BudgetRecord]] == [(True, True)]


def test_units_in_a_column_of_their_own_with_their_sums() -> None:
    drawn = """
    单位名称 | 项目名称 | 金额
    德清县图书馆 | | 12.00
    | 云岭图书购置 | 12.00
    德清县档案馆 | | 5.00
    | 云岭设备维护 | 5.00
    """
    found = read(TITLE, "单位：万元", table(drawn))
    assert of(found, ProjectRecord, "project_name", "unit_name", "department_name") == [
        ("云岭图书购置", "德清县图书馆", "德清县教育局"), ("云岭设备维护", "德清县档案馆", "德清县教育局"),
    ]  # fmt: skip
    assert facts(found) == [("云岭图书购置", 12), ("云岭设备维护", 5)]


def test_departments_are_departments_where_the_heading_says_so() -> None:
    drawn = "部门（单位）/项目 | 预算数\n德清县教育局 | 12.00\n云岭图书购置 | 12.00\n德清县民政局 | 5.00\n云岭设备维护 | 5.00"
    found = read("2031年部门预算项目支出表", "单位：万元", table(drawn))
    assert of(found, ProjectRecord, "department_name") == [("德清县教育局",), ("德清县民政局",)]


def test_the_only_unit_of_a_list_without_other_figures_gives_the_departments_total() -> None:
    drawn = """
    项目实施单位及项目名称 | 预算数 | 三级指标 | 指标值
    德清县教育局 | 17.00 | |
    云岭图书购置 | | 购书册数 | ≥5000册
    云岭设备维护 | | 维护设备 | ≥30台
    """
    assert facts(read(TITLE, "单位：万元", table(drawn))) == [(None, 17)]
