"""What a run tells the person who started it. This one says nothing: in Dagster's UI the assets' metadata and logs speak."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime
from typing import Any, TextIO


class Report:
    """Told by the assets as a run goes on; the command line has one that prints."""

    def reading(self, total: int) -> None:
        """Documents are about to be read."""

    def read(self, name: str) -> None:
        """One more document has been read."""

    def stage(self, name: str, outcome: str) -> None:
        """A stage of the run has ended."""

    def event(self, name: str, **values: Any) -> None:
        """Something else worth a line in a log; never text of a document."""

    def close(self) -> None:
        """The run has ended."""


class JsonLog(Report):
    """A line of JSON for every event (`jixiao run --log-json`)."""

    def __init__(self, stream: TextIO = sys.stdout) -> None:
        self.stream = stream
        self.since = time.monotonic()

    def stage(self, name: str, outcome: str) -> None:
        seconds, self.since = time.monotonic() - self.since, time.monotonic()
        self.event("stage", stage=name, outcome=outcome, seconds=round(seconds, 3))

    def event(self, name: str, **values: Any) -> None:
        line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "event": name, **values}
        print(json.dumps(line, ensure_ascii=False, default=str), file=self.stream, flush=True)
