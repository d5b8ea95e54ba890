"""Fault cases 12, 15 and 27 (named in docs/sync.md): wrong clocks, a chart that comes and goes, a lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock, reading_from
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_hub.devices import set_status
from carecoord_hub.policy import DeviceStatus
from tests.builders.offices import Laptop, Office, Weather
from tests.builders.shared_people import a_person, changed, shown


def once_after(path: str, happening: Callable[[], None]) -> Weather:
    """Return weather in which something happens at the office after its first answer to such a request."""
    left = [happening]

    def answered(ask: Ask, answer: Answer) -> Answer:
        if ask.path == path and left:
            left.pop()()
        return answer

    return answered


@pytest.mark.parametrize("days", [-5 * 365, 3 * 365, 1])
def test_12_a_clock_that_is_years_wrong_stops_neither_saving_nor_sync(
    office: Office, rosas: Laptop, bens: Laptop, days: int
) -> None:
    lucille = a_person(rosas.desk)
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    wrong = HeldClock(clock.now() + timedelta(days=days))
    with reading_from(wrong):
        changed(rosas.desk, lucille, preferred_name="Lou")
        wrong.move(timedelta(minutes=-90))  # and it jumps in the middle of the day
        changed(rosas.desk, lucille, preferred_name="Lucy")
    changed(bens.desk, lucille, pronouns="she/her")
    for laptop in (rosas, bens, rosas):
        assert laptop.sync().end == End.CONFIRMED
    for laptop in (rosas, bens):
        person = shown(laptop.desk, lucille)
        assert person is not None
        assert (person.preferred_name, person.pronouns) == ("Lucy", "she/her")


def test_15_a_chart_that_is_taken_and_given_back_between_two_requests_arrives_whole(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk, preferred_name="Lou")
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync(once_after("/v1/exchange", lambda: taken_and_given_back(office, lucille)))
    changed(rosas.desk, lucille, pronouns="she/her")
    rosas.sync()
    outcome = bens.sync()
    assert (outcome.end, outcome.repaired) == (End.CONFIRMED, 0)
    person = shown(bens.desk, lucille)
    assert person is not None
    assert (person.preferred_name, person.pronouns) == ("Lou", "she/her")


def test_15_a_chart_that_is_taken_and_given_back_while_it_leaves_is_here_again(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk, preferred_name="Lou")
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    office.revoke("Ben Carver", lucille)
    office.back_up()
    bens.sync(once_after("/v1/finish", lambda: office.grant("Ben Carver", lucille)))
    outcome = bens.sync()
    assert (outcome.end, outcome.repaired) == (End.CONFIRMED, 0)
    assert shown(bens.desk, lucille) is not None


def test_27_a_laptop_that_is_locked_in_the_middle_of_a_round_keeps_what_it_has_and_goes_on_after(
    office: Office, rosas: Laptop
) -> None:
    lucille = a_person(rosas.desk)
    locked = rosas.sync(once_after("/v1/exchange", lambda: let_it_be(office, DeviceStatus.LOCKED)))
    assert locked.end == End.LOCKED
    changed(rosas.desk, lucille, preferred_name="Lou")
    assert rosas.sync().waiting == 1
    let_it_be(office, DeviceStatus.ACTIVE)
    outcome = rosas.sync()
    assert (outcome.end, outcome.stored, outcome.waiting) == (End.CONFIRMED, 1, 0)


def taken_and_given_back(office: Office, chart: UUID) -> None:
    office.revoke("Ben Carver", chart)
    office.grant("Ben Carver", chart)


def let_it_be(office: Office, status: DeviceStatus) -> None:
    with office.hub.engine.begin() as connection:
        [device] = connection.exec_driver_sql("SELECT id FROM device").scalars()
        set_status(office.hub, connection, UUID(bytes=device), status, clock.now_ms())
