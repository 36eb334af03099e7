"""A spreadsheet's number as a person sees it: the value under its number format (ECMA-376 part 1, 18.8.30 and 18.8.31).

The formats of budgets are rendered (decimals, thousands, percent, literals, sections for negatives and zero, dates);
what is rarer (fractions, conditions, exponents) is printed in full precision, never wrongly rounded.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

SIGNIFICANT_DIGITS = 15  # what a spreadsheet keeps and shows of a float: 0.1 + 0.2 is 0.3
# Built-in formats that are given only by number, in the zh-cn locale (18.8.30).
_YEAR_MONTH, _MONTH_DAY, _FULL = 'yyyy"年"m"月"', 'm"月"d"日"', 'yyyy"年"m"月"d"日"'
ZH_BUILTIN = {
    **dict.fromkeys((27, 36, 50, 52, 57), _YEAR_MONTH),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), _MONTH_DAY),
    30: "m-d-yy",
    31: _FULL,
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
}
_LOCALE_DATE = ("mm-dd-yy", "m/d/yy")  # built-in 14 stands for the locale's short date
_LITERAL = re.compile(
    r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(?:Red|Black|Blue|Green|Yellow|White|Cyan|Magenta|Color\d+|DBNum\d)\]', re.I
)
_PLACEHOLDERS = re.compile(r"[#0?,]*[#0?][#0?,]*(?:\.[#0?]*)?(,*)|\.[#0?]+")
_DATE_TOKEN = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|(y+|m+|d+|h+|s+|aaaa?|AM/PM|上午/下午)|(_.|\*.|@|;.*)|(.)', re.I)
_DATE_PARTS = re.compile(r"[ymdhs]", re.I)
_WEEKDAYS = "一二三四五六日"


def shown(value: object, number_format: str = "General") -> str:
    """The text a spreadsheet program shows for a cell's value (str, bool, number, date, time, None) under a format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float | Decimal):
        return _number(_exact(value), number_format or "General")
    if isinstance(value, datetime | date | time):
        return _moment(value, number_format)
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return str(value)


def is_date_format(number_format: str) -> bool:
    """Whether a number under this format is a serial date."""
    return bool(_DATE_PARTS.search(_LITERAL.sub("", number_format.split(";")[0]))) and "general" not in number_format.lower()


def _exact(value: int | float | Decimal) -> Decimal:
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    return Context(prec=SIGNIFICANT_DIGITS, rounding=ROUND_HALF_UP).plus(exact) if isinstance(value, float) else exact


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(value: Decimal, number_format: str) -> str:
    if not value.is_finite():
        return str(value)
    sections = _sections(number_format)
    chosen = 0
    if value < 0 and len(sections) > 1:
        chosen, value = 1, -value
    elif value == 0 and len(sections) > 2:
        chosen = 2
    pieces = _pieces(sections[chosen])
    bare = "".join(text for is_code, text in pieces if is_code)
    numbers = _PLACEHOLDERS.findall(bare)
    if re.search(r"general|[@/E\[]", bare, re.I) or len(numbers) > 1 or (not numbers and bare.strip()):
        return _plain(value)
    if "%" in bare:
        value *= 100
    return "".join(_PLACEHOLDERS.sub(lambda m: _digits(value, m), text) if is_code else text for is_code, text in pieces).strip()


def _sections(number_format: str) -> list[str]:
    """The parts of a format between semicolons that are not quoted: positive; negative; zero; text."""
    return re.findall(r'((?:"[^"]*"|\\.|[^;])*);', number_format + ";") or ["General"]


def _pieces(section: str) -> list[tuple[bool, str]]:
    """A section cut into (is code?, text): quoted and escaped characters and currency signs are literal text."""
    pieces: list[tuple[bool, str]] = []
    end = 0
    for match in _LITERAL.finditer(section):
        pieces += [(True, section[end : match.start()]), (False, next((g for g in match.groups() if g), ""))]
        end = match.end()
    return [*pieces, (True, section[end:])]


def _digits(value: Decimal, match: re.Match[str]) -> str:
    """A number under placeholders such as #,##0.0#: `0` always shows, `#` and `?` where there is a digit."""
    code, scale = match[0], len(match[1] or "")
    whole, _, decimals = code.removesuffix("," * scale).partition(".")
    value = (value / 1000**scale).quantize(Decimal(1).scaleb(-len(decimals)), rounding=ROUND_HALF_UP, context=Context(prec=400))
    text = f"{value:,f}" if "," in whole else f"{value:f}"
    integer, _, fraction = text.partition(".")
    while fraction and decimals[len(fraction) - 1] != "0" and fraction[-1] == "0":
        fraction = fraction[:-1]
    sign, digits = ("-", integer[1:]) if integer.startswith("-") else ("", integer)
    if digits == "0" and "0" not in whole:
        digits = ""
    digits = digits.rjust(whole.count("0"), "0")
    sign = sign if any(c in "123456789" for c in digits + fraction) else ""
    return sign + digits + ("." + fraction if fraction else "")


def _moment(value: datetime | date | time, number_format: str) -> str:
    """A date or time under a date format; `m` after `h` or before `s` is minutes, else the month."""
    if not is_date_format(number_format):
        return value.isoformat(sep=" ") if isinstance(value, datetime) else value.isoformat()
    code = "yyyy/m/d" if number_format.split(";")[0] in _LOCALE_DATE else number_format
    tokens = [m.groups() for m in _DATE_TOKEN.finditer(code)]
    letters = [(token or "").lower() for _, _, token, _, _ in tokens]
    out: list[str] = []
    for i, (quoted, escaped, token, _, other) in enumerate(tokens):
        before = next((t[0] for t in reversed(letters[:i]) if t), "")
        after = next((t[0] for t in letters[i + 1 :] if t), "")
        out.append(_part(value, token.lower(), before == "h" or after == "s") if token else quoted or escaped or other or "")
    return "".join(out).strip()


def _part(value: datetime | date | time, token: str, is_minute: bool) -> str:
    kind, width = token[0], len(token)
    if "/" in token:
        return "上午" if getattr(value, "hour", 0) < 12 else "下午"
    if token in ("aaa", "aaaa") and isinstance(value, date):
        return ("星期" if width == 4 else "") + _WEEKDAYS[value.weekday()]
    if kind == "y":
        return f"{getattr(value, 'year', 0):04}"[-(4 if width > 2 else 2) :]
    name = "minute" if kind == "m" and is_minute else {"m": "month", "d": "day", "h": "hour", "s": "second"}.get(kind, "day")
    number = getattr(value, name, 0)
    return f"{number:02}" if width == 2 else str(number)
