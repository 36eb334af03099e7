"""The whole room, document to records: every form's facts with their places, and for any document whatever one role a character."""

from __future__ import annotations

import copy
import re
from collections import Counter
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Cell, Document, Line, Table
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.interpret import interpret
from pipelines.records import (
    ROLES,
    BudgetLineRecord,
    BudgetRecord,
    ExecutionRecord,
    IndicatorRecord,
    Placed,
    ProjectRecord,
    Record,
    StatedFigureRecord,
    TextSpanRecord,
    UnknownHeadingRecord,
)
from tests.grids import SOURCE, document, read, table

TITLE = "德清县教育局2031年度项目支出绩效自评表"
SELF_EVALUATION = """
项目名称 | 云岭图书购置 | < | < | 实施单位 | 德清县图书馆 | < | <
项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度预算资金总额 | 12.00 | 13.00 | 11.70 | 10 | 90% | 9
^ | 其中：财政拨款 | 12.00 | 12.50 | 11.50 | | |
^ | 其他资金 | 0.00 | 0.50 | 0.20 | | |
年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
^ | 购书五千册；改善借阅。 | < | < | 已购书五千一百册。 | < | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
^ | 产出指标（50分） | 数量指标 | 购书册数 | ≥5000册 | 5100册 | 25 | 25
^ | ^ | 质量指标 | 验收合格率 | 100% | 98% | 25 | 24.5
^ | 满意度指标（10分） | 服务对象满意度 | 读者满意度 | ≥90% | 95% | 10 | 10
总分 | < | < | < | < | < | 100 | 91.50
"""


def of(extraction: Extraction, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(r, n) for n in names) for r in extraction.records[kind]]


def roles(extraction: Extraction) -> dict[str, str]:
    return {r.text: r.role for r in extraction.records[TextSpanRecord] if isinstance(r, TextSpanRecord)}


# -- forms


def test_a_self_evaluation_form() -> None:
    found = read(TITLE, table(SELF_EVALUATION))
    assert of(found, ProjectRecord, "project_name", "unit_name", "annual_goal", "goal_completion", "total_score") == [
        ("云岭图书购置", "德清县图书馆", "购书五千册；改善借阅。", "已购书五千一百册。", Decimal("91.50"))
    ]
    assert of(found, BudgetRecord, "measure", "funding_source", "amount_wan") == [
        ("initial_budget", "total", Decimal(12)), ("adjusted_budget", "total", Decimal(13)),
        ("initial_budget", "fiscal_appropriation", Decimal(12)), ("adjusted_budget", "fiscal_appropriation", Decimal("12.5")),
        ("initial_budget", "other", Decimal(0)), ("adjusted_budget", "other", Decimal("0.5")),
    ]  # fmt: skip
    assert of(found, ExecutionRecord, "funding_source", "executed_yuan", "execution_rate_printed", "weight", "score") == [
        ("total", 117000, 90, 10, 9), ("fiscal_appropriation", 115000, None, None, None), ("other", 2000, None, None, None),
    ]  # fmt: skip
    assert of(found, IndicatorRecord, "indicator_seq", "level1", "level2", "indicator_name", "target_value", "actual_value", "score") == [
        (1, "产出指标", "数量指标", "购书册数", 5000, 5100, 25),
        (2, "产出指标", "质量指标", "验收合格率", 100, 98, Decimal("24.5")),
        (3, "满意度指标", "服务对象满意度", "读者满意度", 90, 95, 10),
    ]
    assert of(found, StatedFigureRecord, "kind", "subject", "value", "project_seq") == [
        ("weight_sum", "产出指标", 50, 1), ("weight_sum", "满意度指标", 10, 1), ("weight_sum", "总分", 100, 1),
    ]  # fmt: skip
    assert "unclaimed" not in roles(found).values()


def test_every_fact_says_where_it_is_printed() -> None:
    found = read("说明", table("序号 | 甲\n1 | 2"), TITLE, table(SELF_EVALUATION, page=3))
    indicator = next(r for r in found.records[IndicatorRecord] if isinstance(r, IndicatorRecord) and r.indicator_name == "验收合格率")
    assert (indicator.source_page, indicator.source_table, indicator.source_row) == (3, 2, 10)
    assert indicator.source_text == "质量指标 | 验收合格率 | 100% | 98% | 25 | 24.5"
    assert of(found, BudgetRecord, "source_table", "source_row", "source_text")[0] == (2, 3, "12.00")


def test_a_list_goes_on_over_pages_with_and_without_repeated_headings() -> None:
    head = "项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值"
    first = table(f"{head}\n云岭图书购置 | 产出指标 | 数量指标 | 购书册数 | ≥9册", sound=False)
    again = table(f"{head}\n | | 质量指标 | 合格率 | 100%", sound=False, page=2)
    bare_rows = table(" | | 时效指标 | 完成及时率 | 100%\n白水村道养护 | 产出指标 | 数量指标 | 里程 | 7公里", sound=False, page=3)
    found = read(TITLE, first, again, bare_rows)
    assert of(found, IndicatorRecord, "project_seq", "indicator_seq", "level1", "level2", "indicator_name") == [
        (1, 1, "产出指标", "数量指标", "购书册数"),
        (1, 2, "产出指标", "质量指标", "合格率"),
        (1, 3, "产出指标", "时效指标", "完成及时率"),
        (2, 1, "产出指标", "数量指标", "里程"),
    ]


