"""One line per referral in My Day: only its current step is live, and it moves on with the days."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.obligations.actions import remind_later
from carecoord_desktop.features.obligations.queries import obligations_of
from carecoord_desktop.features.obligations.rules import Obligation
from carecoord_desktop.features.referral_stages.records import Channel, EventType, Reason, Received
from carecoord_desktop.store.desk import Desk
from tests.builders.patients import a_patient
from tests.builders.referrals import FOOD, HEART, a_referral, a_sent_referral, closed, happened


@pytest.fixture(autouse=True)
def _monday(monday: HeldClock) -> HeldClock:
    return monday


@pytest.fixture
def chart(rosa: Desk) -> UUID:
    """Lucille, on Rosa's caseload."""
    return a_patient(rosa)


def about_referrals(desk: Desk, chart: UUID, until: date | None = None) -> list[Obligation]:
    with desk.reading() as session:
        [(_, found)] = obligations_of(session, clock.today(), [chart], until=until)
    return [each for each in found if each.subject_kind == "referral"]


def lines(desk: Desk, chart: UUID) -> list[str]:
    return [each.title for each in about_referrals(desk, chart)]


def test_sent_by_fax_on_monday_the_line_comes_on_wednesday_and_changes_with_the_days(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    a_sent_referral(rosa, chart)
    assert lines(rosa, chart) == []
    [coming] = about_referrals(rosa, chart, until=date(2026, 11, 27))
    assert coming.due_on == date(2026, 11, 25)
    told = dict[int, list[str]]()
    for day in (25, 26, 30):
        monday.move(timedelta(days=day) - timedelta(days=clock.today().day))
        told[day] = lines(rosa, chart)
    assert told == {
        25: ["Ask whether the referral came: Food at Harbor Table due today (Wed 25 Nov)"],
        26: ["Ask whether the referral came: Food at Harbor Table overdue 1 day (was due 25 Nov)"],
        30: ["Ask whether they accept: Food at Harbor Table due today (Mon 30 Nov)"],
    }
    monday.move(timedelta(days=7))
    assert lines(rosa, chart) == [
        "No answer: ask somebody higher up: Food at Harbor Table due today (Mon 7 Dec)"
    ]


def test_two_referrals_are_two_lines(rosa: Desk, chart: UUID, monday: HeldClock) -> None:
    a_sent_referral(rosa, chart)
    a_sent_referral(rosa, chart, HEART, channel=Channel.SLIP)
    monday.move(timedelta(days=2))
    assert len(lines(rosa, chart)) == 2


def test_the_day_after_a_visit_somebody_asks_how_it_went_and_a_missed_one_is_booked_again(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    row = a_sent_referral(rosa, chart, HEART, channel=Channel.SLIP)
    row = happened(rosa, row, EventType.SCHEDULED, appointment_on=date(2026, 12, 3))
    monday.move(timedelta(days=10))
    assert lines(rosa, chart) == []
    monday.move(timedelta(days=1))
    assert lines(rosa, chart) == [
        "Ask how the visit went: Cardiology at Bay Heart Clinic due today (Fri 4 Dec)"
    ]
    happened(rosa, row, EventType.NO_SHOW, reason=Reason.NO_TRANSPORT)
    [line] = about_referrals(rosa, chart, until=date(2026, 12, 10))
    assert line.title == "Book the visit again: Cardiology at Bay Heart Clinic due 8 Dec, 4 days left"


def test_an_ended_referral_asks_for_nothing(rosa: Desk, chart: UUID, monday: HeldClock) -> None:
    closed(rosa, a_sent_referral(rosa, chart), Received.UNKNOWN)
    monday.move(timedelta(days=30))
    assert lines(rosa, chart) == []


def test_private_help_is_not_named_in_the_line(rosa: Desk, chart: UUID, monday: HeldClock) -> None:
    a_referral(rosa, chart, FOOD, domain="intimate-partner-violence", partner_name="Safe House")
    monday.move(timedelta(days=2))
    assert lines(rosa, chart) == ["Send the referral: in private due today (Wed 25 Nov)"]


def test_put_off_it_keeps_its_id_until_the_referral_moves_on(
    rosa: Desk, chart: UUID, monday: HeldClock
) -> None:
    row = a_sent_referral(rosa, chart)
    monday.move(timedelta(days=2))
    [line] = about_referrals(rosa, chart)
    with rosa.writing() as session:
        remind_later(session, line)
    [again] = about_referrals(rosa, chart)
    assert (again.id, again.remind_on) == (line.id, date(2026, 12, 2))
    happened(rosa, row, EventType.ACCEPTED)
    [after] = about_referrals(rosa, chart, until=date(2026, 12, 31))
    assert (after.rule.id, after.due_on, after.remind_on) == (
        "referral-appointment", date(2026, 12, 9), None,
    )  # fmt: skip
