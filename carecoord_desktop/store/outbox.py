"""The operation log of this laptop: what was saved, in order, chained, waiting for the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import (
    Connection,
    Index,
    Integer,
    LargeBinary,
    UniqueConstraint,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.operation import (
    NO_CHAIN,
    Operation,
    canonical,
    canonical_json,
    next_chain,
    operation_id,
)
from carecoord_desktop.store.record import SCHEMA, Local, Word

CLOCK_JUMP_MS = 120_000
"""A wall clock that moved this far against the time since start begins a new clock session (sync.md 2.5)."""

_UNSENT = text("state IN ('new', 'frozen')")  # as the index writes it, or SQLite would not use it


class OutboxState(Words):
    """How far an operation has come (sync.md A.1)."""

    NEW = "new"
    FROZEN = "frozen"
    STORED = "stored"
    SEEN = "seen"
    DURABLE = "durable"
    HELD = "held"
    FORGOTTEN = "forgotten"


class OutboxLine(Local):
    """One operation. `op_id` is derived once, here, and stays when a rotated replica renumbers it."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("replica", "dseq"),
        # few and narrow: each index is one more page in every save
        Index("ix_outbox_unsent", "position", sqlite_where=_UNSENT),
    )

    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    replica: Mapped[UUID]
    dseq: Mapped[int]
    op_id: Mapped[bytes] = mapped_column(LargeBinary(16))
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))
    chart: Mapped[UUID] = mapped_column(index=True)
    entity: Mapped[str]
    record_id: Mapped[UUID]
    fields: Mapped[str]
    base: Mapped[str]
    hlc: Mapped[int]
    wall: Mapped[datetime]
    offset_minutes: Mapped[int]
    clock_session: Mapped[int]
    author: Mapped[UUID]
    schema_number: Mapped[int]
    origin_replica: Mapped[UUID | None]
    origin_dseq: Mapped[int | None]
    segment: Mapped[int | None]
    state: Mapped[OutboxState] = mapped_column(Word(OutboxState))
    hub_seq: Mapped[int | None]
    verdict: Mapped[str | None]


class ReplicaState(Local):
    """Who this copy of the database is, and how far its log and its clock have come; one row."""

    __tablename__ = "replica_state"

    database: Mapped[UUID] = mapped_column(primary_key=True)
    replica: Mapped[UUID]
    dseq: Mapped[int]
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))
    hlc: Mapped[int]
    clock_session: Mapped[int]
    started_ms: Mapped[int]


@dataclass(frozen=True)
class Replica:
    """The state of the log inside one transaction."""

    database: UUID
    replica: UUID
    dseq: int
    chain: bytes
    hlc: int
    clock_session: int
    started_ms: int


def found_replica(connection: Connection) -> None:
    """Write the first state of a new database; one that has a state keeps it."""
    if connection.execute(select(ReplicaState.database)).first() is not None:
        return
    connection.execute(
        insert(ReplicaState).values(
            database=uuid4(), replica=uuid4(), dseq=0, chain=NO_CHAIN, hlc=0, clock_session=1,
            started_ms=clock.now_ms() - clock.up_ms(),
        )
    )  # fmt: skip


def read_replica(connection: Connection) -> Replica:
    """Return who this database is and how far it has come."""
    database, replica, *how_far = connection.exec_driver_sql(_READ_STATE).one()
    return Replica(UUID(bytes=database), UUID(bytes=replica), *how_far)


