"""One person's chart as drafts ready to be changed, her household, and who may be registered already.

A stored contact point, address or person is shown as the draft that would change it: its
`seen.record_id` names the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, bindparam, or_, select, type_coerce
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.look_alikes.rules import Traits, birth_dates_alike, look_alikes
from carecoord_desktop.features.patients import rules
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
    HouseholdDraft,
    IdentifierDraft,
    PatientDraft,
    RelatedPersonDraft,
    shown_name,
)
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Record, Seen, Standing

AnyRecord = TypeVar("AnyRecord", bound=Record)
AnyDraft = TypeVar("AnyDraft", bound=rules.Draft)


@dataclass(frozen=True)
class Person:
    """Somebody registered here."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None


@dataclass(frozen=True)
class PossibleDuplicate:
    """Somebody who may be the person about to be registered; `reasons` are words to read out."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None
    phone: str
    reasons: tuple[str, ...]

    @property
    def words(self) -> str:
        """The reasons in one line, such as "same name; day/month swapped; same phone"."""
        return "; ".join(self.reasons)


@dataclass(frozen=True)
class Member:
    """One person of a household; `seen` is what leaving it would change."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None
    seen: Seen


@dataclass(frozen=True)
class HouseholdView:
    """The household of a person and everybody in it whom this laptop knows.

    `draft` is None when the record lies in the chart of a member who is not on this laptop.
    """

    household_id: UUID
    draft: HouseholdDraft | None
    members: tuple[Member, ...]


def name_on_chart(desk: Desk, chart: UUID) -> str:
    """Return the name shown for a person, or "" where there is none yet: a registration that was begun."""
    with desk.reading() as session:
        person = session.get(Patient, chart)
        return "" if person is None else _shown_name(person)


def registered_people(session: Session, limit: int) -> list[Person]:
    """Return everybody who counts, by name."""
    found = session.execute(
        select(
            Patient.id, Patient.family_name, Patient.given_names, Patient.name_suffix,
            Patient.preferred_name, Patient.birth_date,
        ).where(Patient.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Patient.family_name, Patient.given_names, Patient.id).limit(limit)
    )  # fmt: skip
    return [
        Person(patient_id, shown_name(family, given, suffix, preferred), birth_date)
        for patient_id, family, given, suffix, preferred, birth_date in found
    ]


def patient_draft(session: Session, patient_id: UUID) -> PatientDraft:
    """Return the person as her form shows her.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    patient = session.get_one(Patient, patient_id)
    has_no_name = not (patient.family_name or patient.given_names)
    return _draft(PatientDraft, patient, name_is_unknown=has_no_name)


def death_draft(session: Session, patient_id: UUID) -> DeathDraft:
    """Return what is recorded about her death, empty fields while she lives."""
    return _draft(DeathDraft, session.get_one(Patient, patient_id))


def contact_points(session: Session, chart: UUID, *, also_old: bool = False) -> list[ContactPointDraft]:
    """Return her phone numbers and e-mail addresses, the preferred first; old ones only when asked."""
    found = session.scalars(_of_chart(ContactPoint, chart).order_by(ContactPoint.rank, ContactPoint.id))
    return [
        _draft(ContactPointDraft, point, is_shared=point.household_id is not None)
        for point in found
        if also_old or point.use is not ContactUse.OLD
    ]


def phones_to_call(session: Session, people: Iterable[UUID]) -> dict[UUID, str]:
    """Return the number to call for each person, as people write it; nobody's who must not be called."""
    points = session.connection().execute(_PHONES_TO_CALL, {"people": list(people)})
    return {chart: rules.shown_phone(value) for chart, value in points.all()}


def addresses(session: Session, chart: UUID, *, also_old: bool = False) -> list[AddressDraft]:
    """Return where she lives, gets mail or can be found; old addresses only when asked."""
    found = session.scalars(_of_chart(Address, chart).order_by(Address.id))
    return [
        _draft(AddressDraft, address, is_shared=address.household_id is not None)
        for address in found
        if also_old or address.use is not AddressUse.OLD
    ]


def identifiers(session: Session, chart: UUID) -> list[IdentifierDraft]:
    """Return the numbers other systems know her by."""
    found = session.scalars(_of_chart(PatientIdentifier, chart).order_by(PatientIdentifier.id))
    return [_draft(IdentifierDraft, identifier) for identifier in found]


def related_people(session: Session, chart: UUID) -> list[RelatedPersonDraft]:
    """Return caregivers, guardians, contacts: no-contact orders first, then present, then past ones."""
    found = session.scalars(
        _of_chart(RelatedPerson, chart).order_by(
            RelatedPerson.no_contact.desc(),
            RelatedPerson.period_end.is_not(None),
            RelatedPerson.name,
        )
    )
    return [_draft(RelatedPersonDraft, person) for person in found]


def care_team(session: Session, chart: UUID) -> list[CareTeamMemberDraft]:
    """Return who takes part in her care, past members last."""
    found = session.scalars(
        _of_chart(CareTeamMember, chart).order_by(CareTeamMember.ended_on.is_not(None), CareTeamMember.name)
    )
    return [_draft(CareTeamMemberDraft, member) for member in found]


def household_of(session: Session, patient_id: UUID) -> HouseholdView | None:
    """Return the household she belongs to, or None."""
    household_id = session.get_one(Patient, patient_id).household_id
    if household_id is None:
        return None
    household = session.get(Household, household_id)
    members = session.scalars(
        select(Patient)
        .where(Patient.household_id == household_id, Patient.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Patient.birth_date)
    )
    return HouseholdView(
        household_id,
        None if household is None else _draft(HouseholdDraft, household),
        tuple(
            Member(member.id, _shown_name(member), member.birth_date, Seen.of(member)) for member in members
        ),
    )


