"""Schema `staging`: the records of every document that lies in the raw folder, one table a record kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import duckdb
import pandas as pd

from pipelines.documents.discover import FoundFile
from pipelines.records import IDENTITIES, KINDS, DocumentRecord, Record, columns, frame
from pipelines.warehouse import received
from pipelines.warehouse.database import rows, transaction

Frames = Mapping[type[Record], pd.DataFrame]


def load(
    con: duckdb.DuckDBPyConnection,
    frames: Frames,
    read: Iterable[FoundFile],
    rejections: Iterable[tuple[FoundFile, str, str]],
    version: str,
) -> None:
    """Replace the rows of the documents just read, drop those of documents that are gone; all in one transaction.

    Of a document that a revised one took the place of, the document record stays, so that the old version remains known.
    `read` are the documents the frames come from and the rejected ones, `version` that of the code that read them. Loading the
    same twice changes nothing.
    """
    keys = [file.document_key for file in read]
    with transaction(con):
        for kind in KINDS:
            kept = "is_present OR superseded_by IS NOT NULL" if kind is DocumentRecord else "is_present"
            con.execute(
                f"""DELETE FROM staging."{kind.table}" WHERE document_key IN (SELECT unnest(?::VARCHAR[]))
                OR document_key NOT IN (SELECT document_key FROM raw.document WHERE {kept})""",
                [keys],
            )
            _insert(con, kind, frames[kind])
        paths = [file.relative_path for file in read]
        con.execute("DELETE FROM raw.rejected_document WHERE relative_path IN (SELECT unnest(?::VARCHAR[]))", [paths])
        received.reject(con, rejections)
        received.mark_read(con, keys, version)


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
