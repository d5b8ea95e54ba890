"""What one coordinator records is on the other's laptop after both have synced, and both sides prove it."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.record import Seen
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.wire.messages import ExchangeReply, FinishReply, encoded
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person, changed, shown


def test_a_new_laptop_and_its_office_prove_that_they_hold_the_same(rosas: Laptop) -> None:
    outcome = rosas.sync()
    assert (outcome.end, outcome.is_equal, outcome.waiting) == (End.CONFIRMED, True, 0)


def test_nothing_to_do_is_one_request(rosas: Laptop) -> None:
    rosas.sync()
    outcome = rosas.sync()
    assert (outcome.end, outcome.requests) == (End.CONFIRMED, 1)


def test_without_the_hubs_own_seal_nothing_is_confirmed_however_good_the_line_is(rosas: Laptop) -> None:
    rosas.sync()
    outcome = rosas.sync(_without_seals)
    assert (outcome.end, outcome.is_equal) == (End.NOT_EQUAL, False)
    assert rosas.sync().end == End.CONFIRMED


def test_nothing_to_do_costs_half_a_kilobyte(rosas: Laptop) -> None:
    rosas.sync()
    outcome = rosas.sync()
    assert (outcome.end, len(outcome.seal)) == (End.CONFIRMED, 64)
    assert outcome.bytes_up + outcome.bytes_down <= 512


def test_a_day_is_two_requests_and_everything_arrives(rosas: Laptop) -> None:
    rosas.sync()
    a_person(rosas.desk, preferred_name="Lucille")
    rosas.sync()
    a_person(rosas.desk, preferred_name="Marcus")
    outcome = rosas.sync()
    assert (outcome.end, outcome.requests, outcome.waiting) == (End.CONFIRMED, 2, 0)


def test_a_person_recorded_by_rosa_is_seen_by_ben_once_he_has_her_chart(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    assert rosas.sync().end == End.CONFIRMED
    bens.sync()
    assert shown(bens.desk, lucille) is None
    office.grant("Ben Carver", lucille)
    outcome = bens.sync()
    assert outcome.end == End.CONFIRMED
    person = shown(bens.desk, lucille)
    assert person is not None
    assert person.preferred_name == "Lucille"


def test_a_pull_between_open_and_save_reverts_nothing(office: Office, rosas: Laptop, bens: Laptop) -> None:
    """Decision 1: she had the form open while the other's change arrived."""
    lucille = a_person(rosas.desk, preferred_name="Lucille", pronouns="she/her")
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    with rosas.desk.reading() as session:
        seen = Seen.of(session.get_one(Patient, lucille))
    changed(bens.desk, lucille, preferred_name="Lucy")
    bens.sync()
    rosas.sync()
    changed(rosas.desk, lucille, seen, pronouns="they/them", preferred_name="Lucille")
    assert rosas.sync().end == End.CONFIRMED
    bens.sync()
    for laptop in (rosas, bens):
        person = shown(laptop.desk, lucille)
        assert person is not None
        assert (person.preferred_name, person.pronouns) == ("Lucy", "they/them")


def _without_seals(ask: Ask, answer: Answer) -> Answer:
    """Let answers through that somebody else made up."""
    reply: ExchangeReply | FinishReply
    if ask.path == "/v1/exchange":
        reply = msgspec.msgpack.decode(answer.body, type=ExchangeReply)
    else:
        reply = msgspec.msgpack.decode(answer.body, type=FinishReply)
    reply.receipt = bytes(64)
    return replace(answer, body=encoded(reply))
