"""The caseload, read as columns so that ten thousand people come at once, and the header of one chart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, func, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session
from sqlalchemy.types import NullType

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.queries import allergies_of_chart
from carecoord_desktop.features.appointments.queries import AppointmentRow, next_appointment
from carecoord_desktop.features.caseload import rules
from carecoord_desktop.features.caseload.rules import Caseload, CaseloadFilters, CaseloadRow, Flag
from carecoord_desktop.features.consents.queries import consent_state
from carecoord_desktop.features.consents.rules import ConsentState
from carecoord_desktop.features.contact_notes.records import ContactNote, NoteStatus
from carecoord_desktop.features.contact_points.records import (
    Address,
    AddressUse,
    ContactPoint,
    ContactSystem,
    ContactUse,
)
from carecoord_desktop.features.contact_points.rules import CALLABLE, shown_phone
from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.features.coverage.queries import coverage_of_chart
from carecoord_desktop.features.patients.records import Asked, Patient
from carecoord_desktop.features.patients.rules import shown_name, spoken_name
from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.tasks.records import Task
from carecoord_desktop.features.tasks.rules import OPEN
from carecoord_desktop.features.team.queries import worker_name, worker_names
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class PatientHeader:
    """What stands over every page of a chart (functions.md F2 d).

    `contact_with_care` is a neutral mark: it says that there is a safety note or a no-contact order, not
    what it says. Without `allergies`, `no_known_allergies` says whether somebody confirmed that there are
    none; else nobody asked. `consent` is how the best release stands, None if nobody has asked for one.
    """

    patient_id: UUID
    spoken_name: str
    how_to_address: str
    pronouns: str
    birth_date: PartialDate | None
    age: int | None
    spoken_language: str
    needs_interpreter: Asked
    contact_with_care: bool
    primary_coverage: str
    coordinator: str
    backup_coordinator: str
    overdue: int
    allergies: tuple[str, ...]
    no_known_allergies: bool
    what_matters: str
    is_deceased: bool
    deceased_on: PartialDate | None
    consent: ConsentState | None = None
    next_appointment: AppointmentRow | None = None


@dataclass(frozen=True)
class _Around:
    """What is known around the people, by the 16 bytes of their chart."""

    today: date
    worker: bytes
    workers: dict[bytes, tuple[UUID, str]]
    obligations: dict[bytes, tuple[int, str, str | None]]
    last_contacts: dict[bytes, date]
    phones: dict[bytes, str]
    without_address: set[bytes]


_NOTHING: tuple[int, str, str | None] = (0, "", None)
_NOBODY: tuple[UUID | None, str] = (None, "")


def caseload(
    session: Session, worker_id: UUID, filters: CaseloadFilters, hidden: Collection[UUID] = ()
) -> Caseload:
    """Return the people on this laptop who pass the filters: most overdue first, then by next due date.

    Who is `hidden` is counted, and no more.

    Contacts are finished encounters; days are counted in the office's time zone.
    """
    connection = session.connection()
    around = _Around(
        today=clock.today(),
        worker=worker_id.bytes,
        workers={worker.bytes: (worker, name) for worker, name in worker_names(session).items()},
        obligations=_obligations(connection, clock.today()),
        last_contacts=_last_contacts(connection),
        phones=_phones(connection),
        without_address=_without_fixed_address(connection),
    )
    rows = [_row(person, around) for person in connection.execute(_PEOPLE).all()]
    rows.sort(key=lambda row: (-row.overdue, row.next_due or date.max, row.shown_name))
    found = rules.filtered([row for row in rows if row.patient_id not in hidden], filters)
    return replace(found, elsewhere=len(hidden))


def patient_header(session: Session, patient_id: UUID) -> PatientHeader:
    """Return what stands over a chart.

    Raises:
        NoResultFound: if this laptop does not have the person.
    """
    patient = session.get_one(Patient, patient_id)
    born, today = patient.birth_date, clock.today()
    allergies = allergies_of_chart(session, patient_id)
    coverage = next((card for card in coverage_of_chart(session, patient_id) if card.is_current), None)
    return PatientHeader(
        patient_id=patient_id,
        spoken_name=spoken_name(
            patient.family_name, patient.given_names, patient.name_suffix, patient.preferred_name
        ),
        how_to_address=patient.how_to_address,
        pronouns=patient.pronouns,
        birth_date=born,
        age=None if born is None else born.age_on(today),
        spoken_language=patient.spoken_language,
        needs_interpreter=patient.needs_interpreter,
        contact_with_care=patient.no_contact or bool(patient.safety_note) or _has_order(session, patient_id),
        primary_coverage="" if coverage is None else ", ".join(filter(None, (coverage.payer, coverage.plan))),
        coordinator=worker_name(session, patient.coordinator_id),
        backup_coordinator=worker_name(session, patient.backup_coordinator_id),
        overdue=_obligations(session.connection(), today, patient_id).get(patient_id.bytes, _NOTHING)[0],
        allergies=tuple(row.substance for row in allergies.active),
        no_known_allergies=allergies.none_known,
        what_matters=patient.what_matters,
        is_deceased=patient.is_deceased,
        deceased_on=patient.deceased_on,
        consent=consent_state(session, patient_id),
        next_appointment=next_appointment(session, patient_id),
    )


def languages_spoken(session: Session) -> list[str]:
    """Return the languages to choose from in the filter: those that people here speak."""
    spoken = select(Patient.spoken_language).where(Patient.spoken_language != "").distinct()
    return sorted(session.execute(spoken).scalars())


def _row(person: Row[*tuple[Any, ...]], around: _Around) -> CaseloadRow:
    (
        chart, family, given, suffix, preferred, born, language, interpreter, no_contact, note, no_phone,
        twice, died, coordinator,
    ) = person  # fmt: skip
    overdue, action, due = around.obligations.get(chart, _NOTHING)
    coordinator_id, coordinator_name = around.workers.get(coordinator, _NOBODY)
    contacted_on = around.last_contacts.get(chart)
    phone = "" if no_contact else around.phones.get(chart, "")
    flags = (
        (died, Flag.HAS_DIED),
        (no_contact, Flag.DO_NOT_CONTACT),
        (note, Flag.CONTACT_WITH_CARE),
        (chart in around.without_address, Flag.NO_FIXED_ADDRESS),
        (no_phone, Flag.HAS_NO_PHONE),
        (twice, Flag.MAY_BE_REGISTERED_TWICE),
    )
    return CaseloadRow(
        UUID(bytes=chart),
        shown_name(family, msgspec.json.decode(given), suffix, preferred),
        rules.age_in_years(born, around.today) if born else None,
        language,
        interpreter == Asked.YES.value,
        tuple([flag for holds, flag in flags if holds]),
        action,
        date.fromisoformat(due) if due else None,
        overdue,
        None if contacted_on is None else (around.today - contacted_on).days,
        coordinator_id,
        coordinator_name,
        around.worker == coordinator,
        shown_phone(phone),
    )


def _obligations(
    connection: Connection, today: date, chart: UUID | None = None
) -> dict[bytes, tuple[int, str, str | None]]:
    """Return, by chart, how many open tasks are overdue, and the next one's title and due date."""
    # SQLite takes the title from the row that holds the smallest due date
    query = (
        select(
            _raw(Task.chart),
            func.count().filter(Task.due_on < today),
            _raw(Task.title),
            _raw(func.min(Task.due_on)),
        )
        .where(Task.status.in_(OPEN), Task.standing != Standing.ENTERED_IN_ERROR)
        .group_by(Task.chart)
    )
    if chart is not None:
        query = query.where(Task.chart == chart)
    return {bytes(row[0]): (row[1], row[2], row[3]) for row in connection.execute(query)}


