"""Shapes of tables: a project in every column, two halves side by side, a tree of indicators with a row for every level."""

from __future__ import annotations

from typing import Any

import pytest

from pipelines.interpretation.lexicon import lexicon
from pipelines.interpretation.transposed import by_project
from pipelines.records import (
    ROLES,
    BudgetLineRecord,
    BudgetRecord,
    IndicatorRecord,
    ProjectRecord,
    Record,
    StatedFigureRecord,
    TextSpanRecord,
)
from tests.grids import read, table

TITLE = "德清县教育局2031年项目支出绩效目标表"


def of(found: Any, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(r, n) for n in names) for r in found.records[kind]]


TRANSPOSED = """
项目名称 | < | 云岭图书购置 | 云岭设备维护
实施单位 | < | 德清县图书馆 | 德清县档案馆
预算金额（万元） | < | 12.00 | 5.00
年度绩效目标 | < | 购书五千册。 | 设备完好。
产出指标 | 数量指标 | 购书册数≥5000册 | 维护设备≥30台
^ | 质量指标 | 验收合格率=100% |
效益指标 | 社会效益指标 | 借阅服务：得到改善 | 办公保障：稳定
"""


def test_a_project_in_every_column() -> None:
    found = read(TITLE, table(TRANSPOSED))
    assert of(found, ProjectRecord, "project_name", "unit_name", "annual_goal") == [
        ("云岭图书购置", "德清县图书馆", "购书五千册。"), ("云岭设备维护", "德清县档案馆", "设备完好。"),
    ]  # fmt: skip
    assert of(found, BudgetRecord, "project_seq", "amount_wan") == [(1, 12), (2, 5)]
    assert of(found, IndicatorRecord, "project_seq", "level1", "level2", "indicator_name", "target_text") == [
        (1, "产出指标", "数量指标", "购书册数", "≥5000册"), (1, "产出指标", "质量指标", "验收合格率", "=100%"),
        (1, "效益指标", "社会效益指标", "借阅服务", "得到改善"),
        (2, "产出指标", "数量指标", "维护设备", "≥30台"), (2, "效益指标", "社会效益指标", "办公保障", "稳定"),
    ]  # fmt: skip
    assert {r.role for r in found.records[TextSpanRecord] if isinstance(r, TextSpanRecord)} <= set(ROLES) - {"unclaimed"}


@pytest.mark.parametrize(
    "drawn",
    [
        "项目名称 | 云岭图书购置 | 项目编码 | X-01\n实施单位 | 德清县图书馆 | 主管部门 | 教育局\n预算金额 | 12.00 | 财政拨款 | 12.00",
        "项目名称 | 实施单位 | 预算金额\n云岭图书购置 | 德清县图书馆 | 12.00\n云岭设备维护 | 德清县档案馆 | 5.00",
        "项目名称 | 云岭图书购置 | <\n实施单位 | 德清县图书馆 | <\n预算金额 | 12.00 | <",
    ],
    ids=["a form of two columns", "a list", "a form"],
)
def test_other_tables_are_left_whole(drawn: str) -> None:
    whole = table(drawn)
    assert by_project(whole, lexicon()) == [whole]


HALVES = """
项目名称 | 云岭图书购置 | < | < | 实施单位 | 德清县图书馆
产出指标 | < | < | 效益及满意度指标 | < | <
二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
数量指标 | 购书册数 | ≥5000册 | 社会效益指标 | 借阅服务 | 改善
质量指标 | 验收合格率 | 100% | 服务对象满意度指标 | 读者满意度 | ≥90%
"""


def test_two_halves_under_the_names_of_their_levels_are_both_of_the_year() -> None:
    found = read(TITLE, table(HALVES))
    assert set(of(found, IndicatorRecord, "scope", "level1", "level2", "indicator_name")) == {
        ("annual", "产出指标", "数量指标", "购书册数"), ("annual", "效益指标", "社会效益指标", "借阅服务"),
        ("annual", "产出指标", "质量指标", "验收合格率"), ("annual", "满意度指标", "服务对象满意度指标", "读者满意度"),
    }  # fmt: skip


