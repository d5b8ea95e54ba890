"""Numbers and times are read as people write them, and moments keep the instant they stand for."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.sdc.values import Answer
from carecoord_desktop.widgets.interview.written_answers import (
    Unreadable,
    answer_words,
    day_and_time,
    moment_of,
    read_address,
    read_number,
    read_time,
    read_whole_number,
    time_words,
)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("3", "3"),
        (" 1,200.50 ", "1200.50"),
        ("-4", "-4"),
        ("\u2212 4".replace(" ", ""), "-4"),
        (".5", "0.5"),
        ("7.", "7"),
    ],
)
def test_a_number_keeps_the_digits_it_was_written_with(written: str, number: str) -> None:
    assert read_number(written) == Decimal(number)
    assert str(read_number(written)) == number


@pytest.mark.parametrize("written", ["1,20", "1e3", "3 4", "--1", ".", "-", "1.2.3", "٣", "9" * 50])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        read_number(written)


def test_a_whole_number_has_no_point() -> None:
    assert read_whole_number("1,200") == 1200
    assert read_whole_number("") is None
    for written in ("2.5", "2.0", "2."):
        with pytest.raises(Unreadable, match="whole number"):
            read_whole_number(written)


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("2:30 pm", "14:30:00"), ("2.30 p.m.", "14:30:00"), ("12 am", "00:00:00"), ("12:05 PM", "12:05:00"),
        ("9a", "09:00:00"), ("14:30", "14:30:00"), ("0:00", "00:00:00"), ("23:59:59", "23:59:59"), (" ", ""),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_write_it(written: str, time: str) -> None:
    assert read_time(written) == time


@pytest.mark.parametrize("written", ["14", "24:00", "9:60", "13 pm", "0 am", "noon", "2:3"])
def test_a_time_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        read_time(written)


@given(st.times())
def test_a_time_that_was_written_out_is_read_the_same(time: object) -> None:
    value = str(time)[:5] + ":00"
    assert read_time(time_words(value)) == value


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.times())
def test_a_moment_shown_in_two_fields_is_read_back_as_the_same_instant(on: date, at: object) -> None:
    moment = moment_of(on.isoformat(), str(at)[:5] + ":00")
    assert datetime.fromisoformat(moment).tzinfo is not None
    again = moment_of(*day_and_time(moment))
    assert datetime.fromisoformat(again) == datetime.fromisoformat(moment)


def test_an_address_gets_its_beginning_and_must_be_one() -> None:
    assert read_address("example.org/food") == "https://example.org/food"
    assert read_address("http://example.org") == "http://example.org"
    assert read_address("mailto:rosa@example.org") == "mailto:rosa@example.org"
    assert read_address("example.org:8080/x") == "https://example.org:8080/x"
    assert read_address("urn:oid:1.2.3") == "urn:oid:1.2.3"
    assert read_address("") == ""
    for written in ("food", "example org", "https://"):
        with pytest.raises(Unreadable):
            read_address(written)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer("valueBoolean", True), "Yes"),
        (Answer("valueDate", "1984-03"), "Mar 1984"),
        (Answer("valueDate", "spring"), "spring"),
        (Answer("valueDateTime", "2026-07-04T13:00:00Z"), "4 Jul 2026, 9:00 AM"),
        (Answer("valueTime", "14:30:00"), "2:30 PM"),
        (Answer("valueQuantity", {"value": Decimal("71.5"), "unit": "kg"}), "71.5 kg"),
        (Answer("valueCoding", {"code": "a1", "display": "Never"}), "Never"),
        (Answer("valueInteger", 3), "3"),
    ],
)
def test_an_answer_reads_as_people_say_it(answer: Answer, words: str) -> None:
    assert answer_words(answer) == words
