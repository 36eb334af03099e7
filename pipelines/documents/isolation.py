"""Work on hostile input in processes of its own, bounded in time and memory: the run survives whatever a file does."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import resource
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, as_completed
from concurrent.futures import TimeoutError as FutureTimeout
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import forkserver
from pathlib import Path
from typing import TypeVar

from pebble import ProcessExpired, ProcessPool

Item = TypeVar("Item")
Result = TypeVar("Result")

START_UP = 60
"""Seconds of wall time within which a child must be ready; importing the readers takes one or two."""


@dataclass(frozen=True)
class Broken:
    """Work that was stopped; `stage` is timeout, memory or crash, `reason` a sentence a person can act on."""

    stage: str
    reason: str


def run_isolated(
    work: Callable[[Item], Result], items: Iterable[Item], *, workers: int, timeout: int, memory: int
) -> Iterator[tuple[Item, Result | Broken]]:
    """Call `work(item)` in child processes and yield items with their results as they end.

    `work` must be importable by name, items and results picklable. `timeout` is seconds of wall time an item, `memory` bytes of
    address space on top of what an idle child has. The children are forked from a server of its own: they hold neither locks nor
    connections of this process. Raises RuntimeError where no child can be started within `START_UP` seconds.
    """
    context = multiprocessing.get_context("forkserver")
    pool = ProcessPool(max_workers=workers, initializer=_prepare, initargs=(work.__module__, memory), context=context)
    try:
        _started(pool.schedule(os.getpid))
        futures: dict[Future[Result | Broken], Item] = {pool.schedule(work, args=(item,), timeout=timeout): item for item in items}
        for future in as_completed(futures):
            yield futures[future], _outcome(future, timeout, memory)
    finally:
        pool.stop()
        pool.join()


def _started(first: Future[int]) -> None:
    try:
        first.result(START_UP)
    except (FutureTimeout, BrokenProcessPool) as error:  # a pool goes on for ever to replace children that cannot start
        raise RuntimeError(
            f"No reader process could be started within {START_UP} seconds: see the messages above. A Python script that reads documents"
            " must be a file with an 'if __name__ == \"__main__\"' guard, not standard input."
        ) from error


def warm_up(module: str) -> None:
    """Start the server the children are forked from, so that it imports `module` while this process does something else."""
    forkserver.set_forkserver_preload([module])
    forkserver.ensure_running()


def _outcome(future: Future[Result | Broken], timeout: int, memory: int) -> Result | Broken:
    try:
        return future.result()
    except FutureTimeout:
        return Broken("timeout", f"Reading took longer than {timeout} seconds and was stopped: split the file or raise JIXIAO_TIMEOUT.")
    except MemoryError:
        return Broken("memory", f"Reading needed more than {memory >> 20} MiB and was stopped: split the file or raise JIXIAO_MEMORY.")
    except ProcessExpired as error:
        return Broken(
            "crash", f"The reader crashed on this file (exit code {error.exitcode}): save it again with another program and retry."
        )
    except Exception as error:  # whatever a hostile file provokes, such as a result too deep to be pickled
        return Broken("crash", f"The reader failed on this file ({type(error).__name__}): save it again with another program and retry.")


def _prepare(module: str, memory: int) -> None:
    """Import what the work needs, then limit the address space (Linux enforces it; elsewhere the timeout alone bounds a reader)."""
    importlib.import_module(module)
    statm = Path("/proc/self/statm")
    if statm.exists():
        used = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