def append(connection: Connection, operations: list[Operation], author: UUID) -> tuple[Replica, list[bytes]]:
    """Number, chain and store operations; return the log's new state and their ids, in order."""
    state = _clocked(read_replica(connection))
    hlc, dseq, chain = state.hlc, state.dseq, state.chain
    wall_ms, offset = clock.now_ms(), clock.offset_minutes()
    rows, op_ids = [], []
    for operation in operations:
        dseq += 1
        hlc = max(hlc + 1, wall_ms << 16)
        fields, base = _json(operation.fields), _json(operation.base)
        stamp = (hlc, wall_ms, offset, state.clock_session, str(author), SCHEMA)
        op_id = operation_id(state.replica, dseq, canonical(operation, stamp))
        chain = next_chain(chain, op_id)
        op_ids.append(op_id)
        rows.append((
            state.replica.bytes, dseq, op_id, chain, operation.chart.bytes, operation.entity,
            operation.record_id.bytes, fields, base, hlc, wall_ms, offset, state.clock_session,
            author.bytes, SCHEMA, OutboxState.NEW.value,
        ))  # fmt: skip
    connection.exec_driver_sql(_APPEND, rows)
    now = Replica(state.database, state.replica, dseq, chain, hlc, state.clock_session, state.started_ms)
    write_replica(connection, now)
    return now, op_ids


def note_clock(connection: Connection) -> None:
    """Begin a new clock session if the clock was moved or the laptop restarted since the last save."""
    state = read_replica(connection)
    if (now := _clocked(state)) != state:
        write_replica(connection, now)


def write_replica(connection: Connection, state: Replica) -> None:
    """Store the log's state."""
    connection.exec_driver_sql(
        _WRITE_STATE,
        (
            state.replica.bytes, state.dseq, state.chain, state.hlc, state.clock_session,
            state.started_ms, state.database.bytes,
        ),
    )  # fmt: skip


def rotate(connection: Connection) -> Replica:
    """Give this database a new replica id, because it was restored or cloned.

    What the office has not confirmed is renumbered from 1; its op ids stay, so that the hub
    drops what it knows already.
    """
    old = read_replica(connection)
    replica, dseq, chain = uuid4(), 0, NO_CHAIN
    unsent = select(OutboxLine.position, OutboxLine.replica, OutboxLine.dseq, OutboxLine.op_id).where(_UNSENT)
    for position, was_replica, was_dseq, op_id in connection.execute(
        unsent.order_by(OutboxLine.position)
    ).all():
        dseq += 1
        chain = next_chain(chain, op_id)
        line = update(OutboxLine).where(OutboxLine.position == position)
        connection.execute(
            line.where(OutboxLine.origin_replica.is_(None)).values(
                origin_replica=was_replica, origin_dseq=was_dseq
            )
        )
        connection.execute(
            line.values(replica=replica, dseq=dseq, chain=chain, state=OutboxState.NEW, segment=None)
        )
    new = Replica(old.database, replica, dseq, chain, old.hlc, old.clock_session, old.started_ms)
    write_replica(connection, new)
    return new


def waiting(connection: Connection) -> int:
    """Return how many operations have not reached the office."""
    return connection.execute(select(func.count()).select_from(OutboxLine).where(_UNSENT)).scalar_one()


def chain_at(connection: Connection, replica: UUID, dseq: int) -> bytes | None:
    """Return the chain after an operation of a replica, or None where the log does not have it."""
    if dseq == 0:
        return NO_CHAIN
    return connection.execute(
        select(OutboxLine.chain).where(OutboxLine.replica == replica, OutboxLine.dseq == dseq)
    ).scalar()


def _clocked(state: Replica) -> Replica:
    """Return the state in the clock session that holds now: one formula sees a restart and a jump."""
    started_ms = clock.now_ms() - clock.up_ms()
    if abs(started_ms - state.started_ms) <= CLOCK_JUMP_MS:
        return state
    return Replica(
        state.database, state.replica, state.dseq, state.chain, state.hlc,
        state.clock_session + 1, started_ms,
    )  # fmt: skip


def _json(value: object) -> str:
    return canonical_json(value).decode()


# Every save runs these; as plain text they take a third of the time of built statements.
_READ_STATE = "SELECT database, replica, dseq, chain, hlc, clock_session, started_ms FROM replica_state"
_WRITE_STATE = (
    "UPDATE replica_state SET replica = ?, dseq = ?, chain = ?, hlc = ?, clock_session = ?, started_ms = ?"
    " WHERE database = ?"
)
_APPEND = (
    "INSERT INTO outbox (replica, dseq, op_id, chain, chart, entity, record_id, fields, base, hlc, wall,"
    " offset_minutes, clock_session, author, schema_number, state)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
