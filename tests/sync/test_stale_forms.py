"""A form that was open while the office's news came: what protects the person is shown at once."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem, Permission
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, new_id
from carecoord_desktop.sync.outcome import End
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person


def a_phone(desk: Desk, chart: UUID) -> UUID:
    """Save a phone of which nobody was asked whether to leave messages; return its id."""
    point = new_id()
    with desk.writing() as session:
        session.add(ContactPoint(id=point, chart=chart, system=ContactSystem.PHONE, value="555 0100"))
    return point


def voicemail(desk: Desk, point: UUID) -> Permission:
    """Return what this desk shows."""
    with desk.reading() as session:
        return session.scalars(select(ContactPoint.may_leave_voicemail).where(ContactPoint.id == point)).one()


def opened(desk: Desk, point: UUID) -> Seen:
    """Return what a form that is opened now has seen."""
    with desk.reading() as session:
        return Seen.of(session.get_one(ContactPoint, point))


def saved(desk: Desk, point: UUID, seen: Seen, permission: Permission) -> None:
    """Save a form that was opened as `seen`."""
    with desk.writing() as session:
        change(session.get_one(ContactPoint, point), seen, may_leave_voicemail=permission)


def test_a_stale_form_cannot_show_yes_where_the_office_has_heard_never(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk)
    phone = a_phone(rosas.desk, lucille)
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    seen = opened(rosas.desk, phone)
    saved(bens.desk, phone, opened(bens.desk, phone), Permission.NEVER)
    bens.sync()
    rosas.sync()

    saved(rosas.desk, phone, seen, Permission.ALLOWED)

    assert voicemail(rosas.desk, phone) == Permission.NEVER
    with rosas.desk.reading() as session:
        [conflict] = open_conflicts(session, lucille)
        assert conflict.name == "may_leave_voicemail"
    assert rosas.sync().end == End.CONFIRMED
    bens.sync()
    assert [voicemail(laptop.desk, phone) for laptop in (rosas, bens)] == [Permission.NEVER] * 2


def test_two_windows_of_one_laptop_protect_as_well_before_any_office_is_known(rosas: Laptop) -> None:
    phone = a_phone(rosas.desk, a_person(rosas.desk))
    seen = opened(rosas.desk, phone)
    saved(rosas.desk, phone, seen, Permission.NEVER)
    saved(rosas.desk, phone, seen, Permission.ALLOWED)
    assert voicemail(rosas.desk, phone) == Permission.NEVER


def test_a_stale_form_shows_what_was_typed_where_nothing_is_at_stake(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    lucille = a_person(rosas.desk, pronouns="she/her")
    phone = a_phone(rosas.desk, lucille)
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    seen = opened(rosas.desk, phone)
    with bens.desk.writing() as session:
        point = session.get_one(ContactPoint, phone)
        change(point, Seen.of(point), whose="daughter")
    bens.sync()
    rosas.sync()
    with rosas.desk.writing() as session:
        change(session.get_one(ContactPoint, phone), seen, whose="neighbor")
    with rosas.desk.reading() as session:
        assert session.get_one(ContactPoint, phone).whose == "neighbor"
