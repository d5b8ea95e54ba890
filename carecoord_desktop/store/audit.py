"""The audit trail: append-only lines, each sealed over the one before (SEC-A1, SEC-A2)."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import Connection, LargeBinary, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from carecoord_desktop import __version__
from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Local, Word

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


class AuditLine(Local):
    """One line: who did what to which record of which chart, when, on which laptop and version."""

    __tablename__ = "audit"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
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
            seq, at_ms, offset, up_ms, worker, replica, __version__, entry.deed.value,
            entry.chart, entry.entity, entry.record_id, entry.detail,
        )  # fmt: skip
        seal = _sealed(seal_key, seal, row)
        rows.append(dict(zip(_COLUMNS, (*row, seal), strict=True)) | {"at": clock.from_ms(at_ms)})
    connection.execute(insert(AuditLine), rows)
    return seq, seal


def audit_head(connection: Connection) -> tuple[int, bytes]:
    """Return the number and the seal of the last line; (0, zeros) for an empty trail."""
    last = connection.execute(
        select(AuditLine.seq, AuditLine.seal).order_by(AuditLine.seq.desc()).limit(1)
    ).first()
    return (0, NO_HEAD) if last is None else (last.seq, last.seal)


def seal_at(connection: Connection, seq: int) -> bytes | None:
    """Return the seal of a line, or None where the trail does not have it."""
    if seq == 0:
        return NO_HEAD
    return connection.execute(select(AuditLine.seal).where(AuditLine.seq == seq)).scalar()


def verify_audit(connection: Connection, seal_key: bytes) -> Broken | None:
    """Return the first line that was edited, removed, inserted or moved, or None if the trail holds.

    A cut tail is found by comparing the last line with the anchor, not here.
    """
    expected, seal = 1, NO_HEAD
    lines = connection.execute(select(*_LINE).order_by(AuditLine.seq)).yield_per(1000)
    for line in lines:
        if line.seq != expected:
            return Broken(expected, "a line is missing")
        row = (line.seq, clock.to_ms(line.at), *line[2:7], str(line.deed), *line[8:12])
        seal = _sealed(seal_key, seal, row)
        if not hmac.compare_digest(seal, line.seal):
            return Broken(line.seq, "a line was changed")
        expected += 1
    return None


def _sealed(key: bytes, before: bytes, row: tuple[object, ...]) -> bytes:
    return hmac.digest(key, before + _encoder.encode(row), "sha256")


_encoder = msgspec.json.Encoder()
_LINE = (
    AuditLine.seq, AuditLine.at, AuditLine.offset_minutes, AuditLine.up_ms, AuditLine.worker,
    AuditLine.replica, AuditLine.version, AuditLine.deed, AuditLine.chart, AuditLine.entity,
    AuditLine.record_id, AuditLine.detail, AuditLine.seal,
)  # fmt: skip
_COLUMNS = tuple(column.key for column in _LINE)
