"""Money of a document: which unit an unlabelled figure is in, and which print of a repeated figure rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from pipelines.interpretation.doubts import DIFFERS
from pipelines.interpretation.drafts import Drafts, Execution, Figure, Place
from pipelines.interpretation.extraction import Extraction
from pipelines.interpretation.lexicon import Meaning, bare, lexicon
from pipelines.interpretation.money import to_wan, to_yuan
from pipelines.interpretation.projects import ROUNDING, Project
from pipelines.interpretation.qualifiers import Qualified
from pipelines.interpretation.stated_budgets import stated_budgets
from pipelines.interpretation.statements import UNSAID
from pipelines.interpretation.terms import NEVER
from pipelines.interpretation.unit_notes import retell
from pipelines.records import BudgetLineRecord, BudgetRecord, ExecutionRecord, StatedFigureRecord

ASSUMED = "万元"
ELSEWHERE = "unit not printed here: {} is the document's only one"
ELSEWHERE_CONFIDENCE = 0.85  # of a figure whose unit only other tables of the document print
CANDIDATES = ("万元", "元", "千元", "亿元", "百万元")
SUMMED, SUMMED_CONFIDENCE = "sum of the parts printed", 0.9
HIGHEST_RATIO = Decimal("1.5")
RATIO_ROUNDING = Decimal("0.005")
_RANK = {"form": 0, "list": 1, "statement": 1, "indicators": 2, "report": 3}


def add(extraction: Extraction, drafts: Drafts, projects: Sequence[Project], narrative: Sequence[dict[str, Any]]) -> None:
    """Add budget, execution and statement records, and the totals the document states.

    `narrative` are the figures of its sentences: their totals help to tell a unit that is printed nowhere, and they are the department's
    own where no table prints any.
    """
    totals_wan = [f["value"] for f in narrative if f["kind"] == "total"]
    seqs = {m.ident: p.seq for p in projects for m in p.mentions}
    elsewhere = _only_unit(drafts)
    figures = _with_units(drafts.figures, seqs, totals_wan, elsewhere)
    for line in drafts.lines:
        if elsewhere and line.extraction_note == UNSAID:
            retell(line, elsewhere, ELSEWHERE.format(elsewhere), ELSEWHERE_CONFIDENCE)
    lines = _numbered(drafts.lines)
    totals = sorted(_totals(figures), key=lambda f: -f.amount)  # 合计 before the 小计 it sums up
    overall = [_doubted(f, totals) for f in _department_figures(lines, extraction.document.fiscal_year)]
    said = {f.measure for f in overall}
    facts = _whole([f for f in figures if not f.total] + overall + [f for f in totals if f.measure not in said], seqs)
    executions = drafts.executions
    if all(f.mention for f in facts):
        stated, rates = stated_budgets(narrative, extraction.document.document_kind, lexicon())
        facts, executions = [*facts, *stated], [*executions, *rates]
    _add_budgets(extraction, [f for f in facts if f.measure != "executed"], seqs)
    _add_executions(extraction, facts, executions, seqs)
    for line in lines:
        extraction.add(line)
    for f in totals:
        drafts.stated.append((None, _stated(extraction, f)))


def _only_unit(drafts: Drafts) -> str | None:
    """The unit of money that the document's tables print, where they print one and the same."""
    units = {f.unit for f in drafts.figures if f.unit} | {li.unit_printed for li in drafts.lines if li.extraction_note != UNSAID}
    return units.pop() if len(units) == 1 else None


