"""Characters of a page out of PDFium, in the frame in which they are read."""

from __future__ import annotations

import ctypes
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipelines.documents.printed import RADICALS

MAX_CHARACTERS = 200_000
"""Characters read of one page; an A0 plan of a whole city budget stays far below."""

_FOLD = RADICALS | {ord("戶"): "户"}
"""Characters that fonts of some typesetters map to look-alikes."""


class Glyph(NamedTuple):
    """One printed character; coordinates in points, origin at the top left of the reading frame."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Frame:
    """From PDF user space to the page as it is read: `turn` clockwise quarter turns, then origin at the top left."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn % 2 else (width, height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """left, top, right, bottom in the reading frame."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def reading_frame(page: pdfium.PdfPage, text: pdfium.PdfTextPage) -> Frame:
    """The frame in which most of the text stands upright, whatever /Rotate says; without text, /Rotate decides."""
    left, bottom, right, top = page.get_bbox()
    count = text.count_chars()
    turns: Counter[int] = Counter()
    for i in range(0, count, max(1, count // 60)):
        if raw.FPDFText_GetUnicode(text.raw, i) > 32:
            turns[-round(raw.FPDFText_GetCharAngle(text.raw, i) / (math.pi / 2)) % 4] += 1
    turn = turns.most_common(1)[0][0] if turns else page.get_rotation() // 90
    return Frame(left, bottom, right, top, turn)


def read_glyphs(text: pdfium.PdfTextPage, frame: Frame, hidden: set[int]) -> list[Glyph]:
    """Printed characters in the order of the content stream.

    Characters that PDFium made up (line ends, spaces), that lie off the page, that belong to a text object in
    `hidden` or that repeat the same character in the same place (fake bold) are left out. Real spaces stay.
    """
    handle = text.raw
    width, height = frame.size
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_ref, x_ref, y_ref = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    get_box, get_origin = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    upright, page_left, page_top = frame.turn == 0, frame.left, frame.top
    glyphs: list[Glyph] = []
    for i, character in _characters(handle, min(text.count_chars(), MAX_CHARACTERS)):
        if hidden and address(raw.FPDFText_GetTextObject(handle, i)) in hidden:
            continue
        get_box(handle, i, box_ref)
        get_origin(handle, i, x_ref, y_ref)
        if upright:  # the usual frame, spelt out: this loop is where the time of a page goes
            x0, y0, x1, y1 = box.left - page_left, page_top - box.top, box.right - page_left, page_top - box.bottom
            baseline = page_top - y.value
        else:
            x0, y0, x1, y1 = frame.box(box.left, box.bottom, box.right, box.top)
            baseline = frame.point(x.value, y.value)[1]
        if x1 >= 0 and y1 >= 0 and x0 <= width and y0 <= height:
            glyphs.append(Glyph(character, x0, y0, x1, y1, baseline))
    return _without_double_print(glyphs)


def _characters(handle: object, count: int) -> Iterator[tuple[int, str]]:
    """Index and character of all that is printed, surrogate pairs put together."""
    get_code, is_generated = raw.FPDFText_GetUnicode, raw.FPDFText_IsGenerated
    high = 0
    for i in range(count):
        code = get_code(handle, i)
        if code == 32 and is_generated(handle, i) == 1:
            continue
        if code < 32 or code in (0xFFFE, 0xFFFF):
            if code != 2:
                continue
            code = 45  # PDFium's mark for a hyphen at a line end, which is printed
        elif 0xD800 <= code < 0xE000:
            if code < 0xDC00:
                high = code
                continue
            code = 0x10000 + ((high & 0x3FF) << 10) + (code & 0x3FF) if high else 0xFFFD
            high = 0
        yield i, _FOLD.get(code) or chr(code)


def address(handle: object) -> int:
    """Identity of a PDFium object."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]


def _without_double_print(glyphs: list[Glyph]) -> list[Glyph]:
    """Drop the second print of a character that stands within a tenth of its size of the first."""
    by_place = sorted(range(len(glyphs)), key=lambda i: (glyphs[i].text, round(glyphs[i].baseline / 4), glyphs[i].left))
    dropped: set[int] = set()
    for a, b in pairwise(by_place):
        one, two = glyphs[a], glyphs[b]
        if one.text == two.text and _same_place(one, two):
            dropped.add(b)
    return [g for i, g in enumerate(glyphs) if i not in dropped] if dropped else glyphs


def _same_place(one: Glyph, two: Glyph) -> bool:
    near = 0.15 * max(one.right - one.left, one.bottom - one.top, 4.0)
    return abs(one.left - two.left) < near and abs(one.baseline - two.baseline) < near


def index_in(edges: list[float], value: float) -> int:
    """Index of the interval between sorted `edges` that holds `value`, -1 outside."""
    i = bisect_left(edges, value) - 1
    return i if 0 <= i < len(edges) - 1 else -1
