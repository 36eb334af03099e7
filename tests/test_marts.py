"""The dbt project on the gold: the contract's tables, known sums, attainment, and exactly the contradictions of the sources."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import contradictions
import duckdb
import gold_staging
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult

from pipelines.records import (
    OPERATORS,
    BudgetRecord,
    DepartmentIdentityRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    ProjectIdentityRecord,
    ProjectRecord,
    Record,
    StatedFigureRecord,
)
from pipelines.warehouse import dbt_sources

PROJECT = Path(__file__).parents[1] / "dbt_project"

CONTRACT = {
    "marts.dim_document": "document_key file_name relative_path sha256 media_type title document_kind department_key fiscal_year page_count"
    " first_seen_at is_current parse_status coverage_ratio",
    "marts.dim_department": "department_key department_name department_code parent_department_key province city county region_code"
    " administrative_level",
    "marts.dim_project": "project_key department_key unit_department_key project_name project_code first_fiscal_year last_fiscal_year",
    "marts.bridge_project_alias": "project_key document_key printed_name printed_code match_rule match_score",
    "marts.dim_fiscal_year": "fiscal_year start_date end_date five_year_plan",
    "marts.dim_indicator_category": "indicator_category_key level1 level2 level1_en level2_en sort_order",
    "marts.dim_funding_source": "funding_source name_zh name_en parent",
    "marts.fct_budget": "document_key project_key department_key fiscal_year measure funding_source amount_yuan amount_wan is_headline"
    " LINEAGE",
    "marts.fct_execution": "document_key project_key funding_source executed_yuan executed_wan adjusted_budget_wan execution_rate_printed"
    " execution_rate weight score deviation_reason is_headline LINEAGE",
    "marts.fct_indicator_attainment": "document_key project_key fiscal_year scope indicator_seq indicator_category_key level1_printed"
    " level2_printed indicator_name operator target_text value_kind target_value target_unit target_date weight actual_text actual_value"
    " actual_unit score attainment_status attainment_ratio is_self_score_consistent deviation_reason remark LINEAGE",
    "marts.fct_project_evaluation": "document_key project_key total_score grade score_recomputed annual_goal overall_goal goal_completion"
    " description LINEAGE",
    "marts.fct_budget_line": "document_key statement line_code line_name line_level column_name amount_yuan amount_wan is_subtotal LINEAGE",
    "marts.project_year": "project_key fiscal_year department_name city budget_wan executed_wan execution_rate total_score grade"
    " indicators_set indicators_evaluated indicators_met indicators_not_met",
    "quality.reconciliation": "document_key rule subject expected actual difference tolerance status severity project_key note",
    "quality.source_coverage": "document_key page characters claimed_characters coverage_ratio",
    "quality.unclaimed_text": "document_key page text",
    "quality.unknown_heading": "document_key heading",
    "quality.rejected_document": "file_name sha256 stage reason first_seen_at",
    "quality.duplicate_document": "document_key duplicate_of kind similarity reason kept_document_key",
    "quality.project_match_worklist": "document_key printed_name project_key status candidate_name candidate_key match_score evidence",
}
LINEAGE = "source_page source_table source_row source_text confidence extraction_note"

Query = Callable[[str], list[tuple[Any, ...]]]


def build(database: Path, workdir: Path, *options: str) -> dbtRunnerResult:
    """dbt build in this process on `database`, under one path always: a changed profile would make dbt parse everything again."""
    work = database.replace(workdir / "work.duckdb")
    os.environ |= {"JIXIAO_WORK_DB": str(work), "DBT_PROFILES_DIR": str(PROJECT)}
    common = ["--quiet", "--log-path", str(workdir / "logs")]
    result = dbtRunner().invoke([*common, "build", "--project-dir", str(PROJECT), "--target-path", str(workdir / "target"), *options])
    DuckDBConnectionManager.close_all_connections()  # else the file stays open in this process
    work.replace(database)
    return result


def failures(result: dbtRunnerResult) -> dict[str, str | None]:
    """What failed and why, by the name of the model or test."""
    nodes: list[Any] = getattr(result.result, "results", [])
    return {r.node.name: r.message for r in nodes if r.status not in ("success", "pass")}


@pytest.fixture(scope="module")
def workdir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dbt")


@pytest.fixture(scope="module")
def query(workdir: Path) -> Iterator[Query]:
    """The warehouse of the five gold documents, every dbt test and unit test passed."""
    database = workdir / "gold.duckdb"
    gold_staging.load(database)
    result = build(database, workdir)
    assert result.success, result.exception or failures(result)
    with duckdb.connect(str(database), read_only=True) as con:
        yield lambda sql: con.execute(sql).fetchall()


def test_committed_sources_are_generated() -> None:
    assert dbt_sources.TARGET.read_text(encoding="utf-8") == dbt_sources.sources()


def test_contract_tables_and_columns_carry_comments(query: Query) -> None:
    found = {
        (f"{s}.{t}", c): comment for s, t, c, comment in query("SELECT schema_name, table_name, column_name, comment FROM duckdb_columns()")
    }
    for table, names in CONTRACT.items():
        for name in names.replace("LINEAGE", LINEAGE).split():
            assert (table, name) in found, f"{table}.{name} is missing"
    bare = [k for k, comment in found.items() if not comment and k[0].split(".")[0] in ("marts", "quality")]
    assert not bare
    assert query("SELECT count(*) FROM duckdb_tables() WHERE schema_name IN ('marts', 'quality') AND comment IS NULL") == [(0,)]


def test_the_file_keeps_the_storage_version_old_clients_read(query: Query) -> None:
    assert query("SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal")[0][0].startswith("v1.0.0")


def test_money_is_decimal(query: Query) -> None:
    types = query(
        "SELECT DISTINCT data_type FROM duckdb_columns() WHERE schema_name = 'marts' AND regexp_matches(column_name, '_(wan|yuan)$')"
    )
    assert {t for (t,) in types} == {"DECIMAL(18,2)", "DECIMAL(18,6)"}
    assert not query(
        "SELECT column_name FROM duckdb_columns() WHERE schema_name IN ('marts', 'quality') AND data_type IN ('DOUBLE', 'FLOAT')"
    )


@pytest.mark.parametrize(
    ("document", "measure", "total"),
    [
        ("anqing_2024", "budget", "663.86"),
        ("keqiao_2020", "budget", "17668.25"),
        ("ningbo_2023", "initial_budget", "5197.0"),
        ("ningbo_2023", "adjusted_budget", "4184.9"),
        ("ningbo_2025", "budget", "3317.80"),
        ("ningbo_2025", "transfer", "130.00"),
        ("shaoxing_2022", "budget", "3599.92"),
    ],
)
def test_headline_budgets_sum_to_the_known_totals(query: Query, document: str, measure: str, total: str) -> None:
    sums = query(
        "SELECT sum(b.amount_wan) FROM marts.fct_budget AS b JOIN marts.dim_document AS d USING (document_key)"
        f" WHERE b.is_headline AND b.measure = '{measure}' AND d.file_name = '{document}.txt'"
    )
    assert sums == [(Decimal(total),)]


def test_headline_execution_and_rates(query: Query) -> None:
    assert query("SELECT sum(executed_wan) FROM marts.fct_execution WHERE is_headline") == [(Decimal("3991.75"),)]
    truncated = query(
        "SELECT count(*) FROM quality.reconciliation WHERE rule = 'execution_rate' AND status = 'ok' AND note = 'Cut off, not rounded'"
    )
    assert truncated == [(32,)]  # 16 of the 27 forms would round one point higher, each printed twice
    assert query("SELECT execution_rate FROM marts.fct_execution WHERE is_headline AND adjusted_budget_wan = 0") == [(None,)]


def test_projects_of_one_name_stay_two_and_years_share_a_key(query: Query) -> None:
    assert query("SELECT count(*) FROM marts.project_year WHERE project_name = '设备购置经费' AND fiscal_year = 2023") == [(2,)]
    assert query("SELECT first_fiscal_year, last_fiscal_year FROM marts.dim_project WHERE project_name = '中国浙江·宁波人才科技周'") == [
        (2023, 2025)
    ]


def test_which_projects_missed_a_target_in_2023(query: Query) -> None:
    missed = query("SELECT project_name, indicators_not_met FROM marts.project_year WHERE fiscal_year = 2023 AND indicators_not_met > 0")
    expected = {
        "基层党建经费": 2, "人才工作重大宣传及活动经费（出国经费）": 1, "设备购置经费": 2, "挂职干部及公务员遴选工作经费": 1,
        "组织工作大型会议及培训经费": 1, "人才工作大型会议及培训经费": 1, "国外培训班": 5,
    }  # fmt: skip
    assert dict(missed) == expected


def test_attainment_of_the_evaluated_document(query: Query) -> None:
    statuses: dict[str, int] = dict(
        query("SELECT attainment_status, count(*) FROM marts.fct_indicator_attainment WHERE actual_text IS NOT NULL GROUP BY 1")
    )
    assert statuses == {"exceeded": 45, "met": 80, "partly_met": 7, "not_met": 6, "not_evaluated": 9}
    assert query(
        "SELECT count(*) FROM marts.fct_indicator_attainment WHERE actual_text IS NULL AND attainment_status <> 'not_evaluated'"
    ) == [(0,)]
    inconsistent = query(
        "SELECT indicator_name, target_text, score FROM marts.fct_indicator_attainment WHERE is_self_score_consistent = false"
    )
    assert set(inconsistent) == {("社会经济效益提升率", "不断提升", Decimal(20)), ("使用人员满意度", "≥90%", Decimal(8))}


def test_scores_add_up(query: Query) -> None:
    assert query("SELECT count(*) FROM marts.fct_project_evaluation WHERE total_score IS NOT NULL AND score_recomputed = total_score") == [
        (27,)
    ]


def test_exactly_the_contradictions_of_the_sources_differ(query: Query) -> None:
    """The gold holds no figures of goals and of scales: those are of the documents alone (test_gold)."""
    of_sentences = ("goal_is_target", "payments_within_budget")
    assert contradictions.found(query) == {c for c in contradictions.CONTRADICTIONS if c[1] not in of_sentences}


def test_a_coarser_print_is_a_rounding_and_no_contradiction(query: Query) -> None:
    rows = query(
        "SELECT status, severity, tolerance, note FROM quality.reconciliation"
        " WHERE rule = 'restated_figure' AND difference <> 0 AND status = 'ok'"
    )
    assert rows == [("ok", "info", Decimal("0.005"), "Printed 95.69万元 and 956850元; the coarser one is rounded")]


def test_no_check_is_silent(query: Query) -> None:
    """What cannot be checked says so: money of projects that print none is not checkable, never ok."""
    rules = {r for (r,) in query("SELECT DISTINCT rule FROM quality.reconciliation WHERE status = 'ok'")}
    assert rules >= {
        "funding_parts", "projects_sum_to_total", "restated_figure", "execution_rate", "weight_sum", "level_weight_sum", "score_sum",
        "grade_fits_score",
        "line_columns_sum", "class_sum", "statement_total", "same_line_in_two_statements", "stated_total", "stated_project_total",
        "stated_project_count", "stated_parts", "stated_share", "stated_change", "projects_sum_to_project_expenditure",
    }  # fmt: skip
    keqiao = query(
        "SELECT DISTINCT status FROM quality.reconciliation JOIN marts.dim_document USING (document_key)"
        " WHERE file_name LIKE 'keqiao%' AND rule LIKE 'projects%'"
    )
    assert keqiao == [("not_checkable",)]


# -- documents that overlap -------------------------------------------------------------------------------------------------------


def _document(name: str, kind: str, year: int | None, department: str = "甲局") -> list[Record]:
    key = gold_staging.key(name)
    document = DocumentRecord(
        document_key=key, sha256=key * 2, file_name=name, relative_path=name, media_type="text/plain", byte_size=1, document_kind=kind,
        department_name=department, fiscal_year=year,
    )  # fmt: skip
    parent = "top" if department != "甲局" else None
    identity = DepartmentIdentityRecord(
        document_key=key,
        printed_name=department,
        department_key="top" if parent is None else department,
        department_name=department,
        parent_department_key=parent,
    )
    return [document, identity]


def _project(name: str, seq: int, project: str, grade: str | None = None, score: str | None = None) -> list[Record]:
    key = gold_staging.key(name)
    return [
        ProjectRecord(document_key=key, project_seq=seq, project_name=project, grade=grade, total_score=Decimal(score) if score else None),
        ProjectIdentityRecord(document_key=key, project_seq=seq, project_key=project, department_key="top", match_rule="exact"),
    ]


def _money(name: str, figure: int, seq: int | None, source: str, wan: str, measure: str = "budget", again: bool = False) -> BudgetRecord:
    amount = Decimal(wan)
    return BudgetRecord(
        document_key=gold_staging.key(name), figure_seq=figure, project_seq=seq, measure=measure, funding_source=source, amount_printed=wan,
        unit_printed="万元", amount_yuan=amount * 10000, amount_wan=amount, is_restated=again,
    )  # fmt: skip


def _absurd(name: str) -> Iterator[Record]:
    """Figures as large, as small and as long as staging can hold them."""
    key, most = gold_staging.key(name), Decimal("9" * 20)
    for n, operator in enumerate((*OPERATORS, None), 1):
        yield IndicatorRecord(
            document_key=key, project_seq=1, scope="annual", indicator_seq=n, indicator_name="项目总成本", operator=operator,
            target_text="x", value_kind="numeric", target_value=most, target_unit="亿元", actual_text="y", actual_value=most - n,
            actual_unit="元",
            score=Decimal(99999),
        )  # fmt: skip
    for n, (kind, value) in enumerate((("total", most), ("share", Decimal("1E-8")), ("change", most), ("change", Decimal(1))), 2):
        unit = "%" if kind == "share" or value == 1 else "万元"
        yield StatedFigureRecord(
            document_key=key, stated_seq=n, kind=kind, subject="支出", printed="0." + "0" * 400, value=value, unit=unit, of_subject="支出"
        )


@pytest.fixture(scope="module")
def overlapping(workdir: Path) -> Iterator[Query]:
    """One department, one year: a target table, its revision, a final account, a unit's own table, an undated one; bad sums."""
    database = workdir / "overlapping.duckdb"
    gold_staging.load(database, documents=())
    records: list[Record] = [
        *_document("old.txt", "performance_targets", 2024), *_project("old.txt", 1, "A"), _money("old.txt", 1, 1, "total", "1"),
        *_document("targets.txt", "performance_targets", 2024), *_project("targets.txt", 1, "A"), *_project("targets.txt", 2, "B"),
        _money("targets.txt", 1, 1, "total", "10"), _money("targets.txt", 2, 1, "general_public", "7"),
        _money("targets.txt", 3, 1, "other", "2"), _money("targets.txt", 4, 2, "general_public", "5"),
        _money("targets.txt", 5, 2, "other", "5"), _money("targets.txt", 6, None, "total", "99"),
        _money("targets.txt", 7, 1, "total", "11", again=True),
        *_document("evaluation.txt", "self_evaluation", 2024), *_project("evaluation.txt", 1, "A", grade="优", score="85"),
        _money("evaluation.txt", 1, 1, "total", "12"),
        ExecutionRecord(
            document_key=gold_staging.key("evaluation.txt"), figure_seq=1, project_seq=1, funding_source="total", executed_printed="6",
            unit_printed="万元", executed_yuan=Decimal(60000), executed_wan=Decimal(6), execution_rate_printed=Decimal("49"),
        ),
        StatedFigureRecord(
            document_key=gold_staging.key("evaluation.txt"), stated_seq=1, kind="count", subject="项目", printed="3",
            value=Decimal(3), unit="个",
        ),
        *_absurd("evaluation.txt"),
        *_document("unit.txt", "performance_targets", 2024, "乙中心"), _money("unit.txt", 1, None, "total", "4"),
        *_document("undated.txt", "performance_targets", None), *_project("undated.txt", 1, "A"), _money("undated.txt", 1, 1, "total", "3"),
        *_document("other_year.txt", "performance_targets", 2023), _money("other_year.txt", 1, None, "total", "50"),
        *_document("unit_other_year.txt", "performance_targets", 2023, "乙中心"), _money("unit_other_year.txt", 1, None, "total", "4"),
    ]  # fmt: skip
    with duckdb.connect(str(database)) as con:
        gold_staging.insert(con, records)
        gold_staging.receive(con, superseded="old.txt")
    result = build(database, workdir, "--exclude-resource-type", "unit_test")
    assert result.success, result.exception or failures(result)
    with duckdb.connect(str(database), read_only=True) as con:
        yield lambda sql: con.execute(sql).fetchall()


