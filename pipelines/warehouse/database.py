"""The work database: one DuckDB file a run builds in, opened by one process at a time."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from pipelines.records import IDENTITIES, KINDS, ddl

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

CONFIG: dict[str, str | bool | int | float | list[str]] = {"storage_compatibility_version": "v1.0.0"}
"""A format that clients of DuckDB 1.x open too. The dbt profile opens the same file with the same `config_options`:
DuckDB shares one instance between the connections of a process only where their configuration is equal."""

SCHEMA = Path(__file__).with_name("schema.sql")

DAMAGE = ("Corrupt database", "not a valid DuckDB", "Could not read enough bytes", "WAL")
"""What DuckDB says of a file whose bytes are not what was written; anything else (no permission, no memory) is no reason to begin anew."""


class Busy(Exception):
    """Another process has the work database open; the message says what to do."""


@contextmanager
def connect(work_db: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the work database, made where it is missing and with all tables laid out.

    DuckDB's own lock on the file keeps a second process out for as long as any connection of this one is open.
    Damage that turns up only at work is noted for `make_sound`. Raises Busy where another process has it.
    """
    work_db.parent.mkdir(parents=True, exist_ok=True)
    try:
        con = duckdb.connect(str(work_db), config=CONFIG)
    except duckdb.IOException as error:
        if "lock" not in str(error):
            raise
        raise _busy(work_db) from error
    try:
        _lay_out(con)
        yield con
    except duckdb.Error as error:
        if _is_damage(error):  # of a block that `_is_sound` has no way to read: one of keys
            _suspect(work_db).touch()
        raise
    finally:
        con.close()


@contextmanager
def exclusive(work_db: Path) -> Iterator[None]:
    """Keep other runs out from before the work database is looked at until after it was published; a killed run leaves no lock.

    Raises Busy. Where the platform has no flock, DuckDB's lock on the file alone keeps them out.
    """
    work_db.parent.mkdir(parents=True, exist_ok=True)
    with work_db.with_suffix(".lock").open("a") as file:
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise _busy(work_db) from error
        yield


def make_sound(work_db: Path, published: Path) -> str:
    """See to it that the work database can be read to its last block: where it cannot, or is missing, begin with the published file.

    The published file is a copy of the work database at its publish, so no version is forgotten; where it is damaged too, everything is
    read from the raw folder again. Returns what was done, empty where nothing had to be. Raises Busy.
    """
    if work_db.exists() and not is_suspect(work_db) and _is_sound(work_db):
        return ""
    damaged = work_db.exists()
    work_db.parent.mkdir(parents=True, exist_ok=True)
    for file in (work_db, _wal(work_db), _suspect(work_db)):
        file.unlink(missing_ok=True)
    if published.is_file():
        copy = work_db.with_name(f".{work_db.name}.copy")
        shutil.copyfile(published, copy)
        if _is_sound(copy):
            copy.replace(work_db)
            return "the work database was damaged and is restored from the published file" if damaged else ""
        copy.unlink()
    return "the work database was damaged: everything is read again" if damaged else ""


def is_suspect(work_db: Path) -> bool:
    """Whether damage has turned up in the work database since it was last made sound."""
    return _suspect(work_db).exists()


def _suspect(work_db: Path) -> Path:
    return work_db.with_suffix(".damaged")


def _is_sound(file: Path) -> bool:
    """Whether the file is laid out and every row can be read; DuckDB checks the sum of every block it reads."""
    try:
        with duckdb.connect(str(file), config=CONFIG) as con:
            tables = con.execute("SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT temporary").fetchall()
            for schema, table in tables:
                con.execute(f'SELECT bit_xor(hash(t)) FROM "{schema}"."{table}" AS t').fetchall()
            return _has(con, "meta", "schema_version")
    except duckdb.Error as error:
        if _is_damage(error):
            return False
        if "lock" in str(error):
            raise _busy(file) from error
        raise


def _is_damage(error: duckdb.Error) -> bool:
    fatal = (duckdb.InternalException, duckdb.FatalException, duckdb.SerializationException)
    return isinstance(error, fatal) or any(words in str(error) for words in DAMAGE)


def _wal(file: Path) -> Path:
    return file.with_name(file.name + ".wal")


def _busy(work_db: Path) -> Busy:
    return Busy(f"Another run is at work on {work_db}: wait until it has ended, then run again.")


@contextmanager
def transaction(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All or nothing."""
    con.begin()
    try:
        yield
    except BaseException:
        con.rollback()
        raise
    con.commit()


def now() -> datetime:
    """The time in UTC, without zone, as the tables hold it."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def rows(con: duckdb.DuckDBPyConnection, sql: str) -> pd.DataFrame:
    """The result of a query as a frame of Python objects: a decimal stays a Decimal, which pandas' own types would not keep."""
    result = con.execute(sql)
    names = [column[0] for column in result.description]
    return pd.DataFrame(result.fetchall(), columns=names, dtype=object)


def _lay_out(con: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing. Where the declaration of the records has changed, staging begins anew and everything is read again."""
    statements = [statement for kind in (*KINDS, *IDENTITIES) for statement in ddl(kind)]
    version = hashlib.sha256("\n".join([*statements, SCHEMA.read_text("utf-8")]).encode()).hexdigest()[:32]
    if _has(con, "meta", "schema_version"):
        if con.execute("SELECT version FROM meta.schema_version ORDER BY applied_at DESC, rowid DESC LIMIT 1").fetchall() == [(version,)]:
            return
        con.execute("DROP SCHEMA IF EXISTS staging CASCADE")
        con.execute("UPDATE raw.document SET reader_version = NULL")
    with transaction(con):
        con.execute(SCHEMA.read_text("utf-8"))
        con.execute("UPDATE raw.document SET in_force = false")
        for statement in statements:
            con.execute(statement)
        con.execute("INSERT OR REPLACE INTO meta.schema_version VALUES (?, ?)", [version, now()])


def _has(con: duckdb.DuckDBPyConnection, schema: str, table: str) -> bool:
    sql = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
    return bool(con.execute(sql, [schema, table]).fetchall())  # fetched to the end: a result half fetched is an open transaction