def test_terms_beside_each_other_are_two_scopes() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | < | < | < | <
        一级指标 | 二级指标 | 中期指标名称 | 中期指标值 | 二级指标 | 年度指标名称 | 年度指标值
        产出指标 | 数量指标 | 三年购书 | ≥15000册 | 质量指标 | 购书 | ≥5000册
        """
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "scope", "level2", "indicator_name", "target_value") == [
        ("overall", "数量指标", "三年购书", 15000), ("annual", "质量指标", "购书", 5000),
    ]  # fmt: skip


def test_a_two_sided_statement_gives_lines_and_the_departments_budget() -> None:
    drawn = """
        收入 | < | 支出 | <
        项目 | 预算数 | 项目 | 预算数
        一、一般公共预算拨款 | 1,100.00 | 一、教育支出 | 660.50
        二、其他收入 | 20.00 | 二、农林水支出 | 459.50
        收入总计 | 1,120.00 | 支出总计 | 1,120.00
        """
    found = read("德清县教育局2031年部门预算", "收支预算总表", "单位：万元", table(drawn))
    assert of(found, BudgetLineRecord, "statement", "side", "line_name", "amount_wan", "is_subtotal") == [
        ("收支预算总表", "revenue", "一、一般公共预算拨款", 1100, False),
        ("收支预算总表", "expenditure", "一、教育支出", Decimal("660.5"), False),
        ("收支预算总表", "revenue", "二、其他收入", 20, False),
        ("收支预算总表", "expenditure", "二、农林水支出", Decimal("459.5"), False),
        ("收支预算总表", "revenue", "收入总计", 1120, True),
        ("收支预算总表", "expenditure", "支出总计", 1120, True),
    ]
    assert of(found, BudgetRecord, "project_seq", "funding_source", "amount_wan") == [
        (None, "general_public", 1100), (None, "other", 20), (None, "total", 1120),
    ]  # fmt: skip


def test_the_departments_budget_is_that_of_its_year() -> None:
    drawn = """
        收入 | < | < | < | 支出 | < | < | <
        项目 | 2030年预算 | 2031年预算 | 增减额 | 项目 | 2030年预算 | 2031年预算 | 增减额
        一、一般公共预算拨款收入 | 900.00 | 1,100.00 | 200.00 | 一、教育支出 | 900.00 | 1,100.00 | 200.00
        收入总计 | 900.00 | 1,100.00 | 200.00 | 支出总计 | 900.00 | 1,100.00 | 200.00
        """
    found = read("德清县教育局2031年部门收支预算总表（单位：千元）", table(drawn))
    assert of(found, BudgetRecord, "funding_source", "amount_wan") == [("general_public", 110), ("total", 110)]
    columns = [c for (c,) in of(found, BudgetLineRecord, "column_name")][:6]
    assert columns == [f"{side}/{c}" for side in ("收入", "支出") for c in ("2030年预算", "2031年预算", "增减额")]


def test_units_and_their_lines_share_a_column_and_a_code_of_a_unit_is_no_code_of_a_line() -> None:
    drawn = """
        科目编码 | < | < | 单位代码 | 单位（科目名称） | 合计 | 数量
        类 | 款 | 项 | ^ | ^ | ^ | ^
        | | | 019001 | 德清县图书馆 | 72.83 | 3
        208 | 05 | 05 | 019001 | 机关事业单位基本养老保险缴费支出 | 72.83 | 3
        """
    found = read("2031年部门支出总体情况表", "部门名称：德清县教育局　　单位：万元", table(drawn))
    assert of(found, BudgetLineRecord, "statement", "line_code", "line_name", "amount_printed") == [
        ("2031年部门支出总体情况表", "019001", "德清县图书馆", "72.83"),
        ("2031年部门支出总体情况表", "2080505", "机关事业单位基本养老保险缴费支出", "72.83"),
    ]
    assert found.document.fiscal_year == 2031


def test_the_first_column_below_a_source_is_the_whole_of_that_source() -> None:
    drawn = """
        项目名称 | 合计 | 本年财政拨款 | < | < | 单位资金
        ^ | ^ | 小计 | 一般公共预算 | 政府性基金预算 | ^
        云岭图书购置 | 12.00 | 10.00 | 9.00 | 1.00 | 2.00
        """
    found = read("德清县教育局2031年项目支出预算表", "单位：万元", table(drawn))
    assert of(found, BudgetRecord, "funding_source", "amount_printed") == [
        ("total", "12.00"), ("fiscal_appropriation", "10.00"), ("general_public", "9.00"), ("government_fund", "1.00"),
        ("unit_funds", "2.00"),
    ]  # fmt: skip


def test_the_score_of_a_project_is_not_that_of_its_indicators() -> None:
    drawn = """
        序号 | 项目名称 | 自评得分 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
        1 | 云岭图书购置 | 96.50 | 购书册数 | 20 | ≥5000册 | 4100册 | 16.5
        ^ | ^ | ^ | 验收合格率 | 80 | 100% | 100% | 80
        """
    found = read("德清县教育局2031年度项目支出绩效自评汇总表", table(drawn))
    assert of(found, ProjectRecord, "project_name", "total_score") == [("云岭图书购置", Decimal("96.50"))]
    assert of(found, IndicatorRecord, "indicator_name", "score") == [("购书册数", Decimal("16.5")), ("验收合格率", 80)]


def test_codes_of_a_statement_say_depth_and_sums() -> None:
    drawn = """
        科目编码 | 科目名称 | 合计（元） | 基本支出（元）
        栏次 | < | 1 | 2
        205 | 教育 | 30 | 20
        20502 | 普通教育 | 30 | 20
        2050202 | 小学 | 30 | 20
        """
    found = read("支出预算表", table(drawn))
    assert of(found, BudgetLineRecord, "line_code", "line_level", "is_subtotal", "amount_yuan")[::2] == [
        ("205", 1, True, 30), ("20502", 2, True, 30), ("2050202", 3, False, 30),
    ]  # fmt: skip


def test_the_year_may_stand_in_headings_of_columns_alone() -> None:
    drawn = "科目名称 | 2030年执行数 | 2031年预算数\n教育 | 30 | 31"
    assert read("部门：岷县教育局", "支出预算表", table(drawn)).document.fiscal_year == 2031
    assert read("2033年支出预算表", table(drawn)).document.fiscal_year == 2033
    assert (
        read("支出预算表", table("科目名称 | 执行数 | 预算数\n教育 | 30 | 31")).document.missing
        == "department_name; region_code; fiscal_year"
    )


@pytest.mark.parametrize(
    ("rate", "percent"),
    [("0.9", "90"), ("0.902", "90.2"), ("90", "90"), ("0.9%", "0.9"), ("0.5", "0.5"), ("1", "1")],
)
def test_a_rate_is_a_ratio_only_where_it_is_what_was_spent_of_the_budget(rate: str, percent: str) -> None:
    drawn = f"项目名称 | 预算数（万元） | 执行数（万元） | 执行率\n云岭图书购置 | 12.00 | 10.80 | {rate}"
    assert of(read(TITLE, table(drawn)), ExecutionRecord, "execution_rate_printed") == [(Decimal(percent),)]


def test_what_is_left_of_the_budget_is_no_budget() -> None:
    drawn = "项目名称 | 预算数（万元） | 上年结转（万元） | 执行数（万元） | 结转结余（万元）\n云岭图书购置 | 12.00 | 2.00 | 10.80 | 1.20"
    found = read(TITLE, table(drawn))
    assert of(found, BudgetRecord, "funding_source", "amount_wan") == [("total", 12), ("carryover", 2)]
    assert not found.records[UnknownHeadingRecord]


def test_an_unknown_part_of_an_amount_is_not_the_whole() -> None:
    drawn = """
        项目名称 | 当年预算（万元） | < | < | 实施期限
        ^ | 财政资金 | 某某渠道款 | 合计 | ^
        云岭图书购置 | 12.00 | 3.00 | 15.00 | 一年
        """
    found = read(TITLE, table(drawn))
    assert of(found, BudgetRecord, "funding_source", "amount_wan") == [("fiscal_appropriation", 12), ("total", 15)]
    assert of(found, UnknownHeadingRecord, "heading") == [("当年预算（万元）/某某渠道款",)]


def test_a_row_of_an_unknown_source_is_not_the_total() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | <
        项目资金（万元） | < | 全年预算数 | 全年执行数
        ^ | 年度资金总额 | 12.00 | 10.80
        ^ | 某某渠道款 | 5.00 | 4.00
        """
    found = read(TITLE, table(drawn))
    assert of(found, BudgetRecord, "amount_wan") == [(12,)] and of(found, ExecutionRecord, "executed_yuan") == [(108000,)]
    assert of(found, UnknownHeadingRecord, "heading") == [("某某渠道款",)]
    assert "5.00" in " ".join(text for text, role in roles(found).items() if role == "unclaimed")


