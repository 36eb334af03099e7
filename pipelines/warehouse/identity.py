"""Which project, over years, documents and spellings, each printed one is (项目归一).

Computed over all documents at once from the staging tables; the order of rows and documents plays no part, so the same documents
give the same keys everywhere. A project is matched within its department only: by a person's resolution, by its printed
code, by its exact name, by a similar name with further evidence. Two projects of one document are never one. What is likely but
not certain stays apart and says so in `evidence`, for a person to settle in the resolutions file.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import yaml
from rapidfuzz import fuzz, process

from pipelines.interpretation.folder import VOCABULARY
from pipelines.records import (
    BudgetRecord,
    DepartmentIdentityRecord,
    DocumentRecord,
    IndicatorRecord,
    ProjectIdentityRecord,
    ProjectMatchRecord,
    ProjectNameRecord,
    ProjectRecord,
    Record,
    UnitRecord,
    dicts,
)
from pipelines.warehouse import resolutions as decided
from pipelines.warehouse.departments import Departments, Observation, hashed
from pipelines.warehouse.resolutions import Resolution

LISTED = 0.75
"""Similarity of names from which two projects are worth a person's look."""
CERTAIN = 0.9
"""Score from which two projects are one; only what `_likeness` calls certain gets there."""
_MARGIN = 0.03
"""How much better than any other of the same document a similar name must be."""
_LONG_CODE = 12
"""Codes of so many characters are given out by a province's budget system and never used twice; shorter ones number a list."""
_ALIKE = 60
"""Similarity (percent) the names of two projects with one short code must have."""
_SIMILAR = 0.8
_CHUNK = 500


def conform(staging: Mapping[type[Record], pd.DataFrame], resolutions: Path | None = None) -> dict[type[Record], list[Record]]:
    """Identity records of all departments and projects, and the matches of projects that are less than certain.

    `staging` holds the staging tables as frames; document and project are needed; unit adds departments,
    project_name, budget and indicator add evidence.
    `resolutions` is a CSV of document_key (or *), printed_name, project (a name or a project_key), decision (same | different),
    who, when, why: its decisions come before every rule. Raises ValueError for a line of it that cannot be understood.
    """
    documents = {r["document_key"]: r for r in dicts(staging[DocumentRecord])}
    departments = Departments(documents, dicts(staging[ProjectRecord]), dicts(staging.get(UnitRecord)))
    groups: dict[str, list[Project]] = defaultdict(list)
    for project in sorted(_projects(staging, documents, departments), key=lambda p: p.order):
        groups[project.department_key].append(project)
    decisions = decided.about_projects(decided.read(resolutions))
    out: list[ProjectIdentityRecord] = []
    matches: list[ProjectMatchRecord] = []
    for _, group in sorted(groups.items()):
        clusters = _Clusters(group, ())
        if decisions:
            clusters = _Clusters(group, _decided(decisions, group, clusters.keys()))
        out += clusters.records()
        matches += clusters.matches()
    out.sort(key=lambda r: (r.document_key, r.project_seq))
    matches.sort(key=lambda r: (r.document_key, r.project_seq, r.candidate_document_key, r.candidate_seq))
    return {DepartmentIdentityRecord: departments.records(), ProjectIdentityRecord: [*out], ProjectMatchRecord: [*matches]}


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[dict[str, str], re.Pattern[str]]:
    words = yaml.safe_load((VOCABULARY / "project_names.yml").read_text(encoding="utf-8"))
    generic = sorted(words["generic"], key=len, reverse=True)
    return words["synonyms"], re.compile("|".join(map(re.escape, generic)))


@lru_cache(maxsize=100_000)
def normal_name(name: str) -> str:
    """A project's name as compared: without years, blanks, punctuation and the generic tail 经费."""
    name = re.sub(r"(?:19|20)\d\d\s*[-—－~至]?\s*(?:(?:19|20)\d\d)?\s*年度?", "", name)
    name = re.sub(r"[^\w]|_", "", name.lower())
    return re.sub(r"(?:专项)?(?:经费|资金|项目|费用)$", "", name) or name


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """What of a name tells which project it is: synonyms made one, generic words left out."""
    synonyms, generic = _vocabulary()
    name = normal_name(name)
    for variant, word in synonyms.items():
        name = name.replace(variant, word)
    return generic.sub("", name) or name


