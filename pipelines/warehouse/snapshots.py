"""Every publish is a snapshot: warehouse/snapshots/<name>.<number>.duckdb, the newest ones kept.

A snapshot is a hard link to the file that was published, so the newest costs no space and an older one only its own; where the file
system knows no links it is a copy. Nothing ever writes to a published file, so a snapshot does not change.
"""

from __future__ import annotations

import os
import shutil
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.warehouse.publish import swap_in


class Snapshot(NamedTuple):
    """A published version."""

    number: int
    path: Path
    published_at: datetime
    byte_size: int
    documents: int
    facts: int
    fingerprint: str


def keep(published: Path, folder: Path, most: int) -> None:
    """Make the published file a snapshot, unless it is one already, and remove the oldest beyond `most`."""
    number = number_of(published)
    if number is None:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(".*.new"):
        leftover.unlink(missing_ok=True)
    target = _path(published, folder, number)
    if not target.exists():
        _link(published, target)
    for path in paths(published, folder)[:-most]:
        path.unlink(missing_ok=True)


def paths(published: Path, folder: Path) -> list[Path]:
    """The snapshots of a warehouse, oldest first."""
    return sorted(folder.glob(f"{published.stem}.*.duckdb"), key=_number)


def last_number(published: Path, folder: Path) -> int:
    """The highest number a snapshot has, 0 where there is none."""
    return max(map(_number, paths(published, folder)), default=0)


def find(published: Path, folder: Path, name: str) -> Path:
    """The file of a version: a number, `current`, or a path. Raises LookupError where there is none."""
    numbered = _path(published, folder, int(name)) if name.isdecimal() else Path(name)
    path = published if name == "current" else numbered
    if not path.is_file():
        raise LookupError(f"There is no version {name}: jixiao snapshots lists them.")
    return path


def describe(path: Path) -> Snapshot:
    """What a published version holds. Raises duckdb.Error where it cannot be read."""
    with duckdb.connect(str(path), read_only=True) as con:
        sql = """SELECT publish_seq, published_at, r.documents_seen, r.facts, p.fingerprint
            FROM meta.publish p JOIN meta.run r USING (run_id) ORDER BY publish_seq DESC NULLS LAST LIMIT 1"""
        number, published_at, documents, facts, fingerprint = con.execute(sql).fetchall()[0]
    return Snapshot(number or 0, path, published_at, path.stat().st_size, documents, facts or 0, fingerprint)


def number_of(published: Path) -> int | None:
    """Number of the publish a file is; None where it is no warehouse or one from before they were numbered."""
    try:
        return describe(published).number or None
    except (duckdb.Error, IndexError):
        return None


def restore(snapshot: Path, published: Path, note: Path) -> None:
    """Publish a snapshot again. The note keeps runs from replacing it before something changes (see `is_set_aside`)."""
    replaced = describe(published).fingerprint if number_of(published) else ""
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(replaced, "utf-8")
    swap_in(snapshot, published)


def is_set_aside(note: Path, fingerprint: str) -> bool:
    """Whether what a run would publish is the very version a person restored an older one over."""
    return note.exists() and note.read_text("utf-8") == fingerprint


def _path(published: Path, folder: Path, number: int) -> Path:
    return folder / f"{published.stem}.{number:06}.duckdb"


def _number(path: Path) -> int:
    digits = path.name.split(".")[-2]
    return int(digits) if digits.isdecimal() else 0


def _link(published: Path, target: Path) -> None:
    temporary = target.with_name(f".{target.name}.new")
    try:
        os.link(published, temporary)
    except OSError:
        shutil.copyfile(published, temporary)
    temporary.replace(target)
