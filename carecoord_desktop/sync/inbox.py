"""The inbox: rows of the hub are staged, then shown in one transaction with the cursor behind them.

What is shown is the hub's row with this laptop's own unsettled operations over it, by the rules of the merge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from carecoord_desktop.common import clock
from carecoord_desktop.store import attachments
from carecoord_desktop.store.applying import Applying
from carecoord_desktop.store.heads import heads_text
from carecoord_desktop.store.operation import canonical_json
from carecoord_desktop.store.projection import project
from carecoord_desktop.store.rivals import arbiter
from carecoord_desktop.store.shadow import NewLine, ShadowLine, read_shadow, write_conflicts, write_shadow
from carecoord_desktop.sync import scope, settling
from carecoord_desktop.sync.freezing import OPERATION_COLUMNS, wire_operation
from carecoord_desktop.sync.tables import write_state
from carecoord_desktop.sync.wire.merge import HubOperation, MergedRecord, advanced, merged, overlaid
from carecoord_desktop.sync.wire.messages import ChartProof, Verdict
from carecoord_desktop.sync.wire.operations import WireOperation
from carecoord_desktop.sync.wire.rows import Rival, WireRow, pack_rows, row_hash, unpack_rows

SHOWN_AT_ONCE = 750
"""So many rows are shown in one transaction, on slow laptops in less than 100 ms (decisions 18)."""
_AT_ONCE = 500
_QUICKLY = 1
"""The compression of staged pages: they stay for seconds."""


def stage(connection: Connection, rows: Sequence[WireRow], cursor: int) -> None:
    """Keep a page until the last one is here."""
    connection.exec_driver_sql(_STAGE, (None, cursor, pack_rows(rows, _QUICKLY)))
    write_state(connection, staged_to=cursor)


def apply(
    applying: Applying, page: Sequence[WireRow], stored: Sequence[Verdict], cursor: int, now_ms: int
) -> Counter[str]:
    """Show the staged pages and this last one, settle own operations, move the cursor; return rows by kind.

    Rows of charts that are not complete here are left out; they come with the rest of their chart.
    """
    connection = applying.connection
    pages = [unpack_rows(content) for content in connection.exec_driver_sql(_STAGED).scalars()]
    whole = scope.whole_charts(connection)
    rows = [row for rows in (*pages, page) for row in rows if row.chart.bytes in whole]
    settled = settling.seen(connection)
    received = show(applying, rows, now_ms)
    own_rows = _worked_out(connection, stored)  # they may rest on rows that were staged until now
    show(applying, own_rows, now_ms)
    _show_again(applying, settled.difference(row.record_id for row in (*rows, *own_rows)), now_ms)
    connection.exec_driver_sql("DELETE FROM sync_inbox WHERE chart IS NULL")
    write_state(connection, cursor=cursor, staged_to=0)
    return received


def portions(
    rows: Sequence[WireRow], whole: Sequence[ChartProof]
) -> Iterator[tuple[list[WireRow], list[ChartProof]]]:
    """Yield a frame in portions of whole charts, so that no save of the worker waits for all of them.

    A portion has `SHOWN_AT_ONCE` rows at most, or one chart. The last one has what is not complete yet.
    """
    of_chart: dict[bytes, list[WireRow]] = {proof.chart: [] for proof in whole}
    incomplete: list[WireRow] = []
    for chart, of_this in _by_chart(rows):
        of_chart.get(chart, incomplete).extend(of_this)
    part: list[WireRow] = []
    proofs: list[ChartProof] = []
    for proof in whole:
        if proofs and len(part) + len(of_chart[proof.chart]) > SHOWN_AT_ONCE:
            yield part, proofs
            part, proofs = [], []
        part += of_chart[proof.chart]
        proofs.append(proof)
    if proofs:
        yield part, proofs
    if incomplete:
        yield incomplete, []


def take_frame(
    applying: Applying, rows: Sequence[WireRow], whole: Sequence[ChartProof], now_ms: int
) -> Counter[str]:
    """Show the charts that are complete with this frame and stage the rest; return the shown rows by kind."""
    connection = applying.connection
    complete = {proof.chart for proof in whole}
    ready: list[WireRow] = []
    for chart, of_this in _by_chart(rows):
        if chart in complete:
            ready += of_this
        else:
            up_to = max(row.hub_seq for row in of_this)
            connection.exec_driver_sql(_STAGE, (chart, up_to, pack_rows(of_this, _QUICKLY)))
    staged = complete.intersection(connection.exec_driver_sql(_STAGED_CHARTS).scalars())
    before = [row for chart in staged for page in _staged_of(connection, chart) for row in page]
    received = show(applying, [*before, *ready], now_ms)
    applying.is_followed = True  # by the next frame, and by the note of the round in any case
    for chart in staged:
        connection.exec_driver_sql("DELETE FROM sync_inbox WHERE chart = ?", (chart,))
    if complete:
        connection.exec_driver_sql(_COMPLETE, [(now_ms, chart) for chart in complete])
    return received


def show(
    applying: Applying, rows: Iterable[WireRow], now_ms: int, *, is_forced: bool = False
) -> Counter[str]:
    """Write rows into the shadow and, with own unsettled operations over them, into the typed tables.

    A row gives way to one the laptop has from later in the stream, unless `is_forced` (a repair).
    """
    newest = {row.record_id.bytes: row for row in sorted(rows, key=_PLACE)}
    taken = list(newest.values()) if is_forced else _not_older(applying.connection, newest)
    write_shadow(applying.connection, list(map(shadow_line, taken)))
    _project(applying, taken, now_ms)
    return Counter(map(_ENTITY, taken))


def _show_again(applying: Applying, record_ids: Iterable[UUID], now_ms: int) -> None:
    """Show records as the hub has them of which own operations settled and no row came.

    Their rows were here before: another machine of this worker, restored or cloned, had sent the operations.
    """
    rows = [wire_row(line) for line in read_shadow(applying.connection, sorted(record_ids)).values()]
    _project(applying, rows, now_ms)


def _project(applying: Applying, rows: Sequence[WireRow], now_ms: int) -> None:
    """Write rows, with own unsettled operations over them, into the typed tables."""
    connection = applying.connection
    shown = rows
    if rows and (own := unsettled(connection)):
        _release(connection, rows, own)
        shown = [overlaid(row, own[row.record_id]) if row.record_id in own else row for row in rows]
    project(connection, shown)
    _write_conflicts(connection, shown, now_ms)
    applying.written.update(zip(map(_ENTITY, shown), map(_CHART, shown), strict=True))


@arbiter
def show_by_the_rules(connection: Connection, record_ids: Collection[UUID]) -> None:
    """Show records with several heads as the rules of the merge say, as soon as they are saved."""
    shadow = read_shadow(connection, record_ids)
    shown = []
    for record_id in record_ids:
        own = list(map(wire_operation, connection.exec_driver_sql(_OWN, (record_id.bytes,))))
        before = shadow.get(record_id)
        if before is not None or (own and own[0].is_creation):  # else its beginning is not known here
            shown.append(overlaid(None if before is None else wire_row(before), own))
    project(connection, shown)
    _write_conflicts(connection, shown, clock.now_ms())


def unsettled(connection: Connection) -> dict[UUID, list[WireOperation]]:
    """Return the own operations that no row of the hub holds yet, by record, in the order of saving."""
    found: dict[UUID, list[WireOperation]] = {}
    for query in (_UNSENT, _HELD):
        for line in connection.exec_driver_sql(query):
            operation = wire_operation(line)
            found.setdefault(operation.record_id, []).append(operation)
    return found


def begin_epoch(connection: Connection, epoch: int) -> None:
    """The hub was restored: ask for everything again, send again what is kept, let no old number count."""
    settling.reopen_everything(connection)
    attachments.ask_again(connection)
    connection.exec_driver_sql("UPDATE shadow SET hub_seq = 0")
    connection.exec_driver_sql("DELETE FROM sync_inbox")
    connection.exec_driver_sql("UPDATE chart_scope SET is_told = 0")
    write_state(connection, epoch=epoch, cursor=0, staged_to=0, scope=0)


def shadow_line(row: WireRow) -> NewLine:
    """Return a row as the shadow keeps it."""
    doc, conflicts = canonical_json(row.doc), "{}"
    if row.conflicts:
        told = {name: list(map(_told, rivals)) for name, rivals in row.conflicts.items()}
        conflicts = canonical_json(told).decode()
    return (
        row.record_id.bytes, row.chart.bytes, row.entity, doc.decode(), heads_text(row.heads), conflicts,
        row.hub_seq, row_hash(row, doc),
    )  # fmt: skip


def wire_row(line: ShadowLine) -> WireRow:
    """Return a row of the shadow as the hub sent it."""
    conflicts = {name: tuple(map(_rival, rivals)) for name, rivals in line.conflicts.items()}
    return WireRow(line.entity, line.record_id, line.chart, line.hub_seq, line.doc, line.heads, conflicts)


def _worked_out(connection: Connection, stored: Sequence[Verdict]) -> list[WireRow]:
    """Return the rows that the hub did not send because they follow from this laptop's own operations."""
    rows: dict[UUID, WireRow] = {}
    for verdict in stored:
        if not verdict.first_seq:
            continue
        held = {one.op_id for one in verdict.held}
        by_record: dict[UUID, list[WireOperation]] = {}
        for line in connection.exec_driver_sql(_RUN, (verdict.replica, verdict.first, verdict.last)):
            operation = wire_operation(line)
            of_record = by_record.setdefault(operation.record_id, [])
            if operation.op_id not in held:
                of_record.append(operation)
        shadow = read_shadow(connection, by_record.keys() - rows.keys())
        full, seq = set(verdict.full), verdict.first_seq
        for place, (record_id, operations) in enumerate(by_record.items()):
            if place in full:
                continue
            known = shadow.get(record_id)
            before = rows.get(record_id) or (None if known is None else wire_row(known))
            state = _advanced(before, operations, UUID(bytes=verdict.replica))
            if state is not None:  # else the digests will tell, and the repair brings it
                rows[record_id] = state.row(seq)
            seq += 1
    return list(rows.values())


