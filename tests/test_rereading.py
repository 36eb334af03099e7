"""A changed vocabulary re-reads the documents it concerns, and no other: the result is that of a rebuild from nothing, row for row."""

from __future__ import annotations

import csv
import re
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from conftest import jixiao
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from synthetic import form

from pipelines import sources
from pipelines.documents.discover import Found, FoundFile, discover
from pipelines.documents.model import Table
from pipelines.documents.read import read_bytes
from pipelines.interpretation import lexicon as vocabulary
from pipelines.interpretation import regions
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.folder import BUILT_IN
from pipelines.interpretation.interpret import interpret
from pipelines.interpretation.lookups import LOOKED_UP
from pipelines.interpretation.printed_words import SEARCHED, changed, composable, concerns, entries, printed
from pipelines.records import KINDS, DocumentRecord, UnknownHeadingRecord, frame
from pipelines.settings import Settings
from pipelines.warehouse import database, received, rereading, staging
from pipelines.warehouse.acceptance import Rule
from tests.corpus.score_all import DOCUMENTS

NEW = "绩效测算口径"  # a heading that no entry is
OTHER = "备查栏目"
UNUSED = "无人印过的表头名称"
INTERPRETATION = [module for name, module in sys.modules.items() if name.startswith("pipelines.interpretation.")]


def edit(words: Path, name: str, change: Any) -> None:
    """Let `change` alter the content of a vocabulary file in place."""
    content = yaml.safe_load((words / name).read_text("utf-8")) or {}
    change(content)
    (words / name).write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")


