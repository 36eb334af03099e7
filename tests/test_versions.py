"""Three nights through all assets: versions, snapshots, differences, what is held back, and the same marts as a rebuild gives."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import dagster as dg
import duckdb
import pytest
from synthetic import form
from typer.testing import CliRunner

from pipelines.assets.definitions import build
from pipelines.cli import app
from pipelines.documents.discover import discover
from pipelines.report import JsonLog
from pipelines.settings import Operation, Settings, from_environment
from pipelines.warehouse import acceptance, database, difference, meta, snapshots
from pipelines.warehouse.recovery import is_published, recover

OLD = form("安庆市水利局", projects=[("防汛抗旱经费", "12.5", 2), ("水利工程维护", "30", 1)])
NEW = form("安庆市水利局", projects=[("防汛抗旱经费", "13", 2), ("水库除险加固", "8", 1), ("河道整治", "9", 1)])
SMALL = form("安庆市教育局", projects=[("学校建设", "100", 1)])
LARGE = form("安庆市教育局", projects=[("学校建设", "100", 9)])
MOVED = form("安庆市民政局", projects=[("养老服务", "50", 2)])
GONE = form("安庆市司法局", projects=[("法律援助", "5", 2)])


@dataclass
class Nights:
    """A warehouse after three nights."""

    settings: Settings
    held: str
    marts: list[dict[str, list[tuple]]]  # after each night


def run(settings: Settings, log: Path | None = None) -> None:
    with database.exclusive(settings.work_db):
        recover(settings)
        with database.connect(settings.work_db), dg.DagsterInstance.ephemeral() as instance, (log or Path("/dev/null")).open("a") as stream:
            job = build(settings, JsonLog(stream)).resolve_implicit_global_asset_job_def()
            assert job.execute_in_process(instance=instance).success


def marts(warehouse: Path) -> dict[str, list[tuple]]:
    """Every row of marts and quality, of documents in force; when a document was first seen is no matter of content."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        tables = con.execute("SELECT schema_name, table_name FROM duckdb_tables() WHERE schema_name IN ('marts', 'quality')").fetchall()
        out = {}
        for schema, table in tables:
            when = "* EXCLUDE (first_seen_at)" if table in ("dim_document", "rejected_document") else "*"
            which = "WHERE is_current" if table == "dim_document" else ""
            out[table] = con.execute(f'SELECT {when} FROM {schema}."{table}" {which} ORDER BY ALL').fetchall()
        return out


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nights]:
    home = tmp_path_factory.mktemp("nights")
    raw = home / "raw"
    raw.mkdir()
    settings = replace(from_environment(raw, home / "w.duckdb"), operation=Operation(snapshots=2))
    states = []
    for name, content in {"water.txt": OLD, "school.txt": LARGE, "moved.txt": MOVED, "gone.txt": GONE}.items():
        (raw / name).write_bytes(content)
    run(settings, home / "log")
    states.append(marts(settings.warehouse))
    shutil.copy(settings.warehouse, home / "first.duckdb")
    (raw / "water.txt").write_bytes(NEW)
    (raw / "school.txt").write_bytes(SMALL)
    (raw / "moved.txt").rename(raw / "elsewhere.txt")
    (raw / "gone.txt").unlink()
    (raw / "copy.txt").write_bytes(NEW)
    (raw / "empty.txt").touch()
    run(settings, home / "log")
    states.append(marts(settings.warehouse))
    with duckdb.connect(str(settings.warehouse), read_only=True) as con:
        held = con.execute("SELECT sha256[:32] FROM raw.rejected_document WHERE stage = 'held'").fetchall()[0][0]
    acceptance.accept(settings.accepted, held)
    settings = replace(settings)  # what was hashed before is hashed again
    run(settings, home / "log")
    states.append(marts(settings.warehouse))
    yield Nights(settings, held, states)


def cli(nights: Nights, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, [*arguments, "--warehouse", str(nights.settings.warehouse)])
    return done.exit_code, done.output


def test_a_revised_document_replaces_its_facts_and_a_small_one_waits(nights: Nights) -> None:
    count = [len(state["fct_indicator_attainment"]) for state in nights.marts]
    assert count == [3 + 9 + 2 + 2, 4 + 9 + 2, 4 + 1 + 2]
    assert [len(state["rejected_document"]) for state in nights.marts] == [0, 2, 1]


def test_the_result_is_that_of_a_rebuild(nights: Nights, tmp_path: Path) -> None:
    aside = tmp_path / "aside"
    shutil.copytree(nights.settings.warehouse.parent, aside, symlinks=True)
    try:
        for path in (nights.settings.warehouse, nights.settings.work_db, nights.settings.accepted):
            path.unlink()
        run(nights.settings)
        assert marts(nights.settings.warehouse) == nights.marts[-1]
        assert snapshots.number_of(nights.settings.warehouse) == 4, "numbers go on where the snapshots are"
    finally:
        shutil.rmtree(nights.settings.warehouse.parent)
        shutil.copytree(aside, nights.settings.warehouse.parent)


def test_snapshots_are_kept_and_listed(nights: Nights) -> None:
    code, printed = cli(nights, "snapshots", "--json")
    assert code == 0 and [(s["number"], s["is_current"]) for s in json.loads(printed)] == [(2, False), (3, True)]
    code, printed = cli(nights, "snapshots")
    assert code == 0 and "current" in printed and len(printed.splitlines()) == 3


