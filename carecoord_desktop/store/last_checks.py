"""When the records of a laptop were last checked: a small file in the clear that nothing depends on."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.store.profile import Profile


class LastChecks(msgspec.Struct, frozen=True):
    """Moments in UTC milliseconds, 0 for never; a deep check is a quick one as well."""

    quick_ms: int = 0
    deep_ms: int = 0

    @property
    def quick_at(self) -> datetime | None:
        """When the records were last checked, or None for never."""
        return clock.from_ms(self.quick_ms) if self.quick_ms else None


def last_checks(profile: Profile) -> LastChecks:
    """Return when the records were checked; a missing or damaged file means never."""
    try:
        return msgspec.json.decode(_place(profile).read_bytes(), type=LastChecks)
    except (OSError, msgspec.DecodeError):
        return LastChecks()


def note_check(profile: Profile, *, deep: bool) -> None:
    """Remember that the records were checked just now."""
    now = clock.now_ms()
    checks = LastChecks(now, now if deep else last_checks(profile).deep_ms)
    beside = _place(profile).with_suffix(".new")
    beside.write_bytes(msgspec.json.encode(checks))
    beside.replace(_place(profile))


def _place(profile: Profile) -> Path:
    return profile.folder / "last-checks"
