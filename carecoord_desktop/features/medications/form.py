"""One line of a medication list on screen; it copies what is written and advises nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.medications import rules
from carecoord_desktop.features.medications.records import MedicationList, MedicationStatus
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.forms.medications_medication import Ui_MedicationForm
from carecoord_desktop.widgets.date_field import partial_date_in
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class MedicationForm(DraftForm[MedicationDraft]):
    """Collects a line of a list."""

    def __init__(self, draft: MedicationDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_MedicationForm()
        self.ui.setupUi(self)
        self.ui.list.offer({word: word.label for word in MedicationList})
        self.ui.status.offer({word: word.label for word in MedicationStatus})
        if draft.seen is not None:
            self.name_as_change(self.tr("Change a medicine"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        self.ui.name.setFocus()

    def draft(self) -> MedicationDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            name=ui.name.text(),
            dose_text=ui.dose_text.text(),
            purpose=ui.purpose.text(),
            list=ui.list.value() or self._given.list,
            status=ui.status.value() or self._given.status,
            started_on=partial_date_in(ui.started_on),
            ended_on=partial_date_in(ui.ended_on),
            prescriber=ui.prescriber.text(),
        )

    def problems(self, draft: MedicationDraft) -> Sequence[Problem]:
        """Return what has to be mended before this line can be stored."""
        return rules.problems(draft)

    def _show(self, draft: MedicationDraft) -> None:
        self.ui.list.choose(draft.list)
        self.ui.name.setText(draft.name)
        self.ui.dose_text.setText(draft.dose_text)
        self.ui.purpose.setText(draft.purpose)
        self.ui.status.choose(draft.status)
        self.ui.started_on.setText(date_words(draft.started_on))
        self.ui.ended_on.setText(date_words(draft.ended_on))
        self.ui.prescriber.setText(draft.prescriber)
