"""The place "This laptop": coworkers, passphrases, codes, backups and the trail, looked after by herself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.idle_limit import idle_minutes
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.this_laptop.add_worker_form import AddWorkerForm
from carecoord_desktop.shell.this_laptop.change_passphrase_form import ChangePassphraseForm
from carecoord_desktop.shell.this_laptop.page import ThisLaptopPage
from carecoord_desktop.shell.this_laptop.recovery_code_box import RecoveryCodeBox
from carecoord_desktop.shell.this_laptop.trail_tab import TrailTab
from carecoord_desktop.shell.upkeep import Upkeep
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.backup_folders import backups
from carecoord_desktop.store.slots import copy_of, read_slots
from carecoord_desktop.store.unlock import Unlocked, UnlockRefused, unlock
from carecoord_desktop.widgets.messages import MessageBox
from tests.builders.desks import BEN
from tests.builders.homes import a_home
from tests.builders.pages import opened, press
from tests.builders.profiles import PASSPHRASE, QUICK_BOUNDS

NEW = "eleven brass kettles at noon"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[OpenSession]:
    """Rosa at her open records."""
    home = a_home(tmp_path / "rosa")
    yield OpenSession(home.profile, Unlocked(home.key, home.desk.worker_id), home.desk)
    home.close()


@pytest.fixture
def page(qapp: QApplication, session: OpenSession) -> Iterator[ThisLaptopPage]:
    """The place, with nothing checked yet."""
    window = QWidget()
    page = ThisLaptopPage(session, Upkeep(session, window), QUICK_BOUNDS, window)
    window.resize(1150, 700)
    page.resize(window.size())
    window.show()
    yield page
    window.close()


def answer(page: ThisLaptopPage, verb: str) -> None:
    """Press a button of the question that the next press will open."""
    QTimer.singleShot(0, lambda: press(opened(page, MessageBox), verb))


def add_ben(qtbot: QtBot, page: ThisLaptopPage) -> None:
    page.tabs.setCurrentIndex(2)
    press(page, "Add a worker")
    form = opened(page, AddWorkerForm)
    QTest.keyClicks(form.ui.name, "Ben Okafor")
    for field in (form.ui.passphrase, form.ui.again):
        QTest.keyClicks(field, NEW)
    press(form, "Add worker")
    qtbot.waitUntil(lambda: "Ben Okafor can sign in" in page.sign_ins.work.notice.words(), timeout=20_000)


def test_a_coworker_is_added_and_unlocks_with_a_passphrase_of_his_own(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    add_ben(qtbot, page)
    assert [page.sign_ins.table.cell_text(row, 0) for row in range(2)] == ["Ben Okafor", "Rosa Medina"]
    assert page.sign_ins.table.cell_text(0, 1) == "Coordinator"
    assert unlock(session.profile, "ben okafor", NEW, QUICK_BOUNDS).key == session.unlocked.key


def test_removing_a_coworker_says_what_it_means_and_shows_a_new_code(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    add_ben(qtbot, page)
    page.sign_ins.table.view.selectRow(0)
    answer(page, "Remove")
    press(page, "Remove...")
    qtbot.waitUntil(lambda: bool(page.findChildren(RecoveryCodeBox)), timeout=20_000)
    box = opened(page, RecoveryCodeBox)
    assert len(box.card.ui.code.text()) == 34
    box.card.ui.kept.click()
    press(box, "Close")
    assert read_slots(session.profile.slots).sign_ins == ("Rosa Medina",)
    assert read_slots(session.profile.slots).key_change_due


def test_she_cannot_remove_herself(qtbot: QtBot, page: ThisLaptopPage) -> None:
    page.tabs.setCurrentIndex(2)
    page.sign_ins.table.view.selectRow(0)
    with pytest.raises(AssertionError, match="Remove"):
        press(page, "Remove...")


def test_her_passphrase_changes_and_the_old_one_ends(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    page.tabs.setCurrentIndex(3)
    press(page, "Change my passphrase")
    form = opened(page, ChangePassphraseForm)
    QTest.keyClicks(form.ui.old, PASSPHRASE)
    for field in (form.ui.passphrase, form.ui.again):
        QTest.keyClicks(field, NEW)
    press(form, "Change passphrase")
    qtbot.waitUntil(lambda: "new one" in page.secrets.work.notice.words(), timeout=20_000)
    assert unlock(session.profile, "Rosa Medina", NEW, QUICK_BOUNDS).key == session.unlocked.key
    with pytest.raises(UnlockRefused):
        unlock(session.profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS)


def test_a_wrong_present_passphrase_changes_nothing(qtbot: QtBot, page: ThisLaptopPage) -> None:
    page.tabs.setCurrentIndex(3)
    press(page, "Change my passphrase")
    form = opened(page, ChangePassphraseForm)
    QTest.keyClicks(form.ui.old, "not the passphrase")
    for field in (form.ui.passphrase, form.ui.again):
        QTest.keyClicks(field, NEW)
    press(form, "Change passphrase")
    qtbot.waitUntil(lambda: "not right" in page.secrets.work.notice.words(), timeout=20_000)


def test_the_idle_lock_is_chosen_between_2_and_15_minutes(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    page.tabs.setCurrentIndex(3)
    with qtbot.waitSignal(page.idle_minutes_changed) as changed:
        page.secrets.minutes.setValue(40)
    assert changed.args == [15]
    assert idle_minutes(session.profile) == 15


def test_a_backup_is_made_copied_to_a_stick_and_tried(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage, tmp_path: Path
) -> None:
    page.tabs.setCurrentIndex(1)
    tab = page.backups
    press(tab.table, "Back up now")
    qtbot.waitUntil(lambda: "Backup made" in tab.work.notice.words(), timeout=20_000)
    row = tab.table.current_row()
    assert row is not None
    stick = tmp_path / "stick"
    stick.mkdir()
    tab.copy_to(row, stick)
    qtbot.waitUntil(lambda: "Copied" in tab.work.notice.words(), timeout=20_000)
    press(page, "Check it opens")
    qtbot.waitUntil(lambda: "holds all of its" in tab.work.notice.words(), timeout=20_000)
    assert tab.table.cell_text(0, 3) == "Opens, checked just now"


def test_a_backup_that_rotted_is_called_damaged(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    page.tabs.setCurrentIndex(1)
    page.backups.back_up()
    qtbot.waitUntil(lambda: "Backup made" in page.backups.work.notice.words(), timeout=20_000)
    [made] = backups(session.profile)
    spoiled = bytearray(made.database.read_bytes())
    spoiled[len(spoiled) // 2] ^= 1
    made.database.write_bytes(spoiled)
    press(page, "Check it opens")
    qtbot.waitUntil(lambda: "Damaged" in page.backups.work.notice.words(), timeout=20_000)
    assert "do not use it" in page.backups.table.cell_text(0, 3)


def test_bringing_a_backup_back_closes_the_records_first_and_says_so(
    qtbot: QtBot, page: ThisLaptopPage
) -> None:
    page.tabs.setCurrentIndex(1)
    answer(page, "Close the records and choose")
    with qtbot.waitSignal(page.restore_wanted):
        press(page, "Bring back...")


def test_damaged_key_files_are_brought_back_while_she_works(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    page.backups.back_up()
    qtbot.waitUntil(lambda: "Backup made" in page.backups.work.notice.words(), timeout=20_000)
    for place in (session.profile.slots, copy_of(session.profile.slots)):
        place.write_bytes(b"not what it was")
    press(page, "Check now")
    qtbot.waitUntil(lambda: page.health.keys.isVisible(), timeout=20_000)
    press(page, "Bring the keys back")
    qtbot.waitUntil(lambda: "whole again" in page.health.work.notice.words(), timeout=20_000)
    qtbot.waitUntil(lambda: not page.health.keys.isVisible(), timeout=20_000)
    assert unlock(session.profile, "Rosa Medina", PASSPHRASE, QUICK_BOUNDS).key == session.unlocked.key


def test_the_trail_is_proven_whole_and_can_be_narrowed_to_one_deed(
    qtbot: QtBot, session: OpenSession, page: ThisLaptopPage
) -> None:
    page.tabs.setCurrentIndex(4)
    press(page, "Prove it whole")
    qtbot.waitUntil(lambda: "unchanged" in page.trail.work.notice.words(), timeout=20_000)
    everything = page.trail.table.shown_count()
    page.trail.deed.setCurrentIndex(page.trail.deed.findText("Create"))
    page.trail.deed.activated.emit(page.trail.deed.currentIndex())
    assert 0 < page.trail.table.shown_count() <= everything
    assert page.trail.table.cell_text(0, 2) == "Create"


def test_a_coordinator_sees_her_own_lines_and_a_supervisor_everybodys(
    qtbot: QtBot, session: OpenSession
) -> None:
    desk = session.desk
    desk.store.note(BEN, Entry(Deed.PRINT, detail="a handout"))
    deeds = {}
    for role in (Role.COORDINATOR, Role.SUPERVISOR):
        tab = TrailTab(replace(session, desk=replace(desk, role=role)))
        qtbot.addWidget(tab)
        tab.show()
        deeds[role] = {tab.table.cell_text(row, 2) for row in range(tab.table.shown_count())}
    assert deeds == {Role.COORDINATOR: {"Create"}, Role.SUPERVISOR: {"Create", "Print", "View"}}
