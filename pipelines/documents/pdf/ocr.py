"""Scanned pages: characters by OCR (extra `ocr`), rules by morphology, then the same layout as for any page."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import Any

import pypdfium2 as pdfium

from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.pages import PageReading, lay_out
from pipelines.documents.pdf.rules import Drawing, Rule, joined

DPI = 200
CONFIDENCE = 0.8
"""Ceiling of the confidence of what was read from a picture."""
MAX_PIXELS = 40_000_000
MAX_SKEW = 5.0  # degrees


def installed() -> bool:
    """Whether the extra `ocr` is there."""
    return all(find_spec(name) for name in ("rapidocr", "onnxruntime", "cv2"))


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={"Global.log_level": "error", "Global.return_word_box": True, "EngineConfig.onnxruntime.intra_op_num_threads": 1}
    )


def read_picture(page: pdfium.PdfPage, number: int) -> PageReading:
    """Read a page from its picture; confidence is that of the OCR, at most CONFIDENCE."""
    width, height = page.get_size()
    scale = min(DPI / 72, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
    image = _straight(page.render(scale=scale, grayscale=True).to_numpy())
    horizontal, vertical = _rules(image, scale)
    glyphs, score = _glyphs(image, scale)
    reading = lay_out(number, (width, height), glyphs, Drawing(joined(horizontal), joined(vertical)))
    reading.confidence = min(CONFIDENCE, score)
    for table in reading.tables:
        table.confidence = min(table.confidence, reading.confidence)
    reading.notes.append(f"Page {number} was read by OCR (confidence {score:.2f}).")
    return reading


def _ink(image: Any) -> Any:
    """White where the picture is dark against its surroundings."""
    import cv2

    return cv2.adaptiveThreshold(255 - image, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 31, -12)


def _straight(image: Any) -> Any:
    """The grey picture, turned so that its long rules lie level: a page rarely lies straight on the glass."""
    import cv2
    import numpy as np

    flat = np.ascontiguousarray(image[:, :, 0] if image.ndim == 3 else image)
    height, width = flat.shape
    small = cv2.resize(_ink(flat), (width // 2, height // 2), interpolation=cv2.INTER_AREA)
    found = cv2.HoughLinesP(small, 1, np.pi / 3600, 200, minLineLength=width // 8, maxLineGap=6)
    if found is None:
        return flat
    x0, y0, x1, y1 = found.reshape(-1, 4).astype(float).T
    slopes = np.degrees(np.arctan2(y1 - y0, x1 - x0))
    level = slopes[np.abs(slopes) < MAX_SKEW]
    angle = float(np.median(level)) if len(level) else 0.0
    if abs(angle) < 0.1:
        return flat
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return cv2.warpAffine(flat, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)


def _rules(image: Any, scale: float) -> tuple[list[Rule], list[Rule]]:
    """Straight dark lines of at least 20 points, horizontal and vertical."""
    import cv2

    ink = _ink(image)
    length = int(20 * scale)
    found: list[list[Rule]] = []
    for kernel in ((length, 1), (1, length)):
        lines = cv2.morphologyEx(ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, kernel))
        lines = cv2.dilate(lines, cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3)))
        _, _, stats, _ = cv2.connectedComponentsWithStats(lines)
        rules = []
        for x, y, w, h, _ in stats[1:].tolist():
            across, along = (h, (x, x + w)) if kernel[1] == 1 else (w, (y, y + h))
            at = (y + h / 2) if kernel[1] == 1 else (x + w / 2)
            if across < 5 * scale:
                rules.append(Rule(at / scale, along[0] / scale, along[1] / scale))
        found.append(rules)
    return found[0], found[1]


def _glyphs(image: Any, scale: float) -> tuple[list[Glyph], float]:
    """Characters with their boxes in points, and the mean score of the recognised lines."""
    result = _engine()(image, return_word_box=True)
    glyphs: list[Glyph] = []
    for words in result.word_results or ():
        for text, _, box in words:
            if box is None:
                continue
            xs, ys = [p[0] / scale for p in box], [p[1] / scale for p in box]
            step = (max(xs) - min(xs)) / max(1, len(text))
            for k, character in enumerate(text):
                left = min(xs) + k * step
                glyphs.append(Glyph(character, left, min(ys), left + step, max(ys), max(ys)))
    scores = list(result.scores or ())
    return glyphs, sum(scores) / len(scores) if scores else 0.0
