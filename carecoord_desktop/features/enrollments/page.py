"""The programs one person is or was in, and whether her tasks are quiet."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.enrollments.actions import (
    change_enrollment,
    enroll,
    mute,
    strike_enrollment,
    unmute,
)
from carecoord_desktop.features.enrollments.form import EnrollmentForm, MuteForm
from carecoord_desktop.features.enrollments.queries import (
    EnrollmentRow,
    Quiet,
    enrollments_of_chart,
    quiet_charts,
)
from carecoord_desktop.features.enrollments.records import Mute, ProgramEnrollment
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft, MuteDraft
from carecoord_desktop.features.team.queries import workers
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class EnrollmentsPage(ListPage[EnrollmentRow]):
    """Lists enrollments, open ones first."""

    watches = frozenset({"program_enrollment", "mute", "worker"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(self.tr("Not in a program yet. Its clocks start on the day she joins."),
                           self.tr("Enroll"))  # fmt: skip
        empty.begun.connect(self._add)
        self.show_list(self.tr("Programs"), self._columns(), lambda row: row.enrollment_id, empty=empty)
        self.table.opened.connect(self._change)
        resumes = {EnrollmentForm.__name__: self._resume, MuteForm.__name__: self._resume_mute}
        self.offer_drafts(desk, chart, resumes)
        self.add_row_button(self.tr("Entered in error..."), self._ask_why, "Del", "quiet")
        self.add_row_button(self.tr("Change"), self._change)
        self.quiet_button = self.add_button(self.tr("Make tasks quiet..."), self._mute)
        self.add_button(self.tr("Enroll"), self._add, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            rows = enrollments_of_chart(session, self._chart)
            quiet = quiet_charts(session).get(self._chart)
        self.table.show_rows(rows)
        self.quiet_button.setVisible(quiet is None)
        self._say_quiet(quiet)

    def _columns(self) -> list[Column[EnrollmentRow]]:
        return [
            Column(self.tr("Program"), lambda row: row.program, stretch=True),
            Column(self.tr("State"), self._state, chip=_state_chip),
            Column(self.tr("Joined"), lambda row: date_words(row.enrolled_on), lambda row: row.enrolled_on),
            Column(self.tr("Ended"), lambda row: date_words(row.ended_on), lambda row: row.ended_on),
            Column(self.tr("Acuity"), lambda row: row.acuity.label),
            Column(self.tr("Care manager"), lambda row: row.care_manager_name),
        ]

    def _state(self, row: EnrollmentRow) -> str:
        if row.exit_reason is not None:
            return f"{row.status.label}: {row.exit_reason.label.lower()}"
        if row.hold_until is not None:
            return self.tr("%s until %s") % (row.status.label, date_words(row.hold_until))
        return row.status.label

    def _say_quiet(self, quiet: Quiet | None) -> None:
        if quiet is None:
            self.notice.clear()
            return
        words = self.tr("Until {day}, by {name}: {reason}. What the law sets keeps counting.").format(
            day=date_words(quiet.until_on), name=quiet.by_name, reason=quiet.reason.rstrip(".")
        )
        self.notice.tell(
            "wait", self.tr("Tasks are quiet"), words, self.tr("End it now"), lambda: self._unmute(quiet)
        )

    def _add(self) -> None:
        self._open(EnrollmentDraft(care_manager_id=self._desk.worker_id))

    def _change(self, row: EnrollmentRow) -> None:
        self._open(EnrollmentDraft.of(row.seen))

    def _resume(self, saved: SavedDraft) -> None:
        draft = EnrollmentDraft(care_manager_id=self._desk.worker_id)
        self._open(draft if saved.seen is None else EnrollmentDraft.of(saved.seen), saved)

    def _open(self, draft: EnrollmentDraft, resumed: SavedDraft | None = None) -> None:
        with self._desk.reading() as session:
            managers = {one.worker_id: one.name for one in workers(session)}
        to = Destination(self._desk, self._chart, ProgramEnrollment.kind(), self._store, draft.seen)
        self.open_form(EnrollmentForm(draft, managers, self), to, resumed)

    def _store(self, session: Session, draft: EnrollmentDraft) -> ProgramEnrollment:
        if draft.seen is None:
            return enroll(session, self._chart, draft)
        return change_enrollment(session, draft)

    def _mute(self) -> None:
        self._resume_mute(None)

    def _resume_mute(self, resumed: SavedDraft | None) -> None:
        def store(session: Session, draft: MuteDraft) -> Mute:
            return mute(session, self._chart, draft)

        self.open_form(MuteForm(self), Destination(self._desk, self._chart, Mute.kind(), store), resumed)

    def _unmute(self, quiet: Quiet) -> None:
        self.save(self._desk, lambda session: unmute(session, quiet.seen))

    def _ask_why(self, row: EnrollmentRow) -> None:
        self.ask_reason(
            self.tr("Mark this enrollment as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.program,
            self.tr("Mark as error"),
            lambda reason: self._strike(row, reason),
        )

    def _strike(self, row: EnrollmentRow, reason: str) -> None:
        self.save(self._desk, lambda session: strike_enrollment(session, row.seen, reason))


def _state_chip(row: EnrollmentRow) -> ChipKind:
    return "info" if row.is_open else "plain"
