"""Operations become records: merged, projected into the features' tables, placed in the stream."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.store.heads import Heads
from carecoord_desktop.store.projection import project
from carecoord_desktop.sync.wire.merge import HubOperation, MergedRecord, advanced, merged
from carecoord_hub.custody import history_of
from carecoord_hub.database import savepoint
from carecoord_hub.hub import Hub
from carecoord_hub.stored_records import Stored, Written, locked_records, next_seqs, write_records

STANDING = "standing"


class Changed(NamedTuple):
    """One record after a run of operations; `is_plain` if whoever sent them can work it out alone."""

    written: Written
    is_plain: bool

    @property
    def record_id(self) -> UUID:
        """Which record."""
        return self.written.after.record_id


def merge_into(
    hub: Hub, connection: Connection, operations: Sequence[HubOperation], known: dict[UUID, Stored]
) -> list[Changed]:
    """Return what these operations make of their records, in the order of their first appearance.

    `known` are the records as they lie locked in the database. The operations must lie in the table
    `change` already: where the quick way is not enough, the whole history is merged anew.
    """
    by_record: dict[UUID, list[HubOperation]] = {}
    for one in operations:
        by_record.setdefault(one.operation.record_id, []).append(one)
    quick = []
    for record_id, ops in by_record.items():
        before = known.get(record_id)
        quick.append((record_id, before, _quickly(hub, before, ops)))
    histories = history_of(connection, [record_id for record_id, _, state in quick if state is None])
    changed = []
    for record_id, before, state in quick:
        after = state or merged(histories[record_id], hub.offices)
        is_plain = (
            state is not None and not after.conflicts and (before is None or not before.merged.conflicts)
        )
        changed.append(Changed(Written(before, after), is_plain))
    return changed


def write_changed(connection: Connection, changed: Iterable[Changed]) -> dict[UUID, int]:
    """Project and store changed records; return their places in the stream.

    Those that their sender can work out alone come first, so that their numbers follow each other.
    """
    ordered = sorted(changed, key=lambda one: not one.is_plain)
    if not ordered:
        return {}
    unprojected = _project(connection, [one.written.after for one in ordered])
    first = next_seqs(connection, len(ordered))
    write_records(connection, [one.written for one in ordered], first, unprojected)
    return {one.record_id: seq for seq, one in enumerate(ordered, start=first)}


def applied(hub: Hub, connection: Connection, operations: Sequence[HubOperation]) -> dict[UUID, int]:
    """Merge operations that lie in `change` already, and write the records; return their places."""
    known = locked_records(connection, {one.operation.record_id for one in operations})
    return write_changed(connection, merge_into(hub, connection, operations, known))


def _quickly(hub: Hub, before: Stored | None, operations: Sequence[HubOperation]) -> MergedRecord | None:
    """Return the record if each operation had seen all there was before it, else None."""
    state, rest = (None, operations) if before is None else (before.merged, operations)
    if state is None:
        first, *rest = operations
        if not first.operation.is_creation:
            return None
        state = _begun(hub, first)
    for one in rest:
        state = advanced(state, one, hub.offices)
        if state is None:
            return None
    return state


def _begun(hub: Hub, creation: HubOperation) -> MergedRecord:
    """Return what `merged` makes of a creation alone; nearly always it is what the operation says."""
    said = creation.operation
    if STANDING in said.fields:
        return merged([creation], hub.offices)
    return MergedRecord(
        said.entity, said.record_id, said.chart, dict(said.fields), Heads((said.op,)), {}, frozenset()
    )


def _project(connection: Connection, records: Sequence[MergedRecord]) -> set[UUID]:
    """Write the typed rows; return the records of which the database refuses one (an index takes no novel).

    Such a record is in custody, merged and synced all the same; the office's lists lack it, and `check`
    says so.
    """
    try:
        with savepoint(connection):
            project(connection, records)
            return set()
    except DBAPIError as error:
        if _is_not_about_values(error):
            raise
    refused = set()
    for one in records:
        try:
            with savepoint(connection):
                project(connection, [one])
        except DBAPIError as error:
            if _is_not_about_values(error):
                raise
            refused.add(one.record_id)
    return refused


def _is_not_about_values(error: DBAPIError) -> bool:
    """Return whether an error is no answer to what a record says: a lost connection, a lock, a full disk."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    # 22: data exceptions; 23: constraints; 54: program limits, such as the largest entry of an index
    return state[:2] not in ("22", "23", "54")