def _last_contacts(connection: Connection) -> dict[bytes, date]:
    """Return, by chart, the day at the office on which somebody last spoke with the person."""
    reported = (
        select(_raw(Encounter.chart), func.max(Encounter.started_at))
        .where(
            Encounter.status == EncounterStatus.FINISHED,
            Encounter.started_at.is_not(None),
            Encounter.standing != Standing.ENTERED_IN_ERROR,
        )
        .group_by(Encounter.chart)
    )
    ours = (
        select(_raw(ContactNote.chart), func.max(ContactNote.occurred_at))
        .where(
            ContactNote.is_with_patient,
            ContactNote.status != NoteStatus.STRUCK,
            ContactNote.standing != Standing.ENTERED_IN_ERROR,
        )
        .group_by(ContactNote.chart)
    )
    days: dict[bytes, date] = {}
    for chart, began_at in (*connection.execute(reported), *connection.execute(ours)):
        day = clock.at_office(began_at).date()
        days[chart] = max(day, days.get(chart, day))
    return days


def _phones(connection: Connection) -> dict[bytes, str]:
    """Return, by chart, the first number that may be called, as it is stored."""
    query = select(_raw(ContactPoint.chart), _raw(ContactPoint.value), ContactPoint.rank).where(
        ContactPoint.system == ContactSystem.PHONE,
        ContactPoint.use != ContactUse.OLD,
        ContactPoint.may_call.in_(CALLABLE),
        ContactPoint.standing != Standing.ENTERED_IN_ERROR,
    )
    points = connection.execute(query).all()
    return {chart: value for chart, value, _ in sorted(points, key=lambda point: -point.rank)}


def _without_fixed_address(connection: Connection) -> set[bytes]:
    query = select(_raw(Address.chart)).where(
        Address.use.in_((AddressUse.NO_FIXED, AddressUse.SHELTER)),
        Address.standing != Standing.ENTERED_IN_ERROR,
    )
    return set(connection.execute(query).scalars())


def _has_order(session: Session, chart: UUID) -> bool:
    query = select(RelatedPerson.id).where(
        RelatedPerson.chart == chart,
        RelatedPerson.no_contact.is_(True),
        RelatedPerson.standing != Standing.ENTERED_IN_ERROR,
    )
    return session.execute(query).first() is not None


def _raw(expression: ColumnElement[Any] | InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """Return a column as SQLite hands it over: ten thousand ids and words need not become objects first."""
    return type_coerce(expression, NullType())


_PEOPLE = select(*(
    _raw(shown)
    for shown in (
        Patient.id, Patient.family_name, Patient.given_names, Patient.name_suffix, Patient.preferred_name,
        Patient.birth_date, Patient.spoken_language, Patient.needs_interpreter, Patient.no_contact,
        Patient.safety_note != "", Patient.has_no_phone, Patient.duplicate_reason, Patient.is_deceased,
        Patient.coordinator_id,
    )
)).where(Patient.standing != Standing.ENTERED_IN_ERROR)  # fmt: skip
