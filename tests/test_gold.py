"""The built warehouse against hand-made truth, cell by cell (tests/gold/SPEC.md)."""

from __future__ import annotations

from pathlib import Path

import contradictions
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


def test_exactly_the_contradictions_of_the_sources_differ(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        assert contradictions.found(lambda sql: con.sql(sql).fetchall()) == contradictions.CONTRADICTIONS


def test_units_named_in_sentences_are_departments_below_theirs(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        units = con.sql(
            "SELECT u.department_name, d.department_name FROM marts.dim_department AS u"
            " JOIN marts.dim_department AS d ON d.department_key = u.parent_department_key"
        ).fetchall()
    assert set(units) == {
        ("中共宁波市委组织部干部人事档案管理中心", "中共宁波市委组织部"),
        ("绍兴市党员教育中心", "中共绍兴市委组织部"),
        ("绍兴市组织工作发展服务中心", "中共绍兴市委组织部"),
    }
