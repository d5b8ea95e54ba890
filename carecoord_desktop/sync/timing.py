"""When to sync without being asked: after bad weather, in the evening, and in between."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from uuid import UUID

from carecoord_desktop.common import clock

SHORTEST_S, LONGEST_S = 2.0, 300.0
"""Bounds of a pause after a round that failed (sync.md 2.15)."""
EVERY_S = 900.0
"""While a link is there, so often the laptop looks whether the office has something."""
AFTER_SAVE_S = 120.0
"""What was saved goes up soon, but not with every save."""
EVENING = time(16, 30)
EVENING_MINUTES = 120


@dataclass
class BackOff:
    """Pauses that grow and scatter, so that laptops which lost the hub together do not return together."""

    random: Random
    last_s: float = SHORTEST_S

    def pause(self, retry_after_s: float = 0.0) -> float:
        """Return how many seconds to wait; never less than the hub asked for, and a little more."""
        self.last_s = min(LONGEST_S, self.random.uniform(SHORTEST_S, 3 * self.last_s))
        if retry_after_s:
            return retry_after_s * self.random.uniform(1.0, 1.3)
        return self.last_s

    def reset(self) -> None:
        """The hub answered."""
        self.last_s = SHORTEST_S


def next_evening(device: UUID, now: datetime) -> datetime:
    """Return the next moment (UTC) of this laptop's own slot between 16:30 and 18:30 at the office."""
    minutes = int.from_bytes(hashlib.blake2b(device.bytes, digest_size=8).digest(), "big") % EVENING_MINUTES
    today = clock.at_office(now).date()
    for day in (today, today + timedelta(days=1)):
        slot = clock.office_moment(datetime.combine(day, EVENING) + timedelta(minutes=minutes))
        if slot > now:
            return slot
    raise AssertionError("tomorrow's slot is ahead of now")
