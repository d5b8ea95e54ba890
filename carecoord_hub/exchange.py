"""`POST /v1/exchange`: segments in, verdicts, changes of scope and one page of rows out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.sync.wire.messages import Exchange, ExchangeReply, Granted, Verdict
from carecoord_desktop.sync.wire.receipt import sealed_receipt
from carecoord_desktop.sync.wire.rows import pack_rows
from carecoord_hub import audit, grants, laptop_charts, purging, reach
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import commit_lightly, in_transaction
from carecoord_hub.devices import Device, check_epoch, note_state
from carecoord_hub.hub import Hub
from carecoord_hub.pull import Page, page_of
from carecoord_hub.push import Arrival, Pushed, push
from carecoord_hub.refusal import Refused
from carecoord_hub.stored_records import wire_row

PAGE_BYTES = (4_096, 1_000_000)
"""The smallest and the largest page a laptop may ask for."""
PROTOCOLS = (1, 1)
"""The oldest and the newest protocol this hub speaks."""
_LEVEL = 9


@dataclass(frozen=True)
class _View:
    """What the answering transaction sees, and where the stream ends for it."""

    connection: Connection
    device: Device
    now_ms: int
    end: int


def exchange(hub: Hub, device: Device, asked: Exchange, now_ms: int) -> ExchangeReply:
    """Store what a laptop sends, and return what it should know.

    Raises:
        Refused: 409 if the laptop speaks of another life of this database, 426 for another protocol.
    """
    _check_versions(device, asked)
    start = max(asked.cursor, asked.staged_to)
    offset = now_ms - asked.sent_ms if asked.sent_ms else 0
    pushed: list[Pushed] = []
    for content in asked.segments:
        arrival = Arrival(now_ms, asked.clock_session, offset, start, _alone(pushed))
        pushed.append(push(hub, device, content, arrival))
    return in_transaction(
        hub.engine, lambda connection: _answer(hub, connection, device, asked, pushed, start, now_ms)
    )


def _check_versions(device: Device, asked: Exchange) -> None:
    check_epoch(device, asked.epoch)
    oldest, newest = asked.protocol
    if newest < PROTOCOLS[0] or oldest > PROTOCOLS[1]:
        raise Refused(426, "protocol", "CareCoord on this laptop needs an update.", nonce=device.nonce)


def _answer(
    hub: Hub, connection: Connection, device: Device, asked: Exchange, pushed: Sequence[Pushed], start: int,
    now_ms: int,
) -> ExchangeReply:  # fmt: skip
    commit_lightly(connection)  # what was pushed is on the disk; this part the next exchange says again
    if (asked.waiting, asked.schema) != (device.waiting, device.schema):
        note_state(connection, device, asked.waiting, asked.schema)
    scope, end = reach.scope_and_end(connection, device, now_ms)
    view = _View(connection, device, now_ms, end)
    page, verdicts = _page(view, asked, pushed, start)
    granted, gone = _scope_change(view, asked.scope) if scope != asked.scope else ([], [])
    is_quiet = not (asked.segments or granted or gone or page.rows or page.more)
    is_equal = is_quiet and asked.root != b"" and asked.root == _root(view)
    if pushed or page.rows or granted or gone:
        told = {"segments": len(pushed), "rows": len(page.rows), "from": start, "to": page.cursor,
                "granted": len(granted), "gone": len(gone)}  # fmt: skip
        audit.note(connection, hub.audit_key, device.id, now_ms, HubDeed.EXCHANGE, told)
    return ExchangeReply(
        epoch=device.epoch, cursor=page.cursor, scope=scope, nonce=device.nonce, hub_ms=now_ms,
        verdicts=verdicts, granted=granted, gone=gone,
        page=pack_rows([wire_row(row) for row in page.rows], _LEVEL) if page.rows else b"",
        more=page.more, equal=is_equal,
        durable=purging.durable_of(connection, device),
        purge_allowed=purging.allowed(connection, device, now_ms),
        receipt=sealed_receipt(hub.keys, hub.id, UUID(bytes=device.id), asked, now_ms) if is_equal else b"",
    )  # fmt: skip


def _page(view: _View, asked: Exchange, pushed: Sequence[Pushed], start: int) -> tuple[Page, list[Verdict]]:
    """Return the page and the verdicts; rows are left out only where this page is the last one."""
    charts = (
        reach.followed_since(view.connection, view.device, start, view.end, view.now_ms)
        if start < view.end
        else []
    )
    room = min(max(asked.page_bytes, PAGE_BYTES[0]), PAGE_BYTES[1])
    runs = [(min(one.alone.values()), max(one.alone.values())) for one in pushed if one.alone]
    page = page_of(view.connection, charts, start, view.end, room, runs)
    if page.more and runs:
        page = page_of(view.connection, charts, start, view.end, room, ())
        return page, [one.in_full for one in pushed]
    return page, [one.verdict for one in pushed]


def _alone(pushed: Sequence[Pushed]) -> dict[UUID, int]:
    """Return the rows that the laptop works out itself; the last segment that touched a record decides."""
    found: dict[UUID, int] = {}
    for one in pushed:
        for record_id in one.records:
            found.pop(record_id, None)
        found.update(one.alone)
    return found


def _scope_change(view: _View, known: int) -> tuple[list[Granted], list[bytes]]:
    """Return the charts that came and went after the scope number that the laptop knows."""
    changed = grants.changed_since(view.connection, view.device.user_id, known)
    may_have = reach.receivable_of(view.device, changed, view.now_ms)
    whole = laptop_charts.whole_among(
        view.connection, view.device.id, {grant.chart: grant for grant in changed}
    )
    granted = [
        Granted(grant.chart, grant.generation, grant.chart in whole)
        for grant in changed
        if grant.chart in may_have
    ]
    return granted, [grant.chart for grant in changed if grant.chart not in may_have]


def _root(view: _View) -> bytes:
    may_have = reach.receivable(view.connection, view.device, view.now_ms)
    return reach.root(reach.chart_states(view.connection, may_have))
