"""Fields take what people write, and say beside themselves what to mend."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit, partial_date_words, read_partial_date
from carecoord_desktop.widgets.field_problems import show_beside_fields
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.spin_fields import NumberEdit


class Urgency(StrEnum):
    """How soon."""

    ROUTINE = "routine"
    URGENT = "urgent"


WORDS = {Urgency.ROUTINE: "Routine", Urgency.URGENT: "Urgent"}


class DrawnForm:
    """What pyside6-uic writes: an object that holds the widgets it made."""

    def __init__(self, form: QWidget, layout: QLayout) -> None:
        self.service, self.born_on = QLineEdit(form), PartialDateEdit(form)
        self.service.setObjectName("service")
        self.born_on.setObjectName("born_on")
        if isinstance(layout, QFormLayout):
            layout.addRow("Service", self.service)
            layout.addRow("Birth date", self.born_on)
        elif isinstance(layout, QGridLayout):
            layout.addWidget(self.service, 0, 1)
            layout.addWidget(self.born_on, 1, 1)
        else:
            inner = QHBoxLayout()
            inner.addWidget(self.service)
            assert isinstance(layout, QVBoxLayout)
            layout.addLayout(inner)
            layout.addWidget(self.born_on)


def shown_words(form: QWidget) -> list[str]:
    """Return the problems in sight, from top to bottom."""
    labels = [each for each in form.findChildren(PlainLabel) if each.property("kind") == "problem"]
    seen = [each for each in labels if each.isVisible()]
    return [each.text() for each in sorted(seen, key=lambda label: label.mapTo(form, QPoint(0, 0)).y())]


@pytest.mark.parametrize("layout", [QVBoxLayout, QFormLayout, QGridLayout])
@pytest.mark.parametrize("is_drawn", [True, False], ids=["drawn form", "widget"])
def test_problems_stand_under_their_fields_and_go_when_mended(
    qtbot: QtBot, layout: type[QLayout], is_drawn: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ui = DrawnForm(window, layout(window))
    form: object = ui if is_drawn else window
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    problems = [
        Problem("born_on", "February 1984 has 29 days."),
        Problem("service", "Write what is needed."),
        Problem("", "This person has no phone."),
    ]
    show_beside_fields(form, problems)
    QApplication.processEvents()
    assert sorted(shown_words(window)) == sorted(problem.message for problem in problems)
    assert ui.born_on.hasFocus(), "the first problem is where the coordinator types next"
    assert ui.born_on.accessibleDescription() == "February 1984 has 29 days."
    [under] = [each for each in window.findChildren(PlainLabel) if each.text().startswith("February")]
    assert (
        under.mapTo(window, QPoint(0, 0)).y()
        >= ui.born_on.mapTo(window, QPoint(0, 0)).y() + ui.born_on.height()
    )
    show_beside_fields(form, [])
    assert shown_words(window) == []
    assert ui.born_on.accessibleDescription() == ""
    assert ui.service.property("problem") is False


def test_a_problem_of_a_field_not_on_the_form_is_not_lost(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ui = DrawnForm(window, QVBoxLayout(window))
    window.show()
    show_beside_fields(ui, [Problem("consent", "Ask for consent first."), Problem("", "Nothing was stored.")])
    assert shown_words(window) == ["Ask for consent first.\nNothing was stored."]


def test_a_choice_gives_back_the_word_of_the_field_and_no_text(qtbot: QtBot) -> None:
    choice: Choice[Urgency] = Choice()
    qtbot.addWidget(choice)
    choice.offer(WORDS, blank="Choose...")
    assert choice.value() is None
    told: list[object] = []
    choice.chosen.connect(told.append)
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert (choice.currentText(), choice.value(), told) == ("Routine", Urgency.ROUTINE, [Urgency.ROUTINE])


def test_a_word_from_a_newer_version_survives_a_visit(qtbot: QtBot) -> None:
    choice: Choice[Urgency] = Choice()
    qtbot.addWidget(choice)
    choice.offer(WORDS)
    newer = cast(Urgency, "stat")
    choice.choose(newer)
    assert (choice.currentText(), choice.value()) == ("stat", newer)


@pytest.mark.parametrize("part", [Choice, NumberEdit])
def test_a_wheel_passing_over_a_field_changes_no_answer(qtbot: QtBot, part: type[QWidget]) -> None:
    field = part()
    qtbot.addWidget(field)
    if isinstance(field, Choice):
        field.offer(WORDS)
        field.choose(Urgency.ROUTINE)
    field.show()
    at = QPointF(field.rect().center())
    turn = QWheelEvent(
        at, at, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turn)
    assert field.value() == (Urgency.ROUTINE if isinstance(field, Choice) else 0)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1984-03-07", "1984-03-07"),
        ("1984-03", "1984-03"),
        ("3/7/1984", "1984-03-07"),
        ("03-07-1984", "1984-03-07"),
        ("3/1984", "1984-03"),
        ("March 1984", "1984-03"),
        ("Sept. 1984", "1984-09"),
        ("march 7, 1984", "1984-03-07"),
        ("Mar 7th 1984", "1984-03-07"),
        ("7 Mar 1984", "1984-03-07"),
        (" 1984 ", "1984"),
        ("2/29/1984", "1984-02-29"),
        ("", ""),
    ],
)
def test_a_date_is_read_as_people_write_it_and_what_is_shown_is_read_the_same(
    written: str, value: str
) -> None:
    assert read_partial_date(written) == value
    if value:
        assert read_partial_date(partial_date_words(value)) == value


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2/31/1984", "February 1984 has 29 days"),
        ("13/1/1984", "We could not read the month"),
        ("3/7/84", "four digits"),
        ("Mai 1984", "We could not read the month"),
        ("0084", "too long ago"),
        ("yesterday", "We could not read this date"),
        ("3/0/1984", "March 1984 has 31 days"),
    ],
)
def test_a_date_that_cannot_be_is_refused_in_words(written: str, words: str) -> None:
    problem = read_partial_date(written, "born_on")
    assert isinstance(problem, Problem)
    assert problem.field == "born_on"
    assert words in problem.message


def test_leaving_a_date_field_shows_how_the_date_was_understood(qtbot: QtBot) -> None:
    field = PartialDateEdit()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "3/7/1984")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("7 Mar 1984", "1984-03-07")
