"""Which mentions are one project, which unit silent figures are in, and which print of a figure rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.drafts import Figure, Mention, Place
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.projects import Project, resolve
from pipelines.records import BudgetRecord, ProjectNameRecord, ProjectRecord, Record
from tests.grids import read, table

TITLE = "德清县教育局2031年度项目支出绩效目标表"
BLOCK = "一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 购书册数 | ≥9册"


def mention(
    ident: int,
    name: str,
    source: str = "list",
    at: int = 1,
    code: str | None = None,
    amount: str = "",
    unit: str | None = "万元",
    goal: str = "",
) -> Mention:
    place = Place(1, at, ident, name)
    out = Mention(ident, name, place, source, code)
    if amount:
        out.figures.append(Figure(out, "budget", "total", Decimal(amount), amount, unit, place, source))
    out.note("annual_goal", goal)
    return out


def groups(*mentions: Mention) -> list[list[int]]:
    return [sorted(m.ident for m in p.mentions) for p in resolve(mentions)]


def match(projects: list[Project], ident: int) -> tuple[str, str | None]:
    return next((m.rule, m.evidence) for p in projects for m in p.matches if m.mention.ident == ident)


@pytest.mark.parametrize("spelling", ["云岭图书购置", "云岭 图书\n购置", "云岭图书购置 "])
def test_the_same_name_in_a_form_is_the_listed_project(spelling: str) -> None:
    assert groups(mention(1, "云岭图书购置"), mention(2, "白水村道养护"), mention(3, spelling, "form", 2)) == [[1, 3], [2]]


def test_a_code_rules_over_the_name() -> None:
    mentions = [
        mention(1, "运转经费", code="A-1"), mention(2, "维修经费", code="A-2"), mention(3, "运转经费", "form", 2, code="A-2"),
    ]  # fmt: skip
    assert groups(*mentions) == [[1], [2, 3]]
    assert match(resolve(mentions), 3)[0] == "code"


def test_other_codes_are_other_projects_whatever_the_name() -> None:
    assert groups(mention(1, "运转经费", code="A-1"), mention(2, "运转经费", "form", 2, code="A-2")) == [[1], [2]]


def test_rows_of_one_list_and_forms_are_never_one_project() -> None:
    assert groups(mention(1, "运转经费"), mention(2, "运转经费")) == [[1], [2]]
    assert groups(mention(1, "运转经费", "form", 1), mention(2, "运转经费", "form", 2)) == [[1], [2]]


def test_rows_of_an_indicator_table_go_on_with_their_project() -> None:
    assert groups(mention(1, "运转经费", "indicators"), mention(2, "白水", "indicators"), mention(3, "运转经费", "indicators")) == [
        [1, 3],
        [2],
    ]


def test_two_projects_of_one_name_are_told_apart_by_their_amounts() -> None:
    listed = [mention(1, "运转经费", amount="12.5"), mention(2, "运转经费", amount="30")]
    forms = [mention(3, "运转经费", "form", 2, amount="300000", unit="元"), mention(4, "运转经费", "form", 3, amount="12.50")]
    projects = resolve([*listed, *forms])
    assert [sorted(m.ident for m in p.mentions) for p in projects] == [[1, 4], [2, 3]]
    assert match(projects, 3) == ("exact", "equal amount 300000 元")


@pytest.mark.parametrize(
    ("name", "amount", "goal", "same"),
    [
        ("云岭公共图书馆购书费", "12.5", "", True),  # misspelt, with an equal amount
        ("云岭公共图书馆购书费", "125000", "", False),  # misspelt, with another amount
        ("云岭公共图书馆购书费", "", "购置图书五千册以改善借阅条件", True),  # … with an equal goal
        ("白水村道路养护", "12.5", "", False),  # an equal amount alone
        ("云岭县公共图书馆图书购置的经费", "", "", True),  # as good as the same name
        ("云岭县公共图书馆", "", "", False),
    ],
)
def test_a_misspelt_name_needs_evidence(name: str, amount: str, goal: str, same: bool) -> None:
    listed = mention(1, "云岭县公共图书馆图书购置经费", amount="12.5", goal="购置图书五千册以改善借阅条件")
    assert groups(listed, mention(2, name, "form", 2, amount=amount, goal=goal)) == ([[1, 2]] if same else [[1], [2]])


def test_an_amount_without_unit_is_compared_in_yuan_and_in_wan() -> None:
    for amount in ("12.5", "125000"):
        silent = mention(2, "云岭公共图书馆购书费", "form", 2, amount=amount, unit=None)
        assert groups(mention(1, "云岭县公共图书馆图书购置经费", amount="12.5"), silent) == [[1, 2]]


def test_two_lists_of_alike_projects_stay_apart() -> None:
    """Only a table that details listed projects may misspell them."""
    assert groups(mention(1, "云岭县图书馆一期工程", amount="5"), mention(2, "云岭县图书馆二期工程", at=2, amount="5")) == [[1], [2]]


NAMES = st.sampled_from(["运转经费", "运转费", "云岭图书购置", "云岭图书购置费", "白水村道养护", ""])


SOURCES, CODES, AMOUNTS = (
    st.sampled_from(["list", "form", "indicators"]),
    st.sampled_from([None, "A", "B"]),
    st.sampled_from(["", "5", "7"]),
)


@settings(deadline=None)
@given(st.lists(st.tuples(NAMES, SOURCES, st.integers(1, 3), CODES, AMOUNTS), max_size=9))
def test_every_mention_is_one_project_numbered_as_first_named(drawn: list[tuple[str, str, int, str | None, str]]) -> None:
    mentions = [mention(i, name, source, at, code, amount) for i, (name, source, at, code, amount) in enumerate(drawn, 1)]
    projects = resolve(mentions)
    assert sorted(m.ident for p in projects for m in p.mentions) == [m.ident for m in mentions]
    assert [p.seq for p in projects] == list(range(1, len(projects) + 1))
    firsts = [min(m.ident for m in p.mentions) for p in projects]
    assert firsts == sorted(firsts)
    for p in projects:
        assert sum(m.source == "form" for m in p.mentions) <= 1
        rows = [(m.source, m.place.table) for m in p.mentions if m.source == "list"]
        assert len(rows) == len(set(rows))
        assert len({m.code for m in p.mentions if m.code}) <= 1


# -- through the whole room: documents with a list and forms


def of(extraction: Extraction, kind: type[Record]) -> list[dict[str, object]]:
    return [r.model_dump() for r in extraction.records[kind]]


def budgets(extraction: Extraction) -> list[tuple[object, str, bool]]:
    return [(b["project_seq"], str(b["amount_wan"]).rstrip("0").rstrip("."), bool(b["is_restated"])) for b in of(extraction, BudgetRecord)]


def listed(*rows: tuple[str, str], heading: str = "预算金额（万元）") -> str:
    return "\n".join([f"序号 | 项目名称 | {heading}", *(f"{i} | {name} | {amount}" for i, (name, amount) in enumerate(rows, 1))])


def form(name: str, amount: str, label: str = "预算金额（万元）") -> str:
    return f"项目名称 | {name}\n{label} | {amount}\n{BLOCK}"


def test_a_list_and_the_forms_it_sums_up_are_the_same_projects() -> None:
    found = read(
        TITLE, table(listed(("云岭县公共图书馆图书购置经费", "12.5"), ("运转经费", "30"), ("白水村道养护", "7"), ("运转经费", "9"))), TITLE,
        table(form("运转经费", "9")), TITLE, table(form("云岭公共图书馆图书购置费", "12.5")), TITLE, table(form("运转经费", "30")),
    )  # fmt: skip
    assert [p["project_name"] for p in of(found, ProjectRecord)] == ["云岭县公共图书馆图书购置经费", "运转经费", "白水村道养护", "运转经费"]
    assert budgets(found) == [
        (1, "12.5", True), (2, "30", True), (3, "7", False), (4, "9", True), (4, "9", False), (1, "12.5", False), (2, "30", False),
    ]  # fmt: skip
    aliases = [(n["project_seq"], n["printed_name"], n["match_rule"]) for n in of(found, ProjectNameRecord)]
    assert (1, "云岭公共图书馆图书购置费", "similar_name") in aliases


def test_neighbours_of_one_name_in_a_list_are_two_projects() -> None:
    found = read(TITLE, table(listed(("运转经费", "30"), ("运转经费", "9"))))
    assert budgets(found) == [(1, "30", False), (2, "9", False)]


def test_one_project_over_merged_rows_is_one_project() -> None:
    drawn = "序号 | 项目名称 | 预算金额（万元） | 实施单位\n1 | 云岭图书购置 | 12 | 云岭县图书馆\n^ | ^ | ^ | 云岭县文化馆"
    assert len(of(read(TITLE, table(drawn)), ProjectRecord)) == 1


def test_a_unit_printed_nowhere_is_the_one_that_agrees() -> None:
    found = read(
        TITLE, table(form("云岭图书购置", "125000", "预算金额")), TITLE, table(form("白水村道养护", "70000", "预算金额")), TITLE,
        table(listed(("云岭图书购置", "12.5"), ("白水村道养护", "7"))),
    )  # fmt: skip
    assert budgets(found) == [(1, "12.5", True), (2, "7", True), (1, "12.5", False), (2, "7", False)]
    assert next(b["extraction_note"] for b in of(found, BudgetRecord)) == "unit not printed: 元 makes 2 of 2 figures agree with others"


def test_the_unit_of_a_table_ends_with_the_table() -> None:
    found = read(
        TITLE, table(listed(("云岭图书购置", "12.5"), ("白水村道养护", "7"))), TITLE, table(form("云岭图书购置", "125000", "预算金额"))
    )
    assert budgets(found)[-1][1] == "12.5"


def test_a_unit_nothing_tells_is_assumed_and_said_so() -> None:
    found = read(TITLE, table(listed(("云岭图书购置", "12.5"), heading="预算金额")))
    (budget,) = of(found, BudgetRecord)
    assert (budget["unit_printed"], budget["extraction_note"], budget["confidence"]) == ("万元", "unit not printed: 万元 assumed", 0.7)


@pytest.mark.parametrize(
    ("note", "heading", "amount", "wan"),
    [
        ("单位：元", "预算金额", "125,000.00", "12.5"),
        ("金额单位：万元", "预算金额", "12.50", "12.5"),
        ("单位：元", "预算金额（万元）", "12.50", "12.5"),  # the heading is nearer than the note
        ("单位：亿元", "预算金额", "0.5", "5000"),
        ("单位：万元", "预算金额", "12.5万元", "12.5"),
    ],
)
def test_where_the_unit_of_money_is_printed(note: str, heading: str, amount: str, wan: str) -> None:
    assert budgets(read(TITLE, note, table(listed(("云岭图书购置", amount), heading=heading)))) == [(1, wan, False)]


def test_the_printed_total_is_the_departments_and_a_control_figure() -> None:
    found = read(TITLE, table(listed(("云岭图书购置", "12.5"), ("白水村道养护", "7")) + "\n | 合计 | 19.5"))
    assert budgets(found) == [(1, "12.5", False), (2, "7", False), (None, "19.5", False)]
