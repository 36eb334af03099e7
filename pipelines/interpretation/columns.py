"""What the columns under a heading band hold, and what kind of table the band heads.

Columns take their field from the lowest heading the vocabulary knows, and their measure, funding source, scope and unit from all
levels above it. What a heading means where it is printed alike for several fields (项目, 单位, 得分 …) is decided by its
neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipelines.documents.model import Cell
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, changed, fold, unbracketed
from pipelines.interpretation.money import parse_amount, unit_in
from pipelines.interpretation.qualifiers import Qualified
from pipelines.interpretation.rows import Row
from pipelines.interpretation.values import is_operator

EMPTY_BOXES = "□☐"
_BOXES = re.compile(r"[□☐☑☒■√✓✔]")
CHANGING = ("amount", "target", "percent")
"""What a heading of a change (调整前, 增减) may be of, where it stands below another."""
SIDE_OPENERS = ("line_code", "line_name", "level1", "level2", "name", "target")


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
    halves: bool = False  # its sides go on with each other, unlike a side of the medium term beside one of the year

    def signature(self) -> tuple[str, ...]:
        """What makes a repeated heading recognisable."""
        return tuple(bare(c.heading) for c in self.columns)

    @property
    def crossed(self) -> bool:
        """A funds block whose columns are sources of money alone (合计 | 财政拨款 | 其他资金): budgets and what was spent are its rows."""
        amounts = [c.meaning for c in self.columns if c.meaning and c.kind == "amount"]
        sources = [m.funding and (not m.measure or (m.funding == "total" and m.measure == "budget")) for m in amounts]  # 年度资金总额
        return self.form == "funds" and len(amounts) > 1 and all(sources)

    def column(self, name: str, scope: str | None = None) -> Column | None:
        """First column of a field (and scope, if one is asked for)."""
        return next((c for c in self.columns if c.field == name and (scope is None or (c.meaning and c.meaning.scope == scope))), None)

    def has(self, *names: str) -> bool:
        return any(c.field in names for c in self.columns)


def resolved(columns: list[Column], first: int, last: int, lex: Lexicon, below: Sequence[Row], nested: bool) -> Header:
    """Decide every column's meaning and what kind of table the band heads."""
    candidates = [[] if _unknown_part(c, columns, lex) else _by_content(_combined(c, lex), c, below, lex) for c in columns]
    if _surely_projects(candidates):
        candidates = [ms or _level(c, lex) for c, ms in zip(columns, candidates, strict=True)]
    candidates = _named_by_block(candidates)
    fields = {m.field for ms in candidates for m in ms}
    form = _form(candidates, fields)
    candidates = [_told_below(c, ms, form, below, lex) for c, ms in zip(columns, candidates, strict=True)]
    if form == "other" and not nested and (told := _money_of_names(columns, candidates, below)):
        form, candidates = "statement", told
    if form == "funds" and not nested and not candidates[0] and len(columns) > 1:
        form, candidates[0] = "statement", [Meaning("line_name", "name", "statement")]
    if form == "funds":
        candidates = [ms or _of_year(c, lex) for c, ms in zip(columns, candidates, strict=True)]
    named = False
    for i, (column, ms) in enumerate(zip(columns, candidates, strict=True)):
        heads_block = len(columns) > 2 and (form != "indicators" or any(m.field == "name" for others in candidates[1:] for m in others))
        if i == 0 and heads_block and (section := _section(column, ms, form, last - first + 1)):
            column.meaning = section
            continue
        column.meaning = _choose(_unused(ms, columns[:i], column), form, named, candidates[:i] + candidates[i + 1 :])
        named = named or column.field in ("name", "level1")
        if form == "statement":
            column.meaning = _of_names(columns, i, below) or _of_statement(column, below, lex)
    _second_aside(columns, lex)
    if form == "goals":
        _of_the_year(columns, lex)
    if form == "indicators":
        _before_indicators(columns)
    number_sides(columns)
    _adjustment(columns, lex)
    _first_set(columns)
    if form == "statement":
        _first_names(columns)
    else:
        _left_over(columns)
    return Header(columns, first, last, form, _unit(columns, form), _are_halves(columns, below, lex))


