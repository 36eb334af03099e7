"""What of a text a person sees: no control characters, no zero-width characters, no blanks around it."""

from __future__ import annotations

import re

# Control characters (tab and line breaks are whitespace, not these), zero-width characters, direction marks, the BOM.
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_BREAK = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")


def printed(text: str) -> str:
    """The text without invisible characters and without blanks around it."""
    return _INVISIBLE.sub("", text).strip()


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
