"""Rows of a list of projects that are no project: totals, units with their projects below, kinds of projects with their subtotals.

What tells them: their label (合计, the name of a body, a funding source, 特定目标类), a label merged over the project's column and
others, or an ordinal of another series (一 among 1, 2, 3). A project's row has more to say than a label and figures.
"""

from __future__ import annotations

import re

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.events import DataRow
from pipelines.interpretation.lexicon import Lexicon, bare
from pipelines.interpretation.subject import is_organisation, split_code

LABELLED = ("name", "organisation", "ordinal", "code", "text")
PROJECTS = ("project", "unit_and_project")
FIGURES = ("amount", "figure", "percent", "number", "ordinal", "grade")
DEPARTMENT_CODE, LONGEST_UNIT_CODE = 3, 9
"""Digits of a budget unit's code (预算单位编码: 3 of the department, then 3 a level); project codes are longer."""
_CHINESE_ORDINAL = re.compile(r"[（(]?[一二三四五六七八九十]+[)）]?[、.．]?")
_ARABIC_ORDINAL = re.compile(r"\d{1,3}[、.．]?")


def is_total(event: DataRow, lex: Lexicon) -> bool:
    """A row that sums up the list (合计, 合计（2个项目）)."""
    return any(lex.is_total(c.text) for i, c in event.cells.items() if event.header.columns[i].kind in LABELLED)


def unit_of(event: DataRow, sums_up: bool) -> tuple[str | None, str] | None:
    """Code and name of the unit whose projects stand below, if the row is a unit's own; `sums_up` where its figures say that it is."""
    cell = _label(event) or _unit_alone(event)
    if cell is None:
        return None
    code, name = split_code(cell.text)
    if not is_organisation(name) or event.cell("name") or (code and not (code.isdigit() and len(code) <= LONGEST_UNIT_CODE)):
        return None
    both = event.cell("unit_and_project") is cell
    alone = _says_no_more(event, cell) and (_could_say_more(event) or cell is _unit_alone(event))
    return (code, name) if sums_up or _spans(event, cell) or alone or (both and not code) else None


def is_department(event: DataRow, code: str | None) -> bool:
    """Whether a unit's row is that of a whole department: by its heading (部门（单位）/项目) or its code."""
    headings = (c.heading for i, c in enumerate(event.header.columns) if i in event.cells and c.field in (*PROJECTS, "department"))
    return any("部门" in h for h in headings) or (code is not None and len(code) == DEPARTMENT_CODE)


def is_group(event: DataRow, table: Table | None, lex: Lexicon) -> bool:
    """A kind of projects, a funding source or a chapter of the list, with or without the sum of its projects."""
    cell = _label(event)
    if cell is None:
        return False
    if _spans(event, cell) or _chapter(event, table):
        return True
    if not _says_no_more(event, cell) or not _could_say_more(event):
        return False
    name = bare(cell.text)
    return (
        name in lex.words["project_kinds"]
        or name.endswith(tuple(lex.words["project_kind_endings"]))
        or lex.funding(name) not in (None, "total", "other")
    )


def _label(event: DataRow) -> Cell | None:
    """The cell in the projects' column, or the one merged over it."""
    at = next((i for i, c in enumerate(event.header.columns) if c.field in PROJECTS), None)
    if at is None:
        return None
    over = (c for c in event.cells.values() if c.row == event.row.index and _over(c, event.header.columns[at].start))
    return event.cells.get(at) or next(over, None)


def _unit_alone(event: DataRow) -> Cell | None:
    """The unit's own cell in a row of a list without any project's name (单位名称 | 项目名称 | 金额: 某馆 | | 12.00)."""
    return None if _label(event) or event.header.form != "projects" else event.cell("unit") or event.cell("department")


def _over(cell: Cell, column: int) -> bool:
    return cell.col <= column < cell.col + cell.colspan


def _spans(event: DataRow, cell: Cell) -> bool:
    """Merged over the projects' column and another one that has a heading of its own and is no ordinal."""
    over = [c for c in event.header.columns if cell.col <= c.start < cell.col + cell.colspan and c.kind != "ordinal"]
    return len(over) > 1


def _says_no_more(event: DataRow, cell: Cell) -> bool:
    """Nothing in the row but the label and figures."""
    return all(c is cell or event.header.columns[i].kind in FIGURES for i, c in event.cells.items())


def _could_say_more(event: DataRow) -> bool:
    """The list has columns of words besides the projects' names, so that a row without any is told apart."""
    return any(c.kind not in FIGURES and c.field not in PROJECTS and c.meaning for c in event.header.columns)


def _chapter(event: DataRow, table: Table | None) -> bool:
    """A row numbered 一 in a column where others are numbered 1."""
    ordinal = event.cell("seq")
    if ordinal is None or table is None or not _CHINESE_ORDINAL.fullmatch(ordinal.text):
        return False
    return any(c.col == ordinal.col and _ARABIC_ORDINAL.fullmatch(c.text) for c in table.cells)
