"""What a document is about: kind, department, place and year, read from the document itself (文档归属).

Sources in order: titles, labelled lines and cells, names of departments in the tables, narrative, project codes (a project code of
20 or more characters begins with the GB/T 2260 code of the place that budgets it); then the path, a hint that never overrules.
The vocabulary of names and titles is `vocabulary/organisations.yml`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Any

import yaml

from pipelines.documents.model import Document, Table
from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.money import without_unit
from pipelines.interpretation.regions import Region, by_code, locate, mentions

_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
FIRST_CODED = 2015  # the first year whose project codes say it
YEAR = r"(?:19[89]\d|20[0-4]\d)"
_LONGEST_NAME = 40  # characters of an organisation's name
_LONGEST_PRINTED = 300  # characters of a project's name with its code
_TITLE_SCAN = 400  # printed lines and cells a title is looked for in
_TEXT_LIMIT = 20_000  # and everything else: a document far longer than any real one costs no more


@dataclass
class Subject:
    """What a document is about; None where neither the document nor its path says it, then named in `missing`."""

    title: str | None = None
    document_kind: str = "other"
    department_name: str | None = None
    department_code: str | None = None
    province: str | None = None
    city: str | None = None
    county: str | None = None
    region_code: str | None = None
    administrative_level: str | None = None
    fiscal_year: int | None = None
    missing: list[str] = field(default_factory=list)
    coded_year: int | None = field(default=None, compare=False)  # that its project codes say, for want of a better one


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, Any]:
    """The words of `vocabulary/organisations.yml`."""
    words: dict[str, Any] = yaml.safe_load((VOCABULARY / "organisations.yml").read_text(encoding="utf-8"))
    return words


def any_of(words: Sequence[str]) -> str:
    """Alternation of literal words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


# -- codes in front of, behind and glued to names ---------------------------------------------------------------------------------

_CODE = r"[—–－-]?(?:[A-Za-z]{1,6}[—–－-])?[A-Za-z]{0,6}\d[0-9A-Za-z]*(?:[—–－-][0-9A-Za-z]+)*"
_IN_BRACKETS = re.compile(rf"^[\[【［]\s*({_CODE})\s*[\]】］]\s*(\S.*)$|^[(（]\s*({_CODE})\s*[)）]\s*(\S.*)$", re.S)
_BEHIND_BRACKETS = re.compile(rf"^(.*\S)\s*[\[【［(（]\s*({_CODE})\s*[\]】］)）]$", re.S)
_SEPARATED = re.compile(rf"^({_CODE})(?:\s+|\s*[-—–－_:：、|/]\s*)(\S.*)$", re.S)
_BEHIND_SEPARATED = re.compile(rf"^(.*?[^\s\d])(?:\s+|\s*[-—–－_:：|/]\s*)({_CODE})$", re.S)
_GLUED = re.compile(rf"^({_CODE})([\u3400-\u9fff“《（(].*)$", re.S)
_LONGEST_TITLE = 300  # characters as printed, blanks and marks included; longer ones need not be looked at
_ENDS_AS_TABLE = re.compile(r"(?:表|清单|一览)(?:[（(][^（()）]{1,12}[）)])?$")
NUMBER_OF_TABLE = re.compile(r"^(?:(?:附|公开)?表|附件)\s*[\d一二三四五六七八九十]+(?:-\d+)?(?:\s*[:：、.]\s*|\s+)(?=\S)")
"""The number of a table in front of its title (表1　收支预算总表): like one printed beside it (公开01表), it is not part of the title."""
ORDINAL = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、．.](?!\d))\s*(?=\S)")
"""The number of a part in front of its heading (二、收入预算总表)."""
_COUNTED = re.compile(r"^\s*(?:年|月|日|号|元|万|亿|个|名|人|次|亩|公里|%|％|届|大|周年|家|台|项|版|期|级|楼|路|线)")