def _totals(figures: Sequence[Figure]) -> list[Figure]:
    """Printed totals. A unit's own is the department's only where no other total is printed, and it sums up every project, or is the
    only one and no project has a figure of its own."""
    printed = [f for f in figures if f.total and not f.of_unit]
    known = {(f.measure, f.funding) for f in printed}
    sums: dict[tuple[str, str, int], Decimal] = {}
    again = set()  # text may print a project's amount on each of its rows
    for f in figures:
        if not f.total and f.mention and (known_as := (f.mention.ident, f.measure, f.funding, f.place.table, f.amount)) not in again:
            again.add(known_as)
            key = (f.measure, f.funding, f.place.table)
            sums[key] = sums.get(key, Decimal(0)) + f.amount
    parts = [f for f in figures if f.of_unit and (f.measure, f.funding) not in known]
    units = Counter((f.measure, f.funding) for f in parts)
    alone = [f for f in parts if (f.measure, f.funding, f.place.table) not in sums and units[f.measure, f.funding] == 1]
    return [*printed, *alone, *(f for f in parts if sums.get((f.measure, f.funding, f.place.table)) == f.amount)]


def _with_units(figures: Sequence[Figure], seqs: dict[int, int], totals_wan: Sequence[Decimal], elsewhere: str | None) -> list[Figure]:
    """Figures without a printed unit take the one that makes most of them equal to figures whose unit is known."""
    silent = [f for f in figures if f.unit is None]
    if not silent:
        return list(figures)
    known: dict[int, set[Decimal]] = {}
    for f in figures:
        if f.unit and f.mention:
            known.setdefault(seqs[f.mention.ident], set()).add(to_yuan(f.amount, f.unit))
    agreeing = {u: sum(_agrees(f, u, known, seqs) for f in silent) for u in CANDIDATES}
    whole = sum(f.amount for f in silent if f.mention and f.funding == "total" and f.measure == "budget")
    for unit in CANDIDATES:
        if whole and any(abs(to_wan(whole, unit) - t) < Decimal("0.01") for t in totals_wan):
            agreeing[unit] += len(silent)
    unit = max(CANDIDATES, key=lambda u: agreeing[u])
    if agreeing[unit]:
        note, confidence = f"unit not printed: {unit} makes {agreeing[unit]} of {len(silent)} figures agree with others", 0.9
    elif elsewhere:
        unit, note, confidence = elsewhere, ELSEWHERE.format(elsewhere), ELSEWHERE_CONFIDENCE
    else:
        unit, note, confidence = ASSUMED, f"unit not printed: {ASSUMED} assumed", 0.7
    return [replace(f, unit=unit, note=note, confidence=round(confidence * f.confidence, 3)) if f.unit is None else f for f in figures]


def _agrees(f: Figure, unit: str, known: dict[int, set[Decimal]], seqs: dict[int, int]) -> bool:
    others = known.get(seqs[f.mention.ident], set()) if f.mention else set()
    return any(abs(to_yuan(f.amount, unit) - o) <= ROUNDING for o in others if o)


def _add_budgets(extraction: Extraction, figures: Sequence[Figure], seqs: dict[int, int]) -> None:
    """The ruling print of each figure first by rank of its table, then by order; every other is restated."""
    ruling: dict[tuple[int | None, str, str], Figure] = {}
    for f in sorted(figures, key=lambda f: (bool(f.note), _RANK[f.source])):
        ruling.setdefault(_key(f, seqs), f)
    for i, f in enumerate(figures, 1):
        unit = f.unit or ASSUMED
        extraction.add(
            BudgetRecord(
                document_key=extraction.document.document_key, figure_seq=i, project_seq=_key(f, seqs)[0], measure=f.measure,
                funding_source=f.funding, amount_printed=f.printed, unit_printed=unit, amount_yuan=to_yuan(f.amount, unit),
                amount_wan=to_wan(f.amount, unit), is_restated=ruling[_key(f, seqs)] is not f,
                extraction_note=f.note, **f.place.columns(f.confidence),
            )
        )  # fmt: skip


def _key(f: Figure, seqs: dict[int, int]) -> tuple[int | None, str, str]:
    return (seqs[f.mention.ident] if f.mention else None, f.measure, f.funding)


