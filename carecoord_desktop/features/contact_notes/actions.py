"""What a coordinator does about contacts: log a call, leave a visit, sign, add to, strike, move a note."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.calls import rules as calls
from carecoord_desktop.features.calls.queries import reaching
from carecoord_desktop.features.calls.records import Direction, NextAction
from carecoord_desktop.features.calls.rules import CallDraft
from carecoord_desktop.features.contact_notes import rules
from carecoord_desktop.features.contact_notes.queries import attempts_so_far, note_row
from carecoord_desktop.features.contact_notes.records import (
    ContactAddendum,
    ContactMode,
    ContactNote,
    ContactPlace,
    ContactType,
    NoteStatus,
    Sensitivity,
)
from carecoord_desktop.features.contact_notes.rules import LeaveDraft, NoteDraft, WrongPersonDraft
from carecoord_desktop.features.ehr_filings.queries import FilingRow
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.red_flags.actions import raise_flag
from carecoord_desktop.features.red_flags.records import RedFlag
from carecoord_desktop.features.red_flags.rules import FlagDraft
from carecoord_desktop.features.tasks.actions import add_task, move_task
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.visits.actions import end_visit
from carecoord_desktop.features.visits.queries import VisitUnderWay
from carecoord_desktop.features.withdrawals import actions as withdrawals
from carecoord_desktop.features.withdrawals.queries import WithdrawalRow, withdrawal_in_force
from carecoord_desktop.features.withdrawals.records import Withdrawal, WithdrawalCause
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, captured_fields, new_id

_OF_THE_NOTE_ITSELF = {"standing", "status", "signed_at", "error_reason", "recorded_at", "moved_from_id"}
"""What a note in the right chart does not take over from the one in the wrong chart."""


@dataclass(frozen=True)
class Moved:
    """A note that went to the right chart: its draft there, what stopped here, and what is left to do."""

    draft_id: UUID
    to_chart: UUID
    stopped: tuple[str, ...]
    filings: tuple[FilingRow, ...]
    red_flags: tuple[str, ...]


def log_call(session: Session, chart: UUID, draft: CallDraft) -> ContactNote:
    """Store a call that just took place, signed; author, attempt and moment fill themselves.

    Raises:
        DraftHasProblems: if the rules of calls refuse the draft.
        NoResultFound: if this laptop does not have the person.
    """
    how = reaching(session, chart)
    if found := calls.problems(draft, how):
        raise DraftHasProblems(found)
    assert draft.result is not None  # noqa: S101  # `calls.problems` has refused that
    assert draft.next_action is not None  # noqa: S101  # the same
    party = how.party(draft.party)
    is_outgoing = draft.direction == Direction.OUTGOING
    now = clock.now()
    note = _new_note(
        session,
        chart,
        occurred_at=now,
        type=ContactType.CONTACT,
        mode=ContactMode.PHONE,
        minutes=draft.minutes,
        is_with_patient=calls.patient_reached(draft.result),
        text=draft.text.strip(),
        direction=draft.direction,
        number=draft.number,
        result=draft.result,
        attempt=attempts_so_far(session, chart) + 1 if is_outgoing else 0,
        spoke_with=draft.party_name.strip() if party is None else party.name,
        identified_by=draft.identified_by,
        told_clinical=draft.told_clinical,
        status=NoteStatus.SIGNED,
        signed_at=now,
        **_log_values(draft.interpreter),
    )
    _add_next_step(session, note, draft.next_action, calls.next_title(draft.result))
    _raise_flag(session, note, draft.red_flag)
    return note


def sign_note(session: Session, chart: UUID, draft: NoteDraft) -> ContactNote:
    """Store a note and lock it: a new one, or one that waited for the signature of its author.

    Raises:
        DraftHasProblems: if the rules refuse the draft, or somebody else is the author.
        NoResultFound: if this laptop does not have the person.
    """
    if found := rules.problems(draft, needs_interpreter=reaching(session, chart).needs_interpreter):
        raise DraftHasProblems(found)
    now = clock.now()
    if draft.seen is None:
        note = _new_note(session, chart, status=NoteStatus.SIGNED, signed_at=now, **_values(draft))
    else:
        note = session.get_one(ContactNote, draft.seen.record_id)
        if found := rules.sign_problems(note.status, note.author_id, author_of(session)):
            raise DraftHasProblems(found)
        opened = _values(NoteDraft.of(draft.seen))
        changed = {name: value for name, value in _values(draft).items() if value != opened[name]}
        change(note, draft.seen, status=NoteStatus.SIGNED, signed_at=now, **changed)
    _raise_flag(session, note, draft.red_flag)
    return note


def leave_visit(session: Session, visit: VisitUnderWay, draft: LeaveDraft) -> list[ContactNote]:
    """End a visit, and store one unsigned note for each person who has a share of its minutes.

    The next step becomes one task, in the chart the visit was begun in.

    Raises:
        DraftHasProblems: if `rules.leave_problems(draft)` is not empty, or the visit has ended meanwhile.
        ValueError: if there is not one share for each person.
    """
    if found := rules.leave_problems(draft):
        raise DraftHasProblems(found)
    assert draft.next_action is not None  # noqa: S101  # `rules.leave_problems` has refused that
    end_visit(session, visit.seen, draft.minutes)
    shares = [pair for pair in zip(visit.people, draft.shares, strict=True) if pair[1] > 0]
    names = [person.name for person, _ in shares]
    notes = [
        _new_note(
            session,
            person.patient_id,
            occurred_at=visit.started_at,
            type=ContactType.VISIT,
            mode=ContactMode.IN_PERSON,
            place=ContactPlace(visit.place),
            minutes=minutes,
            persons_present=visit.others_present,
            text=rules.visit_text(draft.text, names),
            next_step=draft.next_step.strip(),
            visit_id=visit.visit_id,
            **_log_values(visit.interpreter),
        )
        for person, minutes in shares
    ]
    first = next((note for note in notes if note.chart == visit.chart), notes[0] if notes else None)
    if first is not None:
        _add_next_step(session, first, draft.next_action, draft.next_step.strip() or "Follow up on the visit")
    return notes


def add_addendum(session: Session, seen: Seen, text: str) -> ContactAddendum:
    """Add to a signed note; what was signed stays as it is.

    Raises:
        DraftHasProblems: without a text, or if the note is not signed.
    """
    note = session.get_one(ContactNote, seen.record_id)
    if not text.strip():
        raise DraftHasProblems([Problem("text", "Write what you add.")])
    if note.status != NoteStatus.SIGNED:
        raise DraftHasProblems([Problem("", "Only a signed note is added to. Sign it, or change it.")])
    addendum = ContactAddendum(
        chart=note.chart,
        note_id=note.id,
        text=text.strip(),
        author_id=author_of(session),
        added_at=clock.now(),
    )
    session.add(addendum)
    return addendum


def strike_note(session: Session, seen: Seen, reason: str) -> ContactNote:
    """Mark a note as entered in error; it leaves the list and stays in the history with its reason.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this was never true.")])
    note = session.get_one(ContactNote, seen.record_id)
    change(note, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
    return note


def guard_note(session: Session, seen: Seen, sensitivity: Sensitivity) -> ContactNote:
    """Store how a note is guarded, also after it was signed: what is sensitive is often seen later."""
    note = session.get_one(ContactNote, seen.record_id)
    change(note, seen, sensitivity=sensitivity)
    return note


def move_to_right_person(session: Session, seen: Seen, draft: WrongPersonDraft) -> Moved:
    """Strike a note in the wrong chart, put it unsigned into the right one, and stop its tasks.

    The author stays the same and signs it there. A task tells the supervisor.

    Raises:
        DraftHasProblems: if the rules refuse the draft, or the note is struck already.
        NoResultFound: if this laptop does not have the right person.
    """
    note = session.get_one(ContactNote, seen.record_id)
    if found := rules.wrong_person_problems(draft, note.chart):
        raise DraftHasProblems(found)
    if note.status == NoteStatus.STRUCK:
        raise DraftHasProblems([Problem("", "This note was moved already.")])
    assert draft.right_chart is not None  # noqa: S101  # `rules.wrong_person_problems` has refused that
    right = session.get_one(Patient, draft.right_chart)
    filed, flags = note_row(session, note.id).filings, _flags_from(session, note.id)
    copy = _copy_to(session, note, right.id)
    change(note, seen, status=NoteStatus.STRUCK, error_reason=draft.reason.strip())
    tasks = withdrawals.tasks_about(session, note.id)
    titles = tuple(task.title for task in tasks)
    withdrawal = withdrawals.withdraw(
        session, note, WithdrawalCause.WRONG_PERSON, tasks, reason=draft.reason, moved_to=copy.id
    )
    incident = TaskDraft(
        title="Tell your supervisor: a note stood in the wrong chart",
        note=_incident_words(draft.reason, filed, flags),
        priority=Priority.HIGH,
        due_on=clock.today(),
    )
    add_task(session, note.chart, incident, about_kind=Withdrawal.kind(), about_id=withdrawal.id)
    return Moved(copy.id, copy.chart, titles, filed, flags)


def undo_wrong_person(session: Session, seen: Seen) -> list[str]:
    """Put a note back as it was: here, there, and its tasks.

    Return the titles of tasks that somebody moved meanwhile, which stay as they are.

    Raises:
        DraftHasProblems: if it was not moved, or the note there is signed already.
    """
    note = session.get_one(ContactNote, seen.record_id)
    row = withdrawal_in_force(session, WithdrawalCause.WRONG_PERSON, note.id)
    if row is None or note.status != NoteStatus.STRUCK:
        raise DraftHasProblems([Problem("", "This note was not moved.")])
    _take_back_copy(session, row)
    was = NoteStatus.DRAFT if note.signed_at is None else NoteStatus.SIGNED
    change(note, seen, status=was, error_reason="")
    for task in withdrawals.tasks_about(session, row.withdrawal_id):
        move_task(session, Seen.of(task), TaskStatus.ENTERED_IN_ERROR, "The move of the note was undone")
    return withdrawals.undo(session, row)


def _take_back_copy(session: Session, row: WithdrawalRow) -> None:
    copy = None if row.moved_to_id is None else session.get(ContactNote, row.moved_to_id)
    if copy is None or copy.standing == Standing.ENTERED_IN_ERROR:
        return
    if copy.status != NoteStatus.DRAFT:
        message = "The note in the other chart is signed already. Mark that one as entered in error first."
        raise DraftHasProblems([Problem("", message)])
    change(
        copy,
        Seen.of(copy),
        standing=Standing.ENTERED_IN_ERROR,
        error_reason="The move of the note was undone",
    )


def _copy_to(session: Session, note: ContactNote, chart: UUID) -> ContactNote:
    kept = [name for name in captured_fields(ContactNote) if name not in _OF_THE_NOTE_ITSELF]
    values = {name: getattr(note, name) for name in kept}
    copy = ContactNote(
        id=new_id(),
        chart=chart,
        recorded_at=clock.now(),
        moved_from_id=note.id,
        **values | {"goals": (), "visit_id": None},
    )
    session.add(copy)
    return copy


def _flags_from(session: Session, note_id: UUID) -> tuple[str, ...]:
    found = session.scalars(
        select(RedFlag.what)
        .where(RedFlag.source_record == note_id, RedFlag.standing != Standing.ENTERED_IN_ERROR)
        .order_by(RedFlag.id)
    )
    return tuple(found)


def _incident_words(reason: str, filed: Iterable[FilingRow], flags: Iterable[str]) -> str:
    lines = [f"How it came about: {reason.strip()}"]
    lines += [
        f"It is in the EHR, too: {each.way.label.lower()} on {clock.at_office(each.filed_at):%m/%d/%Y}"
        f" by {each.filed_by}. Correct it there."
        for each in filed
    ]
    lines += [f"A red flag was raised from it: {what}. Whose is it?" for what in flags]
    return "\n".join(lines)


def _new_note(session: Session, chart: UUID, **values: object) -> ContactNote:
    note = ContactNote(
        id=new_id(), chart=chart, author_id=author_of(session), recorded_at=clock.now(), **values
    )
    session.add(note)
    return note


def _add_next_step(session: Session, note: ContactNote, action: NextAction, title: str) -> None:
    if (due_on := calls.next_due(action, clock.today())) is not None:
        task = TaskDraft(title=title, due_on=due_on)
        add_task(session, note.chart, task, about_kind=ContactNote.kind(), about_id=note.id)


def _raise_flag(session: Session, note: ContactNote, what: str) -> None:
    if what.strip():
        found_on = clock.at_office(note.occurred_at).date()
        flag = FlagDraft(what, found_on, source_kind=ContactNote.kind(), source_record=note.id)
        raise_flag(session, note.chart, flag)


def _values(draft: NoteDraft) -> dict[str, object]:
    return {
        "type": draft.type,
        "mode": draft.mode,
        "place": draft.place,
        "occurred_at": draft.occurred_at,
        "minutes": draft.minutes,
        "is_with_patient": draft.is_with_patient,
        "persons_present": draft.persons_present.strip(),
        "topics": draft.topics,
        "goals": draft.goals,
        "text": draft.text.strip(),
        "sensitivity": draft.sensitivity,
        **_log_values(draft.interpreter),
    }


def _log_values(log: InterpreterLog) -> dict[str, object]:
    return {
        "interpreter_type": log.type,
        "interpreter_name": log.name.strip(),
        "interpreter_qualified": log.qualified,
        "interpreter_reason": log.reason.strip(),
        "companion_agreed": log.companion_agreed,
    }