@dataclass
class Project:
    """A project as one document has it, with what can speak for its identity."""

    at: Observation
    department_key: str
    name: str
    names: frozenset[str]  # normalised, with the other spellings of the document
    code: str | None
    unit: str | None  # key of the unit as printed
    named_units: frozenset[str]  # keys of subordinate units its texts speak of
    year: int
    amounts: frozenset[Decimal] = frozenset()
    indicators: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[Any, ...]:
        """Canonical order: earlier years first, then what is printed; the document's key only settles what is otherwise equal."""
        return (self.year, self.code is None, self.code or "", normal_name(self.name), self.name, self.unit or "", self.at)


def _projects(
    staging: Mapping[type[Record], pd.DataFrame], documents: Mapping[str, Mapping[str, Any]], departments: Departments
) -> Iterator[Project]:
    spellings = _collected(staging, ProjectNameRecord, "printed_name")
    amounts = _collected(staging, BudgetRecord, "amount_wan")
    indicators = _collected(staging, IndicatorRecord, "indicator_name")
    units = _own_names(departments)
    for row in dicts(staging[ProjectRecord]):
        at = (row["document_key"], int(row["project_seq"]))
        key, unit = departments.of_project[at], departments.unit_of_project.get(at)
        texts = " ".join(row.get(f) or "" for f in ("description", "annual_goal", "overall_goal", "goal_completion"))
        yield Project(
            at=at,
            department_key=key,
            name=row["project_name"],
            names=frozenset(map(normal_name, {row["project_name"], *spellings[at]})),
            code=re.sub(r"[—–－]", "-", row["project_code"]) if row.get("project_code") else None,
            unit=unit.key if unit else None,
            named_units=frozenset(k for k, own in units[key].items() if own in texts),
            year=int(documents[at[0]].get("fiscal_year") or 9999),
            amounts=frozenset(Decimal(str(a)) for a in amounts[at] if a),
            indicators=frozenset(map(normal_name, indicators[at])),
        )


def _collected(staging: Mapping[type[Record], pd.DataFrame], kind: type[Record], column: str) -> dict[Observation, set[Any]]:
    """The values of a column by project; of budget figures the totals only."""
    out: dict[Observation, set[Any]] = defaultdict(set)
    for row in dicts(staging.get(kind)):
        if row["project_seq"] is not None and row.get("funding_source", "total") == "total":
            out[row["document_key"], int(row["project_seq"])].add(row[column])
    return out


def _own_names(departments: Departments) -> dict[str, dict[str, str]]:
    """By department, the keys of its subordinate units with the part of their names that is their own (at least 4 characters)."""
    prefixes = {n.name for n in departments.unit_of_project.values() if n} | departments.names
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for at, unit in departments.unit_of_project.items():
        if unit and unit.key != departments.of_project[at]:
            own = _own_part(unit.name, prefixes - {unit.name})
            if len(own) >= 4:
                out[departments.of_project[at]][unit.key] = own
    return out


def _own_part(unit: str, departments: Iterable[str]) -> str:
    """A unit's name without the name of the department in front of it."""
    prefix = max((d for d in departments if d and unit.startswith(d)), key=len, default="")
    return unit[len(prefix) :]


class Link(NamedTuple):
    """Why two observations are one project."""

    rank: int  # the lower, the earlier it is applied: resolution 0, code 1, exact 2, exact by evidence 3, similar 4
    score: float
    rule: str
    evidence: str | None


