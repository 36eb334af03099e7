"""A table as a sequence of events: headings, labelled values, fund rows and data rows.

Forms (one project a table: labels beside their values, blocks with headings of their own) and lists (one heading band, then
rows) are walked alike, top to bottom. What the events *mean* is decided in `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from pipelines.documents.model import Cell, Table
from pipelines.interpretation.alignment import Bias, place
from pipelines.interpretation.by_nature import by_nature
from pipelines.interpretation.events import DataRow, Event, FundRow, Heading, Loose, Pair
from pipelines.interpretation.fund_rows import fund_label, fund_row, inline_amount, inline_amounts, said_amounts
from pipelines.interpretation.header import Column, Header
from pipelines.interpretation.headings import LABELS, find_header, is_amount_cell, is_numbering
from pipelines.interpretation.labels_above import values_below
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.money import without_unit
from pipelines.interpretation.rows import Row, rows_of
from pipelines.interpretation.subject import ORDINAL, is_title
from pipelines.interpretation.values import looks_like_target

_ITEM = re.compile(r"\s*(?:[（(]?\d{1,2}[)）.．、](?!\d)|目标\d|[一二三四五六七八九十]{1,2}[、.]|[①-⑳])")
_NUMBER = re.compile(r"[（(]?\d{1,3}[)）.．、]?")
HEADLESS = (("level1", "level1", "indicator"), ("level2", "level2", "indicator"), ("indicator_list", "text", "indicator"))
MOST_BLANK_LINES = 40  # lines of a statement without a figure, one below the other
SURE_TARGET = 0.95  # likeness of a number with an operator or a unit to a target
MOST_ROWS = 200  # of one project in a list of indicators
LISTS = ("projects", "statement")
LONGEST_TITLE = 60
_SAYS_MORE = re.compile(r"[。；;:：]")
_NUMBERED = re.compile(r"^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*\S{2,12}$")
_DEFINES = re.compile(r"(?:是|系)?指(?!标|导|定|挥|派)")  # 绩效目标：指财政预算资金计划… in a glossary
_INLINE = re.compile(r"^\s*([^:：]{2,20})[:：]\s*(\S.*)$", re.S)


def events(table: Table, lex: Lexicon, opened: Header | None = None, bias: Bias | None = None) -> Iterator[Event]:
    """Walk a table. `opened` is the heading band of the table it continues, where it has none of its own."""
    rows = rows_of(table)
    header, i, in_form = opened, 0, False
    last: Pair | None = None  # of the row above
    while i < len(rows):
        row = rows[i]
        if block := by_nature(rows, i, header, lex):
            yield from block
            last, i = None, i + len(block)
            continue
        found = None if _is_blank_line(rows, i, header) else find_header(rows, i, lex, nested=in_form or _in_form(header))
        if found and (labelled := values_below(rows, found, lex, in_form)):
            yield from labelled
            header, last, in_form, i = None, None, True, found.last + 2
            continue
        if found:
            header = found
            yield Heading(row, found, list(rows[found.first : found.last + 1]))
            i = found.last + 1
            continue
        titled = i > 0 and _is_numbered_title(rows[i - 1], row, lex)
        if header is not None and len(row.cells) == 1 and (titled or is_title(ORDINAL.sub("", row.cells[0][1].text))):
            header = None  # the title of the next form
        if titled:
            yield Loose(row, title=True)
            last, in_form, i = None, False, i + 1
            continue
        goes_on = _goes_on(row, last, lex) if last is not None and not table.sound else None
        last = None
        for event in [goes_on] if goes_on else _row_events(row, header, table.sound, lex, bias):
            yield event
            last = event if isinstance(event, Pair) else None
            if isinstance(event, FundRow) and header is not None and header.has("task") and _funds_below(row, header, lex):
                header = None
            in_form = in_form or (isinstance(event, Pair) and event.label not in event.values)
            if isinstance(event, Pair) and event.meaning.field == "project" and header is not None and not _is_list(header):
                header = header if _in_list_of_indicators(event, header, rows[i + 1 : i + MOST_ROWS], lex) else None  # the next form
        i += 1


def _in_list_of_indicators(event: Pair, header: Header, below: Sequence[Row], lex: Lexicon) -> bool:
    """1. 项目名称：某项目（项目编码：…） over its indicators in a list of them: no headings stand between it and the next such row."""
    if header.form != "indicators" or event.label not in event.values:
        return False
    own = list(takewhile(lambda r: not ((p := split_inline(r.cells[0][1].text, lex)) and p[0].field == "project"), below))
    return bool(own) and not any(find_header(own, j, lex, nested=True) for j in range(len(own)))


def _is_numbered_title(above: Row, row: Row, lex: Lexicon) -> bool:
    """A text alone on its row, below the number of a form alone on its own (表六): the form's title, whatever it is of."""
    texts = [c.text for _, c in (*above.cells, *row.cells)]
    if len(above.cells) != 1 or len(row.cells) != 1 or not lex.is_form_number(texts[0]) or lex.is_form_number(texts[1]):
        return False
    return len(texts[1]) <= LONGEST_TITLE and not _SAYS_MORE.search(without_unit(texts[1]))


