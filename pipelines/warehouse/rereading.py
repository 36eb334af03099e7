"""Which documents a change of the vocabulary concerns (词表变更): those that looked up what is answered otherwise, or print a changed word.

Look-ups and printed text are kept by document, so a changed entry costs comparisons and no parsing. What a document prints and the
vocabulary does not know gets the nearest entry as a suggestion; that may change with any entry, and is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import duckdb
import pandas as pd

from pipelines.interpretation import printed_words
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.lexicon import Lexicon
from pipelines.warehouse.database import transaction


class Noted(NamedTuple):
    """What reading a document depended on in the vocabulary: entries found and missing (`LookUps`), and words made of what it prints."""

    found: list[int]
    missing: list[int]
    printed: str


def noted(extraction: Extraction) -> Noted:
    """What to note of a document that was read."""
    return Noted(*extraction.looked_up, extraction.printed)


def note(con: duckdb.DuckDBPyConnection, read: Mapping[str, Noted], words_version: str) -> None:
    """Keep what reading these documents (by key) depended on; forget it of documents that are gone.

    `words_version` is that of the words they were read with, which are those of this process.
    """
    con.register("noted", pd.DataFrame([(key, *of) for key, of in read.items()], columns=["key", *Noted._fields], dtype=object))
    with transaction(con):
        con.execute(
            """DELETE FROM meta.document_lookup WHERE document_key IN (SELECT key::VARCHAR FROM noted)
            OR document_key NOT IN (SELECT document_key FROM raw.document WHERE is_present)"""
        )
        con.execute(
            """INSERT INTO meta.document_lookup BY NAME SELECT key::VARCHAR AS document_key, found::BIGINT[] AS found,
            missing::BIGINT[] AS missing, printed::VARCHAR AS printed, ? AS words_version FROM noted""",
            [words_version],
        )
        _keep_words(con, words_version)
    con.unregister("noted")


def _keep_words(con: duckdb.DuckDBPyConnection, words_version: str) -> None:
    """Keep the words documents were read with, those of today included; forget others."""
    con.execute(
        "DELETE FROM meta.words WHERE words_version NOT IN (SELECT words_version FROM meta.document_lookup WHERE words_version > '')"
    )
    if not con.execute("SELECT 1 FROM meta.words WHERE words_version = ?", [words_version]).fetchall():
        con.execute("INSERT INTO meta.words VALUES (?, ?)", [words_version, printed_words.entries()])


def concerned(con: duckdb.DuckDBPyConnection, lex: Lexicon, words_version: str) -> set[str]:
    """Keys of the documents with records that might be read otherwise with the vocabulary of today.

    A document of which nothing is noted is one of them. Files that gave no records are none: see `received.register`.
    `words_version` is as for `note`; documents that another version says the same of are noted as read with this one.
    """
    entries = lex.entries.all()
    con.register("entries", pd.DataFrame({"entry": entries.found, "place": entries.missing}, dtype="int64"))
    changed = con.execute(
        """SELECT document_key FROM staging.document WHERE parse_status <> 'quarantined' AND (
            document_key NOT IN (SELECT document_key FROM meta.document_lookup)
            OR document_key IN (SELECT document_key FROM (SELECT document_key, unnest(found) AS entry FROM meta.document_lookup)
                WHERE entry NOT IN (SELECT entry FROM entries))
            OR document_key IN (SELECT document_key FROM (SELECT document_key, unnest(missing) AS place FROM meta.document_lookup)
                WHERE place IN (SELECT place FROM entries)))"""
    ).fetchall()
    con.unregister("entries")
    return {key for (key,) in changed} | _suggested_otherwise(con, lex) | _printing_changed_words(con, words_version)


def _suggested_otherwise(con: duckdb.DuckDBPyConnection, lex: Lexicon) -> set[str]:
    sql = "SELECT heading, suggested_field, similarity::DOUBLE, list(document_key) FROM staging.unknown_heading GROUP BY ALL"
    return {
        key
        for heading, field, similarity, keys in con.execute(sql).fetchall()
        if (lex.suggest(heading) or (None, None)) != (field, similarity)
        for key in keys
    }


def _printing_changed_words(con: duckdb.DuckDBPyConnection, words_version: str) -> set[str]:
    others = con.execute(
        """SELECT words_version, entries FROM (SELECT DISTINCT words_version FROM meta.document_lookup)
        LEFT JOIN meta.words USING (words_version) WHERE words_version IS DISTINCT FROM ?""",
        [words_version],
    ).fetchall()
    if not others:
        return set()
    today = printed_words.entries()
    out = {key for version, before in others for key in _printing(con, version, printed_words.changed(before, today) if before else {""})}
    with transaction(con):
        con.execute(
            """UPDATE meta.document_lookup SET words_version = $version
            WHERE words_version IS DISTINCT FROM $version AND NOT list_contains($concerned, document_key)""",
            {"version": words_version, "concerned": list(out)},
        )
        _keep_words(con, words_version)
    return out


def _printing(con: duckdb.DuckDBPyConnection, version: str | None, words: set[str]) -> set[str]:
    """Keys of the documents read with one version that print one of the words."""
    sql = "SELECT document_key, printed FROM meta.document_lookup WHERE words_version IS NOT DISTINCT FROM ?"
    return {key for key, text in con.execute(sql, [version]).fetchall() if printed_words.concerns(words, text or "")}
