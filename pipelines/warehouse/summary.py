"""What a warehouse holds, in the figures the closing summary prints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import duckdb

SHOWN = 5


class UnknownHeading(NamedTuple):
    """A heading the vocabulary lacks, where it is printed first, and the field it may mean."""

    heading: str
    file_name: str
    page: int
    suggested_field: str | None


@dataclass(frozen=True)
class Summary:
    """Counts of a published warehouse; `documents_unchanged` are those its run did not read again."""

    documents_seen: int
    documents_unchanged: int
    documents_parsed: int
    documents_partial: int
    rejected: list[tuple[str, str]]  # relative path, reason
    facts: dict[str, int]  # table of schema marts -> rows
    reconciliations_failed: int
    unknown_headings: int
    first_unknown: list[UnknownHeading]
    repeated_disclosures: int  # documents whose facts come from another one
    open_matches: int  # of projects over documents, for a person to settle


def summarise(published: Path) -> Summary:
    """Read the figures of a published file."""
    with duckdb.connect(str(published), read_only=True) as con:
        counts = "documents_seen - documents_duplicate, documents_unchanged, documents_parsed, documents_partial"
        last = f"SELECT {counts} FROM meta.run WHERE status = 'published' ORDER BY run_seq DESC LIMIT 1"
        seen, unchanged, parsed, partial = con.execute(last).fetchall()[0]
        tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts' AND table_name LIKE 'fct%' ORDER BY 1"
        facts = {table: _count(con, f'marts."{table}"') for (table,) in con.execute(tables).fetchall()}
        rejected = con.execute("SELECT relative_path, reason FROM raw.rejected_document ORDER BY 1").fetchall()
        differs = _count(con, "quality.reconciliation WHERE status = 'differs'")
        headings = con.execute("SELECT count(DISTINCT heading) FROM staging.unknown_heading").fetchall()[0][0]
        repeated = _count(con, "staging.disclosure_identity WHERE is_replaced")
        matches = _count(con, "quality.project_match_worklist WHERE status <> 'spelling'")
        return Summary(seen, unchanged, parsed, partial, rejected, facts, differs, headings, _first_unknown(con), repeated, matches)


def _first_unknown(con: duckdb.DuckDBPyConnection) -> list[UnknownHeading]:
    """The unknown headings nearest to a known one, each once."""
    sql = """SELECT heading, file_name, source_page, suggested_field
        FROM (SELECT *, row_number() OVER (PARTITION BY heading ORDER BY file_name, heading_seq) AS nth
              FROM quality.unknown_heading JOIN marts.dim_document USING (document_key))
        WHERE nth = 1 ORDER BY similarity DESC NULLS LAST, file_name, heading_seq LIMIT ?"""
    return [UnknownHeading(*row) for row in con.execute(sql, [SHOWN]).fetchall()]


def _count(con: duckdb.DuckDBPyConnection, relation: str) -> int:
    return con.execute(f"SELECT count(*) FROM {relation}").fetchall()[0][0]
