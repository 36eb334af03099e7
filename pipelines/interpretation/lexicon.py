"""The vocabulary data files as look-ups: what a printed heading, level name, funding source or grade means.

The data lies in `vocabulary/*.yml`; every entry there lists its printed variants. Matching ignores what varies from form
to form: blanks, full or half width, units in brackets, lead-ins such as 其中： or 一、, footnote marks, a trailing colon.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import yaml
from rapidfuzz import process
from rapidfuzz.distance import Indel

from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.lookups import Entries, Place
from pipelines.interpretation.money import unit_in
from pipelines.interpretation.qualifiers import Qualified, alone, readings

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FORMULA = re.compile(r"(?<=[\u3400-\u9fff)])(?:\(\d{1,2}\)|\d{1,2}|[A-Z])=[\d()A-Z+\-*/×÷.…%]{3,}$|(?<=[\u3400-\u9fff])\(\d{1,2}\)$")
"""The number of a column behind its heading, with what it is the sum or share of (支出进度(5)=(4)/(3))."""
_BEHIND = re.compile(r"\(([^()]+)\)$")
_FOOTNOTE = re.compile(r"[①-⑳*＊※]+|(?<=[\u3400-\u9fff])[A-Z]$")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]+|(?<=目标)\d{1,2})$")  # 项目一, 年度目标2
_PARTS = re.compile(r"[/、()及和与]+")  # 单位/项目, 部门（单位）及项目名称
_LEAD_IN = re.compile(r"^(其中[:：、—–-]*|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.．](?!\d)|[:：])")


_OPTIONS = re.compile(r"(?=[□☐☑☒■√✓✔])")  # boxes to tick, each before what it chooses
DEEPEST = 5  # brackets in brackets, so that no text takes time by the square of its length
LONGEST_TOTAL = 8  # characters of a label such as 本年支出合计
SHORTEST_ENDING, LONGEST_BEFORE = 4, 6  # characters of the known end of a compound heading, and of what may stand before it
UNIT_CODES = ("unit_code", "department_code")
COMPOUND_KINDS = ("name", "organisation", "code", "level1", "level2")


def fold(text: str) -> str:
    """Text as compared: NFKC, without any blanks."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def bare(text: str) -> str:
    """A heading without lead-in, footnote marks and trailing colon, folded."""
    out = fold(_FOOTNOTE.sub("", text.strip())).rstrip(":：")
    out = _FORMULA.sub("", out) or out
    while (m := _LEAD_IN.match(out)) and len(m.group()) < len(out):
        out = out[m.end() :]
    return out


def unbracketed(text: str) -> str:
    """`bare` without anything in brackets: 产出指标（50分） → 产出指标."""
    out = bare(text)
    for _ in range(DEEPEST):
        out = _BRACKETS.sub("", out)
    return out


@dataclass(frozen=True)
class Meaning:
    """What a heading says about the cells under or beside it."""

    field: str
    kind: str
    group: str
    measure: str | None = None  # 预算口径, for amounts
    funding: str | None = None  # 资金来源, for amounts
    scope: str | None = None  # overall | annual
    unit: str | None = None  # 元 万元 … printed in the heading
    carry: bool = False
    part: bool = False  # of the funding source: one level of government among those that give it
    term: str | None = None  # part | forecast | past | before | after: what of the year, or of a change, it is
    year: int | None = None  # printed in the heading

    @property
    def counts(self) -> bool:
        """Whether what it holds is a fact of the year, not an expectation (预计) or another year's (上年)."""
        return self.term not in ("forecast", "past", "change")


class VocabularyError(Exception):
    """A vocabulary file that cannot be read; the message names the file and the place."""


def _load(name: str) -> Any:
    try:
        return yaml.safe_load((VOCABULARY / name).read_text(encoding="utf-8")) or {}
    except yaml.YAMLError as error:
        raise VocabularyError(f"{VOCABULARY / name} is not valid YAML: {error}") from error


