"""One referral beside the list of a chart, and the needs for which nobody has asked yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.features.needs.queries import NeedRow
from carecoord_desktop.features.referrals.queries import HistoryRow, ReferralRow
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.timeline import Moment, Timeline


class LoopCard(QScrollArea):
    """One referral beside the list: where it stands, what is known of it, and all that happened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_referral(
        self, row: ReferralRow | None, facts: Sequence[tuple[str, str]], history: Sequence[HistoryRow]
    ) -> None:
        """Show one referral, or take no room."""
        self.setVisible(row is not None)
        card = Card()
        if row is not None:
            self._fill(card, row, facts, history)
            self.setAccessibleName(f"{row.what}, {row.partner_name}. {row.stage_words}")
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)

    def _fill(
        self, card: Card, row: ReferralRow, facts: Sequence[tuple[str, str]], history: Sequence[HistoryRow]
    ) -> None:
        heading = Heading(row.what)
        heading.setWordWrap(True)
        card.body.addWidget(heading)
        card.body.addWidget(Paragraph(row.stage_words))
        for name, value in facts:
            if value:
                pair = QVBoxLayout()
                pair.addWidget(SoftText(name, small=True))
                pair.addWidget(Paragraph(value))
                space(pair)
                card.body.addLayout(pair)
        if history:
            card.body.addWidget(Separator())
            card.body.addWidget(SoftText(self.tr("What happened"), small=True))
            card.body.addWidget(Timeline([self._moment(each) for each in reversed(history)]))

    def _moment(self, line: HistoryRow) -> Moment:
        said = [line.note, line.informant, line.evidence]
        if line.is_annotation:
            said.insert(0, self.tr("Written down when it had ended already."))
        when = " · ".join(filter(None, (date_words(line.happened_on), line.by_name)))
        return Moment(
            when, line.words, "\n".join(filter(None, said)), "wait" if line.is_annotation else "plain"
        )


class NeedsWaiting(QWidget):
    """A button for each need with which help is wanted and not asked for yet; no room when there is none."""

    chosen = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        space(self._flow, between=8)
        self.hide()

    def show_needs(self, needs: Sequence[NeedRow]) -> None:
        """Show these needs."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for need in needs:
            made = button(self.tr("Find help: {need}").format(need=need.label.lower()), "secondary", "plus")
            made.clicked.connect(partial(self._choose, need.need_id))
            self._flow.addWidget(made)
            made.show()  # at once, and not after the next event
        self.setVisible(bool(needs))

    def _choose(self, need_id: UUID) -> None:
        self.chosen.emit(need_id)
