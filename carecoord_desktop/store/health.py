"""The health check: is everything there, whole and in order, and if not, what happened and what to do.

Two kinds of check complete each other: the seals of the pages find damage, the anchor and the chains find
what is missing without a trace, such as a lost tail or an older copy of the file (SEC-D5, SEC-D6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common import clock
from carecoord_desktop.store import connection, guard, outbox, slots
from carecoord_desktop.store.anchor import Anchor, AnchorFile
from carecoord_desktop.store.audit import seal_at, verify_audit
from carecoord_desktop.store.backup import BackupDamaged, verify_backup
from carecoord_desktop.store.backup_folders import backups
from carecoord_desktop.store.connection import KeyRefused, UnsafeSettings
from carecoord_desktop.store.contents import damage
from carecoord_desktop.store.disk_space import DiskSpace, Room
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.findings import WORDS, Code, Finding
from carecoord_desktop.store.heads import heads_from_text
from carecoord_desktop.store.migrations import HEADS
from carecoord_desktop.store.operation import NO_CHAIN, Operation, canonical, next_chain, operation_id
from carecoord_desktop.store.outbox import OutboxState
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.progress import UNWATCHED, Progress
from carecoord_desktop.store.store import Store

OLDEST_BACKUP = timedelta(days=3)
"""An older newest backup is worth a line: a weekend is not."""

FurtherCheck = Callable[[Connection], bool]
"""What a slice knows about its derived tables, such as the search index: whether they fit the records."""

_STEPS = 6
_GUARDS = ("insert", "update", "delete", "inserted", "updated")


@dataclass(frozen=True)
class Health:
    """What a check found; `is_complete` is false if an open list kept the pages from being checked."""

    findings: tuple[Finding, ...]
    is_complete: bool = True

    @property
    def ok(self) -> bool:
        """Whether nothing was found and nothing left out."""
        return not self.findings and self.is_complete


def check_health(
    profile: Profile,
    key: bytes,
    store: Store | None = None,
    *,
    deep: bool = False,
    further: Sequence[FurtherCheck] = (),
    progress: Progress = UNWATCHED,
) -> Health:
    """Return what is wrong with the records, their keys, their backups and the disk.

    With an open `store` saves go on but for the moment in which the state is held for reading; without
    one nobody may have the profile open. `deep` reads indexes and the newest backup as well (weekly).
    """
    found: list[Code] = []
    is_complete = True
    progress.report(0, _STEPS, "Checking the records")
    anchor = read_anchor(profile, key)  # before the records: they may only be further than it
    if profile.has_lost_its_database or not profile.database.exists():
        found.append(Code.RECORDS_GONE)
    else:
        try:
            with _opened(profile, key, store) as (reading, is_settled):
                is_complete = is_settled
                found += _of_records(reading, key, anchor, deep, is_settled, progress)
                found += [Code.SEARCH] * (not all(fits(reading) for fits in further))
        except (KeyRefused, UnsafeSettings):
            found.append(Code.NOT_READABLE)
        except (DBAPIError, sqlcipher.DatabaseError, MemoryError):
            found.append(Code.PAGES)
    progress.report(_STEPS - 1, _STEPS, "Checking keys and backups")
    found += _of_keys(profile)
    found += _of_backups(profile, key, deep)
    if DiskSpace(profile).state().room is not Room.ENOUGH:
        found.append(Code.DISK)
    progress.report(_STEPS, _STEPS, "")
    return Health(tuple(WORDS[code] for code in dict.fromkeys(found)), is_complete)


def _of_records(
    reading: Connection,
    key: bytes,
    anchor: Anchor | None,
    deep: bool,
    is_settled: bool,
    progress: Progress,
) -> Iterator[Code]:
    if is_settled:
        yield from _of_pages(reading, deep)
    progress.stop_if_cancelled()
    progress.report(2, _STEPS, "Checking the audit trail")
    if verify_audit(reading, derived_key(key, "audit")) is not None:
        yield Code.AUDIT
    progress.stop_if_cancelled()
    progress.report(3, _STEPS, "Checking what waits for the office")
    if not outbox_holds(reading):
        yield Code.OUTBOX
    if not extends(reading, anchor):
        yield Code.ANCHOR
    if _stored_version(reading) != HEADS or not _guards_stand(reading):
        yield Code.SCHEMA
    progress.stop_if_cancelled()


def _of_pages(reading: Connection, deep: bool) -> Iterator[Code]:
    found = damage(_raw(reading), deep=deep)
    if found.is_in_free_pages_only:
        yield Code.FREE_PAGES
    elif not found.is_none:
        yield Code.PAGES


def _of_keys(profile: Profile) -> Iterator[Code]:
    if not profile.slots.exists() and not slots.copy_of(profile.slots).exists():
        return  # a store without slots: the caller holds the key
    try:
        slots.read_slots(profile.slots)
        if profile.slots.read_bytes() != slots.copy_of(profile.slots).read_bytes():
            yield Code.KEY_COPY
    except slots.SlotsDamaged:
        yield Code.KEYS
    except OSError:
        yield Code.KEY_COPY


def _of_backups(profile: Profile, key: bytes, deep: bool) -> Iterator[Code]:
    found = backups(profile)
    if not found:
        yield Code.NO_BACKUP
    elif clock.now() - found[0].made_at > OLDEST_BACKUP:
        yield Code.OLD_BACKUP
    if found and deep:
        try:
            verify_backup(found[0], key)
        except BackupDamaged:
            yield Code.BAD_BACKUP


def outbox_holds(reading: Connection) -> bool:
    """Return whether every operation is what its id says, the chain is whole, and its record is there.

    What the office has kept for long, or what left this laptop with its chart, is forgotten: of such an
    operation only its place in the chain can be checked.
    """
    state = outbox.read_replica(reading)
    dseq, chain = 0, NO_CHAIN
    for line in reading.exec_driver_sql(_OPERATIONS):
        if line.state != OutboxState.FORGOTTEN and not is_what_its_id_says(dict(line._mapping)):
            return False
        if line.replica != state.replica.bytes:
            continue  # numbered by a former replica; the chain of this one began anew
        dseq, chain = dseq + 1, next_chain(chain, line.op_id)
        if line.dseq != dseq or line.chain != chain:
            return False
    return (dseq, chain) == (state.dseq, state.chain) and not _records_behind(reading)


def is_what_its_id_says(line: Mapping[str, Any]) -> bool:
    """Return whether a line of the outbox, as it lies on the disk, holds what its id was worked out from."""
    operation = Operation(
        line["entity"], UUID(bytes=line["record_id"]), UUID(bytes=line["chart"]),
        msgspec.json.decode(line["fields"]), msgspec.json.decode(line["base"]),
    )  # fmt: skip
    author = str(UUID(bytes=line["author"]))
    stamp = (*(line[name] for name in ("hlc", "wall", "offset_minutes", "clock_session")), author)
    written = canonical(operation, (*stamp, line["schema_number"]))
    replica = UUID(bytes=line["origin_replica"] or line["replica"])
    return operation_id(replica, line["origin_dseq"] or line["dseq"], written) == bytes(line["op_id"])


def _records_behind(reading: Connection) -> bool:
    """Return whether a record is missing, or does not show the last operation written about it here.

    A row that comes back from last week, seal and all, is seen by this alone. Where the office has
    brought something newer, the row shows an operation this laptop did not write.
    """
    ours = {bytes(op_id)[:8] for op_id in reading.exec_driver_sql("SELECT op_id FROM outbox").scalars()}
    tables = {table for table, _columns in guard.record_tables(reading)}
    kinds = tables.intersection(reading.exec_driver_sql("SELECT DISTINCT entity FROM outbox").scalars())
    return any(
        row.heads is None or _shown(row.heads) <= ours
        for kind in kinds
        for row in reading.exec_driver_sql(_BEHIND.format(kind=kind), (kind,))
    )


def _shown(heads: str) -> set[bytes]:
    found = heads_from_text(heads)
    return {*found.shared, *(head for apart in found.apart.values() for head in apart)}


def extends(reading: Connection, anchor: Anchor | None) -> bool:
    """Return whether the log and the trail go at least as far as the anchor says, on the same way."""
    state = outbox.read_replica(reading)
    return (
        anchor is not None
        and (anchor.database, anchor.replica) == (state.database, state.replica)
        and outbox.chain_at(reading, anchor.replica, anchor.dseq) == anchor.chain
        and seal_at(reading, anchor.audit_seq) == anchor.audit_seal
    )


def _stored_version(reading: Connection) -> frozenset[str]:
    return frozenset(reading.exec_driver_sql("SELECT version_num FROM alembic_version").scalars())


def _guards_stand(reading: Connection) -> bool:
    found = set(reading.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'").scalars())
    return all(
        f"guard_{when}_{table}" in found
        for table, _columns in guard.record_tables(reading)
        for when in _GUARDS
    )


def read_anchor(profile: Profile, key: bytes) -> Anchor | None:
    """Return the anchor of a profile, or None where there is none that is whole."""
    path = profile.folder / "anchor"
    if not path.exists():
        return None
    file = AnchorFile(path, derived_key(key, "anchor"))
    try:
        return file.read()
    finally:
        file.close()


@contextmanager
def _opened(profile: Profile, key: bytes, store: Store | None) -> Iterator[tuple[Connection, bool]]:
    """Yield a connection, and whether everything is in the database file and nothing in its log.

    Saves wait only until the state is held for reading: from then on they go into the log alone, and the
    file stays as it is until the check is done.
    """
    writer = connection.writer_engine(profile.database, key)
    readers = connection.reader_engine(profile.database, key)
    try:
        with ExitStack() as until_checked:
            with store.paused() if store is not None else nullcontext():
                is_settled = connection.checkpoint(writer)
                reading = until_checked.enter_context(readers.begin())
                reading.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar()  # holds this state
            yield reading, is_settled
    finally:
        writer.dispose()
        readers.dispose()


def _raw(reading: Connection) -> Any:
    return reading.connection.driver_connection


_BEHIND = (
    'SELECT row.heads FROM outbox AS last LEFT JOIN "{kind}" AS row ON row.id = last.record_id'
    " WHERE last.entity = ? AND last.state <> 'forgotten' AND (row.id IS NULL"
    " OR instr(row.heads, lower(hex(substr(last.op_id, 1, 8)))) = 0)"
    " AND last.position = (SELECT max(position) FROM outbox WHERE record_id = last.record_id)"
)
_OPERATIONS = (
    "SELECT replica, dseq, op_id, chain, chart, entity, record_id, fields, base, hlc, wall, offset_minutes,"
    " clock_session, author, schema_number, origin_replica, origin_dseq, state"
    " FROM outbox ORDER BY replica, dseq"
)
