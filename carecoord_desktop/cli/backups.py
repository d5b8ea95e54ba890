"""Commands about backups: made, listed, brought back."""

from __future__ import annotations

import argparse
from pathlib import Path

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import Command, file, option
from carecoord_desktop.cli.signing_in import held, opened, progress, secret, signed_in, who
from carecoord_desktop.store.backup import copy_backup, create_backup
from carecoord_desktop.store.backup_folders import Backup, Reason, backups, backups_in
from carecoord_desktop.store.emergency_keys import unlock_backup
from carecoord_desktop.store.encryption import WrongKey
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.recovery_code import read_recovery_code
from carecoord_desktop.store.restore import restore_backup
from carecoord_desktop.store.slots import SlotFile, SlotKind, SlotsDamaged, read_slots, unwrap
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Unlocked


def _create(options: argparse.Namespace) -> Answer:
    if options.to is not None and not options.to.is_dir():
        raise Refused(f"there is no folder {options.to}")
    with opened(options) as (me, desk):
        key, shown = me.unlocked.key, progress(options)
        made = create_backup(me.profile, key, desk, reason=Reason.BY_HAND, progress=shown)
        copy = copy_backup(made, key, options.to, shown) if options.to is not None else None
    document = {**_document(made), "copy": copy and str(copy.folder)}
    return Answer(document, [f"Backup made and checked: {place.folder}" for place in (made, copy) if place])


def _document(backup: Backup) -> dict[str, object]:
    place, reason = backup.folder, str(backup.reason)
    return {"name": place.name, "made_at": backup.made_at, "reason": reason, "folder": str(place)}


def _list(options: argparse.Namespace) -> Answer:
    found = backups(Profile(options.profile))
    return Answer([_document(backup) for backup in found], [backup.folder.name for backup in found])


def _restore(options: argparse.Namespace) -> Answer:
    backup = _chosen_backup(options)
    with held(options, is_new=True) as profile:
        present = _present_key(profile, backup, options)
        of_backup = _backup_key(backup, present, options)
        restored = restore_backup(
            backup, of_backup.key, profile, of_backup.worker_id,
            profile_key=present.key if present else None, progress=progress(options),
        )  # fmt: skip
    aside = restored.set_aside and str(restored.set_aside)
    lines = [f"Restored: {backup.folder.name}."]
    if aside:
        lines.append(f"The former records were set aside: {aside}")
    return Answer({"restored": backup.folder.name, "set_aside": aside}, lines)


def _chosen_backup(options: argparse.Namespace) -> Backup:
    place = Path(options.backup).resolve()
    for backup in (*backups_in(place.parent), *backups(Profile(options.profile))):
        if backup.folder == place or backup.folder.name == options.backup:
            return backup
    raise Refused(f"there is no backup {options.backup}; see `carecoord backup list`")


def _present_key(profile: Profile, backup: Backup, options: argparse.Namespace) -> Unlocked | None:
    """Return what opens the profile now; None where there is none, or its keys are damaged."""
    if not profile.exists:
        return None
    try:
        here = read_slots(profile.slots)
    except SlotsDamaged:
        return None
    if here.database != read_slots(backup.slots).database:
        raise Refused("this backup is of other records; restore it with --profile into an empty folder")
    return signed_in(profile, options, also_damaged=True).unlocked


def _backup_key(backup: Backup, present: Unlocked | None, options: argparse.Namespace) -> Unlocked:
    """Return what opens a backup: the profile's key, or the passphrase or recovery code of its day."""
    slots = read_slots(backup.slots)
    if present is not None and slots.is_proven(present.key):
        return present
    if options.code_file is not None:
        return _by_code(slots, read_recovery_code(secret(options.code_file, "Recovery code")))
    passphrase = secret(options.passphrase_file, "Passphrase of the backup's day")
    return unlock_backup(backup, Profile(options.profile), who(backup.slots, options), passphrase)


def _by_code(slots: SlotFile, code: str) -> Unlocked:
    slot = slots.slot_of(SlotKind.RECOVERY, "")
    if slot is None:
        raise Refused("this backup has no recovery code")
    try:
        return Unlocked(unwrap(slots, slot, code, FIELD_BOUNDS)[0], slot.worker)
    except WrongKey:
        raise Refused("this is not the recovery code of the day of this backup") from None


COMMANDS = (
    Command(
        "backup create",
        "make one and check it",
        _create,
        (option("--to", "copy it there as well, such as to a stick", type=Path, metavar="DIR"),),
    ),
    Command("backup list", "the backups of this profile, the newest first", _list),
    Command(
        "backup restore",
        "bring one back; the former records are set aside",
        _restore,
        (
            option("backup", "name or folder of the backup", metavar="BACKUP"),
            file("--code-file", "open it with the recovery code of its day, read from a file"),
        ),
    ),
)