def test_two_halves_under_terms_are_of_those_terms() -> None:
    found = read(TITLE, table(HALVES.replace("产出指标 | < | < | 效益及满意度指标", "实施期目标 | < | < | 年度目标")))
    assert set(of(found, IndicatorRecord, "scope", "indicator_name")) == {
        ("overall", "购书册数"), ("overall", "验收合格率"), ("annual", "借阅服务"), ("annual", "读者满意度"),
    }  # fmt: skip


TREE = """
项目名称 | 云岭图书购置 | < | <
指标编号 | 指标名称 | 指标值 | 分值
1 | 产出指标 | | 60
1.1 | 数量指标 | |
1.1.1 | 购书册数 | ≥5000册 | 60
2 | 成本指标 | | 30
2.1 | 经济成本指标 | |
2.1.1 | 每册成本 | ≤40元 | 30
"""


def test_a_tree_of_indicators_by_its_numbers() -> None:
    found = read(TITLE, table(TREE))
    assert of(found, IndicatorRecord, "level1", "level2", "indicator_name", "weight") == [
        ("产出指标", "数量指标", "购书册数", 60), ("成本指标", "经济成本指标", "每册成本", 30),
    ]  # fmt: skip
    assert of(found, StatedFigureRecord, "kind", "subject", "value") == [("weight_sum", "产出指标", 60), ("weight_sum", "成本指标", 30)]


@pytest.mark.parametrize(
    "numbers", [("", "", ""), ("一、", "（一）", "1."), ("1 ", "1.1 ", "1.1.1 ")], ids=["none", "Chinese", "in the name"]
)
def test_a_tree_of_indicators_by_its_names(numbers: tuple[str, str, str]) -> None:
    one, two, _ = numbers
    drawn = f"""
    项目名称 | 云岭图书购置 | <
    绩效指标 | 指标值 | 计量单位
    {one}产出指标 | |
    {two}数量指标 | |
    购书册数 | ≥5000 | 册
    {two}成本指标 | |
    每册成本 | ≤40 | 元
    {one}效益指标 | |
    {two}社会效益指标 | |
    借阅服务 | 改善 |
    """
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "level1", "level2", "indicator_name") == [
        ("产出指标", "数量指标", "购书册数"), ("产出指标", "成本指标", "每册成本"), ("效益指标", "社会效益指标", "借阅服务"),
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["（单位：万元）", "（金额单位：万元）", "(单位：万元)"])
def test_a_title_with_its_unit_is_still_the_statements_title(unit: str) -> None:
    drawn = """
    项目 | 2030年预算数 | 2031年预算数
    合计 | 21.00 | 18.00
    1.因公出国（境）费 | - | -
    其中：公务用车购置费 | - | -
    2.公务接待费 | 21.00 | 18.00
    """
    found = read("德清县教育局2031年部门预算公开表", f"“三公”经费预算表{unit}", table(drawn))
    lines = of(found, BudgetLineRecord, "statement", "line_name", "unit_printed", "amount_wan")
    assert [x for x in lines if x[1] != "合计"] == [
        ("“三公”经费预算表", "2.公务接待费", "万元", 21),
        ("“三公”经费预算表", "2.公务接待费", "万元", 18),
    ]


def test_halves_without_names_of_levels_go_on_with_each_other() -> None:
    drawn = HALVES.replace("产出指标 | < | < | 效益及满意度指标 | < | <\n", "")
    assert {s for (s,) in of(read(TITLE, table(drawn)), IndicatorRecord, "scope")} == {"annual"}


def test_sides_with_the_same_indicators_are_of_the_medium_term_and_of_the_year() -> None:
    drawn = """
    项目名称 | 云岭图书购置 | < | < | 实施单位 | 德清县图书馆
    二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
    数量指标 | 购书册数 | ≥15000册 | 数量指标 | 购书册数 | ≥5000册
    """
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "scope", "target_value") == [("overall", 15000), ("annual", 5000)]


def test_a_column_that_sums_up_the_projects_is_no_project() -> None:
    drawn = """
    项目名称 | 云岭图书购置 | 云岭设备维护 | 合计
    实施单位 | 德清县图书馆 | 德清县档案馆 |
    预算金额（万元） | 12.00 | 5.00 | 17.00
    年度绩效目标 | 购书 | 维护 |
    """
    found = read(TITLE, table(drawn))
    assert of(found, ProjectRecord, "project_name") == [("云岭图书购置",), ("云岭设备维护",)]
    assert of(found, BudgetRecord, "amount_wan") == [(12,), (5,)]
