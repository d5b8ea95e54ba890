"""Deadlines fall on the days that a calendar on the wall says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.calendars import (
    business_days_after,
    business_days_between,
    holiday_name,
    is_business_day,
    last_business_day,
)
from carecoord_desktop.common.clock_rules import Kind, Unit, clock_rule, months_after

DAYS = st.dates(date(2021, 6, 18), date(2035, 12, 20))

FEDERAL_2026 = (
    date(2026, 1, 1), date(2026, 1, 19), date(2026, 2, 16), date(2026, 5, 25), date(2026, 6, 19),
    date(2026, 7, 3), date(2026, 9, 7), date(2026, 10, 12), date(2026, 11, 11), date(2026, 11, 26),
    date(2026, 12, 25),
)  # fmt: skip


def test_offices_work_on_weekdays_that_are_no_federal_holidays() -> None:
    year = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    free = [day for day in year if day.weekday() < 5 and not is_business_day(day)]
    assert tuple(free) == FEDERAL_2026
    assert holiday_name(date(2026, 11, 26)) == "Thanksgiving Day"


@pytest.mark.parametrize(
    ("discharged", "due"),
    [
        (date(2026, 11, 20), date(2026, 11, 24)),  # a Friday: Monday, Tuesday
        (date(2026, 11, 24), date(2026, 11, 27)),  # Thanksgiving lies between
        (date(2026, 12, 24), date(2026, 12, 29)),  # Christmas and a weekend lie between
        (date(2026, 11, 21), date(2026, 11, 24)),  # a Saturday
    ],
)
def test_two_business_days_after_a_discharge(discharged: date, due: date) -> None:
    assert business_days_after(discharged, 2) == due


@given(DAYS, st.integers(1, 30))
def test_counting_business_days_there_and_back_agrees(day: date, count: int) -> None:
    due = business_days_after(day, count)
    assert is_business_day(due)
    assert business_days_between(day, due) == count


@given(DAYS)
def test_the_target_is_the_deadline_or_the_last_business_day_before(day: date) -> None:
    target = last_business_day(day)
    assert is_business_day(target)
    assert target <= day
    assert not any(is_business_day(target + timedelta(days=n)) for n in range(1, (day - target).days + 1))


def test_intake_is_due_on_day_153_after_enrollment() -> None:
    rule = clock_rule("intake", date(2026, 11, 23))
    assert rule.due_on(date(2026, 6, 24)) == date(2026, 11, 24)
    assert rule.alert_on(date(2026, 6, 24)) == date(2026, 10, 25)
    assert (rule.version, rule.kind, rule.unit) == (1, Kind.PROGRAM, Unit.DAY)
    assert rule.source


def test_a_plan_is_renewed_after_twelve_months() -> None:
    rule = clock_rule("plan-renewal", date(2026, 11, 23))
    assert rule.due_on(date(2025, 12, 10)) == date(2026, 12, 10)
    assert rule.alert_on(date(2026, 11, 23)) == date(2027, 10, 24)


def test_a_month_after_the_thirty_first_is_the_last_day_of_the_month() -> None:
    assert months_after(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_after(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_after(date(2026, 11, 30), 3) == date(2027, 2, 28)


def test_a_clock_that_did_not_exist_yet_is_no_clock() -> None:
    with pytest.raises(LookupError, match="intake"):
        clock_rule("intake", date(2019, 12, 31))
