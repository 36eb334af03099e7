"""Write every document of the corpus and its gold: `python -m tests.corpus.build`. The same bytes on every run."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

from .book import COLUMNS, Book
from .forms import (
    WRITERS,
    Form,
    compared,
    eighteenth_budget,
    eighteenth_goals,
    eighteenth_lists,
    eighth_accounts,
    eighth_money,
    eleventh_budgets,
    eleventh_projects,
    evaluations,
    fifteenth_evaluations,
    fifteenth_lists,
    fifteenth_mixed,
    fifteenth_targets,
    fifth_dumps,
    fourteenth_evaluations,
    fourteenth_lists,
    fourteenth_targets,
    fourth_evaluations,
    fourth_statements,
    fourth_targets,
    lists,
    messy,
    more,
    nineteenth_accounts,
    nineteenth_budgets,
    nineteenth_more,
    ninth_reports,
    ninth_targets,
    second_evaluations,
    second_last,
    second_more,
    second_statements,
    second_targets,
    seventeenth_evaluations,
    seventeenth_targets,
    seventh_evaluations,
    seventh_targets,
    sixteenth_accounts,
    sixteenth_budgets,
    sixteenth_budgets2,
    sixteenth_lists,
    sixth_money,
    statements,
    targets,
    tenth_forms,
    tenth_money,
    third_evaluations,
    third_more,
    third_statements,
    third_targets,
    thirteenth_one,
    thirteenth_three,
    thirteenth_two,
    twelfth_accounts,
    twelfth_evaluations,
    twentieth_a,
    twentieth_b,
    twenty_fifth_four,
    twenty_fifth_one,
    twenty_fifth_three,
    twenty_fifth_two,
    twenty_first_a,
    twenty_first_b,
    twenty_first_c,
    twenty_fourth_projects,
    twenty_fourth_statements,
    twenty_second_north,
    twenty_second_south,
    twenty_second_west,
    twenty_sixth_booklets,
    twenty_sixth_departments,
    twenty_third_a,
    twenty_third_b,
    whole,
)

HERE = Path(__file__).parent
DOCUMENTS, GOLD = HERE / "documents", HERE / "gold"
SECOND = (second_targets, second_evaluations, second_statements, second_more, second_last)  # by an author who had not seen the vocabulary
THIRD = (third_targets, third_evaluations, third_statements, third_more)  # by another, once those before had been read well
FOURTH = (fourth_targets, fourth_evaluations, fourth_statements)  # by another, after real offices' forms
FIFTH = (fifth_dumps,)  # by another: what extraction leaves of a document (damaged.py)
SIXTH = (sixth_money,)  # by another: budgets and accounts
SEVENTH = (seventh_targets, seventh_evaluations)  # by another
EIGHTH = (eighth_money, eighth_accounts)  # by another: statements, accounts and lists of a county in each of 19 provinces
NINTH = (ninth_targets, ninth_reports)  # by another: targets and evaluations of large cities, and whole disclosures
TENTH = (tenth_money, tenth_forms)  # by another: money in all places, once the eighth's had been read well
ELEVENTH = (eleventh_budgets, eleventh_projects)  # by another: whole budget disclosures, a form of each of 14 provinces
TWELFTH = (twelfth_accounts, twelfth_evaluations)  # by another: accounts, and the money of evaluations and targets
THIRTEENTH = (thirteenth_one, thirteenth_two, thirteenth_three)  # by another: statements and accounts of 15 more provinces
FOURTEENTH = (fourteenth_targets, fourteenth_lists, fourteenth_evaluations)  # by another, as a tester would: projects and their money
FIFTEENTH = (fifteenth_targets, fifteenth_lists, fifteenth_evaluations, fifteenth_mixed)  # by another, as the fourteenth
SIXTEENTH = (sixteenth_budgets, sixteenth_accounts, sixteenth_budgets2, sixteenth_lists)  # by another, as a tester of money would
SEVENTEENTH = (seventeenth_targets, seventeenth_evaluations)  # by another, as the fourteenth
EIGHTEENTH = (eighteenth_budget, eighteenth_lists, eighteenth_goals)  # by another, as the sixteenth
NINETEENTH = (nineteenth_budgets, nineteenth_more, nineteenth_accounts)  # by another: whole disclosures, recalled from real ones
TWENTIETH = (twentieth_a, twentieth_b)  # by another: what printing and extraction do to ordinary forms
TWENTY_FIRST = (twenty_first_a, twenty_first_b, twenty_first_c)  # by another, as the sixteenth
TWENTY_SECOND = (twenty_second_north, twenty_second_south, twenty_second_west)  # by another: whole disclosures of 14 more provinces
TWENTY_THIRD = (twenty_third_a, twenty_third_b)  # by another: forms of the provinces' finance departments, and what county offices add
TWENTY_FOURTH = (twenty_fourth_statements, twenty_fourth_projects)  # by another: money as an office that knows Excel prints it
TWENTY_FIFTH = (twenty_fifth_one, twenty_fifth_two, twenty_fifth_three, twenty_fifth_four)  # by another, as the twenty-third
TWENTY_SIXTH = (twenty_sixth_booklets, twenty_sixth_departments)  # by another: long documents of cities and counties
AUTHORS = (
    *SECOND,
    *THIRD,
    *FOURTH,
    *FIFTH,
    *SIXTH,
    *SEVENTH,
    *EIGHTH,
    *NINTH,
    *TENTH,
    *ELEVENTH,
    *TWELFTH,
    *THIRTEENTH,
    *FOURTEENTH,
    *FIFTEENTH,
    *SIXTEENTH,
    *SEVENTEENTH,
    *EIGHTEENTH,
    *NINETEENTH,
    *TWENTIETH,
    *TWENTY_FIRST,
    *TWENTY_SECOND,
    *TWENTY_THIRD,
    *TWENTY_FOURTH,
    *TWENTY_FIFTH,
    *TWENTY_SIXTH,
)
MODULES = (targets, evaluations, lists, statements, more, messy, compared, whole, *AUTHORS)
FORMS: list[Form] = [form for module in MODULES for form in module.FORMS]


def write_gold(book: Book, folder: Path) -> None:
    """The truth as CSV files; tables without a row that the form can not have are left out."""
    folder.mkdir(parents=True)
    for name, rows in book.gold.items():
        if not rows and name in ("budget_lines", "budget_optional"):
            continue
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, COLUMNS[name].split(), lineterminator="\n")
            out.writeheader()
            out.writerows(rows)


def files(form: Form, book: Book) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each document of a form."""
    for name in form.formats.split():
        suffix, write = WRITERS[name]
        yield f"{form.name}__{name}{suffix}", write(book)


def build(target: Path = HERE) -> list[Path]:
    """Write everything below `target`, replacing what was there."""
    out = []
    for part in ("documents", "gold"):
        shutil.rmtree(target / part, ignore_errors=True)
    (target / "documents").mkdir(parents=True)
    for form in FORMS:
        book = form.build()
        write_gold(book, target / "gold" / form.name)
        for name, content in files(form, book):
            path = target / "documents" / name
            path.write_bytes(content)
            out.append(path)
    return out


if __name__ == "__main__":
    print(f"{len(build())} documents over {len(FORMS)} forms")
