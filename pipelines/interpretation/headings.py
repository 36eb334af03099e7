"""Which rows are headings: a heading band is one to three rows, and heads the columns that `columns` gives their meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.documents.model import Cell
from pipelines.interpretation.columns import resolved
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, fold
from pipelines.interpretation.money import parse_amount
from pipelines.interpretation.rows import Row

LABELS = (
    "project", "project_code", "unit", "unit_code", "department", "department_code", "attribute", "period", "description",
    "annual_goal", "overall_goal", "goal_completion", "total_score", "grade",
)  # fmt: skip
"""Fields that forms print as labels beside their values."""

FEW = 3  # headings
COLUMN_GROUPS = {"funds", "goals", "indicator", "evaluation", "statement"}
_NOTHING = re.compile(r"[-—–―－/]+")  # printed where there is no figure; no heading is printed so
_ASCENDING = re.compile(r"\(?(\d{1,2})\)?")


def is_numbering(row: Row, lex: Lexicon) -> bool:
    """A row that numbers the columns: ** ** 1 2 3, 栏次 1 2 3; asterisks or dashes in the columns of text (＊ ＊ — 1 2 3)."""
    words = lex.words["column_numbers"]
    texts = [fold(c.text) for _, c in row.cells]
    letters = lex.words["column_letters"]
    blanks = [t for t in texts if t in words or not t.strip("*") or _NOTHING.fullmatch(t) or t in letters]
    counted = [t for t in texts if t not in blanks]
    if any(not (_ASCENDING.fullmatch(t) or _formula(t)) for t in counted):
        return False
    numbers = [int(m[1]) for t in counted if (m := _ASCENDING.fullmatch(t))]
    marked = any(t in words for t in blanks)
    again = sum(t in words for t in texts) > 1 and len(set(numbers)) == 1  # 栏次 | 1 | 栏次 | 1: each side for itself
    if (len(numbers) != len(set(numbers)) and not again) or numbers != sorted(numbers) or (numbers and numbers[0] > 3):
        return False
    if marked or not blanks:
        return marked or len(numbers) > 2
    return len(texts) > 3 and len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))  # a dash may be a figure's blank


def _numbered_codes(row: Row, lex: Lexicon) -> Row | None:
    """类 | 款 | 项 | 栏次 | 1 | 2: the last level of headings on the row that numbers the columns; returned without the numbers."""
    heads = [(at, c) for at, c in row.cells if lex.means(c.text, "line_code")]
    rest = Row(row.index, [x for x in row.cells if x not in heads], row.continued, row.width)
    if len(heads) < 2 or not rest.cells or not is_numbering(rest, lex):
        return None
    return Row(row.index, heads, row.continued, max(at for at, _ in heads) + 1)


def _formula(text: str) -> bool:
    """The number or letter of a column with its sum, such as 1=2+3 or A=B+C, or the letter alone."""
    return bool(re.fullmatch(r"\d+=[\d+\-()/*×%.…]+|[A-Z](?:=[A-Z+\-()/*×%]+)?", fold(text)))


def is_amount_cell(text: str) -> bool:
    return parse_amount(text) is not None


def find_header(rows: Sequence[Row], at: int, lex: Lexicon, nested: bool) -> Header | None:
    """The heading band that begins at `rows[at]`, or None.

    `nested` is True inside of a form, where a heading row stands beside a section label (绩效指标, 项目资金).
    """
    halves = _over_halves(rows, at, lex)
    if not _starts_band(rows, at + halves, lex, nested):
        return None
    last = at + halves
    while last + 1 < len(rows) and last - at < 3 and _continues_band(rows, at + halves, last, last + 1, lex):
        last += 1
    band = list(rows[at : last + 1])
    if last + 1 < len(rows) and (codes := _numbered_codes(rows[last + 1], lex)):
        band.append(codes)
        last += 1
    used = {c for r in rows[last + 1 : last + 40] for c, _ in r.cells}
    columns = _columns(band, used)
    numbering = last + 1 < len(rows) and is_numbering(rows[last + 1], lex)
    below = [r for r in rows[last + 1 + numbering : last + 40]]
    return resolved(columns, at, last + numbering, lex, below, nested)


def _over_halves(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """A row that names the level or the term of each half of the table (产出指标 | 效益及满意度指标), over headings that repeat."""
    cells = [c for _, c in rows[at].cells]
    if len(cells) < 2 or at + 1 >= len(rows) or not all(_span(rows[at], i)[1] - _span(rows[at], i)[0] > 1 for i in range(len(cells))):
        return False
    below = [bare(c.text) for _, c in rows[at + 1].cells]
    return len(set(below)) < len(below) and all(lex.levels_of(c.text) or lex.goal_term(c.text) for c in cells)


def _heads(row: Row, lex: Lexicon) -> list[tuple[Cell, tuple[Meaning, ...]]]:
    return [(c, lex.meanings(c.text)) for _, c in row.cells]


def _starts_band(rows: Sequence[Row], at: int, lex: Lexicon, nested: bool) -> bool:
    row = rows[at]
    own = _heads(row, lex)
    known = [m for _, m in own if m]
    if len(own) < 2 or any(is_amount_cell(c.text) or len(c.text) > 60 or _NOTHING.fullmatch(c.text.strip()) for c, _ in own):
        return False
    if not nested and known and _years_over_figures(rows, at, lex):
        return True
    columnish = sum(any(m.group in COLUMN_GROUPS and m.kind != "section" for m in ms) for ms in known)
    if len(known) >= 3 and len(known) / len(own) >= 0.7:
        return True
    if nested and _repeats_a_source(own):
        return False
    years = sum(not m and lex.qualifier(c.text) is not None for c, m in own)
    if len(known) >= 2 and columnish and years > 1 and len(known) + years == len(own):  # 项目资金 | 资金总额 | 2023年 | 2024年
        return True
    if len(known) >= 2 and len(known) == len(own):
        if columnish and _over_headings(rows, at, lex, spans=False):
            return True
        return columnish >= 2 or (not nested and (len(own) > 2 or _over_figures(rows, at) or _over_headings(rows, at, lex)))
    if not nested and (_over_headings(rows, at, lex) or _over_rows_of_figures(rows, at, lex)):
        return True
    if nested or not known or _labels_and_values(rows, at, lex):
        return False
    if len(own) >= 3 and columnish >= 2 and len(known) / len(own) >= 0.4:
        return True
    return _heads_figures(rows, at, lex)


def _labels_and_values(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """一、基本情况 | 项目名称 | X | 实施单位 | Y: a block's label, then labels beside values; the row below has other columns."""
    own = [lex.means(c.text, *LABELS) for _, c in rows[at].cells[1:]]
    below = {column for column, _ in rows[at + 1].cells} if at + 1 < len(rows) else set()
    alternate = all(own[::2]) and not any(own[1::2])
    return len(own) >= 4 and len(own) % 2 == 0 and alternate and not below <= {column for column, _ in rows[at].cells}


