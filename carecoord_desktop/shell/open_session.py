"""What the window holds from unlocking to lock: the laptop's profile, the key, and whose desk it is."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked


@dataclass(frozen=True)
class OpenSession:
    """An open store and whoever sits at it; sign-ins, backups and the recovery code need the key as well.

    `unlocked` names whoever opened the records, `desk` whoever sits there now: after a switch of worker
    (SEC-U3) the two may be different people.
    """

    profile: Profile
    unlocked: Unlocked
    desk: Desk


class Leaving(Words):
    """Why a desk is left; the audit line of the lock says it."""

    BY_HAND = "by hand"
    IDLE = "idle"
    SUSPEND = "suspend"
    SESSION = "screen locked or another user"
    LONG_DAY = "signed in for 12 hours"
    CLOSED = "window closed"
    SWITCH = "another worker takes over"
    CARE = "closed for a repair or a restore"
