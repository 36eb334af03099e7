"""Total rows whose cells moved: the sums of the columns put them right, and what sums up nothing is not claimed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pipelines.records import BudgetRecord, ExecutionRecord, TextSpanRecord
from tests.grids import read, table

TITLE = "昌宁县水务局2022年度项目支出绩效自评结果汇总表"
ROWS = """
序号 | 项目名称 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 得分
1 | 云岭水库维修 | 12.00 | 13.50 | 11.00 | 95
2 | 白水渠道疏浚 | 7.00 | 7.00 | 6.25 | 97.5
"""


def department(total: str, sound: bool = False) -> tuple[dict[str, Decimal], list[str]]:
    """The department's figures by measure, and the texts left unclaimed."""
    found = read(TITLE, table(ROWS + total, sound=sound))
    budgets = [r for r in found.records[BudgetRecord] if isinstance(r, BudgetRecord) and r.project_seq is None]
    spent = [r for r in found.records[ExecutionRecord] if isinstance(r, ExecutionRecord) and r.project_seq is None]
    spans = [r for r in found.records[TextSpanRecord] if isinstance(r, TextSpanRecord) and r.role == "unclaimed"]
    figures = [(r.measure, r.amount_wan) for r in budgets] + [("executed", r.executed_wan) for r in spent]
    return dict(figures), [s.text for s in spans]


@pytest.mark.parametrize(
    "total",
    [
        "合计 | | 19.00 | 20.50 | 17.25 | ",
        "合计 | 19.00 | 20.50 | 17.25 | | ",
        " | 合计 | | 19.00 | 20.50 | 17.25",
        "合计 | 19.00 | | 20.50 | | 17.25",
    ],
)
def test_each_figure_stands_in_the_column_it_sums_up(total: str) -> None:
    figures, unclaimed = department(total)
    assert figures == {"initial_budget": 19, "adjusted_budget": Decimal("20.5"), "executed": Decimal("17.25")}
    assert not unclaimed


def test_the_only_figure_goes_to_the_column_it_sums_up() -> None:
    assert department("合计 | 17.25 | | | | ")[0] == {"executed": Decimal("17.25")}


def test_a_moved_figure_that_sums_up_nothing_is_not_claimed() -> None:
    figures, unclaimed = department("合计 | 19.00 | 20.50 | 16.00 | | ")
    assert figures == {"initial_budget": 19, "adjusted_budget": Decimal("20.5")}
    assert unclaimed == ["16.00"]


def test_a_total_below_its_heading_stays_though_rows_are_missing() -> None:
    """A page of a longer list: the total is of more rows than are printed here."""
    assert department("合计 | | 190.00 | 205.00 | 172.50 | ")[0] == {
        "initial_budget": 190, "adjusted_budget": 205, "executed": Decimal("172.5"),
    }  # fmt: skip


def test_a_sound_grid_is_believed() -> None:
    assert department("合计 | < | 20.00 | 20.50 | 17.25 | ", sound=True)[0]["initial_budget"] == 20
