"""Ways in which offices print the same form: each test shows one, and what tells it from its likeness."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.money import parse_amount
from pipelines.records import BudgetLineRecord, BudgetRecord, ExecutionRecord, IndicatorRecord, ProjectRecord, Record, TextSpanRecord
from tests.grids import read, table

TITLE = "江山市林业局2031年度项目支出绩效目标表"
EVALUATED = "江山市林业局2031年度项目支出绩效自评表"
BUDGET = "江山市林业局2031年部门预算"


def of(found: Extraction, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(r, n) for n in names) for r in found.records[kind]]


def amounts(found: Extraction) -> set[tuple[Any, ...]]:
    return {(seq, measure, source, int(wan)) for seq, measure, source, wan in of(found, BudgetRecord, *FACT)}


FACT = ("project_seq", "measure", "funding_source", "amount_wan")
INDICATORS = """
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 巡护古树 | ≥86株
效益指标 | 社会效益指标 | 古树复壮率 | ≥95%
"""


# -- labels above their values


def test_labels_above_their_values_head_a_form() -> None:
    drawn = "项目名称 | < | 项目代码 | 实施单位\n古树名木保护 | < | A310 | 江山市林场" + INDICATORS
    found = read(TITLE, table(drawn))
    assert of(found, ProjectRecord, "project_name", "project_code", "unit_name") == [("古树名木保护", "A310", "江山市林场")]
    assert of(found, IndicatorRecord, "project_seq", "indicator_name") == [(1, "巡护古树"), (1, "古树复壮率")]


def test_several_rows_of_labels_above_their_values() -> None:
    first = "项目名称 | 项目代码 | 实施单位 | 预算金额（万元）\n古树名木保护 | A310 | 江山市林场 | 61\n"
    second = "主管部门 | 项目期限 | 项目类型 | \n江山市林业局 | 一年 | 特定目标类 | "
    found = read(TITLE, table(first + second + INDICATORS))
    assert of(found, ProjectRecord, "project_name", "period") == [("古树名木保护", "一年")]
    assert amounts(found) == {(1, "budget", "total", 61)}


def test_a_list_of_projects_above_indicators_is_no_form() -> None:
    drawn = "项目名称 | 项目代码 | 实施单位 | \n古树名木保护 | A310 | 江山市林场 | \n"
    found = read(TITLE, table(drawn + "松材线虫病防治 | A311 | 江山市林场 | " + INDICATORS))
    assert of(found, ProjectRecord, "project_name") == [("古树名木保护",), ("松材线虫病防治",)]
    assert {seq for (seq,) in of(found, IndicatorRecord, "project_seq")} == {None}


# -- the block of funds


def test_the_year_s_row_of_funds_counts_and_those_of_other_terms_do_not() -> None:
    funds = "项目名称 | 古树名木保护 | < | \n资金安排（万元） | 合计 | 财政拨款 | 上年结转\n"
    years = "2031年 | 50 | 46 | 4\n2032年 | 70 | 70 | 0\n2031—2033年 | 190 | 180 | 10"
    found = read(TITLE, table(funds + years + INDICATORS))
    assert amounts(found) == {(1, "budget", "total", 50), (1, "budget", "fiscal_appropriation", 46), (1, "budget", "carryover", 4)}


def test_a_source_below_the_part_of_a_level_of_government_is_of_the_budget() -> None:
    funds = "项目名称 | 古树名木保护 | < | <\n资金总额 | 61 | 财政拨款 | 50\n上级补助 | 30 | 本级安排 | 20\n上年结转 | 4 | 自有资金 | 7\n"
    assert (1, "budget", "unit_funds", 7) in amounts(read(TITLE, "单位：万元", table(funds + INDICATORS)))


def test_which_budget_a_source_is_of_may_be_said_in_brackets_behind_it() -> None:
    head = "项目名称 | 古树名木保护 | < | 自评总分：96.5\n资金情况（万元） | 全年执行数 | 全年预算数 | 其中：财政拨款（全年预算）\n"
    found = read(EVALUATED, table(head + " | 58 | 63 | 60\n" + INDICATORS))
    assert amounts(found) == {(1, "adjusted_budget", "total", 63), (1, "adjusted_budget", "fiscal_appropriation", 60)}
    assert of(found, ProjectRecord, "total_score") == [(Decimal("96.5"),)]


# -- indicators


def test_levels_under_headings_nobody_knows_are_told_by_their_cells() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | < | < | < | <
序号 | 甲栏 | 乙栏 | 考核指标 | 目标值 | 计量单位 | 权重
1 | 产出指标 | 数量指标 | 巡护古树 | 86 | 株 | 50
2 | 效益指标 | 社会效益指标 | 古树复壮率 | 95 | % | 40
"""
    found = read(TITLE, table(drawn))
    assert of(found, IndicatorRecord, "level1", "level2") == [("产出指标", "数量指标"), ("效益指标", "社会效益指标")]


def test_the_fourth_level_names_the_indicator() -> None:
    head = "项目名称 | 古树名木保护 | < | < | <\n一级指标 | 二级指标 | 三级指标 | 四级指标 | 指标值\n"
    found = read(TITLE, table(head + "产出指标 | 数量指标 | 巡护 | 巡护古树 | ≥86株\n"))
    assert of(found, IndicatorRecord, "scope", "indicator_name") == [("annual", "巡护古树")]


def test_points_of_the_execution_in_a_list_of_indicators_are_none_of_theirs() -> None:
    drawn = """
项目名称 | 预算执行情况 | < | < | < | 指标完成情况 | < | < | <
^ | 全年预算数 | 全年执行数 | 执行率 | 执行得分 | 三级指标 | 指标值 | 分值 | 得分
古树名木保护 | 63 | 58 | 92.06% | 9.21 | 巡护古树 | ≥86株 | 50 | 48
^ | ^ | ^ | ^ | ^ | 古树复壮率 | ≥95% | 40 | 40
"""
    found = read(EVALUATED, "单位：万元", table(drawn))
    assert of(found, ExecutionRecord, "execution_rate_printed", "score") == [(Decimal("92.06"), Decimal("9.21"))]
    assert of(found, IndicatorRecord, "weight", "score") == [(50, 48), (40, 40)]


