"""Whether somebody is there, asked of the schedule and, independently, counted week by week."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from dateutil import rrule
from hypothesis import given, settings
from hypothesis import strategies as st

from carecoord_desktop.common.calendars import holiday_name
from carecoord_desktop.hsds.hours import DAYS, MONTHLY, Hours
from carecoord_desktop.hsds.openings import Openness, opening_at, opening_words, openness
from carecoord_desktop.hsds.typed import hours_typed, phone_typed

OFFICE = (Hours(("MO", "TU", "WE", "TH", "FR"), time(9), time(17)).text,)


@pytest.mark.parametrize(
    ("wall", "words"),
    [
        (datetime.fromisoformat("2026-11-23T10:00"), "open until 5 pm"),
        (datetime.fromisoformat("2026-11-23T08:59"), "opens 9 am"),
        (datetime.fromisoformat("2026-11-23T17:00"), "opens tomorrow 9 am"),
        (datetime.fromisoformat("2026-11-26T10:00"), "may be closed: Thanksgiving Day"),
        (datetime.fromisoformat("2026-11-25T18:00"), "opens Fri 9 am"),
        (datetime.fromisoformat("2026-12-24T18:00"), "opens Mon 9 am"),
    ],
)
def test_the_words_say_until_when_or_from_when(wall: datetime, words: str) -> None:
    assert opening_words(opening_at(OFFICE, wall), wall) == words


def test_a_place_that_never_closes_says_so_and_one_without_hours_as_well() -> None:
    wall = datetime.fromisoformat("2026-11-23T03:00")
    always = (Hours(DAYS, time(0), time(0)).text,)
    assert opening_words(opening_at(always, wall), wall) == "open day and night"
    assert opening_words(opening_at((), wall), wall) == "hours not known"


def test_a_night_shelter_is_open_past_midnight() -> None:
    shelter = (Hours(("FR",), time(20), time(6)).text,)
    saturday = datetime.fromisoformat("2026-11-28T05:30")
    assert opening_words(opening_at(shelter, saturday), saturday) == "open until 6 am"
    assert openness(shelter, datetime.fromisoformat("2026-11-28T06:00")) == Openness.CLOSED


def test_hours_written_for_a_holiday_take_the_doubt_away() -> None:
    thanksgiving = date(2026, 11, 26)
    special = Hours(("TH",), time(11), time(14), valid_from=thanksgiving, valid_to=thanksgiving).text
    assert openness((*OFFICE, special), datetime.fromisoformat("2026-11-26T12:00")) == Openness.OPEN
    closed = Hours(is_closed=True, valid_from=thanksgiving, valid_to=thanksgiving).text
    assert openness((*OFFICE, closed), datetime.fromisoformat("2026-11-26T12:00")) == Openness.CLOSED


TIMES = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
MOMENTS = st.datetimes(datetime.fromisoformat("2026-01-01T00:00"), datetime.fromisoformat("2027-12-31T00:00"))
WEEKLY = st.builds(
    Hours,
    byday=st.lists(st.sampled_from(DAYS), min_size=1, unique=True).map(tuple),
    opens_at=TIMES,
    closes_at=TIMES,
    interval=st.integers(1, 3),
    dtstart=st.dates(date(2025, 12, 1), date(2026, 1, 1)),
)
PLACES = st.tuples(st.sampled_from((1, 2, 3, 4, -1)), st.sampled_from(DAYS))


def is_open_by_count(rule: Hours, wall: datetime) -> bool:
    """Count the weeks since the first one, and look whether one of its days holds this moment."""
    assert rule.opens_at is not None
    assert rule.closes_at is not None
    assert rule.dtstart is not None
    first_monday = rule.dtstart - timedelta(days=rule.dtstart.weekday())
    for day in (wall.date(), wall.date() - timedelta(days=1)):
        weeks = (day - first_monday).days // 7
        if DAYS[day.weekday()] in rule.byday and weeks % rule.interval == 0:
            begins = datetime.combine(day, rule.opens_at)
            is_overnight = rule.closes_at <= rule.opens_at
            ends = datetime.combine(day + timedelta(days=is_overnight), rule.closes_at)
            if begins <= wall < ends and not holiday_name(day):
                return True
    return False


@given(st.lists(WEEKLY, min_size=1, max_size=4), MOMENTS)
@settings(max_examples=300, deadline=None)
def test_open_now_agrees_with_counting_the_weeks(rules: list[Hours], wall: datetime) -> None:
    lines = tuple(rule.text for rule in rules)
    assert (openness(lines, wall) == Openness.OPEN) == any(is_open_by_count(rule, wall) for rule in rules)


@given(PLACES, st.dates(date(2026, 1, 1), date(2027, 12, 31)))
@settings(max_examples=200, deadline=None)
def test_the_nth_weekday_of_a_month_agrees_with_the_calendar_rules_of_rfc_5545(
    place: tuple[int, str], day: date
) -> None:
    number, name = place
    rule = Hours((f"{number}{name}",), time(9), time(12), freq=MONTHLY)
    month_begins = datetime.combine(day.replace(day=1), time())
    [expected] = rrule.rrule(
        rrule.MONTHLY, dtstart=month_begins, count=1, byweekday=rrule.weekday(DAYS.index(name))(number)
    )
    state = openness((rule.text,), datetime.combine(day, time(10)))
    assert (state != Openness.CLOSED) == (expected.date() == day)


@given(st.lists(WEEKLY, min_size=1, max_size=3), MOMENTS)
@settings(max_examples=150, deadline=None)
def test_when_it_opens_next_it_is_open_and_was_not_just_before(rules: list[Hours], wall: datetime) -> None:
    lines = tuple(rule.text for rule in rules)
    opening = opening_at(lines, wall)
    if opening.next_at is not None:
        assert openness(lines, opening.next_at) == Openness.OPEN
        assert opening.next_at > wall
    if opening.until is not None and opening.state == Openness.OPEN:
        assert opening.until > wall
        assert openness(lines, opening.until - timedelta(minutes=1)) != Openness.CLOSED


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Mon-Fri 9-5", "Mon-Fri 9 am to 5 pm"),
        ("Tue, Thu 10am-noon", "Tue, Thu 10 am to noon"),
        ("1st Sat of the month 9 am to noon", "1st Sat of the month 9 am to noon"),
        ("Sat 1 to 4 pm", "Sat 1 pm to 4 pm"),
        ("lunes a viernes 9-5", "Mon-Fri 9 am to 5 pm"),
        ("every day 8:30 - 20:00", "Mon-Sun 8:30 am to 8 pm"),
    ],
)
def test_typed_hours_are_read_as_people_mean_them(typed: str, said: str) -> None:
    hours = hours_typed(typed)
    assert hours is not None
    assert hours.words == said


@pytest.mark.parametrize("typed", ["by appointment", "Mon 25-30", "Mon", "9 to 5", ""])
def test_hours_that_cannot_be_read_are_not_guessed(typed: str) -> None:
    assert hours_typed(typed) is None


def test_a_typed_phone_says_who_answers() -> None:
    phone = phone_typed("(617) 555-0142 ext. 4, fax (front desk)")
    assert phone is not None
    assert phone.words == "(617) 555-0142 ext. 4, fax (front desk)"
    assert phone_typed("no phone") is None
