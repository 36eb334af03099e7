"""Shared by the forms fourteenth_*: contents in a short notation, and how their rows are laid out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..book import OPERATORS, Book, quantity
from ..content import LEVEL1, LEVEL2, Indicator, Project

KINDS = {"D": "deadline", "Q": "qualitative", "N": "not_applicable", "C": "composite", "定性": "qualitative"}


@dataclass(frozen=True)
class Item(Indicator):
    """An indicator with its target in other words, the reason of a deviation and a remark."""

    text: str = ""
    reason: str = ""
    remark: str = ""
    doubt: bool = False  # can be read in two ways

    @property
    def printed(self) -> str:
        return self.text or f"{self.operator}{self.value}{self.unit}"


class Paper(Book):
    """A book that prints 亿元 with four places: to the 万元."""

    def amount(self, wan: Decimal) -> str:
        return f"{wan / 10000:.4f}" if self.unit == "亿元" else super().amount(wan)

    def indicator(self, seq: str, item: Indicator, *args, **more) -> None:  # type: ignore[no-untyped-def, override]
        super().indicator(seq, item, *args, **more)
        row = self.gold["indicators"][-1]
        for name in ("target_value", "actual_value"):
            number = row[name].replace(",", "")
            row[name] = f"{Decimal(number).normalize():f}" if number else ""
        if getattr(item, "doubt", False):
            row["ambiguous"] = "1"


def items(text: str) -> tuple[Item, ...]:
    """Lines of level1|level2|name|operator|value|unit|weight|actual|score|reason|remark; operator D/Q/N/C: no number;
    value~other words; ?name: can be read in two ways."""
    out = []
    for line in text.strip().splitlines():
        f = [*line.strip().split("|"), *[""] * 11]
        value, _, words = f[4].partition("~")
        operator = f[3] if f[3] in OPERATORS else ""
        kind = KINDS.get(f[3], "numeric")
        first, second = LEVEL1.get(f[0], f[0]), LEVEL2.get(f[1], f[1])
        name, sure = f[2].lstrip("?"), f[2][0] != "?"
        out.append(Item(first, second, name, operator, value, f[5], kind, f[6], f[7], f[8], words, f[9], f[10], not sure))
    return tuple(out)


def work(name: str, goal: str, lines: str, money: str = "0", code: str = "", unit: str = "", done: str = "") -> Project:
    """A project; `money`: fiscal, other, adjusted fiscal, spent fiscal, parted by blanks."""
    m = [Decimal(x) for x in money.split()]
    m += [Decimal(0)] * (2 - len(m))
    m += [m[0]] * (4 - len(m))
    return Project(name, goal, items(lines), code, unit, m[0], m[1], m[2], m[3], done)


def evaluate(book: Book, seq: str, item: Item, apart: bool = False, **more: str) -> str:
    """Record an indicator with weight, actual value and score; the text of its actual value."""
    counted = item.kind == "numeric" and bool(re.fullmatch(r"-?[\d,]+(\.\d+)?", item.actual))
    value, unit = quantity(item.actual, item.unit, apart) if counted else ("", "")
    text = item.actual + (item.unit if counted and not apart else "")
    book.indicator(
        seq, item, apart=apart, weight=item.weight, actual_text=text, actual_value=value, actual_unit=unit, score=item.score, **more
    )
    return text


def perhaps(book: Book, seq: str, wan: Decimal, *pairs: str) -> str:
    """Text of a figure finer than the sources the truth knows: allowed under any `measure source`, asked for under none."""
    for pair in pairs:
        measure, source = pair.split()
        book.money(seq, measure, source, wan, again=True)
    return book.amount(wan)


def total(points: tuple[Item, ...]) -> Decimal:
    return sum((Decimal(i.score) for i in points), Decimal(0))
