"""Commands for the people who look after the warehouse: what is open to decide, and what the vocabulary lacks."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
from rich.cells import cell_len

from pipelines.settings import UsageError, limits_from_environment, warehouse_file

if TYPE_CHECKING:
    from pipelines.interpretation.inspection import Understood

vocabulary = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="How printed headings are understood.")


def resolve(
    warehouse: Annotated[Path | None, typer.Option(metavar="FILE", help="Published file [env JIXIAO_WAREHOUSE].")] = None,
    list_: Annotated[bool, typer.Option("--list", help="Print the open matches, then as rows of resolutions.csv (the default).")] = True,
    rows_only: Annotated[bool, typer.Option("--csv", help="Print the rows of resolutions.csv alone.")] = False,
) -> None:
    """List the projects whose match a person should confirm or refuse.

    Write same or different into the column decision of a row and put the row into resolutions.csv (beside the raw folder, in the
    repository, or where JIXIAO_RESOLUTIONS says); the next run obeys it. Rows without a decision change nothing.
    """
    import duckdb

    from pipelines.warehouse.worklist import as_rows, open_matches

    file = warehouse_file(warehouse)
    if not file.exists():
        _stop(f"There is no {file}: run jixiao run first.", 1)
    with duckdb.connect(str(file), read_only=True) as con:
        matches = open_matches(con)
    if list_ and not rows_only:
        print(f"{len(matches)} open matches" + (":" if matches else "."))
        for match in matches:
            print(f"\n{match.match_score:.2f} {match.status}: {match.printed_name}  ({match.file_name}, {match.fiscal_year})")
            print(
                f"     {'is taken for' if match.status == 'matched' else 'perhaps'}: {match.candidate_name}  ({match.candidate_file_name})"
            )
            print(f"     {match.evidence or ''}")
        if matches:
            print("\nRows for resolutions.csv:")
    if matches:
        csv.writer(sys.stdout, lineterminator="\n").writerows(as_rows(matches))


@vocabulary.command()
def check(file: Annotated[Path, typer.Argument(metavar="FILE", help="A document.")]) -> None:
    """Show how a document's headings are understood, and the line that makes an unknown one known.

    Add the line to additions.yml of the vocabulary (a copy of it where JIXIAO_VOCABULARY names one). Exit code 1: not readable.
    """
    from pipelines.assets.reading import headings_of_file
    from pipelines.documents.discover import FoundFile
    from pipelines.documents.isolation import Broken, run_isolated

    if not file.is_file():
        _stop(f"There is no file {file}.", 2)
    try:
        limits = limits_from_environment()
    except UsageError as error:
        _stop(str(error), 2)
    found = FoundFile(file.absolute(), file.name, "", file.stat().st_size)
    _, outcome = next(iter(run_isolated(headings_of_file, [found], workers=1, timeout=limits.timeout, memory=limits.memory)))
    if isinstance(outcome, Broken):
        _stop(f"{file.name}: {outcome.reason}", 1)
    _print_headings(outcome)


def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document.")],
    page: Annotated[int, typer.Option(metavar="N", min=1, help="Page, from 1.")] = 1,
    png: Annotated[Path | None, typer.Option(metavar="OUT", help="Picture of a PDF's page with what was found drawn over it.")] = None,
) -> None:
    """Show what was found on a page: its tables, and the records they became.

    In the picture tables are framed blue (ruled), violet (horizontal rules) or orange (white space), headings are shaded yellow,
    merged cells have a red corner, lines outside of tables are green. Exit code 1: not readable.
    """
    from pipelines.documents.model import Table, UnreadableDocument
    from pipelines.documents.read import read
    from pipelines.interpretation.extraction import Source
    from pipelines.interpretation.inspection import heading_cells
    from pipelines.interpretation.interpret import interpret
    from pipelines.records import Placed

    if not file.is_file():
        _stop(f"There is no file {file}.", 2)
    try:
        document = read(file)
        if png is not None:
            from pipelines.documents.pdf.inspect import inspect as draw

            draw(file, page, png, heading_cells)
    except UnreadableDocument as error:
        _stop(f"{file.name}: {error.reason}", 1)
    print(f"{file.name}: {document.media_type}, {document.page_count} pages")
    for table in (b for b in document.blocks if isinstance(b, Table) and any(c.page == page for c in b.cells)):
        print(f"\nTable {table.ordinal}: {table.n_rows} rows, {table.n_cols} columns, confidence {table.confidence}")
    source = Source("0" * 64, file.name, file.name, file.stat().st_size)
    for kind, records in interpret(document, source).records.items():
        here = [r for r in records if isinstance(r, Placed) and r.source_page == page]
        for record in here:
            shown = {k: v for k, v in record.model_dump().items() if v is not None and k not in _PLACE}
            print(f"{kind.table:16} row {record.source_row:<4} " + ", ".join(f"{k}={v}" for k, v in shown.items()))


_PLACE = ("document_key", "source_page", "source_table", "source_row", "source_text", "confidence")


def _print_headings(headings: Sequence[tuple[Understood, int]]) -> None:
    titles = ("page", "table", "times", "heading", "field", "scope", "measure", "unit")
    known = [(h.page, h.table, n, _cut(h.heading), h.field or "unknown", h.scope or "", h.measure or "", h.unit or "") for h, n in headings]
    _print_table([titles, *known])
    unknown = [h for h, _ in headings if h.field is None]
    print(f"\n{len(headings)} headings, {len(unknown)} unknown.")
    suggestions = [(h, h.suggestion) for h in unknown if h.suggestion]
    if suggestions:
        print("Lines for additions.yml, where the suggested field is right:")
        for _, s in suggestions:
            print(f"  {s.line}  # like {s.nearest}, similarity {s.similarity:.2f}")


def _cut(text: str, most: int = 40) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _print_table(rows: Sequence[Sequence[Any]]) -> None:
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(cell_len(row[i]) for row in texts) for i in range(len(texts[0]))]
    for row in texts:
        print("  ".join(cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)).rstrip())


def _stop(message: str, code: int) -> NoReturn:
    print(message, file=sys.stderr)
    raise typer.Exit(code)
