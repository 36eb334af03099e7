"""Read every document of the corpus, compare with its gold, print a table by form, format and field.

usage: python -m tests.corpus.score_all [--form NAME] [--misses N] [--csv FILE]

first_sight.csv keeps the score that each form had when the interpretation met it for the first time: before its vocabulary was
written with the form in view (leave one form out). It is written once a form, with the commit of the interpretation, and never improved.
The records go into tables named like the marts but made without dbt: what is measured is the reading alone.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import duckdb

from pipelines.documents.read import read
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.interpret import interpret
from pipelines.records import KINDS, DocumentRecord, ddl, frame
from tests import score as scorer

HERE = Path(__file__).parent
DOCUMENTS, GOLD, FIRST_SIGHT = HERE / "documents", HERE / "gold", HERE / "first_sight.csv"
KINDS_OF_SCORE = ("money", "facts", "subject")
SUBJECT = ("document_kind", "department_name", "fiscal_year", "province", "city", "county", "region_code")
MARTS = """
CREATE VIEW marts.dim_document AS SELECT * FROM staging.document;
CREATE VIEW marts.dim_project AS SELECT document_key || project_seq AS project_key, project_name, project_code FROM staging.project;
CREATE VIEW marts.bridge_project_alias AS
    SELECT document_key || project_seq AS project_key, document_key, printed_name, printed_code FROM staging.project_name;
CREATE VIEW marts.fct_budget AS SELECT document_key || project_seq AS project_key, * FROM staging.budget WHERE NOT is_restated;
CREATE VIEW marts.fct_execution AS SELECT document_key || project_seq AS project_key, * FROM staging.execution WHERE NOT is_restated;
CREATE VIEW marts.fct_indicator_attainment AS
    SELECT document_key || project_seq AS project_key, *, level1 AS level1_printed, level2 AS level2_printed FROM staging.indicator;
CREATE VIEW marts.fct_project_evaluation AS SELECT document_key || project_seq AS project_key, * FROM staging.project;
CREATE VIEW marts.fct_budget_line AS SELECT * FROM staging.budget_line;
"""


@dataclass
class Result:
    """Right and asked-for cells of one document by field, and what was missed."""

    path: Path
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    misses: list[str] = field(default_factory=list)

    @property
    def form(self) -> str:
        return self.path.stem.partition("__")[0]

    @property
    def format(self) -> str:
        return self.path.stem.partition("__")[2]

    def percent(self, kind: str) -> float | None:
        return percent([self], kind)


def kind_of(name: str) -> str:
    """money, facts or subject: what a field of the scorer belongs to."""
    return "money" if name in scorer.MONEY else "subject" if name in SUBJECT else "facts"


def percent(results: Iterable[Result], kind: str) -> float | None:
    """Share of right cells of a kind, None where nothing was asked."""
    results = list(results)
    asked = sum(n for r in results for name, n in r.asked.items() if kind_of(name) == kind)
    right = sum(n for r in results for name, n in r.right.items() if kind_of(name) == kind)
    return 100.0 * right / asked if asked else None


@cache
def read_document(path: Path) -> Extraction:
    """A file to records, as the pipeline does it, once a process; the path says nothing about the document."""
    return interpret(read(path), _source(path))


def _source(path: Path) -> Source:
    content = path.read_bytes()
    return Source(hashlib.sha256(content).hexdigest(), path.name, path.name, len(content))


def _nothing(path: Path) -> Extraction:
    """The records of a document that could not be read: everything the gold asks for is missed."""
    source = _source(path)
    return Extraction(
        DocumentRecord(
            document_key=source.document_key,
            sha256=source.sha256,
            file_name=source.file_name,
            relative_path=source.relative_path,
            media_type="",
            byte_size=source.byte_size,
            document_kind="other",
            parse_status="quarantined",
        )
    )


@cache
def _tables() -> duckdb.DuckDBPyConnection:
    """A database in memory with the tables the scorer reads, all empty."""
    con = duckdb.connect()
    con.execute("CREATE SCHEMA staging; CREATE SCHEMA marts")
    for kind in KINDS:
        con.execute(ddl(kind)[0])
    con.execute(MARTS)
    return con


@contextmanager
def load(extraction: Extraction) -> Iterator[duckdb.DuckDBPyConnection]:
    """The records of one document in the tables the scorer reads, as long as the context is open."""
    con = _tables()
    con.begin()
    try:
        for kind in KINDS:
            rows = [extraction.document] if kind is DocumentRecord else extraction.records[kind]
            if rows:
                con.register("incoming", frame(kind, rows))
                con.execute(f'INSERT INTO staging."{kind.table}" SELECT * FROM incoming')
        yield con
    finally:
        con.rollback()


def score_document(path: Path, gold: Path | None = None) -> Result:
    """Read and score one document; one that cannot be read, for whatever reason, misses every cell and says why."""
    result = Result(path)
    folder = gold or GOLD / result.form
    try:
        extraction = read_document(path)
    except Exception as failure:  # a crash is a result too: the rest of the corpus is still scored
        result.misses.append(f"document: {type(failure).__name__} {failure}")
        extraction = _nothing(path)
    with load(extraction) as con:
        tally = scorer.score(con, path.stem, folder)
    result.right.update(tally.ok)
    result.asked.update(tally.all)
    result.misses += tally.misses
    _score_subject(result, extraction.document, folder / "document.csv")
    return result


def _score_subject(result: Result, document: DocumentRecord, gold: Path) -> None:
    """What the document is about; where a place has no county, none may be found."""
    with gold.open(encoding="utf-8", newline="") as file:
        truth = next(csv.DictReader(file))
    for name in SUBJECT:
        got = str(getattr(document, name) or "")
        result.asked[name] += 1
        result.right[name] += got == truth[name]
        if got != truth[name]:
            result.misses.append(f"{name}: want {truth[name]!r} got {got!r}")


def score_all(forms: Iterable[str] = ()) -> list[Result]:
    """Every document of the corpus, or of the forms named."""
    wanted = set(forms)
    paths = [p for p in sorted(DOCUMENTS.iterdir()) if not wanted or p.stem.partition("__")[0] in wanted]
    return [score_document(p) for p in paths]


def _shown(value: float | None) -> str:
    return "      –" if value is None else f"{value:6.2f}%"


def first_sight() -> dict[str, str]:
    """Form -> its scores at first sight, as they are printed."""
    with FIRST_SIGHT.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["form"]: "".join(f"{_shown(float(row[k]) if row[k] else None):>9}" for k in KINDS_OF_SCORE) for row in rows}


def write_csv(results: list[Result], path: Path) -> None:
    """The scores by form, as first_sight.csv keeps them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["form", "documents", *KINDS_OF_SCORE])
        for form in sorted({r.form for r in results}):
            of_form = [r for r in results if r.form == form]
            scores = [percent(of_form, kind) for kind in KINDS_OF_SCORE]
            out.writerow([form, len(of_form), *("" if x is None else f"{x:.2f}" for x in scores)])