def test_the_department_s_goal_is_no_project_s() -> None:
    whole = table("部门名称 | 江山市林业局 | < | <\n整体绩效目标 | 守护森林，改善民生，全面推进国土绿化。 | < | <" + INDICATORS)
    own = table("项目名称 | 古树名木保护 | < | <\n年度绩效目标 | 完成八十六株古树的巡护与复壮。 | < | <" + INDICATORS)
    found = read("江山市林业局2031年绩效目标", "一、部门整体绩效目标表", whole, "二、项目绩效目标表", own)
    assert of(found, ProjectRecord, "annual_goal") == [("完成八十六株古树的巡护与复壮。",)]


# -- names with codes, projects as columns


@pytest.mark.parametrize("code", ["650502-2031-WL-007", "SLJ-2031-0012", "ZXZJ310061", "2031-SW-22-015"])
@pytest.mark.parametrize("printed", ["古树名木保护（{}）", "[{}]古树名木保护"])
def test_codes_with_letters_in_any_part(code: str, printed: str) -> None:
    found = read(TITLE, table(f"项目名称 | {printed.format(code)} | < | <" + INDICATORS))
    assert of(found, ProjectRecord, "project_name", "project_code") == [("古树名木保护", code)]


@pytest.mark.parametrize("name", ["古树名木保护（2031-2033）", "古树名木保护（2031年）", "古树名木保护（一期）"])
def test_years_and_stages_are_no_codes(name: str) -> None:
    found = read(TITLE, table(f"项目名称 | {name} | < | <" + INDICATORS))
    assert of(found, ProjectRecord, "project_name", "project_code") == [(name, None)]


def test_projects_as_columns_in_text_that_prints_merged_labels_twice() -> None:
    drawn = """
项目名称 | 项目名称 | 古树名木保护 | 松材线虫病防治
预算金额（万元） | 预算金额（万元） | 61 | 23
年度绩效目标 | 年度绩效目标 | 保护古树。 | 防治病害。
产出指标 | 数量指标 | 巡护古树：≥86株 | 防治面积：≥45亩
"""
    found = read(TITLE, table(drawn, sound=False))
    assert amounts(found) == {(1, "budget", "total", 61), (2, "budget", "total", 23)}
    assert of(found, IndicatorRecord, "project_seq", "level2", "indicator_name") == [
        (1, "数量指标", "巡护古树"),
        (2, "数量指标", "防治面积"),
    ]


# -- statements


def lines(found: Extraction) -> list[tuple[Any, ...]]:
    return of(found, BudgetLineRecord, "statement", "line_code", "line_name", "column_name", "amount_printed")


def test_the_number_of_a_part_is_no_part_of_a_statement_s_title() -> None:
    drawn = table("科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n213 | 农林水支出 | 9 | 5 | 4\n")
    assert {line[0] for line in lines(read(BUDGET, "二、一般公共预算支出表", "单位：万元", drawn))} == {"一般公共预算支出表"}


def test_years_below_revenue_and_expenditure_are_columns_of_money() -> None:
    drawn = (
        "收　入 | < | < | 支　出 | < | <\n项　目 | 2030年 | 2031年 | 项　目 | 2030年 | 2031年\n一般公共预算 | 3 | 4 | 农林水支出 | 3 | 4\n"
    )
    found = lines(read(BUDGET, "收支预算总表", "单位：万元", table(drawn)))
    assert [(name, amount) for _, _, name, _, amount in found] == [
        ("一般公共预算", "3"), ("一般公共预算", "4"), ("农林水支出", "3"), ("农林水支出", "4"),
    ]  # fmt: skip


def test_a_year_over_unknown_headings_of_money() -> None:
    head = "科目编码 | 支出项目 | 2031年 | | \n | | 年初预算数 | 执行数 | 完成调整预算%\n"
    drawn = head + "201 | 一般公共服务支出 | 28 | 31 | 98.9\n205 | 教育支出 | 51 | 54 | 99.4\n"
    found = lines(read(BUDGET, "支出预算表", "单位：万元", table(drawn, sound=False)))
    assert [(code, column, amount) for _, code, _, column, amount in found] == [
        ("201", "2031年/年初预算数", "28"),
        ("201", "2031年/执行数", "31"),
        ("205", "2031年/年初预算数", "51"),
        ("205", "2031年/执行数", "54"),
    ]


def test_the_total_beside_the_headings_of_codes_has_no_code() -> None:
    drawn = "项目 | < | < | < | 合计\n科目编码 | < | < | 科目名称 | ^\n类 | 款 | 项 | 合计 | 5\n213 | < | < | 农林水支出 | 5\n"
    found = lines(read(BUDGET, "一般公共预算支出表", "单位：万元", table(drawn)))
    assert [(code, name) for _, code, name, _, _ in found] == [(None, "合计"), ("213", "农林水支出")]


@pytest.mark.parametrize(("printed", "code", "name"), [
    ("农林水支出（213）", "213", "农林水支出"), ("行政运行[2130201]", "2130201", "行政运行"), ("造林（2031）", None, "造林（2031）"),
])  # fmt: skip
def test_the_code_of_a_class_behind_its_name(printed: str, code: str | None, name: str) -> None:
    found = lines(
        read(BUDGET, "部门支出总表", "单位：万元", table(f"功能科目 | 合计 | 基本支出 | 项目支出\n{printed} | 9 | 5 | 4\n其他 | 1 | 1 | 0"))
    )
    assert found[0][1:3] == (code, name)


def test_the_first_column_names_lines_where_no_heading_does() -> None:
    drawn = "年度 | 预算数 | < | <\n^ | 合计 | 公务接待费 | 培训费\n2030年 | 9 | 5 | 4\n2031年 | 8 | 5 | 3\n"
    found = lines(read(BUDGET, "一般公共预算“三公”经费支出表", "单位：万元", table(drawn)))
    assert {name for _, _, name, _, _ in found} == {"2030年", "2031年"}


# -- footnotes


@given(st.decimals(0, 99999, places=2), st.sampled_from("* ＊ ※ ① ⑳ ² [1] 【2】 注1 （注2） 注".split()))  # noqa: SIM905
def test_the_mark_of_a_footnote_behind_a_number_says_nothing(amount: Decimal, mark: str) -> None:
    assert parse_amount(f"{amount:,}{mark}") == parse_amount(f"{amount} {mark}") == amount


# -- lists


