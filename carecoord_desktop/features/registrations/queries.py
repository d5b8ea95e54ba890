"""Who may be registered already, by what people are known by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Text, or_, select, type_coerce
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem
from carecoord_desktop.features.contact_points.rules import ContactPointDraft, phone_number, shown_phone
from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.features.look_alikes.rules import Traits, birth_dates_alike, look_alikes
from carecoord_desktop.features.patients.queries import name_of
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import PatientDraft
from carecoord_desktop.store.record import Standing


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
            name_of(known[alike.person_id]),
            known[alike.person_id].birth_date,
            shown_phone(min(traits[alike.person_id].phones, default="")),
            alike.reasons,
        )
        for alike in found
    ]


def traits_of_draft(
    draft: PatientDraft, points: Iterable[ContactPointDraft], numbers: Iterable[IdentifierDraft]
) -> Traits:
    """Return what the person in a draft would be known by."""
    phones = (phone_number(point.value) for point in points if point.system is ContactSystem.PHONE)
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
