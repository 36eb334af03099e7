"""What of a text a person sees: no control characters, no zero-width characters, no blanks around it."""

from __future__ import annotations

import re
import unicodedata

# Control characters (tab and line breaks are whitespace, not these), zero-width characters, direction marks, the BOM.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_BREAK = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")
_LOOK_ALIKES = {  # CJK radicals that NFKC leaves alone
    "⺠": "民", "⻓": "长", "⻔": "门", "⻅": "见", "⻋": "车", "⻚": "页", "⻛": "风", "⻜": "飞", "⻢": "马",
    "⻣": "骨", "⻥": "鱼", "⻦": "鸟", "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻉": "贝",
    "⻄": "西", "⻆": "角", "⻝": "食", "⻘": "青", "⺟": "母", "⺎": "兀", "⻁": "虎", "⻤": "鬼", "⻙": "韦",
    "⺅": "亻", "⺩": "王",
}  # fmt: skip
RADICALS = {ord(k): v for k, v in _LOOK_ALIKES.items()} | {c: unicodedata.normalize("NFKC", chr(c)) for c in range(0x2F00, 0x2FD6)}
"""Radicals in place of the characters they look like (⽬ for 目): text copied out of a PDF holds them. For str.translate."""

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(第?\s*\d{1,4}\s*页?([,，/\s]*共?\s*\d{1,4}\s*页?)?|Page\s+\d+(\s+of\s+\d+)?)[-—–·\s]*", re.IGNORECASE)
CONTINUED = re.compile(r"[（(]?\s*(续表?|接上表|续上表|接上页)[一二三四五六七八九十\d]*\s*[）)]?")
"""What stands above the part of a table that goes on: （续表）."""


def printed(text: str) -> str:
    """The text without invisible characters and without blanks around it, radicals as the characters they stand for."""
    return _INVISIBLE.sub("", text).translate(RADICALS).strip()


def one_line(text: str) -> str:
    """The printed text of a cell with its line breaks closed.

    Chinese wraps inside a word, so the parts join without a blank; between two ASCII letters or digits a blank keeps
    two words (or two numbers) apart.
    """
    head, *rest = _BREAK.split(printed(text))
    for part in rest:
        apart = head[-1:].isascii() and head[-1:].isalnum() and part[:1].isascii() and part[:1].isalnum()
        head += " " + part if apart else part
    return head


def is_page_number(text: str) -> bool:
    """Whether a line is what a page break prints between two parts of a table: '— 3 —', '第3页 共9页', '（续表）'."""
    return bool(_PAGE_NUMBER.fullmatch(text) or CONTINUED.fullmatch(text))
