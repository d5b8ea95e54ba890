"""Another worker takes over at a shared laptop: in her own name, without seeing what the first one typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.switch_worker import SwitchWorkerDialog
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.messages import MessageBox
from tests.builders.mornings import BENS_PASSPHRASE, Morning, a_morning, press
from tests.builders.patients import a_patient


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Morning:
    """Return Rosa's window, open at her desk."""
    return a_morning(qtbot, tmp_path / "profile")


def switch(morning: Morning) -> SwitchWorkerDialog:
    """Press Ctrl+Shift+L and return the dialog that asks who takes over."""
    morning.window.activateWindow()
    morning.qtbot.waitUntil(lambda: morning.window.isActiveWindow() and morning.view.isVisible())
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(morning.view, Qt.Key.Key_L, keys)
    morning.qtbot.waitUntil(lambda: bool(morning.window.findChildren(SwitchWorkerDialog)))
    dialog: SwitchWorkerDialog
    [dialog] = morning.window.findChildren(SwitchWorkerDialog)
    return dialog


def take_over(dialog: SwitchWorkerDialog, passphrase: str) -> None:
    """Type a passphrase and press Enter."""
    QTest.keyClicks(dialog.ui.passphrase, passphrase)
    QTest.keyClick(dialog.ui.passphrase, Qt.Key.Key_Return)


def test_ben_takes_over_in_his_own_name_within_three_seconds(morning: Morning) -> None:
    ben = morning.add_ben()
    patient = a_patient(morning.desk)
    store, before = morning.desk.store, morning.view
    began_ms = clock.up_ms()
    dialog = switch(morning)
    assert [dialog.ui.sign_in.itemText(row) for row in range(dialog.ui.sign_in.count())] == ["Ben Ortiz"]
    take_over(dialog, BENS_PASSPHRASE)
    morning.qtbot.waitUntil(lambda: morning.desk.worker_id == ben, timeout=10_000)
    assert clock.up_ms() - began_ms < 3000
    assert morning.desk.store is store
    assert morning.view is not before
    names = [label.text() for label in morning.view.findChildren(PlainLabel)]
    assert "Ben Ortiz" in names
    assert "Rosa Medina" not in names

    morning.view.open_chart(patient)  # of Rosa's caseload: he would have to say why
    morning.window.lock()
    lines = [(deed, worker) for deed, worker, _ in morning.audit()]
    rosa = morning.created.worker_id
    left = lines.index((Deed.LOCK, rosa))
    assert lines[left + 1] == (Deed.UNLOCK, ben)
    assert {worker for _, worker in lines[left + 1 :]} == {ben}
    assert lines[-1] == (Deed.LOCK, ben)


def test_what_rosa_typed_is_kept_for_her_and_never_shown_to_ben(morning: Morning) -> None:
    ben = morning.add_ben()
    rosa = morning.desk
    morning.begin_condition(a_patient(morning.desk), "cough since Tuesday")
    morning.window.switch_worker()
    [dialog] = morning.window.findChildren(SwitchWorkerDialog)
    take_over(dialog, BENS_PASSPHRASE)
    morning.qtbot.waitUntil(lambda: morning.desk.worker_id == ben, timeout=10_000)
    assert drafts_of(morning.desk) == []
    [draft] = drafts_of(rosa)
    assert "cough since Tuesday" in draft.content
    morning.window.close()


def test_meanwhile_rosas_desk_is_out_of_sight_and_comes_back_when_nobody_takes_over(morning: Morning) -> None:
    morning.add_ben()
    view = morning.view
    dialog = switch(morning)
    assert not view.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    morning.qtbot.waitUntil(view.isVisible)
    assert morning.desk.worker_id == morning.created.worker_id
    morning.window.close()


def test_a_wrong_passphrase_is_said_counted_and_changes_nothing(morning: Morning) -> None:
    ben = morning.add_ben()
    dialog = switch(morning)
    take_over(dialog, "not his passphrase")
    morning.qtbot.waitUntil(lambda: "not right" in dialog.ui.passphrase.accessibleDescription())
    assert dialog.ui.passphrase.hasSelectedText()
    assert morning.desk.worker_id == morning.created.worker_id
    dialog.reject()
    morning.window.close()
    again = Morning(morning.qtbot, morning.profile, morning.created)
    with again.desk.reading() as session:
        failed = session.scalars(select(AuditLine.worker).where(AuditLine.deed == Deed.FAILED_UNLOCK)).all()
    assert failed == [ben]
    again.window.close()


def test_after_three_wrong_tries_he_is_told_how_long_to_wait(morning: Morning) -> None:
    morning.add_ben()
    dialog = switch(morning)
    for _ in range(4):
        dialog.ui.passphrase.clear()
        take_over(dialog, "not his passphrase")
        morning.qtbot.waitUntil(dialog.ui.take_over.isEnabled)
    assert "Try again in" in dialog.ui.passphrase.accessibleDescription()
    dialog.reject()
    morning.window.close()


def test_somebody_whom_the_records_do_not_know_is_told_so(morning: Morning) -> None:
    morning.add_ben(to_team=False)
    dialog = switch(morning)
    take_over(dialog, BENS_PASSPHRASE)
    morning.qtbot.waitUntil(lambda: "the team in these records" in words_on(dialog))
    assert morning.desk.worker_id == morning.created.worker_id
    dialog.reject()
    morning.window.close()


def test_alone_at_the_laptop_she_is_told_how_to_add_somebody(morning: Morning) -> None:
    said: list[str] = []

    def read() -> None:
        [box] = morning.window.findChildren(MessageBox)
        said.append(box.accessibleName())
        box.accept()

    QTimer.singleShot(200, read)
    press(morning.view, "Switch")
    assert said == ["Nobody else signs in at this laptop"]
    assert isinstance(morning.window.centralWidget(), DeskView)
    morning.window.close()


def words_on(dialog: SwitchWorkerDialog) -> str:
    """Return everything the dialog says."""
    return " ".join(label.text() for label in dialog.findChildren(PlainLabel))
