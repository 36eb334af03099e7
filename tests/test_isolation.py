"""Work in child processes: that cannot start, that are killed at any moment, that take a clock nobody may set."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from multiprocessing import forkserver
from pathlib import Path

import pytest

from pipelines.documents.isolation import Broken, run_isolated

SCRIPT = """
import operator
from pipelines.documents import isolation

list(isolation.run_isolated(operator.neg, [1], workers=1, timeout=5, memory=1 << 30))
"""


def test_children_that_cannot_start_end_the_work_with_what_to_do() -> None:
    """A script on standard input cannot be imported by its children: the run must not wait for them for ever."""
    done = subprocess.run([sys.executable, "-"], input=SCRIPT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "No reader process could be started" in done.stderr and "__main__" in done.stderr.splitlines()[-1]


def touch_and_wait(path: Path) -> str:
    """Work that says which process does it, and takes a while."""
    path.write_text(str(os.getpid()))
    time.sleep(0.4)
    return path.name


def refuse(path: Path) -> str:
    """Work that fails as it would in any program: an exception of the file system."""
    raise FileNotFoundError(path)


def children() -> list[int]:
    """The processes that the server has forked for this one."""
    server = forkserver._forkserver._forkserver_pid
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(server)], capture_output=True, text=True, check=False)
    return [int(pid) for pid in listed.stdout.split()]


def kill(pid: int) -> None:
    """Kill; whoever has ended by then needs none."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("whom", ["busy", "starting", "server"])
def test_a_killed_process_costs_at_most_the_item_it_had(tmp_path: Path, whom: str) -> None:
    items = [tmp_path / str(number) for number in range(6)]
    work = run_isolated(touch_and_wait, items, workers=2, timeout=20, memory=1 << 30)
    outcomes = dict([next(work)])
    since = time.monotonic()
    if whom == "busy":
        while not (busy := [item for item in items if item.exists() and item not in outcomes]):
            time.sleep(0.01)
        kill(int(busy[0].read_text()))
    elif whom == "starting":
        for pid in children():
            kill(pid)  # whoever they are: those that take their places are killed while they start
        outcomes |= [next(work)]
        for pid in children():
            kill(pid)
    else:
        kill(forkserver._forkserver._forkserver_pid)
    outcomes |= work
    assert time.monotonic() - since < 20, "nobody waits for what a killed process held"
    assert list(outcomes) != [] and set(outcomes) == set(items)
    broken = [outcome.stage for outcome in outcomes.values() if isinstance(outcome, Broken)]
    assert set(broken) <= {"killed"} and len(broken) <= 4
    assert whom != "busy" or broken == ["killed"]
    assert all(isinstance(outcome, Broken) or outcome == item.name for item, outcome in outcomes.items())


@pytest.mark.parametrize("begun", [False, True])
def test_a_server_killed_as_it_forks_costs_nothing(tmp_path: Path, begun: bool) -> None:
    """The run waits for an answer of the server that readers are forked from, which is stopped, and then killed."""
    items = [tmp_path / str(number) for number in range(4)]
    work = run_isolated(touch_and_wait, items, workers=2, timeout=20, memory=1 << 30)
    outcomes = {}
    if begun:  # readers are killed: how they ended only the server knows
        outcomes = dict([next(work)])
        for pid in children():
            kill(pid)
    else:  # the first readers are asked for
        assert list(run_isolated(touch_and_wait, [tmp_path / "warm"], workers=1, timeout=20, memory=1 << 30))
    server = forkserver._forkserver._forkserver_pid
    os.kill(server, signal.SIGSTOP)
    killer = threading.Timer(1, kill, [server])
    killer.start()
    outcomes |= work
    killer.join()
    assert set(outcomes) == set(items)
    broken = [outcome.stage for outcome in outcomes.values() if isinstance(outcome, Broken)]
    assert set(broken) <= {"killed"} and len(broken) <= (2 if begun else 0)


def test_every_item_is_answered_though_readers_are_killed_all_the_time(tmp_path: Path) -> None:
    items = [tmp_path / str(number) for number in range(8)]
    outcomes = {}
    for item, outcome in run_isolated(touch_and_wait, items, workers=2, timeout=20, memory=1 << 30):
        outcomes[item] = outcome
        for pid in children()[:1]:
            kill(pid)
    assert set(outcomes) == set(items)
    assert {outcome.stage for outcome in outcomes.values() if isinstance(outcome, Broken)} == {"killed"}


def test_an_error_of_the_work_is_no_error_of_the_pipe(tmp_path: Path) -> None:
    items = [tmp_path / "a", tmp_path / "b"]
    outcomes = dict(run_isolated(refuse, items, workers=1, timeout=20, memory=1 << 30))
    assert [outcome.stage for outcome in outcomes.values() if isinstance(outcome, Broken)] == ["crash", "crash"]
    assert all("FileNotFoundError" in outcome.reason for outcome in outcomes.values() if isinstance(outcome, Broken))
