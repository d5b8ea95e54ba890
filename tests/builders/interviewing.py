"""Somebody asking a questionnaire in the real window by keyboard, if need be in a process that is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.registrations.page import Registration
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.shell.desk_view import DeskView
from carecoord_desktop.shell.main_window import MainWindow
from carecoord_desktop.shell.unlock_page import UnlockPage
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.widgets.pick_list import PickList
from tests.builders.profiles import PASSPHRASE, QUICK, QUICK_BOUNDS

FIRST_SEVEN = ("1", "8", "2", "3", "1", "1", "1")
"""Has a home, nothing wrong with it, food sometimes, never ran out, no ride, no shut-off, nobody hurts."""

LAST_FIVE = ("1", "3", "1", "2", "3")
"""Never put down, sometimes threatened, never yelled at; a few days without joy, low on most days."""

_CHILD = "import sys; from tests.builders.interviewing import child; child(*sys.argv[1:])"
_PATIENCE_S = 30.0

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def unlocked(profile: Profile) -> MainWindow:
    """Return the real window at the desk of a profile."""
    window = MainWindow(profile, QUICK, QUICK_BOUNDS)
    window.resize(1366, 768)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, UnlockPage)
    page.ui.passphrase.setText(PASSPHRASE)
    page.ui.unlock.click()
    until(lambda: isinstance(window.centralWidget(), DeskView))
    window.activateWindow()
    until(window.isActiveWindow)
    return window


def desk_view(window: MainWindow) -> DeskView:
    """Return what the window shows once it is unlocked."""
    view = window.centralWidget()
    assert isinstance(view, DeskView)
    return view


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so, letting the window work."""
    end = monotonic() + _PATIENCE_S
    while not is_so():
        assert monotonic() < end, "this took too long"
        QTest.qWait(20)


def visible(parent: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """Return the one visible part of a kind, waiting for it."""
    until(lambda: any(each.isVisible() for each in parent.findChildren(kind)))
    return next(each for each in parent.findChildren(kind) if each.isVisible())


def register_maria(window: MainWindow, *, in_spite_of: str) -> None:
    """Register Maria Gonzalez although somebody looks like her, and open her chart."""
    view = desk_view(window)
    assert window.desk is not None
    registration = Registration(window.desk, view)
    form = registration.form
    form.open()
    QTest.keyClicks(form.person.ui.family_name, "Gonzalez")
    QTest.keyClicks(form.person.ui.given_names, "Maria")
    QTest.keyClicks(form.person.ui.birth_date, "3/7/1984")
    QTest.keyClicks(form.points.rows[0].ui.value, "(617) 555-0142")
    form.save.click()
    reason = next(each for each in form.findChildren(QLineEdit) if each.objectName() == "reason")
    until(reason.isVisible)
    QTest.keyClicks(reason, in_spite_of)
    QTest.keyClick(reason, Qt.Key.Key_Return)
    until(lambda: registration.patient_id is not None)
    assert registration.patient_id is not None
    view.open_chart(registration.patient_id)


def begin(window: MainWindow, form: str) -> AssessmentForm:
    """Begin a form from the chart that is open, by its first letters."""
    chart = desk_view(window).chart
    assert chart is not None
    chart.go_to("Assessments")
    page = chart.tabs.currentWidget()
    assert isinstance(page, AssessmentsPage)
    until(page.isVisible)
    QTest.keyClick(page.table.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    box = visible(page, PickList)
    QTest.keyClicks(box.search, form)
    QTest.keyClick(box.search, Qt.Key.Key_Return)
    return visible(page, AssessmentForm)


def answer(form: AssessmentForm, keys: Sequence[str]) -> None:
    """Answer question after question: one key, then Enter; "Private now?" is answered with yes."""
    for key in keys:
        if form.ui.stages.currentWidget() is form.privacy:
            form.privacy.yes.click()
        before = form.view.place()
        QTest.keyClicks(form.view, key)
        QTest.keyClick(form.view, Qt.Key.Key_Return)
        until(partial(_has_moved, form, before))


def _has_moved(form: AssessmentForm, before: Place | None) -> bool:
    """Whether she is asked something else: another question, about privacy, or what follows from it all."""
    return form.view.place() != before or not form.view.isVisible()


def child(folder: str, reason: str) -> None:
    """Register Maria, begin the social needs screen, answer seven questions, and wait to be killed."""
    application = QApplication([])
    window = unlocked(Profile(Path(folder)))
    register_maria(window, in_spite_of=reason)
    form = begin(window, "social needs")
    answer(form, FIRST_SEVEN)
    sys.stdout.write("answered\n")
    sys.stdout.flush()
    application.exec()


def ask_and_be_killed(profile: Profile, reason: str) -> None:
    """Kill (SIGKILL) the whole program right after the seventh answer of twelve."""
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(profile.folder), reason],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        process.kill()
        process.wait(timeout=20)
    assert said == "answered"
