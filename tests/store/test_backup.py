"""What a coordinator may count on when she says "it is in the backup" (SEC-D7)."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.store import slots, unlock
from carecoord_desktop.store.audit import Deed
from carecoord_desktop.store.backup import (
    BackupDamaged,
    BackupRefused,
    backup_before_update,
    copy_backup,
    create_backup,
    verify_backup,
)
from carecoord_desktop.store.backup_folders import Backup, Reason, backups, kept
from carecoord_desktop.store.connection import open_keyed
from carecoord_desktop.store.encryption import derived_key
from carecoord_desktop.store.key_rotation import rotate_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.restore import restore_backup
from carecoord_desktop.store.slots import SlotKind
from carecoord_desktop.store.store import Store
from tests.builders.conditions import a_condition
from tests.builders.desks import ROSA
from tests.builders.homes import AtHome, a_home
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AtHome]:
    at_home = a_home(tmp_path / "rosa")
    yield at_home
    at_home.close()


def names(store: Store) -> list[str]:
    with store.reading(ROSA) as session:
        return list(session.execute(text("SELECT name FROM condition ORDER BY name")).scalars())


def test_a_backup_holds_what_was_saved_and_not_what_came_after(home: AtHome, tmp_path: Path) -> None:
    a_condition(home.desk, new_id(), "Asthma")
    backup = create_backup(home.profile, home.key, home.desk)
    a_condition(home.desk, new_id(), "Gout")
    elsewhere = Profile(tmp_path / "elsewhere")
    restore_backup(backup, home.key, elsewhere, ROSA)
    store = Store(elsewhere.database, home.key)
    assert names(store) == ["Asthma"]
    assert names(home.desk.store) == ["Asthma", "Gout"]
    store.close()


@pytest.mark.parametrize("kind", [SlotKind.PASSPHRASE, SlotKind.RECOVERY])
def test_passphrase_and_recovery_code_open_a_backup_on_another_machine(
    home: AtHome, tmp_path: Path, kind: SlotKind
) -> None:
    a_condition(home.desk, new_id(), "Asthma")
    stick = tmp_path / "stick"
    stick.mkdir()
    copied = copy_backup(create_backup(home.profile, home.key, home.desk), home.key, stick)
    home.close()
    shutil.rmtree(home.profile.folder)

    file = slots.read_slots(copied.slots)
    sign_in, secret = ("Rosa Medina", PASSPHRASE) if kind is SlotKind.PASSPHRASE else ("", home.recovery_code)
    slot = file.slot_of(kind, sign_in)
    assert slot is not None
    [key] = slots.unwrap(file, slot, secret, QUICK_BOUNDS)
    profile = Profile(tmp_path / "new laptop")
    restore_backup(copied, key, profile, ROSA)
    unlocked = unlock.unlock(profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
    store = Store(profile.database, unlocked.key)
    assert names(store) == ["Asthma"]
    store.close()


def test_a_restore_sets_the_former_records_aside_and_takes_a_new_replica_id(home: AtHome) -> None:
    backup = create_backup(home.profile, home.key, home.desk)
    a_condition(home.desk, new_id(), "Gout")
    before = replica(home.desk.store)
    home.close()
    restored = restore_backup(backup, home.key, home.profile, home.desk.worker_id)
    store = Store(home.profile.database, home.key)
    assert names(store) == []
    assert replica(store) != before
    assert deeds(store)[-1] == (Deed.RESTORE, backup.folder.name)
    store.close()
    assert restored.set_aside is not None
    former = Store(restored.set_aside / "records.db", home.key)
    assert names(former) == ["Gout"]
    assert not former.restored
    former.close()


def test_a_backup_from_before_a_key_change_comes_back_under_the_key_of_today(home: AtHome) -> None:
    a_condition(home.desk, new_id(), "Asthma")
    backup = create_backup(home.profile, home.key, home.desk)
    home.close()
    file, new_key = rotate_key(home.profile, slots.read_slots(home.profile.slots), home.key)
    assert not file.is_proven(home.key)
    restore_backup(backup, home.key, home.profile, ROSA, profile_key=new_key)
    unlocked = unlock.unlock(home.profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)
    store = Store(home.profile.database, unlocked.key)
    assert names(store) == ["Asthma"]
    assert store.verify_audit() is None  # the lines sealed with the former key hold as well
    store.close()


def test_the_backup_has_a_key_of_its_own_and_no_plain_text(home: AtHome) -> None:
    a_condition(home.desk, new_id(), "Sarcoidosis")
    backup = create_backup(home.profile, home.key, home.desk)
    everything = b"".join(file.read_bytes() for file in backup.folder.iterdir())
    for secret in (b"Sarcoidosis", b"SQLite format 3", home.key, home.key.hex().encode()):
        assert secret not in everything
    open_keyed(backup.database, derived_key(home.key, "backup")).close()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(backup.database).execute("SELECT * FROM sqlite_master")


def test_a_backup_with_any_bit_turned_is_noticed(home: AtHome) -> None:
    backup = create_backup(home.profile, home.key, home.desk)
    whole = backup.database.read_bytes()
    luck = random.Random(5)  # noqa: S311 - repeatable, no secret
    for _ in range(20):
        spoiled = bytearray(whole)
        spoiled[luck.randrange(len(whole))] ^= 1 << luck.randrange(8)
        backup.database.write_bytes(spoiled)
        with pytest.raises(BackupDamaged):
            verify_backup(backup, home.key)
    backup.database.write_bytes(whole)
    assert verify_backup(backup, home.key).rows > 0


def test_damaged_records_never_become_a_backup_and_the_former_one_stays(home: AtHome) -> None:
    for number in range(30):
        a_condition(home.desk, new_id(), f"Problem {number} " + "x" * 300)
    former = create_backup(home.profile, home.key, home.desk, reason=Reason.BY_HAND)
    whole = home.profile.database.read_bytes()
    luck = random.Random(7)  # noqa: S311 - repeatable, no secret
    refused, told = 0, set[str]()
    for _ in range(10):
        spoiled = bytearray(whole)
        spoiled[luck.randrange(4096, len(whole))] ^= 1 << luck.randrange(8)
        home.profile.database.write_bytes(spoiled)
        try:
            made = create_backup(home.profile, home.key, home.desk, reason=Reason.BY_HAND)
        except BackupRefused as refusal:
            refused += 1
            told.add(str(refusal))
        else:  # the bit was in an index, which a copy makes anew, or in a page that holds nothing
            verify_backup(made, home.key)
            shutil.rmtree(made.folder)
        home.profile.database.write_bytes(whole)
    assert refused >= 2
    assert all("former backups are untouched" in words for words in told)
    assert backups(home.profile) == [former]
    verify_backup(former, home.key)


def test_a_stick_that_keeps_something_else_is_refused(home: AtHome, tmp_path: Path) -> None:
    backup = create_backup(home.profile, home.key, home.desk)
    spoiled = bytearray(backup.database.read_bytes())
    spoiled[-1] ^= 1
    backup.database.write_bytes(spoiled)  # as a bad stick would hand it back
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(BackupRefused, match="Use another stick"):
        copy_backup(backup, home.key, stick)
    assert list(stick.iterdir()) == []


def test_seven_days_and_four_weeks_are_kept(tmp_path: Path) -> None:
    start = datetime(2026, 11, 22, 22, tzinfo=UTC)
    daily = [
        Backup(tmp_path / f"{day}-{hour}", start - timedelta(days=day, hours=hour), Reason.DAILY)
        for day in range(60)
        for hour in (0, 4)
    ]
    ages = sorted((start - backup.made_at).days for backup in kept(daily))
    assert ages == [0, 1, 2, 3, 4, 5, 6, 7, 14, 21]  # 22 November 2026 is a Sunday, the end of its week
    assert kept(daily[:3]) < set(daily)


def test_every_day_leaves_one_backup_and_old_ones_go(home: AtHome) -> None:
    held = HeldClock(datetime(2026, 3, 2, 21, tzinfo=UTC))
    with clock.reading_from(held):
        for _ in range(12):
            create_backup(home.profile, home.key, home.desk)
            held.move(timedelta(days=1))
    days = [backup.made_at.day for backup in backups(home.profile)]
    assert days == [13, 12, 11, 10, 9, 8, 7]  # the 8th was a Sunday: the backup of its week, too
    assert not list((home.profile.folder / "backups").glob(".*"))


@dataclass
class StopAfter:
    """A coordinator who presses Cancel after some steps."""

    steps: int
    seen: list[str] = field(default_factory=list)

    def report(self, done: int, total: int, words: str = "") -> None:
        self.seen.append(words)

    def stop_if_cancelled(self) -> None:
        if len(self.seen) > self.steps:
            raise InterruptedError


@pytest.mark.parametrize("steps", range(4))
def test_a_cancelled_backup_leaves_nothing(home: AtHome, steps: int) -> None:
    with pytest.raises(InterruptedError):
        create_backup(home.profile, home.key, home.desk, progress=StopAfter(steps))
    assert list((home.profile.folder / "backups").iterdir()) == []
    a_condition(home.desk, new_id(), "Asthma")
    assert names(home.desk.store) == ["Asthma"]


def test_a_full_disk_is_said_before_anything_is_written(
    home: AtHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.disk_usage(home.profile.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: real._replace(free=1000))
    with pytest.raises(BackupRefused, match="MB are needed"):
        create_backup(home.profile, home.key, home.desk)


def test_a_backup_is_made_before_an_update_and_only_then(home: AtHome) -> None:
    home.close()
    assert backup_before_update(home.profile, home.key) is None
    former = open_keyed(home.profile.database, home.key)  # as the version before the search index left it
    former.execute("DELETE FROM alembic_version WHERE version_num = 'search_0001'")
    former.close()
    made = backup_before_update(home.profile, home.key)
    assert made is not None
    assert made.reason is Reason.BEFORE_UPDATE
    verify_backup(made, home.key)


def deeds(store: Store) -> list[tuple[str, str]]:
    with store.reading(ROSA) as session:
        return [
            (row.deed, row.detail)
            for row in session.execute(text("SELECT deed, detail FROM audit ORDER BY seq"))
        ]


def replica(store: Store) -> bytes:
    with store.reading(ROSA) as session:
        return bytes(session.execute(text("SELECT replica FROM replica_state")).scalar_one())
