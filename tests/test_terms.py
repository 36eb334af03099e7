"""Which of several columns counts: other years, expectations, parts of the year and both sides of a change."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipelines.interpretation.lexicon import lexicon
from pipelines.records import BudgetLineRecord, BudgetRecord, ExecutionRecord, IndicatorRecord, Record
from tests.grids import read, table

LEX = lexicon()
TITLE = "德清县教育局2025年项目支出绩效目标表"


def of(found: Any, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(r, n) for n in names) for r in found.records[kind]]


@pytest.mark.parametrize(
    ("heading", "field", "term", "year"),
    [
        ("1–7月执行数", "executed", "part", None),
        ("1-9月执行数", "executed", "part", None),
        ("截至6月底执行数", "executed", "part", None),
        ("1月至8月执行率", "execution_rate", "part", None),
        ("前三季度支出数", "executed", "part", None),
        ("2024年实际值", "actual", None, 2024),
        ("2024年1-7月执行数", "executed", "part", 2024),
        ("全年预计执行数", "executed", "forecast", None),
        ("预计全年支出数", "executed", "forecast", None),
        ("上年度实际完成值", "actual", "past", None),
        ("调整前指标值", "target", "before", None),
        ("调整后指标值", "target", "after", None),
        ("原指标值", "target", "before", None),
        ("调整指标值", "target", "after", None),
        ("调整预算数", "adjusted_budget", None, None),
        ("执行数", "executed", None, None),
        ("预期值", "target", None, None),  # what is set for the year is no forecast
    ],
)
def test_qualifiers_of_a_heading(heading: str, field: str, term: str | None, year: int | None) -> None:
    first = LEX.meanings(heading)[0]
    assert (first.field, first.term, first.year) == (field, term, year)


@pytest.mark.parametrize(
    ("heading", "measure"), [("调整前预算数", "initial_budget"), ("调整后预算数", "adjusted_budget"), ("变更后预算金额", "adjusted_budget")]
)
def test_a_budget_before_and_after_a_change(heading: str, measure: str) -> None:
    assert LEX.meanings(heading)[0].measure == measure


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("债券项目名称", "project"), ("单位/项目", "unit_and_project"), ("部门（单位）、项目名称", "unit_and_project"),
        ("主管部门和项目", "unit_and_project"), ("地方主管部门", "department"), ("债券资金使用单位", "unit"),
        ("政府采购项目名称", "line_name"),
    ],
)  # fmt: skip
def test_a_compound_heading_is_known_by_its_parts(heading: str, field: str) -> None:
    assert LEX.meanings(heading)[0].field == field


@pytest.mark.parametrize("text", ["中央主管部门", "公共法律服务项目", "困难职工补助预算单位自筹", "上级主管部门", "单位/金额"])
def test_what_only_looks_like_a_compound_heading(text: str) -> None:
    assert not {m.field for m in LEX.meanings(text)} & {"department", "project", "unit", "unit_and_project"}


def test_a_label_of_an_expectation_is_no_execution() -> None:
    found = read(TITLE, table("项目名称 | 云岭图书购置 | <\n全年预算数（万元） | 12.00 | <\n全年预计执行数（万元） | 11.00 | <"))
    assert of(found, BudgetRecord, "measure", "amount_wan") == [("adjusted_budget", Decimal(12))]
    assert not found.records[ExecutionRecord]


MONITORED = """
项目名称 | 云岭图书购置 | < | < | < | <
项目资金（万元） | 年初预算数 | 全年预算数 | 1–7月执行数 | 1–7月执行率 | 全年预计执行数
年度资金总额 | 12.00 | 13.00 | 6.50 | 50% | 13.00
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1–7月完成情况 | 全年预计完成情况
产出指标 | 数量指标 | 购书册数 | ≥5000册 | 2600册 | 5000册
"""


def test_a_monitored_project_has_what_was_done_not_what_is_expected() -> None:
    found = read("德清县教育局2025年项目支出绩效运行监控表", table(MONITORED))
    assert found.document.document_kind == "other"
    assert of(found, BudgetRecord, "measure", "amount_wan") == [("initial_budget", 12), ("adjusted_budget", 13)]
    assert of(found, ExecutionRecord, "executed_wan", "execution_rate_printed") == [(Decimal("6.5"), 50)]
    assert of(found, IndicatorRecord, "target_value", "actual_value") == [(5000, 2600)]


@pytest.mark.parametrize("sound", [True, False], ids=["ruled", "ragged"])
def test_the_whole_year_counts_where_a_part_of_it_stands_beside(sound: bool) -> None:
    drawn = """
    项目名称 | 全年预算数 | 1-6月执行数 | 全年执行数 | 执行率
    云岭图书购置 | 13.00 | 6.00 | 11.70 | 90%
    云岭设备维护 | 5.00 | 2.00 | 4.00 | 80%
    """
    found = read("德清县教育局2025年项目支出绩效自评表", "单位：万元", table(drawn, sound))
    assert of(found, ExecutionRecord, "executed_wan") == [(Decimal("11.7"),), (Decimal(4),)]


PAST = """
项目名称 | 云岭图书购置 | < | < | < | <
三级指标 | 2023年实际值 | 2024年实际值 | 2025年指标值 | 计量单位 | 备注
购书册数 | 4800 | 4900 | 5000 | 册 | 逐年增加
"""


def test_the_results_of_other_years_are_no_result_of_this_one() -> None:
    found = read(TITLE, table(PAST))
    assert of(found, IndicatorRecord, "target_value", "actual_value", "remark") == [(5000, None, "逐年增加")]
    assert found.document.document_kind == "performance_targets"


def test_the_result_of_the_documents_own_year_counts() -> None:
    found = read(TITLE.replace("目标", "自评"), table(PAST.replace("2024年实际值", "2025年实际值")))
    assert of(found, IndicatorRecord, "target_value", "actual_value") == [(5000, 4900)]


def test_a_statement_keeps_the_figures_of_every_year() -> None:
    drawn = "项目 | 2024年预算数 | 2025年预算数\n合计 | 21.00 | 18.00\n公务接待费 | 21.00 | 18.00"
    found = read("德清县教育局2025年“三公”经费预算表", "单位：万元", table(drawn))
    assert of(found, BudgetLineRecord, "line_name", "column_name", "amount_wan") == [
        ("合计", "2024年预算数", 21), ("合计", "2025年预算数", 18),
        ("公务接待费", "2024年预算数", 21), ("公务接待费", "2025年预算数", 18),
    ]  # fmt: skip


ADJUSTED = """
项目名称 | 云岭图书购置 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | <
^ | ^ | ^ | 调整前 | 调整后 | 增减变化
产出指标 | 数量指标 | 购书册数 | ≥5000册 | ≥6000册 | 调增
^ | 质量指标 | 验收合格率 | 100% | 100% | 不变
调整理由 | 年中追加资金，相应调整绩效指标。 | < | < | < | <
"""


def test_an_adjusted_target_rules_and_the_reason_is_no_indicator() -> None:
    found = read(TITLE, table(ADJUSTED))
    assert of(found, IndicatorRecord, "indicator_name", "target_text", "level1", "scope") == [
        ("购书册数", "≥6000册", "产出指标", "annual"), ("验收合格率", "100%", "产出指标", "annual"),
    ]  # fmt: skip


def test_headings_that_name_the_versions_themselves() -> None:
    drawn = "项目名称 | 云岭图书购置 | < | <\n二级指标 | 三级指标 | 原指标值 | 调整后指标值\n数量指标 | 购书册数 | 5000册 | 6000册"
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "target_text") == [("6000册",)]


def test_a_budget_over_its_versions() -> None:
    drawn = "项目名称 | 预算数（万元） | <\n^ | 调整前 | 调整后\n云岭图书购置 | 12.00 | 13.00\n云岭设备维护 | 5.00 | 6.00"
    assert of(read(TITLE, table(drawn)), BudgetRecord, "measure", "amount_wan") == [
        ("initial_budget", 12), ("adjusted_budget", 13), ("initial_budget", 5), ("adjusted_budget", 6),
    ]  # fmt: skip


@pytest.mark.parametrize(("other", "own"), [("2024年", "2025年"), ("上年", "本年"), ("1–7月", "全年")])
def test_a_qualifier_over_the_headings_it_qualifies(other: str, own: str) -> None:
    drawn = f"""
    项目名称 | {other} | < | {own} | <
    ^ | 预算数 | 执行数 | 预算数 | 执行数
    云岭图书购置 | 9.00 | 8.00 | 12.00 | 11.00
    云岭设备维护 | 4.00 | 3.00 | 5.00 | 4.50
    """
    found = read("德清县教育局2025年项目支出绩效自评结果汇总表", "单位：万元", table(drawn))
    assert of(found, BudgetRecord, "amount_wan") == [(12,), (5,)]
    assert of(found, ExecutionRecord, "executed_wan") == [(11,), (Decimal("4.5"),)]


def test_a_qualifier_below_the_heading_it_qualifies() -> None:
    drawn = """
    项目名称 | 预算数（万元） | < | 主要内容
    ^ | 2024年 | 2025年 | ^
    云岭图书购置 | 9.00 | 12.00 | 购书
    云岭设备维护 | 4.00 | 5.00 | 维护
    """
    assert of(read(TITLE, table(drawn)), BudgetRecord, "measure", "amount_wan") == [("budget", 12), ("budget", 5)]


def test_the_target_after_the_change_rules_over_the_one_first_set() -> None:
    drawn = "项目名称 | 云岭图书购置 | < | <\n二级指标 | 三级指标 | 年初目标值 | 调整后目标值\n数量指标 | 购书册数 | 5000册 | 6000册"
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "scope", "target_text") == [("annual", "6000册")]


@pytest.mark.parametrize(
    "columns", ["上年预算数 | 本年预算数 | 比上年增减", "2024年预算数 | 2025年预算数 | 增减额", "上年执行数 | 预算数 | 增长率"]
)
@pytest.mark.parametrize("sound", [True, False], ids=["ruled", "ragged"])
def test_a_list_of_projects_has_the_budget_of_its_year_alone(columns: str, sound: bool) -> None:
    drawn = f"""
    项目名称 | 单位名称 | {columns}
    云岭图书购置 | 德清县图书馆 | 13.00 | 12.00 | -1.00
    云岭设备维护 | 德清县档案馆 | 7.00 | 5.00 | -2.00
    """
    found = read("德清县教育局2025年部门预算公开", "单位：万元", "项目支出预算表", table(drawn, sound))
    assert of(found, BudgetRecord, "measure", "amount_wan") == [("budget", 12), ("budget", 5)]


def test_the_execution_of_last_year_makes_no_statement_of_a_form() -> None:
    drawn = """
    项目名称 | 云岭图书购置 | < | < | < | <
    项目资金 | < | 年初预算数 | 全年预算数 | 上年执行数 | 全年执行数
    年度资金总额 | < | 12.00 | 13.00 | 9.00 | 11.70
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 上年完成值 | 实际完成值
    产出指标 | 数量指标 | 购书册数 | ≥5000册 | 4000册 | 5100册
    """
    found = read("德清县教育局2025年度项目支出绩效自评表", "单位：万元", table(drawn))
    assert of(found, BudgetRecord, "measure", "amount_wan") == [("initial_budget", 12), ("adjusted_budget", 13)]
    assert of(found, ExecutionRecord, "project_seq", "executed_wan") == [(1, Decimal("11.7"))]
    assert of(found, IndicatorRecord, "project_seq", "actual_value") == [(1, 5100)]


@pytest.mark.parametrize("first", ["年初指标值", "调整前指标值"])
def test_a_target_that_was_not_changed_is_the_first_one(first: str) -> None:
    drawn = f"""
        项目名称 | 云岭图书购置 | < | <
        指标名称 | {first} | 调整指标值 | 全年完成值
        购书册数 | ≥5000册 | ≥4000册 | 4100册
        办证张数 | ≥300张 | | 310张
        """
    found = read(TITLE, table(drawn))
    assert of(found, IndicatorRecord, "indicator_name", "target_text") == [("购书册数", "≥4000册"), ("办证张数", "≥300张")]
    assert LEX.meanings("调整金额") == ()
