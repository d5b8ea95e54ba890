"""One allergy on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.allergies import rules
from carecoord_desktop.features.allergies.records import AllergyStatus, AllergyVerification, Criticality
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.forms.allergies_allergy import Ui_AllergyForm
from carecoord_desktop.widgets.date_field import partial_date_in
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class AllergyForm(DraftForm[AllergyDraft]):
    """Collects an allergy."""

    def __init__(self, draft: AllergyDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = Ui_AllergyForm()
        self.ui.setupUi(self)
        self.ui.criticality.offer({word: word.label for word in Criticality}, blank=self.tr("Not known"))
        self.ui.status.offer({word: word.label for word in AllergyStatus})
        self.ui.verification.offer({word: word.label for word in AllergyVerification})
        if draft.seen is not None:
            self.name_as_change(self.tr("Change an allergy"), self.ui.heading, self.ui.save)
        self._show(draft)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> AllergyDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            substance=ui.substance.text(),
            reaction=ui.reaction.text(),
            criticality=ui.criticality.value(),
            status=ui.status.value() or self._given.status,
            verification=ui.verification.value() or self._given.verification,
            onset_on=partial_date_in(ui.onset_on),
        )

    def problems(self, draft: AllergyDraft) -> Sequence[Problem]:
        """Return what has to be mended before this allergy can be stored."""
        return rules.problems(draft)

    def _show(self, draft: AllergyDraft) -> None:
        self.ui.substance.setText(draft.substance)
        self.ui.reaction.setText(draft.reaction)
        if draft.criticality is not None:
            self.ui.criticality.choose(draft.criticality)
        self.ui.status.choose(draft.status)
        self.ui.verification.choose(draft.verification)
        self.ui.onset_on.setText(date_words(draft.onset_on))
