"""What a night costs: with nothing new, and with one changed document, beside what importing Dagster and dbt costs."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.synthetic import form

DOCUMENTS = 1000
ROUNDS = 3
FLOOR = "import dagster, dagster_dbt; from dbt.cli.main import dbtRunner; dbtRunner()"


def seconds(*command: str | Path, env: dict[str, str] | None = None) -> float:
    """Wall time of a command that must succeed."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *map(str, command)], check=True, env={**os.environ, **(env or {})}, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(documents: int = DOCUMENTS) -> None:
    """Print the measurements."""
    with tempfile.TemporaryDirectory() as folder:
        raw, run = Path(folder) / "raw", ("-m", "pipelines.cli", "run")
        env = {"JIXIAO_RAW": str(raw), "JIXIAO_WAREHOUSE": f"{folder}/w.duckdb"}
        raw.mkdir()
        for number in range(documents):
            (raw / f"{number}.txt").write_bytes(form(f"安庆市第{number}局", projects=[(f"第{number}号经费", "5", 2)]))
        first = seconds(*run, env=env)
        floor = statistics.median(seconds("-c", FLOOR) for _ in range(ROUNDS))
        unchanged = statistics.median(seconds(*run, env=env) for _ in range(ROUNDS))
        (raw / "7.txt").write_bytes(form("安庆市第7局", projects=[("第7号经费", "6", 2)]))
        changed = seconds(*run, env=env)
    table = Table("night", "documents", "seconds", "of the floor")
    rows = {
        "importing Dagster and dbt (the floor)": floor, "nothing new": unchanged, "one changed document": changed, "everything new": first,
    }  # fmt: skip
    for name, time_ in rows.items():
        table.add_row(name, "" if time_ is floor else str(documents), f"{time_:.1f}", f"{time_ / floor:.2f}")
    Console(width=140).print(table)


if __name__ == "__main__":
    main()
