"""Which files below a folder are documents, and which of them are the same."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from pipelines.documents.archive import contents
from pipelines.documents.isolation import Broken, run_isolated
from pipelines.documents.limits import MAX_FILE_BYTES
from pipelines.documents.model import UnreadableDocument

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".html": "text/html",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The formats there are readers for."""


class Limits(NamedTuple):
    """What opening one archive may cost."""

    timeout: int  # seconds of wall time
    memory: int  # bytes of address space


ARCHIVE_LIMITS = Limits(120, 3 << 30)


@dataclass(frozen=True)
class FoundFile:
    """A file as it lies in the raw folder. `sha256` is empty where its bytes could not be had, `reason` where it can be read."""

    path: Path
    relative_path: str
    sha256: str
    byte_size: int
    reason: str = ""
    member: str = ""  # of an archive: the document's path inside it; `path` is that of the archive

    @property
    def file_name(self) -> str:
        return self.relative_path.rsplit("/", 1)[-1]

    @property
    def document_key(self) -> str:
        return self.sha256[:32]

    @property
    def media_type(self) -> str:
        """What the extension promises; the reader decides by content."""
        return MEDIA_TYPES.get(PurePosixPath(self.relative_path).suffix.lower(), "application/octet-stream")


@dataclass
class Found:
    """What a folder holds, each list by relative path: distinct readable documents, copies of them, unreadable files."""

    documents: list[FoundFile] = field(default_factory=list)
    duplicates: list[FoundFile] = field(default_factory=list)
    rejected: list[FoundFile] = field(default_factory=list)


def discover(folder: Path, limits: Limits = ARCHIVE_LIMITS) -> Found:
    """Look through `folder` and everything below it; symbolic links to folders are not followed.

    The documents inside a .zip are documents of their own, at the path archive.zip/path inside; archives are opened in a process of
    their own, within `limits`, and nothing is unpacked to disk. Not documents, and passed over: hidden files and folders, README
    files (they say where documents came from) and the `~$` lock files of office programs.
    """
    found = Found()
    seen: set[str] = set()
    files = [_examine(path, relative) for path, relative in _walk(folder)]
    for file in sorted(_opened(files, limits), key=lambda file: file.relative_path):
        if file.reason:
            found.rejected.append(file)
        elif file.sha256 in seen:
            found.duplicates.append(file)
        else:
            seen.add(file.sha256)
            found.documents.append(file)
    return found


def _opened(files: list[FoundFile], limits: Limits) -> Iterator[FoundFile]:
    """The files, an archive replaced by what it holds."""
    archives = [file for file in files if not file.reason and _is_archive(file.relative_path)]
    yield from (file for file in files if file.reason or not _is_archive(file.relative_path))
    if not archives:
        return
    for file, outcome in run_isolated(_list, archives, workers=1, timeout=limits.timeout, memory=limits.memory):
        if isinstance(outcome, Broken):
            yield replace(file, reason=outcome.reason)
        else:
            yield from (_inside(file, *document) for document in outcome)


def _list(file: FoundFile) -> list[tuple[str, str, int]] | Broken:
    try:
        return contents(file.path)
    except UnreadableDocument as error:
        return Broken("discover", error.reason)
    except OSError as error:
        return Broken("discover", f"The archive cannot be opened ({error.strerror}): check its permissions.")


def _inside(archive: FoundFile, name: str, sha256: str, byte_size: int) -> FoundFile:
    objection = _objection(PurePosixPath(name).suffix, byte_size)
    return FoundFile(archive.path, f"{archive.relative_path}/{name}", sha256, byte_size, objection, name)


def _is_archive(name: str) -> bool:
    return name.lower().endswith(".zip")


def _walk(folder: Path) -> Iterator[tuple[Path, str]]:
    out: list[tuple[str, Path]] = []
    for root, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if not f.startswith(".")]
        for name in names:
            if not name.startswith((".", "~$")) and Path(name).stem.upper() != "README":
                path = Path(root) / name
                out.append((os.fsencode(path.relative_to(folder).as_posix()).decode("utf-8", "replace"), path))
    return ((path, relative) for relative, path in sorted(out))


def _examine(path: Path, relative: str) -> FoundFile:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return FoundFile(path, relative, "", 0, "This is not a regular file: put the document itself here.")
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return FoundFile(path, relative, "", 0, f"The file cannot be opened ({error.strerror}): check its permissions.")
    return FoundFile(path, relative, sha256, status.st_size, _objection(path.suffix, status.st_size))


def _objection(extension: str, byte_size: int) -> str:
    if byte_size == 0:
        return "The file is empty: download or export it again."
    if byte_size > MAX_FILE_BYTES:
        return f"The file is too large ({byte_size >> 20} MiB, the limit is {MAX_FILE_BYTES >> 20}): split it into smaller files."
    if extension.lower() not in MEDIA_TYPES and not _is_archive(extension):
        kind = f"{extension} files" if extension else "files without an extension"
        return f"There is no reader for {kind}: convert it to one of {' '.join(MEDIA_TYPES)}."
    return ""
