"""A night of changes gives, row for row, what a rebuild from nothing gives, and reads no more than what changed."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule
from synthetic import form

from pipelines import sources
from pipelines.assets.reading import read_and_interpret
from pipelines.documents.discover import FoundFile, discover
from pipelines.documents.isolation import Broken
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.lookups import LOOKED_UP
from pipelines.interpretation.printed_words import SEARCHED
from pipelines.records import IDENTITIES, KINDS, DocumentRecord, frame
from pipelines.settings import Settings
from pipelines.warehouse import database, received, staging
from pipelines.warehouse.acceptance import Rule
from pipelines.warehouse.conform import conform

CONTENTS = [
    form(),
    form(projects=[("防汛抗旱经费", "13", 2), ("水利工程维护", "30", 1)]),
    form(year=2025, projects=[("防汛抗旱经费", "14", 3)]),
    form(year=2025, projects=[("防汛抗旱专项经费", "14", 3)]),
    form("安庆市教育局", projects=[("学校建设", "100", 2), ("教师培训", "7", 1)]),
    form("安庆市教育局", projects=[("学校建设", "100", 2), ("教师培训", "7", 1), ("食堂改造", "8", 1)]),
    b"\0\1\2\3" * 2000,
    b"",
]
EVERYTHING = Rule(share=1.0)  # nothing is held back: a rebuild knows no earlier version


@cache
def extract(content: bytes, path: Path, relative: str, sha256: str) -> Extraction | Broken:
    return read_and_interpret(FoundFile(path, relative, sha256, len(content)))


def _read(file: FoundFile) -> Extraction | Broken:
    return read_and_interpret(file) if file.member else extract(file.path.read_bytes(), file.path, file.relative_path, file.sha256)


def night(con: duckdb.DuckDBPyConnection, folder: Path, rule: Rule = EVERYTHING, version: str = "1") -> list[str]:
    """What a run does before dbt; returns the paths of the documents it has read."""
    to_read = received.register(con, discover(folder), version, accepted=rule.accepted)
    outcomes = [(file, _read(file)) for file in to_read]
    read = [outcome for _, outcome in outcomes if isinstance(outcome, Extraction)]
    frames = {k: frame(k, [r for e in read for r in ([e.document] if k is DocumentRecord else e.records[k])]) for k in KINDS}
    broken = [(file, outcome.stage, outcome.reason) for file, outcome in outcomes if isinstance(outcome, Broken)]
    staging.load(con, frames, to_read, broken, version, rule=rule)
    conform(con, None)
    return [file.relative_path for file in to_read]


def state(con: duckdb.DuckDBPyConnection) -> dict[str, list[tuple]]:
    """Every staged row of the documents that lie in the folder, and what was rejected."""
    present = "WHERE document_key IN (SELECT document_key FROM raw.document WHERE is_present)"
    tables = {kind.table: f'FROM staging."{kind.table}" {present} ORDER BY ALL' for kind in (*KINDS, *IDENTITIES)}
    tables["rejected"] = "SELECT relative_path, stage, reason FROM raw.rejected_document ORDER BY ALL"
    tables["duplicate"] = "FROM raw.duplicate_file ORDER BY ALL"
    tables["received"] = "SELECT document_key, relative_path, reader_version, in_force FROM raw.document WHERE is_present ORDER BY ALL"
    return {name: con.execute(sql).fetchall() for name, sql in tables.items()}


def rebuilt(folder: Path) -> dict[str, list[tuple]]:
    with duckdb.connect() as con:
        database._lay_out(con)
        night(con, folder)
        return state(con)


class Folder(RuleBasedStateMachine):
    """A raw folder to which anything may happen between two nights."""

    files = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.con = duckdb.connect()
        database._lay_out(self.con)
        self.dirty = False
        self.count = 0

    def teardown(self) -> None:
        self.con.close()
        shutil.rmtree(self.folder)

    @rule(target=files, content=st.sampled_from(CONTENTS), name=st.sampled_from(["a.txt", "b.txt", "c.txt", "sub/d.txt"]))
    def add(self, content: bytes, name: str) -> str:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.write_bytes(content)
            self.dirty = True
        return name

    @rule(name=files, content=st.sampled_from(CONTENTS[:6]))
    def change(self, name: str, content: bytes) -> None:
        if (self.folder / name).exists():
            (self.folder / name).write_bytes(content)
            self.dirty = True

    @rule(target=files, old=consumes(files), new=st.sampled_from(["a.txt", "b.txt", "e.txt", "sub/f.txt"]))
    def rename(self, old: str, new: str) -> str:
        if (self.folder / old).exists() and not (self.folder / new).exists():
            (self.folder / new).parent.mkdir(exist_ok=True)
            (self.folder / old).rename(self.folder / new)
            self.dirty = True
        return new

    @rule(name=consumes(files))
    def remove(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)
        self.dirty = True

    @rule()
    def night_falls(self) -> None:
        night(self.con, self.folder)
        assert state(self.con) == rebuilt(self.folder)
        assert night(self.con, self.folder) == [], "nothing has changed, so nothing is read"
        self.dirty = False

    @invariant()
    def every_file_is_accounted_for(self) -> None:
        if self.dirty:
            return
        found = [path for path in self.folder.rglob("*") if path.is_file()]
        counts = ("staging.document JOIN raw.document USING (document_key) WHERE is_present AND parse_status <> 'quarantined'",
                  "raw.rejected_document", "raw.duplicate_file")  # fmt: skip
        assert len(found) == sum(self.con.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in counts)


TestAnyNights = Folder.TestCase
TestAnyNights.settings = settings(max_examples=5, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def con() -> duckdb.DuckDBPyConnection:
    con = duckdb.connect()
    database._lay_out(con)
    return con


def test_one_changed_document_among_a_thousand_is_the_one_that_is_read(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.exe").write_bytes(b"MZ%d" % number)
    for number in range(20):
        (tmp_path / f"{number}.txt").write_bytes(form(projects=[(f"项目{number}经费", "5", 1)]))
    assert len(night(con, tmp_path)) == 20
    (tmp_path / "7.txt").write_bytes(form(projects=[("项目7经费", "6", 1)]))
    assert night(con, tmp_path) == ["7.txt"]
    assert state(con) == rebuilt(tmp_path)


def test_documents_of_an_archive_are_documents(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "same.txt").write_bytes(CONTENTS[0])
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("2024/water.txt", CONTENTS[1])
        archive.writestr("2024/copy.txt", CONTENTS[0])
        archive.writestr("2024/program.exe", b"MZ")
    (tmp_path / "not.zip").write_bytes(b"no archive")
    assert night(con, tmp_path) == ["all.zip/2024/copy.txt", "all.zip/2024/water.txt"]
    seen = state(con)
    assert [row[0] for row in seen["rejected"]] == ["all.zip/2024/program.exe", "not.zip"]
    assert [row[1] for row in seen["duplicate"]] == ["same.txt"]
    assert len(seen["project"]) == 3 and seen == rebuilt(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["all.zip", "not.zip", "same.txt"]


def test_a_file_that_changes_while_it_is_read_is_read_next_time(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(CONTENTS[0])
    found = discover(tmp_path)
    path.write_bytes(CONTENTS[1])
    changed = read_and_interpret(found.documents[0])
    assert isinstance(changed, Broken) and changed.stage == "changed"
    path.unlink()
    gone = read_and_interpret(found.documents[0])
    assert isinstance(gone, Broken) and gone.stage == "changed"
    received.register(con, found, "1")
    staging.load(con, {k: frame(k, []) for k in KINDS}, found.documents, [(found.documents[0], gone.stage, gone.reason)], "1")
    path.write_bytes(CONTENTS[0])
    assert night(con, tmp_path) == ["a.txt"] and state(con) == rebuilt(tmp_path)


@pytest.mark.parametrize("bad", [form(), b"", b"\0\1\2\3" * 2000], ids=["smaller", "empty", "unreadable"])
def test_a_replacement_that_loses_too_much_waits(tmp_path: Path, con: duckdb.DuckDBPyConnection, bad: bytes) -> None:
    path, full = tmp_path / "a.txt", form(projects=[("防汛抗旱经费", "12.5", 2), ("水利工程维护", "30", 9)])
    path.write_bytes(full)
    rule = Rule(share=0.3)
    night(con, tmp_path, rule)
    facts = con.execute("FROM staging.indicator ORDER BY ALL").fetchall()
    path.write_bytes(bad)
    for _ in range(2):
        night(con, tmp_path, rule)
        assert con.execute("FROM staging.indicator ORDER BY ALL").fetchall() == facts, "the version before stays"
        assert con.execute("SELECT count(*) FROM raw.rejected_document").fetchall() == [(1,)]
    key = con.execute("SELECT document_key FROM raw.document WHERE is_present").fetchall()[0][0]
    night(con, tmp_path, Rule(0.3, (key,)))
    kept = con.execute("SELECT count(*) FROM raw.earlier_record WHERE record_kind = 'indicator'").fetchall()
    assert kept == [(len(facts),)], "what was replaced stays queryable"
    assert state(con) == rebuilt(tmp_path)


def test_a_removed_document_is_retired_and_comes_back(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "a.txt").write_bytes(CONTENTS[0])
    (tmp_path / "b.txt").write_bytes(CONTENTS[4])
    night(con, tmp_path)
    (tmp_path / "b.txt").unlink()
    night(con, tmp_path)
    earlier = "SELECT record ->> 'amount_wan' FROM raw.earlier_record WHERE record_kind = 'budget' ORDER BY 1"
    assert con.execute(earlier).fetchall() == [("100.000000",), ("7.000000",)]
    (tmp_path / "b.txt").write_bytes(CONTENTS[4])
    assert night(con, tmp_path) == ["b.txt"] and state(con) == rebuilt(tmp_path)


def test_other_code_reads_again_what_it_concerns(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> None:
    (tmp_path / "a.txt").write_bytes(CONTENTS[0])
    title, unit, *lines = CONTENTS[4].decode().splitlines()
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line.split(chr(9)))}</tr>" for line in lines)
    (tmp_path / "b.html").write_text(f"<html><body><p>{title}</p><p>{unit}</p><table>{table}</table></body></html>")
    found = discover(tmp_path)

    def read(**by_format: str) -> list[str]:
        versions = {"text/plain": "t1", "text/html": "h1", **{f"text/{name}": version for name, version in by_format.items()}}
        files = received.register(con, found, "all", versions)
        outcomes = [read_and_interpret(file) for file in files]
        records = {k: frame(k, [o.document for o in outcomes if isinstance(o, Extraction)] if k is DocumentRecord else []) for k in KINDS}
        staging.load(con, records, files, [], "all", versions)
        return [file.relative_path for file in files]

    assert read() == ["a.txt", "b.html"]
    assert read() == []
    assert read(html="h2") == ["b.html"]
    assert read(html="h2", plain="t2") == ["a.txt"]


def test_a_reader_concerns_its_formats_alone() -> None:
    readers = sources.readers()
    assert all(sources.DOCUMENTS / module in readers[media_type] for media_type, module in sources.READERS.items())
    assert sources.DOCUMENTS / "pdf" / "lattice.py" in readers["application/pdf"]
    assert not any("pdf" in path.parts for media_type, paths in readers.items() if media_type != "application/pdf" for path in paths)
    modules = {path for paths in readers.values() for path in paths}
    every = {path for path in sources.DOCUMENTS.rglob("*.py") if path.name not in ("__init__.py", "inspect.py")}
    assert every <= modules, "a module that no format counts would change unseen"
    assert "pypdfium2" in sources.libraries(readers["application/pdf"])


def test_words_that_no_reading_looks_up_concern_no_document(tmp_path: Path) -> None:
    words = tmp_path / "vocabulary"
    shutil.copytree(VOCABULARY, words)

    def versions() -> tuple[dict[str, str], str]:
        at = Settings(tmp_path, tmp_path / "w.duckdb", vocabulary=words)
        return at.reader_versions, at.code_version

    readers_before, code_before = versions()
    for name in ("project_names.yml", "disclosures.yml"):
        (words / name).write_text((words / name).read_text("utf-8") + "\n# more\n", "utf-8")
    readers_after, code_after = versions()
    assert readers_after == readers_before, "nothing is read again"
    assert code_after != code_before, "but there is something to do"


def test_words_of_reading_concern_files_without_records(tmp_path: Path) -> None:
    """What documents they concern, their look-ups and what they print tell (test_rereading); a file that gave no records has none."""
    assert {file.name for file in sources.words(VOCABULARY)} == {*LOOKED_UP, *SEARCHED}, "a change of another would go unseen"
    words = tmp_path / "vocabulary"
    shutil.copytree(VOCABULARY, words)
    before = Settings(tmp_path, tmp_path / "w.duckdb", vocabulary=words)
    version, by_format, searched = before.reader_version, before.reader_versions, before.words_version
    for name in (*LOOKED_UP, *SEARCHED):
        (words / name).write_text((words / name).read_text("utf-8") + "\n", "utf-8")
        after = Settings(tmp_path, tmp_path / "w.duckdb", vocabulary=words)
        assert after.reader_version != version and (after.words_version != searched) == (name in SEARCHED), name
        version, searched = after.reader_version, after.words_version
    assert after.reader_versions == by_format
