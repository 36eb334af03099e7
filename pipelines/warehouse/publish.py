"""Swap a finished warehouse in: readers see the old file or the new one, whole, and never wait."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb


def publish(con: duckdb.DuckDBPyConnection, work_db: Path, published: Path) -> None:
    """Copy the work database beside the published file and rename it over that.

    `con` stays open while the copy is made, so that its lock keeps other runs out; no other connection may write meanwhile. Whoever
    has the old file open keeps reading the old data. Raises RuntimeError where the copy is not what was committed.
    """
    con.execute("CHECKPOINT")  # not FORCE, which waits forever for whoever has left a transaction open
    swap_in(work_db, published, lambda copy: _verify(con, copy))


def swap_in(source: Path, published: Path, verify: Callable[[Path], None] = lambda copy: None) -> None:
    """Copy a closed or checkpointed database beside the published file, verify the copy, and rename it over that."""
    published.parent.mkdir(parents=True, exist_ok=True)
    clean(published)
    temporary = published.with_name(f".{published.name}.{os.getpid()}.new")
    try:
        with source.open("rb") as original, temporary.open("wb") as target:
            shutil.copyfileobj(original, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())
        verify(temporary)
        published.with_name(published.name + ".wal").unlink(missing_ok=True)  # of somebody who wrote to the old file
        os.replace(temporary, published)
        _sync_folder(published.parent)
    finally:
        temporary.unlink(missing_ok=True)


def clean(published: Path) -> None:
    """Remove what a killed run left half copied."""
    for leftover in published.parent.glob(f".{published.name}.*.new*"):
        leftover.unlink(missing_ok=True)


def _verify(con: duckdb.DuckDBPyConnection, copy: Path) -> None:
    """A copy that opens and knows of this publish holds all that was committed before it."""
    sql = "SELECT run_id FROM meta.publish ORDER BY ALL"
    with duckdb.connect(str(copy), read_only=True) as copied:
        if copied.execute(sql).fetchall() != con.execute(sql).fetchall():
            raise RuntimeError("the copy of the work database is not complete, so it was not published: run again")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
