"""A disk that is full or fails in the middle of a backup or an update leaves what was there before (SEC-D3).

Every file operation of either can be refused: SQLite's through its own table of functions, Python's
through the interpreter's audit hook. `CARECOORD_EVERY_REFUSAL=1` refuses each of them; a test run takes
some.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import DBAPIError

from carecoord_desktop.store.backup import BackupRefused, create_backup, verify_backup
from carecoord_desktop.store.backup_folders import backups
from carecoord_desktop.store.connection import KeyRefused, open_keyed
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.conditions import a_condition
from tests.builders.disk import FailingDisk, Step, watched_disk
from tests.builders.homes import AtHome, a_home

EVERY = os.environ.get("CARECOORD_EVERY_REFUSAL") == "1"
KEY = bytes(range(32))
MODES = pytest.mark.parametrize(
    ("is_full", "is_for_ever"),
    [(True, False), (True, True), (False, False), (False, True)],
    ids=["full once", "full", "error once", "error"],
)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AtHome]:
    """Return an open laptop with one backup."""
    at_home = a_home(tmp_path / "rosa")
    a_condition(at_home.desk, new_id(), "Asthma")
    create_backup(at_home.profile, at_home.key, at_home.desk)
    yield at_home
    at_home.close()


def numbers(most: int, some: int) -> range:
    """Return which operations are refused: all, or a spread of `some`."""
    return range(1, most + 1) if EVERY else range(1, most + 1, max(1, most // some))


@MODES
def test_whichever_write_of_a_backup_fails_the_former_one_stays_and_saving_goes_on(
    home: AtHome, is_full: bool, is_for_ever: bool
) -> None:
    """Each write, sync and truncation that SQLite does while copying, sealing and checking."""
    disk = FailingDisk(is_full=is_full, is_for_ever=is_for_ever)
    counted = Counting(disk)
    with watched_disk(counted.answer):
        create_backup(home.profile, home.key, home.desk)
        most, refused = counted.steps, 0
        assert most > 50
        for number in numbers(most, 12):
            disk.fail_at(number)
            refused += is_refused(home)
            disk.mend()
            what_is_there_is_whole(home)
        assert refused > 0
    assert create_backup(home.profile, home.key, home.desk) in backups(home.profile)


@dataclass
class Counting:
    """Counts the changes of files that are asked for, as `FailingDisk.fail_at` does."""

    disk: FailingDisk
    steps: int = 0

    def answer(self, step: Step) -> int:
        self.steps += not step.file.endswith("-shm")
        return self.disk.answer(step)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO], ids=["full", "error"])
def test_whichever_file_cannot_be_opened_renamed_or_made_the_former_backup_stays(
    home: AtHome, error: int
) -> None:
    """What Python does itself: the folder, the sealed list, the keys, the name that is a promise."""
    with refusing(0, error) as hook:
        create_backup(home.profile, home.key, home.desk)
        most = hook.asked
    assert most >= 6
    refused = 0
    for number in range(1, most + 1):
        with refusing(number, error):
            refused += is_refused(home)
        what_is_there_is_whole(home)
    assert refused >= most - 1  # the folder of all backups is there already
    assert create_backup(home.profile, home.key, home.desk) in backups(home.profile)


def is_refused(home: AtHome) -> bool:
    """Return whether a backup was refused in words; one that is made all the same must be whole."""
    try:
        verify_backup(create_backup(home.profile, home.key, home.desk), home.key)
    except BackupRefused as refusal:
        return "former backups are untouched" in str(refusal)
    except (OSError, DBAPIError):
        return True  # the backup was made; its audit line, or the removal of an older one, was refused
    return False


def what_is_there_is_whole(home: AtHome) -> None:
    found = backups(home.profile)
    assert found
    for backup in found:
        verify_backup(backup, home.key)
    a_condition(home.desk, new_id(), "Saved after the disk worked again")


@dataclass
class Refusing:
    """Refuses the nth file that is opened to be written, renamed or made; 0 refuses none."""

    number: int
    error: int
    is_on: bool = True
    asked: int = 0

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on or event not in ("open", "os.rename", "os.mkdir"):
            return
        flags = arguments[2] if event == "open" else os.O_WRONLY
        if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
            self.asked += 1
            if self.asked == self.number:
                raise OSError(self.error, os.strerror(self.error))


@contextmanager
def refusing(number: int, error: int) -> Iterator[Refusing]:
    found = Refusing(number, error)
    sys.addaudithook(found.hook)  # cannot be taken away again, only made blind
    try:
        yield found
    finally:
        found.is_on = False


@MODES
def test_whichever_write_of_an_update_fails_the_records_open_and_the_update_is_done_the_next_time(
    tmp_path: Path, is_full: bool, is_for_ever: bool
) -> None:
    """SEC-D8: the schema is the old or the new one, never half; here the old one is none at all."""
    disk = FailingDisk(is_full=is_full, is_for_ever=is_for_ever)
    counted = Counting(disk)
    with watched_disk(counted.answer):
        Store(tmp_path / "whole.db", KEY).close()
        most, refused = counted.steps, 0
        (tmp_path / "anchor").unlink()
        for number in numbers(most, 6):
            path = tmp_path / str(number) / "records.db"
            path.parent.mkdir()
            disk.fail_at(number)
            try:
                Store(path, KEY).close()
            except (OSError, DBAPIError, sqlcipher.DatabaseError, KeyRefused):
                refused += 1
            disk.mend()
            assert tables(path) in (0, tables(tmp_path / "whole.db"))
            store = Store(path, KEY)
            assert not store.restored
            store.close()
            assert tables(path) == tables(tmp_path / "whole.db")
    assert refused > len(numbers(most, 6)) // 2


def tables(path: Path) -> int:
    if not path.exists() or path.stat().st_size == 0:
        return 0
    connection = open_keyed(path, KEY)
    try:
        [(count,)] = connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        return int(count)
    finally:
        connection.close()
