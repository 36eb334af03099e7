"""How the warehouse is: what a person who looks after it, or a monitor, asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from pipelines.warehouse import snapshots, versions
from pipelines.warehouse.database import now
from pipelines.warehouse.versions import Held

OK, ATTENTION, CRITICAL = 0, 1, 2
"""Exit codes of `jixiao status`: all is well; something waits for a person; there is no warehouse, or it is not kept up."""


@dataclass
class Status:
    """State of a warehouse; `waiting` and `alarms` are sentences."""

    warehouse: str
    published_at: datetime | None = None
    age_hours: float | None = None
    number: int | None = None
    byte_size: int = 0
    documents: int = 0
    facts: int = 0
    reconciliations_failed: int = 0
    quarantined: list[tuple[str, str, str]] = field(default_factory=list)  # relative path, stage, reason
    held: list[Held] = field(default_factory=list)
    last_run: str = ""  # running, failed, published, broken off; empty where nothing is known
    waiting: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def code(self) -> int:
        """0, 1 or 2, as a monitor takes it."""
        return CRITICAL if self.alarms else ATTENTION if self.waiting else OK


def status(published: Path, work_db: Path, overdue_hours: float | None) -> Status:
    """State of a published file and of the last run; `overdue_hours` is how long a change has been waiting, None if there is none."""
    state = Status(str(published), last_run=_last_run(work_db))
    try:
        _describe(state, published)
    except (duckdb.Error, OSError, IndexError):
        state.alarms.append("There is no published warehouse that can be read.")
    if state.last_run in ("failed", "broken off"):
        state.alarms.append(
            f"The last run {'failed' if state.last_run == 'failed' else 'was broken off'}; the warehouse is the one before it."
        )
    if overdue_hours is not None:
        state.alarms.append(f"A change in the raw folder has not been published for {overdue_hours:.0f} hours.")
    if state.quarantined:
        state.waiting.append(f"{len(state.quarantined)} files are quarantined.")
    if state.held:
        state.waiting.append(f"{len(state.held)} revised documents are held back: jixiao accept KEY publishes one.")
    return state


def _describe(state: Status, published: Path) -> None:
    snapshot = snapshots.describe(published)
    state.published_at, state.number, state.byte_size = snapshot.published_at, snapshot.number, snapshot.byte_size
    state.documents, state.facts = snapshot.documents, snapshot.facts
    state.age_hours = round((now() - snapshot.published_at).total_seconds() / 3600, 1)
    with duckdb.connect(str(published), read_only=True) as con:
        state.quarantined = con.execute("SELECT relative_path, stage, reason FROM raw.rejected_document ORDER BY 1").fetchall()
        state.held = versions.held(con)
        differs = con.execute("SELECT count(*) FROM quality.reconciliation WHERE status = 'differs'").fetchall()
        state.reconciliations_failed = differs[0][0]


def _last_run(work_db: Path) -> str:
    """State of the last run. Whether a run is at work shows in the lock on its database."""
    if not work_db.exists():
        return ""
    try:
        with duckdb.connect(str(work_db), read_only=True) as con:
            found = con.execute("SELECT status FROM meta.run ORDER BY run_seq DESC LIMIT 1").fetchall()
    except duckdb.IOException as error:
        return "running" if "lock" in str(error) else "unknown"
    except duckdb.Error:
        return "unknown"
    return {"running": "broken off"}.get(found[0][0], found[0][0]) if found else ""
