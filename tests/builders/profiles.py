"""Profiles with a worker's slots, cheap to unlock."""

from __future__ import annotations

from pathlib import Path

from carecoord_desktop.store import unlock
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Created
from tests.builders.desks import a_desk

PASSPHRASE = "seven quiet herons by the lake"
QUICK = Kdf(memory_kib=8 * 1024, iterations=1, lanes=1)
QUICK_BOUNDS = KdfBounds(memory_kib_min=8 * 1024)


def a_profile(folder: Path, sign_in: str = "Rosa Medina") -> tuple[Profile, Created]:
    """Return a new profile with one worker and closed records, and what its creation gave."""
    profile = Profile(folder)
    created = unlock.create(profile, sign_in, PASSPHRASE, QUICK)
    a_desk(folder, key=created.key, worker_id=created.worker_id).store.close()
    return profile, created
