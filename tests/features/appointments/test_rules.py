"""The chain, the clashes and the states of appointments, against an independent count."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecoord_desktop.features.appointment_steps.rules import proposed_days
from carecoord_desktop.features.appointments import rules
from carecoord_desktop.features.appointments.records import AppointmentStatus, Mode, Ride
from carecoord_desktop.features.appointments.rules import (
    DEFAULT_MINUTES,
    ENDED,
    TRAVEL_MINUTES,
    Order,
    OrderDraft,
    Slot,
    StatusDraft,
    Whose,
)

MONDAY = date(2026, 11, 23)
ROSA, BEN = UUID(int=1), UUID(int=2)


def a_slot(number: int, day: date = MONDAY, starts: str = "", **values: object) -> Slot:
    """Return an open appointment of Lucille at the office, in person."""
    given_values: dict[str, object] = {
        "chart": UUID(int=100), "what": f"No. {number}", "minutes": None, "time_zone": "America/New_York",
        "place": "Clinic", "mode": Mode.IN_PERSON, "status": AppointmentStatus.BOOKED, "owner_id": ROSA,
    }  # fmt: skip
    return Slot(UUID(int=number), takes_place_on=day, starts=starts, **given_values | values)  # type: ignore[arg-type]


@st.composite
def slots(draw: st.DrawFn) -> list[Slot]:
    """Return up to eight appointments close to each other, of two people and two workers."""
    times = st.builds("{:02}:{:02}".format, st.integers(8, 12), st.sampled_from([0, 10, 20, 30, 45]))
    return [
        a_slot(
            number,
            MONDAY + timedelta(days=draw(st.integers(0, 1))),
            draw(times | st.just("")),
            chart=UUID(int=draw(st.sampled_from([100, 200]))),
            minutes=draw(st.sampled_from([None, 5, 20, 60, 120])),
            place=draw(st.sampled_from(["Clinic", "Lab"])),
            mode=draw(st.sampled_from(list(Mode))),
            status=draw(st.sampled_from(list(AppointmentStatus))),
            owner_id=draw(st.sampled_from([ROSA, BEN, None])),
        )
        for number in range(draw(st.integers(0, 8)))
    ]


def minutes_of(slot: Slot) -> tuple[int, int]:
    """Return begin and end as minutes since Monday's midnight, by hand: there is no change of clocks."""
    hours, minutes = map(int, slot.starts.split(":"))
    begin = (slot.takes_place_on - MONDAY).days * 1440 + hours * 60 + minutes
    return begin, begin + (slot.minutes or DEFAULT_MINUTES)


def clash_by_hand(one: Slot, other: Slot) -> Whose | None:
    """Say of two appointments, minute by minute, whose time both want."""
    if not one.starts or not other.starts or {one.status, other.status} & ENDED:
        return None
    (first, first_end), (second, second_end) = minutes_of(one), minutes_of(other)
    is_remote = {one.mode, other.mode} & {Mode.PHONE, Mode.VIDEO}
    way = TRAVEL_MINUTES if one.place != other.place and not is_remote else 0
    if not (second < first_end + way and first < second_end + way):
        return None
    if one.chart == other.chart:
        return Whose.PERSON
    return Whose.WORKER if one.owner_id is not None and one.owner_id == other.owner_id else None


@given(slots())
def test_clashes_are_those_that_a_count_by_hand_finds(found: list[Slot]) -> None:
    told = {(frozenset((each.one_id, each.other_id)), each.whose) for each in rules.clashes(found)}
    by_hand = {
        (frozenset((one.appointment_id, other.appointment_id)), whose)
        for one, other in combinations(found, 2)
        if (whose := clash_by_hand(one, other)) is not None
    }
    assert told == by_hand


