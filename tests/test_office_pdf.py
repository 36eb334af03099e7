"""PDFs as office programs and browsers write them: documents of the corpus, printed by LibreOffice 7.4 and Chromium, most with rules
around every cell.

Writer breaks rows between two lines at the end of a page. Calc prints a merged cell that a page break cuts whole on both pages, and
clips it to the part that belongs there. Chromium lets the text of such a cell run out of the table's open bottom.

The folders writer_unruled and writer_unruled_centred hold Word files of the corpus without any borders, the cells at the top of their rows
and beside the middle of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import score_all

FOLDER = Path(__file__).with_name("documents") / "office"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.pdf")), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_it_is_read_as_the_document_it_was_printed_from(path: Path) -> None:
    printed, typed = (score_all.score_document(p) for p in (path, next(score_all.DOCUMENTS.glob(path.stem + ".*"))))
    assert typed.percent("facts") == 100.0
    assert (dict(printed.right), dict(printed.asked)) == (dict(typed.right), dict(typed.asked)), printed.misses
