"""What is said in words when something cannot be done now, instead of being shown as a bug."""

from __future__ import annotations

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.store.backup import BackupDamaged, BackupRefused
from carecoord_desktop.store.emergency_keys import NoKeysFound
from carecoord_desktop.store.encryption import NotEnoughMemory
from carecoord_desktop.store.recovery_code import MistypedCode
from carecoord_desktop.store.slots import SlotsDamaged
from carecoord_desktop.store.unlock import UnlockRefused
from carecoord_desktop.store.unlock_tries import TryLater


def refusal_words(error: BaseException) -> str:
    """Return an expected error in words a coordinator can act on, or "" for a bug."""
    match error:
        case DraftHasProblems():
            return " ".join(problem.message for problem in error.problems)
        case NotEnoughMemory():
            return "There is not enough free memory. Close other programs, then try again."
        case BackupDamaged():
            return f"This backup is damaged and was not used. {error} Choose an older one."
        case SlotsDamaged():
            return "The files with the keys are damaged. Nothing was changed."
        case BackupRefused() | NoKeysFound() | MistypedCode() | UnlockRefused() | TryLater():
            return str(error)
        case OSError():
            return f"The disk or the stick reported an error ({error.strerror or error}). Nothing was lost."
        case _:
            return ""
