"""What papers say of one person, read in one go."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.allergies.queries import Allergies, allergies_of_chart
from carecoord_desktop.features.care_team.queries import care_team
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.conditions.queries import ConditionRow, conditions_of_chart
from carecoord_desktop.features.contact_points.queries import addresses, contact_points
from carecoord_desktop.features.contact_points.records import AddressUse, ContactSystem
from carecoord_desktop.features.contact_points.rules import CALLABLE, AddressDraft, ContactPointDraft
from carecoord_desktop.features.coverage.queries import CoverageRow, coverage_of_chart
from carecoord_desktop.features.medications.queries import MedicationRow, medications_of_chart
from carecoord_desktop.features.patients.records import Asked, Patient
from carecoord_desktop.features.patients.rules import spoken_name
from carecoord_desktop.features.team.queries import office_setting
from carecoord_desktop.features.team.records import Worker
from carecoord_desktop.features.team.rules import Setting

_ADDRESS_ORDER = (AddressUse.HOME, AddressUse.SHELTER, AddressUse.TEMP, AddressUse.NO_FIXED)


@dataclass(frozen=True)
class Caller:
    """Somebody of the office whom the person can call; each part may be ""."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True)
class FaceSheet:
    """A person as papers know her; lists hold what counts today.

    `phones` are those that may be called, the preferred first. `address` is where she can be met, or None.
    """

    chart: UUID
    name: str
    birth_date: PartialDate | None
    pronouns: str
    how_to_address: str
    spoken_language: str
    written_language: str
    needs_interpreter: Asked
    what_matters: str
    allergies: Allergies
    medicines: tuple[MedicationRow, ...]
    conditions: tuple[ConditionRow, ...]
    coverage: tuple[CoverageRow, ...]
    care_team: tuple[CareTeamMemberDraft, ...]
    phones: tuple[ContactPointDraft, ...]
    address: AddressDraft | None
    coordinator: Caller
    backup: Caller
    office: str
    on_call_phone: str


def face_sheet(session: Session, chart: UUID) -> FaceSheet:
    """Return what papers say of a person.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    person = session.get_one(Patient, chart)
    return FaceSheet(
        chart,
        spoken_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name),
        person.birth_date,
        person.pronouns,
        person.how_to_address,
        person.spoken_language,
        person.written_language,
        person.needs_interpreter,
        person.what_matters,
        allergies_of_chart(session, chart),
        tuple(row for row in medications_of_chart(session, chart) if not row.is_past),
        tuple(row for row in conditions_of_chart(session, chart) if row.is_active),
        tuple(row for row in coverage_of_chart(session, chart) if row.is_current),
        tuple(one for one in care_team(session, chart) if one.ended_on is None),
        () if person.no_contact else tuple(_phones(session, chart)),
        _where_to_meet(session, chart),
        _caller(session, person.coordinator_id),
        _caller(session, person.backup_coordinator_id),
        office_setting(session, Setting.NAME),
        office_setting(session, Setting.ON_CALL_PHONE),
    )


def _phones(session: Session, chart: UUID) -> list[ContactPointDraft]:
    points = contact_points(session, chart)
    return [each for each in points if each.system == ContactSystem.PHONE and each.may_call in CALLABLE]


def _where_to_meet(session: Session, chart: UUID) -> AddressDraft | None:
    """Return where she lives or can be found; an address only for mail is not where one goes."""
    known = [each for each in addresses(session, chart) if each.use in _ADDRESS_ORDER]
    return min(known, key=lambda each: _ADDRESS_ORDER.index(each.use), default=None)


def _caller(session: Session, worker_id: UUID | None) -> Caller:
    worker = None if worker_id is None else session.get(Worker, worker_id)
    return Caller() if worker is None else Caller(worker.name, worker.phone)
