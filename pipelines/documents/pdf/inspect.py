"""A page as a picture with what the reader found drawn over it: tables, cells, lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from pipelines.documents.model import Cell, Line, Table
from pipelines.documents.pdf.continuation import Assembly
from pipelines.documents.pdf.glyphs import reading_frame
from pipelines.documents.pdf.lattice import PageTable
from pipelines.documents.pdf.reader import opened, read_page

SCALE = 2.0
MAX_PIXELS = 60_000_000
_COLOURS = {"ruled": (20, 90, 200), "lined": (160, 60, 180), "spaced": (220, 120, 0)}
_LINE, _SPAN, _HEADING = (0, 150, 60), (200, 30, 30), (255, 220, 0, 70)


@dataclass(frozen=True)
class Inspection:
    """What was found on one page: its tables and lines as the document has them, and the reader's notes."""

    page: int
    page_count: int
    tables: list[Table]
    lines: list[Line]
    notes: list[str]


def inspect(
    path: Path | str, page: int = 1, png: Path | str | None = None, headings: Callable[[Table], Iterable[Cell]] | None = None
) -> Inspection:
    """Read page `page` (1-based) alone; with `png`, write its picture with the findings drawn over it.

    Tables of rules are blue, of horizontal rules violet, of white space orange; merged cells have a red corner, lines
    outside of tables are green. `headings` says which cells of a table are headings: they are shaded yellow.
    Raises UnreadableDocument.
    """
    reading = read_page(path, page)
    assembly = Assembly()
    blocks = [*assembly.add(reading), *assembly.finish()]
    tables, lines = [b for b in blocks if isinstance(b, Table)], [b for b in blocks if isinstance(b, Line)]
    if png is not None:
        picture = _picture(path, page)
        draw = ImageDraw.Draw(picture, "RGBA")
        scale = picture.width / reading.width if reading.width else SCALE
        for cell in (c for t in tables for c in (headings(t) if headings else ())):
            if cell.bbox:
                draw.rectangle([v * scale for v in cell.bbox], fill=_HEADING)
        for block in reading.blocks:
            if isinstance(block, PageTable):
                _draw_table(draw, block, scale)
            else:
                draw.rectangle([v * scale for v in block.bbox], outline=_LINE, width=1)
        picture.save(png)
    with opened(path) as pdf:
        count = len(pdf)
    return Inspection(page, count, tables, lines, reading.notes)


def _picture(path: Path | str, number: int) -> Image.Image:
    """The page as it is read, upright."""
    with opened(path) as pdf:
        page = pdf[number - 1]
        text = page.get_textpage()
        turn = reading_frame(page, text).turn * 90 - page.get_rotation()
        text.close()
        width, height = page.get_size()
        scale = min(SCALE, (MAX_PIXELS / max(1.0, width * height)) ** 0.5)
        return page.render(scale=scale, rotation=turn % 360).to_pil().convert("RGB")


def _draw_table(draw: ImageDraw.ImageDraw, table: PageTable, scale: float) -> None:
    colour = _COLOURS[table.kind]
    for cell in table.cells:
        left, top, right, bottom = (v * scale for v in cell.bbox)
        draw.rectangle([left + 2, top + 2, right - 2, bottom - 2], outline=colour, fill=(*colour, 28 if cell.text else 8), width=1)
        if cell.rowspan > 1 or cell.colspan > 1:
            draw.polygon([(left + 2, top + 2), (left + 12, top + 2), (left + 2, top + 12)], fill=_SPAN)
    left, top, right, bottom = (v * scale for v in table.bbox)
    draw.rectangle([left - 2, top - 2, right + 2, bottom + 2], outline=colour, width=3)
