"""Schema `meta`: which runs there were, what they published, and whether a run would have anything to do."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import duckdb

from pipelines.documents.discover import Found
from pipelines.settings import Settings
from pipelines.warehouse.database import now


def fingerprint(settings: Settings, found: Found) -> str:
    """Hash of everything that decides what is published: equal fingerprints, equal facts."""
    digest = hashlib.sha256(settings.code_version.encode())
    for file in (*found.documents, *found.duplicates, *found.rejected):
        digest.update(f"\0{file.relative_path}\0{file.sha256}\0{file.reason}".encode())
    return digest.hexdigest()


def published_fingerprint(warehouse: Path) -> str | None:
    """Fingerprint a published file carries; None where there is none that can be read."""
    if not warehouse.exists():
        return None
    try:
        with duckdb.connect(str(warehouse), read_only=True) as con:
            return last_fingerprint(con)
    except duckdb.Error:
        return None


def last_fingerprint(con: duckdb.DuckDBPyConnection) -> str | None:
    """Fingerprint of the last publish this database knows of."""
    rows = con.execute("SELECT fingerprint FROM meta.publish ORDER BY published_at DESC, rowid DESC LIMIT 1").fetchall()
    return rows[0][0] if rows else None


def start_run(con: duckdb.DuckDBPyConnection, run_id: str, code_version: str, inputs: str, seen: int) -> None:
    """Begin the record of a run that reads what the fingerprint `inputs` stands for."""
    con.execute(
        """INSERT OR REPLACE INTO meta.run (run_id, started_at, status, code_version, fingerprint, documents_seen)
        VALUES (?, ?, 'running', ?, ?, ?)""",
        [run_id, now(), code_version, inputs, seen],
    )


def record_documents(con: duckdb.DuckDBPyConnection, run_id: str, read: int) -> None:
    """Count how far the documents that lie in the raw folder could be read, `read` of them in this run."""
    con.execute(
        """UPDATE meta.run SET documents_parsed = d.parsed, documents_partial = d.partial, documents_unchanged = d.parsed + d.partial - ?,
        documents_quarantined = (SELECT count(*) FROM raw.rejected_document)
        FROM (SELECT count(*) FILTER (parse_status = 'parsed') AS parsed, count(*) FILTER (parse_status <> 'parsed') AS partial
              FROM staging.document JOIN raw.document USING (document_key) WHERE is_present) AS d
        WHERE run_id = ?""",
        [read, run_id],
    )


def record_dbt(con: duckdb.DuckDBPyConnection, run_id: str, models: int, tests: int, failures: Sequence[str]) -> None:
    """Note what dbt did; a failure ends the run."""
    con.execute(
        """UPDATE meta.run SET dbt_models = ?, dbt_tests = ?, dbt_failures = ?, status = CASE WHEN ? THEN 'failed' ELSE status END,
        finished_at = CASE WHEN ? THEN ? END WHERE run_id = ?""",
        [models, tests, ", ".join(failures) or None, bool(failures), bool(failures), now(), run_id],
    )


def record_publish(con: duckdb.DuckDBPyConnection, run_id: str) -> None:
    """End the record of the run whose warehouse is about to be published: the published file carries it."""
    con.execute("UPDATE meta.run SET status = 'published', finished_at = ? WHERE run_id = ?", [now(), run_id])
    con.execute(
        """INSERT OR REPLACE INTO meta.publish
        SELECT ?, ?, fingerprint, code_version FROM meta.run ORDER BY started_at DESC, rowid DESC LIMIT 1""",
        [run_id, now()],
    )
