"""Headings of two or three levels whose spans are lost → which of the upper ones each lower one stands under.

    单位名称 | 项目名称 | 资金来源
    总计 | 财政拨款 | 单位资金
    小计 | 一般公共预算 | 政府性基金预算

Every way to put a level, in its order, under headings of the level above is tried: those are left that have as many columns as the rows
below, whose headings may hold what stands under them (一般公共预算 not under 单位资金, nothing under 合计), and whose sub-totals (小计) are
the sums of what stands beside them. One is taken only if it is alone, or if more sums prove it than any other;
what stands over blank columns does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import islice, pairwise, product

from pipelines.interpretation.lexicon import Lexicon, fold
from pipelines.interpretation.money import parse_amount

MOST_PARENTS = 4  # headings of one level that span others
MOST_HEADINGS = 16  # of a level
MOST_GROUPINGS = 500  # ways to put one level under another
MOST_ROWS = 100  # that prove sums
MOST_WAYS = 2000  # to put all of them together
FEWEST_SUMS = 2  # that prove one way among several
ROUNDED = Decimal("0.02")  # what the sum of rounded figures may be off
MOSTLY = Decimal("0.8")  # of the rows whose sub-total must be right
BUDGETS = frozenset({"government_fund", "state_capital", "special_account", "unit_funds", "general_public"})
"""Sources of which none is part of another (预算法第五条; 财政专户 and 单位资金 are kept apart from all of them)."""
BLOCKS = {"funds": {"funds", "evaluation"}, "goals": {"goals"}, "indicator": {"indicator", "evaluation"}}
"""Of which groups the headings may be that stand under the heading of a block (项目资金, 绩效目标, 绩效指标)."""
WITHIN = {"general_public": (None, "total", "fiscal_appropriation", "general_public", "unit_funds")}  # unit_funds: 非税收入安排
"""What may stand under a source; under any other of `BUDGETS` the source itself, or none."""

Texts = Sequence[str]
Way = tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A heading and those under it."""

    text: str
    at: int  # its place in its level
    under: tuple[Node, ...] = ()

    def leaves(self) -> Iterator[Node]:
        """The columns it stands over."""
        if not self.under:
            yield self
        for node in self.under:
            yield from node.leaves()


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a row below the headings; the last ones begin at `start` and are `count` cells long, blank ones among them."""

    texts: Texts
    amounts: list[Decimal | None]
    start: int
    count: int

    @classmethod
    def of(cls, row: Texts) -> Figures:
        """The figures of a row of texts."""
        amounts = [parse_amount(text) if text else None for text in row]
        words = [i for i, text in enumerate(row) if text and amounts[i] is None]
        for before, stop in reversed(list(pairwise([-1, *words, len(row)]))):
            if filled := [i for i in range(before + 1, stop) if row[i]]:
                return cls(row, amounts, filled[0], filled[-1] - filled[0] + 1)
        return cls(row, amounts, 0, 0)

    def by_column(self, first: int, money: int, width: int) -> list[Decimal]:
        """The figures by column, nought where there is none; `first` is the first column of money, of which there are `money`.

        A row stands as printed where what is before that column is no figure; another one lost cells in front of its figures (names
        merged from above), which then begin in that column; a code may stand right before them.
        """
        at = first - 1 if 0 < first <= len(self.texts) else None
        whole = at is None or (self.start >= first and self.amounts[at] is None) or self.texts[at].isdigit()
        offset = 0 if whole else first - self.start - max(self.count - money, 0)
        out = [Decimal(0)] * width
        for i, amount in enumerate(self.amounts, offset):
            if amount is not None and first <= i < width:
                out[i] = amount
        return out


def tree(levels: Sequence[Texts], below: Sequence[Texts], lex: Lexicon, columns: int = 0) -> Way | None:
    """The headings of the first level with those under them, None where the rows below do not tell it.

    `levels` are the texts of each row of headings without gaps, `below` those of the rows under them, blank cells as blank texts;
    `columns` is how many the table has, those that are blank in all rows included; 0 where its rows end with their last text.
    """
    if max(map(len, levels)) > MOST_HEADINGS or not below:
        return None
    ways = list(_ways(levels, lex))
    rows = [Figures.of(row) for row in below if not _numbers_columns(row)]
    longest = max((len(r.texts) for r in rows), default=0)
    widths = {columns or longest, longest}
    figures = max((r.count for r in rows), default=0)
    wide = [w for w in ways if len(_leaves(w)) in widths]
    lost = (figures - 1, figures)  # the cells before the figures are lost, or all but a code
    narrow = [w for w in ways if len(_leaves(w)) not in widths and _money(_leaves(w), lex)[1] in lost]
    distinct = len(set(levels[0])) == len(levels[0])  # not a merged heading printed in every place it covered
    trimmed = not (wide or narrow or columns) and distinct and len(levels[0]) <= longest + 1
    longer = [w for w in ways if len(_leaves(w)) > longest] if trimmed else []  # columns at the end have no figure
    for fits in ([*wide, *narrow], wide, longer):
        proofs = {w: n for w in fits if (n := _sums(w, rows[:MOST_ROWS], lex)) is not None and any(_money(_leaves(w), lex))}
        best = max(proofs.values(), default=0)
        found = [w for w, n in proofs.items() if n == best]
        if found and len({_filled(w, rows, lex) for w in found}) == 1 and (best >= FEWEST_SUMS or len(fits) == 1):
            return found[0]
        if len(proofs) == len(fits) > 1 and len(own := [w for w in found if not _divides_carryover(w, lex)]) == 1:
            return own[0]
    return None


def _divides_carryover(way: Way, lex: Lexicon) -> bool:
    """Whether 上年结转 stands over sources: forms that divide it divide the money of the year as well, so one alone is that of the year."""
    return any(node.under and _source(node.text, lex) == "carryover" for node in way)


def _ways(levels: Sequence[Texts], lex: Lexicon) -> Iterator[Way]:
    """Every way to put each level under the one above it."""
    pairs = [list(islice(_groupings(upper, lower, lex), MOST_GROUPINGS)) for upper, lower in pairwise(levels)]
    for groupings in islice(product(*pairs), MOST_WAYS):
        way = tuple(Node(text, i) for i, text in enumerate(levels[-1]))
        for texts, groups in zip(reversed(levels[:-1]), reversed(groupings), strict=True):
            way = tuple(Node(text, i, way[slice(*groups[i])] if i in groups else ()) for i, text in enumerate(texts))
        yield way


def _groupings(upper: Texts, lower: Texts, lex: Lexicon) -> Iterator[dict[int, tuple[int, int]]]:
    """Every way to put all lower headings, in their order, under upper ones, two or more under each: from which to which, by its place."""

    @cache
    def fits(i: int, start: int) -> list[int]:
        return [stop for stop in range(start + 2, len(lower) + 1) if _may_hold(upper[i], lower[start:stop], lex)]

    @cache
    def ends(i: int, start: int, parents: int) -> bool:
        """Whether the headings from one on can stand under upper ones from one on."""
        if start == len(lower):
            return True
        if i == len(upper) or not parents:
            return False
        return ends(i + 1, start, parents) or any(ends(i + 1, stop, parents - 1) for stop in fits(i, start))

    def walk(i: int, start: int, parents: int) -> Iterator[dict[int, tuple[int, int]]]:
        if start == len(lower):
            yield {}
        elif ends(i, start, parents):
            for stop in fits(i, start):
                yield from ({i: (start, stop), **rest} for rest in walk(i + 1, stop, parents - 1))
            yield from walk(i + 1, start, parents)

    yield from walk(0, 0, MOST_PARENTS)


def _may_hold(text: str, under: Texts, lex: Lexicon) -> bool:
    """Whether a heading may stand over others, by what all of them can mean."""
    texts = [fold(t) for t in under]
    if lex.is_total(text) or len(set(texts)) < len(texts) or any(lex.is_total(t) for t in texts[1:]):
        return False
    if not set(texts).isdisjoint(lex.words["class_parts"]):
        return set(texts) <= set(lex.words["class_parts"]) and bool(lex.means(text, "line_code"))
    if "收入" in text and "支出" not in text and any("支出" in t and "收入" not in t for t in texts):
        return False  # 本年收入 over 基本支出
    meant = lex.meanings(text)
    money = [any(m.kind == "amount" for m in lex.meanings(t)) for t in texts]
    if meant and not any(m.kind in ("amount", "section") for m in meant):
        return not any(money)
    held = [BLOCKS[m.group] for m in meant if m.kind == "section" and m.group in BLOCKS]
    if held and not _of_groups(texts, set().union(*held), lex):
        return False
    if any(m.kind == "amount" for m in meant) and not all(yes or not lex.meanings(t) for yes, t in zip(money, texts, strict=True)):
        return False
    whole = next((m.funding for m in meant if m.kind == "amount"), None)
    within = WITHIN.get(whole or "", (None, "total", "fiscal_appropriation", whole))
    return whole not in BUDGETS or all(_source(t, lex) in within for t in texts)


def _of_groups(texts: Texts, groups: set[str], lex: Lexicon) -> bool:
    """Every heading can be of one of the groups, or is not known."""
    return all(not meant or any(m.group in groups for m in meant) for meant in map(lex.meanings, texts))


def _source(text: str, lex: Lexicon) -> str | None:
    return next((m.funding for m in lex.meanings(text) if m.kind == "amount"), None)


def _leaves(way: Way) -> list[Node]:
    return [leaf for node in way for leaf in node.leaves()]


def _money(leaves: Sequence[Node], lex: Lexicon) -> tuple[int, int]:
    """The first column of money and how many there are from it to the last."""
    amounts = [i for i, leaf in enumerate(leaves) if any(m.kind == "amount" for m in lex.meanings(leaf.text))]
    return (amounts[0], amounts[-1] - amounts[0] + 1) if amounts else (0, 0)


def _numbers_columns(row: Texts) -> bool:
    """1 | 2=3+4 | 3: the row below the headings that numbers the columns."""
    numbers = [text.split("=")[0] for text in row if text]
    return len(numbers) > 1 and all(map(str.isdecimal, numbers)) and all(int(b) == int(a) + 1 for a, b in pairwise(numbers))


def _sums(way: Way, below: Sequence[Figures], lex: Lexicon) -> int | None:
    """In how many rows sub-totals are proven; None where one of them is mostly wrong."""
    leaves = _leaves(way)
    place = {id(leaf): i for i, leaf in enumerate(leaves)}
    first, money = _money(leaves, lex)
    # beside columns of indicators a row of one more indicator has figures, but none of money
    listed = any(lex.means(leaf.text, "target") for leaf in leaves)
    rows = [r for r in below if r.count and (not listed or len(r.texts) == len(leaves) or lex.is_total(r.texts[0]))]
    values = [row.by_column(first, money, len(leaves)) for row in rows]

    def value(node: Node, row: Sequence[Decimal]) -> Decimal:
        if not node.under:
            return row[place[id(node)]]
        total = node.under[0] if lex.is_total(node.under[0].text) else None
        return value(total, row) if total else sum((value(n, row) for n in node.under), Decimal(0))

    proven = 0
    for group in _groups(way):
        if not lex.is_total(group[0].text):
            continue
        pairs = [(value(group[0], row), sum((value(n, row) for n in group[1:]), Decimal(0))) for row in values]
        filled = [(a, b) for a, b in pairs if a or b]
        right = sum(abs(a - b) <= ROUNDED for a, b in filled)
        if right < MOSTLY * len(filled):
            return None
        proven += right
    return proven


def _filled(way: Way, rows: Sequence[Figures], lex: Lexicon) -> tuple[str, ...]:
    """The headings over each column that has a figure; ways that differ over blank columns only are the same."""
    paths = list(_paths(way, ""))
    first, money = _money(_leaves(way), lex)
    values = [row.by_column(first, money, len(paths)) for row in rows if row.count]
    return tuple(path if any(row[i] for row in values) else "" for i, path in enumerate(paths))


def _paths(way: Way, above: str) -> Iterator[str]:
    for node in way:
        path = f"{above}/{node.at}"
        yield from _paths(node.under, path) if node.under else [path]


def _groups(way: Way) -> Iterator[Way]:
    """The headings that stand together under one, of all levels below the first."""
    for node in way:
        if node.under:
            yield node.under
            yield from _groups(node.under)
