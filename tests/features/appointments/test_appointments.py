"""What a coordinator does with appointments, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.appointments.actions import (
    add_appointment,
    book_again,
    change_appointment,
    link_appointments,
    strike_appointment,
    take_back,
)
from carecoord_desktop.features.appointments.queries import (
    history_of_appointment,
    next_appointment,
    orders_of_chart,
)
from carecoord_desktop.features.appointments.records import (
    AppointmentStatus,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import AppointmentDraft, OrderDraft
from carecoord_desktop.features.barriers.queries import barriers_of_chart
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.store.desk import Desk
from tests.builders.appointments import (
    BLOOD,
    HEART,
    an_appointment,
    linked,
    noted,
    the_appointment,
    the_appointments,
)
from tests.builders.authorizations import a_request

FRIDAY = timedelta(days=11)
"""From Monday, 23 November, to Friday, 4 December."""


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


def problems_of(refused: pytest.ExceptionInfo[DraftHasProblems]) -> list[str]:
    return [problem.field for problem in refused.value.problems]


def test_the_next_appointment_comes_first_and_the_past_after_it_newest_first(
    rosa: Desk, lucille: UUID
) -> None:
    for day in (date(2026, 12, 10), date(2026, 11, 2), date(2026, 12, 3), date(2026, 11, 9)):
        an_appointment(rosa, lucille, takes_place_on=day)
    days = [row.slot.takes_place_on for row in the_appointments(rosa, lucille)]
    assert days == [date(2026, 12, 3), date(2026, 12, 10), date(2026, 11, 9), date(2026, 11, 2)]
    with rosa.reading() as session:
        upcoming = next_appointment(session, lucille)
    assert upcoming is not None
    assert upcoming.slot.takes_place_on == date(2026, 12, 3)


def test_a_time_is_stored_as_clocks_write_it_and_the_worker_owns_what_she_wrote(
    rosa: Desk, lucille: UUID
) -> None:
    row = an_appointment(rosa, lucille)
    assert (row.slot.starts, row.slot.owner_id) == ("09:30", rosa.worker_id)
    assert row.slot.time_zone == "America/New_York"


def test_what_is_missing_is_said_beside_its_field(rosa: Desk, lucille: UUID) -> None:
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        add_appointment(session, lucille, AppointmentDraft(starts="25:00", minutes=0, ride_notice_days=99))
    assert problems_of(refused) == ["what", "takes_place_on", "starts", "minutes", "ride_notice_days"]


def test_missed_for_want_of_a_ride_opens_the_barrier_and_is_booked_again_with_a_ride_to_ask_for(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    row = an_appointment(rosa, lucille, ride=Ride.NOT_NEEDED)
    monday.move(FRIDAY)
    missed = noted(rosa, row, AppointmentStatus.NO_SHOW, NoShowReason.NO_TRANSPORT)
    assert missed.no_show_reason is NoShowReason.NO_TRANSPORT
    with rosa.reading() as session:
        [barrier] = barriers_of_chart(session, lucille)
    assert (barrier.domain, barrier.description) == (BarrierDomain.TRANSPORT, "Missed: Heart doctor")
    with rosa.writing() as session:
        again = book_again(session, row.appointment_id, date(2026, 12, 10), "10:00").id
    rebooked = the_appointment(rosa, again)
    assert (rebooked.slot.takes_place_on, rebooked.slot.starts) == (date(2026, 12, 10), "10:00")
    assert rebooked.ride is Ride.NEEDED
    assert rebooked.place_words == "Bay Heart Clinic, 12 Harbor St, Springfield"


def test_pressed_twice_it_is_booked_again_once(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    row = an_appointment(rosa, lucille)
    monday.move(FRIDAY)
    noted(rosa, row, AppointmentStatus.NO_SHOW, NoShowReason.FORGOT)
    with rosa.writing() as session:
        book_again(session, row.appointment_id, date(2026, 12, 10))
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        book_again(session, row.appointment_id, date(2026, 12, 10))
    assert len(the_appointments(rosa, lucille)) == 2


def test_nobody_has_promised_the_new_day(rosa: Desk, lucille: UUID) -> None:
    row = an_appointment(
        rosa, lucille, ride=Ride.CONFIRMED, interpreter=VisitInterpreter.ASKED_FOR, confirmation_number="A1"
    )
    row = noted(rosa, row, AppointmentStatus.CONFIRMED)
    draft = replace(AppointmentDraft.of(row.seen), takes_place_on=date(2026, 12, 8))
    with rosa.writing() as session:
        change_appointment(session, draft)
    moved = the_appointment(rosa, row.appointment_id)
    assert moved.slot.status is AppointmentStatus.BOOKED
    assert (moved.ride, moved.interpreter) == (Ride.NEEDED, VisitInterpreter.NEEDED)
    assert moved.sequence == row.sequence + 1


def test_another_phone_number_is_no_news_for_a_calendar(rosa: Desk, lucille: UUID) -> None:
    row = noted(rosa, an_appointment(rosa, lucille), AppointmentStatus.CONFIRMED)
    with rosa.writing() as session:
        change_appointment(session, replace(AppointmentDraft.of(row.seen), phone="555-0199"))
    changed = the_appointment(rosa, row.appointment_id)
    assert (changed.sequence, changed.slot.status) == (row.sequence, AppointmentStatus.CONFIRMED)


def test_an_outcome_noted_by_mistake_is_taken_back_with_its_barrier(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    row = an_appointment(rosa, lucille)
    monday.move(FRIDAY)
    missed = noted(rosa, row, AppointmentStatus.NO_SHOW, NoShowReason.COST)
    with rosa.writing() as session:
        take_back(session, missed.seen)
    with rosa.reading() as session:
        assert barriers_of_chart(session, lucille) == []
        history = [each.became for each in history_of_appointment(session, row.appointment_id)]
    assert the_appointment(rosa, row.appointment_id).slot.status is AppointmentStatus.BOOKED
    assert history == [AppointmentStatus.NO_SHOW, AppointmentStatus.BOOKED]


def test_a_moved_blood_test_turns_the_chain_red_and_confirming_asks_why(rosa: Desk, lucille: UUID) -> None:
    blood, heart = an_appointment(rosa, lucille, BLOOD), an_appointment(rosa, lucille)
    linked(rosa, lucille, blood, heart)
    assert the_appointment(rosa, heart.appointment_id).slips == ()
    with rosa.writing() as session:
        change_appointment(
            session, replace(AppointmentDraft.of(blood.seen), takes_place_on=date(2026, 12, 2))
        )
    [slip] = the_appointment(rosa, heart.appointment_id).slips
    assert slip.words == "Blood test must be at least 3 days before Heart doctor. It is 1 day before."
    with pytest.raises(DraftHasProblems) as refused:
        noted(rosa, heart, AppointmentStatus.CONFIRMED)
    assert problems_of(refused) == ["override"]
    confirmed = noted(rosa, heart, AppointmentStatus.CONFIRMED, override="The doctor agreed")
    assert confirmed.slot.status is AppointmentStatus.CONFIRMED
    assert confirmed.status_reason == "The doctor agreed"


def test_called_off_breaks_the_chain_until_it_is_booked_again(rosa: Desk, lucille: UUID) -> None:
    blood, heart = an_appointment(rosa, lucille, BLOOD), an_appointment(rosa, lucille)
    linked(rosa, lucille, blood, heart)
    noted(rosa, blood, AppointmentStatus.CANCELLED)
    [slip] = the_appointment(rosa, heart.appointment_id).slips
    assert slip.words.startswith("Blood test was called off. Heart doctor needs it first")
    with rosa.writing() as session:
        again = book_again(session, blood.appointment_id, date(2026, 11, 27)).id
    assert the_appointment(rosa, heart.appointment_id).slips == ()
    with rosa.reading() as session:
        [row] = orders_of_chart(session, lucille)
    assert (row.order.earlier_id, row.order.least_days) == (again, 3)


def test_a_chain_cannot_come_back_to_its_beginning(rosa: Desk, lucille: UUID) -> None:
    blood, heart = an_appointment(rosa, lucille, BLOOD), an_appointment(rosa, lucille)
    linked(rosa, lucille, blood, heart)
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        link_appointments(session, lucille, OrderDraft(heart.appointment_id, blood.appointment_id))
    assert problems_of(refused) == ["later_id"]


def test_an_appointment_that_never_was_leaves_the_list(rosa: Desk, lucille: UUID) -> None:
    row = an_appointment(rosa, lucille)
    with rosa.writing() as session:
        strike_appointment(session, row.seen, "Another person")
    assert the_appointments(rosa, lucille) == []


def test_what_came_from_another_laptop_while_the_form_was_open_stays(rosa: Desk, lucille: UUID) -> None:
    row = an_appointment(rosa, lucille, HEART)
    with rosa.writing() as session:
        change_appointment(session, replace(AppointmentDraft.of(row.seen), phone="555-0199"))
    with rosa.writing() as session:
        change_appointment(session, replace(AppointmentDraft.of(row.seen), place="Bay Heart Annex"))
    now = the_appointment(rosa, row.appointment_id)
    assert (now.phone, now.slot.place) == ("555-0199", "Bay Heart Annex")


def test_day_a4_an_mri_is_not_confirmed_before_the_payer_said_yes_unless_somebody_says_why(
    rosa: Desk, lucille: UUID
) -> None:
    asked = a_request(rosa, lucille)
    row = an_appointment(
        rosa, lucille, what="MRI", takes_place_on=date(2026, 12, 2), authorization_id=asked.authorization_id
    )
    with pytest.raises(DraftHasProblems) as refused:
        noted(rosa, row, AppointmentStatus.CONFIRMED)
    [problem] = refused.value.problems
    assert problem.field == "override"
    assert "the payer has not decided yet" in problem.message
    confirmed = noted(rosa, row, AppointmentStatus.CONFIRMED, override="The payer agreed by phone")
    assert confirmed.slot.status is AppointmentStatus.CONFIRMED
