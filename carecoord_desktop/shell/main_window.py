"""The main window: setting up, unlocking, and then the desk; locking ends the process's knowledge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.team.actions import NotInTeam, found_team, take_desk
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.shell.crisis_key import CrisisKey
from carecoord_desktop.shell.first_steps import CreateProfilePage, FirstWorker, RecoveryCodePage
from carecoord_desktop.shell.open_session import Leaving, OpenSession
from carecoord_desktop.shell.switch_worker import SwitchWorkerDialog, other_sign_ins
from carecoord_desktop.shell.troubles import Trouble, trouble_of
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import FIELD_BOUNDS, Unlocked, open_store
from carecoord_desktop.widgets.messages import tell
from carecoord_desktop.widgets.style import look

if TYPE_CHECKING:  # loaded while she types her passphrase
    from carecoord_desktop.shell.auto_lock import AutoLock

SMALLEST = (1024, 680)  # pixels at 100 %


class MainWindow(QMainWindow):
    """Shows one of: first steps, unlock, a way out of trouble, desk.

    `locked` asks whoever runs the program to start it anew.
    """

    locked = Signal()

    def __init__(self, profile: Profile, kdf: Kdf | None = None, bounds: KdfBounds = FIELD_BOUNDS) -> None:
        super().__init__()
        self._profile, self._kdf, self._bounds = profile, kdf, bounds
        self.session: OpenSession | None = None
        self.setWindowTitle("CareCoord")  # never a name: titles show in the task switcher (SEC-U4)
        wished = QSize(look().px(1366), look().px(768))
        self.resize(wished.boundedTo(self.screen().availableSize()))
        key = CrisisKey(self)
        key.pressed.connect(self.show_crisis_card)
        self.begin()
        # the desk's modules load while she types her passphrase, and while it is checked beside the window
        QTimer.singleShot(0, partial(import_module, "carecoord_desktop.shell.desk_view"))

    @property
    def desk(self) -> Desk | None:
        """The desk of whoever is signed in."""
        return None if self.session is None else self.session.desk

    def begin(self) -> None:
        """Ask for the passphrase, or set up where nothing is yet."""
        if self._profile.exists:
            self._show_unlock()
        else:
            self._show_first_steps()

    def open_desk(self, session: OpenSession, *, has_lost_form: bool = False) -> None:
        """Show the desk of somebody who has signed in; from here on the window locks by itself."""
        from carecoord_desktop.shell.desk_view import DeskView

        self.session = session
        view = DeskView(session, self._bounds)
        view.lock_wanted.connect(self.lock)
        view.switch_wanted.connect(self.switch_worker)
        view.crisis_wanted.connect(self.show_crisis_card)
        view.repair_wanted.connect(self._close_for_repair)
        view.restore_wanted.connect(self._close_for_restore)
        if has_lost_form:
            view.notice.tell("late", self.tr("Not kept"), self._lost_words(), self.tr("I have read it"))
        self._show(view)
        view.idle_minutes_changed.connect(self._guard(view).lock_after)
        view.tell_idle_minutes()

    def type_passphrase(self, passphrase: str) -> None:
        """Type a passphrase and unlock, where the window asks for one."""
        page = self.centralWidget()
        if passphrase and isinstance(page, UnlockPage):
            page.ui.passphrase.setText(passphrase)
            page.ui.unlock.click()

    def lock(self, how: Leaving = Leaving.BY_HAND) -> None:
        """Close the records; the key goes with the process, which is started anew (SEC-K9)."""
        self._close_session(how)
        self.locked.emit()

    def show_crisis_card(self) -> None:
        """Show whom to call; while nobody is signed in, public numbers only."""
        from carecoord_desktop.shell.crisis_card import show_crisis_card

        show_crisis_card(self, self.desk)

    def switch_worker(self) -> None:
        """Ask who takes over; meanwhile the desk of the worker before is out of sight."""
        if self.session is None:
            return
        if not other_sign_ins(self.session):
            tell(
                self,
                self.tr("Nobody else signs in at this laptop"),
                self.tr('Add a coworker under "This laptop" first.'),
            )
            return
        view = self.centralWidget()
        assert view is not None  # noqa: S101 - the desk
        dialog = SwitchWorkerDialog(self.session, self._bounds, self)
        dialog.taken.connect(partial(self._take_over, dialog))
        dialog.rejected.connect(view.show)
        view.hide()
        dialog.open()

    def show_trouble(
        self,
        trouble: Trouble,
        detail: str = "",
        *,
        unlocked: Unlocked | None = None,
        again: Callable[[], None] | None = None,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Say what is wrong, what is safe and what to do; `again` tries once more, `then` goes on."""
        from carecoord_desktop.shell.trouble_page import TroublePage

        page = TroublePage(self._profile, trouble, detail, unlocked=unlocked, bounds=self._bounds)
        page.retried.connect(again or self.begin)
        page.left.connect(self.close)
        if then is not None:
            page.went_on.connect(then)
            self._guard(page)  # one press away from the records
        self._show(page)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the records; every save was durable and drafts are kept, so there is nothing to ask."""
        self._close_session(Leaving.CLOSED)
        super().closeEvent(event)

    def _show_unlock(self) -> None:
        page = UnlockPage(self._profile, self._bounds)
        page.unlocked.connect(self._unlocked)
        page.troubled.connect(self._answer_trouble)
        page.crisis_wanted.connect(self.show_crisis_card)
        page.recovery_wanted.connect(self._show_recovery)
        self._show(page)

    def _show_recovery(self, sign_in: str) -> None:
        from carecoord_desktop.shell.recovery_page import RecoveryPage

        page = RecoveryPage(self._profile, sign_in, bounds=self._bounds, kdf=self._kdf)
        page.recovered.connect(self._unlocked)
        page.failed.connect(self._answer_trouble)
        page.left.connect(self.begin)
        self._guard(page)
        self._show(page)

    def _show_first_steps(self) -> None:
        page = CreateProfilePage(self._profile, self._kdf)
        page.created.connect(self._created)
        page.backup_wanted.connect(lambda: self._show_restore())
        self._show(page)

    def _show_restore(self, unlocked: Unlocked | None = None) -> None:
        from carecoord_desktop.shell.restore_page import RestorePage

        page = RestorePage(self._profile, unlocked=unlocked, bounds=self._bounds)
        page.restored.connect(self.begin)
        page.left.connect(self.begin)
        self._show(page)

    def _created(self, first: FirstWorker) -> None:
        unlocked = Unlocked(first.created.key, first.created.worker_id)
        store = open_store(self._profile, unlocked)
        desk = found_team(store, unlocked.worker_id, first.name, first.role)
        self.session = session = OpenSession(self._profile, unlocked, desk)
        page = RecoveryCodePage(first.created.recovery_code)
        page.kept.connect(lambda: self.open_desk(session))
        self._show(page)

    def _unlocked(self, unlocked: Unlocked) -> None:
        from carecoord_desktop.shell.opening import open_session

        try:
            opened = open_session(self._profile, unlocked)
        except Exception as error:  # what is not known as a trouble is raised again
            self._answer_trouble(error, unlocked)
            return
        self.session = opened.session
        enter = partial(self.open_desk, opened.session, has_lost_form=opened.has_lost_form)
        if opened.is_older:
            self.show_trouble(Trouble.RECORDS_OLDER, then=enter)
        else:
            enter()

    def _answer_trouble(self, error: Exception, unlocked: Unlocked | None = None) -> None:
        """Show what an error of unlocking or opening means, in words.

        Raises:
            Exception: the error itself, if it is a bug.
        """
        from carecoord_desktop.shell.refusals import refusal_words

        trouble = trouble_of(error)
        if trouble == Trouble.RECORDS_DAMAGED and self._profile.has_lost_its_database:
            trouble = Trouble.RECORDS_GONE
        if trouble is not None:
            self.show_trouble(trouble, unlocked=unlocked)
            return
        words = str(error) if isinstance(error, NotInTeam) else refusal_words(error)
        if not words:
            raise error
        self._show_unlock()
        page = self.centralWidget()
        assert isinstance(page, UnlockPage)  # noqa: S101 - just shown
        page.say(Problem("", words))

    def _take_over(self, dialog: SwitchWorkerDialog, worker_id: UUID) -> None:
        """Give the desk to the worker whose passphrase was right; the store stays open."""
        from carecoord_desktop.shell.leaving import leave_desk

        assert self.session is not None  # noqa: S101 - the dialog belongs to an open desk
        store = self.session.desk.store
        with store.reading(worker_id) as session:
            if worker_id not in worker_names(session):
                dialog.refuse(Problem("", str(NotInTeam())))
                return
        leave_desk(self, self.session, Leaving.SWITCH)
        dialog.deleteLater()
        self.open_desk(replace(self.session, desk=take_desk(store, worker_id)))

    def _close_for_repair(self) -> None:
        if self.session is not None:
            unlocked = self.session.unlocked
            self._close_session(Leaving.CARE)
            self.show_trouble(Trouble.RECORDS_DAMAGED, unlocked=unlocked)

    def _close_for_restore(self) -> None:
        if self.session is not None:
            unlocked = self.session.unlocked
            self._close_session(Leaving.CARE)
            self._show_restore(unlocked)

    def _guard(self, view: QWidget) -> AutoLock:
        """Lock by itself for as long as this view is there."""
        from carecoord_desktop.shell.auto_lock import AutoLock
        from carecoord_desktop.shell.idle_limit import idle_minutes

        auto_lock = AutoLock(idle_minutes(self._profile), view)
        auto_lock.lock_wanted.connect(self.lock)
        return auto_lock

    def _show(self, view: QWidget) -> None:
        self.setCentralWidget(view)
        view.setFocus()

    def _lost_words(self) -> str:
        return self.tr(
            "When CareCoord locked, the disk had no room for the form that was open. What you had typed in "
            "it is lost; everything you saved is here."
        )

    def _close_session(self, how: Leaving) -> None:
        session, self.session = self.session, None
        if session is None:
            return
        from carecoord_desktop.shell.leaving import leave_desk

        leave_desk(self, session, how)
        self.setCentralWidget(QWidget())
        session.desk.store.close()
