"""What two published versions state differently: facts added, removed and changed, by table, department and document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

KEYS = {
    "fct_budget": ("project_key", "fiscal_year", "measure", "funding_source"),
    "fct_execution": ("project_key", "fiscal_year", "funding_source"),
    "fct_indicator_attainment": ("project_key", "scope", "indicator_seq"),
    "fct_project_evaluation": ("project_key",),
    "fct_budget_line": ("statement", "line_code", "line_name", "column_name"),
}
"""By fact table, what names a fact within its document. Facts that are named alike are told apart by their order."""
NOT_COMPARED = (
    "document_key",
    "source_page",
    "source_table",
    "source_row",
    "source_text",
    "confidence",
    "extraction_note",
    "department_key",
)
"""Where and how sure a fact was read: a document printed anew moves its facts without changing them."""


class Change(NamedTuple):
    """A fact that one version states and the other does not, or not so."""

    table: str
    department: str | None
    document: str  # relative path, in the newer version where it is there
    kind: str  # added | removed | changed
    project: str | None
    key: dict[str, Any]
    before: dict[str, Any] | None  # all values if removed, those that changed if changed
    after: dict[str, Any] | None


def compare(old: Path, new: Path) -> list[Change]:
    """The changes from one published version to another.

    A document is the same where its content is, or where another content lies at its path. Raises duckdb.Error where a version cannot
    be read.
    """
    with duckdb.connect() as con:
        for name, path in (("old", old), ("new", new)):
            con.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS {name} (READ_ONLY)")
        con.execute(
            """CREATE TEMP TABLE same AS SELECT new_key, document,
                CASE WHEN row_number() OVER (PARTITION BY old_key ORDER BY rank, new_key) = 1 THEN old_key ELSE new_key END AS old_key
            FROM (SELECT n.document_key AS new_key, n.relative_path AS document, o.document_key AS old_key,
                    CASE WHEN o.document_key = n.document_key THEN 1 WHEN e.superseded_by IS NOT NULL THEN 2 ELSE 3 END AS rank
                FROM new.marts.dim_document n JOIN old.marts.dim_document o ON o.is_current
                LEFT JOIN new.raw.document e ON e.document_key = o.document_key AND e.superseded_by = n.document_key
                WHERE n.is_current AND (o.document_key = n.document_key OR e.document_key IS NOT NULL OR o.relative_path = n.relative_path)
                QUALIFY row_number() OVER (PARTITION BY n.document_key ORDER BY rank, o.document_key) = 1)"""
        )
        return [change for table in KEYS for change in _changes(con, table)]


def _changes(con: duckdb.DuckDBPyConnection, table: str) -> list[Change]:
    columns = {side: _columns(con, side, table) for side in ("old", "new")}
    ours = [c for c in columns["new"] if c in columns["old"] and (not c.endswith("_key") or c == "indicator_category_key")]  # no hashes
    compared = [c for c in ours if c not in (*KEYS[table], *NOT_COMPARED)]
    sides = [_side(side, table, compared) for side in ("old", "new")]
    rows = con.execute(
        f"""SELECT coalesce(n.department, o.department), coalesce(n.document, o.document), coalesce(n.project, o.project),
            coalesce(n.key, o.key), o.fact, n.fact
        FROM ({sides[0]}) o FULL JOIN ({sides[1]}) n ON o.same = n.same AND o.key = n.key AND o.nth = n.nth
        WHERE o.fact IS DISTINCT FROM n.fact ORDER BY ALL"""
    ).fetchall()
    return [_change(table, *row) for row in rows]


def _side(name: str, table: str, compared: list[str]) -> str:
    key = ", ".join(f"'{column}': f.{column}" for column in KEYS[table])
    fact = ", ".join(f"'{column}': f.{column}" for column in compared)
    project = "p.project_name" if "project_key" in KEYS[table] else "NULL"
    join = f"LEFT JOIN {name}.marts.dim_project p ON p.project_key = f.project_key" if "project_key" in KEYS[table] else ""
    return f"""SELECT *, row_number() OVER (PARTITION BY same, key ORDER BY page, tab, line, fact) AS nth FROM (
        SELECT coalesce(s.old_key, f.document_key) AS same, coalesce(s.document, d.relative_path) AS document,
            t.department_name AS department, {project} AS project,
            to_json({{{key}}})::VARCHAR AS key, to_json({{{fact}}})::VARCHAR AS fact,
            f.source_page AS page, f.source_table AS tab, f.source_row AS line
        FROM {name}.marts.{table} f JOIN {name}.marts.dim_document d USING (document_key)
        LEFT JOIN {name}.marts.dim_department t ON t.department_key = d.department_key
        LEFT JOIN same s ON s.{name}_key = f.document_key {join})"""


def _columns(con: duckdb.DuckDBPyConnection, side: str, table: str) -> list[str]:
    sql = """SELECT column_name FROM duckdb_columns() WHERE database_name = ? AND schema_name = 'marts' AND table_name = ?
        ORDER BY column_index"""
    return [name for (name,) in con.execute(sql, [side, table]).fetchall()]


def _change(
    table: str, department: str | None, document: str, project: str | None, key: str, before: str | None, after: str | None
) -> Change:
    old, new = (json.loads(text, parse_float=str) if text else None for text in (before, after))
    kind = "added" if old is None else "removed" if new is None else "changed"
    if old is not None and new is not None:
        names = [name for name in old if old[name] != new[name]]
        old, new = {name: old[name] for name in names}, {name: new[name] for name in names}
    return Change(table, department, document, kind, project, json.loads(key), old, new)


class Count(NamedTuple):
    """How many facts of a table changed in a document."""

    table: str
    department: str | None
    document: str
    added: int
    removed: int
    changed: int


def count(changes: Iterable[Change]) -> list[Count]:
    """Changes by table, department and document."""
    counts = Counter((change.table, change.department, change.document, change.kind) for change in changes)
    groups = sorted({key[:3] for key in counts}, key=str)
    return [Count(*group, *(counts[(*group, kind)] for kind in ("added", "removed", "changed"))) for group in groups]
