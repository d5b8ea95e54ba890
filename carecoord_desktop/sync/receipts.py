"""What goes up next, what a round has carried, and the receipt it leaves behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from carecoord_desktop.store import outbox
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.sync.settling import DAY_MS, prune
from carecoord_desktop.sync.tables import write_state

KEPT_RECEIPT_DAYS = 400
"""Receipts of a bit more than a year; each is a few hundred bytes."""


@dataclass(frozen=True)
class Outgoing:
    """One segment on its way."""

    number: int
    content: bytes


def outgoing(connection: Connection, budget: int) -> list[Outgoing]:
    """Return the segments that have not arrived, oldest first: at least one, then up to `budget` bytes."""
    found: list[Outgoing] = []
    for number, content in connection.exec_driver_sql(_FROZEN):
        budget -= len(content)
        if found and budget < 0:
            break
        found.append(Outgoing(number, content))
    return found


def counts_of(connection: Connection, numbers: Sequence[int]) -> Counter[str]:
    """Return the operations of these segments by kind of record."""
    found: Counter[str] = Counter()
    for number in numbers:
        found.update({row.entity: row.number for row in connection.exec_driver_sql(_KINDS, (number,))})
    return found


def note_round(connection: Connection, outcome: SyncOutcome, now_ms: int, nonce: bytes) -> None:
    """Write down how a round ended; one that moved or proved something leaves a receipt."""
    outcome.waiting = outbox.waiting(connection)
    write_state(connection, tried_ms=now_ms)
    if nonce:
        write_state(connection, nonce=nonce)
    if outcome.is_equal:
        write_state(connection, confirmed_ms=now_ms)
    if outcome.has_moved_something:
        connection.exec_driver_sql(
            _RECEIPT,
            (
                now_ms, _text(outcome.sent), _text(outcome.received), outcome.held, outcome.waiting,
                outcome.charts, outcome.requests, outcome.bytes_up, outcome.bytes_down, outcome.is_equal,
                outcome.root, outcome.hub_ms, outcome.seal,
            ),
        )  # fmt: skip
        prune(connection, now_ms)
        connection.exec_driver_sql(
            "DELETE FROM sync_receipt WHERE at < ?", (now_ms - KEPT_RECEIPT_DAYS * DAY_MS,)
        )


def _text(counts: Counter[str]) -> str:
    return msgspec.json.encode(dict(sorted(counts.items()))).decode()


_FROZEN = "SELECT number, content FROM segment WHERE state = 'frozen' ORDER BY number"
_KINDS = "SELECT entity, count(*) AS number FROM outbox WHERE segment = ? GROUP BY entity"
_RECEIPT = (
    "INSERT INTO sync_receipt (at, sent, received, held, waiting, charts, requests, bytes_up, bytes_down,"
    " is_equal, root, hub_ms, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
