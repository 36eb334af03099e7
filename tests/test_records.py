"""Record kinds as tables: what is declared is what DuckDB holds, exactly."""

from __future__ import annotations

import typing
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from pipelines.records import (
    IDENTITIES,
    KINDS,
    BudgetRecord,
    ColumnSpec,
    DocumentRecord,
    IndicatorRecord,
    Placed,
    ProjectRecord,
    Record,
    columns,
    ddl,
    frame,
    quote,
)

ALL = (*KINDS, *IDENTITIES)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def values(spec: ColumnSpec) -> st.SearchStrategy[Any]:
    """Any value the column's SQL type holds exactly."""
    if spec.sql_type.startswith("DECIMAL"):
        width, scale = map(int, spec.sql_type[8:-1].split(","))
        most = Decimal(10**width - 1).scaleb(-scale)
        exact = st.decimals(-most, most, places=scale, allow_nan=False)
        some: st.SearchStrategy[Any] = exact.map(float) if width <= 4 else exact
    else:
        some = {
            "VARCHAR": st.sampled_from(spec.meta.accepted) if spec.meta.accepted else TEXT,
            "INTEGER": st.integers(-(2**31), 2**31 - 1),
            "BIGINT": st.integers(-(2**63), 2**63 - 1),
            "BOOLEAN": st.booleans(),
            "DATE": st.dates(),
        }[spec.sql_type]
    return st.none() | some if spec.nullable else some


def records(kind: type[Record]) -> st.SearchStrategy[list[Record]]:
    return st.lists(st.fixed_dictionaries({c.name: values(c) for c in columns(kind)}).map(lambda v: kind(**v)), min_size=1, max_size=3)


def stored(kind: type[Record], rows: list[Record]) -> list[dict[str, Any]]:
    """The rows after a round trip through a table made from the declaration."""
    with duckdb.connect() as con:
        con.execute("CREATE SCHEMA staging")
        con.execute(ddl(kind)[0])
        con.register("f", frame(kind, rows))
        con.execute(f'INSERT INTO staging."{kind.table}" SELECT * FROM f')
        found = con.execute(f'SELECT * FROM staging."{kind.table}"')
        names = [d[0] for d in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@pytest.mark.parametrize("kind", ALL, ids=lambda k: k.table)
@settings(max_examples=8, deadline=None)
@given(st.data())
def test_every_kind_comes_back_from_duckdb_as_it_was(kind: type[Record], data: st.DataObject) -> None:
    rows = data.draw(records(kind))
    back = stored(kind, rows)
    assert [kind(**row) for row in back] == rows


def test_decimals_are_exact_to_the_last_digit() -> None:
    most = Decimal("9999999999999999.99")
    row = BudgetRecord(
        document_key="k", figure_seq=1, measure="budget", funding_source="total", amount_printed="…", unit_printed="元",
        amount_yuan=most, amount_wan=Decimal("0.000001"),
    )  # fmt: skip
    back = stored(BudgetRecord, [row])[0]
    assert (back["amount_yuan"], back["amount_wan"]) == (most, Decimal("0.000001"))


@pytest.mark.parametrize("kind", ALL, ids=lambda k: k.table)
def test_the_declaration_says_what_each_column_is(kind: type[Record]) -> None:
    assert kind.title and kind.table.isidentifier()
    names = [c.name for c in columns(kind)]
    assert names == list(kind.model_fields) and len(set(names)) == len(names)
    for c in columns(kind):
        assert c.meta.english and c.meta.comment
        assert not (c.meta.key and c.nullable) or c.name == "project_seq"  # NULL: the department itself
        if not issubclass(kind, Placed) or c.name not in Placed.model_fields:
            assert not c.name.startswith("extraction_")


def test_tables_have_names_of_their_own() -> None:
    assert len({k.table for k in ALL}) == len(ALL)


def test_comments_and_constraints_land_in_the_database() -> None:
    with duckdb.connect() as con:
        con.execute("CREATE SCHEMA staging")
        for kind in ALL:
            for statement in [*ddl(kind), *ddl(kind)]:  # a second time changes nothing
                con.execute(statement)
        found = con.execute("SELECT table_name, column_name, comment, is_nullable FROM duckdb_columns() WHERE schema_name = 'staging'")
        kept = {(t, c): (comment, nullable) for t, c, comment, nullable in found.fetchall()}
    assert kept == {(k.table, c.name): (c.meta.comment, c.nullable) for k in ALL for c in columns(k)}


def test_a_frame_of_nothing_has_the_columns_of_the_table() -> None:
    empty = frame(IndicatorRecord, [])
    assert len(empty) == 0 and list(empty.columns) == [c.name for c in columns(IndicatorRecord)]


def test_a_mistyped_field_is_refused() -> None:
    with pytest.raises(ValidationError):
        ProjectRecord(document_key="k", project_seq=1, project_name="云岭图书购置", annual_gaol="购书")  # type: ignore[call-arg]


@settings(max_examples=5, deadline=None)
@given(st.lists(st.one_of(TEXT, st.text("'\\\";-云")), min_size=1, max_size=40))
def test_quoted_text_is_that_text_and_nothing_else(texts: list[str]) -> None:
    with duckdb.connect() as con:
        assert con.execute(f"SELECT [{', '.join(map(quote, texts))}]").fetchone() == (texts,)


def test_python_and_sql_types_agree() -> None:
    fits = {str: "VARCHAR", bool: "BOOLEAN", date: "DATE", datetime: "TIMESTAMP"}
    for kind in ALL:
        hints = typing.get_type_hints(kind)
        for c in columns(kind):
            options = typing.get_args(hints[c.name]) or (hints[c.name],)
            python = next(o for o in options if o is not type(None))
            assert c.sql_type == fits.get(python, c.sql_type), (kind, c.name)
            if python is Decimal:
                assert c.sql_type.startswith("DECIMAL")
    assert next(c for c in columns(DocumentRecord) if c.name == "byte_size").sql_type == "BIGINT"
