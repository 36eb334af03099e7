"""Which entries of the vocabulary the reading of one document looked up (词条查询): while they are as they were, it reads the same.

Reading is a function of the document, the code and the answers of the vocabulary. So nothing else has to be known to say which documents
a changed entry concerns: those that found it, and those that looked for it in vain.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

LOOKED_UP = ("fields.yml", "funding.yml", "additions.yml", "levels.yml")
"""Files of the vocabulary whose entries no reading reaches but through `Entries`; for the others see `printed_words`."""

Place = tuple[str, str]  # table, key


class LookUps(NamedTuple):
    """Entries as 64-bit hashes: those that were found, with what they say, and the places where there was none."""

    found: list[int]
    missing: list[int]


class Entries:
    """Tables of entries. Every look-up since `begin` is noted, so that `looked_up` tells what a reading depended on."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables
        self._noted: set[Place] = set()

    def begin(self) -> None:
        """Forget what was looked up: another document is read."""
        self._noted = set()

    @contextmanager
    def apart(self) -> Iterator[set[Place]]:
        """Look-ups within are noted in the set given alone: an answer that is kept is noted with `note` wherever it is used."""
        kept, self._noted = self._noted, set()
        try:
            yield self._noted
        finally:
            self._noted = kept

    def note(self, places: Iterable[Place]) -> None:
        """Note look-ups whose answer was kept from before."""
        self._noted.update(places)

    def get(self, table: str, key: str) -> Any:
        """The entry, None where there is none."""
        self._noted.add((table, key))
        return self._tables[table].get(key)

    def looked_up(self) -> LookUps:
        """What was looked up since `begin`."""
        known = {place for place in self._noted if place[1] in self._tables[place[0]]}
        return LookUps(sorted(map(self._entry, known)), sorted(map(_hash, self._noted - known)))

    def all(self) -> LookUps:
        """Every entry that can be found, and every place that is missing no more."""
        places = [(name, key) for name, table in self._tables.items() for key in table]
        return LookUps([self._entry(place) for place in places], [_hash(place) for place in places])

    def _entry(self, place: Place) -> int:
        table, key = place
        return _hash((*place, repr(self._tables[table][key])))


def _hash(parts: tuple[str, ...]) -> int:
    digest = hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
