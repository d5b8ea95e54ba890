"""Business days: Monday to Friday without the federal holidays of the United States."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY = 5


def is_business_day(day: date) -> bool:
    """Return whether offices work on a day; a holiday on a weekend counts on the day it is observed."""
    return day.weekday() < _SATURDAY and day not in _federal_holidays()


def holiday_name(day: date) -> str:
    """Return what a holiday is called, or ""."""
    return str(_federal_holidays().get(day) or "")


def business_days_after(day: date, count: int) -> date:
    """Return the `count`-th business day after a day, which itself does not count, whatever day it is."""
    for _ in range(count):
        day += timedelta(days=1)
        while not is_business_day(day):
            day += timedelta(days=1)
    return day


def business_days_before(day: date, count: int) -> date:
    """Return the `count`-th business day before a day, which itself does not count, whatever day it is."""
    for _ in range(count):
        day = last_business_day(day - timedelta(days=1))
    return day


def last_business_day(day: date) -> date:
    """Return the last business day on or before a day: until when something is done in good time."""
    while not is_business_day(day):
        day -= timedelta(days=1)
    return day


def business_days_between(first: date, last: date) -> int:
    """Return how many business days lie after `first`, up to and with `last`."""
    days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
    return sum(map(is_business_day, days))


@cache
def _federal_holidays() -> HolidayBase:
    import holidays  # the calendars of the whole world: a tenth of a second that a start does without

    return holidays.country_holidays("US", observed=True)
