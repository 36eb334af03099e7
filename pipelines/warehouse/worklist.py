"""What is left for a person to decide, read from a published warehouse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import duckdb

from pipelines.warehouse.resolutions import COLUMNS


class OpenMatch(NamedTuple):
    """Two projects that were made one with less than certainty (matched), or not made one though they are alike (apart)."""

    document_key: str
    file_name: str
    fiscal_year: int | None
    printed_name: str
    status: str
    candidate_file_name: str
    candidate_name: str
    candidate_key: str
    match_score: float
    evidence: str | None


def open_matches(con: duckdb.DuckDBPyConnection) -> list[OpenMatch]:
    """The matches over documents, the most certain first. Names within one document are no matter of resolutions.csv."""
    sql = f"""SELECT {", ".join(OpenMatch._fields)} FROM quality.project_match_worklist WHERE status <> 'spelling'
        ORDER BY match_score DESC, file_name, printed_name, document_key, candidate_key"""
    return [OpenMatch(*row) for row in con.execute(sql).fetchall()]


def as_rows(matches: Iterable[OpenMatch]) -> list[list[str]]:
    """Heading and rows of resolutions.csv, the decision left empty; a candidate of the same name goes by its key."""
    return [list(COLUMNS), *(_row(match) for match in matches)]


def _row(match: OpenMatch) -> list[str]:
    project = match.candidate_name if match.candidate_name != match.printed_name else match.candidate_key
    why = f"{match.status} {match.match_score:.2f}: {match.evidence or ''}"
    return [match.document_key, match.printed_name, project, "", "", "", why]
