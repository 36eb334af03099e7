"""Rows of indicators (绩效指标): levels carried down, target and actual value read, weights and scores as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import count

from pipelines.documents.model import Cell
from pipelines.interpretation import doubts
from pipelines.interpretation.drafts import Drafts, Mention, Place
from pipelines.interpretation.events import DataRow
from pipelines.interpretation.lexicon import Lexicon, bare, unbracketed
from pipelines.interpretation.money import parse_points
from pipelines.interpretation.terms import BEFORE
from pipelines.interpretation.values import Value, is_operator, parse_actual, parse_target
from pipelines.records import IndicatorRecord, StatedFigureRecord

_WEIGHT_SUFFIX = re.compile(r"\s*[（(]\s*(\d+(?:\.\d+)?)\s*[分%％]?\s*[)）]\s*$")


_TREE_NUMBER = re.compile(r"^\d+(?:\.\d+)*[、.．\s]*(?=[^\d\s])")
_IN_CELL = re.compile(r"(?:[（(]?\d{1,2}[)）.、])?(?P<label>[^:：]{2,12})[:：]")
_ITEM = re.compile(r"[（(]?(\d{1,2})[)）.、．]\s*(?=[^\d\s])")
_OTHER_LEVEL = re.compile(r"(?:[（(]?\d{1,2}[)）.、])?[^:：]{1,10}(?:指标|目标)[:：]")
_SEQUENCE = re.compile(r"^指标\s?\d{1,2}\s?[:：、.．]\s?")  # 指标1：培训人次≥300人次
IN_ONE_CELL = 0.9  # confidence of an indicator whose name and target stand in one cell
LONGEST_LINE = 50  # characters of a line that names an indicator and its target
SCOPED = ("level1", "level2", "name", "operator", "target", "weight")


@dataclass(slots=True)
class Levels:
    """The level names in force on one side of a table."""

    level1: str | None = None
    level2: str | None = None
    following: tuple[str, str] | None = None  # labels printed a row early, in force from the next row on


class IndicatorReader:
    """Reads indicator rows; keeps the level names that carry down (merged cells printed once)."""

    def __init__(self, document_key: str, drafts: Drafts, lex: Lexicon, fiscal_year: int | None) -> None:
        self.key, self.drafts, self.lex, self.fiscal_year = document_key, drafts, lex, fiscal_year
        self.levels: dict[tuple[str, int], Levels] = {}
        self.term: str | None = None  # that the title of the table says: 长期绩效目标表
        self.seen = False  # any indicator since the project was opened
        self.listed: str | None = None  # the second level a line of text named, which goes on over lines without one

    def reset(self) -> None:
        """A new project or a new block: no level name is in force."""
        self.levels, self.seen, self.listed = {}, False, None

    def row(self, event: DataRow, mention: Mention | None, place: Place) -> None:
        """Read a row's indicator on every side of the table (总体|年度)."""
        lone = event.row.cells[0][1] if len(event.row.cells) == 1 else None
        across = lone is not None and (lone.colspan > 1 or event.header.has("level2"))  # over the whole width of the table
        if lone and across and self.lex.level1(lone.text) and not event.header.has("level1"):
            for key in self._sides(event):
                self.levels[key] = Levels(bare(split_weight(lone.text)[0]))
            return
        said, sides = self._said(event), self._sides(event)
        two_terms = bool(mention and mention.attributes.get("overall_goal"))  # a goal of each term is printed above, in the same order
        for scope, side in sides:
            self._side(
                event,
                scope,
                side,
                mention,
                place,
                doubts.of_row(event, side, two_terms or side in said or event.header.halves or len(sides) == 1),
            )

    def _sides(self, event: DataRow) -> list[tuple[str, int]]:
        """(scope, side) of every side that has a name or a target. Two sides without a printed scope are medium term, then annual."""
        sides = sorted({c.side for c in event.header.columns if c.field in ("name", "target", "indicator_list")})
        one_term = event.header.halves or len(sides) == 1
        unsaid = [self._of_block(event)] * len(sides) if one_term else ["overall", *["annual"] * len(sides)]
        said = self._said(event)
        return [(said.get(side) or unsaid[i], side) for i, side in enumerate(sides)]

    def _said(self, event: DataRow) -> dict[int, str]:
        """The terms the headings print, by side."""
        columns = [(c.side, c.meaning) for c in reversed(event.header.columns) if c.field in SCOPED]
        return {side: m.scope for side, m in columns if m and m.scope}

    def _of_block(self, event: DataRow) -> str:
        """The term that the label of the block says (长期绩效指标), or the title of the table; the year where they say none."""
        return next((m.scope for c in event.header.columns if (m := c.meaning) and m.kind == "section" and m.scope), self.term or "annual")

    def _over(self, event: DataRow, side: int) -> list[str]:
        """The first levels that the heading over a half of the table names (产出指标 | 效益及满意度指标)."""
        names = [c for c in event.header.columns if c.side == side and c.field == "name"]
        return next((levels for c in names for cell in c.cells[:-1] if (levels := self.lex.levels_of(cell.text))), [])

    def _side(
        self, event: DataRow, scope: str, side: int, mention: Mention | None, place: Place, doubted: Sequence[doubts.Doubt] = ()
    ) -> None:
        cells = {f: event.cell(f, side) for f in ("level1", "level2", "name", "operator", "target", "measure_unit", "weight")}
        if before := event.cell(BEFORE, side):
            cells["target"] = self._target(cells["target"], before)
        levels = self._carry(event, scope, side, mention, place)
        name, target = cells["name"], cells["target"]
        listed = event.cell("indicator_list", side) if name is None else None  # 一级指标 | 二级指标 | 指标及指标值
        if listed and len(_parts(listed.text)) > 1:
            self.in_cell(listed, mention, place, levels.level2, levels.level1)
            return
        if listed:
            name, target = (replace(listed, text=text) for text in _name_and_target(_unnumbered(1, listed.text)))
            cells["name"], cells["target"] = name, target
        if name is not None and self._opens_level(event, cells, levels, scope, mention, place):
            return
        if name is None:
            self._without_name(cells, scope, mention, place)
            return
        value = parse_target(
            target.text if target else "", operator=_text(cells["operator"]), unit=_text(cells["measure_unit"]),
            fiscal_year=self.fiscal_year, name=name.text,
        )  # fmt: skip
        weight = _number(cells["weight"])
        named, points = (name.text, None) if event.header.has("weight") else split_weight(name.text)  # 垃圾清运及时率（10分）
        weight = weight if points is None else points
        record = IndicatorRecord(
            document_key=self.key, project_seq=None, scope=scope, indicator_seq=0, level1=levels.level1, level2=levels.level2,
            indicator_name=named, operator=value.operator, target_text=value.text or None, value_kind=value.kind,
            target_value=value.value, target_unit=value.unit, target_date=value.date, weight=weight,
            remark=_text(event.cell("remark", side)), **place.columns(),
        )  # fmt: skip
        self._evaluate(record, event, side, value)
        record.confidence = min(record.confidence, IN_ONE_CELL) if listed else record.confidence
        doubts.lower(record, doubted)
        self.drafts.indicators.append((mention, record))
        self.seen = True

    def _target(self, changed: Cell | None, before: Cell) -> Cell:
        """The changed target where one is printed; the one before it is a note then."""
        if changed is not None:
            self.drafts.roles[id(before)] = "note"
        return changed or before

    def _opens_level(
        self, event: DataRow, cells: dict[str, Cell | None], levels: Levels, scope: str, mention: Mention | None, place: Place
    ) -> bool:
        """A row of its own for every level of a tree of indicators: 1 产出指标 / 1.1 数量指标 / 1.1.1 发布数 ≥1200条."""
        name = cells["name"]
        if name is None or event.header.has("level1", "level2") or any(cells[f] for f in ("operator", "target", "measure_unit")):
            return False
        text, weight = split_weight(_TREE_NUMBER.sub("", name.text))
        first, second = self.lex.level1(text), self.lex.level2(text)
        depth = _depth(event, name) or (2 if second and (not first or levels.level1 in second) else 1)
        if not (first if depth == 1 else second if depth == 2 else None):
            return False
        weight = weight if weight is not None else _number(cells["weight"])
        if weight is not None:
            self._weight_sum(name.text, bare(text), weight, mention, place)
        levels.level1, levels.level2 = (bare(text), None) if depth == 1 else (levels.level1, bare(text))
        return True

    def in_line(self, cell: Cell, mention: Mention | None, place: Place) -> bool:
        """A line of a list of indicators: one with its level, or after such a line one that states a target (防火宣传次数≥3次)."""
        labelled = self._labelled(cell.text.strip())[0]
        if labelled is None and (self.listed is None or not any(is_operator(c) for c in cell.text) or len(cell.text) > LONGEST_LINE):
            return False
        self.listed = self.in_cell(cell, mention, place, self.listed)
        return True

    def _labelled(self, part: str) -> tuple[str | None, str]:
        """The second level a part begins with, as printed, and the rest."""
        m = _IN_CELL.match(part)
        return (m["label"], part[m.end() :]) if m and self.lex.level2(m["label"]) else (None, part)

    def in_cell(
        self, cell: Cell, mention: Mention | None, place: Place, level2: str | None = None, level1: str | None = None
    ) -> str | None:
        """Indicators written into one cell: 数量指标：发布数≥1200条；转载数≥300条；质量指标：安全率≥99.9%。

        A level named once is that of the indicators after it too; returns the last one.
        """
        for part in _parts(cell.text):
            label, rest = self._labelled(part)
            level2 = label or (None if _OTHER_LEVEL.match(part) else level2)
            name, target = _name_and_target(rest)
            value = parse_target(target, fiscal_year=self.fiscal_year, name=name)
            record = IndicatorRecord(
                document_key=self.key, project_seq=None, scope="annual", indicator_seq=0, level1=level1, level2=level2,
                indicator_name=name, operator=value.operator, target_text=value.text or None, value_kind=value.kind if target else None,
                target_value=value.value, target_unit=value.unit, target_date=value.date, **place.columns(IN_ONE_CELL),
            )  # fmt: skip
            self.drafts.indicators.append((mention, record))
        return level2

    def _evaluate(self, record: IndicatorRecord, event: DataRow, side: int, target: Value) -> None:
        record.score = _number(event.cell("score", side))
        record.deviation_reason = _text(event.cell("reason", side))
        if actual := event.cell("actual", side):
            value = parse_actual(actual.text, fiscal_year=self.fiscal_year, target=target)
            record.actual_text, record.actual_value, record.actual_unit, record.actual_date = (
                value.text,
                value.value,
                value.unit,
                value.date,
            )

    def _carry(self, event: DataRow, scope: str, side: int, mention: Mention | None, place: Place) -> Levels:
        """The level names in force: printed on this row, or carried down from above."""
        level1, level2 = event.cell("level1", side), event.cell("level2", side)
        levels = self.levels.setdefault((scope, side), Levels())
        if levels.following and level1 is None:
            levels.level1, levels.level2 = levels.following
        levels.following = None
        if level1 is not None and not event.header.has("level2") and self._is_lower(level1.text, levels):
            levels.level1, level1, level2 = None, None, level1  # 指标类别 over 数量指标, 质量指标
        if level1 is not None:
            name, weight = split_weight(level1.text)
            name = bare(name) if self.lex.level1(name) else name  # 一、产出指标
            if weight is not None and level1.row == place.row - 1:
                self._weight_sum(level1.text, name, weight, mention, place)
            if early := self._early(event, levels, name, level2):
                levels.following = (name, early.text)
            elif name != levels.level1 or weight is not None:
                levels.level1, levels.level2 = name, None
        if level2 is not None:
            levels.level2 = split_weight(level2.text)[0]
            over = [one for one in self._over(event, side) if one in self.lex.level2(levels.level2)]
            levels.level1 = over[0] if over and level1 is None else levels.level1
        elif not event.header.has("level1", "level2") and len(over := self._over(event, side)) == 1:
            levels.level1 = over[0]
        return levels

    def _is_lower(self, text: str, above: Levels) -> bool:
        """Whether the only column of levels names one of the second; 满意度指标 may be of either, and is as those above it."""
        name = bare(split_weight(text)[0])
        return bool(self.lex.level2(name)) and (not self.lex.level1(name) or (above.level1 is None and above.level2 is not None))

    def _early(self, event: DataRow, levels: Levels, level1: str, level2: Cell | None) -> Cell | None:
        """Labels that slipped up by one row: the row prints a second level-2 label, and that one fits only the level 1 in force.

        Returns the label that belongs, with `level1`, to the rows below.
        """
        if level2 is None or not levels.level1:
            return None
        own, before = self.lex.level1(level1), self.lex.level1(levels.level1)
        fits = self.lex.level2(level2.text)
        early = next((c for c in event.left_over if own in self.lex.level2(c.text)), None)
        if early is None or own in fits or before not in fits:
            return None
        self.drafts.roles[id(early)] = "fact"
        return early

    def _without_name(self, cells: dict[str, Cell | None], scope: str, mention: Mention | None, place: Place) -> None:
        """A weight without an indicator is the sum of the weights; anything else is not understood."""
        weight = cells["weight"]
        value = _number(weight)
        if weight is not None and value and not cells["target"] and not cells["level2"]:
            self._weight_sum(weight.text, scope, value, mention, place)
            return
        if not any(cells[f] for f in ("operator", "target", "measure_unit", "weight")):
            return  # a row that only opens a level
        for cell in cells.values():
            if cell is not None:
                self.drafts.roles.pop(id(cell), None)
                self.drafts.reasons[id(cell)] = "an indicator's cell without an indicator's name"

    def _weight_sum(self, printed: str, scope: str, value: Decimal, mention: Mention | None, place: Place) -> None:
        record = StatedFigureRecord(
            document_key=self.key, stated_seq=0, kind="weight_sum", subject=unbracketed(printed) or scope, scope=scope,
            printed=printed, value=value, unit="分", **place.columns(),
        )  # fmt: skip
        self.drafts.stated.append((mention, record))


