"""Commands for whoever keeps the warehouse over the years: how it is, what changed, and which version stands."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import time
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import duckdb
import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from pipelines.documents.discover import discover
from pipelines.settings import Settings, UsageError, from_environment
from pipelines.warehouse import acceptance, database, difference
from pipelines.warehouse import snapshots as versions
from pipelines.warehouse import status as state_of
from pipelines.warehouse.recovery import is_published

if TYPE_CHECKING:
    from pipelines.warehouse.difference import Change

console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)
Raw = Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of documents [env JIXIAO_RAW].")]
Warehouse = Annotated[Path | None, typer.Option(metavar="FILE", help="Published file [env JIXIAO_WAREHOUSE].")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def status(raw: Raw = None, warehouse: Warehouse = None, as_json: AsJson = False) -> None:
    """Say how the warehouse is: last publish, quarantined files, held-back documents, alarms.

    Exit code 0: all is well. 1: something waits for a person. 2: there is no warehouse, or it is not kept up.
    """
    settings = _settings(raw, warehouse)
    state = state_of.status(settings.warehouse, settings.work_db, overdue(settings))
    if as_json:
        print(json.dumps({**dataclasses.asdict(state), "held": [h._asdict() for h in state.held], "code": state.code}, default=str))
    else:
        _print_status(state)
    raise typer.Exit(state.code)


def overdue(settings: Settings) -> float | None:
    """Hours for which a change has not been published, if that is longer than JIXIAO_AGE; else None."""
    if is_published(settings, discover(settings.raw)):
        return None
    newest = max(path.stat().st_mtime for path in (settings.raw, *settings.raw.rglob("*")) if path.exists())
    with contextlib.suppress(duckdb.Error, IndexError):
        newest = max(newest, versions.describe(settings.warehouse).published_at.replace(tzinfo=UTC).timestamp())
    hours = (time.time() - newest) / 3600
    return hours if hours > settings.operation.age else None


def snapshots(warehouse: Warehouse = None, as_json: AsJson = False) -> None:
    """List the published versions that are kept (JIXIAO_SNAPSHOTS of them)."""
    settings = _settings(None, warehouse, needs_raw=False)
    found = [versions.describe(path) for path in versions.paths(settings.warehouse, settings.snapshots)]
    current = versions.number_of(settings.warehouse)
    if as_json:
        print(json.dumps([{**s._asdict(), "is_current": s.number == current} for s in found], default=str))
        return
    table = Table("version", "published (UTC)", "documents", "facts", "MiB", "", box=None)
    for s in found:
        size = f"{s.byte_size / 2**20:.1f}"
        table.add_row(str(s.number), str(s.published_at), str(s.documents), f"{s.facts:,}", size, "current" if s.number == current else "")
    console.print(table)


def diff(
    old: Annotated[str, typer.Argument(metavar="A", help="Number of a version, or a file.")],
    new: Annotated[str, typer.Argument(metavar="B", help="Number of a version, `current`, or a file.")] = "current",
    warehouse: Warehouse = None,
    as_json: AsJson = False,
    facts: Annotated[bool, typer.Option("--facts", help="List the facts, not only how many.")] = False,
) -> None:
    """Show the facts added, removed and changed from version A to version B, by table, department and document."""
    settings = _settings(None, warehouse, needs_raw=False)
    try:
        files = [versions.find(settings.warehouse, settings.snapshots, name) for name in (old, new)]
        changes = difference.compare(*files)
    except (LookupError, duckdb.Error) as error:
        _stop(str(error).splitlines()[0], 1)
    counts = difference.count(changes)
    if as_json:
        print(json.dumps({"counts": [c._asdict() for c in counts], "changes": [c._asdict() for c in changes]}, ensure_ascii=False))
        return
    if not changes:
        console.print("The two versions state the same facts.")
        return
    table = Table("table", "department", "document", "added", "removed", "changed", box=None)
    for c in counts:
        table.add_row(*(escape(str(value)) if value is not None else "" for value in c))
    console.print(table)
    for change in changes if facts else ():
        console.print(escape(_line(change)))


def restore(name: Annotated[str, typer.Argument(metavar="A", help="Number of a version, or a file.")], warehouse: Warehouse = None) -> None:
    """Publish an older version again. Runs leave it in place until a document, the code or a setting changes."""
    settings = _settings(None, warehouse, needs_raw=False)
    try:
        snapshot = versions.find(settings.warehouse, settings.snapshots, name)
        with database.exclusive(settings.work_db):
            versions.restore(snapshot, settings.warehouse, settings.restored)
    except (LookupError, duckdb.Error, database.Busy, OSError) as error:
        _stop(str(error).splitlines()[0], 1)
    console.print(f"{escape(str(settings.warehouse))} is version {versions.number_of(settings.warehouse)} again.")


def accept(
    document_key: Annotated[str, typer.Argument(metavar="KEY", help="Key of the document, as jixiao status shows it.")],
    warehouse: Warehouse = None,
) -> None:
    """Let a revised document that is held back replace the version before it, in the next run."""
    settings = _settings(None, warehouse, needs_raw=False)
    state = state_of.status(settings.warehouse, settings.work_db, None)
    if document_key not in {held.held for held in state.held}:
        _stop(f"No document {document_key} is held back: jixiao status lists those that are.", 1)
    acceptance.accept(settings.accepted, document_key)
    console.print("Accepted: the next run publishes it.")


def _settings(raw: Path | None, warehouse: Path | None, needs_raw: bool = True) -> Settings:
    try:
        if not needs_raw and not os.environ.get("JIXIAO_RAW"):
            raw = Path.cwd()  # of no consequence
        return from_environment(raw, warehouse)
    except UsageError as error:
        _stop(str(error), 2)


def _print_status(state: state_of.Status) -> None:
    lines = {
        "warehouse": state.warehouse,
        "published": f"{state.published_at} UTC, {state.age_hours} hours ago, version {state.number}" if state.published_at else "never",
        "holds": f"{state.documents} files, {state.facts:,} facts, {state.byte_size / 2**20:.1f} MiB",
        "quality": f"{state.reconciliations_failed} reconciliations failed",
        "last run": state.last_run or "unknown",
    }
    for name, text in lines.items():
        console.print(f"[bold]{name:<10}[/bold] {escape(text)}")
    for path, stage, reason in state.quarantined:
        console.print(escape(f"  quarantined {path} ({stage}): {reason}"))
    for held in state.held:
        console.print(
            escape(f"  held back   {held.relative_path}: {held.in_force} stays in force; jixiao accept {held.held or '(unreadable)'}")
        )
    for text in state.waiting:
        console.print(f"[yellow]{escape(text)}[/yellow]")
    for text in state.alarms:
        console.print(f"[red]{escape(text)}[/red]")


def _line(change: Change) -> str:
    key = ", ".join(f"{name} {value}" for name, value in change.key.items() if name != "project_key")
    before, after = (json.dumps(fact, ensure_ascii=False) if fact else "" for fact in (change.before, change.after))
    return f"{change.kind:<8} {change.table} {change.document} {change.project or ''} ({key}) {before} -> {after}"


def _stop(message: str, code: int) -> NoReturn:
    errors.print(escape(message))
    raise typer.Exit(code)
