"""The main window: setting up, unlocking, and then the desk; locking ends the process's knowledge."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from carecoord_desktop.features.team.actions import found_team, take_desk
from carecoord_desktop.shell.first_steps import CreateProfilePage, FirstWorker, RecoveryCodePage
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Unlocked, open_store
from carecoord_desktop.widgets.clipboard import clear_copy
from carecoord_desktop.widgets.style import look

SMALLEST = (1024, 680)  # pixels at 100 %


class MainWindow(QMainWindow):
    """Shows one of: first steps, unlock, desk. `locked` asks whoever runs the program to start it anew."""

    locked = Signal()

    def __init__(self, profile: Profile, kdf: Kdf | None = None, bounds: KdfBounds = FIELD_BOUNDS) -> None:
        super().__init__()
        self._profile, self._kdf, self._bounds = profile, kdf, bounds
        self.desk: Desk | None = None
        self.setWindowTitle("CareCoord")  # never a name: titles show in the task switcher (SEC-U4)
        wished = QSize(look().px(1366), look().px(768))
        self.resize(wished.boundedTo(self.screen().availableSize()))
        if profile.exists:
            self._show_unlock()
        else:
            self._show_first_steps()
        # the desk's modules load while she types her passphrase, and while it is checked beside the window
        QTimer.singleShot(0, partial(import_module, "carecoord_desktop.shell.desk_view"))

    def open_desk(self, desk: Desk) -> None:
        """Show the desk of somebody who has signed in."""
        from carecoord_desktop.shell.desk_view import DeskView

        self.desk = desk
        view = DeskView(desk)
        view.lock_wanted.connect(self.lock)
        self._show(view)

    def type_passphrase(self, passphrase: str) -> None:
        """Type a passphrase and unlock, where the window asks for one."""
        page = self.centralWidget()
        if passphrase and isinstance(page, UnlockPage):
            page.ui.passphrase.setText(passphrase)
            page.ui.unlock.click()

    def lock(self) -> None:
        """Close the records; the key goes with the process, which is started anew (SEC-K9)."""
        self._close_desk()
        self.locked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the records; every save was durable, so there is nothing to ask."""
        self._close_desk()
        super().closeEvent(event)

    def _show_unlock(self) -> None:
        page = UnlockPage(self._profile, self._bounds)
        page.unlocked.connect(self._unlocked)
        self._show(page)

    def _show_first_steps(self) -> None:
        page = CreateProfilePage(self._profile, self._kdf)
        page.created.connect(self._created)
        self._show(page)

    def _created(self, first: FirstWorker) -> None:
        store = open_store(self._profile, Unlocked(first.created.key, first.created.worker_id))
        desk = found_team(store, first.created.worker_id, first.name, first.role)
        page = RecoveryCodePage(first.created.recovery_code)
        page.kept.connect(lambda: self.open_desk(desk))
        self.desk = desk
        self._show(page)

    def _unlocked(self, unlocked: Unlocked) -> None:
        store = open_store(self._profile, unlocked)
        self.open_desk(take_desk(store, unlocked.worker_id))

    def _show(self, view: QWidget) -> None:
        self.setCentralWidget(view)
        view.setFocus()

    def _close_desk(self) -> None:
        if self.desk is not None:
            self.setCentralWidget(QWidget())  # patient text leaves the screen first
            clear_copy()
            self.desk.note(Entry(Deed.LOCK))
            self.desk.store.close()
            self.desk = None