def _in_form(header: Header | None) -> bool:
    return header is not None and not _is_list(header)


def _is_list(header: Header) -> bool:
    """One heading band over rows, unlike a form with its labels and blocks."""
    nested = bool(header.columns) and header.columns[0].kind == "section"
    return (header.form in LISTS and not nested) or (header.has("project", "unit_and_project") and not nested)


def _is_blank_line(rows: Sequence[Row], at: int, header: Header | None) -> bool:
    """Names in a statement without figures (七、上年结转结余 | | 年终结转结余 | ), over a row with figures where these have blanks."""
    if header is None or header.form != "statement":
        return False
    names = [c.start for c in header.columns if c.field == "line_name"]
    headings = {fold(cell.text) for c in header.columns for cell in c.cells}
    if any(col not in names or cell.colspan > 1 or fold(cell.text) in headings for col, cell in rows[at].cells):
        return False
    amounts = [c.start for c in header.columns if c.kind == "amount"]
    below = dropwhile(
        lambda r: all(col in names and not is_amount_cell(c.text) for col, c in r.cells), rows[at + 1 : at + MOST_BLANK_LINES]
    )
    figures = [col for col, cell in next(below, Row(0, [])).cells if is_amount_cell(cell.text)]
    return bool(figures) and all(col in amounts for col in figures)


def _row_events(row: Row, header: Header | None, sound: bool, lex: Lexicon, bias: Bias | None) -> list[Event]:
    if is_numbering(row, lex):
        return [Loose(row)]
    if headless := _headless_indicator(row, header, sound, lex):
        return [headless]
    in_list = header is not None and (_is_list(header) or _in_nested_list(row, header, sound, lex))
    if not in_list:
        behind = Row(row.index, row.cells[1:], row.continued, row.width)
        if numbered := _numbered_form(row, lex) or _block_again(row, behind, header, lex):
            return [numbered, *_row_events(behind, header, sound, lex, bias)]
        if fund := fund_row(row, header, sound, lex):
            return fund
        if inline := _inline_cells(row, lex):
            return inline
        if pairs := _pairs(row, header, lex):
            return pairs
        if labelled := _labelled_text(row, header, sound, lex):
            return [labelled]
    if header is not None and not _is_note(row, header, lex) and (in_list or not _leaves_block(row, header, sound, lex)):
        cells, left = place(row, header, sound, lex, bias)
        return [DataRow(row, header, cells, left)]
    return [Loose(row)]


def _numbered_form(row: Row, lex: Lexicon) -> Pair | None:
    """1 | 项目名称 | X or 一、基本情况 | 项目名称 | X: the number of a form among others, or a block's label, before its first label."""
    if len(row.cells) < 3 or not _leads(row.cells[0][1], lex) or not lex.means(row.cells[1][1].text, "project"):
        return None
    number = row.cells[0][1]
    return Pair(row, Meaning("seq", "ordinal", "any"), number, [number], number.text)


