"""Which cells are headings, and of which field: rows of a table → the columns they head.

A heading band is one to three rows. Its columns take their field from the lowest heading the vocabulary knows, and their
measure, funding source, scope and unit from all levels above it. What a heading means where it is printed alike for several
fields (项目, 单位, 得分 …) is decided by its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, fold
from pipelines.interpretation.money import parse_amount, unit_in
from pipelines.interpretation.values import is_operator

LABELS = (
    "project", "project_code", "unit", "unit_code", "department", "department_code", "attribute", "period", "description",
    "annual_goal", "overall_goal", "goal_completion", "total_score", "grade",
)  # fmt: skip
"""Fields that forms print as labels beside their values."""

SIDE_OPENERS = ("line_code", "line_name", "level1", "level2", "name", "target")
COLUMN_GROUPS = {"funds", "goals", "indicator", "evaluation", "statement"}
_ASCENDING = re.compile(r"\d{1,2}")


@dataclass(slots=True)
class Row:
    """A printed row: its non-empty cells by column; `continued` are those whose text stands in a row above."""

    index: int  # 0-based in the table
    cells: list[tuple[int, Cell]]  # (grid column, cell), left to right, each cell once
    continued: list[tuple[int, Cell]] = field(default_factory=list)
    width: int = 0

    @property
    def text(self) -> str:
        return " | ".join(c.text for _, c in self.cells)

    @property
    def page(self) -> int:
        return self.cells[0][1].page if self.cells else 1


def rows_of(table: Table) -> list[Row]:
    """The table's printed rows, blank ones left out."""
    out: list[Row] = []
    for r, cells in enumerate(table.grid()):
        row = Row(r, [], width=len(cells))
        seen: set[int] = set()
        for c, cell in enumerate(cells):
            if cell is None or not cell.text or id(cell) in seen:
                continue
            seen.add(id(cell))
            (row.cells if cell.row == r else row.continued).append((c, cell))
        if row.cells:
            out.append(row)
    return out


@dataclass(slots=True)
class Column:
    """One column under a heading band."""

    start: int  # first grid column
    stop: int  # one past the last grid column
    heading: str  # levels joined with '/'
    meaning: Meaning | None  # None: the vocabulary does not know it
    cells: tuple[Cell, ...] = ()  # heading cells, top to bottom
    side: int = 0  # of a table that repeats its headings side by side

    @property
    def field(self) -> str | None:
        return self.meaning.field if self.meaning else None

    @property
    def kind(self) -> str:
        return self.meaning.kind if self.meaning else "text"


@dataclass(slots=True)
class Header:
    """A heading band and the columns it heads."""

    columns: list[Column]
    first: int  # index of its first row in the table's rows
    last: int  # index of its last row
    form: str  # funds | goals | indicators | projects | statement
    unit: str | None = None

    def signature(self) -> tuple[str, ...]:
        """What makes a repeated heading recognisable."""
        return tuple(bare(c.heading) for c in self.columns)

    def column(self, name: str, scope: str | None = None) -> Column | None:
        """First column of a field (and scope, if one is asked for)."""
        return next((c for c in self.columns if c.field == name and (scope is None or (c.meaning and c.meaning.scope == scope))), None)

    def has(self, *names: str) -> bool:
        return any(c.field in names for c in self.columns)


def is_numbering(row: Row, lex: Lexicon) -> bool:
    """A row that numbers the columns: ** ** 1 2 3, 栏次 1 2 3."""
    texts = [c.text.strip("*") for _, c in row.cells]
    digits = [t for t in texts if t]
    if any(not (_ASCENDING.fullmatch(t) or t in lex.words["column_numbers"] or _formula(t)) for t in digits):
        return False
    numbers = [int(t) for t in digits if t.isdigit()]
    marked = any(c.text in lex.words["column_numbers"] for _, c in row.cells)
    return (marked or len(numbers) > 2) and numbers == sorted(set(numbers)) and (not numbers or numbers[0] <= 3)


def _numbered_codes(row: Row, lex: Lexicon) -> Row | None:
    """类 | 款 | 项 | 栏次 | 1 | 2: the last level of headings on the row that numbers the columns; returned without the numbers."""
    heads = [(at, c) for at, c in row.cells if lex.means(c.text, "line_code")]
    rest = Row(row.index, [x for x in row.cells if x not in heads], row.continued, row.width)
    if len(heads) < 2 or not rest.cells or not is_numbering(rest, lex):
        return None
    return Row(row.index, heads, row.continued, max(at for at, _ in heads) + 1)


def _formula(text: str) -> bool:
    """A column number with its sum, such as 1=2+3."""
    return bool(re.fullmatch(r"\d+\s*=\s*[\d+\-()/*×%]+", fold(text)))


def is_amount_cell(text: str) -> bool:
    return parse_amount(text) is not None


