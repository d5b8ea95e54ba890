"""Notes: calls logged, visits left, text signed, added to, guarded and struck."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.calls.records import ContactResult, NextAction
from carecoord_desktop.features.contact_notes import rules
from carecoord_desktop.features.contact_notes.actions import (
    add_addendum,
    guard_note,
    log_call,
    sign_note,
    strike_note,
)
from carecoord_desktop.features.contact_notes.queries import notes_to_file, unsigned_notes
from carecoord_desktop.features.contact_notes.records import (
    ContactNote,
    NoteStatus,
    Sensitivity,
)
from carecoord_desktop.features.contact_notes.rules import NoteDraft, Template
from carecoord_desktop.features.contacts.queries import contacts_of_chart
from carecoord_desktop.features.ehr_filings.actions import mark_filed
from carecoord_desktop.features.ehr_filings.rules import FilingDraft, FilingState
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.patients.records import Asked
from carecoord_desktop.features.red_flags.queries import flags_of
from carecoord_desktop.features.tasks.queries import tasks_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.contacts import (
    a_call,
    a_call_draft,
    a_note,
    a_note_draft,
    a_visit,
    left,
    the_note,
    the_notes,
)
from tests.builders.desks import BEN
from tests.builders.patients import a_patient, a_person

LUCILLE = new_id()
MONDAY = datetime(2026, 11, 23, 15, 20, tzinfo=UTC)


def test_a_call_fills_in_author_moment_attempt_and_makes_the_next_task(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    first = a_call(rosa, lucille, ContactResult.NO_ANSWER, NextAction.TOMORROW)
    monday.move(timedelta(hours=5, minutes=45))
    second = a_call(rosa, lucille, ContactResult.LEFT_MESSAGE, NextAction.IN_3_DAYS)
    assert [first.attempt, second.attempt] == [1, 2]
    assert (first.author_name, first.status, first.occurred_at) == ("Rosa Medina", NoteStatus.SIGNED, MONDAY)
    with rosa.reading() as session:
        due = [(row.title, row.due_on and row.due_on.isoformat()) for row in tasks_of_chart(session, lucille)]
    assert due == [("Call again", "2026-11-24"), ("Call again", "2026-11-26")]


def test_attempts_begin_anew_once_she_was_reached(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    results = (ContactResult.NO_ANSWER, ContactResult.REACHED, ContactResult.NO_ANSWER)
    attempts = []
    for result in results:
        monday.move(timedelta(hours=1))
        attempts.append(a_call(rosa, lucille, result, NextAction.NONE).attempt)
    assert attempts == [1, 2, 1]


def test_none_is_a_decision_and_makes_no_task(rosa: Desk, lucille: UUID) -> None:
    a_call(rosa, lucille, ContactResult.REACHED, NextAction.NONE)
    with rosa.reading() as session:
        assert tasks_of_chart(session, lucille) == []


def test_who_speaks_somali_is_asked_about_the_interpreter_only_when_reached(rosa: Desk) -> None:
    person = replace(a_person(), spoken_language="so", needs_interpreter=Asked.YES)
    chart = a_patient(rosa, person)
    a_call(rosa, chart, ContactResult.NO_ANSWER)
    with pytest.raises(DraftHasProblems, match="interpreter_type"), rosa.writing() as session:
        log_call(session, chart, a_call_draft(ContactResult.REACHED))
    with pytest.raises(DraftHasProblems, match="interpreter_type"), rosa.writing() as session:
        sign_note(session, chart, a_note_draft())
    by_phone = InterpreterLog(InterpreterType.PHONE, "ID 4471")
    note = a_note(rosa, chart, interpreter=by_phone)
    assert note.interpreter == by_phone
    assert a_note(rosa, chart, "Letter sent.", is_with_patient=False).status == NoteStatus.SIGNED


def test_a_note_written_down_more_than_a_day_later_carries_the_badge(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    assert not a_note(rosa, lucille, hours_ago=24).is_late_entry
    late = a_note(rosa, lucille, hours_ago=25)
    assert late.is_late_entry
    assert (late.occurred_at, late.recorded_at) == (MONDAY - timedelta(hours=25), MONDAY)


def test_what_is_still_to_come_is_no_contact(monday: HeldClock) -> None:
    draft = a_note_draft(hours_ago=-2)
    assert [each.field for each in rules.problems(draft, needs_interpreter=False)] == ["occurred_on"]


@pytest.mark.parametrize("template", [Template.SBAR, Template.SOAP, Template.DAP])
def test_a_template_alone_is_not_a_note(template: Template, monday: HeldClock) -> None:
    skeleton = rules.skeleton(template)
    assert len(skeleton.splitlines()) > 4
    found = rules.problems(a_note_draft(skeleton), needs_interpreter=False)
    assert [each.field for each in found] == ["text"]
    assert rules.problems(a_note_draft(f"{skeleton}\nShe walks again."), needs_interpreter=False) == []


def test_a_signed_note_is_locked_and_grows_by_addenda_only(rosa: Desk, lucille: UUID) -> None:
    note = a_note(rosa, lucille, "Rent is paid.")
    with pytest.raises(DraftHasProblems, match="signed already"), rosa.writing() as session:
        sign_note(session, lucille, replace(NoteDraft.of(note.seen), text="Rent is not paid."))
    with rosa.writing() as session:
        add_addendum(session, note.seen, " Receipt seen. ")
    now = the_note(rosa, note.note_id)
    assert now.text == "Rent is paid."
    assert [(each.text, each.author_name) for each in now.addenda] == [("Receipt seen.", "Rosa Medina")]


def test_an_addendum_says_something(rosa: Desk, lucille: UUID) -> None:
    note = a_note(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="what you add"), rosa.writing() as session:
        add_addendum(session, note.seen, "  ")


def test_a_note_entered_in_error_leaves_the_list_with_its_reason_and_is_never_deleted(
    rosa: Desk, lucille: UUID
) -> None:
    note = a_note(rosa, lucille)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_note(session, note.seen, " ")
    with rosa.writing() as session:
        strike_note(session, note.seen, "Typed twice")
    assert the_notes(rosa, lucille) == []
    with rosa.reading() as session:
        kept = session.get_one(ContactNote, note.note_id)
        assert (kept.text, kept.error_reason) == ("Talked about the rent.", "Typed twice")


def test_a_visit_to_a_household_makes_a_note_for_each_with_a_share_of_the_minutes(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    luis = a_patient(rosa, a_person("Grant", "Luis", "1980-01-02"))
    visit = a_visit(rosa, lucille, luis)
    monday.move(timedelta(minutes=51))
    notes = left(rosa, visit, 51, text="Looked at the heating.", next_action=NextAction.IN_A_WEEK)
    assert [(note.chart, note.minutes, note.status) for note in notes] == [
        (lucille, 26, NoteStatus.DRAFT),
        (luis, 25, NoteStatus.DRAFT),
    ]
    assert notes[0].text == "Looked at the heating.\nVisited together: Grant, Lucille; Grant, Luis."
    with rosa.reading() as session:
        assert [row.title for row in tasks_of_chart(session, lucille)] == ["Follow up on the visit"]
        assert tasks_of_chart(session, luis) == []


def test_shares_beyond_the_visit_leave_everything_as_it_was(rosa: Desk, lucille: UUID) -> None:
    visit = a_visit(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="add up to 61"):
        left(rosa, visit, 60, shares=(61,))
    assert the_notes(rosa, lucille) == []


def test_who_was_not_there_after_all_has_no_note(rosa: Desk, lucille: UUID) -> None:
    luis = a_patient(rosa, a_person("Grant", "Luis", "1980-01-02"))
    notes = left(rosa, a_visit(rosa, lucille, luis), 40, shares=(40, 0))
    assert [note.chart for note in notes] == [lucille]


def test_a_visit_waits_for_the_signature_of_its_author_and_shows_after_three_days(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    [note] = left(rosa, a_visit(rosa, lucille))
    monday.move(timedelta(hours=72))
    assert not the_note(rosa, note.note_id).is_long_unsigned
    monday.move(timedelta(minutes=1))
    assert the_note(rosa, note.note_id).is_long_unsigned
    with rosa.reading() as session:
        assert [each.note_id for each in unsigned_notes(session, rosa.worker_id)] == [note.note_id]
    with pytest.raises(DraftHasProblems, match="Only the author"), rosa.store.writing(BEN) as session:
        sign_note(session, lucille, replace(NoteDraft.of(note.seen), text="Heating works."))
    with rosa.writing() as session:
        sign_note(session, lucille, replace(NoteDraft.of(note.seen), text="Heating works."))
    signed = the_note(rosa, note.note_id)
    assert (signed.text, signed.status, signed.occurred_at) == ("Heating works.", NoteStatus.SIGNED, MONDAY)
    assert signed.signed_at == MONDAY + timedelta(hours=72, minutes=1)


def test_the_ledger_says_what_the_ehr_does_not_have(rosa: Desk, lucille: UUID, monday: HeldClock) -> None:
    def waiting() -> list[UUID]:
        with rosa.reading() as session:
            return [each.note_id for each in notes_to_file(session, rosa.worker_id)]

    note = a_note(rosa, lucille)
    [unsigned] = left(rosa, a_visit(rosa, lucille))
    assert waiting() == [note.note_id]
    monday.move(timedelta(minutes=1))
    with rosa.writing() as session:
        mark_filed(session, session.get_one(ContactNote, note.note_id), FilingDraft(remark="Under Notes"))
    [filing] = the_note(rosa, note.note_id).filings
    assert (filing.filed_by, filing.way.label, filing.remark) == ("Rosa Medina", "Pasted", "Under Notes")
    assert waiting() == []
    monday.move(timedelta(minutes=1))
    with rosa.writing() as session:
        add_addendum(session, note.seen, "Receipt seen.")
    assert waiting() == [note.note_id]
    assert the_note(rosa, note.note_id).filing == FilingState.CHANGED
    assert the_note(rosa, unsigned.note_id).filing == FilingState.NOT_FILED


def test_a_red_flag_written_in_a_note_is_raised_when_it_is_signed(rosa: Desk, lucille: UUID) -> None:
    a_note(rosa, lucille, red_flag="Gained 4 lb in 2 days")
    a_call(rosa, lucille, ContactResult.REACHED, red_flag="Chest pain")
    with rosa.reading() as session:
        flags = flags_of(session, lucille)
    assert {(each.what, each.is_untold) for each in flags} == {
        ("Gained 4 lb in 2 days", True),
        ("Chest pain", True),
    }


def test_a_note_can_be_guarded_after_it_was_signed_and_lists_keep_its_words(
    rosa: Desk, lucille: UUID
) -> None:
    note = a_note(rosa, lucille, "He hit her again.")
    with rosa.writing() as session:
        guard_note(session, note.seen, Sensitivity.VIOLENCE)
    with rosa.reading() as session:
        [row] = contacts_of_chart(session, lucille)
    assert (row.reason, row.text) == ("", "")
    assert row.note is not None
    assert row.note.is_sensitive
