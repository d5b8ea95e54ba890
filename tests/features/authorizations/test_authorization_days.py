"""The days of a request to a payer: DAY-A4, with its holiday, its letters and each type of payer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.calendars import is_business_day
from carecoord_desktop.features.authorizations.records import Decision, DenialClass, Urgency
from carecoord_desktop.features.authorizations.rules import (
    Allowance,
    Level,
    appeal_due,
    continuation,
    decision_due,
    next_way,
    obstacles,
    suggested_class,
)
from carecoord_desktop.features.payers.records import PayerType
from tests.builders.authorizations import MONDAY_NINE, PT_FROM, PT_TO

DENIED_ON = date(2026, 11, 25)
WITH_CLOCKS = (PayerType.MEDICARE_C, PayerType.MEDICAID_FFS, PayerType.MEDICAID_MCO, PayerType.CHIP)
_moments = st.datetimes(datetime(2026, 1, 2), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def test_a_standard_request_received_on_monday_is_decided_by_the_monday_after() -> None:
    due = decision_due(PayerType.MEDICARE_C, Urgency.STANDARD, MONDAY_NINE)
    assert (due.on, due.target_on, due.is_estimate) == (date(2026, 11, 30), date(2026, 11, 30), True)


def test_72_hours_run_through_thanksgiving() -> None:
    due = decision_due(PayerType.MEDICARE_C, Urgency.EXPEDITED, MONDAY_NINE)
    assert due.at is not None
    assert f"{clock.at_office(due.at):%a %d %b %H:%M}" == "Thu 26 Nov 09:00"


def test_an_extension_adds_fourteen_days_and_a_letter_wins_over_both() -> None:
    extended = decision_due(PayerType.MEDICARE_C, Urgency.STANDARD, MONDAY_NINE, is_extended=True)
    assert extended.on == date(2026, 12, 14)
    letter = decision_due(
        PayerType.MEDICARE_C, Urgency.STANDARD, MONDAY_NINE, is_extended=True, letter_on=date(2026, 12, 9)
    )
    assert (letter.on, letter.estimate_on, letter.is_estimate) == (
        date(2026, 12, 9),
        date(2026, 12, 14),
        False,
    )


def test_until_the_payer_has_it_no_clock_runs() -> None:
    assert decision_due(PayerType.MEDICARE_C, Urgency.STANDARD, None).on is None


def test_before_2026_a_plan_had_fourteen_days() -> None:
    received = clock.office_moment(datetime(2025, 12, 31, 9))  # noqa: DTZ001
    assert decision_due(PayerType.MEDICARE_C, Urgency.STANDARD, received).on == date(2026, 1, 14)


@pytest.mark.parametrize(
    ("payer_type", "due_on", "target_on"),
    [
        (PayerType.MEDICARE_C, date(2027, 1, 29), date(2027, 1, 29)),
        (PayerType.MEDICAID_MCO, date(2027, 1, 24), date(2027, 1, 22)),
        (PayerType.COMMERCIAL, date(2027, 5, 24), date(2027, 5, 24)),
    ],
)
def test_how_long_a_denial_can_be_appealed_depends_on_who_pays(
    payer_type: PayerType, due_on: date, target_on: date
) -> None:
    due = appeal_due(payer_type, DENIED_ON)
    assert (due.on, due.target_on, due.is_estimate) == (due_on, target_on, True)


def test_the_day_on_the_letter_wins_and_the_estimate_stays_beside_it() -> None:
    due = appeal_due(PayerType.MEDICARE_C, DENIED_ON, date(2027, 1, 25))
    assert (due.on, due.estimate_on, due.is_estimate) == (date(2027, 1, 25), date(2027, 1, 29), False)


def test_benefits_go_on_only_when_something_is_cut_and_never_for_a_first_request() -> None:
    plan = PayerType.MEDICAID_MCO
    assert continuation(plan, DENIED_ON, None, is_cut=False) is None
    assert continuation(PayerType.COMMERCIAL, DENIED_ON, None, is_cut=True) is None
    soon = continuation(plan, DENIED_ON, date(2026, 12, 1), is_cut=True)
    later = continuation(plan, DENIED_ON, date(2026, 12, 20), is_cut=True)
    assert soon is not None
    assert later is not None
    assert (soon.on, later.on) == (date(2026, 12, 5), date(2026, 12, 20))
    assert soon.is_estimate


def test_the_words_of_a_denial_suggest_what_it_is_about() -> None:
    assert suggested_class("Conservative therapy not documented") == DenialClass.CLINICAL
    assert suggested_class("Wrong code on line 2") == DenialClass.ADMINISTRATIVE
    assert suggested_class("This is not a covered benefit") == DenialClass.NOT_COVERED
    assert suggested_class("See attached") is None
    assert "independent reviewer" in next_way(DenialClass.CLINICAL, PayerType.MEDICARE_C)
    assert "independent reviewer" not in next_way(DenialClass.CLINICAL, PayerType.MEDICAID_MCO)


@given(_moments, st.sampled_from(WITH_CLOCKS))
def test_a_standard_request_is_due_seven_days_later_on_any_day_of_any_year(
    received: datetime, payer_type: PayerType
) -> None:
    due = decision_due(payer_type, Urgency.STANDARD, received)
    began = clock.at_office(received).date()
    assert due.on is not None
    assert due.target_on is not None
    assert due.on.toordinal() - began.toordinal() == 7
    assert due.target_on <= due.on
    assert is_business_day(due.target_on)
    between = (due.target_on + timedelta(days=n) for n in range(1, (due.on - due.target_on).days + 1))
    assert not any(map(is_business_day, between))


@given(_moments)
def test_72_hours_are_72_hours_also_when_the_clocks_change(received: datetime) -> None:
    due = decision_due(PayerType.MEDICAID_MCO, Urgency.EXPEDITED, received)
    assert due.at is not None
    assert (due.at - received).total_seconds() == 72 * 3600


@given(st.integers(1, 200), st.integers(0, 220))
def test_the_bar_turns_amber_at_80_and_red_at_90_percent_exactly(approved: int, used: int) -> None:
    one = Allowance("PT", Decision.APPROVED, PT_FROM, PT_TO, approved, used)
    share = used * 100 / approved
    assert one.level == (Level.RED if share >= 90 else Level.AMBER if share >= 80 else Level.CALM)
    assert one.percent is not None
    assert abs(one.percent - share) <= 0.5


@given(st.integers(1, 40), st.integers(0, 45), st.integers(1, 5), st.integers(-40, 140))
def test_a_visit_is_in_the_way_of_nothing_exactly_when_it_is_in_the_window_and_units_are_left(
    approved: int, used: int, units: int, days: int
) -> None:
    on = PT_FROM + timedelta(days=days)
    fits = PT_FROM <= on <= PT_TO and used + units <= approved
    for decision in Decision:
        one = Allowance("PT", decision, PT_FROM, PT_TO, approved, used)
        assert (obstacles([one], on, units) == []) == (fits and decision.approves)


def test_one_usable_item_is_enough() -> None:
    denied = Allowance("MRI", Decision.DENIED, None, None, None, 0)
    approved = Allowance("PT", Decision.CHANGED, PT_FROM, PT_TO, None, 99)
    for items in ([denied, approved], [approved, denied]):
        assert obstacles(items, PT_FROM) == []
    assert obstacles([denied], PT_FROM) == ["MRI: the payer said denied."]
    assert obstacles([], PT_FROM) == ["Nothing was asked of the payer yet."]


def test_a_payer_without_a_known_clock_gives_no_day_instead_of_a_wrong_one() -> None:
    for payer_type, urgency in product((PayerType.VA, PayerType.UNINSURED, None), Urgency):
        assert decision_due(payer_type, urgency, MONDAY_NINE).on is None
    assert appeal_due(PayerType.VA, DENIED_ON).on is None
