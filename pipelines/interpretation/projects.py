"""Which mentions of projects in one document are the same project.

A summary list, the forms it sums up and an indicator table name the same projects, not always in the same spelling. Code
decides first, then the exact name (amount and unit where a name occurs twice), then similarity with evidence: an equal amount
or an equal goal. Two rows of one list, and two forms, are never one project.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from rapidfuzz.distance import Indel

from pipelines.interpretation.drafts import Mention
from pipelines.interpretation.lexicon import fold
from pipelines.interpretation.money import to_yuan

ROUNDING = Decimal(50)
"""元: half a unit of the second decimal of 万元, by which two prints of one amount may differ."""

SIMILAR_WITH_EVIDENCE = 0.6
SIMILAR_ALONE = 0.92
_RANK = {"list": 0, "form": 1, "indicators": 2, "report": 3}


@dataclass(slots=True)
class Match:
    """A mention and why it is this project."""

    mention: Mention
    rule: str = "exact"
    score: float = 1.0
    evidence: str | None = None


@dataclass(slots=True, eq=False)
class Project:
    """All mentions of one project; the first of the highest rank rules its name."""

    matches: list[Match] = field(default_factory=list)
    seq: int = 0

    @property
    def mentions(self) -> list[Mention]:
        return [m.mention for m in self.matches]

    @property
    def name(self) -> str:
        return self.matches[0].mention.name

    @property
    def code(self) -> str | None:
        return next((m.code for m in self.mentions if m.code), None)

    def attribute(self, name: str) -> str | None:
        """First printed wording of an attribute, in printed order."""
        ordered = sorted(self.mentions, key=lambda m: m.ident)
        return next((m.attributes[name] for m in ordered if m.attributes.get(name)), None)


class _Known:
    """The projects found so far, by the codes and names they are mentioned under."""

    def __init__(self) -> None:
        self.projects: list[Project] = []
        self.by_code: dict[str, list[Project]] = {}
        self.by_name: dict[str, list[Project]] = {}
        self.bearers: Counter[str] = Counter()  # projects by the name that rules

    def add(self, project: Project | None, match: Match) -> None:
        """One more mention of a project; of a new one where there is none."""
        m = match.mention
        if project is None:
            project = Project()
            self.projects.append(project)
            self.bearers[fold(m.name)] += 1
        project.matches.append(match)
        for index, key in ((self.by_name, m.name), (self.by_code, m.code)):
            if key and project not in (known := index.setdefault(fold(key), [])):
                known.append(project)


def resolve(mentions: Sequence[Mention]) -> list[Project]:
    """The document's projects, numbered in the order in which they are first named."""
    known = _Known()
    for m in sorted(mentions, key=lambda m: (_RANK[m.source], m.ident)):
        found = _by_code(m, known) or _by_name(m, known) or _by_similarity(m, known.projects) or (None, Match(m))
        known.add(*found)
    projects = sorted(known.projects, key=lambda p: min(m.ident for m in p.mentions))
    for i, p in enumerate(projects, 1):
        p.seq = i
    return projects


def _by_code(m: Mention, known: _Known) -> tuple[Project, Match] | None:
    hit = next((p for p in known.by_code.get(fold(m.code or ""), ()) if not _rival(m, p)), None)
    return (hit, Match(m, "code")) if hit else None


def _rival(m: Mention, p: Project) -> bool:
    """Already named by another row of the same list, or by another form, or by another code."""
    if m.code and p.code and fold(m.code) != fold(p.code):
        return True
    same_series = [o for o in p.mentions if o.source == m.source and m.source != "indicators"]
    return any(m.source == "form" or o.place.table == m.place.table for o in same_series)


def _by_name(m: Mention, known: _Known) -> tuple[Project, Match] | None:
    hits = [p for p in known.by_name.get(fold(m.name), ()) if not _rival(m, p)]
    if not hits:
        return None
    if len(hits) == 1 and known.bearers[fold(m.name)] < 2:
        return hits[0], Match(m)
    # a name shared by several projects needs evidence even when the others are taken
    scored = [(p, *_evidence(m, p)) for p in hits]
    best = max(scored, key=lambda s: (s[1], -s[0].matches[0].mention.ident))
    return best[0], Match(m, "exact", 1.0, best[2] or None)


def _by_similarity(m: Mention, projects: Sequence[Project]) -> tuple[Project, Match] | None:
    """Only a table that details projects listed elsewhere may misspell them."""
    listed = bisect_left(projects, _RANK[m.source], key=lambda p: _RANK[p.matches[0].mention.source])  # they came in the order of rank
    best: tuple[float, Project, str] | None = None
    for p in projects[:listed]:
        if _rival(m, p):
            continue
        ratio = max(Indel.normalized_similarity(fold(o.name), fold(m.name)) for o in p.mentions)
        strength, why = _evidence(m, p)
        if ratio >= (SIMILAR_WITH_EVIDENCE if strength else SIMILAR_ALONE) and (best is None or ratio + strength > best[0]):
            best = (ratio + strength, p, why)
    if best is None:
        return None
    ratio = max(Indel.normalized_similarity(fold(o.name), fold(m.name)) for o in best[1].mentions)
    return best[1], Match(m, "similar_name", round(min(ratio + (0.1 if best[2] else 0), 0.99), 3), best[2] or None)


def _evidence(m: Mention, p: Project) -> tuple[float, str]:
    """How strongly amounts and goals speak for the match, and in words."""
    strength, why = 0.0, []
    if amount := _shared_amount(m, p):
        strength += 1.0
        why.append(f"equal amount {amount}")
    goals = [m.attributes[g] for g in ("annual_goal", "overall_goal") if m.attributes.get(g)]
    theirs = [o.attributes[g] for o in p.mentions for g in ("annual_goal", "overall_goal") if o.attributes.get(g)]
    if any(Indel.normalized_similarity(fold(a), fold(b)) > 0.95 for a in goals for b in theirs):
        strength += 0.5
        why.append("equal goal")
    units = {fold(o.attributes["unit"]) for o in p.mentions if o.attributes.get("unit")}
    if m.attributes.get("unit") and fold(m.attributes["unit"]) in units:
        strength += 0.0 if not why else 0.1
    return strength, ", ".join(why)


def _shared_amount(m: Mention, p: Project) -> str | None:
    theirs = [to_yuan(f.amount, u) for o in p.mentions for f in o.figures if f.amount for u in _units(f.unit)]
    for f in m.figures:
        for unit in _units(f.unit):
            if f.amount and any(abs(to_yuan(f.amount, unit) - b) <= ROUNDING for b in theirs):
                return f"{f.printed} {unit}"
    return None


def _units(unit: str | None) -> tuple[str, ...]:
    """The printed unit; without one, each unit the amount may be in."""
    return (unit,) if unit else ("元", "万元")
