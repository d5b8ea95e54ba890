"""Keys when something is wrong: of damaged records, of a backup, and lost keys brought back from one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.store import slots
from carecoord_desktop.store.audit import FormerKey
from carecoord_desktop.store.backup_folders import Backup, backups
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.encryption import KdfBounds, NotEnoughMemory, WrongKey
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.restore import new_place_aside
from carecoord_desktop.store.slots import Keys, Slot, SlotFile, SlotKind, SlotsDamaged
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Outcome, Unlocked, UnlockRefused, try_passphrase
from carecoord_desktop.store.unlock_tries import NoTriesLeft, UnlockTries

_OF_ITS_DAY = (
    "The passphrase is not right for this backup. It opens with the passphrase of its day; if you have "
    "changed yours since, try the one from before."
)
_NO_TRIES_LEFT = "Ten tries were wrong. This backup opens with the recovery code only."


class NoKeysFound(Exception):
    """No backup has whole keys that open these records; the message says what is left to do."""


def sign_ins_of(backup: Backup) -> tuple[str, ...]:
    """Return who could sign in on the day of a backup; nobody where its keys are damaged."""
    try:
        return slots.read_slots(backup.slots).sign_ins
    except SlotsDamaged:
        return ()


def unlock_damaged(
    profile: Profile, sign_in: str, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS
) -> Unlocked:
    """Return the key of records that do not open any more, to repair or replace them.

    Raises:
        UnlockRefused, TryLater, NotEnoughMemory, NoProfile: as for unlocking.
    """

    def key_of(_file: SlotFile, slot: Slot, keys: Keys) -> Unlocked:
        # two keys only while one replaces the other; where neither opens the records, the former made them
        return Unlocked(next((key for key in keys if _opens(profile, key)), keys[0]), slot.worker)

    return try_passphrase(profile, sign_in, passphrase, bounds, key_of)


def unlock_backup(
    backup: Backup, profile: Profile, sign_in: str, passphrase: str, bounds: KdfBounds = FIELD_BOUNDS
) -> Unlocked:
    """Return the key a backup was made with, for the passphrase of its day; tries count as for unlocking.

    Raises:
        UnlockRefused: SLOT_DAMAGED, WRONG_PASSPHRASE, or NEEDS_RECOVERY for an unknown name or the tenth try.
        TryLater, NotEnoughMemory: as for unlocking.
    """
    try:
        file = slots.read_slots(backup.slots)
    except SlotsDamaged:
        raise UnlockRefused(Outcome.SLOT_DAMAGED) from None
    slot = file.slot_of(SlotKind.PASSPHRASE, sign_in)
    if slot is None:
        raise UnlockRefused(Outcome.NEEDS_RECOVERY)
    tries = UnlockTries(profile)
    try:
        tries.count_try(slot.worker)
    except NoTriesLeft:
        raise UnlockRefused(Outcome.NEEDS_RECOVERY, _NO_TRIES_LEFT) from None
    try:
        key = slots.unwrap(file, slot, passphrase, bounds)[0]
    except WrongKey:
        raise UnlockRefused(Outcome.WRONG_PASSPHRASE, _OF_ITS_DAY) from None
    except SlotsDamaged:
        tries.take_back_try(slot.worker)
        raise UnlockRefused(Outcome.SLOT_DAMAGED) from None
    except NotEnoughMemory:
        tries.take_back_try(slot.worker)
        raise
    tries.count_success(slot.worker)
    return Unlocked(key, slot.worker)


def key_of_backup(backup: Backup, key: bytes, former: Sequence[bytes] = ()) -> bytes | None:
    """Return which of these database keys a backup was made with, or None if it was none of them."""
    file = _whole_slots(backup)
    if file is None:
        return key
    return next((each for each in (key, *former) if file.is_proven(each)), None)


def former_keys(session: Session) -> list[bytes]:
    """Return the database keys of before, the newest first: older backups open with them."""
    return list(session.scalars(select(FormerKey.key).order_by(FormerKey.until_seq.desc())))


def keys_backup(profile: Profile) -> Backup:
    """Return the newest backup whose keys are whole.

    Raises:
        NoKeysFound: if there is none.
    """
    for backup in backups(profile):
        if sign_ins_of(backup):
            return backup
    raise NoKeysFound("No backup on this laptop has whole keys. Look for one on a stick, or at your office.")


def bring_keys_back(profile: Profile, key: bytes) -> Backup:
    """Put the newest keys that lead to `key` in the place of the damaged ones, which are set aside.

    Raises:
        NoKeysFound: if no backup has them, or they would not open the records; nothing was changed.
    """
    for backup in backups(profile):
        file = _whole_slots(backup)
        if file is not None and file.is_proven(key) and _opens(profile, key):
            break
    else:
        raise NoKeysFound(
            "The keys in your backups do not open these records. Bring a whole backup back instead."
        )
    aside = new_place_aside(profile)
    for place in (profile.slots, slots.copy_of(profile.slots)):
        if place.exists():
            shutil.copyfile(place, aside / place.name)
    slots.write_slots(profile.slots, file)
    return backup


def _whole_slots(backup: Backup) -> SlotFile | None:
    try:
        return slots.read_slots(backup.slots)
    except SlotsDamaged:
        return None


def _opens(profile: Profile, key: bytes) -> bool:
    """Return whether the key opens the records; a lost file must not be founded anew by looking."""
    if not profile.database.exists():
        return False
    try:
        open_keyed(profile.database, key).close()
    except KeyRefused:
        return False
    return True
