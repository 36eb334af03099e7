"""Running text of a disclosure (文字说明): what each line is, and the control figures its sentences state.

A sentence is put together over lines and pages before it is read. Its figures are totals (收支总预算 5277.13 万元), changes (比上年执行数
增加 …，增长 40.4%), shares (占 0.5%), rates and counts (共涉及 18 个项目). The words are in `vocabulary/narrative.yml`; the patterns here
are those of the language, not of one document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, pairwise, zip_longest
from typing import Any

import yaml

from pipelines.documents.model import Line
from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.subject import YEAR, base_unit, find_organisations, is_title, plain

WAN = {"元": Decimal("0.0001"), "千元": Decimal("0.1"), "万元": Decimal(1), "百万元": Decimal(100), "亿元": Decimal(10_000)}
"""万元 per unit of money."""

_LONGEST_PARAGRAPH = 200  # lines
_LONGEST_CLAUSE = 300  # characters before a figure that can say what it is about
_LONGEST_SUBJECT = 80


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the running text and the line it begins on."""

    text: str
    line: Line


@dataclass
class NarrativeResult:
    """What the running text yields.

    figures: dicts of kind, subject, printed, value (money in 万元), unit, of_subject (share: the whole; change: the base), line,
        page, text (the sentence), section (the heading it stands under), direction (change: increase | decrease).
    roles: role by line number: title, heading, note or narrative; a line that looks like content of a table has none.
    sentences: all of the running text, in reading order.
    project_totals: dicts of scope (as printed before 项目), count, amount_wan, line: how many projects, how much money.
    """

    figures: list[dict[str, Any]] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    project_totals: list[dict[str, Any]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)


class _Paragraph:
    """Lines that belong together, the heading they stand under, and the line each character comes from."""

    def __init__(self, lines: list[Line], section: str) -> None:
        self.lines, self.section = lines, section
        parts = [plain(line.text) for line in lines]
        self.text = "".join(parts)
        self._ends = list(accumulate(map(len, parts)))

    def sentences(self) -> Iterator[tuple[int, str]]:
        """Each sentence with the position it begins at."""
        for match in re.finditer(r"[^。！？]+[。！？]?", self.text):
            yield match.start(), match[0]

    def line_at(self, position: int) -> Line:
        return self.lines[bisect_right(self._ends, position)]


@lru_cache(maxsize=1)
def narrative_words() -> dict[str, Any]:
    """The vocabulary of running text."""
    words: dict[str, Any] = yaml.safe_load((VOCABULARY / "narrative.yml").read_text(encoding="utf-8"))
    return words


@lru_cache(maxsize=64)
def _any_of(name: str) -> str:
    return "|".join(map(re.escape, sorted(narrative_words()[name], key=len, reverse=True)))


def read_narrative(lines: Sequence[Line]) -> NarrativeResult:
    """Roles of lines and figures of sentences; `lines` are those outside of tables, in reading order."""
    result = NarrativeResult(roles=_roles(lines))
    whole: dict[str, str] = {}
    for paragraph in _paragraphs(lines, result.roles):
        for position, sentence in paragraph.sentences():
            result.sentences.append(Sentence(sentence, paragraph.line_at(position)))
            figures = _Sentence(sentence, position, paragraph, whole).figures()
            result.figures += figures
            result.project_totals += _project_totals(figures)
    return result


# -- what a line is ---------------------------------------------------------------------------------------------------------------

_ORDINAL = (
    r"(?:第?[一二三四五六七八九十百]+(?:部分|章|节|、|\s)|[（(][一二三四五六七八九十]+[）)]"
    r"|\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)]|附件\s*\d*[:：]?)"
)


def _roles(lines: Sequence[Line]) -> dict[int, str]:
    roles: dict[int, str] = {}
    open_sentence, items = False, _Items()
    for index, line in enumerate(lines):
        text = plain(line.text)
        role = "note" if _is_page_number(lines, index) else items.consistent(text, _role(line.text, open_sentence))
        if role:
            roles[line.number] = role
        if text and role != "note":
            open_sentence = role == "narrative" and not _ended(text)
    for first, second in pairwise(line for line in lines if roles.get(line.number) != "note" and line.text.strip()):
        if first.number not in roles and roles.get(second.number) == "narrative" and _is_first_line(first.text, second.text):
            roles[first.number] = "narrative"
    return roles


def _is_first_line(printed: str, following: str) -> bool:
    """Whether a line without punctuation is the first of the paragraph that the next line goes on with."""
    text, behind = plain(printed), plain(following)
    whole_width = len(text) >= 15 and not re.search(r"[≥≤|\t]", printed)
    return whole_width and _opens(text) and not _opens(behind)


