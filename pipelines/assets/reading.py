"""One document through the first two rooms. Runs in a child process, so it imports no more than it needs."""

from __future__ import annotations

import hashlib
import time
import traceback
from typing import NamedTuple

from pipelines.documents.archive import member
from pipelines.documents.discover import FoundFile
from pipelines.documents.isolation import Broken
from pipelines.documents.model import Document, UnreadableDocument
from pipelines.documents.read import read_bytes
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.inspection import Understood, headings_of
from pipelines.interpretation.interpret import interpret


class Timed(NamedTuple):
    """What became of a file, and the seconds it took."""

    outcome: Extraction | Broken
    seconds: float


def read_in_time(file: FoundFile) -> Timed:
    """`read_and_interpret` with the seconds it took."""
    since = time.monotonic()
    return Timed(read_and_interpret(file), time.monotonic() - since)


def read_and_interpret(file: FoundFile) -> Extraction | Broken:
    """The records of a file, or the stage (read, interpret) and the reason why there are none."""
    document = _read(file)
    if isinstance(document, Broken):
        return document
    try:
        return interpret(document, Source(file.sha256, file.file_name, file.relative_path, file.byte_size))
    except UnreadableDocument as error:
        return Broken("interpret", error.reason)
    except MemoryError:
        raise
    except Exception as error:
        return Broken(
            "interpret", f"The document was read but could not be understood ({_where(error)}): report it together with the file."
        )


def headings_of_file(file: FoundFile) -> list[tuple[Understood, int]] | Broken:
    """The headings of a file and how each is understood, or why there are none."""
    document = _read(file)
    return document if isinstance(document, Broken) else headings_of(document)


def _read(file: FoundFile) -> Document | Broken:
    try:
        content = member(file.path, file.member) if file.member else file.path.read_bytes()
        if file.sha256 and hashlib.sha256(content).hexdigest() != file.sha256:
            return Broken("changed", "The file changed while it was read: the next run reads it.")
        return read_bytes(content, file.file_name)
    except UnreadableDocument as error:
        return Broken("read", error.reason)
    except OSError as error:
        return Broken("changed", f"The file was there and cannot be opened any more ({error.strerror}): the next run tries again.")
    except MemoryError:
        raise
    except Exception as error:
        return Broken("read", f"The file could not be read ({_where(error)}): save it again with another program and retry.")


def _where(error: Exception) -> str:
    """The kind of error and the place in our code, without the message: it may quote the document or name local paths."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {frame.name}, line {frame.lineno}"
