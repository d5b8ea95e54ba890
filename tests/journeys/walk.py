"""A walk through the real window on made-up people, as Rosa takes it: for pictures and for what must fit."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from carecoord_desktop.features import all_records
from carecoord_desktop.features.demo_people.actions import make_demo_people
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.first_steps import CreateProfilePage
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.patient_chart import PatientChart
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.encryption import Kdf, KdfBounds
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.store import Store
from carecoord_desktop.store.unlock import create

MONDAY_MORNING = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)  # 8:00 in New York: the day of the scenarios
SCREEN = (1366, 768)

ROSA, PASSPHRASE = "Rosa Medina", "seven lanterns on the pier"
QUICK = Kdf(memory_kib=8 * 1024, iterations=1, lanes=1)
QUICK_BOUNDS = KdfBounds(memory_kib_min=8 * 1024)

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


class Walk:
    """A walk through the program in one look: it presses, types and waits as Rosa does."""

    def __init__(self, folder: Path, people: Profile, patient_ids: dict[str, UUID]) -> None:
        self._folder, self._people, self._patient_ids = folder, people, patient_ids
        self.window: MainWindow | None = None

    def start(self, profile: Profile) -> MainWindow:
        """Open the window as the program does at start."""
        self.close()
        self.window = window = MainWindow(profile, QUICK, QUICK_BOUNDS)
        window.resize(*SCREEN)
        window.show()
        settle()
        return window

    def start_new(self) -> CreateProfilePage:
        """Start on a laptop nobody has used."""
        return child(self.start(Profile(self._folder / f"new-{time.monotonic_ns()}")), CreateProfilePage)

    def start_known(self) -> UnlockPage:
        """Start on Rosa's laptop."""
        return child(self.start(self._people), UnlockPage)

    def desk(self) -> DeskView:
        """Return the desk, unlocking first if need be, with nothing of the picture before left on it."""
        if self.window is None or self.window.desk is None:
            page = self.start_known()
            page.ui.passphrase.setText(PASSPHRASE)
            page.ui.unlock.click()
            until(lambda: self.window is not None and self.window.desk is not None)
        assert self.window is not None
        view = child(self.window, DeskView)
        view.search.leave()
        return view

    def place(self, name: str) -> DeskView:
        """Go to a place of the side bar."""
        view = self.desk()
        view.go_to(name)
        settle()
        return view

    def chart(self, person: str, tab: str) -> PatientChart:
        """Open a person's chart at a tab."""
        view = self.desk()
        patient_id = self._patient_ids[person]
        if view.chart is None or view.chart.patient_id != patient_id or not view.chart.isVisible():
            view.open_chart(patient_id)
        assert view.chart is not None
        view.chart.go_to(tab)
        settle()
        return view.chart

    def file(self, name: str, text: str) -> Path:
        """Return a file with this text, as it might come from elsewhere."""
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def exported(self, person: str) -> str:
        """Return a person's chart as it leaves for another office."""
        self.desk()
        assert self.window is not None
        assert self.window.desk is not None
        with self.window.desk.reading() as session:
            return export_patient(session, self._patient_ids[person]).decode()

    def close(self) -> None:
        """Close the window, and with it the store."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
            settle()


@contextmanager
def rosas_laptop(
    folder: Path, *, people: int = 48, others: int = 12
) -> Iterator[tuple[Profile, dict[str, UUID]]]:
    """Yield a profile with Rosa's made-up caseload on the day of the scenarios, and its charts by name."""
    assert all_records
    profile = Profile(folder / "rosa")
    profile.folder.mkdir(parents=True)
    made = create(profile, ROSA, PASSPHRASE, QUICK)
    store = Store(profile.database, made.key)
    filled = make_demo_people(
        found_team(store, made.worker_id, ROSA, Role.COORDINATOR), people=people, others=others
    )
    store.close()
    yield profile, filled.patient_ids


def settle(milliseconds: int = 30) -> None:
    """Let the window draw itself and finish what it began."""
    QTest.qWait(milliseconds)


def until(is_so: Callable[[], bool], seconds: float = 20) -> None:
    """Wait until something is so.

    Raises:
        TimeoutError: if it does not become so in time.
    """
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        settle(10)
    settle()


def child(widget: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """Return the part of this kind that is shown."""
    return next(each for each in widget.findChildren(kind) if each.isVisible())


def press(widget: QWidget, words: str) -> None:
    """Press the visible button that says these words."""
    button = next(
        each for each in widget.findChildren(QPushButton) if each.text() == words and each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()