def _repeats_a_source(own: Sequence[tuple[Cell, tuple[Meaning, ...]]]) -> bool:
    """其他资金 | | 其他资金 | in a form: the labels of one source of money for two terms, both of whose figures are blank."""
    return len({bare(c.text) for c, _ in own}) == 1 and all(any(m.funding and not m.measure for m in ms) for _, ms in own)


def _over_lines(rows: Sequence[Row], at: int) -> bool:
    """项目 | 本年数 | 上年数 over rows of a text and figures."""
    return len(rows) > at + 2 and len(rows[at].cells) > 2 and _names_and_figures(rows[at + 1 : at + 3])


def _years_over_figures(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """项目 | 2023年 | 2024年 over rows of a text and figures: headings that say nothing but the year of what they head."""
    first, *years = (c.text for _, c in rows[at].cells)
    if not years or not lex.meanings(first) or not all((q := lex.qualifier(text)) and q.year for text in years):
        return False
    return _names_and_figures(rows[at + 1 : at + 3])


def _names_and_figures(rows: Sequence[Row]) -> bool:
    """12 | 某镇 | 546.23 | 97.9% in every row: a name, which a number may stand before, and nothing but figures behind it."""
    texts = [[c.text for _, c in r.cells] for r in rows]
    named = [t[1:] if _ASCENDING.fullmatch(t[0]) else t for t in texts]
    return bool(rows) and all(
        len(t) > 1 and not is_amount_cell(t[0]) and all(is_amount_cell(x.rstrip("%％")) for x in t[1:]) for t in named
    )


def _over_figures(rows: Sequence[Row], at: int) -> bool:
    """Two headings over rows of a text and a figure, unlike a label beside its value."""
    below = rows[at + 1 : at + 3]
    return _names_and_figures(below) and all(len(r.cells) == 2 for r in below)


def _over_headings(rows: Sequence[Row], at: int, lex: Lexicon, spans: bool = True) -> bool:
    """A merged cell over a row of known headings, beside cells merged downwards: a band, whatever the merged cell says.

    Without `spans`, cells beside it may be blank below instead, as in a file that knows no merged cells.
    """
    if at + 1 >= len(rows):
        return False
    below = rows[at + 1]
    filled = {column for column, _ in below.cells}
    split = below.continued or (not spans and any(column not in filled for column, _ in rows[at].cells))
    if not split and not _over_a_statement(rows[at], below, lex):
        return False
    return len(below.cells) > 1 and all(m or lex.version(c.text) for c, m in _heads(below, lex)) and _below_wide_cells([rows[at]], below)


def _over_rows_of_figures(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """Headings, whatever they say, by what stands below them: rows of a text and figures, and between these and them

    - 合计 | 一般债务 | 专项债务 twice, below 债务限额 | 债务余额, or
    - a text below each of those that are not merged down: 限额 | 余额 | 限额 below 2024年 | 2025年, beside 项目.
    """
    if at + 3 >= len(rows):
        return False
    top, low = rows[at], rows[at + 1]
    texts = [bare(c.text) for _, c in low.cells]
    halves = len(set(texts)) * 2 == len(texts) and _below_wide_cells([top], low)
    if not (halves or _parts_of_headings(top, low)) or any(map(is_amount_cell, texts)):
        return False
    below = [r for r in rows[at + 2 : at + 5] if not is_numbering(r, lex)][:2]
    return len(below) > 1 and all(len(r.cells) > 2 for r in below) and _names_and_figures(below)


def _parts_of_headings(top: Row, low: Row) -> bool:
    """Every cell of a row stands below one of the row above; below one of these stand several, and below another none."""
    below = [sum(a <= col < b for col, _ in low.cells) for a, b in (_span(top, i) for i in range(len(top.cells)))]
    return min(below, default=1) == 0 and max(below) > 1 and sum(below) == len(low.cells)


def _over_a_statement(row: Row, below: Row, lex: Lexicon) -> bool:
    """项目 | 一般公共预算基本支出, both over several columns, 科目编码 among them: headings that nothing is merged down beside."""
    wide = all(b - a > 1 for a, b in (_span(row, i) for i in range(len(row.cells))))
    return wide and any(m.field == "line_code" for _, c in below.cells for m in lex.meanings(c.text))


def _heads_figures(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """A first row with at least one known heading over a row that is a heading row or over rows of figures."""
    if at + 1 >= len(rows) or len(rows[at].cells) < 2:
        return False
    below = rows[at + 1]
    if is_numbering(below, lex):
        return True
    first = rows[at].cells[0][1].text
    if lex.means(first, *LABELS) and not (lex.means(first, "line_name") and _over_lines(rows, at)):  # 项目名称 | X: a label and its value
        return False
    if _over_figures(rows, at) and any(m.kind == "amount" for m in lex.meanings(rows[at].cells[1][1].text)):  # 采购类别 | 金额
        return True
    known = sum(bool(m) for _, m in _heads(below, lex))
    figures = [r for r in rows[at + 1 : at + 5] if sum(is_amount_cell(c.text) for _, c in r.cells) >= 1]
    return known >= max(2, len(below.cells) * 0.5) or (len(figures) >= 2 and len(rows[at].cells) >= 3)


def _continues_band(rows: Sequence[Row], first: int, last: int, at: int, lex: Lexicon) -> bool:
    """Whether `rows[at]` is a further level of the heading band."""
    row = rows[at]
    if is_numbering(row, lex) or any(is_amount_cell(c.text) for _, c in row.cells):
        return False
    known = [bool(m or lex.qualifier(c.text) or lex.level2(c.text)) for c, m in _heads(row, lex)]
    top = rows[first]
    below_open = _below_wide_cells(rows[first : last + 1], row)
    if (below_open or all(known)) and _reached_by_headings(top, row, lex):
        return True
    if all(known) and (below_open or _repeats_sides(top, row)):
        return True
    if _levels_below_levels(top, row, lex):
        return True
    if below_open and len(known) > FEW and sum(known) * 4 >= len(known) * 3:  # 一般公共预算 | 单位资金 | 符号 | 数值 | 计量单位
        return True
    if _splits_target(rows[last], row, lex) or (last == first and _over_rows_of_figures(rows, first, lex)):
        return True
    kinds = {m.kind for r in rows[first : last + 1] for _, ms in _heads(r, lex) for m in ms[:1]}
    figures = ("amount" in kinds or sum(known) * 2 > len(known)) and "target" not in kinds
    return below_open and figures and all(len(c.text) <= 30 for _, c in row.cells)


def _splits_target(above: Row, row: Row, lex: Lexicon) -> bool:
    """运算符号 | 内容 | 度量单位 below 指标值: what a target is made of, an operator or a unit among it."""
    wide = [_span(above, i) for i, (_, c) in enumerate(above.cells) if lex.means(c.text, "target")]
    own = any(a <= row.cells[0][0] and row.cells[-1][0] < b for a, b in wide)
    return own and len(row.cells) > 1 and any(lex.means(c.text, "operator", "measure_unit") for _, c in row.cells)


def _levels_below_levels(top: Row, row: Row, lex: Lexicon) -> bool:
    """数量指标 | 质量指标 | 服务对象满意度指标 alone below 产出指标 | | 满意度指标, the last of which has one column."""
    firsts = {col for col, c in top.cells if lex.level1(c.text)}
    return len(row.cells) > 1 and all(lex.level2(c.text) for _, c in row.cells) and row.cells[0][0] in firsts


def _reached_by_headings(top: Row, row: Row, lex: Lexicon) -> bool:
    """Headings of the band's first row are merged down to this row: it is part of the band, whatever it says.

    The label of a form's block, merged over the block's whole height, says nothing.
    """
    reaching = [c for _, c in row.continued if c.row == top.index and not any(m.kind == "section" for m in lex.meanings(c.text))]
    heads = [c for c in reaching if lex.meanings(c.text)]
    return len(heads) > 1 and len(row.cells) > 1


def _repeats_sides(top: Row, row: Row) -> bool:
    return len(top.cells) < len(row.cells) and len({fold(c.text) for _, c in row.cells}) < len(row.cells)


def _below_wide_cells(band: Sequence[Row], row: Row) -> bool:
    """Every cell of the row stands below a heading that spans several columns (by span, or by the blanks beside it)."""
    spans = [_span(band[-1], i) for i in range(len(band[-1].cells))]
    spans += [(c, c + cell.colspan) for c, cell in band[-1].continued if cell.colspan > 1]
    wide = [s for s in spans if s[1] - s[0] > 1]
    return bool(wide) and all(any(a <= c < b for a, b in wide) for c, _ in row.cells)


def _span(row: Row, i: int) -> tuple[int, int]:
    """Columns a heading cell stands over: its own span, or up to the next cell where blanks follow."""
    col, cell = row.cells[i]
    after = row.cells[i + 1][0] if i + 1 < len(row.cells) else row.width
    stops = [c for c, _ in row.continued if c > col]
    return col, max(col + cell.colspan, min([after, *stops]))


def _columns(band: Sequence[Row], used: set[int]) -> list[Column]:
    """Columns from the band's lowest cells, each with the headings above it; `used` are those with cells in the rows below."""
    width = max(r.width for r in band)
    stacks: list[tuple[Cell, ...]] = [() for _ in range(width)]
    for depth, row in enumerate(band):
        for i, (_, cell) in enumerate(row.cells):
            start, stop = _span(row, i)
            if depth + 1 < len(band) and cell.colspan == 1 and cell.rowspan == 1:
                stop = _reach(band, depth, start, stop, used)
            parent = stacks[start]
            for c in range(start, min(stop, width)):
                if stacks[c] != parent:
                    break
                stacks[c] = (*parent, cell)
    out: list[Column] = []
    for c, stack in enumerate(stacks):
        if not stack:
            continue
        if out and out[-1].cells == stack:
            out[-1].stop = c + 1
        else:
            out.append(Column(c, c + 1, "/".join(s.text for s in stack), None, stack))
    return out


def _reach(band: Sequence[Row], depth: int, start: int, stop: int, used: set[int]) -> int:
    """How far a blank-followed heading spans: over the columns that have a heading of their own below, and ones nobody uses."""
    below = {c for r in band[depth + 1 :] for c, _ in r.cells}
    reach = start + 1
    while reach < stop and (reach in below or reach not in used):
        reach += 1
    while reach > start + 1 and reach - 1 not in below:
        reach -= 1
    return max(reach, start + 1) if any(c in below for c in range(start, stop)) else stop