def split_code(text: str) -> tuple[str | None, str]:
    """Separate a printed code from a name: '[106]某局' -> ('106', '某局').

    A code stands before or behind the name, in brackets, set off, or glued to it. Years, dates and numbers that are part of the
    name are left alone ('2022年…', '12380…'): a short or glued number is a code only beside the name of an organisation.
    """
    text = text.strip()
    if len(text) > _LONGEST_PRINTED:
        return None, text
    for pattern, minimum, code_group in (
        (_IN_BRACKETS, 2, 1),
        (_BEHIND_BRACKETS, 6, 2),
        (_SEPARATED, 6, 1),
        (_GLUED, 6, 1),
        (_BEHIND_SEPARATED, 6, 2),
    ):
        match = pattern.match(text)
        if not match:
            continue
        groups = [g for g in match.groups() if g is not None]
        code, name = groups if code_group == 1 else reversed(groups)
        if _is_code(code, name, minimum, before=code_group == 1):
            return code, name.strip()
    return None, text


def _is_code(code: str, name: str, minimum: int, before: bool) -> bool:
    digits = sum(c.isdigit() for c in code)
    if re.fullmatch(rf"{YEAR}(?:[—–－-]{YEAR})*", code) or re.match(rf"{YEAR}[—–－-](?!.*[A-Za-z])", code):
        return False
    if not re.search(r"[\u3400-\u9fffA-Za-z]", name) or (before and code.isdigit() and len(code) <= 8 and _COUNTED.match(name)):
        return False
    if is_organisation(name):
        return digits >= 2
    if re.fullmatch(rf"{YEAR}(?:0[1-9]|1[0-2])(?:[0-3]\d)?", code):
        return False  # a month or a day
    return digits >= minimum


# -- names of organisations -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    words = vocabulary()
    return re.compile(f"(?P<strong>{any_of(words['endings'] + words['bodies'])})$|(?P<weak>{any_of(words['weak_endings'])})$")


@lru_cache(maxsize=1)
def _beginning() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(vocabulary()['beginnings'])})")


@lru_cache(maxsize=1)
def _not_ending() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(vocabulary()['not_endings'])})$")


def is_organisation(text: str) -> bool:
    """Whether a text is, as a whole, the name of a government department or unit (机构名称)."""
    name = base_unit(text.strip())[0]
    if not 3 <= len(name) <= _LONGEST_NAME or re.search(r"[\s，。；：、,;:≥≤=%\d]", name) or _not_ending().search(name):
        return False
    match = _ending().search(name)
    if match is None:
        return False
    if match["strong"] and (len(name) > len(match["strong"]) or len(name) >= 4):
        return True
    return bool(_beginning().match(name)) or _begins_with_place(name)


def ends_like_organisation(text: str) -> bool:
    """Whether a text ends as names of departments, units and townships do, whatever it begins with."""
    return bool(_ending().search(text)) and not _not_ending().search(text)


def is_unit_name(text: str) -> bool:
    """Whether an item of a list of units is the name of one: whatever it begins with, it ends like one (市水利工程质量监督站)."""
    name = base_unit(text)[0]
    printed = 4 <= len(name) <= _LONGEST_NAME and re.fullmatch(r"[\u3400-\u9fff·“”]+", name)
    return bool(printed and ends_like_organisation(name))


def _begins_with_place(name: str) -> bool:
    place = next(mentions(name, opens=True), ("", ()))[0]
    return bool(place) and name.startswith(place) and len(name) > len(place) + 1


def base_unit(name: str) -> tuple[str, bool]:
    """The department a unit's name stands for: '…本级' is the department itself -> (name without it, True)."""
    name = name.strip()
    for suffix in sorted(vocabulary()["own_level"], key=len, reverse=True):
        if name.endswith(suffix) and len(name) - len(suffix) >= 3:
            return name[: -len(suffix)], True
    return name, False


