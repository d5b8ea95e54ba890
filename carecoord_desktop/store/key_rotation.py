"""A new database key, so that a worker who was removed keeps nothing that opens tomorrow's records (SEC-K4).

The records are copied, the copy is keyed anew and proven, and takes the place of the former file in one
rename. Before that, every slot holds both keys. Wherever the power fails, exactly one key opens the
records, every slot leads to it, and the anchor holds for it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec

from carecoord_desktop.store import anchor, encryption, slots
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import Keys, SlotFile


class CopyNotEqual(Exception):
    """The newly keyed copy does not hold what the records hold; the records were left as they are."""


def rotate_key(profile: Profile, file: SlotFile, key: bytes) -> tuple[SlotFile, bytes]:
    """Give the closed database a new key; return the slot file as it is now, and the key.

    Raises:
        OSError: if the disk is full; everything opens as before.
        CopyNotEqual: if the database is damaged; everything opens as before.
    """
    new_key = encryption.new_key()
    both = _sealed_to_everyone(file, (key, new_key), key_change_due=True)
    slots.write_slots(profile.slots, both)
    copy = profile.database.with_name(profile.database.name + ".rekeyed")
    copy.unlink(missing_ok=True)
    _copy_rekeyed(profile.database, copy, key, new_key)
    anchor.hand_over(
        profile.database.with_name("anchor"),
        encryption.derived_key(key, "anchor"),
        encryption.derived_key(new_key, "anchor"),
    )
    copy.replace(profile.database)
    slots.sync_folder(profile.folder)
    return finish_rotation(profile, both, new_key), new_key


def finish_rotation(profile: Profile, file: SlotFile, key: bytes) -> SlotFile:
    """Leave only the key that opens the database in the slots; return the file."""
    alone = _sealed_to_everyone(file, (key,), key_change_due=False)
    slots.write_slots(profile.slots, alone)
    return alone


def _sealed_to_everyone(file: SlotFile, keys: Keys, *, key_change_due: bool) -> SlotFile:
    sealed = tuple(slots.sealed_anew(file, slot, keys) for slot in file.slots)
    return msgspec.structs.replace(file, slots=sealed, key_change_due=key_change_due).proven(keys[0])


def _copy_rekeyed(database: Path, copy: Path, key: bytes, new_key: bytes) -> None:
    records = open_keyed(database, key)
    try:
        # leaves no log behind that could be taken for the new file's; fails while anybody reads
        records.execute("PRAGMA journal_mode = DELETE")
        records.execute("VACUUM INTO ?", (str(copy),))
        counts = _row_counts(records)
    finally:
        records.close()
    _rekey(copy, key, new_key)
    rekeyed = open_keyed(copy, new_key)
    try:
        if _row_counts(rekeyed) != counts or not _is_sound(rekeyed):
            raise CopyNotEqual("the copy with the new key differs")
    finally:
        rekeyed.close()
    with copy.open("rb") as written:
        os.fsync(written.fileno())


def _rekey(copy: Path, key: bytes, new_key: bytes) -> None:
    remember_former_key(copy, key, key)
    connection = open_keyed(copy, key)
    try:
        connection.execute(f"PRAGMA rekey = \"x'{new_key.hex()}'\"")
    finally:
        connection.close()


def remember_former_key(database: Path, opens_with: bytes, former: bytes) -> None:
    """Write into a closed database the key that its audit lines and backups were made with."""
    connection = open_keyed(database, opens_with)
    try:
        connection.execute(
            "INSERT OR REPLACE INTO former_key (until_seq, key) SELECT coalesce(max(seq), 0), ? FROM audit",
            (former,),
        )
    finally:
        connection.close()


def _row_counts(connection: Any) -> dict[str, int]:
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        if name != "former_key"
    ]
    counted = {}
    for name in tables:
        (counted[name],) = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608
    return counted


def _is_sound(connection: Any) -> bool:
    sealed_wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return not sealed_wrong and connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
