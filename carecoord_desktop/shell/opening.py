"""From the key to the desk: open the store, sit the worker down, and say what she has to know first."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.features.team.actions import take_desk
from carecoord_desktop.shell.leaving import lost_forms_of
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked, open_store
from carecoord_desktop.store.unlock_tries import UnlockTries


@dataclass(frozen=True)
class Opened:
    """An open session, and what is told once: the records are older than the last save, a form was lost."""

    session: OpenSession
    is_older: bool
    has_lost_form: bool


def open_session(profile: Profile, unlocked: Unlocked) -> Opened:
    """Return the session of whoever unlocked; nothing stays open when this fails.

    Raises:
        NotInTeam: if the records do not know her.
        NewerDatabase, UnsafeSettings, DBAPIError, OSError: as `open_store`.
    """
    told = UnlockTries(profile).untold()
    store = open_store(profile, unlocked)
    try:
        desk = take_desk(store, unlocked.worker_id)
        if store.restored:
            desk.note(Entry(Deed.RESTORE, detail="found at unlocking: older than the last save, or copied"))
    except BaseException:
        store.close()
        raise
    return Opened(OpenSession(profile, unlocked, desk), store.restored, lost_forms_of(told, desk))