class Nights:
    """A raw folder of three documents, a copy of the vocabulary, and a warehouse; everything through the public command."""

    def __init__(self, home: Path) -> None:
        self.raw, self.words, self.warehouse = home / "raw", home / "words", home / "w.duckdb"
        shutil.copytree(BUILT_IN, self.words)
        self.raw.mkdir()
        plain = form("安庆市水利局").decode()
        self.write("a.txt", plain.replace("预算金额", "安排数"))
        self.write("b.txt", _with_column(form("安庆市教育局", projects=[("学校建设", "100", 2)]).decode(), OTHER))
        self.write("c.txt", _with_column(form("安庆市民政局", projects=[("养老服务", "50", 2)]).decode(), NEW))

    def write(self, name: str, text: str) -> None:
        (self.raw / name).write_text(text, "utf-8")

    def run(self, warehouse: Path | None = None) -> str:
        done = jixiao("run", "--raw", self.raw, "--warehouse", warehouse or self.warehouse, env={"JIXIAO_VOCABULARY": str(self.words)})
        assert done.returncode == 0, done.stdout
        return done.stdout

    def ask(self, sql: str, warehouse: Path | None = None) -> list[tuple[Any, ...]]:
        with duckdb.connect(str(warehouse or self.warehouse), read_only=True) as con:
            return con.execute(sql).fetchall()

    def read(self) -> list[str]:
        """Documents that the last run has read."""
        sql = "SELECT relative_path FROM meta.document_run JOIN meta.run USING (run_id) WHERE run_seq = (SELECT max(run_seq) FROM meta.run)"
        return [path for (path,) in self.ask(f"{sql} ORDER BY 1")]

    def published(self, warehouse: Path | None = None) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of marts and quality; when a document was first seen is no matter of content."""
        tables = self.ask("SELECT schema_name, table_name FROM duckdb_tables() WHERE schema_name IN ('marts', 'quality')", warehouse)
        seen = {"dim_document": "* EXCLUDE (first_seen_at)", "rejected_document": "* EXCLUDE (first_seen_at)"}
        return {
            table: self.ask(f'SELECT {seen.get(table, "*")} FROM {schema}."{table}" ORDER BY ALL', warehouse) for schema, table in tables
        }


def _with_column(text: str, heading: str) -> str:
    title, unit, head, *rows = text.splitlines()
    return "\n".join([title, unit, f"{head}\t{heading}", *(f"{row}\t按实际" for row in rows)]) + "\n"


def test_a_changed_entry_re_reads_what_it_concerns(tmp_path: Path) -> None:
    nights = Nights(tmp_path)
    printed = nights.run()
    assert nights.read() == ["a.txt", "b.txt", "c.txt"]
    unknown = "SELECT file_name, heading FROM quality.unknown_heading JOIN marts.dim_document USING (document_key) ORDER BY 1"
    assert nights.ask(unknown) == [("b.txt", OTHER), ("c.txt", NEW)]
    before = nights.published()

    edit(nights.words, "fields.yml", lambda fields: fields["project"]["printed"].append(UNUSED))
    printed = nights.run()
    assert "0 to read" in printed and "0 read, 3 unchanged" in printed and nights.read() == []
    assert nights.published() == before

    edit(nights.words, "additions.yml", lambda additions: additions.update({NEW: "attribute"}))
    assert "1 to read" in nights.run() and nights.read() == ["c.txt"]
    assert nights.ask(unknown) == [("b.txt", OTHER)], "the heading is known now"

    def other_meaning(fields: dict[str, Any]) -> None:
        (field,) = [name for name, entry in fields.items() if "预算金额" in entry["printed"]]
        fields[field]["printed"].remove("预算金额")
        fields["adjusted_budget"]["printed"].append("预算金额")

    edit(nights.words, "fields.yml", other_meaning)
    assert "2 to read" in nights.run() and nights.read() == ["b.txt", "c.txt"], "a.txt prints another heading"
    nights.run(tmp_path / "rebuilt" / "w.duckdb")
    assert nights.published() == nights.published(tmp_path / "rebuilt" / "w.duckdb") != before


def test_a_changed_word_re_reads_what_prints_it(tmp_path: Path) -> None:
    nights = Nights(tmp_path)
    nights.run()
    before = nights.published()

    def unused(words: dict[str, Any]) -> None:
        words["notes"].append(UNUSED)

    edit(nights.words, "words.yml", unused)  # and the whole file is written otherwise
    assert "0 to read" in nights.run() and nights.read() == []
    assert nights.published() == before

    edit(nights.words, "words.yml", lambda words: words["notes"].append("养老服务"))
    assert "1 to read" in nights.run() and nights.read() == ["c.txt"]

    edit(nights.words, "organisations.yml", lambda words: words["not_endings"].append("教育局"))
    assert "1 to read" in nights.run() and nights.read() == ["b.txt"]
    assert nights.ask("SELECT count(DISTINCT words_version) FROM meta.document_lookup") == [(1,)]
    assert nights.ask("SELECT count(*) FROM meta.words") == [(1,)], "words that no document was read with are forgotten"
    nights.run(tmp_path / "rebuilt" / "w.duckdb")
    assert nights.published() == nights.published(tmp_path / "rebuilt" / "w.duckdb") != before


DAMAGED = ("torn", "spanless", "aligned", "mixed", "columns", "narrow", "stream", "glued", "lines", "noisy")
EVERY = sorted(DOCUMENTS.iterdir())
TORN = [path for path in EVERY if path.stem.split("__")[-1].split("_")[0] in DAMAGED]
SOUND = [path for path in EVERY if path not in TORN and path.suffix in (".txt", ".html", ".md", ".xlsx")]
SOME = [*TORN[::7], *SOUND[::30]]
TABLES = {"fields.yml": "printed", "funding.yml": "", "levels.yml": "level2"}

Edit = tuple[str, int, int, int, bool]


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """A file, an entry of it, another entry, a word, and whether the word is one that a document prints."""
    number = st.integers(0, 10**6)
    return draw(st.sampled_from((*LOOKED_UP, *SEARCHED))), draw(number), draw(number), draw(number), draw(st.booleans())


def _apply(words: Path, headings: list[str], runs: list[str], one: Edit) -> None:
    """Move a variant from one entry to another, or add a word to an entry: one that documents print as they know it or do not.

    `headings` are texts of cells; they and pieces of the `runs`, which need not end where these do, are words to search for.
    """
    name, source, target, at, adds = one
    run = runs[source % len(runs)]
    piece = run[at % len(run) :][: 1 + target % 4]
    if name == "additions.yml":
        fields = [*yaml.safe_load((words / "fields.yml").read_text("utf-8"))]
        edit(words, name, lambda additions: additions.update({headings[at % len(headings)]: fields[source % len(fields)]}))
    elif name == "regions.csv":
        _resettle(words / name, "".join(runs), source, piece, adds)
    else:
        heading = headings[at % len(headings)]
        new = heading if name in LOOKED_UP else (at % 3 == 0 and re.sub(r"\W", "", heading)) or piece
        edit(words, name, lambda content: _reword(list(_lists(name, content)), "\n".join(runs), one, new))


def _lists(name: str, content: Any) -> Iterator[list[str]]:
    """The lists of words in the content of a file."""
    if name in TABLES:
        yield from (entry[TABLES[name]] if TABLES[name] else entry for entry in content.values())
    elif isinstance(content, list) and all(isinstance(item, str) for item in content):
        yield content
    elif isinstance(content, (list, dict)):
        for item in content.values() if isinstance(content, dict) else content:
            yield from _lists(name, item)


def _reword(lists: list[list[str]], text: str, one: Edit, new: str) -> None:
    _, source, target, at, adds = one
    into = lists[target % len(lists)]
    used = [(variants, word) for variants in lists if len(variants) > 1 for word in variants if word in text]
    if adds or not used:
        into.insert(at % (len(into) + 1), new)
        return
    variants, word = used[source % len(used)]
    variants.remove(word)
    if at % 2:
        into.insert(at % (len(into) + 1), word)


def _resettle(table: Path, text: str, at: int, piece: str, adds: bool) -> None:
    """Let a place that is printed be abandoned or called otherwise, or a word be the name of a place."""
    with table.open(encoding="utf-8", newline="") as lines:
        rows = [*csv.reader(lines)]
    known = [i for i, row in enumerate(rows) if row[1] in text]
    i = known[at % len(known)]
    rows[i] = [*rows[i][:1], f"{piece}{'省市县区'[at % 4]}" if adds else "无人之地", *rows[i][2:]]
    with table.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(rows)


def _short(table: Table) -> list[str]:
    """Texts of the first rows and the first column: headings, labels and names."""
    return [cell.text for cell in table.cells if (cell.row < 2 or cell.col == 0) and 0 < len(cell.text) <= 20]


def forget_words() -> None:
    """Let this process read the vocabulary again."""
    for module in INTERPRETATION:
        for value in vars(module).values():
            getattr(value, "cache_clear", lambda: None)()


class Kept:
    """Documents read once, and a work database in which only those are loaded again that have to be."""

    def __init__(self, con: duckdb.DuckDBPyConnection, files: list[FoundFile]) -> None:
        database._lay_out(con)
        self.con = con
        self.found = Found(documents=files)
        self.documents = {file: read_bytes(file.path.read_bytes(), file.file_name) for file in files}
        self.headings = sorted({text for document in self.documents.values() for table in document.tables() for text in _short(table)})
        self.runs = sorted({run for document in self.documents.values() for run in printed(document, "").split()})
        self.loaded: dict[FoundFile, Extraction] = {}

    def night(self) -> list[str]:
        """Read and load what is new or concerned; what is not must read as it did. Returns the names of the documents read."""
        forget_words()
        version = Settings(Path(), Path(), vocabulary=vocabulary.VOCABULARY).words_version
        every = {
            file: interpret(document, Source(file.sha256, file.file_name, file.relative_path, file.byte_size))
            for file, document in self.documents.items()
        }
        concerned = rereading.concerned(self.con, vocabulary.lexicon(), version)
        to_read = received.register(self.con, self.found, "1", concerned=concerned)
        read = {file: every[file] for file in to_read}
        frames = {k: frame(k, [r for e in read.values() for r in ([e.document] if k is DocumentRecord else e.records[k])]) for k in KINDS}
        rereading.note(self.con, {file.document_key: rereading.noted(extraction) for file, extraction in read.items()}, version)
        staging.load(self.con, frames, to_read, [], "1", rule=Rule(share=1.0))
        self.loaded |= read
        for file, extraction in every.items():
            assert (self.loaded[file].document, self.loaded[file].records) == (extraction.document, extraction.records), file.file_name
        return [file.file_name for file in to_read]


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the vocabulary that this process reads."""
    copy = tmp_path / "words"
    shutil.copytree(BUILT_IN, copy)
    for module in INTERPRETATION:
        monkeypatch.setattr(module, "VOCABULARY", copy, raising=False)
    yield copy
    forget_words()


