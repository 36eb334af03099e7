"""The corpus is what its generator writes, is broad enough, and every document of it can be read."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.corpus import score_all
from tests.corpus.build import FORMS, build

PATHS = sorted(score_all.DOCUMENTS.iterdir())
SUFFIXES = {".xlsx", ".xls", ".docx", ".html", ".csv", ".tsv", ".txt", ".md", ".pdf"}


def test_the_corpus_is_broad() -> None:
    assert len(FORMS) >= 20 and len(PATHS) >= 80
    assert {p.suffix for p in PATHS} == SUFFIXES
    assert len({form.build().gold["document"][0]["province"] for form in FORMS}) >= 15


def test_the_generator_writes_what_is_committed(tmp_path: Path) -> None:
    """Gold to the byte, documents by name: their bytes depend on the version of the library that wrote them."""
    names = {path.name for path in build(tmp_path)}
    assert names == {path.name for path in PATHS}
    made = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.glob("gold/*/*.csv")}
    assert made == {p.relative_to(score_all.HERE): p.read_bytes() for p in score_all.GOLD.glob("*/*.csv")}


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    first, second = ({p.name: p.read_bytes() for p in build(tmp_path / run)} for run in ("first", "second"))
    assert first == second


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.name)
def test_a_document_is_read(path: Path) -> None:
    """No reader and no rule of the interpretation breaks on a form it has not seen."""
    extraction = score_all.read_document(path)
    assert extraction.document.characters


def test_a_wrong_amount_costs(tmp_path: Path) -> None:
    """The scorer sees a difference: the truth of one amount changed is one miss more."""
    path = score_all.DOCUMENTS / "guangdong_list__xls.xls"
    for file in (score_all.GOLD / "guangdong_list").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    budget = tmp_path / "budget.csv"
    with budget.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["amount_wan"] = "1.23"
    with budget.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, list(rows[0]))
        out.writeheader()
        out.writerows(rows)
    before, after = score_all.score_document(path), score_all.score_document(path, tmp_path)
    assert after.right["budget"] == before.right["budget"] - 1