def test_a_project_s_sources_as_rows_of_a_list() -> None:
    drawn = """
序号 | 项目名称 | 资金来源 | 年初预算数 | 全年执行数
1 | 古树名木保护 | 资金总额 | 61 | 60
^ | ^ | 其中：一般公共预算拨款 | 50 | 49
^ | ^ | 其他资金 | 11 | 11
合计 | < | 资金总额 | 61 | 60
^ | < | 其中：一般公共预算拨款 | 50 | 49
^ | < | 其他资金 | 11 | 11
"""
    found = read("江山市林业局2031年度项目支出绩效自评汇总表", "单位：万元", table(drawn))
    expected = {("initial_budget", "total", 61), ("initial_budget", "general_public", 50), ("initial_budget", "other", 11)}
    assert amounts(found) == {(seq, *fact) for fact in expected for seq in (1, None)}
    assert set(of(found, ExecutionRecord, "project_seq", "funding_source", "executed_wan")) == {
        (seq, source, wan) for seq in (1, None) for source, wan in (("total", 60), ("general_public", 49), ("other", 11))
    }  # fmt: skip


def test_units_and_projects_in_one_column_and_indicators_by_level() -> None:
    drawn = """
单位编码（项目编码） | 项目单位（项目名称） | 项目金额 | 绩效指标 | < | < | <
^ | ^ | ^ | 产出指标 | < | 效益指标 | <
^ | ^ | ^ | 三级指标 | 指标值 | 三级指标 | 指标值
137001 | 江山市林业技术推广站 | 61 | | | |
330881310000000027 | 古树名木保护 | 61 | 巡护古树 | ≥86株 | 古树复壮率 | ≥95%
"""
    found = read(TITLE, "单位：万元", table(drawn))
    assert of(found, ProjectRecord, "project_name", "project_code", "unit_name") == [
        ("古树名木保护", "330881310000000027", "江山市林业技术推广站")
    ]
    assert of(found, IndicatorRecord, "scope", "level1", "indicator_name") == [
        ("annual", "产出指标", "巡护古树"),
        ("annual", "效益指标", "古树复壮率"),
    ]


def test_columns_numbered_behind_their_headings_and_the_unit_in_a_note_below() -> None:
    drawn = """
序号 | 项目名称 | 预算批复及执行情况 | < | < | 自评得分
^ | ^ | 年初批复数(1) | 年中调增（减）数(2) | 调整后预算数(3)=(1)+(2) | ^
1 | 古树名木保护 | 610000 | -10000 | 600000 | 98
注：1.本表金额单位为元。2.得分为自评分。 | < | < | < | < | <
"""
    found = read("江山市林业局2031年度项目支出绩效自评结果汇总表", table(drawn))
    assert amounts(found) == {(1, "initial_budget", "total", 61), (1, "adjusted_budget", "total", 60)}


# -- targets of several years, names between figures


def test_years_before_under_the_heading_of_targets_are_none_of_this_year() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | < | < | <
一级指标 | 二级指标 | 指标名称 | 指标值 | < | <
^ | ^ | ^ | 前年实际 | 上年预计 | 当年目标
产出指标 | 数量指标 | 巡护古树 | 80株 | 84株 | ≥86株
"""
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "scope", "indicator_name", "target_text") == [("annual", "巡护古树", "≥86株")]


def test_points_behind_an_indicator_s_name_are_its_weight_where_no_column_has_weights() -> None:
    drawn = "项目名称 | 古树名木保护 | < | <\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 巡护古树（15分） | ≥86株\n"
    assert of(read(TITLE, table(drawn)), IndicatorRecord, "indicator_name", "weight") == [("巡护古树", 15)]


def test_texts_between_figures_name_the_lines_of_the_other_side() -> None:
    drawn = """
项目 | 决算数 | 甲栏 | 决算数
一般公共预算财政拨款收入 | 5 | 农林水支出 | 4
政府性基金预算财政拨款收入 | 1 | 住房保障支出 | 1
其他收入 | 1 | 卫生健康支出 | 2
"""
    found = lines(read("江山市林业局2031年度部门决算", "收入支出决算总表", "单位：万元", table(drawn)))
    assert ("收入支出决算总表", None, "住房保障支出", "决算数", "1") in found


@pytest.mark.parametrize("sound", [True, False])
def test_two_levels_called_the_same_stay_two_where_projects_are_columns(sound: bool) -> None:
    drawn = """
项目名称 | 项目名称 | 古树名木保护 | 松材线虫病防治
预算金额（万元） | 预算金额（万元） | 61 | 23
年度绩效目标 | 年度绩效目标 | 保护古树。 | 防治病害。
满意度指标 | 满意度指标 | 群众满意度：≥90% | 林农满意度：≥85%
"""
    drawn = drawn.replace("项目名称 | 项目名称", "项目名称 | <").replace("目标 | 年度绩效目标", "目标 | <") if sound else drawn
    drawn = drawn.replace("） | 预算金额（万元）", "） | <") if sound else drawn
    found = read(TITLE, table(drawn, sound))
    assert of(found, IndicatorRecord, "level1", "level2", "indicator_name") == [
        ("满意度指标", "满意度指标", "群众满意度"),
        ("满意度指标", "满意度指标", "林农满意度"),
    ]


# -- two tables in one, side by side


@pytest.mark.parametrize("sound", [True, False])
def test_two_lists_side_by_side_are_read_one_below_the_other(sound: bool) -> None:
    drawn = """
一、延续项目 | | | 二、新增项目 | |
序号 | 项目名称 | 金额 | 序号 | 项目名称 | 金额
1 | 古树名木保护 | 61 | 1 | 林区道路维修 | 40
2 | 松材线虫病防治 | 23 | | |
总计 | | | | | 124
"""
    found = read(BUDGET, "项目支出一览表", "单位：万元", table(drawn, sound))
    assert of(found, ProjectRecord, "project_name") == [("古树名木保护",), ("松材线虫病防治",), ("林区道路维修",)]
    assert amounts(found) == {
        (1, "budget", "total", 61),
        (2, "budget", "total", 23),
        (3, "budget", "total", 40),
        (None, "budget", "total", 124),
    }
    assert "unclaimed" not in {
        role for table, row, role in of(found, TextSpanRecord, "source_table", "source_row", "role") if table and row > 1
    }


def test_a_row_of_lists_side_by_side_whose_cells_have_moved_is_unclaimed() -> None:
    drawn = """
