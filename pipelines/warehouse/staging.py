"""Schema `staging`: the records of every document that lies in the raw folder, one table a record kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import duckdb
import pandas as pd

from pipelines.documents.discover import FoundFile
from pipelines.records import IDENTITIES, KINDS, DocumentRecord, Record, columns, frame
from pipelines.warehouse import received, versions
from pipelines.warehouse.acceptance import Rule
from pipelines.warehouse.database import rows, transaction

Frames = Mapping[type[Record], pd.DataFrame]


def load(
    con: duckdb.DuckDBPyConnection,
    frames: Frames,
    read: Iterable[FoundFile],
    rejections: Iterable[tuple[FoundFile, str, str]],
    version: str,
    by_format: Mapping[str, str] | None = None,
    rule: Rule = Rule(),  # noqa: B008 (immutable)
) -> dict[str, str]:
    """Replace the rows of the documents just read, drop those of documents that are gone; all in one transaction.

    `read` are the documents the frames come from and the rejected ones, `version` that of the code that read them (see
    `received.register`). A revised document that is held back under `rule` is quarantined, and the earlier version stays; of an earlier
    version the document record stays, so that it remains known. Loading the same twice changes nothing.

    Returns the outcome by document key: parsed, partial, or the stage of rejection.
    """
    files = {file.document_key: file for file in read}
    with transaction(con):
        broken = {file.document_key: stage for file, stage, _ in rejections}
        without = _without_facts(frames)
        held = versions.held_back(con, versions.fact_counts(frames), files.keys() - broken.keys(), rule)
        paths = [file.relative_path for file in files.values()]
        con.execute("DELETE FROM raw.rejected_document WHERE relative_path IN (SELECT unnest(?::VARCHAR[]))", [paths])
        received.reject(con, rejections)
        received.reject(con, [(files[key], "interpret", reason) for key, reason in without.items() if key in files])
        received.reject(con, [(files[key], received.HELD, reason) for key, reason in held.items()])
        versions.retire(con, rule.accepted)
        _replace(con, frames, [*files], held)
        received.mark_in_force(con, files, files.keys() - broken.keys() - held.keys())
        versions.quarantined_documents(con)
        received.mark_read(con, [*files], version, by_format)
    status = dict(zip(*(frames[DocumentRecord][name] for name in ("document_key", "parse_status")), strict=True))
    return {**status, **broken, **dict.fromkeys(without, "interpret"), **dict.fromkeys(held, received.HELD)}


def _without_facts(frames: Frames) -> dict[str, str]:
    """Documents that were read and understood, and hold nothing the warehouse has a place for."""
    documents = frames[DocumentRecord]
    nothing = documents[documents["parse_status"] == "quarantined"]
    reason = "Nothing in it is budget or performance data ({}): if it should be, try jixiao vocabulary check."
    return {key: reason.format(missing or "no facts") for key, missing in zip(nothing["document_key"], nothing["missing"], strict=True)}


def _replace(con: duckdb.DuckDBPyConnection, frames: Frames, keys: list[str], held: Collection[str]) -> None:
    for kind in KINDS:
        kept = "is_present OR in_force" + (" OR superseded_by IS NOT NULL" if kind is DocumentRecord else "")
        con.execute(
            f"""DELETE FROM staging."{kind.table}" WHERE document_key IN (SELECT unnest(?::VARCHAR[]))
            OR document_key NOT IN (SELECT document_key FROM raw.document WHERE {kept})""",
            [keys],
        )
        _insert(con, kind, frames[kind][~frames[kind]["document_key"].isin(held)])


def load_identities(con: duckdb.DuckDBPyConnection, identities: Mapping[type[Record], list[Record]]) -> None:
    """Replace the tables that are computed over all documents."""
    with transaction(con):
        for kind in IDENTITIES:
            con.execute(f'DELETE FROM staging."{kind.table}"')
            _insert(con, kind, frame(kind, identities[kind]))


def read_back(con: duckdb.DuckDBPyConnection, kinds: Iterable[type[Record]] = KINDS) -> dict[type[Record], pd.DataFrame]:
    """What is staged, laid out as `records.frame` does."""
    order = {kind: ", ".join(f'"{c.name}"' for c in columns(kind) if c.meta.key) for kind in kinds}
    return {kind: rows(con, f'SELECT * FROM staging."{kind.table}" ORDER BY {order[kind]}') for kind in kinds}


def _insert(con: duckdb.DuckDBPyConnection, kind: type[Record], records: pd.DataFrame) -> None:
    """Values travel as text and are cast to the declared type: exact for decimals, and independent of what DuckDB samples."""
    specs = columns(kind)
    text = records.map(lambda value: None if value is None else str(value)).astype(object)
    con.register("incoming", text.astype("str") if text.empty else text)
    names = ", ".join(f'"{spec.name}"' for spec in specs)
    values = ", ".join(f'CAST("{spec.name}" AS {spec.sql_type})' for spec in specs)
    con.execute(f'INSERT INTO staging."{kind.table}" ({names}) SELECT {values} FROM incoming')
    con.unregister("incoming")
