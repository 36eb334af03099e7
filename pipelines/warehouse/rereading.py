"""Which documents a change of the vocabulary concerns (词表变更): those whose reading looked up what is answered otherwise now.

Look-ups are kept by document, so a changed entry costs one comparison of hashes and no parsing. What a document prints and the vocabulary
does not know gets the nearest entry as a suggestion; that may change with any entry, and is asked again.
"""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import pandas as pd

from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.lookups import LookUps
from pipelines.warehouse.database import transaction


def note(con: duckdb.DuckDBPyConnection, looked_up: Mapping[str, LookUps]) -> None:
    """Keep what reading these documents (by key) looked up; forget it of documents that are gone."""
    con.register("noted", pd.DataFrame([(key, *of) for key, of in looked_up.items()], columns=["key", "found", "missing"], dtype=object))
    with transaction(con):
        con.execute(
            """DELETE FROM meta.document_lookup WHERE document_key IN (SELECT key::VARCHAR FROM noted)
            OR document_key NOT IN (SELECT document_key FROM raw.document WHERE is_present)"""
        )
        con.execute("INSERT INTO meta.document_lookup SELECT key::VARCHAR, found::BIGINT[], missing::BIGINT[] FROM noted")
    con.unregister("noted")


def concerned(con: duckdb.DuckDBPyConnection, lex: Lexicon) -> set[str]:
    """Keys of the documents with records that might be read otherwise with the vocabulary of today.

    A document of which no look-ups are kept is one of them. Files that gave no records are none: see `received.register`.
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
    return {key for (key,) in changed} | _suggested_otherwise(con, lex)


def _suggested_otherwise(con: duckdb.DuckDBPyConnection, lex: Lexicon) -> set[str]:
    sql = "SELECT heading, suggested_field, similarity::DOUBLE, list(document_key) FROM staging.unknown_heading GROUP BY ALL"
    return {
        key
        for heading, field, similarity, keys in con.execute(sql).fetchall()
        if (lex.suggest(heading) or (None, None)) != (field, similarity)
        for key in keys
    }
