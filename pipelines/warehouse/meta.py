"""Schema `meta`: which runs there were, what they published, and whether a run would have anything to do."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipelines.documents.discover import Found, FoundFile
from pipelines.settings import Settings
from pipelines.warehouse.database import now
from pipelines.warehouse.versions import FACTS


def fingerprint(settings: Settings, found: Found) -> str:
    """Hash of everything that decides what is published: equal fingerprints, equal facts."""
    digest = hashlib.sha256(f"{settings.code_version} {settings.rule}".encode())
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
    rows = con.execute("SELECT fingerprint FROM meta.publish ORDER BY publish_seq DESC NULLS LAST LIMIT 1").fetchall()
    return rows[0][0] if rows else None


def start_run(con: duckdb.DuckDBPyConnection, run_id: str, settings: Settings, inputs: str, found: Found) -> None:
    """Begin the record of a run that reads what the fingerprint `inputs` stands for."""
    seen = len(found.documents) + len(found.rejected) + len(found.duplicates)
    con.execute(
        """INSERT OR REPLACE INTO meta.run
            (run_id, started_at, status, code_version, vocabulary_version, fingerprint, documents_seen, documents_duplicate, run_seq)
        SELECT ?, ?, 'running', ?, ?, ?, ?, ?, coalesce(max(run_seq), 0) + 1 FROM meta.run""",
        [run_id, now(), settings.code_version, settings.vocabulary_version, inputs, seen, len(found.duplicates)],
    )


class Read(NamedTuple):
    """How reading one document went."""

    file: FoundFile
    outcome: str
    seconds: float | None
    facts: int


def record_documents(con: duckdb.DuckDBPyConnection, run_id: str, read: Sequence[Read], vocabulary_version: str) -> None:
    """Count how far the files in the raw folder could be read, and note how reading those went that this run has read."""
    for document in read:
        con.execute(
            """INSERT INTO meta.document_run SELECT ?, document_key, ?, ?, ?, s.page_count, ?, d.reader_version, ?
            FROM raw.document d LEFT JOIN staging.document s USING (document_key) WHERE document_key = ?""",
            [run_id, document.file.relative_path, document.outcome, document.seconds, document.facts, vocabulary_version,
             document.file.document_key],
        )  # fmt: skip
    facts = " + ".join(f'(SELECT count(*) FROM staging."{kind.table}")' for kind in FACTS)
    loaded = sum(document.outcome in ("parsed", "partial") for document in read)
    con.execute(
        f"""UPDATE meta.run SET documents_parsed = d.parsed, documents_partial = d.partial, documents_unchanged = d.parsed + d.partial - ?,
        documents_quarantined = (SELECT count(*) FROM raw.rejected_document), facts = {facts}
        FROM (SELECT count(*) FILTER (parse_status = 'parsed') AS parsed, count(*) FILTER (parse_status = 'partial') AS partial
              FROM staging.document JOIN raw.document USING (document_key) WHERE is_present) AS d
        WHERE run_id = ?""",
        [loaded, run_id],
    )


class DocumentsLost(Exception):
    """A file that was seen is neither read nor quarantined nor a duplicate; the message counts."""


def assert_nothing_lost(con: duckdb.DuckDBPyConnection) -> None:
    """Hold before every publish: files seen = parsed + partial + quarantined + duplicates, and none of them stands in two places.

    Raises DocumentsLost.
    """
    sql = """SELECT documents_seen, documents_parsed, documents_partial, documents_quarantined, documents_duplicate
        FROM meta.run ORDER BY run_seq DESC LIMIT 1"""
    seen, *parts = con.execute(sql).fetchall()[0]
    names = ("parsed", "partial", "quarantined", "duplicates")
    if seen != sum(parts):
        counted = ", ".join(f"{count} {name}" for count, name in zip(parts, names, strict=True))
        raise DocumentsLost(f"{seen} files were seen, but {counted} accounted for: nothing is published. This is an error of the program.")
    twice = """SELECT count(*) FROM raw.document d JOIN staging.document s USING (document_key)
        JOIN raw.rejected_document r ON r.sha256 = d.sha256
        WHERE d.is_present AND s.parse_status <> 'quarantined'"""
    if con.execute(twice).fetchall() != [(0,)]:
        raise DocumentsLost("A document is both read and quarantined: nothing is published. This is an error of the program.")


def record_dbt(con: duckdb.DuckDBPyConnection, run_id: str, models: int, tests: int, failures: Sequence[str]) -> None:
    """Note what dbt did; a failure ends the run."""
    con.execute(
        """UPDATE meta.run SET dbt_models = ?, dbt_tests = ?, dbt_failures = ?, status = CASE WHEN ? THEN 'failed' ELSE status END,
        finished_at = CASE WHEN ? THEN ? END WHERE run_id = ?""",
        [models, tests, ", ".join(failures) or None, bool(failures), bool(failures), now(), run_id],
    )


def record_publish(con: duckdb.DuckDBPyConnection, run_id: str, after: int = 0) -> int:
    """End the record of the run whose warehouse is about to be published, and number the publish, higher than `after`.

    The fingerprint of a run that could not read a file because it was being written, or the reader was killed from outside, is marked,
    so that the next run reads it.
    """
    con.execute("UPDATE meta.run SET status = 'published', finished_at = ? WHERE run_id = ?", [now(), run_id])
    con.execute(
        """INSERT OR REPLACE INTO meta.publish (run_id, published_at, fingerprint, code_version, publish_seq)
        SELECT ?, ?, fingerprint || if(EXISTS (FROM raw.rejected_document WHERE stage IN ('changed', 'killed')), ' incomplete', ''),
            code_version, greatest(?, (SELECT coalesce(max(publish_seq), 0) FROM meta.publish)) + 1
        FROM meta.run WHERE run_id = ?""",
        [run_id, now(), after, run_id],
    )
    return int(con.execute("SELECT max(publish_seq) FROM meta.publish").fetchall()[0][0])