def test_an_indicator_and_its_target_in_one_cell_beside_its_levels() -> None:
    drawn = """
        项目编码及名称 | 项目资金（元） | 一级指标 | 二级指标 | 绩效指标及目标值
        450125240000000012345-云岭图书购置 | 120000 | 产出指标 | 数量指标 | 购书≥5000册
        ^ | ^ | ^ | 质量指标 | 合格率=100%
        """
    found = read(TITLE, table(drawn))
    assert of(found, ProjectRecord, "project_code", "project_name") == [("450125240000000012345", "云岭图书购置")]
    assert of(found, BudgetRecord, "amount_yuan") == [(120000,)]
    assert of(found, IndicatorRecord, "level1", "level2", "indicator_name", "operator", "target_value") == [
        ("产出指标", "数量指标", "购书", "≥", 5000), ("产出指标", "质量指标", "合格率", "=", 100),
    ]  # fmt: skip


def test_a_merged_figure_of_a_statement_counts_once() -> None:
    drawn = "科目编码 | 科目名称 | 预算数（元）\n205 | 教育 | 30\n206 | 科技 | ^"
    assert of(read("支出预算表", table(drawn)), BudgetLineRecord, "line_code", "amount_yuan") == [("205", 30)]


def test_counts_below_the_money_of_a_statement_are_no_money() -> None:
    drawn = "项目 | 行次 | 预算数 | 统计数\n公务接待费 | 1 | 1.50 | 1.22\n公务用车保有量（辆） | 2 | | 5\n公务接待批次 | 3 | | 12"
    found = read("“三公”经费支出决算表", "单位：万元", table(drawn))
    assert of(found, BudgetLineRecord, "line_name", "amount_printed") == [("公务接待费", "1.50"), ("公务接待费", "1.22")]
    assert roles(found)["公务接待批次 | 3 | 12"] == "note"


