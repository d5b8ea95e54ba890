"""Storing events, print runs, and copies that left the shelf."""

from __future__ import annotations

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.handouts.actions import keep_words
from carecoord_desktop.features.handouts.rules import LibrarySheet
from carecoord_desktop.features.print_runs import queries, rules
from carecoord_desktop.features.print_runs.records import CopiesGone, OutreachEvent, PrintRun
from carecoord_desktop.features.print_runs.rules import EventDraft, GoneDraft, RunDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import OFFICE_CHART, new_id


def write_event(session: Session, draft: EventDraft) -> OutreachEvent:
    """Store a new event, or what differs from the one opened.

    Raises:
        DraftHasProblems: if `rules.event_problems(draft)` is not empty.
    """
    if found := rules.event_problems(draft):
        raise DraftHasProblems(found)
    values: dict[str, object] = {
        "name": draft.name.strip(),
        "happens_on": draft.happens_on,
        "place": draft.place.strip(),
        "audience": draft.audience.strip(),
        "attendees": rules.came(draft.groups)
        if draft.attendees is None and draft.groups
        else draft.attendees,
        "groups": tuple(line.strip() for line in draft.groups),
        "questions": draft.questions.strip(),
    }
    if draft.seen is None:
        event = OutreachEvent(id=new_id(), chart=OFFICE_CHART, **values)
        session.add(event)
        return event
    event = session.get_one(OutreachEvent, draft.seen.record_id)
    before = draft.seen.values
    change(event, draft.seen, **{name: value for name, value in values.items() if value != before[name]})
    return event


def log_run(session: Session, draft: RunDraft) -> PrintRun:
    """Store that copies were printed today.

    Raises:
        DraftHasProblems: if `rules.run_problems(draft)` is not empty.
    """
    if found := rules.run_problems(draft):
        raise DraftHasProblems(found)
    run = PrintRun(
        id=new_id(),
        chart=OFFICE_CHART,
        **_version(draft.sheet),
        layout=draft.layout,
        copies=draft.copies,
        printed_on=clock.today(),
        printed_by=author_of(session),
        event_id=draft.event_id,
    )
    session.add(run)
    keep_words(session, draft.sheet.sheet)
    return run


def count_gone(session: Session, draft: GoneDraft) -> CopiesGone:
    """Store that copies left the shelf, today unless the draft says when.

    Raises:
        DraftHasProblems: if `rules.gone_problems` is not empty.
    """
    on_hand = queries.on_hand(session, draft.sheet.sheet.hash)
    if found := rules.gone_problems(draft, on_hand):
        raise DraftHasProblems(found)
    gone = CopiesGone(
        id=new_id(),
        chart=OFFICE_CHART,
        **_version(draft.sheet),
        became=draft.became,
        copies=draft.copies,
        gone_on=draft.gone_on or clock.today(),
        postal_code=draft.postal_code.strip(),
        counted_by=author_of(session),
        event_id=draft.event_id,
    )
    session.add(gone)
    return gone


def _version(sheet: LibrarySheet) -> dict[str, object]:
    return {
        "code": sheet.code,
        "language": sheet.language,
        "version": sheet.version,
        "content_hash": sheet.sheet.hash,
    }
