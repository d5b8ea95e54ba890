"""What is saved is frozen once, in parts the office takes; the trail travels where operations do not tell."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.record import new_id
from carecoord_desktop.sync import freezing
from carecoord_desktop.sync.audit_lines import pack_audit_lines, unpack_audit_lines
from carecoord_desktop.sync.freezing import AuditLines, Operations
from carecoord_desktop.sync.tables import read_enrollment
from carecoord_desktop.sync.wire.keys import Keys
from carecoord_desktop.sync.wire.operations import unpack_operations
from carecoord_desktop.sync.wire.segment import FREEZE_AT_BYTES, Segment, open_segment
from tests.builders.offices import Laptop
from tests.builders.shared_people import a_person, changed, incompressible


def frozen_segments(laptop: Laptop) -> list[Segment]:
    """Freeze everything on a laptop and return the segments, each opened with its key."""
    with laptop.books.reading() as reading:
        office = read_enrollment(reading)
    keys = Keys(office.sign_seed, office.box_seed)
    while True:
        with laptop.books.reading() as reading:
            found = freezing.unfrozen(reading)
        if found is None:
            break
        with laptop.books.applying() as applying:
            assert freezing.keep(applying.connection, freezing.frozen(found, office.hub, keys), 1)
    with laptop.books.reading() as reading:
        contents = reading.exec_driver_sql("SELECT content FROM segment ORDER BY number").scalars().all()
    return [open_segment(content, keys.sign_key) for content in contents]


def test_operations_are_read_again_exactly_as_they_were_saved(rosas: Laptop) -> None:
    """SYNC-I16: the reader works the same ids out of the content."""
    lucille = a_person(rosas.desk, preferred_name="Lucille", given_names=("Ann", "Marie"))
    changed(rosas.desk, lucille, pronouns="she/her")
    first = frozen_segments(rosas)[0]
    with rosas.books.reading() as reading:
        saved = reading.exec_driver_sql("SELECT op_id FROM outbox ORDER BY dseq").scalars().all()
    assert [one.op_id for one in unpack_operations(first.body, first.replica, first.first)] == saved


def test_a_save_too_large_for_one_segment_becomes_several_that_continue_each_other(rosas: Laptop) -> None:
    for seed in range(8):
        a_person(rosas.desk, what_matters=incompressible(seed))
    segments = [one for one in frozen_segments(rosas) if one.kind == "operations"]
    assert len(segments) > 1
    assert all(len(one.body) <= FREEZE_AT_BYTES for one in segments)
    assert [one.first for one in segments[1:]] == [one.last + 1 for one in segments[:-1]]
    assert [one.chain_before for one in segments[1:]] == [one.chain_after for one in segments[:-1]]


def test_a_save_while_a_segment_is_packed_waits_for_the_next_one(rosas: Laptop) -> None:
    a_person(rosas.desk)
    with rosas.books.reading() as reading:
        found, office = freezing.unfrozen(reading), read_enrollment(reading)
    assert isinstance(found, Operations)
    one = freezing.frozen(found, office.hub, Keys(office.sign_seed, office.box_seed))
    a_person(rosas.desk)
    with rosas.books.applying() as applying:
        assert freezing.keep(applying.connection, one, 1)
        [left] = applying.connection.exec_driver_sql("SELECT dseq FROM outbox WHERE state = 'new'").scalars()
    assert left == one.segment.last + 1


def audit_lines(laptop: Laptop) -> AuditLines | None:
    """Return the audit lines that would travel now."""
    with laptop.books.reading() as reading:
        return freezing.unfrozen_audit(reading, 0)


def test_the_trail_of_views_travels_and_what_operations_tell_does_not(rosas: Laptop) -> None:
    """SEC-A2."""
    lucille = a_person(rosas.desk)
    with rosas.desk.reading(chart=lucille, purpose="visit"):
        pass
    rosas.desk.note(Entry(Deed.SEARCH, detail="by name"))
    found = audit_lines(rosas)
    assert found is not None
    assert [(line.deed, line.chart) for line in found.lines] == [
        ("key-change", None), ("view", lucille), ("search", None)
    ]  # fmt: skip
    assert found.lines == unpack_again(found)


def unpack_again(found: AuditLines) -> list[object]:
    """Return the lines as they are read from the wire; of the seal its beginning travels."""
    again = unpack_audit_lines(pack_audit_lines(found.lines))
    return [line._replace(seal=was.seal) for line, was in zip(again, found.lines, strict=True)]


def test_a_hundred_views_take_few_bytes(rosas: Laptop) -> None:
    people: list[UUID] = []
    with rosas.desk.writing() as session:
        for _ in range(20):
            people.append(new_id())
            session.add(Patient(id=people[-1], chart=people[-1], family_name="Grant"))
    for number in range(100):
        with rosas.desk.reading(chart=people[number % 20], purpose="visit"):
            pass
    found = audit_lines(rosas)
    assert found is not None
    assert len(pack_audit_lines(found.lines)) < 20 * 16 + 100 * 16