def _block_again(row: Row, behind: Row, header: Header | None, lex: Lexicon) -> Pair | None:
    """绩效指标 | 总分 | 100 | 96: the label of the block, which text that lost merges prints on every row, before a label of the form."""
    if header is None or header.columns[0].kind != "section" or not behind.cells:
        return None
    label = row.cells[0][1]
    again = fold(label.text) in {fold(c.text) for c in header.columns[0].cells} and _first_label(behind, header, lex)
    return Pair(row, Meaning("section", "section", "any"), label, [label], "") if again else None


def _leads(cell: Cell, lex: Lexicon) -> bool:
    numbered = bool(ORDINAL.match(cell.text)) and not is_amount_cell(cell.text)
    return bool(_NUMBER.fullmatch(cell.text.strip())) or (numbered and not lex.meanings(cell.text))


def _headless_indicator(row: Row, header: Header | None, sound: bool, lex: Lexicon) -> DataRow | None:
    """产出指标 | 数量指标 | 补助行政村=17个 without any headings above: its levels, and an indicator with its target in one cell."""
    cells = sorted([*row.cells, *row.continued], key=lambda x: x[0])
    if header is not None or not sound or len(cells) != len(HEADLESS):
        return None
    first, second, last = (c.text for _, c in cells)
    if not lex.level1(first) or not lex.level2(second) or lex.meanings(last) or lex.level2(last):
        return None
    columns = [Column(at, at + c.colspan, "", Meaning(*meant), (c,)) for (at, c), meant in zip(cells, HEADLESS, strict=True)]
    return DataRow(row, Header(columns, row.index, row.index, "indicators"), {i: c for i, (_, c) in enumerate(cells)}, [])


def _labelled_text(row: Row, header: Header | None, sound: bool, lex: Lexicon) -> Pair | None:
    """A label beside a text that goes over the columns of name and target is no indicator (调整理由 | 年中追加资金，…), and none beside
    a long text in text, which keeps no spans, where the label is a heading of another column."""
    if header is None or header.form != "indicators" or len(row.cells) != 2:
        return None
    (at, label), (_, value) = row.cells
    if not sound:
        known = at == 0 and len(value.text) > LONG_GOAL and lex.means(label.text, "reason", "remark", "description")
        return Pair(row, Meaning("attribute", "text", "project"), label, [value], value.text) if known else None
    over = [c.field for c in header.columns if value.col <= c.start < value.col + value.colspan]
    if not {"name", "target"} <= set(over) or lex.level1(label.text) or lex.level2(label.text):
        return None
    return Pair(row, Meaning("attribute", "text", "project"), label, [value], value.text)


def _in_nested_list(row: Row, header: Header, sound: bool, lex: Lexicon) -> bool:
    """A row of a list inside of a form (年度主要任务), its total row included."""
    if not header.has("project", "task") or _funds_below(row, header, lex):
        return False
    total = lex.is_total(row.cells[0][1].text) and any(is_amount_cell(c.text) for _, c in row.cells)
    return total or not _leaves_block(row, header, sound, lex)


def _funds_below(row: Row, header: Header, lex: Lexicon) -> bool:
    """A row that ends with a label of funds and its figure is none of a list that has no column of money."""
    if any(c.kind == "amount" for c in header.columns) or len(row.cells) < 2:
        return False
    (_, label), (_, figure) = row.cells[-2:]
    return fund_label(label, lex) is not None and is_amount_cell(figure.text)


def _leaves_block(row: Row, header: Header, sound: bool, lex: Lexicon) -> bool:
    """A row of a form that prints a text of its own where the block's section label stands is no row of the block."""
    if _is_list(header) or not header.columns or header.columns[0].kind != "section":
        return False
    at, first = row.cells[0]
    if at >= header.columns[0].stop or lex.level1(first.text) or lex.level2(first.text):
        return False
    if header.form == "indicators" and (_heads_rows(row, lex) or (not sound and _names_target(row, lex))):
        return False
    if header.form == "goals" and not sound and len(row.cells) == sum(c.kind != "section" for c in header.columns) > 1:
        return False  # the goals below their headings, the cell merged beside them not printed again
    return sound or len(row.cells) <= 2


