"""A profile: the folder that holds one laptop's encrypted database, its slots and its anchor."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

import platformdirs

from carecoord_desktop.common import clock


class ProfileInUse(Exception):
    """Another process has this profile open; the message names it."""


class NoProfile(Exception):
    """There is no profile in this folder."""


class Profile:
    """The places inside a profile folder. Nothing in the clear names a patient."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path(platformdirs.user_data_dir("CareCoord", appauthor=False))
        self._lock: IO[str] | None = None

    @property
    def database(self) -> Path:
        """The encrypted records."""
        return self.folder / "records.db"

    @property
    def has_lost_its_database(self) -> bool:
        """Whether records were stored here, as the anchor tells, and the file that held them is gone."""
        anchor = self.folder / "anchor"
        return _holds_something(anchor) and not _holds_something(self.database)

    @property
    def slots(self) -> Path:
        """The wrapped keys; a copy lies beside."""
        return self.folder / "keys"

    @property
    def exists(self) -> bool:
        """Whether somebody has created a profile here."""
        return self.slots.exists() or self.database.exists()

    def hold(self) -> None:
        """Take the profile for this process until `release`.

        Raises:
            ProfileInUse: if another process holds it.
        """
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (self.folder / "lock").open("a+", encoding="utf-8")
        try:
            _lock_whole(lock)
        except OSError:
            lock.seek(0)
            holder = lock.read().strip() or "another CareCoord"
            lock.close()
            raise ProfileInUse(f"These records are already open in {holder}. Close it there first.") from None
        lock.truncate(0)
        since = clock.at_office(clock.now()).strftime("%a %d %b %H:%M")
        lock.write(f"process {os.getpid()}, since {since}")
        lock.flush()
        self._lock = lock

    def release(self) -> None:
        """Let another process have the profile."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _holds_something(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _lock_whole(lock: IO[str]) -> None:
    if os.name == "nt":
        import msvcrt

        # a byte far behind the text, so that the holder's name stays readable
        lock.seek(4096)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
