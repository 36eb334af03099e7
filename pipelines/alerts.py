"""Telling a person: a POST of JSON to a webhook, an e-mail by SMTP. What goes wrong here never stops a run."""

from __future__ import annotations

import json
import logging
import smtplib
import urllib.request
from collections.abc import Callable
from dataclasses import asdict, dataclass
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

from tenacity import retry, stop_after_attempt, wait_exponential

from pipelines.settings import Alerts

TIMEOUT = 10  # seconds an attempt may take
log = logging.getLogger(__name__)
_thrice: Callable[..., Any] = retry(stop=stop_after_attempt(3), wait=wait_exponential(multiplier=0.2), reraise=True)


@dataclass(frozen=True)
class Alert:
    """Something a person should know; `kind` is a heading of docs/operations.md, which says what to do."""

    kind: str  # failure | regression | stale
    warehouse: str
    text: str


def send(alert: Alert, alerts: Alerts) -> list[str]:
    """Tell every configured channel; returns those that could be told, and logs the others."""
    told: list[str] = []
    channels: dict[str, tuple[str, Callable[[Alert, Alerts], None]]] = {"webhook": (alerts.webhook, _post), "smtp": (alerts.smtp, _mail)}
    for name, (address, tell) in channels.items():
        if not address:
            continue
        try:
            tell(alert, alerts)
            told.append(name)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            log.error("alert could not be sent by %s: %s", name, type(error).__name__)
    return told


@_thrice
def _post(alert: Alert, alerts: Alerts) -> None:
    if urlsplit(alerts.webhook).scheme not in ("http", "https"):
        raise ValueError("JIXIAO_ALERT_WEBHOOK must begin with http:// or https://")
    body = json.dumps({**asdict(alert), "cure": f"docs/operations.md#{alert.kind}"}, ensure_ascii=False).encode()
    request = urllib.request.Request(alerts.webhook, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=TIMEOUT):
        pass


@_thrice
def _mail(alert: Alert, alerts: Alerts) -> None:
    url = urlsplit(alerts.smtp)
    message = EmailMessage()
    message["Subject"] = f"jixiao: {alert.kind}"
    message["From"], message["To"] = alerts.sender, alerts.to
    message.set_content(f"{alert.text}\n\n{alert.warehouse}\nWhat to do: docs/operations.md, {alert.kind}\n")
    connect = smtplib.SMTP_SSL if url.scheme == "smtps" else smtplib.SMTP
    with connect(url.hostname or "", url.port or 0, timeout=TIMEOUT) as server:
        if url.username:
            if url.scheme != "smtps":
                server.starttls()
            server.login(unquote(url.username), unquote(url.password or ""))
        server.send_message(message)
