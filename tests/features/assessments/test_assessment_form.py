"""An assessment on screen: an answer that cannot wait, private questions, languages, and gaps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.features.assessments.form import AssessmentForm
from carecoord_desktop.features.assessments.page import AssessmentsPage
from carecoord_desktop.features.assessments.records import Manner
from carecoord_desktop.features.questionnaires.actions import take_in
from carecoord_desktop.features.questionnaires.queries import Known, questionnaire
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm
from carecoord_desktop.features.red_flags.queries import flags_of
from carecoord_desktop.sdc.interview import AbsentReason
from carecoord_desktop.store.desk import Desk
from tests.builders.assessments import SCREEN_ANSWERS, an_assessment, the_assessments
from tests.builders.pages import opened, press

Key = Qt.Key
PHQ_9 = "questionnaires/us-core/Questionnaire-phq-9-example.json"
THOUGHTS = "/44260-8"


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[AssessmentsPage], AssessmentsPage]
) -> AssessmentsPage:
    """Lucille's assessments on screen."""
    return show_page(AssessmentsPage(rosa, lucille))


def known(desk: Desk, called: str) -> Known:
    with desk.reading() as session:
        found = questionnaire(session, called)
    assert found is not None
    return found


def begin(
    page: AssessmentsPage, desk: Desk, called: str, manner: Manner = Manner.INTERVIEW
) -> AssessmentForm:
    page.begin_with(known(desk, called), manner)
    return opened(page, AssessmentForm)


def place_of(form: AssessmentForm, link_id: str) -> tuple[tuple[str, int], ...]:
    return next(row.place for row in form.view._interview.rows() if row.item.link_id == link_id)


def give(form: AssessmentForm, answers: dict[str, object]) -> None:
    """Answer as the cards do: into the interview, then told to the form."""
    for link_id, value in answers.items():
        place = place_of(form, link_id)
        form.view.go_to(place)
        if form.ui.stages.currentWidget() is form.privacy:
            form.privacy.yes.click()
        form.view._take(place, partial(form.view._interview.answer, place, [value]))


@pytest.fixture
def phq_9(rosa: Desk, shared_data: Path) -> str:
    """The address of PHQ-9, taken in from its publisher's file."""
    content = strict_json.parse((shared_data / PHQ_9).read_bytes())
    with rosa.writing() as session:
        take_in(session, content)
    return str(content["url"])


def test_thoughts_of_death_open_the_safety_protocol_at_once_and_it_stays(
    page: AssessmentsPage, rosa: Desk, lucille: UUID, phq_9: str
) -> None:
    form = begin(page, rosa, phq_9)
    options = next(row for row in form.view._interview.rows() if row.item.link_id == THOUGHTS).options
    give(form, {THOUGHTS: options[1].answer})
    protocol = opened(form, SafetyProtocolForm)
    protocol.reject()
    assert protocol.isVisible()
    with rosa.reading() as session:
        [flag] = flags_of(session, lucille)
    assert flag.found_on == clock.today()
    give(form, {THOUGHTS: options[2].answer})
    with rosa.reading() as session:
        assert len(flags_of(session, lucille)) == 1


def test_an_answer_keyed_from_paper_days_later_opens_it_too_and_says_since_when(
    page: AssessmentsPage, rosa: Desk, lucille: UUID, phq_9: str
) -> None:
    form = begin(page, rosa, phq_9, Manner.PAPER)
    assert form.ui.about.isVisible(), "the day on the paper is asked first"
    form.ui.asked_on.setText("11/20/2026")
    options = next(row for row in form.view._interview.rows() if row.item.link_id == THOUGHTS).options
    give(form, {THOUGHTS: options[3].answer})
    assert opened(form, SafetyProtocolForm).isVisible()
    with rosa.reading() as session:
        [flag] = flags_of(session, lucille)
    assert str(flag.found_on) == "2026-11-20"


