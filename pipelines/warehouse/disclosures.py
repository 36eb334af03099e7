"""Which documents are the same disclosure (同一公开), and which of them the facts come from.

A disclosure is what one department says about one fiscal year in one kind of document; two documents of it state the same when
most of their facts are equal: project by project the amounts, indicators and statement lines, in whatever order and format.

- `other_format`, `revised`: at least `SAME` of the facts of each are facts of the other. The facts come from one, by `_order`.
- `excerpt`: all facts of one are facts of a larger one, where the facts come from.
- `summary`: a list of projects with amounts but no indicators, and the forms it sums up. Both keep their facts.
- `overlap`: part of the facts is equal, too much for chance and too little for a repetition. Both keep their facts, a person looks.

Nothing but the documents' contents and names decides, so the same documents give the same answer on every machine.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import yaml

from pipelines.interpretation.folder import VOCABULARY
from pipelines.interpretation.lexicon import fold
from pipelines.records import (
    BudgetLineRecord,
    BudgetRecord,
    DisclosureDifferenceRecord,
    DisclosureIdentityRecord,
    DocumentRecord,
    ExecutionRecord,
    IndicatorRecord,
    ProjectRecord,
    Record,
    dicts,
)
from pipelines.warehouse import resolutions as decided
from pipelines.warehouse.departments import department_key
from pipelines.warehouse.identity import normal_name

SAME = 0.6
"""Share of the facts of either of two documents that the other has too, from which they are one disclosure."""
SAME_IF_UNKNOWN = 0.9
"""The same where department or year of one of them could not be read."""
OVERLAP = 0.3
"""Share of equal facts from which two documents are worth a person's look."""
COMPLETE = 0.8
"""A document with fewer facts than this share of its twin's was read worse, and does not rule."""
_NEIGHBOURS = 30
"""With how many others, in order, a document that states one very common fact is compared for that fact."""
_OCR = Decimal("0.8")
"""Mean confidence up to which a PDF was read from pictures (`documents.pdf.ocr.CONFIDENCE`)."""

FORMATS = ("structured", "pdf", "text", "ocr")
"""The formats in the order of trust in their cells: xlsx, xls, docx, html, csv; PDF with a text layer; text; pictures."""

_FACTORS = {"元": Decimal("0.0001"), "千元": Decimal("0.1"), "百万元": Decimal(100), "亿元": Decimal(10000)}


class Fact(NamedTuple):
    """What a document states, as compared."""

    kind: str  # budget | executed | line | indicator
    project: str  # normal name; empty for the department
    what: str
    value: str


class Money(NamedTuple):
    """A printed amount."""

    amount: Decimal  # 万元
    step: Decimal  # what its last printed digit is worth, 万元


@dataclass
class Disclosure:
    """A document with its facts."""

    row: Mapping[str, Any]
    department: str | None = None
    facts: Counter[Fact] = field(default_factory=Counter)
    money: dict[tuple[str, str, str], list[Money]] = field(default_factory=lambda: defaultdict(list))  # kind, project, what
    projects: dict[str, int] = field(default_factory=dict)  # normal name -> project_seq
    names: dict[str, str] = field(default_factory=dict)  # normal name -> printed
    confidences: list[Decimal] = field(default_factory=list)

    @property
    def key(self) -> str:
        return str(self.row["document_key"])

    @property
    def file_name(self) -> str:
        return str(self.row["file_name"])

    @cached_property
    def size(self) -> int:
        """Number of facts that count, which are those that are not zero."""
        return self.facts.total()

    @cached_property
    def has_indicators(self) -> bool:
        return any(fact.kind == "indicator" for fact in self.facts)

    @cached_property
    def confidence(self) -> Decimal:
        return sum(self.confidences, Decimal(0)) / (len(self.confidences) or 1)

    @cached_property
    def format(self) -> str:
        """One of `FORMATS`."""
        media_type = str(self.row.get("media_type"))
        if media_type == "application/pdf":
            return "ocr" if self.confidence <= _OCR else "pdf"
        return "text" if media_type in ("text/plain", "text/markdown") else "structured"

    @cached_property
    def version(self) -> tuple[bool, str, int]:
        """What title and file name say about being a later version: a word for it, a date, a number. Later is greater."""
        said = f"{self.row.get('title_text') or ''} {self.file_name}"
        name = self.file_name.rsplit(".", 1)[0]
        dates = ["".join(d) for d in re.findall(r"(?<!\d)(20\d\d)[-_.年]?(0[1-9]|1[0-2])[-_.月]?([0-2]\d|3[01])(?!\d)", name)]
        numbers = [int(n) for pair in re.findall(r"[vV](\d{1,3})(?!\d)|[（(](\d{1,3})[）)]$", name) for n in pair if n]
        return any(word in said for word in _marks()), max(dates, default=""), max(numbers, default=0)


