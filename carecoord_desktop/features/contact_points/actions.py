"""What a coordinator does about a number or an address; a shared one is kept in each member's chart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.problems import DraftHasProblems, Problem, refuse
from carecoord_desktop.features.contact_points import rules
from carecoord_desktop.features.contact_points.records import (
    Address,
    AddressUse,
    ContactPoint,
    ContactSystem,
    ContactUse,
)
from carecoord_desktop.features.contact_points.rules import AddressDraft, ContactPointDraft
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered, seen_by
from carecoord_desktop.store.record import Record, Seen, Standing

Place = TypeVar("Place", bound=ContactPoint | Address)

_PLACES: tuple[type[ContactPoint | Address], ...] = (ContactPoint, Address)

# What makes two entries of one household the same place; everything else is each member's own.
_SHARED_FIELDS: dict[type[Record], tuple[str, ...]] = {
    ContactPoint: ("system", "value", "use"),
    Address: ("use", "lines", "city", "state", "postal_code", "country"),
}


def add_contact_point(session: Session, chart: UUID, draft: ContactPointDraft) -> ContactPoint:
    """Store a phone number or e-mail address; a shared one appears in the chart of every member.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or she has no household to share it with.
    """
    return _add_place(session, ContactPoint, chart, draft)


def change_contact_point(session: Session, draft: ContactPointDraft) -> ContactPoint:
    """Store what differs; the number of a shared one changes for every member, permissions only for her.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or she has no household to share it with.
    """
    return _change_place(session, ContactPoint, draft)


def end_contact_point(session: Session, seen: Seen) -> ContactPoint:
    """Mark a number as old for this person; it is no longer offered for calling."""
    point = session.get_one(ContactPoint, seen.record_id)
    change(point, seen, use=ContactUse.OLD, household_id=None)
    return point


def add_address(session: Session, chart: UUID, draft: AddressDraft) -> Address:
    """Store an address; a shared one appears in the chart of every member.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or she has no household to share it with.
    """
    return _add_place(session, Address, chart, draft)


def change_address(session: Session, draft: AddressDraft) -> Address:
    """Store what differs; a shared address moves with every member, permission to mail only for her.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty, or she has no household to share it with.
    """
    return _change_place(session, Address, draft)


def end_address(session: Session, seen: Seen) -> Address:
    """Mark an address as old for this person."""
    address = session.get_one(Address, seen.record_id)
    change(address, seen, use=AddressUse.OLD, household_id=None)
    return address


def copy_shared_places(session: Session, household_id: UUID, patient_id: UUID) -> None:
    """Give somebody who joins a household what is shared there, with nothing allowed yet."""
    for record_class in _PLACES:
        for place in _shared_places(session, record_class, household_id):
            _copy_to(session, place, patient_id)


def keep_places_apart(session: Session, household_id: UUID, patient_id: UUID) -> None:
    """Let somebody who left a household keep what was shared there, as her own."""
    for record_class in _PLACES:
        for place in _shared_places(session, record_class, household_id):
            if place.chart == patient_id:
                change(place, Seen.of(place), household_id=None)


def _add_place(
    session: Session, record_class: type[Place], chart: UUID, draft: ContactPointDraft | AddressDraft
) -> Place:
    refuse(rules.problems(draft))
    place = record_class(chart=chart, **_values(draft))
    session.add(place)
    if draft.is_shared:
        place.household_id = _household_to_share_with(session, chart)
        _copy_to_members(session, place)
    return place


def _change_place(
    session: Session, record_class: type[Place], draft: ContactPointDraft | AddressDraft
) -> Place:
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    place = session.get_one(record_class, seen.record_id)
    copies = _copies(session, place)
    change(place, seen, **_values(draft))
    household_id = _household_to_share_with(session, place.chart) if draft.is_shared else None
    change(place, seen, household_id=household_id)
    if household_id is not None:
        shared = _shared_values(place)
        for copy in copies:
            change(copy, Seen.of(copy), **shared)
        _copy_to_members(session, place)
    return place


def _household_to_share_with(session: Session, patient_id: UUID) -> UUID:
    patient = session.get(Patient, patient_id)  # None while she is just being registered
    if patient is None or patient.household_id is None:
        raise DraftHasProblems([Problem("is_shared", "Make a household first, then share this with it.")])
    return patient.household_id


def _copy_to_members(session: Session, place: ContactPoint | Address) -> None:
    session.flush()
    members = session.scalars(select(Patient.id).where(Patient.household_id == place.household_id))
    for member in members.all():
        _copy_to(session, place, member)


def _copy_to(session: Session, place: ContactPoint | Address, patient_id: UUID) -> None:
    """Put a shared place into a member's chart unless it is there; what is allowed must be asked of each."""
    record_class = type(place)
    shared = _shared_values(place)
    there = select(record_class.id).where(
        record_class.chart == patient_id,
        record_class.standing != Standing.ENTERED_IN_ERROR,
        *(getattr(record_class, name) == value for name, value in shared.items() if name != "use"),
    )
    session.flush()  # another member's copy may have put it there in this very save
    if place.chart != patient_id and session.execute(there).first() is None:
        session.add(record_class(chart=patient_id, household_id=place.household_id, **shared))


def _copies(session: Session, place: ContactPoint | Address) -> list[ContactPoint | Address]:
    """Return the same place in the charts of the other members."""
    names = [name for name in _SHARED_FIELDS[type(place)] if name != "use"]
    return [
        other
        for other in _shared_places(session, type(place), place.household_id)
        if other.chart != place.chart and all(getattr(other, name) == getattr(place, name) for name in names)
    ]


def _shared_places(session: Session, record_class: type[Place], household_id: UUID | None) -> Iterator[Place]:
    session.flush()  # what this save has written counts as well
    if household_id is not None:
        yield from session.scalars(
            select(record_class)
            .where(
                record_class.household_id == household_id, record_class.standing != Standing.ENTERED_IN_ERROR
            )
            .order_by(record_class.id)
        ).all()


def _shared_values(place: ContactPoint | Address) -> dict[str, object]:
    return {name: getattr(place, name) for name in _SHARED_FIELDS[type(place)]}


def _values(draft: ContactPointDraft | AddressDraft) -> dict[str, object]:
    values = entered(draft, "is_shared")
    match draft:
        case ContactPointDraft(system=ContactSystem.PHONE | ContactSystem.FAX):
            values["value"] = rules.phone_number(draft.value)
        case AddressDraft():
            values["state"] = draft.state.strip().upper()
    return values