def _lines(title: str, groups: dict[str, list[Result]], beside: dict[str, str] | None = None) -> list[str]:
    head = "   at first sight: money, facts, subject" if beside else ""
    out = [f"{title:<34}{'documents':>10}{'money':>9}{'facts':>9}{'subject':>9}{head}"]
    for name, results in groups.items():
        shown = "".join(f"{_shown(percent(results, kind)):>9}" for kind in KINDS_OF_SCORE)
        out.append(f"{name:<34}{len(results):>10}{shown}   {(beside or {}).get(name, '')}".rstrip())
    return [*out, ""]


def table(results: list[Result]) -> str:
    """The scores by document, form, format and field."""
    by: dict[str, dict[str, list[Result]]] = {"document": {}, "form": {}, "format": {}}
    for r in results:
        for title, name in (("document", r.path.name), ("form", r.form), ("format", r.format)):
            by[title].setdefault(name, []).append(r)
    seen = {"form": first_sight()}
    out = [line for title, groups in by.items() for line in _lines(title, groups, seen.get(title))]
    out.append(f"{'field':<34}{'right':>10}{'asked':>9}")
    for name in sorted({n for r in results for n in r.asked}):
        right, asked = sum(r.right[name] for r in results), sum(r.asked[name] for r in results)
        out.append(f"{name:<34}{right:>10}{asked:>9}{_shown(100.0 * right / asked):>9}")
    return "\n".join([*out, "", *_lines("all", {"": results})[:-1]])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--form", action="append", default=[], help="only this form (repeatable)")
    parser.add_argument("--misses", type=int, default=0, help="print up to N misses a document")
    parser.add_argument("--csv", type=Path, help="write the scores by form to this file")
    args = parser.parse_args()
    results = score_all(args.form)
    for result in results:
        if result.misses and args.misses:
            print(result.path.name, *(f"    {line}" for line in result.misses[: args.misses]), sep="\n")
    if args.csv:
        write_csv(results, args.csv)
    print(table(results))


if __name__ == "__main__":
    main()
