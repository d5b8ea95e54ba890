"""Scope: which charts this laptop may hold, and how one leaves it without losing a word (sync.md 2.10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from carecoord_desktop.store import outbox
from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.store.derivation import forget_what_left
from carecoord_desktop.store.guard import purging
from carecoord_desktop.store.operation import Operation
from carecoord_desktop.store.record import record_classes
from carecoord_desktop.sync.proof import chart_digest
from carecoord_desktop.sync.wire.messages import Granted, PurgeReceipt, Wanted

SEALED_DRAFT = "sealed_draft"
"""The kind under which a draft goes to the office with its chart: kept there, never applied (decisions 8)."""


def take_grants(connection: Connection, granted: Sequence[Granted], now_ms: int) -> None:
    """Note the charts the hub has granted; a grant of another number asks for all of the chart again."""
    if not granted:
        return
    known = {row.chart: row for row in connection.exec_driver_sql(_SCOPES)}
    fresh = [grant for grant in granted if not _is_known(grant, known.get(grant.chart))]
    if not fresh:
        return
    lines = []
    for grant in fresh:
        # only a chart begun here is whole unseen: the hub speaks of the device, of which there may be a copy
        is_whole = grant.is_whole and grant.chart not in known and _is_here(connection, grant.chart)
        state = ScopeState.WHOLE if is_whole else ScopeState.PENDING
        lines.append((grant.chart, grant.generation, state.value, is_whole, now_ms))
    connection.exec_driver_sql("DELETE FROM sync_inbox WHERE chart = ?", [(grant.chart,) for grant in fresh])
    connection.exec_driver_sql(_GRANT, lines)


def not_among(connection: Connection, granted: Sequence[Granted]) -> list[bytes]:
    """Return the charts that lie here, or are to come, and that are not among these grants."""
    named = {grant.chart for grant in granted}
    here = connection.exec_driver_sql("SELECT chart FROM chart_scope WHERE state IN ('pending', 'whole')")
    return sorted(set(here.scalars()) - named)


def hand_over(connection: Connection, gone: Sequence[bytes], now_ms: int) -> None:
    """Note the charts that were given to somebody else: read from now on, not written, until they leave.

    What a worker has typed there and not saved goes to the office as an entry that it keeps for her.
    """
    for chart in gone:
        known = connection.exec_driver_sql(_SCOPE, (chart,)).first()
        if known is None and _is_here(connection, chart):
            # begun here, and given away before the laptop ever heard that it was granted
            connection.exec_driver_sql(_GRANT, (chart, 1, ScopeState.PENDING.value, False, now_ms))
        elif known is None or known.state == ScopeState.PURGED:
            continue
        connection.exec_driver_sql("DELETE FROM sync_inbox WHERE chart = ?", (chart,))
        connection.exec_driver_sql(_HAND_OVER, (now_ms, chart))
    seal_drafts(connection)


def seal_drafts(connection: Connection) -> int:
    """Turn the drafts of charts that were handed over into entries for the office; return how many."""
    drafts = connection.exec_driver_sql(_DRAFTS).all()
    for draft in drafts:
        fields = {
            "kind": draft.kind,
            "content": draft.content,
            "seen": draft.seen,
            "record_id": None if draft.record_id is None else str(UUID(bytes=draft.record_id)),
            "updated_at": draft.updated_at,
        }
        sealed = Operation(SEALED_DRAFT, UUID(bytes=draft.id), UUID(bytes=draft.chart), fields, {})
        outbox.append(connection, [sealed], UUID(bytes=draft.author))
        connection.exec_driver_sql("DELETE FROM draft WHERE id = ?", (draft.id,))
    return len(drafts)


def wanted(connection: Connection) -> list[Wanted]:
    """Return the charts that are still to come, each from after its last staged row."""
    return [Wanted(row.chart, row.generation, row.up_to) for row in connection.exec_driver_sql(_WANTED)]


def whole_charts(connection: Connection) -> frozenset[bytes]:
    """Return the charts of which everything is here: only these take single rows and are proven."""
    return frozenset(connection.exec_driver_sql(_WHOLE).scalars())


def whole_untold(connection: Connection) -> list[Granted]:
    """Return the charts that became whole and of which the hub does not know it."""
    return [Granted(row.chart, row.generation, True) for row in connection.exec_driver_sql(_UNTOLD_WHOLE)]


def purged_untold(connection: Connection) -> list[tuple[bytes, int]]:
    """Return the charts that were removed and of which the hub does not know it."""
    return [(row.chart, row.generation) for row in connection.exec_driver_sql(_UNTOLD_PURGED)]


def told(connection: Connection, whole: Sequence[Granted], purged: Sequence[tuple[bytes, int]]) -> None:
    """The hub has heard of these."""
    if whole:
        connection.exec_driver_sql(_TOLD, [(granted.chart, granted.generation) for granted in whole])
    if purged:
        connection.exec_driver_sql(_FORGET_SCOPE, list(purged))


def receipts(connection: Connection) -> list[PurgeReceipt]:
    """Return, for each chart that was handed over and of which nothing waits, the laptop's word on it."""
    return [
        PurgeReceipt(row.chart, row.generation, _last_numbers(connection, row.chart), digest.content)
        for row in connection.exec_driver_sql(_LEAVING).all()
        for digest in [chart_digest(connection, UUID(bytes=row.chart))]
    ]


