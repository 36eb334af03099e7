"""What every run does first, whatever became of the one before it; the caller holds `database.exclusive`."""

from __future__ import annotations

import shutil

from pipelines.settings import Settings
from pipelines.warehouse import database, snapshots
from pipelines.warehouse.publish import clean


def recover(settings: Settings) -> str:
    """Make the work database sound, remove what a killed run left, keep the snapshot it did not come to.

    Returns what was done to the work database, empty where nothing had to be.
    """
    clean(settings.warehouse)
    shutil.rmtree(settings.work / "frames", ignore_errors=True)
    for leftover in settings.work.glob(".*.copy"):
        leftover.unlink(missing_ok=True)
    done = database.make_sound(settings.work_db, settings.warehouse)
    snapshots.keep(settings.warehouse, settings.snapshots, settings.operation.snapshots)
    return done
