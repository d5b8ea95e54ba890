"""One enrollment on screen, and what is asked before a person's tasks become quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.enrollments import rules
from carecoord_desktop.features.enrollments.records import Acuity, EnrollmentStatus, ExitReason
from carecoord_desktop.features.enrollments.rules import EnrollmentDraft, MuteDraft
from carecoord_desktop.forms.enrollments_enrollment import Ui_EnrollmentForm
from carecoord_desktop.forms.enrollments_mute import Ui_MuteForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class EnrollmentForm(DraftForm[EnrollmentDraft]):
    """Collects an enrollment; `managers` are the workers who may look after her, by id."""

    def __init__(
        self, draft: EnrollmentDraft, managers: Mapping[UUID, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_EnrollmentForm()
        self.ui.setupUi(self)
        self.ui.status.offer({word: word.label for word in EnrollmentStatus})
        self.ui.acuity.offer({word: word.label for word in Acuity})
        self.ui.exit_reason.offer({word: word.label for word in ExitReason}, blank=self.tr("Choose"))
        for worker_id, name in managers.items():
            self.ui.care_manager.addItem(name, str(worker_id))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change an enrollment"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.ui.status.currentIndexChanged.connect(self._ask_what_belongs_to_the_state)
        self._ask_what_belongs_to_the_state()
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> EnrollmentDraft:
        """Return what the fields hold now."""
        ui = self.ui
        manager = ui.care_manager.currentData()
        return replace(
            self._given,
            program=ui.program.text(),
            status=ui.status.value() or self._given.status,
            enrolled_on=day_in(ui.enrolled_on),
            acuity=ui.acuity.value() or self._given.acuity,
            care_manager_id=UUID(manager) if manager else self._given.care_manager_id,
            hold_reason=ui.hold_reason.text(),
            hold_until=day_in(ui.hold_until),
            ended_on=day_in(ui.ended_on),
            exit_reason=ui.exit_reason.value(),
            note=ui.note.text(),
        )

    def problems(self, draft: EnrollmentDraft) -> Sequence[Problem]:
        """Return what has to be mended before this enrollment can be stored."""
        ui = self.ui
        return days_missing(ui.enrolled_on, ui.hold_until, ui.ended_on) or rules.problems(draft)

    def _show(self, draft: EnrollmentDraft) -> None:
        ui = self.ui
        ui.program.setText(draft.program)
        ui.status.choose(draft.status)
        ui.enrolled_on.setText(date_words(draft.enrolled_on))
        ui.acuity.choose(draft.acuity)
        ui.care_manager.setCurrentIndex(ui.care_manager.findData(str(draft.care_manager_id)))
        ui.hold_reason.setText(draft.hold_reason)
        ui.hold_until.setText(date_words(draft.hold_until))
        ui.ended_on.setText(date_words(draft.ended_on))
        if draft.exit_reason is not None:
            ui.exit_reason.choose(draft.exit_reason)
        ui.note.setText(draft.note)

    def _ask_what_belongs_to_the_state(self) -> None:
        ui, status = self.ui, self.draft().status
        waits, is_over = status == EnrollmentStatus.ON_HOLD, status in rules.ENDED
        while_waiting = (ui.hold_reason_label, ui.hold_reason, ui.hold_until_label, ui.hold_until)
        at_the_end = (ui.ended_on_label, ui.ended_on, ui.exit_reason_label, ui.exit_reason)
        for drawn, belongs in ((while_waiting, waits), (at_the_end, is_over)):
            for each in drawn:
                each.setVisible(belongs)


class MuteForm(DraftForm[MuteDraft]):
    """Asks until when and why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MuteForm()
        self.ui.setupUi(self)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> MuteDraft:
        """Return what the fields hold now."""
        return MuteDraft(day_in(self.ui.until_on), self.ui.reason.text())

    def problems(self, draft: MuteDraft) -> Sequence[Problem]:
        """Return what has to be mended before somebody's tasks can be made quiet."""
        return days_missing(self.ui.until_on) or rules.mute_problems(draft)
