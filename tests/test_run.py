"""The command as a person meets it: the main job, a second run, bad input, a failing test, two runs at once."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from conftest import REPOSITORY, jixiao

from pipelines.documents.discover import FoundFile, discover
from pipelines.documents.isolation import Broken, run_isolated
from pipelines.warehouse import database

ANQING = REPOSITORY / "raw" / "anqing" / "2024" / "anqing_2024.txt"


def rows(warehouse: Path, sql: str) -> list[tuple]:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        return con.execute(sql).fetchall()


def test_main_job_closes_with_a_summary(main_job: tuple[Path, str]) -> None:
    published, printed = main_job
    assert "5 read, 0 unchanged" in printed and "0 quarantined" in printed
    assert f"published  {published}" in printed
    assert all(table in printed for table in ("fct_budget ", "fct_execution ", "fct_indicator_attainment ", "fct_project_evaluation "))
    assert "reconciliations failed" in printed and "unknown headings" in printed


def test_every_contract_table_exists_and_facts_carry_their_place(warehouse: Path) -> None:
    place = {"document_key", "source_page", "source_table", "source_row", "source_text", "confidence", "extraction_note"}
    columns: dict[str, set[str]] = {}
    for table, column in rows(warehouse, "SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns"):
        columns.setdefault(table, set()).add(column)
    facts = [table for table in columns if table.startswith("marts.fct_")]
    assert len(facts) == 5 and all(place <= columns[fact] for fact in facts)
    dimensions = ("document", "department", "project", "fiscal_year", "indicator_category", "funding_source")
    quality = ("reconciliation", "source_coverage", "unclaimed_text", "rejected_document", "duplicate_document")
    wanted = {
        "marts.bridge_project_alias",
        "marts.project_year",
        *(f"marts.dim_{d}" for d in dimensions),
        *(f"quality.{q}" for q in quality),
    }
    assert wanted <= columns.keys()


def test_every_column_carries_a_comment(warehouse: Path) -> None:
    schemas = "('raw', 'staging', 'marts', 'quality', 'meta')"
    sql = f"SELECT table_name, column_name FROM duckdb_columns() WHERE coalesce(comment, '') = '' AND schema_name IN {schemas}"
    assert rows(warehouse, sql) == []


def test_documents_seen_are_read_or_quarantined(warehouse: Path) -> None:
    sql = "SELECT documents_seen, documents_parsed + documents_partial + documents_quarantined + documents_duplicate"
    sql += " FROM meta.run WHERE status = 'published'"
    assert rows(warehouse, sql) == [(5, 5)]


def test_second_run_changes_nothing_and_says_so(warehouse: Path) -> None:
    before = (hashlib.sha256(warehouse.read_bytes()).digest(), warehouse.stat().st_mtime_ns, warehouse.stat().st_ino)
    began = time.monotonic()
    done = jixiao("run", env={"JIXIAO_RAW": str(REPOSITORY / "raw"), "JIXIAO_WAREHOUSE": str(warehouse)})
    assert done.returncode == 0 and "Nothing has changed" in done.stdout and "0 read, 5 unchanged" in done.stdout
    assert time.monotonic() - began < 15
    assert before == (hashlib.sha256(warehouse.read_bytes()).digest(), warehouse.stat().st_mtime_ns, warehouse.stat().st_ino)


@pytest.mark.parametrize(
    ("arguments", "env", "says"),
    [
        (["--raw", "nowhere"], {}, "There is no folder"),
        (["--raw", "."], {"JIXIAO_TIMEOUT": "soon"}, "JIXIAO_TIMEOUT must be a positive whole number"),
        (["--raw", ".", "--warehouse", "."], {}, "is a folder"),
        (["--raw", ".", "--warehouse", "marts.duckdb"], {}, "name the file otherwise"),
        (["--colour"], {}, "No such option"),
    ],
)
def test_usage_errors_exit_2(tmp_path: Path, arguments: list[str], env: dict[str, str], says: str) -> None:
    done = jixiao("run", *arguments, env=env, cwd=tmp_path)
    assert done.returncode == 2 and says in done.stdout and "Traceback" not in done.stdout


def test_a_folder_without_documents_publishes_nothing(tmp_path: Path) -> None:
    done = jixiao("run", "--raw", tmp_path, "--warehouse", tmp_path / "w.duckdb")
    assert done.returncode == 1 and "no documents" in done.stdout and not (tmp_path / "w.duckdb").exists()


def test_bad_input_is_quarantined_and_the_rest_published_then_revised(tmp_path: Path) -> None:
    raw, published = tmp_path / "raw", tmp_path / "out" / "w.duckdb"
    raw.mkdir()
    text = ANQING.read_text("utf-8")
    (raw / "gb.txt").write_bytes(text.encode("gb18030"))
    (raw / "utf16.txt").write_bytes(text.encode("utf-16"))
    (raw / "copy of utf16.md").write_bytes(text.encode("utf-16"))
    (raw / "empty.txt").touch()
    (raw / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (raw / "no table.txt").write_text("今天天气很好。\n", "utf-8")
    (raw / "program.exe").write_bytes(b"MZ")
    (raw / "README.md").write_text("not a document")
    done = jixiao("run", "--raw", raw, "--warehouse", published)
    assert done.returncode == 0, done.stdout
    assert "Traceback" not in done.stdout
    rejected = dict(rows(published, "SELECT file_name, reason FROM quality.rejected_document"))
    assert {"empty.txt", "binary.txt", "program.exe"} <= rejected.keys() <= {"empty.txt", "binary.txt", "program.exe", "no table.txt"}
    assert all(name in done.stdout and len(reason) > 20 for name, reason in rejected.items())
    assert {name for (name,) in rows(published, "SELECT file_name FROM marts.dim_document")} >= {"gb.txt", "copy of utf16.md"}
    assert rows(published, "SELECT relative_path FROM raw.duplicate_file") == [("utf16.txt",)]
    per_document = rows(published, "SELECT count(*) FROM staging.indicator GROUP BY document_key")
    assert len(per_document) == 2 and len(set(per_document)) == 1, "the encoding of a text changes nothing"

    (raw / "gb.txt").write_bytes((text + "\n备注：更正版\n").encode("gb18030"))
    (raw / "copy of utf16.md").unlink()
    (raw / "utf16.txt").unlink()
    again = jixiao("run", "--raw", raw, "--warehouse", published)
    assert again.returncode == 0, again.stdout
    assert "1 read" in again.stdout
    now = rows(published, "SELECT document_key FROM raw.document WHERE file_name = 'gb.txt' AND is_present")
    assert rows(published, "SELECT DISTINCT document_key FROM marts.fct_indicator_attainment") == now
    assert rows(published, "SELECT superseded_by FROM raw.document WHERE file_name = 'gb.txt' AND NOT is_present") == now
    assert rows(published, "SELECT is_current FROM marts.dim_document WHERE file_name = 'gb.txt' ORDER BY 1") == [(False,), (True,)]


def test_a_failing_dbt_test_leaves_the_old_warehouse(tmp_path: Path) -> None:
    for part in ("pipelines", "dbt_project"):
        shutil.copytree(REPOSITORY / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__", "target", "logs"))
    shutil.copy(REPOSITORY / "requirements.lock", tmp_path)
    (tmp_path / "raw").mkdir()
    shutil.copy(ANQING, tmp_path / "raw")
    (tmp_path / "dbt_project" / "tests" / "nothing_is_ever_right.sql").write_text("SELECT * FROM {{ ref('dim_document') }}")
    published = tmp_path / "warehouse" / "jixiao.duckdb"
    published.parent.mkdir()
    published.write_bytes(b"the old one")
    done = subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "run"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    assert "nothing_is_ever_right" in done.stderr and "is as it was" in done.stderr
    assert published.read_bytes() == b"the old one"
    with database.connect(published.parent / ".work" / "jixiao.duckdb") as con:
        assert con.execute("SELECT status, dbt_failures FROM meta.run").fetchall() == [("failed", "nothing_is_ever_right")]


def test_a_second_run_at_the_same_time_says_so_and_ends(tmp_path: Path) -> None:
    shutil.copy(ANQING, tmp_path)
    with database.connect(tmp_path / "out" / ".work" / "w.duckdb"):
        done = jixiao("run", "--raw", tmp_path, "--warehouse", tmp_path / "out" / "w.duckdb")
    assert done.returncode == 1 and "Another run is at work" in done.stdout and "Traceback" not in done.stdout


def misbehave(file: FoundFile) -> str:
    """What a hostile file may do to a reader."""
    if file.relative_path == "hang":
        time.sleep(60)
    if file.relative_path == "crash":
        os._exit(11)
    if file.relative_path == "greedy":
        return "x" * (1 << 30)
    return file.relative_path


def test_hostile_files_break_alone() -> None:
    files = [FoundFile(Path(name), name, name, 1) for name in ("hang", "crash", "greedy", "fine", "good")]
    outcomes = {f.relative_path: o for f, o in run_isolated(misbehave, files, workers=2, timeout=3, memory=256 << 20)}
    stages = {name: o.stage if isinstance(o, Broken) else o for name, o in outcomes.items()}
    assert stages == {"hang": "timeout", "crash": "crash", "greedy": "memory", "fine": "fine", "good": "good"}


def test_discovery_skips_what_is_no_document_and_never_blocks(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    for name in (".hidden/a.txt", "~$lock.docx", "README.txt", "b.txt", "A.TXT"):
        (tmp_path / name).write_text(name)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    found = discover(tmp_path)
    assert [file.relative_path for file in found.documents] == ["A.TXT", "b.txt"]
    assert [(file.relative_path, file.sha256) for file in found.rejected] == [("pipe.txt", "")]
