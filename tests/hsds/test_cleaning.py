"""Values as real files write them are made sense of, and nothing is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.hsds import cleaning


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("9:00am", "09:00"), ("9 AM", "09:00"), ("12:30 p.m.", "12:30"), ("12am", "00:00"), ("9:00", "09:00"),
        ("09:00:00", "09:00"), ("17:00:00+02:00", "17:00"), ("noon", "12:00"), ("Midnight", "00:00"),
        ("24:00", "00:00"), ("5p", "17:00"),
    ],
)  # fmt: skip
def test_times_are_read_however_somebody_wrote_them(written: str, read: str) -> None:
    assert cleaning.time_text(written) == read


@pytest.mark.parametrize("written", ["25:00", "13 pm", "by appointment", "9:75", "", "-"])
def test_what_is_no_time_is_none(written: str) -> None:
    assert cleaning.time_text(written) is None


@pytest.mark.parametrize(
    ("opens", "closes", "meant"),
    [
        ("09:00", "05:00", "17:00"), ("22:00", "06:00", "06:00"), ("09:00", "17:00", "17:00"),
        ("10:00", "04:00", "16:00"),
    ],
)  # fmt: skip
def test_nine_to_five_ends_in_the_afternoon_and_a_night_shift_in_the_morning(
    opens: str, closes: str, meant: str
) -> None:
    assert cleaning.afternoon(opens, closes) == meant


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2019-12-24", "2019-12-24"), ("12/24/15", "2015-12-24"), ("12/24/2015", "2015-12-24"),
        ("January 01, 0001", "0001-01-01"), ("24 Dec 2015", "2015-12-24"),
        ("2023-03-15T10:30:45.123Z", "2023-03-15"),
    ],
)  # fmt: skip
def test_days_are_read_however_somebody_wrote_them(written: str, read: str) -> None:
    assert cleaning.day_text(written) == read


@pytest.mark.parametrize(
    "written", ["N/A", "TBD", "-", " null ", "Lorem ipsum dolor sit", "[insert text here]", "?"]
)
def test_words_that_stand_in_for_a_value_say_nothing(written: str) -> None:
    assert cleaning.clean_text(written) == ""


@pytest.mark.parametrize("written", ["None. Donations are welcome", "Nationwide", "Navajo", "No fee"])
def test_words_that_say_something_stay(written: str) -> None:
    assert cleaning.clean_text(written) == written


def test_line_breaks_written_as_letters_become_line_breaks() -> None:
    assert cleaning.clean_text("Call first.\\nRing twice.\\r\\nWait.") == "Call first.\nRing twice.\nWait."


@pytest.mark.parametrize("written", ["000-000-0000", "call us", "(000) 000-0000", ""])
def test_a_number_nobody_can_call_is_none(written: str) -> None:
    assert cleaning.clean_phone(written) == ""


def test_a_real_number_stays_as_it_was_written() -> None:
    assert cleaning.clean_phone('"+44 1234 234567"') == "+44 1234 234567"


@pytest.mark.parametrize(
    ("written", "day"),
    [("Monday", "MO"), ("Tues", "TU"), ("1", "MO"), ("7", "SU"), ("0", "SU"), ("x", None)],
)
def test_weekdays_are_read_as_words_and_numbers(written: str, day: str | None) -> None:
    assert cleaning.weekday(written) == day


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once_and_nothing_breaks(text: str) -> None:
    once = cleaning.clean_text(text)
    assert cleaning.clean_text(once) == once
    for read in (
        cleaning.time_text,
        cleaning.day_text,
        cleaning.weekday,
        cleaning.number_text,
        cleaning.clean_phone,
    ):
        read(text)
