"""What the benchmark does in processes of its own."""

from __future__ import annotations

import resource
from pathlib import Path

from pipelines.documents.pdf import read_pdf


def read(path: Path) -> int:
    """Read a file, throw the document away and give the peak memory of this process in MiB."""
    read_pdf(path)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