def test_diff_tells_added_removed_and_changed_facts(nights: Nights) -> None:
    changes = difference.compare(nights.settings.warehouse.parent / "first.duckdb", nights.settings.warehouse)
    counts = {(c.table, c.document): (c.added, c.removed, c.changed) for c in difference.count(changes)}
    assert counts["fct_budget", "copy.txt"] == (2, 1, 1), "the revised document, of which there are two copies now"
    assert counts["fct_budget", "gone.txt"] == (0, 1, 0)
    assert counts["fct_indicator_attainment", "school.txt"] == (0, 8, 0)
    assert not any(document in ("moved.txt", "elsewhere.txt") for _, document in counts), "a renamed document states the same"
    (raised,) = [c for c in changes if c.kind == "changed" and c.table == "fct_budget"]
    assert raised.project == "防汛抗旱经费" and raised.before and raised.after
    assert (raised.before["amount_wan"], raised.after["amount_wan"]) == ("12.500000", "13.000000")
    code, printed = cli(nights, "diff", "2", "3")
    assert code == 0 and "school.txt" in printed and "water.txt" not in printed
    code, printed = cli(nights, "diff", "2", "--json")
    assert code == 0 and {c["document"] for c in json.loads(printed)["counts"]} == {"school.txt"}
    assert cli(nights, "diff", "99")[0] == 1


def test_earlier_versions_stay_queryable(nights: Nights) -> None:
    with duckdb.connect(str(nights.settings.warehouse), read_only=True) as con:
        sql = """SELECT d.relative_path, (record ->> 'amount_wan')::DECIMAL(18,6)::DOUBLE FROM raw.earlier_record
            JOIN raw.document d USING (document_key) WHERE record_kind = 'budget' ORDER BY ALL"""
        assert con.execute(sql).fetchall() == [("gone.txt", 5), ("school.txt", 100), ("water.txt", 12.5), ("water.txt", 30)]
        assert con.execute("SELECT file_name FROM marts.dim_document WHERE parse_status = 'quarantined'").fetchall() == [("empty.txt",)]


def test_runs_and_documents_are_recorded(nights: Nights) -> None:
    with duckdb.connect(str(nights.settings.warehouse), read_only=True) as con:
        runs = con.execute(
            """SELECT run_seq, documents_seen, documents_parsed + documents_partial, documents_quarantined, documents_duplicate, facts
            FROM meta.run ORDER BY 1"""
        ).fetchall()
        assert [run[:5] for run in runs] == [(1, 4, 4, 0, 0), (2, 5, 2, 2, 1), (3, 5, 3, 1, 1)]
        sql = "SELECT relative_path, outcome, seconds > 0, pages FROM meta.document_run JOIN meta.run USING (run_id) ORDER BY run_seq, 1"
        by_run = con.execute(sql).fetchall()
    assert [row[0] for row in by_run[4:]] == ["copy.txt", "elsewhere.txt", "school.txt", "school.txt"]
    assert [row[1] for row in by_run if row[0] == "school.txt"] == ["parsed", "held", "parsed"]
    assert all(row[2] for row in by_run)


def test_the_log_is_json_without_text_of_documents(nights: Nights) -> None:
    lines = (nights.settings.warehouse.parent / "log").read_text("utf-8").splitlines()
    assert {json.loads(line)["stage"] for line in lines} == {"documents", "extract", "stage", "identity", "dbt", "publish"}
    assert not any(word in line for line in lines for word in ("防汛", "水利", "学校"))


def test_status_tells_what_waits_and_by_its_exit_code(nights: Nights, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JIXIAO_RAW", str(nights.settings.raw))
    code, printed = cli(nights, "status", "--json")
    state = json.loads(printed)
    assert code == state["code"] == 1 and state["number"] == 3 and state["facts"] == 7 + 5 and state["last_run"] == "published"
    assert [row[:2] for row in state["quarantined"]] == [["empty.txt", "discover"]]
    second = snapshots.find(nights.settings.warehouse, nights.settings.snapshots, "2")
    code, printed = cli(replace(nights, settings=replace(nights.settings, warehouse=second)), "status")
    assert code == 1 and f"jixiao accept {nights.held}" in printed
    nowhere = replace(nights, settings=replace(nights.settings, warehouse=tmp_path / "none.duckdb"))
    assert cli(nowhere, "status")[0] == 2
    assert cli(nights, "accept", "nothing")[0] == 1


def test_a_restored_version_stays_until_something_changes(nights: Nights) -> None:
    code, printed = cli(nights, "restore", "2")
    assert code == 0 and "version 2 again" in printed
    assert marts(nights.settings.warehouse) == nights.marts[1]
    assert is_published(nights.settings, discover(nights.settings.raw)), "a night does not undo what a person did"
    (nights.settings.raw / "more.txt").write_bytes(GONE)
    assert not is_published(nights.settings, discover(nights.settings.raw))
    (nights.settings.raw / "more.txt").unlink()
    assert cli(nights, "restore", "3")[0] == 0 and marts(nights.settings.warehouse) == nights.marts[2]


def test_a_lost_document_is_not_published(tmp_path: Path) -> None:
    with database.connect(tmp_path / "w.duckdb") as con:
        con.execute(
            """INSERT INTO meta.run (run_id, started_at, status, code_version, fingerprint, documents_seen, documents_parsed,
            documents_partial, documents_quarantined, documents_duplicate, run_seq) VALUES ('a', now(), '', '', '', 5, 2, 1, 1, 0, 1)"""
        )
        with pytest.raises(meta.DocumentsLost, match="5 files were seen, but 2 parsed, 1 partial, 1 quarantined, 0 duplicates"):
            meta.assert_nothing_lost(con)
