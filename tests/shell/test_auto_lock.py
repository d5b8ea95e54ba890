"""The window locks by itself: after idle minutes, after sleep, after a long day; a key or the mouse stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.shell.auto_lock import LONGEST_HOURS, AutoLock, LockWarning
from carecoord_desktop.shell.open_session import Leaving

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def time() -> Iterator[HeldClock]:
    """Return a clock that stands at Monday morning until it is moved."""
    held = HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    with clock.reading_from(held):
        yield held


class Watched:
    """A window with its lock at five minutes, and what the lock said."""

    def __init__(self, qtbot: QtBot, time: HeldClock, minutes: int = 5) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.time = time
        self.lock = AutoLock(minutes, self.window)
        self.said: list[Leaving] = []
        self.lock.lock_wanted.connect(self.said.append)

    def pass_by(self, span: timedelta) -> None:
        """Let time pass while nobody is there, looking once a second."""
        for _ in range(int(span / SECOND)):
            self.time.move(SECOND)
            self.lock.look()

    def press_a_key(self) -> None:
        """Press a key as the window system reports it."""
        QTest.keyClick(self.window.windowHandle(), Qt.Key.Key_A)

    @property
    def warning(self) -> LockWarning | None:
        """The warning on the screen."""
        shown = [top for top in QApplication.topLevelWidgets() if isinstance(top, LockWarning)]
        return next((warning for warning in shown if warning.isVisible()), None)


@pytest.fixture
def watched(qtbot: QtBot, time: HeldClock) -> Watched:
    return Watched(qtbot, time)


def test_five_minutes_without_a_touch_lock_and_half_a_minute_before_she_is_warned(watched: Watched) -> None:
    watched.pass_by(4 * MINUTE + 29 * SECOND)
    assert watched.warning is None
    watched.pass_by(SECOND)
    assert watched.warning is not None
    assert watched.warning.heading.text() == "CareCoord locks in 0:30"
    watched.pass_by(29 * SECOND)
    assert watched.warning.heading.text() == "CareCoord locks in 0:01"
    assert watched.said == []
    watched.pass_by(SECOND)
    assert watched.said == [Leaving.IDLE]
    assert watched.warning is None


def test_any_key_takes_the_warning_back_and_begins_anew(watched: Watched) -> None:
    watched.pass_by(4 * MINUTE + 45 * SECOND)
    watched.press_a_key()
    assert watched.warning is None
    watched.pass_by(4 * MINUTE + 29 * SECOND)
    assert watched.said == []


def test_the_mouse_moving_counts_and_the_mouse_lying_still_does_not(watched: Watched) -> None:
    handle = watched.window.windowHandle()
    QTest.mouseMove(handle, QPoint(5, 5))
    watched.pass_by(3 * MINUTE)
    QTest.mouseMove(handle, QPoint(9, 9))
    watched.pass_by(3 * MINUTE)
    assert watched.said == []
    for _ in range(4):
        QTest.mouseMove(handle, QPoint(9, 9))
        watched.pass_by(30 * SECOND)
    assert watched.said == [Leaving.IDLE]


def test_she_can_press_stay_over_a_form_that_is_open(qtbot: QtBot, watched: Watched) -> None:
    form = QDialog(watched.window)
    form.open()
    watched.pass_by(4 * MINUTE + 40 * SECOND)
    warning = watched.warning
    assert warning is not None
    assert not warning.isModal()
    assert warning.parentWidget() is form
    QTest.mouseClick(warning.stay, Qt.MouseButton.LeftButton)
    assert watched.warning is None
    watched.pass_by(4 * MINUTE)
    assert watched.said == []
    form.close()


def test_a_form_closed_below_the_warning_takes_it_along(qtbot: QtBot, watched: Watched) -> None:
    form = QDialog(watched.window)
    form.open()
    watched.pass_by(4 * MINUTE + 40 * SECOND)
    form.deleteLater()
    qtbot.waitUntil(lambda: watched.warning is None)
    watched.pass_by(SECOND)
    assert watched.warning is not None
    watched.pass_by(MINUTE)
    assert watched.said == [Leaving.IDLE]


def test_what_a_program_sends_to_a_field_keeps_nobody_signed_in(watched: Watched) -> None:
    for _ in range(10):
        watched.pass_by(30 * SECOND)
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(watched.window, key)
    assert watched.said == [Leaving.IDLE]


def test_waking_from_sleep_locks(watched: Watched) -> None:
    watched.pass_by(10 * SECOND)
    watched.time.move(30 * MINUTE)
    watched.lock.look()
    assert watched.said == [Leaving.SUSPEND]


def test_sleep_that_only_the_wall_clock_saw_locks(watched: Watched) -> None:
    watched.time.at += timedelta(hours=2)
    watched.lock.look()
    assert watched.said == [Leaving.SUSPEND]


def test_a_clock_set_back_does_not_put_the_lock_off(watched: Watched) -> None:
    watched.time.at -= timedelta(days=365)
    watched.pass_by(5 * MINUTE)
    assert watched.said == [Leaving.IDLE]


def test_the_first_key_after_sleep_meets_a_locked_window(watched: Watched) -> None:
    watched.time.move(30 * MINUTE)
    watched.press_a_key()
    assert watched.said == [Leaving.SUSPEND]


def test_after_twelve_hours_she_signs_in_anew_however_busy_she_is(watched: Watched) -> None:
    for _ in range(LONGEST_HOURS * 60 * 6 - 1):
        watched.time.move(10 * SECOND)
        watched.lock.look()
        watched.press_a_key()
    assert watched.said == []
    warning = watched.warning
    assert warning is not None
    assert not warning.stay.isVisible()
    watched.pass_by(10 * SECOND)
    assert watched.said == [Leaving.LONG_DAY]


def test_it_looks_by_itself(qtbot: QtBot, watched: Watched) -> None:
    watched.time.move(timedelta(hours=1))
    with qtbot.waitSignal(watched.lock.lock_wanted, timeout=3000):
        pass


def test_in_200_days_of_touches_and_sleep_it_locks_within_a_second_of_the_limit(
    qtbot: QtBot, time: HeldClock
) -> None:
    random = Random(20261122)  # noqa: S311 - the same days in every run
    for _ in range(200):
        watched = Watched(qtbot, time, minutes=2)
        due = 120
        while not watched.said:
            if random.random() < 0.01:
                time.move(timedelta(seconds=random.randrange(30, 4000)))
                watched.lock.look()
                assert watched.said == [Leaving.SUSPEND]
                break
            if random.random() < 0.02:
                watched.press_a_key()
                due = 120
            watched.pass_by(SECOND)
            due -= 1
            assert bool(watched.said) == (due == 0)
        watched.window.close()
