"""The drawing objects of a page, those inside of forms included, each with the matrix it is drawn by."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MAX_OBJECTS = 100_000
"""Drawing objects looked at on one page, forms included."""

Matrix = tuple[float, float, float, float, float, float]


class TooManyObjects(Exception):
    """The page holds more drawing objects than MAX_OBJECTS."""


def objects(page: pdfium.PdfPage) -> Iterator[tuple[object, int, Matrix | None]]:
    """Objects with their kind and the matrix of the forms they stand in, in the order they are drawn; raises TooManyObjects."""
    return _walk(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, None, 0)


def _walk(holder: object, count: object, get: object, matrix: Matrix | None, depth: int) -> Iterator[tuple[object, int, Matrix | None]]:
    """Objects of a page or form with their kind and the matrix of the forms they stand in."""
    number = count(holder)  # type: ignore[operator]
    if number > MAX_OBJECTS:
        raise TooManyObjects
    kind_of = raw.FPDFPageObj_GetType
    for i in range(number):
        obj = get(holder, i)  # type: ignore[operator]
        kind = kind_of(obj)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < 6:
            inner = matrix_of(obj)
            inner = inner if matrix is None else times(inner, matrix)
            yield from _walk(obj, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, inner, depth + 1)
        else:
            yield obj, kind, matrix


def matrix_of(obj: object) -> Matrix:
    """The matrix of an object in the form or page it stands in."""
    m = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(obj, m)
    return m.a, m.b, m.c, m.d, m.e, m.f


def times(one: Matrix, two: Matrix) -> Matrix:
    """The matrix that applies `one`, then `two`."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def apply(matrix: Matrix | None, x: float, y: float) -> tuple[float, float]:
    """A point through a matrix; None leaves it where it is."""
    if matrix is None:
        return x, y
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
