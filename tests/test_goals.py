"""Figures of a goal that an indicator of the project repeats."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.goals import stated_in_goals
from pipelines.interpretation.quantities import vocabulary
from pipelines.records import DocumentRecord, IndicatorRecord, ProjectRecord, StatedFigureRecord

REPOSITORY = Path(__file__).parents[1]


def stated(goal: str, *indicators: tuple[str, str, str], scope: str = "annual") -> list[StatedFigureRecord]:
    document = DocumentRecord(
        document_key="d", sha256="d" * 64, file_name="d", relative_path="d", media_type="text/plain", byte_size=1
    )  # fmt: skip
    extraction = Extraction(document)
    extraction.add(ProjectRecord(document_key="d", project_seq=1, project_name="某项目", **{f"{scope}_goal": goal}))
    for n, (name, value, unit) in enumerate(indicators, 1):
        extraction.add(
            IndicatorRecord(
                document_key="d",
                project_seq=1,
                scope="annual",
                indicator_seq=n,
                indicator_name=name,
                value_kind="numeric",
                target_value=Decimal(value),
                target_unit=unit,
            )
        )
    return list(stated_in_goals(extraction))


def test_a_figure_belongs_to_the_indicator_its_clause_repeats_most() -> None:
    found = stated(
        "全年招录公务员610人左右，培训公务员2.2万人次。",
        ("招录公务员", "490", "人"),
        ("公务员培训", "19000", "人次"),
        ("公务员考核", "30", "人"),
    )
    assert [(r.of_subject, r.value, r.unit, r.printed) for r in found] == [
        ("招录公务员", Decimal(610), "人", "全年招录公务员610人左右"),
        ("公务员培训", Decimal(22000), "人次", "培训公务员2.2万人次"),
    ]


def test_measure_words_that_count_the_same_and_words_of_counting_do_not_matter() -> None:
    assert [(r.value, r.unit) for r in stated("选派8名干部赴外地挂职", ("选派干部挂职人数", "5", "人"))] == [(Decimal(8), "人")]
    assert [r.value for r in stated("召开有关工作会议1次", ("会议次数", "4", "次"))] == [Decimal(1)]


def test_units_that_count_the_same_are_one_unit_for_attainment_too() -> None:
    with (REPOSITORY / "dbt_project" / "seeds" / "unit_equivalence.csv").open(encoding="utf-8") as file:
        base = {row["unit"]: (row["base_unit"], row["factor"]) for row in csv.DictReader(file)}
    assert all(len({base[unit] for unit in group}) == 1 for group in vocabulary()["same_units"])


def test_another_unit_another_thing_or_another_scope_is_no_statement() -> None:
    assert stated("招录公务员610人", ("招录公务员", "610", "次")) == []
    assert stated("新建厂房3座", ("维修桥梁", "3", "座")) == []
    assert stated("招录公务员610人", ("招录公务员", "490", "人"), scope="overall") == []
    assert stated("人均培训成本300元", ("人均培训成本", "320", "元")) == []  # money is compared by rules of its own


@given(st.text(max_size=60), st.text(min_size=1, max_size=12))
def test_any_text_is_borne(goal: str, name: str) -> None:
    assert all(r.of_subject == name for r in stated(goal, (name, "1", "人")))
