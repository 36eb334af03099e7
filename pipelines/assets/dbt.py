"""Every dbt model as an asset and every dbt data test as its asset check, built by dbt in this process.

dbt's unit tests say something about the models, nothing about tonight's data: `make test` runs them, a night does not.

dagster-dbt reads the manifest and gives keys, lineage and checks. Its DbtCliResource is not used: it starts dbt twice more, in child
processes, which costs several times what our models take.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, dbt_assets

from pipelines.assets.describe import describe_table
from pipelines.assets.documents import RESOURCES
from pipelines.settings import DBT_PROJECT, Settings
from pipelines.warehouse import database, meta

UNIQUE_ID = "dagster_dbt/unique_id"
FAILED = ("error", "fail", "runtime error")


class Translator(DagsterDbtTranslator):
    """Models are keyed by schema and name, as in the warehouse, and grouped by schema."""

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        return dg.AssetKey([dbt_resource_props["schema"], dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        return dbt_resource_props["schema"]

    def get_asset_check_spec(self, *args: Any, **kwargs: Any) -> dg.AssetCheckSpec | None:
        """Not blocking: a failure raises where dbt has ended, and a check of a source would have to run before what dbt runs after."""
        spec = super().get_asset_check_spec(*args, **kwargs)
        return spec and spec._replace(blocking=False)


def dbt_models(settings: Settings) -> dg.AssetsDefinition:
    """The dbt project as assets; the project is parsed if that was not done since it changed last."""
    settings_ = DagsterDbtTranslatorSettings(enable_source_tests_as_checks=True)

    @dbt_assets(
        manifest=_manifest(settings),
        dagster_dbt_translator=Translator(settings_),
        name="dbt",
        required_resource_keys=RESOURCES,
        exclude="resource_type:unit_test",
    )
    def models(context: dg.AssetExecutionContext) -> Iterator[Any]:
        yield from _build(context, context.resources.settings)

    return models


def _build(context: dg.AssetExecutionContext, settings: Settings) -> Iterator[dg.MaterializeResult | dg.AssetCheckResult]:
    assets = context.assets_def
    keys = {spec.metadata[UNIQUE_ID]: spec.key for spec in assets.specs}
    checks = {spec.metadata[UNIQUE_ID]: spec for spec in assets.check_specs}
    selection: list[str] = []
    if context.selected_asset_keys != assets.keys:
        selection = ["--select", *(key.path[-1] for key in sorted(context.selected_asset_keys))]
    with database.connect(settings.work_db) as con:
        if not selection:
            _clear(con, keys.values())
        results = _invoke(settings, "build", "--no-write-json", "--exclude-resource-type", "unit_test", *selection)
        failures = [result.node.name for result in results if result.status in FAILED]
        meta.record_dbt(con, context.run.run_id, *_counts(results), failures)
        for result in results:
            unique_id = result.node.unique_id
            if unique_id in keys and result.status == "success":
                yield dg.MaterializeResult(asset_key=keys[unique_id], metadata=describe_table(con, *keys[unique_id].path))
            elif unique_id in checks:
                yield _check(checks[unique_id], result)
    if failures:
        raise dg.Failure(f"dbt: {'; '.join(_explain(result) for result in results if result.status in FAILED)}")
    models, tests = _counts(results)
    context.resources.report.stage("dbt", f"{models} models and seeds built, {tests} tests passed")


def _counts(results: list[Any]) -> tuple[int, int]:
    """How many models and seeds there were, and how many tests."""
    tests = sum(result.node.resource_type == "test" for result in results)
    return len(results) - tests, tests


def _check(spec: dg.AssetCheckSpec, result: Any) -> dg.AssetCheckResult:
    severity = dg.AssetCheckSeverity.WARN if result.status == "warn" else dg.AssetCheckSeverity.ERROR
    metadata = {"rows": result.failures or 0, "message": result.message or "", "seconds": result.execution_time}
    return dg.AssetCheckResult(
        asset_key=spec.asset_key, check_name=spec.name, passed=result.status == "pass", severity=severity, metadata=metadata
    )


def _explain(result: Any) -> str:
    kind = result.node.resource_type.replace("_", " ")
    return f"{kind} {result.node.name} failed ({' '.join((result.message or result.status).split())[:500]})"


def _clear(con: Any, keys: Any) -> None:
    """Drop what an earlier version of the project may have built under other names."""
    for schema in sorted({key.path[0] for key in keys}):
        con.execute(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE')


def _manifest(settings: Settings) -> Path:
    """Path of a manifest that is newer than the project, made where it is not."""
    manifest = _target(settings) / "manifest.json"
    version = _target(settings) / "project_version"
    if not manifest.exists() or not version.exists() or version.read_text() != settings.code_version:
        _invoke(settings, "parse")
        version.write_text(settings.code_version)
    return manifest


def _target(settings: Settings) -> Path:
    return settings.work / "dbt"


@cache
def _runner() -> Any:
    os.environ.setdefault("DBT_SEND_ANONYMOUS_USAGE_STATS", "false")
    from dbt.cli.main import dbtRunner  # nearly 3 seconds: only where dbt has something to do

    return dbtRunner()


def _invoke(settings: Settings, command: str, *options: str) -> list[Any]:
    """Run dbt in this process and return the results of its nodes; raise dg.Failure where it does not come as far as running them."""
    os.environ["JIXIAO_WORK_DB"] = str(settings.work_db)
    folders = [
        "--project-dir",
        DBT_PROJECT,
        "--profiles-dir",
        DBT_PROJECT,
        "--target-path",
        _target(settings),
        "--log-path",
        _target(settings),
    ]
    quiet = ["--log-level", "none", "--log-level-file", "none", "--no-use-colors", "--no-version-check"]
    outcome = _runner().invoke([*map(str, quiet), command, *map(str, folders), *options])
    _disconnect()
    if outcome.exception:
        raise dg.Failure(f"dbt {command}: {outcome.exception}")
    return getattr(outcome.result, "results", [])


def _disconnect() -> None:
    """dbt-duckdb keeps its connection when it has ended; the next to open the file would get the old database."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    if DuckDBConnectionManager._ENV is not None:
        DuckDBConnectionManager._ENV.close()
    DuckDBConnectionManager.close_all_connections()
