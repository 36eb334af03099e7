"""The main job, run once for all tests through the public command."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from pipelines.interpretation.extraction import Extraction
from tests.corpus import score_all as corpus

settings.register_profile("ci", derandomize=True)  # CI repeats itself; a person's runs go on looking for new cases
if os.environ.get("CI"):
    settings.load_profile("ci")

REPOSITORY = Path(__file__).resolve().parents[1]
JIXIAO = Path(sys.executable).with_name("jixiao")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """For runs on several cores (pytest-xdist): a file's tests share a process, all that read the corpus one, those that build it one."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        reads = "corpus_readings" in fixtures or (item.path.stem == "test_corpus" and "built" not in fixtures)
        item.add_marker(pytest.mark.xdist_group("corpus" if reads else item.path.stem))


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes name no test: a zip's carry the time it was made at, and the processes of pytest-xdist must collect the same names."""
    return "bytes" if isinstance(val, bytes) else None


def jixiao(*arguments: str | Path, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would and return what it printed, both streams in `stdout`."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("JIXIAO_", "DAGSTER_"))}
    command = [str(JIXIAO), *map(str, arguments)]
    return subprocess.run(
        command,
        env={**clean, **(env or {})},
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def main_job(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The warehouse of the documents in raw/, built from nothing, and what the run printed."""
    published = tmp_path_factory.mktemp("main") / "jixiao.duckdb"
    done = jixiao("run", "--raw", REPOSITORY / "raw", "--warehouse", published)
    assert done.returncode == 0, done.stdout
    return published, done.stdout


@pytest.fixture(scope="session")
def warehouse(main_job: tuple[Path, str]) -> Path:
    """The published warehouse of the documents in raw/. Open it read-only."""
    return main_job[0]


@pytest.fixture(scope="session")
def corpus_readings() -> dict[Path, Extraction]:
    """The records of every document of the corpus, read once for all tests."""
    return {path: corpus.read_document(path) for path in sorted(corpus.DOCUMENTS.iterdir())}
