"""A folder on a stick: files are written whole and read back before anybody is told to take it out."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from carecoord_desktop.sync.wire import sealed
from carecoord_desktop.sync.wire.columns import Unreadable
from carecoord_desktop.sync.wire.sealed import Head, Way

TO_OFFICE, TO_LAPTOP, UNFINISHED = ".chx", ".chr", ".tmp"
"""The endings; a name holds nothing but the beginning of the laptop's id and a number."""

ENDINGS = {Way.TO_OFFICE: TO_OFFICE, Way.TO_LAPTOP: TO_LAPTOP}
MOST_FILES = 1_000
"""So many files of ours are looked at on one stick."""

_BLOCK = 65_536
_OURS = re.compile(r"carecoord-[0-9a-f]{8}-[0-9]{4,19}")
_NAMED_BY = len("carecoord-01234567")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

Tick = Callable[[int], None]
"""Called with the bytes that were carried so far; raises to stop."""


class FileRefused(Exception):
    """A file on the stick that is not used; the message says why, and nothing was changed."""


class StickTrouble(Exception):
    """The stick could not be read or written; the message says what happened."""


def file_name(way: Way, device: UUID, number: int) -> str:
    """Return the name of a file: fit for FAT32, and telling of nobody."""
    return f"carecoord-{device.hex[:8]}-{number:04}{ENDINGS[way]}"


class Drive:
    """What is done to a stick, operation by operation; each may raise OSError at any time."""

    def names(self, folder: Path) -> list[str]:
        """Return the names of the plain files in a folder: no links, no devices."""
        return sorted(entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False))

    def open(self, place: Path) -> BinaryIO:
        """Open a plain file to read it."""
        opened = os.open(place, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        if not stat.S_ISREG(os.fstat(opened).st_mode):
            os.close(opened)
            raise OSError(errno.EINVAL, "not a file")
        if hasattr(os, "posix_fadvise"):  # what is read back should come from the stick, not from memory
            os.posix_fadvise(opened, 0, 0, os.POSIX_FADV_DONTNEED)
        return os.fdopen(opened, "rb")

    def create(self, place: Path) -> BinaryIO:
        """Begin a file that was not there."""
        return place.open("xb")

    def sync(self, file: BinaryIO) -> None:
        """Let what was written reach the stick."""
        file.flush()
        os.fsync(file.fileno())

    def rename(self, place: Path, name: str) -> None:
        """Give a file its name, and let the folder reach the stick."""
        place.replace(place.with_name(name))
        if os.name == "posix":
            folder = os.open(place.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def remove(self, place: Path) -> None:
        """Remove a file."""
        place.unlink()


DRIVE = Drive()


class Stick:
    """The folder on the stick that somebody has chosen."""

    def __init__(self, folder: Path, drive: Drive = DRIVE) -> None:
        self._folder, self._drive = folder, drive

    def files(self, way: Way) -> list[tuple[str, Head | None]]:
        """Return the files that go this way, each with its head, or None if it is none of ours.

        Raises:
            StickTrouble: if the folder cannot be read.
        """
        with _told("read"):
            names = [
                name for name in self._drive.names(self._folder)
                if name.lower().endswith(ENDINGS[way]) and not name.startswith(".")
            ]  # fmt: skip
            return [(name, self._head(name, way)) for name in names[:MOST_FILES]]

    def copy(self, name: str, head: Head, to: BinaryIO, tick: Tick) -> None:
        """Carry a file off the stick, so that what is checked is what is used.

        Raises:
            StickTrouble: if it cannot be read.
            FileRefused: if it is not as large as it says.
        """
        with _told("read"), self._drive.open(self._folder / name) as file:
            done = 0
            while part := file.read(_BLOCK):
                done += len(part)
                if done > head.file_bytes:
                    break
                to.write(part)
                tick(done)
        if done != head.file_bytes:
            raise FileRefused(f"{name} is cut off or damaged. It was not used.")
        to.seek(0)

    def write(self, name: str, content: BinaryIO, tick: Tick) -> None:
        """Put a file on the stick under its name only once all of it is there, and read it back.

        Raises:
            StickTrouble: if it is full, or does not hold what was written; a file of this name is then none.
        """
        unfinished, place = self._folder / (name[:_NAMED_BY] + UNFINISHED), self._folder / name
        with _told("written"):
            with suppress(FileNotFoundError):
                self._drive.remove(unfinished)  # from a time when the stick was taken out too early
            try:
                written = self._write(unfinished, content, tick)
                self._read_back(unfinished, written)
                self._drive.rename(unfinished, name)
                self._read_back(place, written)
            except BaseException:
                for leftover in (unfinished, place):
                    with suppress(OSError):
                        self._drive.remove(leftover)
                raise

    def remove_older(self, head: Head) -> None:
        """Remove files that went the same way for the same laptop before: this one holds all they held."""
        with suppress(OSError, StickTrouble):
            for name, other in self.files(head.way):
                if (
                    other is not None and _OURS.fullmatch(name.rpartition(".")[0])
                    and (other.hub, other.device) == (head.hub, head.device) and other.number < head.number
                ):  # fmt: skip
                    self._drive.remove(self._folder / name)

    def _head(self, name: str, way: Way) -> Head | None:
        with self._drive.open(self._folder / name) as file:
            try:
                head = sealed.read_head(file)
            except Unreadable:
                return None
        return head if head.way is way else None

    def _write(self, place: Path, content: BinaryIO, tick: Tick) -> bytes:
        seen, done = hashlib.blake2b(), 0
        with self._drive.create(place) as file:
            content.seek(0)
            while part := content.read(_BLOCK):
                file.write(part)
                seen.update(part)
                done += len(part)
                tick(done)
            self._drive.sync(file)
        return seen.digest()

    def _read_back(self, place: Path, written: bytes) -> None:
        seen = hashlib.blake2b()
        with self._drive.open(place) as file:
            while part := file.read(_BLOCK):
                seen.update(part)
        if seen.digest() != written:
            raise StickTrouble("The stick does not hold what was written to it. Take another one.")


@contextmanager
def _told(deed: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StickTrouble("The stick is full.") from None
        raise StickTrouble(f"The stick could not be {deed}. Is it still in?") from None
