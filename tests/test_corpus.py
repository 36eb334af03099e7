"""The corpus is what its generator writes, is broad, can be read without a crash, and scores no worse than it did."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from tests.corpus import score_all
from tests.corpus.build import FORMS, build

PATHS = sorted(score_all.DOCUMENTS.iterdir())
SUFFIXES = {".xlsx", ".xls", ".docx", ".html", ".csv", ".tsv", ".txt", ".md", ".pdf"}
MINIMA = {"money": 99.6, "facts": 99.7, "subject": 99.8}  # percent of the whole corpus; raised, but for new forms


@cache
def result(path: Path) -> score_all.Result:
    return score_all.score_document(path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("corpus")
    build(target)
    return target


def test_the_corpus_is_broad() -> None:
    assert len(FORMS) >= 230 and len(PATHS) >= 750
    assert {p.suffix for p in PATHS} == SUFFIXES
    assert len({form.build().gold["document"][0]["province"] for form in FORMS}) >= 25


def test_the_generator_writes_what_is_committed(built: Path) -> None:
    """Gold to the byte, documents by name: their bytes depend on the version of the library that wrote them."""
    assert {p.name for p in (built / "documents").iterdir()} == {p.name for p in PATHS}
    made = {p.relative_to(built): p.read_bytes() for p in built.glob("gold/*/*.csv")}
    assert made == {p.relative_to(score_all.HERE): p.read_bytes() for p in score_all.GOLD.glob("*/*.csv")}


def test_two_runs_write_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build(tmp_path)
    for path in (tmp_path / "documents").iterdir():
        assert path.read_bytes() == (built / "documents" / path.name).read_bytes(), path.name


def test_every_form_has_a_first_sight() -> None:
    assert set(score_all.first_sight()) == {form.name for form in FORMS}


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.name)
def test_a_document_is_read(path: Path) -> None:
    """No reader and no rule of the interpretation breaks on a form it has not seen."""
    assert not [miss for miss in result(path).misses if miss.startswith("document:")]


@pytest.mark.parametrize("kind", score_all.KINDS_OF_SCORE)
def test_the_corpus_scores_no_worse(kind: str) -> None:
    reached = score_all.percent([result(path) for path in PATHS], kind)
    assert reached is not None and reached >= MINIMA[kind]


def test_a_wrong_amount_costs(tmp_path: Path) -> None:
    """The scorer sees a difference: the truth of one amount changed is one figure missed."""
    path = score_all.DOCUMENTS / "guangdong_list__xls.xls"
    for file in (score_all.GOLD / "guangdong_list").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    budget = tmp_path / "budget.csv"
    with budget.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    rows[0]["amount_wan"] = "1.23"
    with budget.open("w", encoding="utf-8", newline="") as handle:
        out = csv.DictWriter(handle, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
    assert score_all.score_document(path, tmp_path).right["budget"] == result(path).right["budget"] - 1
