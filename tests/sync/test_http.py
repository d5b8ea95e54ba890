"""The line to the office over a real socket: what arrives is taken, what breaks off loses nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from carecoord_desktop.sync.asking import Ask
from carecoord_desktop.sync.http import HttpLine, UnsafeAddress, checked_url
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.runner import Progress, SyncRunner, run_round
from tests.builders.office_http import Served, served
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, incompressible, shown


@pytest.fixture
def door(office: Office) -> Iterator[Served]:
    """The office on loopback."""
    with served(office) as state:
        yield state


def synced(laptop: Laptop, door: Served) -> SyncOutcome:
    """Run one round over the socket."""
    with closing(HttpLine(door.url)) as line:
        return run_round(laptop.books, line)


def test_whole_charts_arrive_over_a_real_socket(
    office: Office, rosas: Laptop, bens: Laptop, door: Served
) -> None:
    people = [a_person(rosas.desk, preferred_name=f"Person {number}") for number in range(40)]
    assert synced(rosas, door).end == End.CONFIRMED
    for person in people:
        office.grant("Ben Carver", person)
    outcome = synced(bens, door)
    assert (outcome.end, outcome.received["patient"]) == (End.CONFIRMED, 40)
    assert all(shown(bens.desk, person) is not None for person in people)


def test_wherever_the_connection_breaks_off_nothing_is_lost(
    office: Office, rosas: Laptop, bens: Laptop, door: Served
) -> None:
    """SYNC 4.4, case 5."""
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    synced(rosas, door)
    office.grant("Ben Carver", lucille)
    for length in (0, 3, 40, 200):
        door.cut_after = length
        outcome = synced(bens, door)
        assert (outcome.end, outcome.words) == (End.INCOMPLETE, "The connection broke off.")
    door.cut_after = None
    assert synced(bens, door).end == End.CONFIRMED
    assert shown(bens.desk, lucille) is not None


def test_an_office_that_is_not_there_is_said_in_words(rosas: Laptop) -> None:
    with closing(HttpLine("http://127.0.0.1:1")) as line:
        outcome = run_round(rosas.books, line)
    assert (outcome.end, outcome.words) == (End.INCOMPLETE, "No connection to the office.")


def test_a_round_that_is_cancelled_keeps_what_arrived(rosas: Laptop, door: Served) -> None:
    a_person(rosas.desk)
    with closing(HttpLine(door.url)) as line:
        outcome = run_round(rosas.books, line, is_cancelled=lambda: len(door.asked) >= 1)
    assert outcome.end == End.CANCELLED
    assert door.asked == ["/v1/exchange"]
    assert synced(rosas, door).end == End.CONFIRMED


@pytest.mark.parametrize(
    "url", ["http://office.example", "office.example", "ftp://office.example", "https://"]
)
def test_records_never_travel_in_the_clear(url: str) -> None:
    with pytest.raises(UnsafeAddress):
        checked_url(url)


def test_an_address_may_end_as_people_write_it() -> None:
    assert checked_url(" https://office.example/carecoord/ ") == "https://office.example/carecoord"


def test_an_answer_larger_than_any_of_ours_is_not_taken(rosas: Laptop, door: Served, office: Office) -> None:
    with closing(HttpLine(door.url)) as line:
        answer = line.answer(Ask("/v1/time", b"x" * 65))
    assert answer.status == 400


def test_the_runner_syncs_at_its_start_and_when_asked_and_ends_when_closed(
    rosas: Laptop, door: Served
) -> None:
    with rosas.books.applying() as applying:
        applying.connection.exec_driver_sql("UPDATE enrollment SET url = ?", (door.url,))
    ends: list[End] = []
    came = threading.Semaphore(0)

    def told(_progress: Progress, outcome: SyncOutcome | None) -> None:
        if outcome is not None:
            ends.append(outcome.end)
            came.release()

    runner = SyncRunner(rosas.books, told)
    runner.start()
    assert came.acquire(timeout=30)
    runner.sync_now()
    assert came.acquire(timeout=30)
    runner.close()
    assert ends == [End.CONFIRMED, End.CONFIRMED]


def test_a_stream_that_was_cut_goes_on_behind_the_charts_that_arrived(
    office: Office, rosas: Laptop, bens: Laptop, door: Served
) -> None:
    people = [a_person(rosas.desk, what_matters=incompressible(seed)) for seed in range(3)]
    synced(rosas, door)
    synced(bens, door)
    for person in people:
        office.grant("Ben Carver", person)
    with bens.books.applying() as applying:
        applying.connection.exec_driver_sql(
            "UPDATE sync_state SET goodput = 4000"
        )  # a slow link: small frames
    door.cut_after = 150_000
    assert synced(bens, door).end == End.INCOMPLETE
    assert [shown(bens.desk, person) is not None for person in people].count(True) == 2
    door.cut_after = None
    assert synced(bens, door).end == End.CONFIRMED
    assert all(shown(bens.desk, person) is not None for person in people)
