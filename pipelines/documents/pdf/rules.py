"""Ruled lines of a page: strokes, thin rectangles, frames, dashes, and the edges of cell shading."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipelines.documents.pdf.glyphs import Frame, address
from pipelines.documents.pdf.objects import MAX_OBJECTS, Matrix, TooManyObjects, apply, matrix_of, objects, times

MAX_SEGMENTS = 20_000
"""Segments looked at of one path."""
MAX_CLIPS = 8
"""Clipping paths looked at of one text."""
MAX_RULES = 3_000
"""Rules of one direction a page may have after joining; maps and charts have more, tables never."""

THIN = 3.5  # points: a rectangle thinner than this is a rule
JOIN = 3.0  # points between two pieces of one rule
SHORT = 5.0  # points: anything shorter is no rule of a table, whose rows are at least a type size high

_INVISIBLE = {3, 7}  # text render modes that neither fill nor stroke (PDF 32000-1, 9.3.6)

_TEXT, _PATH, _IMAGE, _SHADING = raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING


class Rule(NamedTuple):
    """A horizontal rule at y=`at` from x=`start` to `end`, or a vertical one at x=`at` from y=`start` to `end`."""

    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A filled area or picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(slots=True)
class Drawing:
    """What is drawn on a page besides text."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    shades: list[Box] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)
    hidden_text: set[int] = field(default_factory=set)  # addresses of text objects that print nothing
    lost_text: bool = False  # PDFium leaves out characters of fonts that are neither embedded nor installed
    outlines: int = 0  # paths with many segments: text turned into curves, or a drawing
    pale: list[Box] = field(default_factory=list)  # white on whatever is below: visible only on a shade
    coloured_page: bool = False  # a shade covers the page
    pale_text: list[tuple[int, Box]] = field(default_factory=list)  # the same of text objects, by address


def read_drawing(page: pdfium.PdfPage, frame: Frame) -> Drawing:
    """Rules, shades and pictures of the page in its reading frame; raises TooManyObjects."""
    drawing = Drawing()
    reader = _PathReader(drawing, frame)
    for seen, (obj, kind, matrix) in enumerate(objects(page)):
        if seen > MAX_OBJECTS:
            raise TooManyObjects
        reader.read(obj, kind, matrix)
    _show_pale(drawing)
    _hide_pale_text(drawing)
    drawing.horizontal = joined(drawing.horizontal)
    drawing.vertical = joined(drawing.vertical)
    if max(len(drawing.horizontal), len(drawing.vertical)) > MAX_RULES:
        raise TooManyObjects
    return drawing