序号 | 项目名称 | 金额 | 序号 | 项目名称 | 金额
1 | 古树名木保护 | 61 | 1 | 林区道路维修 | 40
2 | 松材线虫病防治 | 林区防火 | 23
"""
    found = read(BUDGET, "项目支出一览表", "单位：万元", table(drawn, False))
    assert amounts(found) == {(1, "budget", "total", 61), (2, "budget", "total", 40)}
    assert ("2 | 松材线虫病防治 | 林区防火 | 23", "unclaimed") in of(found, TextSpanRecord, "text", "role")


BY_NATURE = """
部门名称 | < | 江山市林业局 | < | < | <
年度预算申请（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
年度资金总额 | < | 80 | 100 | 95 | 95%
{said}按收入性质分： | < | < | {said}按支出性质分： | < | <
其中：一般公共预算：90 | < | < | 基本支出：30 | < | <
政府性基金拨款：{fund} | < | < | 项目支出：70 | < | <
年度目标 | 保护古树。 | < | < | < | <
"""


@pytest.mark.parametrize(("said", "fund", "measure"), [("", 10, "adjusted_budget"), ("年初预算数", 7, "initial_budget")])
def test_money_by_the_nature_of_revenue_beside_that_of_spending(said: str, fund: int, measure: str) -> None:
    """Which budget it is of says its heading, or the total that it sums up to."""
    found = read("江山市林业局2031年度部门整体支出绩效自评表", table(BY_NATURE.format(said=said, fund=fund)))
    assert {a for a in amounts(found) if a[2] != "total"} == {
        (None, measure, "general_public", 90),
        (None, measure, "government_fund", fund),
    }


def test_money_by_nature_that_sums_up_to_no_total_is_no_fact() -> None:
    found = read("江山市林业局2031年度部门整体支出绩效自评表", table(BY_NATURE.format(said="", fund=3)))
    assert {source for _, _, source, _ in amounts(found)} == {"total"}


def test_revenue_beside_spending_in_a_form() -> None:
    drawn = """
主管部门 | 江山市林业局 | < | <
年度收入预算（万元） | < | 年度支出预算（万元） | <
收入合计 | 100 | 支出合计 | 100
政府性基金预算资金 | 10 | 项目支出 | 70
年度目标 | 保护古树。 | < | <
"""
    found = read("江山市林业局2031年度部门整体绩效目标表", table(drawn))
    assert amounts(found) == {(None, "budget", "total", 100), (None, "budget", "government_fund", 10)}


# -- amounts in words, points, lines


def test_amounts_that_a_list_states_in_words() -> None:
    drawn = """
序号 | 项目名称 | 实施单位 | 资金安排情况
1 | 古树名木保护 | 江山市林场 | 2031年安排预算185万元，其中：一般公共预算150万元，政府性基金35万元
2 | 松材线虫病防治 | 江山市林场 | 2031年安排预算2300000元，上年已安排40万元
"""
    found = read("江山市林业局2031年专项资金项目安排公示", table(drawn))
    assert amounts(found) == {
        (1, "budget", "total", 185),
        (1, "budget", "general_public", 150),
        (1, "budget", "government_fund", 35),
        (2, "budget", "total", 230),
    }


def test_amounts_in_sentences_of_a_form_by_term() -> None:
    said = "年度资金总额：240万元。其中：财政拨款180万元；其他资金60万元"
    drawn = f"项目名称 | 古树名木保护 | <\n项目资金 | 实施期资金总额：720.5万元 | {said}\n年度目标 | 保护古树。 | <" + INDICATORS
    found = read(TITLE, table(drawn))
    assert amounts(found) == {(1, "budget", "total", 240), (1, "budget", "fiscal_appropriation", 180), (1, "budget", "other", 60)}


def test_what_is_left_over_at_the_end_of_the_year_is_no_budget_of_a_project() -> None:
    drawn = "项目名称 | 实施单位 | 调整后预算数 | 决算数 | 年末结转和结余\n古树名木保护 | 江山市林场 | 61 | 50 | 11\n"
    found = read("江山市林业局2031年部门决算", "单位：万元", table(drawn))
    assert amounts(found) == {(1, "adjusted_budget", "total", 61)}


def test_lines_of_a_statement_with_ordinals_are_no_projects() -> None:
    drawn = "序号 | 项目 | 2031年预算（元）\n1 | 公务接待费 | 63840\n2 | 其中：公务用车购置费 | 0\n3 | 合计 | 63840"
    found = read(BUDGET, "财政拨款“三公”经费预算表", table(drawn))
    assert not found.records[ProjectRecord]
    assert [(name, printed) for _, _, name, _, printed in lines(found)] == [
        ("公务接待费", "63840"),
        ("其中：公务用车购置费", "0"),
        ("合计", "63840"),
    ]


def test_townships_behind_ordinals_name_the_lines_of_a_statement() -> None:
    drawn = """
序号 | 乡（镇） | 资金总额 | 本次下达 | < | 备注
^ | ^ | ^ | 小计 | 产业发展 | ^
1 | 峡口镇 | 20 | 12 | 12 | 
2 | 保安乡 | 10 | 10 | 4 | 含搬迁
"""
    found = read("江山市2031年补助资金分配表", "单位：万元", table(drawn))
    assert [(name, column, printed) for _, _, name, column, printed in lines(found)][:4] == [
        ("峡口镇", "资金总额", "20"),
        ("峡口镇", "本次下达/小计", "12"),
        ("峡口镇", "本次下达/产业发展", "12"),
        ("保安乡", "资金总额", "10"),
    ]


def test_points_of_levels_beside_those_of_their_indicators() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | < | < | < | < | <
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 目标值 | 得分
产出指标 | 52 | 数量指标 | 26 | 巡护古树 | 13 | ≥86株 | 12
自评得分 | 97.5 | 自评等级 | ☑优　□良　□中 | < | < | < | <
"""
    found = read(EVALUATED, table(drawn))
    assert of(found, IndicatorRecord, "indicator_name", "weight", "score") == [("巡护古树", 13, 12)]
    assert of(found, ProjectRecord, "total_score", "grade") == [(Decimal("97.5"), "优")]


def test_the_numbers_of_indicators_listed_in_a_cell_are_none_of_their_names() -> None:
    drawn = """
序号 | 项目名称 | 预算金额（万元） | 绩效指标 | <
^ | ^ | ^ | 产出指标 | 满意度指标
1 | 古树名木保护 | 61 | 1.巡护古树≥86株；2.建3D档案=1套 | 3.林农满意度≥85%
"""
    found = read(TITLE, table(drawn))
    assert of(found, IndicatorRecord, "level1", "level2", "indicator_name") == [
        ("产出指标", None, "巡护古树"),
        ("产出指标", None, "建3D档案"),
        ("满意度指标", None, "3.林农满意度"),
    ]