def test_dots_leave_room_for_more_and_are_nothing() -> None:
    drawn = SELF_EVALUATION.replace("验收合格率 | 100% | 98% | 25 | 24.5", "验收合格率 | …… | 98% | 25 | 24.5")
    drawn = drawn.replace("^ | 满意度指标（10分）", "^ | ^ | 时效指标 | …… | | | |\n^ | 满意度指标（10分）")
    found = read(TITLE, table(drawn))
    assert of(found, IndicatorRecord, "indicator_name", "target_text") == [
        ("购书册数", "≥5000册"), ("验收合格率", None), ("读者满意度", "≥90%"),
    ]  # fmt: skip
    assert roles(found)["……"] == "note"


def test_the_points_of_the_execution_are_no_money_and_unknown_columns_neither() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | 自评总分（分） | 91.5 | <
        项目资金（万元） | 年初预算数 | 全年执行数 | 执行率权重（分） | 执行率得分（分） | 某某数
        年度总金额 | 12.00 | 10.80 | 10 | 9 | 7
        """
    found = read(TITLE, table(drawn))
    assert of(found, BudgetRecord, "measure", "amount_wan") == [("initial_budget", 12)]
    assert of(found, ExecutionRecord, "executed_wan", "weight", "score") == [(Decimal("10.8"), 10, 9)]
    assert of(found, ProjectRecord, "total_score") == [(Decimal("91.5"),)]
    assert roles(found)["7"] == "unclaimed" and of(found, UnknownHeadingRecord, "heading") == [("某某数",)]


def test_a_block_of_indicators_is_of_the_term_its_label_says() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | | |
        长期绩效目标 | 三年购书一万五千册，改善全县借阅。 | | |
        长期绩效指标 | 一级指标 | 二级指标 | 指标名称 | 指标值
         | 产出指标 | 数量指标 | 购书册数 | ≥15000册
        年度绩效目标 | 当年购书五千册，改善县城借阅。 | | |
        年度绩效指标 | 一级指标 | 二级指标 | 指标名称 | 指标值
         | 产出指标 | 数量指标 | 购书册数 | ≥5000册
        """
    found = read(TITLE, table(drawn, sound=False))
    assert of(found, IndicatorRecord, "scope", "target_text") == [("overall", "≥15000册"), ("annual", "≥5000册")]
    assert of(found, ProjectRecord, "overall_goal", "annual_goal") == [
        ("三年购书一万五千册，改善全县借阅。", "当年购书五千册，改善县城借阅。")
    ]


def test_lines_of_labels_take_the_unit_and_the_year_said_above_them() -> None:
    said = ["预算年度：2031", "金额单位：万元", "项目名称：云岭图书购置", "预算资金：12.50", "其中：财政拨款：10.00"]
    found = read("项目支出绩效目标表", *said)
    assert found.document.fiscal_year == 2031
    assert of(found, BudgetRecord, "funding_source", "amount_printed", "amount_wan") == [
        ("total", "12.50", Decimal("12.5")), ("fiscal_appropriation", "10.00", 10),
    ]  # fmt: skip
    assert not read("项目支出绩效目标表", "项目名称：云岭图书购置", "预算资金：12.50").records[BudgetRecord]


def test_the_money_of_all_years_is_not_this_years_budget() -> None:
    """900 over three years is not this year's budget, 300 is."""
    drawn = """
        项目名称 | 云岭卫生院建设 | < | < | <
        资金来源 | 总额 | 2031年 | 2032年 | 2033年
        合计 | 900 | 300 | 300 | 300
        """
    found = read(TITLE, table(drawn))
    assert of(found, BudgetRecord, "amount_wan") == [(300,)]
    assert not read(TITLE, table(drawn.replace("2031年", "2034年"))).records[BudgetRecord], "of no year printed"


def test_a_part_by_kind_of_expenditure_is_not_the_total_again() -> None:
    drawn = """
        年度预算申请（万元） | 资金来源 | 年初预算数 | 全年支出数
         | 年度资金总额 | 1500.00 | 1580.00
         | 其中：基本支出 | 900.00 | 905.00
        """
    found = read("德清县教育局2031年度部门整体支出绩效自评表", table(drawn, sound=False))
    assert of(found, BudgetRecord, "amount_wan") == [(1500,)] and len(found.records[ExecutionRecord]) == 1


def test_the_name_of_a_special_fund_above_the_projects_is_no_project() -> None:
    drawn = """
        专项资金名称 | 农业生产发展资金 | <
        项目名称 | 云岭图书购置 | <
        资金情况（万元） | 年度金额 | 12.00
        ^ | 其中：中央补助 | 9.00
        ^ | 地方资金 | 3.00
        """
    found = read(TITLE, table(drawn))
    assert of(found, ProjectRecord, "project_name") == [("云岭图书购置",)]
    assert set(of(found, BudgetRecord, "funding_source", "amount_wan")) == {("total", 12), ("fiscal_appropriation", 12)}
    alone = read(TITLE, table(drawn.replace("        项目名称 | 云岭图书购置 | <\n", "")))
    assert of(alone, ProjectRecord, "project_name") == [("农业生产发展资金",)]


