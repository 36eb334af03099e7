"""Counts and prices beside what they make: in goals, and in targets that are scales of payments."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.products import stated_products
from pipelines.records import DocumentRecord, IndicatorRecord, ProjectRecord


def parts(target: str = "", goal: str = "") -> list[tuple[Decimal, Decimal | None]]:
    document = DocumentRecord(document_key="d", sha256="d" * 64, file_name="d", relative_path="d", media_type="text/plain", byte_size=1)
    extraction = Extraction(document)
    extraction.add(ProjectRecord(document_key="d", project_seq=1, project_name="某项目", annual_goal=goal))
    extraction.add(
        IndicatorRecord(
            document_key="d", project_seq=1, scope="annual", indicator_seq=1, indicator_name="奖补标准",
            value_kind="composite", target_text=target,
        )
    )  # fmt: skip
    return [(r.value, r.product) for r in stated_products(extraction)]


def test_each_part_has_its_printed_total_and_its_product() -> None:
    assert parts("一等奖1个，20万元；二等奖2个，15万元/每镇，31万元；优秀奖9个，5000元/村。") == [
        (20, 20),
        (31, 30),
        (Decimal("4.5"), Decimal("4.5")),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "40%/50%",
        "嘉奖1500元、三等功3000元",
        "一等奖1个,20万元;二等奖2个,15万元",  # 15 each or both?
        "一等奖1个,20万元;二等奖若干,15万元/个",
        "甲类2个3人,15万元/个",
    ],
)
def test_a_part_that_leaves_its_amount_open_leaves_the_scale_open(target: str) -> None:
    assert parts(target) == []


def test_a_goal_tells_count_price_and_amount_one_behind_the_other() -> None:
    assert parts(goal="档案整理合计60万元，其中维护5437.5卷，80元/卷，计43.5万元；接收档案300卷，按550元/卷，计16.4万元。") == [
        (Decimal("43.5"), Decimal("43.5")), (Decimal("16.4"), Decimal("16.5")),
    ]  # fmt: skip
    assert parts(goal="培训300人，每人次200元，会议10次，5万元/次，计60元/人") == []


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_borne(target: str, goal: str) -> None:
    parts(target, goal)
