"""Whether tonight's warehouse is worse than the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from pipelines.warehouse.summary import Summary

FEWER = 0.1
"""Share of a table's facts whose loss is worth a person's look."""


def regressions(before: Summary, after: Summary) -> Iterator[str]:
    """Sentences about what became worse: files newly quarantined, facts lost, totals that newly differ."""
    known = {path for path, _ in before.rejected}
    new = [path for path, _ in after.rejected if path not in known]
    if new:
        yield f"{len(new)} more files are quarantined: {', '.join(new[:5])}"
    for table, count in before.facts.items():
        left = after.facts.get(table, 0)
        if left < count * (1 - FEWER):
            yield f"{table} has {left} facts, it had {count}"
    if after.reconciliations_failed > before.reconciliations_failed:
        yield f"{after.reconciliations_failed} reconciliations differ, before {before.reconciliations_failed}"
    if after.unknown_headings > before.unknown_headings:
        yield f"{after.unknown_headings} unknown headings, before {before.unknown_headings}"
