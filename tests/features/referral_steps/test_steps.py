"""What is asked next and by when, which reasons there are, and what each event has to say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import EventType, Reason, Received
from carecoord_desktop.features.referral_stages.rules import Event, Stage, progress
from carecoord_desktop.features.referral_steps.rules import (
    EVENT_LABELS,
    EventDraft,
    Step,
    barrier_of,
    event_problems,
    next_events,
    next_step,
    reason_line,
    reasons_for,
    settled,
    stage_words,
    steps_after_sending,
)
from tests.builders.referral_events import SENT_ON, an_event, histories

SENT = an_event(EventType.SENT)
WEDNESDAY, NEXT_MONDAY, FORTNIGHT = date(2026, 11, 25), date(2026, 11, 30), date(2026, 12, 7)


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


def live(today: date, *events: Event, category: str = "social") -> tuple[Step, date]:
    step = next_step(progress(events, SENT_ON), category, today)
    assert step is not None
    return step.step, step.due_on


def test_after_a_fax_on_monday_three_days_are_promised() -> None:
    steps = [(each.step, each.due_on) for each in steps_after_sending(SENT_ON, "social")]
    assert steps == [
        (Step.RECEIPT, WEDNESDAY), (Step.ACCEPTANCE, NEXT_MONDAY), (Step.ESCALATION, FORTNIGHT),
    ]  # fmt: skip


def test_only_one_of_them_is_live_at_a_time() -> None:
    assert live(SENT_ON, SENT) == (Step.RECEIPT, WEDNESDAY)
    assert live(date(2026, 11, 27), SENT) == (Step.RECEIPT, WEDNESDAY)
    assert live(NEXT_MONDAY, SENT) == (Step.ACCEPTANCE, NEXT_MONDAY)
    assert live(FORTNIGHT, SENT) == (Step.ESCALATION, FORTNIGHT)


def test_once_it_came_the_receipt_is_not_asked_about() -> None:
    came = an_event(EventType.RECEIVED, 1)
    assert live(SENT_ON, SENT, came) == (Step.ACCEPTANCE, NEXT_MONDAY)


def test_nobody_is_escalated_to_in_a_clinic() -> None:
    assert [each.step for each in steps_after_sending(SENT_ON, "medical")] == [Step.RECEIPT, Step.ACCEPTANCE]


def test_a_waiting_list_is_asked_about_sooner_for_the_soul() -> None:
    waits = an_event(EventType.WAITLISTED, 1)
    assert live(SENT_ON, SENT, waits) == (Step.WAITLIST, date(2026, 12, 24))
    assert live(SENT_ON, SENT, waits, category="behavioral-health") == (Step.WAITLIST, date(2026, 12, 8))


@pytest.mark.parametrize(
    ("event", "step", "due_on"),
    [
        (an_event(EventType.ACCEPTED, 1), Step.APPOINTMENT, date(2026, 12, 8)),
        (an_event(EventType.DECLINED, 1), Step.ANOTHER, date(2026, 11, 27)),
        (
            an_event(EventType.SCHEDULED, 1, appointment_on=date(2026, 12, 3)),
            Step.ATTENDANCE,
            date(2026, 12, 4),
        ),
        (an_event(EventType.NO_SHOW, 1), Step.REBOOKING, date(2026, 11, 27)),
        (an_event(EventType.ATTENDED, 1), Step.RESULT, date(2026, 12, 8)),
        (an_event(EventType.RESULT_RECEIVED, 1), Step.REVIEW, date(2026, 11, 30)),
        (an_event(EventType.REVIEWED, 1), Step.CLOSING, date(2026, 11, 30)),
    ],
)
def test_each_stage_asks_for_its_own_step(event: Event, step: Step, due_on: date) -> None:
    assert live(SENT_ON, SENT, event) == (step, due_on)


@given(histories())
def test_an_open_referral_always_waits_for_one_step_and_an_ended_one_for_none(
    events: tuple[Event, ...],
) -> None:
    standing = progress(events, SENT_ON)
    step = next_step(standing, "social", SENT_ON + timedelta(days=30))
    assert (step is None) == standing.is_over
    assert stage_words(standing)


@given(histories())
def test_what_is_offered_now_can_be_written_down_now(events: tuple[Event, ...]) -> None:
    standing = progress(events, SENT_ON)
    offered = next_events(standing)
    assert len(set(offered)) == len(offered)
    for event in offered:
        fields = {each.field for each in event_problems(EventDraft(event), standing)}
        assert "type" not in fields, event


def words_of(kind: type[Words]) -> list[Words]:
    return list(kind)


@pytest.mark.parametrize("reason", words_of(Reason))
def test_every_reason_is_called_something_and_belongs_to_an_event(reason: Reason) -> None:
    assert reason_line(reason).label
    assert any(reason in {line.reason for line in reasons_for(event)} for event in EventType)


@pytest.mark.parametrize("event", [EventType.NO_SHOW, EventType.NO_APPOINTMENT, EventType.DECLINED])
def test_each_reason_of_a_missed_step_points_to_a_barrier(event: EventType) -> None:
    lines = [line for line in reasons_for(event) if line.reason != Reason.OTHER]
    assert lines
    assert all(isinstance(line.barrier, BarrierDomain) and line.barrier.is_known for line in lines)


@pytest.mark.parametrize("event", words_of(EventType))
def test_every_event_is_called_something(event: EventType) -> None:
    assert EVENT_LABELS[EventType(event)]


def test_something_else_asks_for_a_few_words() -> None:
    standing = progress([SENT], SENT_ON)
    draft = EventDraft(EventType.DECLINED, reason=Reason.OTHER)
    assert [each.field for each in event_problems(draft, standing)] == ["note"]


def test_when_nobody_was_reached_the_visit_is_neither_asked_about_nor_required() -> None:
    draft = EventDraft(
        EventType.SCHEDULED, contact_result=ContactResult.NO_ANSWER, appointment_on=date(2026, 12, 3)
    )
    assert event_problems(draft, progress([SENT], SENT_ON)) == []
    assert (settled(draft).type, settled(draft).appointment_on) == (EventType.ASKED, None)


def test_reached_a_booked_visit_needs_its_day() -> None:
    draft = EventDraft(EventType.SCHEDULED, contact_result=ContactResult.REACHED)
    found = event_problems(draft, progress([SENT], SENT_ON))
    assert [each.field for each in found] == ["appointment_on"]


def test_a_barrier_is_proposed_and_never_forced() -> None:
    draft = EventDraft(EventType.NO_SHOW, reason=Reason.NO_TRANSPORT)
    assert barrier_of(draft) == BarrierDomain.TRANSPORT
    assert barrier_of(EventDraft(EventType.NO_SHOW, reason=Reason.NO_TRANSPORT, opens_barrier=False)) is None


def test_the_line_on_screen_says_how_it_ended() -> None:
    closed = an_event(EventType.CLOSED, 2, outcome=Received.PARTLY, reason=Reason.CAPACITY)
    words = stage_words(progress([SENT, closed], SENT_ON))
    assert words == "Closed: got part of the help, Wed 25 Nov: no opening now"
    assert progress([SENT, closed], SENT_ON).stage == Stage.CLOSED
