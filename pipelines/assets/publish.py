"""The last asset, and the checks that look at the warehouse as a whole."""

import dagster as dg
import duckdb

from pipelines import alerts
from pipelines.alerts import Alert
from pipelines.assets.documents import RESOURCES
from pipelines.assets.retry import retried
from pipelines.settings import Settings
from pipelines.warehouse import database, meta, snapshots
from pipelines.warehouse.database import rows
from pipelines.warehouse.publish import publish
from pipelines.warehouse.regression import regressions
from pipelines.warehouse.summary import Summary, summarise

RECONCILIATION = dg.AssetKey(["quality", "reconciliation"])
UNKNOWN_HEADINGS = dg.AssetKey(["quality", "unknown_heading"])


def published(models: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """The published file; it depends on every model, and so on every test of one."""

    @dg.asset(key="warehouse", deps=list(models.keys), group_name="published", required_resource_keys=RESOURCES)
    def warehouse(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        """Swap the finished warehouse in."""
        settings = context.resources.settings
        before = _summary(settings)
        with retried(context), database.connect(settings.work_db) as con:
            meta.assert_nothing_lost(con)
            meta.record_publish(con, context.run.run_id, snapshots.last_number(settings.warehouse, settings.snapshots))
            publish(con, settings.work_db, settings.warehouse)
        settings.restored.unlink(missing_ok=True)
        snapshots.keep(settings.warehouse, settings.snapshots, settings.operation.snapshots)
        _tell_regressions(settings, before)
        context.resources.report.stage("publish", str(settings.warehouse))
        return dg.MaterializeResult(metadata={"bytes": settings.warehouse.stat().st_size})

    return warehouse


def _summary(settings: Settings) -> Summary | None:
    """What the published file holds; None where there is none, or one from before its tables were as they are."""
    try:
        return summarise(settings.warehouse) if settings.warehouse.exists() else None
    except (duckdb.Error, IndexError):
        return None


def _tell_regressions(settings: Settings, before: Summary | None) -> None:
    after = _summary(settings)
    worse = list(regressions(before, after)) if before and after else []
    if worse:
        alerts.send(Alert("regression", str(settings.warehouse), "; ".join(worse)), settings.alerts)


@dg.asset_check(asset=RECONCILIATION, required_resource_keys=RESOURCES)
def printed_figures_reconcile(context: dg.AssetCheckExecutionContext) -> dg.AssetCheckResult:
    """Printed totals, rates and sums that differ from their recomputation: contradictions of the sources, shown, not fatal."""
    with database.connect(context.resources.settings.work_db) as con:
        rules = rows(con, "SELECT rule, status, count(*) FROM quality.reconciliation GROUP BY ALL ORDER BY ALL").values.tolist()
    metadata = {f"{rule}: {status}": count for rule, status, count in rules}
    passed = all(status != "differs" for _, status, _ in rules)
    return dg.AssetCheckResult(passed=passed, severity=dg.AssetCheckSeverity.WARN, metadata=metadata)


@dg.asset_check(asset=UNKNOWN_HEADINGS, required_resource_keys=RESOURCES)
def headings_are_known(context: dg.AssetCheckExecutionContext) -> dg.AssetCheckResult:
    """Headings the vocabulary lacks: the work list of whoever keeps it."""
    with database.connect(context.resources.settings.work_db) as con:
        headings = rows(con, "SELECT heading, count(*) FROM staging.unknown_heading GROUP BY ALL ORDER BY ALL").values.tolist()
    metadata = {heading: count for heading, count in headings[:50]}
    return dg.AssetCheckResult(passed=not headings, severity=dg.AssetCheckSeverity.WARN, metadata=metadata)


@dg.asset_check(asset=dg.AssetKey(["raw", "rejected_document"]), required_resource_keys=RESOURCES)
def every_document_is_accounted_for(context: dg.AssetCheckExecutionContext) -> dg.AssetCheckResult:
    """Read in full, read in part, quarantined, duplicates: together they are the files seen. Publishing asks the same, and refuses."""
    with database.connect(context.resources.settings.work_db) as con:
        try:
            meta.assert_nothing_lost(con)
        except meta.DocumentsLost as lost:
            return dg.AssetCheckResult(passed=False, description=str(lost))
    return dg.AssetCheckResult(passed=True)


CHECKS = [printed_figures_reconcile, headings_are_known, every_document_is_accounted_for]
