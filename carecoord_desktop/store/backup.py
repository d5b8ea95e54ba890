"""Rolling encrypted backups: each proven equal to its source before it counts (SEC-D7).

A backup is a folder named by its moment: the records under a key of their own, the slot file, so that a
passphrase or the recovery code opens it on another machine, and the sealed list of what it must hold.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from errno import ENOSPC
from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3.dbapi2 as sqlcipher

from carecoord_desktop.common import clock
from carecoord_desktop.store import encryption
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup_folders import (
    MAKING,
    STAMP,
    Backup,
    Reason,
    clear_unfinished,
    folder_of,
    made_whole,
    remove_outdated,
)
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.contents import TableContents, contents, damage
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import WrongKey, derived_key
from carecoord_desktop.store.migrations import HEADS, known_revisions
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.progress import UNWATCHED, Progress
from carecoord_desktop.store.slots import read_slots, write_slots

ROOM_FACTOR = 2
"""Free space a backup asks for, in sizes of the records: nothing may fill the disk that saves need."""

_OPERATIONS_BETWEEN_LOOKS = 10_000
"""Of the database engine: far more than a copy needs to begin, far fewer than a tenth of a second."""

_STEPS = 5


@dataclass(frozen=True)
class Verified:
    """What a backup was found to hold."""

    rows: int
    tables: int


class BackupRefused(Exception):
    """No backup was made; the message says why, and that the former ones are untouched."""


class BackupDamaged(Exception):
    """A backup does not hold what it held when it was made; the message says how it was noticed."""


def create_backup(
    profile: Profile,
    key: bytes,
    desk: Desk,
    *,
    reason: Reason = Reason.DAILY,
    progress: Progress = UNWATCHED,
) -> Backup:
    """Make, prove and keep a backup of the open store; remove those that are due to go.

    Saves wait only while the records are copied, not while the copy is checked.

    Raises:
        BackupRefused: if the disk is too full, or the records cannot be copied whole.
    """
    backup = _make(profile, key, reason, desk, progress)
    desk.note(Entry(Deed.BACKUP, detail=backup.folder.name))
    remove_outdated(profile)
    return backup


def backup_before_update(profile: Profile, key: bytes, progress: Progress = UNWATCHED) -> Backup | None:
    """Make a backup if opening the records would migrate them; call it before `Store` is opened (SEC-D8).

    Records of a newer version are left alone: `Store` refuses them.

    Raises:
        BackupRefused: as `create_backup`; the records are then not to be opened.
    """
    if not profile.database.exists():
        return None
    connection = open_keyed(profile.database, key)
    try:
        is_there = "SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'"
        if connection.execute(is_there).fetchone() is None:  # founded, and nothing written into it yet
            return None
        stored = {
            head for (head,) in connection.execute("SELECT version_num FROM alembic_version").fetchall()
        }
        if stored == HEADS or not stored <= known_revisions():
            return None
    finally:
        connection.close()
    made = _make(profile, key, Reason.BEFORE_UPDATE, None, progress)
    remove_outdated(profile)
    return made


def verify_backup(backup: Backup, key: bytes, progress: Progress = UNWATCHED) -> Verified:
    """Read a whole backup and compare it with the list that was sealed when it was made.

    Raises:
        BackupDamaged: at the first thing that does not hold.
    """
    expected = _sealed_contents(backup, key)
    found = _checked_contents(backup.database, derived_key(key, "backup"), progress)
    _compare(expected, found)
    return Verified(sum(table.rows for table in found.values()), len(found))


def copy_backup(backup: Backup, key: bytes, folder: Path, progress: Progress = UNWATCHED) -> Backup:
    """Copy a backup to another folder, such as a stick, and read it back from there.

    Raises:
        BackupRefused: if there is no room, or what was read back is not what was written.
    """
    _need_room(folder, backup.database.stat().st_size, 1)
    place = folder / backup.folder.name
    with made_whole(place) as making:
        for number, source in enumerate(sorted(backup.folder.iterdir())):
            progress.report(number, _STEPS, "Copying the backup")
            progress.stop_if_cancelled()
            shutil.copyfile(source, making / source.name)
            _sync_file(making / source.name)
            _forget_cached(making / source.name)
        progress.report(_STEPS - 1, _STEPS, "Reading the copy back")
        try:
            verify_backup(Backup(making, backup.made_at, backup.reason), key, progress)
        except BackupDamaged as found:
            raise BackupRefused(f"The copy is not good: {found} Use another stick.") from None
    return Backup(place, backup.made_at, backup.reason)


def rekey(database: Path, old: bytes, new: bytes) -> None:
    """Encrypt a copy under another key, in place; for files that are thrown away if this fails."""
    connection = open_keyed(database, old)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA rekey = \"x'{new.hex()}'\"")
    finally:
        connection.close()
    _sync_file(database)


def _make(profile: Profile, key: bytes, reason: Reason, desk: Desk | None, progress: Progress) -> Backup:
    folder = folder_of(profile)
    folder.mkdir(mode=0o700, exist_ok=True)
    clear_unfinished(folder)
    _need_room(folder, profile.database.stat().st_size, ROOM_FACTOR)
    made_at = clock.now()
    place = folder / f"{made_at.strftime(STAMP)}-{reason}"
    try:
        with made_whole(place) as making:
            _fill(making, place.name, profile, key, desk, progress)
    except (sqlcipher.DatabaseError, KeyRefused, MemoryError, BackupDamaged, OSError) as error:
        progress.stop_if_cancelled()
        raise _refusal(error) from None
    return Backup(place, made_at, reason)


def _fill(
    making: Path, name: str, profile: Profile, key: bytes, desk: Desk | None, progress: Progress
) -> None:
    """Put into the folder of a backup what belongs there, and prove it."""
    copy, backup_key = making / "records.db", derived_key(key, "backup")
    progress.report(0, _STEPS, "Copying the records")
    expected = _copy_records(profile.database, key, copy, desk, progress)
    progress.report(2, _STEPS, "Sealing the copy")
    rekey(copy, key, backup_key)
    progress.report(3, _STEPS, "Checking the copy")
    _compare(expected, _checked_contents(copy, backup_key, progress))
    _seal_contents(making, name, backup_key, expected)
    if profile.slots.exists():
        write_slots(making / "keys", read_slots(profile.slots))
    progress.report(_STEPS, _STEPS, "")


def _copy_records(
    source: Path, key: bytes, copy: Path, desk: Desk | None, progress: Progress
) -> Mapping[str, TableContents]:
    """Copy the records and return what they held at that moment, read after saves go on."""
    copying, reading = open_keyed(source, key), open_keyed(source, key)
    try:
        with ExitStack() as pause:
            pause.enter_context(desk.store.paused() if desk is not None else nullcontext())
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # holds this state for reading
            # once the copying has begun it reads the same state, whatever is saved meanwhile
            with _stoppable(copying, progress, pause.close):
                copying.execute("VACUUM INTO ?", (str(copy),))
        progress.report(1, _STEPS, "Reading the records")
        with _stoppable(reading, progress):
            return contents(reading)
    finally:
        copying.close()
        reading.close()


def _checked_contents(database: Path, key: bytes, progress: Progress) -> Mapping[str, TableContents]:
    try:
        connection = open_keyed(database, key)
    except KeyRefused:
        raise BackupDamaged("It does not open with your key.") from None
    try:
        with _stoppable(connection, progress):
            found = damage(connection, deep=True)
            if not found.is_none:
                raise BackupDamaged("Some of its pages are damaged.")
            return contents(connection)
    except sqlcipher.DatabaseError:
        progress.stop_if_cancelled()
        raise BackupDamaged("Some of its rows cannot be read.") from None
    finally:
        connection.close()


def _compare(expected: Mapping[str, TableContents], found: Mapping[str, TableContents]) -> None:
    for table in sorted(expected.keys() | found.keys()):
        if expected.get(table) != found.get(table):
            raise BackupDamaged(f"It does not hold the same rows as your records (in {table}).")


def _refusal(error: Exception) -> BackupRefused:
    former = "Your former backups are untouched."
    if "full" in str(error) or (isinstance(error, OSError) and error.errno == ENOSPC):
        return BackupRefused(f"No backup was made: the disk is full. {former}")
    return BackupRefused(
        f"No backup was made: the records could not be copied whole. Check their health now. {former}"
    )


def _seal_contents(folder: Path, name: str, key: bytes, expected: Mapping[str, TableContents]) -> None:
    nonce, sealed = encryption.seal(key, msgspec.msgpack.encode(expected), name.encode())
    path = folder / "contents"
    path.write_bytes(nonce + sealed)
    _sync_file(path)


def _sealed_contents(backup: Backup, key: bytes) -> Mapping[str, TableContents]:
    name = backup.folder.name.removeprefix(MAKING)
    try:
        content = (backup.folder / "contents").read_bytes()
        nonce, sealed = content[: encryption.NONCE_BYTES], content[encryption.NONCE_BYTES :]
        plain = encryption.open_sealed(derived_key(key, "backup"), nonce, sealed, name.encode())
    except (OSError, WrongKey, ValueError):
        raise BackupDamaged(
            "The list of what it must hold is damaged, or belongs to other records."
        ) from None
    return msgspec.msgpack.decode(plain, type=dict[str, TableContents])


@contextmanager
def _stoppable(
    connection: Any, progress: Progress, begun: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Let a long statement end when the work is cancelled; `begun` is called while it runs."""

    def is_cancelled() -> int:
        begun()
        try:
            progress.stop_if_cancelled()
        except Exception:  # whatever the window raises to stop; it is raised again below
            return 1
        return 0

    connection.set_progress_handler(is_cancelled, _OPERATIONS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
    progress.stop_if_cancelled()


def _need_room(folder: Path, size: int, factor: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size * factor:
        raise BackupRefused(
            f"No backup was made: {size * factor // 1_000_000 + 1:,} MB are needed and "
            f"{free // 1_000_000:,} MB are free. Your former backups are untouched."
        )


def _sync_file(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _forget_cached(path: Path) -> None:
    """Let the next read come from the device, where the system allows to ask for that."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