def split_weight(text: str) -> tuple[str, Decimal | None]:
    """'产出指标（50分）' → ('产出指标', 50)."""
    m = _WEIGHT_SUFFIX.search(text)
    return (text[: m.start()].strip(), Decimal(m.group(1))) if m else (text.strip(), None)


def _depth(event: DataRow, name: Cell) -> int | None:
    """How deep in the tree a row stands by its number: 1 → 1, 1.1 → 2; None where none is printed."""
    numbered = event.cell("seq")
    found = re.match(r"\d+(?:\.\d+)*", numbered.text if numbered else name.text)
    return found[0].count(".") + 1 if found and ("." in found[0] or numbered is None or len(found[0]) == 1) else None


def _name_and_target(text: str) -> tuple[str, str]:
    """'发布数≥1200条' → name and target, at the first operator, else at a colon."""
    text = _SEQUENCE.sub("", text)
    at = next((i for i, c in enumerate(text) if is_operator(c) and not c.isalpha()), -1)  # 约 may be of a word (签约率)
    if at > 0:
        return text[:at].strip(" :："), text[at:].strip()
    name, _, target = text.partition("：") if "：" in text else text.partition(":")
    return name.strip(), target.strip()


def _parts(text: str) -> list[str]:
    """The indicators written into one cell, each with its target."""
    return [part for part in map(_unnumbered, count(1), re.split(r"[；;\n]", text)) if part]


def _unnumbered(n: int, part: str) -> str:
    """A part of a list in a cell without the number it has there: 2.认证茶园面积≥8600亩 is the second one."""
    part = part.strip(" 。.")
    numbered = _ITEM.match(part)
    return part[numbered.end() :] if numbered and int(numbered[1]) == n else part


def _text(cell: Cell | None) -> str | None:
    return cell.text if cell else None


def _number(cell: Cell | None) -> Decimal | None:
    return parse_points(cell.text) if cell else None