def find_organisations(text: str) -> list[str]:
    """Names of organisations within a running text or a title, in printed order.

    A name begins at a place or at one of the vocabulary's beginnings and ends at the last ending before the sentence goes on.
    """
    out: list[str] = []
    stop = re.compile(any_of(vocabulary()["stops"]))
    for run in re.findall(r"[\u3400-\u9fff·“”]{1,200}", text):
        while start := _name_start(run):
            run = run[start[0] :]
            end = stop.search(run, start[1])
            piece = run[: end.start()] if end else run
            name = next((piece[:size] for size in range(min(len(piece), _LONGEST_NAME), 3, -1) if is_organisation(piece[:size])), None)
            if name:
                out.append(name)
            run = run[len(name) if name else max(start[1], 1) :]
    return out


def _name_start(run: str) -> tuple[int, int] | None:
    """Where the first name of an organisation may begin in a run of characters, and the length of what opens it."""
    starts = [(m.start(), m.end() - m.start()) for m in [_beginning().search(run)] if m]
    for name, _ in islice(mentions(run, opens=True), 1):
        starts.append((run.index(name), len(name)))
    return min(starts, default=None)


# -- the document -----------------------------------------------------------------------------------------------------------------


def plain(text: str) -> str:
    """A printed line without Markdown marks and without the blanks between Chinese characters and numbers."""
    text = re.sub(r"^[#>\s]+|^[-•]\s+|[*_`]{2,}|<[^>]{1,20}>", "", text)
    return re.sub(r"(?<=[\u3400-\u9fff\d（()）])\s+(?=[\u3400-\u9fff\d（()）])", "", text).strip()


def is_title(text: str) -> bool:
    """Whether a line reads like the title of a disclosure or of one of its statements: short, of budgets, not a sentence.

    A title names a document (表, 报告, …) or says whose or of which year it is (某部门 2022 年部门预算). One that ends as tables and
    notices do and bears a year or the number of a table (2024年部门收入总体情况表, 表九　运转经费表) is a title whatever it is of.
    """
    if len(text) > _LONGEST_TITLE or "\t" in text or "|" in text:
        return False
    numbered = NUMBER_OF_TABLE.match(text.strip())
    text = NUMBER_OF_TABLE.sub("", without_unit(plain(text)))
    if not 4 <= len(text) <= 60 or re.search(r"[。；，,;:：…]|^[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|\.{3,}", text):
        return False
    if _first_year(text) is not None and (_ENDS_AS_TABLE.search(text) or text.endswith(("公开", "公示", "公告", "的通知"))):
        return True
    if _ENDS_AS_TABLE.search(text) and numbered:
        return True
    if not re.search(r"预算|决算|绩效|自评|评价|三公", text):
        return False
    if re.search(r"(?:表|表格|套表|报告|报告书|公开|公告|公示|通报|通知|说明|清单|明细|汇编|草案)(?:[（(][^（()）]{1,12}[）)])?$", text):
        return True
    return bool(re.search(r"(?:预算|决算|目标|自评|情况|结果|[）)])$", text)) and (
        _first_year(text) is not None or bool(find_organisations(text))
    )


def subject_of(document: Document, hint_path: str, organisations: Sequence[str] = (), departments: Sequence[str] = ()) -> Subject:
    """What a document is about.

    `hint_path` is the path below the raw folder; `organisations` are the names printed in cells of 主管部门 or 单位名称, with or without
    codes, `departments` those of 主管部门 alone. Raises nothing: what cannot be told stays None and is listed in `missing`.
    """
    texts = [t.translate(_HALF_WIDTH) for t in islice(texts_of(document), _TEXT_LIMIT)]
    titles = [without_unit(plain(t)) for t in texts[:_TITLE_SCAN] if is_title(t)]
    subject = Subject(title=titles[0] if titles else None)
    statements = [t for t in texts if _opening_year(t) and find_organisations(t) and _kind([t])]
    kind = _kind(titles) or _kind(statements)
    subject.document_kind = kind or "other"
    subject.fiscal_year = _year(titles, texts, statements, hint_path)
    subject.coded_year = _year_of_codes(texts)
    _department(subject, titles, texts, statements, organisations, departments)
    _place(subject, titles, texts, hint_path)
    names = ("title", "department_name", "region_code", "fiscal_year")
    subject.missing = [n for n in names if getattr(subject, n) is None] + ([] if kind else ["document_kind"])
    return subject


