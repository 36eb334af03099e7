"""Bytes -> text: the encodings in which Chinese offices hand over text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from pipelines.documents.model import UnreadableDocument

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its BOM begins with the UTF-16 one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 100_000  # bytes or characters looked at to judge an encoding
_MAX_CONTROL_SHARE = 0.002  # control and private-use characters a text may hold
_MIN_ORDINARY_SHARE = 0.8  # ASCII and Chinese characters a UTF-16 text without BOM must hold
_MAX_DAMAGE_SHARE = 0.005  # undecodable bytes a text may hold: a cut or slightly damaged file
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufffd-\uffff]")
_ORDINARY = re.compile("[\t\n\r\f -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


@dataclass(frozen=True)
class Decoded:
    """A decoded text; `notes` says what of it was damaged."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Decode a text file.

    The order is from proof to guess: a byte order mark, strict UTF-8 (which other encodings do not pass by accident),
    UTF-16 where there are NUL bytes, the `declared` encoding (of an HTML or XML file), strict GB18030 (holds GBK and
    GB2312), charset-normalizer's guess, and last UTF-8 or GB18030 with a few damaged bytes, which the notes report.

    Raises:
        UnreadableDocument: the bytes are no text.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return Decoded(content[len(bom) :].decode(encoding, "replace"), encoding)
    candidates = ["utf-8", *([declared] if declared else []), "gb18030"]
    if b"\0" in content:
        candidates = ["utf-16-le", "utf-16-be"]
    for encoding in candidates:
        text = _strict(content, encoding)
        if text is not None and _is_text(text, encoding):
            return Decoded(text, encoding)
    decoded = None if b"\0" in content else _damaged(content) or _guessed(content)
    if decoded is None:
        raise UnreadableDocument("The file is not text (binary data); supply it with the extension of its format, or as PDF or text.")
    return decoded


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_text(text: str, encoding: str) -> bool:
    sample = text[:_SAMPLE]
    if encoding.startswith("utf-16") and len(_ORDINARY.findall(sample)) < _MIN_ORDINARY_SHARE * len(sample):
        return False
    return len(_CONTROL.findall(sample)) <= _MAX_CONTROL_SHARE * len(sample)


def _damaged(content: bytes) -> Decoded | None:
    """The text in the likelier of UTF-8 and GB18030 if but few of its bytes are damaged."""
    texts = {encoding: content.decode(encoding, "replace") for encoding in ("utf-8", "gb18030")}
    encoding, text = min(texts.items(), key=lambda item: item[1].count("\ufffd"))
    damage = text.count("\ufffd")
    if damage > max(1, _MAX_DAMAGE_SHARE * len(text)) or not _is_text(text.replace("\ufffd", ""), encoding):
        return None
    return Decoded(text, encoding, (f"{damage} damaged places could not be decoded as {encoding}; they show as \ufffd.",))


def _guessed(content: bytes) -> Decoded | None:
    guess = from_bytes(content[:_SAMPLE]).best()
    text = guess and _strict(content, guess.encoding)
    return Decoded(text, guess.encoding) if guess and text and _is_text(text, guess.encoding) else None
