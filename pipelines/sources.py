"""Which code reads which documents: the modules and libraries that a change of would mean to read them again."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
DOCUMENTS = PACKAGE / "documents"
DISPATCH = ("read.py", "isolation.py", "discover.py", "archive.py", "limits.py", "model.py")
"""Modules every document passes through; `read.py` imports all readers and so counts without what it imports."""

READERS = {
    "text/plain": "text.py",
    "text/csv": "delimited.py",
    "text/html": "web.py",
    "application/pdf": "pdf/__init__.py",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "spreadsheet.py",
    "application/vnd.ms-excel": "spreadsheet.py",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word.py",
}
"""The reader of each media type, as recognised from content; another type counts as concerned by every change."""


def readers() -> dict[str, set[Path]]:
    """By media type, the source files that read it."""
    shared = {DOCUMENTS / name for name in DISPATCH}
    return {media_type: shared | _closure(DOCUMENTS / module) for media_type, module in READERS.items()}


def interpretation() -> set[Path]:
    """The modules that turn any document into records."""
    return {*(PACKAGE / "interpretation").glob("*.py"), PACKAGE / "records.py"}


def words(vocabulary: Path) -> set[Path]:
    """The files of the vocabulary that one of these modules names.

    Words that only tell projects and disclosures apart (project_names.yml, disclosures.yml) concern no reading.
    """
    code = "".join(module.read_text("utf-8") for module in interpretation())
    return {file for file in vocabulary.iterdir() if f'"{file.name}"' in code}


def libraries(sources: Iterable[Path]) -> list[str]:
    """Names of the distributions that source files import."""
    modules = {name.split(".")[0] for source in sources for name in _imports(source)} - sys.stdlib_module_names - {PACKAGE.name}
    owners = _owners()
    return sorted({owner for module in modules for owner in owners.get(module, [])})


@cache
def _owners() -> Mapping[str, list[str]]:
    return packages_distributions()


def _closure(module: Path) -> set[Path]:
    out: set[Path] = set()
    ahead = [module]
    while ahead:
        source = ahead.pop()
        if source not in out:
            out.add(source)
            ahead += [path for name in _imports(source) for path in _files(name)]
    return out


def _files(name: str) -> list[Path]:
    parts = name.split(".")
    if parts[:2] != [PACKAGE.name, DOCUMENTS.name]:
        return []
    path = DOCUMENTS.joinpath(*parts[2:])
    found = [path.with_suffix(".py"), path / "__init__.py"] if len(parts) > 2 else []
    return [file for file in found if file.exists()]


def _imports(source: Path) -> set[str]:
    """Full names of the modules a source file imports, and of the names it imports from them, which may be modules."""
    out: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            out |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            out |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return out
