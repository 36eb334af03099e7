"""The dbt sources of `staging` and `raw`, written from the record declarations and from schema.sql.

`python -m pipelines.warehouse.dbt_sources` rewrites the committed file; a test holds the two equal.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import yaml

from pipelines.records import IDENTITIES, KINDS, Record, columns
from pipelines.warehouse.database import SCHEMA

TARGET = Path(__file__).parents[2] / "dbt_project" / "models" / "staging" / "_sources.yml"

HEADER = "# Written by pipelines/warehouse/dbt_sources.py from pipelines/records.py and pipelines/warehouse/schema.sql; edit those.\n"


def sources() -> str:
    """The text of `_sources.yml`: tables, column comments, keys and accepted values."""
    staging = {"name": "staging", "description": "Typed records as printed (暂存)", "schema": "staging"}
    raw = {"name": "raw", "description": "Documents as received (原始)", "schema": "raw"}
    tables = [_staging_table(kind) for kind in (*KINDS, *IDENTITIES)]
    body = {"version": 2, "sources": [{**staging, "tables": tables}, {**raw, "tables": _raw_tables()}]}
    return HEADER + yaml.safe_dump(body, allow_unicode=True, sort_keys=False, width=200)


def _staging_table(kind: type[Record]) -> dict[str, Any]:
    specs = columns(kind)
    accepted = {c.name: list(c.meta.accepted) for c in specs if c.meta.accepted}
    conforms = {"key": [c.name for c in specs if c.meta.key], "accepted": accepted, "required": [c.name for c in specs if not c.nullable]}
    return {
        "name": kind.table,
        "description": kind.title,
        "data_tests": [{"conforms": {"name": f"staging_{kind.table}_conforms", "arguments": conforms}}],
        "columns": [{"name": c.name, "description": c.meta.comment} for c in specs],
    }


def _raw_tables() -> list[dict[str, Any]]:
    with duckdb.connect() as con:
        con.execute(SCHEMA.read_text(encoding="utf-8"))
        tables = con.execute("SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = 'raw' ORDER BY table_oid").fetchall()
        fields = con.execute(
            "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'raw' ORDER BY table_oid, column_index"
        ).fetchall()
    return [
        {"name": table, "description": comment, "columns": [{"name": n, "description": d} for t, n, d in fields if t == table]}
        for table, comment in tables
    ]


if __name__ == "__main__":
    TARGET.write_text(sources(), encoding="utf-8")
