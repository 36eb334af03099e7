"""Document → records: the one way through the interpretation room.

lines and tables → `reading` (drafts) → `projects` (which mention is which project) → `amounts` (units of money, which print of a
figure rules) → records, with every printed character in a role (`coverage`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipelines.documents.model import Block, Document, Line, Table
from pipelines.interpretation import amounts, bounds, coverage, doubts, reports
from pipelines.interpretation.drafts import Drafts, Mention
from pipelines.interpretation.dumps import regrid
from pipelines.interpretation.extraction import Extraction, Source
from pipelines.interpretation.goals import stated_in_goals
from pipelines.interpretation.headed_projects import headed_projects
from pipelines.interpretation.lexicon import Lexicon, lexicon
from pipelines.interpretation.money import parse_points
from pipelines.interpretation.narrative import NarrativeResult, read_narrative
from pipelines.interpretation.printed_words import printed
from pipelines.interpretation.products import stated_products
from pipelines.interpretation.projects import Project, resolve
from pipelines.interpretation.reading import Reading, repeated_texts
from pipelines.interpretation.subject import Subject, is_title, subject_of, texts_of
from pipelines.interpretation.units import units_of
from pipelines.records import (
    BudgetLineRecord,
    DocumentRecord,
    ProjectNameRecord,
    ProjectRecord,
    StatedFigureRecord,
    UnitRecord,
    UnknownHeadingRecord,
)

OWNER_UNSURE = 0.8  # factor on the confidence of an indicator


def interpret(document: Document, source: Source) -> Extraction:
    """All records of a document. Pure: the same document gives the same records, and so do other words that make no difference to it."""
    lex = lexicon()
    lex.entries.begin()
    text = printed(document, source.relative_path)
    document = regrid(document, lex)
    fiscal_year = subject_of(document, source.relative_path).fiscal_year
    narrative = read_narrative([b for b in document.blocks if isinstance(b, Line)])
    drafts, line_roles = _read(document, source, lex, narrative, fiscal_year)
    narrative.figures.extend(read_narrative(drafts.asides).figures)
    subject = subject_of(document, source.relative_path, drafts.organisations, drafts.departments)
    _complete(subject, drafts)
    reports.attach(document, drafts, narrative.sentences, subject.fiscal_year, lex)
    if not lex.is_of_department(subject.title or ""):
        _doubt_owner(drafts)
    projects = resolve(drafts.mentions)
    extraction = Extraction(_document(document, source, subject))
    _add_projects(extraction, projects, subject)
    for i, name in enumerate(units_of(list(texts_of(document))), 1):
        extraction.add(UnitRecord(document_key=source.document_key, unit_seq=i, unit_name=name))
    amounts.add(extraction, drafts, projects, narrative.figures)
    _add_indicators(extraction, drafts, projects, lex.is_of_department(subject.title or ""))
    doubts.add(extraction, lex)
    _add_stated(extraction, drafts, projects, narrative)
    _add_unknown(extraction, drafts, lex)
    coverage.add(extraction, document, drafts, line_roles)
    bounds.hold(extraction)
    _judge(extraction, subject)
    extraction.looked_up, extraction.printed = lex.entries.looked_up(), text
    return extraction


def _read(
    document: Document, source: Source, lex: Lexicon, narrative: NarrativeResult, fiscal_year: int | None
) -> tuple[Drafts, dict[int, str]]:
    """Walk blocks in printed order; returns the drafts and the role of each line."""
    reading = Reading(source.document_key, lex, repeated_texts(list(document.tables())), fiscal_year, headed_projects(document.blocks, lex))
    roles = dict(narrative.roles)
    fresh = True
    for before, block, after in zip([None, *document.blocks], document.blocks, [*document.blocks[1:], None], strict=False):
        if isinstance(block, Table):
            reading.read(block, fresh)
            fresh = False
        elif not (reading.header and _is_row(before, block, after)):
            role = reading.line(block)
            if role:
                roles[block.number] = role
            fresh = fresh or not lex.is_note(block.text)
    reading.unit_notes.settle()
    return reading.drafts, roles


def _is_row(before: Block | None, line: Line, after: Block | None) -> bool:
    """Whether a line right between two rows of text is a row of one cell (a kind of purchase without any, a unit over its projects)."""
    if not isinstance(before, Table) or not isinstance(after, Table) or is_title(line.text):
        return False
    return max((c.line for c in before.cells), default=0) + 1 == line.number == min((c.line for c in after.cells), default=0) - 1


def _complete(subject: Subject, drafts: Drafts) -> None:
    """What titles leave open, the content tells; what it tells is missing no more."""
    _complete_year(subject, drafts)
    _complete_kind(subject, drafts)
    told = {"fiscal_year": subject.fiscal_year is not None, "document_kind": subject.document_kind != "other"}
    subject.missing = [m for m in subject.missing if not told.get(m)]
    subject.fiscal_year = subject.fiscal_year or subject.coded_year  # still named as missing: a code says when a project was set up


def _complete_year(subject: Subject, drafts: Drafts) -> None:
    """The year of a column 预算年度, or the latest in the headings of columns (2024年执行数 | 2025年预算数)."""
    if subject.fiscal_year is None and (drafts.years or drafts.heading_years):
        subject.fiscal_year = max(set(drafts.years), key=drafts.years.count) if drafts.years else max(drafts.heading_years)


def _complete_kind(subject: Subject, drafts: Drafts) -> None:
    """The kind of disclosure by its tables."""
    if subject.document_kind == "other" and "document_kind" not in subject.missing:
        return  # a title says that it is none of the kinds (绩效运行监控)
    if subject.document_kind == "final_accounts" and drafts.lines:
        return  # accounts with their statements: the evaluations are an annex of them
    evaluated = any(r.actual_text is not None or r.score is not None for _, r in drafts.indicators)
    if evaluated or subject.document_kind not in ("other", "department_budget"):
        subject.document_kind = "self_evaluation" if evaluated else subject.document_kind
    elif drafts.lines:
        closed = any(_is_closed(r, subject.fiscal_year) for r in drafts.lines)
        subject.document_kind = "final_accounts" if closed else "department_budget"
    elif drafts.indicators and not (subject.document_kind == "department_budget" and any(f.source == "list" for f in drafts.figures)):
        subject.document_kind = "performance_targets"
    elif drafts.figures:
        subject.document_kind = "department_budget"


def _is_closed(line: BudgetLineRecord, fiscal_year: int | None) -> bool:
    """A line of accounts: 决算 in its statement or its column, unless that is of an earlier year beside this year's budget."""
    words = lexicon().words["closing"]
    if any(word in line.statement for word in words):
        return True
    earlier = any(q.term == "past" or (q.year and fiscal_year and q.year < fiscal_year) for q in amounts.said_of(line.column_name))
    return not earlier and any(word in line.column_name for word in words)