class _Clusters:
    """The projects of one department: observations joined from the most to the least certain link."""

    def __init__(self, projects: Sequence[Project], decided: Sequence[tuple[Project, Project, bool]]) -> None:
        self.projects = list(projects)
        self.cluster: dict[Observation, list[Project]] = {p.at: [p] for p in projects}
        self.links: dict[tuple[Observation, Observation], Link] = {}
        self.doubts: dict[Observation, str] = {}
        self.near: list[tuple[float, Project, Project, str]] = []  # similar pairs that no rule made one
        self.apart = {frozenset((a.at, b.at)) for a, b, same in decided if not same}
        for a, b, same in decided:
            if same:
                self._join(a, b, Link(0, 1.0, "resolution", "decided in the resolutions file"))
        self._by_code()
        self._by_name()
        self._by_similarity()

    def _join(self, a: Project, b: Project, link: Link) -> bool:
        """Make the clusters of two observations one, unless they are of one document or kept apart by a person."""
        left, right = self.cluster[a.at], self.cluster[b.at]
        if left is right:
            return True
        if {p.at[0] for p in left} & {p.at[0] for p in right}:
            return False
        if any(frozenset((p.at, q.at)) in self.apart for p in left for q in right):
            return False
        merged = sorted(left + right, key=lambda p: p.order)
        for p in merged:
            self.cluster[p.at] = merged
        self.links[min(a.at, b.at), max(a.at, b.at)] = link
        return True

    def _by_code(self) -> None:
        for same in _grouped((p.code, p) for p in self.projects if p.code):
            for index, b in enumerate(same):
                for a in reversed(same[:index]):
                    alike = len(b.code or "") >= _LONG_CODE or fuzz.ratio(normal_name(a.name), normal_name(b.name)) >= _ALIKE
                    if alike and self._join(a, b, Link(1, 1.0, "code", f"code {b.code}")):
                        break

    def _by_name(self) -> None:
        """Equal names: where the department has one such project a document, or where unit or texts tell which of several."""
        for same in _grouped((n, p) for p in self.projects for n in sorted(p.names)):
            several = max(Counter(p.at[0] for p in same).values()) > 1 or len({p.unit for p in same if p.unit}) > 1
            for index, b in enumerate(same):
                earlier = [a for a in same[:index] if a.at[0] != b.at[0]]
                if several:
                    self._among_several(b, earlier)
                elif earlier:
                    self._join(earlier[-1], b, _exact(earlier[-1], b))

    def _among_several(self, b: Project, earlier: Sequence[Project]) -> None:
        found = {id(self.cluster[a.at]): a for a in earlier if _units(a) & _units(b)}
        if len(found) == 1 and self.cluster[b.at] is not self.cluster[(a := next(iter(found.values()))).at]:
            how = "printed unit is the same" if a.unit and a.unit == b.unit else "its text names the unit"
            self._join(a, b, Link(3, 0.9, "exact", f"several projects of this name; {how}"))
        if earlier and len(self.cluster[b.at]) == 1:
            self.doubts[b.at] = f"several projects are named {b.name}; nothing printed tells which one this is"

    def _by_similarity(self) -> None:
        """Similar names between documents in which neither has a better match: best first, and best by a margin."""
        candidates = sorted(self._similar(), key=lambda c: (-c[0], c[1].order, c[2].order))
        rivals: dict[tuple[Observation, str], list[float]] = defaultdict(list)
        for score, a, b, _ in candidates:
            rivals[a.at, b.at[0]].append(score)
            rivals[b.at, a.at[0]].append(score)
        self.near, ambiguous = candidates, set(self.doubts)
        for score, a, b, evidence in candidates:
            others = [s for pair in ((a.at, b.at[0]), (b.at, a.at[0])) for s in rivals[pair][:2]]
            clear = others.count(score) == 2 and all(score - s >= _MARGIN for s in others if s != score)
            open_ = ambiguous & {a.at, b.at} and a.names & b.names  # one of several of its name, and nothing tells which
            if score >= CERTAIN and clear and not open_ and self._join(a, b, Link(4, score, "similar", evidence)):
                continue
            if self._may_be_one(a, b) and len(self.cluster[b.at]) == 1:
                self.doubts.setdefault(b.at, f"perhaps {a.name} ({score:.2f}): {evidence}")

    def _similar(self) -> Iterator[tuple[float, Project, Project, str]]:
        names = [skeleton(p.name) for p in self.projects]
        for start in range(0, len(names), _CHUNK):
            scores = process.cdist(names[start : start + _CHUNK], names, scorer=fuzz.ratio, score_cutoff=100 * LISTED, dtype=np.uint8)
            for i, j in zip(*np.nonzero(scores), strict=True):
                a, b = self.projects[start + int(i)], self.projects[int(j)]
                if start + int(i) < int(j) and self._may_be_one(a, b):
                    score, evidence = _likeness(a, b)
                    yield score, a, b, evidence

    def _may_be_one(self, a: Project, b: Project) -> bool:
        left, right = self.cluster[a.at], self.cluster[b.at]
        return left is not right and not {p.at[0] for p in left} & {p.at[0] for p in right} and frozenset((a.at, b.at)) not in self.apart

    def keys(self) -> dict[Observation, str]:
        """project_key of each observation: the hash of department and code or name of the cluster's earliest observation."""
        out: dict[Observation, str] = {}
        taken: Counter[tuple[str, ...]] = Counter()
        named = Counter((p.at[0], normal_name(p.name)) for p in self.projects)
        for p in self.projects:
            if p is self.cluster[p.at][0]:
                natural = _natural(p, named)
                taken[natural] += 1
                key = hashed("project", p.department_key, *natural, *([str(taken[natural])] if taken[natural] > 1 else []))
                out |= {q.at: key for q in self.cluster[p.at]}
        return out

    def records(self) -> list[ProjectIdentityRecord]:
        keys = self.keys()
        return [self._record(p, keys[p.at]) for p in self.projects]

    def matches(self) -> list[ProjectMatchRecord]:
        """Every match below certainty: those that were made, and of two clusters that stay apart the most similar pair."""
        by_place, keys = {p.at: p for p in self.projects}, self.keys()
        made = [
            _match(by_place[a], by_place[b], keys, "matched", link.score, link.evidence)
            for (a, b), link in self.links.items()
            if link.rank > 0 and link.score < 1
        ]
        best: dict[frozenset[str], ProjectMatchRecord] = {}
        for score, a, b, evidence in self.near:
            if self._may_be_one(a, b):
                match = _match(
                    a, b, keys, "apart", score, self.doubts.get(b.at) if normal_name(a.name) == normal_name(b.name) else evidence
                )
                best.setdefault(frozenset((keys[a.at], keys[b.at])), match)
        return [*made, *best.values()]

    def _record(self, p: Project, key: str) -> ProjectIdentityRecord:
        earlier = [q for q in self.cluster[p.at] if q.order < p.order]
        link = Link(9, 1.0, "new", self.doubts.get(p.at))
        if earlier:
            links = [found for q in earlier if (found := self._link(q, p))]
            link = min(links, key=lambda k: (k.rank, -k.score, k.evidence or ""), default=self._any_link(p))
        return ProjectIdentityRecord(
            document_key=p.at[0], project_seq=p.at[1], project_key=key, department_key=p.department_key,
            match_rule=link.rule, match_score=round(link.score, 3), evidence=link.evidence,
        )  # fmt: skip

    def _link(self, a: Project, b: Project) -> Link | None:
        stored = self.links.get((min(a.at, b.at), max(a.at, b.at)))
        if stored:
            return stored
        if a.code and a.code == b.code:
            return Link(1, 1.0, "code", f"code {b.code}")
        return _exact(a, b) if a.names & b.names else None

    def _any_link(self, p: Project) -> Link:
        """Joined through a later observation only: the link that did it."""
        return min((link for pair, link in self.links.items() if p.at in pair), key=lambda k: (k.rank, -k.score, k.evidence or ""))