def test_found_missing_and_similar_entries_concern_who_asked(tmp_path: Path, words: Path) -> None:
    (tmp_path / "raw").mkdir()
    plain = form().decode()
    for name, text in {
        "found.txt": plain.replace("预算金额", "安排数"),
        "missing.txt": plain.replace("数量指标", "特色指标"),
        "similar.txt": _with_column(plain, NEW),
    }.items():
        (tmp_path / "raw" / name).write_text(text, "utf-8")
    with duckdb.connect() as con:
        kept = Kept(con, list(discover(tmp_path / "raw").documents))
        assert kept.night() == ["found.txt", "missing.txt", "similar.txt"] and kept.night() == []
        edit(words, "fields.yml", lambda fields: fields["budget"].update(carry=True))
        assert kept.night() == ["found.txt", "missing.txt", "similar.txt"], "all print a variant of the field"
        edit(words, "fields.yml", lambda fields: fields["budget"]["printed"].remove("安排数"))
        assert kept.night() == ["found.txt"]
        edit(words, "levels.yml", lambda levels: levels["产出指标"]["level2"].append("特色指标"))
        assert kept.night() == ["missing.txt"]
        edit(words, "additions.yml", lambda additions: additions.update({f"{NEW}表": "attribute"}))
        assert kept.night() == ["similar.txt"], "there is a nearer suggestion now"
        con.execute("DELETE FROM meta.document_lookup WHERE document_key = ?", [kept.found.documents[0].document_key])
        assert kept.night() == ["found.txt"], "nothing is known of what it looked up"
        (gone,) = [file for file in kept.found.documents if file.file_name == "missing.txt"]
        received.register(con, Found(documents=[file for file in kept.found.documents if file is not gone]), "1")
        rereading.note(con, {}, "")
        assert con.execute("SELECT count(*) FROM meta.document_lookup").fetchall() == [(2,)], "what is gone is forgotten"


