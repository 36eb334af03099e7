"""Which rows a merged cell spans whose text is printed beside the middle of them: spans without gaps, each around its text."""

from __future__ import annotations

from collections.abc import Sequence

OFF = 1.0  # lines a text may stand off the middle of its rows
BELOW = 1.5  # a text between two lines is printed on the upper one; so one below the middle counts as further off
MOST_ROWS = 200


def spans(rows: Sequence[tuple[float, float]], middles: Sequence[float]) -> list[tuple[int, int]] | None:
    """(first row, row after the last) of each text, None where no spans over all rows have every text in their middle.

    `rows` are the first and last line of each row, `middles` the middle line of each text, both top to bottom.
    """
    n = len(rows)
    if not middles or n > MOST_ROWS or len(middles) > n:
        return None
    best: dict[int, tuple[float, list[tuple[int, int]]]] = {0: (0.0, [])}  # by rows taken: how far off, the spans
    for middle in middles:
        following: dict[int, tuple[float, list[tuple[int, int]]]] = {}
        for first, (cost, taken) in best.items():
            for stop in range(first + 1, n + 1):
                off = (rows[first][0] + rows[stop - 1][1]) / 2 - middle
                off = off if off >= 0 else BELOW * -off
                if off <= OFF and cost + off < following.get(stop, (float("inf"), []))[0]:
                    following[stop] = (cost + off, [*taken, (first, stop)])
        best = following
    return best[n][1] if n in best else None