def is_at_rest(connection: Connection) -> bool:
    """Return whether no chart is coming or leaving, and the hub knows of all of them."""
    return connection.exec_driver_sql(_UNREST).first() is None


def purge(applying: Applying, chart: bytes, generation: int, digest: bytes, now_ms: int) -> bool:
    """Remove a chart that was handed over, if nothing of it waits; return whether it was removed.

    The hub's leave holds for one generation and one state of the chart: it is void after any change.

    Its rows, the hub's copy of them, its drafts, kept sources and segments go, and what its operations
    said; their numbers and ids stay, because the chain runs through them. Pages are overwritten
    (`secure_delete`).
    """
    connection = applying.connection
    leaving = {row.chart: row.generation for row in connection.exec_driver_sql(_LEAVING)}
    if leaving.get(chart) != generation or connection.exec_driver_sql(_UNSAVED, (chart,)).first():
        return False
    chart_id = UUID(bytes=chart)
    if chart_digest(connection, chart_id).content != digest:
        return False
    with purging(connection, chart_id):
        for record_class in record_classes():
            removed = connection.exec_driver_sql(
                f'DELETE FROM "{record_class.kind()}" WHERE chart = ?',  # noqa: S608  # a kind of ours
                (chart,),
            )
            if removed.rowcount:
                applying.written.add((record_class.kind(), chart_id))
    connection.exec_driver_sql(_DROP_SEGMENTS, (chart,))
    connection.exec_driver_sql(_WITHOUT_SEGMENT)
    connection.exec_driver_sql(_BLANK, (chart,))
    for table in _OF_CHART:
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE chart = ?", (chart,))  # noqa: S608  # listed below
    connection.exec_driver_sql(_PURGED, (now_ms, chart))
    forget_what_left(connection)
    applying.entries.append(Entry(Deed.PURGE, chart_id, detail=f"grant {generation}"))
    return True


def _is_known(grant: Granted, known: Row[Any] | None) -> bool:
    return known is not None and known.generation == grant.generation and known.state in _HERE


def _is_here(connection: Connection, chart: bytes) -> bool:
    """Return whether something was entered here in a chart."""
    return connection.exec_driver_sql(_IS_HERE, (chart,)).first() is not None


def _last_numbers(connection: Connection, chart: bytes) -> dict[bytes, int]:
    """Return, per replica, the last number of the segments that hold something of a chart."""
    return {row.replica: row.last for row in connection.exec_driver_sql(_LAST_NUMBERS, (chart,))}


