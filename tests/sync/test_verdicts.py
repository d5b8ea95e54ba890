"""The office lacks something, cannot read something, or has lost something: all of it arrives anyway."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import msgspec
import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem
from carecoord_desktop.store import outbox
from carecoord_desktop.store.record import new_id
from carecoord_desktop.sync import settling
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.wire.messages import ExchangeReply, encoded
from carecoord_hub.database import rows
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed

MONTH_MS = 31 * settling.DAY_MS


def no_line(_ask: Ask, _answer: Answer) -> Answer:
    """Let nothing through."""
    return Answer(0, words="No connection.")


def unread(ask: Ask, answer: Answer) -> Answer:
    """Let the office say that it could read none of it."""
    if ask.path != "/v1/exchange":
        return answer
    reply = msgspec.msgpack.decode(answer.body, type=ExchangeReply)
    for verdict in reply.verdicts:
        verdict.outcome = "unreadable"
    return replace(answer, body=encoded(reply))


def replica_of(laptop: Laptop) -> UUID:
    """Return under which name a laptop numbers its entries."""
    with laptop.books.reading() as reading:
        return outbox.read_replica(reading).replica


def at_the_office(office: Office, chart: UUID) -> int:
    """Return how many records of a chart the office has."""
    with office.hub.engine.begin() as connection:
        return len(rows(connection, "SELECT id FROM record WHERE chart = ?", chart.bytes))


def a_phone(laptop: Laptop, chart: UUID) -> None:
    """Save a phone number."""
    with laptop.desk.writing() as session:
        session.add(ContactPoint(id=new_id(), chart=chart, system=ContactSystem.PHONE, value="555 0100"))


def test_what_the_office_lacks_before_a_segment_goes_up_again(office: Office, rosas: Laptop) -> None:
    """Its database was put back by hand, so that nobody was told."""
    lucille = a_person(rosas.desk)
    rosas.sync()
    before = office.copied()
    changed(rosas.desk, lucille, pronouns="she/her")
    rosas.sync()
    office.restore(before)
    with office.hub.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE hub_meta SET value = value - 1 WHERE name = 'epoch'")
    replica = replica_of(rosas)
    changed(rosas.desk, lucille, preferred_name="Lu")
    outcome = rosas.sync()
    assert (outcome.stored, outcome.waiting, replica_of(rosas)) == (2, 0, replica)
    with office.hub.engine.begin() as connection:
        [row] = rows(connection, "SELECT doc FROM record WHERE id = ?", lucille.bytes)
    assert msgspec.json.decode(row.doc)["pronouns"] == "she/her"
    assert msgspec.json.decode(row.doc)["preferred_name"] == "Lu"


def test_what_only_this_laptop_has_left_goes_up_again_within_the_same_round(
    office: Office, rosas: Laptop
) -> None:
    """The office's newest backups were lost with it; the laptop has forgotten its own operations by then."""
    lucille = a_person(rosas.desk)
    rosas.sync()
    before = office.copied()
    a_phone(rosas, lucille)
    rosas.sync()
    office.back_up()
    rosas.sync()
    with rosas.books.applying() as applying:
        assert settling.prune(applying.connection, clock.now_ms() + MONTH_MS) > 0
    office.restore(before)
    assert at_the_office(office, lucille) == 1
    replica = replica_of(rosas)

    outcome = rosas.sync()

    assert (outcome.end, outcome.waiting, outcome.repaired) == (End.CONFIRMED, 0, 1)
    assert at_the_office(office, lucille) == 2
    assert replica_of(rosas) != replica  # the office would count on from a number that is forgotten here


@pytest.mark.parametrize("place", [0, 40, 80, 100, 130, -1])
@pytest.mark.parametrize("kind", ["operations", "audit"])
def test_a_segment_that_decayed_on_its_disk_is_made_anew(
    office: Office, rosas: Laptop, place: int, kind: str
) -> None:
    rosas.sync()
    lucille = a_person(rosas.desk)
    with rosas.desk.reading(chart=lucille, purpose="open chart"):
        pass
    rosas.sync(no_line)
    with rosas.books.applying() as applying:
        [(number, content)] = applying.connection.exec_driver_sql(
            "SELECT number, content FROM segment WHERE state = 'frozen' AND kind = ?", (kind,)
        ).all()
        decayed = bytearray(content)
        decayed[place] ^= 1
        applying.connection.exec_driver_sql(
            "UPDATE segment SET content = ? WHERE number = ?", (bytes(decayed), number)
        )
    outcome = rosas.sync()
    assert (outcome.end, outcome.waiting, outcome.stored) == (End.CONFIRMED, 0, 1)
    assert at_the_office(office, lucille) == 1
    with office.hub.engine.begin() as connection:
        [views] = rows(connection, "SELECT count(*) AS n FROM segment WHERE kind = 'audit'")
    assert views.n >= 1


def test_a_whole_segment_that_the_office_cannot_read_three_times_is_made_anew(
    office: Office, rosas: Laptop
) -> None:
    rosas.sync()
    lucille = a_person(rosas.desk)
    replica = replica_of(rosas)
    for _ in range(settling.MOST_REFUSALS - 1):
        assert rosas.sync(unread).waiting == 1
        assert replica_of(rosas) == replica
    assert rosas.sync(unread).waiting == 1
    assert replica_of(rosas) != replica
    outcome = rosas.sync()
    assert (outcome.end, outcome.waiting) == (End.CONFIRMED, 0)
    assert at_the_office(office, lucille) == 1