class _PathReader:
    """Sorts page objects into rules, shades and images; keeps the ctypes buffers of one page."""

    def __init__(self, drawing: Drawing, frame: Frame) -> None:
        self.drawing, self.frame = drawing, frame
        self.texts, self.foreign = 0, False
        self.width, self.height = frame.size
        self.floats = [ctypes.c_float() for _ in range(4)]
        self.float_refs = [ctypes.byref(v) for v in self.floats]
        self.ints = [ctypes.c_uint() for _ in range(4)]
        self.int_refs = [ctypes.byref(v) for v in self.ints]
        self.fill, self.stroke = ctypes.c_int(), ctypes.c_int()
        self.mode_refs = ctypes.byref(self.fill), ctypes.byref(self.stroke)

    def read(self, obj: object, kind: int, matrix: Matrix | None) -> None:
        if kind == _TEXT:
            self._text(obj, matrix)
        elif kind == _PATH:
            self._path(obj, matrix)
        elif kind in (_IMAGE, _SHADING):
            box = self._bounds(obj, matrix)
            if box and not self._rule(box):
                (self.drawing.images if kind == _IMAGE else self.drawing.shades).append(box)

    def _text(self, obj: object, matrix: Matrix | None) -> None:
        if raw.FPDFTextObj_GetTextRenderMode(obj) in _INVISIBLE or self._is_clipped(obj):
            self.drawing.hidden_text.add(address(obj))
        elif self._colour(obj, filled=True) != (True, False) and (box := self._bounds(obj, matrix)):
            self.drawing.pale_text.append((address(obj), box))
        self.texts += 1
        if self.foreign or self.texts % 16 == 1:  # a page that names a font without embedding it does so all over
            self.foreign = self.foreign or raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(obj)) == 0
            if self.foreign and raw.FPDFPageObj_GetBounds(obj, *self.float_refs):
                left, bottom, right, top = self.floats
                self.drawing.lost_text |= left.value == right.value or bottom.value == top.value

    def _is_clipped(self, obj: object) -> bool:
        """Whether a text stands outside of the area it is clipped to: a spreadsheet's merged cell that a page break cuts is printed
        whole on both pages, each showing its part. Text that runs out of its cell sideways is shown in part, and kept."""
        clip = raw.FPDFPageObj_GetClipPath(obj)
        paths = raw.FPDFClipPath_CountPaths(clip) if clip else 0
        if paths <= 0 or not raw.FPDFPageObj_GetBounds(obj, *self.float_refs):
            return False
        left, bottom, right, top = (v.value for v in self.floats)
        x, y = self.floats[:2]
        for path in range(min(paths, MAX_CLIPS)):
            corners = []
            for i in range(min(raw.FPDFClipPath_CountPathSegments(clip, path), MAX_SEGMENTS)):
                raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(clip, path, i), *self.float_refs[:2])
                corners.append((x.value, y.value))
            xs, ys = [c[0] for c in corners], [c[1] for c in corners]
            if corners and not (min(ys) <= (bottom + top) / 2 <= max(ys) and min(xs) < right and left < max(xs)):
                return True
        return False

    def _bounds(self, obj: object, matrix: Matrix | None) -> Box | None:
        if not raw.FPDFPageObj_GetBounds(obj, *self.float_refs):
            return None
        left, bottom, right, top = (v.value for v in self.floats)
        if matrix:
            corners = [apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
            left, right = min(x for x, _ in corners), max(x for x, _ in corners)
            bottom, top = min(y for _, y in corners), max(y for _, y in corners)
        frame = self.frame
        if frame.turn == 0 and frame.left <= left <= right <= frame.right and frame.bottom <= bottom <= top <= frame.top:
            return Box(left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
        return self._clip(frame.box(left, bottom, right, top))

    def _clip(self, box: tuple[float, float, float, float]) -> Box | None:
        left, top, right, bottom = max(box[0], 0.0), max(box[1], 0.0), min(box[2], self.width), min(box[3], self.height)
        return Box(left, top, right, bottom) if left <= right and top <= bottom else None

    def _path(self, obj: object, matrix: Matrix | None) -> None:
        if not raw.FPDFPath_GetDrawMode(obj, *self.mode_refs):
            return
        filled, stroked = bool(self.fill.value), bool(self.stroke.value)
        box = self._bounds(obj, matrix) if filled or stroked else None
        if box is None:
            return
        visible, white = self._colour(obj, filled)
        if not visible:
            return
        if white:
            self.drawing.pale.append(box)
        elif not self._rule(box):
            self._large(obj, matrix, box, filled, stroked)

    def _colour(self, obj: object, filled: bool) -> tuple[bool, bool]:
        """Whether an object prints at all, and whether it prints white."""
        get = raw.FPDFPageObj_GetFillColor if filled else raw.FPDFPageObj_GetStrokeColor
        if not get(obj, *self.int_refs):
            return True, False
        red, green, blue, alpha = self.ints
        return alpha.value > 0, red.value >= 252 and green.value >= 252 and blue.value >= 252

    def _rule(self, box: Box) -> bool:
        """Take a thin box as a rule; says whether it was thin."""
        width, height = box.right - box.left, box.bottom - box.top
        if height <= THIN and width > height:
            self.drawing.horizontal.append(Rule((box.top + box.bottom) / 2, box.left, box.right))
        elif width <= THIN and height > width:
            self.drawing.vertical.append(Rule((box.left + box.right) / 2, box.top, box.bottom))
        return min(width, height) <= THIN

    def _large(self, obj: object, matrix: Matrix | None, box: Box, filled: bool, stroked: bool) -> None:
        """A path that is no single rule: a frame, a shade, or many pieces in one path."""
        count = raw.FPDFPath_CountSegments(obj)
        if filled and not stroked and count <= 6:
            self._shade(box)
            return
        if stroked and not matrix and count in (4, 5) and self._is_rectangle(obj):
            self._frame(box)
            return
        self.drawing.outlines += count > 8
        inner = matrix_of(obj)
        inner = times(inner, matrix) if matrix else inner
        for points, straight in self._subpaths(obj, min(count, MAX_SEGMENTS), inner):
            if not straight:
                continue
            if stroked:
                for (x0, y0), (x1, y1) in pairwise(points):
                    piece = self._clip((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
                    if piece and (abs(x1 - x0) < 1 or abs(y1 - y0) < 1):
                        self._rule(piece)
            elif len(points) in (4, 5, 6):
                xs, ys = [x for x, _ in points], [y for _, y in points]
                piece = self._clip((min(xs), min(ys), max(xs), max(ys)))
                if piece and not self._rule(piece):
                    self._shade(piece)

    def _is_rectangle(self, obj: object) -> bool:
        """Whether the first corners of a path of four sides stand at right angles, in its own coordinates."""
        x, y = self.floats[:2]
        m = raw.FS_MATRIX()
        if not raw.FPDFPageObj_GetMatrix(obj, m) or (m.b, m.c) != (0.0, 0.0):
            return False
        corners = []
        for i in range(3):
            raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(obj, i), *self.float_refs[:2])
            corners.append((x.value, y.value))
        (x0, y0), (x1, y1), (x2, y2) = corners
        return (x0 == x1 and y1 == y2) or (y0 == y1 and x1 == x2)

    def _frame(self, box: Box) -> None:
        left, top, right, bottom = box
        self.drawing.horizontal += [Rule(top, left, right), Rule(bottom, left, right)]
        self.drawing.vertical += [Rule(left, top, bottom), Rule(right, top, bottom)]

    def _shade(self, box: Box) -> None:
        if box.area < 0.9 * self.width * self.height:
            self.drawing.shades.append(box)
        else:
            self.drawing.coloured_page = True

    def _subpaths(self, obj: object, count: int, matrix: Matrix) -> Iterator[tuple[list[tuple[float, float]], bool]]:
        """Points of each subpath in the reading frame, and whether it is made of straight lines only."""
        x, y = self.floats[:2]
        points: list[tuple[float, float]] = []
        straight = True
        for i in range(count):
            segment = raw.FPDFPath_GetPathSegment(obj, i)
            kind = raw.FPDFPathSegment_GetType(segment)
            raw.FPDFPathSegment_GetPoint(segment, *self.float_refs[:2])
            point = self.frame.point(*apply(matrix, x.value, y.value))
            if kind == raw.FPDF_SEGMENT_MOVETO:
                if len(points) > 1:
                    yield points, straight
                points, straight = [point], True
            else:
                straight = straight and kind == raw.FPDF_SEGMENT_LINETO
                points.append(point)
                if raw.FPDFPathSegment_GetClose(segment) and points:
                    points.append(points[0])
        if len(points) > 1:
            yield points, straight


def _show_pale(drawing: Drawing) -> None:
    """White on a shade is seen: thin boxes are rules, larger ones are areas whose edges show."""
    if not drawing.pale or not drawing.shades:
        return
    for box in drawing.pale[:MAX_RULES]:
        middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if not any(s.left <= middle_x <= s.right and s.top <= middle_y <= s.bottom for s in drawing.shades[:200]):
            continue
        width, height = box.right - box.left, box.bottom - box.top
        if height <= THIN:
            drawing.horizontal.append(Rule(middle_y, box.left, box.right))
        elif width <= THIN:
            drawing.vertical.append(Rule(middle_x, box.top, box.bottom))
        else:
            drawing.shades.append(box)


def _hide_pale_text(drawing: Drawing) -> None:
    """White or transparent text is seen on a shade or a picture alone: headings are printed so, and what nobody is to see."""
    if drawing.coloured_page or drawing.outlines:
        return  # what is behind it cannot be told
    grounds = [*drawing.shades, *drawing.images][:200]
    for text, box in drawing.pale_text:
        middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        if not any(g.left <= middle_x <= g.right and g.top <= middle_y <= g.bottom for g in grounds):
            drawing.hidden_text.add(text)


def joined(rules: list[Rule]) -> list[Rule]:
    """Rules with their pieces joined: dashes, cell borders drawn one by one, a line drawn twice."""
    out: list[Rule] = []
    for group in _by_position(sorted(rules)):
        group.sort(key=lambda r: r.start)
        at, start, end = group[0]
        for rule in group[1:]:
            dash = min(end - start, rule.end - rule.start)
            if rule.start - end <= (JOIN if dash > 7 else max(JOIN, 2 * dash)):
                end = max(end, rule.end)
            else:
                out.append(Rule(at, start, end))
                at, start, end = rule
        out.append(Rule(at, start, end))
    return [r for r in out if r.end - r.start >= SHORT]


def _by_position(rules: list[Rule], tolerance: float = 1.0) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in rules:
        if group and rule.at - group[0].at > tolerance:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group
