"""What the cells below a heading tell of it, where its words do not: levels, sources, names, money.

绩效分类 over 产出指标, 效益指标 holds levels of indicators, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipelines.interpretation.header import Column
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.money import UNITS, parse_amount, unit_in
from pipelines.interpretation.rows import Row
from pipelines.interpretation.values import is_operator

UNIT_OF_LINE = Meaning("measure_unit", "unit", "statement")
"""计量单位 of the figures of a line; beside goods it is that of their number."""
EMPTY_BOXES = "□☐"
_BOXES = re.compile(r"[□☐☑☒■√✓✔]")


def told_below(
    column: Column, meanings: list[Meaning], form: str, below: Sequence[Row], lex: Lexicon, known: Collection[str]
) -> list[Meaning]:
    """What the cells below tell of a heading that says nothing itself, or no more than that a block of a form begins.

    `known` are the fields that other headings say.
    """
    if form == "indicators" and not meanings:
        return [m for m in _level_below(column, below, lex) if m.field not in known]
    if form == "projects" and all(m.kind == "section" for m in meanings):
        return _sources_below(column, below, lex) or _measures_below(column, below, lex) or meanings
    return meanings


def _level_below(column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """绩效分类 over 产出指标, 产出指标, 效益指标: under a heading nobody knows the cells tell that they are levels of indicators."""
    texts = column.texts(below)
    for level, known in (("level1", lex.level1), ("level2", lex.level2)):
        if texts and sum(bool(known(t)) for t in texts) * 2 > len(texts):
            return [Meaning(level, level, "indicator", carry=True)]
    return []


def _sources_below(column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """资金来源 over 资金总额, 一般公共预算拨款, 其他资金: in a list every project has a row for each of its sources.

    Figures that stand there have moved (text).
    """
    sources = [lex.funding(t) for t in column.texts(below) if parse_amount(t) is None]
    if len(sources) < 2 or "total" not in sources or sum(map(bool, sources)) * 5 < len(sources) * 4:
        return []
    return [Meaning("funding_source", "source", "project")]


def _measures_below(column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """预算执行情况 over 年初预算, 调整预算, 全年支出: in a list every project has a row for each of its measures.

    In text the measures below the first one have moved to the front, and figures stand here.
    """
    measured = [lex.measure(t) for t in column.texts(below) if parse_amount(t) is None]
    moved = {lex.measure(r.cells[0][1].text) for r in below if r.cells} - {None}
    if len(measured) < 2 or not all(measured) or len({*measured, *moved}) < 2:
        return []
    return [Meaning("row_measure", "measure", "project")]


def names_between(columns: Sequence[Column], at: int, below: Sequence[Row]) -> Meaning | None:
    """决算数 | 按功能分类 | 决算数: between figures, under a heading nobody knows, texts name the lines of the other side."""
    if columns[at].meaning or not 0 < at < len(columns) - 1 or columns[at - 1].kind != "amount":
        return None
    texts = columns[at].texts(below)
    figures_behind = any(parse_amount(t) is not None for t in columns[at + 1].texts(below))
    if not figures_behind or len(texts) < 3 or len(set(texts)) * 2 <= len(texts):
        return None
    return Meaning("line_name", "name", "statement") if all(re.search(r"[\u3400-\u9fff]", t) for t in texts) else None


def named_above(column: Column, below: Sequence[Row], lex: Lexicon) -> bool:
    """2024年, 政府性基金预算支出 below 支出: a name by the heading above alone, while figures stand below."""
    texts = column.texts(below)
    figures = sum(parse_amount(t) is not None for t in texts)
    return column.kind == "name" and len(column.cells) > 1 and not lex.meanings(column.cells[-1].text) and figures * 2 > len(texts)


def money_of_names(columns: Sequence[Column], candidates: list[list[Meaning]], below: Sequence[Row]) -> list[list[Meaning]]:
    """镇（街道） | 补贴面积（亩） | 资金（万元） over 安排 | 兑付: figures under a unit of money, and names."""
    texts = [column.texts(below) for column in columns]
    figures = [bool(found) and 2 * sum(parse_amount(t) is not None for t in found) > len(found) for found in texts]
    unknown = [all(m.kind == "section" for m in ms) for ms in candidates]
    money = [new and filled and bool(unit_over(c)) for new, filled, c in zip(unknown, figures, columns, strict=True)]
    name = next((i for i, found in enumerate(texts) if unknown[i] and found and not figures[i]), None)
    if not any(money) or name is None:
        return []
    amount, other = Meaning("line_amount", "amount", "statement"), Meaning("attribute", "text", "statement")
    out = [
        [replace(amount, unit=unit_over(c))] if is_money else [other] if new else ms
        for c, is_money, new, ms in zip(columns, money, unknown, candidates, strict=True)
    ]
    out[name] = [Meaning("line_name", "name", "statement")]
    return out


def money_by_row(columns: Sequence[Column], candidates: list[list[Meaning]], below: Sequence[Row]) -> list[list[Meaning]]:
    """指标名称 | 计量单位 | 2022年度 | 2023年度: lines each with a unit of its own, money (万元) among things that are counted (辆)."""
    texts = [column.texts(below) for column in columns]
    units = next((i for i, ms in enumerate(candidates) if any(m.field == "measure_unit" for m in ms)), 0)
    if not units or not any(fold(t) in UNITS for t in texts[units]) or any(parse_amount(t) is not None for t in texts[0]):
        return []
    figures = [i for i, found in enumerate(texts) if i > units and found and all(parse_amount(t) is not None for t in found)]
    if not figures or len(figures) + 1 < len(columns) - units:
        return []
    amount, other = Meaning("line_amount", "amount", "statement"), Meaning("attribute", "text", "statement")
    out = [[amount] if i in figures else [other] for i in range(len(columns))]
    out[0], out[units] = [Meaning("line_name", "name", "statement")], [UNIT_OF_LINE]
    return out


def unit_over(column: Column) -> str | None:
    """The unit of money that a heading over the column says, the lowest one that does."""
    return next((u for c in reversed(column.cells) if (u := unit_in(c.text))), None)


def by_content(ms: list[Meaning], column: Column, below: Sequence[Row], lex: Lexicon) -> list[Meaning]:
    """指标性质 heads operators in one form and 定量/定性 in another, 绩效标准 targets or where they come from: the cells below tell."""
    fields = {m.field for m in ms}
    if fields & {"reason"} and _only_boxes(column, below):
        return [Meaning("attribute", "text", "any")]  # 经费保障 | 制度保障 under 偏差原因分析, a box to tick for every kind of cause
    if fields >= {"project", "line_name"} and _only_lines(column, below, lex):
        return [m for m in ms if m.field == "line_name"]
    if fields >= {"target", "attribute"}:
        texts = [fold(t) for t in column.texts(below)]
        named = sum(t.endswith(tuple(lex.words["kinds_of_standard"])) for t in texts)
        return [m for m in ms if m.field == "attribute"] if named * 2 > len(texts) else ms
    if fields >= {"level2", "attribute"}:
        labels = [bool(lex.level2(t)) for t in column.texts(below)]
        level = sum(labels) * 2 > len(labels)
        return [m for m in ms if m.field == ("level2" if level else "attribute")]
    if fields >= {"operator", "attribute"}:
        return _operators_below(ms, column, _widest(below))
    return ms


def _operators_below(ms: list[Meaning], column: Column, rows: Sequence[Row]) -> list[Meaning]:
    """指标性质 by its cells; figures below it and operators left of them have moved: text lost the label of the block."""
    texts = column.texts(rows)
    if sum(parse_amount(t) is not None for t in texts) * 2 > len(texts):
        texts = [c.text for r in rows for at, c in r.cells if at == column.start - 1]
    kind = "operator" if sum(is_operator(t) for t in texts) * 2 > len(texts) else "text"
    return [m for m in ms if m.kind == kind] if texts else ms


def _only_lines(column: Column, below: Sequence[Row], lex: Lexicon) -> bool:
    """公务接待费, 其中：公务用车购置费, 合计 under 项目: the lines of a statement, not projects."""
    texts = column.texts(below)
    lines = sum(lex.means(t, "line_amount") is not None for t in texts)
    return lines > 1 and lines + sum(lex.is_total(t) for t in texts) == len(texts)


def _only_boxes(column: Column, below: Sequence[Row]) -> bool:
    """The cells under a heading hold boxes alone, at least one of them not ticked."""
    texts = [fold(t) for t in column.texts(below)]
    boxes = [t for t in texts if _BOXES.fullmatch(t)]
    return any(t in EMPTY_BOXES for t in boxes) and len(boxes) * 2 > len(texts)


def _widest(rows: Sequence[Row]) -> list[Row]:
    """The rows that leave most cells where they stand: in text that lost what merged cells cover, others begin left of that."""
    most = max((len(r.cells) + len(r.continued) for r in rows), default=0)
    return [r for r in rows if len(r.cells) + len(r.continued) + 1 >= most]


def disjoint(columns: Sequence[Column], below: Sequence[Row]) -> bool:
    """Columns with texts, none of which stands in two of them."""
    texts = [set(column.texts(below)) for column in columns]
    return len(texts) > 1 and all(texts) and len(set().union(*texts)) == sum(map(len, texts))