def test_one_module_alone_reaches_the_entries() -> None:
    modules = {module.name: module.read_text("utf-8") for module in sources.PACKAGE.rglob("*.py")}
    naming = {name for name, code in modules.items() if any(f'"{file}"' in code for file in LOOKED_UP)}
    assert naming == {"lexicon.py", "lookups.py"}, "a look-up past `Entries` would go unnoted"


def _leave_out(words: Path, text: str) -> None:
    """Leave out of the words to search for all that cannot be met in a text, and put one that cannot be met at the head of every list."""
    for name in SEARCHED[:-1]:
        edit(words, name, lambda content: [_thin(words_, text) for words_ in _lists("", content) if words_ and "回族" not in words_])
    with (words / "regions.csv").open(encoding="utf-8", newline="") as lines:
        head, *rows = csv.reader(lines)
    met = {form for _, form in regions.forms() if composable(form, text)}
    kept = {row[0] for row in rows if any(row[1].startswith(form) or row[0] == form for form in met)}
    kept |= {code[:size] + "0" * (6 - size) for code in kept for size in (2, 4)}
    with (words / "regions.csv").open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([head, *(row for row in rows if row[0] in kept)])


def _thin(variants: list[str], text: str) -> None:
    variants[:] = [UNUSED, *(word for word in variants if re.search(r"[\\^$.|?*+()\[\]{}]", word) or composable(word, text))]


def read_with_its_own_words(words: Path, path: Path) -> bool:
    """Whether a document reads as it does with all words; the words left out concern it neither."""
    content = path.read_bytes()
    document, source = read_bytes(content, path.name), Source(sha256(content).hexdigest(), path.name, path.name, len(content))
    shutil.copytree(BUILT_IN, words, dirs_exist_ok=True)
    forget_words()
    read, every = interpret(document, source), entries()
    _leave_out(words, read.printed)
    forget_words()
    other = interpret(document, source)
    left_out = changed(every, entries())
    assert len(left_out) > 5000 and not concerns(left_out, read.printed), path.name
    return (other.document, _besides_suggestions(other)) == (read.document, _besides_suggestions(read))


def _besides_suggestions(extraction: Extraction) -> dict[Any, Any]:
    """Records but for the suggestions for unknown headings, which are asked again whatever changed."""
    return {kind: records for kind, records in extraction.records.items() if kind is not UnknownHeadingRecord}


@pytest.mark.parametrize("path", SOME, ids=lambda path: path.name)
def test_words_that_are_not_printed_make_no_difference(words: Path, path: Path) -> None:
    assert read_with_its_own_words(words, path)


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(edits(), min_size=6, max_size=8))
def test_what_no_change_concerns_reads_the_same(words: Path, changes: list[Edit]) -> None:
    shutil.copytree(BUILT_IN, words, dirs_exist_ok=True)
    with duckdb.connect() as con:
        kept = Kept(con, [file for file in discover(DOCUMENTS).documents if file.path in SOME])
        assert len(kept.night()) == len(SOME)
        for one in changes:
            _apply(words, kept.headings, kept.runs, one)
            kept.night()
