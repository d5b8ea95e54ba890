"""Opening hours keep every part of a schedule in one line, and read well."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.hsds import sources
from carecoord_desktop.hsds.hours import DAYS, Hours, hours_of, in_words
from carecoord_desktop.hsds.phones import Phone, phone_of
from carecoord_desktop.hsds.schedules import hours_of_schedule, schedule_of_hours

_days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
_times = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))
_texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30)
_rules = st.builds(
    Hours,
    byday=st.lists(st.sampled_from((*DAYS, "1MO", "-1FR")), max_size=4, unique=True).map(tuple),
    opens_at=_times,
    closes_at=_times,
    freq=st.sampled_from(("WEEKLY", "MONTHLY", "")),
    interval=st.integers(1, 9),
    bymonthday=st.lists(st.integers(1, 31), max_size=3).map(tuple),
    valid_from=st.none() | _days,
    valid_to=st.none() | _days,
    dtstart=st.none() | _days,
    location_id=st.sampled_from(("", "0193a000-0000-7000-8000-000000000001")),
    note=_texts,
    is_closed=st.booleans(),
    rest=st.sampled_from(("", "byweekno=41,42")),
)


@given(_rules)
def test_a_rule_comes_back_from_its_line_as_it_was(rule: Hours) -> None:
    assert hours_of(rule.text) == rule


@given(
    st.text(alphabet="MOTUWE;=,+-0123456789:% \nabcdefghilmnoprstuvyz", max_size=80)
    | st.from_regex(r"(MO|-9XX|\+-1MO)?;(interval|monthdays|from|opens|closes|freq)=[-+0-9:,A-Z]{0,12}")
)
def test_a_line_of_nonsense_is_shown_and_asked_without_a_fall(line: str) -> None:
    hours = hours_of(line)
    assert isinstance(hours.words, str)
    assert hours.covers(datetime.fromisoformat("2026-11-23T12:00")) in (True, False, None)
    assert isinstance(phone_of(line).words, str)


@given(
    st.builds(
        Phone, number=_texts, extension=_texts, type=st.sampled_from(("voice", "fax")), description=_texts
    )
)
def test_a_phone_comes_back_from_its_line_as_it_was(phone: Phone) -> None:
    assert phone_of(phone.text) == phone


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("MO,TU,WE,TH,FR;opens=09:00;closes=17:00", "Mon-Fri 9 am to 5 pm"),
        ("1MO;opens=10:00;closes=12:00;freq=MONTHLY", "1st Mon of the month 10 am to noon"),
        ("SA;opens=08:30;closes=12:15;interval=2", "Sat every 2 weeks 8:30 am to 12:15 pm"),
        (";freq=NONE;from=2026-12-24;to=2026-12-26;closed=yes", "Closed from 24 Dec 2026 until 26 Dec 2026"),
        (";note=By appointment", "By appointment"),
    ],
)
def test_hours_read_the_way_people_say_them(line: str, words: str) -> None:
    assert hours_of(line).words == words


def test_days_with_the_same_hours_are_said_together() -> None:
    lines = ["MO;opens=09:00;closes=17:00", "TU;opens=09:00;closes=17:00", "SA;opens=09:00;closes=12:00"]
    assert in_words(map(hours_of, lines)) == "Mon, Tue 9 am to 5 pm; Sat 9 am to noon"


@pytest.mark.parametrize(
    ("line", "moment", "is_open"),
    [
        ("MO;opens=09:00;closes=17:00", "2026-11-23T09:00", True),  # a Monday
        ("MO;opens=09:00;closes=17:00", "2026-11-23T17:00", False),
        ("MO;opens=22:00;closes=06:00", "2026-11-24T05:59", True),
        ("2TU;opens=09:00;closes=17:00;freq=MONTHLY", "2026-11-10T12:00", True),
        ("-1FR;opens=09:00;closes=17:00;freq=MONTHLY", "2026-11-27T12:00", True),
        ("-1FR;opens=09:00;closes=17:00;freq=MONTHLY", "2026-11-20T12:00", False),
        ("MO;opens=09:00;closes=17:00;interval=2;start=2026-11-16", "2026-11-23T12:00", False),
        ("MO;opens=09:00;closes=17:00;to=2026-11-22", "2026-11-23T12:00", False),
        ("MO;note=By appointment", "2026-11-23T12:00", None),
        ("MO;opens=09:00;closes=17:00;rest=byweekno=41", "2026-11-23T12:00", None),
    ],
)  # fmt: skip
def test_whether_it_is_open_then(line: str, moment: str, is_open: bool | None) -> None:
    assert hours_of(line).covers(datetime.fromisoformat(moment)) is is_open


def test_every_real_schedule_becomes_hours_and_a_schedule_again(shared_data: Path) -> None:
    seen = 0
    for directory in sources.find([shared_data / "hsds"]).directories:
        for entry in sources.read(directory).of("schedule"):
            hours = hours_of_schedule(entry.values)
            assert hours_of_schedule(schedule_of_hours(hours)) == hours
            assert hours.words
            seen += 1
    assert seen > 2400
