"""Forms of one project whose every cell stands on a line of its own, blank cells not at all → the tables they were.

项目名称 / 某项目 / 主管部门 / 某局 / 项目资金 / 全年预算数 / 全年执行数 / 年度资金总额 / 430.00 / 375.43 / … / 一级指标 / 二级指标 / …

A label is followed by its value, labels side by side (预期目标 / 实际完成情况) by theirs in the same order; the block of funds has a
figure for each of its headings, or for each of money, in every row. Anything else stays lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from pipelines.documents.model import Block, Cell, Line, Table
from pipelines.interpretation.cell_lines import CONFIDENCE, indicator_block
from pipelines.interpretation.fund_rows import fund_label
from pipelines.interpretation.headings import LABELS
from pipelines.interpretation.layout import split_inline
from pipelines.interpretation.lexicon import Lexicon
from pipelines.interpretation.subject import is_title

SENTENCES = ("annual_goal", "overall_goal", "goal_completion", "description")
LONGEST_FORM = 600  # lines
LONGEST_BLOCK = 40  # lines of sources of money and their figures
FEWEST_SOURCES = 2
NEAR_TITLE = 6  # lines from a form's title to its first label
_INLINE = re.compile(r"[\u3400-\u9fff]{2,8}[:：]")
_SAID = re.compile(r"[\u3400-\u9fff]{2,}\s?\d[\d,，.]*\s*[万亿]?元")
_PAGE = re.compile(r"[-—–]\s?\d{1,3}\s?[-—–]|第\s?\d{1,3}\s?页(?:.{0,3}共\s?\d{1,3}\s?页)?")  # a number alone is a figure here
_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]")
_BLANK = re.compile(r"[—–/-]+")
_FIGURE = re.compile(r"-?[\d,，.]+\s*(?:%|％|(?:[万亿千]|百万)?元)?|[—–/-]+")


def form_tables(blocks: Sequence[Block], lex: Lexicon) -> list[Block] | None:
    """The blocks of a text with the forms it prints line by line as tables; None where it prints none."""
    furniture = _furniture(blocks, lex)
    out: list[Block] = [blocks[i] for i in sorted(furniture)]
    blocks = [b for i, b in enumerate(blocks) if i not in furniture]
    at = 0
    while at < len(blocks):
        lines = _form(blocks, at, lex)
        tables = _tables(lines, lex) if lines else []
        out += tables or blocks[at : at + 1]
        at += len(lines) if tables else 1
    return out if len(list(_grids(out))) > len(list(_grids(blocks))) else None


def _furniture(blocks: Sequence[Block], lex: Lexicon) -> set[int]:
    """Indexes of page numbers, and of running heads: lines right behind them that several pages print so, over no beginning of a form."""
    numbers = {i for i, b in enumerate(blocks) if isinstance(b, Line) and _PAGE.fullmatch(b.text.strip())}
    behind = {i + 1: b.text for i in numbers for b in blocks[i + 1 : i + 2] if isinstance(b, Line)}
    often = Counter(behind.values())
    heads = {i for i, text in behind.items() if often[text] > 1 and not lex.meanings(text) and not _FIGURE.fullmatch(text)}
    return numbers | {i for i in heads if not any(isinstance(b, Line) and _opens(b, lex) for b in blocks[i : i + NEAR_TITLE])}


def _grids(blocks: Sequence[Block]) -> Iterator[Table]:
    return (b for b in blocks if isinstance(b, Table))


def _form(blocks: Sequence[Block], at: int, lex: Lexicon) -> list[Line]:
    """The lines of the form that begins with 项目名称, up to the next title or form; empty where none begins."""
    lines = [b for b in takewhile(lambda b: isinstance(b, Line), blocks[at : at + LONGEST_FORM]) if isinstance(b, Line)]
    alone = bool(lines) and lex.means(lines[0].text, "project")
    if len(lines) < 2 or not _opens(lines[0], lex) or (alone and lex.meanings(lines[1].text)):
        return []
    own = [lines[0], *takewhile(lambda x: not (is_title(x.text) or lex.is_form_number(x.text) or _opens(x, lex)), lines[1:])]
    return own[:-1] if _HEADING.match(own[-1].text) else own  # 二、某项目 above the next form


def _opens(line: Line, lex: Lexicon) -> bool:
    """项目名称, or 项目名称：某项目."""
    inline = split_inline(line.text, lex)
    return bool(lex.means(line.text, "project") or (inline and inline[0].field == "project"))


def _tables(lines: Sequence[Line], lex: Lexicon) -> list[Block]:
    """The form's labels, its block of funds, its indicators and what stands below them; empty where it has no block of indicators."""
    for at in range(len(lines)):
        if not lex.means(lines[at].text, "level1", "level2", "name"):
            continue
        end = next((i for i in range(at, len(lines)) if _ends(lines[i].text, lex)), len(lines))
        indicators, rest = indicator_block(lines[at:end], lex)
        if indicators:
            below = _add_total(indicators, lines[end:], lex)
            return [*_labelled(lines[:at], lex), indicators, *rest, *_labelled(lines[end + below :], lex)]
    return []


def _add_total(indicators: Table, lines: Sequence[Line], lex: Lexicon) -> int:
    """Put 总分 / 100 / 98.91 below the indicators; returns how many lines that took."""
    figures = list(takewhile(lambda x: _FIGURE.fullmatch(x.text), lines[1:3]))
    if not figures or not (lex.means(lines[0].text, "total_score") or lex.is_total(lines[0].text)):
        return 0
    row = indicators.n_rows
    indicators.cells += [_cell(x, row, k) for k, x in enumerate([lines[0], *figures])]
    return 1 + len(figures)


