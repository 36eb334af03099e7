"""Reports on one project (项目绩效自评报告): the title names the project, its sentences and tables are the project's.

The words are in `vocabulary/reports.yml`. A report whose title names no project, or in which a table names another one, gives no
project anything; what its sentences state in two ways is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipelines.documents.model import Document, Line, Table
from pipelines.interpretation.drafts import Drafts, Execution, Figure, Mention, Place
from pipelines.interpretation.lexicon import Lexicon, fold
from pipelines.interpretation.narrative import Sentence
from pipelines.interpretation.regions import mentions
from pipelines.interpretation.sentences import Stated, names_several, report_words, stated_in, unambiguous
from pipelines.interpretation.subject import YEAR, ends_like_organisation, is_organisation, is_title, plain
from pipelines.interpretation.summaries import summaries_of

CONFIDENCE = 0.9
_LONGEST_PART = 40  # characters of one line of a title that is printed on several
_BRACKET = re.compile(r"[（(][^（()）]*[)）]$")  # …评价报告（摘要）


@dataclass
class Report:
    """A part of a document that reports on one project: its title and what stands under it."""

    name: str
    title: Line
    lines: set[int] = field(default_factory=set)
    tables: set[int] = field(default_factory=set)

    def holds(self, place: Place) -> bool:
        return place.table in self.tables if place.table else place.row in self.lines


def attach(document: Document, drafts: Drafts, sentences: Sequence[Sentence], fiscal_year: int | None, lex: Lexicon) -> None:
    """Give the facts of every report on one project, those of its sentences included, to that project."""
    for report in reports_of(document, lex):
        named = [m for m in drafts.mentions if report.holds(m.place)]
        if not report.name:
            _judge(drafts, report, sentences, fiscal_year, lex)
            continue
        if any(_core(m.name) != _core(report.name) for m in named):
            continue
        _give(drafts, report, named[0] if named else None, _stated(report, report.name, sentences, fiscal_year, lex))
    _summarise(document, drafts, sentences, fiscal_year, lex)


def _summarise(document: Document, drafts: Drafts, sentences: Sequence[Sentence], fiscal_year: int | None, lex: Lexicon) -> None:
    """Give what a paragraph sums up to its project; to one that a form or report of the document is on, no more than what became of its
    goal, where that is not printed there."""
    known = {_core(m.name): m for m in reversed(drafts.mentions)}
    done = {_core(m.name) for m in drafts.mentions if m.attributes.get("goal_completion")}
    for summary in summaries_of(document):
        if mention := known.get(_core(summary.name)):
            if (said := summary.completion()) and _core(summary.name) not in done:
                mention.note("goal_completion", said)
            continue
        report = Report(summary.name, summary.title, {line.number for line in summary.lines})
        before = len(drafts.mentions)
        _give(drafts, report, None, _stated(report, report.name, sentences, fiscal_year, lex))
        for mention in drafts.mentions[before:]:
            if said := summary.completion():
                mention.note("goal_completion", said)


def _judge(drafts: Drafts, report: Report, sentences: Sequence[Sentence], fiscal_year: int | None, lex: Lexicon) -> None:
    """The score and grade a report without a name states, where it is on the one project of the document."""
    if len({_core(m.name) for m in drafts.mentions}) != 1 or not report.holds(drafts.mentions[0].place):
        return
    mention = drafts.mentions[0]
    for s in _stated(report, mention.name, sentences, fiscal_year, lex):
        if s.field in ("total_score", "grade"):
            mention.note(s.field, s.printed)


def _stated(report: Report, project: str, sentences: Sequence[Sentence], fiscal_year: int | None, lex: Lexicon) -> list[Stated]:
    """What the sentences of a report state of its project, but for what they state in two ways."""
    own = [x for x in sentences if x.line.number in report.lines]
    return unambiguous([s for x in own for s in stated_in(x, project, fiscal_year, lex)])


def _give(drafts: Drafts, report: Report, mention: Mention | None, stated: Sequence[Stated]) -> None:
    indicators = [i for i, (m, r) in enumerate(drafts.indicators) if m is None and _within(report, r.source_table, r.source_row)]
    figures = [f for f in drafts.figures if f.mention is None and not f.total and report.holds(f.place)]
    if not (indicators or figures or stated):
        return
    if mention is None:
        place = Place(report.title.page, 0, report.title.number, report.title.text, CONFIDENCE)
        mention = Mention(len(drafts.mentions) + 1, report.name, place, "report")
        drafts.mentions.append(mention)
    for i in indicators:
        drafts.indicators[i] = (mention, drafts.indicators[i][1])
    for f in figures:
        f.mention = mention
        mention.figures.append(f)
    _state(drafts, mention, stated)


def _within(report: Report, table: int, row: int) -> bool:
    return table in report.tables if table else row in report.lines


def _state(drafts: Drafts, mention: Mention, stated: Sequence[Stated]) -> None:
    """What the sentences say, as the project's figures and attributes."""
    execution = None
    for s in stated:
        if s.field in ("total_score", "grade"):
            mention.note(s.field, s.printed)
        if s.field != "amount":
            continue
        figure = Figure(mention, s.measure, s.funding, s.value, s.printed, s.unit, _place(s), "report", confidence=1.0)
        drafts.figures.append(figure)
        mention.figures.append(figure)
        if (s.measure, s.funding) == ("executed", "total"):
            execution = Execution(mention, "total", figure.place, source="report")
            drafts.executions.append(execution)
    for s in stated if execution else ():
        attribute = {"execution_rate": "rate", "weight": "weight", "execution_score": "score"}.get(s.field)
        if attribute:
            setattr(execution, attribute, s.value)


