"""Which backups there are, which of them stay, and how one gets its name: only when it is whole.

A backup is a folder named by its moment. It is made under another name; a name is a promise.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from carecoord_desktop.common import clock
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import sync_folder

DAILY_KEPT = 7
WEEKLY_KEPT = 4
BEFORE_UPDATE_KEPT = 2

MAKING = ".making-"
"""What the name of a folder begins with until it is a backup."""

STAMP = "%Y-%m-%dT%H%M%S.%fZ"
"""How a backup is named by its moment."""


class Reason(Words):
    """Why a backup was made."""

    DAILY = "daily"
    BEFORE_UPDATE = "before-update"
    BY_HAND = "by-hand"


@dataclass(frozen=True)
class Backup:
    """One whole backup."""

    folder: Path
    made_at: datetime
    reason: Reason

    @property
    def database(self) -> Path:
        """The records, under the backup's own key."""
        return self.folder / "records.db"

    @property
    def slots(self) -> Path:
        """The wrapped keys as they were."""
        return self.folder / "keys"


def folder_of(profile: Profile) -> Path:
    """Return where the backups of a profile lie."""
    return profile.folder / "backups"


def backups(profile: Profile) -> list[Backup]:
    """Return the backups of a profile, the newest first."""
    return backups_in(folder_of(profile))


def backups_in(folder: Path) -> list[Backup]:
    """Return the backups in any folder, such as on a stick, the newest first."""
    found = [_read_name(place) for place in folder.iterdir()] if folder.is_dir() else []
    return sorted((backup for backup in found if backup), key=lambda backup: backup.made_at, reverse=True)


def kept(found: Iterable[Backup]) -> set[Backup]:
    """Return which backups stay: newest of 7 days and 4 weeks, 2 from before updates, all made by hand."""
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    updates: list[Backup] = []
    by_hand: set[Backup] = set()
    for backup in sorted(found, key=lambda backup: backup.made_at, reverse=True):
        day = clock.at_office(backup.made_at).date()
        if backup.reason == Reason.BEFORE_UPDATE:
            updates.append(backup)
        elif backup.reason == Reason.BY_HAND:
            by_hand.add(backup)
        else:
            days.setdefault(day, backup)
            weeks.setdefault(day.isocalendar()[:2], backup)
    return {
        *list(days.values())[:DAILY_KEPT], *list(weeks.values())[:WEEKLY_KEPT],
        *updates[:BEFORE_UPDATE_KEPT], *by_hand,
    }  # fmt: skip


def remove_outdated(profile: Profile) -> None:
    """Remove the backups that are due to go; half of one is none."""
    found = backups(profile)
    for backup in set(found) - kept(found):
        going = backup.folder.with_name(MAKING + backup.folder.name)
        backup.folder.rename(going)
        shutil.rmtree(going, ignore_errors=True)


def clear_unfinished(folder: Path) -> None:
    """Remove what was begun and never got its name."""
    for place in folder.iterdir():
        if place.name.startswith(MAKING):
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def made_whole(place: Path) -> Iterator[Path]:
    """Yield a folder under another name; it gets its name when all went well, else it vanishes."""
    making = place.with_name(MAKING + place.name)
    making.mkdir(mode=0o700)
    try:
        yield making
        sync_folder(making)
        making.rename(place)
        sync_folder(place.parent)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def _read_name(place: Path) -> Backup | None:
    stamp, _, reason = place.name.partition("Z-")
    with suppress(ValueError):
        made_at = datetime.strptime(stamp + "Z", STAMP).replace(tzinfo=UTC)
        return Backup(place, made_at, Reason(reason)) if place.is_dir() else None
    return None
