"""The contacts of one chart in one line of time: our notes, what other systems report, and complaints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.complaints.queries import ComplaintRow, complaints_of_chart
from carecoord_desktop.features.contact_notes.queries import NoteRow, notes_of_chart
from carecoord_desktop.features.contact_notes.records import ContactPlace
from carecoord_desktop.features.contact_notes.rules import topic_words
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class ContactRow:
    """One call, visit or stay; `note` is None where another system reports it."""

    contact_id: UUID
    type: str
    mode: str
    state: str
    started_at: datetime | None
    ended_at: datetime | None
    reason: str
    place: str
    participant: str
    disposition: str
    text: str
    note: NoteRow | None = None
    complaint: ComplaintRow | None = None


def timeline_of_chart(session: Session, chart: UUID) -> list[ContactRow]:
    """Return a person's contacts and complaints, the latest first; those without a date come last."""
    complaints = map(_row_of_complaint, complaints_of_chart(session, chart))
    return _latest_first([*contacts_of_chart(session, chart), *complaints])


def contacts_of_chart(session: Session, chart: UUID) -> list[ContactRow]:
    """Return a person's contacts, the latest first; those without a date come last."""
    return _latest_first([*map(_row_of_note, notes_of_chart(session, chart)), *_imported(session, chart)])


def _latest_first(rows: list[ContactRow]) -> list[ContactRow]:
    dated = [row for row in rows if row.started_at is not None]
    latest = sorted(dated, key=lambda row: (row.started_at, row.contact_id), reverse=True)
    return [*latest, *(row for row in rows if row.started_at is None)]


def _row_of_note(note: NoteRow) -> ContactRow:
    result = "" if note.result is None else note.result.label
    return ContactRow(
        contact_id=note.note_id,
        type=note.kind_words,
        mode=note.mode.label,
        state=note.status.label,
        started_at=note.occurred_at,
        ended_at=note.occurred_at + timedelta(minutes=note.minutes) if note.minutes else None,
        reason=result or topic_words(note.topics) or note.first_line,
        place="" if note.place == ContactPlace.NO_PLACE else note.place.label,
        participant=", ".join(filter(None, (note.author_name, note.spoke_with, note.persons_present))),
        disposition=result,
        text="" if note.is_sensitive else note.text,
        note=note,
    )


def _imported(session: Session, chart: UUID) -> list[ContactRow]:
    found = session.scalars(
        select(Encounter)
        .where(Encounter.chart == chart, Encounter.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Encounter.id.desc())
    )
    return [
        ContactRow(
            each.id,
            each.type,
            each.mode,
            each.status.label,
            each.started_at,
            each.ended_at,
            each.reason,
            each.place,
            each.participant,
            each.disposition,
            each.note,
        )
        for each in found
    ]


def _row_of_complaint(complaint: ComplaintRow) -> ContactRow:
    return ContactRow(
        contact_id=complaint.complaint_id,
        type="Complaint",
        mode="",
        state=complaint.status.label,
        started_at=complaint.recorded_at,
        ended_at=None,
        reason=complaint.what,
        place="",
        participant=complaint.who_complains,
        disposition=complaint.answer,
        text=complaint.what,
        complaint=complaint,
    )