def _heads_rows(row: Row, lex: Lexicon) -> bool:
    """绩效指标 | 产出指标 | …: the block's own label, printed beside its first row instead of its headings."""
    return len(row.cells) > 2 and any(m.field == "section_indicators" for m in lex.meanings(row.cells[0][1].text))


def _names_target(row: Row, lex: Lexicon) -> bool:
    """An indicator and its target alone: one more below levels that text does not print again."""
    texts = [c.text for _, c in row.cells]
    return len(texts) == 2 and not lex.meanings(texts[0]) and not lex.is_total(texts[0]) and looks_like_target(texts[1]) >= SURE_TARGET


def _is_note(row: Row, header: Header, lex: Lexicon) -> bool:
    """A lone cell that begins like a note (注：…) or stands beside such a word (说明 | 无), or a lone long text under a list."""
    if len(row.cells) == 2 and fold(row.cells[0][1].text) in lex.words["notes"]:
        return True
    if len(row.cells) > 1 or len(header.columns) < 3 or lex.level1(row.cells[0][1].text):
        return False
    text = fold(row.cells[0][1].text)
    return lex.is_note(text) or (row.cells[0][1].colspan >= len(header.columns) > 2 and not is_amount_cell(text))


def _inline_cells(row: Row, lex: Lexicon) -> list[Event]:
    """Cells of a row that each hold labels and their values (主管部门：X | 实施单位：Y; 资金总额：12.50 | 其中：财政拨款：9.50)."""
    out: list[Event] = []
    for column, cell in row.cells:
        if found := split_inline(cell.text, lex):
            out.append(Pair(row, found[0], cell, [cell], found[1]))
        elif amounts := inline_amounts(cell.text, lex):
            out += [FundRow(row, cell, column, m, [(None, replace(cell, text=text))]) for m, text in amounts]
        elif not any(m.kind == "section" for m in lex.meanings(cell.text)):
            return []
    return out if len(out) > 1 or any(isinstance(e, FundRow) for e in out) else []


IN_INDICATORS = ("total_score", "grade", "project", "goal_completion", "department", "unit")
"""Labels that end a block of indicators; any other label-like text there is an indicator's cell."""
GOALS, LONG_GOAL = ("annual_goal", "overall_goal"), 10  # and a goal's label beside a text of so many characters, for another term


def _pairs(row: Row, header: Header | None, lex: Lexicon) -> list[Event]:
    """Labels with the cells after them; none where the row does not begin with a label."""
    if inline := inline_pair(row, lex):
        return [inline]
    if continued := _continued_pair(row, lex):
        return [continued]
    first = _first_label(row, header, lex)
    if first is None:
        return []
    out: list[Pair | FundRow] = [Pair(row, first, row.cells[0][1], [], "")]
    for i, (column, cell) in enumerate(row.cells[1:], 1):
        label, fund = _label(cell, lex), fund_label(cell, lex)
        last = out[-1]
        said = said_amounts(row, i, fund, lex) if fund else []
        if said or (isinstance(last, FundRow) and last.label is cell):  # amounts in words, which are read with their label
            out += said
            continue
        if fund and i + 1 < len(row.cells) and is_amount_cell(row.cells[i + 1][1].text):
            out.append(FundRow(row, cell, column, fund, []))
        elif (isinstance(last, FundRow) or last.values) and (told := split_inline(cell.text, lex)):  # 项目编码 | A1 | 自评总分：96.56
            out.append(Pair(row, told[0], cell, [cell], told[1]))
        elif label and (isinstance(last, FundRow) or last.values or label.group == "project" or _of_block(last, label, row, i, lex)):
            out.append(Pair(row, label, cell, [], ""))
        elif isinstance(last, FundRow):
            last.figures.append((None, cell))
        else:
            last.values.append(cell)
    for p in out:
        if isinstance(p, Pair) and p.values[:1] != [p.label]:
            p.text = p.values[0].text if p.values else ""
    return list(out)


