"""The published file opens in the DuckDB clients people have, each in an environment of its own."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

CACHE = Path(sys.prefix) / "clients"
QUESTION = """
import duckdb, sys
con = duckdb.connect(sys.argv[1], read_only=True)
figures = con.execute("SELECT count(*), sum(amount_wan) FROM marts.fct_budget WHERE is_headline").fetchone()
comments = con.execute("SELECT count(*) FROM duckdb_columns() WHERE schema_name = 'marts' AND comment IS NOT NULL").fetchone()
print(duckdb.__version__, *figures, *comments)
"""


def client(version: str) -> Path:
    """A Python with only this DuckDB, made once and kept beside the project's own environment."""
    home = CACHE / version
    python = home / "bin" / "python"
    if not (home / "ready").exists():
        venv.create(home, clear=True, symlinks=True)
        subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "-q", f"duckdb=={version}"], check=True, timeout=300)
        (home / "ready").touch()
    return python


@pytest.mark.parametrize("version", ["1.4.4", "1.5.5", "2.0.0"])
def test_opens_in(version: str, warehouse: Path) -> None:
    done = subprocess.run([client(version), "-c", QUESTION, warehouse], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    printed, rows, amount, comments = done.stdout.split()
    assert printed == version and int(rows) > 0 and float(amount) > 0 and int(comments) > 50
