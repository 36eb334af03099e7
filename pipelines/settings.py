"""Where a run reads, works and publishes, and what a document may cost: one object, made from the environment once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from pipelines.interpretation.folder import BUILT_IN, VOCABULARY
from pipelines.interpretation.lookups import LOOKED_UP
from pipelines.interpretation.printed_words import SEARCHED
from pipelines.sources import interpretation, libraries, readers, words
from pipelines.warehouse.acceptance import Rule, accepted_in

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = REPOSITORY / "pipelines"
DBT_PROJECT = REPOSITORY / "dbt_project"

RESERVED = {"main", "temp", "system", "raw", "staging", "marts", "quality", "meta", "vocabulary", "information_schema", "pg_catalog"}
"""A database goes by the name of its file, and one called like a schema makes `marts.project_year` ambiguous."""

NOT_SOURCE = {"__pycache__", "target", "logs", "dbt_packages"}


class UsageError(Exception):
    """Settings that cannot work; the message says what to change."""


@dataclass(frozen=True)
class Limits:
    """What reading one document may cost (JIXIAO_TIMEOUT, JIXIAO_MEMORY, JIXIAO_WORKERS)."""

    timeout: int = 120  # seconds of wall time
    memory: int = 2 << 30  # bytes of address space on top of the idle reader's
    workers: int = 2  # documents read at the same time


@dataclass(frozen=True)
class Operation:
    """How the warehouse is kept (JIXIAO_HOLD, JIXIAO_SNAPSHOTS, JIXIAO_AGE, JIXIAO_SETTLE)."""

    hold: int = 30  # percent of an earlier version's facts that a revised document may lack before it is held back
    snapshots: int = 14  # published versions kept
    age: int = 26  # hours after which a change in the raw folder that is not published is an alarm
    settle: int = 60  # seconds for which a file must have been left alone before a sensor starts a run


@dataclass(frozen=True)
class Alerts:
    """Where failures and regressions are told (JIXIAO_ALERT_WEBHOOK, JIXIAO_ALERT_SMTP, JIXIAO_ALERT_FROM, JIXIAO_ALERT_TO)."""

    webhook: str = ""  # URL that takes a POST of JSON
    smtp: str = ""  # smtp://user:password@host:port or smtps://...
    sender: str = ""  # JIXIAO_ALERT_FROM
    to: str = ""  # addresses, separated by commas


@dataclass(frozen=True)
class Settings:
    """All paths are absolute."""

    raw: Path
    warehouse: Path
    resolutions: Path | None = None
    limits: Limits = Limits()
    vocabulary: Path = VOCABULARY
    operation: Operation = Operation()
    alerts: Alerts = Alerts()
    schedule: str = ""  # cron line of the nightly run (JIXIAO_SCHEDULE)
    timezone: str = "Asia/Shanghai"  # in which the cron line is meant (JIXIAO_TIMEZONE)

    @property
    def rule(self) -> Rule:
        """When a revised document is held back; what a person has accepted lies beside the work database."""
        return Rule(self.operation.hold / 100, accepted_in(self.accepted))

    @property
    def accepted(self) -> Path:
        """The list of accepted documents, one key a line."""
        return self.work / "accepted.txt"

    @property
    def restored(self) -> Path:
        """Where it is noted that a person has restored an older version."""
        return self.work / "restored.txt"

    @property
    def sockets(self) -> Path:
        """Where it is noted in which folder the processes of a run meet."""
        return self.work / "sockets.txt"

    @property
    def snapshots(self) -> Path:
        """Folder of the published versions."""
        return self.warehouse.parent / "snapshots"

    @property
    def work(self) -> Path:
        """Folder beside the published file that holds what a run needs between runs."""
        return self.warehouse.parent / ".work"

    @property
    def work_db(self) -> Path:
        """The database a run builds in; published by copying it."""
        return self.work / self.warehouse.with_suffix(".duckdb").name

    @cached_property
    def reader_version(self) -> str:
        """Hash of everything that decides what is read out of a document's bytes."""
        return self._reader_version((PACKAGE / "documents").rglob("*.py"), words(self.vocabulary))

    @cached_property
    def reader_versions(self) -> dict[str, str]:
        """By media type, the hash of what decides what is read out of documents of this type, but for words that concern some alone."""
        running = {file for file in words(self.vocabulary) if file.name not in {*LOOKED_UP, *SEARCHED}}
        return {media_type: self._reader_version(sources, running) for media_type, sources in readers().items()}

    def _reader_version(self, sources: Iterable[Path], words: Iterable[Path]) -> str:
        code = [*sources, *interpretation()]
        more = [f"{name} {version(name)}" for name in libraries(code)]
        return _hash([*sorted(code), *sorted(words)], *more)

    @cached_property
    def words_version(self) -> str:
        """Hash of the words that are compared with printed text, and of the code that lists them."""
        code = (PACKAGE / "interpretation" / name for name in ("printed_words.py", "regions.py"))
        return _hash([*(self.vocabulary / name for name in SEARCHED), *code])

    @cached_property
    def vocabulary_version(self) -> str:
        """Hash of the vocabulary."""
        return _hash(_sources(self.vocabulary))

    @cached_property
    def code_version(self) -> str:
        """Hash of everything but the documents that decides what is published: code, models, packages, limits."""
        inputs = [
            PACKAGE,
            DBT_PROJECT,
            REPOSITORY / "requirements.lock",
            self.vocabulary,
            *([self.resolutions] if self.resolutions else []),
        ]
        return _hash(_sources(*inputs), repr(self.limits))


