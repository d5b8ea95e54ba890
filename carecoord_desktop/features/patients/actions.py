"""What a coordinator does about people: register, change, record a death, keep a household together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.patients import queries, rules
from carecoord_desktop.features.patients.queries import PossibleDuplicate
from carecoord_desktop.features.patients.records import (
    Address,
    AddressUse,
    CareTeamMember,
    ContactPoint,
    ContactSystem,
    ContactUse,
    Household,
    Patient,
    PatientIdentifier,
    RelatedPerson,
)
from carecoord_desktop.features.patients.rules import (
    AddressDraft,
    CareTeamMemberDraft,
    ContactPointDraft,
    DeathDraft,
    Draft,
    HouseholdDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
)
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.record import Record, Seen, Standing, new_id

AnyRecord = TypeVar("AnyRecord", bound=Record)
Place = TypeVar("Place", bound=ContactPoint | Address)

_PLACES: tuple[type[ContactPoint | Address], ...] = (ContactPoint, Address)
_NOT_STORED = {"seen", "is_shared", "name_is_unknown"}

# What makes two entries of one household the same place; everything else is each member's own.
_SHARED_FIELDS: dict[type[Record], tuple[str, ...]] = {
    ContactPoint: ("system", "value", "use"),
    Address: ("use", "lines", "city", "state", "postal_code", "country"),
}


class LooksRegistered(Exception):
    """The person may be registered already; somebody must open that chart or give a reason."""

    def __init__(self, found: Sequence[PossibleDuplicate]) -> None:
        super().__init__(f"{len(found)} people look alike")
        self.found = tuple(found)


def register_patient(
    session: Session,
    draft: PatientDraft,
    *,
    worker_id: UUID,
    points: Sequence[ContactPointDraft] = (),
    addresses: Sequence[AddressDraft] = (),
    identifiers: Sequence[IdentifierDraft] = (),
    despite: str | None = None,
) -> Patient:
    """Store a new person on the caseload of `worker_id`, with how to reach her.

    `despite` is the reason for registering somebody who looks like a person already here; both are
    then marked for review at the hub.

    Raises:
        DraftHasProblems: if any of the drafts has problems.
        LooksRegistered: if somebody looks alike and there is no reason.
    """
    _refuse_problems(draft, *points, *addresses, *identifiers)
    reason = (despite or "").strip()
    found = queries.possible_duplicates(session, draft, points, identifiers)
    if found and not reason:
        raise LooksRegistered(found)
    patient_id = new_id()
    patient = Patient(
        id=patient_id,
        chart=patient_id,
        coordinator_id=worker_id,
        registered_at=clock.now(),
        look_alikes=tuple(str(alike.patient_id) for alike in found),
        duplicate_reason=reason if found else "",
        **_values(draft),
    )
    session.add(patient)
    for alike in found:
        _mark_for_review(session.get_one(Patient, alike.patient_id), patient_id, reason)
    for point in points:
        add_contact_point(session, patient_id, point)
    for address in addresses:
        add_address(session, patient_id, address)
    for identifier in identifiers:
        add_identifier(session, patient_id, identifier)
    return patient


def change_patient(session: Session, draft: PatientDraft) -> Patient:
    """Store what differs from the person as the worker saw her.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new person.
    """
    return _change(session, Patient, draft)


def record_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person has died, when, and who told us; again to correct it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft was not opened from a person.
    """
    patient = _change(session, Patient, draft)
    change(patient, _opened_from(draft), is_deceased=True)
    return patient


def undo_death(session: Session, draft: DeathDraft) -> Patient:
    """Store that the person is alive: everything `record_death` wrote is as it was before.

    Raises:
        ValueError: if the draft was not opened from a person.
    """
    seen = _opened_from(draft)
    patient = session.get_one(Patient, seen.record_id)
    change(patient, seen, is_deceased=False, deceased_on=None, deceased_source="")
    return patient


def add_identifier(session: Session, chart: UUID, draft: IdentifierDraft) -> PatientIdentifier:
    """Store a number somebody else knows her by."""
    return _add(session, PatientIdentifier, chart, draft)


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


def add_related_person(session: Session, chart: UUID, draft: RelatedPersonDraft) -> RelatedPerson:
    """Store a caregiver, guardian or contact, with what he may be told."""
    return _add(session, RelatedPerson, chart, draft)


def change_related_person(session: Session, draft: RelatedPersonDraft) -> RelatedPerson:
    """Store what differs."""
    return _change(session, RelatedPerson, draft)


def end_related_person(session: Session, seen: Seen, ended_on: date) -> RelatedPerson:
    """Store the last day on which this person plays a part."""
    person = session.get_one(RelatedPerson, seen.record_id)
    change(person, seen, period_end=ended_on)
    return person


def add_care_team_member(session: Session, chart: UUID, draft: CareTeamMemberDraft) -> CareTeamMember:
    """Store somebody who takes part in her care."""
    return _add(session, CareTeamMember, chart, draft)


def change_care_team_member(session: Session, draft: CareTeamMemberDraft) -> CareTeamMember:
    """Store what differs."""
    return _change(session, CareTeamMember, draft)


