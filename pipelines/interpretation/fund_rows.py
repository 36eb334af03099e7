"""The funds block of a form (项目资金): rows of sources of money with their figures, beside their labels, by column, or said in a cell.

其中：财政拨款 | 100 | 90        figures under the block's headings
预算数： | 120 | 执行数： | 110   labels beside their amounts
总额：120 其中：财政拨款100      amounts in words
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, pairwise

from pipelines.documents.model import Cell
from pipelines.interpretation.alignment import place
from pipelines.interpretation.events import Event, FundRow
from pipelines.interpretation.funds import RATED
from pipelines.interpretation.header import Header
from pipelines.interpretation.headings import is_amount_cell
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.money import parse_points
from pipelines.interpretation.rows import Row

SHORTEST_RATE, LONGEST_RATE = 3, 20  # characters of its label: 执行率
_YEARS = re.compile(r"20\d\d年?[-–—~～至到]{1,2}20\d\d年?度?")
_INLINE_AMOUNT = re.compile(
    r"^((?:其中[:：])?.{2,15}?)(?:[:：\s]*(?=[\d,，.]+\s*(?:万|亿)?元$)|[:：\s]\s*)([\d,，.]+\s*(?:(?:万|亿)?元)?)$"
)
_GLUED_AMOUNT = re.compile(r"(.*[\u3400-\u9fff）):：])\s*(\d[\d,，]*\.\d+\s*(?:(?:万|亿)?元)?)")
_CLAUSE = re.compile(r"[\n；;、。\u3000]|\s{2,}|\s(?=其中|[\u3400-\u9fff]{2,12}[:：]?\s?\d)|[，,](?!\d{3}(?!\d))")
_IN_BRACKETS = re.compile(r"(?<=[\d元])\s*[（(]([^（()）]+)[)）]\s*$")  # 120.00（其中：财政拨款100.00，其他资金20.00）


def fund_row(row: Row, header: Header | None, sound: bool, lex: Lexicon) -> list[Event]:
    """其中：财政拨款 | 100 | 90: figures of a funding source, under a funds heading or beside their labels."""
    cells = row.cells
    if header is not None and header.crossed and (crossed := _crossed_row(row, header, sound, lex)):
        return crossed
    rated = _rated(cells, lex)
    if rated and header is not None and header.form == "funds" and len(cells) == 2:  # below the rows of the block
        return [FundRow(row, cells[0][1], cells[0][0], rated, [(rated, cells[1][1])])]
    start = next((i for i, (_, c) in enumerate(cells[:3]) if fund_label(c, lex)), 0 if rated else None)
    if start is None and header is not None and header.form == "funds":
        return _said_columns(row, header, sound, lex)
    if start is None or not _may_lead(cells, start, lex) or (header is not None and header.form == "indicators"):
        return []
    if header is not None and header.form == "funds":
        return _fund_columns(row, start, header, sound, lex)
    return _fund_pairs(row, start, header, lex)


def _crossed_row(row: Row, header: Header, sound: bool, lex: Lexicon) -> list[Event]:
    """年初预算数 | 120 | 100 | 20 below the sources of money, 预算执行率 | 98% | 97% | 100%, or 执行率分值 | 10 | 执行率得分 | 9.8."""
    (column, label), *rest = list(dropwhile(lambda at: any(m.kind == "section" for m in lex.meanings(at[1].text)), row.cells)) or row.cells
    own = lex.means(label.text, *RATED) or fund_label(label, lex) or _of_years(label, lex)
    if own is None or not (own.measure or own.field in RATED):
        return []
    if len(rest) > 1 and any(lex.means(c.text, *RATED) for _, c in rest):
        pairs = [(lex.means(a.text, *RATED), a, at, b) for (at, a), (_, b) in pairwise(row.cells)]
        return [FundRow(row, a, at, m, [(m, b)]) for m, a, at, b in pairs if m and parse_points(b.text) is not None]
    by_position = sound or own.field in RATED  # a rate is no amount, so it fits no column but by where it stands
    if not sound and own.field in RATED and not {at for at, _ in rest} <= {c.start for c in header.columns if c.kind == "amount"}:
        rest = [(at + _lost(column, header), c) for at, c in rest]
    placed, left = place(Row(row.index, rest, [], row.width), header, by_position, lex)
    return [FundRow(row, label, column, own, [(header.columns[i].meaning, c) for i, c in sorted(placed.items())], left)]


def _lost(column: int, header: Header) -> int:
    """How far a row of text stands left of its columns: the label of the block, merged over it, is not printed again."""
    first = next((c.start for c in header.columns if c.kind == "amount"), 0)
    return max(first - column - 1, 0)


def _of_years(label: Cell, lex: Lexicon) -> Meaning | None:
    """2024年 | 500 | 486 | 14, 2024—2026年 | 1500 | 1480 | 20: the money of a year, or of a medium term."""
    if _YEARS.fullmatch(fold(label.text)):
        return Meaning("amount", "amount", "funds", measure="budget", scope="overall")
    said = lex.qualifier(label.text)
    return Meaning("amount", "amount", "funds", measure="budget", year=said.year) if said and said.year else None


def _rated(cells: Sequence[tuple[int, Cell]], lex: Lexicon) -> Meaning | None:
    """What the label of a rate, or of its points, says of the figure beside it: 执行率 | 96.00%, 执行率得分 | 9.60; not 自评得分 | 96."""
    if len(cells) < 2 or parse_points(cells[1][1].text) is None:
        return None
    text = fold(cells[0][1].text)
    begins = (text[:stop] for stop in range(SHORTEST_RATE, min(len(text), LONGEST_RATE) + 1))
    return lex.means(text, *RATED) if any(lex.means(t, "execution_rate") for t in begins) else lex.means(text, "execution_rate")


def _fund_columns(row: Row, start: int, header: Header, sound: bool, lex: Lexicon) -> list[Event]:
    """Figures of a funding source by the columns of the block; a second label in the row (年度资金总额) begins figures of its own."""
    labels = [i for i in range(start, len(row.cells)) if fund_label(row.cells[i][1], lex)]
    over_labels = header.columns[0] if header.columns[0].meaning is None else None  # a heading nobody knows, over the sources of money
    columns = [c for c in header.columns if c.kind != "section" and c is not over_labels]
    out: list[Event] = []
    for n, i in enumerate(labels):
        column, label = row.cells[i]
        meaning = fund_label(label, lex)
        if meaning is None:
            continue
        stop = labels[n + 1] if n + 1 < len(labels) else len(row.cells)
        if stop == i + 1 < len(row.cells) and meaning.measure and not meaning.funding:  # 年初预算数 | 合计 | 500: it heads the sources
            out.append(FundRow(row, label, column, meaning, []))
            continue
        meaning = replace(meaning, measure=None, funding=meaning.funding or "total")
        rest = Row(row.index, row.cells[i + 1 : stop], [], row.width)
        placed, left = place(rest, Header(columns, 0, 0, "funds"), sound, lex)
        figures: list[tuple[Meaning | None, Cell]] = [(m, c) for k, c in sorted(placed.items()) if (m := columns[k].meaning)]
        left += [c for k, c in sorted(placed.items()) if columns[k].meaning is None]  # under a heading nobody knows it is no amount
        out.append(FundRow(row, label, column, meaning, figures, left))
    return out


def _fund_pairs(row: Row, start: int, header: Header | None, lex: Lexicon) -> list[Event]:
    """Labels beside their amounts: 预算数： | 120 | 执行数： | 110; a rate below its heading (预算执行进度) has no label of its own."""
    beside = [c for _, c in (*row.cells[:start], *row.continued)]
    rate = next((m for c in beside if (m := lex.means(c.text, *RATED))), None)  # 预算执行率 | 财政拨款 | 98.00%
    headed = {c.start: c.meaning for c in header.columns if c.meaning and c.field in RATED} if header else {}
    out: list[FundRow] = []
    for i in range(start, len(row.cells)):
        column, label = row.cells[i]
        if out and out[-1].label is label:
            continue  # amounts in words, which are read with their label
        meaning = fund_label(label, lex)
        value = row.cells[i + 1][1] if i + 1 < len(row.cells) else None
        if meaning and rate and value and parse_points(value.text) is not None:
            out.append(FundRow(row, label, column, rate, [(replace(rate, funding=meaning.funding or "total"), value)]))
            continue
        if meaning and len(row.cells) > i + 2 and all(is_amount_cell(c.text) for _, c in row.cells[i + 1 : i + 3]):
            return []  # several figures beside one label (by year, by source): no heading tells which is which
        if meaning:
            figures: list[tuple[Meaning | None, Cell]] = [(None, value)] if value and is_amount_cell(value.text) else []
            out.append(FundRow(row, label, column, meaning, figures))
            out += said_amounts(row, i, meaning, lex)
        elif out and value and is_amount_cell(value.text) and (other := lex.means(label.text, "attribute")):  # 到位数： | 115
            out.append(FundRow(row, label, column, other, [(None, value)]))
        elif value and (rated := lex.means(label.text, *RATED)) and parse_points(value.text) is not None:
            out.append(FundRow(row, label, column, rated, [(rated, value)]))
        elif (
            out
            and (heading := headed.get(column))
            and not any(c is label for _, c in out[-1].figures)
            and parse_points(label.text) is not None
        ):
            out.append(FundRow(row, label, column, heading, [(heading, label)]))
        elif out and (amount := _glued_amount(label.text, lex)):
            out.append(FundRow(row, label, column, amount[0], [(None, replace(label, text=amount[1]))]))
        elif len(inline_amounts(label.text, lex)) > 1:
            return []  # 年度资金总额：240万元。其中：财政拨款180万元；… beside another such cell
    return list(out) if any(e.figures or e.meaning.funding for e in out) else []


def said_amounts(row: Row, i: int, own: Meaning, lex: Lexicon) -> list[FundRow]:
    """Amounts in words beside a label (批复金额 | 204.50，其中财政拨款184.50、其他资金20.00); none where the cell says anything else."""
    if i + 1 >= len(row.cells):
        return []
    column, cell = row.cells[i + 1]
    parts = [p.strip() for p in _CLAUSE.split(_IN_BRACKETS.sub(r"，\1", cell.text)) if p.strip()]
    said = [(own, parts[0]), *map(_amount_clause, parts[1:], [lex] * len(parts))] if parts and is_amount_cell(parts[0]) else []
    said = said or [_amount_clause(p, lex) for p in parts]
    if len(parts) < 2 or not all(said):
        return []
    return [FundRow(row, cell, column, replace(m, unit=m.unit or own.unit), [(None, replace(cell, text=t))]) for m, t in filter(None, said)]


def _said_columns(row: Row, header: Header, sound: bool, lex: Lexicon) -> list[Event]:
    """总额：442.04万元 其中：财政拨款403.24万元 under 全年预算数, and the same under 全年执行数: a row for every source that is said."""
    told: dict[int, list[tuple[Meaning, str]]] = {}  # by the identity of the cell that stands for its first amount
    cells: list[tuple[int, Cell]] = []
    for at, cell in row.cells:
        if known := said_clauses(cell.text, lex):
            cell = replace(cell, text=known[0][1])
            told[id(cell)] = known
        cells.append((at, cell))
    placed, left = place(Row(row.index, cells, row.continued, row.width), header, sound, lex)
    rows: dict[str, FundRow] = {}
    beside: list[tuple[Meaning | None, Cell]] = []
    for i, cell in sorted(placed.items()):
        meaning = header.columns[i].meaning
        if meaning and meaning.kind == "amount" and id(cell) in told:
            for own, text in told[id(cell)]:
                of = replace(own, measure=None, funding=own.funding or "total")
                fund = rows.setdefault(of.funding or "", FundRow(row, cell, header.columns[i].start, of, []))
                fund.figures.append((replace(meaning, unit=own.unit or meaning.unit), replace(cell, text=text)))
        elif header.columns[i].kind != "section":
            beside.append((meaning, cell))
    for first in list(rows.values())[:1]:
        first.figures += beside
        first.left_over += left
    return list(rows.values())


def said_clauses(text: str, lex: Lexicon) -> list[tuple[Meaning, str]]:
    """All labels of funds with their amounts that a cell says in words (财政拨款860万元、其他资金40万元), or none."""
    clauses = [_amount_clause(p.strip(), lex) for p in _CLAUSE.split(text) if p.strip()]
    return [c for c in clauses if c] if all(clauses) else []


def _amount_clause(text: str, lex: Lexicon) -> tuple[Meaning, str] | None:
    return inline_amount(text, lex, unitless=True) or _glued_amount(text, lex)


def fund_label(cell: Cell, lex: Lexicon) -> Meaning | None:
    return next((m for m in lex.meanings(cell.text) if m.kind == "amount" and m.group == "funds" and m.counts), None)


def _may_lead(cells: Sequence[tuple[int, Cell]], start: int, lex: Lexicon) -> bool:
    """Section labels may stand before the label of a fund row: known ones, a rate's, merged ones, or one before a label with its amount."""
    if all(c.rowspan > 1 or any(m.kind == "section" or m.field in RATED for m in lex.meanings(c.text)) for _, c in cells[:start]):
        return True
    return start == 1 and len(cells) > 2 and is_amount_cell(cells[2][1].text) and not is_amount_cell(cells[0][1].text)


