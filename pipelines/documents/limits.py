"""What one document may cost; beyond it a reader raises UnreadableDocument instead of exhausting the machine."""

from __future__ import annotations

from collections.abc import Sequence
from zipfile import ZipInfo

from pipelines.documents.model import UnreadableDocument

MAX_FILE_BYTES = 200 * 2**20
MAX_CELLS = 1_000_000  # of all tables of a document, empty ones included
MAX_LINES = 1_000_000
MAX_OFFICE_BYTES = 200 * 2**20  # an unpacked .xlsx or .docx: its XML takes some ten times that in memory
MAX_ZIP_RATIO = 300  # unpacked : packed size of a member; deflate reaches 1000 on zeros, office XML some 50
MIN_SUSPECT_BYTES = 10 * 2**20  # members smaller than this may have any ratio


def check_cells(count: int) -> None:
    """Raise UnreadableDocument if a document has more cells than a reader may hold."""
    if count > MAX_CELLS:
        raise UnreadableDocument(f"The document has more than {MAX_CELLS} table cells; split it into smaller files.")


def check_unpacked(members: Sequence[ZipInfo], max_bytes: int) -> None:
    """Raise UnreadableDocument if unpacking these members would take more than `max_bytes` or any looks like a zip bomb."""
    if sum(m.file_size for m in members) > max_bytes:
        raise UnreadableDocument(f"The file unpacks to more than {max_bytes // 2**20} MB; split it into smaller files.")
    for member in members:
        if member.file_size > max(MIN_SUSPECT_BYTES, MAX_ZIP_RATIO * member.compress_size):
            raise UnreadableDocument(f"The file is compressed more than {MAX_ZIP_RATIO}-fold, as a zip bomb is; pack it again.")
