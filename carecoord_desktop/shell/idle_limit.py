"""After how many idle minutes this laptop locks: a small file in the clear, held within safe bounds."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from carecoord_desktop.common import clock
from carecoord_desktop.features.visits.queries import visit_under_way
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile

DEFAULT_MINUTES = 5
LEAST_MINUTES, MOST_MINUTES = 2, 15
"""What a coordinator may choose (SEC-U2); a file that says something else is taken to the nearest of them."""

LONGEST_VISIT = timedelta(hours=12)
"""A visit that somebody forgot to leave stretches nothing after this time."""


def idle_minutes(profile: Profile) -> int:
    """Return after how many minutes without key or mouse the records are locked."""
    try:
        return _within_bounds(int(_file(profile).read_text(encoding="ascii")))
    except (OSError, ValueError):
        return DEFAULT_MINUTES


def idle_minutes_now(profile: Profile, desk: Desk) -> int:
    """Return the limit that holds now: the longest while a visit of the worker is under way.

    At a kitchen table she talks and does not type (coordinator.md).
    """
    with desk.reading() as session:
        visit = visit_under_way(session, desk.worker_id)
    is_on_visit = visit is not None and clock.now() - visit.started_at < LONGEST_VISIT
    return MOST_MINUTES if is_on_visit else idle_minutes(profile)


def set_idle_minutes(profile: Profile, minutes: int) -> None:
    """Choose after how many idle minutes to lock; it holds from the next unlock.

    Raises:
        OSError: if the file cannot be written.
    """
    _file(profile).write_text(f"{_within_bounds(minutes)}\n", encoding="ascii")


def _within_bounds(minutes: int) -> int:
    return max(LEAST_MINUTES, min(MOST_MINUTES, minutes))


def _file(profile: Profile) -> Path:
    return profile.folder / "idle-minutes"
