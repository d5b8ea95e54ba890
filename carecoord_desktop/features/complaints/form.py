"""A complaint on screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.complaints import rules
from carecoord_desktop.features.complaints.rules import ComplaintDraft
from carecoord_desktop.forms.complaints_complaint import Ui_ComplaintForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look

_TEXT = 84  # pixels at 100 %: three lines


class ComplaintForm(DraftForm[ComplaintDraft]):
    """Collects a complaint."""

    def __init__(self, draft: ComplaintDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ComplaintForm()
        self.ui.setupUi(self)
        for text in (self.ui.what, self.ui.wanted):
            text.setFixedHeight(look().px(_TEXT))
        self.ui.received_on.setText(date_words(draft.received_on))
        self.ui.call_back_by.setText(date_words(draft.call_back_by))
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> ComplaintDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return ComplaintDraft(
            ui.what.value(),
            ui.wanted.value(),
            ui.who_complains.text(),
            day_in(ui.received_on),
            day_in(ui.call_back_by),
            ui.told_whom.text(),
        )

    def problems(self, draft: ComplaintDraft) -> Sequence[Problem]:
        """Return what has to be mended before this complaint can be stored."""
        return days_missing(self.ui.received_on, self.ui.call_back_by) or rules.problems(draft)
