"""Schema `raw`: what lies in the raw folder, what did before, and what of it still has to be read."""

from __future__ import annotations

from collections.abc import Iterable

import duckdb
import pandas as pd

from pipelines.documents.discover import Found, FoundFile
from pipelines.warehouse.database import now, transaction

RETRIED = ("timeout", "memory", "crash")
"""Stages of rejection that may end otherwise next time, on a machine that is less busy or with other limits."""


def register(con: duckdb.DuckDBPyConnection, found: Found, reader_version: str) -> list[FoundFile]:
    """Record what was found and return the documents to read: new, moved (a path is a hint), or last read by other code.

    A document that is gone stays in raw.document with is_present false; one that another took the place of names it.
    """
    with transaction(con):
        _record(con, found)
        _replace(con, "raw.duplicate_file", [_duplicate(file, found) for file in found.duplicates])
        reject(con, [(file, "discover", file.reason) for file in found.rejected])
        stages = ", ".join(f"'{stage}'" for stage in RETRIED)
        known = con.execute(
            f"""SELECT document_key FROM raw.document d WHERE reader_version = ?
            AND NOT EXISTS (SELECT 1 FROM raw.rejected_document r WHERE r.sha256 = d.sha256 AND r.stage IN ({stages}))""",
            [reader_version],
        ).fetchall()
        to_read = [file for file in found.documents if (file.document_key,) not in set(known)]
        mark_read(con, [file.document_key for file in to_read], None)
    return to_read


def reject(con: duckdb.DuckDBPyConnection, rejections: Iterable[tuple[FoundFile, str, str]]) -> None:
    """Add (file, stage, reason) rows; a file rejected before keeps the time it was first seen."""
    for file, stage, reason in rejections:
        con.execute(
            """INSERT INTO raw.rejected_document VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (relative_path) DO UPDATE SET
            first_seen_at = CASE WHEN sha256 IS NOT DISTINCT FROM excluded.sha256 THEN first_seen_at ELSE excluded.first_seen_at END,
            sha256 = excluded.sha256, stage = excluded.stage, reason = excluded.reason""",
            [file.file_name, file.relative_path, file.sha256 or None, stage, reason, now()],
        )


def mark_read(con: duckdb.DuckDBPyConnection, document_keys: list[str], reader_version: str | None) -> None:
    """Note which code has read these documents; None for documents that wait to be read."""
    con.execute(
        "UPDATE raw.document SET reader_version = ? WHERE document_key IN (SELECT unnest(?::VARCHAR[]))", [reader_version, document_keys]
    )


def _record(con: duckdb.DuckDBPyConnection, found: Found) -> None:
    received = [*found.documents, *(file for file in found.rejected if file.sha256)]
    names = ("document_key", "sha256", "file_name", "relative_path", "media_type", "byte_size")
    frame = pd.DataFrame([[getattr(file, name) for name in names] for file in received], columns=list(names)).drop_duplicates(
        "document_key"
    )
    con.register("received", frame.astype({"byte_size": "int64"}))
    con.execute(
        """UPDATE raw.document AS d SET is_present = false, superseded_by = r.document_key FROM received r
        WHERE d.is_present AND d.relative_path = r.relative_path AND d.document_key <> r.document_key"""
    )
    con.execute("UPDATE raw.document SET is_present = false WHERE document_key NOT IN (SELECT document_key FROM received)")
    con.execute(
        """INSERT INTO raw.document
        SELECT document_key, sha256, file_name, relative_path, media_type, byte_size, $now, $now, true, NULL, NULL FROM received
        ON CONFLICT (document_key) DO UPDATE SET last_seen_at = $now, is_present = true, superseded_by = NULL,
        file_name = excluded.file_name, relative_path = excluded.relative_path, media_type = excluded.media_type,
        reader_version = CASE WHEN relative_path = excluded.relative_path THEN reader_version END""",
        {"now": now()},
    )
    con.unregister("received")
    paths = [file.relative_path for file in (*found.documents, *found.rejected)]
    con.execute("DELETE FROM raw.rejected_document WHERE relative_path NOT IN (SELECT unnest(?::VARCHAR[]))", [paths])


def _duplicate(file: FoundFile, found: Found) -> list[str]:
    kept = next(document for document in found.documents if document.sha256 == file.sha256)
    reason = f"The content is that of {kept.relative_path}, byte for byte."
    return [file.document_key, file.relative_path, file.sha256, reason, kept.document_key]


def _replace(con: duckdb.DuckDBPyConnection, table: str, values: list[list[str]]) -> None:
    con.execute(f"DELETE FROM {table}")
    for row in values:
        con.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
