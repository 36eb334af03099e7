"""Staging loads that can be repeated, and publishing that readers never notice half done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.documents.discover import Found, FoundFile
from pipelines.records import KINDS, BudgetRecord, DocumentRecord, IndicatorRecord, Record, frame
from pipelines.warehouse import database, received, staging
from pipelines.warehouse.publish import publish


def file(name: str, content: str) -> FoundFile:
    return FoundFile(Path(name), name, content.ljust(64, "0"), 1)


def document(source: FoundFile) -> DocumentRecord:
    return DocumentRecord(
        document_key=source.document_key, sha256=source.sha256, file_name=source.file_name, relative_path=source.relative_path,
        media_type="text/plain", byte_size=1,
    )  # fmt: skip


def indicator(source: FoundFile, value: Decimal | None, day: date | None = None, text: str = "文") -> IndicatorRecord:
    return IndicatorRecord(
        document_key=source.document_key, scope="annual", indicator_seq=1, indicator_name=text, target_value=value, target_date=day
    )


def frames(*records: Record) -> dict:
    return {kind: frame(kind, [r for r in records if type(r) is kind]) for kind in KINDS}


def work(con: duckdb.DuckDBPyConnection, files: list[FoundFile], version: str, *records: Record) -> list[FoundFile]:
    """What a run does to the work database."""
    to_read = received.register(con, Found(documents=files), version)
    staging.load(con, frames(*records), to_read, [], version)
    return to_read


def test_loading_again_changes_nothing_and_reads_nothing(tmp_path: Path) -> None:
    a, b = file("a.txt", "a"), file("b.txt", "b")
    with database.connect(tmp_path / "w.duckdb") as con:
        assert work(con, [a, b], "1", document(a), document(b), indicator(a, Decimal("1.5"))) == [a, b]
        before = con.execute("FROM staging.indicator").fetchall()
        assert work(con, [a, b], "1") == []
        staging.load(con, frames(document(a), indicator(a, Decimal("1.5"))), [a], [], "1")
        assert con.execute("FROM staging.indicator").fetchall() == before
        assert work(con, [a, b], "2", document(a), document(b)) == [a, b], "other code reads everything again"
        assert con.execute("SELECT count(*) FROM staging.indicator").fetchall() == [(0,)]


def test_moved_revised_and_removed_documents(tmp_path: Path) -> None:
    old, new, other = file("a.txt", "1"), file("a.txt", "2"), file("b.txt", "3")
    with database.connect(tmp_path / "w.duckdb") as con:
        work(con, [old, other], "1", document(old), indicator(old, None), document(other), indicator(other, None))
        moved = file("c.txt", "3")
        assert work(con, [new, moved], "1", document(new), indicator(new, None), document(moved)) == [new, moved]
        raw = con.execute("SELECT relative_path, is_present, superseded_by FROM raw.document ORDER BY document_key").fetchall()
        assert raw == [("a.txt", False, new.document_key), ("a.txt", True, None), ("c.txt", True, None)]
        assert con.execute("SELECT document_key FROM staging.indicator").fetchall() == [(new.document_key,)]
        assert len(con.execute("FROM staging.document").fetchall()) == 3, "the old version remains known"
        work(con, [new], "1")
        assert len(con.execute("FROM staging.document").fetchall()) == 2


def test_a_failing_load_leaves_what_was_there(tmp_path: Path) -> None:
    a = file("a.txt", "a")
    with database.connect(tmp_path / "w.duckdb") as con:
        work(con, [a], "1", document(a), indicator(a, Decimal(1)))
        with pytest.raises(duckdb.Error):
            staging.load(con, frames(document(a), indicator(a, Decimal("1e30"))), [a], [], "1")
        assert con.execute("SELECT target_value FROM staging.indicator").fetchall() == [(Decimal(1),)]


def test_a_rejected_document_is_tried_again_only_where_that_may_help(tmp_path: Path) -> None:
    a, b = file("a.pdf", "a"), file("b.pdf", "b")
    with database.connect(tmp_path / "w.duckdb") as con:
        received.register(con, Found(documents=[a, b]), "1")
        staging.load(con, frames(), [a, b], [(a, "timeout", "Too slow."), (b, "read", "Encrypted.")], "1")
        assert received.register(con, Found(documents=[a, b]), "1") == [a]
        staging.load(con, frames(document(a)), [a], [], "1")
        assert con.execute("SELECT relative_path FROM raw.rejected_document").fetchall() == [("b.pdf",)]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.none() | st.decimals(-(10**15), 10**15, places=8),
            st.none() | st.dates(),
            st.text(st.characters(exclude_categories=["Cs", "Cc"])),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_values_arrive_exactly(values: list[tuple[Decimal | None, date | None, str]]) -> None:
    sources = [file(f"{n}.txt", f"{n}x") for n in range(len(values))]
    records = [indicator(source, *value) for source, value in zip(sources, values, strict=True)]
    with duckdb.connect() as con:
        database._lay_out(con)
        work(con, sources, "1", *records, *map(document, sources))
        back = staging.read_back(con)[IndicatorRecord]
    assert [tuple(row) for row in back[["target_value", "target_date", "indicator_name"]].to_numpy()] == values


def test_money_is_decimal_in_the_file(tmp_path: Path) -> None:
    with database.connect(tmp_path / "w.duckdb") as con:
        staging.load(con, frames(), [], [], "1")
        types = con.execute(f'SELECT amount_yuan, amount_wan FROM staging."{BudgetRecord.table}"').description
    assert [str(column[1]) for column in types] == ["DECIMAL(18,2)", "DECIMAL(18,6)"]


def test_readers_keep_the_old_file_and_newcomers_get_the_new(tmp_path: Path) -> None:
    published, old = tmp_path / "out" / "w.duckdb", file("a.txt", "a")
    with database.connect(tmp_path / "work.duckdb") as con:
        work(con, [old], "1", document(old))
        publish(con, tmp_path / "work.duckdb", published)
        reader = published.open("rb")  # as a reader in another process has it
        before = published.read_bytes()
        (published.parent / "w.duckdb.wal").write_bytes(b"left by somebody who wrote to the old file")
        (published.parent / ".w.duckdb.1.new").write_bytes(b"left by a run that was killed")
        work(con, [], "1")
        publish(con, tmp_path / "work.duckdb", published)
    with reader:
        assert reader.read() == before
    assert sorted(path.name for path in published.parent.iterdir()) == ["w.duckdb"]
    with duckdb.connect(str(published), read_only=True) as con:
        assert con.execute("SELECT is_present FROM raw.document").fetchall() == [(False,)]


def test_what_is_committed_is_published_and_nothing_else(tmp_path: Path) -> None:
    published = tmp_path / "out" / "w.duckdb"
    add = "INSERT INTO meta.publish VALUES (?, now()::TIMESTAMP, 'f', 'c', 1)"
    with database.connect(tmp_path / "work.duckdb") as con, con.cursor() as other:
        other.begin()
        other.execute(add, ["open"])
        con.execute(add, ["committed"])
        publish(con, tmp_path / "work.duckdb", published)
        with duckdb.connect(str(published), read_only=True) as reader:
            assert reader.execute("SELECT run_id FROM meta.publish").fetchall() == [("committed",)]


def test_a_copy_that_cannot_be_made_leaves_the_old_file(tmp_path: Path) -> None:
    published = tmp_path / "w.duckdb"
    published.write_bytes(b"the old one")
    (tmp_path / ".w.duckdb.1.new").touch()
    with database.connect(tmp_path / "work.duckdb") as con, pytest.raises(FileNotFoundError):
        publish(con, tmp_path / "elsewhere.duckdb", published)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["w.duckdb", "work.duckdb"]
    assert published.read_bytes() == b"the old one"


def test_changed_declarations_begin_staging_anew(tmp_path: Path) -> None:
    a = file("a.txt", "a")
    with database.connect(tmp_path / "w.duckdb") as con:
        work(con, [a], "1", document(a))
        con.execute("UPDATE meta.schema_version SET version = 'of an older declaration'")
    with database.connect(tmp_path / "w.duckdb") as con:
        assert con.execute("SELECT count(*) FROM staging.document").fetchall() == [(0,)]
        assert received.register(con, Found(documents=[a]), "1") == [a]