def from_environment(raw: Path | None = None, warehouse: Path | None = None) -> Settings:
    """Settings from arguments, then environment, then defaults.

    The defaults are `raw/` and `warehouse/jixiao.duckdb` below the current folder if that has a `raw/`, else below the repository.

    Raises UsageError where the raw folder does not exist, a limit is not a positive number, or JIXIAO_RESOLUTIONS or JIXIAO_VOCABULARY
    names what is not there.
    """
    raw = (raw or _path("JIXIAO_RAW") or _base() / "raw").absolute()
    warehouse = warehouse_file(warehouse)
    if not raw.is_dir():
        raise UsageError(f"There is no folder {raw}. Name the folder that holds the documents with --raw or JIXIAO_RAW.")
    if warehouse.stem.lower() in RESERVED:
        raise UsageError(f"{warehouse.name} is a name that DuckDB or a schema inside the file has already: name the file otherwise.")
    if warehouse.is_dir():
        raise UsageError(f"{warehouse} is a folder. Name a file with --warehouse or JIXIAO_WAREHOUSE.")
    missing = [file.name for file in BUILT_IN.iterdir() if not (VOCABULARY / file.name).exists()]
    if missing:
        raise UsageError(f"JIXIAO_VOCABULARY names {VOCABULARY}, which lacks {', '.join(sorted(missing))}: make it a copy of {BUILT_IN}.")
    operation = Operation(**_numbers(Operation))
    return Settings(
        raw, warehouse.resolve(), _resolutions(raw), limits_from_environment(), operation=operation, alerts=_alerts(),
        schedule=os.environ.get("JIXIAO_SCHEDULE", ""), timezone=os.environ.get("JIXIAO_TIMEZONE") or "Asia/Shanghai",
    )  # fmt: skip


def warehouse_file(warehouse: Path | None = None) -> Path:
    """The published file: the argument, then JIXIAO_WAREHOUSE, then the default."""
    return (warehouse or _path("JIXIAO_WAREHOUSE") or _base() / "warehouse" / "jixiao.duckdb").absolute()


def _base() -> Path:
    return Path.cwd() if Path("raw").is_dir() else REPOSITORY


def _resolutions(raw: Path) -> Path | None:
    """The file of a person's decisions: JIXIAO_RESOLUTIONS, or resolutions.csv beside the raw folder, or in the repository."""
    named = _path("JIXIAO_RESOLUTIONS")
    if named and not named.is_file():
        raise UsageError(f"JIXIAO_RESOLUTIONS names {named}, which is no file.")
    places = (named, raw.parent / "resolutions.csv", REPOSITORY / "resolutions.csv")
    return next((place.absolute() for place in places if place and place.is_file()), None)


def _path(name: str) -> Path | None:
    value = os.environ.get(name)
    return Path(value).expanduser() if value else None


def _alerts() -> Alerts:
    names = {"webhook": "WEBHOOK", "smtp": "SMTP", "sender": "FROM", "to": "TO"}
    alerts = Alerts(**{field: os.environ.get(f"JIXIAO_ALERT_{name}", "") for field, name in names.items()})
    if alerts.smtp and not (alerts.sender and alerts.to):
        raise UsageError("JIXIAO_ALERT_SMTP needs JIXIAO_ALERT_FROM and JIXIAO_ALERT_TO.")
    return alerts


def limits_from_environment() -> Limits:
    """What reading one document may cost. Raises UsageError where a value is not a positive whole number."""
    return Limits(**_numbers(Limits))


def _numbers(of: type[Limits] | type[Operation]) -> dict[str, int]:
    given: dict[str, int] = {}
    for field in fields(of):
        name = f"JIXIAO_{field.name.upper()}"
        value = os.environ.get(name)
        if not value:
            continue
        if not value.isdecimal() or int(value) < 1:
            raise UsageError(f"{name} must be a positive whole number, not {value!r}.")
        given[field.name] = int(value)
    return given


def _sources(*roots: Path) -> Iterable[Path]:
    for root in roots:
        files = [root] if root.is_file() else sorted(root.rglob("*"))
        yield from (f for f in files if f.is_file() and not NOT_SOURCE & set(f.relative_to(root).parts))


def _hash(files: Iterable[Path], *more: str) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    for text in more:
        digest.update(text.encode())
    return digest.hexdigest()[:32]
