"""The same disclosure twice: facts come from one document, the other is linked and compared, and every difference is named."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from conftest import REPOSITORY, jixiao
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.extraction import Extraction
from pipelines.records import (
    KINDS,
    BudgetLineRecord,
    BudgetRecord,
    DisclosureDifferenceRecord,
    DisclosureIdentityRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    ProjectRecord,
    Record,
    frame,
)
from pipelines.warehouse.disclosures import conform, replaced
from tests.corpus import score_all as corpus

RAW = REPOSITORY / "raw"
KEQIAO = REPOSITORY / "tests" / "documents" / "keqiao_2020.txt"
NINGBO = REPOSITORY / "tests" / "documents" / "ningbo_2025.txt"
Query = Callable[[str], list[tuple[Any, ...]]]

# -- through the public command -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def query(tmp_path_factory: pytest.TempPathFactory) -> Query:
    """A folder with a text and its PDF, a document and its revision (one amount, one target), and a renamed copy."""
    home = tmp_path_factory.mktemp("twice")
    raw = home / "raw"
    raw.mkdir()
    shutil.copy(NINGBO, raw)
    shutil.copy(REPOSITORY / "tests" / "documents" / "ningbo_2025.pdf", raw)
    shutil.copy(NINGBO, raw / "another name.txt")
    shutil.copy(KEQIAO, raw)
    text = KEQIAO.read_text("utf-8")
    assert text.count("17668.25") == 2 and text.count("≥85%") > 0
    (raw / "keqiao_2020_更正.txt").write_text(text.replace("17668.25", "17768.25").replace("≥85%", "≥86%", 1), "utf-8")
    done = jixiao("run", "--raw", raw, "--warehouse", home / "w.duckdb")
    assert done.returncode == 0, done.stdout
    assert "2 repeated disclosures" in done.stdout

    def ask(sql: str) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(home / "w.duckdb"), read_only=True) as con:
            return con.execute(sql).fetchall()

    return ask


def test_each_repetition_is_linked_with_kind_and_reason(query: Query) -> None:
    links = query(
        "SELECT d.relative_path, o.file_name, d.kind, k.file_name FROM quality.duplicate_document AS d"
        " JOIN marts.dim_document AS o ON o.document_key = d.duplicate_of"
        " JOIN marts.dim_document AS k ON k.document_key = d.kept_document_key ORDER BY ALL"
    )
    kept = query("SELECT file_name FROM marts.dim_document WHERE media_type = 'text/plain' AND fiscal_year = 2025")[0][0]
    renamed = ({"another name.txt", "ningbo_2025.txt"} - {kept}).pop()
    assert sorted(links) == sorted(
        [
            (renamed, kept, "identical", kept),
            (kept, "ningbo_2025.pdf", "other_format", "ningbo_2025.pdf"),
            ("keqiao_2020.txt", "keqiao_2020_更正.txt", "revised", "keqiao_2020_更正.txt"),
        ]
    )
    reasons = {kind: reason for kind, reason in query("SELECT kind, reason FROM quality.duplicate_document")}
    assert "pdf is trusted over text" in reasons["other_format"] and "later version" in reasons["revised"]
    current = query("SELECT file_name FROM marts.dim_document WHERE is_current ORDER BY 1")
    assert current == [("keqiao_2020_更正.txt",), ("ningbo_2025.pdf",)]


def test_facts_count_once(query: Query, warehouse: Path) -> None:
    """Every count and sum is that of a warehouse that holds each disclosure once, but for the revised amount."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        for table in ("fct_indicator_attainment", "fct_budget", "fct_project_evaluation", "bridge_project_alias"):
            sql = f"SELECT count(*) FROM marts.{table}"
            single = con.execute(
                f"{sql} JOIN marts.dim_document USING (document_key) WHERE file_name IN ('ningbo_2025.pdf', 'keqiao_2020.pdf')"
            )
            assert query(sql) == single.fetchall()
        money = con.execute(
            "SELECT sum(amount_wan) FROM marts.fct_budget JOIN marts.dim_document USING (document_key)"
            " WHERE measure = 'budget' AND is_headline AND file_name IN ('ningbo_2025.pdf', 'keqiao_2020.pdf')"
        ).fetchall()[0][0]
    assert query("SELECT sum(amount_wan) FROM marts.fct_budget WHERE measure = 'budget' AND is_headline") == [(money + 100,)]