def _is_page_number(lines: Sequence[Line], index: int) -> bool:
    """A number alone on the first or last line of a page."""
    if not re.fullmatch(r"[-—–\s]*\d{1,3}[-—–\s]*", lines[index].text):
        return False
    pages = [lines[i].page for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return any(page != lines[index].page for page in pages)


class _Items:
    """Numbered items of one list play one role: item 10 between narrative items is narrative though its first line is short."""

    def __init__(self) -> None:
        self.last: dict[str, tuple[int, str | None]] = {}  # style of numbering -> number and role of its last item

    def consistent(self, text: str, role: str | None) -> str | None:
        match = re.match(r"([（(]?)(\d{1,3})[.．、）)]", text)
        if not match:
            return role
        style, number = ("(" if match[1] else "."), int(match[2])
        if role == "heading" and self.last.get(style) == (number - 1, "narrative") and not text.endswith("。"):
            role = "narrative"
        self.last[style] = (number, role)
        return role


def _role(printed: str, open_sentence: bool) -> str | None:
    """Role of one line; `open_sentence`: the narrative line before it has not ended its sentence."""
    text = plain(printed)
    if not text:
        return None
    if re.match(f"[（(]?(?:{'|'.join(narrative_words()['notes'])})", text) or re.search(f"(?:{_any_of('empty_statements')})", text):
        return "note"
    if is_title(printed) or re.fullmatch(rf"[（(]?{YEAR}年度?[）)]?", text):
        return "title"
    if _is_heading(printed, text):
        return "heading"
    return "narrative" if _is_running(printed, text, open_sentence) else None


def _is_heading(printed: str, text: str) -> bool:
    short = len(text) <= 60 and not re.search(r"[；，,;\t|]", text) and not re.search(r"。.", text)
    if re.match(r"\s*#{1,6}\s|\s*\*\*.+\*\*\s*$", printed) and short:
        return True
    if re.fullmatch(r"目录|目次", text) or re.search(r"(?:\.{4,}|…{2,}|·{4,})\s*\d*$", text):
        return True
    return bool(short and re.match(_ORDINAL, text) and not re.search(r"[\d%。：:]$", text) and len(text) >= 4)


def _is_running(printed: str, text: str, open_sentence: bool) -> bool:
    """Running text: it has a sentence's punctuation and is no row of a table, or it ends the sentence that is open."""
    if "\t" in printed or "|" in printed or re.search(r"\S\s{3,}\S", printed):
        return False
    if re.search(r"[≥≤]\s*\d|^\s*[\d.,%\s]+$", printed):
        return False
    chinese = len(re.findall(r"[\u3400-\u9fff]", text))
    if chinese >= 8 and re.search(r"[，。；：、]", text):
        return True
    if (chinese >= 4 and re.search(r"。$|\d.*，$", text)) or re.match(rf"{_ORDINAL}.*[；。：;]$", text):
        return True
    return open_sentence and chinese >= 2 and (bool(re.search(r"[。；]$", text)) or chinese >= 20)


# -- paragraphs -------------------------------------------------------------------------------------------------------------------


def _paragraphs(lines: Sequence[Line], roles: dict[int, str]) -> Iterator[_Paragraph]:
    """Narrative lines joined into paragraphs, each with the heading of the first two levels it stands under.

    What directly follows a line without a role is the rest of something torn apart (a wrapped cell) and no paragraph,
    unless it opens like one.
    """
    current: list[Line] = []
    section, torn = "", False
    for line in (line for line in lines if line.text.strip()):
        role = roles.get(line.number)
        if role == "note" and current:
            continue  # a page number or a note in the middle of a sentence
        item = bool(re.match(_ORDINAL, plain(line.text)))
        if current and (role != "narrative" or item or _ended(current[-1].text) or len(current) >= _LONGEST_PARAGRAPH):
            yield _Paragraph(current, section)
            current = []
        torn = role is None or (torn and role == "narrative" and not _opens(plain(line.text)))
        if role == "narrative" and not torn:
            current.append(line)
        elif role in ("heading", "title") and re.match(r"[#*\s]*(?:第?[一二三四五六七八九十]|[（(][一二三四五六七八九十])", line.text):
            section = plain(line.text)
    if current:
        yield _Paragraph(current, section)


def _opens(text: str) -> bool:
    """Whether a line begins a paragraph: with an ordinal, a year, an opener such as 其中 or the name of an organisation."""
    return bool(re.match(rf"(?:{_ORDINAL}|{YEAR}\s*年|{_any_of('openers')})", text)) or text.startswith(
        tuple(find_organisations(text[:40])[:1])
    )


def _ended(text: str) -> bool:
    return bool(re.search(r"[。！？；;：:]\s*[*]*$", text))


# -- figures ----------------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _figure() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.])(?P<number>-?\d[\d,]*(?:\.\d+)?)\s*"
        rf"(?:(?P<money>亿元|百万元|万元|千元|元)|(?P<percent>[%％])|(?P<count>{_any_of('count_units')}))(?P<limit>{_any_of('limits')})?"
    )


