"""Schema `raw`: what lies in the raw folder, what did before, and what of it still has to be read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import duckdb
import pandas as pd

from pipelines.documents.discover import Found, FoundFile
from pipelines.warehouse.database import now, transaction

RETRIED = ("timeout", "memory", "crash", "killed", "changed")
"""Stages of rejection that may end otherwise next time, on a machine that is less busy or with other limits."""
HELD = "held"
"""Stage of a revised document that lost too much to replace the earlier version before a person accepts it."""

_RECOGNISED = "(SELECT document_key, media_type FROM staging.document WHERE parse_status <> 'quarantined')"


def register(
    con: duckdb.DuckDBPyConnection,
    found: Found,
    version: str,
    by_format: Mapping[str, str] | None = None,
    accepted: Collection[str] = (),
    concerned: Collection[str] = (),
) -> list[FoundFile]:
    """Record what was found and return the documents to read: new, moved (a path is a hint), last read by other code, or accepted.

    `version` is that of all code and words that read, `by_format` that of those that read one media type, without the words whose change
    concerns some documents alone: these are `concerned`, by key (see `rereading`). A file without records is read again where `version`
    is another one. A document that is gone stays in raw.document with is_present false; one that another took the place of names it.
    """
    with transaction(con):
        _record(con, found)
        kept = {file.sha256: file for file in found.documents}
        _replace(con, "raw.duplicate_file", [_duplicate(file, kept[file.sha256]) for file in found.duplicates])
        reject(con, [(file, "discover", file.reason) for file in found.rejected])
        known = con.execute(
            f"""SELECT document_key FROM raw.document d LEFT JOIN {_RECOGNISED} AS s USING (document_key)
            WHERE d.reader_version = coalesce(map_extract_value($by_format::MAP(VARCHAR, VARCHAR), s.media_type), $version)
            AND NOT list_contains($concerned, d.document_key) AND NOT EXISTS (
                SELECT 1 FROM raw.rejected_document r WHERE r.sha256 = d.sha256
                AND (list_contains($retried, r.stage) OR r.stage = $held AND list_contains($accepted, d.document_key)))""",
            {
                "version": version, "by_format": dict(by_format or {}), "retried": list(RETRIED), "held": HELD,
                "accepted": list(accepted), "concerned": list(concerned),
            },
        ).fetchall()  # fmt: skip
        unchanged = set(known)
        to_read = [file for file in found.documents if (file.document_key,) not in unchanged]
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


def mark_read(
    con: duckdb.DuckDBPyConnection, document_keys: list[str], version: str | None, by_format: Mapping[str, str] | None = None
) -> None:
    """Note which code has read these documents (see `register`); None for documents that wait to be read."""
    con.execute(
        f"""UPDATE raw.document d
        SET reader_version = coalesce(map_extract_value($by_format::MAP(VARCHAR, VARCHAR), k.media_type), $version)
        FROM (SELECT key, media_type FROM (SELECT unnest($keys::VARCHAR[]) AS key) LEFT JOIN {_RECOGNISED} ON document_key = key) k
        WHERE d.document_key = k.key""",
        {"by_format": dict(by_format or {}) if version else {}, "version": version, "keys": document_keys},
    )


def mark_in_force(con: duckdb.DuckDBPyConnection, read: Iterable[str], in_force: Collection[str]) -> None:
    """Note of which of the documents just read the facts are in staging."""
    con.execute(
        "UPDATE raw.document SET in_force = list_contains(?::VARCHAR[], document_key) WHERE document_key IN (SELECT unnest(?::VARCHAR[]))",
        [list(in_force), list(read)],
    )


def _record(con: duckdb.DuckDBPyConnection, found: Found) -> None:
    received = [*found.documents, *(file for file in found.rejected if file.sha256)]
    names = ("document_key", "sha256", "file_name", "relative_path", "media_type", "byte_size")
    frame = pd.DataFrame([[getattr(file, name) for name in names] for file in received], columns=list(names)).drop_duplicates(
        "document_key"
    )
    con.register("received", frame.astype({"byte_size": "int64"}))
    places = [(file.relative_path, file.document_key) for file in (*received, *found.duplicates)]
    con.register("places", pd.DataFrame(places, columns=["relative_path", "document_key"], dtype="str"))
    con.execute("UPDATE raw.document SET superseded_by = NULL WHERE in_force")
    con.execute(
        """UPDATE raw.document AS d SET superseded_by = r.document_key FROM places r
        WHERE (d.is_present OR d.in_force) AND d.relative_path = r.relative_path AND d.document_key <> r.document_key"""
    )
    con.execute(
        """UPDATE raw.document SET is_present = false, reader_version = NULL
        WHERE document_key NOT IN (SELECT document_key FROM received)"""
    )
    con.execute(
        """INSERT INTO raw.document (document_key, sha256, file_name, relative_path, media_type, byte_size, first_seen_at, last_seen_at,
            is_present)
        SELECT document_key, sha256, file_name, relative_path, media_type, byte_size, $now, $now, true FROM received
        ON CONFLICT (document_key) DO UPDATE SET last_seen_at = $now, is_present = true, superseded_by = NULL,
        file_name = excluded.file_name, relative_path = excluded.relative_path, media_type = excluded.media_type,
        reader_version = CASE WHEN relative_path = excluded.relative_path THEN reader_version END""",
        {"now": now()},
    )
    con.unregister("received")
    con.unregister("places")
    paths = [file.relative_path for file in (*found.documents, *found.rejected)]
    con.execute("DELETE FROM raw.rejected_document WHERE relative_path NOT IN (SELECT unnest(?::VARCHAR[]))", [paths])


def _duplicate(file: FoundFile, kept: FoundFile) -> list[str]:
    reason = f"The content is that of {kept.relative_path}, byte for byte."
    return [file.document_key, file.relative_path, file.sha256, reason, kept.document_key]


def _replace(con: duckdb.DuckDBPyConnection, table: str, values: list[list[str]]) -> None:
    con.execute(f"DELETE FROM {table}")
    for row in values:
        con.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
