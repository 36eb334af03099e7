"""Pages per second and cells right: our PDF reader against pdfplumber's extract_tables, same files, same run."""

from __future__ import annotations

import csv
import logging
import multiprocessing
import random
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pdfplumber
from rich.console import Console
from rich.table import Table as Printed

from bench import night
from bench.reading import read
from pipelines.documents.pdf import read_pdf
from tests.pdf_factory import STYLES, Grid, Sheet, Spec

TESTS = Path(__file__).resolve().parents[1] / "tests"
GOLD_FIELDS = {
    "projects.csv": ("annual_goal", "description"),
    "indicators.csv": ("level3", "remark"),
    "budget.csv": ("printed",),
}
ROUNDS = 3
GENERATED_PAGES = 8

logging.getLogger("pdfminer").setLevel(logging.ERROR)


def fold(text: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def ours(path: Path) -> Counter[str]:
    return Counter(t for table in read_pdf(path).tables() for c in table.cells if (t := fold(c.text)))


def plumber(path: Path) -> Counter[str]:
    with pdfplumber.open(path) as pdf:
        return Counter(t for page in pdf.pages for table in page.extract_tables() for row in table for c in row if (t := fold(c)))


def generate(folder: Path) -> Iterator[tuple[Path, Counter[str]]]:
    """Files of random grids, one style of rule each, with the cells they hold."""
    random.seed(7)
    for style in STYLES:
        sheet, truth = Sheet(), Counter[str]()
        for page in range(GENERATED_PAGES):
            if page:
                sheet.new_page()
            sheet.line(f"表{page + 1}：项目支出绩效目标表", x=200, size=14)
            grid = _grid()
            truth.update(fold(c.text) for c in grid)
            sheet.grid(grid, style)
        path = folder / f"generated_{style}.pdf"
        path.write_bytes(sheet.bytes())
        yield path, truth


def _grid() -> Grid:
    """Groups of rows below a merged cell, as budgets have them, of up to a page."""
    grid: Grid = []
    row = 0
    while row < 18:
        height = random.randint(1, 4)
        grid += [Spec(_text(12), row, 0, height), Spec(_text(30), row, 1, height)]
        grid += [Spec(_text(8), row + k, col) for k in range(height) for col in range(2, 6)]
        row += height
    return grid


def _text(length: int) -> str:
    return "".join(random.choices("项目绩效指标年度资金预算财政拨款产出效益0123456789.%", k=random.randint(2, length)))


def gold(name: str) -> Counter[str]:
    """Strings that the gold transcription of a twin has in cells of their own."""
    texts: set[str] = set()
    for file, fields in GOLD_FIELDS.items():
        with (TESTS / "gold" / name / file).open(encoding="utf-8") as rows:
            texts.update(fold(row[f]) for row in csv.DictReader(rows) for f in fields if row[f])
    return Counter(texts)


def fastest(path: Path, *readers: Callable[[Path], Counter[str]]) -> list[tuple[float, Counter[str]]]:
    """Processor seconds of the fastest of ROUNDS for each reader, turn by turn, and what it read."""
    times: list[list[float]] = [[] for _ in readers]
    cells: list[Counter[str]] = [Counter() for _ in readers]
    for _ in range(ROUNDS):
        for i, read_cells in enumerate(readers):
            start = time.process_time()
            cells[i] = read_cells(path)
            times[i].append(time.process_time() - start)
    return [(min(t), c) for t, c in zip(times, cells, strict=True)]


def right(found: Counter[str], truth: Counter[str]) -> float:
    return (found & truth).total() / truth.total()


def on_cores(paths: list[Path], cores: int) -> tuple[float, int]:
    """Seconds to read all files with this number of processes, started and warm before; the peak memory of one in MiB."""
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("forkserver")) as pool:
        list(pool.map(read, paths[:1] * cores * 4))
        start = time.perf_counter()
        peak = max(pool.map(read, paths * 6))
        return time.perf_counter() - start, peak


def main() -> None:
    """Print the measurements."""
    table = Printed("file", "pages", "ours p/s", "pdfplumber p/s", "times as fast", "cells right: ours", "pdfplumber")
    pages_all, ours_all, plumber_all = 0, 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        files = [(p, gold(p.stem)) for p in sorted((TESTS / "documents").glob("*.pdf")) if (TESTS / "gold" / p.stem).is_dir()]
        files += generate(Path(folder))
        for path, truth in files:
            pages = read_pdf(path).page_count
            (ours_time, ours_cells), (plumber_time, plumber_cells) = fastest(path, ours, plumber)
            pages_all, ours_all, plumber_all = pages_all + pages, ours_all + ours_time, plumber_all + plumber_time
            row = (pages / ours_time, pages / plumber_time, plumber_time / ours_time)
            accuracy = (right(ours_cells, truth), right(plumber_cells, truth))
            table.add_row(path.stem, str(pages), *(f"{v:.1f}" for v in row), *(f"{v:.4f}" for v in accuracy))
        table.add_section()
        table.add_row("all", str(pages_all), *(f"{v:.1f}" for v in (pages_all / ours_all, pages_all / plumber_all, plumber_all / ours_all)))
        Console(width=140).print(table)
        paths = [p for p, _ in files]
        (one, peak), (two, _) = on_cores(paths, 1), on_cores(paths, 2)
    print(f"one core: {6 * pages_all / one:.0f} pages/s; two cores: {6 * pages_all / two:.0f} pages/s ({one / two:.2f} times)")
    print(f"peak memory of a reading process: {peak} MiB")
    night.main()


if __name__ == "__main__":
    main()
