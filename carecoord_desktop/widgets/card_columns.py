"""Cards in two columns, or in one where room is short, and what stands on them: facts and entries."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card, Separator
from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.labels import Chip, Heading, SoftText, plain_tooltip
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_COLUMN = 400  # pixels at 100 %: two columns need this much each
_NAMES = 128  # pixels at 100 %: the column with the names of facts


class CardColumns(QWidget):
    """Two columns of cards, or one with the first column on top when the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[list[Card], list[Card]] = ([], [])
        self._are_two = True
        self._columns = (QVBoxLayout(), QVBoxLayout())
        row = QHBoxLayout(self)
        for column in self._columns:
            row.addLayout(column, 1)
            space(column, between=16)
        space(row, between=16)

    def show_cards(self, first: Sequence[Card], second: Sequence[Card]) -> None:
        """Show these cards instead of those before."""
        for card in (*self._cards[0], *self._cards[1]):
            card.hide()
            card.deleteLater()
        self._cards = (list(first), list(second))
        self._arrange()

    def cards(self) -> list[Card]:
        """Return what is shown, in reading order."""
        return [*self._cards[0], *self._cards[1]]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn to one column or to two."""
        super().resizeEvent(event)
        are_two = event.size().width() >= look().px(2 * _COLUMN)
        if are_two != self._are_two:
            self._are_two = are_two
            self._arrange()

    def _arrange(self) -> None:
        for column in self._columns:
            while column.takeAt(0) is not None:
                pass
        first, second = self._columns
        for card in self._cards[0]:
            first.addWidget(card)
        for card in self._cards[1]:
            (second if self._are_two else first).addWidget(card)
        for column in self._columns:
            column.addStretch(1)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)  # noqa: S101  # made above
        row.setStretch(1, 1 if self._are_two else 0)
        space(row, between=16 if self._are_two else 0)


def action_card(heading: str, verb: str, pressed: Callable[[], None]) -> Card:
    """Return a card with its one quiet action beside the heading."""
    card = Card(heading)
    action = button(verb, "quiet")
    action.setAccessibleName(f"{heading}: {verb}")
    action.clicked.connect(lambda: pressed())
    card.header.addWidget(action)
    return card


def facts_grid(facts: Iterable[tuple[str, str]]) -> QGridLayout:
    """Return names and values below each other."""
    grid = QGridLayout()
    for row, (name, value) in enumerate(facts):
        grid.addWidget(SoftText(name), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Paragraph(value), row, 1)
    grid.setColumnMinimumWidth(0, look().px(_NAMES))
    grid.setColumnStretch(1, 1)
    space(grid, between=8)
    return grid


def chip_row(chips: Iterable[Chip]) -> QWidget:
    """Return chips in a row that wraps like words."""
    holder = QWidget()
    flow = FlowLayout(holder)
    for chip in chips:
        flow.addWidget(chip)
    space(flow, between=8)
    return holder


class Entry(QWidget):
    """One of several things on a card: its name, what it is, more lines, its states, and one quiet action."""

    def __init__(
        self,
        name: str,
        kind: Iterable[str] = (),
        lines: Iterable[str] = (),
        chips: Sequence[Chip] = (),
        *,
        verb: str,
        pressed: Callable[[], None],
        icon_name: str = "pencil-simple",
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        title = Heading(name, level=3)
        title.setWordWrap(True)
        action = button("", "quiet", icon_name)
        action.setAccessibleName(verb)
        action.setToolTip(plain_tooltip(verb))
        action.clicked.connect(lambda: pressed())
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        if words := " · ".join(filter(None, kind)):
            column.addWidget(SoftText(words))
        if text := "\n".join(filter(None, lines)):
            column.addWidget(Paragraph(text))
        if chips:
            column.addWidget(chip_row(chips))
        space(top, between=8)
        space(column, between=4)


def add_entries(card: Card, entries: Sequence[Entry], nothing: str) -> None:
    """Put entries on a card, a line between them; or the sentence that says there is none."""
    space(card.body, between=12)
    for place, entry in enumerate(entries):
        if place:
            card.body.addWidget(Separator())
        card.body.addWidget(entry)
    if not entries:
        card.body.addWidget(SoftText(nothing))
