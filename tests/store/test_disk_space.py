"""What a coordinator is told, and what she keeps, when the disk is full or fails (SEC-D3, SEC-D4)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.attempt import Attempt, NotSaved
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.disk_space import DiskSpace, Limits, Room
from carecoord_desktop.store.encryption import new_key
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import ROSA, a_desk
from tests.builders.disk import Deed, FailingDisk, watched_disk

SMALL = Limits(reserve=3_000_000, warning=0, read_only=0)


def test_the_reserve_takes_real_room_and_gives_it_back(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    space = DiskSpace(profile, SMALL)
    assert space.reserve()
    assert space.reserve_file.stat().st_blocks * 512 >= SMALL.reserve
    assert space.state().is_reserve_there
    assert space.release() == SMALL.reserve
    assert space.release() == 0
    assert not space.state().is_reserve_there


def test_the_words_say_what_is_safe_before_the_disk_is_full(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    enough = DiskSpace(Profile(tmp_path), Limits(warning=free // 2, read_only=0)).state()
    little = DiskSpace(Profile(tmp_path), Limits(warning=free * 2, read_only=0)).state()
    none = DiskSpace(Profile(tmp_path), Limits(warning=free * 2, read_only=free * 2)).state()
    assert (enough.room, enough.words) == (Room.ENOUGH, "")
    assert little.room is Room.LITTLE
    assert "filling up" in little.words
    assert none.room is Room.READ_ONLY
    assert "Everything saved is safe" in none.words


def test_no_reserve_is_made_where_it_would_fill_the_disk(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    space = DiskSpace(Profile(tmp_path), Limits(reserve=1_000_000, warning=free))
    assert not space.reserve()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB, real but in memory; needs root, as the machines that check this have."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place], capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_on_a_full_disk_she_is_told_keeps_everything_and_saves_after_the_reserve_is_given_up(
    small_disk: Path,
) -> None:
    key = new_key()
    desk = a_desk(small_disk / "rosa", key=key)
    space = DiskSpace(Profile(small_disk / "rosa"), Limits(reserve=1_000_000, warning=0, read_only=0))
    assert space.reserve()
    chart = new_id()
    saved = 0
    refusal = None
    while refusal is None:
        try:
            Attempt(adding(chart, f"{saved} " + "x" * 90_000)).save(desk)
            saved += 1
        except NotSaved as error:
            refusal = error
    assert refusal.is_disk_full
    assert "the disk is full" in str(refusal)
    assert saved > 3
    assert count(desk, chart) == saved
    attempt = Attempt(adding(chart, "The draft that could not be saved"))
    space.release()
    attempt.save(desk)
    assert count(desk, chart) == saved + 1
    desk.store.close()
    again = Store(small_disk / "rosa" / "records.db", key)
    assert not again.restored
    assert count(Desk(again, ROSA, "", ""), chart) == saved + 1
    again.close()


@pytest.mark.parametrize("is_for_ever", [False, True], ids=["once", "for ever"])
@pytest.mark.parametrize("is_full", [False, True], ids=["error", "full"])
def test_whichever_write_fails_nothing_is_half_saved_lost_or_doubled(
    tmp_path: Path, is_full: bool, is_for_ever: bool
) -> None:
    """The nth file operation of a save is refused; the save is tried until the disk works again."""
    key, chart = new_key(), new_id()
    disk = FailingDisk(is_full=is_full, is_for_ever=is_for_ever)
    told: list[NotSaved] = []
    with watched_disk(disk.answer):
        desk = a_desk(tmp_path / "rosa", key=key)
        for number in range(1, 40):
            attempt = Attempt(adding(chart, f"Problem {number:02}"))
            disk.fail_at(number)
            try:
                attempt.save(desk)
            except NotSaved as refusal:
                told.append(refusal)
                assert count(desk, chart) in (number - 1, number)
                disk.mend()
                try_again_after_a_crash(attempt, tmp_path / "rosa", tmp_path / "crashed", key, chart, number)
                attempt.save(desk)
            disk.mend()
            assert count(desk, chart) == number
        desk.store.close()
    assert len(told) >= 5
    assert all(refusal.is_disk_full or "reported an error" in str(refusal) for refusal in told)
    store = Store(tmp_path / "rosa" / "records.db", key)
    assert not store.restored
    store.close()


def try_again_after_a_crash(
    attempt: Attempt[None], folder: Path, crashed: Path, key: bytes, chart: UUID, expected: int
) -> None:
    """Start anew from the files as they lie there now: the save may have arrived, and is never doubled."""
    shutil.rmtree(crashed, ignore_errors=True)
    shutil.copytree(folder, crashed, ignore=shutil.ignore_patterns("*-shm"))
    desk = Desk(Store(crashed / "records.db", key), ROSA, "Rosa Medina", "coordinator")
    assert not desk.store.restored
    attempt.save(desk)
    assert count(desk, chart) == expected
    desk.store.close()


def adding(chart: UUID, name: str) -> Callable[[Session], None]:
    def action(session: Session) -> None:
        add_condition(session, chart, ConditionDraft(name))

    return action


def count(desk: Desk, chart: UUID) -> int:
    with desk.reading() as session:
        rows = session.execute(
            text("SELECT count(*) FROM condition WHERE chart = :chart"), {"chart": chart.bytes}
        ).scalar_one()
        operations = session.execute(
            text("SELECT count(*) FROM outbox WHERE chart = :chart"), {"chart": chart.bytes}
        ).scalar_one()
    assert rows == operations
    return int(rows)


def test_files_of_a_failing_disk_are_known(tmp_path: Path) -> None:
    """The check can fail: the disk that refuses was asked to write log, records and anchor."""
    disk = FailingDisk(is_full=True, is_for_ever=False)
    with watched_disk(disk.answer):
        desk = a_desk(tmp_path / "rosa")
        desk.store.close()
    assert {"records.db", "records.db-wal", "anchor"} <= {
        file for file, deed in disk.asked if deed is Deed.SYNC
    }