def _whole(figures: Sequence[Figure], seqs: dict[int, int]) -> list[Figure]:
    """Parts of a funding source (中央财政资金 + 地方财政资金) in a table as one figure; none of them where the whole is printed, too."""
    parts: dict[tuple[int, tuple[int | None, str, str]], list[Figure]] = {}
    for f in figures:
        if f.part:
            parts.setdefault((f.place.table, _key(f, seqs)), []).append(f)
    printed = {_key(f, seqs) for f in figures if not f.part}
    out: list[Figure] = []
    for f in figures:
        of = parts[f.place.table, _key(f, seqs)] if f.part else []
        if not of:
            out.append(f)
        elif f is of[0] and _key(f, seqs) not in printed:
            out.append(_summed(of) if len(of) > 1 else f)
    return out


def _summed(parts: Sequence[Figure]) -> Figure:
    """One figure of several parts, in the unit of the first."""
    first = parts[0]
    unit = first.unit or ASSUMED
    amount = sum((to_yuan(p.amount, p.unit or ASSUMED) for p in parts), Decimal(0)) / to_yuan(Decimal(1), unit)
    printed = " + ".join(p.printed for p in parts)
    confidence = min(p.confidence for p in parts) * SUMMED_CONFIDENCE
    return replace(first, amount=amount, printed=printed, note=SUMMED, confidence=confidence)


def _rate(e: Execution, executed: Figure, facts: Sequence[Figure], seqs: dict[int, int]) -> Decimal | None:
    """The execution rate in percent: a number without % is a ratio (0.9328) where that is what was spent of one of its budgets."""
    if e.rate is None or not e.unmarked or not 0 < e.rate <= HIGHEST_RATIO:
        return e.rate
    spent = to_yuan(executed.amount, executed.unit or ASSUMED)
    own = (_key(executed, seqs)[0], executed.funding)
    budgets = [to_yuan(f.amount, f.unit or ASSUMED) for f in facts if f.measure != "executed" and own == (_key(f, seqs)[0], f.funding)]
    return e.rate * 100 if any(b and abs(spent / b - e.rate) <= RATIO_ROUNDING for b in budgets) else e.rate


def _add_executions(extraction: Extraction, facts: Sequence[Figure], beside: Sequence[Execution], seqs: dict[int, int]) -> None:
    figures = [f for f in facts if f.measure == "executed"]
    said = sorted(beside, key=lambda e: e.rate is not None or e.score is not None)  # of several in a row, one that says something
    by_place = {(e.place.table, e.place.row, e.funding, e.mention and e.mention.ident): e for e in said}
    ruling: dict[tuple[int | None, str], Figure] = {}
    for f in sorted(figures, key=lambda f: _RANK[f.source]):
        ruling.setdefault((_key(f, seqs)[0], f.funding), f)
    for i, f in enumerate(figures, 1):
        beside_part = None if f.note == SUMMED else by_place.get((f.place.table, f.place.row, f.funding, f.mention and f.mention.ident))
        e = beside_part or Execution(f.mention, f.funding, f.place)
        unit = f.unit or ASSUMED
        seq = _key(f, seqs)[0]
        extraction.add(
            ExecutionRecord(
                document_key=extraction.document.document_key, figure_seq=i, project_seq=seq, funding_source=f.funding,
                executed_printed=f.printed, unit_printed=unit, executed_yuan=to_yuan(f.amount, unit), executed_wan=to_wan(f.amount, unit),
                execution_rate_printed=_rate(e, f, facts, seqs), weight=e.weight, score=e.score, deviation_reason=e.reason,
                is_restated=ruling[seq, f.funding] is not f, extraction_note=f.note, **f.place.columns(f.confidence),
            )
        )  # fmt: skip