def _named_by_block(candidates: list[list[Meaning]]) -> list[list[Meaning]]:
    """项目名称 | 核心绩效指标 | 目标值: the heading of a block of indicators heads their names where no other heading does."""
    fields = {m.field for ms in candidates for m in ms}
    if "target" not in fields or fields & {"name", "indicator_list", "level1", "level2"}:
        return candidates
    block = [bool(ms) and all(m.field == "section_indicators" for m in ms) for ms in candidates]
    return [[Meaning("name", "name", "indicator")] if yes and sum(block) == 1 else ms for yes, ms in zip(block, candidates, strict=True)]


def _money_of_names(columns: Sequence[Column], candidates: list[list[Meaning]], below: Sequence[Row]) -> list[list[Meaning]]:
    """镇（街道） | 补贴面积（亩） | 资金（万元） over 安排 | 兑付: figures under a unit of money, and names."""
    texts = [[c.text for r in below for at, c in r.cells if column.start <= at < column.stop] for column in columns]
    figures = [bool(found) and 2 * sum(parse_amount(t) is not None for t in found) > len(found) for found in texts]
    unknown = [all(m.kind == "section" for m in ms) for ms in candidates]
    money = [new and filled and bool(_unit_over(c)) for new, filled, c in zip(unknown, figures, columns, strict=True)]
    name = next((i for i, found in enumerate(texts) if unknown[i] and found and not figures[i]), None)
    if not any(money) or name is None:
        return []
    amount, other = Meaning("line_amount", "amount", "statement"), Meaning("attribute", "text", "statement")
    out = [
        [replace(amount, unit=_unit_over(c))] if is_money else [other] if new else ms
        for c, is_money, new, ms in zip(columns, money, unknown, candidates, strict=True)
    ]
    out[name] = [Meaning("line_name", "name", "statement")]
    return out


def _unit_over(column: Column) -> str | None:
    return next((u for c in reversed(column.cells) if (u := unit_in(c.text))), None)


def _of_year(column: Column, lex: Lexicon) -> list[Meaning]:
    """2024年 in a funds block heads the money of that year."""
    said = lex.qualifier(column.cells[-1].text)
    return [Meaning("amount", "amount", "funds", term=said.term, year=said.year)] if said and said.year else []


def _level(column: Column, lex: Lexicon) -> list[Meaning]:
    """数量指标 | 质量指标 beside 项目名称: each holds the project's indicators of that level."""
    leaf = column.cells[-1].text
    return [Meaning("indicator_list", "text", "indicator")] if lex.level2(leaf) or lex.level1(leaf) else []