def test_headlines_of_overlapping_documents_count_once(overlapping: Query) -> None:
    """The self-evaluation rules over the target table; of parts without a total one row stands; no total stands beside its projects, no
    unit beside its department.
    """
    rows = overlapping(
        "SELECT d.file_name, b.project_key, b.funding_source, b.amount_wan FROM marts.fct_budget AS b"
        " JOIN marts.dim_document AS d USING (document_key) WHERE b.is_headline ORDER BY ALL"
    )
    assert rows == [
        ("evaluation.txt", "A", "total", Decimal(12)),
        ("other_year.txt", None, "total", Decimal(50)),
        ("targets.txt", "B", "general_public", Decimal(5)),
    ]
    assert overlapping("SELECT is_current FROM marts.dim_document WHERE file_name = 'old.txt'") == [(False,)]


def test_wrong_sums_differ(overlapping: Query) -> None:
    """Each planted error is found, and figures of absurd size break nothing."""
    rows = overlapping("SELECT rule, expected, actual FROM quality.reconciliation WHERE status = 'differs' ORDER BY ALL")
    assert [(r, float(e), float(a)) for r, e, a in rows] == [
        ("execution_rate", 50, 49),
        ("funding_parts", 9, 10),
        ("grade_fits_score", 80, 90),
        ("restated_figure", 10, 11),
        ("score_sum", 8 * 99999, 85),
        ("stated_project_count", 1, 3),
    ]
    # only one of the two projects prints a total: the sum proves nothing
    assert overlapping("SELECT status FROM quality.reconciliation WHERE rule = 'projects_sum_to_total' AND expected = 10") == [
        ("not_checkable",)
    ]


def test_a_failing_test_is_named(workdir: Path) -> None:
    database = workdir / "broken.duckdb"
    gold_staging.load(database, documents=("keqiao_2020",))
    with duckdb.connect(str(database)) as con:
        con.execute("UPDATE staging.budget SET amount_yuan = amount_yuan + 1")
    result = build(database, workdir, "--exclude-resource-type", "unit_test")
    assert not result.success
    assert "money_agrees_in_both_units" in failures(result)
