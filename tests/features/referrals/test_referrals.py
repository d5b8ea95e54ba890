"""A referral from preparing to closing: what is asked, what is refused, and what else it moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.disclosures.records import Disclosure
from carecoord_desktop.features.needs.records import NeedStatus
from carecoord_desktop.features.referral_stages.records import (
    Channel,
    EventType,
    NeedAfter,
    Reason,
    Received,
)
from carecoord_desktop.features.referral_stages.rules import Stage
from carecoord_desktop.features.referral_steps.actions import strike_event
from carecoord_desktop.features.referral_steps.rules import EventDraft
from carecoord_desktop.features.referrals import actions, queries, rules
from carecoord_desktop.features.referrals.rules import PacketField, ReferralDraft, SendDraft
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.features.team.rules import NotPermitted
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART
from tests.builders.desks import BEN, desk_of
from tests.builders.needs import a_need, the_need
from tests.builders.patients import a_patient, a_person
from tests.builders.referrals import (
    FOOD,
    HARBOR_TABLE,
    HEART,
    a_referral,
    a_release,
    a_sent_referral,
    closed,
    happened,
    sent,
    the_history,
    the_referral,
)

TUESDAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def chart(rosa: Desk) -> UUID:
    """Lucille, registered today."""
    return a_patient(rosa)


def refused(desk: Desk, act: object, *given: object, **named: object) -> str:
    with desk.writing() as session, pytest.raises(DraftHasProblems) as found:
        act(session, *given, **named)  # type: ignore[operator]
    return " ".join(each.message for each in found.value.problems)


def test_what_is_prepared_waits_to_be_sent_and_no_service_is_asked(rosa: Desk, chart: UUID) -> None:
    row = a_referral(rosa, chart)
    assert (row.stage, row.stage_words) == (Stage.PREPARED, "Prepared Mon 23 Nov, not sent")
    assert row.next_step is not None
    assert (row.next_step.words, row.next_step.due_on) == ("Send the referral", date(2026, 11, 25))


def test_sent_by_fax_on_monday_it_is_asked_about_on_wednesday(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    assert row.stage_words == "Sent: fax, Mon 23 Nov"
    assert row.next_step is not None
    assert (row.next_step.words, row.next_step.due_on) == ("Receipt", date(2026, 11, 25))


def test_without_a_release_it_is_not_sent_and_says_why(rosa: Desk, chart: UUID) -> None:
    row = a_referral(rosa, chart)
    draft = SendDraft(Channel.FAX, fields_sent=rules.usual_fields(row.category))
    words = refused(rosa, actions.send_referral, row.referral_id, draft)
    assert HARBOR_TABLE in words
    assert the_referral(rosa, row.referral_id).stage == Stage.PREPARED


def test_an_expired_release_sends_nothing(rosa: Desk, chart: UUID, monday: HeldClock) -> None:
    a_release(rosa, chart, expires_on=date(2026, 11, 30))
    row = a_referral(rosa, chart)
    monday.move(timedelta(days=8))
    draft = SendDraft(Channel.FAX, fields_sent=rules.usual_fields(row.category))
    assert "30 Nov" in refused(rosa, actions.send_referral, row.referral_id, draft)


def test_a_slip_that_the_person_carries_gives_nothing_away(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart, channel=Channel.SLIP)
    assert row.stage == Stage.SENT
    with rosa.reading() as session:
        assert session.query(Disclosure).all() == []


def test_each_sending_is_in_the_register_with_what_it_told(rosa: Desk, chart: UUID) -> None:
    a_release(rosa, chart)
    row = sent(rosa, a_referral(rosa, chart), fields_sent=(PacketField.NAME, PacketField.NEED))
    with rosa.reading() as session:
        [line] = session.query(Disclosure).all()
        assert (line.recipient, line.address) == (HARBOR_TABLE, "(617) 555-0191")
        assert line.what == "Referral: name, what is needed"
        assert line.consent_id is not None
    [event] = the_history(rosa, row)
    assert event.words == "Sent: fax"


def test_a_second_one_for_the_same_warns_and_is_kept_when_it_is_meant(rosa: Desk, chart: UUID) -> None:
    a_referral(rosa, chart)
    again = replace(FOOD, partner_name="St. Ann Pantry")
    words = refused(rosa, actions.prepare_referral, chart, again)
    assert words.startswith("There is an open one already: Food at Harbor Table, Prepared")
    row = a_referral(rosa, chart, again, is_second_meant=True)
    assert row.pair_ids == ()


def test_somebody_whose_referral_has_ended_may_be_sent_again(rosa: Desk, chart: UUID) -> None:
    closed(rosa, a_sent_referral(rosa, chart))
    assert a_referral(rosa, chart).stage == Stage.PREPARED


def test_a_missed_visit_without_a_ride_opens_the_barrier_once(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    row = a_sent_referral(rosa, chart, HEART)
    row = happened(rosa, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))
    assert row.next_step is not None
    assert row.next_step.due_on == date(2026, 12, 4)
    monday.move(timedelta(days=11))
    for on in (date(2026, 12, 3), date(2026, 12, 4)):
        row = happened(rosa, row, EventType.NO_SHOW, reason=Reason.NO_TRANSPORT, happened_on=on)
    assert row.stage_words == "Missed the visit, Fri 4 Dec: no ride"
    with rosa.reading() as session:
        [barrier] = barriers_of_chart(session, chart)
    assert barrier.domain == BarrierDomain.TRANSPORT
    assert "Book a ride through the health plan" in barrier.helps
    rebooked = happened(rosa, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 10))
    assert rebooked.stage_words == "Visit booked: Thu 10 Dec"


def test_nobody_reached_asks_nothing_about_the_visit(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    row = happened(rosa, row, EventType.SCHEDULED, contact_result=ContactResult.NO_ANSWER)
    assert row.stage == Stage.SENT
    assert [line.words for line in the_history(rosa, row)][-1] == "Asked where it stands: no answer"


def test_a_result_closes_nothing_until_somebody_has_reviewed_it(rosa: Desk, chart: UUID) -> None:
    row = happened(rosa, a_sent_referral(rosa, chart, HEART), EventType.ATTENDED)
    row = happened(rosa, row, EventType.RESULT_RECEIVED, evidence="Consult note of 23 Nov")
    assert (row.stage, row.is_over) == (Stage.RESULT_RECEIVED, False)
    draft = EventDraft(EventType.CLOSED, outcome=Received.FULLY)
    assert "Review it first" in refused(rosa, actions.record_event, row.referral_id, draft)
    row = closed(rosa, happened(rosa, row, EventType.REVIEWED))
    assert (row.stage, row.is_over) == (Stage.CLOSED, True)


def test_it_closes_only_with_an_outcome_and_who_said_so(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    with rosa.writing() as session, pytest.raises(DraftHasProblems) as found:
        actions.record_event(session, row.referral_id, EventDraft(EventType.CLOSED))
    assert {each.field for each in found.value.problems} == {
        "outcome", "informant", "patient_says", "need_after",
    }  # fmt: skip


def test_closing_resolves_the_need_only_where_somebody_says_so(rosa: Desk, chart: UUID) -> None:
    need = a_need(rosa, chart)
    row = a_sent_referral(rosa, chart, need_id=need.need_id)
    assert the_need(rosa, chart, need.need_id).status == NeedStatus.REFERRED_OUT
    closed(rosa, row, need_after=NeedAfter.IMPROVED)
    assert the_need(rosa, chart, need.need_id).status == NeedStatus.REFERRED_OUT
    again = closed(rosa, a_sent_referral(rosa, chart, need_id=need.need_id), need_after=NeedAfter.RESOLVED)
    assert again.is_over
    assert the_need(rosa, chart, need.need_id).status == NeedStatus.RESOLVED


def test_an_ended_one_is_opened_again_only_by_who_knows_the_ending(rosa: Desk, chart: UUID) -> None:
    row = closed(rosa, a_sent_referral(rosa, chart), Received.NOT, reason=Reason.CAPACITY)
    late = EventDraft(EventType.ACCEPTED)
    assert "Open it again first" in refused(rosa, actions.record_event, row.referral_id, late)
    words = refused(rosa, actions.reopen_referral, row.referral_id, Reason.NEW_FACTS, knowing=())
    assert "Look at it again" in words
    with rosa.writing() as session:
        knowing = [each.id for each in row.progress.open_endings]
        actions.reopen_referral(session, row.referral_id, Reason.NEW_FACTS, knowing=knowing)
    row = the_referral(rosa, row.referral_id)
    assert (row.stage, row.progress.interval) == (Stage.REOPENED, 2)


def test_sent_elsewhere_the_old_one_ends_and_the_new_one_names_it(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    row = happened(rosa, row, EventType.DECLINED, reason=Reason.CAPACITY)
    assert row.next_step is not None
    assert row.next_step.words == "Another service" or row.next_step.words
    draft = replace(
        rules.elsewhere(ReferralDraft.of(row.seen), row.referral_id), partner_name="St. Ann Pantry"
    )
    with rosa.writing() as session:
        other = actions.reroute_referral(session, row.referral_id, draft, Reason.CAPACITY).id
    assert the_referral(rosa, row.referral_id).stage == Stage.REROUTED
    assert the_referral(rosa, other).replaces_id == row.referral_id
    assert the_referral(rosa, other).pair_ids == ()


def test_one_event_for_several_names_those_that_cannot_have_it(rosa: Desk, chart: UUID) -> None:
    food, heart = a_sent_referral(rosa, chart), a_referral(rosa, chart, HEART)
    ids = [food.referral_id, heart.referral_id]
    with rosa.writing() as session:
        told = actions.record_for_several(session, ids, EventDraft(EventType.RECEIVED))
    assert told.done == (food.referral_id,)
    [(referral_id, words)] = told.refused
    assert (referral_id, words) == (
        heart.referral_id, "It is only prepared. First say who sent it, and when.",
    )  # fmt: skip
    assert the_referral(rosa, food.referral_id).stage == Stage.RECEIVED


def test_a_part_of_it_is_closed_first(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    a_referral(rosa, chart, HEART, parent_id=row.referral_id)
    draft = EventDraft(EventType.CLOSED, outcome=Received.UNKNOWN)
    assert "part of it is still open" in refused(rosa, actions.record_event, row.referral_id, draft)


def test_one_referral_for_a_household_counts_once_and_each_member_sees_it(rosa: Desk, chart: UUID) -> None:
    son = a_patient(rosa, a_person("Grant", "Leo", "2015-05-01"))
    row = a_referral(rosa, chart, people=(str(son),))
    with rosa.reading() as session:
        [shared] = queries.shared_with_chart(session, son)
        assert (shared.referral_id, shared.what, shared.partner_name) == (
            row.referral_id, "Food", HARBOR_TABLE,
        )  # fmt: skip
        assert len(queries.open_referrals(session)) == 1
    with rosa.writing() as session:
        actions.change_referral(session, replace(ReferralDraft.of(row.seen), people=()))
    with rosa.reading() as session:
        assert queries.shared_with_chart(session, son) == []


def test_private_help_covers_nobody_else(rosa: Desk, chart: UUID) -> None:
    draft = replace(FOOD, domain="intimate-partner-violence", people=(str(chart),))
    assert "one referral for each person" in refused(rosa, actions.prepare_referral, chart, draft)


def test_once_it_is_sent_what_the_service_was_told_stays(rosa: Desk, chart: UUID) -> None:
    row = a_sent_referral(rosa, chart)
    draft = replace(ReferralDraft.of(row.seen), partner_name="St. Ann Pantry")
    assert "It was sent like this" in refused(rosa, actions.change_referral, draft)
    with rosa.writing() as session:
        actions.change_referral(session, replace(ReferralDraft.of(row.seen), authorization="AB123"))
    assert the_referral(rosa, row.referral_id).seen.values["authorization"] == "AB123"


def test_an_event_that_never_was_is_struck_and_it_stands_where_it_stood(rosa: Desk, chart: UUID) -> None:
    row = happened(rosa, a_sent_referral(rosa, chart), EventType.DECLINED, reason=Reason.CAPACITY)
    [_, declined] = the_history(rosa, row)
    with rosa.writing() as session:
        strike_event(session, declined.seen, "Other patient")
    assert the_referral(rosa, row.referral_id).stage == Stage.SENT


def test_the_code_on_the_slip_finds_its_referral_and_no_other(rosa: Desk, chart: UUID) -> None:
    row, other = a_referral(rosa, chart), a_referral(rosa, chart, HEART)
    with rosa.reading() as session:
        found = queries.referral_by_code(session, f" {row.code.lower().replace('-', '')} ")
        assert found is not None
        assert found.referral_id == row.referral_id
        wrong = ("1" if row.code[0] != "1" else "2") + row.code[1:]
        assert queries.referral_by_code(session, wrong) is None
    assert other.code != row.code


def test_the_records_desk_follows_a_referral_and_leaves_the_closing_to_others(
    rosa: Desk, chart: UUID
) -> None:
    row = happened(rosa, a_sent_referral(rosa, chart, HEART), EventType.ATTENDED)
    with rosa.writing() as session:
        session.add(Worker(id=BEN, chart=OFFICE_CHART, name="Ben Carver", role=Role.RECORDS))
    clerk = desk_of(rosa.store, BEN, "Ben Carver", Role.RECORDS)
    row = happened(clerk, row, EventType.RESULT_RECEIVED, evidence="Consult note")
    with pytest.raises(NotPermitted, match="reviews results and closes"):
        happened(clerk, row, EventType.REVIEWED)
    assert the_referral(rosa, row.referral_id).stage == Stage.RESULT_RECEIVED


def test_how_often_a_service_helped_counts_only_what_is_known(rosa: Desk) -> None:
    pantry = UUID(int=9)
    for number, outcome in enumerate((Received.FULLY, Received.NOT, Received.UNKNOWN)):
        chart = a_patient(rosa, a_person("Grant", f"Person {number}", f"195{number}-01-01"), despite="twin")
        row = a_sent_referral(rosa, chart, service_id=pantry, channel=Channel.SLIP)
        closed(rosa, row, outcome, reason=Reason.CAPACITY if outcome == Received.NOT else None)
    with rosa.reading() as session:
        assert queries.success_by_service(session) == {pantry: 0.5}


def test_a_laptop_whose_clock_is_behind_still_writes_after_what_it_knows(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    row = closed(rosa, a_sent_referral(rosa, chart), Received.UNKNOWN)
    monday.move(timedelta(hours=-1))
    with rosa.writing() as session:
        knowing = [each.id for each in row.progress.open_endings]
        actions.reopen_referral(session, row.referral_id, Reason.NEW_FACTS, knowing=knowing)
    row = happened(rosa, row, EventType.ACCEPTED)
    assert (row.stage, row.progress.annotations) == (Stage.ACCEPTED, ())
