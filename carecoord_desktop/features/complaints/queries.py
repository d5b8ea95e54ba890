"""The complaints of one chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.complaints import rules
from carecoord_desktop.features.complaints.records import Complaint, ComplaintStatus
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class ComplaintRow:
    """One complaint."""

    seen: Seen
    complaint_id: UUID
    what: str
    wanted: str
    who_complains: str
    received_on: date
    call_back_by: date
    told_whom: str
    status: ComplaintStatus
    answer: str
    answered_on: date | None
    recorded_at: datetime
    recorded_by: str
    is_late: bool


def complaints_of_chart(session: Session, chart: UUID) -> list[ComplaintRow]:
    """Return a person's complaints: open ones first, then the newest."""
    names, today = worker_names(session), clock.today()
    found = session.scalars(
        select(Complaint).where(Complaint.chart == chart, Complaint.standing != Standing.ENTERED_IN_ERROR)
    )
    rows = [_row(each, names.get(each.recorded_by, ""), today) for each in found]
    newest = sorted(rows, key=lambda row: (row.received_on, row.recorded_at), reverse=True)
    return sorted(newest, key=lambda row: row.status == ComplaintStatus.ANSWERED)


def _row(complaint: Complaint, recorded_by: str, today: date) -> ComplaintRow:
    return ComplaintRow(
        Seen.of(complaint),
        complaint.id,
        complaint.what,
        complaint.wanted,
        complaint.who_complains,
        complaint.received_on,
        complaint.call_back_by,
        complaint.told_whom,
        complaint.status,
        complaint.answer,
        complaint.answered_on,
        complaint.recorded_at,
        recorded_by,
        rules.is_late(complaint.status, complaint.call_back_by, today),
    )
