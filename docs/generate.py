"""Writes the pages of docs/ that code already says: the data dictionary and the table of modules.

`python docs/generate.py` reads warehouse/jixiao.duckdb (or the file named) and the docstrings; tests/test_readme.py holds both true.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import duckdb

DOCS = Path(__file__).parent
REPOSITORY = DOCS.parent
SCHEMAS = {
    "marts": "What an analyst works with: dimensions, facts and `project_year`.",
    "quality": "What to believe, and what was left out.",
    "meta": "Runs and publishes.",
    "raw": "Documents as received.",
    "staging": "Records as printed, before they are conformed.",
    "vocabulary": "The seeds of the dbt project.",
}
MODULES = re.compile(r"(<!-- modules -->\n).*(<!-- /modules -->)", re.S)


def data_dictionary(warehouse: Path) -> str:
    """Every table and column of a warehouse with its comment, as Markdown."""
    out = ["# Data dictionary (数据字典)", "", "Written by `python docs/generate.py` from the comments in the warehouse; do not edit.", ""]
    with duckdb.connect(str(warehouse), read_only=True) as con:
        for schema, says in SCHEMAS.items():
            out += [f"## {schema}", "", says, ""]
            sql = "SELECT table_name, comment FROM duckdb_tables() WHERE schema_name = ? ORDER BY 1"
            for table, comment in con.execute(sql, [schema]).fetchall():
                out += [f"### {schema}.{table}", "", comment or "", "", "| column | type | meaning |", "|---|---|---|"]
                columns = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE schema_name = ? AND table_name = ?"
                rows = con.execute(f"{columns} ORDER BY column_index", [schema, table]).fetchall()
                out += [f"| {name} | {kind} | {(meaning or '').replace('|', chr(92) + '|')} |" for name, kind, meaning in rows]
                out.append("")
    return "\n".join(out)


def module_table() -> str:
    """Every module of the pipeline with the first sentence of its docstring, as Markdown."""
    out = ["| module | what it does |", "|---|---|"]
    for path in sorted((REPOSITORY / "pipelines").rglob("*.py"), key=lambda p: (p.parent.as_posix(), p.name)):
        says = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        if says:
            first = " ".join(says.split("\n\n")[0].split()).replace("|", "\\|")
            out.append(f"| `{path.relative_to(REPOSITORY / 'pipelines').as_posix()}` | {first} |")
    return "\n".join(out) + "\n"


def with_modules(page: str) -> str:
    """The page about the architecture with its table of modules renewed."""
    return MODULES.sub(lambda m: m[1] + module_table() + m[2], page)


def main() -> None:
    """Rewrite both pages."""
    warehouse = Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "warehouse" / "jixiao.duckdb"
    (DOCS / "data-dictionary.md").write_text(data_dictionary(warehouse), "utf-8")
    page = DOCS / "architecture.md"
    page.write_text(with_modules(page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