def _advanced(
    before: WireRow | None, operations: Sequence[WireOperation], replica: UUID
) -> MergedRecord | None:
    brought = [HubOperation(operation, operation.hlc >> 16, replica) for operation in operations]
    if not brought:
        return None
    if before is None:
        return merged(brought) if operations[0].is_creation else None
    state: MergedRecord | None = MergedRecord(
        before.entity, before.record_id, before.chart, before.doc, before.heads, before.conflicts
    )
    for one in brought:
        state = None if state is None else advanced(state, one)
    return state


def _not_older(connection: Connection, rows: Mapping[bytes, WireRow]) -> list[WireRow]:
    """Return, of the newest row of each record, those that the shadow has not from later in the stream."""
    charts = {row.chart.bytes for row in rows.values()}
    here = {row.column1 for row in _selected(connection, _CHARTS_HERE, "(?)", charts)}
    if not here:  # a first load
        return list(rows.values())
    ids = [record_id for record_id, row in rows.items() if row.chart.bytes in here]
    known = {row.record_id: row.hub_seq for row in _selected(connection, _PLACES_HERE, "?", ids)}
    return [row for record_id, row in rows.items() if row.hub_seq >= known.get(record_id, 0)]


def _selected(connection: Connection, sql: str, mark: str, ids: Iterable[bytes]) -> Iterator[Row[Any]]:
    """Yield the rows of a statement with a place for ids, each of which is written as `mark`."""
    left = iter(ids)
    while some := tuple(islice(left, _AT_ONCE)):
        yield from connection.exec_driver_sql(sql.format(", ".join(mark for _ in some)), some)


