"""The command line. Heavy imports wait until there is something to do: a run with nothing new ends in a second."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Annotated, Any

import duckdb
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from pipelines import alerts, commands, keeping
from pipelines.alerts import Alert
from pipelines.documents.discover import Found, discover
from pipelines.documents.isolation import warm_up
from pipelines.interpretation.lexicon import VocabularyError, lexicon
from pipelines.report import JsonLog, Report
from pipelines.settings import Settings, UsageError, from_environment
from pipelines.warehouse import database
from pipelines.warehouse.recovery import is_published, recover, tidy
from pipelines.warehouse.summary import summarise

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)


class Printed(Report):
    """A bar for the documents, a line for every stage with the seconds it took."""

    def __init__(self) -> None:
        self.since = time.monotonic()
        self.progress: Progress | None = None
        self.task = TaskID(0)

    def reading(self, total: int) -> None:
        if not (total and console.is_terminal):
            return
        columns = (TextColumn("  reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.fields[name]}"))
        self.progress = Progress(*columns, console=console, transient=True)
        self.progress.start()
        self.task = self.progress.add_task("", total=total, name="")

    def read(self, name: str) -> None:
        if self.progress:
            self.progress.update(self.task, advance=1, name=escape(name))

    def stage(self, name: str, outcome: str) -> None:
        self.close()
        now = time.monotonic()
        console.print(f"  {name:<10} {escape(outcome)}  [dim]{now - self.since:.1f} s[/dim]")
        self.since = now

    def close(self) -> None:
        """Take the bar away."""
        if self.progress:
            self.progress.stop()
            self.progress = None


@app.callback()
def jixiao() -> None:
    """绩效数仓: budget and performance disclosures of China's local governments as one reconciled DuckDB warehouse."""