def _marks() -> list[str]:
    words: dict[str, list[str]] = yaml.safe_load((VOCABULARY / "disclosures.yml").read_text(encoding="utf-8"))
    return words["revision_marks"]


def conform(staging: Mapping[type[Record], pd.DataFrame], resolutions: Path | None = None) -> dict[type[Record], list[Record]]:
    """Which documents repeat which, and in what they differ.

    `staging` holds the staging tables as frames; `resolutions` the decisions of a person, which come before every rule (see
    `warehouse.resolutions`). Raises ValueError for a line of it that cannot be understood.
    """
    disclosures = _disclosures(staging)
    links = _links(disclosures, decided.about_documents(decided.read(resolutions)))
    links.sort(key=lambda link: (link.document_key, link.duplicate_of))
    differences: list[Record] = []
    for key in sorted({link.document_key for link in links}):
        found = [
            difference
            for link in links
            if link.document_key == key and link.kind != "overlap"
            for difference in _differences(disclosures[link.duplicate_of], disclosures[key], money_only=link.kind == "summary")
        ]
        for number, difference in enumerate(found, 1):
            difference.difference_seq = number
        differences += found
    return {DisclosureIdentityRecord: [*links], DisclosureDifferenceRecord: differences}


def replaced(links: Iterable[Record]) -> set[str]:
    """Keys of the documents whose facts come from another one."""
    return {link.document_key for link in links if isinstance(link, DisclosureIdentityRecord) and link.is_replaced}


# -- facts ------------------------------------------------------------------------------------------------------------------------


def _disclosures(staging: Mapping[type[Record], pd.DataFrame]) -> dict[str, Disclosure]:
    """All documents by key, with their facts."""
    out = {row["document_key"]: Disclosure(row) for row in dicts(staging[DocumentRecord])}
    printed: dict[tuple[str, int], str] = {}
    for row in sorted(dicts(staging[ProjectRecord]), key=lambda r: (r["document_key"], int(r["project_seq"]))):
        disclosure, name = out[row["document_key"]], normal_name(row["project_name"])
        printed[row["document_key"], int(row["project_seq"])] = name
        disclosure.projects.setdefault(name, int(row["project_seq"]))
        disclosure.names.setdefault(name, row["project_name"])
        if disclosure.department is None:
            disclosure.department = department_key(disclosure.row, row)
    for disclosure in out.values():
        disclosure.department = department_key(disclosure.row) or disclosure.department
    for kind in (BudgetRecord, ExecutionRecord, IndicatorRecord, BudgetLineRecord):
        for row in dicts(staging.get(kind)):
            seq = row.get("project_seq")
            project = "" if seq is None else printed.get((row["document_key"], int(seq)), "")
            _add(out[row["document_key"]], kind, project, row)
    return out


def _add(disclosure: Disclosure, kind: type[Record], project: str, row: Mapping[str, Any]) -> None:
    disclosure.confidences.append(Decimal(str(row.get("confidence") or 1)))
    if kind is IndicatorRecord:
        value = "/".join(fold(str(row.get(name) or "")) for name in ("target_text", "actual_text", "score"))
        disclosure.facts[Fact("indicator", project, f"{row.get('scope')} {fold(row['indicator_name'])}", value)] += 1
        return
    if row.get("is_restated"):
        return
    if kind is BudgetRecord:
        name, what, amount, printed = "budget", f"{row['measure']}/{row['funding_source']}", row["amount_wan"], row.get("amount_printed")
    elif kind is ExecutionRecord:
        name, what, amount, printed = "executed", f"executed/{row['funding_source']}", row["executed_wan"], row.get("executed_printed")
    else:
        labels = (row.get("line_code"), row.get("line_name"), str(row["column_name"]).split("/")[-1])
        name, what, amount, printed = "line", " ".join(fold(str(x)) for x in labels if x), row["amount_wan"], row.get("amount_printed")
    wan = Decimal(str(amount))
    disclosure.money[name, project, what].append(Money(wan, _step(str(printed or ""), row.get("unit_printed"))))
    if wan:
        disclosure.facts[Fact(name, project, what, f"{wan.normalize():f}")] += 1