def find_header(rows: Sequence[Row], at: int, lex: Lexicon, nested: bool) -> Header | None:
    """The heading band that begins at `rows[at]`, or None.

    `nested` is True inside of a form, where a heading row stands beside a section label (绩效指标, 项目资金).
    """
    if not _starts_band(rows, at, lex, nested):
        return None
    last = at
    while last + 1 < len(rows) and last - at < 3 and _continues_band(rows, at, last, last + 1, lex):
        last += 1
    band = list(rows[at : last + 1])
    if last + 1 < len(rows) and (codes := _numbered_codes(rows[last + 1], lex)):
        band.append(codes)
        last += 1
    columns = _columns(band, lex)
    numbering = last + 1 < len(rows) and is_numbering(rows[last + 1], lex)
    below = [r for r in rows[last + 1 + numbering : last + 40]]
    return _resolved(columns, at, last + numbering, lex, below, nested)


def _heads(row: Row, lex: Lexicon) -> list[tuple[Cell, tuple[Meaning, ...]]]:
    return [(c, lex.meanings(c.text)) for _, c in row.cells]


def _starts_band(rows: Sequence[Row], at: int, lex: Lexicon, nested: bool) -> bool:
    row = rows[at]
    own = _heads(row, lex)
    known = [m for _, m in own if m]
    if len(own) < 2 or any(is_amount_cell(c.text) for c, _ in own) or any(len(c.text) > 60 for c, _ in own):
        return False
    columnish = sum(any(m.group in COLUMN_GROUPS and m.kind != "section" for m in ms) for ms in known)
    if len(known) >= 3 and len(known) / len(own) >= 0.7:
        return True
    if len(known) >= 2 and len(known) == len(own):
        return columnish >= 2 or (not nested and (len(own) > 2 or _over_figures(rows, at)))
    if nested or not known:
        return False
    if _over_headings(rows, at, lex):
        return True
    if len(own) >= 3 and columnish >= 2 and len(known) / len(own) >= 0.4:
        return True
    return _heads_figures(rows, at, lex)


def _over_figures(rows: Sequence[Row], at: int) -> bool:
    """Two headings over rows of a text and a figure, unlike a label beside its value."""
    below = [[c.text for _, c in r.cells] for r in rows[at + 1 : at + 3]]
    return bool(below) and all(len(texts) == 2 and is_amount_cell(texts[1]) and not is_amount_cell(texts[0]) for texts in below)


