"""The laptop is looked after while she works: checks and backups by themselves, and saves never wait long."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.conditions.actions import add_condition
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.upkeep import Upkeep, backup_is_due, check_is_due, deep_check_is_due
from carecoord_desktop.store.backup import create_backup, verify_backup
from carecoord_desktop.store.backup_folders import Backup, Reason, backups
from carecoord_desktop.store.disk_space import DiskSpace
from carecoord_desktop.store.encryption import new_key
from carecoord_desktop.store.findings import WORDS, Code
from carecoord_desktop.store.health import Health, check_health
from carecoord_desktop.store.last_checks import LastChecks, last_checks
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.unlock import Unlocked
from carecoord_desktop.widgets.messages import MessageBox
from tests.builders.homes import AtHome, a_home
from tests.builders.pages import opened, press
from tests.builders.profiles import QUICK_BOUNDS

MONDAY_10 = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)  # 10:00 in New York


@pytest.fixture
def home(tmp_path: Path) -> Iterator[AtHome]:
    """Rosa at her open records."""
    home = a_home(tmp_path / "rosa")
    yield home
    home.close()


@pytest.fixture
def session(home: AtHome) -> OpenSession:
    """Her open session, as the window holds it."""
    return OpenSession(home.profile, Unlocked(home.key, home.desk.worker_id), home.desk)


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    """A window that what looks after the laptop belongs to."""
    window = QWidget()
    yield window
    window.close()


def test_after_unlocking_the_records_are_checked_backed_up_and_room_is_kept(
    qtbot: QtBot, session: OpenSession, window: QWidget
) -> None:
    upkeep = Upkeep(session, window)
    with qtbot.waitSignal(upkeep.settled, timeout=20_000) as settled:
        upkeep.do_what_is_due()
    assert settled.args == [Health(())]
    [made] = backups(session.profile)
    assert verify_backup(made, session.unlocked.key).rows > 0
    assert last_checks(session.profile).deep_ms > 0
    qtbot.waitUntil(lambda: DiskSpace(session.profile).state().is_reserve_there, timeout=20_000)


def test_a_cancelled_round_leaves_no_half_backup(qtbot: QtBot, session: OpenSession, window: QWidget) -> None:
    upkeep = Upkeep(session, window)
    upkeep.begun.connect(lambda work: work.cancel())
    upkeep.back_up(Reason.DAILY)
    qtbot.waitUntil(lambda: not upkeep.is_busy, timeout=20_000)
    assert backups(session.profile) == []


@pytest.mark.parametrize(
    ("made_at", "now", "is_due"),
    [
        (None, MONDAY_10, True),
        (MONDAY_10 - timedelta(hours=2), MONDAY_10, False),
        (MONDAY_10 - timedelta(hours=2), MONDAY_10 + timedelta(hours=6, minutes=29), False),
        (MONDAY_10 - timedelta(hours=2), MONDAY_10 + timedelta(hours=6, minutes=31), True),
        (MONDAY_10 + timedelta(hours=7), MONDAY_10 + timedelta(hours=8), False),
        (MONDAY_10 - timedelta(hours=25), MONDAY_10, True),
    ],
)
def test_a_backup_is_due_once_a_day_and_after_half_past_four(
    tmp_path: Path, made_at: datetime | None, now: datetime, is_due: bool
) -> None:
    found = [] if made_at is None else [Backup(tmp_path, made_at, Reason.DAILY)]
    assert backup_is_due(found, new_key(), now) is is_due


def test_after_the_records_got_a_new_key_a_backup_is_due_at_once(home: AtHome) -> None:
    with clock.reading_from(HeldClock(MONDAY_10)):
        create_backup(home.profile, home.key, home.desk)
        assert not backup_is_due(backups(home.profile), home.key, clock.now())
        assert backup_is_due(backups(home.profile), new_key(), clock.now())


def test_everything_is_read_once_a_week_and_the_pages_twice_a_day() -> None:
    checks = LastChecks(clock.to_ms(MONDAY_10), clock.to_ms(MONDAY_10))
    assert not check_is_due(checks, MONDAY_10 + timedelta(hours=11))
    assert check_is_due(checks, MONDAY_10 + timedelta(hours=13))
    assert not deep_check_is_due(checks, MONDAY_10 + timedelta(days=6))
    assert deep_check_is_due(checks, MONDAY_10 + timedelta(days=8))


def test_a_finding_is_one_calm_line_that_leads_to_this_laptop(qtbot: QtBot, session: OpenSession) -> None:
    view = DeskView(session, QUICK_BOUNDS)
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.upkeep.settled.emit(Health((WORDS[Code.OLD_BACKUP],)))
    assert "three days old" in view.status.found
    view.status.asked.emit()
    assert view.pages.currentWidget() is view.places["laptop"]
    view.upkeep.settled.emit(Health(()))
    assert view.status.found == ""


def test_what_cannot_wait_is_asked_about(qtbot: QtBot, session: OpenSession) -> None:
    view = DeskView(session, QUICK_BOUNDS)
    qtbot.addWidget(view)
    view.show()
    QTimer.singleShot(0, lambda: press(opened(view, MessageBox), "Show me"))
    view.upkeep.settled.emit(Health((WORDS[Code.PAGES],)))
    assert view.pages.currentWidget() is view.places["laptop"]


@pytest.mark.parametrize("work", ["backup", "health check"])
def test_saves_wait_less_than_a_tenth_of_a_second_meanwhile(home: AtHome, work: str) -> None:
    chart = new_id()
    with home.desk.writing() as session:
        for number in range(1_500):
            add_condition(session, chart, ConditionDraft(f"Problem {number} " + "x" * 900))

    def look_after() -> None:
        if work == "backup":
            create_backup(home.profile, home.key, home.desk)
        else:
            assert check_health(home.profile, home.key, home.desk.store).is_complete

    done = threading.Thread(target=look_after)
    done.start()
    longest, turns = 0.0, 0
    while done.is_alive():
        asked = time.perf_counter()
        with home.desk.store.paused():  # where a save waits for its turn, without the disk's own time
            longest, turns = max(longest, time.perf_counter() - asked), turns + 1
        time.sleep(0.001)
    done.join()
    assert turns > 10
    assert longest < 0.1, f"{longest * 1000:.0f} ms"


def test_what_is_saved_while_a_backup_is_made_spoils_nothing(home: AtHome) -> None:
    chart = new_id()
    made: list[Backup] = []
    done = threading.Thread(target=lambda: made.append(create_backup(home.profile, home.key, home.desk)))
    done.start()
    saves = 0
    while done.is_alive() or saves == 0:
        with home.desk.writing() as session:
            add_condition(session, chart, ConditionDraft("Saved meanwhile"))
        saves += 1
        time.sleep(0.01)  # between two forms
    done.join()
    assert verify_backup(made[0], home.key).rows > 0
    assert check_health(home.profile, home.key, home.desk.store, deep=True).ok