@app.command()
def run(
    raw: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder of documents [env JIXIAO_RAW; default raw/].")] = None,
    warehouse: Annotated[
        Path | None, typer.Option(metavar="FILE", help="File to publish [env JIXIAO_WAREHOUSE; default warehouse/jixiao.duckdb].")
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show what Dagster logs.")] = False,
    verify: Annotated[
        float | None,
        typer.Option(metavar="SHARE", min=0, max=1, help="Share of PDF pages that pdfplumber reads a second time [env JIXIAO_VERIFY]."),
    ] = None,
    log_json: Annotated[bool, typer.Option("--log-json", help="Print lines of JSON instead, without any text of a document.")] = False,
) -> None:
    """Run the whole pipeline once: read, load, build, test, publish.

    Exit code 0: published, or nothing had changed. 1: not published, the warehouse that was there is untouched. 2: usage.
    """
    if verify is not None:
        from pipelines.documents.read import VERIFY

        os.environ[VERIFY] = str(verify)
    try:
        settings = from_environment(raw, warehouse)
        lexicon()  # a vocabulary nobody can read would be every document's fault
    except (UsageError, VocabularyError) as error:
        _stop(str(error), 2)
    found = discover(settings.raw)
    if not (found.documents or found.rejected):
        _stop(f"There are no documents in {settings.raw}: nothing was published.", 1)
    report = JsonLog() if log_json else Printed()
    if is_published(settings, found):
        tidy(settings)
        _close(settings, report, unchanged=True)
        return
    problem = _materialise(settings, report, verbose)
    if problem and database.is_suspect(settings.work_db):
        problem = _materialise(settings, report, verbose)  # which begins with the published file
    if problem:
        report.event("failed", problem=problem)
        alerts.send(Alert("failure", str(settings.warehouse), problem), settings.alerts)
        _stop(f"Not published: {problem}\n{_what_stands(settings, found)}", 1)
    _close(settings, report, unchanged=False)


app.command()(commands.resolve)
app.command()(commands.inspect)
for command in (keeping.status, keeping.snapshots, keeping.diff, keeping.restore, keeping.accept):
    app.command()(command)
app.add_typer(commands.vocabulary, name="vocabulary")


def main() -> None:
    """Entry point of `jixiao`."""
    app()


def _materialise(settings: Settings, report: Report, verbose: bool) -> str:
    """Materialise all assets in this process; the reason why nothing was published, empty where it was."""
    try:
        with database.exclusive(settings.work_db):
            done = recover(settings)
            if done:
                report.stage("recovery", done)
            with database.connect(settings.work_db):  # open from beginning to end, for clients that know no other lock
                return _execute(settings, report, verbose)
    except database.Busy as error:
        return str(error)
    except OSError as error:
        return f"{error.strerror}: {error.filename or settings.warehouse}."
    except duckdb.Error as error:
        return f"the work database cannot be used ({str(error).splitlines()[0][:200]})."
    finally:
        report.close()
        shutil.rmtree(settings.work / "frames", ignore_errors=True)


def _execute(settings: Settings, report: Report, verbose: bool) -> str:
    os.environ["DAGSTER_DISABLE_TELEMETRY"] = "1"
    warm_up("pipelines.assets.reading")  # on another core, while the next lines take their seconds
    import dagster as dg

    from pipelines.assets.definitions import build
    from pipelines.assets.failure import cause

    logs = {"loggers": {"console": {"config": {"log_level": "DEBUG" if verbose else "CRITICAL"}}}}
    with tempfile.TemporaryDirectory(prefix="dagster-", dir=settings.work) as folder:
        instance = dg.DagsterInstance.get() if os.environ.get("DAGSTER_HOME") else dg.DagsterInstance.ephemeral(folder)
        with instance:
            try:
                job = build(settings, report).resolve_implicit_global_asset_job_def()
                result = job.execute_in_process(logs, instance=instance, raise_on_error=False)
            except dg.Failure as failure:
                return failure.description or "unknown failure."
            return "" if result.success else f"{cause(result.all_events)} (--verbose shows more)"


def _what_stands(settings: Settings, found: Found) -> str:
    return f"{settings.warehouse} is as it was." if settings.warehouse.exists() else "There is no earlier warehouse."


def _close(settings: Settings, report: Report, unchanged: bool) -> None:
    """Print the closing summary."""
    summary = summarise(settings.warehouse)
    if isinstance(report, JsonLog):
        quarantined = [path for path, _ in summary.rejected]
        report.event("unchanged" if unchanged else "published", warehouse=settings.warehouse, quarantined=quarantined, facts=summary.facts)
        return
    if unchanged:
        console.print("Nothing has changed since the last publish.")
    not_read = summary.documents_parsed + summary.documents_partial if unchanged else summary.documents_unchanged
    read = summary.documents_parsed + summary.documents_partial - not_read
    lines = {
        "documents": f"{read} read, {not_read} unchanged, {summary.documents_partial} partial, {len(summary.rejected)} quarantined",
        "facts": ", ".join(f"{table} {count:,}" for table, count in summary.facts.items()),
        "quality": f"{summary.reconciliations_failed} reconciliations failed, {summary.unknown_headings} unknown headings",
        "identity": f"{summary.repeated_disclosures} repeated disclosures, {summary.open_matches} matches to look at (jixiao resolve)",
        "unchanged" if unchanged else "published": str(settings.warehouse),
    }
    for path, reason in summary.rejected:
        console.print(f"  quarantined {escape(path)}: {escape(reason)}")
    for unknown in summary.first_unknown:
        suggestion = f"perhaps {unknown.suggested_field}" if unknown.suggested_field else "like nothing known"
        console.print(escape(f"  unknown heading {unknown.heading} ({unknown.file_name}, page {unknown.page}): {suggestion}"))
    for name, text in lines.items():
        console.print(f"[bold]{name:<10}[/bold] {escape(text)}")


def _stop(message: str, code: int) -> Any:
    errors.print(escape(message))
    raise typer.Exit(code)


if __name__ == "__main__":
    main()
