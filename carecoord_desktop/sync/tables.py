"""What the laptop remembers of the office: who it is, how far both have come, what lies between."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Integer, LargeBinary, UniqueConstraint, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Local, Word


class Enrollment(Local):
    """The laptop as the office knows it, and the office as it was pinned; one row, private keys included.

    The keys lie in the encrypted database, so that nothing outside of it can speak for the laptop.
    """

    __tablename__ = "enrollment"

    device: Mapped[UUID] = mapped_column(primary_key=True)
    sign_seed: Mapped[bytes] = mapped_column(LargeBinary(32))
    box_seed: Mapped[bytes] = mapped_column(LargeBinary(32))
    worker: Mapped[UUID]
    user_name: Mapped[str]
    role: Mapped[str]
    url: Mapped[str]
    hub: Mapped[UUID]
    hub_name: Mapped[str]
    hub_sign_key: Mapped[bytes] = mapped_column(LargeBinary(32))
    hub_box_key: Mapped[bytes] = mapped_column(LargeBinary(32))
    escrow_key: Mapped[bytes] = mapped_column(LargeBinary)
    enrolled_at: Mapped[datetime]


class SyncState(Local):
    """How far this laptop has come with the office; one row.

    `cursor` is where the rows in the shadow end, `staged_to` where the staged pages end. Milliseconds are
    UTC, 0 for never; `goodput` is in bytes per second.
    """

    __tablename__ = "sync_state"

    only: Mapped[int] = mapped_column(Integer, primary_key=True)
    epoch: Mapped[int]
    cursor: Mapped[int]
    staged_to: Mapped[int]
    scope: Mapped[int]
    counter: Mapped[int]
    nonce: Mapped[bytes] = mapped_column(LargeBinary)
    page_bytes: Mapped[int]
    goodput: Mapped[int]
    audit_to: Mapped[int]
    confirmed_ms: Mapped[int]
    tried_ms: Mapped[int]
    rehashed_ms: Mapped[int]


class SegmentState(Words):
    """How far a segment has come; `durable` once a verified backup of the office holds it."""

    FROZEN = "frozen"
    STORED = "stored"
    DURABLE = "durable"


class SegmentRow(Local):
    """A run of operations or audit lines, frozen: the same bytes by network, stick and retry."""

    __tablename__ = "segment"
    __table_args__ = (UniqueConstraint("kind", "replica", "first"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[str]
    replica: Mapped[UUID]
    first: Mapped[int]
    last: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[SegmentState] = mapped_column(Word(SegmentState), index=True)
    frozen_ms: Mapped[int]
    stored_ms: Mapped[int]
    refused: Mapped[int]


class InboxPage(Local):
    """Rows that arrived and are not shown yet: a page, or part of a chart (`chart`, up to `up_to`)."""

    __tablename__ = "sync_inbox"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    chart: Mapped[UUID | None] = mapped_column(index=True)
    up_to: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class RoundReceipt(Local):
    """A round that moved something or proved something: counts by kind as JSON, and the hub's seal."""

    __tablename__ = "sync_receipt"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    at: Mapped[datetime]
    sent: Mapped[str]
    received: Mapped[str]
    held: Mapped[int]
    waiting: Mapped[int]
    charts: Mapped[int]
    requests: Mapped[int]
    bytes_up: Mapped[int]
    bytes_down: Mapped[int]
    is_equal: Mapped[bool]
    root: Mapped[bytes] = mapped_column(LargeBinary)
    hub_ms: Mapped[int]
    seal: Mapped[bytes] = mapped_column(LargeBinary)


class StickState(Local):
    """How far this laptop has come with the office by stick; one row, once the first file was written.

    `written` numbers the files it wrote. The last answer it read is `answered`, counted anew in each `epoch`;
    `is_other` if both sides should have been equal after it and were not. Milliseconds are UTC, 0 for never.
    """

    __tablename__ = "stick_state"

    only: Mapped[int] = mapped_column(Integer, primary_key=True)
    written: Mapped[int]
    epoch: Mapped[int]
    answered: Mapped[int]
    is_other: Mapped[bool]
    written_ms: Mapped[int]
    read_ms: Mapped[int]


class NotEnrolled(Exception):
    """The laptop does not know an office yet; work goes on without."""


FIRST_PAGE_BYTES = 131_072


def read_enrollment(connection: Connection) -> Enrollment:
    """Return who this laptop is to the office, as an object of no session.

    Raises:
        NotEnrolled: if it never met one.
    """
    row = connection.execute(select(*Enrollment.__table__.columns)).mappings().first()
    if row is None:
        raise NotEnrolled("this laptop is not enrolled; ask the office for a code")
    return Enrollment(**row)


def read_state(connection: Connection) -> SyncState:
    """Return how far the two have come, as an object of no session."""
    row = connection.exec_driver_sql("SELECT * FROM sync_state").mappings().first()
    if row is None:
        raise NotEnrolled("this laptop is not enrolled; ask the office for a code")
    return SyncState(**row)


def found_state(connection: Connection, epoch: int, nonce: bytes) -> None:
    """Write the state of a laptop that has just met its office."""
    connection.execute(
        insert(SyncState).values(
            only=1, epoch=epoch, cursor=0, staged_to=0, scope=0, counter=0, nonce=nonce,
            page_bytes=FIRST_PAGE_BYTES, goodput=0, audit_to=0, confirmed_ms=0, tried_ms=0, rehashed_ms=0,
        )
    )  # fmt: skip


def write_state(connection: Connection, **values: Any) -> None:
    """Change parts of the state."""
    parts = ", ".join(f"{name} = ?" for name in values)
    connection.exec_driver_sql(f"UPDATE sync_state SET {parts}", tuple(values.values()))  # noqa: S608  # our own names


def read_stick_state(connection: Connection) -> StickState:
    """Return how far the two have come by stick, as an object of no session; zeros before the first file."""
    row = connection.exec_driver_sql("SELECT * FROM stick_state").mappings().first()
    if row is None:
        return StickState(only=1, written=0, epoch=0, answered=0, is_other=False, written_ms=0, read_ms=0)
    return StickState(**row)


def write_stick_state(connection: Connection, **values: int) -> None:
    """Change parts of it."""
    connection.exec_driver_sql("INSERT OR IGNORE INTO stick_state VALUES (1, 0, 0, 0, 0, 0, 0)")
    parts = ", ".join(f"{name} = ?" for name in values)
    connection.exec_driver_sql(f"UPDATE stick_state SET {parts}", tuple(values.values()))  # noqa: S608  # our own names
