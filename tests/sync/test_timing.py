"""Laptops sync by themselves: scattered over the evening, and patiently while the weather is bad."""

from __future__ import annotations

from datetime import UTC, datetime, time
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.common import clock
from carecoord_desktop.sync.goodput import LONGEST_PAGE, SHORTEST_PAGE, next_page
from carecoord_desktop.sync.tables import SyncState
from carecoord_desktop.sync.timing import LONGEST_S, SHORTEST_S, BackOff, next_evening

NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


@given(st.uuids())
def test_every_laptop_has_its_own_minute_between_half_past_four_and_half_past_six(device: UUID) -> None:
    slot = clock.at_office(next_evening(device, NOON))
    assert time(16, 30) <= slot.time() < time(18, 30)
    assert slot.date() == clock.at_office(NOON).date()


def test_after_its_slot_a_laptop_waits_for_tomorrow() -> None:
    device = UUID(int=7)
    today = next_evening(device, NOON)
    tomorrow = next_evening(device, today)
    assert (clock.at_office(tomorrow) - clock.at_office(today)).days == 1


def test_two_hundred_laptops_do_not_come_in_the_same_minute() -> None:
    slots = [next_evening(UUID(int=number), NOON) for number in range(200)]
    assert max(slots.count(slot) for slot in slots) <= 8


@given(st.integers(), st.integers(1, 30))
def test_pauses_stay_in_their_bounds_and_scatter(seed: int, rounds: int) -> None:
    back_off = BackOff(Random(seed))  # noqa: S311  # the test says which
    assert all(SHORTEST_S <= back_off.pause() <= LONGEST_S for _ in range(rounds))


def test_the_pause_that_the_office_asks_for_is_never_cut_short() -> None:
    back_off = BackOff(Random(1))  # noqa: S311  # the test says which
    assert all(60 <= back_off.pause(60) <= 78 for _ in range(50))


@given(st.integers(0, 10_000_000), st.integers(0, 600_000), st.integers(SHORTEST_PAGE, LONGEST_PAGE))
def test_pages_follow_the_link_and_stay_in_their_bounds(received: int, took_ms: int, page: int) -> None:
    pace = next_page(SyncState(page_bytes=page, goodput=0), received, took_ms)
    assert SHORTEST_PAGE <= pace.get("page_bytes", page) <= LONGEST_PAGE


def test_on_a_slow_link_pages_grow_small_step_by_step() -> None:
    state = SyncState(page_bytes=131_072, goodput=0)
    pace = next_page(state, 131_072, 60_000)
    assert pace == {"page_bytes": 87_381, "goodput": 2184}
