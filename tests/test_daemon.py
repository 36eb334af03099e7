"""The installation that runs for years, as it is deployed: Dagster's daemon starts a run, the run fails, and people are told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.server import HTTPServer
from pathlib import Path
from socketserver import ThreadingTCPServer

import duckdb
import pytest
from conftest import REPOSITORY
from synthetic import form
from test_operation import Mailbox, Webhook, serving

BIN = Path(sys.executable).parent
MODULE = ("-m", "pipelines.assets.definitions")
OLD = time.time() - 3 * 3600


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A raw folder whose newest document is hours old, the instance of deploy/, and servers that take alerts."""
    home, raw = tmp_path / "home", tmp_path / "raw"
    for folder in (home, raw):
        folder.mkdir()
    shutil.copy(REPOSITORY / "deploy" / "dagster.yaml", home)
    (raw / "a.txt").write_bytes(form())
    for path in (raw / "a.txt", raw):
        os.utime(path, (OLD, OLD))
    with serving(Webhook, HTTPServer) as web, serving(Mailbox, ThreadingTCPServer) as mail:
        yield {
            **os.environ,
            "DAGSTER_HOME": str(home),
            "JIXIAO_RAW": str(raw),
            "JIXIAO_WAREHOUSE": str(tmp_path / "out" / "w.duckdb"),
            "JIXIAO_SCHEDULE": "0 2 * * *",
            "JIXIAO_AGE": "1",
            "JIXIAO_ALERT_WEBHOOK": f"http://127.0.0.1:{web.server_address[1]}/",
            "JIXIAO_ALERT_SMTP": f"smtp://127.0.0.1:{mail.server_address[1]}",
            "JIXIAO_ALERT_FROM": "warehouse@example.org",
            "JIXIAO_ALERT_TO": "person@example.org",
        }


def until(true: Callable[[], object], daemon: subprocess.Popen, log: Path, seconds: int = 240) -> None:
    since = time.monotonic()
    while not true():
        assert daemon.poll() is None and time.monotonic() - since < seconds, log.read_text("utf-8", "replace")[-4000:]
        time.sleep(0.5)


def test_a_run_the_daemon_starts_fails_and_people_are_told(environment: dict[str, str], tmp_path: Path) -> None:
    """Sensor on the raw folder, queue, run, its failure, the sensor on failures, webhook and mail; then freshness, and the recovery."""
    published, log = tmp_path / "out" / "w.duckdb", tmp_path / "log"
    obstacle = published.parent / ".work" / "w.duckdb"
    obstacle.mkdir(parents=True)  # a folder where the work database belongs
    Webhook.posts.clear(), Mailbox.messages.clear()

    def told(kind: str) -> bool:
        posts = [post for post in Webhook.posts if post["kind"] == kind]
        mails = [mail for mail in Mailbox.messages if f"Subject: jixiao: {kind}" in mail]
        assert all(post["cure"] == f"docs/operations.md#{kind}" and post["warehouse"] == str(published) for post in posts)
        return bool(posts and mails)

    with log.open("wb") as out:
        daemon = subprocess.Popen([BIN / "dagster-daemon", "run", *MODULE], env=environment, stdout=out, stderr=subprocess.STDOUT)
        try:
            until(lambda: told("failure"), daemon, log)
            subprocess.run([BIN / "dagster", "job", "launch", *MODULE, "-j", "freshness"], env=environment, check=True, capture_output=True)
            until(lambda: told("stale"), daemon, log)
            obstacle.rmdir()
            (tmp_path / "raw" / "b.txt").write_bytes(form("安庆市教育局"))
            os.utime(tmp_path / "raw" / "b.txt", (OLD, OLD))
            until(published.exists, daemon, log)
        finally:
            daemon.terminate()
            daemon.wait(60)
    with duckdb.connect(str(published), read_only=True) as con:
        assert con.execute("SELECT documents_parsed + documents_partial FROM meta.run WHERE status = 'published'").fetchall() == [(2,)]
    failures = {post["text"] for post in Webhook.posts if post["kind"] == "failure"}
    assert len(failures) == 1 and f"{obstacle}" in (text := failures.pop()) and text.startswith("night: start: "), "it says why"
