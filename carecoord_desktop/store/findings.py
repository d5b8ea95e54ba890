"""What the health check can find, in the coordinator's words: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common.words import Words


class Code(Words):
    """What was found."""

    RECORDS_GONE = "records-gone"
    NOT_READABLE = "not-readable"
    PAGES = "pages"
    FREE_PAGES = "free-pages"
    ANCHOR = "anchor"
    OUTBOX = "outbox"
    AUDIT = "audit"
    SCHEMA = "schema"
    SEARCH = "search"
    KEYS = "keys"
    KEY_COPY = "key-copy"
    NO_BACKUP = "no-backup"
    OLD_BACKUP = "old-backup"
    BAD_BACKUP = "bad-backup"
    DISK = "disk"


@dataclass(frozen=True)
class Finding:
    """One thing found; `is_repairable` says that the program can mend it on this laptop without loss."""

    code: Code
    words: str
    what_is_safe: str
    what_to_do: str
    is_repairable: bool = False


_BACKUPS_SAFE = "Your backups are files of their own and are not touched."
_ALL_SAFE = "Everything you saved is safe."
_REPAIR = "Choose Repair. It keeps the damaged file and tells you what it could bring back."

WORDS: dict[Code, Finding] = {
    finding.code: finding
    for finding in (
        Finding(
            Code.RECORDS_GONE,
            "The file with the records is gone.",
            _BACKUPS_SAFE,
            "Bring back the newest backup. Do not start a new profile here.",
        ),
        Finding(
            Code.NOT_READABLE,
            "The file with the records is damaged at its beginning and does not open.",
            _BACKUPS_SAFE,
            _REPAIR,
        ),
        Finding(
            Code.PAGES,
            "A part of the file with the records is damaged; the disk may be failing.",
            "What can be read is right, because every part is checked when it is read. " + _BACKUPS_SAFE,
            _REPAIR,
        ),
        Finding(
            Code.FREE_PAGES,
            "An unused part of the file with the records is damaged.",
            _ALL_SAFE,
            "Choose Repair. It makes a clean copy of the file.",
            is_repairable=True,
        ),
        Finding(
            Code.ANCHOR,
            "The records are older than what was saved last: something is missing, or this is an old copy.",
            "What you see is whole, up to an earlier moment. " + _BACKUPS_SAFE,
            "Do not enter things again yet. Choose Repair, then compare with your notes since that moment.",
        ),
        Finding(
            Code.OUTBOX,
            "The list of what waits for the office does not agree with the records.",
            "Your records are as you see them.",
            "Choose Repair before the next connection to the office.",
        ),
        Finding(
            Code.AUDIT,
            "The trail of who did what was changed or has a gap.",
            "Your records are as you see them.",
            "Tell your supervisor. Do not delete anything.",
        ),
        Finding(
            Code.SCHEMA,
            "The records are not set up as this version of CareCoord needs them.",
            _ALL_SAFE,
            "Close CareCoord and open it again. If this stays, choose Repair.",
        ),
        Finding(
            Code.SEARCH,
            "The search may not find everybody.",
            _ALL_SAFE,
            "Choose Repair. It makes the search anew from the records.",
            is_repairable=True,
        ),
        Finding(
            Code.KEYS,
            "Both files with your keys are damaged.",
            "Your records are safe, and open as long as CareCoord is not closed.",
            "Make a backup on a stick now, then bring the keys back from a backup.",
        ),
        Finding(
            Code.KEY_COPY,
            "One of the two files with your keys is damaged or missing.",
            "The other one is whole; you can unlock.",
            "Lock and unlock once: both files are written again.",
            is_repairable=True,
        ),
        Finding(
            Code.NO_BACKUP,
            "There is no backup yet.",
            _ALL_SAFE,
            "Make one now, and a copy on a stick.",
        ),
        Finding(
            Code.OLD_BACKUP,
            "The newest backup is more than three days old.",
            _ALL_SAFE,
            "Make one now, and a copy on a stick.",
        ),
        Finding(
            Code.BAD_BACKUP,
            "The newest backup is damaged.",
            _ALL_SAFE + " Older backups may be whole.",
            "Make a new backup now. If this happens again, the disk is failing: use a stick.",
        ),
        Finding(
            Code.DISK,
            "The disk is nearly full.",
            _ALL_SAFE,
            "Free some space soon.",
        ),
    )
}
