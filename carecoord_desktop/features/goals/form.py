"""A goal, a step and a progress note on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.goals import rules
from carecoord_desktop.features.goals.records import Achievement, StepStatus
from carecoord_desktop.features.goals.rules import MOST_CONFIDENT, GoalDraft, ProgressDraft, StepDraft
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.forms.goals_goal import Ui_GoalForm
from carecoord_desktop.forms.goals_progress import Ui_ProgressForm
from carecoord_desktop.forms.goals_step import Ui_StepForm
from carecoord_desktop.widgets.date_field import day_in, days_missing, partial_date_in
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look

_SEVERAL_LINES = 80  # pixels at 100 %: three lines


class GoalForm(DraftForm[GoalDraft]):
    """Collects a goal; `needs` are the open needs it may answer, by id, with their category and name."""

    def __init__(
        self, draft: GoalDraft, needs: Mapping[UUID, tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given, self._needs = draft, needs
        self.ui = Ui_GoalForm()
        self.ui.setupUi(self)
        self.ui.statement.setFixedHeight(look().px(_SEVERAL_LINES))
        self.ui.need.addItem(self.tr("None of them"), "")
        for need_id, (_, name) in needs.items():
            self.ui.need.addItem(name, str(need_id))
        self.ui.priority.offer({word: word.label for word in Priority})
        _offer_confidence(self.ui.confidence, self.tr("Not asked"))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a goal"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> GoalDraft:
        """Return what the fields hold now."""
        ui = self.ui
        need_id = UUID(ui.need.currentData()) if ui.need.currentData() else None
        if need_id is None and self._given.need_id not in self._needs:
            need_id = self._given.need_id  # a need that is resolved or hidden is not taken away unasked
        known = None if need_id is None else self._needs.get(need_id)
        return replace(
            self._given,
            statement=ui.statement.value(),
            target_text=ui.target_text.text(),
            need_id=need_id,
            domain=self._given.domain if known is None else known[0],
            priority=ui.priority.value() or self._given.priority,
            started_on=partial_date_in(ui.started_on),
            due_on=partial_date_in(ui.due_on),
            confidence=_confidence(ui.confidence),
            is_patient_owned=ui.is_patient_owned.isChecked(),
        )

    def problems(self, draft: GoalDraft) -> Sequence[Problem]:
        """Return what has to be mended before this goal can be stored."""
        return rules.problems(draft)

    def _show(self, draft: GoalDraft) -> None:
        ui = self.ui
        ui.statement.setText(draft.statement)
        ui.target_text.setText(draft.target_text)
        ui.need.setCurrentIndex(max(ui.need.findData(str(draft.need_id or "")), 0))
        ui.priority.choose(draft.priority)
        ui.started_on.setText(date_words(draft.started_on))
        ui.due_on.setText(date_words(draft.due_on))
        ui.confidence.setCurrentIndex(ui.confidence.findData(_digits(draft.confidence)))
        ui.is_patient_owned.setChecked(draft.is_patient_owned)


class StepForm(DraftForm[StepDraft]):
    """Collects a step; `team` are the workers who may do it, by id.

    Of a locked plan (`is_locked`) only how the step goes can be said.
    """

    def __init__(
        self,
        draft: StepDraft,
        team: Mapping[UUID, str],
        parent: QWidget | None = None,
        *,
        is_locked: bool = False,
    ) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = ui = Ui_StepForm()
        ui.setupUi(self)
        ui.outcome.setFixedHeight(look().px(_SEVERAL_LINES))
        for worker_id, name in team.items():
            ui.owner.addItem(name, str(worker_id))
        ui.owner.addItem(self.tr("Somebody else"), "")
        ui.status.offer({word: word.label for word in StepStatus})
        if draft.seen is not None:
            self.name_as_change(self.tr("How is this step going?"), ui.heading, ui.save)
        for drawn in (ui.status_label, ui.status, ui.outcome_label, ui.outcome):
            drawn.setVisible(draft.seen is not None)
        ui.wants_task.setVisible(draft.seen is None)
        for agreed in (ui.text, ui.owner, ui.owner_name, ui.frequency, ui.due_on):
            agreed.setEnabled(not is_locked)
        self._show(draft)
        ui.owner.currentIndexChanged.connect(self._ask_for_name)
        self._ask_for_name()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> StepDraft:
        """Return what the fields hold now."""
        ui = self.ui
        owner = ui.owner.currentData()
        return replace(
            self._given,
            text=ui.text.text(),
            owner_id=UUID(owner) if owner else None,
            owner_name="" if owner else ui.owner_name.text(),
            frequency=ui.frequency.text(),
            due_on=day_in(ui.due_on),
            status=ui.status.value() or self._given.status,
            outcome=ui.outcome.value(),
            wants_task=ui.wants_task.isChecked(),
        )

    def problems(self, draft: StepDraft) -> Sequence[Problem]:
        """Return what has to be mended before this step can be stored."""
        return days_missing(self.ui.due_on) or rules.step_problems(draft)

    def _show(self, draft: StepDraft) -> None:
        ui = self.ui
        ui.text.setText(draft.text)
        place = ui.owner.findData("" if draft.owner_id is None else str(draft.owner_id))
        ui.owner.setCurrentIndex(max(place, 0))
        ui.owner_name.setText(draft.owner_name)
        ui.frequency.setText(draft.frequency)
        ui.due_on.setText(date_words(draft.due_on))
        ui.status.choose(draft.status)
        ui.outcome.setText(draft.outcome)

    def _ask_for_name(self) -> None:
        ui = self.ui
        is_outside = not ui.owner.currentData()
        for drawn in (ui.owner_name_label, ui.owner_name_help, ui.owner_name):
            drawn.setVisible(is_outside)
        ui.wants_task.setEnabled(not is_outside)
        ui.wants_task.setChecked(ui.wants_task.isChecked() and not is_outside)


class ProgressForm(DraftForm[ProgressDraft]):
    """Asks how far a goal has come; `statement` is the goal."""

    def __init__(
        self, statement: str, draft: ProgressDraft | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given = draft or ProgressDraft(told_on=clock.today())
        self.ui = ui = Ui_ProgressForm()
        ui.setupUi(self)
        ui.heading.setText(statement)
        ui.heading.setWordWrap(True)
        ui.note.setFixedHeight(look().px(_SEVERAL_LINES))
        ui.achievement.offer({word: word.label for word in Achievement}, blank=self.tr("Choose"))
        _offer_confidence(ui.confidence, self.tr("Not asked"))
        if self._given.achievement is not None:
            ui.achievement.choose(self._given.achievement)
        ui.note.setText(self._given.note)
        ui.confidence.setCurrentIndex(ui.confidence.findData(_digits(self._given.confidence)))
        ui.told_on.setText(date_words(self._given.told_on))
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> ProgressDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return ProgressDraft(
            day_in(ui.told_on),
            ui.achievement.value(),
            ui.note.value(),
            _confidence(ui.confidence),
            ui.is_over.isChecked(),
        )

    def problems(self, draft: ProgressDraft) -> Sequence[Problem]:
        """Return what has to be mended before this note can be added."""
        return days_missing(self.ui.told_on) or rules.progress_problems(draft)


def _offer_confidence(drawn: QComboBox, blank: str) -> None:
    drawn.addItem(blank, "")
    for number in range(MOST_CONFIDENT + 1):
        drawn.addItem(str(number), str(number))


def _confidence(drawn: QComboBox) -> int | None:
    return int(drawn.currentData()) if drawn.currentData() else None


def _digits(confidence: int | None) -> str:
    return "" if confidence is None else str(confidence)
