"""Contents of the seventh forms: a line an indicator, `level|name|target|actual (or second target)|points lost|reason`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ..book import Book, quantity
from ..content import Indicator, Project

LEVELS = {
    "数": ("产出指标", "数量指标"), "质": ("产出指标", "质量指标"), "时": ("产出指标", "时效指标"), "成": ("产出指标", "成本指标"),
    "经成": ("成本指标", "经济成本指标"), "社成": ("成本指标", "社会成本指标"), "生成": ("成本指标", "生态环境成本指标"),
    "经": ("效益指标", "经济效益指标"), "社": ("效益指标", "社会效益指标"), "生": ("效益指标", "生态效益指标"),
    "续": ("效益指标", "可持续影响指标"), "满": ("满意度指标", "服务对象满意度指标"),
}  # fmt: skip
SIGNS = {"不少于": "≥", "不低于": "≥", "不超过": "≤", "以上": "≥", "以内": "≤", "左右": "≈", "＝": "=", "＞": ">"}
KINDS = {"Q": "qualitative", "D": "deadline", "C": "composite", "N": "not_applicable"}
TARGET = re.compile(r"(≥|≤|=|＝|＞|>|<|不少于|不低于|不超过)?([\d,]+(?:\.\d+)?)(.*?)(以上|以内|左右)?")


@dataclass(frozen=True)
class Aim(Indicator):
    """An indicator with its texts: `said` the target in one cell, `shown` its number, `did` the actual value in one cell."""

    said: str = ""
    shown: str = ""
    did: str = ""
    lost: str = ""
    reason: str = ""


def _parsed(text: str) -> tuple[str, str, str, str, str]:
    """Kind, operator, number as printed, unit and the whole text of a target."""
    if text[1:2] == ":":
        return KINDS[text[0]], "", text[2:], "", text[2:]
    found = TARGET.fullmatch(text)
    assert found, text
    sign, number, unit, after = found.groups()
    word = sign or after or ""
    return "numeric", SIGNS.get(word, word), number, unit, text


def _aim(line: str) -> Aim:
    level, name, target, did, lost, reason = (line.split("|") + [""] * 4)[:6]
    kind, operator, number, unit, said = _parsed(target)
    value = number.replace(",", "") if kind == "numeric" else number
    return Aim(*LEVELS[level], name, operator, value, unit, kind, said=said, shown=number, did=did, lost=lost, reason=reason)


def _project(block: str) -> Project:
    head, *lines = block.strip().splitlines()
    name, unit, code, money, goal, done = (head.split("|") + [""] * 3)[:6]
    sums = [Decimal(x) for x in (money or "0 0").split()]
    sums += [sums[0]] if len(sums) == 2 else []
    sums += [sums[2]] if len(sums) == 3 else []
    aims = tuple(_aim(x) for x in lines)
    return Project(name, goal, aims, code, unit, sums[0], sums[1], sums[2], sums[3], done)


def read(text: str) -> list[Project]:
    """Projects parted by empty lines."""
    return [_project(x) for x in text.strip().split("\n\n")]


def second(item: Aim) -> Aim:
    """The indicator with the other target that stands in the place of the actual value."""
    kind, operator, number, unit, said = _parsed(item.did)
    value = number.replace(",", "") if kind == "numeric" else number
    return replace(item, kind=kind, operator=operator, value=value, unit=unit, said=said, shown=number)


def renamed(project: Project, **names: str) -> Project:
    """The project with other names of levels."""
    items = tuple(replace(i, level1=names.get(i.level1, i.level1), level2=names.get(i.level2, i.level2)) for i in project.indicators)
    return replace(project, indicators=items)


def weighed(project: Project, **points: int) -> Project:
    """The project with the points of every level 1 shared out and the scores."""
    out = []
    for level, sum_ in points.items():
        mine = [i for i in project.indicators if i.level1 == level]
        share = sum_ // len(mine)
        for n, item in enumerate(mine):
            weight = share + (1 if n < sum_ - share * len(mine) else 0)
            out.append(replace(item, weight=str(weight), score=f"{Decimal(weight) - Decimal(item.lost or 0)}"))
    assert len(out) == len(project.indicators), project.name
    return replace(project, indicators=tuple(out))


def subtotal(items: tuple[Indicator, ...], level1: str = "") -> tuple[str, str]:
    """Printed sums of weights and scores of a level, or of all."""
    mine = [i for i in items if not level1 or i.level1 == level1]
    return str(sum(int(i.weight) for i in mine)), str(sum(Decimal(i.score) for i in mine))


def record(
    book: Book, seq: str, item: Aim, scope: str = "annual", apart: bool = False, target: str | None = None, sign: str | None = None,
    hide: str = "", **printed: str,
) -> None:  # fmt: skip
    """Log a target; `sign`: the operator as the truth has it where it is not that of the item."""
    book.indicator(seq, item, scope, hide, item.said if target is None else target, apart, **printed)
    if sign is not None:
        book.gold["indicators"][-1]["operator"] = sign
        if sign == "定性" and item.kind == "deadline":  # a date that the document calls 定性
            book.gold["indicators"][-1]["ambiguous"] = "1"


def actual(item: Aim, apart: bool = False) -> dict[str, str]:
    """The actual value as printed, and as the truth has it."""
    found = re.fullmatch(r"([\d,]+(?:\.\d+)?)(.*)", item.did) if item.kind == "numeric" else None
    if not found:
        return {"actual_text": item.did}
    number, unit = found.groups()
    value, truth = quantity(number.replace(",", ""), unit, apart)
    return {"actual_text": number if apart else item.did, "actual_value": value, "actual_unit": truth}


def evaluate(book: Book, seq: str, item: Aim, apart: bool = False, target: str | None = None, hide: str = "", **printed: str) -> str:
    """Log an indicator with its actual value; returns the text of that."""
    told = actual(item, apart)
    record(book, seq, item, apart=apart, target=target, hide=hide, **told, **printed)
    return told["actual_text"]
