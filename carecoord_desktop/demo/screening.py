"""The screening of the demo day: asked by keyboard, in private where need be, signed with what is wanted."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt

from carecoord_desktop.demo.day import Day
from carecoord_desktop.demo.screen import Screen
from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.needs.queries import needs_of_chart
from carecoord_desktop.features.needs.records import NeedStatus
from carecoord_desktop.features.questionnaires.queries import questionnaire

FORM = "social-needs"
KEYS = ("1", "8", "2", "3", "1", "1", "1", "1", "3", "1", "1", "1")
"""Has a home; food runs short at times; no ride; is threatened at times; her mood is well."""
ANSWERS = ("Yes", "Yes", "No")
"""Help with food and rides is wanted, help with safety not today."""


def ask_screening(day: Day, screen: Screen, patient_id: UUID) -> None:
    """Ask the social needs screen in the open chart, question by question, and sign it."""
    with day.step("She asks the social needs screen by keyboard, in private where that is needed") as found:
        form = _begin(screen)
        for number, key in enumerate(KEYS, start=1):
            if form.privacy.isVisible():
                found["asked about privacy before question"] = number
                screen.picture("5-private-now", form)
                screen.press(form.privacy.yes, Qt.Key.Key_Return)
            _answer(screen, form, key)
        found["answered"] = form.in_short()
    with day.step("She asks about each need that the answers propose, and signs") as found:
        screen.wait(form.review.isVisible)
        for line, answer in zip(form.review.lines(), ANSWERS, strict=True):
            line.button(answer).click()
        screen.picture("6-is-help-wanted", form)
        form.ui.save.click()
        screen.wait(lambda: not _is_open(screen))
        with screen.desk.reading() as session:
            needs = {row.label: row.status for row in needs_of_chart(session, patient_id)}
        found["needs to work on"] = ", ".join(
            label for label, status in needs.items() if status == NeedStatus.ACTIVE
        )
        found["declined today"] = ", ".join(
            label for label, status in needs.items() if status == NeedStatus.PERSON_DECLINED
        )


def _begin(screen: Screen) -> AssessmentForm:
    chart = screen.view.chart
    assert chart is not None  # noqa: S101 - opened before
    chart.go_to("Assessments")
    page = chart.tabs.currentWidget()
    assert isinstance(page, AssessmentsPage)  # noqa: S101 - as the chart adds it
    with screen.desk.reading() as session:
        known = questionnaire(session, FORM)
    assert known is not None  # noqa: S101 - CareCoord brings it along
    page.begin_with(known)
    screen.wait(lambda: _is_open(screen))
    return next(form for form in page.findChildren(AssessmentForm) if form.isVisible())


def _answer(screen: Screen, form: AssessmentForm, key: str) -> None:
    before = form.view.place()
    screen.press(form.view, Qt.Key.Key_0, key)
    screen.press(form.view, Qt.Key.Key_Return)
    screen.wait(lambda: form.view.place() != before or not form.view.isVisible())


def _is_open(screen: Screen) -> bool:
    return any(form.isVisible() for form in screen.window.findChildren(AssessmentForm))