@given(st.integers(-5, 10), st.integers(0, 5), st.none() | st.integers(0, 4))
def test_a_link_holds_exactly_between_its_shortest_and_its_longest_time(
    apart: int, least: int, more: int | None
) -> None:
    most = None if more is None else least + more
    pair = {UUID(int=1): a_slot(1), UUID(int=2): a_slot(2, MONDAY + timedelta(days=apart))}
    holds = least <= apart and (most is None or apart <= most)
    found = rules.slips(pair, [Order(UUID(int=1), UUID(int=2), least, most)])
    assert (found == []) is holds


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 9)), max_size=15))
def test_links_that_were_accepted_never_make_a_ring_and_the_days_proposed_fit_them_all(
    wanted: list[tuple[int, int, int]],
) -> None:
    links: list[Order] = []
    for earlier, later, days in wanted:
        draft = OrderDraft(UUID(int=earlier), UUID(int=later), days)
        if not rules.order_problems(draft, links):
            links.append(Order(UUID(int=earlier), UUID(int=later), days, None))
    open_ones = {UUID(int=number): a_slot(number, status=AppointmentStatus.PROPOSED) for number in range(7)}
    days_found = proposed_days(MONDAY, open_ones, links)
    assert set(days_found) == set(open_ones)
    assert all(
        days_found[link.later_id] - days_found[link.earlier_id] >= timedelta(days=link.least_days)
        for link in links
    )


def test_a_ring_that_two_laptops_made_together_still_gets_its_days() -> None:
    ring = [Order(UUID(int=1), UUID(int=2), 1, None), Order(UUID(int=2), UUID(int=1), 1, None)]
    open_ones = {UUID(int=n): a_slot(n, status=AppointmentStatus.PROPOSED) for n in (1, 2)}
    assert set(proposed_days(MONDAY, open_ones, ring)) == set(open_ones)


@given(st.sampled_from(AppointmentStatus), st.sampled_from(AppointmentStatus))
def test_only_what_may_come_next_can_be_noted(status: AppointmentStatus, wanted: AppointmentStatus) -> None:
    found = rules.status_problems(StatusDraft(wanted), a_slot(1, status=status), MONDAY)
    fields = {each.field for each in found}
    assert ("status" not in fields) is (wanted in rules.next_statuses(status))


def test_what_has_ended_has_no_next_state_and_a_future_day_no_outcome() -> None:
    assert all(rules.next_statuses(status) == () for status in ENDED)
    tomorrow = a_slot(1, MONDAY + timedelta(days=1))
    [problem] = rules.status_problems(StatusDraft(AppointmentStatus.FULFILLED), tomorrow, MONDAY)
    assert problem.message == "That day has not come yet."


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)))  # noqa: DTZ001
def test_a_wall_clock_time_is_the_moment_that_the_zone_says(wall: datetime) -> None:
    zone = ZoneInfo("America/New_York")
    found = rules.moment(wall.date(), f"{wall:%H:%M}", "America/New_York")
    assert found is not None
    shown = found.astimezone(zone)
    was_skipped = wall.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).hour != wall.hour
    assert was_skipped or (shown.date(), shown.hour, shown.minute) == (wall.date(), wall.hour, wall.minute)


@pytest.mark.parametrize("text", ["", "9", "24:00", "9:60", "9:5", "-1:00", "٩:٣٠", "9:30 am"])
def test_what_is_no_time_of_day_is_refused(text: str) -> None:
    assert rules.clock_time(text) is None


def test_a_ride_is_asked_for_in_time_whether_or_not_the_company_names_its_notice() -> None:
    thursday = a_slot(1, date(2026, 12, 3))
    assert rules.ride_due(thursday, 5, Ride.NEEDED) == date(2026, 11, 28)
    assert rules.ride_due(thursday, None, Ride.NEEDED) == date(2026, 11, 30)
    assert rules.ride_due(a_slot(1, date(2026, 11, 30)), None, Ride.NEEDED) == date(2026, 11, 24)
    assert rules.ride_due(thursday, 5, Ride.ASKED_FOR) is None


def test_the_words_of_a_link_say_what_it_asks_for() -> None:
    link = Order(ROSA, BEN, 3, 10)
    assert rules.order_words("Blood test", "Heart doctor", link) == (
        "Blood test must be at least 3 days before Heart doctor, and not more than 10 days."
    )
    same_day = Order(ROSA, BEN, 0, None)
    assert rules.order_words("Blood test", "Heart doctor", same_day) == (
        "Blood test must not be after Heart doctor."
    )
