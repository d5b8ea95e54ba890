"""Enrollments and quiet times, of one person or of many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.enrollments import rules
from carecoord_desktop.features.enrollments.records import (
    Acuity,
    EnrollmentStatus,
    ExitReason,
    Mute,
    ProgramEnrollment,
)
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class EnrollmentRow:
    """One enrollment, as lists and papers show it."""

    seen: Seen
    enrollment_id: UUID
    program: str
    status: EnrollmentStatus
    enrolled_on: date | None
    ended_on: date | None
    exit_reason: ExitReason | None
    hold_until: date | None
    care_manager_name: str
    acuity: Acuity
    is_open: bool


@dataclass(frozen=True)
class Quiet:
    """Until when, why, and by whom a person's optional tasks are quiet."""

    seen: Seen
    until_on: date
    reason: str
    by_name: str


def enrollments_of_chart(session: Session, chart: UUID) -> list[EnrollmentRow]:
    """Return a person's enrollments: open ones first, the newest first."""
    names = worker_names(session)
    rows = [_row(one, names) for one in enrollments(session, [chart]).get(chart, ())]
    return sorted(rows, key=lambda row: (row.is_open, row.enrolled_on or date.min), reverse=True)


def enrollments(
    session: Session, charts: Collection[UUID] | None = None
) -> Mapping[UUID, list[ProgramEnrollment]]:
    """Return the enrollments that count, by chart; of all charts without `charts`."""
    query = select(ProgramEnrollment).where(ProgramEnrollment.standing != Standing.ENTERED_IN_ERROR)
    if charts is not None:
        query = query.where(ProgramEnrollment.chart.in_(charts))
    found: defaultdict[UUID, list[ProgramEnrollment]] = defaultdict(list)
    for one in session.scalars(query):
        found[one.chart].append(one)
    return found


def quiet_charts(session: Session) -> Mapping[UUID, Quiet]:
    """Return who is quiet today, and until when; of several times the one that ends last."""
    names, found = worker_names(session), dict[UUID, Quiet]()
    for one in session.scalars(
        select(Mute).where(
            Mute.standing != Standing.ENTERED_IN_ERROR,
            Mute.ended_at.is_(None),
            Mute.until_on >= clock.today(),
        )
    ):
        if one.chart not in found or found[one.chart].until_on < one.until_on:
            found[one.chart] = Quiet(Seen.of(one), one.until_on, one.reason, names.get(one.by, ""))
    return found


def _row(one: ProgramEnrollment, names: Mapping[UUID, str]) -> EnrollmentRow:
    return EnrollmentRow(
        Seen.of(one),
        one.id,
        one.program,
        one.status,
        one.enrolled_on,
        one.ended_on,
        one.exit_reason,
        one.hold_until,
        "" if one.care_manager_id is None else names.get(one.care_manager_id, ""),
        one.acuity,
        rules.is_open(one.status),
    )
