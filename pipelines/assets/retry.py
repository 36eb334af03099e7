"""Which faults pass by themselves: those are tried again with back-off, everything else fails at once."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import dagster as dg

RETRIES = 4
FIRST_WAIT = 2  # seconds; doubled with every try
TRANSIENT = {
    getattr(errno, name)
    for name in (
        "EAGAIN",
        "EBUSY",
        "EINTR",
        "EIO",
        "ESTALE",
        "ETIMEDOUT",
        "ENETDOWN",
        "ENETUNREACH",
        "EHOSTDOWN",
        "EHOSTUNREACH",
        "ETXTBSY",
    )
    if hasattr(errno, name)
}
"""What a network file system or a busy machine says and may not say a second later. No space, no permission, no file: no."""


@contextmanager
def retried(context: Any) -> Iterator[None]:
    """Ask Dagster to run the asset again where the work in this block ends in a transient fault."""
    try:
        yield
    except OSError as error:
        if error.errno not in TRANSIENT:
            raise
        wait = FIRST_WAIT * 2**context.retry_number
        raise dg.RetryRequested(max_retries=RETRIES, seconds_to_wait=wait) from error