_HERE = frozenset({ScopeState.PENDING, ScopeState.WHOLE})
_OF_CHART = (
    "shadow", "field_conflict", "sync_inbox", "source_resource", "draft", "attachment", "attachment_part",
)  # fmt: skip
_SCOPE = "SELECT generation, state FROM chart_scope WHERE chart = ?"
_SCOPES = "SELECT chart, generation, state FROM chart_scope"
_GRANT = (
    "INSERT INTO chart_scope (chart, generation, state, is_told, changed_ms) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (chart) DO UPDATE SET generation = excluded.generation, state = excluded.state,"
    " is_told = excluded.is_told, changed_ms = excluded.changed_ms"
)
_IS_HERE = "SELECT 1 FROM outbox WHERE chart = ? AND state <> 'forgotten' LIMIT 1"
_HAND_OVER = (
    "UPDATE chart_scope SET state = 'handed-over', is_told = 0, changed_ms = ?"
    " WHERE chart = ? AND state <> 'handed-over'"
)
_DRAFTS = (
    "SELECT id, author, draft.chart, kind, record_id, seen, content, updated_at FROM draft"
    " JOIN chart_scope ON chart_scope.chart = draft.chart AND state = 'handed-over'"
)
_WANTED = (
    "SELECT chart, generation, coalesce((SELECT max(up_to) FROM sync_inbox"
    " WHERE sync_inbox.chart = chart_scope.chart), 0) AS up_to FROM chart_scope WHERE state = 'pending'"
    " ORDER BY up_to DESC, chart"
)
_WHOLE = "SELECT chart FROM chart_scope WHERE state = 'whole'"
_UNREST = "SELECT 1 FROM chart_scope WHERE state <> 'whole' OR NOT is_told LIMIT 1"
_UNTOLD_WHOLE = "SELECT chart, generation FROM chart_scope WHERE state = 'whole' AND NOT is_told"
_UNTOLD_PURGED = "SELECT chart, generation FROM chart_scope WHERE state = 'purged'"
_TOLD = "UPDATE chart_scope SET is_told = 1 WHERE chart = ? AND generation = ? AND state = 'whole'"
_FORGET_SCOPE = "DELETE FROM chart_scope WHERE chart = ? AND generation = ? AND state = 'purged'"
_LEAVING = (
    "SELECT chart, generation FROM chart_scope WHERE state = 'handed-over'"
    " AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.chart = chart_scope.chart"
    " AND outbox.state IN ('new', 'frozen', 'stored'))"
    " AND NOT EXISTS (SELECT 1 FROM draft WHERE draft.chart = chart_scope.chart)"
    # bytes of documents that no backup of the office holds
    " AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.chart = chart_scope.chart"
    " AND attachment.state IN ('waiting', 'stored'))"
    # a draft that was sealed after the laptop gave its word: the hub's leave does not speak of it
    " AND NOT EXISTS (SELECT 1 FROM outbox JOIN segment ON segment.number = outbox.segment"
    " WHERE outbox.chart = chart_scope.chart AND outbox.state = 'held' AND segment.state <> 'durable')"
)
# the leave may answer the word of the laptop that this one was copied from, and not know of this line
_UNSAVED = (
    "SELECT 1 FROM outbox JOIN segment ON segment.number = outbox.segment"
    " WHERE outbox.chart = ? AND outbox.state IN ('seen', 'held') AND segment.state <> 'durable' LIMIT 1"
)
_LAST_NUMBERS = (
    "SELECT outbox.replica AS replica, max(coalesce(segment.last, outbox.dseq)) AS last FROM outbox"
    " LEFT JOIN segment ON segment.number = outbox.segment WHERE outbox.chart = ? GROUP BY outbox.replica"
)
_DROP_SEGMENTS = (
    "DELETE FROM segment WHERE kind = 'operations' AND state <> 'frozen'"
    " AND number IN (SELECT segment FROM outbox WHERE chart = ?)"
)
_WITHOUT_SEGMENT = "UPDATE outbox SET segment = NULL WHERE segment NOT IN (SELECT number FROM segment)"
_BLANK = (
    "UPDATE outbox SET state = 'forgotten', fields = '{}', base = '{}'"
    " WHERE chart = ? AND state NOT IN ('new', 'frozen')"
)
_PURGED = "UPDATE chart_scope SET state = 'purged', is_told = 0, changed_ms = ? WHERE chart = ?"
