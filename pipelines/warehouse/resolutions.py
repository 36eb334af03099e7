"""A person's decisions about projects and documents (resolutions.csv): they come before every rule."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("document_key", "printed_name", "project", "decision", "who", "when", "why")
DECISIONS = ("same", "different")


@dataclass(frozen=True)
class Resolution:
    """A printed project is, or is not, the named one; without a printed name, a document is, or is not, a repetition of another."""

    document_key: str
    printed_name: str
    project: str
    same: bool


def read(path: Path | None) -> list[Resolution]:
    """The decisions of a file with the columns `COLUMNS`; rows whose decision is still empty are left out.

    Raises ValueError for a line that cannot be understood, naming it.
    """
    if path is None:
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    read = [_resolution(path, number, {name: (row.get(name) or "").strip() for name in COLUMNS}) for number, row in enumerate(rows, 2)]
    return [resolution for resolution in read if resolution]


def _resolution(path: Path, number: int, row: dict[str, str]) -> Resolution | None:
    document, name, project, decision = (row[column] for column in COLUMNS[:4])
    if (not decision and name and project) or row == dict(zip(COLUMNS, COLUMNS, strict=True)):  # undecided; a heading appended again
        return None
    if decision not in DECISIONS or not project or not (name or document not in ("", "*")):
        raise ValueError(
            f"{path.name} line {number}: it needs a printed_name, a project and a decision, same or different;"
            " a line about a whole document needs its document_key and, as project, that of the other."
        )
    return Resolution(document or "*", name, project, decision == "same")


def about_projects(resolutions: Sequence[Resolution]) -> list[Resolution]:
    """Those that name a printed project."""
    return [resolution for resolution in resolutions if resolution.printed_name]


def about_documents(resolutions: Sequence[Resolution]) -> dict[tuple[str, str], bool]:
    """By (document_key, document_key of the other): whether the first repeats the second."""
    return {(r.document_key, r.project): r.same for r in resolutions if not r.printed_name}
