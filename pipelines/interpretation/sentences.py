"""What sentences of a report on one project state of it: amounts, execution rate, score and grade (年初预算安排386.40万元, 执行率93.28%).

A figure is read only where the words right before it are, but for words that change nothing, a label the vocabulary knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import yaml

from pipelines.documents.model import Line
from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.lexicon import Lexicon, Meaning, fold
from pipelines.interpretation.money import UNITS, to_yuan
from pipelines.interpretation.narrative import Sentence
from pipelines.interpretation.subject import YEAR

HIGHEST_SCORE = Decimal(120)
_LONGEST_LABEL = 60
_FIGURE = re.compile(
    r"(?<![\d.])(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|百万元|万元|千元|元|%|分)(?!钟|之|别|/|每|以|及|左右|公里|\(不含|为)"
)
_GRADE = re.compile(
    r"(?P<label>[\u3400-\u9fff]{2,20}?)(?:评定)?(?:为|是|:)[“\"‘「『《]?(?P<grade>[优良中差]秀?好?|不?合格|较[好差]|一般)(?![\u3400-\u9fff])"
)
_QUOTED = re.compile(r"[“\"《][^”\"》]*[”\"》]")  # “三个百分百”提升: what counts there counts no projects
_SEVERAL = re.compile(r"等$|等[\d一二三四五六七八九十]*[个项]|[\d一二三四五六七八九十]+[个项]")
_DATE = re.compile(r"^\d{1,2}月(?:\d{1,2}日)?[底末初]?")


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact a sentence states; `field` is that of the vocabulary, or weight | execution_score of the execution rate."""

    field: str
    printed: str
    line: Line
    text: str  # the sentence
    measure: str = ""  # of an amount
    funding: str = "total"
    unit: str = ""

    @property
    def value(self) -> Decimal:
        return Decimal(self.printed.replace(",", ""))


@lru_cache(maxsize=1)
def report_words() -> dict[str, Any]:
    """The vocabulary of reports on one project."""
    found: dict[str, Any] = yaml.safe_load((VOCABULARY / "reports.yml").read_text(encoding="utf-8"))
    return found


def names_several(text: str) -> bool:
    """某路灯等3个: a name of several projects, of which what is said cannot be given to one."""
    return bool(_SEVERAL.search(_QUOTED.sub("", text)))


@lru_cache(maxsize=16)
def _longest_first(name: str) -> list[str]:
    return sorted(report_words()[name], key=len, reverse=True)


def stated_in(sentence: Sentence, project: str, fiscal_year: int | None, lex: Lexicon) -> Iterator[Stated]:
    """The facts of one sentence about `project`; a figure of another year than `fiscal_year` is none."""
    text = fold(sentence.text)
    measure, rated, end = "", False, 0
    for m in _FIGURE.finditer(text):
        clause = re.split(r"[,;。:](?!\d)|[,;](?=\d{4}年)|\(", text[max(end, m.start() - _LONGEST_LABEL) : m.start()].rstrip(":"))[-1]
        end = m.end()
        label = _label(clause, project, fiscal_year)
        if m["unit"] == "分":
            found = _score(label, rated, lex)
            rated = found == "weight"
        else:
            found, meaning = _amount(label, m["unit"], measure, lex)
            measure = (meaning.measure or measure) if meaning else ""
            if found == "amount" and meaning:
                yield Stated(found, m["number"], sentence.line, sentence.text, measure, meaning.funding or "total", m["unit"])
                continue
        if found:
            yield Stated(found, m["number"], sentence.line, sentence.text, unit=m["unit"])
    for m in _GRADE.finditer(text):
        if lex.grade(m["grade"]) and _known(m["label"], lex, "grade"):
            yield Stated("grade", m["grade"], sentence.line, sentence.text)


def _leads() -> list[str]:
    return _longest_first("label_leads")


def _label(clause: str, project: str, fiscal_year: int | None) -> str:
    """The words that say what a figure is; empty where they are of another year or of somebody else."""
    year = list(re.finditer(rf"({YEAR})年度?", clause))
    if year:
        before = clause[: year[0].start()].split(fold(project)) if project else [clause[: year[0].start()]]
        leads = all(list(_shortened(part))[-1] in _leads() for part in before if part)
        if (fiscal_year is not None and int(year[-1][1]) != fiscal_year) or not leads:
            return ""  # of another year, or of somebody else: 我局2023年预算安排
        clause = clause[year[-1].end() :]
    clause = re.sub(r"[“”\"《》、]", "", _DATE.sub("", clause))
    if project and fold(project) in clause:
        clause = clause.rsplit(fold(project), 1)[1]
    while filler := next((w for w in _longest_first("label_fillers") if clause.endswith(w) and len(clause) > len(w)), ""):
        if filler in ("金额", "总额", "得"):
            break
        clause = clause.removesuffix(filler)
    return clause


def _shortened(label: str) -> Iterator[str]:
    """The label, then without one leading word after the other."""
    yield label
    while lead := next((w for w in _leads() if label.startswith(w) and len(label) > len(w)), ""):
        label = label[len(lead) :]
        yield label


def _known(label: str, lex: Lexicon, *fields: str) -> Meaning | None:
    return next((m for text in _shortened(label) for m in lex.meanings(text) if m.field in fields), None)


def _amount(label: str, unit: str, measure: str, lex: Lexicon) -> tuple[str, Meaning | None]:
    """amount | execution_rate | '' and the label's meaning; a source of money alone is of the amount stated before it (其中：财政拨款)."""
    for text in _shortened(label):
        for m in lex.meanings(text):
            if unit == "%" and m.field == "execution_rate":
                return m.field, None
            if unit != "%" and m.kind == "amount" and m.group == "funds" and (m.measure or (measure and m.funding)):
                return "amount", m
    return "", None


def _score(label: str, rated: bool, lex: Lexicon) -> str:
    """total_score, the weight of the execution rate, the score given for it, or nothing."""
    if rated and label in report_words()["scores"]:
        return "execution_score"
    weight = next((w for w in _longest_first("weights") if label.endswith(w)), "")
    if weight and _known(label.removesuffix(weight).removesuffix("指标"), lex, "execution_rate"):
        return "weight"
    whole = any(word in label for word in report_words()["of_whole"])
    return "total_score" if whole and _known(label, lex, "total_score", "score") else ""


def unambiguous(found: Sequence[Stated]) -> list[Stated]:
    """The first statement of each fact; none of a fact that is stated in several ways."""
    by_key: dict[tuple[str, str, str], list[Stated]] = {}
    for s in found:
        by_key.setdefault((s.field, s.measure, s.funding), []).append(s)
    return [same[0] for same in by_key.values() if len({_comparable(s) for s in same}) == 1]


def _comparable(s: Stated) -> Decimal | str:
    if s.field == "grade":
        return s.printed
    return to_yuan(s.value, s.unit) if s.unit in UNITS else s.value
