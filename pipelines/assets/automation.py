"""What starts runs, and what tells a person: the nightly schedule, the sensor on the raw folder, alerts."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg

from pipelines import alerts
from pipelines.alerts import Alert
from pipelines.assets.failure import cause
from pipelines.documents.discover import discover
from pipelines.keeping import overdue
from pipelines.settings import Settings
from pipelines.warehouse import database
from pipelines.warehouse.recovery import is_published, recover

EVERY = 30  # seconds between two looks of the sensor
AGAIN = "0 */6 * * *"  # when freshness is checked


def writing(settings: Settings) -> dg.ResourceDefinition:
    """The settings as a resource for runs that Dagster starts: whoever has it is the only writer. Raises database.Busy."""

    @dg.resource
    def writer(_: dg.InitResourceContext) -> Iterator[Settings]:
        with database.exclusive(settings.work_db):
            recover(settings, keep_frames=True)
            yield settings

    return writer


def automation(settings: Settings) -> dg.Definitions:
    """Job, schedules, sensors and the freshness check of one warehouse.

    They are switched on from the start where JIXIAO_SCHEDULE (a cron line) is set; otherwise in Dagster's UI.
    """
    # a run whose process dies is started again; an asset that fails is not, `retried` has decided about that
    tags = {"dagster/max_retries": "2", "dagster/retry_on_asset_or_op_failure": "false"}
    night = dg.define_asset_job("night", dg.AssetSelection.all(), tags=tags)
    fresh = _fresh(settings)
    freshness = dg.define_asset_job("freshness", dg.AssetSelection.checks(fresh))
    status = dg.DefaultScheduleStatus.RUNNING if settings.schedule else dg.DefaultScheduleStatus.STOPPED
    watch = dg.ScheduleDefinition(job=freshness, cron_schedule=AGAIN, execution_timezone=settings.timezone, default_status=status)
    return dg.Definitions(
        jobs=[night, freshness],
        asset_checks=[fresh],
        schedules=[_nightly(settings, night, status), watch],
        sensors=[_raw_changed(settings, night), _failed(settings)],
    )


def _nightly(settings: Settings, job: Any, status: dg.DefaultScheduleStatus) -> dg.ScheduleDefinition:
    @dg.schedule(
        job=job, cron_schedule=settings.schedule or "0 2 * * *", execution_timezone=settings.timezone, default_status=status, name="nightly"
    )
    def nightly(context: dg.ScheduleEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        """Publish what has changed; a night with nothing new starts nothing."""
        return (
            dg.SkipReason("Nothing has changed since the last publish.")
            if is_published(settings, discover(settings.raw))
            else dg.RunRequest()
        )

    return nightly


def _raw_changed(settings: Settings, job: Any) -> dg.SensorDefinition:
    status = dg.DefaultSensorStatus.RUNNING if settings.schedule else dg.DefaultSensorStatus.STOPPED

    @dg.sensor(job=job, minimum_interval_seconds=EVERY, default_status=status, name="raw_changed")
    def raw_changed(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
        """Start a run when documents were added, changed or removed, and have been left alone since the last look."""
        seen, newest = look(settings.raw)
        before = json.loads(context.cursor or "{}")
        if seen == before.get("handled"):
            return dg.SkipReason("Nothing has changed.")
        moving = seen != before.get("seen") or 0 <= time.time() - newest < settings.operation.settle
        handled = before.get("handled") if moving else seen
        context.update_cursor(json.dumps({"seen": seen, "handled": handled}))
        if moving:
            return dg.SkipReason("Files are still being copied.")
        return dg.SkipReason("What has changed is published.") if is_published(settings, discover(settings.raw)) else dg.RunRequest()

    return raw_changed


def look(folder: Path) -> tuple[str, float]:
    """Hash of the names, sizes and times of all files, without reading them, and the newest time."""
    digest, newest = hashlib.sha256(), 0.0
    for root, folders, names in os.walk(folder):
        folders.sort()
        for path in (Path(root) / name for name in sorted(names)):
            try:
                status = path.stat()
            except OSError:
                continue  # gone between listing and looking: the next look sees a folder without it
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(errors="surrogateescape"))
            newest = max(newest, status.st_mtime)
    return digest.hexdigest(), newest


def _failed(settings: Settings) -> dg.SensorDefinition:
    status = dg.DefaultSensorStatus.RUNNING  # it starts nothing, and says nothing where no channel is configured

    @dg.run_failure_sensor(name="run_failed", default_status=status)
    def run_failed(context: dg.RunFailureSensorContext) -> None:
        """Tell that a run has failed, and why."""
        why = cause([*context.get_step_failure_events(), context.failure_event])
        alerts.send(Alert("failure", str(settings.warehouse), f"{context.dagster_run.job_name}: {why}"), settings.alerts)

    return run_failed


def _fresh(settings: Settings) -> dg.AssetChecksDefinition:
    @dg.asset_check(asset="warehouse", name="published_in_time")
    def published_in_time() -> dg.AssetCheckResult:
        """A change in the raw folder is published within JIXIAO_AGE hours."""
        hours = overdue(settings)
        if hours is None:
            return dg.AssetCheckResult(passed=True)
        text = f"A change in the raw folder has not been published for {hours:.0f} hours."
        alerts.send(Alert("stale", str(settings.warehouse), text), settings.alerts)
        return dg.AssetCheckResult(passed=False, description=text)

    return published_in_time
