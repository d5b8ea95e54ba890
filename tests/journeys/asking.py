"""The ways to what is seen while forms are asked, read and followed; nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.assessments.records import Manner
from carecoord_desktop.features.questionnaires.queries import questionnaire
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm, open_protocol
from carecoord_desktop.features.red_flags.queries import open_flags
from carecoord_desktop.shell.crisis_card import CrisisCard, show_crisis_card
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.shown_box import ShownBox
from tests.builders.assessments import SCREEN_ANSWERS
from tests.journeys.walk import Walk, child, press, settle

PERSON = "Amal Nasser"
"""Nobody has asked her anything yet."""


def pick(walk: Walk) -> QWidget:
    """Choose which form is asked."""
    page = assessments(walk, PERSON)
    press(page, "Start an assessment")
    return child(page, PickList)


def asked(
    form: str, at: str, answers: Mapping[str, Any] = SCREEN_ANSWERS, manner: Manner = Manner.INTERVIEW
) -> Callable[[Walk], QWidget]:
    """Return the way to a form that is being asked, at a question, after some answers; at "" all is asked."""

    def draw(walk: Walk) -> QWidget:
        page = assessments(walk, PERSON)
        begin(walk, page, form, manner)
        opened = child(page, AssessmentForm)
        interview = opened.view.interview
        rules.answer_all(interview, answers)
        if at:
            opened.view.go_to(next(row.place for row in interview.rows() if row.item.link_id == at))
        else:
            opened.view.finish()
        settle()
        return opened

    return draw


def whole_page(walk: Walk) -> QWidget:
    """All questions below each other."""
    form = asked("fall-risk", "unsteady", {"fell": True})(walk)
    assert isinstance(form, AssessmentForm)
    form.ui.whole_page.click()
    settle()
    return form


def in_spanish(walk: Walk) -> QWidget:
    """The same form in another language."""
    form = asked("social-needs", "home-problems", {"home": "keep"})(walk)
    assert isinstance(form, AssessmentForm)
    form.ui.language.setCurrentIndex(1)
    form.ui.language.activated.emit(1)
    settle()
    return form


def read(walk: Walk) -> QWidget:
    """What was signed, to be read."""
    page = assessments(walk, "Lucille Grant")
    page.table.view.selectRow(0)
    press(page, "Read")
    return child(page, ShownBox)


def over_time(walk: Walk) -> QWidget:
    """How a score went."""
    page = assessments(walk, "Lucille Grant")
    page.table.view.selectRow(0)
    page.more.aboutToShow.emit()
    next(action for action in page.more.actions() if action.text() == "Over time").trigger()
    settle()
    return child(page, ShownBox)


def safety_protocol(walk: Walk) -> QWidget:
    """An answer that cannot wait."""
    view = walk.place("forms")
    assert walk.window is not None
    assert walk.window.desk is not None
    with walk.window.desk.reading() as session:
        [flag] = open_flags(session)
    open_protocol(walk.window.desk, flag.flag_id, view)
    settle()
    return child(view, SafetyProtocolForm)


def crisis_card(walk: Walk) -> QWidget:
    """Whom to call."""
    view = walk.place("forms")
    assert walk.window is not None
    show_crisis_card(view, walk.window.desk)
    settle()
    return child(view.window(), CrisisCard)


def assessments(walk: Walk, person: str) -> AssessmentsPage:
    """Go to somebody's assessments."""
    return child(walk.chart(person, "Assessments"), AssessmentsPage)


def begin(walk: Walk, page: AssessmentsPage, form: str, manner: Manner) -> None:
    """Begin one of our own forms."""
    assert walk.window is not None
    assert walk.window.desk is not None
    with walk.window.desk.reading() as session:
        known = questionnaire(session, form)
    assert known is not None
    page.begin_with(known, manner)
    settle()
