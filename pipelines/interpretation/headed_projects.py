"""Projects that a text writes below numbered headings, one after the other, each with the same labelled items.

（一）农村公路养护工程 / 1.项目概况：… / 2.实施单位：… / 3.预算安排：… / （二）公交车辆购置补贴 / 1.项目概况：… / …

A heading names a project where at least two headings stand over the same items, which are of a project's form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from pipelines.documents.model import Block, Cell, Line
from pipelines.documents.printed import is_page_number
from pipelines.interpretation.fund_rows import fund_label
from pipelines.interpretation.layout import split_inline
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.subject import ORDINAL, is_title

FEWEST_ITEMS = 2
FEWEST_PROJECTS = 2
MOST_LINES = 60  # below a heading
LONGEST_ITEM = 15  # lines
NEARLY = 3  # characters that a full line may be shorter than the longest
LONGEST_NAME = 60
OF_PROJECTS = ("description", "annual_goal", "overall_goal", "budget", "amount", "initial_budget")
Item = tuple[tuple[Meaning, str], list[Line]]
_ENDS = "。；;：:"


@dataclass(slots=True)
class Headed:
    """What such a text writes, by the numbers of its lines: projects, what their items say, what an item goes on from."""

    names: dict[int, str] = field(default_factory=dict)
    items: dict[int, tuple[Meaning, str]] = field(default_factory=dict)
    rest: dict[int, int] = field(default_factory=dict)


def headed_projects(blocks: Sequence[Block], lex: Lexicon) -> Headed:
    """The projects that a text writes below headings; empty where it writes none so."""
    found: list[tuple[Line, str, list[Item]]] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Line) and (name := _name(block, lex)):
            items = list(_items(blocks[at + 1 : at + 1 + MOST_LINES], lex))
            fields = {said[0].field for said, _ in items}
            if len(fields) >= FEWEST_ITEMS and fields & set(OF_PROJECTS) and "project" not in fields:
                found.append((block, name, items))
    alike = Counter(_form(items) for _, _, items in found)
    out = Headed()
    for heading, name, items in (f for f in found if alike[_form(f[2])] >= FEWEST_PROJECTS):
        out.names[heading.number] = name
        for said, (first, *rest) in items:
            out.items[first.number] = said
            out.rest |= {line.number: first.number for line in rest}
    return out


def _form(items: Sequence[Item]) -> tuple[str, ...]:
    return tuple(said[0].field for said, _ in items[:FEWEST_ITEMS])


def _items(blocks: Sequence[Block], lex: Lexicon) -> Iterator[Item]:
    """The labelled items right below a heading, each with the lines it is printed on."""
    lines = [b for b in takewhile(lambda b: isinstance(b, Line), blocks) if isinstance(b, Line) and not is_page_number(b.text)]
    at = 0
    while at < len(lines) and _said(lines[at].text, lex):
        stop = at + 1
        while stop < len(lines) and stop - at < LONGEST_ITEM and _goes_on(lines[at:stop], lines[stop], lex):
            stop += 1
        if said := _said("".join(line.text.strip() for line in lines[at:stop]), lex):
            yield said, lines[at:stop]
        at = stop


def _goes_on(item: Sequence[Line], line: Line, lex: Lexicon) -> bool:
    """Whether a line is more of the item above it: no number or label of its own, no sentence ended early."""
    full = len(item[-1].text) + NEARLY >= max(len(x.text) for x in [*item, line])
    ended = item[-1].text.rstrip().endswith("。") and not full
    return not (ended or ORDINAL.match(line.text.strip()) or split_inline(line.text, lex) or is_title(line.text))


def _said(text: str, lex: Lexicon) -> tuple[Meaning, str] | None:
    """2.实施单位：某局, 3.预算安排：2025年安排…: a numbered item with its label, and what it says."""
    bare = ORDINAL.sub("", text.strip())
    if found := split_inline(bare, lex):
        return found
    label, _, said = fold(bare).partition(":")
    meaning = fund_label(Cell(label, 0, 0), lex) if said else None
    return (meaning, said) if meaning else None


def _name(block: Block, lex: Lexicon) -> str | None:
    """What a numbered heading says, where it can be a project's name: no sentence, no label, no part of every report (资金使用情况)."""
    if not isinstance(block, Line) or len(block.text) > LONGEST_NAME:
        return None
    name = ORDINAL.sub("", block.text.strip())
    if name == block.text.strip() or any(c in _ENDS for c in name) or lex.meanings(name):
        return None
    return None if name.endswith(tuple(lex.words["part_endings"])) else name
