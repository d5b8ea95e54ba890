"""FHIR dates, times and moments of any precision: whether they are well written, and which is earlier."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MOMENT = re.compile(
    r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?", re.ASCII
)
_TIME = re.compile(r"(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?", re.ASCII)


def is_date(text: str) -> bool:
    """Return whether `text` is a FHIR date: a year, a month or a day that the calendar has."""
    return _DATE.fullmatch(text) is not None and _span_of_date(text) is not None


def is_moment(text: str) -> bool:
    """Return whether `text` is a FHIR dateTime: a date of any precision, or a day with a time."""
    return _span(text) is not None


def is_time(text: str) -> bool:
    """Return whether `text` is a FHIR time between 00:00 and 23:59:60; seconds may be missing."""
    return _time(text) is not None


def order_of_moments(one: str, other: str) -> int | None:
    """Return -1, 0 or 1 for earlier, same, later; None where the precision does not say.

    A year reaches from its first to its last moment. A time without a zone is taken as the zone of the other.
    """
    if one == other:
        return 0
    if "T" not in one or "T" not in other:
        # a day is a day on the wall: the zone of the more exact one must not move it to the day before
        one, other = one.partition("T")[0], other.partition("T")[0]
    mine, theirs = _span(one), _span(other)
    if mine is None or theirs is None:
        return None
    if mine[1] < theirs[0]:
        return -1
    if theirs[1] < mine[0]:
        return 1
    return 0 if mine == theirs else None


def order_of_times(one: str, other: str) -> int | None:
    """Return -1, 0 or 1 for two times of day, None where one of them is none."""
    mine, theirs = _time(one), _time(other)
    if mine is None or theirs is None:
        return None
    return (mine > theirs) - (mine < theirs)


def certainly_outside(value: str, *, least: str = "", most: str = "") -> bool:
    """Return whether a moment is surely before `least` or after `most`."""
    return (bool(least) and order_of_moments(value, least) == -1) or (
        bool(most) and order_of_moments(value, most) == 1
    )


def _span(text: str) -> tuple[datetime, datetime] | None:
    if "T" not in text:
        return _span_of_date(text)
    found = _MOMENT.fullmatch(text)
    day = _span_of_date(found.group(1)) if found else None
    if found is None or day is None:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3]), int(found[4] or 0)
    if hours > 23 or minutes > 59 or seconds > 60:
        return None
    start = day[0] + timedelta(hours=hours, minutes=minutes, seconds=seconds)
    start += timedelta(microseconds=int(((found[5] or "") + "000000")[:6])) - _ahead(found[6])
    return start, start + (timedelta(seconds=59) if found[4] is None else timedelta(0))


def _span_of_date(text: str) -> tuple[datetime, datetime] | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        first = date(year, month or 1, day or 1)
        last_month = month or 12
        last = date(year, last_month, day or monthrange(year, last_month)[1])
    except ValueError:
        return None
    return datetime.combine(first, time.min, UTC), datetime.combine(last, time.max, UTC)


def _ahead(zone: str | None) -> timedelta:
    if not zone or zone == "Z":
        return timedelta(0)
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return size if zone[0] == "+" else -size


def _time(text: str) -> tuple[int, int, float] | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds = int(found[1]), int(found[2]), int(found[3] or 0)
    if hours > 23 or minutes > 59 or seconds > 60:
        return None
    return hours, minutes, seconds + float(f"0.{found[4] or 0}")
