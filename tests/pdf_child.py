"""What the hostile tests do in a child process."""

from __future__ import annotations

from pipelines.documents.model import UnreadableDocument
from pipelines.documents.pdf import PdfOptions, read_pdf


def outcome(data: bytes) -> str:
    """'read', or the reason why not."""
    try:
        return f"read {len(read_pdf(data, PdfOptions(ocr=False)).blocks)}"
    except UnreadableDocument as error:
        return error.reason