class _Sentence:
    """One sentence, its figures read from left to right; `whole` keeps the leading total of each section."""

    def __init__(self, text: str, position: int, paragraph: _Paragraph, whole: dict[str, str]) -> None:
        self.text, self.position, self.paragraph, self.whole = text, position, paragraph, whole
        self.subject = ""  # of the last total
        self.base: str | None = None  # of the last change
        self.counted = ""  # of the last count
        self.found: list[dict[str, Any]] = []

    def figures(self) -> list[dict[str, Any]]:
        start = 0
        for match in _figure().finditer(self.text):
            if match["limit"]:
                continue
            before = self.text[max(start, match.start() - _LONGEST_CLAUSE) : match.start()]
            clause = re.split(r"[，；。：,;:]", before)[-1].strip(" 、")
            if self._read(match, clause):
                start = match.end()
        return self.found

    def _read(self, match: re.Match[str], clause: str) -> bool:
        if match["count"]:
            return self._count(match, clause)
        change = re.search(rf"(?P<up>{_any_of('increase')})|(?P<down>{_any_of('decrease')})", clause)
        if change and re.search(rf"(?:{_any_of('increase')}|{_any_of('decrease')})[了为约幅度]*$", clause):
            return self._change(match, clause, "increase" if change["up"] else "decrease")
        if match["percent"]:
            return self._percent(match, clause)
        return self._total(match, clause)

    def _total(self, match: re.Match[str], clause: str) -> bool:
        subject = _subject(clause)
        if not subject:
            return False
        if self.counted and subject in narrative_words()["bare_amounts"]:
            subject = self.counted + subject
        self.subject, self.base = subject, None
        self.whole.setdefault(self.paragraph.section, subject)
        self._add("total", subject, match, Decimal(_number(match)) * WAN[match["money"]], match["money"])
        return True

    def _change(self, match: re.Match[str], clause: str, direction: str) -> bool:
        base = re.search(rf"(?:{_any_of('compared')})(.+?)(?:相比)?(?:{_any_of('increase')}|{_any_of('decrease')})", clause)
        self.base = base[1] if base else self.base
        unit = match["money"] or "%"
        value = Decimal(_number(match)) * WAN.get(unit, Decimal(1))
        subject = self.subject or self.whole.get(self.paragraph.section, "")
        if not subject or (self.base is None and not self.subject):
            return False
        self._add("change", subject, match, value, unit, of_subject=self.base, direction=direction)
        return True

    def _percent(self, match: re.Match[str], clause: str) -> bool:
        share = re.search(rf"(.*?)(?:{_any_of('shares')})(.*)$", clause)
        if share:
            subject = _subject(share[1]) or self.subject
            of_subject = re.sub(r"的?(?:比重|比例)?[为约]?$", "", share[2]) or self.whole.get(self.paragraph.section)
            kind: str = "share"
        else:
            subject, of_subject, kind = _subject(clause), None, "rate"
        if not subject or (kind == "rate" and not subject.endswith("率")):
            return False
        self._add(kind, subject, match, Decimal(_number(match)), "%", of_subject=of_subject)
        return True

    def _count(self, match: re.Match[str], clause: str) -> bool:
        behind = re.match(r"[\u3400-\u9fff]+", self.text[match.end() :])
        noun = re.split(r"以及|及其|[和与及的共等]", behind[0])[0] if behind else ""
        subject = noun if len(noun) >= 2 else _subject(clause)
        if not re.search(f"(?:{_any_of('counted')})$", subject) or "." in match["number"]:
            return False
        self.counted = subject
        self._add("count", subject, match, Decimal(_number(match)), match["count"])
        return True

    def _add(self, kind: str, subject: str, match: re.Match[str], value: Decimal, unit: str, **more: str | None) -> None:
        line = self.paragraph.line_at(self.position + match.start())
        self.found.append(
            {
                "kind": kind, "subject": subject, "printed": match["number"] + (match["percent"] or ""), "value": value, "unit": unit,
                "of_subject": more.get("of_subject"), "line": line.number, "page": line.page, "text": self.text,
                "section": self.paragraph.section, "direction": more.get("direction"),
            }
        )  # fmt: skip


def _number(match: re.Match[str]) -> str:
    return match["number"].replace(",", "")


def _subject(clause: str) -> str:
    """What a figure is about: the words before it without year, department, lead-in and filler."""
    text = plain(clause)
    text = re.split(rf"{YEAR}\s*年度?", text)[-1]
    for name in find_organisations(text)[:1]:
        text = text.split(name, 1)[1] if text.startswith(name) and base_unit(text)[0] != name else text
    text = re.sub(rf"^{_ORDINAL}|^(?:{_any_of('lead_ins')})+", "", text)
    text = re.sub(rf"(?:{_any_of('fillers')})+$", "", text)
    text = text.rsplit("的", 1)[-1].strip("、 （(")
    return text if re.search(r"[\u3400-\u9fff]{2}", text) and len(text) <= _LONGEST_SUBJECT else ""


def _project_totals(figures: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Counts of projects with the amount stated right behind them."""
    out: list[dict[str, Any]] = []
    for count, amount in zip_longest(figures, figures[1:]):
        if count and count["kind"] == "count" and count["subject"].endswith("项目"):
            money = amount["value"] if amount and amount["kind"] == "total" else None
            scope = count["subject"].removesuffix("项目") or None
            out.append({"scope": scope, "count": int(count["value"]), "amount_wan": money, "line": count["line"]})
    return out
