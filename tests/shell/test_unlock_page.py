"""Unlocking in the window: by keyboard, with an honest answer when it does not open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.slots import copy_of
from carecoord_desktop.store.unlock_tries import TRIES, UnlockTries
from carecoord_desktop.widgets.labels import PlainLabel
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS, a_profile


def test_the_right_passphrase_and_enter_unlock(qtbot: QtBot, tmp_path: Path) -> None:
    profile, created = a_profile(tmp_path / "profile")
    page = UnlockPage(profile, QUICK_BOUNDS)
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page.ui.passphrase, PASSPHRASE)
    with qtbot.waitSignal(page.unlocked) as unlocked:
        QTest.keyClick(page.ui.passphrase, Qt.Key.Key_Return)
    assert unlocked.args is not None
    assert unlocked.args[0].key == created.key
    assert page.ui.passphrase.text() == ""


def test_a_wrong_passphrase_is_said_below_the_field_and_can_be_typed_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    page = UnlockPage(profile, QUICK_BOUNDS)
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page.ui.passphrase, "not the passphrase")
    QTest.keyClick(page.ui.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not right" in page.ui.passphrase.accessibleDescription())
    assert page.ui.unlock.isEnabled()
    assert page.ui.passphrase.hasSelectedText()


def test_a_damaged_key_file_is_not_called_a_wrong_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    profile, _ = a_profile(tmp_path / "profile")
    for place in (profile.slots, copy_of(profile.slots)):
        content = bytearray(place.read_bytes())
        content[100] ^= 1
        place.write_bytes(bytes(content))
    page = UnlockPage(profile, QUICK_BOUNDS)
    qtbot.addWidget(page)
    page.show()
    page.ui.sign_in.addItem("Rosa Medina")
    QTest.keyClicks(page.ui.passphrase, PASSPHRASE)
    with qtbot.waitSignal(page.troubled) as troubled:
        page.ui.unlock.click()
    assert troubled.args is not None
    assert "with your keys is damaged" in str(troubled.args[0])
    assert "passphrase is not right" not in words_on(page)


def test_after_ten_wrong_tries_only_the_recovery_code_is_left_and_she_is_told(
    qtbot: QtBot, tmp_path: Path
) -> None:
    profile, created = a_profile(tmp_path / "profile")
    with clock.reading_from(HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))) as time:
        assert isinstance(time, HeldClock)
        for _ in range(TRIES):
            UnlockTries(profile).count_try(created.worker_id)
            time.move(timedelta(hours=1))
        page = UnlockPage(profile, QUICK_BOUNDS)
        qtbot.addWidget(page)
        page.show()
        QTest.keyClicks(page.ui.passphrase, PASSPHRASE)
        page.ui.unlock.click()
        qtbot.waitUntil(lambda: "recovery code only" in words_on(page))
    assert page.ui.passphrase.accessibleDescription() == ""
    with qtbot.waitSignal(page.recovery_wanted) as wanted:
        page.ui.forgot.click()
    assert wanted.args == ["Rosa Medina"]


def words_on(page: UnlockPage) -> str:
    """Return everything the page says."""
    return " ".join(label.text() for label in page.findChildren(PlainLabel))
