"""Capture: each flushed object becomes a field-level operation, in the transaction of its row (sync.md 2.2).

The guard is on only inside a flush. Operations are built after each flush, merged per record, and
written before the commit, so that one save leaves one operation per record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, event, inspect
from sqlalchemy.orm import ORMDescriptor, ORMExecuteState, Session, SessionTransaction, UOWTransaction
from sqlalchemy.orm.attributes import flag_modified, set_committed_value
from sqlalchemy.sql import ClauseElement

from carecoord_desktop.store import outbox, rivals
from carecoord_desktop.store.audit import Deed, Entry, append_audit
from carecoord_desktop.store.chart_scope import refuse_handed_over
from carecoord_desktop.store.derivation import derive
from carecoord_desktop.store.guard import UncapturedWrite, lower_guard, raise_guard
from carecoord_desktop.store.heads import Heads, heads_text
from carecoord_desktop.store.operation import Operation
from carecoord_desktop.store.outbox import Replica
from carecoord_desktop.store.record import Record, Seen, captured_fields, default_of
from carecoord_desktop.store.wire_values import wire_value


@dataclass
class Save:
    """What one transaction has done so far, and what it left behind once it is settled."""

    author: UUID
    seal_key: bytes
    changes: dict[Record, Change] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    replica: Replica | None = None
    audit_seq: int = 0
    audit_seal: bytes = b""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of record that were written."""
        return frozenset(change.record.kind() for change in self.changes.values())


@dataclass
class Change:
    """One record's change so far."""

    record: Record
    is_new: bool
    fields: dict[str, object]
    seen: Seen | None


class CapturedSession(Session):
    """The session of every save; made by `store.writing` alone."""

    @property
    def save_so_far(self) -> Save:
        """What this transaction has captured."""
        save: Save = self.info["save"]
        return save

    def begin_nested(self) -> SessionTransaction:
        """Refuse: a save is whole or not at all, so no part of it can be taken back alone."""
        raise UncapturedWrite("a save has no savepoints; what must be kept alone is a save of its own")


def author_of(session: Session) -> UUID:
    """Return the worker whose save this is.

    Raises:
        TypeError: outside `store.writing()`.
    """
    if not isinstance(session, CapturedSession):
        raise TypeError("records are written inside store.writing() only")
    return session.save_so_far.author


def change(record: Record, seen: Seen, **values: object) -> None:
    """Write the values that differ from what the worker saw.

    A field she left alone is not touched, so whatever a pull brought meanwhile stays.

    Raises:
        ValueError: if `seen` belongs to another record.
    """
    if seen.record_id != record.id:
        raise ValueError("the draft was opened from another record")
    record.seen = record.seen or seen
    for name, value in values.items():
        if value != seen.values[name]:
            setattr(record, name, value)


def settle(record: Record, seen: Seen, **values: object) -> None:
    """Write these values, also where they are shown already: the worker has chosen between several.

    The operation names all the heads she saw, so that the values she did not choose are answered.

    Raises:
        ValueError: if `seen` belongs to another record.
    """
    change(record, seen, **values)
    for name, value in values.items():
        setattr(record, name, value)
        flag_modified(record, name)


@event.listens_for(CapturedSession, "do_orm_execute")
def _refuse_bulk_statements(state: ORMExecuteState) -> None:
    if state.is_insert or state.is_update or state.is_delete:
        raise UncapturedWrite(
            "records are written one object at a time; a bulk statement leaves no operation"
        )


@event.listens_for(CapturedSession, "detached_to_persistent")
def _refuse_record_of_another_save(_session: Session, instance: object) -> None:
    if isinstance(instance, Record):
        raise UncapturedWrite("a record is changed in the save that read it; what it shows may be old by now")


@event.listens_for(CapturedSession, "before_flush")
def _open_guard(session: CapturedSession, _context: UOWTransaction, _instances: object) -> None:
    if any(isinstance(record, Record) for record in session.deleted):
        raise UncapturedWrite("records are never deleted; mark them entered in error")
    written = list(_written(session))
    if any(
        isinstance(value, ORMDescriptor | ClauseElement) for one in written for value in vars(one).values()
    ):
        raise UncapturedWrite("a value worked out by the database would be stored but not captured")
    if written:
        raise_guard(session.connection())


