"""The work database: one DuckDB file a run builds in, opened by one process at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from pipelines.records import IDENTITIES, KINDS, ddl

CONFIG: dict[str, str | bool | int | float | list[str]] = {"storage_compatibility_version": "v1.0.0"}
"""A format that clients of DuckDB 1.x open too. The dbt profile opens the same file with the same `config_options`:
DuckDB shares one instance between the connections of a process only where their configuration is equal."""

SCHEMA = Path(__file__).with_name("schema.sql")


class Busy(Exception):
    """Another process has the work database open; the message says what to do."""


@contextmanager
def connect(work_db: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the work database, made where it is missing and with all tables laid out.

    DuckDB's own lock on the file keeps a second process out for as long as any connection of this one is open.
    Raises Busy where another process has it.
    """
    work_db.parent.mkdir(parents=True, exist_ok=True)
    try:
        con = duckdb.connect(str(work_db), config=CONFIG)
    except duckdb.IOException as error:
        if "lock" not in str(error):
            raise
        raise Busy(f"Another run is at work on {work_db}: wait until it has ended, then run again.") from error
    try:
        _lay_out(con)
        yield con
    finally:
        con.close()


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
        for statement in statements:
            con.execute(statement)
        con.execute("INSERT OR REPLACE INTO meta.schema_version VALUES (?, ?)", [version, now()])


def _has(con: duckdb.DuckDBPyConnection, schema: str, table: str) -> bool:
    sql = "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
    return bool(con.execute(sql, [schema, table]).fetchall())  # fetched to the end: a result half fetched is an open transaction
