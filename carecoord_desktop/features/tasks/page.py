"""The tasks of one chart on screen."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.tasks import rules
from carecoord_desktop.features.tasks.actions import add_task, change_task, move_task, snooze, undo_move
from carecoord_desktop.features.tasks.form import HoldForm, TaskForm
from carecoord_desktop.features.tasks.queries import TaskRow, seen_of_task, tasks_of_chart
from carecoord_desktop.features.tasks.records import Priority, Task, TaskStatus, TaskTransition
from carecoord_desktop.features.tasks.rules import Hold, TaskDraft
from carecoord_desktop.features.team.queries import workers
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class TasksPage(ListPage[TaskRow]):
    """The tasks of one chart, overdue ones first: done, undo, snooze, change, and every other move."""

    watches = frozenset({"task", "task_transition", "worker", "patient"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chart = chart
        self._done_before: TaskRow | None = None
        self._place: int | None = None
        empty = EmptyState(self.tr('No tasks for this person. Choose "Add task" for what you promised.'))
        self.show_list(self.tr("Tasks"), self._columns(), lambda row: row.task_id, empty=empty)
        self.table.opened.connect(self.change)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)
        resumes = {TaskForm.__name__: self._resume_task, HoldForm.__name__: self._resume_hold}
        self.offer_drafts(desk, chart, resumes)
        self._add_buttons()

    def refresh(self) -> None:
        """Show what the chart says now; after "Done" the next task is current, so D, D, D works down."""
        with self._desk.reading() as session:
            rows = tasks_of_chart(session, self._chart)
        self.table.show_rows(rows)
        if self._place is not None and rows:
            self.table.view.selectRow(min(self._place, len(rows) - 1))
        self._place = None

    def _add_buttons(self) -> None:
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this task"))
        self._moves = QMenu(more)
        self._moves.aboutToShow.connect(self._offer_moves)
        more.setMenu(self._moves)
        snoozing = self.add_row_button(
            self.tr("Snooze a week"), self._snooze, "S", fits=lambda row: row.is_open
        )
        snoozing.setAccessibleDescription(self.tr("Moves the reminder, not the due date"))
        new = TaskDraft(owner_id=self._desk.worker_id)
        self.add_button(self.tr("Add task"), lambda: self.open_task(self._chart, new), "Ctrl+N")
        self.add_row_button(
            self.tr("Done"),
            lambda row: self.bring_to(row, TaskStatus.COMPLETED),
            "D",
            "primary",
            fits=lambda row: rules.may_become(row.status, TaskStatus.COMPLETED),
        )

    def _columns(self) -> list[Column[TaskRow]]:
        return [
            Column(self.tr("Due"), self._due, lambda row: row.days, chip=_due_chip),
            Column(self.tr("On"), lambda row: date_words(row.due_on), lambda row: row.due_on),
            Column(self.tr("Task"), lambda row: row.title, stretch=True, tooltip=lambda row: row.note),
            Column(
                self.tr("Priority"),
                lambda row: row.priority.label,
                _priority_rank,
                chip=_priority_chip,
                chip_icon=lambda row: "arrow-up",
            ),
            Column(self.tr("State"), self._state, chip=_state_chip),
            Column(self.tr("Remind on"), lambda row: date_words(row.remind_on), lambda row: row.remind_on),
            Column(self.tr("Owner"), lambda row: row.owner_name),
        ]

    def change(self, row: TaskRow) -> None:
        """Open the form of a task."""
        self.open_task(row.chart, TaskDraft.of(row.seen))

    def open_task(self, chart: UUID, draft: TaskDraft, resumed: SavedDraft | None = None) -> None:
        """Open the form of a new or a stored task."""
        with self._desk.reading() as session:
            owners = {
                each.worker_id: each.name
                for each in workers(session)
                if each.is_active or each.worker_id == draft.owner_id
            }

        def store(session: Session, written: TaskDraft) -> Task:
            if written.seen is None:
                return add_task(session, chart, written)
            return change_task(session, written)

        to = Destination(self._desk, chart, Task.kind(), store, draft.seen)
        self.open_form(TaskForm(draft, owners, self), to, resumed)

    def bring_to(self, row: TaskRow, to: TaskStatus, reason: str = "", resume_on: date | None = None) -> None:
        """Bring a task into another state; what cannot be said is refused in words above the list."""
        # Before the save: its notice refreshes the list at once.
        self._place = self.table.view.currentIndex().row() if to in rules.ENDED else None
        self.save(
            self._desk,
            lambda session: move_task(session, row.seen, to, reason, resume_on),
            then=lambda: self._say_moved(row, to),
        )

    def undo(self) -> None:
        """Bring back the task that was ended last."""
        before, self._done_before = self._done_before, None
        if before is None:
            return
        self.notice.clear()
        try:
            self.save(
                self._desk,
                lambda session: undo_move(session, seen_of_task(session, before.task_id), before.seen),
            )
        except ValueError:
            words = self.tr("Somebody has changed this task meanwhile.")
            self.notice.tell("wait", self.tr("Not undone"), words)

    def _resume_task(self, saved: SavedDraft) -> None:
        new = TaskDraft(owner_id=self._desk.worker_id)
        self.open_task(saved.chart, new if saved.seen is None else TaskDraft.of(saved.seen), saved)

    def _resume_hold(self, saved: SavedDraft) -> None:
        if saved.seen is not None:
            self._open_hold(saved.chart, saved.seen, saved)

    def _open_hold(self, chart: UUID, seen: Seen, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, hold: Hold) -> TaskTransition:
            return move_task(session, seen, TaskStatus.ON_HOLD, hold.reason, hold.resume_on)

        to = Destination(self._desk, chart, Task.kind(), store, seen)
        self.open_form(HoldForm(seen.values["status"], self), to, resumed)

    def _say_moved(self, row: TaskRow, to: TaskStatus) -> None:
        self._done_before = row if to in rules.ENDED else None
        if self._done_before is None:
            self.notice.clear()
        else:
            self.notice.tell("good", to.label, row.title, self.tr("Undo"), self.undo)

    def _snooze(self, row: TaskRow) -> None:
        self.save(self._desk, lambda session: snooze(session, row.seen))

    def _offer_moves(self) -> None:
        self._moves.clear()
        row = self.table.current_row()
        if row is None:
            return
        self._moves.addAction(self.tr("Change..."), lambda: self.change(row))
        self._moves.addSeparator()
        for to, words in self._moves_in_words().items():
            if rules.may_become(row.status, to):
                self._moves.addAction(words, partial(self._begin_move, row, to))

    def _moves_in_words(self) -> dict[TaskStatus, str]:
        return {
            TaskStatus.IN_PROGRESS: self.tr("Start"),
            TaskStatus.READY: self.tr("Make ready again"),
            TaskStatus.ON_HOLD: self.tr("Put on hold..."),
            TaskStatus.FAILED: self.tr("Could not be done..."),
            TaskStatus.CANCELLED: self.tr("Not needed any more..."),
            TaskStatus.ENTERED_IN_ERROR: self.tr("Entered in error..."),
        }

    def _begin_move(self, row: TaskRow, to: TaskStatus) -> None:
        if to == TaskStatus.ON_HOLD:
            self._open_hold(row.chart, row.seen)
        elif rules.needs_reason(row.status, to):
            words = self._moves_in_words()[to].rstrip(".")
            self.ask_reason(row.title, self.tr("Why?"), words, lambda reason: self.bring_to(row, to, reason))
        else:
            self.bring_to(row, to)

    def _due(self, row: TaskRow) -> str:
        if not row.is_open:
            return ""
        if row.days is None:
            return self.tr("No date")
        if row.days < 0:
            late = -row.days
            return self.tr("1 day late") if late == 1 else self.tr("%n days late", "", late)
        soon = (self.tr("Today"), self.tr("Tomorrow"))
        return soon[row.days] if row.days < len(soon) else self.tr("In %n days", "", row.days)

    def _state(self, row: TaskRow) -> str:
        if row.status == TaskStatus.ON_HOLD and row.resume_on is not None:
            return self.tr("On hold until %s") % date_words(row.resume_on)
        return row.status.label


def _due_chip(row: TaskRow) -> ChipKind | None:
    if row.is_overdue:
        return "late"
    return "wait" if row.is_open and row.days == 0 else None


def _priority_rank(row: TaskRow) -> int:
    priorities = list(Priority)
    return priorities.index(row.priority) if row.priority in priorities else len(priorities)


def _priority_chip(row: TaskRow) -> ChipKind | None:
    return "wait" if row.is_open and row.priority == Priority.HIGH else None


def _state_chip(row: TaskRow) -> ChipKind | None:
    if row.status == TaskStatus.COMPLETED:
        return "good"
    if row.status == TaskStatus.ON_HOLD:
        return "wait"
    if row.status == TaskStatus.READY:
        return None  # the usual state needs no color
    return "info" if row.is_open else "plain"
