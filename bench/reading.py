"""What the benchmark does in processes of its own."""

from __future__ import annotations

from pathlib import Path

from pipelines.documents.pdf import read_pdf


def read(path: Path) -> int:
    """Read a file and throw the document away; gives its number of pages."""
    return read_pdf(path).page_count