def _step(printed: str, unit: str | None) -> Decimal:
    """What the last printed digit is worth in 万元."""
    decimals = re.search(r"[.．](\d+)", printed)
    return _FACTORS.get(unit or "", Decimal(1)).scaleb(-len(decimals[1]) if decimals else 0)


# -- links ------------------------------------------------------------------------------------------------------------------------


def _links(disclosures: Mapping[str, Disclosure], decisions: Mapping[tuple[str, str], bool]) -> list[DisclosureIdentityRecord]:
    """A person's decisions, then repetitions, best document first, then what the remaining documents share."""
    pairs = {pair: shared for pair, shared in _candidates(disclosures) if not _refused(pair, decisions)}
    known = [pair for pair, same in decisions.items() if same and set(pair) <= disclosures.keys() and pair[0] != pair[1]]
    links = [_link(disclosures[a], disclosures[b], "revised", True, "decided in the resolutions file") for a, b in known]
    gone = {a for a, _ in known}
    links += _repetitions(disclosures, [pair for pair, shared in pairs.items() if _twins(disclosures, pair, shared)], gone)
    links += _parts(disclosures, pairs, gone)
    return [_to_the_end(link, links, disclosures) for link in links]


def _to_the_end(
    link: DisclosureIdentityRecord, links: Sequence[DisclosureIdentityRecord], disclosures: Mapping[str, Disclosure]
) -> DisclosureIdentityRecord:
    """A link to a document that is replaced itself leads to where that one's facts come from."""
    ends = {other.document_key: other.duplicate_of for other in links if other.is_replaced}
    end, steps = link.duplicate_of, {link.document_key}
    while end in ends:
        if end in steps:
            raise ValueError(f"resolutions.csv: {disclosures[end].file_name} repeats a document that repeats it; drop one of the lines.")
        steps.add(end)
        end = ends[end]
    if end == link.duplicate_of:
        return link
    why = f"{disclosures[link.duplicate_of].file_name}, which it repeats, repeats that one"
    return _link(disclosures[link.document_key], disclosures[end], link.kind, link.is_replaced, why)


def _repetitions(
    disclosures: Mapping[str, Disclosure], twins: Sequence[tuple[str, str]], gone: set[str]
) -> Iterator[DisclosureIdentityRecord]:
    """Each document that is not gone, best first, takes the place of its twins, which are added to `gone`."""
    near: dict[str, set[str]] = defaultdict(set)
    for a, b in twins:
        near[a].add(b)
        near[b].add(a)
    for ruling in sorted((disclosures[k] for k in near), key=lambda d: _order(d, [disclosures[k] for k in near[d.key]])):
        if ruling.key in gone:
            continue
        for other in (disclosures[k] for k in sorted(near[ruling.key] - gone)):
            gone.add(other.key)
            kind = "revised" if other.format == ruling.format else "other_format"
            yield _link(other, ruling, kind, True, _why(ruling, other))


def _parts(
    disclosures: Mapping[str, Disclosure], pairs: Mapping[tuple[str, str], int], gone: set[str]
) -> Iterator[DisclosureIdentityRecord]:
    """Excerpts, summaries and overlaps among the documents that are not gone; excerpts are added to `gone`.

    A list that sums up two forms sums up the others of its projects too, whatever their amounts are.
    """
    forms: Counter[str] = Counter()
    open_: list[tuple[Disclosure, Disclosure]] = []
    for pair, shared in sorted(pairs.items()):
        if gone & set(pair):
            continue
        small, large = sorted((disclosures[k] for k in pair), key=lambda d: (d.size, d.key))
        summary, form = (large, small) if small.has_indicators else (small, large)
        kind = _partial(small, large, shared)
        if kind == "summary":
            forms[summary.key] += 1
            yield _link(summary, form, kind, False, _PARTIAL[kind])
        elif kind:
            gone |= {small.key} if kind == "excerpt" else set()
            yield _link(small, large, kind, kind == "excerpt", _PARTIAL[kind])
        elif not summary.has_indicators and form.has_indicators:
            open_.append((summary, form))
    for summary, form in open_:
        if forms[summary.key] > 1 and not {summary.key, form.key} & gone and _shares_projects(summary, form):
            yield _link(summary, form, "summary", False, _PARTIAL["summary"])


