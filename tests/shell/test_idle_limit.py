"""On a visit the window locks later: whoever talks at a kitchen table does not type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.shell.auto_lock import AutoLock
from carecoord_desktop.shell.idle_limit import idle_minutes_now, set_idle_minutes
from tests.builders.contacts import a_visit, left
from tests.builders.mornings import Morning, a_morning
from tests.builders.patients import a_patient

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def time() -> Iterator[HeldClock]:
    """Monday, 8:00 in New York, until it is moved."""
    held = HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    with clock.reading_from(held):
        yield held


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path, time: HeldClock) -> Iterator[Morning]:
    """Rosa has unlocked her laptop."""
    morning = a_morning(qtbot, tmp_path / "rosa")
    yield morning
    morning.window.close()


def pass_by(morning: Morning, time: HeldClock, span: timedelta) -> None:
    """Let time pass while nobody touches anything; stop when it has locked."""
    lock = morning.view.findChild(AutoLock)
    assert lock is not None
    for _ in range(int(span / SECOND)):
        time.move(SECOND)
        lock.look()
        if morning.window.desk is None:
            return


def test_while_a_visit_is_under_way_the_window_stays_open_for_a_quarter_of_an_hour(
    morning: Morning, time: HeldClock, qtbot: QtBot
) -> None:
    a_visit(morning.desk, a_patient(morning.desk))
    qtbot.wait(20)  # the notice of the save is on its way to the window
    pass_by(morning, time, 14 * MINUTE)
    assert morning.window.desk is not None
    pass_by(morning, time, MINUTE)
    assert morning.window.desk is None, "a quarter of an hour is over"


def test_after_the_visit_the_limit_she_chose_holds_again(
    morning: Morning, time: HeldClock, qtbot: QtBot
) -> None:
    set_idle_minutes(morning.profile, 3)
    visit = a_visit(morning.desk, a_patient(morning.desk))
    assert idle_minutes_now(morning.profile, morning.desk) == 15
    left(morning.desk, visit)
    qtbot.wait(20)
    pass_by(morning, time, 3 * MINUTE)
    assert morning.window.desk is None


def test_a_visit_nobody_left_keeps_no_laptop_open_for_ever(morning: Morning, time: HeldClock) -> None:
    a_visit(morning.desk, a_patient(morning.desk))
    time.at += timedelta(hours=12)
    assert idle_minutes_now(morning.profile, morning.desk) == 5
