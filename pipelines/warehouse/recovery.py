"""What every run does first: is there anything to do, and what did the one before it leave behind?"""

from __future__ import annotations

import shutil

from pipelines.documents.discover import Found
from pipelines.settings import Settings
from pipelines.warehouse import database, meta, snapshots
from pipelines.warehouse.publish import clean


def is_published(settings: Settings, found: Found) -> bool:
    """Whether a run has nothing to do: what was found is what was published, or what a person has set aside for an older version."""
    inputs = meta.fingerprint(settings, found)
    return meta.published_fingerprint(settings.warehouse) == inputs or snapshots.is_set_aside(settings.restored, inputs)


def recover(settings: Settings, keep_frames: bool = False) -> str:
    """Make the work database sound, remove what a killed run left, keep the snapshot it did not come to; under `database.exclusive`.

    `keep_frames` leaves what a run goes on with that Dagster executes again from the asset that failed.
    Returns what was done to the work database, empty where nothing had to be.
    """
    clean(settings.warehouse)
    for folder in settings.work.glob("dagster-*"):
        shutil.rmtree(folder, ignore_errors=True)
    if not keep_frames:
        shutil.rmtree(settings.work / "frames", ignore_errors=True)
    for leftover in settings.work.glob(".*.copy"):
        leftover.unlink(missing_ok=True)
    done = database.make_sound(settings.work_db, settings.warehouse)
    snapshots.keep(settings.warehouse, settings.snapshots, settings.operation.snapshots)
    return done
