"""What sentences state of a department's money becomes facts only where no table prints any, and only where arithmetic bears it out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.interpretation.extraction import Extraction
from pipelines.records import BudgetRecord, ExecutionRecord
from tests.grids import read, table

BUDGET = "江山市林业局2031年部门预算"
ACCOUNTS = "江山市林业局2031年度部门决算"
money = st.decimals(Decimal("0.01"), Decimal(99999), places=2)


def budgets(found: Extraction) -> dict[tuple[str, str], Decimal]:
    records = [r for r in found.records[BudgetRecord] if isinstance(r, BudgetRecord) and r.project_seq is None]
    return {(r.measure, r.funding_source): r.amount_wan for r in records}


def executed(found: Extraction) -> list[tuple[str, Decimal, Decimal | None]]:
    records = [r for r in found.records[ExecutionRecord] if isinstance(r, ExecutionRecord)]
    return [(r.funding_source, r.executed_wan, r.execution_rate_printed) for r in records]


def whole(total: Decimal, appropriation: Decimal, account: Decimal) -> str:
    return (
        f"江山市林业局2031年度收入、支出预算总计{total}万元，与上年相比增加18.00万元，增长1.2%。其中：一般公共预算拨款收入{appropriation}万元，"
        f"占94.36%；财政专户管理资金收入{account}万元，占5.64%。"
    )


@settings(max_examples=40, deadline=None)
@given(money, money)
def test_a_whole_budget_whose_sources_sum_up(appropriation: Decimal, account: Decimal) -> None:
    found = read(BUDGET, "一、收支预算总体情况说明", whole(appropriation + account, appropriation, account))
    total = ("budget", "total")
    assert budgets(found) == {
        total: appropriation + account, ("budget", "general_public"): appropriation, ("budget", "special_account"): account,
    }  # fmt: skip


def test_sources_that_do_not_sum_up_are_no_facts() -> None:
    assert not budgets(read(BUDGET, "一、收支预算总体情况说明", whole(Decimal(100), Decimal(70), Decimal(29))))


def test_a_table_rules_over_sentences() -> None:
    listed = table("项目名称 | 合计 | 一般公共预算\n合计 | 61 | 61\n古树名木保护 | 61 | 61\n")
    found = read(BUDGET, "一、收支预算总体情况说明", whole(Decimal(100), Decimal(70), Decimal(30)), "项目支出预算表", "单位：万元", listed)
    assert budgets(found) == {("budget", "total"): Decimal(61), ("budget", "general_public"): Decimal(61)}


@pytest.mark.parametrize(("rate", "facts"), [("90.00", 1), ("91.00", 0)])
def test_a_fund_spent_whose_rate_follows_from_its_amounts(rate: str, facts: int) -> None:
    said = f"2031年度一般公共预算财政拨款支出年初预算为200万元，支出决算为180万元，完成年初预算的{rate}%。"
    found = read(ACCOUNTS, "三、一般公共预算财政拨款支出决算情况说明", said)
    assert executed(found) == [("general_public", Decimal(180), Decimal(90))] * facts
    assert budgets(found) == ({("initial_budget", "general_public"): Decimal(200)} if facts else {})


def test_a_fund_stated_in_two_ways_is_no_fact() -> None:
    said = "一般公共预算财政拨款支出年初预算为{}万元，支出决算为{}万元，完成年初预算的90%。"
    found = read(ACCOUNTS, "三、支出决算情况说明", said.format(200, 180), said.format(300, 270))
    assert not executed(found) and not budgets(found)
    assert len(executed(read(ACCOUNTS, "三、支出决算情况说明", said.format(200, 180), said.format(200, 180)))) == 1
