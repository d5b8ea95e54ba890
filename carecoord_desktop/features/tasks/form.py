"""One task on screen, and what is asked before it is put on hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.tasks import rules
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import Hold, TaskDraft
from carecoord_desktop.forms.tasks_hold import Ui_HoldForm
from carecoord_desktop.forms.tasks_task import Ui_TaskForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look

_NOTE = 84  # pixels at 100 %: three lines


class TaskForm(DraftForm[TaskDraft]):
    """Collects a task; `owners` are the workers who may do it, by id."""

    def __init__(self, draft: TaskDraft, owners: Mapping[UUID, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_TaskForm()
        self.ui.setupUi(self)
        self.ui.note.setFixedHeight(look().px(_NOTE))
        self.ui.priority.offer({word: word.label for word in Priority})
        for worker_id, name in owners.items():
            self.ui.owner.addItem(name, str(worker_id))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a task"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.ui.due_on.textChanged.connect(self._ask_why_it_moves)
        self._ask_why_it_moves()
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> TaskDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            title=ui.title.text(),
            note=ui.note.value(),
            priority=ui.priority.value() or self._given.priority,
            due_on=day_in(ui.due_on),
            due_reason=ui.due_reason.text(),
            remind_on=day_in(ui.remind_on),
            owner_id=UUID(ui.owner.currentData()) if ui.owner.currentData() else self._given.owner_id,
        )

    def problems(self, draft: TaskDraft) -> Sequence[Problem]:
        """Return what has to be mended before this task can be stored."""
        return days_missing(self.ui.due_on, self.ui.remind_on) or rules.problems(draft)

    def _show(self, draft: TaskDraft) -> None:
        self.ui.title.setText(draft.title)
        self.ui.note.setText(draft.note)
        self.ui.priority.choose(draft.priority)
        self.ui.due_on.setText(date_words(draft.due_on))
        self.ui.remind_on.setText(date_words(draft.remind_on))
        self.ui.owner.setCurrentIndex(self.ui.owner.findData(str(draft.owner_id)))

    def _ask_why_it_moves(self) -> None:
        moves = self.draft().moves_due_date
        self.ui.due_reason_label.setVisible(moves)
        self.ui.due_reason.setVisible(moves)


class HoldForm(DraftForm[Hold]):
    """Asks why a task waits and when to look at it again."""

    def __init__(self, was: TaskStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was = was
        self.ui = Ui_HoldForm()
        self.ui.setupUi(self)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> Hold:
        """Return what the fields hold now."""
        return Hold(self.ui.reason.text(), day_in(self.ui.resume_on))

    def problems(self, draft: Hold) -> Sequence[Problem]:
        """Return what has to be mended before the task can wait."""
        missing = days_missing(self.ui.resume_on)
        return missing or rules.move_problems(self._was, TaskStatus.ON_HOLD, draft.reason, draft.resume_on)
