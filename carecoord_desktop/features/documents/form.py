"""What is said about a paper, beside a picture of its first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.documents import rules
from carecoord_desktop.features.documents.records import DocumentKind
from carecoord_desktop.features.documents.rules import DocumentDraft
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.forms.documents_document import Ui_DocumentForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.paper.page_picture import PagePicture, small_picture
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look

_NOTES = 60  # pixels at 100 %: two lines
_PICTURE = 120  # pixels at 100 %: with the fields it fits a small screen


class DocumentForm(DraftForm[DocumentDraft]):
    """Collects what is said about a paper; `first_page` is the picture she sees of it."""

    def __init__(self, draft: DocumentDraft, first_page: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = ui = Ui_DocumentForm()
        ui.setupUi(self)
        ui.description.setFixedHeight(look().px(_NOTES))
        ui.kind.offer({kind: kind.label for kind in DocumentKind}, blank=self.tr("Choose one"))
        ui.sensitivity.offer(
            {
                Sensitivity.NONE: self.tr("Shown as usual"),
                Sensitivity.VIOLENCE: self.tr("Violence: private"),
                Sensitivity.SELF_HARM: self.tr("Self-harm: private"),
                Sensitivity.SUBSTANCE_USE: self.tr("Alcohol or drugs: private"),
            }
        )
        self.picture = PagePicture(self.tr("First page"), _PICTURE)
        ui.column.insertWidget(0, self.picture)
        if first_page is not None:
            self.picture.show_picture(small_picture(first_page, self.picture.wanted_height()))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change what it says"), ui.heading, ui.save)
        self._show(draft)
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> DocumentDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            kind=ui.kind.value(),
            title=ui.title.text(),
            description=ui.description.value(),
            taken_on=day_in(ui.taken_on),
            sensitivity=ui.sensitivity.value() or self._given.sensitivity,
        )

    def problems(self, draft: DocumentDraft) -> Sequence[Problem]:
        """Return what has to be mended before the paper can be kept."""
        return days_missing(self.ui.taken_on) or rules.problems(draft)

    def _show(self, draft: DocumentDraft) -> None:
        ui = self.ui
        if draft.kind is not None:
            ui.kind.choose(draft.kind)
        ui.title.setText(draft.title)
        ui.description.setText(draft.description)
        ui.taken_on.setText(date_words(draft.taken_on))
        ui.sensitivity.choose(draft.sensitivity)
