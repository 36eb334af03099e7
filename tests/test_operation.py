"""What starts runs and tells people: schedule, sensor, retries, one writer, alerts against real servers, recovery."""

import errno
import json
import os
import signal
import socketserver
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
import pytest
from synthetic import form

from pipelines import alerts
from pipelines.alerts import Alert
from pipelines.assets import retry
from pipelines.assets.automation import automation, look, writing
from pipelines.assets.retry import retried
from pipelines.documents.discover import discover
from pipelines.records import KINDS, frame
from pipelines.settings import Alerts, Settings, UsageError, from_environment
from pipelines.warehouse import database, meta, received, staging
from pipelines.warehouse.recovery import recover, tidy
from pipelines.warehouse.regression import regressions
from pipelines.warehouse.summary import Summary

ALERT = Alert("failure", "w.duckdb", "dbt: a test failed 失败")


@contextmanager
def serving(handler: type, server: type[socketserver.BaseServer]) -> Iterator[Any]:
    with server(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


class Webhook(BaseHTTPRequestHandler):
    """Takes posts; answers 503 as often as it is told."""

    posts: list[dict] = []  # noqa: RUF012
    refusals = 0

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if Webhook.refusals:
            Webhook.refusals -= 1
            self.send_error(503)
            return
        Webhook.posts.append(json.loads(body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Be quiet."""


class Mailbox(socketserver.StreamRequestHandler):
    """As much of SMTP as a client needs to leave a message."""

    messages: list[str] = []  # noqa: RUF012

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        for line in iter(self.rfile.readline, b""):
            command = line.strip().upper()
            if command == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                Mailbox.messages.append(b"".join(iter(self.rfile.readline, b".\r\n")).decode())
            self.wfile.write(b"250 ok\r\n" if command != b"QUIT" else b"221 bye\r\n")


def test_alerts_arrive_by_webhook_and_mail() -> None:
    Webhook.refusals = 1
    with serving(Webhook, HTTPServer) as web, serving(Mailbox, socketserver.ThreadingTCPServer) as mail:
        channels = Alerts(
            f"http://127.0.0.1:{web.server_address[1]}/", f"smtp://127.0.0.1:{mail.server_address[1]}", "a@b.example", "c@d.example"
        )
        assert alerts.send(ALERT, channels) == ["webhook", "smtp"]
    assert Webhook.posts[-1]["text"] == ALERT.text and Webhook.posts[-1]["cure"] == "docs/operations.md#failure"
    assert "Subject: jixiao: failure" in Mailbox.messages[-1] and "To: c@d.example" in Mailbox.messages[-1]


def test_an_alert_nobody_takes_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert alerts.send(ALERT, Alerts("http://127.0.0.1:9/", "smtp://127.0.0.1:9", "a@b.example", "c@d.example")) == []
    assert alerts.send(ALERT, Alerts("file:///etc/passwd")) == []
    assert alerts.send(ALERT, Alerts()) == []


def test_every_alert_has_its_cure() -> None:
    page = (Path(__file__).parents[1] / "docs" / "operations.md").read_text("utf-8")
    assert all(f"\n### {kind}\n" in page for kind in ("failure", "regression", "stale"))


def test_a_worse_night_is_told() -> None:
    before = Summary(5, 0, 5, 0, [("a.pdf", "")], {"fct_budget": 100, "fct_execution": 10}, 1, 2, [], 0, 0)
    assert list(regressions(before, before)) == []
    after = replace(
        before, rejected=[("a.pdf", ""), ("b.pdf", "")], facts={"fct_budget": 80, "fct_execution": 10}, reconciliations_failed=2
    )
    assert [text.split(" ")[0] for text in regressions(before, after)] == ["1", "fct_budget", "2"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_bytes(form())
    return from_environment(tmp_path / "raw", tmp_path / "w.duckdb")


def sensor(settings: Settings, name: str) -> Any:
    return next(s for s in automation(settings).sensors or () if s.name == name)


def test_the_sensor_waits_until_files_are_left_alone(settings: Settings) -> None:
    raw_changed, cursor = sensor(settings, "raw_changed"), None

    def tick() -> bool:
        nonlocal cursor
        with dg.build_sensor_context(cursor=cursor) as context:
            outcome = raw_changed(context)
            cursor = context.cursor
        return isinstance(outcome, dg.RunRequest)

    path, long_ago = settings.raw / "a.txt", time.time() - 1000
    assert [tick(), tick()] == [False, False], "just written"
    os.utime(path, (long_ago, long_ago))
    assert [tick(), tick(), tick()] == [False, True, False], "left alone between two looks, and asked for once"
    for size in (10, 20):
        path.write_bytes(form()[:size])
        os.utime(path, (long_ago, long_ago))  # as a copy that keeps times does
        assert not tick(), "still growing"
    assert [tick(), tick()] == [True, False]
    path.unlink()
    assert [tick(), tick()] == [False, True]
    os.utime(settings.raw, (time.time() + 9999,) * 2)  # a clock that jumped
    (settings.raw / "b.txt").write_bytes(form())
    os.utime(settings.raw / "b.txt", (time.time() + 9999,) * 2)
    assert [tick(), tick()] == [False, True]


def test_looking_sees_every_change(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = look(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert look(tmp_path)[0] != first[0] and look(tmp_path) == look(tmp_path)


def test_the_schedule_is_nightly_in_shanghai_and_configurable(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    nightly = next(s for s in automation(settings).schedules or () if s.name == "nightly")
    assert (nightly.cron_schedule, nightly.execution_timezone) == ("0 2 * * *", "Asia/Shanghai")
    assert nightly.default_status == dg.DefaultScheduleStatus.STOPPED
    assert len(nightly.evaluate_tick(dg.build_schedule_context()).run_requests or ()) == 1, "there is something to publish"
    monkeypatch.setenv("JIXIAO_SCHEDULE", "30 4 * * 1-5")
    monkeypatch.setenv("JIXIAO_TIMEZONE", "UTC")
    other = next(s for s in automation(from_environment(settings.raw, settings.warehouse)).schedules or () if s.name == "nightly")
    assert (other.cron_schedule, other.execution_timezone) == ("30 4 * * 1-5", "UTC")
    assert other.default_status == dg.DefaultScheduleStatus.RUNNING


@pytest.mark.parametrize(("number", "tries"), [(errno.ESTALE, 3), (errno.ENOSPC, 1)])
def test_only_transient_faults_are_tried_again(number: int, tries: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retry, "FIRST_WAIT", 0)
    tried: list[int] = []

    @dg.asset
    def shaky(context: dg.AssetExecutionContext) -> None:
        with retried(context):
            tried.append(context.retry_number)
            if len(tried) < 3:
                raise OSError(number, os.strerror(number))

    result = dg.materialize([shaky], raise_on_error=False)
    assert result.success == (tries == 3) and tried == list(range(tries))


def test_there_is_one_writer(settings: Settings) -> None:
    holder = """import sys, time; from pathlib import Path; from pipelines.warehouse import database
with database.exclusive(Path(sys.argv[1])): print(1, flush=True); time.sleep(60)"""
    other = subprocess.Popen([sys.executable, "-c", holder, settings.work_db], stdout=subprocess.PIPE)
    try:
        assert other.stdout and other.stdout.readline() == b"1\n"
        with pytest.raises(dg.DagsterResourceFunctionError) as refused, dg.build_resources({"settings": writing(settings)}):
            pass
        assert isinstance(refused.value.__cause__, database.Busy)
    finally:
        other.kill()
        other.wait()
    with dg.build_resources({"settings": writing(settings)}) as resources:
        assert resources.settings == settings, "a killed run leaves no lock"


@pytest.mark.parametrize("damage", ["middle", "cut", "garbage", "empty", "wal"])
@pytest.mark.parametrize("published", [True, False])
def test_a_damaged_work_database_is_restored_or_begun_anew(tmp_path: Path, damage: str, published: bool) -> None:
    work, copy = tmp_path / "work" / "w.duckdb", tmp_path / "w.duckdb"
    with database.connect(work) as con:
        con.execute("CREATE TABLE raw.big AS SELECT i, md5(i::VARCHAR) AS m FROM range(100000) t(i)")
    assert database.make_sound(work, copy) == ""
    if published:
        copy.write_bytes(work.read_bytes())
    content = bytearray(work.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 64] = (
        bytes(64) if damage == "middle" else content[len(content) // 2 : len(content) // 2 + 64]
    )
    work.write_bytes({"cut": content[:-300000], "garbage": b"x" * 9999, "empty": b""}.get(damage, content))
    if damage == "wal":
        work.with_name("w.duckdb.wal").write_bytes(b"y" * 999)
    done = database.make_sound(work, copy)
    assert ("restored" in done) == published or done == "", done
    with database.connect(work) as con:
        tables = con.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'big'").fetchall()
    assert tables == [(int(published or done == ""),)]


def test_a_damaged_block_is_mended_wherever_it_lies(tmp_path: Path) -> None:
    """In rows or in keys: what is not seen before the work is seen at it, once, and mended before the next."""
    block, header = 262144, 12288
    work, copy = tmp_path / "w.duckdb", tmp_path / "copy.duckdb"
    with database.connect(work) as con:
        con.execute("CREATE TABLE raw.big (k VARCHAR PRIMARY KEY, v VARCHAR)")
        con.execute("INSERT INTO raw.big SELECT md5(i::VARCHAR), 'x' FROM range(50000) t(i)")
    content = work.read_bytes()
    copy.write_bytes(content)
    seen: Counter[str] = Counter()
    for at in range(header + 5000, len(content), block):
        work.write_bytes(content[:at] + bytes(byte ^ 255 for byte in content[at : at + 4096]) + content[at + 4096 :])
        if database.make_sound(work, copy):
            seen["before"] += 1
            continue
        try:
            _change(work)
        except duckdb.Error:
            seen["at work"] += 1
            assert "restored" in database.make_sound(work, copy)
            _change(work)
    assert seen["before"] > 3 and seen["at work"] > 3


def _change(work: Path) -> None:
    with database.connect(work) as con:
        con.execute("INSERT INTO raw.big SELECT md5((i + 50000)::VARCHAR), 'y' FROM range(50000) t(i)")
        con.execute("DELETE FROM raw.big WHERE v = 'x'")
        con.execute("FORCE CHECKPOINT")


def test_settings_of_alerts_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIXIAO_ALERT_SMTP", "smtp://localhost")
    with pytest.raises(UsageError, match="JIXIAO_ALERT_FROM"):
        from_environment(tmp_path, tmp_path / "w.duckdb")


def test_a_damaged_published_file_alone_is_an_alarm_and_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "w.duckdb").write_bytes(b"nothing of ours")
    assert database.make_sound(tmp_path / "work" / "w.duckdb", tmp_path / "w.duckdb") == ""
    with database.connect(tmp_path / "work" / "w.duckdb") as con:
        assert con.execute("SELECT count(*) FROM meta.run").fetchall() == [(0,)]


def test_a_document_whose_reader_was_killed_is_left_to_the_next_run(settings: Settings) -> None:
    found = discover(settings.raw)
    with duckdb.connect() as con:
        database._lay_out(con)
        for stage, mark in {"read": "", "killed": " incomplete"}.items():
            received.register(con, found, stage)
            meta.start_run(con, stage, settings, "inputs", found)
            staging.load(con, {k: frame(k, []) for k in KINDS}, found.documents, [(found.documents[0], stage, "why")], stage)
            meta.record_publish(con, stage)
            assert meta.last_fingerprint(con) == f"inputs{mark}", "what waits for a person is no reason to run again"
            assert len(received.register(con, found, stage)) == bool(mark)


def test_a_killed_run_leaves_no_folder_of_sockets(settings: Settings) -> None:
    begin = """import signal, os, sys
from multiprocessing.util import get_temp_dir
from pathlib import Path
from pipelines.documents.isolation import warm_up
from pipelines.settings import from_environment
from pipelines.warehouse.recovery import recover
recover(from_environment(*map(Path, sys.argv[1:])))
warm_up("json")
print(get_temp_dir(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)"""
    killed = [
        subprocess.run([sys.executable, "-c", begin, settings.raw, settings.warehouse], capture_output=True, text=True, check=False)
        for _ in range(2)
    ]
    first, second = (Path(done.stdout.strip()) for done in killed)
    assert [done.returncode for done in killed] == [-signal.SIGKILL] * 2 and second.exists() and not first.exists()
    recover(settings)
    assert not second.exists() and settings.sockets.read_text("utf-8").startswith(f"{os.getpid()} ")


def test_what_a_run_left_that_was_killed_after_it_had_published_goes_though_nothing_is_to_do(settings: Settings) -> None:
    begin = """import os, signal, sys
from pathlib import Path
from pipelines.settings import from_environment
from pipelines.warehouse.recovery import recover
settings = from_environment(*map(Path, sys.argv[1:]))
recover(settings)
(settings.work / "frames" / "raw").mkdir(parents=True)
os.kill(os.getpid(), signal.SIGKILL)"""
    frames = settings.work / "frames"
    for at_work in (True, False):
        done = subprocess.run([sys.executable, "-c", begin, settings.raw, settings.warehouse], capture_output=True, check=False)
        assert done.returncode == -signal.SIGKILL and frames.exists()
        if at_work:
            with database.exclusive(settings.work_db):
                tidy(settings)
            assert frames.exists(), "another run is at work and does it itself"
            recover(settings)
    tidy(settings)
    assert not frames.exists()
