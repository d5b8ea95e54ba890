"""An office that came back from an older backup: nobody loses what she entered, and it is said in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store import outbox
from carecoord_desktop.store.draft import drafts_of, keep_draft
from carecoord_desktop.sync import engine, enrollment, queries
from carecoord_desktop.sync.enrollment import CodeRefused, EnrolledAlready
from carecoord_desktop.sync.outcome import End
from carecoord_hub.database import rows
from tests.builders.offices import URL, Laptop, Office, a_laptop
from tests.builders.shared_people import a_person, changed, shown


def met_again(laptop: Laptop, office: Office) -> None:
    """Let a laptop enroll again with a new code."""
    name = laptop.desk.worker_name
    said = enrollment.introduce(laptop.books, office.code_for(name), laptop.desk.worker_id, name)
    enrollment.join(laptop.books, said, office.answer(said.ask), URL)


def test_a_laptop_that_the_office_has_forgotten_is_told_what_to_do_and_loses_nothing(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    before = office.copied()
    bens = a_laptop(office, tmp_path / "later", "Ben Okafor")
    marcus = a_person(bens.desk, preferred_name="Marcus")
    bens.sync()
    changed(bens.desk, marcus, pronouns="he/him")
    office.restore(before)

    outcome = bens.sync()

    assert outcome.end == End.DENIED
    assert "Ask it for a new code" in outcome.words
    assert outcome.waiting == 1
    assert shown(bens.desk, marcus) is not None
    assert rosas.sync().end == End.CONFIRMED
    bens.desk.store.close()


def test_with_a_new_code_everything_goes_up_again_under_the_same_numbers(
    office: Office, rosas: Laptop, tmp_path: Path
) -> None:
    before = office.copied()
    bens = a_laptop(office, tmp_path / "later", "Ben Okafor")
    marcus = a_person(bens.desk, preferred_name="Marcus")
    bens.sync()
    changed(bens.desk, marcus, pronouns="he/him")
    keep_draft(bens.desk, marcus, "condition", '{"name":"Gout"}')
    with bens.books.reading() as reading:
        replica = outbox.read_replica(reading)
    office.restore(before)
    bens.sync()

    met_again(bens, office)
    outcome = bens.sync()

    assert (outcome.end, outcome.waiting, outcome.held) == (End.CONFIRMED, 0, 0)
    assert len(drafts_of(bens.desk)) == 1
    with bens.books.reading() as reading:
        assert outbox.read_replica(reading).replica == replica.replica
        assert not queries.is_read_only(reading, marcus)
    with office.hub.engine.begin() as connection:
        held = rows(connection, "SELECT last FROM replica WHERE id = ? AND kind = 'operations'",
                    replica.replica.bytes)  # fmt: skip
    assert [row.last for row in held] == [replica.dseq]
    office.grant("Rosa Medina", marcus)
    rosas.sync()
    person = shown(rosas.desk, marcus)
    assert person is not None
    assert (person.preferred_name, person.pronouns) == ("Marcus", "he/him")
    bens.desk.store.close()


def test_charts_that_are_still_on_their_way_up_again_are_not_taken_for_lost(
    office: Office, rosas: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More goes up again than fits into one request."""
    before = office.copied()
    people = []
    for name in ("Marcus", "Lucille", "June"):
        people.append(a_person(rosas.desk, preferred_name=name))
        rosas.sync()
        keep_draft(rosas.desk, people[-1], "condition", '{"name":"Gout"}')
    office.restore(before)
    monkeypatch.setattr(engine, "SEGMENTS_PER_REQUEST_BYTES", 1)
    outcome = rosas.sync()
    assert (outcome.end, outcome.held) == (End.CONFIRMED, 0)
    assert len(drafts_of(rosas.desk)) == 3
    with rosas.books.reading() as reading:
        assert not any(queries.is_read_only(reading, one) for one in people)
    with rosas.desk.reading() as session:
        assert session.query(Patient).count() == 3


def test_a_laptop_stays_with_its_office(office: Office, rosas: Laptop) -> None:
    other = Office.at()
    with pytest.raises(EnrolledAlready, match="Harbor Street Clinic"):
        met_again(rosas, other)
    assert rosas.sync().end == End.CONFIRMED


def test_a_laptop_that_its_office_knows_needs_no_code(office: Office, rosas: Laptop) -> None:
    said = enrollment.introduce(
        rosas.books, office.code_for("Ben Okafor"), rosas.desk.worker_id, "Ben Okafor"
    )
    with pytest.raises(CodeRefused):
        enrollment.join(rosas.books, said, office.answer(said.ask), URL)
    assert rosas.sync().end == End.CONFIRMED
