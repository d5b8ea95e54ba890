"""A disclosure on screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.records import Channel, DisclosureBasis
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.forms.disclosures_disclosure import Ui_DisclosureForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words


class DisclosureForm(DraftForm[DisclosureDraft]):
    """Collects what was given out; of a print or file that left, what and how are known already."""

    def __init__(self, draft: DisclosureDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given = draft
        self.ui = ui = Ui_DisclosureForm()
        ui.setupUi(self)
        ui.basis.offer({basis: basis.label for basis in DisclosureBasis}, self.tr("Choose"))
        ui.channel.offer({channel: channel.label for channel in Channel}, self.tr("Choose"))
        ui.recipient.setText(draft.recipient)
        ui.address.setText(draft.address)
        ui.what.setText(draft.what)
        ui.purpose.setText(draft.purpose)
        ui.basis.choose(draft.basis)
        ui.channel.choose(draft.channel)
        ui.disclosed_on.setText(date_words(draft.disclosed_on))
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> DisclosureDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return replace(
            self._given,
            recipient=ui.recipient.text(),
            address=ui.address.text(),
            what=ui.what.text(),
            purpose=ui.purpose.text(),
            basis=ui.basis.value(),
            channel=ui.channel.value(),
            disclosed_on=day_in(ui.disclosed_on),
        )

    def problems(self, draft: DisclosureDraft) -> Sequence[Problem]:
        """Return what has to be mended before this can be stored."""
        return days_missing(self.ui.disclosed_on) or rules.problems(draft)
