"""Which version of a document is in force (版本): a revised one replaces it, unless it lost too much; what is replaced stays in schema raw.

A version whose place in the folder is taken by a file that is quarantined stays in force: one that cannot be read (half copied, locked)
replaces nothing, and one that holds far fewer facts waits until a person accepts it (`jixiao accept`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

import duckdb
import pandas as pd

from pipelines.records import (
    KINDS,
    BudgetLineRecord,
    BudgetRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    Record,
    TextSpanRecord,
    UnknownHeadingRecord,
)
from pipelines.warehouse.acceptance import Rule
from pipelines.warehouse.database import now

FACTS: tuple[type[Record], ...] = (BudgetRecord, ExecutionRecord, IndicatorRecord, BudgetLineRecord)
"""Record kinds whose rows are counted as facts."""
KEPT = tuple(kind for kind in KINDS if kind not in (TextSpanRecord, UnknownHeadingRecord))
"""Record kinds that are kept of an earlier version: everything but the text itself."""
STAYS = """d.in_force AND NOT d.is_present AND EXISTS (FROM raw.rejected_document AS x
    WHERE x.relative_path = d.relative_path OR x.sha256[:32] = d.superseded_by)"""
"""Condition on raw.document AS d: earlier versions that what lies at their place has not replaced."""


def fact_counts(frames: Mapping[type[Record], pd.DataFrame]) -> dict[str, int]:
    """Facts by document key."""
    keys = pd.concat([frames[kind]["document_key"] for kind in FACTS])
    return {str(key): int(count) for key, count in keys.value_counts().items()}


def held_back(con: duckdb.DuckDBPyConnection, counts: Mapping[str, int], read: Collection[str], rule: Rule) -> dict[str, str]:
    """Of the documents just read, those that must not replace what was in force at their path, and why."""
    union = " UNION ALL ".join(f'SELECT document_key FROM staging."{kind.table}"' for kind in FACTS)
    replaced = con.execute(
        f"""SELECT d.superseded_by, count(*) FROM ({union}) JOIN raw.document d USING (document_key)
        WHERE d.in_force AND NOT d.is_present AND d.superseded_by IN (SELECT unnest(?::VARCHAR[])) GROUP BY ALL""",
        [list(read)],
    ).fetchall()
    return {
        key: f"It holds {counts.get(key, 0)} facts where the version before it holds {before}: that one stays until jixiao accept {key}."
        for key, before in replaced
        if key not in rule.accepted and counts.get(key, 0) < before * (1 - rule.share)
    }


def retire(con: duckdb.DuckDBPyConnection, accepted: Collection[str]) -> None:
    """Put what is out of force now into raw.earlier_record; the caller removes it from staging."""
    con.execute(
        f"""CREATE OR REPLACE TEMP TABLE retired AS SELECT document_key FROM raw.document AS d WHERE in_force AND NOT is_present
        AND NOT ({STAYS} AND NOT coalesce(list_contains(?::VARCHAR[], superseded_by), false))""",
        [list(accepted)],
    )
    con.execute("DELETE FROM raw.earlier_record WHERE document_key IN (FROM retired)")
    for kind in KEPT:
        con.execute(
            f"""INSERT INTO raw.earlier_record SELECT document_key, ?, ?, to_json(t)
            FROM (SELECT COLUMNS(*)::VARCHAR FROM staging."{kind.table}" WHERE document_key IN (FROM retired)) t""",
            [kind.table, now()],
        )
    con.execute("UPDATE raw.document SET in_force = false WHERE document_key IN (FROM retired)")


class Held(NamedTuple):
    """A version that stays in force though another file lies at its place."""

    relative_path: str
    in_force: str  # document_key
    held: str | None  # document_key of the file that lies there now; None where its bytes cannot be had
    reason: str


def held(con: duckdb.DuckDBPyConnection) -> list[Held]:
    """Every place where an earlier version is in force."""
    reason = "SELECT min(reason) FROM raw.rejected_document AS x WHERE x.relative_path = d.relative_path OR x.sha256[:32] = d.superseded_by"
    sql = f"SELECT relative_path, document_key, superseded_by, ({reason}) FROM raw.document AS d WHERE {STAYS} ORDER BY 1"
    return [Held(*row) for row in con.execute(sql).fetchall()]


def quarantined_documents(con: duckdb.DuckDBPyConnection) -> None:
    """Give every rejected file whose bytes are known, and that has none, its row in staging.document."""
    table = f'staging."{DocumentRecord.table}"'
    con.execute(f"DELETE FROM {table} WHERE parse_status = 'quarantined' AND page_count = 0")
    columns = "document_key, sha256, file_name, relative_path, media_type, byte_size"
    con.execute(
        f"""INSERT INTO {table} ({columns}, document_kind, page_count, characters, parse_status, missing)
        SELECT DISTINCT ON (d.document_key) {", ".join(f"d.{name}" for name in columns.split(", "))}, 'other', 0, 0, 'quarantined', r.reason
        FROM raw.rejected_document r JOIN raw.document d USING (sha256) WHERE d.document_key NOT IN (SELECT document_key FROM {table})
        ORDER BY d.document_key, r.relative_path"""
    )
