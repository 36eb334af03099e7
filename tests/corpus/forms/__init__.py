"""The forms: a layout each, and the formats it is written in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from .. import writers
from ..book import Book

Writer = Callable[[Book], bytes]

WRITERS: dict[str, tuple[str, Writer]] = {
    "xlsx": (".xlsx", writers.xlsx),
    "noisy": (".xlsx", partial(writers.xlsx, noisy=True)),
    "xls": (".xls", writers.xls),
    "docx": (".docx", writers.word),
    "html": (".html", writers.web),
    "csv": (".csv", writers.delimited),
    "csv_gb": (".csv", partial(writers.delimited, encoding="gb18030")),
    "semicolon": (".csv", partial(writers.delimited, encoding="utf-8", delimiter=";")),
    "tsv": (".tsv", partial(writers.delimited, encoding="utf-8", delimiter="\t")),
    "text": (".txt", writers.text),
    "text_gb": (".txt", partial(writers.text, encoding="gb18030")),
    "text_16": (".txt", partial(writers.text, encoding="utf-16")),
    "lines": (".txt", writers.one_cell_a_line),
    "columns": (".txt", writers.columns),
    "nested": (".html", writers.nested),
    "glued": (".txt", writers.glued),
    "hidden": (".xlsx", writers.hidden),
    "pdf_small": (".pdf", partial(writers.pdf, small=True)),
    "md": (".md", writers.markdown),
    "pdf": (".pdf", writers.pdf),
    "pdf_tall": (".pdf", partial(writers.pdf, landscape=False, style="thin_rectangles")),
    "pdf_grey": (".pdf", partial(writers.pdf, style="grey")),
}


@dataclass(frozen=True)
class Form:
    """One form of one place: `name` is the folder of its gold, `family` the kind of table it belongs to."""

    name: str
    family: str
    build: Callable[[], Book]
    formats: str
