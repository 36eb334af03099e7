"""Amounts of money as printed (金额): exact decimals, the unit they are in, and 元 to 万元 and back. Never floating point."""

from __future__ import annotations

import re
from decimal import Decimal

from pipelines.interpretation.quantities import fold

UNITS: dict[str, Decimal] = {
    "元": Decimal(1),
    "千元": Decimal(1_000),
    "万元": Decimal(10_000),
    "百万元": Decimal(1_000_000),
    "亿元": Decimal(100_000_000),
}
"""Units of money a document prints, in 元."""

_UNIT = "百万元|亿元|万元|千元|元"
_BROKEN = re.compile(r"[\r\n]+|(?<=[.,，．(（-])\s+|\s+(?=[.,，．)）])|(?<=[.．]\d)\s+(?=\d\s*$)")
_FOOTNOTE = re.compile(r"(?<=[0-9０-９元])\s*(?:[*＊※①-⑳⁰¹²³⁴-⁹]{1,3}|[（(\[【]?注\s*[0-9①-⑳]{0,2}[)）\]】]?|[\[【][0-9]{1,2}[\]】])$")
"""The mark of a footnote behind a number (874.06*, 874.06①, 874.06[1], 874.06注1)."""
_AMOUNT = re.compile(rf"[¥￥]?(\()?([-+])?[¥￥]?([0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,24}})?(\.[0-9]{{1,12}}|\.)?(\))?(?:{_UNIT})?")
_TITLE_UNIT = re.compile(
    rf"\s*(?:[（(【\[]\s*(?:(?:金额|货币|计量)?单位\s*[:：]\s*)?(?:人民币)?\s*(?:{_UNIT})\s*[)）】\]]|(?:金额|货币|计量)?单位\s*[:：]\s*(?:{_UNIT}))\s*$"
)
_UNIT_OF_ALL = re.compile(rf"单位(?:如无特[别殊]说明)?[,:]?(?:均|都|皆|统一|一律)(?:为|是|以|按)[\"“]?({_UNIT})")
_UNIT_IN = re.compile(
    r"(百万元|亿元|万元|千元|(?:^|(?<=[(:0-9以币])|(?<=单位)|(?<=单位[为是])|(?<=单位均为)|(?<=金额))元)(?=为单位|$|[^/每\w])"
)


def parse_amount(text: str) -> Decimal | None:
    """The amount a cell prints, in the unit it is printed in (see `unit_in`); None where the cell is no amount.

    '3,317.80', '1，000.00', '(12.5)' and '-12.5' (negative), '12.5万元' → 12.5. A number broken over lines is one number, and so is
    one with a blank at a point or before its last decimal ('350.0 0'); the mark of a footnote behind it says nothing;
    '10 20' are two numbers and '—' is none: None.
    """
    joined = _FOOTNOTE.sub("", _BROKEN.sub("", text.strip()))
    if re.search(r"[0-9０-９]\s+[0-9０-９]", joined):
        return None
    m = _AMOUNT.fullmatch(fold(joined))
    if not m or bool(m[1]) != bool(m[5]) or not (m[3] or (m[4] or "").strip(".")):
        return None
    value = Decimal(f"{(m[3] or '0').replace(',', '')}{m[4] or ''}")
    return -value if m[1] or m[2] == "-" else value


def parse_points(text: str) -> Decimal | None:
    """A score or weight as printed: '9.85分', '20%' and '20' → a number; None where the cell holds none."""
    return parse_amount(re.sub(r"[%％分]\s*$", "", text.strip()))


def unit_in(text: str) -> str | None:
    """The unit of money a heading or note names: '金额单位：元', '（万元）', '预算金额（万 元）'; None for none and for prices (元/人)."""
    m = _UNIT_IN.search(re.sub(r"\s+", "", fold(text)))
    return m[1] if m else None


def without_unit(title: str) -> str:
    """A title without the unit of money printed behind it: '部门收支总表（单位：万元）' → '部门收支总表'."""
    return _TITLE_UNIT.sub("", title) or title


def to_yuan(amount: Decimal, unit: str) -> Decimal:
    """`amount` of `unit` in 元, exact; KeyError for a unit that is none of `UNITS`."""
    return amount * UNITS[unit]


def to_wan(amount: Decimal, unit: str) -> Decimal:
    """`amount` of `unit` in 万元, exact; KeyError for a unit that is none of `UNITS`."""
    return to_yuan(amount, unit).scaleb(-4)


def said_unit(text: str) -> str | None:
    """The unit a line says for what follows: '单位：万元', '…预算表（元）'; a sentence that mentions an amount says none."""
    folded = fold(text)
    return unit_in(text) if "单位" in folded or re.search(rf"\([^()]*(?:{_UNIT})\)", folded) or len(folded) <= 4 else None


def unit_of_all(text: str) -> str | None:
    """The unit a sentence says of all tables: '本公开文本所附各表金额单位均为元', '以下表格单位统一为万元'; None where it says none."""
    m = _UNIT_OF_ALL.search(re.sub(r"\s+", "", fold(text)))
    return m[1] if m else None
