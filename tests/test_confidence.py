"""Confidence is calibrated: of the facts read with a confidence of at least 0.95, at least 99.5 % are right.

A fact is a printed amount, an execution or an indicator; it is right where all of its fields are those of the hand-made truth.
Run with -s to see the table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from pipelines.interpretation.extraction import Extraction
from tests import score
from tests.corpus import score_all as corpus

TESTS = Path(__file__).parent
SURE, RIGHT = Decimal("0.95"), 0.995
BANDS = (Decimal("0.99"), SURE, Decimal("0.85"), Decimal("0.7"), Decimal(0))


class Judged(NamedTuple):
    """A fact of the warehouse, and whether it is true."""

    document: str
    kind: str
    confidence: Decimal
    is_right: bool
    what: str


def judged(con: duckdb.DuckDBPyConnection, document: str, gold: Path) -> Iterator[Judged]:
    """The facts of a document; projects are paired with those of the truth as the scorer does."""
    keys = score.rows(con, "SELECT document_key FROM marts.dim_document WHERE regexp_replace(file_name, '\\.[^.]*$', '') = ?", document)
    assert len(keys) == 1, document
    of = f"WHERE document_key = '{keys[0]['document_key']}'"
    alias = score.rows(
        con,
        f"SELECT a.*, p.project_name, p.project_code FROM marts.bridge_project_alias a JOIN marts.dim_project p USING (project_key) {of}",
    )
    budget = score.rows(con, f"SELECT * FROM marts.fct_budget {of}")
    truth = {name: score.read(gold / f"{name}.csv") for name in ("projects", "budget", "budget_optional", "execution", "indicators")}
    by_project: dict[str, dict[Any, list[dict[str, Any]]]] = {"gold": defaultdict(list), "got": defaultdict(list)}
    for row in truth["budget"]:
        by_project["gold"][row["project_seq"]].append(row)
    for row in budget:
        by_project["got"][row["project_key"]].append(row)
    seqs = {key: seq for seq, key in score.match_projects(truth["projects"], alias, by_project).items()} | {None: ""}
    yield from _budget(document, budget, truth, seqs)
    yield from _execution(document, score.rows(con, f"SELECT * FROM marts.fct_execution {of}"), truth, seqs)
    columns = "*, indicator_name AS name, level1_printed AS level1, level2_printed AS level2, deviation_reason AS reason"
    indicators = score.rows(con, f"SELECT {columns} FROM marts.fct_indicator_attainment {of} ORDER BY indicator_seq")
    yield from _indicators(document, indicators, truth["indicators"], seqs, gold)


def _budget(document: str, got: list[dict[str, Any]], truth: dict[str, list[dict[str, str]]], seqs: dict[Any, str]) -> Iterator[Judged]:
    """A figure of the whole department that the truth does not ask for is not judged."""
    names = ("project_seq", "measure", "funding_source")
    printed = {(*(r[n] for n in names), score.num(r["amount_wan"])) for r in (*truth["budget"], *truth["budget_optional"])}
    asked = {entry[:3] for entry in printed}
    for row in got:
        entry = (seqs.get(row["project_key"], "?"), row["measure"], row["funding_source"])
        if entry[0] or entry in asked:
            what = f"{'/'.join(entry)} {row['amount_wan']}"
            yield Judged(document, "budget", row["confidence"], (*entry, score.num(row["amount_wan"])) in printed, what)


def _execution(document: str, got: list[dict[str, Any]], truth: dict[str, list[dict[str, str]]], seqs: dict[Any, str]) -> Iterator[Judged]:
    printed = {(r["project_seq"], r["funding_source"], score.num(r["executed_wan"])) for r in truth["execution"]}
    for row in got:
        entry = (seqs.get(row["project_key"], "?"), row["funding_source"], score.num(row["executed_wan"]))
        if entry[0]:
            yield Judged(document, "execution", row["confidence"], entry in printed, str(entry))


def _indicators(
    document: str, got: list[dict[str, Any]], truth: list[dict[str, str]], seqs: dict[Any, str], gold: Path
) -> Iterator[Judged]:
    ours, theirs = defaultdict(list), defaultdict(list)
    for row in truth:
        theirs[row["project_seq"], row["scope"]].append(row)
    for row in got:
        ours[seqs.get(row["project_key"], "?"), row["scope"]].append(row)
    skip = set((gold / "skip.txt").read_text("utf-8").split()) if (gold / "skip.txt").exists() else set()
    for key, rows in ours.items():
        pairs, extra = score.pair(theirs[key], rows)
        for row in extra:
            yield Judged(document, "indicator", row["confidence"], False, f"{key} {row['name']}: nowhere in the truth")
        for true, row in pairs:
            if row is not None:
                fields = [f for f in score.FIELDS if f not in skip and not (true.get("ambiguous") == "1" and f in score.OPEN)]
                wrong = [f for f in fields if not score.same(f, true["level3" if f == "name" else f], row[f])]
                yield Judged(document, "indicator", row["confidence"], not wrong, f"{key} {row['name']}: {', '.join(wrong)}")


def table(facts: list[Judged]) -> str:
    """Share of right facts by band of confidence and kind."""
    lines = [f"{'confidence':<12}{'kind':<12}{'facts':>7}{'right':>9}"]
    upper = Decimal("1.001")
    for band in BANDS:
        within = [fact for fact in facts if band <= fact.confidence < upper]
        for kind in sorted({fact.kind for fact in within}):
            some = [fact for fact in within if fact.kind == kind]
            lines.append(f"≥ {band!s:<10}{kind:<12}{len(some):>7}{sum(f.is_right for f in some) / len(some):>9.2%}")
        upper = band
    return "\n".join(lines)


def test_sure_facts_are_right(warehouse: Path) -> None:
    """The documents in raw/ through the public command."""
    gold = TESTS / "gold"
    with duckdb.connect(str(warehouse), read_only=True) as con:
        facts = [
            fact for folder in sorted(gold.iterdir()) if (folder / "projects.csv").exists() for fact in judged(con, folder.name, folder)
        ]
    _check(facts, 1000)


def test_sure_facts_of_the_corpus_are_right(corpus_readings: dict[Path, Extraction]) -> None:
    """Documents of many forms and formats, some of which are read badly: those must not say that they are sure."""
    facts: list[Judged] = []
    for path, extraction in corpus_readings.items():
        gold = corpus.GOLD / path.stem.partition("__")[0]
        if (gold / "projects.csv").exists():
            with corpus.load(extraction) as con:
                facts += judged(con, path.stem, gold)
    _check(facts, 1000)


def _check(facts: list[Judged], least: int) -> None:
    print("\n" + table(facts))
    sure = [fact for fact in facts if fact.confidence >= SURE]
    wrong = [fact for fact in sure if not fact.is_right]
    assert len(sure) >= least
    shown = "\n".join(f"{f.document} {f.kind} {f.confidence}: {f.what}" for f in wrong[:30])
    assert 1 - len(wrong) / len(sure) >= RIGHT, f"{len(wrong)} of {len(sure)} sure facts are wrong\n{table(facts)}\n{shown}"
