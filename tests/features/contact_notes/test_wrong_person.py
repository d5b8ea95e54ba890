"""A note in the wrong chart: struck here, a draft there, its tasks stopped; and all of it undone exactly."""

from __future__ import annotations

from uuid import UUID

import pytest

from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.calls.records import ContactResult, NextAction
from carecoord_desktop.features.contact_notes.actions import (
    Moved,
    move_to_right_person,
    sign_note,
    undo_wrong_person,
)
from carecoord_desktop.features.contact_notes.queries import NoteRow
from carecoord_desktop.features.contact_notes.records import ContactNote, NoteStatus
from carecoord_desktop.features.contact_notes.rules import NoteDraft, WrongPersonDraft
from carecoord_desktop.features.ehr_filings.actions import mark_filed
from carecoord_desktop.features.ehr_filings.rules import FilingDraft
from carecoord_desktop.features.tasks.queries import TaskRow, tasks_of_chart
from carecoord_desktop.store.desk import Desk
from tests.builders.contacts import a_call, the_note, the_notes
from tests.builders.patients import a_patient, a_person


@pytest.fixture
def omar(rosa: Desk) -> UUID:
    """Omar Haji's chart."""
    return a_patient(rosa, a_person("Haji", "Omar", "1970-05-05"))


def move(desk: Desk, note: NoteRow, to: UUID) -> Moved:
    """Move a note to the chart where it belongs."""
    with desk.writing() as session:
        return move_to_right_person(session, note.seen, WrongPersonDraft(to, "Two windows were open"))


def undo(desk: Desk, note_id: UUID) -> list[str]:
    """Undo the move of a note."""
    with desk.writing() as session:
        return undo_wrong_person(session, the_note(desk, note_id).seen)


def the_tasks(desk: Desk, chart: UUID) -> dict[str, TaskRow]:
    """Return the tasks of a chart by their titles."""
    with desk.reading() as session:
        return {row.title: row for row in tasks_of_chart(session, chart)}


def test_the_note_is_struck_here_waits_unsigned_there_and_its_task_stops(
    rosa: Desk, lucille: UUID, omar: UUID
) -> None:
    note = a_call(
        rosa, lucille, ContactResult.REACHED, NextAction.TOMORROW, text="Wants a ride.", red_flag="Chest pain"
    )
    moved = move(rosa, note, omar)
    assert the_note(rosa, note.note_id).status == NoteStatus.STRUCK
    there = the_note(rosa, moved.draft_id)
    assert (there.chart, there.status, there.text, there.author_name, there.result) == (
        omar, NoteStatus.DRAFT, "Wants a ride.", "Rosa Medina", ContactResult.REACHED,
    )  # fmt: skip
    assert moved.stopped == ("Follow up on the call",)
    assert moved.red_flags == ("Chest pain",)
    assert not the_tasks(rosa, lucille)["Follow up on the call"].is_open
    incident = the_tasks(rosa, lucille)["Tell your supervisor: a note stood in the wrong chart"]
    assert "Two windows were open" in incident.note
    assert "A red flag was raised from it: Chest pain." in incident.note


def test_what_the_ehr_has_already_is_listed_to_be_corrected_there(
    rosa: Desk, lucille: UUID, omar: UUID
) -> None:
    note = a_call(rosa, lucille, text="Wants a ride.")
    with rosa.writing() as session:
        mark_filed(session, session.get_one(ContactNote, note.note_id), FilingDraft())
    moved = move(rosa, note, omar)
    assert len(moved.filings) == 1
    incident = the_tasks(rosa, lucille)["Tell your supervisor: a note stood in the wrong chart"]
    assert "Correct it there." in incident.note
    assert the_note(rosa, moved.draft_id).filings == ()


def test_an_undo_leaves_both_charts_as_they_were(rosa: Desk, lucille: UUID, omar: UUID) -> None:
    note = a_call(rosa, lucille, ContactResult.REACHED, NextAction.TOMORROW, text="Wants a ride.")
    before = dict(note.seen.values)
    move(rosa, note, omar)
    assert undo(rosa, note.note_id) == []
    assert dict(the_note(rosa, note.note_id).seen.values) == before
    assert the_notes(rosa, omar) == []
    tasks = the_tasks(rosa, lucille)
    assert [title for title, row in tasks.items() if row.is_open] == ["Follow up on the call"]


def test_once_it_is_signed_there_it_is_not_simply_undone(rosa: Desk, lucille: UUID, omar: UUID) -> None:
    note = a_call(rosa, lucille)  # a call needs no words: its result says what happened
    moved = move(rosa, note, omar)
    with rosa.writing() as session:
        sign_note(session, omar, NoteDraft.of(the_note(rosa, moved.draft_id).seen))
    with pytest.raises(DraftHasProblems, match="signed already"):
        undo(rosa, note.note_id)
    assert the_note(rosa, note.note_id).status == NoteStatus.STRUCK


def test_whose_note_it_is_and_how_it_came_here_must_be_said(rosa: Desk, lucille: UUID) -> None:
    note = a_call(rosa, lucille)
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        move_to_right_person(session, note.seen, WrongPersonDraft(lucille))
    assert [each.field for each in refused.value.problems] == ["right_chart", "reason"]


def test_a_note_that_was_not_moved_has_nothing_to_undo(rosa: Desk, lucille: UUID) -> None:
    note = a_call(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="not moved"):
        undo(rosa, note.note_id)
