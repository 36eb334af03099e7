"""What no run may be harmed by: `python -m tests.chaos [--kills N] [--publishes N]` does it all and prints the counts.

Runs are forked from this process, which has Dagster and dbt imported, so that two hundred of them take minutes.
"""

from __future__ import annotations

import argparse
import multiprocessing.util
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import duckdb
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

sys.path.insert(0, str(Path(__file__).parent))
from synthetic import form

from pipelines.warehouse import database
from pipelines.warehouse.publish import publish

READERS = 8
AMOUNTS = "SELECT count(*), sum(amount_wan)::INTEGER FROM marts.fct_budget WHERE is_headline"
TABLES = "SELECT schema_name, table_name FROM duckdb_tables()"
STAGES = ("documents", "extract", "stage", "identity", "dbt", "publish")
"""What a run prints when it has done it."""
KEPT = re.compile(r"w\.duckdb|snapshots/w\.\d{6}\.duckdb|\.work/(w\.duckdb|w\.lock|accepted\.txt|restored\.txt|sockets\.txt|dbt/.*)")
"""The files that belong beside raw/ between two runs; every other one is left over."""


@dataclass
class House:
    """A raw folder and a warehouse, small enough for hundreds of runs."""

    home: Path
    version: int = 0
    indicators: int = 2  # of the document that changes: more of them take longer to read

    @property
    def published(self) -> Path:
        return self.home / "out" / "w.duckdb"

    @property
    def work(self) -> Path:
        return self.home / "out" / ".work"

    def revise(self) -> None:
        """Give one of the documents another amount, which every version can be told by."""
        self.version += 1
        for name, amount in {"a": 1000 + self.version, "b": 5, "c": 7}.items():
            path = self.home / "raw" / f"{name}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            indicators = self.indicators if name == "a" else 2
            path.write_bytes(form(f"安庆市{name.upper()}局", projects=[(f"项目{name}经费", str(amount), indicators)]))

    def start(self) -> int:
        """Begin a run in a process group of its own; returns its process id."""
        sys.stdout.flush()
        child = os.fork()
        if child:
            return child
        os.setsid()
        scratch = self.home / "tmp"
        scratch.mkdir(exist_ok=True)
        tempfile.tempdir = os.environ["TMPDIR"] = str(scratch)
        with (self.home / "log").open("ab") as log:
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
        from pipelines.cli import app

        try:
            app(["run", "--raw", str(self.home / "raw"), "--warehouse", str(self.published)])
        except SystemExit as end:
            multiprocessing.util._exit_function()  # as at any exit, but of nothing else that this process inherited
            os._exit(int(end.code or 0))
        os._exit(3)

    def run(self) -> int:
        """Run to the end, its last process included; returns the exit code."""
        child = self.start()
        code = wait(child)
        since = time.monotonic()
        while forked(child):
            assert time.monotonic() - since < 30, "a process outlives its run"
            time.sleep(0.05)
        return code

    def must_run(self) -> None:
        assert self.run() == 0, self.tail()
        assert self.shown() == self.version, "the newest version is published"
        assert not self.leftovers(), self.leftovers()

    def tail(self) -> str:
        """The end of what the runs printed."""
        return (self.home / "log").read_text("utf-8", "replace")[-3000:]

    def shown(self) -> int:
        """The version the published file is of. Raises where it does not open, is of no one version, or has a row that cannot be read."""
        with duckdb.connect(str(self.published), read_only=True) as con:
            count, total = con.execute(AMOUNTS).fetchall()[0]
            for schema, table in con.execute(TABLES).fetchall():
                con.execute(f'SELECT bit_xor(hash(t)) FROM "{schema}"."{table}" AS t').fetchall()
        assert count == 3
        return int(total) - 1012

    def leftovers(self) -> list[str]:
        """Temporary files that recovery should have removed."""
        out = self.home / "out"
        beside = [path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir()]
        return [name for name in beside if not KEPT.fullmatch(name)] + [path.name for path in (self.home / "tmp").rglob("*")]

    def at(self) -> str:
        """The stage the run begun last is in."""
        log = self.home / "log"
        words = (
            [line.split()[0] for line in log.read_text("utf-8", "replace").splitlines() if line.startswith("  ")] if log.exists() else []
        )
        done = max((STAGES.index(word) + 1 for word in words if word in STAGES), default=0)
        return (*STAGES, "end")[done]


