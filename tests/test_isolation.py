"""Work in child processes that cannot even start."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import operator
from pipelines.documents import isolation

isolation.START_UP = 5
list(isolation.run_isolated(operator.neg, [1], workers=1, timeout=5, memory=1 << 30))
"""


def test_children_that_cannot_start_end_the_work_with_what_to_do() -> None:
    """A script on standard input cannot be imported by its children: the pool must not wait for them for ever."""
    done = subprocess.run([sys.executable, "-"], input=SCRIPT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "No reader process could be started" in done.stderr and "__main__" in done.stderr.splitlines()[-1]
