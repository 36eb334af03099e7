"""Cells merged over several rows whose text wraps beside them: which texts in the rows below are the rest of the one above.

    高标准农田建设和  完成建设任务，提高  产出指标  数量指标  建设面积    5000亩
    管护补助          粮食产能。                    质量指标  验收合格率  100%

Columns left of the first one that every row fills are tall: their cells span rows. Merged cells nest, so a row that begins a cell in
one tall column begins one in every tall column right of it; where one of these is blank, the text goes on from above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

_AMOUNT = re.compile(r"-?\d[\d,]*\.\d+")
FEWEST_ROWS = 4
DENSE = 0.9  # of the rows fill the column that every row fills
MOST_HEADING_ROWS = 2
_SIGNS = "，。；"
_ENDS = "。；！？"
Texts = dict[int, str]


def rests(rows: Sequence[Texts], goes_on: Callable[[int, int, int], bool]) -> dict[tuple[int, int], int]:
    """(row, column) of every text that goes on from a row above → that row.

    `rows` are texts by column; `goes_on(above, row, column)` says whether the text in a row fills its column, so that the one in a row
    below may be its rest. The first row is taken for headings: nothing goes on from it.
    """
    tall = _tall(rows)
    often = Counter((col, text) for row in rows for col, text in row.items() if col in tall)
    out: dict[tuple[int, int], int] = {}
    for col in tall:
        begun = last = 0  # the rows in which the text begins that may go on, and in which it went on last
        for r, row in enumerate(rows):
            if col not in row:
                continue
            nested = any(d not in row for d in tall if d > col)
            wraps = begun < last or _in_a_sentence(rows[last].get(col, ""), row[col])  # it did before, or no sentence has ended
            wraps = wraps and often[col, row[col]] == 1  # this is no label printed again
            wraps = wraps and not any(c in row and (r, c) not in out for c in tall if c < col)  # nothing begins left of it
            if begun and r == last + 1 and (nested or wraps) and goes_on(last, r, col):
                out[r, col] = begun
            else:
                begun = r
            last = r
    return out


def _in_a_sentence(above: str, text: str) -> bool:
    """Whether a text is broken off in a sentence that goes on in the next one (…，做好重点人群 / 健康管理。)."""
    return not above.endswith(tuple(_ENDS)) and any(sign in above + text for sign in _SIGNS)


def _tall(rows: Sequence[Texts]) -> list[int]:
    """The columns left of the first one that nearly every row fills, or most rows with an amount; none where there is no such column, or
    no list under headings."""
    filled = Counter(col for row in rows for col in row)
    amounts = Counter(col for row in rows for col, text in row.items() if _AMOUNT.fullmatch(text))
    of_money = next((col for col in sorted(filled) if amounts[col] * 2 > len(rows)), max(filled, default=0) + 1)
    dense = next((col for col in sorted(filled) if filled[col] >= max(FEWEST_ROWS, DENSE * len(rows))), 0)
    headed = {col for row in rows[:MOST_HEADING_ROWS] for col in row}
    tall = [col for col in sorted(filled) if col < min(dense, of_money)]
    return tall if headed >= {*tall, dense} else []