def texts_of(document: Document) -> Iterator[str]:
    """Printed lines and cells in reading order; a sentence broken over lines is one text."""
    pending = ""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (c.text for c in block.cells if c.text.strip())
            continue
        text = block.text.strip()
        if pending and (not text or _opening_year(text) or is_title(text)):
            yield pending
            pending = ""
        pending += text
        goes_on = len(text) > 15 and re.search(r"[\u3400-\u9fff，、“（(\d]$", text)
        if pending and (not goes_on or is_title(pending)):
            yield pending
            pending = ""
    if pending:
        yield pending


def _kind(titles: Sequence[str]) -> str | None:
    for title in titles:
        for kind, words in vocabulary()["document_kinds"]:
            if any(word in title for word in words):
                return str(kind)
    return None


def _year(titles: Sequence[str], texts: Sequence[str], statements: Sequence[str], path: str) -> int | None:
    """Fiscal year: titles, lines of a year (and a body) alone, 预算年度：2024, opening statements, cells such as 年度, the path."""
    alone = re.compile(rf"^[（(\s]*({YEAR})\s*年?度?[）)\s]*$")
    found = [_first_year(t) for t in titles]
    found += [int(m[1]) for t in texts[:_TITLE_SCAN] if (m := alone.match(plain(t))) and "年" in t]
    beside = re.compile(rf"^(\S+?)[\s　]+({YEAR})\s*年度?$")
    found += [int(m[2]) for t in texts[:_TITLE_SCAN] if (m := beside.match(t.strip())) and is_organisation(m[1])]
    labelled = re.compile(rf"(?<![\u3400-\u9fff])(?:{any_of(vocabulary()['year_labels'])})\s*[:：]\s*({YEAR})(?!\d)")
    found += [int(m[1]) for t in texts[:_TITLE_SCAN] if (m := labelled.search(t))]
    found += [_opening_year(t) for t in statements]
    found += [int(m[1]) for t in texts if (m := re.search(rf"({YEAR})\s*年度", t))]
    found += [int(y) for y in re.findall(rf"(?<!\d)({YEAR})(?!\d)", path)[-1:]]
    return next((year for year in found if year), None)


def _first_year(text: str) -> int | None:
    digits = str.maketrans("〇○零一二三四五六七八九", "000123456789")
    text = re.sub(r"[〇○零一二三四五六七八九]{4}(?=年)", lambda m: m[0].translate(digits), text)
    match = re.search(rf"(?<!\d)({YEAR})\s*年", text)
    return int(match[1]) if match else None


def _opening_year(text: str) -> int | None:
    """The year a sentence opens with ('2025年，某部门公开…')."""
    match = re.match(rf"\s*({YEAR})\s*年", text)
    return int(match[1]) if match else None


def _department(
    subject: Subject,
    titles: Sequence[str],
    texts: Sequence[str],
    statements: Sequence[str],
    organisations: Sequence[str],
    departments: Sequence[str],
) -> None:
    """Name and code of the department: titles, the first line, a labelled line, the tables, statements, the most frequent name.

    A list of several departments that no title says to be of one of them is no department's.
    """
    candidates = [n for t in titles for n in find_organisations(t)] or _letterhead(texts)
    candidates += [n for t in texts[:_TITLE_SCAN] for n in _labelled(t)]
    if not candidates and len({base_unit(split_code(d)[1])[0] for d in departments}) > 1:
        return
    candidates += _of_the_units(organisations, departments) + [name for d in organisations if is_organisation(name := split_code(d)[1])]
    candidates += [n for t in statements for n in find_organisations(t)[:1]]
    candidates += (
        [n for n, _ in Counter(n for t in texts if len(t) < 500 for n in find_organisations(t)).most_common(1)] if not candidates else []
    )
    if not candidates:
        return
    subject.department_name = base_unit(candidates[0])[0]
    for text in [*organisations, *texts]:
        code, name = split_code(text) if len(text) < 80 else (None, text)
        if code and name == subject.department_name:
            subject.department_code = code
            return


