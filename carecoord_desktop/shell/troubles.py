"""What can be wrong before or while the records open, in the coordinator's words; knows no Qt."""

from __future__ import annotations

import errno
from dataclasses import dataclass

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.connection import KeyRefused
from carecoord_desktop.store.encryption import NotEnoughMemory
from carecoord_desktop.store.migrations import NewerDatabase
from carecoord_desktop.store.profile import ProfileInUse
from carecoord_desktop.store.slots import SlotsDamaged
from carecoord_desktop.store.unlock import Outcome, UnlockRefused


class Trouble(Words):
    """What is wrong."""

    KEYS_DAMAGED = "keys-damaged"
    RECORDS_DAMAGED = "records-damaged"
    RECORDS_GONE = "records-gone"
    RECORDS_OLDER = "records-older"
    NEWER_VERSION = "newer-version"
    NO_ROOM = "no-room"
    NO_MEMORY = "no-memory"
    IN_USE = "in-use"


@dataclass(frozen=True)
class TroubleWords:
    """Three short parts: what happened, what is safe, what to do; `title` names the page."""

    title: str
    what_happened: str
    what_is_safe: str
    what_to_do: str


_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})

_BACKUPS = "Your backups are files of their own and are not touched."

WORDS: dict[Trouble, TroubleWords] = {
    Trouble.KEYS_DAMAGED: TroubleWords(
        "Your keys cannot be read",
        "CareCoord keeps your keys in two files. Both are damaged, so your passphrase cannot be checked.",
        f"Your records are in another file and stay encrypted. {_BACKUPS}",
        "Bring the keys back from a backup. You need the passphrase you had when it was made. "
        "Your records stay as they are.",
    ),
    Trouble.RECORDS_DAMAGED: TroubleWords(
        "Your records are damaged",
        "Your passphrase is right, but a part of the file with your records cannot be read. "
        "The disk may be failing.",
        f"What can be read is right: every part is checked when it is read. {_BACKUPS}",
        "Repair. What the office does not have yet is sealed in a file first. The damaged file is set "
        "aside, not deleted, and you see what could be brought back.",
    ),
    Trouble.RECORDS_GONE: TroubleWords(
        "The file with your records is gone",
        "Your keys are here, but the file with your records is missing or empty.",
        _BACKUPS,
        "Bring back the newest backup. Do not set up this laptop anew: that would not bring anything back.",
    ),
    Trouble.RECORDS_OLDER: TroubleWords(
        "These records are older than your last save",
        "The records were brought back from a copy, or the disk lost the last saves.",
        f"What you see is whole, up to an earlier moment. {_BACKUPS}",
        "Go on, and compare with your notes before you enter things again. If you did not expect this, "
        "tell your office.",
    ),
    Trouble.NEWER_VERSION: TroubleWords(
        "Your records need a newer CareCoord",
        "A newer version of CareCoord has written these records. This version must not touch them.",
        "Everything you saved is safe.",
        "Quit, install the newer version, and open it. Do not restore an older backup.",
    ),
    Trouble.NO_ROOM: TroubleWords(
        "The disk is full",
        "There is no room left to open your records safely.",
        "Everything you saved is safe.",
        "Free some space: empty the trash, move pictures or downloads to a stick. Then try again.",
    ),
    Trouble.NO_MEMORY: TroubleWords(
        "There is not enough free memory",
        "Checking your passphrase needs some memory for a moment, and other programs use it.",
        "Everything you saved is safe.",
        "Close other programs, such as the browser. Then try again.",
    ),
    Trouble.IN_USE: TroubleWords(
        "Your records are open already",
        "Another CareCoord on this laptop has your records open.",
        "Everything you saved is safe.",
        "Use the window that is open, or close it there. Then try again.",
    ),
}  # fmt: skip


def trouble_of(error: BaseException) -> Trouble | None:
    """Return what an error of holding, unlocking or opening a profile means, or None for a bug or a slip."""
    match error:
        case UnlockRefused(outcome=Outcome.SLOT_DAMAGED) | SlotsDamaged():
            return Trouble.KEYS_DAMAGED
        case UnlockRefused(outcome=Outcome.DATABASE_DAMAGED) | KeyRefused():
            return Trouble.RECORDS_DAMAGED
        case NewerDatabase():
            return Trouble.NEWER_VERSION
        case NotEnoughMemory():
            return Trouble.NO_MEMORY
        case ProfileInUse():
            return Trouble.IN_USE
        case NotSaved(is_disk_full=True):
            return Trouble.NO_ROOM
        case OSError() if error.errno in _NO_ROOM:
            return Trouble.NO_ROOM
        case DBAPIError() | sqlcipher.DatabaseError():
            return _of_the_engine(error.orig if isinstance(error, DBAPIError) else error)
        case _:
            return None


def _of_the_engine(error: BaseException | None) -> Trouble | None:
    """Return what the database engine complains of; its other complaints are bugs of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlcipher.SQLITE_FULL:
        return Trouble.NO_ROOM
    if code in (sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB, sqlcipher.SQLITE_IOERR):
        return Trouble.RECORDS_DAMAGED
    return None
