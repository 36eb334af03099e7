"""Delimited text (.csv, .tsv and their kin): one table, whatever the delimiter."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from pipelines.documents.encoding import decode
from pipelines.documents.limits import check_cells
from pipelines.documents.model import Cell, Document, Table, UnreadableDocument
from pipelines.documents.printed import one_line

DELIMITERS = ",\t;|"
_SAMPLE_ROWS = 1000
_SEVERAL = 0.9  # share of rows that must have several fields where parts have different widths
_AGREEMENT = 0.5  # share of rows that must have the usual number of fields, which is then no accident


def read_delimited(content: bytes) -> Document:
    """Read a delimited text; the table is sound if all its rows have the same length.

    `Cell.line` is the physical line on which a record begins; a blank line is an empty row.

    Raises:
        UnreadableDocument: the file is binary, malformed or beyond the limits.
    """
    decoded = decode(content)
    delimiter = find_delimiter(decoded.text) or ","
    check_cells(decoded.text.count(delimiter) + decoded.text.count("\n"))
    try:
        records = list(_records(decoded.text, delimiter))
    except csv.Error as error:
        raise UnreadableDocument(f"The delimited text is malformed ({error}); save it again from a spreadsheet program.") from error
    while records and not any(records[-1][1]):
        records.pop()
    cells = [Cell(text, r, c, line=line) for r, (line, fields) in enumerate(records) for c, text in enumerate(fields)]
    sound = len({len(fields) for _, fields in records if any(fields)}) < 2
    return Document([Table(cells, 1, 1, sound=sound)], media_type="text/csv", notes=list(decoded.notes))


def find_delimiter(text: str, agreement: float = _AGREEMENT, min_width: int = 2, several: float = _SEVERAL) -> str | None:
    """The delimiter under which a share of `agreement` of the rows has the same number of fields; None if there is none.

    With an agreement below 1, parts of different widths may follow each other: then a share of `several`
    of the rows must have several fields.
    """
    best: tuple[float, int, str] | None = None
    for delimiter in DELIMITERS:
        try:
            rows = [row for _, row in islice(_records(text, delimiter), _SAMPLE_ROWS) if any(row)]
        except csv.Error:
            continue
        width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        if width >= min_width and count >= agreement * len(rows):
            best = max(best or (0.0, 0, ""), (count / len(rows), width, delimiter))
        elif agreement < 1 and sum(len(row) >= min_width for row in rows) >= several * max(len(rows), 1):
            best = max(best or (0.0, 0, ""), (0.0, width, delimiter))
    return best[2] if best else None


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Records with the 1-based physical line on which each begins; a blank line is one empty field."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    line = 1
    for fields in reader:
        yield line, [one_line(field) for field in fields] or [""]
        line = reader.line_num + 1