def wait(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@contextmanager
def house(folder: Path | None = None) -> Iterator[House]:
    """A new house with its first version published."""
    home = Path(tempfile.mkdtemp(dir=folder))
    try:
        new = House(home)
        new.revise()
        new.must_run()
        yield new
    finally:
        shutil.rmtree(home, ignore_errors=True)


def kill(kills: int) -> str:
    """Kill -9 at random moments; the file opens and is of the old or the new version, and the next run recovers by itself.

    Every other kill is at a random moment of the whole run, the others in the first second of a random stage, so that short ones
    (the swap) are hit as often as long ones.
    """
    outcomes: Counter[str] = Counter()
    stages: Counter[str] = Counter()
    with house() as it:
        since = time.monotonic()
        it.revise()
        it.must_run()
        lasts = time.monotonic() - since
        for number in range(kills):
            old = it.shown()
            it.revise()
            (it.home / "log").unlink()
            child = it.start()
            if number % 2:
                time.sleep(random.uniform(0, lasts * 1.05))
            else:
                stage = random.choice(STAGES)
                while it.at() != stage and running(child):
                    time.sleep(0.005)
                time.sleep(random.uniform(0, 1))
            stages[it.at()] += 1
            with_group(child, signal.SIGKILL)
            ended = wait(child) == 0
            shown = it.shown()
            assert shown in (old, it.version), f"version {shown} is neither {old} nor {it.version}"
            assert shown == it.version or not ended
            outcomes["ended before" if ended else "new version" if shown == it.version else "old version"] += 1
            if number % 10 == 9 or number == kills - 1:
                it.must_run()
                outcomes["recoveries"] += 1
    return f"{kills} kills: {dict(outcomes)}, in the stages {dict(stages)}"


def running(child: int) -> bool:
    """Whether a run goes on; it is not waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


def with_group(child: int, number: int) -> None:
    """Signal a run and all its processes; the group is there once the run has come to make it."""
    try:
        os.killpg(child, number)
    except ProcessLookupError:
        os.kill(child, number)


def two_at_once() -> str:
    """Of two runs one publishes; the other says that it is not alone, or comes late."""
    with house() as it:
        it.revise()
        codes = [wait(child) for child in [it.start(), it.start()]]
        assert sorted(codes) in ([0, 1], [0, 0]), codes
        it.must_run()
    return f"exit codes {codes}"


def killed_child(runs: int = 12) -> str:
    """Processes that read documents, and the server they are forked from, are killed: while they start, wait, and read."""
    kills: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    with house() as it:
        it.indicators = 1500
        for number in range(runs):
            it.revise()
            most, oldest = random.choice((1, 2, 4)), 0.5 if number % 4 == 3 else 1.5  # the server works as it starts, then waits
            age = random.uniform(0, oldest)
            child, killed = it.start(), 0
            while running(child):
                server, *readers = forked(child) or [0]
                victims = [pid for pid in ([server] if number % 4 == 3 else readers) if pid and seconds_of(pid) > age]
                for pid in victims[: most - killed]:
                    os.kill(pid, signal.SIGKILL)
                    kills["server" if pid == server else "reader"] += 1
                    killed, age = killed + 1, random.uniform(0, oldest)
                time.sleep(0.005)
            code = wait(child)
            assert code == 0, it.tail()
            assert it.shown() in (it.version - 1, it.version), (it.shown(), it.version)
            outcomes["published at once" if it.shown() == it.version else "left to the next run"] += 1
            it.must_run()
        assert kills["reader"] >= runs // 2 and kills["server"], f"too few were hit: {dict(kills)}"
    return f"killed: {dict(kills)} in {runs} runs; the document {dict(outcomes)}"


def forked(run: int) -> list[int]:
    """The server that readers are forked from, and the readers of a run, in the order in which they came."""
    listed = subprocess.run(["ps", "-o", "pid=,args=", "-g", str(run)], capture_output=True, text=True, check=False).stdout
    return sorted(int(line.split()[0]) for line in listed.splitlines() if "multiprocessing.forkserver" in line)


def seconds_of(pid: int) -> float:
    """Processor seconds a process has used; 0 where it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def moving_files() -> str:
    """Documents vanish and change while a run reads them."""
    changes = 0
    with house() as it:
        it.revise()
        child = it.start()
        path = it.home / "raw" / "a.txt"
        while os.waitpid(child, os.WNOHANG)[0] == 0:
            content = form("安庆市A局", projects=[("项目a经费", str(random.randrange(2000, 9000)), 2)])
            if random.random() < 0.3:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
            changes += 1
            time.sleep(0.05)
        with duckdb.connect(str(it.published), read_only=True) as con:
            con.execute(AMOUNTS).fetchall()
        it.revise()
        it.must_run()
    return f"{changes} changes during one run"


def damaged() -> str:
    """The work database is cut, overwritten, emptied, deleted, with and without the published file to fall back on."""
    with house() as it:
        for number, published in enumerate((True, True, True, True, False)):
            it.revise()
            file = it.work / "w.duckdb"
            content = bytearray(file.read_bytes())
            content[len(content) // 3 : len(content) // 3 + 4096] = random.randbytes(4096)
            if number == 3:
                file.unlink()
            else:
                file.write_bytes((bytes(content), bytes(content[: len(content) // 2]), b"")[number % 3])
            if not published:
                it.published.write_bytes(b"no longer a database")
            it.must_run()
    return "5 damages, 5 recoveries"


def clock() -> str:
    """The clock was years ahead and is set back; file times lie in the future."""
    with house() as it:
        with database.connect(it.work / "w.duckdb") as con:
            for table, column in {"meta.publish": "published_at", "meta.run": "started_at", "meta.schema_version": "applied_at"}.items():
                con.execute(f"UPDATE {table} SET {column} = {column} + INTERVAL 10 YEAR")
            publish(con, it.work / "w.duckdb", it.published)
        for _ in range(2):
            it.revise()
            for path in (it.home / "raw").iterdir():
                os.utime(path, (time.time() + 1e8,) * 2)
            it.must_run()
            before = it.published.stat().st_ino
            it.must_run()
            assert it.published.stat().st_ino == before, "nothing has changed, so nothing is published"
    return "2 jumps"


@contextmanager
def mounted(megabytes: int) -> Iterator[Path | None]:
    """A file system of its own in memory; None where that is not permitted."""
    folder = Path(tempfile.mkdtemp())
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True, check=False)
    try:
        yield folder if done.returncode == 0 else None
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "-l", folder], check=False)
        folder.rmdir()


def full_disk() -> str:
    """The disk is full at several points of a run; the old version stays, and room is all that recovery needs."""
    failed = 0
    with mounted(160) as folder:
        if not folder:
            return "not permitted here"
        with house(folder) as it:
            for left in (0, 1, 4, 12, 24):
                old, ballast = it.shown(), folder / "ballast"
                it.revise()
                with ballast.open("wb") as file:
                    free = shutil.disk_usage(folder).free - (left << 20)
                    while free > 0:
                        free -= file.write(bytes(min(free, 1 << 20)))
                failed += it.run() != 0
                assert it.shown() in (old, it.version)
                ballast.unlink()
                it.must_run()
    return f"5 full disks, {failed} runs failed, 5 recoveries"


def read_only() -> str:
    """The warehouse folder cannot be written."""
    with mounted(160) as folder:
        if not folder:
            return "not permitted here"
        with house(folder) as it:
            old = it.shown()
            it.revise()
            subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
            log = Path(tempfile.mkstemp()[1])
            code = subprocess.run(
                [sys.executable, "-m", "pipelines.cli", "run", "--raw", it.home / "raw", "--warehouse", it.published],
                stdout=log.open("wb"), stderr=subprocess.STDOUT, check=False,
            ).returncode  # fmt: skip
            assert code == 1 and "Traceback" not in log.read_text() and it.shown() == old, log.read_text()
            subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
            log.unlink()
            it.must_run()
    return "exit code 1, the old version stays"


def readers(publishes: int) -> str:
    """Processes query the published file in a loop; none errs, waits, mixes two versions or gets an old one anew."""
    context = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory() as folder:
        published, work = Path(folder) / "w.duckdb", Path(folder) / ".work" / "w.duckdb"
        newest, ended, results = context.Value("i", 0), context.Event(), context.Queue()
        with database.connect(work) as con:
            con.execute("CREATE TABLE a AS SELECT 0 AS v FROM range(20000)")
            con.execute("CREATE TABLE b AS SELECT 0 AS v FROM range(20000)")
            publish(con, work, published)
            con.close()
        crowd = [context.Process(target=query, args=(published, newest, ended, results, n)) for n in range(READERS)]
        for process in crowd:
            process.start()
        slowest = 0.0
        for version in range(1, publishes + 1):
            with database.connect(work) as con:
                con.execute("BEGIN; UPDATE a SET v = ?; UPDATE b SET v = ?; COMMIT".replace("?", str(version)))
                since = time.monotonic()
                publish(con, work, published)
                slowest = max(slowest, time.monotonic() - since)
                newest.value = version
        ended.set()
        outcomes = [results.get(timeout=60) for _ in crowd]
        for process in crowd:
            process.join()
    faults = [fault for _, fault in outcomes if fault]
    assert not faults, faults
    return f"{READERS} readers, {publishes} publishes, {sum(n for n, _ in outcomes)} queries, 0 faults; slowest publish {slowest:.2f} s"


def query(published: Path, newest: Any, ended: Event, results: Any, number: int) -> None:
    """Ask again and again, every other reader through SQLAlchemy; one of eight holds its first connection to the end."""
    count, fault, kept = 0, "", None
    sql = "SELECT min(v), max(v) FROM (FROM a UNION ALL FROM b)"
    ask = through_sqlalchemy if number % 2 else through_duckdb
    try:
        if number == 0:
            kept = duckdb.connect(str(published), read_only=True)
            first = kept.execute(sql).fetchall()
        while not ended.is_set() or count == 0:
            at_least = newest.value
            if kept:
                assert kept.execute(sql).fetchall() == first, "a held version changed"
            else:
                (least, most), again = ask(published, sql)
                assert again == (least, most), "one connection saw two versions"
                assert least == most, f"versions {least} and {most} mixed"
                assert least >= at_least, f"version {least} after {at_least}"
            count += 1
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
    results.put((count, fault))


def through_duckdb(published: Path, sql: str) -> list[tuple]:
    """The one row of a query, asked twice over one new connection."""
    with duckdb.connect(str(published), read_only=True) as con:
        return [con.execute(sql).fetchall()[0] for _ in range(2)]


def through_sqlalchemy(published: Path, sql: str) -> list[tuple]:
    """As `through_duckdb`."""
    engine = create_engine(f"duckdb:///{published}", connect_args={"read_only": True}, poolclass=NullPool)
    with engine.connect() as con:
        return [tuple(con.execute(text(sql)).fetchall()[0]) for _ in range(2)]


def main() -> None:
    """Do everything, in order of interest, and say how it went."""
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--publishes", type=int, default=100)
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument("--seed", type=int, default=int(time.time()))
    given = options.parse_args()
    random.seed(given.seed)
    print(f"seed {given.seed}", flush=True)
    parts: dict[str, Callable[[], str]] = {
        "readers": lambda: readers(given.publishes),
        "kill": lambda: kill(given.kills),
        "two at once": two_at_once,
        "killed child": killed_child,
        "moving files": moving_files,
        "damaged": damaged,
        "clock": clock,
        "full disk": full_disk,
        "read only": read_only,
    }
    for name, part in parts.items():
        if given.only and name not in given.only:
            continue
        if name != "readers":
            import dagster_dbt  # noqa: F401 (imported once, before runs are forked)
            import dbt.cli.main  # noqa: F401

            import pipelines.assets.definitions  # noqa: F401
        since = time.monotonic()
        print(f"{name:<13} {part()}  ({time.monotonic() - since:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
