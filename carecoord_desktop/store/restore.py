"""Bringing a backup back; the records that stood there are set aside with the date (SEC-D7)."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup import rekey, verify_backup
from carecoord_desktop.store.backup_folders import Backup
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.key_rotation import remember_former_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.progress import UNWATCHED, Progress
from carecoord_desktop.store.slots import SlotsDamaged, read_slots, sync_folder, write_slots
from carecoord_desktop.store.store import Store

_STEPS = 3


@dataclass(frozen=True)
class Restored:
    """What a restore did: which backup is in use now, and where the former records were set aside."""

    backup: Backup
    set_aside: Path | None


def restore_backup(
    backup: Backup,
    key: bytes,
    profile: Profile,
    author: UUID,
    *,
    profile_key: bytes | None = None,
    progress: Progress = UNWATCHED,
) -> Restored:
    """Put a backup in the place of the records; the profile is held by the caller, and no store is open.

    `key` is what the backup's own slots give; `profile_key` the key of the profile now, where it was
    changed since. The restored store takes a new replica id, so that the office never mistakes its next
    operations for ones it knows.

    Raises:
        BackupDamaged: if the backup does not hold what it must; nothing was touched.
        OSError: if the disk refuses; the former records are in place or set aside, never lost.
    """
    progress.report(0, _STEPS, "Checking the backup")
    verify_backup(backup, key, progress)
    progress.stop_if_cancelled()
    progress.report(1, _STEPS, "Bringing the records back")
    fresh = profile.folder / "records.restoring"
    profile.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    shutil.copyfile(backup.database, fresh)
    records_key = profile_key or key
    if records_key != key:
        remember_former_key(fresh, derived_key(key, "backup"), key)
    rekey(fresh, derived_key(key, "backup"), records_key)
    progress.stop_if_cancelled()  # the last moment: from here on it is brought to its end
    set_aside = put_in_place(fresh, profile)
    _bring_slots(backup, profile, records_key)
    progress.report(2, _STEPS, "Opening the records")
    store = Store(profile.database, records_key)
    try:
        store.note(author, Entry(Deed.RESTORE, detail=backup.folder.name))
    finally:
        store.close()
    progress.report(_STEPS, _STEPS, "")
    return Restored(backup, set_aside)


def put_in_place(fresh: Path, profile: Profile) -> Path | None:
    """Make a complete database the profile's, and return where the former one was set aside.

    The database file goes first and its log after it: at every moment either the former pair is whole,
    or there is no database at all and unlocking says so. A log left beside another database would be
    taken for its own.
    """
    if not profile.database.exists():
        fresh.replace(profile.database)
        sync_folder(profile.folder)
        return None
    aside = new_place_aside(profile)
    if (anchor := profile.folder / "anchor").exists():
        shutil.copyfile(anchor, aside / "anchor")
    for name in ("records.db", "records.db-wal", "records.db-shm"):
        if (former := profile.folder / name).exists():
            former.rename(aside / name)
            sync_folder(profile.folder)
    sync_folder(aside)
    fresh.replace(profile.database)
    sync_folder(profile.folder)
    return aside


def new_place_aside(profile: Profile) -> Path:
    """Return a new folder, named by the moment, for what must not be lost."""
    stamp = clock.now().strftime("%Y-%m-%dT%H%M%SZ")
    number = 1
    while (place := profile.folder / "set-aside" / f"{stamp}-{number}").exists():
        number += 1
    place.mkdir(mode=0o700, parents=True)
    sync_folder(place.parent)
    return place


def _bring_slots(backup: Backup, profile: Profile, records_key: bytes) -> None:
    """Take the backup's slots where the profile has none that lead to the key of these records."""
    if not backup.slots.exists():
        return
    ours = read_slots(backup.slots)
    if profile.slots.exists():
        try:
            if read_slots(profile.slots).is_proven(records_key):
                return  # the newer ones: a passphrase may have been changed since
        except SlotsDamaged:
            pass  # set aside below, like those of other records
        aside = new_place_aside(profile)
        for name in ("keys", "keys.copy"):
            if (former := profile.folder / name).exists():
                shutil.copyfile(former, aside / name)
    write_slots(profile.slots, ours)
