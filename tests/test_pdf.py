"""The PDF reader on generated PDFs (grid in = grid out) and on the twins of the text documents."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pipelines.documents.model import Document, Line, Table
from pipelines.documents.pdf import read_pdf
from tests.pdf_factory import A3_LANDSCAPE, A4, STYLES, Grid, Sheet, Spec, grid_of, grids, normal, one_table

quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def cells(table: Table) -> set[tuple[str, int, int, int, int]]:
    return {(c.text, c.row, c.col, c.rowspan, c.colspan) for c in table.cells}


def outline(document: Document) -> list[str]:
    """Lines as their text, tables as '#'."""
    return [b.text if isinstance(b, Line) else "#" for b in document.blocks]


def is_table_without_rules(grid: Grid) -> bool:
    """Shades alone, or white space alone, make a table only where there is more than a strip of them."""
    return len({row for _, row, *_ in normal(grid)}) > 1 and len({col for _, _, col, *_ in normal(grid)}) > 1


@pytest.mark.parametrize("style", STYLES)
@quick
@given(grid=grids())
def test_grid_in_is_grid_out(style: str, grid: Grid) -> None:
    assume(len(grid) > 1 and (style != "shades" or is_table_without_rules(grid)))
    document = read_pdf(one_table(grid, style))
    assert outline(document) == ["项目支出绩效目标表", "单位：万元", "#", "注：本表不含涉密项目。"]
    assert cells(next(document.tables())) == normal(grid)


@quick
@given(grid=grids(), turned=st.sampled_from([90, 180, 270]), size=st.sampled_from([A4, A3_LANDSCAPE]))
def test_turned_pages(grid: Grid, turned: int, size: tuple[float, float]) -> None:
    assume(len(grid) > 1)
    document = read_pdf(one_table(grid, "strokes", size, turned))
    assert outline(document) == ["项目支出绩效目标表", "单位：万元", "#", "注：本表不含涉密项目。"]
    assert cells(next(document.tables())) == normal(grid)
