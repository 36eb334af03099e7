"""The dbt sources of `staging` and `raw`, written from the record declarations.

`python -m pipelines.warehouse.dbt_sources` rewrites the committed file; a test holds the two equal.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from pipelines.records import IDENTITIES, KINDS, Record, columns

TARGET = Path(__file__).parents[2] / "dbt_project" / "models" / "staging" / "_sources.yml"

HEADER = "# Written by pipelines/warehouse/dbt_sources.py from pipelines/records.py; edit those.\n"

RAW: dict[str, tuple[str, dict[str, str]]] = {
    "document": (
        "Documents as received, one row per distinct content (原始文档)",
        {
            "document_key": "First 32 hex digits of the sha256 (文档键)",
            "sha256": "sha256 of the bytes as received (哈希)",
            "file_name": "Base name of the file (文件名)",
            "relative_path": "Path below the raw folder (相对路径)",
            "media_type": "Media type as recognised from the content (类型)",
            "byte_size": "Size in bytes (字节数)",
            "first_seen_at": "When it was first received (首次接收)",
            "last_seen_at": "When it was last found in the raw folder (最近出现)",
            "is_present": "It was in the raw folder at the last run (仍在)",
            "superseded_by": "The later version of the same disclosure, if there is one (被取代)",
        },
    ),
    "rejected_document": (
        "Files that could not be read (拒收文件)",
        {
            "file_name": "Base name of the file (文件名)",
            "relative_path": "Path below the raw folder (相对路径)",
            "sha256": "sha256 of the bytes as received (哈希)",
            "stage": "Where it failed (环节)",
            "reason": "What is wrong, in a sentence a person can act on (原因)",
            "first_seen_at": "When it was first received (首次接收)",
        },
    ),
    "duplicate_file": (
        "Files that repeat a document already held (重复文件)",
        {
            "document_key": "The document the file holds (文档键)",
            "relative_path": "Path below the raw folder (相对路径)",
            "sha256": "sha256 of the bytes as received (哈希)",
            "reason": "Why it counts as a repetition (原因)",
            "kept_document_key": "The document the facts come from (采用的文档)",
        },
    ),
}


def sources() -> str:
    """The text of `_sources.yml`: tables, column comments, keys and accepted values."""
    staging = {"name": "staging", "description": "Typed records as printed (暂存)", "schema": "staging"}
    raw = {"name": "raw", "description": "Documents as received (原始)", "schema": "raw"}
    tables = [_staging_table(kind) for kind in (*KINDS, *IDENTITIES)]
    body = {"version": 2, "sources": [{**staging, "tables": tables}, {**raw, "tables": [_raw_table(*item) for item in RAW.items()]}]}
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


def _raw_table(name: str, declared: tuple[str, dict[str, str]]) -> dict[str, Any]:
    description, fields = declared
    return {"name": name, "description": description, "columns": [{"name": n, "description": d} for n, d in fields.items()]}


if __name__ == "__main__":
    TARGET.write_text(sources(), encoding="utf-8")