def test_what_is_replaced_stays_in_staging(query: Query) -> None:
    assert query("SELECT count(DISTINCT document_key) FROM staging.indicator") == [(4,)]


def test_differences_are_named(query: Query) -> None:
    rows = query(
        "SELECT d.file_name, r.subject, r.expected, r.actual, r.status, r.note FROM quality.reconciliation AS r"
        " JOIN marts.dim_document AS d USING (document_key) WHERE rule = 'duplicate_disclosure_differs' ORDER BY 1, 2"
    )
    differing = [(name, float(expected), float(actual)) for name, _, expected, actual, status, _ in rows if status == "differs"]
    assert ("keqiao_2020.txt", 17768.25, 17668.25) in differing
    assert [name for name, *_ in differing] == ["keqiao_2020.txt"] * 3, "the total twice, by source, and one project's indicators"
    indicators = next(row for row in rows if "indicators" in row[1])
    assert "≥86%" in indicators[5] and "≥85%" in indicators[5]
    assert [(row[0], row[4]) for row in rows if row[4] != "differs"] == [
        (query("SELECT file_name FROM marts.dim_document WHERE media_type = 'text/plain' AND fiscal_year = 2025")[0][0], "ok")
    ]


# -- the rules ----------------------------------------------------------------------------------------------------------------------


def document(name: str, media_type: str = "text/plain", **more: Any) -> DocumentRecord:
    known = {"document_kind": "self_evaluation", "department_name": "甲市教育局", "fiscal_year": 2024, "region_code": "340800"}
    return DocumentRecord(
        document_key=name, sha256=name, file_name=name, relative_path=name, media_type=media_type, byte_size=1, **(known | more)
    )


def project(name: str, seq: int, title: str, wan: str, indicators: int = 3, targets: str = "≥{}") -> list[Record]:
    amount = Decimal(wan)
    out: list[Record] = [
        ProjectRecord(document_key=name, project_seq=seq, project_name=title),
        BudgetRecord(
            document_key=name, figure_seq=seq, project_seq=seq, measure="budget", funding_source="total", amount_printed=wan,
            unit_printed="万元", amount_yuan=amount * 10000, amount_wan=amount,
        ),
    ]  # fmt: skip
    return out + [
        IndicatorRecord(
            document_key=name, project_seq=seq, scope="annual", indicator_seq=n, indicator_name=f"指标{n}", target_text=targets.format(n)
        )
        for n in range(1, indicators + 1)
    ]


def conformed(*records: Record, resolutions: Path | None = None) -> dict[type[Record], list[Record]]:
    kinds = (DocumentRecord, ProjectRecord, BudgetRecord, ExecutionRecord, IndicatorRecord)
    return conform({kind: frame(kind, [r for r in records if type(r) is kind]) for kind in kinds}, resolutions)


def links(*records: Record, resolutions: Path | None = None) -> list[tuple[str, str, str, bool]]:
    result = conformed(*records, resolutions=resolutions)
    return [(r.document_key, r.duplicate_of, r.kind, r.is_replaced) for r in _links(result)]


def _links(result: dict[type[Record], list[Record]]) -> list[DisclosureIdentityRecord]:
    return [r for r in result[DisclosureIdentityRecord] if isinstance(r, DisclosureIdentityRecord)]


def _differing(result: dict[type[Record], list[Record]]) -> list[tuple[str, str, Decimal, Decimal]]:
    found = result[DisclosureDifferenceRecord]
    return [(r.duplicate_of, r.subject, r.expected, r.actual) for r in found if isinstance(r, DisclosureDifferenceRecord)]