def _place(s: Stated) -> Place:
    return Place(s.line.page, 0, s.line.number, s.text, CONFIDENCE)


def _core(name: str) -> str:
    return fold(name).removesuffix("项目")


# -- titles


def reports_of(document: Document, lex: Lexicon) -> list[Report]:
    """The parts of a document whose title is that of a report on one project; a report's title ends the one before."""
    out: list[Report] = []
    current: Report | None = None
    recent: list[Line] = []  # lines above, of which a title may be made
    for block in document.blocks:
        if isinstance(block, Table):
            recent = []
            if current:
                current.tables.add(block.ordinal)
            continue
        if not block.text.strip():
            continue
        text = plain(block.text)
        if is_title(text) and _BRACKET.sub("", text).endswith(("报告", "报告书")):
            name = next((n for t in _titles(text, recent) if (n := project_of_title(t, lex))), "")
            current = Report(name, block) if name or not lex.is_of_department(text) else None
            out += [current] if current else []
        elif lex.is_of_department(text) and is_title(text):
            current = None
        if current:
            current.lines.add(block.number)
        recent = [*recent[-1:], block]
    return out


def _titles(text: str, above: Sequence[Line]) -> Iterator[str]:
    """The title, then what it is together with the one or two lines above it."""
    yield text
    for line in reversed(above):
        part = plain(line.text)
        if len(part) > _LONGEST_PART or re.search(r"[。；，,;:：\t|]", part) or is_title(part):
            return
        text = part + text
        yield text


def project_of_title(title: str, lex: Lexicon) -> str | None:
    """'某局2023年度某某项目绩效自评报告' → '某某'; None where it is a department's, of several projects, or names none for certain."""
    text = _BRACKET.sub("", re.sub(r"^附件[\d一二三四五六七八九十]*[:：]?", "", plain(title)))
    if lex.is_of_department(text):
        return None
    text = _without(text, "title_endings", str.removesuffix)
    named = text.endswith("项目")
    text = _named(_opened(text.removesuffix("项目")))
    text = re.sub(r"^[“\"《]([^“”\"《》]+)[”\"》]$", r"\1", text)
    certain = named or text.endswith(tuple(report_words()["project_endings"]))
    return text if certain and not names_several(text) and _says_something(text) else None


def _without(text: str, words: str, remove: Callable[[str, str], str]) -> str:
    """Without the words and years at one end."""
    edge = rf"{YEAR}年?$" if remove is str.removesuffix else r"^$"
    while True:
        shorter = next((s for w in _longest(words) if (s := remove(text, w)) != text), re.sub(edge, "", text))
        if shorter == text:
            return text
        text = shorter


def _longest(words: str) -> Iterable[str]:
    return sorted(report_words()[words], key=len, reverse=True)


def _named(text: str) -> str:
    """Without the organisation and the year before the name; what else stands before the year is part of the name."""
    year = re.match(rf"^(.*?){YEAR}\s*年?度?(?:[-—–~至]{YEAR}\s*年?度?)?(.+)$", text)
    if year and (not year[1] or ends_like_organisation(year[1]) or any(name == year[1] for name, _ in mentions(year[1], opens=True))):
        return _opened(year[2])
    return text


def _opened(text: str) -> str:
    """Without the organisation and the words a title opens with."""
    endings = tuple(report_words()["organisation_endings"])
    size = next((n for n in range(4, len(text) - 1) if text[:n].endswith(endings) and is_organisation(text[:n])), 0)
    return _without(text[size:], "title_openings", str.removeprefix)


def _says_something(text: str) -> bool:
    """Whether anything is left beside generic words and places, and more than an organisation."""
    if is_organisation(text):
        return False
    for place, _ in mentions(text, opens=True):
        text = text.replace(place, " ", 1)
    for word in _longest("generic"):
        text = text.replace(word, " ")
    return len(re.findall(r"[\u3400-\u9fffA-Za-z]", text)) >= 2