def test_accounts_with_their_statements_stay_accounts_beside_evaluations() -> None:
    statement = table("科目编码 | 科目名称 | 决算数\n205 | 教育支出 | 12.00")
    found = read("德清县教育局2031年度部门决算", statement, "项目支出绩效自评表", table(SELF_EVALUATION))
    assert found.document.document_kind == "final_accounts"
    assert read(TITLE, table(SELF_EVALUATION)).document.document_kind == "self_evaluation"


def test_a_year_alone_heads_the_figures_of_a_statement() -> None:
    found = read(
        "德清县教育局2031年“三公”经费支出预算表", "单位：万元", table("项目 | 2031年\n合计 | 1.60\n公务接待费 | 0.60\n公务用车费 | 1.00")
    )
    assert of(found, BudgetLineRecord, "line_name", "column_name", "amount_wan") == [
        ("合计", "2031年", Decimal("1.60")), ("公务接待费", "2031年", Decimal("0.60")), ("公务用车费", "2031年", Decimal("1.00")),
    ]  # fmt: skip
    assert not found.records[ProjectRecord]


def test_the_blocks_label_beside_its_first_row_keeps_the_row() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | < | <
        年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标值
        绩效指标 | 产出指标 | 数量指标 | 购书册数 | ≥5000册
        ^ | ^ | ^ | 借书次数 | ≥900次
        """
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "indicator_name") == [("购书册数",), ("借书次数",)]


def test_an_indicator_and_its_target_alone_go_on_under_the_levels_above() -> None:
    drawn = """
        项目名称 | 云岭图书购置
        绩效指标 | 一级指标 | 二级指标 | 三级指标 | 目标值
        产出指标 | 数量指标 | 购书册数 | =10册
        借书次数 | ≥36.5万次
        质量指标 | 验收合格率 | ≥80%
        其他说明 | 无
        """
    found = of(read(TITLE, table(drawn, sound=False)), IndicatorRecord, "level2", "indicator_name", "target_text")
    assert found == [("数量指标", "购书册数", "=10册"), ("数量指标", "借书次数", "≥36.5万次"), ("质量指标", "验收合格率", "≥80%")]


def test_what_a_line_amid_a_sentence_begins_with_is_no_label() -> None:
    story = ("项目全年预算数为12.00万元，完成预算的98%。项目绩效", "目标完成情况：已购书五册。")
    form = table("项目名称 | 云岭校舍修缮 | <\n年度总体目标 | 预期目标 | 实际完成情况\n^ | 修缮校舍。 | 已修缮。")
    assert of(read(TITLE, *story, form), ProjectRecord, "goal_completion") == [("已修缮。",)]


def test_a_dash_holds_the_place_of_a_figure() -> None:
    drawn = """
        项目名称 | 云岭图书购置
        项目资金（万元） | | 全年预算数 | 全年执行数 | | 分值 | 执行率 | | 得分
        | 年度资金总额 | 427.50 | | 351.83 | 10 | 82.30% | | 8.23
        | 其中：财政拨款 | 382.50 | | 306.83 | — | 80.22% | | —
        """
    found = of(read(TITLE, table(drawn, sound=False)), ExecutionRecord, "funding_source", "execution_rate_printed", "score")
    assert found == [("total", Decimal("82.30"), Decimal("8.23")), ("fiscal_appropriation", Decimal("80.22"), None)]


def test_a_rate_in_a_row_of_its_own_is_that_of_what_was_spent() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | 实施单位 | 德清县图书馆
        预算资金（万元） | 12.00 | 执行资金（万元） | 11.40
        预算执行率 | 95.00% | 预算执行率得分（满分10分） | 9.5
        """
    found = read(TITLE, table(drawn))
    assert of(found, ExecutionRecord, "executed_wan", "execution_rate_printed", "score") == [(Decimal("11.4"), 95, Decimal("9.5"))]


def test_the_score_is_that_of_the_whole() -> None:
    levels = SELF_EVALUATION.replace(
        "总分 |", "产出指标小计 | < | < | < | < | < | 50 | 49.5\n合计 | < | < | < | < | < | 60 | 59.5\n自评总分 |"
    )
    assert of(read(TITLE, table(levels)), ProjectRecord, "total_score") == [(Decimal("91.50"),)]


