"""Where a referral stands after what was written down about it, by whomever and in whichever order."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.referral_stages.records import EventType, Received
from carecoord_desktop.features.referral_stages.rules import (
    ENDINGS,
    Event,
    Stage,
    asks_about_appointment,
    progress,
)
from tests.builders.referral_events import BEN, SENT_ON, an_event, histories

SENT = an_event(EventType.SENT)
ACCEPTED = an_event(EventType.ACCEPTED, 2)
BOOKED = an_event(EventType.SCHEDULED, 3, appointment_on=SENT_ON + timedelta(days=10))
MISSED = an_event(EventType.NO_SHOW, 10)
WENT = an_event(EventType.ATTENDED, 17)
RESULT = an_event(EventType.RESULT_RECEIVED, 20)
REVIEWED = an_event(EventType.REVIEWED, 21)
CLOSED = an_event(EventType.CLOSED, 22, outcome=Received.FULLY)


def stage_after(*events: Event) -> Stage:
    return progress(events, SENT_ON).stage


def test_what_is_prepared_is_not_sent() -> None:
    standing = progress([], SENT_ON)
    assert (standing.stage, standing.sent_on, standing.is_over) == (Stage.PREPARED, None, False)


def test_each_thing_that_happens_brings_a_referral_on() -> None:
    way = [SENT, ACCEPTED, BOOKED, MISSED, WENT, RESULT, REVIEWED, CLOSED]
    stages = [stage_after(*way[: number + 1]) for number in range(len(way))]
    assert stages == [
        Stage.SENT, Stage.ACCEPTED, Stage.SCHEDULED, Stage.NO_SHOW, Stage.ATTENDED,
        Stage.RESULT_RECEIVED, Stage.REVIEWED, Stage.CLOSED,
    ]  # fmt: skip


def test_a_missed_visit_that_is_booked_again_is_booked() -> None:
    again = an_event(EventType.SCHEDULED, 11, appointment_on=SENT_ON + timedelta(days=17))
    standing = progress([SENT, ACCEPTED, BOOKED, MISSED, again], SENT_ON)
    assert standing.stage == Stage.SCHEDULED
    assert standing.appointment == again


def test_what_is_told_late_about_an_earlier_day_does_not_throw_it_back() -> None:
    told_late = an_event(EventType.ACCEPTED, 2, minute=60 * 24 * 9)
    standing = progress([SENT, BOOKED, told_late], SENT_ON)
    assert standing.stage == Stage.SCHEDULED
    assert standing.reached[Stage.ACCEPTED] == ACCEPTED.happened_on


def test_a_result_closes_nothing_and_an_amended_one_is_looked_at_again() -> None:
    amended = an_event(EventType.RESULT_RECEIVED, 24)
    standing = progress([SENT, WENT, RESULT, REVIEWED, amended], SENT_ON)
    assert (standing.stage, standing.is_over) == (Stage.RESULT_RECEIVED, False)


def test_its_age_counts_from_what_happened_and_not_from_a_note() -> None:
    note = an_event(EventType.NOTE, 9, note="Called, nobody there")
    asked = an_event(EventType.ASKED, 9, contact_result=ContactResult.NO_ANSWER)
    standing = progress([SENT, ACCEPTED, note, asked], SENT_ON)
    assert (standing.since_on, standing.age_days(SENT_ON + timedelta(days=12))) == (ACCEPTED.happened_on, 10)


def test_what_ben_wrote_offline_after_rosa_had_closed_it_is_shown_beside_it() -> None:
    bens = an_event(EventType.SCHEDULED, 22, minute=30, by=BEN)
    standing = progress([bens, SENT, CLOSED, ACCEPTED], SENT_ON)
    assert standing.stage == Stage.CLOSED
    assert standing.annotations == (bens,)
    assert len(standing.lines) == 4


def test_the_second_of_two_endings_is_an_annotation() -> None:
    bens = an_event(EventType.WITHDRAWN, 22, minute=30, by=BEN)
    standing = progress([bens, SENT, CLOSED], SENT_ON)
    assert (standing.stage, standing.annotations) == (Stage.CLOSED, (bens,))
    assert standing.open_endings == (CLOSED, bens)


def test_only_who_knows_the_ending_opens_it_again_and_a_new_interval_begins() -> None:
    unknowing = an_event(EventType.REOPENED, 25)
    knowing = an_event(EventType.REOPENED, 26, answers=(str(CLOSED.id),))
    assert stage_after(SENT, CLOSED, unknowing) == Stage.CLOSED
    opened = progress([SENT, CLOSED, knowing], SENT_ON)
    assert (opened.stage, opened.interval, opened.is_over) == (Stage.REOPENED, 2, False)
    sent_again = an_event(EventType.SENT, 27)
    assert stage_after(SENT, CLOSED, knowing, sent_again) == Stage.SENT


def test_an_ending_that_nobody_named_still_holds_after_the_other_was_answered() -> None:
    bens = an_event(EventType.WITHDRAWN, 22, minute=30, by=BEN)
    opened = an_event(EventType.REOPENED, 26, answers=(str(CLOSED.id),))
    assert stage_after(SENT, CLOSED, bens, opened) == Stage.WITHDRAWN
    both = an_event(EventType.REOPENED, 27, answers=(str(CLOSED.id), str(bens.id)))
    assert stage_after(SENT, CLOSED, bens, opened, both) == Stage.REOPENED


def test_a_service_that_declined_waits_for_us_and_an_ending_may_follow() -> None:
    declined = an_event(EventType.DECLINED, 3)
    standing = progress([SENT, declined], SENT_ON)
    assert (standing.stage, standing.is_over) == (Stage.DECLINED, False)
    elsewhere = progress([SENT, declined, an_event(EventType.REROUTED, 4)], SENT_ON)
    assert (elsewhere.stage, elsewhere.is_over, elsewhere.annotations) == (Stage.REROUTED, True, ())


def test_got_the_help_implies_every_step_before() -> None:
    standing = progress([SENT, CLOSED], SENT_ON)
    assert all(standing.has_reached(step) for step in (Stage.ACCEPTED, Stage.ATTENDED, Stage.REVIEWED))
    not_helped = progress([SENT, an_event(EventType.CLOSED, 9, outcome=Received.NOT)], SENT_ON)
    assert not not_helped.has_reached(Stage.ACCEPTED)


def test_questions_about_a_visit_are_hidden_when_nobody_was_reached() -> None:
    assert not asks_about_appointment(ContactResult.NO_ANSWER)
    assert asks_about_appointment(ContactResult.REACHED)
    assert asks_about_appointment(None)


@given(histories(), st.randoms())
def test_the_order_in_which_laptops_bring_their_events_never_matters(
    events: tuple[Event, ...], chance: Random
) -> None:
    shuffled = [*events]
    chance.shuffle(shuffled)
    assert progress(shuffled, SENT_ON) == progress(events, SENT_ON)


@given(histories(), histories(3))
def test_no_merge_leaves_an_ending_unless_somebody_knew_it(
    known: tuple[Event, ...], others: tuple[Event, ...]
) -> None:
    arriving = [
        an_event(each.type, 20, number=number, id=UUID(int=90_000 + number), minute=700, outcome=each.outcome)
        for number, each in enumerate(others)
        if each.type != EventType.REOPENED
    ]
    before, after = progress(known, SENT_ON), progress([*known, *arriving], SENT_ON)
    if before.is_over:
        assert after.is_over
        assert after.stage == before.stage
        assert {each.id for each in arriving} <= {each.id for each in after.annotations}


@given(histories())
def test_nothing_that_was_written_down_is_lost(events: tuple[Event, ...]) -> None:
    standing = progress(events, SENT_ON)
    assert {line.event for line in standing.lines} == set(events)
    assert standing.is_over == (standing.stage in {Stage(each) for each in ENDINGS})


@given(histories(), histories(4))
def test_whenever_others_wrote_what_arrives_an_end_stays_an_end(
    known: tuple[Event, ...], others: tuple[Event, ...]
) -> None:
    arriving = [
        replace(each, id=UUID(int=90_000 + number))
        for number, each in enumerate(others)
        if each.type != EventType.REOPENED
    ]
    if progress(known, SENT_ON).is_over:
        assert progress([*known, *arriving], SENT_ON).is_over