def test_rates_by_source_in_text_that_lost_the_label_of_the_block() -> None:
    drawn = """
项目名称 | 古树名木保护
项目资金（万元） | 资金来源 | 合计 | 一般公共预算 | 政府性基金预算
全年预算数 | 61 | 50 | 11
全年执行数 | 60 | 49 | 11
执行率 | 98.36% | 98% | 100%
年度目标 | 保护古树。
"""
    found = read(EVALUATED, table(drawn, False))
    assert {(f, float(r)) for f, r in of(found, ExecutionRecord, "funding_source", "execution_rate_printed")} == {
        ("total", 98.36),
        ("general_public", 98.0),
        ("government_fund", 100.0),
    }


def test_bands_of_projects_between_their_indicators() -> None:
    drawn = """
一级指标 | 二级指标 | 三级指标 | 指标值
1. 项目名称：古树名木保护（项目编码：A310） | < | < | 预算金额：61.00万元
产出指标 | 数量指标 | 巡护古树 | ≥86株
2. 项目名称：松材线虫病防治（项目编码：A311） | < | < | 预算金额：23.00万元
产出指标 | 数量指标 | 防治面积 | ≥120亩
"""
    found = read(TITLE, table(drawn))
    assert of(found, ProjectRecord, "project_name", "project_code") == [("古树名木保护", "A310"), ("松材线虫病防治", "A311")]
    assert amounts(found) == {(1, "budget", "total", 61), (2, "budget", "total", 23)}
    assert of(found, IndicatorRecord, "project_seq", "indicator_name") == [(1, "巡护古树"), (2, "防治面积")]


def test_a_glossary_says_nothing_of_the_projects_below_it() -> None:
    drawn = "项目名称 | 古树名木保护 | < | <" + INDICATORS
    found = read(BUDGET, "九、绩效目标：指财政预算资金计划在一定期限内达到的产出和效果。", table(drawn))
    assert of(found, ProjectRecord, "annual_goal") == [(None,)]


def test_parts_of_a_source_in_two_tables_are_not_added_up() -> None:
    listed = "项目名称 | 资金总额 | 县级财政资金\n古树名木保护 | 61 | 61\n"
    form = "项目名称 | 古树名木保护\n资金总额（万元） | 61\n其中：县级财政资金 | 61\n年度目标 | 保护古树。"
    found = read(TITLE, "单位：万元", table(listed), "绩效目标申报表", table(form))
    assert amounts(found) == {(1, "budget", "total", 61), (1, "budget", "fiscal_appropriation", 61)}


def test_a_total_of_points_with_its_grade_and_a_note_on_grades() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 | 得分
产出指标 | 数量指标 | 巡护古树 | ≥86株 | 15 | 12
总分 | < | < | < | 100 | 96.4
自评等级：90（含）—100分为优，80—90分为良 | < | < | < | < | <
"""
    graded = drawn.replace("总分 | < | < | < | 100 | 96.4", "总分 | < | < | 100 | 96.4 | 优")
    assert of(read(EVALUATED, table(drawn)), ProjectRecord, "total_score", "grade") == [(Decimal("96.4"), None)]
    assert of(read(EVALUATED, table(graded)), ProjectRecord, "total_score", "grade") == [(Decimal("96.4"), "优")]


# -- blocks of money: labels on two levels, measures beside each other, sources in words


SIDES = """
一、基本情况 | 项目名称 | 古树名木保护 | < | < | 实施（主管）单位 | 江山市林业局 | <
二、预算执行情况 | 预算安排情况 | < | 资金到位情况 | < | 资金执行情况 | < | 预算执行进度
^ | 预算数： | 120 | 到位数： | 115 | 执行数： | 90 | 75%
^ | 其中：财政资金 | 100 | 其中：财政资金 | 95 | 其中：财政资金 | 70 |
^ | 其他 | 20 | 其他 | 20 | 其他 | 20 |
三、目标完成情况 | 年度预期目标 | < | < | 具体完成情况 | < | < | 总体完成率
^ | 保护古树。 | < | < | 已保护古树。 | < | < | 97%
四、年度绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 分值 | 预期指标值 | 实际完成值 | 自评得分
^ | 产出指标 | 数量指标 | 巡护古树 | 50 | ≥86株 | 84株 | 48
^ | 效益指标 | 社会效益指标 | 古树复壮率 | 50 | ≥95% | 96% | 50
^ | 自评总分 | < | < | 100 | | | 98
"""


def test_blocks_with_labels_of_their_own_and_measures_side_by_side() -> None:
    found = read(EVALUATED, "金额单位：万元", table(SIDES))
    assert of(found, ProjectRecord, "project_name", "goal_completion", "total_score") == [("古树名木保护", "已保护古树。", 98)]
    assert amounts(found) == {(1, "budget", s, n) for s, n in (("total", 120), ("fiscal_appropriation", 100), ("other", 20))}
    spent = of(found, ExecutionRecord, "funding_source", "executed_wan", "execution_rate_printed")
    assert spent == [("total", 90, 75), ("fiscal_appropriation", 70, None), ("other", 20, None)]
    assert len(found.records[IndicatorRecord]) == 2


def test_the_label_of_a_block_that_text_prints_on_every_row() -> None:
    again = SIDES.replace("^ | 自评总分 | < | < ", "四、年度绩效指标完成情况 | 自评总分 | 自评总分 | 自评总分 ")
    found = read(EVALUATED, "金额单位：万元", table(again.replace("^", ""), sound=False))
    assert of(found, ProjectRecord, "total_score") == [(98,)]
    assert len(found.records[IndicatorRecord]) == 2


def test_headings_behind_an_unknown_one_are_no_labels_where_the_rows_fill_their_columns() -> None:
    found = read(
        BUDGET, table("赛道 | 项目名称 | 甲 | 实施单位 | 乙\n一 | 古树名木保护 | 3 | 江山市林场 | 5\n二 | 防火 | 3 | 江山市林场 | 5")
    )
    assert of(found, ProjectRecord, "project_name") == [("古树名木保护",), ("防火",)]


@pytest.mark.parametrize("sound", [True, False])
def test_projects_as_columns_with_measures_before_their_sources(sound: bool) -> None:
    drawn = """