def test_boxes_for_kinds_of_causes_are_no_reasons() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | < | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年初目标值 | 全年完成值 | 偏差原因分析 | <
        ^ | ^ | ^ | ^ | ^ | 经费保障 | 原因说明
        产出指标 | 数量指标 | 购书册数 | ≥5000册 | 5100册 | □ |
        ^ | 质量指标 | 验收合格率 | 100% | 98% | ☑ | 三册残损
        """
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "deviation_reason") == [(None,), ("三册残损",)]


def test_the_goal_beside_what_the_year_reached_is_the_years() -> None:
    drawn = """
        项目名称 | 云岭图书购置 | <
        总体目标完成情况 | 总体目标 | 全年实际完成情况
        ^ | 购书五千册；改善借阅。 | 已购书五千一百册。
        """
    assert of(read(TITLE, table(drawn)), ProjectRecord, "annual_goal", "overall_goal") == [("购书五千册；改善借阅。", None)]


def test_a_report_without_a_name_may_state_the_grade_of_its_one_project() -> None:
    form = table("项目名称 | 云岭图书购置 | 主管部门 | 德清县教育局")
    said = "对照绩效目标逐项自评，项目综合得分95.5分，自评等级为“优”。"
    found = read("德清县2031年度项目支出绩效自评报告", form, said)
    assert of(found, ProjectRecord, "project_name", "grade") == [("云岭图书购置", "优")]
    two = read("德清县2031年度项目支出绩效自评报告", form, table("项目名称 | 白水村道养护 | 主管部门 | 德清县教育局"), said)
    assert of(two, ProjectRecord, "grade") == [(None,), (None,)]


def test_a_share_is_no_value_reached() -> None:
    drawn = """
        项目名称 | 云岭图书购置
        指标名称 | 指标性质 | 年初指标值 | 计量单位 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重 | 指标得分
        购书册数 | ≥ | 5000 | 册 | | 5100 | 100 | 10 | 10
        读者人次 | ≥ | 800 | 人次 | | 820 | 100 | 10 | 10
        """
    found = read(TITLE, table(drawn, sound=False))
    assert of(found, IndicatorRecord, "target_text", "actual_text") == [("≥5000册", "5100"), ("≥800人次", "820")]


def test_a_heading_merged_down_is_no_value() -> None:
    drawn = """
        单位 | 项目 | 资金（万元） | 绩效指标 | <
        ^ | ^ | ^ | 某某类 | 某某别
        德清县图书馆 | 云岭图书购置 | 12.00 | 购书 | 办证
        """
    assert "项目" not in {name for (name,) in of(read(TITLE, table(drawn)), ProjectRecord, "project_name")}


def test_what_the_tables_tell_is_not_missing() -> None:
    found = read("部门：德清县教育局", table("科目编码 | 科目名称 | 预算数（元）\n205 | 教育 | 30"))
    assert (found.document.document_kind, found.document.missing) == ("department_budget", "title; fiscal_year")


def test_figures_of_several_forms_without_a_project_are_nobodys() -> None:
    above = table("部门：德清县教育局 | 单位：万元", sound=False)
    first, second = table("项目金额 | 320.00 | 其他资金 | 20.00"), table("项目金额 | 80.00 | 其他资金 | 20.00")
    found = read("2031年项目支出绩效目标表", above, "一、校舍安全", first, "二、学生资助", second)
    assert of(found, BudgetRecord, "funding_source", "amount_wan", "confidence")[:1] == [("other", 20, 0.8)]
    assert {"320.00", "80.00"} <= {text for text, role in roles(found).items() if role == "unclaimed"}
    one = read("德清县教育局2031年部门整体支出绩效目标表", above, "一、预算情况", first)
    assert of(one, BudgetRecord, "funding_source", "amount_wan", "confidence") == [("total", 320, 1.0), ("other", 20, 1.0)]


def test_a_numbered_goal_goes_on_below_in_text() -> None:
    drawn = """
        项目名称 | 云岭图书购置
        年度绩效目标 | 1.购书五千册。
         | 2.改善借阅。
         | 读者满意。
        """
    assert of(read(TITLE, table(drawn, sound=False)), ProjectRecord, "annual_goal") == [("1.购书五千册。2.改善借阅。",)]


def test_a_level_named_once_is_that_of_the_indicators_after_it() -> None:
    cell = "数量指标：购书≥5000册；办证≥300张；质量指标：合格率100%；其他指标：读者人数≥9人"
    listed = read(TITLE, table(f"序号 | 项目名称 | 预算数（万元） | 绩效指标及指标值\n1 | 云岭图书购置 | 12.00 | {cell}"))
    assert of(listed, IndicatorRecord, "level2", "indicator_name", "target_value")[:2] == [
        ("数量指标", "购书", 5000),
        ("数量指标", "办证", 300),
    ]
    assert of(listed, IndicatorRecord, "level2")[3:] == [(None,)]
    lines = ["项目名称：云岭图书购置", "数量指标：购书≥5000册。", "办证≥300张。", "预算金额：12万元", "到馆人数≥10人"]
    assert of(read(TITLE, *lines), IndicatorRecord, "level2", "indicator_name") == [("数量指标", "购书"), ("数量指标", "办证")]


def test_an_unknown_heading_is_named_with_its_nearest_field() -> None:
    found = read(TITLE, table("序号 | 项目名称 | 项目编码 | 项目的预算金额数 | 年度目标\n1 | 云岭图书购置 | X-1 | 12 | 购书"))
    ((heading, field, similarity),) = of(found, UnknownHeadingRecord, "heading", "suggested_field", "similarity")
    assert (heading, field) == ("项目的预算金额数", "budget") and 0.4 < similarity < 1


def test_a_long_goal_is_kept_whole() -> None:
    goal = "目标1：购置图书五千册。\n目标2：改善 借阅条件。  目标3：读者满意。"
    cells = [Cell("项目名称", 0, 0), Cell("云岭图书购置", 0, 1), Cell("年度绩效目标", 1, 0), Cell(goal, 1, 1)]
    found = interpret(Document([Line(TITLE, 1, 1), Table(cells, 1, 1)]), SOURCE)
    assert of(found, ProjectRecord, "annual_goal") == [(goal,)]


def test_rows_no_heading_explains_are_not_passed_off_as_read() -> None:
    found = read(TITLE, table("云岭图书购置 | 12.50\n白水村道养护 | 7.00"))
    assert found.document.parse_status == "quarantined"
    assert {text: role for text, role in roles(found).items() if "|" in text} == {
        "云岭图书购置 | 12.50": "unclaimed", "白水村道养护 | 7.00": "unclaimed",
    }  # fmt: skip


# -- text without separators


DUMP = """
单位：万元
序号 项目名称 项目概况 预算金
额 绩效目标 指标名称 运算符 指标值 单位

