"""The assets as Dagster sees them: lineage, what they show, and the checks they carry."""

from __future__ import annotations

import json
import shutil

import dagster as dg
import pytest
from conftest import REPOSITORY

from pipelines.assets.definitions import build
from pipelines.records import IDENTITIES, KINDS
from pipelines.report import Report
from pipelines.settings import from_environment


@pytest.fixture(scope="module")
def materialised(tmp_path_factory: pytest.TempPathFactory) -> tuple[dg.Definitions, dg.ExecuteInProcessResult, dict]:
    """The definitions, one run of them all over one document, and dbt's manifest."""
    home = tmp_path_factory.mktemp("assets")
    (home / "raw").mkdir()
    shutil.copy(REPOSITORY / "raw" / "anqing" / "2024" / "anqing_2024.txt", home / "raw")
    settings = from_environment(home / "raw", home / "w.duckdb")
    definitions = build(settings, Report())
    with dg.DagsterInstance.ephemeral() as instance:
        result = definitions.resolve_implicit_global_asset_job_def().execute_in_process(instance=instance)
    return definitions, result, json.loads((settings.work / "dbt" / "manifest.json").read_text())


def key(*path: str) -> dg.AssetKey:
    return dg.AssetKey(path)


def test_every_record_kind_and_model_is_an_asset_of_its_own(materialised: tuple) -> None:
    definitions, _, manifest = materialised
    graph = definitions.resolve_asset_graph()
    models = [
        n for n in manifest["nodes"].values() if n["resource_type"] in ("model", "seed") and n["config"]["materialized"] != "ephemeral"
    ]
    assert len(models) > 20
    assert {key(n["schema"], n["name"]) for n in models} <= graph.get_all_asset_keys()
    for kind in KINDS:
        assert graph.get(key("extracted", kind.table)).parent_keys == {key("raw", "document")}
        assert key("extracted", kind.table) in graph.get(key("staging", kind.table)).parent_keys
    assert key("staging", "budget") in graph.get(key("marts", "fct_budget")).parent_keys
    assert {key(n["schema"], n["name"]) for n in models} == graph.get(key("warehouse")).parent_keys


def test_every_asset_shows_rows_and_a_preview(materialised: tuple) -> None:
    definitions, result, _ = materialised
    shown = {event.asset_key: event.materialization.metadata for event in result.get_asset_materialization_events()}
    assert shown.keys() == definitions.resolve_asset_graph().get_all_asset_keys()
    tables = {k: m for k, m in shown.items() if k not in (key("warehouse"), key("extracted", "reading"))}
    assert all({"dagster/row_count", "preview"} <= metadata.keys() for metadata in tables.values())
    assert all("documents" in tables[key("staging", kind.table)] for kind in (*KINDS, *IDENTITIES))
    assert tables[key("staging", "document")]["dagster/row_count"].value == 1
    assert "| document_key |" in tables[key("marts", "dim_document")]["preview"].value


def test_dbt_tests_and_reconciliations_are_asset_checks(materialised: tuple) -> None:
    definitions, result, manifest = materialised
    evaluated = {(e.asset_key, e.check_name): e for e in result.get_asset_check_evaluations()}
    tests = [n for n in manifest["nodes"].values() if n["resource_type"] == "test"]
    assert len({name for _, name in evaluated} & {n["name"] for n in tests}) > 20
    assert {(k.asset_key, k.name) for k in definitions.resolve_asset_graph().asset_check_keys} == evaluated.keys()
    assert all(e.passed or e.severity == dg.AssetCheckSeverity.WARN for e in evaluated.values())
    assert (key("quality", "reconciliation"), "printed_figures_reconcile") in evaluated
    assert evaluated[key("raw", "rejected_document"), "every_document_is_accounted_for"].passed
