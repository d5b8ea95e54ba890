"""A laptop of a worker: profile with slots, open store, and what she knows by heart and on paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store import unlock
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from tests.builders.desks import a_desk
from tests.builders.profiles import PASSPHRASE, QUICK


@dataclass
class AtHome:
    """Rosa Medina's profile, unlocked, with what she knows by heart and on paper."""

    profile: Profile
    key: bytes
    desk: Desk
    recovery_code: str
    is_open: bool = True

    def close(self) -> None:
        """Close the store, if it is open."""
        if self.is_open:
            self.is_open = False
            self.desk.store.close()


def a_home(folder: Path) -> AtHome:
    """Return a new profile with one worker at its open store."""
    profile = Profile(folder)
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, QUICK)
    desk = a_desk(folder, key=created.key, worker_id=created.worker_id, role=Role.COORDINATOR)
    return AtHome(profile, created.key, desk, created.recovery_code)