def possible_duplicates(
    session: Session,
    draft: PatientDraft,
    points: Sequence[ContactPointDraft] = (),
    numbers: Sequence[IdentifierDraft] = (),
) -> list[PossibleDuplicate]:
    """Return at most five people who may be the one in the draft, the likeliest first (FN-X3).

    Only people on this laptop are compared; the hub finds pairs across laptops.
    """
    newcomer = traits_of_draft(draft, points, numbers)
    herself = None if draft.seen is None else draft.seen.record_id
    known = {patient.id: patient for patient in session.scalars(_near(newcomer)) if patient.id != herself}
    traits = traits_of(session, known.values())
    found = look_alikes(newcomer, traits.items())
    return [
        PossibleDuplicate(
            alike.person_id,
            _shown_name(known[alike.person_id]),
            known[alike.person_id].birth_date,
            rules.shown_phone(min(traits[alike.person_id].phones, default="")),
            alike.reasons,
        )
        for alike in found
    ]


def traits_of_draft(
    draft: PatientDraft, points: Iterable[ContactPointDraft], numbers: Iterable[IdentifierDraft]
) -> Traits:
    """Return what the person in a draft would be known by."""
    phones = (rules.phone_number(point.value) for point in points if point.system is ContactSystem.PHONE)
    return Traits(
        draft.family_name,
        draft.given_names,
        (*draft.former_names, *filter(None, [draft.preferred_name])),
        draft.birth_date,
        frozenset(filter(None, phones)),
        frozenset((number.system.strip(), number.value.strip()) for number in numbers),
    )


def traits_of(session: Session, patients: Iterable[Patient]) -> dict[UUID, Traits]:
    """Return what stored people are known by, by patient id."""
    people = {patient.id: patient for patient in patients}
    phones: dict[UUID, set[str]] = {patient_id: set() for patient_id in people}
    numbers: dict[UUID, set[tuple[str, str]]] = {patient_id: set() for patient_id in people}
    for chart, value in session.execute(
        select(ContactPoint.chart, ContactPoint.value).where(
            ContactPoint.chart.in_(people),
            ContactPoint.system == ContactSystem.PHONE,
            ContactPoint.standing != Standing.ENTERED_IN_ERROR,
        )
    ):
        phones[chart].add(value)
    for chart, system, value in session.execute(
        select(PatientIdentifier.chart, PatientIdentifier.system, PatientIdentifier.value).where(
            PatientIdentifier.chart.in_(people), PatientIdentifier.standing != Standing.ENTERED_IN_ERROR
        )
    ):
        numbers[chart].add((system, value))
    return {
        patient.id: Traits(
            patient.family_name,
            patient.given_names,
            (*patient.former_names, *filter(None, [patient.preferred_name])),
            patient.birth_date,
            frozenset(phones[patient.id]),
            frozenset(numbers[patient.id]),
        )
        for patient in people.values()
    }


def _near(newcomer: Traits) -> Select[Patient]:
    """Return the few people worth comparing: every look-alike shares one of these with the newcomer."""
    conditions: list[ColumnElement[bool]] = [
        Patient.id.in_(select(ContactPoint.chart).where(ContactPoint.value.in_(newcomer.phones))),
        Patient.id.in_(
            select(PatientIdentifier.chart).where(
                PatientIdentifier.value.in_({value for _, value in newcomer.identifiers})
            )
        ),
        Patient.birth_date.is_(None),
    ]
    if newcomer.birth_date is not None:
        dates = [PartialDate(text) for text in birth_dates_alike(newcomer.birth_date)]
        conditions.append(Patient.birth_date.in_(dates))
    else:
        conditions.append(Patient.family_name == newcomer.family_name.strip())
    if newcomer.birth_date is not None and newcomer.birth_date.exact is None:
        conditions.append(type_coerce(Patient.birth_date, Text).startswith(newcomer.birth_date.text))
    return select(Patient).where(or_(*conditions), Patient.standing != Standing.ENTERED_IN_ERROR)


def _of_chart(record_class: type[AnyRecord], chart: UUID) -> Select[AnyRecord]:
    return select(record_class).where(
        record_class.chart == chart, record_class.standing != Standing.ENTERED_IN_ERROR
    )


def _draft(draft_class: type[AnyDraft], record: Record, **worked_out: Any) -> AnyDraft:
    """Return a record as its draft: equal names hold equal values."""
    values = {
        field.name: getattr(record, field.name)
        for field in fields(draft_class)
        if field.name != "seen" and field.name not in worked_out
    }
    return draft_class(**values, **worked_out, seen=Seen.of(record))


def _shown_name(patient: Patient) -> str:
    return rules.shown_name(
        patient.family_name, patient.given_names, patient.name_suffix, patient.preferred_name
    )


# Put together once: the search asks while somebody types.
_PHONES_TO_CALL = (
    select(ContactPoint.chart, ContactPoint.value)
    .join(Patient, Patient.id == ContactPoint.chart)
    .where(
        ContactPoint.chart.in_(bindparam("people", expanding=True)),
        ContactPoint.system == ContactSystem.PHONE,
        ContactPoint.use != ContactUse.OLD,
        ContactPoint.may_call.in_(rules.CALLABLE),
        ContactPoint.standing != Standing.ENTERED_IN_ERROR,
        Patient.no_contact.is_(False),
    )
    .order_by(ContactPoint.rank.desc(), ContactPoint.id.desc())  # the first one is written last
)
