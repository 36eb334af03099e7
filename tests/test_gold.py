"""The built warehouse against hand-made truth, cell by cell (tests/gold/SPEC.md)."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
import score

GOLD = Path(__file__).with_name("gold")
DOCUMENTS = sorted(folder.name for folder in GOLD.iterdir() if (folder / "projects.csv").exists())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_read_right(warehouse: Path, document: str) -> None:
    """Money 100 %, facts at least 99.5 %."""
    with duckdb.connect(str(warehouse), read_only=True) as con:
        tally = score.score(con, document, GOLD / document)
    money = tally.pct(score.MONEY)
    facts = tally.pct([field for field in tally.all if field not in score.MONEY])
    assert tally.all["budget"] and (money, facts >= 99.5) == (100.0, True), f"money {money:.2f} %, facts {facts:.2f} %\n" + "\n".join(
        tally.misses[:40]
    )