def _ends(text: str, lex: Lexicon) -> bool:
    """What stands below a block of indicators: a total of points, or who filled in the form (填报人：…)."""
    return bool(lex.means(text, "total_score") or lex.is_total(text) or _INLINE.match(text))


def _labelled(lines: Sequence[Line], lex: Lexicon) -> Iterator[Block]:
    """Labels with their values and the block of funds as tables."""
    at = 0
    while at < len(lines):
        table, used = _funds(lines[at:], lex) if lex.means(lines[at].text, "section_funds") else (None, 0)
        if table is None:
            table, used = _sources(lines[at:], lex)
        if table is None:
            table, used = _pair(lines[at:], lex)
        yield table or lines[at]
        at += used if table else 1


def _pair(lines: Sequence[Line], lex: Lexicon) -> tuple[Table | None, int]:
    """A run of labels and as many values, each below its label; one label beside its value, where a sentence may go on over lines.

    Any further line stays one: it may be a label that nobody knows.
    """
    labels = list(takewhile(lambda x: lex.means(x.text, *LABELS) is not None, lines))
    values = list(takewhile(lambda x: not lex.meanings(x.text), lines[len(labels) :]))
    if lex.means(lines[0].text, "section_funds") and len(lines) > 1 and _SAID.search(lines[1].text):  # 项目资金 / 总额120万元，其中…
        return _table([_cell(lines[0], 0, 0), _cell(lines[1], 0, 1)], lines[0]), 2
    if not labels or not values:
        return None, 0
    if len(labels) == 1:
        label, first = labels[0], values[0]
        figures = [x for x in values if _FIGURE.fullmatch(x.text)]
        if lex.means(label.text, "total_score"):
            cells = [_cell(label, 0, 0), *(_cell(x, 0, k) for k, x in enumerate(figures[:2], 1))]
            return _table(cells, label) if figures else None, 1 + len(figures[:2])
        taken = _sentence(values) if lex.means(label.text, *SENTENCES) else [first]
        text = "".join(x.text for x in taken)
        return _table([_cell(label, 0, 0), Cell(text, 0, 1, page=first.page, line=first.number)], label), 1 + len(taken)
    if len(values) != len(labels):
        return None, 0
    cells = [_cell(x, r, k) for r, run in enumerate((labels, values)) for k, x in enumerate(run)]
    return _table(cells, labels[0]), 2 * len(labels)


def _sentence(values: Sequence[Line]) -> list[Line]:
    """The lines up to the first one that ends a sentence; the first one alone where none does."""
    end = next((i for i, x in enumerate(values) if x.text.endswith("。")), 0)
    return list(values[: end + 1])


def _funds(lines: Sequence[Line], lex: Lexicon) -> tuple[Table | None, int]:
    """The block of funds: its headings, then rows of a source of money and its figures."""
    first = next((i for i, x in enumerate(lines) if _FIGURE.fullmatch(x.text)), 0)
    heads = lines[1 : max(first - 1, 1)]
    amounts = sum(any(m.kind == "amount" for m in lex.meanings(x.text)) for x in heads)
    if not amounts or not all(lex.meanings(x.text) for x in heads):
        return None, 0
    cells = [_cell(x, 0, k) for k, x in enumerate(heads, 2)]
    at, row = first - 1, 0
    while at < len(lines) and fund_label(Cell(lines[at].text, 0, 0), lex):
        figures = list(takewhile(lambda x: _FIGURE.fullmatch(x.text), lines[at + 1 : at + 2 + len(heads)]))
        blank = all(_BLANK.fullmatch(x.text) for x in figures[amounts:])  # — where nothing is scored, and where that is, blank
        if len(figures) < amounts or not (blank or len(figures) == len(heads)):
            break
        row += 1
        cells += [_cell(lines[at], row, 1), *(_cell(x, row, k) for k, x in enumerate(figures, 2))]
        at += 1 + len(figures)
    section = Cell(lines[0].text, 0, 0, row + 1, 1, lines[0].page, lines[0].number)
    return (_table([section, *cells], lines[0]), at) if row else (None, 0)


def _sources(lines: Sequence[Line], lex: Lexicon) -> tuple[Table | None, int]:
    """The label of the block of funds, if there is one, then sources of money, each with its only figure."""
    if len(lines) < 2 or not (_is_source(lines[0], lex) or lex.means(lines[0].text, "section_funds")):
        return None, 0
    first = 0 if _FIGURE.fullmatch(lines[1].text) else 1  # 资金总额 / 120.00 / 财政拨款 / …
    pairs = zip(lines[first:LONGEST_BLOCK:2], lines[first + 1 : LONGEST_BLOCK : 2], strict=False)
    told = list(takewhile(lambda x: _is_source(x[0], lex) and _FIGURE.fullmatch(x[1].text), pairs))
    at = first + 2 * len(told)
    if len(told) < FEWEST_SOURCES or (at < len(lines) and _FIGURE.fullmatch(lines[at].text)):  # several figures beside a source
        return None, 0
    cells = [_cell(x, row, k) for row, pair in enumerate(told) for k, x in enumerate(pair, first)]
    block = [Cell(lines[0].text, 0, 0, len(told), 1, lines[0].page, lines[0].number)] if first else []
    return _table([*block, *cells], lines[0]), at


def _is_source(line: Line, lex: Lexicon) -> bool:
    return fund_label(Cell(line.text, 0, 0), lex) is not None


def _table(cells: list[Cell], first: Line) -> Table:
    return Table(cells, 1, first.page, sound=True, confidence=CONFIDENCE)


def _cell(line: Line, row: int, col: int) -> Cell:
    return Cell(line.text, row, col, page=line.page, line=line.number)
