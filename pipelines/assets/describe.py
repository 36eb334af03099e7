"""The metadata every asset shows: rows, documents, and the first rows as a table."""

from __future__ import annotations

from typing import Any

import dagster as dg
import duckdb
import pandas as pd

from pipelines.warehouse.database import rows

PREVIEW_ROWS = 5
PREVIEW_CHARACTERS = 60


def describe_frame(frame: pd.DataFrame) -> dict[str, Any]:
    """Metadata of a frame."""
    documents = frame["document_key"].nunique() if "document_key" in frame else None
    return _metadata(len(frame), documents, frame)


def describe_table(con: duckdb.DuckDBPyConnection, schema: str, table: str) -> dict[str, Any]:
    """Metadata of a table in the work database."""
    name = f'"{schema}"."{table}"'
    head = rows(con, f"SELECT * FROM {name} LIMIT {PREVIEW_ROWS}")
    documents = "count(DISTINCT document_key)" if "document_key" in head else "NULL"
    count, distinct = con.execute(f"SELECT count(*), {documents} FROM {name}").fetchall()[0]
    return _metadata(count, distinct, head)


def _metadata(count: int, documents: int | None, frame: pd.DataFrame) -> dict[str, Any]:
    out: dict[str, Any] = {"dagster/row_count": count, "preview": dg.MetadataValue.md(_markdown(frame.head(PREVIEW_ROWS)))}
    return out if documents is None else {**out, "documents": documents}


def _markdown(frame: pd.DataFrame) -> str:
    lines = [list(frame.columns), ["---"] * len(frame.columns), *frame.values.tolist()]
    return "\n".join("| " + " | ".join(_cell(value) for value in line) + " |" for line in lines)


def _cell(value: object) -> str:
    text = "" if value is None else " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= PREVIEW_CHARACTERS else text[:PREVIEW_CHARACTERS] + "…"