def _doubt_owner(drafts: Drafts) -> None:
    """A form's figures without a project may be the department's; where several forms print different ones they are not."""
    unowned = [f for f in drafts.figures if f.source == "form" and f.mention is None]
    amounts_of: dict[tuple[str, str], set[Decimal]] = {}
    for f in unowned:
        amounts_of.setdefault((f.measure, f.funding), set()).add(f.amount)
    several = len({f.place.table for f in unowned}) > 1
    dropped = {id(f) for f in unowned if several and len(amounts_of[f.measure, f.funding]) > 1}
    drafts.figures = [f for f in drafts.figures if id(f) not in dropped]
    for f in unowned:
        f.confidence = OWNER_UNSURE
        if id(f) in dropped:
            drafts.roles.pop(id(f.cell), None)
            drafts.reasons[id(f.cell)] = "whose figure it is cannot be told: several forms without a project print different ones"


def _document(document: Document, source: Source, subject: Subject) -> DocumentRecord:
    return DocumentRecord(
        document_key=source.document_key, sha256=source.sha256, file_name=source.file_name, relative_path=source.relative_path,
        media_type=document.media_type, byte_size=source.byte_size, title_text=subject.title, document_kind=subject.document_kind,
        department_name=subject.department_name, department_code=subject.department_code, province=subject.province,
        city=subject.city, county=subject.county, region_code=subject.region_code,
        administrative_level=subject.administrative_level, fiscal_year=subject.fiscal_year, page_count=document.page_count,
    )  # fmt: skip


