"""The last asset, and the checks that look at the warehouse as a whole."""

import dagster as dg

from pipelines.assets.documents import RESOURCES
from pipelines.warehouse import database, meta
from pipelines.warehouse.database import rows
from pipelines.warehouse.publish import publish

RECONCILIATION = dg.AssetKey(["quality", "reconciliation"])
UNKNOWN_HEADINGS = dg.AssetKey(["quality", "unknown_heading"])


def published(models: dg.AssetsDefinition) -> dg.AssetsDefinition:
    """The published file; it depends on every model, and so on every test of one."""

    @dg.asset(key="warehouse", deps=list(models.keys), group_name="published", required_resource_keys=RESOURCES)
    def warehouse(context: dg.AssetExecutionContext) -> dg.MaterializeResult:
        """Swap the finished warehouse in."""
        settings = context.resources.settings
        with database.connect(settings.work_db) as con:
            meta.record_publish(con, context.run.run_id)
            publish(con, settings.work_db, settings.warehouse)
        context.resources.report.stage("publish", str(settings.warehouse))
        return dg.MaterializeResult(metadata={"bytes": settings.warehouse.stat().st_size})

    return warehouse


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
    """Read in full, read in part, quarantined: together they are the documents seen."""
    counts = "documents_seen, documents_parsed, documents_partial, documents_quarantined"
    sql = f"SELECT {counts} FROM meta.run ORDER BY started_at DESC, rowid DESC LIMIT 1"
    with database.connect(context.resources.settings.work_db) as con:
        seen, *parts = rows(con, sql).values.tolist()[0]
    return dg.AssetCheckResult(passed=seen == sum(parts), metadata={"seen": seen, "accounted for": sum(parts)})


CHECKS = [printed_figures_reconcile, headings_are_known, every_document_is_accounted_for]
