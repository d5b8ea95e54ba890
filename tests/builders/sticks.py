"""Sticks that are carried between laptops and office, filled up, and taken out in the middle of it."""

from __future__ import annotations

import errno
import io
import os
import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from carecoord_desktop.common import clock
from carecoord_desktop.sync.usb import StickReport, read_stick, write_stick
from carecoord_desktop.sync.wire.stick import Drive
from carecoord_hub import usb
from carecoord_hub.usb import StickLine
from tests.builders.offices import Laptop, Office


def written(laptop: Laptop, folder: Path) -> StickReport:
    """Write a file for the office onto the stick."""
    folder.mkdir(exist_ok=True)
    return write_stick(laptop.books, folder)


def read(laptop: Laptop, folder: Path) -> StickReport:
    """Read the office's answer from the stick."""
    return read_stick(laptop.books, folder)


def answered(office: Office, folder: Path) -> list[StickLine]:
    """Let the office read the stick and write its answers onto it."""
    usb.read_stick(office.hub, folder, clock.now_ms())
    return usb.write_stick(office.hub, folder, clock.now_ms())


def carried(laptop: Laptop, office: Office, folder: Path) -> StickReport:
    """Carry a stick to the office and back; return what the answer brought."""
    written(laptop, folder)
    answered(office, folder)
    return read(laptop, folder)


def states(laptop: Laptop) -> list[tuple[str, int]]:
    """Return how many operations stand in which state."""
    with laptop.books.reading() as reading:
        found = reading.exec_driver_sql("SELECT state, count(*) FROM outbox GROUP BY state ORDER BY state")
        return [(row[0], row[1]) for row in found]


@dataclass
class WornDrive(Drive):
    """A stick on which operation number `fails_at` fails, as when it is full or taken out.

    After it was taken out every further operation fails, too; a full one can still be read and cleared.
    """

    fails_at: int = 0
    error: int = errno.EIO
    count: int = 0
    done: list[str] = field(default_factory=list)

    def names(self, folder: Path) -> list[str]:
        self.step("list")
        return super().names(folder)

    def open(self, place: Path) -> BinaryIO:
        self.step("open")
        return _watched(super().open(place), self)

    def create(self, place: Path) -> BinaryIO:
        self.step("create")
        return _watched(super().create(place), self)

    def sync(self, file: BinaryIO) -> None:
        self.step("sync")
        file.flush()
        os.fsync(file.fileno())

    def rename(self, place: Path, name: str) -> None:
        self.step("rename")
        super().rename(place, name)

    def remove(self, place: Path) -> None:
        if self.error == errno.EIO:
            self.step("remove")
        super().remove(place)

    def step(self, deed: str) -> None:
        """Do one thing, or fail."""
        self.count += 1
        self.done.append(deed)
        is_out = self.error == errno.EIO and self.count > self.fails_at
        if self.fails_at and (self.count == self.fails_at or is_out):
            raise OSError(self.error, os.strerror(self.error))


class _WatchedFile(io.BufferedIOBase):
    def __init__(self, file: BinaryIO, drive: WornDrive) -> None:
        super().__init__()
        self._file, self._drive = file, drive

    def read(self, size: int | None = -1) -> bytes:
        self._drive.step("read")
        return self._file.read(-1 if size is None else size)

    def write(self, content: object) -> int:
        """Write half of it when it fails: a stick is taken out in the middle of a block."""
        data = bytes(cast(bytes, content))
        try:
            self._drive.step("write")
        except OSError:
            self._file.write(data[: len(data) // 2])
            raise
        return self._file.write(data)

    def flush(self) -> None:
        if not self._file.closed:
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()
        super().close()


def _watched(file: BinaryIO, drive: WornDrive) -> BinaryIO:
    return cast(BinaryIO, _WatchedFile(file, drive))


def everything(laptop: Laptop) -> list[object]:
    """Return what a laptop holds, but for the numbers of its files and its trail."""
    with laptop.books.reading() as reading:
        tables = ("outbox", "shadow", "segment", "chart_scope", "sync_inbox", "patient", "sync_state")
        return [reading.exec_driver_sql(f"SELECT * FROM {table}").all() for table in tables]  # noqa: S608


def steps_of_writing(laptop: Laptop, folder: Path) -> int:
    """Return how many operations on the stick writing a file takes."""
    drive = WornDrive()
    folder.mkdir()
    assert write_stick(laptop.books, folder, drive=drive).is_done
    return drive.count


def half_removed(office: Office, rosas: Laptop, folder: Path, count: int, seed: int) -> Counter[str]:
    """Take out sticks in the middle of writing and of reading; return at which operations it happened.

    Rosa has saved two entries; after all this they wait as before, and the next answer confirms them.
    """
    chance, phases = random.Random(seed), Counter[str]()  # noqa: S311  # repeatable
    steps = steps_of_writing(rosas, folder / "good")
    answered(office, folder / "good")
    answer, before = folder / "answer", everything(rosas)
    shutil.copytree(folder / "good", answer)
    for number in range(count):
        drive = WornDrive(fails_at=chance.randint(1, steps))
        if number % 2:
            stick = folder / f"out{number}"
            stick.mkdir()
            write_stick(rosas.books, stick, drive=drive)
        else:
            drive.fails_at = chance.randint(1, 5)
            report = read_stick(rosas.books, answer, drive=drive)
            assert not report.is_done
        phases[drive.done[drive.fails_at - 1]] += 1
        assert everything(rosas) == before
        assert states(rosas) == [("frozen", 2)]
    assert read(rosas, answer).is_done
    assert states(rosas) == [("seen", 2)]
    return phases
