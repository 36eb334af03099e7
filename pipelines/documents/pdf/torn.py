"""A row torn by a page break: word processors break a row between two printed lines, and every cell prints its rest on the next page.

What tells it from a new row: under a page break every printed cell goes on from one above whose last line is full and stands as low as
any line of its row. A new row would have to stand under full lines alone.
"""

from __future__ import annotations

from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.lattice import PageCell
from pipelines.documents.pdf.typeset import bounds, printed_lines, type_size

_LINES = 2.0
"""Type sizes that the last line may stand above the lowest of its row: widows and orphans move single lines to the next page."""
_NO_BEGINNING = frozenset("，。、；：！？）》」』】〕”’％…—·/,.;:!?)]}%")


def torn_row(above: list[PageCell], below: list[PageCell]) -> dict[int, PageCell]:
    """The rests in `below` (the first row of a page) by id, each with the cell in `above` (the last row before) it goes on from.

    Empty where `below` is a row of its own.
    """
    upper = {(c.col, c.colspan): c for c in above}
    pairs = [(upper.get((c.col, c.colspan)), c) for c in below]
    printed = [(one, rest) for one, rest in pairs if one is not None and rest.text]
    if not printed or any(one is None for one, _ in pairs):
        return {}
    lowest = max((bounds(c.glyphs)[3] for c in above if c.glyphs), default=0.0)
    margin = margin_of([*above, *below])
    torn = all(_goes_on(one, rest, lowest, margin) for one, rest in printed) and not _ended(pairs, lowest)
    return {id(rest): one for one, rest in pairs if one is not None} if torn else {}


def _ended(pairs: list[tuple[PageCell | None, PageCell]], lowest: float) -> bool:
    """Whether there is the room of a paragraph's end below the row, though no cell of it is said to end there."""
    own = [(one, rest) for one, rest in pairs if one is not None and one.glyphs and one.rowspan == rest.rowspan == 1]
    return all(rest.text for _, rest in own) and any(one.bbox[3] - lowest > 0.8 * type_size(one.glyphs) for one, _ in own)


def _goes_on(one: PageCell, rest: PageCell, lowest: float, margin: float) -> bool:
    if not one.glyphs or not rest.glyphs or one.text.endswith(("。", "；", "！", "？")):
        return False
    return lowest - bounds(one.glyphs)[3] < _LINES * type_size(one.glyphs) and is_full(one, rest, margin)


def is_full(one: PageCell, rest: PageCell, margin: float) -> bool:
    """Whether what `rest` begins with has no room in the last line of `one`; `margin` is the least distance of text from a rule."""
    last, first = printed_lines(one.glyphs)[-1], printed_lines(rest.glyphs)[0]
    left, _, right, _ = bounds(last)
    room = (left - one.bbox[0]) + (one.bbox[2] - right) - 2 * margin
    broken = last[-1].text.isalnum() and last[-1].text.isascii() and first[0].text.isalnum() and first[0].text.isascii()
    return room < (first[0].right - first[0].left if broken else _first_word(first)) + 0.1 * type_size(last)


def margin_of(cells: list[PageCell]) -> float:
    """The least distance of a text from the rule at its left."""
    return min((g.left - c.bbox[0] for c in cells for g in c.glyphs), default=0.0)


def _first_word(line: list[Glyph]) -> float:
    """Width of what cannot be broken at the beginning of a line: a number or Latin word, or one Chinese character with what may
    not begin a line."""
    printed = [g for g in line if g.text.strip()]
    size = 1
    while size < len(printed) and (
        printed[size].text in _NO_BEGINNING or (printed[size - 1].text.isascii() and printed[size].text.isascii())
    ):
        size += 1
    return printed[size - 1].right - printed[0].left