def _over_headings(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """A merged cell over a row of known headings, beside cells merged downwards: a band, whatever the merged cell says."""
    if at + 1 >= len(rows) or not rows[at + 1].continued:
        return False
    below = rows[at + 1]
    return len(below.cells) > 1 and all(m for _, m in _heads(below, lex)) and _below_wide_cells([rows[at]], below)


def _heads_figures(rows: Sequence[Row], at: int, lex: Lexicon) -> bool:
    """A first row with at least one known heading over a row that is a heading row or over rows of figures."""
    if at + 1 >= len(rows) or len(rows[at].cells) < 2:
        return False
    below = rows[at + 1]
    if is_numbering(below, lex):
        return True
    if lex.means(rows[at].cells[0][1].text, *LABELS):  # 项目名称 | X: a label beside its value
        return False
    known = sum(bool(m) for _, m in _heads(below, lex))
    figures = [r for r in rows[at + 1 : at + 5] if sum(is_amount_cell(c.text) for _, c in r.cells) >= 1]
    return known >= max(2, len(below.cells) * 0.5) or (len(figures) >= 2 and len(rows[at].cells) >= 3)


def _continues_band(rows: Sequence[Row], first: int, last: int, at: int, lex: Lexicon) -> bool:
    """Whether `rows[at]` is a further level of the heading band."""
    row = rows[at]
    if is_numbering(row, lex) or any(is_amount_cell(c.text) for _, c in row.cells):
        return False
    known = [bool(m) for _, m in _heads(row, lex)]
    top = rows[first]
    below_open = _below_wide_cells(rows[first : last + 1], row)
    if all(known) and (below_open or _repeats_sides(top, row)):
        return True
    kinds = {m.kind for r in rows[first : last + 1] for _, ms in _heads(r, lex) for m in ms[:1]}
    figures = "amount" in kinds and "target" not in kinds
    return below_open and figures and all(len(c.text) <= 30 for _, c in row.cells)


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


def _columns(band: Sequence[Row], lex: Lexicon) -> list[Column]:
    """Columns from the band's lowest cells, each with the headings above it."""
    width = max(r.width for r in band)
    stacks: list[tuple[Cell, ...]] = [() for _ in range(width)]
    for depth, row in enumerate(band):
        for i, (_, cell) in enumerate(row.cells):
            start, stop = _span(row, i)
            if depth + 1 < len(band) and cell.colspan == 1 and cell.rowspan == 1:
                stop = _reach(band, depth, start, stop)
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


def _reach(band: Sequence[Row], depth: int, start: int, stop: int) -> int:
    """How far a blank-followed heading spans: over the columns that have a heading of their own below."""
    below = {c for r in band[depth + 1 :] for c, _ in r.cells}
    reach = start + 1
    while reach < stop and reach in below:
        reach += 1
    return max(reach, start + 1) if any(c in below for c in range(start, stop)) else stop


def _resolved(columns: list[Column], first: int, last: int, lex: Lexicon, below: Sequence[Row], nested: bool) -> Header:
    """Decide every column's meaning and what kind of table the band heads."""
    candidates = [_by_content(_combined(c, lex), c, below, lex) for c in columns]
    fields = {m.field for ms in candidates for m in ms}
    form = _form(candidates, fields)
    if form == "funds" and not nested and not candidates[0] and len(columns) > 2:
        form, candidates[0] = "statement", [Meaning("line_name", "name", "statement")]
    named = False
    for i, (column, ms) in enumerate(zip(columns, candidates, strict=True)):
        if i == 0 and len(columns) > 2 and (section := _section(column, ms, form, last - first + 1)):
            column.meaning = section
            continue
        column.meaning = _choose(_unused(ms, columns[:i], column), form, named, candidates[:i] + candidates[i + 1 :])
        named = named or column.field in ("name", "level1")
        if form == "statement" and column.meaning is None:
            column.meaning = Meaning("line_amount", "amount", "statement", unit=unit_in(column.heading))
    _sides(columns)
    _first_set(columns)
    return Header(columns, first, last, form, _unit(columns))


def _unit(columns: Sequence[Column]) -> str | None:
    """The unit of money of the whole table: the block's label says it, or all columns of amounts do."""
    block = next((u for c in columns if c.kind == "section" for cell in c.cells if (u := unit_in(cell.text))), None)
    said = {c.meaning.unit for c in columns if c.meaning and c.kind == "amount"}
    return block or (said.pop() if len(said) == 1 else None)


def _first_set(columns: Sequence[Column]) -> None:
    """预算安排 beside 调整后 is the budget as first set."""
    measures = {c.meaning.measure for c in columns if c.meaning}
    if "adjusted_budget" in measures and "initial_budget" not in measures:
        for c in columns:
            if c.meaning and c.meaning.measure == "budget":
                c.meaning = replace(c.meaning, measure="initial_budget")


def _section(column: Column, ms: Sequence[Meaning], form: str, height: int) -> Meaning | None:
    """The first column of a block of a form holds the block's label: merged over more rows than the headings, or known as one."""
    known = next((m for m in ms if m.kind == "section"), None)
    if form in ("indicators", "goals", "funds") and known:
        return known
    labels_a_column = any(m.kind in ("ordinal", "code", "name", "organisation", "level1") for m in ms)
    return Meaning("section", "section", "any") if column.cells[0].rowspan > height and not labels_a_column else None


def _by_content(ms: list[Meaning], column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """指标性质 heads operators in one form and 定量/定性 in another: the cells below tell."""
    fields = {m.field for m in ms}
    if fields >= {"level2", "attribute"}:
        labels = [bool(lex.level2(c.text)) for r in below for at, c in r.cells if column.start <= at < column.stop]
        level = sum(labels) * 2 > len(labels)
        return [m for m in ms if m.field == ("level2" if level else "attribute")]
    if fields >= {"operator", "attribute"}:
        texts = [c.text for r in below for at, c in r.cells if column.start <= at < column.stop]
        operators = sum(is_operator(t) for t in texts)
        kind = "operator" if texts and operators * 2 > len(texts) else "text"
        return [m for m in ms if m.kind == kind]
    return ms


def _unused(ms: list[Meaning], before: Sequence[Column], column: Column) -> list[Meaning]:
    """Meanings no other heading has taken; the same heading printed again opens another side, so it may."""
    text = bare(column.heading)
    taken = {(c.field, c.meaning.scope if c.meaning else None) for c in before if bare(c.heading) != text and c.kind != "amount"}
    return [m for m in ms if (m.field, m.scope) not in taken] or ms


def _combined(column: Column, lex: Lexicon) -> list[Meaning]:
    """Candidates from the lowest known heading, with measure, funding, scope and unit from the levels above."""
    term = lex.scope(column.cells[-1].text) if len(column.cells) > 1 else None  # 指标值 over 实施期 | 年度
    levels = [lex.meanings(c.text) for c in (column.cells[:-1] if term else column.cells)]
    lowest = next((ms for ms in reversed(levels) if ms), ())
    if not levels[-1] and any(m.kind == "section" for m in lowest):
        return []  # an unknown heading under the heading of a block
    unit = next((u for c in reversed(column.cells) if (u := unit_in(c.text))), None)
    measure = next((m.measure for ms in reversed(levels) for m in ms if m.measure), None)
    sources = [m.funding for ms in reversed(levels) for m in ms if m.funding]
    funding = "carryover" if "carryover" in sources else next(iter(sources), None)  # 上年结转 / 一般公共预算 is carried over
    scope = term or next((m.scope for ms in reversed(levels) for m in ms if m.scope), None)
    out = []
    for m in lowest:
        if m.kind == "amount" and m.group == "funds":
            out.append(replace(m, measure=m.measure or measure, funding=funding, unit=unit, scope=m.scope or scope))
        else:
            out.append(replace(m, unit=unit, scope=m.scope or scope))
    return out


def _form(candidates: list[list[Meaning]], fields: set[str]) -> str:
    """Which kind of table a band heads, by the fields it can have."""
    firm = {ms[0].field for ms in candidates if ms}
    amounts = any(m.kind == "amount" and m.group == "funds" for ms in candidates for m in ms)
    if "line_number" in fields:
        return "statement"
    if fields & {"level1", "level2", "name"} and fields & {"target", "actual", "weight"}:
        return "indicators"
    if amounts and _surely_projects(candidates):
        return "projects"
    if amounts and "task" in firm:
        return "tasks"
    if firm & {"line_code", "line_amount"} or (
        amounts and firm & {"department_code", "unit_code", "unit", "department"} and not fields & {"project", "unit_and_project"}
    ):
        return "statement"
    goals = {"annual_goal", "overall_goal", "goal_completion", "section_goals"}
    if not amounts and fields & goals and not firm & {"project", "unit_and_project"}:
        return "goals"
    if fields & {"project", "unit_and_project"} and _lists_projects(candidates):
        return "projects"
    if fields & {"line_name"}:
        return "statement"
    return "funds" if amounts else "other"


def _surely_projects(candidates: list[list[Meaning]]) -> bool:
    """A heading that can only head projects (项目名称, unlike 项目)."""
    kinds = [{m.field for m in ms} for ms in candidates]
    return any(k & {"project", "unit_and_project"} and "line_name" not in k for k in kinds)


def _lists_projects(candidates: list[list[Meaning]]) -> bool:
    """项目 heads projects, not statement lines, where another heading speaks of projects."""
    sure = {"unit", "department", "project_code", "annual_goal", "description", "grade", "unit_code", "seq", "execution_rate"}
    return _surely_projects(candidates) or any(m.field in sure for ms in candidates for m in ms)


_PREFERRED = {
    "indicators": ("level1", "level2", "name", "operator", "target", "measure_unit", "actual", "weight", "score", "reason", "remark"),
    "projects": ("project", "unit_and_project", "unit", "total_score"),
    "statement": ("line_name", "line_code", "line_amount"),
    "goals": ("annual_goal", "overall_goal", "goal_completion"),
    "funds": ("budget", "initial_budget", "adjusted_budget", "executed", "amount", "weight", "score", "execution_rate"),
}


def _choose(ms: Sequence[Meaning], form: str, named: bool, others: list[list[Meaning]]) -> Meaning | None:
    """The one meaning of a heading printed alike for several fields, by the form it stands in."""
    if not ms:
        return None
    options = list(ms)
    if form == "indicators":
        if named and any(m.field == "measure_unit" for m in options):
            return next(m for m in options if m.field == "measure_unit")
        options = [m for m in options if m.field != "measure_unit"] or options
        firm = {m.field for other in others for m in other}
        if {m.field for m in options} & {"section_indicators"} and firm & {"name"}:
            return next(m for m in options if m.field == "section_indicators")
    if form == "projects" and {m.field for m in options} & {"score"}:
        return replace(options[0], field="total_score")
    preferred = _PREFERRED.get(form, ())
    best = next((m for m in options if m.field in preferred), options[0])
    if form == "statement" and best.kind == "amount":
        return replace(best, field="line_amount")
    if form == "statement" and best.field in ("project", "unit", "department"):
        return replace(best, field="line_name")
    if form == "statement" and best.field in ("unit_code", "department_code"):
        return replace(best, field="line_code")
    return best


def _sides(columns: list[Column]) -> None:
    """Number the sides of a table whose headings repeat (收入|支出; 中期|年度); columns before the first side are shared."""
    fields = [c.field for c in columns]
    opener = next((f for f in fields if f in SIDE_OPENERS and fields.count(f) > 1), None)
    side = -1
    for c in columns:
        if c.field == opener and (opener not in ("line_name", "line_code") or _reopens(columns, c)):
            side += 1
        c.side = max(side, 0)


def _reopens(columns: list[Column], column: Column) -> bool:
    """A statement's second name column opens a new side only after a column of figures."""
    i = columns.index(column)
    return i == 0 or columns[i - 1].kind == "amount"