class Lexicon:
    """All vocabulary, indexed. One instance serves the process (`lexicon()`)."""

    def __init__(self) -> None:
        self.words: dict[str, Any] = _load("words.yml")
        self._headings: dict[str, list[Meaning]] = {}
        by_name: dict[str, Meaning] = {}
        fields = _load("fields.yml")
        self._both = bare(fields["unit_and_project"]["printed"][0])
        for field, entry in fields.items():
            meaning = Meaning(field, entry["kind"], entry["group"], measure=entry.get("measure"), carry=bool(entry.get("carry")))
            self._index(self._headings, entry["printed"], by_name.setdefault(field, meaning))
        for source, printed in _load("funding.yml").items():
            meaning = Meaning("amount", "amount", "funds", funding=source)
            self._index(self._headings, printed, by_name.setdefault(source, meaning))
        for source, printed in self.words["funding_parts"].items():
            self._index(self._headings, printed, Meaning("amount", "amount", "funds", funding=source, part=True))
        for printed, name in _load("additions.yml").items():
            self._index(self._headings, [printed], by_name[name])
        level1: dict[str, str] = {}
        level2: dict[str, list[str]] = {}
        for parent, entry in _load("levels.yml").items():
            level1 |= {bare(p): parent for p in entry["printed"]}
            for p in entry["level2"]:
                level2.setdefault(bare(p), []).append(parent)
        self.entries = Entries({"heading": self._headings, "level1": level1, "level2": level2})
        self._grades = {bare(p): g for g, printed in self.words["grades"].items() for p in printed}
        self._total_endings = tuple(self.words["funding_total_endings"])
        self._subtotals = {bare(p) for p in self.words["subtotals"]}

    @staticmethod
    def _index(table: dict[str, list[Meaning]], printed: Iterable[str], meaning: Meaning) -> None:
        for p in printed:
            if meaning not in table.setdefault(bare(p), []):
                table[bare(p)].append(meaning)

    def meanings(self, text: str) -> tuple[Meaning, ...]:
        """All fields a heading may stand for, the likeliest first; empty where it is no known heading."""
        found, places = self._meanings(text)
        self.entries.note(places)
        return found

    @functools.lru_cache(maxsize=50_000)  # noqa: B019  one instance a process
    def _meanings(self, text: str) -> tuple[tuple[Meaning, ...], tuple[Place, ...]]:
        """`meanings`, and what was looked up for them."""
        with self.entries.apart() as places:
            found = self._find(text)
        return found, tuple(places)

    def _find(self, text: str) -> tuple[Meaning, ...]:
        if not text or len(text) > 60:
            return ()
        unit = unit_in(text)
        if not self._heading(bare(text)) and (found := self._unit_and_project(bare(text))):
            return tuple(found)
        if not self._heading(bare(text)) and self._is_name_and_target(bare(text)):
            return (Meaning("indicator_list", "text", "indicator"),)
        for scope, key, q in self._keys(text):
            if found := self._changed(self._heading(key), q):
                q = replace(q, term="after" if q.term == "changed" else q.term or self._other_year(key, found))
                return tuple(_qualified(replace(self._measured(m, text), scope=scope or m.scope, unit=unit), q) for m in found)
        if found := self._compound(unbracketed(text)):
            return tuple(replace(m, unit=unit) for m in found)
        if unbracketed(text).endswith(self._total_endings):
            return (Meaning("amount", "amount", "funds", funding="total", unit=unit),)
        return ()

    def _measured(self, meaning: Meaning, text: str) -> Meaning:
        """其中：财政拨款（全年预算）: which budget a source of money is of, said in brackets behind it."""
        said = _BEHIND.search(fold(text)) if meaning.funding and not meaning.measure else None
        measure = next((m.measure for m in self._heading(bare(said[1])) if m.measure and m.kind == "amount"), None) if said else None
        return replace(meaning, measure=measure) if measure else meaning

    @staticmethod
    def _changed(found: list[Meaning], q: Qualified) -> list[Meaning]:
        """调整指标值 is the changed target, 调整金额 no changed amount."""
        return [m for m in found if m.kind == "target"] if q.term == "changed" else found

    def _heading(self, key: str) -> list[Meaning]:
        found: list[Meaning] | None = self.entries.get("heading", key)
        return found or []

    def _keys(self, text: str) -> Iterable[tuple[str | None, str, Qualified]]:
        """What a heading may be listed as, the likeliest first: as printed, then without qualifiers, numbers and scopes."""
        plain = [q for key in dict.fromkeys((bare(text), unbracketed(text))) for q in readings(key, self.words["terms"])]
        plain.sort(key=lambda q: (q.term is not None, q.year is not None))
        for key in dict.fromkeys((bare(text), unbracketed(text))):
            if (unnumbered := _NUMBERED.sub("", key)) != key:
                plain.append(Qualified(unnumbered))
        yield from ((None, q.text, q) for q in plain)
        for scope, prefixes in self.words["scopes"].items():
            for prefix in prefixes:
                for q in plain:
                    if q.text.startswith(prefix) and len(q.text) > len(prefix):
                        rest = q.text[len(prefix) :]
                        yield scope, rest, q
                        yield from ((scope, rest.removesuffix(s), q) for s in self.words["heading_suffixes"])

    def _other_year(self, key: str, found: list[Meaning]) -> str | None:
        """The term of a column of statements that is listed whole: 上年预算数 → past, 比上年增减 → change."""
        if all(m.field != "line_amount" for m in found):
            return None
        if key in self.words["versions"]["change"] or key.startswith(tuple(self.words["change_beginnings"])):
            return "change"
        return "past" if key.startswith(tuple(self.words["terms"]["past"])) else None

    def _compound(self, key: str) -> list[Meaning]:
        """A heading whose end is a known name, code or body (债券项目名称 → 项目名称), the longest known end first."""
        if not key.endswith(tuple(self.words["heading_nouns"])) or key.startswith(tuple(self.words["others"])):
            return []
        for start in range(1, min(LONGEST_BEFORE, len(key) - SHORTEST_ENDING) + 1):
            if found := self._heading(key[start:]):
                return found if all(m.kind in COMPOUND_KINDS for m in found) else []
        return []

    def _unit_and_project(self, key: str) -> list[Meaning]:
        """A heading that names both who and what (单位/项目): units and their projects stand below each other, or their codes."""
        parts = [p for p in _PARTS.split(key) if p]
        if len(parts) > 1 and self._can_be(parts[-1], "project_code") and all(self._can_be(p, *UNIT_CODES) for p in parts[:-1]):
            return [m for m in self._heading(parts[-1]) if m.field == "project_code"]
        if len(parts) < 2 or not self._can_be(parts[-1], "project"):
            return []
        both = [m for m in self._heading(self._both) if m.field == "unit_and_project"]
        return both if all(self._can_be(p, "unit", "department") for p in parts[:-1]) else []

    def _is_name_and_target(self, key: str) -> bool:
        """三级指标及年度指标值: indicators stand below it with their targets."""
        parts = [p for p in _PARTS.split(key) if p]
        return len(parts) == 2 and self._can_be(parts[0], "name") and self._can_be(parts[1], "target")

    def _can_be(self, key: str, *fields: str) -> bool:
        return any(m.field in fields for m in self._heading(key))

    def scope(self, text: str) -> str | None:
        """The term a heading names alone: 实施期 → overall, 年度 → annual."""
        return next((scope for scope, words in self.words["scopes"].items() if bare(text) in words), None)

    def goal_term(self, text: str) -> str | None:
        """The term that the heading of a goal is for: 实施期目标 → overall, 年度目标 → annual."""
        terms = {"overall_goal": "overall", "annual_goal": "annual"}
        return self.scope(text) or next((terms[m.field] for m in self.meanings(text) if m.field in terms), None)

    def means(self, text: str, *fields: str) -> Meaning | None:
        """The heading's meaning if it can be one of the fields; never what does not count for the year."""
        return next((m for m in self.meanings(text) if m.field in fields and (m.counts or m.kind == "amount")), None)

    def qualifier(self, text: str) -> Qualified | None:
        """What a heading qualifies those below it by, if it says nothing else: 2024年, 1–7月, 上年."""
        found = alone(bare(text), self.words["terms"])
        return None if found and found.term == "changed" else found  # 调整 alone may head what an amount changed by

    def qualified(self, text: str) -> Qualified | None:
        """That a heading is of a year before, whatever it goes on with (前年实际, 上年预计)."""
        return next((q for q in readings(bare(text), self.words["terms"]) if q.term == "past"), None)

    def version(self, text: str) -> str | None:
        """Which side of a change a heading names alone: 调整前 → before, 调整后 → after, 增减 → change."""
        return next((v for v, words in self.words["versions"].items() if bare(text) in words), None)

    def funding(self, text: str) -> str | None:
        """The funding source a row label names (其中：当年财政拨款 → fiscal_appropriation)."""
        return next((m.funding for m in self.meanings(text) if m.funding), None)

    def measure(self, text: str) -> str | None:
        """The measure of money a label names (年初预算数 → initial_budget), whatever the source."""
        return next((m.measure for m in self.meanings(text) if m.measure and not m.funding), None)

    def level1(self, text: str) -> str | None:
        """The conformed first level of an indicator label, if it is one (产出指标（50分） → 产出指标)."""
        level: str | None = self.entries.get("level1", unbracketed(text))
        return level

    def levels_of(self, text: str) -> list[str]:
        """The conformed first levels a label names, alone or together (效益及满意度指标 → 效益指标, 满意度指标)."""
        parts = [p for p in _PARTS.split(bare(text)) if p]
        found = [self.level1(p) for p in parts]
        return [level for level in found if level] if all(found) else []

    def level2(self, text: str) -> list[str]:
        """The first levels a second-level label can stand under; empty where it is none."""
        return self.entries.get("level2", unbracketed(text)) or []

    def grade(self, text: str) -> str | None:
        """优 良 中 差 of a printed grade, or of the one that is ticked among all (☑优（90分以上） □良 □中 □差)."""
        ticked = [t for t in _OPTIONS.split(text) if t[:1] in self.words["ticks"]] if _OPTIONS.search(text) else []
        return self._grades.get(unbracketed(ticked[0][1:]) if len(ticked) == 1 else bare(text))

    def is_total(self, text: str) -> bool:
        """Whether a row label says that the row sums up others (合计、总计…)."""
        key = unbracketed(text) or bare(text)  # 合计（2个项目）
        return key in self._subtotals or (len(key) <= LONGEST_TOTAL and key.endswith(tuple(self.words["subtotal_endings"])))

    def is_subtotal_of_level(self, text: str) -> bool:
        """Whether a row label says that the row sums up the indicators of one level (产出指标小计)."""
        endings = tuple(self.words["subtotal_endings"])
        key = unbracketed(text)
        return key.endswith(endings) and self.level1(re.sub(f"(?:{'|'.join(endings)})$", "", key)) is not None

    def says_scored(self, label: str) -> bool:
        """Whether the label of a total of points says that they were given, unlike those to be had (自评总分, 总得分; 总分)."""
        return any(word in fold(label) for word in self.words["scored"])

    def is_share(self, heading: str) -> bool:
        """Whether a heading says that what it heads are percentages (增长率, 决算数占预算数%, 比上年增减（％）)."""
        return fold(heading).rstrip(")]").endswith(tuple(self.words["share_endings"]))

    def is_count(self, label: str) -> bool:
        """Whether a heading or the name of a line says that it is of things that are counted (人数/批次/辆, 公务用车保有量（辆）)."""
        folded = fold(label)
        unit = re.search(r"\(([^()]+)\)$", folded)
        parts = [p for p in _PARTS.split(unit[1] if unit else folded) if p]
        return folded.endswith(tuple(self.words["count_endings"])) or (bool(parts) and all(p in self.words["counted"] for p in parts))

    def is_of_department(self, title: str) -> bool:
        """A title that says that what follows is of the whole department (部门整体支出绩效目标表)."""
        return any(word in title for word in self.words["whole_department"])

    def is_note(self, text: str) -> bool:
        """注：…: a text that begins like a note."""
        return fold(text).startswith(tuple(f"{w}:" for w in self.words["notes"]))

    def is_form_number(self, text: str) -> bool:
        """公开01表, 附表3: the number of a form, printed beside its title."""
        return bool(re.match(self.words["form_numbers"], fold(text)))

    def suggest(self, text: str) -> tuple[str, float] | None:
        """The field of the most similar known heading and the similarity, 0 to 1; of headings joined by / the last one counts."""
        hit = self.nearest(text.split("/")[-1])
        return (hit[1].field, hit[2]) if hit else None

    def nearest(self, text: str) -> tuple[str, Meaning, float] | None:
        """The most similar known heading, what it means, and the similarity, 0 to 1."""
        hit = process.extractOne(unbracketed(text), self._headings.keys(), scorer=Indel.normalized_similarity)
        return (hit[0], self._headings[hit[0]][0], round(hit[1], 3)) if hit else None


def _qualified(meaning: Meaning, q: Qualified) -> Meaning:
    return changed(replace(meaning, year=q.year), q.term)


def changed(meaning: Meaning, term: str | None) -> Meaning:
    """The meaning of a heading in a term; a budget before and after a change has measures of its own."""
    measure = {"before": "initial_budget", "after": "adjusted_budget"}.get(term or "") if meaning.measure == "budget" else None
    return replace(meaning, term=term, measure=measure or meaning.measure)


@functools.cache
def lexicon() -> Lexicon:
    """The process's vocabulary, read once."""
    return Lexicon()
