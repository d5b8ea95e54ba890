"""Filing on screen: the text to copy, part by part, and that it was done."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.ehr_filings import rules
from carecoord_desktop.features.ehr_filings.records import FilingWay
from carecoord_desktop.features.ehr_filings.rules import CLEARED_AFTER_SECONDS, FilingDraft
from carecoord_desktop.forms.ehr_filings_filing import Ui_FilingForm
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.clipboard import copy_text
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.paragraph import Paragraph

_SHOWN = 600  # characters: enough to see which note it is


class FilingForm(DraftForm[FilingDraft]):
    """Offers a text for the EHR in parts that fit its field, with what to mind, and collects how it went."""

    def __init__(self, text: str, to_mind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FilingForm()
        self.ui.setupUi(self)
        self.parts_of_text = rules.in_parts(rules.plain_ascii(text))
        self.ui.filed_words.setText(to_mind)
        self.ui.filed_words.setVisible(bool(to_mind))
        self.ui.way.offer({word: word.label for word in FilingWay})
        self.copies = [self._offer_part(number) for number in range(len(self.parts_of_text))]
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)

    def draft(self) -> FilingDraft:
        """Return what the fields hold now."""
        return FilingDraft(self.ui.way.value(), self.ui.remark.text())

    def problems(self, draft: FilingDraft) -> Sequence[Problem]:
        """Return what has to be said before it counts as filed."""
        return rules.filing_problems(draft)

    def _offer_part(self, number: int) -> QPushButton:
        text = self.parts_of_text[number]
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."
        words = self.tr("Copy")
        if len(self.parts_of_text) > 1:
            words = self.tr("Copy part {number}").format(number=number + 1)
        copy = button(words, "secondary", "copy")
        copy.clicked.connect(partial(self._copy, text))
        self.ui.parts_place_column.addWidget(Paragraph(shown))
        self.ui.parts_place_column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeading)
        return copy

    def _copy(self, text: str) -> None:
        copy_text(text, CLEARED_AFTER_SECONDS)
        said = self.tr("Paste it within {seconds} seconds; then the copy is gone.")
        self.notice.tell("info", self.tr("Copied"), said.format(seconds=CLEARED_AFTER_SECONDS))
