"""What every run does first: is there anything to do, and what did the one before it leave behind?"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from multiprocessing.util import get_temp_dir
from pathlib import Path

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
    _clean_sockets(settings.sockets)
    for folder in settings.work.glob("dagster-*"):
        shutil.rmtree(folder, ignore_errors=True)
    if not keep_frames:
        shutil.rmtree(settings.work / "frames", ignore_errors=True)
    for leftover in settings.work.glob(".*.copy"):
        leftover.unlink(missing_ok=True)
    done = database.make_sound(settings.work_db, settings.warehouse)
    snapshots.keep(settings.warehouse, settings.snapshots, settings.operation.snapshots)
    return done


def tidy(settings: Settings) -> None:
    """Recover where nothing is to do, but the last run was killed after it had published; another run that is at work does it itself."""
    if _of_a_dead_process(settings.sockets):
        with suppress(database.Busy), database.exclusive(settings.work_db):
            recover(settings)


def _of_a_dead_process(note: Path) -> Path | None:
    """The folder in which the processes of a killed run met, None where there is none."""
    process, _, folder = note.read_text("utf-8", "replace").partition(" ") if note.exists() else ("", "", "")
    met = Path(folder)
    return met if process.isdecimal() and not _is_alive(int(process)) and met.name.startswith("pymp-") and met.exists() else None


def _clean_sockets(note: Path) -> None:
    """Remove the folder in which the processes of a killed run met, and note that of this one.

    Python makes it in the system's temporary folder, where nobody else would know whose it was.
    """
    here = get_temp_dir()
    if killed := _of_a_dead_process(note):
        shutil.rmtree(killed, ignore_errors=True)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(f"{os.getpid()} {here}", "utf-8")


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
