"""What the interpretation of one document yields: its records, by kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, cast

from pipelines.interpretation.lookups import LookUps
from pipelines.records import KINDS, DocumentRecord, Record

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True)
class Source:
    """A file as received: its identity and where it lay. The path is a hint, never a fact."""

    sha256: str
    file_name: str
    relative_path: str
    byte_size: int

    @property
    def document_key(self) -> str:
        return self.sha256[:32]


@dataclass
class Extraction:
    """All records of one document; `records[kind]` in printed order.

    Of the vocabulary reading it depended on what it `looked_up` and on words made of what is `printed`.
    """

    document: DocumentRecord
    records: dict[type[Record], list[Record]] = field(default_factory=lambda: {k: [] for k in KINDS})
    looked_up: LookUps = field(default_factory=lambda: LookUps([], []))
    printed: str = ""

    def add(self, record: Record) -> None:
        self.records[type(record)].append(record)

    def of(self, kind: type[Kind]) -> list[Kind]:
        """The records of one kind, in printed order."""
        return cast("list[Kind]", self.records[kind])
