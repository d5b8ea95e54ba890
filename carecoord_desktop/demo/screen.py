"""Rosa's real window, drawn in memory: unlocked with her passphrase, pictured, synced with its own button."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from carecoord_desktop.demo.day import Day
from carecoord_desktop.demo.laptops import Laptop, NotConfirmed
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.widgets.style import apply_style

LAPTOP = (1366, 768)
PATIENCE_S = 60
_TRIES = 3


class Screen:
    """The window on Rosa's profile; `view` and `desk` are there once it is unlocked."""

    def __init__(self, day: Day, laptop: Laptop) -> None:
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
        apply_style(app, "light")
        self._day, self._passphrase = day, laptop.passphrase
        self._heard: list[SyncOutcome] = []
        self.window = MainWindow(laptop.profile)
        self.window.resize(*LAPTOP)  # the screen in memory is a small one
        self.window.show()

    @property
    def view(self) -> DeskView:
        """The desk on the screen."""
        view = self.window.centralWidget()
        assert isinstance(view, DeskView)  # noqa: S101 - after the unlocking
        return view

    @property
    def desk(self) -> Desk:
        """Where the window reads and writes."""
        assert self.window.desk is not None  # noqa: S101 - after the unlocking
        return self.window.desk

    @property
    def folder(self) -> Path:
        """Where pictures and papers of the day go."""
        return self._day.out

    def unlock(self) -> None:
        """Type the passphrase and wait for the desk."""
        self.window.type_passphrase(self._passphrase)
        self.wait(lambda: self.window.desk is not None)
        self.view.link.ended.connect(self._heard.append)

    def sync(self) -> SyncOutcome:
        """Press "Sync now"; return what was carried since the last time, by this round or one before it.

        Raises:
            NotConfirmed: if it is not proven that both sides hold the same.
        """
        for _ in range(_TRIES):  # a round that began before the hub was there again ends first
            self.wait(lambda: not self.view.link.is_running)
            before = len(self._heard)
            self.view.status.sync.click()
            self.wait(lambda before=before: len(self._heard) > before)  # type: ignore[misc]
            if self._heard[-1].end is End.CONFIRMED:
                break
        else:
            raise NotConfirmed(self._heard[-1].words)
        carried = [each for each in self._heard if each.end is End.CONFIRMED and each.has_moved_something]
        outcome = carried[-1] if carried else self._heard[-1]
        self._heard.clear()
        return outcome

    def picture(self, name: str, shown: QWidget | None = None) -> None:
        """Write what the window, or a form above it, shows into the folder of the day."""
        for _ in range(5):
            QApplication.processEvents()
        (shown or self.window).grab().save(str(self._day.out / f"{name}.png"))

    def press(self, widget: QWidget, key: Qt.Key, text: str = "") -> None:
        """Press a key where the cursor is, with the letter or digit that it writes."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
        QApplication.processEvents()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something has happened.

        Raises:
            TimeoutError: if it does not happen in a minute.
        """
        ends = time.monotonic() + PATIENCE_S
        while not until():
            if time.monotonic() > ends:
                raise TimeoutError("the window did not answer")
            QApplication.processEvents()
            time.sleep(0.01)
