"""Contacts, calls and visits in a chart, made the way a coordinator makes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.calls.records import ContactResult, NextAction
from carecoord_desktop.features.calls.rules import HERSELF, CallDraft
from carecoord_desktop.features.contact_notes.actions import leave_visit, log_call, sign_note
from carecoord_desktop.features.contact_notes.queries import NoteRow, note_row, notes_of_chart
from carecoord_desktop.features.contact_notes.records import ContactNote
from carecoord_desktop.features.contact_notes.rules import LeaveDraft, NoteDraft
from carecoord_desktop.features.ehr_filings.actions import mark_filed
from carecoord_desktop.features.ehr_filings.rules import FilingDraft
from carecoord_desktop.features.visits.actions import arrive
from carecoord_desktop.features.visits.queries import VisitUnderWay, visit_under_way
from carecoord_desktop.features.visits.rules import ArriveDraft, split_evenly
from carecoord_desktop.store.desk import Desk


def a_note_draft(text: str = "Talked about the rent.", *, hours_ago: float = 0, **values: Any) -> NoteDraft:
    """Return the draft of a note about a contact some hours ago."""
    local = clock.at_office(clock.now() - timedelta(hours=hours_ago))
    return replace(
        NoteDraft(text=text, occurred_on=local.date(), occurred_time=local.time().replace(tzinfo=None)),
        **values,
    )


def a_note(
    desk: Desk, chart: UUID, text: str = "Talked about the rent.", *, hours_ago: float = 0, **values: Any
) -> NoteRow:
    """Return a signed note."""
    with desk.writing() as session:
        note = sign_note(session, chart, a_note_draft(text, hours_ago=hours_ago, **values))
    return the_note(desk, note.id)


def a_call_draft(
    result: ContactResult = ContactResult.NO_ANSWER,
    next_action: NextAction = NextAction.TOMORROW,
    **values: Any,
) -> CallDraft:
    """Return a call as two clicks make it."""
    party = HERSELF if result == ContactResult.REACHED else ""
    return replace(CallDraft(result=result, next_action=next_action, party=party), **values)


def a_call(
    desk: Desk,
    chart: UUID,
    result: ContactResult = ContactResult.NO_ANSWER,
    next_action: NextAction = NextAction.TOMORROW,
    **values: Any,
) -> NoteRow:
    """Return a logged call."""
    with desk.writing() as session:
        note = log_call(session, chart, a_call_draft(result, next_action, **values))
    return the_note(desk, note.id)


def a_visit(desk: Desk, *people: UUID, **values: Any) -> VisitUnderWay:
    """Return a visit that has just begun, in the chart of the first person."""
    with desk.writing() as session:
        arrive(session, people[0], ArriveDraft(people=tuple(map(str, people)), **values))
    with desk.reading() as session:
        visit = visit_under_way(session, desk.worker_id)
    assert visit is not None
    return visit


def left(desk: Desk, visit: VisitUnderWay, minutes: int = 50, **values: Any) -> list[NoteRow]:
    """Return the notes of a visit that was left after these minutes, evenly shared."""
    draft = LeaveDraft(minutes, split_evenly(minutes, len(visit.people)), next_action=NextAction.NONE)
    with desk.writing() as session:
        notes = leave_visit(session, visit, replace(draft, **values))
    return [the_note(desk, note.id) for note in notes]


def filed_in_ehr(desk: Desk, note: NoteRow) -> None:
    """File a note in the EHR."""
    with desk.writing() as session:
        mark_filed(session, session.get_one(ContactNote, note.note_id), FilingDraft())


def the_note(desk: Desk, note_id: UUID) -> NoteRow:
    """Return a note as it is now."""
    with desk.reading() as session:
        return note_row(session, note_id)


def the_notes(desk: Desk, chart: UUID) -> list[NoteRow]:
    """Return the notes of a chart, the latest contact first."""
    with desk.reading() as session:
        return notes_of_chart(session, chart)