def _of_block(block: Pair, label: Meaning, row: Row, i: int, lex: Lexicon) -> bool:
    """绩效目标 | 实施周期总目标 | 三年内…: the label of a block before the label of a goal and its text."""
    heads = block.label is row.cells[0][1] and any(m.kind == "section" for m in lex.meanings(block.label.text))
    return heads and label.field in GOALS and i + 2 == len(row.cells) and len(row.cells[-1][1].text) > LONG_GOAL


def _continued_pair(row: Row, lex: Lexicon) -> Pair | None:
    """One more row of text beside a label merged over several rows (年度绩效目标 | 1.… / 2.…)."""
    label = next((c for _, c in row.continued if (m := _label(c, lex)) and m.kind == "text"), None)
    if label is None or len(row.cells) != 1 or _label(row.cells[0][1], lex):
        return None
    meaning = _label(label, lex)
    value = row.cells[0][1]
    return Pair(row, meaning, label, [value], value.text) if meaning else None


def _goes_on(row: Row, above: Pair, lex: Lexicon) -> Pair | None:
    """In text, the next item of a numbered list below the first one: a lone cell in the column of the value in the row above."""
    column, cell = row.cells[0]
    items = [_ITEM.match(above.values[-1].text), _ITEM.match(cell.text)] if above.values else []
    below = len(row.cells) == 1 and above.values and column == above.values[-1].col and above.meaning.kind == "text"
    if not below or not all(items) or _label(cell, lex):
        return None
    return Pair(row, above.meaning, above.label, [cell], cell.text)


def _first_label(row: Row, header: Header | None, lex: Lexicon) -> Meaning | None:
    """The meaning of the label a row begins with, if it begins with one."""
    cell = row.cells[0][1]
    first = _label(cell, lex)
    if header is None or header.form != "indicators":
        return first
    signed = all(_label(c, lex) for _, c in row.cells[::2])  # 单位负责人 | 张三 | 填报人 | 李四
    if first and (first.field in IN_INDICATORS or (first.field == "attribute" and (len(row.cells) <= 2 or signed))):
        return first
    if first and first.field in GOALS and len(row.cells) == 2 and not lex.level2(cell.text) and len(row.cells[1][1].text) > LONG_GOAL:
        return first
    return Meaning("total_score", "number", "evaluation") if lex.is_total(cell.text) else None


def _label(cell: Cell, lex: Lexicon) -> Meaning | None:
    """The meaning of a label; 自评得分, which heads the points of each indicator, too, is that of the whole where it is one."""
    if meaning := lex.means(cell.text, *LABELS):
        return meaning
    whole = lex.means(cell.text, "score") is not None and any(w in cell.text for w in lex.words["evaluations"])
    return Meaning("total_score", "number", "evaluation") if whole else None


def inline_pair(row: Row, lex: Lexicon) -> Pair | None:
    """A label and its value in one lone cell (部门：XX局)."""
    if len(row.cells) != 1:
        return None
    cell = row.cells[0][1]
    if found := split_inline(cell.text, lex):
        return Pair(row, found[0], cell, [cell], found[1])
    return None


def labelled_parts(text: str, lex: Lexicon) -> list[str]:
    """项目名称：某项目；实施单位：某局；… → each label with its value; a numbered heading before them (（一）项目概况。) is left out.

    Empty where a part of the line has no label the vocabulary knows.
    """
    parts = [p.strip() for p in re.split(r"[；;。]", text) if p.strip()]
    if parts and ":" not in fold(parts[0]) and _NUMBERED.match(parts[0]):
        parts = parts[1:]
    return parts if all(split_inline(p, lex) or inline_amount(p, lex) for p in parts) else []


def split_inline(text: str, lex: Lexicon) -> tuple[Meaning, str] | None:
    """部门：中共…委组织部 → its meaning and value, where the label is a known one."""
    m = _INLINE.match(text)
    if m is None or fold(m.group(2)) in lex.words["amount_units"] or _DEFINES.match(m.group(2)):  # 单位：万元 is no unit of government
        return None
    meaning = lex.means(m.group(1), *LABELS)
    return (meaning, m.group(2).strip()) if meaning else None