项目名称 | < | 古树名木保护 | 松材线虫病防治
项目编码 | < | JS31-001 | JS31-002
年度绩效目标 | < | 保护古树。 | 除治病害。
年初预算数 | 合计 | 436 | 65
^ | 一般公共预算 | 286 | 60
^ | 政府性基金 | 150 | 5
全年执行数 | 合计 | 400 | 60
^ | 一般公共预算 | 280 | 56
^ | 政府性基金 | 120 | 4
预算执行率 | 合计 | 91.74% | 92.31%
^ | 一般公共预算 | 97.90% | 93.33%
^ | 政府性基金 | 80.00% | 80.00%
"""
    if not sound:  # merged cells printed in every place they cover
        rows = [line.split(" | ") for line in drawn.strip().splitlines()]
        for above, row in zip([[], *rows], rows, strict=False):
            row[:2] = [row[0] if c == "<" else above[0] if c == "^" else c for c in row[:2]]
        drawn = "\n".join(" | ".join(row) for row in rows)
    found = read(EVALUATED, "单位：万元", table(drawn, sound=sound))
    assert amounts(found) == {
        (n, "initial_budget", source, wan)
        for n, sums in ((1, (436, 286, 150)), (2, (65, 60, 5)))
        for source, wan in zip(("total", "general_public", "government_fund"), sums, strict=True)
    }
    rates = of(found, ExecutionRecord, "project_seq", "funding_source", "execution_rate_printed")
    assert {(seq, source, str(rate)) for seq, source, rate in rates} == {
        (1, "total", "91.74"), (1, "general_public", "97.90"), (1, "government_fund", "80.00"),
        (2, "total", "92.31"), (2, "general_public", "93.33"), (2, "government_fund", "80.00"),
    }  # fmt: skip


@pytest.mark.parametrize("whole", ["", "1440"])
def test_a_block_s_label_takes_no_term_from_its_sources(whole: str) -> None:
    drawn = f"""
项目名称 | < | 古树名木保护 | < | <
资金金额（万元） | 实施期资金总额： | {whole} | 年度资金总额： | 480
^ | 其中：财政拨款 | {whole} | 其中：财政拨款 | 420
"""
    found = read(TITLE, table(drawn + INDICATORS))
    assert amounts(found) == {(1, "budget", "total", 480), (1, "budget", "fiscal_appropriation", 420)}


def test_the_term_of_sources_whose_cells_have_moved_is_that_of_the_label_as_far_on() -> None:
    drawn = """
项目名称 | 古树名木保护
项目资金（万元） | | 实施期资金总额： | 574 | | 年度资金总额： | 191
其中：财政拨款 | 409 | | 其中：财政拨款 | | 136
"""
    found = read(TITLE, table(drawn + INDICATORS, sound=False))
    assert amounts(found) == {(1, "budget", "total", 191), (1, "budget", "fiscal_appropriation", 136)}


def test_sources_beside_the_totals_of_two_years_are_this_year_s() -> None:
    drawn = """
项目名称 | 项目单位 | 2031年预算合计 | 一般公共预算 | 上年结转结余 | 2030年预算数
古树名木保护 | 江山市林场 | 80 | 68 | 12 | 75
防火 | 江山市林场 | 31 | 31 | | 30
"""
    found = read("江山市林业局2031年项目支出预算表", "单位：万元", table(drawn))
    assert amounts(found) == {
        (1, "budget", "total", 80), (1, "budget", "general_public", 68), (1, "budget", "carryover", 12),
        (2, "budget", "total", 31), (2, "budget", "general_public", 31),
    }  # fmt: skip


def test_sources_in_words_beside_amounts_with_their_units() -> None:
    drawn = """
序号 | 项目名称 | 实施单位 | 资金规模 | 资金来源构成
1 | 古树名木保护 | 江山市林场 | 1,260万元 | 一般公共预算860万元、政府性基金预算400万元
2 | 松材线虫病防治 | 江山市林场 | 0.03亿元 | 一般公共预算3,000,000元
"""
    found = read("江山市林业局2031年部门预算项目支出明细表", table(drawn))
    assert amounts(found) == {
        (1, "budget", "total", 1260), (1, "budget", "general_public", 860), (1, "budget", "government_fund", 400),
        (2, "budget", "total", 300), (2, "budget", "general_public", 300),
    }  # fmt: skip


def test_a_sentence_beside_the_label_of_the_money() -> None:
    said = "项目总投资380万元，其中2031年年度资金总额126万元（财政拨款100万元；单位资金26万元）"
    found = read(TITLE, table(f"项目名称 | 古树名木保护\n资金情况 | {said}\n年度目标 | 保护古树。" + INDICATORS))
    assert amounts(found) == {(1, "budget", s, n) for s, n in (("total", 126), ("fiscal_appropriation", 100), ("unit_funds", 26))}


# -- indicators with their targets, lines with units, what a statement is of


def test_an_indicator_and_its_target_in_one_cell_beside_its_weight() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | <
一级指标 | 二级指标 | 三级指标及指标值 | 分值
产出指标 | 数量指标 | 指标1：巡护古树：不少于86株 | 40
^ | ^ | 指标2：挂牌数≥12块 | 30
效益指标 | 社会效益指标 | 指标1：古树生长：持续向好 | 30
"""
    found = read(TITLE, table(drawn))
    assert of(found, IndicatorRecord, "level2", "indicator_name", "operator", "target_value", "weight") == [
        ("数量指标", "巡护古树", "≥", 86, 40), ("数量指标", "挂牌数", "≥", 12, 30), ("社会效益指标", "古树生长", None, None, 30),
    ]  # fmt: skip


def test_what_a_target_is_made_of_stands_below_it() -> None:
    drawn = """
项目名称 | 古树名木保护
一级指标 | 二级指标 | 三级指标 | 指标值 | | | 完成时限
 | | | 运算符号 | 内容 | 度量单位 |
产出指标 | 数量指标 | 巡护古树 | ≥ | 86 | 株 | 12月
 | 质量指标 | 古树复壮率 | ≥ | 95 | % | 12月
"""
    found = read(TITLE, table(drawn, sound=False))
    assert of(found, IndicatorRecord, "indicator_name", "target_text") == [("巡护古树", "≥86株"), ("古树复壮率", "≥95%")]