def some(name: str, which: str, **more: Any) -> list[Record]:
    """Projects named after the letters, 10 万元 the first of all, 20 the second."""
    return [r for n, c in enumerate(which, 1) for r in project(name, n, f"项目{c}", str(("甲乙丙丁戊己".index(c) + 1) * 10), **more)]


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_the_better_format_rules() -> None:
    formats = {"a.txt": "text/plain", "b.pdf": "application/pdf", "c.xlsx": XLSX}
    records = [r for name, kind in formats.items() for r in (document(name, kind), *some(name, "甲乙丙丁戊"))]
    assert links(*records) == [("a.txt", "c.xlsx", "other_format", True), ("b.pdf", "c.xlsx", "other_format", True)]


def test_a_format_that_was_read_in_part_does_not_rule() -> None:
    part = some("c.xlsx", "甲乙丙丁")[:-2]
    assert links(document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("c.xlsx", XLSX), *part) == [
        ("c.xlsx", "a.txt", "other_format", True)
    ]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("表.txt", "表v2.txt"),
        ("表2024-05-01.txt", "表2024-06-01.txt"),
        ("表.txt", "表（修订）.txt"),
        ("表.txt", "表(1).txt"),
        ("表9.txt", "表10.txt"),
    ],
)
def test_the_later_version_rules(earlier: str, later: str) -> None:
    changed = [*some(later, "甲乙丙丁"), *project(later, 5, "项目戊", "51")]
    assert links(document(earlier), *some(earlier, "甲乙丙丁戊"), document(later), *changed) == [(earlier, later, "revised", True)]


def test_other_years_kinds_departments_and_contents_are_other_disclosures() -> None:
    others = (
        {"fiscal_year": 2023},
        {"document_kind": "performance_targets"},
        {"department_name": "甲市卫生局"},
        {"department_name": "乙市教育局", "region_code": "340100"},
    )
    for other in others:
        assert links(document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("b.txt", **other), *some("b.txt", "甲乙丙丁戊")) == []
    assert links(document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("b.txt"), *project("b.txt", 1, "另一项目", "10")) == []


def test_a_template_filled_in_for_other_projects_is_no_repetition() -> None:
    """Forms of one department share indicators and even amounts; what they share is not said of the same project."""
    one, two = [project(name, 1, title, "10", indicators=10) for name, title in (("a.txt", "道路维修"), ("b.txt", "桥梁维修"))]
    assert links(document("a.txt"), *one, document("b.txt"), *two) == []


def test_a_summary_and_its_forms_both_stay_and_are_compared() -> None:
    forms = [r for n, c in enumerate("甲乙丙", 1) for r in (document(f"form{n}.txt"), *project(f"form{n}.txt", 1, f"项目{c}", f"{n}0.00"))]
    listed = [*some("list.txt", "甲乙", indicators=0), *project("list.txt", 3, "项目丙", "31", indicators=0)]
    result = conformed(*forms, document("list.txt"), *listed)
    found = [(r.document_key, r.duplicate_of, r.kind) for r in result[DisclosureIdentityRecord]]  # type: ignore[attr-defined]
    assert found == [("list.txt", f"form{n}.txt", "summary") for n in (1, 2, 3)]
    assert replaced(result[DisclosureIdentityRecord]) == set()
    assert _differing(result) == [("form3.txt", "项目丙 / budget/total", 30, 31)]


def test_a_difference_of_a_summary_is_named() -> None:
    forms = [document("forms.txt"), *some("forms.txt", "甲乙丙丁戊")]
    listed = [*some("list.txt", "甲乙丙丁", indicators=0), *project("list.txt", 5, "项目戊", "51", indicators=0)]
    result = conformed(*forms, document("list.txt"), *listed)
    assert _differing(result) == [("forms.txt", "项目戊 / budget/total", 50, 51)]


