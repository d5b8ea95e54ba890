"""Whatever network, office or disk do: nothing is lost, nothing is doubled, the next round goes on."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from carecoord_desktop.common.clock import HeldClock, reading_from
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.health import outbox_holds
from carecoord_desktop.store.record import Seen
from carecoord_desktop.store.store import Store
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.asking import Answer, Ask
from carecoord_desktop.sync.outcome import End
from carecoord_desktop.sync.wire.messages import Refusal
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.shared_people import a_person, changed, shown

LOST = Answer(0, words="The connection broke off.")


def lost_answers(*paths: str) -> Any:
    """Return weather in which the hub does everything and its answers to these requests never arrive."""
    return lambda ask, answer: LOST if ask.path in paths else answer


def in_place_of(path: str, instead: Answer) -> Any:
    """Return weather in which one request gets another answer."""
    return lambda ask, answer: instead if ask.path == path else answer


def test_an_answer_lost_after_the_hub_had_stored_it_doubles_nothing(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    """SYNC 4.4, case 2."""
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    outcome = rosas.sync(lost_answers("/v1/exchange"))
    assert (outcome.end, outcome.waiting) == (End.INCOMPLETE, 2)
    outcome = rosas.sync()
    assert (outcome.end, outcome.waiting) == (End.CONFIRMED, 0)
    office.grant("Ben Carver", lucille)
    assert bens.sync().end == End.CONFIRMED


@pytest.mark.parametrize("path", ["/v1/exchange", "/v1/charts", "/v1/finish"])
def test_wherever_an_answer_is_lost_the_next_round_goes_on(
    path: str, office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    rosas.sync()
    office.grant("Ben Carver", lucille)
    assert bens.sync(lost_answers(path)).end == End.INCOMPLETE
    assert bens.sync().end == End.CONFIRMED
    assert shown(bens.desk, lucille) is not None


def test_the_screen_never_says_confirmed_without_the_hubs_own_seal(rosas: Laptop) -> None:
    a_person(rosas.desk)

    def forged(ask: Ask, answer: Answer) -> Answer:
        told: dict[str, dict[str, object]] = {
            "/v1/finish": {"receipt": bytes(64), "equal": True},
            "/v1/exchange": {"equal": False},
        }
        if ask.path not in told:
            return answer
        return Answer(200, msgspec.msgpack.encode({**msgspec.msgpack.decode(answer.body), **told[ask.path]}))

    outcome = rosas.sync(forged)
    assert (outcome.end, outcome.is_equal) == (End.NOT_EQUAL, False)


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        (Answer(200, b"not msgpack"), End.INCOMPLETE),
        (Answer(500), End.INCOMPLETE),
        (Answer(418), End.INCOMPLETE),
        (Answer(403, msgspec.msgpack.encode(Refusal("locked"))), End.LOCKED),
        (Answer(401, msgspec.msgpack.encode(Refusal("unknown-device"))), End.DENIED),
        (Answer(426, msgspec.msgpack.encode(Refusal("protocol"))), End.OUTDATED),
        (Answer(503, msgspec.msgpack.encode(Refusal("busy", retry_after_s=7))), End.BUSY),
        (Answer(413), End.INCOMPLETE),
    ],
)
def test_every_other_answer_changes_nothing_and_is_said(answer: Answer, end: End, rosas: Laptop) -> None:
    """SYNC A.4: keep, back off, say so."""
    a_person(rosas.desk)
    outcome = rosas.sync(in_place_of("/v1/exchange", answer))
    assert (outcome.end, outcome.waiting, outcome.is_equal) == (end, 2, False)
    assert outcome.words
    assert rosas.sync().end == End.CONFIRMED


def test_the_hub_says_when_to_come_back(rosas: Laptop) -> None:
    busy = Answer(503, msgspec.msgpack.encode(Refusal("busy", retry_after_s=7)))
    assert rosas.sync(in_place_of("/v1/exchange", busy)).retry_after_s == 7


def test_a_laptop_restored_from_yesterday_takes_a_new_name_and_loses_nothing(
    office: Office, tmp_path: Path
) -> None:
    """SYNC 4.4, case 10: what it saves after the restore has numbers that the office has seen already."""
    folder, key = tmp_path / "rosa", bytes(32)
    laptop = a_laptop(office, folder, "Rosa Medina", key=key)
    laptop.sync()
    shutil.copy(folder / "records.db", tmp_path / "yesterday.db")
    today = a_person(laptop.desk, preferred_name="Today")
    laptop.sync()
    laptop.desk.store.close()
    shutil.copy(tmp_path / "yesterday.db", folder / "records.db")
    desk = laptop.desk
    restored = Laptop(
        Desk(Store(folder / "records.db", key), desk.worker_id, desk.worker_name, desk.role), office
    )
    again = a_person(restored.desk, preferred_name="Again")
    assert restored.sync().end == End.CONFIRMED
    for person in (today, again):
        assert shown(restored.desk, person) is not None
    restored.desk.store.close()


def test_an_office_restored_from_its_backup_gets_back_what_its_laptops_have(
    office: Office, rosas: Laptop
) -> None:
    """SYNC 2.11: a new epoch; what the backup lacks comes again."""
    rosas.sync()
    backup = office.copied()
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    assert rosas.sync().end == End.CONFIRMED
    office.restore(backup)
    outcome = rosas.sync()
    assert (outcome.end, outcome.waiting) == (End.CONFIRMED, 0)
    with office.hub.engine.begin() as connection:
        [known] = connection.exec_driver_sql("SELECT id FROM patient").scalars()
    assert known == lucille.bytes


def test_a_flipped_bit_in_the_copy_of_the_offices_rows_is_found_and_mended(rosas: Laptop) -> None:
    """SYNC 4.4, case 26."""
    lucille = a_person(rosas.desk, preferred_name="Lucille")
    rosas.sync()
    changed(rosas.desk, lucille, pronouns="she/her")
    with rosas.books.applying() as applying:
        applying.connection.exec_driver_sql(
            "UPDATE shadow SET doc = replace(doc, 'Lucille', 'Lucilla') WHERE entity = 'patient'"
        )
        applying.connection.exec_driver_sql("UPDATE sync_state SET rehashed_ms = 0")
    outcome = rosas.sync()
    assert (outcome.end, outcome.repaired) == (End.CONFIRMED, 1)
    person = shown(rosas.desk, lucille)
    assert person is not None
    assert (person.preferred_name, person.pronouns) == ("Lucille", "she/her")


def test_a_laptop_that_was_cloned_takes_a_name_of_its_own_and_both_keep_everything(
    office: Office, tmp_path: Path
) -> None:
    """SYNC 4.4, case 11: two machines count on from the same number."""
    key = bytes(32)
    first = a_laptop(office, tmp_path / "rosa", "Rosa Medina", key=key)
    first.sync()
    desk = first.desk
    shutil.copytree(tmp_path / "rosa", tmp_path / "clone")
    clone = Laptop(
        Desk(Store(tmp_path / "clone" / "records.db", key), desk.worker_id, "Rosa", desk.role), office
    )
    people = [a_person(laptop.desk, preferred_name=f"From {n}") for n, laptop in enumerate((first, clone))]
    for laptop in (first, clone, first, clone):
        assert laptop.sync().end == End.CONFIRMED
    for laptop in (first, clone):
        assert all(shown(laptop.desk, person) is not None for person in people)
        assert laptop.desk.store.waiting() == 0
        laptop.desk.store.close()


def test_what_is_durable_for_a_month_is_forgotten_and_the_log_still_holds(
    office: Office, rosas: Laptop
) -> None:
    held = HeldClock(datetime(2026, 11, 20, 17, 0, tzinfo=UTC))
    with reading_from(held):
        lucille = a_person(rosas.desk, preferred_name="Lucille")
        rosas.sync()
        office.back_up()
        changed(rosas.desk, lucille, pronouns="she/her")
        rosas.sync()
        held.move(timedelta(days=31))
        changed(rosas.desk, lucille, preferred_name="Lucy")
        assert rosas.sync().end == End.CONFIRMED
        with rosas.books.reading() as reading:
            states = reading.exec_driver_sql("SELECT state FROM outbox ORDER BY dseq").scalars().all()
            assert outbox_holds(reading)
    assert states == ["forgotten", "forgotten", "seen", "seen"]


def test_an_entry_that_only_the_office_may_make_is_kept_there_and_said(rosas: Laptop) -> None:
    rosas.sync()
    with rosas.desk.writing() as session:
        worker = session.get_one(Worker, rosas.desk.worker_id)
        change(worker, Seen.of(worker), role=Role.SUPERVISOR)
    outcome = rosas.sync()
    assert (outcome.stored, outcome.held, outcome.waiting) == (1, 1, 0)
    with rosas.books.reading() as reading:
        [entry] = [one for one in queries.held_entries(reading) if one.fields.get("role") == "supervisor"]
    assert entry.reason == "office-field"
