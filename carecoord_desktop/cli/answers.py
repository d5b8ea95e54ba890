"""What a command answers, and what is said in words instead of shown as a bug."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.team.actions import NotInTeam
from carecoord_desktop.store.attempt import NotSaved
from carecoord_desktop.store.backup import BackupDamaged, BackupRefused
from carecoord_desktop.store.connection import KeyRefused, UnsafeSettings
from carecoord_desktop.store.encryption import NotEnoughMemory
from carecoord_desktop.store.migrations import NewerDatabase
from carecoord_desktop.store.profile import NoProfile, ProfileInUse
from carecoord_desktop.store.recovery_code import MistypedCode
from carecoord_desktop.store.slots import SlotsDamaged
from carecoord_desktop.store.unlock import Outcome, UnlockRefused
from carecoord_desktop.store.unlock_tries import TryLater

DONE, REFUSED = 0, 1
"""Exit codes; argparse answers wrong words with 2."""


class Refused(Exception):
    """The command cannot be done; the message says why in one line, and nothing is half done."""


@dataclass(frozen=True)
class Answer:
    """What a command says: a document for `--json`, lines for a person, and the exit code."""

    document: object
    lines: Sequence[str] = ()
    code: int = DONE


EXPECTED: tuple[type[BaseException], ...] = (
    Refused, DraftHasProblems, NotEnoughMemory, NewerDatabase, NoProfile, ProfileInUse, MistypedCode,
    UnlockRefused, TryLater, SlotsDamaged, BackupRefused, BackupDamaged, NotSaved, KeyRefused, UnsafeSettings,
    NotInTeam, NotPrinted, DBAPIError, UnicodeDecodeError, OSError, KeyboardInterrupt,
)  # fmt: skip
"""What is said in words instead of shown as a bug."""


def words_of(error: BaseException) -> str:
    """Return an error as one plain line."""
    match error:
        case DraftHasProblems():
            words = " ".join(problem.message for problem in error.problems)
        case BackupDamaged():
            words = f"This backup is damaged and was not used. {error}"
        case SlotsDamaged():
            words = str(UnlockRefused(Outcome.SLOT_DAMAGED))
        case DBAPIError() | KeyRefused():
            words = "The records could not be read or written; look with `carecoord doctor`."
        case UnicodeDecodeError():
            words = "The file is not text in UTF-8."
        case OSError() if error.strerror:
            words = f"{error.filename}: {error.strerror}" if error.filename else error.strerror
        case KeyboardInterrupt():
            words = "Stopped."
        case _:
            words = str(error)
    return " ".join(words.split())


def say_refusal(error: BaseException) -> None:
    """Say on standard error, in one line, why something was not done."""
    sys.stderr.write(f"carecoord: {words_of(error)}\n")