def _glued_amount(text: str, lex: Lexicon) -> tuple[Meaning, str] | None:
    """其他资金85.39 among labels with their amounts: a label with an amount of its own, told from a footnote's number by its decimals."""
    m = _GLUED_AMOUNT.fullmatch(text)
    meaning = fund_label(Cell(m[1], 0, 0), lex) if m else None
    return (meaning, m[2]) if m and meaning else None


def inline_amounts(text: str, lex: Lexicon) -> list[tuple[Meaning, str]]:
    """All labels of funds with their amounts that a cell holds, one behind or below the other; none where it holds anything else."""
    found = [inline_amount(part.strip(" ,，"), lex, unitless=True) for part in re.split(r"[\n；;。]|\s{2,}", text) if part.strip()]
    amounts = [f for f in found if f]
    return amounts if len(amounts) == len(found) else []


def inline_amount(text: str, lex: Lexicon, unitless: bool = False) -> tuple[Meaning, str] | None:
    """预算金额：386.40万元 → its meaning and the amount with its unit; `unitless`: one without a unit is an amount, too."""
    m = _INLINE_AMOUNT.match(text)
    if m and not (unitless or m[2].endswith("元")):
        return None
    meaning = next((x for x in lex.meanings(m[1]) if x.kind == "amount" and x.group == "funds" and x.counts), None) if m else None
    return (meaning, m[2]) if m and meaning else None
