"""A page of the main window: title, actions, and refreshing itself when something it watches changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import ButtonKind, button
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.style import space


class Page(QWidget):
    """Subclasses name the record kinds they show in `watches`, fill `body`, and override `refresh`."""

    watches: frozenset[str] = frozenset()

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hides_private = False
        self._is_stale = True
        self._has_primary = False
        self._title = Heading(title, level=1)
        self._subtitle = SoftText(subtitle)
        self._title.setVisible(bool(title))
        self._subtitle.setVisible(bool(subtitle))
        self._actions = QHBoxLayout()
        self._actions.addStretch(1)
        self.body = QVBoxLayout()
        self._words = QVBoxLayout()
        self._words.addWidget(self._title)
        self._words.addWidget(self._subtitle)
        self._top = QHBoxLayout()
        self._top.addLayout(self._words, 1)
        self._top.addLayout(self._actions)
        self._whole = whole = QVBoxLayout(self)
        whole.addLayout(self._top)
        whole.addLayout(self.body, 1)
        space(self._words, between=4)
        space(self._actions, between=8)
        space(self._top, between=16)
        space(self.body, between=16)
        space(whole, around=24, between=16)
        self.setAccessibleName(title)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Show another title and subtitle."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add_action(self, words: str, kind: ButtonKind = "secondary", icon_name: str = "") -> QPushButton:
        """Return a new button beside the title.

        Raises:
            ValueError: for a second primary button: a page has one obvious next step.
        """
        if kind == "primary":
            if self._has_primary:
                raise ValueError(f"The page {self.accessibleName()} already has a primary button")
            self._has_primary = True
        made = button(words, kind, icon_name)
        self._actions.insertWidget(self._actions.count() - 1, made)
        return made

    def show_actions(self, are_shown: bool) -> None:
        """Show or hide the buttons beside the title."""
        for place in range(self._actions.count()):
            item = self._actions.itemAt(place)
            if item is not None and (action := item.widget()) is not None:
                action.setVisible(are_shown)

    def minimumSizeHint(self) -> QSize:
        """Return the least size; the actions go below the title before anything scrolls sideways."""
        parts = (self._words, self._actions, self.body)
        return QSize(self._around() + max(map(_least_width, parts)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the actions beside the title, or below it where room is short."""
        super().resizeEvent(event)
        self._turn_actions()

    def event(self, event: QEvent) -> bool:
        """Look at the room again when a button got other words."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn_actions()
        return is_done

    def _turn_actions(self) -> None:
        needed = _least_width(self._words) + self._top.spacing() + _least_width(self._actions)
        has_room = self.width() - self._around() >= needed
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(beside if has_room else below)

    @property
    def is_stale(self) -> bool:
        """Whether what is shown is older than the store."""
        return self._is_stale

    def refresh(self) -> None:
        """Read and show the rows anew; overridden by each page."""

    def hide_private(self, is_hidden: bool) -> None:
        """Hide what nobody beside the worker may see, or show it again; `refresh` follows `hides_private`."""
        self.hides_private = is_hidden
        self.kinds_changed(self.watches)

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Refresh if one of these kinds is shown here: now when visible, else when shown again."""
        if not self.watches & kinds:
            return
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._catch_up()

    def _around(self) -> int:
        margins = self._whole.contentsMargins()
        return margins.left() + margins.right()

    def _catch_up(self) -> None:
        # Fresh first: a page that fails once must not fail again at each paint.
        self._is_stale = False
        self.refresh()


def _least_width(layout: QLayout) -> int:
    return layout.minimumSize().width()
