"""A page that lists one kind of record, the buttons of its rows, and what she began there."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.widgets.buttons import ButtonKind
from carecoord_desktop.widgets.date_field import partial_date_words
from carecoord_desktop.widgets.detail_card import DetailCard
from carecoord_desktop.widgets.draft_page import DraftPage
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space

Row = TypeVar("Row")


class ListPage(DraftPage, Generic[Row]):
    """One table, what is to be said above it, and buttons for the row she is on.

    Subclasses call `show_list`, then add buttons from left to right; the primary one comes last.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: RowTable[Row]
        self._row_buttons: list[tuple[QPushButton, Callable[[Row], bool]]] = []

    def show_list(
        self,
        title: str,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        *,
        empty: EmptyState,
        group: Callable[[Row], str] | None = None,
    ) -> None:
        """Name the page and set out its table, with a heading above each `group` of rows."""
        self.set_title(title)
        self.table = RowTable(columns, key, name=title, empty=empty, group=group)
        self.table.selected.connect(self._follow)
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)  # keeps a notice on top when the table is hidden
        self.setFocusProxy(self.table)
        # Nothing that takes something back should be the first to get the focus.
        QWidget.setTabOrder(self.table.view, self.notice.button)

    def describe_beside(self, describe: Callable[[Row], Sequence[tuple[str, str]]]) -> DetailCard:
        """Return a card on the right with names and values of the row she is on."""
        card = DetailCard()
        side_by_side = QHBoxLayout()
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        side_by_side.addWidget(self.table, 1)
        side_by_side.addWidget(card)
        space(side_by_side, between=16)
        self.body.insertLayout(place, side_by_side, 1)
        self.table.selected.connect(lambda row: card.show_pairs([] if row is None else describe(row)))
        return card

    def add_button(
        self, words: str, pressed: Callable[[], None], keys: str = "", kind: ButtonKind = "secondary"
    ) -> QPushButton:
        """Return a new button that concerns the page as a whole."""
        made = self.add_action(words, kind)
        made.clicked.connect(lambda: pressed())
        if keys:
            self._offer_keys(made, keys)
        return made

    def add_row_button(
        self,
        words: str,
        pressed: Callable[[Row], None],
        keys: str = "",
        kind: ButtonKind = "secondary",
        *,
        fits: Callable[[Row], bool] = lambda row: True,
    ) -> QPushButton:
        """Return a new button for the row she is on; it waits until there is one that it fits."""

        def press() -> None:
            row = self.table.current_row()
            if row is not None and fits(row):
                pressed(row)

        made = self.add_button(words, press, keys, kind)
        made.setEnabled(False)
        self._row_buttons.append((made, fits))
        return made

    def ask_reason(self, question: str, detail: str, verb: str, given: Callable[[str], None]) -> None:
        """Ask why; `given` is called with the words once there are some."""
        box = ReasonBox(question, detail, verb, self)
        box.given.connect(given)
        box.open()

    def _follow(self, row: Row | None) -> None:
        for each, fits in self._row_buttons:
            does_fit = row is not None and fits(row)
            if each.hasFocus() and not does_fit:
                self.table.setFocus()  # or Qt hands it to whatever button is next
            each.setEnabled(does_fit)

    def _offer_keys(self, made: QPushButton, keys: str) -> None:
        sequence = QKeySequence(keys)
        # A bare letter belongs to the table: in a field it is a letter.
        home = self.table if len(keys) == 1 or keys == "Del" else self
        shortcut = QShortcut(sequence, home, made.click)
        if home is self.table:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setToolTip(sequence.toString(QKeySequence.SequenceFormat.NativeText))


def date_words(value: PartialDate | date | None) -> str:
    """Return a date as people write it, "7 Mar 1984", or "" for none."""
    if value is None:
        return ""
    return partial_date_words(value.isoformat() if isinstance(value, date) else value.text)


def moment_words(moment: datetime | None) -> str:
    """Return a moment in the office's time, "20 Nov 2026, 17:42", or "" for none."""
    if moment is None:
        return ""
    local = clock.at_office(moment)
    return f"{date_words(local.date())}, {local:%H:%M}"