def _of_the_units(organisations: Sequence[str], departments: Sequence[str]) -> list[str]:
    """The bodies that spend the money, where every department beside them is one of a government above theirs.

    Forms for transfers (中央对地方专项转移支付区域绩效目标表, 财预〔2015〕163号) name the department of the province (省级主管部门)
    beside the county's bureau that the disclosure is of (具体实施单位).
    """
    names = [name for d in departments if is_organisation(name := split_code(d)[1])]
    above = [locate(name, opens=True) for name in names]
    units = [name for d in organisations if d not in departments and is_organisation(name := split_code(d)[1])]
    places = [locate(name, within=[r for r in above if r], opens=True) for name in units]
    if not names or not units or len(set(places)) > 1 or places[0] is None:
        return []
    own = places[0]
    below = all(r and r != own and own.prefix.startswith(r.prefix) for r in above)
    return units if below else []


def _letterhead(texts: Sequence[str]) -> list[str]:
    """The body whose name stands alone above everything else (某县财政局 over the title of a table)."""
    first = next((t for t in texts if t.strip()), "")
    return [plain(first)] if is_organisation(plain(first)) else []


def _labelled(text: str) -> list[str]:
    """The organisation behind a label: '部门：某局', '填报单位（盖章）：[106]某局'."""
    match = re.match(rf"^\s*(?:{any_of(vocabulary()['labels'])})\s*(?:[（(][^）)]{{1,8}}[）)])?\s*[:：]\s*(\S.*)$", text)
    if not match:
        return []
    name = split_code(re.split(r"[\t|]|\s{2,}", match[1])[0])[1]
    return [name] if is_organisation(name) else []


def _place(subject: Subject, titles: Sequence[str], texts: Sequence[str], path: str) -> None:
    """Place and level: the department's name, titles, project codes, the place the narrative names most, the path."""
    name = subject.department_name or ""
    opening = next((r for t in titles if (r := locate(t, opens=True))), None)
    hints = [r for r in (locate("".join(titles)) or opening, _place_of_codes(texts), locate(path, short=True)) if r]
    party = _beginning().match(name)  # 中共岷县委员会
    region = locate(name[party.end() :] if party else name, within=hints, opens=True) or (hints[0] if hints else None)
    if region is None:
        counts = Counter(r for t in texts for _, regions in mentions(t) if len(regions) == 1 for r in regions)
        region = counts.most_common(1)[0][0] if counts else None
    if region:
        subject.province, subject.city, subject.county, subject.region_code = region.province, region.city, region.county, region.code
        subject.administrative_level = region.level
    subject.administrative_level = _level(name) or subject.administrative_level


def _level(name: str) -> str | None:
    """Level of government a department's name speaks of where it is below the place's own: a township (乡镇街道)."""
    bodies = any_of(vocabulary()["township_bodies"])
    return "township" if re.search(rf"[\u3400-\u9fff]{{2}}(?:{bodies})$", name) else None


def _place_of_codes(texts: Sequence[str]) -> Region | None:
    """The place whose code at least nine in ten of the long project codes begin with."""
    codes = [place for place, _ in _project_codes(texts)]
    counts = Counter(codes).most_common(1)
    return by_code(counts[0][0]) if counts and counts[0][1] >= 0.9 * len(codes) else None


def _year_of_codes(texts: Sequence[str]) -> int | None:
    """The latest year of project codes: six digits of the place, then two of the year the project was set up (预算管理一体化规范)."""
    years = [2000 + int(rest[:2]) for place, rest in _project_codes(texts) if rest[:2].isdigit() and by_code(place)]
    latest = max(years, default=0)
    return latest if re.fullmatch(YEAR, str(latest)) and latest >= FIRST_CODED else None


def _project_codes(texts: Sequence[str]) -> list[tuple[str, str]]:
    """The long project codes that are printed: the six digits of the place, and the rest."""
    return [m for t in texts for m in re.findall(r"(?<![0-9A-Za-z])(\d{6})([0-9A-Z]{12,18})(?![0-9A-Za-z])", t)]
