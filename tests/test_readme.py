"""The documentation says what is so: its query runs and answers, its tables name what there is, its generated pages are up to date."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import duckdb
import pytest
from conftest import REPOSITORY

from pipelines.documents.discover import MEDIA_TYPES

READMES = ("README.md", "README.zh-CN.md")
REGENERATE = "run: .venv/bin/python docs/generate.py"


def page(name: str) -> str:
    return (REPOSITORY / name).read_text("utf-8")


def block(text: str, label: str) -> str:
    """The fenced block that follows the comment of this label."""
    match = re.search(rf"<!-- {label} -->\n```\w*\n(.*?)\n```", text, re.S)
    assert match, f"no block {label}"
    return match[1]


@pytest.mark.parametrize("name", READMES)
def test_the_query_gives_the_printed_answer(name: str, warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / "jixiao.duckdb").symlink_to(warehouse)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (tmp_path / ".venv" / "bin" / "python").chmod(0o755)
    asked = subprocess.run(
        ["bash", "-c", block(page(name), "question")], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert asked.returncode == 0, asked.stderr
    assert [line.rstrip() for line in asked.stdout.strip().splitlines()] == block(page(name), "answer").splitlines()


@pytest.mark.parametrize("name", READMES)
def test_the_closing_summary_is_the_printed_one(name: str, main_job: tuple[Path, str]) -> None:
    printed = [line.rstrip() for line in main_job[1].splitlines()]
    first = next(number for number, line in enumerate(printed) if line.startswith("documents "))
    last = next(number for number, line in enumerate(printed) if line.startswith("published "))
    assert "\n".join(printed[first:last]) + "\npublished" in page(name)


@pytest.mark.parametrize("name", READMES)
def test_every_dependency_has_its_line(name: str) -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    wanted = [*project["dependencies"], *(d for extra in project["optional-dependencies"].values() for d in extra)]
    names = {re.split(r"[^\w.-]", requirement)[0] for requirement in wanted} - {project["name"]}
    section = re.search(r"^## (?:Dependencies|用了哪些软件包)$(.*?)^## ", page(name), re.S | re.M)
    assert section
    rows = set(re.findall(r"^\| ([\w.-]+) \| .+ \|$", section[1], re.M)) - {"package", "软件包"}
    assert rows == names


@pytest.mark.parametrize("name", READMES)
def test_every_table_is_named(name: str, warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        sql = "SELECT schema_name, table_name FROM duckdb_tables() WHERE schema_name IN ('marts', 'quality')"
        tables = con.execute(sql).fetchall()
    unnamed = [table for _, table in tables if not re.search(rf"\b{table}\b", page(name))]
    assert tables and not unnamed
    mentioned = set(re.findall(r"\b(?:marts|quality)\.([a-z_]+)\b", page(name)))
    assert mentioned <= {table for _, table in tables}


def test_both_readmes_name_the_same_commands_and_settings() -> None:
    def named(name: str) -> set[str]:
        return set(
            re.findall(
                r"(?:(?<=`)|^)make (?:[A-Z]+=\S+ )?[a-z]+\b|\bjixiao (?:-|[a-z])[^`\n]*|\bJIXIAO_[A-Z]+\b|docs/[\w-]+\.md", page(name), re.M
            )
        )

    english, chinese = (named(name) for name in READMES)
    assert english == chinese and {"make run", "make test", "make dev"} <= english
    targets = set(re.findall(r"^([a-z]+):", page("Makefile"), re.M))
    assert {command.split()[-1] for command in english if command.startswith("make ")} <= targets
    assert all((REPOSITORY / path).exists() for path in english if path.startswith("docs/"))


@pytest.mark.parametrize("name", READMES)
def test_the_formats_are_those_there_are_readers_for(name: str) -> None:
    listed = re.search(r"(?:Formats: |格式：)((?:\.\w+ ?)+)", page(name))
    assert listed and set(re.findall(r"\.\w+", listed[1])) == set(MEDIA_TYPES)


@pytest.mark.parametrize(
    "name", [*READMES, "CHANGELOG.md", "raw/README.md", *(f"docs/{p.name}" for p in (REPOSITORY / "docs").glob("*.md"))]
)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page(name))
    assert all(((REPOSITORY / name).parent / target).exists() for target in targets)


def test_generated_pages_are_up_to_date(warehouse: Path) -> None:
    spec = importlib.util.spec_from_file_location("generate", REPOSITORY / "docs" / "generate.py")
    assert spec and spec.loader
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    assert page("docs/data-dictionary.md") == generate.data_dictionary(warehouse), REGENERATE
    assert page("docs/architecture.md") == generate.with_modules(page("docs/architecture.md")), REGENERATE


def test_every_raw_document_has_its_origin() -> None:
    documents = {
        p.relative_to(REPOSITORY / "raw").as_posix() for p in (REPOSITORY / "raw").rglob("*") if p.is_file() and p.name != "README.md"
    }
    assert documents == set(re.findall(r"^\| `([^`]+)`", page("raw/README.md"), re.M))


def test_the_work_lists_of_the_vocabulary_run(warehouse: Path) -> None:
    queries = [query for block in re.findall(r"```sql\n(.*?)```", page("docs/vocabulary.md"), re.S) for query in block.split(";")]
    assert len(queries) > 1
    with duckdb.connect(str(warehouse), read_only=True) as con:
        for query in filter(str.strip, queries):
            con.execute(query).fetchall()
    files = set(re.findall(r"`(\w+\.(?:yml|csv))`", page("docs/vocabulary.md"))) - {"resolutions.csv"}  # a person makes that one
    places = (REPOSITORY / "pipelines" / "interpretation" / "vocabulary", REPOSITORY / "dbt_project" / "seeds")
    assert files and all(any((place / file).exists() for place in places) for file in files)
