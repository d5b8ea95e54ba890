"""What can be done with the notes of one chart, each in a form on the page that shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.calls.form import CallForm
from carecoord_desktop.features.calls.queries import reaching
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.features.calls.rules import CallDraft
from carecoord_desktop.features.contact_notes import actions
from carecoord_desktop.features.contact_notes.form import AddendumForm, LeaveForm, NoteForm, WrongPersonForm
from carecoord_desktop.features.contact_notes.queries import (
    NoteRow,
    attempts_so_far,
    note_row,
    speaks_the_language,
    text_for_ehr,
)
from carecoord_desktop.features.contact_notes.records import ContactNote, Sensitivity
from carecoord_desktop.features.contact_notes.rules import LeaveDraft, NoteDraft, WrongPersonDraft
from carecoord_desktop.features.ehr_filings.actions import mark_filed
from carecoord_desktop.features.ehr_filings.form import FilingForm
from carecoord_desktop.features.ehr_filings.queries import FilingRow
from carecoord_desktop.features.ehr_filings.records import EhrFiling
from carecoord_desktop.features.ehr_filings.rules import FilingDraft
from carecoord_desktop.features.goals.queries import goals_of_chart, roots_of_chart
from carecoord_desktop.features.interpreters.records import InterpreterType
from carecoord_desktop.features.interpreters.rules import InterpreterLog, Interpreting
from carecoord_desktop.features.patients.queries import name_on_chart, registered_people
from carecoord_desktop.features.visits.queries import VisitUnderWay, visit_under_way
from carecoord_desktop.features.visits.records import Visit
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.record_page import ListPage, moment_words

_MOST_PEOPLE = 2_000
"""A caseload has hundreds; the list of people whose note it may be ends here."""


class ChartNotes(QObject):
    """Opens the forms of notes on a page of their chart.

    `signed` follows a contact that is complete, `death_told` one that ended with the word that she died,
    `moved` a note that went to the right person.
    """

    signed = Signal()
    death_told = Signal()
    moved = Signal(NoteRow)

    def __init__(self, desk: Desk, chart: UUID, page: ListPage[Any]) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page = desk, chart, page

    def resumes(self) -> Mapping[str, Resume]:
        """Return how each form of this slice is opened again with a draft kept before."""
        return {
            CallForm.__name__: self.log_call,
            NoteForm.__name__: self._resume_note,
            LeaveForm.__name__: self._resume_leaving,
            AddendumForm.__name__: self._resume_addendum,
            WrongPersonForm.__name__: self._resume_moving,
        }

    def interpreting(self) -> Interpreting:
        """Return what forms need to ask about an interpreter; who spoke the language before is proposed."""
        with self._desk.reading() as session:
            how = reaching(session, self._chart)
            speaks = speaks_the_language(session, self._desk.worker_id, self._chart)
        log = InterpreterLog(InterpreterType.BILINGUAL_WORKER) if speaks else InterpreterLog()
        return Interpreting(how.language, how.needs_interpreter, log)

    def log_call(self, resumed: SavedDraft | None = None) -> None:
        """Open the form of a call."""
        with self._desk.reading() as session:
            how, attempt = reaching(session, self._chart), attempts_so_far(session, self._chart) + 1

        def store(session: Session, draft: CallDraft) -> ContactNote:
            return actions.log_call(session, self._chart, draft)

        form = CallForm(how, attempt, self.interpreting().log, self._page)
        form.saved.connect(self._follow_call)
        self._page.open_form(form, self._to(store), resumed)

    def write(self) -> None:
        """Open the form of a new note, of now."""
        now = clock.at_office(clock.now())
        self._open_note(NoteDraft(occurred_on=now.date(), occurred_time=now.time().replace(tzinfo=None)))

    def sign(self, row: NoteRow) -> None:
        """Open the form of a note that waits for its signature."""
        self._open_note(NoteDraft.of(row.seen))

    def leave(self, visit: VisitUnderWay, resumed: SavedDraft | None = None) -> None:
        """Open the form that ends a visit."""

        def store(session: Session, draft: LeaveDraft) -> list[ContactNote]:
            return actions.leave_visit(session, visit, draft)

        to = Destination(self._desk, visit.chart, Visit.kind(), store, visit.seen)
        self._page.open_form(LeaveForm(visit, self._page), to, resumed)

    def add_to(self, row: NoteRow, resumed: SavedDraft | None = None) -> None:
        """Show a signed note, and open the form of an addendum to it."""

        def store(session: Session, text: str) -> object:
            return actions.add_addendum(session, row.seen, text)

        form = AddendumForm(row, self._page)
        form.saved.connect(lambda _: self.signed.emit())
        self._page.open_form(form, self._to(store, row), resumed)

    def file(self, row: NoteRow) -> None:
        """Offer a note as text for the EHR, and mark it as filed."""
        with self._desk.reading(chart=self._chart, purpose="copy for the EHR") as session:
            text = text_for_ehr(session, row.note_id)
        mind = [self._filed_words(filing) for filing in row.filings[:1]]
        if row.is_sensitive:
            guarded = self.tr("Guarded as {what}. Ask before it goes into another system.")
            mind.insert(0, guarded.format(what=row.sensitivity.label))

        def store(session: Session, draft: FilingDraft) -> EhrFiling:
            return mark_filed(session, session.get_one(ContactNote, row.note_id), draft)

        self._page.open_form(FilingForm(text, " ".join(mind), self._page), self._to(store, row))

    def move(self, row: NoteRow, resumed: SavedDraft | None = None) -> None:
        """Ask whose note it is, and move it there."""
        with self._desk.reading() as session:
            people = registered_people(session, _MOST_PEOPLE)

        def store(session: Session, draft: WrongPersonDraft) -> actions.Moved:
            return actions.move_to_right_person(session, row.seen, draft)

        form = WrongPersonForm(self._chart, people, self._page)
        form.saved.connect(partial(self._say_moved, row))
        self._page.open_form(form, self._to(store, row), resumed)

    def undo_move(self, row: NoteRow) -> None:
        """Put a note back as it was, here and there."""

        def undo(session: Session) -> None:
            left = actions.undo_wrong_person(session, note_row(session, row.note_id).seen)
            stays.extend(left)

        stays: list[str] = []
        self._page.save(self._desk, undo, then=lambda: self._say_undone(stays))

    def strike(self, row: NoteRow) -> None:
        """Ask why a note was never true, and mark it so."""
        self._page.ask_reason(
            self.tr("Mark this note as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self._page.save(
                self._desk, lambda session: actions.strike_note(session, row.seen, reason)
            ),
        )

    def guard(self, row: NoteRow, sensitivity: Sensitivity) -> None:
        """Store how a note is guarded."""
        self._page.save(self._desk, lambda session: actions.guard_note(session, row.seen, sensitivity))

    def _open_note(self, draft: NoteDraft, resumed: SavedDraft | None = None) -> None:
        with self._desk.reading() as session:
            goals = _open_goals(session, self._chart)

        def store(session: Session, written: NoteDraft) -> ContactNote:
            return actions.sign_note(session, self._chart, written)

        form = NoteForm(draft, self.interpreting(), goals, self._page)
        form.saved.connect(lambda _: self.signed.emit())
        to = Destination(self._desk, self._chart, ContactNote.kind(), store, draft.seen)
        self._page.open_form(form, to, resumed)

    def _to(self, store: Callable[[Session, Any], object], row: NoteRow | None = None) -> Destination[Any]:
        seen = None if row is None else row.seen
        return Destination(self._desk, self._chart, ContactNote.kind(), store, seen)

    def _follow_call(self, note: ContactNote) -> None:
        self.signed.emit()
        if note.result == ContactResult.DIED:
            self.death_told.emit()

    def _resume_note(self, saved: SavedDraft) -> None:
        now = clock.at_office(clock.now())
        new = NoteDraft(occurred_on=now.date(), occurred_time=now.time().replace(tzinfo=None))
        self._open_note(new if saved.seen is None else NoteDraft.of(saved.seen), saved)

    def _resume_leaving(self, saved: SavedDraft) -> None:
        with self._desk.reading() as session:
            visit = visit_under_way(session, self._desk.worker_id)
        if visit is not None and saved.seen is not None and visit.visit_id == saved.seen.record_id:
            self.leave(visit, saved)

    def _resume_addendum(self, saved: SavedDraft) -> None:
        if (row := self._row_of(saved)) is not None:
            self.add_to(row, saved)

    def _resume_moving(self, saved: SavedDraft) -> None:
        if (row := self._row_of(saved)) is not None:
            self.move(row, saved)

    def _row_of(self, saved: SavedDraft) -> NoteRow | None:
        if saved.seen is None:
            return None
        with self._desk.reading() as session:
            return note_row(session, saved.seen.record_id)

    def _filed_words(self, filing: FilingRow) -> str:
        words = self.tr("Filed before: {way}, {when}, by {name}.")
        when = moment_words(filing.filed_at)
        return words.format(way=filing.way.label.lower(), when=when, name=filing.filed_by)

    def _say_moved(self, row: NoteRow, moved: actions.Moved) -> None:
        words = self.tr("The note waits unsigned in the chart of {name}.").format(
            name=name_on_chart(self._desk, moved.to_chart)
        )
        if moved.stopped:
            words += " " + self.tr("Stopped: {tasks}.").format(tasks=", ".join(moved.stopped))
        if moved.filings:
            words += " " + self.tr("The EHR has it, too. Correct it there.")
        if moved.red_flags:
            words += " " + self.tr("Look at its red flag: {what}.").format(what=", ".join(moved.red_flags))
        undo = partial(self.undo_move, row)
        self._page.notice.tell("good", self.tr("Moved"), words, self.tr("Undo"), undo)
        self.moved.emit(row)

    def _say_undone(self, stays: list[str]) -> None:
        words = self.tr("Both charts are as they were.")
        if stays:
            words += " " + self.tr("Moved meanwhile, so left alone: {tasks}.").format(tasks=", ".join(stays))
        self._page.notice.tell("good", self.tr("Undone"), words)


def _open_goals(session: Session, chart: UUID) -> dict[UUID, str]:
    """Return the goals that are not over, under the id that stays when a plan is revised."""
    roots = roots_of_chart(session, chart)
    rows = [row for row in goals_of_chart(session, chart) if not row.is_over]
    return {roots.get(row.goal_id, row.goal_id): row.statement for row in rows}