def end_care_team_member(session: Session, seen: Seen, ended_on: PartialDate) -> CareTeamMember:
    """Store when somebody's part in her care ended."""
    member = session.get_one(CareTeamMember, seen.record_id)
    change(member, seen, ended_on=ended_on)
    return member


def enter_in_error(session: Session, record_class: type[AnyRecord], seen: Seen) -> AnyRecord:
    """Mark a record as never true; it leaves every list and stays in the history."""
    record = session.get_one(record_class, seen.record_id)
    change(record, seen, standing=Standing.ENTERED_IN_ERROR)
    return record


def make_household(session: Session, patient_seen: Seen, draft: HouseholdDraft) -> Household:
    """Store a household with its first member.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    household = _add(session, Household, patient_seen.record_id, draft)
    household.id = new_id()
    change(session.get_one(Patient, patient_seen.record_id), patient_seen, household_id=household.id)
    return household


def change_household(session: Session, draft: HouseholdDraft) -> Household:
    """Store what differs in the household's name or note."""
    return _change(session, Household, draft)


def join_household(session: Session, patient_seen: Seen, household_id: UUID) -> Patient:
    """Make the person a member and give her the shared numbers and addresses, with nothing allowed yet.

    Raises:
        DraftHasProblems: if she belongs to another household.
    """
    patient = session.get_one(Patient, patient_seen.record_id)
    if patient.household_id not in (None, household_id):
        raise DraftHasProblems(
            [Problem("", "This person is in another household. Take her out there first.")]
        )
    change(patient, patient_seen, household_id=household_id)
    for record_class in _PLACES:
        for place in _shared_places(session, record_class, household_id):
            _copy_to(session, place, patient.id)
    return patient


def leave_household(session: Session, patient_seen: Seen) -> Patient:
    """Take the person out; the numbers and addresses she had there stay hers until somebody ends them."""
    patient = session.get_one(Patient, patient_seen.record_id)
    left = patient.household_id
    change(patient, patient_seen, household_id=None)
    for record_class in _PLACES:
        for place in _shared_places(session, record_class, left):
            if place.chart == patient.id:
                change(place, Seen.of(place), household_id=None)
    return patient


def _add(session: Session, record_class: type[AnyRecord], chart: UUID, draft: Draft) -> AnyRecord:
    _refuse_problems(draft)
    record = record_class(chart=chart, **_values(draft))
    session.add(record)
    return record


def _change(session: Session, record_class: type[AnyRecord], draft: Draft) -> AnyRecord:
    seen = _opened_from(draft)
    _refuse_problems(draft)
    record = session.get_one(record_class, seen.record_id)
    change(record, seen, **_values(draft))
    return record


def _add_place(
    session: Session, record_class: type[Place], chart: UUID, draft: ContactPointDraft | AddressDraft
) -> Place:
    place = _add(session, record_class, chart, draft)
    if draft.is_shared:
        place.household_id = _household_to_share_with(session, chart)
        _copy_to_members(session, place)
    return place


def _change_place(
    session: Session, record_class: type[Place], draft: ContactPointDraft | AddressDraft
) -> Place:
    seen = _opened_from(draft)
    place = session.get_one(record_class, seen.record_id)
    copies = _copies(session, place)
    _change(session, record_class, draft)
    household_id = _household_to_share_with(session, place.chart) if draft.is_shared else None
    change(place, seen, household_id=household_id)
    if household_id is not None:
        shared = {name: getattr(place, name) for name in _SHARED_FIELDS[record_class]}
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
    shared = {name: getattr(place, name) for name in _SHARED_FIELDS[record_class]}
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


def _mark_for_review(patient: Patient, newcomer: UUID, reason: str) -> None:
    marks = (*patient.look_alikes, str(newcomer))
    change(patient, Seen.of(patient), look_alikes=marks, duplicate_reason=reason)


def _opened_from(draft: Draft) -> Seen:
    if draft.seen is None:
        raise ValueError("this draft is of something new; there is nothing to change")
    return draft.seen


def _refuse_problems(*drafts: Draft) -> None:
    if found := [problem for draft in drafts for problem in rules.problems(draft)]:
        raise DraftHasProblems(found)


def _values(draft: Draft) -> dict[str, object]:
    """Return what a draft stores: texts without stray blanks, numbers in the one form they are kept in."""
    values = {
        field.name: _tidy(getattr(draft, field.name))
        for field in fields(draft)
        if field.name not in _NOT_STORED
    }
    match draft:
        case ContactPointDraft(system=ContactSystem.PHONE | ContactSystem.FAX):
            values["value"] = rules.phone_number(draft.value)
        case CareTeamMemberDraft():
            values["phone"] = rules.phone_number(draft.phone) or ""
        case AddressDraft():
            values["state"] = draft.state.strip().upper()
    return values


def _tidy(value: object) -> object:
    if type(value) is str:
        return " ".join(value.split()) if "\n" not in value else value.strip()
    if isinstance(value, tuple):
        return tuple(text for text in (str(part).strip() for part in value) if text)
    return value
