"""Taking down that somebody agrees: signed in a box, on paper, or said before a witness."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.signatures import rules
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.forms.signatures_signature import Ui_SignatureForm
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.signature_pad import SignaturePad


class SignatureForm(DraftForm[SignatureDraft]):
    """Collects an agreement to `what`; `signer` is who most likely agrees.

    `above` stands before the question how they agree, `below` after the day; only `manners` are offered.
    """

    def __init__(
        self,
        what: str,
        signer: str,
        parent: QWidget | None = None,
        *,
        above: QWidget | None = None,
        below: QWidget | None = None,
        manners: Collection[Manner] = tuple(Manner),
    ) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_SignatureForm()
        ui.setupUi(self)
        ui.heading.setText(what)
        ui.heading.setWordWrap(True)
        words = {
            Manner.DRAWN: self.tr("They sign here, on the screen"),
            Manner.MARK: self.tr("They make a mark here, and a witness saw it"),
            Manner.PAPER: self.tr("They signed a paper"),
            Manner.VERBAL: self.tr("They said so, and a witness heard it"),
        }
        ui.manner.offer({manner: said for manner, said in words.items() if manner in manners})
        ui.manner.choose(Manner.DRAWN)
        ui.signer.setText(signer)
        ui.signed_on.setText(date_words(clock.today()))
        self._put_pad()
        if above is not None:
            ui.column.insertWidget(0, above)
        if below is not None:
            ui.column.insertWidget(ui.column.count() - 1, below)
        ui.manner.currentIndexChanged.connect(self._ask_for_proof)
        self._ask_for_proof()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> SignatureDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return SignatureDraft(
            ui.manner.value() or Manner.DRAWN,
            ui.signer.text(),
            ui.relationship.text(),
            self._strokes.text(),
            ui.paper.text(),
            ui.witness.text(),
            day_in(ui.signed_on),
            ui.read_aloud_in.text(),
            ui.read_aloud_by.text(),
        )

    def problems(self, draft: SignatureDraft) -> Sequence[Problem]:
        """Return what is missing before this agreement counts."""
        return days_missing(self.ui.signed_on) or rules.problems(draft)

    def _put_pad(self) -> None:
        """Put the box in its place and, unseen, a field with the text of what was drawn: that is kept."""
        self.pad = SignaturePad()
        self.pad.setObjectName("strokes")
        self._strokes = QLineEdit()
        self._strokes.setObjectName("strokes_text")
        self._strokes.setMaxLength(1_000_000)
        self._strokes.hide()
        again = button(self.tr("Clear"), "quiet")
        again.setAccessibleName(self.tr("Clear the signature"))
        again.clicked.connect(self.pad.clear)
        self.pad.changed.connect(self._strokes.setText)
        self._strokes.textChanged.connect(self._show_strokes)
        column = self.ui.strokes_place_column
        for part in (self.pad, self._strokes):
            column.addWidget(part)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignTrailing)

    def _show_strokes(self, text: str) -> None:
        if text != self.pad.text():
            self.pad.show_text(text)

    def _ask_for_proof(self) -> None:
        ui, manner = self.ui, self.ui.manner.value()
        ui.strokes_place.setVisible(manner in rules.ON_SCREEN)
        for drawn in (ui.paper_label, ui.paper_help, ui.paper):
            drawn.setVisible(manner == Manner.PAPER)
        for drawn in (ui.witness_label, ui.witness):
            drawn.setVisible(manner in rules.WITNESSED)
