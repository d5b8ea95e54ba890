"""The audit trail: append-only lines, each sealed over the one before (SEC-A1, SEC-A2)."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Integer, LargeBinary, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from carecoord_desktop import __version__
from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.record import Local, Word, table_of

NO_HEAD = bytes(32)


class Deed(Words):
    """What was done."""

    VIEW = "view"
    SEARCH = "search"
    CREATE = "create"
    CHANGE = "change"
    PRINT = "print"
    EXPORT = "export"
    IMPORT = "import"
    UNLOCK = "unlock"
    FAILED_UNLOCK = "failed-unlock"
    LOCK = "lock"
    BACKUP = "backup"
    RESTORE = "restore"
    KEY_CHANGE = "key-change"
    REPAIR = "repair"
    SYNC = "sync"
    PURGE = "purge"


class AuditLine(Local):
    """One line: who did what to which record of which chart, when, on which laptop and version."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    offset_minutes: Mapped[int]
    up_ms: Mapped[int]
    worker: Mapped[UUID]
    replica: Mapped[UUID]
    version: Mapped[str]
    deed: Mapped[Deed] = mapped_column(Word(Deed))
    chart: Mapped[UUID | None] = mapped_column(index=True)
    entity: Mapped[str]
    record_id: Mapped[UUID | None]
    detail: Mapped[str]
    seal: Mapped[bytes] = mapped_column(LargeBinary(32))


class FormerKey(Local):
    """A database key of before, and the last audit line that was sealed while it was the key.

    Kept so that old lines can be checked and old backups opened; the line after `until_seq` is sealed
    over them with the next key, so that who knows the former one cannot rewrite them.
    """

    __tablename__ = "former_key"

    until_seq: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    key: Mapped[bytes] = mapped_column(LargeBinary(32))


@dataclass(frozen=True)
class Entry:
    """What is to be written into the trail; `detail` holds the reason or the fields, never values."""

    deed: Deed
    chart: UUID | None = None
    entity: str = ""
    record_id: UUID | None = None
    detail: str = ""


@dataclass(frozen=True)
class Broken:
    """The first line at which the trail does not hold, and why."""

    seq: int
    reason: str


def append_audit(
    connection: Connection, seal_key: bytes, worker: UUID, replica: UUID, entries: Sequence[Entry]
) -> tuple[int, bytes]:
    """Write lines; return the number and the seal of the last one."""
    seq, seal = audit_head(connection)
    at_ms, offset, up_ms = clock.now_ms(), clock.offset_minutes(), clock.up_ms()
    rows = []
    for entry in entries:
        seq += 1
        row = (
            seq, at_ms, offset, up_ms, worker.bytes, replica.bytes, __version__, entry.deed.value,
            _id_bytes(entry.chart), entry.entity, _id_bytes(entry.record_id), entry.detail,
        )  # fmt: skip
        seal = _sealed(seal_key, seal, row)
        rows.append((*row, seal))
    connection.exec_driver_sql(_APPEND, rows)
    return seq, seal


def audit_head(connection: Connection) -> tuple[int, bytes]:
    """Return the number and the seal of the last line; (0, zeros) for an empty trail."""
    last = connection.exec_driver_sql("SELECT seq, seal FROM audit ORDER BY seq DESC LIMIT 1").first()
    return (0, NO_HEAD) if last is None else (last.seq, last.seal)


def head_words(connection: Connection) -> str:
    """Return the head of the trail as it stands in the footer of papers: the last line and its seal."""
    seq, seal = audit_head(connection)
    return f"{seq} {seal.hex()[:8]}"


def latest_lines(session: Session, limit: int, chart: UUID | None = None) -> Sequence[AuditLine]:
    """Return the newest lines first, of one chart or of all."""
    lines = select(AuditLine).order_by(AuditLine.seq.desc()).limit(limit)
    return session.scalars(lines if chart is None else lines.where(AuditLine.chart == chart)).all()


def seal_at(connection: Connection, seq: int) -> bytes | None:
    """Return the seal of a line, or None where the trail does not have it."""
    if seq == 0:
        return NO_HEAD
    return connection.execute(select(AuditLine.seal).where(AuditLine.seq == seq)).scalar()


def verify_audit(connection: Connection, seal_key: bytes) -> Broken | None:
    """Return the first line that was edited, removed, inserted or moved, or None if the trail holds.

    A cut tail is found by comparing the last line with the anchor, not here.
    """
    seal = NO_HEAD
    former = former_seal_keys(connection)
    for expected, (*row, stored_seal) in enumerate(connection.exec_driver_sql(_WHOLE_TRAIL), start=1):
        if row[0] != expected:
            return Broken(expected, "a line is missing")
        while former and expected > former[0][0]:
            former.pop(0)
        seal = _sealed(former[0][1] if former else seal_key, seal, row)
        if not hmac.compare_digest(seal, stored_seal):
            return Broken(expected, "a line was changed")
    return None


def former_seal_keys(connection: Connection) -> list[tuple[int, bytes]]:
    """Return (last line, seal key) of each database key before the present one, the oldest first."""
    former = connection.execute(select(FormerKey.until_seq, FormerKey.key).order_by(FormerKey.until_seq))
    return [(until_seq, derived_key(key, "audit")) for until_seq, key in former]


def _sealed(key: bytes, before: bytes, row: Sequence[object]) -> bytes:
    """Return the seal over a line as it lies on the disk, so that no way of reading it can hide an edit."""
    return hmac.digest(key, before + _encoder.encode(row), "sha256")


def _id_bytes(record_id: UUID | None) -> bytes | None:
    return None if record_id is None else record_id.bytes


_encoder = msgspec.json.Encoder()
_COLUMNS = tuple(column.name for column in table_of(AuditLine).columns)  # the seal is the last
_APPEND = f"INSERT INTO audit ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
_WHOLE_TRAIL = f"SELECT {', '.join(_COLUMNS)} FROM audit ORDER BY seq"  # noqa: S608
