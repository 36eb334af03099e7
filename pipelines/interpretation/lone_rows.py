"""A row of labels and values that a page break cut off from its table: lines of text again as rows.

Columns held apart by blanks are told by several lines. The first row of a form at the foot of a page stands alone, and so is a line:
项目名称          法律援助与公共法律服务体系建设
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.documents.printed import is_page_number
from pipelines.interpretation.headings import LABELS
from pipelines.interpretation.lexicon import Lexicon

CONFIDENCE = 0.8
_GAP = re.compile(r"[ \u00a0\u3000]{2,}")


def with_lone_rows(blocks: Sequence[Block], lex: Lexicon) -> Iterator[Block]:
    """The blocks with every line of labels and values, one of them a project's, as a table where only a page number parts it from one."""
    for i, block in enumerate(blocks):
        if isinstance(block, Line) and _before_break(blocks[i + 1 :]) and (texts := _row(block.text, lex)):
            cells = [Cell(text, 0, k, page=block.page, line=block.number) for k, text in enumerate(texts)]
            yield Table(cells, 1, block.page, sound=False, confidence=CONFIDENCE)
        else:
            yield block


def _before_break(blocks: Sequence[Block]) -> bool:
    """Whether a page number stands next, and a table behind it."""
    numbers = list(takewhile(lambda b: isinstance(b, Line) and is_page_number(b.text), blocks))
    return bool(numbers) and isinstance(blocks[len(numbers)] if len(numbers) < len(blocks) else None, Table)


def _row(text: str, lex: Lexicon) -> list[str]:
    """The cells of a line that holds labels with a value behind each of them; none where it is anything else."""
    texts = _GAP.split(text.strip())
    labels = [lex.means(label, *LABELS) for label in texts[::2]]
    values = [lex.means(value, *LABELS) for value in texts[1::2]]
    whole = len(texts) % 2 == 0 and all(labels) and not any(values)
    return texts if whole and any(m and m.field == "project" for m in labels) else []
