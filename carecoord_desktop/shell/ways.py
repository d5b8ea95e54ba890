"""How somebody comes into a chart here: by her caseload, by a grant of the office, in an emergency."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.emergency_access.queries import way_into
from carecoord_desktop.features.emergency_access.rules import Way
from carecoord_desktop.features.enrollments.records import EnrollmentStatus, ProgramEnrollment
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
