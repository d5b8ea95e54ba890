"""A morning at a laptop: the real window, unlocked the way a worker does it, on a real encrypted profile."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from carecoord_desktop.features.conditions.form import ConditionForm
from carecoord_desktop.features.conditions.page import ConditionsPage
from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.store.audit import AuditLine, Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.sign_ins import add_sign_in
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import Created
from tests.builders.profiles import PASSPHRASE, QUICK, QUICK_BOUNDS, a_profile

BENS_PASSPHRASE = "eleven patient turtles at noon"


class Morning:
    """Rosa's window after she typed her passphrase."""

    def __init__(self, qtbot: QtBot, profile: Profile, created: Created) -> None:
        self.qtbot, self.profile, self.created = qtbot, profile, created
        self.window = MainWindow(profile, QUICK, QUICK_BOUNDS)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.window.type_passphrase(PASSPHRASE)
        # Qt shows a new middle of the window only after the present event
        qtbot.waitUntil(lambda: self.window.desk is not None and self.view.isVisible(), timeout=20_000)

    @property
    def view(self) -> DeskView:
        """The desk on the screen."""
        view = self.window.centralWidget()
        assert isinstance(view, DeskView)
        return view

    @property
    def desk(self) -> Desk:
        """The desk of whoever is signed in."""
        assert self.window.desk is not None
        return self.window.desk

    def begin_condition(self, patient: UUID, words: str) -> ConditionForm:
        """Open a chart and in it the form for a new condition, and type its name."""
        self.view.open_chart(patient)
        assert self.view.chart is not None
        self.view.chart.go_to("Problems")
        [page] = self.view.chart.findChildren(ConditionsPage)
        press(page, "Add condition")
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(ConditionForm)))
        form: ConditionForm = self.window.findChildren(ConditionForm)[-1]
        QTest.keyClicks(form.ui.name, words)
        return form

    def add_ben(self, *, to_team: bool = True) -> UUID:
        """Let Ben Ortiz sign in at this laptop; return his id."""
        ben = add_sign_in(
            self.desk, self.profile, self.created.key, "Ben Ortiz", BENS_PASSPHRASE, bounds=QUICK_BOUNDS
        )
        if to_team:
            with self.desk.writing() as session:
                add_worker(session, WorkerDraft(name="Ben Ortiz"), ben)
        return ben

    def audit(self) -> list[tuple[Deed, UUID, str]]:
        """Return deed, worker and detail of each audit line of the records, which are closed."""
        store = Store(self.profile.database, self.created.key)
        query = select(AuditLine.deed, AuditLine.worker, AuditLine.detail).order_by(AuditLine.seq)
        with store.reading(self.created.worker_id) as session:
            found = [(deed, worker, detail) for deed, worker, detail in session.execute(query)]
        store.close()
        return found


def a_morning(qtbot: QtBot, folder: Path) -> Morning:
    """Return the first morning at a new laptop."""
    return Morning(qtbot, *a_profile(folder))


def press(within: QWidget, words: str) -> None:
    """Press the button that says this, or is called so where it is an icon alone."""
    shown = [each for each in within.findChildren(QPushButton) if each.isVisible()]
    [found] = [each for each in shown if words in (each.text(), each.accessibleName())]
    found.click()
