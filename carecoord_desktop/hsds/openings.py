"""Whether a service is open, until when, and when it opens next; fast enough to ask of thousands at once.

Hours are the lines of text that a record holds. All times are those of the wall clock at the place. On a
federal holiday the usual hours are in doubt, unless the schedule itself speaks of those days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache

from carecoord_desktop.common.calendars import holiday_name
from carecoord_desktop.hsds.hours import Hours, clock_words, hours_of

FARTHEST_DAYS = 62
"""So far ahead the next opening is looked for: a place open once a month is found on each day."""

MIDNIGHT = 24 * 60
_LONGEST_SPECIAL_DAYS = 31
_NEVER_CLOSES = timedelta(days=6)

Lines = tuple[str, ...]


class Openness(StrEnum):
    """Whether somebody is there."""

    OPEN = "open"
    CLOSED = "closed"
    MAYBE = "maybe"  # by its hours it is open, but it is a federal holiday
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Opening:
    """Whether a place is open: if so until when (None: it never closes), else when it opens next.

    Both are times of its own wall clock; `next_at` is None where nobody knows.
    """

    state: Openness
    until: datetime | None = None
    next_at: datetime | None = None
    holiday: str = ""


@dataclass(frozen=True)
class DaySheet:
    """What hours come to on one day, for asking about many minutes of it.

    Spans are minutes after midnight; those of yesterday count as far as they reach past it.
    """

    is_known: bool
    today: tuple[tuple[int, int], ...] = ()
    yesterday: tuple[tuple[int, int], ...] = ()
    holiday_today: str = ""
    holiday_yesterday: str = ""

    def openness(self, minute: int) -> Openness:
        """Return whether the place is open at a minute of this day."""
        if not self.is_known:
            return Openness.UNKNOWN
        is_today = any(begins <= minute < ends for begins, ends in self.today)
        is_still = any(minute + MIDNIGHT < ends for _, ends in self.yesterday)
        if (is_today and not self.holiday_today) or (is_still and not self.holiday_yesterday):
            return Openness.OPEN
        if is_today or is_still:
            return Openness.MAYBE
        return Openness.CLOSED


@lru_cache(maxsize=65_536)
def day_sheet(lines: Lines, day: date) -> DaySheet:
    """Return what the hours in these lines come to on one day."""
    rules = _rules(lines)
    if not any(map(_says_when, rules)):
        return DaySheet(is_known=False)
    yesterday = day - timedelta(days=1)
    return DaySheet(
        is_known=True,
        today=spans_on(lines, day),
        yesterday=spans_on(lines, yesterday),
        holiday_today=_doubtful_holiday(rules, day),
        holiday_yesterday=_doubtful_holiday(rules, yesterday),
    )


def openness(lines: Lines, wall: datetime) -> Openness:
    """Return whether a place with these hours is open at this moment of its wall clock (a naive time)."""
    return day_sheet(lines, wall.date()).openness(wall.hour * 60 + wall.minute)


def opening_at(lines: Lines, wall: datetime) -> Opening:
    """Return whether a place is open, and what comes next within the coming two months."""
    state, rules = openness(lines, wall), _rules(lines)
    match state:
        case Openness.OPEN:
            return Opening(state, until=_closes(lines, wall))
        case Openness.MAYBE:
            day = wall.date()
            holiday = _doubtful_holiday(rules, day) or _doubtful_holiday(rules, day - timedelta(days=1))
            return Opening(state, until=_closes(lines, wall), holiday=holiday)
        case Openness.CLOSED:
            return Opening(state, next_at=_next_opening(lines, wall))
        case _:
            return Opening(state)


def opening_words(opening: Opening, wall: datetime) -> str:
    """Return in words whether a place is open, as of this moment: "open until 5 pm", "opens Mon 9 am"."""
    match opening.state:
        case Openness.OPEN if opening.until is None:
            return "open day and night"
        case Openness.OPEN:
            return f"open until {_when(opening.until, wall)}"
        case Openness.MAYBE:
            return f"may be closed: {opening.holiday}"
        case Openness.CLOSED:
            return f"opens {_when(opening.next_at, wall)}" if opening.next_at else "closed"
        case _:
            return "hours not known"


@lru_cache(maxsize=65_536)
def spans_on(lines: Lines, day: date) -> tuple[tuple[int, int], ...]:
    """Return from which to which minute after midnight a place opens on a day; an end may lie past 24:00."""
    rules, spans = _rules(lines), set()
    for rule in rules:
        if rule.is_closed or rule.opens_at is None or rule.closes_at is None:
            continue
        opens = datetime.combine(day, rule.opens_at)
        if rule.covers(opens) and not any(each.is_closed and each.covers(opens) for each in rules):
            begins, ends = _minute(rule.opens_at), _minute(rule.closes_at)
            spans.add((begins, ends if ends > begins else ends + MIDNIGHT))
    return tuple(sorted(spans))


@lru_cache(maxsize=65_536)
def _rules(lines: Lines) -> tuple[Hours, ...]:
    return tuple(map(hours_of, lines))


def _says_when(rule: Hours) -> bool:
    """Return whether a rule says on which days a place opens, from when to when."""
    has_times = rule.opens_at is not None and rule.closes_at is not None
    return has_times and not rule.is_closed and not rule.rest and bool(rule.byday or rule.bymonthday)


def _next_opening(lines: Lines, wall: datetime) -> datetime | None:
    for ahead in range(FARTHEST_DAYS + 1):
        day = wall.date() + timedelta(days=ahead)
        if _doubtful_holiday(_rules(lines), day):
            continue
        for begins, _ in spans_on(lines, day):
            if (opens := _at(day, begins)) > wall:
                return opens
    return None


def _closes(lines: Lines, wall: datetime) -> datetime | None:
    """Return when it closes, over spans that touch each other; None for a place that never does."""
    closes = wall
    for ahead in range(-1, 8):
        day = wall.date() + timedelta(days=ahead)
        for begins, ends in spans_on(lines, day):
            if _at(day, begins) <= closes < _at(day, ends):
                closes = _at(day, ends)
    return None if closes - wall > _NEVER_CLOSES else closes


def _doubtful_holiday(rules: tuple[Hours, ...], day: date) -> str:
    """Return the federal holiday that puts the hours of a day in doubt, or ""."""
    name = holiday_name(day)
    return "" if name and any(_speaks_of(rule, day) for rule in rules) else name


def _speaks_of(rule: Hours, day: date) -> bool:
    """Return whether a rule was written for a few days among which this one is."""
    if rule.valid_from is None or rule.valid_to is None:
        return False
    is_special = (rule.valid_to - rule.valid_from).days <= _LONGEST_SPECIAL_DAYS
    return is_special and rule.valid_from <= day <= rule.valid_to


def _when(moment: datetime | None, wall: datetime) -> str:
    if moment is None:
        return ""
    said, ahead = clock_words(moment.time()), (moment.date() - wall.date()).days
    if ahead == 0 or (ahead == 1 and moment.time() == time()):
        return said
    if ahead == 1:
        return f"tomorrow {said}"
    return f"{moment:%a} {said}" if ahead < 7 else f"{moment.day} {moment:%b}, {said}"


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)
