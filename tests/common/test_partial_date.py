"""Dates of which perhaps only the year is known."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common.partial_date import PartialDate

days = st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31))


@given(days, st.sampled_from([4, 7, 10]))
def test_the_day_meant_lies_between_the_earliest_and_the_latest(day: date, length: int) -> None:
    written = PartialDate(day.isoformat()[:length])
    assert written.earliest <= day <= written.latest
    assert (written.exact == day) == (length == 10)
    for outside in (written.latest + timedelta(days=1), written.earliest):
        assert outside.isoformat().startswith(written.text) == (outside == written.earliest)


@pytest.mark.parametrize(
    "text",
    ["", "55", "1955-", "1955-3", "1955-13", "1955-00", "1955-02-30", "1955-03-12T10:00", "0000",
     "03/12/1955", "1955-03-12\n", "١٩٥٥", "१९५५-०३", " 1955"],
)  # fmt: skip
def test_what_is_no_date_is_refused_without_being_repeated(text: str) -> None:
    """SEC-L5: the message of the refusal may end in a log, the text typed may not."""
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        PartialDate(text)
    assert not text.strip() or text not in str(refused.value)


def test_age_counts_completed_years() -> None:
    born = PartialDate("1948-07-19")
    assert [born.age_on(date(2026, 7, 18)), born.age_on(date(2026, 7, 19))] == [77, 78]


def test_somebody_born_on_a_leap_day_turns_on_the_first_of_march() -> None:
    born = PartialDate("2004-02-29")
    assert [born.age_on(date(2025, 2, 28)), born.age_on(date(2025, 3, 1))] == [20, 21]


def test_of_a_birth_year_the_youngest_age_counts() -> None:
    assert PartialDate("1960").age_on(date(2026, 6, 1)) == 65
    assert PartialDate("1960-05").age_on(date(2026, 6, 1)) == 66
    assert PartialDate("1960-06").age_on(date(2026, 6, 1)) == 65


def test_partial_dates_sort_by_the_earliest_day_they_can_mean() -> None:
    written = [PartialDate(text) for text in ("1955-03-12", "1955", "1954-12-31", "1955-03")]
    assert [str(one) for one in sorted(written)] == ["1954-12-31", "1955", "1955-03", "1955-03-12"]