def test_lines_with_a_unit_each_are_money_or_counts() -> None:
    drawn = """
指标名称 | 计量单位 | 2030年度 | 2031年度
一、“三公”经费支出合计 | 万元 | 14.35 | 11.62
二、国内公务接待批次 | 批 | 19 | 14
三、机关运行经费支出 | 元 | 863214.5 | 791030
"""
    found = read("江山市林业局2031年度机构运行主要指标表", table(drawn))
    lines = of(found, BudgetLineRecord, "line_name", "unit_printed", "amount_wan")
    assert {(name, unit) for name, unit, _ in lines} == {("一、“三公”经费支出合计", "万元"), ("三、机关运行经费支出", "元")}
    assert sorted(wan for _, _, wan in lines) == [Decimal(n) for n in ("11.62", "14.35", "79.103", "86.32145")]


def test_counts_of_goods_are_no_unit_of_their_money() -> None:
    drawn = "品目名称 | 计量单位 | 采购数量 | 合计 | 一般公共预算\n台式计算机 | 台 | 10 | 6 | 6\n家具 | 套 | 2 | 1 | 1"
    found = read("江山市林业局2031年政府采购预算表", "单位：万元", table(drawn))
    assert len(found.records[BudgetLineRecord]) == 4


@pytest.mark.parametrize(
    ("columns", "kind"), [("2030年决算数 | 2031年预算数", "department_budget"), ("2030年预算数 | 2031年决算数", "final_accounts")]
)
def test_accounts_of_the_year_before_beside_a_budget_close_nothing(columns: str, kind: str) -> None:
    found = read("江山市林业局2031年度收支总表", "单位：万元", table(f"科目编码 | 科目名称 | {columns}\n208 | 社会保障和就业支出 | 3 | 4"))
    assert found.document.document_kind == kind


# -- projects below numbered headings


HEADED = (
    "（一）古树名木保护工程", "1.项目概况：对全市古树巡护、", "复壮和挂牌。", "2.实施单位：江山市林场",
    "3.预算安排：2031年安排项目资金186.4万元，其中一般公共预算资金", "86.4万元，单位资金100万元。", "4.年度绩效目标：巡护古树86株。",
    "（二）松材线虫病防治", "1.项目概况：除治病害木。", "2.实施单位：江山市森防站", "3.预算安排：486,500元", "4.年度绩效目标：除治疫木。",
)  # fmt: skip


def test_projects_below_numbered_headings_with_the_same_items() -> None:
    found = read("江山市林业局2031年部门预算重点项目情况说明", *HEADED)
    assert of(found, ProjectRecord, "project_name", "unit_name", "annual_goal") == [
        ("古树名木保护工程", "江山市林场", "巡护古树86株。"), ("松材线虫病防治", "江山市森防站", "除治疫木。"),
    ]  # fmt: skip
    assert {(seq, source, wan) for seq, _, source, wan in of(found, BudgetRecord, *FACT)} == {
        (1, "total", Decimal("186.4")), (1, "general_public", Decimal("86.4")), (1, "unit_funds", 100), (2, "total", Decimal("48.65")),
    }  # fmt: skip


def test_the_money_of_the_year_before_is_no_item_s_budget() -> None:
    found = read(
        "江山市林业局2031年部门预算重点项目情况说明", *(t.replace("预算安排：486,500元", "上年预算安排：486,500元") for t in HEADED)
    )
    assert {seq for (seq,) in of(found, BudgetRecord, "project_seq")} == {1}


def test_one_heading_over_such_items_and_parts_of_a_report_name_no_project() -> None:
    assert not read("江山市林业局2031年部门预算说明", *HEADED[:7]).records[ProjectRecord]
    parts = [text.replace("古树名木保护工程", "项目组织情况").replace("松材线虫病防治", "资金使用情况") for text in HEADED]
    assert not read("江山市林业局2031年部门预算说明", *parts).records[ProjectRecord]


# -- measures, units and points a row


STACKED = """
项目名称 | 预算执行情况 | 合计 | 一般公共预算 | 其他资金
古树名木保护 | 年初预算 | 30 | 20 | 10
^ | 调整预算 | 40 | 28 | 12
^ | 全年支出 | 35 | 25 | 10
松材线虫病防治 | 年初预算 | 50 | 50 | 0
^ | 调整预算 | 50 | 50 | 0
^ | 全年支出 | 45 | 45 | 0
合计 | 年初预算 | 80 | 70 | 10
^ | 调整预算 | 90 | 78 | 12
^ | 全年支出 | 80 | 70 | 10
"""


@pytest.mark.parametrize("lost", [False, True])
def test_measures_below_each_other_beside_a_project(lost: bool) -> None:
    """`lost`: in text, where the rows below the first begin with their measure."""
    found = read(
        "江山市林业局2031年度项目支出情况表", "单位：万元", table(STACKED.replace("^ | ", "") if lost else STACKED, sound=not lost)
    )
    assert of(found, ProjectRecord, "project_name") == [("古树名木保护",), ("松材线虫病防治",)]
    totals = {(seq, measure): wan for seq, measure, source, wan in amounts(found) if source == "total"}
    assert totals == {
        (1, "initial_budget"): 30, (1, "adjusted_budget"): 40, (2, "initial_budget"): 50, (2, "adjusted_budget"): 50,
        (None, "initial_budget"): 80, (None, "adjusted_budget"): 90,
    }  # fmt: skip
    spent = of(found, ExecutionRecord, "project_seq", "funding_source", "executed_wan")
    assert {(seq, int(wan)) for seq, source, wan in spent if source == "total"} == {(1, 35), (2, 45), (None, 80)}


def test_a_row_for_each_measure_and_source_with_its_unit() -> None:
    drawn = """
项目名称 | 古树名木保护 | < | < | < | <
预算执行情况 | 资金口径 | 资金来源 | 计量单位 | 金额 | 执行率
^ | 全年预算数 | 总额 | 万元 | 120 |
^ | ^ | 其中：财政拨款 | 元 | 1000000 |
^ | 全年执行数 | 总额 | 万元 | 90 | 75%
预算执行率得分 | 7.50 | < | < | < | <
自评得分 | 96.50 | < | < | < | <
"""
    found = read(EVALUATED, table(drawn))
    assert of(found, ProjectRecord, "total_score") == [(Decimal("96.50"),)]
    assert amounts(found) == {(1, "adjusted_budget", "total", 120), (1, "adjusted_budget", "fiscal_appropriation", 100)}
    assert of(found, ExecutionRecord, "executed_wan", "execution_rate_printed", "score") == [(90, 75, Decimal("7.50"))]


