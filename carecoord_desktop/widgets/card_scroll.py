"""Cards in one calm column that scrolls; shown anew, the keyboard stays where it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from carecoord_desktop.widgets.style import look, space

_COLUMN = 1104  # pixels at 100 %: all of a small screen; on a wide one lines stay short enough to follow


class CardScroll(QScrollArea):
    """Holds what `show_cards` was given last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        space(self._column, between=16)
        self.setWidget(self._content)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
        app.focusChanged.connect(self._follow)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards instead of those before; what had the focus has it again if it is still there."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._content.isAncestorOf(focused)
        name = focused.accessibleName() if focused is not None and had_focus else ""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._content.setMaximumWidth(look().px(_COLUMN))
        for card in cards:
            self._column.addWidget(card)
            card.show()  # at once, and not after the next event: it is about to get the focus
        self._column.addStretch(1)
        if name:
            self._focus_again(name, cards)

    def go_to_top(self) -> None:
        """Show the first card."""
        self.verticalScrollBar().setValue(0)

    def _focus_again(self, name: str, cards: Sequence[QWidget]) -> None:
        for card in cards:
            for each in card.findChildren(QWidget):
                if each.accessibleName() == name and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                    each.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus into sight, with some words around it."""
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, look().px(48))
