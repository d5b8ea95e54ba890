"""Settling: what the hub said about each segment decides how far its operations have come (sync.md A.1, A.4).

Only operations inside a confirmed segment of that replica are marked, never "everything up to a number".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.store import outbox
from carecoord_desktop.sync.audit_lines import unpack_audit_lines
from carecoord_desktop.sync.tables import write_state
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.keys import BadSeal
from carecoord_desktop.sync.wire.messages import Verdict
from carecoord_desktop.sync.wire.segment import SegmentKind, open_segment, peeked

DAY_MS = 86_400_000
KEPT_DAYS = 30
"""Segments stay so long after the office has them in a verified backup (sync.md 2.11)."""
MOST_REFUSALS = 3
"""A segment the hub cannot read so often, though it is whole here, is made anew."""


def settle(
    connection: Connection, sent: Sequence[int], verdicts: Sequence[Verdict], verify_key: bytes, now_ms: int
) -> list[Verdict]:
    """Take the verdicts on the segments sent, by their numbers; return those that were stored as operations.

    Verdicts come in the order of the segments; one that names another segment is not taken.
    """
    stored = []
    is_rotated = False
    for number, verdict in zip(sent, verdicts, strict=False):
        row = connection.exec_driver_sql(_SEGMENT, (number,)).first()
        if row is None or (row.replica, row.first, row.last) != (
            verdict.replica, verdict.first, verdict.last
        ):  # fmt: skip
            continue
        if verdict.outcome == "stored":
            connection.exec_driver_sql(_SEGMENT_STORED, (now_ms, number))
            if row.kind == SegmentKind.OPERATIONS:
                connection.exec_driver_sql(_STORED, (row.replica, row.first, row.last, number))
                _hold(connection, verdict)
                stored.append(verdict)
        elif verdict.outcome == "gap":
            is_rotated = is_rotated or not _reopen_after(connection, row.kind, row.replica, verdict.have)
        elif verdict.outcome == "fork":
            is_rotated = is_rotated or _turned(connection)
        elif verdict.outcome == "unreadable":
            connection.exec_driver_sql("UPDATE segment SET refused = refused + 1 WHERE number = ?", (number,))
            if row.refused + 1 >= MOST_REFUSALS or not _is_whole(row.content, verify_key):
                is_rotated = is_rotated or _turned(connection)
        if is_rotated:
            break  # the segments behind it are no more
    return stored


def seen(connection: Connection) -> set[UUID]:
    """The rows that the stored operations made are here: from now on they speak; return their records."""
    found = connection.exec_driver_sql("SELECT DISTINCT record_id FROM outbox WHERE state = 'stored'")
    records = {UUID(bytes=record_id) for record_id in found.scalars()}
    connection.exec_driver_sql("UPDATE outbox SET state = 'seen' WHERE state = 'stored'")
    return records


def released(connection: Connection, op_ids: Sequence[bytes]) -> None:
    """Operations that were held stand in rows of the hub now: somebody has let them in."""
    connection.exec_driver_sql(
        "UPDATE outbox SET state = 'seen', verdict = NULL WHERE state = 'held' AND op_id = ?",
        [(op_id,) for op_id in op_ids],
    )


def mark_durable(connection: Connection, durable: Mapping[bytes, int]) -> None:
    """Mark what a verified backup of the office holds, by the last number of each replica."""
    for replica, last in durable.items():
        connection.exec_driver_sql(_DURABLE, (replica, last))
        connection.exec_driver_sql(_SEGMENT_DURABLE, (replica, last))


def prune(connection: Connection, now_ms: int) -> int:
    """Forget what operations said that have been durable for 30 days; return how many.

    Their numbers and ids stay: the chain runs through them, and the anchor finds its place in it.
    """
    forgotten = 0
    for number in connection.exec_driver_sql(_OLD, (now_ms - KEPT_DAYS * DAY_MS,)).scalars().all():
        forgotten += connection.exec_driver_sql(_FORGET, (number,)).rowcount
        connection.exec_driver_sql("UPDATE outbox SET segment = NULL WHERE segment = ?", (number,))
        connection.exec_driver_sql("DELETE FROM segment WHERE number = ?", (number,))
    return forgotten


def reopen_everything(connection: Connection) -> None:
    """The hub was restored: whatever segments are still here go up again, and it drops what it knows."""
    connection.exec_driver_sql("UPDATE segment SET state = 'frozen', refused = 0")
    connection.exec_driver_sql(_REOPEN_ALL)


def turn(connection: Connection) -> None:
    """Take a new replica id; what the office has not confirmed is frozen anew under it (sync.md 2.4)."""
    outbox.rotate(connection)
    unsent = connection.exec_driver_sql(_UNSENT_AUDIT).scalar()
    if unsent is not None:
        write_state(connection, audit_to=_before(unsent))
    connection.exec_driver_sql("DELETE FROM segment WHERE state = 'frozen'")


def _before(content: bytes) -> int:
    """Return the line of the trail before a segment of it; 0, so that all goes up again, if it decayed."""
    try:
        return unpack_audit_lines(peeked(content).body)[0].seq - 1
    except Unreadable:
        return 0


def renew_decayed(connection: Connection, verify_key: bytes) -> None:
    """Freeze anew what waits in segments that are not as they were sealed: a disk forgets a bit now and then.

    The newest run of audit lines is looked at as well, because the next one continues its chain.
    """
    waiting = connection.exec_driver_sql(_TO_CONTINUE).scalars().all()
    if not all(_is_whole(content, verify_key) for content in waiting):
        turn(connection)


def drop_renumbered(connection: Connection) -> None:
    """Drop segments whose operations were renumbered since: a restored laptop freezes them anew."""
    connection.exec_driver_sql(_DROP_RENUMBERED)


def _turned(connection: Connection) -> bool:
    turn(connection)
    return True


def _hold(connection: Connection, verdict: Verdict) -> None:
    held = [(held.reason, held.op_id) for held in verdict.held]
    if held:
        connection.exec_driver_sql(_HOLD, held)


def _reopen_after(connection: Connection, kind: str, replica: bytes, have: int) -> bool:
    """Send again what lies behind the last operation the hub has; return whether all of it is here."""
    behind = connection.exec_driver_sql(_BEHIND, (kind, replica, have)).scalar()
    if behind is None or behind > have + 1:
        turn(connection)
        return False
    connection.exec_driver_sql(_SEGMENT_REOPEN, (kind, replica, have))
    if kind == SegmentKind.OPERATIONS:
        connection.exec_driver_sql(_REOPEN, (replica, have))
    return True


def _is_whole(content: bytes, verify_key: bytes) -> bool:
    try:
        open_segment(content, verify_key)
    except (Unreadable, BadSeal):
        return False
    return True


def waiting_charts(connection: Connection) -> frozenset[UUID]:
    """Return the charts of which something has not reached the office."""
    found = connection.exec_driver_sql(_WAITING_CHARTS).scalars()
    return frozenset(UUID(bytes=chart) for chart in found)


_SEGMENT = "SELECT kind, replica, first, last, content, refused FROM segment WHERE number = ?"
_SEGMENT_STORED = "UPDATE segment SET state = 'stored', stored_ms = ? WHERE number = ?"
_STORED = (
    "UPDATE outbox SET state = 'stored' WHERE replica = ? AND dseq BETWEEN ? AND ? AND segment = ?"
    " AND state = 'frozen'"
)
_HOLD = "UPDATE outbox SET state = 'held', verdict = ? WHERE op_id = ? AND state = 'stored'"
_DURABLE = "UPDATE outbox SET state = 'durable' WHERE replica = ? AND dseq <= ? AND state = 'seen'"
_SEGMENT_DURABLE = (
    "UPDATE segment SET state = 'durable' WHERE replica = ? AND last <= ? AND state = 'stored'"
    " AND kind = 'operations'"
)
_OLD = (
    "SELECT number FROM segment WHERE stored_ms < ?"
    " AND (state = 'durable' OR (kind = 'audit' AND state = 'stored'"
    # the newest one stays: the next continues its chain
    " AND number <> (SELECT max(number) FROM segment WHERE kind = 'audit')))"
)
_FORGET = (
    "UPDATE outbox SET state = 'forgotten', fields = '{}', base = '{}'"
    " WHERE segment = ? AND state = 'durable'"
)
_REOPEN_ALL = (
    "UPDATE outbox SET state = 'frozen', verdict = NULL"
    " WHERE segment IS NOT NULL AND state IN ('stored', 'seen', 'durable', 'held')"
)
_UNSENT_AUDIT = (
    "SELECT content FROM segment WHERE kind = 'audit' AND state = 'frozen' ORDER BY number LIMIT 1"
)
_TO_CONTINUE = (
    "SELECT content FROM segment WHERE state = 'frozen'"
    " OR number = (SELECT max(number) FROM segment WHERE kind = 'audit')"
)
_DROP_RENUMBERED = (
    "DELETE FROM segment WHERE kind = 'operations' AND state = 'frozen'"
    " AND number NOT IN (SELECT segment FROM outbox WHERE segment IS NOT NULL)"
)
_BEHIND = "SELECT min(first) FROM segment WHERE kind = ? AND replica = ? AND last > ?"
_SEGMENT_REOPEN = "UPDATE segment SET state = 'frozen' WHERE kind = ? AND replica = ? AND last > ?"
_REOPEN = (
    "UPDATE outbox SET state = 'frozen', verdict = NULL WHERE replica = ? AND dseq > ?"
    " AND segment IS NOT NULL AND state IN ('stored', 'seen', 'durable', 'held')"
)
_WAITING_CHARTS = "SELECT DISTINCT chart FROM outbox WHERE state IN ('new', 'frozen')"
