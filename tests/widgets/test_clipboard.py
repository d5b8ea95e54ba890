"""What is copied about a person does not stay behind on the clipboard (SEC-U5)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from carecoord_desktop.widgets import clipboard
from carecoord_desktop.widgets.plain_edit import PlainEdit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep copies for a tenth of a second, so that nobody waits ten."""
    monkeypatch.setattr(clipboard, "KEPT_SECONDS", 0.1)


def on_the_clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_a_copy_is_gone_after_its_time(qtbot: QtBot) -> None:
    clipboard.copy_text("Lucille Grant")
    assert on_the_clipboard() == "Lucille Grant"
    qtbot.waitUntil(lambda: on_the_clipboard() == "")


def test_what_somebody_else_copied_since_is_left_alone(qtbot: QtBot) -> None:
    clipboard.copy_text("Lucille Grant")
    foreign = QMimeData()
    foreign.setText("a shopping list")
    QGuiApplication.clipboard().setMimeData(foreign)
    qtbot.wait(250)
    clipboard.clear_copy()
    assert on_the_clipboard() == "a shopping list"


def test_locking_takes_the_copy_away_at_once(qtbot: QtBot) -> None:
    clipboard.copy_text("Lucille Grant")
    clipboard.clear_copy()
    assert on_the_clipboard() == ""


def test_a_note_copied_from_its_field_is_plain_and_asks_not_to_be_remembered(qtbot: QtBot) -> None:
    note = PlainEdit()
    qtbot.addWidget(note)
    note.setText("ate lunch\nslept well")
    note.selectAll()
    note.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == "ate lunch\nslept well"
    assert not copied.hasHtml()
    assert bytes(copied.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_leaving_the_program_takes_the_copy_away() -> None:
    program = (
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from carecoord_desktop.widgets.clipboard import copy_text\n"
        "app = QApplication([])\n"
        "copy_text('Lucille'); copy_text('Grant')\n"
        "QTimer.singleShot(0, app.quit)\n"
        "app.exec()\n"
        "print(repr(app.clipboard().text()))\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "''")


def test_a_copy_for_another_program_stays_as_long_as_it_was_asked_to(qtbot: QtBot) -> None:
    clipboard.copy_text("Rent is paid.", 0.5)
    qtbot.wait(250)
    assert on_the_clipboard() == "Rent is paid."
    qtbot.waitUntil(lambda: on_the_clipboard() == "")