@event.listens_for(CapturedSession, "after_flush")
def _build_operations(session: CapturedSession, _context: UOWTransaction) -> None:
    written = list(_written(session))
    if not written:
        return
    new = set(session.new)  # asked once: the session builds this set each time
    for record in written:
        _note(session.save_so_far, record, is_new=record in new)
    touched = lower_guard(session.connection())
    if touched != len(written):
        raise UncapturedWrite(f"{touched} rows were written, {len(written)} were captured")


@event.listens_for(CapturedSession, "before_commit")
def _write_operations(session: CapturedSession) -> None:
    session.flush()
    save = session.save_so_far
    changes = [change for change in save.changes.values() if change.is_new or change.fields]
    connection = session.connection()
    if changes:
        refuse_handed_over(connection, {change.record.chart for change in changes})
        operations = [_operation(change) for change in changes]
        save.replica, op_ids = outbox.append(connection, operations, save.author)
        _write_heads(connection, changes, op_ids)
        rivals.show_anew(connection, [one.record.id for one in changes if _has_rivals(one)])
        derive(connection, ((change.record.kind(), change.record.chart) for change in changes))
        save.entries += [_audited(change) for change in changes]
    save.replica = save.replica or outbox.read_replica(connection)
    if save.entries:
        save.audit_seq, save.audit_seal = append_audit(
            connection, save.seal_key, save.author, save.replica.replica, save.entries
        )


def _written(session: Session) -> Iterable[Record]:
    """Yield the records of which this flush inserts or updates a row."""
    for record in session.new:
        if isinstance(record, Record):
            yield record
    for record in session.dirty:
        if isinstance(record, Record) and session.is_modified(record):
            yield record


def _note(save: Save, record: Record, *, is_new: bool) -> None:
    known = save.changes.get(record)
    if known is None:
        if not is_new and record.seen is None:
            raise UncapturedWrite(
                f"a {record.kind()} was changed without what the worker saw; write it through capture.change"
            )
        known = save.changes[record] = Change(record, is_new, {}, record.seen)
    if is_new:
        known.fields.update(
            (name, wire_value(value))
            for name in captured_fields(type(record))
            if (value := getattr(record, name)) is not None and value != default_of(type(record), name)
        )
        return
    changed = {attribute.key for attribute in inspect(record).attrs if attribute.history.has_changes()}
    names = captured_fields(type(record))
    if uncaptured := changed.difference(names):
        raise UncapturedWrite(f"{', '.join(sorted(uncaptured))} of a {record.kind()} is never changed")
    known.fields.update((name, wire_value(getattr(record, name))) for name in names if name in changed)


def _operation(change: Change) -> Operation:
    record = change.record
    base: dict[str, list[str]] = {}
    if not change.is_new and change.seen is not None:
        base = {name: [head.hex() for head in change.seen.heads.of(name)] for name in change.fields}
    return Operation(record.kind(), record.id, record.chart, change.fields, base)


def _has_rivals(change: Change) -> bool:
    return not change.is_new and rivals.has_rivals(change.record.heads, change.fields)


def _audited(change: Change) -> Entry:
    record = change.record
    deed = Deed.CREATE if change.is_new else Deed.CHANGE
    detail = "" if change.is_new else ",".join(sorted(change.fields))
    return Entry(deed, record.chart, record.kind(), record.id, detail)


def _write_heads(connection: Connection, changes: list[Change], op_ids: list[bytes]) -> None:
    """Keep, in each row, the operations whose values it shows now."""
    rows: dict[str, list[tuple[str, bytes]]] = {}
    for changed, op_id in zip(changes, op_ids, strict=True):
        op = op_id[:8]
        if changed.is_new:
            heads = Heads((op,))
        else:
            base = changed.seen.heads if changed.seen is not None else None
            heads = changed.record.heads.after(op, set(changed.fields), base)
        rows.setdefault(changed.record.kind(), []).append((heads_text(heads), changed.record.id.bytes))
        set_committed_value(changed.record, "heads", heads)
    raise_guard(connection)
    for kind, values in rows.items():
        connection.exec_driver_sql(f'UPDATE "{kind}" SET heads = ? WHERE id = ?', values)  # noqa: S608
    lower_guard(connection)
