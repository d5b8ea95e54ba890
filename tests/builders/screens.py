"""A worker's whole window at a real encrypted profile, connected to an office through its own pages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.office.connect_form import ConnectForm
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked, create
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from tests.builders.desks import a_desk
from tests.builders.pages import opened
from tests.builders.profiles import PASSPHRASE, QUICK, QUICK_BOUNDS

WAIT_MS = 20_000


class Screen:
    """A worker in front of her window, signed in."""

    def __init__(self, qtbot: QtBot, folder: Path, name: str, role: Role = Role.COORDINATOR) -> None:
        self._qtbot, self._profile = qtbot, Profile(folder)
        created = create(self._profile, name, PASSPHRASE, QUICK)
        self.desk: Desk = a_desk(folder, key=created.key, worker_id=created.worker_id, name=name, role=role)
        self.window = self._new_window()
        unlocked = Unlocked(created.key, created.worker_id)
        self.window.open_desk(OpenSession(self._profile, unlocked, self.desk))
        self.window.show()

    def go_away(self) -> None:
        """Close the window; the clock may go on."""
        self.window.close()

    def come_back(self) -> None:
        """Open the window anew and unlock it with the passphrase."""
        self.window = self._new_window()
        self.window.show()
        self.window.type_passphrase(PASSPHRASE)
        self._qtbot.waitUntil(lambda: self.window.desk is not None and self.view.isVisible(), timeout=WAIT_MS)
        assert self.window.desk is not None
        self.desk = self.window.desk

    @property
    def view(self) -> DeskView:
        """The desk on the screen."""
        view = self.window.centralWidget()
        assert isinstance(view, DeskView)
        return view

    def connect_to(self, url: str, code: str) -> ConnectForm:
        """Type address and code into the form behind "Connect..." and press its button."""
        office = self.view.places["office"]
        shown = [form for form in office.findChildren(ConnectForm) if form.isVisible()]
        if not shown:
            self.view.status.sync.click()
        form = opened(office, ConnectForm)
        for field, text in ((form.ui.address, url), (form.ui.code, code)):
            field.clear()
            QTest.keyClicks(field, text)
        form.ui.connect.click()
        return form

    def join(self, url: str, code: str) -> None:
        """Connect, and wait until the first round has proven that both sides are the same."""
        with self._qtbot.waitSignal(self.view.link.ended, timeout=WAIT_MS):
            self.connect_to(url, code)
        assert self.view.link.standing().confirmed_at is not None, self.view.status.words

    def sync(self) -> None:
        """Press "Sync now" and wait for the end of the round."""
        self._qtbot.waitUntil(lambda: not self.view.link.is_running, timeout=WAIT_MS)
        with self._qtbot.waitSignal(self.view.link.ended, timeout=WAIT_MS):
            self.view.status.sync.click()
        self._qtbot.wait(20)  # notices of the last commit are on their way to the pages

    def words(self) -> str:
        """Return all words that are on the screen."""
        self._qtbot.wait(20)  # what was just added is being laid out
        shown = (each for each in self.window.findChildren(QWidget) if each.isVisible())
        return "\n".join(
            each.text() for each in shown if isinstance(each, PlainLabel | Paragraph | QPushButton)
        )

    def _new_window(self) -> MainWindow:
        window = MainWindow(self._profile, QUICK, QUICK_BOUNDS)
        self._qtbot.addWidget(window)
        window.resize(1366, 768)
        return window
