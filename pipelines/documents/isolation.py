"""Work on hostile input in processes of its own, bounded in time and memory: the run survives whatever a file does.

Each child has a pipe of its own and one item at a time. So whichever of them is killed, and at whatever moment, no other waits for a
lock it held or for an item it took along; and time is measured by a clock that nobody sets.
"""

from __future__ import annotations

import importlib
import multiprocessing
import resource
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

START_UP = 60
"""Seconds of wall time within which a child must be ready; importing the readers takes one or two."""
STARTS = 6
"""Children in a row that may fail to start: some may have been killed, six cannot start at all."""
PAUSE = 0.2
"""Seconds to wait after the first failed try, and as many more after each further one: a server that is being killed refuses children
for a moment, until the system has ended it and another one can be started."""
UNKNOWN = 255
"""The exit code of a child whose server is gone too, as multiprocessing gives it."""


@dataclass(frozen=True)
class Broken:
    """Work that was stopped; `stage` is timeout, memory, killed or crash, `reason` a sentence a person can act on."""

    stage: str
    reason: str


def run_isolated(
    work: Callable[[Item], Result], items: Iterable[Item], *, workers: int, timeout: int, memory: int
) -> Iterator[tuple[Item, Result | Broken]]:
    """Call `work(item)` in child processes and yield items with their results as they end.

    `work` must be importable by name, items and results picklable. `timeout` is seconds of wall time an item, `memory` bytes of
    address space on top of what an idle child has. The children are forked from a server of its own: they hold neither locks nor
    connections of this process. Raises RuntimeError where no child can be started.
    """
    ahead = deque(items)
    children: list[_Child[Item, Result]] = []
    failed = 0
    try:
        while ahead or children:
            for _ in range(min(workers - len(children), len(ahead))):
                try:
                    children.append(_Child(work, timeout, memory))
                except (EOFError, OSError) as error:  # the server was killed as it forked; the next try starts another one
                    failed = _counted(failed + 1, error)
                    time.sleep(PAUSE * failed)
            for child in _audible(children):
                for outcome in child.hear():
                    yield child.items.pop(), outcome
                failed = _counted(0 if child.was_ready else failed + 1)
                if ahead and not child.is_over and child.give(ahead[0]):
                    ahead.popleft()
                else:
                    children.remove(child)
                    child.stop()
    finally:
        for child in children:
            child.stop()


def _counted(failed: int, error: Exception | None = None) -> int:
    """How many children in a row failed to start; RuntimeError where these are too many."""
    if failed >= STARTS:
        raise RuntimeError(_NO_START) from error
    return failed


_NO_START = (
    f"No reader process could be started ({STARTS} tries of at most {START_UP} seconds): see the messages above. A Python script that reads"
    " documents must be a file with an 'if __name__ == \"__main__\"' guard, not standard input."
)


def warm_up(module: str) -> None:
    """Start the server the children are forked from, so that it imports `module` while this process does something else."""
    forkserver.set_forkserver_preload([module])
    forkserver.ensure_running()


class _Child(Generic[Item, Result]):
    """A process that reads, and our end of the pipe to it."""

    def __init__(self, work: Callable[[Item], Result], timeout: int, memory: int) -> None:
        context = multiprocessing.get_context("forkserver")
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, work, memory), daemon=True)
        try:
            self.process.start()
        except (EOFError, OSError):
            self.pipe.close()
            raise
        finally:
            theirs.close()
        self.timeout, self.memory = timeout, memory
        self.deadline = time.monotonic() + START_UP
        self.items: list[Item] = []  # what it works on, one or none
        self.was_ready = self.is_over = False

    def give(self, item: Item) -> bool:
        """Let it begin; False where it was killed before."""
        self.items = [item]
        self.deadline = time.monotonic() + self.timeout
        try:
            self.pipe.send(item)
        except OSError:
            return False
        return True

    def hear(self) -> tuple[()] | tuple[Result | Broken]:
        """The outcome of its item; nothing where it had none: it says that it is ready, or is over before it was."""
        if not self.pipe.poll():  # its time has passed
            self.is_over = True
            return (self._slow(),) if self.items else ()
        try:
            message: tuple[()] | tuple[Result | Broken] = self.pipe.recv()
        except (EOFError, OSError):
            self.is_over = True
            return (self._died(),) if self.items else ()
        except Exception as error:  # whatever a hostile file provokes, such as a result too deep to be unpickled
            return (_failed(error, self.memory),)
        self.was_ready = True
        return message

    def stop(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def _slow(self) -> Broken:
        return Broken(
            "timeout", f"Reading took longer than {self.timeout} seconds and was stopped: split the file or raise JIXIAO_TIMEOUT."
        )

    def _died(self) -> Broken:
        self.process.join(START_UP)
        code = self.process.exitcode
        if code in (-signal.SIGKILL, UNKNOWN):
            return Broken("killed", "The reader was killed from outside, perhaps for want of memory: the next run reads the file again.")
        return Broken("crash", f"The reader crashed on this file (exit code {code}): save it again with another program and retry.")


def _audible(children: list[_Child[Item, Result]]) -> list[_Child[Item, Result]]:
    """Wait for those that have something to tell, or should have had by now."""
    patience = min((child.deadline for child in children), default=0.0) - time.monotonic()
    telling = wait([child.pipe for child in children], max(0.0, patience))
    now = time.monotonic()
    return [child for child in children if child.pipe in telling or child.deadline < now]


def _serve(pipe: Connection, work: Callable[[Item], Result], memory: int) -> None:
    """What a child does: say that it is ready, then answer items until there are no more."""
    _prepare(work.__module__, memory)
    with suppress(EOFError, OSError):  # the run is over, or has ended without a word
        pipe.send(())
        while True:
            item = pipe.recv()
            try:
                answer = ForkingPickler.dumps((work(item),))
            except Exception as error:  # also a result that cannot be pickled
                answer = ForkingPickler.dumps((_failed(error, memory),))
            pipe.send_bytes(answer)


def _failed(error: Exception, memory: int) -> Broken:
    if isinstance(error, MemoryError):
        return Broken("memory", f"Reading needed more than {memory >> 20} MiB and was stopped: split the file or raise JIXIAO_MEMORY.")
    return Broken("crash", f"The reader failed on this file ({type(error).__name__}): save it again with another program and retry.")


def _prepare(module: str, memory: int) -> None:
    """Import what the work needs, then limit the address space (Linux enforces it; elsewhere the timeout alone bounds a reader)."""
    importlib.import_module(module)
    statm = Path("/proc/self/statm")
    if statm.exists():
        used = int(statm.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, resource.getrlimit(resource.RLIMIT_AS)[1]))
