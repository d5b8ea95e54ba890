"""Enrollments as a coordinator writes them down."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.features.enrollments.actions import enroll
from carecoord_desktop.features.enrollments.queries import EnrollmentRow, enrollments_of_chart
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft
from carecoord_desktop.store.desk import Desk


def an_enrollment(
    desk: Desk, chart: UUID, program: str = "Community health", enrolled_on: date | None = None, **fields: Any
) -> UUID:
    """Return a new enrollment's id."""
    draft = EnrollmentDraft(program, enrolled_on=enrolled_on or date(2026, 6, 24), **fields)
    with desk.writing() as session:
        enrollment = enroll(session, chart, draft)
        session.flush()
        return enrollment.id


def the_enrollments(desk: Desk, chart: UUID) -> list[EnrollmentRow]:
    """Return a person's enrollments as the page lists them."""
    with desk.reading() as session:
        return enrollments_of_chart(session, chart)
