"""The bytes of documents, by content, beside the records that name them (sync.md 2.17).

A record travels at once; its bytes follow in a lane of their own, part by part, and never delay a record.
They lie in the encrypted database, written in the transaction of the save that took them in. A chart holds
its own copy, so that it can leave the laptop without asking what another chart still needs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.chart_scope import ScopeState
from carecoord_desktop.store.record import Local, Word

PART_BYTES = 65_536
"""What a broken link costs at most: so much is sent at once, and so much lies in one row."""
MOST_BYTES = 10_000_000
"""No attachment is larger; scans are made small before they are kept."""


KIND = "attachment"
"""What pages watch that say where bytes are: it is told like a kind of record when some came or went."""


class AttachmentState(Words):
    """Where the bytes are: only here, at the office as well, in a backup of it, or still to come from it."""

    WAITING = "waiting"
    STORED = "stored"
    DURABLE = "durable"
    COMING = "coming"


class Key(NamedTuple):
    """Which bytes: whose chart they belong to, and the SHA-256 of all of them."""

    chart: bytes
    sha256: bytes


class Attachment(Local):
    """The bytes of one document of a chart, as far as they are here."""

    __tablename__ = KIND

    chart: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    size: Mapped[int]
    state: Mapped[AttachmentState] = mapped_column(Word(AttachmentState))


class AttachmentPart(Local):
    """`PART_BYTES` of an attachment, from `start` on; the last part is shorter."""

    __tablename__ = "attachment_part"

    chart: Mapped[UUID] = mapped_column(primary_key=True)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


@dataclass(frozen=True)
class Waiting:
    """How many attachments the office does not have yet, and how many of its are still to come here."""

    up: int
    up_bytes: int
    down: int
    down_bytes: int


def keep(connection: Connection, chart: UUID, content: bytes) -> bytes:
    """Keep bytes with a chart, to be sent; return their SHA-256. The same bytes again change nothing.

    Raises:
        ValueError: if there are none, or more than `MOST_BYTES`.
    """
    if not 0 < len(content) <= MOST_BYTES:
        raise ValueError(f"an attachment of {len(content)} bytes")
    key = Key(chart.bytes, hashlib.sha256(content).digest())
    if not _is_whole(connection, key):
        _drop_parts(connection, key)
        connection.exec_driver_sql(_KEEP, (*key, len(content), AttachmentState.WAITING))
        parts = [(*key, start, content[start : start + PART_BYTES]) for start in _starts(len(content))]
        connection.exec_driver_sql(_ADD_PART, parts)
    return key.sha256


def expect(connection: Connection, named: Iterable[tuple[UUID, bytes, int]]) -> None:
    """Note bytes that records of this laptop name (chart, SHA-256, size); those not here come in time."""
    lines = [
        (chart.bytes, sha256, size, AttachmentState.COMING)
        for chart, sha256, size in named
        if 0 < size <= MOST_BYTES
    ]
    if lines:
        connection.exec_driver_sql(_EXPECT, lines)


def content_of(connection: Connection, chart: UUID, sha256: bytes) -> bytes | None:
    """Return the bytes, or None while not all of them are here."""
    key = Key(chart.bytes, sha256)
    return b"".join(_parts(connection, key)) if _is_whole(connection, key) else None


def waiting(connection: Connection) -> Waiting:
    """Return what is on its way, in both directions."""
    found = {row.state: (row.number, row.size) for row in connection.exec_driver_sql(_COUNTS)}
    up, down = found.get(AttachmentState.WAITING, (0, 0)), found.get(AttachmentState.COMING, (0, 0))
    return Waiting(*up, *down)


def part(connection: Connection, key: Key, start: int) -> bytes:
    """Return the part that begins at `start`, a multiple of `PART_BYTES`; nothing behind the end."""
    found = connection.exec_driver_sql(_PART, (*key, start)).scalar()
    return b"" if found is None else bytes(found)


def here(connection: Connection, key: Key) -> int:
    """Return how many bytes of an attachment are here."""
    return int(connection.exec_driver_sql(_HERE, key).scalar() or 0)


def add_part(connection: Connection, key: Key, start: int, content: bytes) -> bool:
    """Add the part that comes next to an attachment of the office; return whether it is whole now.

    Another start, or more than the record said, changes nothing. Where the whole is not what its name says,
    all of it is dropped and comes again.
    """
    size = connection.exec_driver_sql(_SIZE, (*key, AttachmentState.COMING)).scalar()
    if (
        size is None
        or start != here(connection, key)
        or not 0 < len(content) <= min(PART_BYTES, size - start)
    ):
        return False
    connection.exec_driver_sql(_ADD_PART, [(*key, start, content)])
    if start + len(content) < size:
        return False
    if hashlib.sha256(b"".join(_parts(connection, key))).digest() != key.sha256:
        _drop_parts(connection, key)
        return False
    mark(connection, [key], AttachmentState.STORED)
    return True


def of_state(connection: Connection, state: AttachmentState, most: int = 500) -> list[tuple[Key, int]]:
    """Return attachments of a state and their sizes, the latest first."""
    found = connection.exec_driver_sql(_OF_STATE, (state, most))
    return [(Key(row.chart, row.sha256), row.size) for row in found]


def leaving(connection: Connection, most: int = 500) -> list[tuple[Key, int]]:
    """Return what the office holds, of charts that were handed over: they leave once a backup holds it."""
    found = connection.exec_driver_sql(_LEAVING, (AttachmentState.STORED, ScopeState.HANDED_OVER, most))
    return [(Key(row.chart, row.sha256), row.size) for row in found]


def mark(connection: Connection, keys: Iterable[Key], state: AttachmentState) -> None:
    """Note where attachments are now."""
    if lines := [(state, *key) for key in keys]:
        connection.exec_driver_sql(_MARK, lines)


def ask_again(connection: Connection) -> None:
    """The office was restored: what is whole here may be missing there, and is offered again."""
    told = (AttachmentState.WAITING, AttachmentState.STORED, AttachmentState.DURABLE)
    connection.exec_driver_sql("UPDATE attachment SET state = ? WHERE state IN (?, ?)", told)


def _is_whole(connection: Connection, key: Key) -> bool:
    state = connection.exec_driver_sql(_STATE, key).scalar()
    return state is not None and state != AttachmentState.COMING


def _parts(connection: Connection, key: Key) -> list[bytes]:
    return [bytes(content) for content in connection.exec_driver_sql(_PARTS, key).scalars()]


def _drop_parts(connection: Connection, key: Key) -> None:
    connection.exec_driver_sql("DELETE FROM attachment_part WHERE chart = ? AND sha256 = ?", key)


def _starts(size: int) -> range:
    return range(0, size, PART_BYTES)


_STATE = "SELECT state FROM attachment WHERE chart = ? AND sha256 = ?"
_SIZE = "SELECT size FROM attachment WHERE chart = ? AND sha256 = ? AND state = ?"
_KEEP = (
    "INSERT INTO attachment (chart, sha256, size, state) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (chart, sha256) DO UPDATE SET size = excluded.size, state = excluded.state"
)
_EXPECT = "INSERT OR IGNORE INTO attachment (chart, sha256, size, state) VALUES (?, ?, ?, ?)"
_ADD_PART = "INSERT INTO attachment_part (chart, sha256, start, content) VALUES (?, ?, ?, ?)"
_PART = "SELECT content FROM attachment_part WHERE chart = ? AND sha256 = ? AND start = ?"
_PARTS = "SELECT content FROM attachment_part WHERE chart = ? AND sha256 = ? ORDER BY start"
_HERE = "SELECT sum(length(content)) FROM attachment_part WHERE chart = ? AND sha256 = ?"
_COUNTS = "SELECT state, count(*) AS number, sum(size) AS size FROM attachment GROUP BY state"
_OF_STATE = "SELECT chart, sha256, size FROM attachment WHERE state = ? ORDER BY rowid DESC LIMIT ?"
_LEAVING = (
    "SELECT attachment.chart, sha256, size FROM attachment JOIN chart_scope USING (chart)"
    " WHERE attachment.state = ? AND chart_scope.state = ? LIMIT ?"
)
_MARK = "UPDATE attachment SET state = ? WHERE chart = ? AND sha256 = ?"