def test_an_excerpt_gives_way_and_an_overlap_does_not() -> None:
    part = some("part.txt", "甲乙")
    assert links(document("all.txt"), *some("all.txt", "甲乙丙丁戊"), document("part.txt"), *part) == [
        ("part.txt", "all.txt", "excerpt", True)
    ]
    more = [*part, *project("part.txt", 3, "项目己", "60")]
    assert links(document("all.txt"), *some("all.txt", "甲乙丙丁戊"), document("part.txt"), *more) == [
        ("part.txt", "all.txt", "overlap", False)
    ]


def test_where_department_or_year_is_unknown_more_must_be_equal() -> None:
    changed = [*some("b.txt", "甲乙丙丁"), *project("b.txt", 5, "项目戊", "50", targets="={}")]
    known = [document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("b.txt"), *changed]
    unknown = [document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("b.txt", fiscal_year=None), *changed]
    assert links(*known) == [("a.txt", "b.txt", "revised", True)]
    assert [kind for *_, kind, _ in links(*unknown)] == ["overlap"]


def test_a_person_decides_before_every_rule(tmp_path: Path) -> None:
    file = tmp_path / "resolutions.csv"
    records = [document("a.txt"), *some("a.txt", "甲乙丙丁戊"), document("b.pdf", "application/pdf"), *some("b.pdf", "甲乙丙丁戊")]
    assert links(*records) == [("a.txt", "b.pdf", "other_format", True)]
    file.write_text("document_key,printed_name,project,decision\nb.pdf,,a.txt,same\n", "utf-8")
    assert links(*records, resolutions=file) == [("b.pdf", "a.txt", "revised", True)]
    file.write_text("document_key,printed_name,project,decision\na.txt,,b.pdf,different\n", "utf-8")
    assert links(*records, resolutions=file) == []


def test_every_form_of_the_corpus_is_one_disclosure(corpus_readings: dict[Path, Extraction]) -> None:
    """The corpus prints each of its contents in several formats and forms: one of each stays current, no two contents are taken for one.

    A format that was read so badly that little is equal (2 % of the documents may be) keeps what it states.
    """
    records = [r for e in corpus_readings.values() for r in (e.document, *(r for kind in e.records.values() for r in kind))]
    contents = {tuple(_truth(form)): form.name for form in corpus.GOLD.iterdir()}  # of two forms with one truth the name of one
    names = {e.document.document_key: contents[tuple(_truth(corpus.GOLD / p.stem.partition("__")[0]))] for p, e in corpus_readings.items()}
    result = conform({kind: frame(kind, [r for r in records if type(r) is kind]) for kind in KINDS})
    assert [(names[r.document_key], names[r.duplicate_of]) for r in _links(result) if names[r.document_key] != names[r.duplicate_of]] == []
    gone = replaced(result[DisclosureIdentityRecord])
    stating = {r.document_key for r in records if isinstance(r, ProjectRecord | BudgetLineRecord)}
    current = [names[key] for key in sorted(stating - gone)]
    assert set(current) == {names[key] for key in stating}
    assert len(current) - len(set(current)) <= 0.02 * len(stating)


def _truth(form: Path) -> list[str]:
    """The gold of a form without its name, which is the first column."""
    return [line.partition(",")[2] for file in sorted(form.iterdir()) for line in file.read_text("utf-8").splitlines()]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["text/plain", "application/pdf", XLSX]), st.text("甲乙丙丁戊己", max_size=6)), min_size=1, max_size=6
    ),
    st.randoms(use_true_random=False),
)
def test_facts_come_from_a_document_that_keeps_them(given_: list[tuple[str, str]], draw: random.Random) -> None:
    """Whatever documents share, the order of rows changes nothing, and who is replaced points to a document that is not."""
    records: list[Record] = []
    for i, (media_type, projects) in enumerate(given_):
        name = f"{i}.x"
        records += [document(name, media_type), *some(name, projects)]
    first = conformed(*records)
    draw.shuffle(records)
    again = conformed(*records)
    assert first == again
    gone = replaced(first[DisclosureIdentityRecord])
    for link in first[DisclosureIdentityRecord]:
        assert isinstance(link, DisclosureIdentityRecord)
        assert link.document_key != link.duplicate_of
        assert not link.is_replaced or link.duplicate_of not in gone