_PARTIAL = {
    "excerpt": "all its facts stand in the larger document",
    "summary": "it sums up projects the other details; both keep their facts, which are compared",
    "overlap": "part of the facts is equal; both keep their facts, and a person should look whether one repeats the other",
}


def _candidates(disclosures: Mapping[str, Disclosure]) -> Iterator[tuple[tuple[str, str], int]]:
    """Pairs of documents that may be of one disclosure and share facts or projects, with the number of facts they share."""
    having: dict[Fact, list[str]] = defaultdict(list)
    for key, disclosure in sorted(disclosures.items()):
        for fact in (*disclosure.facts, *(Fact("project", name, "", "") for name in disclosure.projects)):
            having[fact].append(key)
    pairs = {(a, b) for keys in having.values() for i, a in enumerate(keys) for b in keys[i + 1 : i + 1 + _NEIGHBOURS]}
    for a, b in sorted(pairs):
        if _agree(disclosures[a], disclosures[b]):
            yield (a, b), (disclosures[a].facts & disclosures[b].facts).total()


def _agree(a: Disclosure, b: Disclosure) -> bool:
    """Department, fiscal year and kind of document are equal, as far as they are known."""
    years = {a.row.get("fiscal_year"), b.row.get("fiscal_year")} - {None}
    kinds = {a.row.get("document_kind"), b.row.get("document_kind")} - {None, "other"}
    return max(len(years), len(kinds), len({a.department, b.department} - {None})) <= 1


def _is_known(d: Disclosure) -> bool:
    return d.department is not None and d.row.get("fiscal_year") is not None


def _similarity(a: Disclosure, b: Disclosure) -> float:
    """Share of the facts of the document with more facts that the other states too."""
    return (a.facts & b.facts).total() / (max(a.size, b.size) or 1)


def _twins(disclosures: Mapping[str, Disclosure], pair: tuple[str, str], shared: int) -> bool:
    """Whether most facts of each document are facts of the other."""
    a, b = (disclosures[key] for key in pair)
    return shared >= (SAME if _is_known(a) and _is_known(b) else SAME_IF_UNKNOWN) * max(a.size, b.size)


def _order(d: Disclosure, twins: Sequence[Disclosure]) -> tuple[Any, ...]:
    """Smallest rules: read completely; a later version by its own words; better format; more facts; higher confidence; later name."""
    incomplete = any(d.size < COMPLETE * twin.size for twin in twins)
    marked, date, number = d.version
    later = (not marked, [-ord(c) for c in date] or [0], -number)
    name = [-ord(c) for c in re.sub(r"\d+", lambda m: m[0].zfill(12), d.file_name)]
    return (incomplete, later, FORMATS.index(d.format), -d.size, -d.confidence, name, d.key)


def _partial(small: Disclosure, large: Disclosure, shared: int) -> str | None:
    """excerpt, summary or overlap, if it is one of them."""
    summary, forms = (small, large) if not small.has_indicators else (large, small)
    if not summary.has_indicators and forms.has_indicators and _sums_up(summary, forms):
        return "summary"
    if not shared:
        return None
    if shared == small.size and (_is_known(small) and _is_known(large)) and (small.has_indicators or not large.has_indicators):
        return "excerpt"
    return "overlap" if shared >= OVERLAP * small.size and set(small.projects) & set(large.projects) else None


def _sums_up(summary: Disclosure, forms: Disclosure) -> bool:
    """Most projects of the one with fewer are projects of the other, and most amounts both print are equal."""
    both = [key for key in summary.money.keys() & forms.money.keys() if key[1]]
    equal = sum(not _unequal(forms.money[key], summary.money[key]) for key in both)
    return bool(both) and _shares_projects(summary, forms) and equal >= SAME * len(both)


def _shares_projects(a: Disclosure, b: Disclosure) -> bool:
    """Most projects of the one with fewer are projects of the other."""
    fewer = min(len(a.projects), len(b.projects))
    return bool(fewer) and len(a.projects.keys() & b.projects.keys()) >= SAME * fewer


def _refused(pair: tuple[str, str], decisions: Mapping[tuple[str, str], bool]) -> bool:
    return False in (decisions.get(pair), decisions.get((pair[1], pair[0])))


