"""One condition on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.conditions import rules
from carecoord_desktop.features.conditions.records import (
    ClinicalStatus,
    ConditionCategory,
    VerificationStatus,
)
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.forms.conditions_condition import Ui_ConditionForm
from carecoord_desktop.widgets.date_field import partial_date_in
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class ConditionForm(DraftForm[ConditionDraft]):
    """Collects a condition."""

    def __init__(self, draft: ConditionDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_ConditionForm()
        self.ui.setupUi(self)
        self.ui.category.offer(
            {
                ConditionCategory.PROBLEM: self.tr("Problem"),
                ConditionCategory.HEALTH_CONCERN: self.tr("Health concern"),
                ConditionCategory.ENCOUNTER_DIAGNOSIS: self.tr("Diagnosis of one visit"),
            }
        )
        self.ui.clinical_status.offer({word: word.label for word in ClinicalStatus})
        self.ui.verification.offer({word: word.label for word in VerificationStatus})
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a condition"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> ConditionDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            name=ui.name.text(),
            category=ui.category.value() or self._given.category,
            clinical_status=ui.clinical_status.value() or self._given.clinical_status,
            verification=ui.verification.value() or self._given.verification,
            onset_on=partial_date_in(ui.onset_on),
            abated_on=partial_date_in(ui.abated_on),
        )

    def problems(self, draft: ConditionDraft) -> Sequence[Problem]:
        """Return what has to be mended before this condition can be stored."""
        return rules.problems(draft)

    def _show(self, draft: ConditionDraft) -> None:
        self.ui.name.setText(draft.name)
        self.ui.category.choose(draft.category)
        self.ui.clinical_status.choose(draft.clinical_status)
        self.ui.verification.choose(draft.verification)
        self.ui.onset_on.setText(date_words(draft.onset_on))
        self.ui.abated_on.setText(date_words(draft.abated_on))
