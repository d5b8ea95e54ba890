"""How somebody comes into a chart here: by her caseload, by a grant of the office, in an emergency.

Lists show no more than that: what would ask for a reason first is not read in passing.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.emergency_access.queries import charts_open_in_emergency, way_into
from carecoord_desktop.features.emergency_access.rules import Way, is_on_caseload
from carecoord_desktop.features.enrollments.records import EnrollmentStatus, ProgramEnrollment
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.rules import Deed, may
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Standing
from carecoord_desktop.sync.queries import owns_laptop

_OVER = (EnrollmentStatus.FINISHED, EnrollmentStatus.CANCELLED)


def way_to(desk: Desk, chart: UUID) -> Way:
    """Return how whoever sits at the desk comes into a chart."""
    managers = select(ProgramEnrollment.care_manager_id).where(
        ProgramEnrollment.chart == chart,
        ProgramEnrollment.status.not_in(_OVER),
        ProgramEnrollment.standing != Standing.ENTERED_IN_ERROR,
    )
    with desk.reading() as session:
        return way_into(
            session,
            desk,
            chart,
            owns_laptop=owns_laptop(session.connection(), desk.worker_id),
            also=[manager for manager in session.scalars(managers) if manager is not None],
        )


def hidden_charts(desk: Desk, among: Collection[UUID] | None = None) -> frozenset[UUID]:
    """Return the charts here (or `among` these) that are not for whoever sits at the desk to see in lists.

    They are those that would ask for a reason first: on a laptop that is not hers, of other caseloads. Whose
    emergency lasts is seen until it is over.
    """
    if may(desk.role, Deed.OPEN_ANY_CHART):
        return frozenset()
    people = select(Patient.id, Patient.coordinator_id, Patient.backup_coordinator_id)
    managers = select(ProgramEnrollment.chart).where(
        ProgramEnrollment.care_manager_id == desk.worker_id,
        ProgramEnrollment.status.not_in(_OVER),
        ProgramEnrollment.standing != Standing.ENTERED_IN_ERROR,
    )
    with desk.reading() as session:
        if owns_laptop(session.connection(), desk.worker_id) and may(desk.role, Deed.OPEN_CHART):
            return frozenset()
        rows = session.execute(people if among is None else people.where(Patient.id.in_(among))).all()
        if not may(desk.role, Deed.OPEN_CHART):
            return frozenset(row.id for row in rows)
        seen = {*session.scalars(managers), *charts_open_in_emergency(session, desk.worker_id)}
    return frozenset(
        row.id
        for row in rows
        if row.id not in seen
        and not is_on_caseload(
            desk.worker_id, {one for one in (row.coordinator_id, row.backup_coordinator_id) if one}
        )
    )
