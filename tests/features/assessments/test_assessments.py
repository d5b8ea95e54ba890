"""Assessments: what signing locks, what is added later, when it is asked again, and what stays private."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.actions import ASK_IN_PRIVATE, amend, sign, strike_assessment
from carecoord_desktop.features.assessments.queries import (
    assessments_due_again,
    last_response,
    response_of,
    trend,
)
from carecoord_desktop.features.assessments.records import Manner, Privacy
from carecoord_desktop.features.assessments.rules import Stage
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import AbsentReason, Interview
from carecoord_desktop.sdc.sensitivity import sensitive_questions
from carecoord_desktop.store.desk import Desk
from tests.builders.assessments import SCREEN_ANSWERS, an_assessment, answered, our_form, the_assessments


def test_a_first_screen_finds_food_rides_and_a_private_talk_and_opens_the_next_form() -> None:
    _, finished = answered(our_form("social-needs"), SCREEN_ANSWERS)
    assert [one.category for one in finished.proposals] == [
        "food-insecurity", "transportation-insecurity", "intimate-partner-violence",
    ]  # fmt: skip
    assert [one.z_code for one in finished.proposals[:2]] == ["Z59.41", "Z59.82"]
    assert [one.is_sensitive for one in finished.proposals] == [False, False, True]
    [mood] = finished.scores
    assert mood.value == 3
    assert mood.follow_up == "44249-1"
    assert finished.problems == ()
    assert finished.is_sensitive


def test_a_signed_assessment_shows_who_asked_when_and_what_it_came_to(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille, informant="Daughter Ana", privacy=Privacy.PRIVATE)
    assert (row.title, row.asked_on, row.author_name) == (
        "Social needs screen", clock.today(), "Rosa Medina",
    )  # fmt: skip
    assert (row.stage, row.informant, row.privacy) == (Stage.SIGNED, "Daughter Ana", Privacy.PRIVATE)
    assert [(score.value, score.is_positive) for score in row.scores] == [(Decimal(3), True)]
    with rosa.reading() as session:
        signed = response_of(session, row.assessment_id)
    assert signed["resourceType"] == "QuestionnaireResponse"


def test_what_is_required_stands_in_the_way_of_signing_and_nothing_is_stored(
    rosa: Desk, lucille: UUID
) -> None:
    draft, finished = answered(our_form("social-needs"), {"home": "keep"})
    assert "ride" in {problem.field for problem in finished.problems}
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        sign(session, lucille, rules.Signing(draft, finished))
    assert the_assessments(rosa, lucille) == []


def test_paper_keeps_its_day_and_names_who_keyed_it(rosa: Desk, lucille: UUID) -> None:
    day = clock.today() - timedelta(days=2)
    row = an_assessment(rosa, lucille, asked_on=day, manner=Manner.PAPER)
    assert (row.asked_on, row.transcriber_name) == (day, "Rosa Medina")


def test_no_paper_is_from_tomorrow() -> None:
    tomorrow = clock.today() + timedelta(days=1)
    [problem] = rules.problems(rules.AssessmentDraft("any", asked_on=tomorrow))
    assert problem.field == "asked_on"


def test_words_are_added_to_a_signed_assessment_which_stays_as_it_is(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille)
    with rosa.reading() as session:
        before = response_of(session, row.assessment_id)
    with rosa.writing() as session:
        amend(session, row.seen, "She meant last year.")
    [amended] = the_assessments(rosa, lucille)
    assert amended.stage == Stage.AMENDED
    assert [(one.text, one.by_name) for one in amended.addenda] == [("She meant last year.", "Rosa Medina")]
    with rosa.reading() as session:
        assert response_of(session, row.assessment_id) == before
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        amend(session, row.seen, "  ")


def test_an_assessment_of_the_wrong_person_leaves_every_list(rosa: Desk, lucille: UUID) -> None:
    row = an_assessment(rosa, lucille)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_assessment(session, row.seen, "")
    with rosa.writing() as session:
        strike_assessment(session, row.seen, "Wrong person")
    assert the_assessments(rosa, lucille) == []
    with rosa.reading() as session:
        assert last_response(session, lucille, row.questionnaire) is None


def test_the_last_answers_are_those_of_the_last_asking(rosa: Desk, lucille: UUID) -> None:
    an_assessment(rosa, lucille, answers={**SCREEN_ANSWERS, "ride": False}, asked_on=date(2026, 1, 5))
    row = an_assessment(rosa, lucille, asked_on=date(2026, 3, 5))
    with rosa.reading() as session:
        last = last_response(session, lucille, row.questionnaire)
    with Evaluator(our_form("social-needs")) as evaluator:
        interview = Interview(read_form(our_form("social-needs")), evaluator, response=last)
        [ride] = [each for each in interview.rows() if each.item.link_id == "ride"]
    assert [answer.value for answer in ride.answers] == [True]


def test_a_screen_is_asked_again_after_a_year_and_announced_a_month_before(rosa: Desk, lucille: UUID) -> None:
    an_assessment(rosa, lucille, asked_on=clock.today() - timedelta(days=700))
    an_assessment(rosa, lucille, asked_on=clock.today() - timedelta(days=340))
    with rosa.reading() as session:
        [due] = assessments_due_again(session)
    assert due.asked_on == clock.today() - timedelta(days=340)
    assert rules.due_again_on(date(2024, 2, 29)) == date(2025, 2, 28)


def test_a_score_is_followed_over_time(rosa: Desk, lucille: UUID) -> None:
    for month, joy in ((1, "no-days"), (2, "all-days")):
        answers = {**SCREEN_ANSWERS, "mood-joy": joy}
        an_assessment(rosa, lucille, answers=answers, asked_on=date(2026, month, 5))
    with rosa.reading() as session:
        points = trend(session, lucille, "", "Two mood questions")
    assert [(point.on, point.value) for point in points] == [
        (date(2026, 1, 5), Decimal(2)),
        (date(2026, 2, 5), Decimal(5)),
    ]


def test_without_privacy_nothing_private_is_asked_scored_or_left_unsaid(rosa: Desk, lucille: UUID) -> None:
    content = our_form("social-needs")
    private = sensitive_questions(content)
    assert set(private) == {"hurt", "put-down", "threat", "yell"}
    with Evaluator(content) as evaluator:
        interview = Interview(read_form(content), evaluator)
        open_answers = {name: value for name, value in SCREEN_ANSWERS.items() if name not in private}
        rules.answer_all(interview, open_answers)
        for row in interview.rows():
            if row.item.link_id in private:
                interview.absent(row.place, AbsentReason.NOT_PRIVATE)
        draft = rules.AssessmentDraft(
            f"{content['url']}|1.0.0", "Screen", privacy=Privacy.NOT_PRIVATE, asked_on=clock.today()
        )
        finished = rules.finished(content, interview, draft)
    assert finished.problems == ()
    assert "intimate-partner-violence" not in {one.category for one in finished.proposals}
    assert not finished.is_sensitive
    with rosa.writing() as session:
        sign(session, lucille, rules.Signing(draft, finished))
    with rosa.reading() as session:
        [task] = tasks_of_chart(session, lucille)
    assert (task.title, task.due_on) == (ASK_IN_PRIVATE, clock.today())
    assert "hurt" not in task.title
