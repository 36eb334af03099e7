"""From glyphs to printed lines and runs, and from wrapped lines back to the text that was typed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pipelines.documents.model import BBox
from pipelines.documents.pdf.glyphs import Glyph

WORD_GAP = 0.35
"""A gap wider than this part of the type size parts two Latin words or numbers ..."""
RUN_GAP = 1.0
"""... and wider than this, two runs: text that does not belong together (columns without rules)."""


@dataclass(slots=True)
class Run:
    """Glyphs of one printed line that stand together, from left to right."""

    glyphs: list[Glyph]

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return max(g.right for g in self.glyphs)

    @property
    def top(self) -> float:
        return min(g.top for g in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(g.bottom for g in self.glyphs)

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        return type_size(self.glyphs)

    @property
    def bbox(self) -> BBox:
        return bounds(self.glyphs)

    @property
    def text(self) -> str:
        return line_text(self.glyphs)


def bounds(glyphs: list[Glyph]) -> BBox:
    """Box around the glyphs."""
    return (min(g.left for g in glyphs), min(g.top for g in glyphs), max(g.right for g in glyphs), max(g.bottom for g in glyphs))


def type_size(glyphs: list[Glyph]) -> float:
    """Height of the tallest glyph, as the size of the type in points."""
    return max(4.0, max(g.bottom - g.top for g in glyphs))


def printed_lines(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Glyphs by printed line, top to bottom, each from left to right; a superscript stays in its line."""
    lines: list[list[Glyph]] = []
    baseline = size = 0.0
    for glyph in sorted(glyphs, key=lambda g: g.baseline):
        height = glyph.bottom - glyph.top
        if lines and glyph.baseline - baseline < 0.4 * max(size, height):
            lines[-1].append(glyph)
            size = max(size, height)
        else:
            lines.append([glyph])
            baseline, size = glyph.baseline, height
    for line in lines:
        line.sort(key=lambda g: g.left)
    return [line for line in lines if any(g.text.strip() for g in line)]


def runs_of(line: list[Glyph], gap: float = RUN_GAP) -> list[Run]:
    """The runs of one printed line: it is cut where a blank of more than `gap` type sizes stands."""
    printed = [g for g in line if g.text.strip()]
    limit = gap * type_size(printed)
    runs = [Run([printed[0]])]
    spaces = [g for g in line if not g.text.strip()]
    for before, glyph in pairwise(printed):
        if glyph.left - before.right > limit:
            runs.append(Run([glyph]))
        else:
            runs[-1].glyphs.append(glyph)
    for run in runs if spaces else ():
        right = run.right
        run.glyphs += [s for s in spaces if run.left < s.left < right]
        run.glyphs.sort(key=lambda g: g.left)
    return runs


def line_text(line: list[Glyph]) -> str:
    """Text of one printed line: printed blanks stay (as one), wide gaps between Latin words become a blank."""
    size = type_size(line)
    out: list[str] = []
    right = line[0].left
    for glyph in line:
        text = glyph.text
        if text.isspace():
            text = " "
        elif glyph.left - right > (WORD_GAP if text.isascii() and out and out[-1].isascii() else RUN_GAP) * size:
            out.append(" ")
        if text != " " or (out and out[-1] != " "):
            out.append(text)
        right = max(right, glyph.right)
    return "".join(out).strip()


def join_lines(texts: list[str]) -> str:
    """Text of a cell whose printed lines are `texts`.

    Chinese wraps inside a word and narrow cells break numbers and codes ('1000' / '0'), so lines are joined without a
    blank; only between two Latin letters one is put, as Latin text wraps between words.
    """
    joined = ""
    for text in texts:
        latin = bool(joined) and _latin(joined[-1]) and _latin(text[:1])
        joined += f" {text}" if latin else text
    return joined


def _latin(character: str) -> bool:
    return character.isascii() and character.isalpha()


def text_of(glyphs: list[Glyph]) -> str:
    """Text of a cell or paragraph out of its glyphs."""
    if not glyphs:
        return ""
    return join_lines([line_text(line) for line in printed_lines(glyphs)])
