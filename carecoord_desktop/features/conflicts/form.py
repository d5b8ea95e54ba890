"""One conflict on screen: what is shown now and why, each value with its author, and the choice."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.conflicts.rules import (
    Contender,
    OpenConflict,
    Settlement,
    field_words,
    kind_words,
    why_words,
)
from carecoord_desktop.features.contact_points.records import ContactPoint
from carecoord_desktop.features.contact_points.rules import shown_phone
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.labels import Heading, SoftText, plain_tooltip
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.record_page import date_words, moment_words
from carecoord_desktop.widgets.style import look, space

_WIDTH = 320  # pixels at 100 %: fits beside the list at 200 %, too


class ConflictCard(QScrollArea):
    """Shows one conflict beside the list; `chosen` carries the value she pressed.

    `forbidden` says in words why nothing may be chosen, "" if it may.
    """

    chosen = Signal(Settlement)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(look().px(_WIDTH))
        self.buttons: list[QPushButton] = []
        self._conflict: OpenConflict | None = None
        self.hide()

    def show_conflict(self, conflict: OpenConflict | None, forbidden: str = "") -> None:
        """Show another conflict; none takes no room."""
        self.setVisible(conflict is not None)
        self.buttons = []
        self._conflict = conflict
        if conflict is None:
            return
        card = Card()
        self._add_now(card, conflict)
        if forbidden:
            card.body.addWidget(Paragraph(forbidden))
        may_choose = not forbidden and conflict.seen is not None
        if conflict.shows_another and conflict.seen is not None:
            self._add_choice(card, conflict.shown, self.tr("What stood here before"), may_choose)
        for contender in conflict.choices:
            self._add_choice(card, contender.value, self._origin_words(contender), may_choose, contender)
        card.body.addStretch(1)
        space(card.body, between=12)
        self.setWidget(card)
        self.setAccessibleName(title_words(conflict))

    def choose(self, place: int) -> None:
        """Press the button of a value, counted from 0; nothing happens where there is none."""
        if place < len(self.buttons) and self.buttons[place].isEnabled():
            self.buttons[place].click()

    def _add_now(self, card: Card, conflict: OpenConflict) -> None:
        heading = Heading(field_words(conflict.name), level=2)
        heading.setWordWrap(True)
        card.body.addWidget(heading)
        card.body.addWidget(SoftText(" · ".join(filter(None, (conflict.person, about_words(conflict))))))
        if conflict.seen is None:
            words = self.tr("This comes from a newer CareCoord. It is kept; update this laptop to choose.")
        else:
            shown = value_words(conflict, conflict.shown)
            now = self.tr("{value} is shown now.").format(value=f"“{shown}”")
            words = f"{now} {why_words(conflict)}"
        card.body.addWidget(Paragraph(words))

    def _add_choice(
        self, card: Card, value: object, origin: str, may_choose: bool, contender: Contender | None = None
    ) -> None:
        assert self._conflict is not None  # noqa: S101 - shown just now
        shown = Settlement(self._conflict, value)
        words = value_words(self._conflict, value)
        title = Heading(words, level=3)
        title.setWordWrap(True)
        use = button(self.tr("Use this"))
        use.setAccessibleName(self.tr("Use {value}: {origin}").format(value=words, origin=origin))
        number = str(len(self.buttons) + 1)
        use.setToolTip(plain_tooltip(self.tr("Key {number} in the list").format(number=number)))
        use.setEnabled(may_choose and (contender is None or contender.is_readable))
        use.clicked.connect(lambda: self.chosen.emit(shown))
        self.buttons.append(use)
        block = QVBoxLayout()
        block.addWidget(Separator())
        block.addWidget(title)
        block.addWidget(SoftText(origin))
        block.addWidget(use, 0, Qt.AlignmentFlag.AlignLeft)
        space(block, between=8)
        card.body.addLayout(block)

    def _origin_words(self, contender: Contender) -> str:
        author = contender.author_name or self.tr("Somebody this laptop does not know")
        if contender.at is None:
            return contender.origin.label
        return f"{author} · {moment_words(contender.at)} · {contender.origin.label}"


def title_words(conflict: OpenConflict) -> str:
    """Return whose and which field this is, as a screen reader says it."""
    return ", ".join(filter(None, (field_words(conflict.name), about_words(conflict), conflict.person)))


def about_words(conflict: OpenConflict) -> str:
    """Return what record this is, such as "Task: Call the pharmacy"."""
    return ": ".join(filter(None, (kind_words(conflict.kind), conflict.about)))


def value_words(conflict: OpenConflict, value: object) -> str:
    """Return a value as a person reads it."""
    if value is None or value == "" or value == ():
        return "Empty"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Words):
        return value.label
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date | PartialDate):
        return date_words(value)
    if isinstance(value, UUID):
        return conflict.names.get(value, "Another record")
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    if (conflict.kind, conflict.name) == (ContactPoint.kind(), "value"):
        return shown_phone(str(value))
    return str(value)