def _match(a: Project, b: Project, keys: Mapping[Observation, str], status: str, score: float, evidence: str | None) -> ProjectMatchRecord:
    """The later of two observations with the earlier as its candidate."""
    first, later = sorted((a, b), key=lambda p: p.order)
    return ProjectMatchRecord(
        document_key=later.at[0], project_seq=later.at[1], candidate_document_key=first.at[0], candidate_seq=first.at[1],
        candidate_name=first.name, candidate_key=keys[first.at], status=status, match_score=round(score, 3), evidence=evidence,
    )  # fmt: skip


def _grouped(pairs: Iterable[tuple[Any, Project]]) -> list[list[Project]]:
    groups: dict[Any, list[Project]] = defaultdict(list)
    for value, project in pairs:
        groups[value].append(project)
    return [sorted(g, key=lambda p: p.order) for _, g in sorted(groups.items()) if len(g) > 1]


def _units(p: Project) -> frozenset[str]:
    """Units a project belongs to as printed or, where none is, as its texts say."""
    return frozenset([p.unit]) if p.unit else p.named_units


def _exact(a: Project, b: Project) -> Link:
    codes = f"; codes differ: {a.code}, {b.code}" if a.code and b.code and a.code != b.code else ""
    spelling = "same name" if a.name == b.name else f"same name but for year and punctuation: {a.name}"
    return Link(2, 0.95 if codes else 1.0, "exact", spelling + codes)