def _by_chart(rows: Iterable[WireRow]) -> Iterator[tuple[bytes, list[WireRow]]]:
    """Yield rows chart by chart; a stream brings those of one chart together."""
    for chart, of_chart in groupby(rows, _CHART):
        yield chart.bytes, list(of_chart)


def _release(connection: Connection, rows: Sequence[WireRow], own: dict[UUID, list[WireOperation]]) -> None:
    """Own operations that were held and stand in a row now are the hub's."""
    released = [
        operation.op_id
        for row in rows
        for operation in own.get(row.record_id, ())
        if operation.op in row.heads.shared or any(operation.op in ops for ops in row.heads.apart.values())
    ]
    if released:
        settling.released(connection, released)


def _write_conflicts(connection: Connection, shown: Sequence[WireRow], now_ms: int) -> None:
    known = set(connection.exec_driver_sql("SELECT DISTINCT record_id FROM field_conflict").scalars())
    for row in shown:
        if row.conflicts or (known and row.record_id.bytes in known):
            conflicts = {name: [_told(rival) for rival in rivals] for name, rivals in row.conflicts.items()}
            write_conflicts(connection, (row.record_id, row.chart, row.entity), conflicts, now_ms)


def _staged_of(connection: Connection, chart: bytes) -> list[list[WireRow]]:
    return [unpack_rows(content) for content in connection.exec_driver_sql(_STAGED_OF, (chart,)).scalars()]