def _numbered(lines: Sequence[BudgetLineRecord]) -> list[BudgetLineRecord]:
    """Lines in order, with what sums up others marked: by its code, by its label, or as the sum of all other lines."""
    codes: dict[str, set[str]] = {}
    for line in lines:
        codes.setdefault(line.statement, set()).add(line.line_code or "")
    for i, line in enumerate(lines, 1):
        line.line_seq = i
        code = line.line_code
        if code and any(c != code and c.startswith(code) for c in codes[line.statement]):
            line.is_subtotal = True
    coded = {line.line_name: line for line in lines if line.line_code and line.line_level}
    for line in lines:
        twin = coded.get(line.line_name)
        if twin and not line.line_code:  # the same class without its code, in a statement that prints none
            line.line_level, line.is_subtotal = twin.line_level, twin.is_subtotal
        if not line.line_name and line.amount_yuan * 2 == _column_sum(line, lines):
            line.is_subtotal = True
    return list(lines)


def _column_sum(line: BudgetLineRecord, lines: Sequence[BudgetLineRecord]) -> Decimal:
    same = [o for o in lines if o.statement == line.statement and o.column_name == line.column_name]
    return sum((o.amount_yuan for o in same), Decimal(0))


def _department_figures(lines: Iterable[BudgetLineRecord], fiscal_year: int | None) -> list[Figure]:
    """The department's own budget by source, from the revenue side of its overall statement (收支总表), of the year it is for.

    What the accounts print there (决算数) is what was received, not what was spent of a source.
    """
    words, parts = lexicon().words["overall_statements"], lexicon().words["part_statements"]
    overall = {s for s in {li.statement for li in lines} if any(w in bare(s) for w in words) and not any(p in s for p in parts)}
    revenue = [li for li in lines if li.side == "revenue" and li.statement in overall]
    revenue = [li for li in revenue if li.statement == revenue[0].statement]
    years = {q.year for li in revenue for q in said_of(li.column_name) if q.year}
    year = fiscal_year if fiscal_year in years else max(years, default=None)
    out: list[Figure] = []
    for line in revenue:
        if any(q.term in NEVER or (q.year and q.year != year) for q in said_of(line.column_name)):
            continue
        name = bare(line.line_name or "")
        funding = "total" if name in lexicon().words["grand_totals"] else lexicon().funding(name)
        if funding and (funding != "total" or name in lexicon().words["grand_totals"]):
            out.append(_line_figure(line, funding))
    return [f for f in out if f.measure != "executed"]


def said_of(column: str) -> list[Meaning | Qualified]:
    """What the headings of a column say of which year it is: 收入/2024年预算 beside 收入/2025年预算, 上年预算数, 增减额."""
    parts = column.split("/")
    return [q for part in parts for q in (*lexicon().meanings(part)[:1], lexicon().qualifier(part)) if q is not None]


def _doubted(f: Figure, totals: Sequence[Figure]) -> Figure:
    """The department's figure of its statement; unsure where the total row of its projects prints another amount under the same name."""
    others = [to_yuan(t.amount, t.unit or ASSUMED) for t in totals if (t.measure, t.funding) == (f.measure, f.funding)]
    if not others or to_yuan(f.amount, f.unit or ASSUMED) in others:
        return f
    return replace(f, confidence=f.confidence * DIFFERS[0], note=DIFFERS[1])


def _line_figure(line: BudgetLineRecord, funding: str) -> Figure:
    place = Place(line.source_page, line.source_table, line.source_row, line.source_text)
    amount = line.amount_wan if line.unit_printed == "万元" else line.amount_yuan
    unit = "万元" if line.unit_printed == "万元" else "元"
    leaf = line.column_name.split("/")[-1]
    measure = next((m.measure for m in lexicon().meanings(leaf) if m.measure), "budget")
    return Figure(None, measure, funding, amount, line.amount_printed, unit, place, "statement")


def _stated(extraction: Extraction, f: Figure) -> StatedFigureRecord:
    """A total row of a list as a control figure, in 万元."""
    return StatedFigureRecord(
        document_key=extraction.document.document_key, stated_seq=0, kind="total", subject="合计", scope=f"{f.measure}/{f.funding}",
        printed=f.printed, value=to_wan(f.amount, f.unit or ASSUMED), unit=f.unit or ASSUMED, **f.place.columns(),
    )  # fmt: skip
