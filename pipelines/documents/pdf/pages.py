"""One page: its glyphs and rules become lines and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipelines.documents.model import BBox
from pipelines.documents.pdf.glyphs import Glyph
from pipelines.documents.pdf.lattice import TOUCH, PageCell, PageTable, fill, ruled_tables, shade_rules
from pipelines.documents.pdf.rules import Box, Drawing, Rule, joined
from pipelines.documents.pdf.stream import lined_tables, spaced_tables
from pipelines.documents.pdf.typeset import line_text, printed_lines, runs_of, text_of, type_size
from pipelines.documents.pdf.wrapped import line_pitch


@dataclass(slots=True)
class PageLine:
    """A printed line outside of tables."""

    text: str
    bbox: BBox


@dataclass(slots=True)
class PageReading:
    """What was found on one page, in reading order."""

    number: int  # 1-based
    width: float
    height: float
    blocks: list[PageLine | PageTable] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    confidence: float = 1.0
    pitch: float | None = None  # distance of lines within a cell without rules, in type sizes

    @property
    def tables(self) -> list[PageTable]:
        return [b for b in self.blocks if isinstance(b, PageTable)]


def lay_out(number: int, size: tuple[float, float], glyphs: list[Glyph], drawing: Drawing, pitch: float | None = None) -> PageReading:
    """Tables and lines of a page from its glyphs and rules, whatever they were read from (text layer or picture).

    `pitch` is that of the page before, for a page that does not show its own.
    """
    tables = ruled_tables(drawing.horizontal, drawing.vertical)
    tables += _shaded_tables(drawing.shades, tables)
    rest = fill(tables, glyphs)
    tables, framed = _only_tables(tables, size)
    lines = _without_overflow(printed_lines(rest + framed), tables, drawing.horizontal)
    rules = [h for h in drawing.horizontal if not any(_inside(h, t) for t in tables)]
    lined, lines = lined_tables(rules, lines, tables)
    pitch = line_pitch(lines) or pitch
    spaced, lines, unread = spaced_tables(lines, tables + lined, pitch)
    tables += lined + spaced
    for table in tables:
        table.page = number
        for cell in table.cells:
            cell.page = number
    blocks: list[PageLine | PageTable] = [*tables, *_lines(lines)]
    blocks.sort(key=lambda b: (b.bbox[1], b.bbox[0]))
    notes = [f"Page {number}: a table without rules was left as lines, for no room parts its rows."] if unread else []
    return PageReading(number, *size, blocks, notes, pitch=pitch)


def _without_overflow(lines: list[list[Glyph]], tables: list[PageTable], horizontal: list[Rule]) -> list[list[Glyph]]:
    """Lines that are none of a table's; what runs out of cells that no rule closes at the bottom of a table goes back to them.

    Browsers print a merged cell that a page break cuts so, where its text is longer than the rows that are left on the page.
    """
    out = lines
    for table in tables:
        bottom, kept = table.bbox[3], []
        at_bottom = [c for c in table.cells if c.glyphs and c.bbox[3] == bottom]
        open_cells = [c for c in at_bottom if not _is_closed(c, horizontal)]
        if not open_cells:
            continue
        for line in out:
            size, top = type_size(line), min(g.top for g in line)
            homes = [next((c for c in open_cells if c.bbox[0] <= run.left and run.right <= c.bbox[2]), None) for run in runs_of(line)]
            if not (-0.6 * size < top - bottom < 0.6 * size) or None in homes:
                kept.append(line)
                continue
            for home, run in zip(homes, runs_of(line), strict=True):
                if home is not None:
                    home.glyphs += run.glyphs
                    home.text = text_of(home.glyphs)
            bottom = max(g.bottom for g in line)
        out = kept
    return out


def _is_closed(cell: PageCell, horizontal: list[Rule]) -> bool:
    middle = (cell.bbox[0] + cell.bbox[2]) / 2
    return any(abs(h.at - cell.bbox[3]) < TOUCH and h.start <= middle <= h.end for h in horizontal)


def _lines(lines: list[list[Glyph]]) -> list[PageLine]:
    out = []
    for line in lines:
        runs = runs_of(line, gap=2.0)
        left, top = min(r.left for r in runs), min(r.top for r in runs)
        box = (left, top, max(r.right for r in runs), max(r.bottom for r in runs))
        out.append(PageLine("  ".join(line_text(r.glyphs) for r in runs), box))
    return out


def _shaded_tables(shades: list[Box], ruled: list[PageTable]) -> list[PageTable]:
    """Tables whose cells are told apart by their shading only; shades inside a ruled table say nothing new."""
    free = [s for s in shades if not any(_overlap(s, t) for t in ruled)]
    if len(free) < 3:
        return []
    horizontal, vertical = shade_rules(free)
    tables = ruled_tables(joined(horizontal), joined(vertical))
    return [t for t in tables if len(t.xs) > 2 and len(t.ys) > 2]


def _overlap(shade: Box, table: PageTable) -> bool:
    left, top, right, bottom = table.bbox
    return shade.left < right - TOUCH and shade.right > left + TOUCH and shade.top < bottom - TOUCH and shade.bottom > top + TOUCH


def _inside(rule: Rule, table: PageTable) -> bool:
    left, top, right, bottom = table.bbox
    return top - TOUCH <= rule.at <= bottom + TOUCH and rule.start < right and rule.end > left


def _only_tables(tables: list[PageTable], size: tuple[float, float]) -> tuple[list[PageTable], list[Glyph]]:
    """Without frames and boxes around text (one cell); a wide frame stays, for it may go on from the page before."""
    kept, framed = [], []
    for table in tables:
        wide = table.xs[-1] - table.xs[0] > 0.4 * size[0]
        if len(table.cells) > 1 or (table.cells and wide and table.cells[0].text):
            kept.append(table)
        else:
            framed += [g for c in table.cells for g in c.glyphs]
    return kept, framed
