"""Rows of the department's classified budget statements (预算报表): functional and economic classes, 收支总表, 三公经费 …"""

from __future__ import annotations

import re

from pipelines.documents.model import Cell
from pipelines.interpretation.cells_below import UNIT_OF_LINE
from pipelines.interpretation.drafts import Place
from pipelines.interpretation.events import DataRow
from pipelines.interpretation.lexicon import UNIT_CODES, fold, lexicon
from pipelines.interpretation.money import UNITS, parse_amount, to_wan, to_yuan
from pipelines.interpretation.subject import split_code
from pipelines.records import BudgetLineRecord

_CLASS_CODE = re.compile(r"^(\d{3}(?:\d{2}){0,2}|[ABC]\d{2,10})[\s\-_.]*([\u3400-\u9fff].*)$")
"""类 款 项 of the government's classification of revenue and expenditure in front of the name: 301 工资福利支出."""
_CLASS_CODE_BEHIND = re.compile(r"(\S.*?)\s*[（(\[【](\d{3}|\d{5}|\d{7})[)）\]】]")  # 工资福利支出（301）
DEFAULT_UNIT = "万元"
UNSAID = "no unit of money is printed: 万元 assumed"
UNSAID_CONFIDENCE = 0.8


def read_line(event: DataRow, document_key: str, statement: str, place: Place, unit: str | None) -> list[BudgetLineRecord]:
    """One record for every figure of the row, each with the line's code and name on its side of the statement."""
    out: list[BudgetLineRecord] = []
    own = next((event.cells.get(i) for i, c in enumerate(event.header.columns) if c.meaning and c.meaning == UNIT_OF_LINE), None)
    if own is not None and fold(own.text) not in UNITS:
        return out  # 辆: things that are counted
    for i, cell in sorted(event.cells.items()):
        column = event.header.columns[i]
        amount = parse_amount(cell.text) if column.kind == "amount" else None
        if amount is None or cell.row != event.row.index:  # a merged cell's figure is that of its first row
            continue
        printed_unit = fold(own.text) if own else (column.meaning.unit if column.meaning else None) or unit
        name, code = _named(_last(event, "line_name", column.side), _code(event, column.side))
        name = name or (None if code else _label_before(event, i))
        if name and not code and lexicon().is_count(name):  # 公务用车保有量（辆）: below the money that a statement prints, no money
            continue
        out.append(
            BudgetLineRecord(
                document_key=document_key, line_seq=0, statement=statement, side=_side(event, i), line_code=code, line_name=name,
                line_level=_level(code), column_name=column.heading, amount_printed=cell.text, unit_printed=printed_unit or DEFAULT_UNIT,
                amount_yuan=to_yuan(amount, printed_unit or DEFAULT_UNIT), amount_wan=to_wan(amount, printed_unit or DEFAULT_UNIT),
                is_subtotal=bool(name) and lexicon().is_total(name or ""), extraction_note=None if printed_unit else UNSAID,
                **place.columns(1.0 if printed_unit else UNSAID_CONFIDENCE),
            )
        )  # fmt: skip
    return out


def _last(event: DataRow, field: str, side: int) -> str | None:
    """The text of the innermost column of a field on one side, None where that cell is empty."""
    columns = [i for i, c in enumerate(event.header.columns) if c.field == field and c.side == side]
    cell: Cell | None = event.cells.get(columns[-1]) if columns else None
    return cell.text if cell else None


def _label_before(event: DataRow, at: int) -> str | None:
    """The label of a figure whose side has none of its own: a total's label merged over the columns before it."""
    names = [event.cells[i].text for i in sorted(event.cells) if i < at and event.header.columns[i].kind != "amount"]
    return next((name for name in reversed(names) if lexicon().is_total(name)), None)


def _named(name: str | None, code: str | None) -> tuple[str | None, str | None]:
    """Name and code of a line; a total's label is a name wherever it stands, and a code may be glued to the name."""
    if code and lexicon().is_total(code) and name in (None, code):
        return code, None
    if name and not code:
        glued, behind = _CLASS_CODE.match(name), _CLASS_CODE_BEHIND.fullmatch(name)
        code, name = (glued[1], glued[2]) if glued else (behind[2], behind[1]) if behind else split_code(name)
    return name, code


def _code(event: DataRow, side: int) -> str | None:
    """The line's code; 类 款 项 printed in columns of their own are put together: 207 | 03 | 01 → 2070301.

    A unit's code beside them is the line's only where the line has no other.
    """
    columns = [i for i, c in enumerate(event.header.columns) if c.field == "line_code" and c.side == side]
    given = [i for i in columns if i in event.cells and not lexicon().means(event.cells[i].text, "line_code")]  # 类 | 款 | 项 | 合计
    own = [i for i in given if not lexicon().means(event.header.columns[i].cells[-1].text, *UNIT_CODES)]
    parts = [event.cells[i].text for i in own or given]
    whole = len(parts) == 1 or not all(p.isdigit() and len(p) <= 3 for p in parts)
    return (parts[-1] if whole else "".join(parts)) if parts else None


def _side(event: DataRow, at: int) -> str | None:
    """收入 or 支出: said over the figure, or by the heading of the names beside it."""
    column = event.header.columns[at]
    names = [c.heading for c in event.header.columns if c.field == "line_name" and c.side == column.side]
    for heading in [column.heading, *names]:
        top = fold(heading.split("/")[0])
        for side, words in lexicon().words["sides"].items():
            if top in words:
                return str(side)
    return None


def _level(code: str | None) -> int | None:
    """类 款 项 by the length of a functional or economic code: 201, 20132, 2013201."""
    return {3: 1, 5: 2, 7: 3}.get(len(code)) if code and code.isdigit() else None