def test_what_is_not_private_is_left_out_and_asked_another_time(
    page: AssessmentsPage, rosa: Desk, lucille: UUID
) -> None:
    form = begin(page, rosa, "social-needs")
    give(
        form, {name: SCREEN_ANSWERS[name] for name in ("home", "food-worry", "food-out", "ride", "utilities")}
    )
    give(form, {"home-problems": "none"})
    form.view.go_to(place_of(form, "hurt"))
    assert form.ui.stages.currentWidget() is form.privacy
    form.privacy.no.click()
    absent = {row.item.link_id: row.absent for row in form.view._interview.rows() if row.absent}
    assert absent == dict.fromkeys(("hurt", "put-down", "threat", "yell"), AbsentReason.NOT_PRIVATE)
    place = form.view.place()
    assert place is not None
    assert place[-1][0] == "mood-joy", "the private questions are passed over"


def test_last_answers_stand_beside_the_questions_but_never_private_ones(
    page: AssessmentsPage, rosa: Desk, lucille: UUID
) -> None:
    an_assessment(rosa, lucille)
    form = begin(page, rosa, "social-needs")
    last = {place[-1][0] for place in form.view._last}
    assert "food-worry" in last
    assert not last & {"hurt", "put-down", "threat", "yell"}


def test_a_form_with_gaps_can_be_left_and_gone_on_with_but_not_signed(
    page: AssessmentsPage, rosa: Desk, lucille: UUID
) -> None:
    form = begin(page, rosa, "fall-risk")
    QTest.keyClicks(form.view, "1")
    form.view.finish()
    assert form.view.is_at_end
    form.ui.cancel.click()
    assert the_assessments(rosa, lucille) == []
    assert page.offers is not None
    page.offers.refresh()
    press(page, "Resume")
    again = opened(page, AssessmentForm)
    assert again.view._interview.progress().answered == 1


def test_the_words_change_with_the_language_and_the_answers_stay(page: AssessmentsPage, rosa: Desk) -> None:
    form = begin(page, rosa, "social-needs")
    give(form, {"home": "keep"})
    form.ui.language.setCurrentIndex(form.ui.language.findText("Spanish (translation not approved)"))
    form.ui.language.activated.emit(form.ui.language.currentIndex())
    rows = {row.item.link_id: row for row in form.view._interview.rows()}
    assert rows["home"].text == "¿Dónde vive ahora?"
    assert rows["home"].is_answered


def test_one_page_shows_the_same_interview_and_goes_back_to_one_question(
    page: AssessmentsPage, rosa: Desk
) -> None:
    form = begin(page, rosa, "fall-risk")
    guided = type(form.view)
    QTest.keyClicks(form.view, "1")
    form.ui.whole_page.click()
    assert type(form.view) is not guided
    assert form.view._interview.progress().answered == 1
    form.ui.whole_page.click()
    assert type(form.view) is guided


def test_the_privacy_question_is_answered_with_enter_and_the_cursor_follows(
    page: AssessmentsPage, rosa: Desk
) -> None:
    form = begin(page, rosa, "social-needs")
    form.view.go_to(place_of(form, "hurt"))
    assert form.focusWidget() is form.privacy.yes
    QTest.keyClick(form.privacy.yes, Key.Key_Return)
    place = form.view.place()
    assert place is not None
    assert place[-1][0] == "hurt"
    focused = form.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Never"


def test_what_is_keyed_from_paper_is_not_asked_about_privacy(page: AssessmentsPage, rosa: Desk) -> None:
    form = begin(page, rosa, "social-needs", Manner.PAPER)
    form.view.go_to(place_of(form, "hurt"))
    assert form.ui.stages.currentWidget() is form.view
    assert form.view.place() == place_of(form, "hurt")


def test_an_unfinished_form_says_how_far_it_is(page: AssessmentsPage, rosa: Desk) -> None:
    form = begin(page, rosa, "fall-risk")
    QTest.keyClicks(form.view, "2")
    form.ui.cancel.click()
    assert page.offers is not None
    page.offers.refresh()
    assert page.offers.words()[0].endswith("It says: 1 of 3 answered.")
