"""What the columns under a heading band hold, and what kind of table the band heads.

Columns take their field from the lowest heading the vocabulary knows, and their measure, funding source, scope and unit from all
levels above it. What a heading means where it is printed alike for several fields (项目, 单位, 得分 …) is decided by its
neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.interpretation.cells_below import (
    by_content,
    disjoint,
    money_by_row,
    money_of_names,
    named_above,
    names_between,
    told_below,
    unit_over,
)
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.lexicon import Lexicon, Meaning, bare, changed, unbracketed
from pipelines.interpretation.money import parse_amount, unit_in
from pipelines.interpretation.qualifiers import Qualified
from pipelines.interpretation.rows import Row
from pipelines.interpretation.subject import ends_like_organisation

CHANGING = ("amount", "target", "percent")
"""What a heading of a change (调整前, 增减) may be of, where it stands below another."""
SIDE_OPENERS = ("line_code", "line_name", "level1", "level2", "name", "target")


def resolved(columns: list[Column], first: int, last: int, lex: Lexicon, below: Sequence[Row], nested: bool) -> Header:
    """Decide every column's meaning and what kind of table the band heads."""
    candidates = [[] if _unknown_part(c, columns, lex) else by_content(_combined(c, lex), c, below, lex) for c in columns]
    if _surely_projects(candidates):
        candidates = [ms or _level(c, lex) for c, ms in zip(columns, candidates, strict=True)]
    candidates = _named_by_block(candidates)
    fields = {m.field for ms in candidates for m in ms}
    form = _form(candidates, fields)
    candidates = [told_below(c, ms, form, below, lex, fields) for c, ms in zip(columns, candidates, strict=True)]
    if form == "other" and not nested and (told := money_of_names(columns, candidates, below) or money_by_row(columns, candidates, below)):
        form, candidates = "statement", told
    if form == "funds" and not nested and (at := _names(columns, candidates, below)) is not None:
        form, candidates[at] = "statement", [Meaning("line_name", "name", "statement")]
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
            column.meaning = names_between(columns, i, below) or _of_statement(column, below, lex)
    _second_aside(columns, lex)
    if form == "goals":
        _of_the_year(columns, lex)
    if form == "indicators":
        _before_indicators(columns)
        _of_levels(columns)
    number_sides(columns)
    _adjustment(columns, lex)
    _first_set(columns)
    if form == "statement":
        _first_names(columns, below)
    else:
        _left_over(columns)
        _beside_funds(columns)
    return Header(columns, first, last, form, _unit(columns, form), _are_halves(columns, below, lex))


def _names(columns: Sequence[Column], candidates: list[list[Meaning]], below: Sequence[Row]) -> int | None:
    """The column of names under a heading nobody knows, before those of money: the first one, or behind ordinals one of places and bodies
    (序号 | 乡（镇） | 资金总额), which are no projects."""
    at = 1 if candidates and any(m.field == "seq" for m in candidates[0]) else 0
    if len(columns) <= at + 1 or candidates[at]:
        return None
    texts = [t for t in columns[at].texts(below) if not parse_amount(t)]
    return at if not at or sum(map(ends_like_organisation, texts)) * 2 > len(texts) else None


def _named_by_block(candidates: list[list[Meaning]]) -> list[list[Meaning]]:
    """项目名称 | 核心绩效指标 | 目标值: the heading of a block of indicators heads their names where no other heading does."""
    fields = {m.field for ms in candidates for m in ms}
    if "target" not in fields or fields & {"name", "indicator_list", "level1", "level2"}:
        return candidates
    block = [bool(ms) and all(m.field == "section_indicators" for m in ms) for ms in candidates]
    return [[Meaning("name", "name", "indicator")] if yes and sum(block) == 1 else ms for yes, ms in zip(block, candidates, strict=True)]


def _of_year(column: Column, lex: Lexicon) -> list[Meaning]:
    """2024年 in a funds block heads the money of that year."""
    said = lex.qualifier(column.cells[-1].text)
    return [Meaning("amount", "amount", "funds", term=said.term, year=said.year)] if said and said.year else []


def _level(column: Column, lex: Lexicon) -> list[Meaning]:
    """数量指标 | 质量指标 beside 项目名称: each holds the project's indicators of that level."""
    leaf = column.cells[-1].text
    return [Meaning("indicator_list", "text", "indicator")] if lex.level2(leaf) or lex.level1(leaf) else []


def _of_statement(column: Column, below: Sequence[Row], lex: Lexicon) -> Meaning | None:
    """Under an unknown heading a statement prints amounts; a share (决算数占预算数%) or a count (人数/批次) is none, known or not."""
    leaf = column.cells[-1].text
    meant = None if named_above(column, below, lex) else column.meaning
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


def _of_levels(columns: Sequence[Column]) -> None:
    """一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值: the points of a level are the sum of its indicators'."""
    behind = {i for i, c in enumerate(columns) if c.field == "weight" and i and columns[i - 1].field in ("level1", "level2")}
    others = [c for i, c in enumerate(columns) if c.field == "weight" and i not in behind]
    for i in behind if others else ():
        columns[i].meaning = Meaning("attribute", "number", "indicator")


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


def _first_names(columns: Sequence[Column], below: Sequence[Row]) -> None:
    """年度 | 合计 | 公务接待费: where no heading names the lines of a statement, its first column does, if it holds texts."""
    if any(c.field in ("line_name", "line_code", "unit", "department", "project") for c in columns):
        return
    first, texts = columns[0], columns[0].texts(below)
    named = first.kind == "amount" and texts and all(parse_amount(t) is None for t in texts)  # under a heading nobody knows
    if named or (first.kind == "text" and first.field == "attribute"):
        first.meaning = Meaning("line_name", "name", "statement")


def _left_over(columns: Sequence[Column]) -> None:
    """结转结余 right of what was spent is what is left of the budget, not money carried over into it."""
    spent = False
    for c in columns:
        m = c.meaning
        if m and spent and m.funding == "carryover" and not m.measure:
            c.meaning = replace(m, field="balance", funding=None)
        spent = spent or bool(m and m.measure == "executed" and m.kind == "amount")


def _beside_funds(columns: Sequence[Column]) -> None:
    """年末结转和结余 or 基本支出, headings of statements, are no budget of a project beside headings that say which amount they are."""
    firm = any(c.kind == "amount" and c.field != "line_amount" for c in columns)
    for c in columns if firm else ():
        if c.field == "line_amount":
            c.meaning = Meaning("attribute", "figure", "project")


def _section(column: Column, ms: Sequence[Meaning], form: str, height: int) -> Meaning | None:
    """The first column of a block of a form holds the block's label: merged over more rows than the headings, or known as one."""
    known = next((m for m in ms if m.kind == "section"), None)
    if form in ("indicators", "goals", "funds") and known:
        return known
    labels_a_column = any(m.kind in ("ordinal", "code", "name", "organisation", "level1") for m in ms)
    return Meaning("section", "section", "any") if column.cells[0].rowspan > height and not labels_a_column else None


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
    unit = unit_over(column)
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
    return len(names) > 1 and all(disjoint([c for c in columns if c.field == field], below) for field in ("name", "level2"))


def _reopens(columns: list[Column], column: Column) -> bool:
    """A statement's second name column opens a new side only after a column of figures."""
    i = columns.index(column)
    return i == 0 or columns[i - 1].kind == "amount"
