"""A department's money that only sentences state: its whole budget by source, and what became of a fund.

收入、支出预算总计6984.22万元，其中：一般公共预算拨款收入6590.02万元，占94.36%；…
一般公共预算财政拨款支出年初预算为1345.87万元，支出决算为1297.52万元，完成年初预算的96.41%。

Sentences state much money, so only what arithmetic bears out is taken: sources that sum up to the whole, a rate that follows from its two
amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

from pipelines.interpretation.drafts import Execution, Figure, Place
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.narrative import WAN, narrative_words

CONFIDENCE = 0.85
RATE_ROUNDING = Decimal("0.01")  # of a rate in percent, printed with two decimals
_RATE = re.compile(r"完成(?:年初|全年|调整后?)?预算数?的?(?P<rate>\d+(?:\.\d+)?)[%％]")


def stated_budgets(figures: Sequence[dict[str, Any]], document_kind: str, lex: Lexicon) -> tuple[list[Figure], list[Execution]]:
    """The department's figures that sentences state, and its execution rates; `figures` are those of the narrative, in reading order."""
    totals = [f for f in figures if f["kind"] == "total"]
    if document_kind == "department_budget":
        return [_figure(f, "budget", funding) for funding, f in _whole(totals, lex)], []
    spent = _in_one_way(list(_spent(totals, lex))) if document_kind == "final_accounts" else []
    return [f for budget, executed, _ in spent for f in (budget, executed)], [_execution(executed, rate) for _, executed, rate in spent]


def _whole(totals: Sequence[dict[str, Any]], lex: Lexicon) -> list[tuple[str, dict[str, Any]]]:
    """The whole budget and its sources, where those stated behind it in its section sum up to it."""
    at = next((i for i, f in enumerate(totals) if f["subject"].rstrip("额计数均") in narrative_words()["whole_budgets"]), None)
    if at is None:
        return []
    whole, found = totals[at], dict[str, dict[str, Any]]()
    for f in (f for f in totals[at + 1 :] if f["section"] == whole["section"]):
        if (funding := lex.funding(f["subject"])) and funding != "total":
            found.setdefault(funding, f)
        if found and sum(x["value"] for x in found.values()) == whole["value"]:
            return [("total", whole), *found.items()]
    return []


def _spent(totals: Sequence[dict[str, Any]], lex: Lexicon) -> Iterator[tuple[Figure, Figure, str]]:
    """For each fund its budget as first set, what was spent of it, and the rate."""
    for budget, spent in pairwise(totals):
        rate = _RATE.search(spent["text"])
        said = budget["subject"].removesuffix("数").endswith("年初预算") and "决算" in spent["subject"]
        funding = lex.funding(re.sub(r"支?出?年初预算数?$", "", budget["subject"])) if said else None
        if not (rate and funding and budget["value"] and budget["text"] == spent["text"]):
            continue
        if abs(spent["value"] / budget["value"] * 100 - Decimal(rate["rate"])) <= RATE_ROUNDING:
            yield _figure(budget, "initial_budget", funding), _figure(spent, "executed", funding), rate["rate"] + "%"


def _in_one_way(spent: Sequence[tuple[Figure, Figure, str]]) -> list[tuple[Figure, Figure, str]]:
    """The first statement of each fund; none of one that sentences state in several ways (of another year, of a unit)."""
    by_fund: dict[str, list[tuple[Figure, Figure, str]]] = {}
    for stated in spent:
        by_fund.setdefault(stated[0].funding, []).append(stated)
    return [same[0] for same in by_fund.values() if len({(b.amount, b.unit, s.amount, s.unit) for b, s, _ in same}) == 1]


def _figure(f: dict[str, Any], measure: str, funding: str) -> Figure:
    place = Place(f["page"], 0, f["line"], f["text"])
    amount = f["value"] / WAN[f["unit"]]
    return Figure(None, measure, funding, amount, f["printed"], f["unit"], place, source="report", confidence=CONFIDENCE)


def _execution(spent: Figure, rate: str) -> Execution:
    execution = Execution(None, spent.funding, spent.place, source="report")
    execution.print_rate(rate)
    return execution
