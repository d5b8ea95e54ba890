"""The bar on top of the desk: finding a person, and what is one key away on every page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from carecoord_desktop.shell.search_box import SearchBox
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import PlainLabel, plain_tooltip
from carecoord_desktop.widgets.style import space


class TopBar(QWidget):
    """The search box, who is signed in, and quiet buttons, which are icons alone where room is short."""

    crisis_wanted = Signal()
    beside_me_wanted = Signal()
    switch_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox(desk)
        self._is_folded = True  # until it is known how much room there is
        self._words: dict[QPushButton, str] = {}
        self._icons: dict[QPushButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.search, 2)
        self._row.addStretch(1)
        self._add(
            self.tr("Crisis card"), "lifebuoy", "", self.tr("Whom to call now (F9)"), self.crisis_wanted.emit
        )
        self._beside_me = self._add(
            "",
            "eye-slash",
            "F8",
            self.tr("Hides other people and what is private (F8)"),
            self.beside_me_wanted.emit,
        )
        self._row.addWidget(PlainLabel(desk.worker_name, elide=True))
        self._add(
            self.tr("Switch"),
            "swap",
            "Ctrl+Shift+L",
            self.tr("Another worker takes over (Ctrl+Shift+L)"),
            self.switch_wanted.emit,
        )
        self._add(self.tr("Lock"), "lock", "Ctrl+L", self.tr("Locks at once (Ctrl+L)"), self.lock_wanted.emit)
        space(self._row, around=(24, 12, 16, 0), between=12)
        self.hide_private(False)

    def fold(self, is_folded: bool) -> None:
        """Show icons alone, or with their words; the names for a screen reader stay."""
        self._is_folded = is_folded
        for made, words in self._words.items():
            made.setText("" if is_folded else words)
            made.setIcon(icon(self._icons[made], "brand", beside_text=not is_folded))

    def hide_private(self, is_hidden: bool) -> None:
        """Hide the search for other people, and say on the button how they come back."""
        self.search.leave()
        self.search.setVisible(not is_hidden)
        words = self.tr("Show my desk (F8)") if is_hidden else self.tr("Beside me")
        self._words[self._beside_me] = words
        self._beside_me.setAccessibleName(words)
        self._icons[self._beside_me] = "eye" if is_hidden else "eye-slash"
        self.fold(self._is_folded)

    def _add(
        self, words: str, icon_name: str, keys: str, what: str, pressed: Callable[[], None]
    ) -> QPushButton:
        made = button(words, "quiet")
        made.setAccessibleName(words)
        made.setToolTip(plain_tooltip(what))
        made.clicked.connect(lambda: pressed())
        if keys:  # not the button's own: Qt forgets that with the words, and waits 100 ms to press it
            QShortcut(QKeySequence(keys), self, pressed)
        self._words[made], self._icons[made] = words, icon_name
        self._row.addWidget(made)
        return made
