"""A new coordinator's first hour: she sets up the laptop, registers somebody, finds her again, and locks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.features.registrations.actions import register_patient
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.first_steps import CreateProfilePage, RecoveryCodePage
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.profile import Profile
from tests.builders.profiles import PASSPHRASE, QUICK, QUICK_BOUNDS, a_profile


def test_setting_up_registering_finding_and_locking(qtbot: QtBot, tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()

    first = window.centralWidget()
    assert isinstance(first, CreateProfilePage)
    QTest.keyClicks(first.ui.name, "Rosa Medina")
    QTest.keyClicks(first.ui.passphrase, "too short")
    first.ui.create.click()
    assert "15 letters" in first.ui.passphrase.accessibleDescription()
    first.ui.passphrase.clear()
    QTest.keyClicks(first.ui.passphrase, PASSPHRASE)
    QTest.keyClicks(first.ui.again, PASSPHRASE)
    QTest.keyClick(first.ui.again, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), RecoveryCodePage), timeout=20_000)
    code = window.centralWidget()
    assert isinstance(code, RecoveryCodePage)
    assert len(code.ui.code.text().replace("-", "")) == 28
    assert not code.ui.go_on.isEnabled()
    code.ui.kept.click()
    code.ui.go_on.click()

    desk_view = window.centralWidget()
    assert isinstance(desk_view, DeskView)
    assert window.desk is not None
    with window.desk.writing() as session:
        draft = PatientDraft(family_name="Grant", given_names=("Lucille",))
        register_patient(session, draft, worker_id=window.desk.worker_id)
    QApplication.processEvents()
    QTest.keyClicks(desk_view.search, "lucil")
    assert [person.shown_name for person in desk_view.search.found] == ["Grant, Lucille"]
    QTest.keyClick(desk_view.search, Qt.Key.Key_Return)
    assert desk_view.chart is not None

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(window.locked):
        QTest.keyClick(desk_view.chart, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.desk is None


def test_she_unlocks_again_with_her_passphrase(qtbot: QtBot, tmp_path: Path) -> None:
    profile, created = a_profile(tmp_path / "profile")
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    qtbot.addWidget(window)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, UnlockPage)
    QTest.keyClicks(page.ui.passphrase, PASSPHRASE)
    QTest.keyClick(page.ui.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.desk is not None
    assert window.desk.worker_id == created.worker_id
    window.close()
