"""How somebody comes into a chart, and what a supervisor has to look at."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.emergency_access import rules
from carecoord_desktop.features.emergency_access.records import EmergencyAccess
from carecoord_desktop.features.emergency_access.rules import Way, WayKind
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.features.team.rules import Deed, may, refusal
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class AccessRow:
    """One opening in an emergency, as a supervisor sees it."""

    seen: Seen
    access_id: UUID
    chart: UUID
    patient_name: str
    worker: str
    worker_id: UUID
    reason: str
    opened_at: datetime
    ended_at: datetime
    reviewed_at: datetime | None
    reviewer: str
    review: str


def way_into(
    session: Session, desk: Desk, chart: UUID, *, owns_laptop: bool, also: Collection[UUID] = ()
) -> Way:
    """Return how whoever sits at the desk comes into a chart on this laptop.

    What the office has granted to whoever `owns_laptop` is hers to open. `also` are workers who look after
    the person by other records, such as the care manager of a program.
    """
    if not may(desk.role, Deed.OPEN_CHART):
        return Way(WayKind.NONE, refusal(Deed.OPEN_CHART))
    if owns_laptop or may(desk.role, Deed.OPEN_ANY_CHART):
        return Way(WayKind.OPEN)
    person = session.get(Patient, chart)
    if person is None:
        return Way(WayKind.OPEN)  # not here: what shows a chart says so
    after = {one for one in (person.coordinator_id, person.backup_coordinator_id, *also) if one is not None}
    if rules.is_on_caseload(desk.worker_id, after):
        return Way(WayKind.OPEN)
    whose = worker_names(session).get(person.coordinator_id, "") if person.coordinator_id else ""
    lasting = _lasting(session, chart, desk.worker_id)
    if lasting is not None:
        return Way(WayKind.EMERGENCY, "", whose, lasting.id, lasting.ends_at, lasting.reason)
    if not may(desk.role, Deed.OPEN_IN_EMERGENCY):
        return Way(WayKind.NONE, refusal(Deed.OPEN_IN_EMERGENCY), whose)
    return Way(WayKind.ASK, refusal(Deed.OPEN_ANY_CHART), whose)


def accesses(session: Session, worker_id: UUID | None = None) -> list[AccessRow]:
    """Return the openings known here, of one worker or of all: those nobody has looked at first."""
    names = worker_names(session)
    query = (
        select(EmergencyAccess, Patient)
        .join(Patient, Patient.id == EmergencyAccess.chart, isouter=True)
        .where(EmergencyAccess.standing != Standing.ENTERED_IN_ERROR)
        .order_by(EmergencyAccess.reviewed_at.is_not(None), EmergencyAccess.opened_at.desc())
    )
    if worker_id is not None:
        query = query.where(EmergencyAccess.worker_id == worker_id)
    return [_row(access, person, names) for access, person in session.execute(query)]


def charts_open_in_emergency(session: Session, worker_id: UUID) -> set[UUID]:
    """Return the charts that are open to somebody for an emergency that lasts."""
    found = session.scalars(
        select(EmergencyAccess).where(
            EmergencyAccess.worker_id == worker_id, EmergencyAccess.standing != Standing.ENTERED_IN_ERROR
        )
    )
    now = clock.now()
    return {each.chart for each in found if rules.lasts(each.opened_at, each.ends_at, each.closed_at, now)}


def _row(access: EmergencyAccess, person: Patient | None, names: dict[UUID, str]) -> AccessRow:
    name = ""
    if person is not None:
        name = shown_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name)
    reviewer = "" if access.reviewer_id is None else names.get(access.reviewer_id, "")
    return AccessRow(
        Seen.of(access),
        access.id,
        access.chart,
        name,
        names.get(access.worker_id, ""),
        access.worker_id,
        access.reason,
        access.opened_at,
        access.closed_at or access.ends_at,
        access.reviewed_at,
        reviewer,
        access.review,
    )


def _lasting(session: Session, chart: UUID, worker_id: UUID) -> EmergencyAccess | None:
    now = clock.now()
    found = session.scalars(
        select(EmergencyAccess).where(
            EmergencyAccess.chart == chart,
            EmergencyAccess.worker_id == worker_id,
            EmergencyAccess.standing != Standing.ENTERED_IN_ERROR,
        )
    )
    lasting = [each for each in found if rules.lasts(each.opened_at, each.ends_at, each.closed_at, now)]
    return max(lasting, key=lambda each: each.ends_at, default=None)
