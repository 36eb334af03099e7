"""Reports on one project: the project of the title, the figures of sentences; a department's report names none, and nothing is guessed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from pipelines.documents.model import Line
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.lexicon import lexicon
from pipelines.interpretation.narrative import read_narrative
from pipelines.interpretation.reports import project_of_title
from pipelines.interpretation.sentences import stated_in, unambiguous
from pipelines.records import BudgetRecord, ExecutionRecord, IndicatorRecord, ProjectRecord, Record
from tests.grids import read, table

TITLE = "平江县水利局2031年度云岭水库维修项目绩效自评报告"
AMOUNTS = "该项目2031年年初预算安排120.00万元，调整后预算为1,118.50万元，截至2031年12月31日实际支出1,100.00万元，预算执行率98.35%。"
INDICATORS = """
一级指标 | 二级指标 | 三级指标 | 分值 | 目标值 | 完成情况 | 得分
产出指标 | 数量指标 | 维修水库座数 | 20 | ≥3座 | 3座 | 20
"""


@pytest.mark.parametrize(
    ("title", "project"),
    [
        ("石城县文化广电旅游局2023年度融媒体中心运行维护费项目绩效自评报告", "融媒体中心运行维护费"),
        ("融媒体中心运行维护费项目2023年度绩效自评报告", "融媒体中心运行维护费"),
        ("2023年岷县教育局校舍维修项目支出绩效部门评价报告", "校舍维修"),
        ("三阳乡人民政府2023年度人居环境整治经费绩效自评报告", "人居环境整治经费"),
        ("平江县财政局关于2022年度乡村振兴衔接资金项目绩效评价情况的报告", "乡村振兴衔接资金"),
        ("石城县公安局执法办案中心建设项目支出绩效评价报告（2023年度）", "执法办案中心建设"),
        ("附件2：2020-2022年度老旧小区改造项目绩效评价报告", "老旧小区改造"),
        ("2023年度中央对地方就业补助资金转移支付绩效自评报告", "中央对地方就业补助资金转移支付"),
        ("2023年度“雪亮工程”项目绩效自评报告", "雪亮工程"),
    ],
)
def test_a_title_names_the_project(title: str, project: str) -> None:
    assert project_of_title(title, lexicon()) == project


@pytest.mark.parametrize(
    "title",
    [
        "2023年度项目支出绩效自评报告",
        "昌宁县水务局2022年度部门项目支出绩效自评情况报告",
        "2023年度部门整体支出绩效自评报告",
        "平江县第一中学2023年度绩效自评报告",
        "2023年度信访局项目支出绩效评价报告",
        "2023年度省级专项资金绩效自评报告",
        "2023年度中央对地方转移支付绩效自评报告",
        "2023年度15个项目绩效自评报告",
        "2023年度农村公路养护等3个项目绩效自评报告",
        "2023年度水利工作绩效自评报告",
        "2023年平江县县直部门项目支出绩效自评报告",
        "2023年度人员类和运转类项目绩效自评报告",
        "三阳乡2023年度财政项目支出绩效自评报告",
        "2023年度部门预算执行和绩效自评报告",
        "2023年度政府工作报告",
    ],
)
def test_a_title_that_names_no_project(title: str) -> None:
    assert project_of_title(title, lexicon()) is None


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("年初预算120万元，全年预算数为118.5万元。", {("initial_budget", "total"): "120", ("adjusted_budget", "total"): "118.5"}),
        (
            "预算安排资金1,200.00万元，其中：财政拨款1,000.00万元。",
            {("budget", "total"): "1,200.00", ("budget", "fiscal_appropriation"): "1,000.00"},
        ),
        ("2030年预算安排100万元，2031年预算安排120万元，较上年增加20万元。", {("budget", "total"): "120"}),
        ("云岭水库维修项目年度预算为1.2亿元，执行数为1.18亿元。", {("budget", "total"): "1.2", ("executed", "total"): "1.18"}),
        ("截至2032年3月底实际支出400万元。", {}),
        ("项目总投资5000万元，实际到位资金800万元，人均补助标准5000元。", {}),
        ("其中设备采购支出12万元，培训费支出3万元。", {}),
        ("我局2031年预算安排9,000万元。", {}),
        ("完成投资占年度预算安排120万元的100%，未支付的有3.5万元。", {}),
        ("预算安排120万元。预算安排资金150万元。", {}),
    ],
)
def test_amounts_of_sentences(sentence: str, stated: dict[tuple[str, str], str]) -> None:
    found = unambiguous(
        [s for x in read_narrative([Line(sentence, 1, 1)]).sentences for s in stated_in(x, "云岭水库维修", 2031, lexicon())]
    )
    assert {(s.measure, s.funding): s.printed for s in found if s.field == "amount"} == stated


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("本项目绩效自评得分96.5分，自评等级为“优秀”。", {"total_score": "96.5", "grade": "优秀"}),
        ("经评价，总体得分89.5分，绩效等级为良。", {"total_score": "89.5", "grade": "良"}),
        ("其中预算执行率指标满分10分，得9.8分。", {"weight": "10", "execution_score": "9.8"}),
        ("数量指标得分20分，总分100分。", {}),
        ("预算执行率低于80%的扣5分，工作质量评价为优质服务。", {}),
    ],
)
def test_scores_and_grades_of_sentences(sentence: str, stated: dict[str, str]) -> None:
    found = [s for x in read_narrative([Line(sentence, 1, 1)]).sentences for s in stated_in(x, "云岭水库维修", 2031, lexicon())]
    assert {s.field: s.printed for s in found} == stated


def of(extraction: Extraction, kind: type[Record], *names: str) -> list[tuple[Any, ...]]:
    values = [[getattr(r, n) for n in names] for r in extraction.records[kind]]
    return [tuple(f"{v.normalize():f}" if isinstance(v, Decimal) else str(v) for v in row) for row in values]


def test_a_report_gives_its_project_everything() -> None:
    found = read(TITLE, "一、项目概况", AMOUNTS, "二、自评结论", "该项目绩效自评总得分为97.83分，评价等级为“优”。", table(INDICATORS))
    assert of(found, ProjectRecord, "project_name", "department_name", "total_score", "grade") == [
        ("云岭水库维修", "平江县水利局", "97.83", "优")
    ]
    assert of(found, BudgetRecord, "project_seq", "measure", "amount_wan") == [
        ("1", "initial_budget", "120"), ("1", "adjusted_budget", "1118.5"),
    ]  # fmt: skip
    assert of(found, ExecutionRecord, "project_seq", "executed_wan", "execution_rate_printed", "source_row") == [
        ("1", "1100", "98.35", "3")
    ]
    assert of(found, IndicatorRecord, "project_seq", "indicator_name") == [("1", "维修水库座数")]


def test_labels_in_sentences_and_numbered_headings_before_what_they_head() -> None:
    said = ["（一）项目概况。项目名称：云岭水库维修；实施单位：平江县水库管理所。", "（二）绩效目标。维修水库三座，保障下游灌溉。"]
    found = read(TITLE, *said, "经自评，该项目综合得分96.38分，评价等级为“优”。", table(INDICATORS))
    project = found.records[ProjectRecord][0]
    assert isinstance(project, ProjectRecord)
    assert (project.project_name, project.unit_name, project.annual_goal, project.grade) == (
        "云岭水库维修", "平江县水库管理所", "维修水库三座，保障下游灌溉。", "优",
    )  # fmt: skip


def test_a_title_may_stand_on_several_lines() -> None:
    found = read("平江县水利局", "2031年度云岭水库维修", "项目绩效自评报告", AMOUNTS)
    assert of(found, ProjectRecord, "project_name") == [("云岭水库维修",)]
    department = read("平江县水利局", "2031年度项目支出绩效自评报告", AMOUNTS)
    assert of(department, ProjectRecord, "project_name") == []


def test_a_summary_of_an_evaluation_and_the_only_column_of_levels() -> None:
    """…评价报告（摘要）; what a name counts in quotes counts no projects; 指标类别 over second-level indicators."""
    sheet = "指标类别 | 指标名称 | 计划完成值\n数量指标 | 维修水库座数 | ≥3座\n服务对象满意度指标 | 村民满意度 | ≥92%"
    found = read("平江县水利局2031年度水库“三个百分百”维修项目财政评价报告（摘要）", AMOUNTS, "该项目得分91.41分。", table(sheet))
    assert of(found, ProjectRecord, "project_name", "total_score") == [("水库“三个百分百”维修", "91.41")]
    assert of(found, IndicatorRecord, "level1", "level2") == [("None", "数量指标"), ("None", "服务对象满意度指标")]


def test_a_departments_report_gives_no_project_anything() -> None:
    found = read("平江县水利局2031年度项目支出绩效自评报告", AMOUNTS, table(INDICATORS))
    assert not found.records[ProjectRecord] and not found.records[BudgetRecord] and not found.records[ExecutionRecord]
    assert of(found, IndicatorRecord, "project_seq", "indicator_name") == [("None", "维修水库座数")]


def test_a_title_without_figures_or_indicators_is_no_project() -> None:
    assert not read(TITLE, "该项目按计划实施，取得了较好的社会效益。").records[ProjectRecord]


def test_a_report_in_which_a_table_names_other_projects_is_not_on_one() -> None:
    listed = "项目名称 | 预算数（万元） | 执行数（万元）\n白水渠道疏浚 | 7.00 | 6.25\n云岭水库维修 | 12.00 | 11.00"
    found = read(TITLE, AMOUNTS, table(listed))
    assert of(found, BudgetRecord, "project_seq", "amount_wan") == [("1", "7"), ("2", "12")]


def test_a_form_of_the_same_project_rules_over_the_sentences() -> None:
    form = "项目名称 | 云岭水库维修项目\n项目资金（万元） | 年初预算数 | 全年执行数\n年度资金总额 | 120.00 | 1,101.00"
    found = read(TITLE, AMOUNTS, table(form))
    assert of(found, ProjectRecord, "project_name") == [("云岭水库维修项目",)]
    assert ("1", "1101", "False") in of(found, ExecutionRecord, "project_seq", "executed_wan", "is_restated")
    assert ("1", "1100", "True") in of(found, ExecutionRecord, "project_seq", "executed_wan", "is_restated")


def test_two_reports_in_one_document() -> None:
    second = "平江县水利局2031年度白水渠道疏浚项目绩效自评报告"
    whole = "平江县水利局2031年度部门整体支出绩效自评报告"
    found = read(TITLE, AMOUNTS, second, "该项目预算安排7.00万元。", whole, "年初预算安排900万元。")
    assert of(found, ProjectRecord, "project_name") == [("云岭水库维修",), ("白水渠道疏浚",)]
    assert of(found, BudgetRecord, "project_seq", "amount_wan")[2:] == [("2", "7")]


SUMMARIES = (
    "1.“图书馆免费开放补助”项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为96.50分。项目全年预算数为261.74万元，"
    "执行数为250.00万元，完成预算的95.51%。项目绩效目标完成情况：",
    "200.5场次活动如期举办。发现的主要问题及原因：个别活动延期。下一步改进措施：加快支付。",
    "2.“非遗保护经费”项目绩效自评综述。根据年初设定的绩效目标，项目绩效自评得分为90分。项目全年预算数为12.00万元，执行数为12.00万元。",
)


def test_paragraphs_of_an_account_sum_up_a_project_each() -> None:
    found = read("平江县文化局2031年度部门决算", "（一）项目绩效自评结果", *SUMMARIES, "三、其他说明", "全年预算数为99.00万元。")
    projects = [p for p in found.records[ProjectRecord] if isinstance(p, ProjectRecord)]
    assert [(p.project_name, p.total_score) for p in projects] == [
        ("图书馆免费开放补助", Decimal("96.50")),
        ("非遗保护经费", Decimal(90)),
    ]
    assert [p.goal_completion for p in projects] == ["200.5场次活动如期举办。", None]
    assert of(found, BudgetRecord, "project_seq", "measure", "amount_wan") == [
        ("1", "adjusted_budget", "261.74"),
        ("2", "adjusted_budget", "12"),
    ]
    assert of(found, ExecutionRecord, "project_seq", "executed_wan", "execution_rate_printed") == [
        ("1", "250", "95.51"),
        ("2", "12", "None"),
    ]