1 云岭县公共图书馆图书
购置经费

为改善全县群众借阅条件，购置
图书五千册

12.50

完成年度购书任务

购书册数 ≥ 5000 册

读者到馆方便程度 定性 明显改善 明显改善

2 白水村道养护

养护村道

7.00

保障通行

养护里程 = 7 公里

合计 19.50
""".strip().split("\n")


def dumped() -> Extraction:
    return interpret(Document([Line(t, 1, i) for i, t in enumerate(DUMP, 1) if t]), SOURCE)


def test_a_dump_without_separators_is_the_table_it_was() -> None:
    found = dumped()
    assert of(found, ProjectRecord, "project_name", "description", "annual_goal") == [
        ("云岭县公共图书馆图书购置经费", "为改善全县群众借阅条件，购置图书五千册", "完成年度购书任务"),
        ("白水村道养护", "养护村道", "保障通行"),
    ]  # fmt: skip
    assert of(found, BudgetRecord, "project_seq", "amount_wan") == [(1, Decimal("12.5")), (2, 7), (None, Decimal("19.5"))]
    assert of(found, IndicatorRecord, "project_seq", "indicator_name", "operator", "target_value", "value_kind") == [
        (1, "购书册数", "≥", 5000, "numeric"), (1, "读者到馆方便程度", "定性", None, "qualitative"), (2, "养护里程", "=", 7, "numeric"),
    ]  # fmt: skip


def test_a_dump_keeps_the_lines_that_fit_nothing() -> None:
    document = Document([Line(t, 1, i) for i, t in enumerate([*DUMP, "", "??", ""], 1) if t])
    assert roles(interpret(document, SOURCE)).get("??") == "unclaimed"


def test_lines_without_headings_stay_lines() -> None:
    found = interpret(document("1 云岭图书购置 12.50", "2 白水村道养护 7.00"), SOURCE)
    assert found.document.parse_status == "quarantined" and not found.records[ProjectRecord]


# -- any document

PRINTED = """
项目名称 项目 项目编码 单位 实施单位 主管部门 预算金额（万元） 预算数 年度资金总额： 其中：财政拨款 其他资金 执行率 合计
一级指标 二级指标 三级指标 指标值 绩效指标 实际完成情况 分值 得分 总分 年度目标 绩效目标 收入 支出 科目编码
产出指标（50分） 数量指标 云岭图书购置 德清县图书馆 ≥95% 12.50 100 1 2 3 (3.5) 1e5 栏次 ** 注：略 部门： 部门：德清县教育局
单位：元 优 — 2031年度 附表3 -0 % 99999999999999999999 999999999999999999999999.99
"""
WORDS = st.sampled_from([*re.findall(r"\S+", PRINTED), "购书\n五千册", "a | b"])
TEXTS = st.one_of(
    WORDS, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8).filter(str.strip)
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table of any shape: cells that span, holes, any text."""
    height, width = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    free = {(r, c) for r in range(height) for c in range(width)}
    cells = []
    for r, c in sorted(free):
        if (r, c) not in free or draw(st.integers(0, 4)) == 0:
            continue
        high, wide = draw(st.sampled_from([(1, 1), (1, 1), (1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (2, 2)]))
        covered = {(a, b) for a in range(r, r + high) for b in range(c, c + wide)}
        if not covered <= free:
            high, wide, covered = 1, 1, {(r, c)}
        free -= covered
        cells.append(Cell(draw(TEXTS), r, c, high, wide))
    return Table(cells or [Cell("甲", 0, 0)], 1, 1, sound=draw(st.booleans()), confidence=draw(st.sampled_from([1.0, 0.9, 0.5])))


DOCUMENTS = st.lists(st.one_of(TEXTS, tables()), max_size=6).map(lambda blocks: document(*blocks))


def printed(drawn: Document) -> Counter[str]:
    """Every printed character, a merged cell once; without blanks, and without the bar that parts cells in a span's text."""
    texts = [line.text for line in drawn.lines()] + [c.text for t in drawn.tables() for c in t.cells]
    return Counter("".join("".join(t.replace(" | ", "") for t in texts).split()))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_is_read_the_same_twice_and_no_character_is_lost(drawn: Document) -> None:
    before = copy.deepcopy(drawn)
    found = interpret(drawn, SOURCE)
    assert drawn == before
    assert interpret(copy.deepcopy(drawn), SOURCE) == found
    spans = [s for s in found.records[TextSpanRecord] if isinstance(s, TextSpanRecord)]
    assert Counter("".join("".join(s.text.replace(" | ", "") for s in spans).split())) == printed(drawn)
    assert all(s.role in ROLES and (s.reason is not None) == (s.role == "unclaimed") for s in spans)
    assert found.document.characters == sum(s.characters for s in spans)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_any_document_gives_records_that_hold_together(drawn: Document) -> None:
    found = interpret(drawn, SOURCE)
    projects = {r.project_seq for r in found.records[ProjectRecord] if isinstance(r, ProjectRecord)}
    tables_read = {t.ordinal: t for t in drawn.tables()}
    for kind, rows in found.records.items():
        assert all(type(kind.model_validate(r.model_dump())) is kind for r in rows)
        for r in rows:
            assert getattr(r, "project_seq", None) in {None, *projects}
            if isinstance(r, Placed) and r.source_table in tables_read:
                assert 1 <= r.source_row <= tables_read[r.source_table].n_rows and 0 <= r.confidence <= 1
            if isinstance(r, BudgetRecord | BudgetLineRecord):
                assert r.amount_yuan == r.amount_wan * 10000
    ruling = Counter(
        (b.project_seq, b.measure, b.funding_source)
        for b in found.records[BudgetRecord]
        if isinstance(b, BudgetRecord) and not b.is_restated
    )
    assert set(ruling.values()) <= {1}


def test_figures_too_large_for_their_column_break_nothing() -> None:
    found = read(
        TITLE,
        table(
            "项目名称 | 预算金额（万元） | 三级指标 | 指标值 | 权重\n"
            "云岭图书购置 | 12 | 购书 | 9册 | 410300240000000002\n白水村道养护 | 99999999999999999999 | 养路 | 3公里 | 20"
        ),
    )
    weights = [(r.weight, r.extraction_note) for r in found.records[IndicatorRecord]]
    assert weights[0][0] is None and "too large" in weights[0][1] and weights[1][0] == 20
    assert [r.amount_printed for r in found.records[BudgetRecord]] == ["12"]
    assert any(s.role == "unclaimed" and "99999999999999999999" in s.text for s in found.records[TextSpanRecord])


FISCAL = """
项目名称 | 云岭图书购置 | < | <
项目资金（万元） | 资金来源 | 全年预算数 | 全年执行数
^ | 年度资金总额 | 168.00 | 166.00
"""


@pytest.mark.parametrize(
    ("rows", "budget", "executed"),
    [
        (["^ | 其中：中央财政资金 | 160.00 | 158.00"], ("160.00", 160), 158),
        (["^ | 其中：中央财政资金 | 100.00 | 99.00", "^ | 省级财政资金 | 60.00 | 59.00"], ("100.00 + 60.00", 160), 158),
        (["^ | 其中：财政拨款 | 160.00 | 158.00", "^ | 其中：中央资金 | 100.00 | 99.00"], ("160.00", 160), 158),
    ],
)
def test_money_of_levels_of_government_is_fiscal_appropriation(rows: list[str], budget: tuple[str, int], executed: int) -> None:
    """One level is the source itself; several are summed; none counts beside the whole."""
    found = read(TITLE, table("\n".join([FISCAL.strip(), *rows])))
    figures = of(found, BudgetRecord, "funding_source", "amount_printed", "amount_wan")
    assert [f[1:] for f in figures if f[0] == "fiscal_appropriation"] == [budget]
    assert [x.executed_wan for x in found.of(ExecutionRecord) if x.funding_source == "fiscal_appropriation"] == [executed]


def test_a_statement_below_the_number_of_a_form_is_a_statement_whatever_its_words() -> None:
    drawn = """
        表六
        地方债务限额和余额
        编制单位：德清县财政局　单位：亿元
        项目 | 2030年 | < | 2031年
        ^ | 限额 | 余额 | 限额
        合计 | 21.63 | 20.987 | 23.13
        一般债务 | 12.48 | 12.1456 | 12.48
        """
    above = "地区 | 合计 | 一般性转移支付\n东镇 | 160 | 126\n西镇 | 87 | 87"
    found = read("德清县2031年对乡镇转移支付分地区预算表", "单位：万元", table(above + drawn))
    lines = of(found, BudgetLineRecord, "statement", "line_name", "column_name", "amount_wan")
    assert lines[-3:] == [
        ("地方债务限额和余额", "一般债务", "2030年/限额", 124_800),
        ("地方债务限额和余额", "一般债务", "2030年/余额", Decimal("121456.0")),
        ("地方债务限额和余额", "一般债务", "2031年/限额", 124_800),
    ]


def test_figures_under_a_unit_of_money_beside_names_are_lines_whatever_the_headings_say() -> None:
    drawn = """
        序号 | 镇（街道） | 补贴面积（亩） | 资金（万元） | < | 兑付率
        ^ | ^ | ^ | 安排 | 兑付 | ^
        1 | 湄江街道 | 54623 | 546.23 | 534.76 | 97.9%
        2 | 永兴镇 | 14351 | 143.51 | 142.98 | 99.6%
        合计 | < | 68974 | 689.74 | 677.74 | 98.3%
        """
    found = read("某县2031年补贴资金分配兑付情况表", table(drawn))
    assert of(found, BudgetLineRecord, "line_name", "column_name", "amount_wan") == [
        ("湄江街道", "资金（万元）/安排", Decimal("546.23")),
        ("湄江街道", "资金（万元）/兑付", Decimal("534.76")),
        ("永兴镇", "资金（万元）/安排", Decimal("143.51")),
        ("永兴镇", "资金（万元）/兑付", Decimal("142.98")),
        ("合计", "资金（万元）/安排", Decimal("689.74")),
        ("合计", "资金（万元）/兑付", Decimal("677.74")),
    ]