def _add_projects(extraction: Extraction, projects: Sequence[Project], subject: Subject) -> None:
    for p in projects:
        ruling = p.matches[0].mention
        score = p.attribute("total_score")
        extraction.add(
            ProjectRecord(
                document_key=extraction.document.document_key, project_seq=p.seq, project_name=p.name, project_code=p.code,
                unit_name=p.attribute("unit"), unit_code=p.attribute("unit_code"),
                department_name=p.attribute("department") or subject.department_name, department_code=p.attribute("department_code"),
                annual_goal=p.attribute("annual_goal"), overall_goal=p.attribute("overall_goal"),
                goal_completion=p.attribute("goal_completion"), description=p.attribute("description"), period=p.attribute("period"),
                grade=lexicon().grade(p.attribute("grade") or ""), total_score=parse_points(score) if score else None,
                **ruling.place.columns(),
            )
        )  # fmt: skip
        _add_names(extraction, p)


def _add_names(extraction: Extraction, project: Project) -> None:
    seen: set[str] = set()
    for match in project.matches:
        if match.mention.name in seen:
            continue
        seen.add(match.mention.name)
        extraction.add(
            ProjectNameRecord(
                document_key=extraction.document.document_key, project_seq=project.seq, printed_name=match.mention.name,
                printed_code=match.mention.code, match_rule=match.rule, match_score=match.score, evidence=match.evidence,
                **match.mention.place.columns(match.score),
            )
        )  # fmt: skip


def seq_of(projects: Iterable[Project]) -> dict[int, int]:
    """Project number by mention."""
    return {m.ident: p.seq for p in projects for m in p.mentions}


def _add_indicators(extraction: Extraction, drafts: Drafts, projects: Sequence[Project], of_department: bool) -> None:
    """Whose indicators they are is unsure where no project is named and the title does not say that they are the whole department's."""
    seqs, counts = seq_of(projects), dict[tuple[int | None, str], int]()
    for mention, record in drafts.indicators:
        if mention is None and not of_department:
            record.confidence = round(record.confidence * OWNER_UNSURE, 3)
        record.project_seq = seqs[mention.ident] if mention else None
        key = (record.project_seq, record.scope)
        record.indicator_seq = counts[key] = counts.get(key, 0) + 1
        extraction.add(record)


def _add_stated(extraction: Extraction, drafts: Drafts, projects: Sequence[Project], narrative: NarrativeResult) -> None:
    seqs = seq_of(projects)
    records: list[tuple[Mention | None, StatedFigureRecord]] = list(drafts.stated)
    key = extraction.document.document_key
    for f in narrative.figures:
        record = StatedFigureRecord(
            document_key=key, stated_seq=0, kind=f["kind"], subject=f["subject"], printed=f["printed"], value=f["value"], unit=f["unit"],
            of_subject=f["of_subject"], source_page=f["page"], source_row=f["line"], source_text=f["text"],
        )  # fmt: skip
        records.append((None, record))
    for mention, record in records:
        record.project_seq = seqs[mention.ident] if mention else None
    for i, record in enumerate([*(r for _, r in records), *stated_in_goals(extraction), *stated_products(extraction)], 1):
        record.stated_seq = i
        extraction.add(record)


def _add_unknown(extraction: Extraction, drafts: Drafts, lex: Lexicon) -> None:
    for i, (heading, place) in enumerate(drafts.unknown_headings, 1):
        hit = lex.suggest(heading)
        extraction.add(
            UnknownHeadingRecord(
                document_key=extraction.document.document_key, heading_seq=i, heading=heading, suggested_field=hit[0] if hit else None,
                similarity=hit[1] if hit else None, **place.columns(),
            )
        )  # fmt: skip


def _judge(extraction: Extraction, subject: Subject) -> None:
    """parsed, partial (something is missing, which is named) or quarantined (no fact at all)."""
    document = extraction.document
    facts = sum(len(v) for k, v in extraction.records.items() if k.table in ("budget", "indicator", "budget_line", "execution", "project"))
    missing = list(subject.missing)
    if not facts:
        document.parse_status, missing = "quarantined", ["no table of a known form"]
    elif missing:
        document.parse_status = "partial"
    document.missing = "; ".join(missing) or None