def _told_below(column: Column, meanings: list[Meaning], form: str, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """What the cells below tell of a heading that says nothing itself, or no more than that a block of a form begins."""
    if form == "indicators" and not meanings:
        return _level_below(column, below, lex)
    if form == "projects" and all(m.kind == "section" for m in meanings):
        return _sources_below(column, below, lex) or meanings
    return meanings


def _sources_below(column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """资金来源 over 资金总额, 一般公共预算拨款, 其他资金: in a list every project has a row for each of its sources.

    Figures that stand there have moved (text).
    """
    texts = [c.text for r in below for at, c in r.cells if column.start <= at < column.stop and parse_amount(c.text) is None]
    sources = [lex.funding(t) for t in texts]
    if len(sources) < 2 or "total" not in sources or sum(map(bool, sources)) * 5 < len(sources) * 4:
        return []
    return [Meaning("funding_source", "source", "project")]


def _level_below(column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """绩效分类 over 产出指标, 产出指标, 效益指标: under a heading nobody knows the cells tell that they are levels of indicators."""
    texts = [c.text for r in below for at, c in r.cells if column.start <= at < column.stop]
    for level, known in (("level1", lex.level1), ("level2", lex.level2)):
        if texts and sum(bool(known(t)) for t in texts) * 2 > len(texts):
            return [Meaning(level, level, "indicator", carry=True)]
    return []


def _of_names(columns: Sequence[Column], at: int, below: Sequence[Row]) -> Meaning | None:
    """决算数 | 按功能分类 | 决算数: between figures, under a heading nobody knows, texts name the lines of the other side."""
    texts, behind = (
        [c.text for r in below for a, c in r.cells if column.start <= a < column.stop] for column in (*columns, *columns)[at : at + 2]
    )
    between = 0 < at < len(columns) - 1 and columns[at - 1].kind == "amount" and any(parse_amount(t) is not None for t in behind)
    if columns[at].meaning or not between or len(texts) < 3 or len(set(texts)) * 2 <= len(texts):
        return None
    return Meaning("line_name", "name", "statement") if all(re.search(r"[\u3400-\u9fff]", t) for t in texts) else None


def _of_statement(column: Column, below: Sequence[Row], lex: Lexicon) -> Meaning | None:
    """Under an unknown heading a statement prints amounts; a share (决算数占预算数%) or a count (人数/批次) is none, known or not."""
    leaf = column.cells[-1].text
    meant = None if _named_above(column, below, lex) else column.meaning
    if column.kind == "target":  # 完成数
        return Meaning("line_amount", "amount", "statement", unit=unit_in(column.heading))
    if column.kind == "amount" or column.field == "attribute" or meant is None:
        if lex.is_share(leaf):
            return Meaning("attribute", "percent", "statement")
        if lex.is_count(leaf):
            return Meaning("attribute", "figure", "statement")
    if meant is None and bare(leaf).endswith(tuple(lex.words["code_endings"])):
        return Meaning("line_code", "code", "statement")
    if meant is None and bare(leaf).endswith(tuple(lex.words["name_endings"])):
        return Meaning("line_name", "name", "statement")
    return meant or Meaning("line_amount", "amount", "statement", unit=unit_in(column.heading))


def _named_above(column: Column, below: Sequence[Row], lex: Lexicon) -> bool:
    """2024年, 政府性基金预算支出 below 支出: a name by the heading above alone, while figures stand below."""
    texts = [c.text for r in below for at, c in r.cells if column.start <= at < column.stop]
    figures = sum(parse_amount(t) is not None for t in texts)
    return column.kind == "name" and len(column.cells) > 1 and not lex.meanings(column.cells[-1].text) and figures * 2 > len(texts)


def _unit(columns: Sequence[Column], form: str) -> str | None:
    """The unit of money of the whole table: the block's label says it, or all columns of amounts do."""
    block = next((u for c in columns if c.kind == "section" for cell in c.cells if (u := unit_in(cell.text))), None)
    said = {c.meaning.unit for c in columns if c.meaning and c.kind == "amount"}
    if form == "funds" and said == {unit_in(columns[0].heading), None}:  # 当年预算（元） | 合计 | 财政拨款: a block's label
        return unit_in(columns[0].heading)
    return block or (said.pop() if len(said) == 1 else None)


def _adjustment(columns: Sequence[Column], lex: Lexicon) -> None:
    """预算调整数 beside 全年预算数 is what the budget changed by, not the budget after it."""
    adjusted = [c for c in columns if c.meaning and c.kind == "amount" and c.meaning.measure == "adjusted_budget"]
    changes = [c for c in adjusted if unbracketed(c.cells[0].text) in lex.words["adjustments"]]
    for c in changes if len(changes) < len(adjusted) else ():
        c.meaning = Meaning("attribute", "figure", "project")


def _first_set(columns: Sequence[Column]) -> None:
    """预算安排 beside 调整后 is the budget as first set."""
    measures = {c.meaning.measure for c in columns if c.meaning}
    if "adjusted_budget" in measures and "initial_budget" not in measures:
        for c in columns:
            if c.meaning and c.meaning.measure == "budget":
                c.meaning = replace(c.meaning, measure="initial_budget")


def _before_indicators(columns: Sequence[Column]) -> None:
    """得分 and 分值 beside 项目名称, before the columns of its indicators that have their own: behind an execution rate they are of that,
    else a score is that of the whole project."""
    project = next((i for i, c in enumerate(columns) if c.field in ("project", "unit_and_project")), None)
    first = next((i for i, c in enumerate(columns) if c.field in ("level1", "level2", "name", "indicator_list")), None)
    if project is None or first is None:
        return
    for field in ("score", "weight"):
        at = [i for i, c in enumerate(columns) if c.field == field]
        for i in (i for i in at if i < first < at[-1]):
            rated = any(c.field in ("execution_rate", "weight", "execution_weight") for c in columns[project:i])
            if meant := columns[i].meaning:
                columns[i].meaning = replace(meant, field=f"execution_{field}" if rated else "total_score" if field == "score" else field)


def _second_aside(columns: Sequence[Column], lex: Lexicon) -> None:
    """采购品目 (货物类) beside 采购项目名称 says what kind of thing the item is, 计算公式 beside 指标说明 is no remark: each counts
    only where no better column does. A unit beside it says whose the item is, not what."""
    for field, listed in lex.words["second_to_others"].items():
        of_field = [c for c in columns if c.field == field]
        second = [c for c in of_field if bare(c.cells[-1].text) in listed]
        better = [c for c in of_field if c not in second and not lex.means(c.cells[-1].text, "unit", "department")]
        for c in second if better else ():
            c.meaning = Meaning("attribute", "text", "any")


def _of_the_year(columns: Sequence[Column], lex: Lexicon) -> None:
    """总体目标 alone beside 全年实际完成情况 is the goal of the year."""
    goals = [c for c in columns if c.field == "overall_goal"]
    done = [bare(c.cells[-1].text) for c in columns if c.field == "goal_completion"]
    if any(c.field == "annual_goal" for c in columns) or not any(d.startswith(tuple(lex.words["this_year"])) for d in done):
        return
    for c in goals:
        if c.meaning:
            c.meaning = replace(c.meaning, field="annual_goal")


def _first_names(columns: Sequence[Column]) -> None:
    """年度 | 合计 | 公务接待费: where no heading names the lines of a statement, its first column of text does."""
    if any(c.field in ("line_name", "line_code", "unit", "department", "project") for c in columns):
        return
    first = next((c for c in columns if c.kind == "text" and c.meaning and c.field == "attribute"), None)
    if first is not None and first is columns[0]:
        first.meaning = Meaning("line_name", "name", "statement")


def _left_over(columns: Sequence[Column]) -> None:
    """结转结余 right of what was spent is what is left of the budget, not money carried over into it."""
    spent = False
    for c in columns:
        m = c.meaning
        if m and spent and m.funding == "carryover" and not m.measure:
            c.meaning = replace(m, field="balance", funding=None)
        spent = spent or bool(m and m.measure == "executed" and m.kind == "amount")


def _section(column: Column, ms: Sequence[Meaning], form: str, height: int) -> Meaning | None:
    """The first column of a block of a form holds the block's label: merged over more rows than the headings, or known as one."""
    known = next((m for m in ms if m.kind == "section"), None)
    if form in ("indicators", "goals", "funds") and known:
        return known
    labels_a_column = any(m.kind in ("ordinal", "code", "name", "organisation", "level1") for m in ms)
    return Meaning("section", "section", "any") if column.cells[0].rowspan > height and not labels_a_column else None


def _by_content(ms: list[Meaning], column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """指标性质 heads operators in one form and 定量/定性 in another, 绩效标准 targets or where they come from: the cells below tell."""
    fields = {m.field for m in ms}
    if fields & {"reason"} and _only_boxes(column, below):
        return [Meaning("attribute", "text", "any")]  # 经费保障 | 制度保障 under 偏差原因分析, a box to tick for every kind of cause
    if fields >= {"target", "attribute"}:
        texts = [fold(c.text) for r in below for at, c in r.cells if column.start <= at < column.stop]
        named = sum(t.endswith(tuple(lex.words["kinds_of_standard"])) for t in texts)
        return [m for m in ms if m.field == "attribute"] if named * 2 > len(texts) else ms
    if fields >= {"level2", "attribute"}:
        labels = [bool(lex.level2(c.text)) for r in below for at, c in r.cells if column.start <= at < column.stop]
        level = sum(labels) * 2 > len(labels)
        return [m for m in ms if m.field == ("level2" if level else "attribute")]
    if fields >= {"operator", "attribute"}:
        texts = [c.text for r in _widest(below) for at, c in r.cells if column.start <= at < column.stop]
        operators = sum(is_operator(t) for t in texts)
        kind = "operator" if texts and operators * 2 > len(texts) else "text"
        return [m for m in ms if m.kind == kind]
    return ms


def _only_boxes(column: Column, below: Sequence[Row]) -> bool:
    """The cells under a heading hold boxes alone, at least one of them not ticked."""
    texts = [fold(c.text) for r in below for at, c in r.cells if column.start <= at < column.stop]
    boxes = [t for t in texts if _BOXES.fullmatch(t)]
    return any(t in EMPTY_BOXES for t in boxes) and len(boxes) * 2 > len(texts)


def _widest(rows: Sequence[Row]) -> list[Row]:
    """The rows that leave most cells where they stand: in text that lost what merged cells cover, others begin left of that."""
    most = max((len(r.cells) + len(r.continued) for r in rows), default=0)
    return [r for r in rows if len(r.cells) + len(r.continued) + 1 >= most]


def _unused(ms: list[Meaning], before: Sequence[Column], column: Column) -> list[Meaning]:
    """Meanings no other heading has taken; the same heading printed again opens another side, so it may."""
    leaf = bare(column.cells[-1].text)
    others = [c.meaning for c in before if c.meaning and bare(c.cells[-1].text) != leaf and c.kind != "amount"]
    taken = {(m.field, m.scope, m.term) for m in others}
    return [m for m in ms if (m.field, m.scope, m.term) not in taken] or ms


def _unknown_part(column: Column, columns: Sequence[Column], lex: Lexicon) -> bool:
    """An unknown heading beside known ones under one heading of amounts (当年预算 over 财政资金 | 某资金 | 合计): not the whole amount."""
    leaf = column.cells[-1].text
    if len(column.cells) < 2 or any(known(leaf) for known in (lex.meanings, lex.scope, lex.version, lex.qualifier)):
        return False
    says = re.search(r"[\u3400-\u9fff]", unbracketed(leaf))
    beside = [c for c in columns if c is not column and len(c.cells) > 1 and c.cells[-2] is column.cells[-2]]
    over = any(m.kind == "amount" for m in lex.meanings(column.cells[-2].text))
    return bool(says and over and any(lex.meanings(c.cells[-1].text) for c in beside))


def _combined(column: Column, lex: Lexicon) -> list[Meaning]:
    """Candidates from the lowest known heading, with measure, funding, scope and unit from the levels above."""
    *above, leaf = (c.text for c in column.cells)
    term = lex.scope(leaf) if above else None  # 指标值 over 实施期 | 年度
    version = lex.version(leaf) if above else None  # 指标值 over 调整前 | 调整后
    of_change = version and any(m.kind in CHANGING for text in above for m in lex.meanings(text))  # not 收入 over 增减额
    levels = [lex.meanings(text) for text in (above if term or of_change else [*above, leaf])]
    of_target = any(m.kind == "target" for ms in levels[:-1] for m in ms)
    if of_target and all(m.kind == "section" for m in levels[-1]):
        levels.pop()  # 指标值 over 前年实际 | 当年目标
    lowest = next((ms for ms in reversed(levels) if ms), ())
    if not levels[-1] and any(m.kind == "section" for m in lowest):
        return []  # an unknown heading under the heading of a block
    unit = _unit_over(column)
    measure = next((m.measure for ms in reversed(levels) for m in ms if m.measure), None)
    sources = [m.funding for ms in reversed(levels) for m in ms if m.funding]
    sources = [s for s in sources if s != "total"] or sources  # 本年财政拨款 / 小计 is the whole of that source
    funding = "carryover" if "carryover" in sources else next(iter(sources), None)  # 上年结转 / 一般公共预算 is carried over
    scope = term or next((m.scope for ms in reversed(levels) for m in ms if m.scope), None)
    scope = scope or next((t for text in reversed(above) if (t := lex.goal_term(text))), None)
    qualified = next((m for ms in reversed(levels) for m in ms[:1] if m.term or m.year), None) or _qualifier([*above, leaf], lex)
    qualified = qualified or (lex.qualified(leaf) if of_target else None)
    out = []
    for m in lowest:
        if qualified and not (m.term or m.year):
            m = replace(m, term=qualified.term, year=qualified.year)  # 2024年 over 目标值 | 完成值
        if m.kind == "amount" and m.group == "funds":
            out.append(replace(m, measure=m.measure or measure, funding=funding, unit=unit, scope=m.scope or scope))
        else:
            out.append(replace(m, unit=unit, scope=m.scope or scope))
    return [changed(m, version) for m in out] if version else out


def _qualifier(above: Sequence[str], lex: Lexicon) -> Qualified | None:
    return next((q for text in reversed(above) if not lex.meanings(text) and (q := lex.qualifier(text))), None)


def _form(candidates: list[list[Meaning]], fields: set[str]) -> str:
    """Which kind of table a band heads, by the fields it can have."""
    firm = {ms[0].field for ms in candidates if ms and ms[0].counts}
    amounts = any(m.kind == "amount" and m.group == "funds" for ms in candidates for m in ms)
    if "line_number" in fields:
        return "statement"
    if fields & {"level1", "level2", "name"} and fields & {"target", "actual", "weight", "indicator_list"}:
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
    of_whole = any(m.field == "total_score" for other in others for m in other)
    if form == "projects" and {m.field for m in options} & {"score"} and not of_whole:
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


def number_sides(columns: list[Column]) -> None:
    """Number the sides of a table whose headings repeat (收入|支出; 中期|年度); columns before the first side are shared."""
    fields = [c.field for c in columns]
    opener = next((f for f in fields if f in SIDE_OPENERS and fields.count(f) > 1), None)
    side = -1
    for c in columns:
        if opener and c.field == opener and (opener not in ("line_name", "line_code") or _reopens(columns, c)):
            side += 1
        c.side = max(side, 0)


def _are_halves(columns: Sequence[Column], below: Sequence[Row], lex: Lexicon) -> bool:
    """Sides under the names of levels (产出指标 | 效益指标), or sides that have neither an indicator nor a level in common."""
    names = [c for c in columns if c.field == "name"]
    if any(lex.levels_of(cell.text) for c in names for cell in c.cells[:-1]):
        return True
    return len(names) > 1 and all(_disjoint([c for c in columns if c.field == field], below) for field in ("name", "level2"))


def _disjoint(columns: Sequence[Column], below: Sequence[Row]) -> bool:
    """Columns with texts, none of which stands in two of them."""
    texts = [{c.text for r in below for at, c in r.cells if column.start <= at < column.stop} for column in columns]
    return len(texts) > 1 and all(texts) and len(set().union(*texts)) == sum(map(len, texts))


def _reopens(columns: list[Column], column: Column) -> bool:
    """A statement's second name column opens a new side only after a column of figures."""
    i = columns.index(column)
    return i == 0 or columns[i - 1].kind == "amount"
