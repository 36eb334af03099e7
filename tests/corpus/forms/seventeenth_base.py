"""Helpers of the seventeenth forms: parse the contents, print targets in the ways offices do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ..book import Book, Cell, Grid, c, spans
from ..content import Indicator, Project
from .seventeenth_texts import TEXTS

KEYS = {
    "济": ("成本指标", "经济成本指标"),
    "数": ("产出指标", "数量指标"),
    "质": ("产出指标", "质量指标"),
    "时": ("产出指标", "时效指标"),
    "本": ("产出指标", "成本指标"),
    "经": ("效益指标", "经济效益指标"),
    "社": ("效益指标", "社会效益指标"),
    "生": ("效益指标", "生态效益指标"),
    "持": ("效益指标", "可持续影响指标"),
    "满": ("满意度指标", "服务对象满意度指标"),
}
KINDS = {"Q": "qualitative", "D": "deadline", "C": "composite"}
ORDER = "济数质时本经社生持满"


@dataclass(frozen=True)
class Item(Indicator):
    reason: str = ""


def _item(line: str) -> Item:
    parts = line.split("|")
    if parts[2] in KINDS:
        parts.insert(4, "")  # no unit
    key, name, op, value, unit, actual, lost, reason = (parts + [""] * 7)[:8]
    kind = KINDS.get(op, "numeric")
    return Item(*KEYS[key], name, "" if op in KINDS else op, value, unit, kind, "", actual or value, lost or "0", reason)


def _weighted(items: list[Item], points: int) -> tuple[Item, ...]:
    """Weights that add up to `points`; the score is the weight less the points lost."""
    size = len(items)
    weights = [points // size + (1 if k < points % size else 0) for k in range(size)]
    return tuple(replace(i, weight=str(w), score=f"{Decimal(w) - Decimal(i.score)}") for i, w in zip(items, weights, strict=True))


def read(name: str, points: int = 90, per_wan: int = 1) -> list[Project]:
    """The projects of a county; amounts in 万元 (the contents give them in 1/per_wan)."""
    out = []
    for block in TEXTS[name].strip().split("# ")[1:]:
        head, *lines = block.strip().splitlines()
        title, goal, fiscal, other, adjusted, spent, unit, code, done = (head.split("|") + [""] * 8)[:9]
        wan = [Decimal(x or fiscal) / per_wan for x in (fiscal, other or "0", adjusted, spent)]
        items = sorted((x for x in lines), key=lambda x: ORDER.index(x[0]))
        out.append(Project(title, goal, _weighted([_item(x) for x in items], points), code, unit, wan[0], wan[1], wan[2], wan[3], done))
    return out


def words(item: Indicator) -> str:
    """The target as an office that avoids signs writes it."""
    value = f"{Decimal(item.value):,}" if item.kind == "numeric" and Decimal(item.value) >= 1000 else item.value
    if item.kind != "numeric" or item.operator == "=":
        return value + item.unit
    before = {"≥": "不少于", "≤": "不超过", ">": "大于", "<": "小于"}
    return ("不低于" if item.unit == "%" and item.operator == "≥" else before[item.operator]) + value + item.unit


def after(item: Indicator) -> str:
    """The same with the comparison behind: 95%以上, 480元以内."""
    if item.kind != "numeric" or item.operator not in "≥≤":
        return item.value + item.unit
    return item.value + item.unit + {"≥": "以上", "≤": "以内"}[item.operator]


def done(item: Indicator) -> str:
    """The actual value with its unit."""
    return item.actual + (item.unit if item.kind == "numeric" else "")


def lead(items: tuple[Indicator, ...], first: dict[str, str] | None = None) -> list[list[Cell]]:
    """Cells of level 1 and 2 that begin in a row; `first` changes what is printed for level 1."""
    out = []
    tall, low = spans(i.level1 for i in items), spans(i.level1 + i.level2 for i in items)
    for item, a, b in zip(items, tall, low, strict=True):
        head = (first or {}).get(item.level1, item.level1)
        out.append(([c(head, 1, a)] if a else []) + ([c(item.level2, 1, b)] if b else []))
    return out


def funds(book: Book, grid: Grid, seq: str, p: Project, label: str, wide: int = 2) -> None:
    """The rows of a self-evaluation's money: heading, total, appropriation, carried over, other."""
    grid.row(c(label, 1, 5), c("", wide), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rate, score = f"{p.rate}%", f"{p.execution_score()}"
    grid.row(
        c("年度资金总额", wide),
        book.money(seq, "initial_budget", "total", p.total),
        book.money(seq, "adjusted_budget", "total", p.adjusted),
        book.spent(seq, "total", p.spent, rate, "10", score),
        "10",
        rate,
        score,
    )
    zero = Decimal(0)
    for name, source, one, two, three in (
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("上年结转资金", "carryover", zero, zero, zero),
        ("其他资金", "other", p.other, p.other, p.other),
    ):
        cells = [book.money(seq, "initial_budget", source, one), book.money(seq, "adjusted_budget", source, two)]
        grid.row(c(name, wide), *cells, book.spent(seq, source, three), "—", "—", "—")


def points(items: tuple[Indicator, ...], level1: str) -> int:
    return sum(int(i.weight) for i in items if i.level1 == level1)


NOTES = (
    "注：1.其他资金包括与财政资金共同投入到同一项目的自有资金、社会资金等。",
    "2.定量指标完成指标值的得满分；定性指标根据达成预期目标、部分达成预期目标、未达成预期目标三档分别记分。",
)