def _link(document: Disclosure, other: Disclosure, kind: str, is_replaced: bool, why: str) -> DisclosureIdentityRecord:
    shared = (document.facts & other.facts).total()
    reason = f"{shared} of {document.size} facts are facts of {other.file_name} ({other.size}): {why}"
    return DisclosureIdentityRecord(
        document_key=document.key, duplicate_of=other.key, kind=kind, is_replaced=is_replaced,
        similarity=round(_similarity(document, other), 3), reason=reason,
    )  # fmt: skip


def _why(ruling: Disclosure, other: Disclosure) -> str:
    """What made the ruling document rule, in words."""
    if other.size < COMPLETE * ruling.size:
        return "it is the more complete one"
    if ruling.version > other.version:
        return "its title or file name says it is the later version"
    if ruling.format != other.format:
        return f"{ruling.format} is trusted over {other.format}"
    if ruling.size != other.size:
        return "it states more facts"
    if ruling.confidence != other.confidence:
        return "it was read with more confidence"
    return "nothing tells which is the later one, so the later file name rules"


# -- differences ------------------------------------------------------------------------------------------------------------------


def _differences(ruling: Disclosure, other: Disclosure, money_only: bool) -> Iterator[DisclosureDifferenceRecord]:
    """Amounts that differ, one by one, and by project how many indicators do. Of a summary, only what both print."""
    for key in sorted(ruling.money.keys() | other.money.keys()):
        if money_only and not (key[1] and key in ruling.money and key in other.money):
            continue
        yield from _money_differences(ruling, other, key)
    if not money_only:
        yield from _indicator_differences(ruling, other)


def _money_differences(ruling: Disclosure, other: Disclosure, key: tuple[str, str, str]) -> Iterator[DisclosureDifferenceRecord]:
    _, project, what = key
    there, here = ruling.money.get(key, []), other.money.get(key, [])
    for a, b in _unequal(there, here):
        missing = other.file_name if b is None else ruling.file_name if a is None else None
        yield _difference(
            ruling, other, project, what, a.amount if a else Decimal(0), b.amount if b else Decimal(0),
            max(a.step, b.step) / 2 if a and b and a.step != b.step else Decimal(0), f"{missing} does not print it" if missing else None,
        )  # fmt: skip


def _unequal(there: Sequence[Money], here: Sequence[Money]) -> list[tuple[Money | None, Money | None]]:
    """What is left of two lists of amounts once those that are equal, as far as their print tells, are paired."""
    left, right = sorted(there), sorted(here)
    for a in list(left):
        b = next((b for b in right if abs(a.amount - b.amount) <= (max(a.step, b.step) / 2 if a.step != b.step else 0)), None)
        if b:
            left.remove(a)
            right.remove(b)
    longest = max(len(left), len(right))
    return [(left[i] if i < len(left) else None, right[i] if i < len(right) else None) for i in range(longest)]


def _indicator_differences(ruling: Disclosure, other: Disclosure) -> Iterator[DisclosureDifferenceRecord]:
    only: dict[str, tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for side, facts in enumerate((ruling.facts - other.facts, other.facts - ruling.facts)):
        for fact in sorted(facts.elements()):
            if fact.kind == "indicator":
                only[fact.project][side].append(fact)
    for project, (there, here) in sorted(only.items()):
        count = sum(n for fact, n in ruling.facts.items() if fact.kind == "indicator" and fact.project == project)
        equal = count - len(there)
        note = f"only in {ruling.file_name}: {_named(there)}; only in {other.file_name}: {_named(here)}"
        expected = max(count, equal + len(here))
        yield _difference(ruling, other, project, "indicators that are equal", Decimal(expected), Decimal(equal), Decimal(0), note)


def _named(facts: Sequence[Fact], most: int = 5) -> str:
    return (
        ", ".join(f"{fact.what.split(' ', 1)[1]} {fact.value.strip('/')}" for fact in facts[:most]) + ("…" if len(facts) > most else "")
        or "-"
    )


def _difference(
    ruling: Disclosure, other: Disclosure, project: str, what: str, expected: Decimal, actual: Decimal, tolerance: Decimal, note: str | None
) -> DisclosureDifferenceRecord:
    name = ruling.names.get(project) or other.names.get(project)
    return DisclosureDifferenceRecord(
        document_key=other.key, difference_seq=0, duplicate_of=ruling.key, project_seq=ruling.projects.get(project) if project else None,
        subject=f"{name} / {what}" if name else what, expected=expected, actual=actual, tolerance=tolerance, note=note,
    )  # fmt: skip
