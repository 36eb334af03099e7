"""Signs that a reading may be wrong lower its confidence below what counts as sure (0.95); the same rows without the sign stay sure."""

from __future__ import annotations

import pytest

from pipelines.interpretation import doubts
from pipelines.interpretation.extraction import Extraction
from pipelines.records import BudgetRecord, IndicatorRecord
from tests.grids import read, table

TITLE = "江宁县水利局2031年度项目绩效目标表"
FORM = """
项目名称 | {name} | < | < | <
一级指标 | 二级指标 | 三级指标 | {heading} | {last}
产出指标 | 数量指标 | {indicator} | ≥5座 | {cell}
产出指标 | 质量指标 | 验收合格率 | {target} | 10
"""
PLAIN = {"name": "山塘清淤", "heading": "指标值", "last": "权重", "indicator": "清淤山塘", "cell": "10", "target": "100%"}


def confidences(**changed: str) -> list[tuple[float, str | None]]:
    found = read(TITLE, table(FORM.format(**(PLAIN | changed))))
    return [(i.confidence, i.extraction_note) for i in found.of(IndicatorRecord)]


def test_plain_rows_are_sure() -> None:
    assert confidences() == [(1, None), (1, None)]


@pytest.mark.parametrize(
    ("changed", "doubted"),
    [
        ({"indicator": "产出指标"}, [doubts.LEVEL_AS_NAME, None]),
        ({"last": "云岭系数"}, [doubts.UNKNOWN_COLUMN, doubts.UNKNOWN_COLUMN]),
        ({"heading": "实际完成值", "last": "完成值"}, [doubts.TWIN_COLUMNS, doubts.TWIN_COLUMNS]),
        ({"name": "江宁县水利局"}, [doubts.OWNER_IS_UNIT, doubts.OWNER_IS_UNIT]),
    ],
)
def test_a_sign_lowers_confidence(changed: dict[str, str], doubted: list[doubts.Doubt | None]) -> None:
    assert confidences(**changed) == [d or (1, None) for d in doubted]


def test_the_same_indicator_twice_and_nothing_but_a_name() -> None:
    rows = "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | {} | {}\n产出指标 | 数量指标 | 清淤山塘 | ≥5座"
    for name, target, doubt in (("清淤山塘", "≥5座", doubts.PRINTED_TWICE), ("年中追加资金", "", doubts.ONLY_A_NAME)):
        found: Extraction = read(TITLE, table(f"项目名称 | 山塘清淤 | < | <\n{rows.format(name, target)}"))
        assert (found.of(IndicatorRecord)[0].confidence, found.of(IndicatorRecord)[0].extraction_note) == doubt


@pytest.mark.parametrize(("goals", "sure"), [("", False), ("年度目标 | 清淤五座。 | < | <\n总体目标 | 三年十五座。 | < | <\n", True)])
def test_two_halves_without_a_term_are_guessed(goals: str, sure: bool) -> None:
    drawn = f"项目名称 | 山塘清淤 | < | <\n{goals}三级指标 | 指标值 | 三级指标 | 指标值\n清淤三年 | ≥15座 | 清淤 | ≥5座"
    found = read(TITLE, table(drawn)).of(IndicatorRecord)
    assert [i.scope for i in found] == ["overall", "annual"]
    assert [i.confidence for i in found] == [1 if sure else doubts.TERM_GUESSED[0]] * 2


def test_a_statement_and_a_list_that_differ_make_the_department_unsure() -> None:
    statement = "收入 | < | 支出 | <\n项目 | 预算数 | 项目 | 预算数\n收入总计 | 90.00 | 支出总计 | 90.00"
    projects = "序号 | 项目名称 | 预算金额（万元）\n1 | 山塘清淤 | 30.00\n合计 | < | {}"
    for total, confidence in (("30.00", doubts.DIFFERS[0]), ("90.00", 1)):
        found = read(
            "江宁县水利局2031年部门预算", "部门收支总表", "单位：万元", table(statement), "项目支出表", table(projects.format(total))
        )
        own = [b for b in found.of(BudgetRecord) if b.project_seq is None]
        assert [(b.amount_wan, b.confidence) for b in own] == [(90, confidence)]
