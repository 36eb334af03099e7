"""Why a run failed, in one sentence for a person: on the command line and in an alert."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import dagster as dg


def cause(events: Iterable[dg.DagsterEvent]) -> str:
    """What the first failed step says, or why no step could begin."""
    for event in events:
        if event.is_step_failure:
            data = event.step_failure_data
            if data.user_failure_data and data.user_failure_data.description:
                return data.user_failure_data.description
            where, error = event.step_key, data.error
        elif event.is_run_failure and event.job_failure_data.error:
            where, error = "start", event.job_failure_data.error
        else:
            continue
        if error:
            return f"{where}: {(error.cause or error).message.strip()}"
    return "a step failed"
