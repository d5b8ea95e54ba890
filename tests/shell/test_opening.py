"""From the passphrase to the desk: every way it can go wrong is answered in words of its own."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.app import hold_or_say
from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.recovery_page import RecoveryPage
from carecoord_desktop.shell.restore_page import RestorePage
from carecoord_desktop.shell.trouble_page import Trouble, TroublePage
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.slots import copy_of
from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders import disk
from tests.builders.mornings import BENS_PASSPHRASE, Morning, a_morning, press
from tests.builders.patients import a_patient
from tests.builders.profiles import PASSPHRASE, QUICK, QUICK_BOUNDS, a_profile


def an_unlocking(qtbot: QtBot, profile: Profile, passphrase: str = PASSPHRASE) -> MainWindow:
    """Return the window after the first sign-in's passphrase, or another one's, was typed."""
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, UnlockPage)
    if passphrase == BENS_PASSPHRASE:
        page.ui.sign_in.setCurrentText("Ben Ortiz")
    elif page.ui.sign_in.count() == 0:
        page.ui.sign_in.addItem("Rosa Medina")
    QTest.keyClicks(page.ui.passphrase, passphrase)
    QTest.keyClick(page.ui.passphrase, Qt.Key.Key_Return)
    return window


def trouble_in(qtbot: QtBot, window: MainWindow) -> TroublePage:
    """Return the page of the trouble, once it is shown."""
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), TroublePage), timeout=20_000)
    page = window.centralWidget()
    assert isinstance(page, TroublePage)
    qtbot.waitUntil(page.isVisible)
    return page


def words_on(view: QWidget | None) -> str:
    """Return everything that a view says."""
    assert view is not None
    return " ".join(label.text() for label in view.findChildren(PlainLabel))


def damage(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(bytes(content))


def test_damaged_keys_are_not_called_a_wrong_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    for place in (profile.slots, copy_of(profile.slots)):
        damage(place, 100)
    window = an_unlocking(qtbot, profile)
    assert trouble_in(qtbot, window).trouble == Trouble.KEYS_DAMAGED


def test_damaged_records_are_told_from_damaged_keys(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    damage(profile.database, 300)
    assert trouble_in(qtbot, an_unlocking(qtbot, profile)).trouble == Trouble.RECORDS_DAMAGED


def test_records_that_are_gone_are_not_founded_anew(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    profile.database.unlink()
    assert trouble_in(qtbot, an_unlocking(qtbot, profile)).trouble == Trouble.RECORDS_GONE
    assert not profile.database.exists()


def test_a_full_disk_at_the_start_of_the_day_is_called_full(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    with disk.watched_disk(lambda step: disk.FULL if step.deed == disk.Deed.WRITE else 0):
        window = an_unlocking(qtbot, profile)
        assert trouble_in(qtbot, window).trouble == Trouble.NO_ROOM
        assert window.desk is None


def test_older_records_are_told_once_and_audited(qtbot: QtBot, tmp_path: Path) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    morning.window.close()
    older = tmp_path / "older.db"
    shutil.copyfile(morning.profile.database, older)
    again = Morning(qtbot, morning.profile, morning.created)
    a_patient(again.desk)
    again.window.close()
    shutil.copyfile(older, morning.profile.database)

    window = an_unlocking(qtbot, morning.profile)
    page = trouble_in(qtbot, window)
    assert page.trouble == Trouble.RECORDS_OLDER
    press(page, "Go on")
    assert window.desk is not None
    with window.desk.reading() as session:
        told = session.scalars(select(AuditLine.detail).where(AuditLine.deed == Deed.RESTORE)).all()
    assert told == ["found at unlocking: older than the last save, or copied"]
    window.close()
    third = Morning(qtbot, morning.profile, morning.created)
    qtbot.waitUntil(third.view.isVisible)
    third.window.close()


def test_somebody_missing_in_the_team_is_told_so_and_the_records_are_closed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    morning.add_ben(to_team=False)
    morning.window.close()
    window = an_unlocking(qtbot, morning.profile, BENS_PASSPHRASE)
    qtbot.waitUntil(lambda: "the team in these records" in words_on(window.centralWidget()), timeout=20_000)
    assert window.desk is None
    assert isinstance(window.centralWidget(), UnlockPage)


def test_a_forgotten_passphrase_leads_to_the_recovery_code_and_back(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()
    page = window.centralWidget()
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    press(page, "Forgot your passphrase?")
    recovery = window.centralWidget()
    assert isinstance(recovery, RecoveryPage)
    recovery.ui.back.click()
    assert isinstance(window.centralWidget(), UnlockPage)


def test_a_second_window_says_who_has_the_records_open_and_can_try_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    other, mine = Profile(profile.folder), Profile(profile.folder)
    other.hold()
    window = MainWindow(mine, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()
    hold_or_say(window, mine)
    page = trouble_in(qtbot, window)
    assert page.trouble == Trouble.IN_USE
    press(page, "Try again")
    assert isinstance(window.centralWidget(), TroublePage)
    other.release()
    press(trouble_in(qtbot, window), "Try again")
    assert isinstance(window.centralWidget(), UnlockPage)
    mine.release()


def test_the_page_before_the_desk_locks_by_itself_too(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))) as time:
        assert isinstance(time, HeldClock)
        window = MainWindow(profile, QUICK, QUICK_BOUNDS)
        qtbot.addWidget(window)
        window.show()
        page = window.centralWidget()
        assert isinstance(page, UnlockPage)
        page.ui.forgot.click()
        with qtbot.waitSignal(window.locked, timeout=5000):
            time.move(timedelta(hours=1))


@pytest.mark.parametrize("wanted", ["repair_wanted", "restore_wanted"])
def test_for_a_repair_or_a_restore_the_records_are_closed_first(
    qtbot: QtBot, tmp_path: Path, wanted: str
) -> None:
    morning = a_morning(qtbot, tmp_path / "profile")
    getattr(morning.view, wanted).emit()
    assert morning.window.desk is None
    shown = morning.window.centralWidget()
    assert isinstance(shown, TroublePage if wanted == "repair_wanted" else RestorePage)
    assert morning.audit()[-1][2] == "closed for a repair or a restore"
