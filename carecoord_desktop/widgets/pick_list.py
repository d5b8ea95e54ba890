"""Picks one of several named things: type to narrow the list, Enter takes the one marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.room import take_room
from carecoord_desktop.widgets.row_table import Column, RowTable
from carecoord_desktop.widgets.style import space

_WIDE, _TALL = 760, 600  # pixels at 100 %
_LINES = 3
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class _Offer:
    number: int
    name: str
    detail: str


class PickList(QDialog):
    """`picked` carries the position of what was taken; `offers` are names, each with words about it.

    The words about the one that is marked stand below the list, whole.
    """

    picked = Signal(int)

    def __init__(
        self, question: str, offers: Sequence[tuple[str, str]], verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offers = [_Offer(number, *offer) for number, offer in enumerate(offers)]
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type to narrow the list"))
        self.search.setAccessibleName(question)
        self.search.textChanged.connect(self._narrow)
        self.table: RowTable[_Offer] = RowTable(
            [
                Column(self.tr("Name"), lambda row: row.name),
                Column(self.tr("About"), lambda row: row.detail, stretch=True),
            ],
            lambda row: row.number,
            name=question,
            empty=EmptyState(self.tr("Nothing fits these letters.")),
        )
        self.table.opened.connect(self._pick)
        self.table.selected.connect(self._tell_about)
        self.about = SoftText("")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(_LINES * self.about.fontMetrics().lineSpacing())  # or the list jumps
        self.take, cancel = button(verb, "primary"), button(self.tr("Cancel"), "secondary")
        self.take.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        buttons, whole = QHBoxLayout(), QVBoxLayout(self)
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.take)
        whole.addWidget(Heading(question, level=1))
        whole.addWidget(self.search)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.about)
        whole.addLayout(buttons)
        space(buttons, between=8)
        space(whole, around=24, between=12)
        take_room(self, _WIDE, _TALL)
        self.search.setFocus()
        self._narrow("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows move in the list while the letters go into the field; Enter takes the marked one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() in _STEPS:
            self.table.view.setFocus()
            self.table.view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        named = [offer for offer in self._offers if all(word in offer.name.casefold() for word in words)]
        told = [
            offer
            for offer in self._offers
            if offer not in named and all(word in f"{offer.name} {offer.detail}".casefold() for word in words)
        ]
        fitting = named + told
        self.table.show_rows(fitting)
        if fitting:
            self.table.select(fitting[0].number)
        self.take.setEnabled(bool(fitting))

    def _tell_about(self, row: _Offer | None) -> None:
        self.about.setText("" if row is None else row.detail)

    def _take(self) -> None:
        if (row := self.table.current_row()) is not None:
            self._pick(row)

    def _pick(self, row: _Offer) -> None:
        self.accept()
        self.picked.emit(row.number)