def _likeness(a: Project, b: Project) -> tuple[float, str]:
    """How likely two similarly named projects are one, with the words for it.

    Certain are names that differ in generic words only, and similar names with both an equal amount and shared indicators:
    either alone also happens between projects of a kind. Whatever speaks against (other unit, a number or a qualifier that
    one name has and the other has not) leaves the pair to a person.
    """
    left, right = skeleton(a.name), skeleton(b.name)
    similarity, said = fuzz.ratio(left, right) / 100, [f"similar to {a.name}"]
    amount = bool(a.amounts & b.amounts)
    if amount:
        said.append(f"equal amount {min(a.amounts & b.amounts):f} 万元")
    shared = len(a.indicators & b.indicators) / (min(len(a.indicators), len(b.indicators)) or 1)
    if shared:
        said.append(f"{shared:.0%} of indicators shared")
    against = _against(a, b)
    if against or not ((left == right and len(left) >= 4) or (similarity >= _SIMILAR and amount and shared >= 0.5)):
        return min(similarity, CERTAIN - 0.01), "; ".join(said + against)
    return min(0.99, max(CERTAIN, similarity - 0.05)), "; ".join(said)


def _against(a: Project, b: Project) -> list[str]:
    """What speaks against two projects being one."""
    said = []
    if a.unit and b.unit and a.unit != b.unit:
        said.append("other unit")
    if _qualifiers(a.name) != _qualifiers(b.name):
        said.append("one name is qualified further")
    if _numbers(a.name) != _numbers(b.name):
        said.append("other number")
    return said


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+|[一二三四五六七八九十百]+", normal_name(name))


def _qualifiers(name: str) -> frozenset[str]:
    """What a name adds in brackets or behind a dash: a part of a larger project, not a spelling of it."""
    return frozenset(skeleton(q) for pair in re.findall(r"[（(]([^）)]+)[）)]|[-—－](.+)$", name) for q in pair if q)


def _natural(p: Project, named: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """Natural key within the department: the code; else the name, and the unit where the document has the name twice."""
    if p.code:
        return ("code", p.code)
    name = normal_name(p.name)
    return ("name", name, p.unit or "") if named[p.at[0], name] > 1 else ("name", name)


# -- resolutions ------------------------------------------------------------------------------------------------------------------


def _decided(
    decisions: Sequence[Resolution], projects: Sequence[Project], keys: Mapping[Observation, str]
) -> list[tuple[Project, Project, bool]]:
    out = []
    for d in decisions:
        printed = [p for p in projects if d.document_key in ("*", p.at[0]) and d.printed_name == p.name]
        meant = [p for p in projects if d.project in (p.name, keys[p.at])]
        out += [(a, b, d.same) for a in printed for b in meant if a.at[0] != b.at[0]]
    return out
