"""The vocabulary: every printed variant is found as what it stands for, and no entry is idle."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.columns import _PREFERRED
from pipelines.interpretation.lexicon import bare, fold, lexicon, unbracketed
from pipelines.records import FUNDING_SOURCES, GRADES, MEASURES

LEX = lexicon()
CODE = "\n".join(p.read_text(encoding="utf-8") for p in (Path(__file__).parent.parent / "pipelines").rglob("*.py"))
HEADING_TEXT = st.text("项目名称预算金额其中一二十、.．()（）[]:：*※12年度 　\n", max_size=14)


def vocabulary(name: str) -> dict[str, Any]:
    path = resources.files("pipelines.interpretation").joinpath("vocabulary", name)
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def lists() -> Iterator[tuple[str, list[str]]]:
    """Every list of printed variants: what it belongs to, and the variants."""
    for field, entry in vocabulary("fields.yml").items():
        yield field, entry["printed"]
    yield from vocabulary("funding.yml").items()
    for level, entry in vocabulary("levels.yml").items():
        yield f"{level}/level1", entry["printed"]
        yield f"{level}/level2", entry["level2"]
    for grade, printed in LEX.words["grades"].items():
        yield f"grade {grade}", printed


# -- comparing text


@pytest.mark.parametrize(
    ("printed", "compared"),
    [
        ("其中：财政拨款", "财政拨款"),
        ("  （一）项目名称：", "项目名称"),
        ("三、预算安排", "预算安排"),
        ("2．项 目\n名 称", "项目名称"),
        ("预算金额＊", "预算金额"),
        ("※产出指标", "产出指标"),
        ("其中：（1）一般公共预算", "一般公共预算"),
        ("1.5倍", "1.5倍"),  # a decimal is no ordinal
        ("其中", "其中"),  # nothing would be left
    ],
)
def test_bare_leaves_out_what_varies_from_form_to_form(printed: str, compared: str) -> None:
    assert bare(printed) == compared


def test_a_circled_footnote_mark_is_no_part_of_a_heading() -> None:
    assert LEX.means("预算金额①", "budget")


@settings(deadline=None)
@given(HEADING_TEXT)
def test_bare_and_unbracketed_change_nothing_the_second_time(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert fold(fold(text)) == fold(text)
    assert unbracketed(bare(text)) == unbracketed(text)


@settings(deadline=None)
@given(HEADING_TEXT)
def test_blanks_and_width_never_change_a_meaning(text: str) -> None:
    wide = text.translate(str.maketrans("():.12", "（）：．１２"))
    assert LEX.meanings(" ".join(wide)) == LEX.meanings("".join(text.split()))


# -- the data files


def test_no_variant_is_listed_twice_for_one_thing() -> None:
    repeated = {of: [k for k, n in Counter(map(bare, printed)).items() if n > 1] for of, printed in lists()}
    assert not {of: r for of, r in repeated.items() if r}


@pytest.mark.parametrize("field", vocabulary("fields.yml"))
def test_every_variant_of_a_field_is_found_as_that_field(field: str) -> None:
    entry = vocabulary("fields.yml")[field]
    for printed in entry["printed"]:
        meaning = LEX.means(printed, field)
        assert meaning and (meaning.kind, meaning.group, meaning.measure) == (entry["kind"], entry["group"], entry.get("measure")), printed


@pytest.mark.parametrize("source", vocabulary("funding.yml"))
def test_every_variant_of_a_funding_source_is_found_as_that_source(source: str) -> None:
    assert source in FUNDING_SOURCES
    assert [p for p in vocabulary("funding.yml")[source] if LEX.funding(p) != source] == []


def test_every_funding_source_of_the_contract_can_be_printed() -> None:
    assert set(vocabulary("funding.yml")) == set(FUNDING_SOURCES)


@pytest.mark.parametrize("level", vocabulary("levels.yml"))
def test_every_level_name_is_found_under_its_first_level(level: str) -> None:
    entry = vocabulary("levels.yml")[level]
    assert [p for p in entry["printed"] if LEX.level1(p) != level] == []
    assert [p for p in entry["level2"] if level not in LEX.level2(p)] == []


def test_first_levels_are_told_apart() -> None:
    names = [bare(p) for entry in vocabulary("levels.yml").values() for p in entry["printed"]]
    assert [n for n, count in Counter(names).items() if count > 1] == []


def test_a_ticked_grade_is_the_grade() -> None:
    assert LEX.grade("☑优（90分以上）　□良（80—90分）　□中　□差") == "优"
    assert LEX.grade("□优 ■良 □中 □差") == "良"
    assert LEX.grade("□优 □良 □中 □差") is None and LEX.grade("☑优 ☑良 □中") is None


def test_a_sum_of_a_level_is_told_from_the_whole() -> None:
    assert LEX.is_subtotal_of_level("产出指标小计") and not LEX.is_subtotal_of_level("合计") and not LEX.is_subtotal_of_level("自评总分")


def test_grades_are_those_of_the_record() -> None:
    assert {g: {LEX.grade(p) for p in printed} for g, printed in LEX.words["grades"].items()} == {g: {g} for g in GRADES}


AMBIGUOUS = [
    {"project", "line_name"},  # 项目: a project or a line of a statement
    {"attribute", "line_name"},  # 项目类别
    {"attribute", "level2"},  # 指标类型: 数量指标 … or 定量
    {"unit", "measure_unit"},  # 单位: a unit of government or of measure
    {"attribute", "operator"},  # 指标性质: 定性 or ≥
    {"annual_goal", "section_goals"}, {"overall_goal", "section_goals"}, {"goal_completion", "section_goals"},
    {"goal_completion", "actual"},  # 完成情况: of the goal or of an indicator
    {"budget", "section_funds"}, {"name", "section_indicators"},  # a block's label or a column's
    {"name", "remark"},  # 指标内容
    {"attribute", "target"},  # 绩效标准: the target, or where it comes from (历史标准)
    {"budget", "line_amount"},  # 金额: of a project in a list, of a line in a statement
    {"budget", "amount"}, {"executed", "line_amount"}, {"line_amount", "amount"},  # a measure, a source or a statement's column
]  # fmt: skip
"""Headings that print alike for several fields; `headings` decides by their neighbours. A new pair needs such a decision."""


def test_headings_printed_alike_are_those_the_neighbours_can_tell_apart() -> None:
    printed = [p for e in vocabulary("fields.yml").values() for p in e["printed"]]
    fields = {p: {m.field for m in LEX.meanings(p)} for p in [*printed, *(p for ps in vocabulary("funding.yml").values() for p in ps)]}
    assert {p: f for p, f in fields.items() if len(f) > 1 and f not in AMBIGUOUS} == {}
    assert [a for a in AMBIGUOUS if a not in fields.values()] == []


def test_measures_are_those_of_the_record() -> None:
    measures = {e["measure"] for e in vocabulary("fields.yml").values() if "measure" in e}
    assert measures == {*MEASURES, "executed"}


def test_every_field_is_read_by_some_module() -> None:
    """A field that code never names must live by its kind (amounts, ordinals, sections, attributes)."""
    by_kind = {f for f, e in vocabulary("fields.yml").items() if e["kind"] in ("amount", "ordinal", "section", "text")}
    assert {f for f in vocabulary("fields.yml") if f'"{f}"' not in CODE} <= by_kind
    assert {f for fields in _PREFERRED.values() for f in fields} <= {*vocabulary("fields.yml"), "amount"}


def words_used() -> dict[str, bool]:
    return {word: bool(re.search(rf'words\["{word}"\]', CODE)) for word in LEX.words}


def test_every_list_of_words_is_used() -> None:
    assert [w for w, used in words_used().items() if not used] == []


# -- meanings


@pytest.mark.parametrize(
    ("printed", "field", "expected"),
    [
        ("预算金额（万元）", "budget", {"unit": "万元", "measure": "budget"}),
        ("2031年预算数（元）", "budget", {"unit": "元"}),
        ("2031年度预算数", "budget", {}),
        ("全年预算数(A)", "adjusted_budget", {"measure": "adjusted_budget"}),
        ("总体绩效指标名称", "name", {"scope": "overall"}),
        ("中期指标值", "target", {"scope": "overall"}),
        ("年度指标名称", "name", {"scope": "annual"}),
        ("其中：当年财政拨款", "amount", {"funding": "fiscal_appropriation"}),
        ("当年项目资金总额", "amount", {"funding": "total"}),
        ("1.一般公共预算拨款", "amount", {"funding": "general_public"}),
    ],
)  # fmt: skip
def test_a_heading_says_field_measure_funding_scope_and_unit(printed: str, field: str, expected: dict[str, str]) -> None:
    meaning = LEX.means(printed, field)
    assert meaning
    assert {k: getattr(meaning, k) for k in expected} == expected


@pytest.mark.parametrize("printed", ["", "云岭县公共图书馆购书经费", "项" * 61, "123.45", "≥", "95%"])
def test_what_is_no_heading_means_nothing(printed: str) -> None:
    assert LEX.meanings(printed) == ()


@pytest.mark.parametrize(
    ("printed", "total"),
    [("合计", True), ("合 计", True), ("总计：", True), ("一、本年支出合计", True), ("基金预算小计", True), ("合计生育津贴", False),
     ("老年大学及各教学点水电费用合计", False), ("", False)],
)  # fmt: skip
def test_total_rows(printed: str, total: bool) -> None:
    assert LEX.is_total(printed) is total


@pytest.mark.parametrize(
    ("printed", "form"), [("公开01表", True), ("附表3：", True), ("附件十二", True), ("表1-2", True), ("收支总表", False)]
)
def test_form_numbers(printed: str, form: bool) -> None:
    assert LEX.is_form_number(printed) is form


def test_a_weight_in_brackets_is_no_part_of_a_level_name() -> None:
    assert LEX.level1("产出指标（50分）") == "产出指标"
    assert LEX.level1("效益 指标 [30]") == "效益指标"
    assert LEX.level2("二、时效性指标（10）") == ["产出指标"]
    assert LEX.level1("数量指标") is None
    assert LEX.level2("购置图书册数") == []


def test_brackets_in_brackets_take_bounded_time() -> None:
    begun = time.process_time()
    assert unbracketed("产出指标（50分（含10分））" + "(" * 20_000 + ")" * 20_000).startswith("产出指标((")
    assert time.process_time() - begun < 1


def test_an_unknown_heading_is_given_the_nearest_field() -> None:
    field, similarity = LEX.suggest("实施单位的全称") or ("", 0.0)
    assert field == "unit" and 0.7 < similarity < 1
    assert LEX.suggest("项目名称") == ("project", 1.0)
