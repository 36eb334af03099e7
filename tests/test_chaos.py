"""A sample of `make chaos`: runs killed at random moments, readers while versions are published."""

from __future__ import annotations

import subprocess
import sys

from conftest import REPOSITORY


def test_kills_and_readers() -> None:
    command = [sys.executable, "-m", "tests.chaos", "--kills", "2", "--publishes", "15", "--only", "readers", "kill"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 faults" in done.stdout and "2 kills" in done.stdout
