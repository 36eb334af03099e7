"""When a revised document is held back, and which ones a person has accepted."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Rule(NamedTuple):
    """When a revised document is held back."""

    share: float = 0.3  # of the earlier version's facts that it may lack
    accepted: tuple[str, ...] = ()  # document keys a person has accepted


def accepted_in(path: Path) -> tuple[str, ...]:
    """The document keys listed in a file, one a line; none where there is no such file."""
    return tuple(sorted(set(path.read_text("utf-8").split()))) if path.exists() else ()


def accept(path: Path, document_key: str) -> None:
    """Add a document key to the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{document_key}\n")
