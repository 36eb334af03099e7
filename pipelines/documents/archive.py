"""Archives of documents: a .zip is opened in memory, within bounds; nothing is written under a name from inside it."""

from __future__ import annotations

import hashlib
import stat
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath, PureWindowsPath
from zipfile import ZipFile, ZipInfo

from pipelines.documents.limits import MAX_FILE_BYTES, check_unpacked
from pipelines.documents.model import UnreadableDocument

MAX_MEMBERS = 5_000
MAX_TOTAL_BYTES = 1 * 2**30
MAX_DEPTH = 2  # an archive in an archive is opened, one in that is refused
_OFFICE_PARTS = ("[Content_Types].xml", "mimetype", "OFD.xml")  # a package of one of these is itself a document
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def is_archive(content: bytes) -> bool:
    """Whether a file is a .zip of documents (and not an office document, which is a .zip as well)."""
    if not content.startswith(b"PK\x03\x04"):
        return False
    try:
        with ZipFile(BytesIO(content)) as archive:
            return not any(name in _OFFICE_PARTS for name in archive.namelist())
    except Exception:  # hostile input: a directory that cannot be read can raise about anything
        return False


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """The documents of an archive on disk: (path inside the archive, content), nested archives opened in place.

    Raises:
        UnreadableDocument: the archive is damaged, encrypted, holds a name that leaves the archive, or exceeds the bounds.
    """
    yield from members_of(_content(path))


def contents(path: Path) -> list[tuple[str, str, int]]:
    """(path inside the archive, sha256, bytes) of every document of an archive on disk.

    Raises UnreadableDocument as `members`, and where the file is no archive, holds nothing, or holds a name twice.
    """
    if not is_archive(_content(path)):
        raise UnreadableDocument("The file is called .zip but is no archive of documents; give it the extension of what it is.")
    found = [(name, hashlib.sha256(content).hexdigest(), len(content)) for name, content in members(path)]
    repeated = [name for name, count in Counter(name for name, _, _ in found).items() if count > 1]
    if repeated:
        raise UnreadableDocument(f"The archive holds '{repeated[0]}' more than once; pack it again.")
    if not found:
        raise UnreadableDocument("The archive holds no documents; supply them or remove it.")
    return found


def member(path: Path, name: str) -> bytes:
    """The content of one document of an archive on disk, without unpacking its neighbours.

    Raises UnreadableDocument as `members`, and where there is no such document (the archive has changed meanwhile).
    """
    return _member(_content(path), name, 1)


def _content(path: Path) -> bytes:
    if path.stat().st_size > MAX_FILE_BYTES:
        raise UnreadableDocument(f"The archive is larger than {MAX_FILE_BYTES // 2**20} MB; split it into smaller archives.")
    return path.read_bytes()


def _member(content: bytes, name: str, depth: int) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        infos = archive.infolist()
        check_unpacked(infos, MAX_TOTAL_BYTES)
        for inner, info in ((_safe_name(info), info) for info in infos):
            if inner == name:
                return archive.read(info)
            if name.startswith(inner + "/") and not info.is_dir() and depth < MAX_DEPTH:
                return _member(archive.read(info), name[len(inner) + 1 :], depth + 1)
    raise UnreadableDocument("The document is no longer in its archive; run again.")


def members_of(content: bytes) -> Iterator[tuple[str, bytes]]:
    """As `members`, of an archive in memory."""
    return _members(content, "", 1, _Budget())


class _Budget:
    """What all levels of one archive may still take together."""

    def __init__(self) -> None:
        self.members = MAX_MEMBERS
        self.total_bytes = MAX_TOTAL_BYTES

    def take(self, infos: list[ZipInfo]) -> None:
        check_unpacked(infos, self.total_bytes)
        self.members -= len(infos)
        self.total_bytes -= sum(info.file_size for info in infos)
        if self.members < 0:
            raise UnreadableDocument(f"The archive holds more than {MAX_MEMBERS} files; split it into smaller archives.")


def _members(content: bytes, prefix: str, depth: int, budget: _Budget) -> Iterator[tuple[str, bytes]]:
    if depth > MAX_DEPTH:
        raise UnreadableDocument(f"Archives are nested more than {MAX_DEPTH} deep at '{prefix}'; unpack them first.")
    try:
        with ZipFile(BytesIO(content)) as archive:
            infos = archive.infolist()
            budget.take(infos)
            named = [(_safe_name(info), info) for info in infos]
            for name, info in named:
                if info.is_dir() or stat.S_ISLNK(info.external_attr >> 16) or _is_clutter(name):
                    continue
                inner = archive.read(info)
                if is_archive(inner):
                    yield from _members(inner, f"{prefix}{name}/", depth + 1, budget)
                else:
                    yield prefix + name, inner
    except UnreadableDocument:
        raise
    except Exception as error:  # hostile input, as above
        raise UnreadableDocument(f"The archive is damaged or uses an unknown compression ({error}); pack it again as .zip.") from error


def _safe_name(info: ZipInfo) -> str:
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableDocument("The archive is protected by a password; unpack it and supply the documents.")
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:  # Chinese tools write names in GBK or bare UTF-8, which zipfile takes for CP437
        name = _renamed(name)
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or ".." in PureWindowsPath(name).parts:
        raise UnreadableDocument(f"The archive holds a file name that leads out of it ('{name}'); pack it again.")
    return name


def _renamed(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _is_clutter(name: str) -> bool:
    """Files no person put there: resource forks, thumbnails, lock files of office programs."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or parts[-1].startswith((".", "~$")) or parts[-1] in ("Thumbs.db", "desktop.ini")