def _told(rival: Rival) -> Sequence[object]:
    return rival.op.hex(), rival.value, str(rival.author), rival.at_ms, str(rival.replica)


def _rival(told: Sequence[object]) -> Rival:
    op, value, author, at_ms, replica = told
    return Rival(bytes.fromhex(str(op)), value, UUID(str(author)), int(str(at_ms)), UUID(str(replica)))


_ENTITY, _CHART, _PLACE = attrgetter("entity"), attrgetter("chart"), attrgetter("hub_seq")
_CHARTS_HERE = (
    "SELECT column1 FROM (VALUES {}) WHERE EXISTS (SELECT 1 FROM shadow WHERE shadow.chart = column1)"
)
_PLACES_HERE = "SELECT record_id, hub_seq FROM shadow WHERE record_id IN ({})"
_STAGE = "INSERT INTO sync_inbox (chart, up_to, content) VALUES (?, ?, ?)"
_STAGED = "SELECT content FROM sync_inbox WHERE chart IS NULL ORDER BY number"
_STAGED_CHARTS = "SELECT DISTINCT chart FROM sync_inbox WHERE chart IS NOT NULL"
_STAGED_OF = "SELECT content FROM sync_inbox WHERE chart = ? ORDER BY number"
_COMPLETE = (
    "UPDATE chart_scope SET state = 'whole', is_told = 0, changed_ms = ?"
    " WHERE chart = ? AND state = 'pending'"
)
_RUN = (
    f"SELECT {OPERATION_COLUMNS} FROM outbox"  # noqa: S608  # columns of ours
    " WHERE replica = ? AND dseq BETWEEN ? AND ? ORDER BY dseq"
)
_UNSENT = f"SELECT {OPERATION_COLUMNS} FROM outbox WHERE state IN ('new', 'frozen') ORDER BY position"  # noqa: S608
_OWN = (
    f"SELECT {OPERATION_COLUMNS} FROM outbox WHERE record_id = ?"  # noqa: S608  # columns of ours
    " AND state IN ('new', 'frozen', 'stored', 'held') ORDER BY position"
)
_HELD = f"SELECT {OPERATION_COLUMNS} FROM outbox WHERE state = 'held' ORDER BY position"  # noqa: S608
