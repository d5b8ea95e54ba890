"""The only clock, and the held clock that scenarios move by hand."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock

EVENING = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)


@given(st.integers(min_value=-(10**13), max_value=2 * 10**14))
def test_a_moment_is_kept_to_the_millisecond(milliseconds: int) -> None:
    assert clock.to_ms(clock.from_ms(milliseconds)) == milliseconds


@given(st.integers(min_value=0, max_value=4 * 10**12))
def test_a_held_clock_shows_the_very_millisecond_it_was_set_to(milliseconds: int) -> None:
    with clock.reading_from(HeldClock(clock.from_ms(milliseconds))):
        assert clock.now_ms() == milliseconds


def test_today_is_the_day_at_the_office() -> None:
    with clock.reading_from(HeldClock(EVENING)):
        assert clock.today() == date(2026, 11, 20)
        clock.set_office_zone("Asia/Tokyo")
        try:
            assert clock.today() == date(2026, 11, 21)
        finally:
            clock.set_office_zone("America/New_York")


def test_the_office_wall_clock_is_read_and_written_the_same_across_the_change_to_summer_time() -> None:
    for moment in (EVENING, datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 3, 8, 6, 59, tzinfo=UTC)):
        wall = clock.at_office(moment).replace(tzinfo=None)
        assert clock.office_moment(wall) == moment


def test_moving_a_held_clock_moves_the_wall_and_the_time_since_start_alike() -> None:
    held = HeldClock(EVENING, minutes_ahead=-300, up=1000)
    held.move(timedelta(minutes=5))
    with clock.reading_from(held):
        assert (clock.now(), clock.up_ms(), clock.offset_minutes()) == (
            EVENING + timedelta(minutes=5), 301_000, -300,
        )  # fmt: skip


def test_the_machine_is_read_again_after_a_held_clock_even_when_something_failed() -> None:
    with pytest.raises(RuntimeError), clock.reading_from(HeldClock(EVENING)):
        raise RuntimeError
    assert abs(clock.now_ms() - time.time_ns() // 1_000_000) < 5_000
    first = clock.up_ms()
    assert 0 < first <= clock.up_ms()
