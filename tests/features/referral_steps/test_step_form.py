"""What happened to a referral, on screen: only the questions that belong to it are asked."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason, Received
from carecoord_desktop.features.referral_stages.rules import Progress
from carecoord_desktop.features.referral_steps.form import StepForm
from carecoord_desktop.store.desk import Desk
from tests.builders.referrals import HEART, a_sent_referral, happened

VISIT = date(2026, 12, 3)
ASKED_AFTER_A_VISIT = (EventType.ATTENDED, EventType.NO_SHOW, EventType.SCHEDULED, EventType.ASKED)


@pytest.fixture
def booked(rosa: Desk, lucille: UUID, monday: HeldClock) -> Progress:
    """Lucille has a visit at the heart clinic on Thursday, 3 December."""
    row = a_sent_referral(rosa, lucille, HEART, channel=Channel.SLIP)
    row = happened(rosa, row, EventType.ACCEPTED)
    return happened(rosa, row, EventType.SCHEDULED, appointment_on=VISIT).progress


def a_form(qtbot: QtBot, standing: Progress, *offered: EventType) -> StepForm:
    form = StepForm(standing, offered or ASKED_AFTER_A_VISIT, "Did they go?")
    qtbot.addWidget(form)
    form.show()
    return form


def choose(form: StepForm, what: EventType) -> None:
    [tile] = [each for each, word in zip(form.ui.type.buttons(), form._offered, strict=True) if word == what]
    tile.click()


def asked(form: StepForm) -> set[str]:
    """Return the names of the fields that are asked for now."""
    names = (
        "type",
        "reason",
        "appointment_on",
        "outcome",
        "outcome_on",
        "patient_says",
        "informant",
        "evidence",
    )
    return {name for name in names if getattr(form.ui, name).isVisibleTo(form)}


def test_where_nobody_answered_nothing_about_the_visit_is_asked_or_needed(
    qtbot: QtBot, booked: Progress
) -> None:
    form = a_form(qtbot, booked)
    choose(form, EventType.SCHEDULED)
    assert "appointment_on" in asked(form)
    form.ui.contact_result.choose(ContactResult.NO_ANSWER)
    assert asked(form) == set()
    assert form.found_problems() == []
    assert form.draft().contact_result == ContactResult.NO_ANSWER
    form.ui.contact_result.choose(ContactResult.REACHED)
    assert "appointment_on" in asked(form), "what she chose before is still there"


def test_a_missed_visit_asks_why_and_offers_to_keep_the_barrier(qtbot: QtBot, booked: Progress) -> None:
    form = a_form(qtbot, booked)
    choose(form, EventType.NO_SHOW)
    assert [problem.field for problem in form.found_problems()] == ["reason"]
    form.ui.reason.choose(Reason.NO_TRANSPORT)
    assert form.ui.opens_barrier.isVisibleTo(form)
    assert form.draft().opens_barrier
    form.ui.reason.choose(Reason.OTHER)
    assert not form.ui.opens_barrier.isVisibleTo(form)
    assert form.found_problems()[0].message == "Write the reason in a few words."


def test_a_visit_that_was_missed_is_offered_again_a_week_later(
    qtbot: QtBot, rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    row = a_sent_referral(rosa, lucille, HEART, channel=Channel.SLIP)
    row = happened(rosa, row, EventType.SCHEDULED, appointment_on=VISIT)
    missed = happened(rosa, row, EventType.NO_SHOW, reason=Reason.NO_TRANSPORT)
    form = a_form(qtbot, missed.progress, EventType.SCHEDULED)
    assert form.ui.appointment_on.text() == "10 Dec 2026"
    assert not form.ui.type.isVisibleTo(form), "one thing is not a choice"


def test_a_time_that_cannot_be_read_is_said_beside_it(qtbot: QtBot, booked: Progress) -> None:
    form = a_form(qtbot, booked, EventType.SCHEDULED)
    form.ui.appointment_on.setText("12/10/2026")
    form.ui.appointment_at.setText("noonish")
    assert [problem.field for problem in form.found_problems()] == ["appointment_at"]
    form.ui.appointment_at.setText("9:30 am")
    assert form.found_problems() == []
    at = form.draft().appointment_at
    assert at is not None
    assert (at.hour, at.minute) == (14, 30), "half past nine in New York, kept in UTC"


def test_closing_asks_whether_they_got_the_help_and_what_says_so(qtbot: QtBot, booked: Progress) -> None:
    form = a_form(qtbot, booked, EventType.CLOSED)
    assert {"outcome", "patient_says", "informant", "evidence"} <= asked(form)
    assert "outcome_on" not in asked(form)
    form.ui.outcome.choose(Received.FULLY)
    form.ui.outcome.chosen.emit(Received.FULLY)
    assert "outcome_on" in asked(form)
    assert "reason" not in asked(form)
    form.ui.outcome.choose(Received.NOT)
    form.ui.outcome.chosen.emit(Received.NOT)
    assert "reason" in asked(form)
    fields = {problem.field for problem in form.found_problems()}
    assert {"reason", "informant", "patient_says", "need_after"} <= fields


def test_what_was_begun_comes_back_with_its_questions(qtbot: QtBot, booked: Progress) -> None:
    form = a_form(qtbot, booked)
    choose(form, EventType.NO_SHOW)
    form.ui.reason.choose(Reason.NO_TRANSPORT)
    written = {"": {"type": "no-show", "reason": "no-transport", "note": "Her car broke down"}}
    again = a_form(qtbot, booked)
    again.write(written)
    form.ui.note.setText("Her car broke down")
    assert again.draft() == form.draft()
