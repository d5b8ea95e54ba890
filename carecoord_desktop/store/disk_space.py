"""Room on the disk: a reserve that is given up in need, a warning in time, and honest words (SEC-D4)."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import sync_folder

MEGABYTE = 1_000_000
_BLOCK = bytes(MEGABYTE)


@dataclass(frozen=True)
class Limits:
    """In bytes: below `warning` the window says so, below `read_only` only drafts are written."""

    reserve: int = 200 * MEGABYTE
    warning: int = 1000 * MEGABYTE
    read_only: int = 200 * MEGABYTE


FIELD_LIMITS = Limits()
"""What the program itself uses; tests pass smaller ones."""


class Room(Words):
    """How much room there is for the records."""

    ENOUGH = "enough"
    LITTLE = "little"
    READ_ONLY = "read-only"


@dataclass(frozen=True)
class SpaceState:
    """What the disk has room for now; `words` is for the status line, "" while there is enough."""

    room: Room
    free_bytes: int
    is_reserve_there: bool
    words: str


class DiskSpace:
    """The disk under one profile, and the reserve file that holds room for the hour of need."""

    def __init__(self, profile: Profile, limits: Limits = FIELD_LIMITS) -> None:
        self._folder = profile.folder
        self._limits = limits

    @property
    def reserve_file(self) -> Path:
        """The file that holds the room; its zeros mean nothing."""
        return self._folder / "reserve"

    def state(self) -> SpaceState:
        """Return how much room there is now; cheap enough for every save."""
        free = shutil.disk_usage(self._folder).free
        room = self._room(free)
        return SpaceState(room, free, self._has_reserve(), _words(room, free))

    def reserve(self) -> bool:
        """Make the reserve if there is plenty of room; return whether it is there.

        Called at each start: the first one after the disk was cleared makes it again.
        """
        if self._has_reserve():
            return True
        if shutil.disk_usage(self._folder).free < self._limits.reserve + self._limits.warning:
            return False
        beside = self.reserve_file.with_suffix(".new")
        try:
            with beside.open("wb") as file:
                for start in range(0, self._limits.reserve, len(_BLOCK)):  # written, so that it is no hole
                    file.write(_BLOCK[: self._limits.reserve - start])
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self.reserve_file)
        except OSError:
            beside.unlink(missing_ok=True)
            return False
        sync_folder(self._folder)
        return True

    def release(self) -> int:
        """Give up the reserve, so that drafts and the outbox can still be written; return the bytes gained.

        The file is emptied before it is removed: on some file systems removing needs room, emptying does not.
        """
        try:
            gained = self.reserve_file.stat().st_size
        except FileNotFoundError:
            return 0
        os.truncate(self.reserve_file, 0)
        self.reserve_file.unlink()
        sync_folder(self._folder)
        return gained

    def _has_reserve(self) -> bool:
        return self.reserve_file.is_file() and self.reserve_file.stat().st_size >= self._limits.reserve

    def _room(self, free: int) -> Room:
        if free < self._limits.read_only:
            return Room.READ_ONLY
        return Room.LITTLE if free < self._limits.warning else Room.ENOUGH


def _words(room: Room, free: int) -> str:
    megabytes = f"{free // MEGABYTE:,} MB"
    if room is Room.READ_ONLY:
        return (
            f"The disk is nearly full ({megabytes} left). Everything saved is safe and can be read and sent; "
            "what you type is kept as a draft. Free some space to save again."
        )
    if room is Room.LITTLE:
        return f"The disk is filling up ({megabytes} left). Free some space soon."
    return ""