def test_a_label_without_a_figure_heads_only_what_it_is_merged_beside() -> None:
    drawn = """
项目名称 | < | 古树名木保护 | <
预算金额 | 合计 | 120 | <
项目资金 | 资金来源 | 全年执行数 | 执行率
^ | 年度资金总额 | 90 | 75%
^ | 其他资金 | 20 |
"""
    found = read(EVALUATED, "单位：万元", table(drawn))
    assert amounts(found) == {(1, "budget", "total", 120)}
    assert of(found, ExecutionRecord, "funding_source", "executed_wan") == [("total", 90), ("other", 20)]


def test_points_of_the_rate_where_projects_are_columns() -> None:
    drawn = """
项目名称 | 古树名木保护 | 松材线虫病防治
全年预算数 | 120 | 50
其中：财政拨款 | 100 | 50
全年执行数 | 90 | 45
其中：财政拨款 | 80 | 45
执行率 | 75% | 90%
执行率得分 | 7.50 | 9.00
"""
    found = read(EVALUATED, "单位：万元", table(drawn))
    spent = of(found, ExecutionRecord, "project_seq", "funding_source", "executed_wan", "score")
    assert {(s, f, int(w)) for s, f, w, _ in spent} == {
        (1, "total", 90), (1, "fiscal_appropriation", 80), (2, "total", 45), (2, "fiscal_appropriation", 45),
    }  # fmt: skip
    assert {(s, score) for s, f, _, score in spent if f == "total"} == {(1, Decimal("7.50")), (2, Decimal("9.00"))}


def test_statements_side_by_side_have_a_title_each() -> None:
    drawn = """
江山市林业局2029—2031年收入情况表 | < | 江山市林业局2029—2031年支出情况表 | <
单位：万元 | < | 单位：万元 | <
收入项目 | 2031年预算数 | 支出项目 | 2031年预算数
一、财政拨款收入 | 70 | 一、人员支出 | 50
收入总计 | 70 | 支出总计 | 50
江山市林业局2031年“三公”经费预算表 | < | < | <
单位：元 | < | < | <
项目 | 2030年预算数 | 2031年预算数 | 增减额
公务接待费 | 30000 | 20000 | -10000
"""
    lines = of(read(BUDGET, table(drawn)), BudgetLineRecord, "statement", "line_name", "amount_wan")
    assert [(s[-8:], name, int(wan)) for s, name, wan in lines] == [
        ("31年收入情况表", "一、财政拨款收入", 70), ("31年收入情况表", "收入总计", 70),
        ("31年支出情况表", "一、人员支出", 50), ("31年支出情况表", "支出总计", 50),
        ("三公”经费预算表", "公务接待费", 3), ("三公”经费预算表", "公务接待费", 2), ("三公”经费预算表", "公务接待费", -1),
    ]  # fmt: skip


def test_texts_below_an_unknown_first_heading_name_the_lines() -> None:
    found = read("江山市林业局2031年政府采购预算表", "单位：万元", table("采购类别 | 合计 | 事业收入\n货物类 | 3 | 3\n工程类 | 5 | 5"))
    assert {name for (name,) in of(found, BudgetLineRecord, "line_name")} == {"货物类", "工程类"}


def test_the_statement_of_a_part_of_the_money_is_not_the_department_s_whole() -> None:
    statement = table(
        "收入 | < | 支出 | <\n项目 | 预算数 | 项目 | 预算数\n一般公共预算拨款 | 40 | 农林水支出 | 40\n收入总计 | 40 | 支出总计 | 40"
    )
    projects = table("序号 | 项目名称 | 金额合计 | 实施单位\n1 | 古树名木保护 | 20 | 江山市林场\n合计 | | 20 |")
    for title, whole in (("财政拨款收支预算总表", {20}), ("收支预算总表", {40})):
        found = read(BUDGET, title, "单位：万元", statement, "项目支出预算表", "单位：万元", projects)
        assert {wan for seq, _, source, wan in amounts(found) if seq is None and source == "total"} == whole


def test_names_and_targets_below_one_heading_and_the_term_in_the_title() -> None:
    drawn = "一级指标 | 二级指标 | 三级指标及年度指标值\n产出指标 | 数量指标 | 指标1：巡护古树≥86株"
    found = read(TITLE, table("项目名称 | 古树名木保护\n项目属性 | 延续"), "长期绩效目标表", table(drawn), "年度绩效目标表", table(drawn))
    assert of(found, IndicatorRecord, "scope", "indicator_name", "target_value") == [
        ("overall", "巡护古树", 86),
        ("annual", "巡护古树", 86),
    ]


def test_operators_below_a_heading_whose_cells_have_moved() -> None:
    drawn = """
项目名称 | 古树名木保护
绩效指标 | 序号 | 指标名称 | 指标性质 | 指标值 | 计量单位
1 | 巡护古树 | ≥ | 86 | 株
2 | 古树复壮率 | ≥ | 95 | %
3 | 挂牌完成时间 | 定性 | 6月底前
"""
    found = read(TITLE, table(drawn, sound=False))
    assert of(found, IndicatorRecord, "indicator_name", "target_text")[:2] == [("巡护古树", "≥86株"), ("古树复壮率", "≥95%")]


def test_sources_in_a_line_below_the_name_of_a_project() -> None:
    lines = (
        "项目名称：古树名木保护",
        "预算金额：186.4万元",
        "资金来源：一般公共预算86.4万元；单位资金1000000元",
        "年度绩效目标：保护古树。",
    )
    found = read(
        TITLE, "一、古树名木保护", *lines, "二、松材线虫病防治", "项目名称：松材线虫病防治", "预算金额：30万元", "年度绩效目标：除治。"
    )
    assert of(found, ProjectRecord, "project_name") == [("古树名木保护",), ("松材线虫病防治",)]
    assert {(seq, source, wan) for seq, _, source, wan in of(found, BudgetRecord, *FACT)} == {
        (1, "total", Decimal("186.4")), (1, "general_public", Decimal("86.4")), (1, "unit_funds", 100), (2, "total", 30),
    }  # fmt: skip
