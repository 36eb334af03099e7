"""Units of money said below the figures they are of: '*金额单位：元' or '单位：元' under a table, for which nothing above it says one.

A note below a table is of the table above it only where that prints no unit of its own, and where it is marked as a note (* 注：) or the
next thing printed is no table. Taking it for the next table's, or for none, would make amounts wrong by the factor 10,000.
"""

from __future__ import annotations

import re

from pipelines.interpretation.drafts import Drafts, Figure
from pipelines.interpretation.lexicon import Lexicon, fold
from pipelines.interpretation.money import to_wan, to_yuan
from pipelines.interpretation.statements import UNSAID, UNSAID_CONFIDENCE
from pipelines.records import BudgetLineRecord

_MARK = re.compile(r"^[*※①-⑳]|^[(（]?\d{1,2}[)）.、]")
BETWEEN = "unit of money printed between this table and the next"
BETWEEN_CONFIDENCE = 0.9


class UnitNotes:
    """Keeps which figures stand above the place that is read, and a unit that may be theirs."""

    def __init__(self, drafts: Drafts, lex: Lexicon) -> None:
        self.drafts, self.lex = drafts, lex
        self.waiting: str | None = None
        self._figures = self._lines = 0  # where the figures of this table begin

    def said(self, text: str, unit: str) -> bool:
        """A note says a unit. True where it is that of the figures above; otherwise what is printed next decides, if any lack a unit."""
        if not self._silent():
            return False
        if self.is_note(text):
            self._apply(unit, None)
            return True
        self.waiting = unit
        return False

    def is_note(self, text: str) -> bool:
        """A text that is marked as a note to what stands above: '*…', '注：…'."""
        return bool(_MARK.match(text.strip())) or fold(text).startswith(tuple(f"{w}:" for w in self.lex.words["notes"]))

    def settle(self) -> bool:
        """No table follows the note: its unit is that of the figures above. True where they took it."""
        taken = self.waiting is not None and self._silent()
        if taken and self.waiting:
            self._apply(self.waiting, BETWEEN)
        self.waiting = None
        return taken

    def opened(self) -> None:
        """A table or its title begins: what stood above is closed, and a note right above is the table's own."""
        self.waiting = None
        self._figures, self._lines = len(self.drafts.figures), len(self.drafts.lines)

    def _silent(self) -> bool:
        figures, lines = self.drafts.figures[self._figures :], self.drafts.lines[self._lines :]
        return any(f.unit is None for f in figures) or any(li.extraction_note == UNSAID for li in lines)

    def _apply(self, unit: str, note: str | None) -> None:
        sure = BETWEEN_CONFIDENCE if note else 1.0
        for figure in self.drafts.figures[self._figures :]:
            if figure.unit is None:
                tell(figure, unit, note, sure)
        for line in self.drafts.lines[self._lines :]:
            if line.extraction_note == UNSAID:
                retell(line, unit, note, sure)


def tell(figure: Figure, unit: str, note: str | None, sure: float) -> None:
    """Give a figure the unit that is printed elsewhere, with what there is to know about it."""
    figure.unit, figure.note, figure.confidence = unit, note, sure


def retell(line: BudgetLineRecord, unit: str, note: str | None, sure: float) -> None:
    """The same for a line of a statement, whose amounts were put down in the unit assumed."""
    amount = line.amount_wan if line.unit_printed == "万元" else line.amount_yuan
    line.unit_printed, line.amount_yuan, line.amount_wan = unit, to_yuan(amount, unit), to_wan(amount, unit)
    line.extraction_note, line.confidence = note, round(line.confidence / UNSAID_CONFIDENCE * sure, 3)
