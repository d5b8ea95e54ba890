"""Room for a page: all there is, and scroll bars only where that is less than the page can be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget

from carecoord_desktop.widgets.style import look

_AROUND = 40  # pixels of the screen: the frame around a window does not grow with our scale


def room_for(window: QWidget) -> QSize:
    """Return how large a window may be on its screen, in pixels at the scale in force."""
    return window.screen().availableGeometry().size() - QSize(_AROUND, _AROUND)


def take_room(window: QWidget, wide: int, tall: int) -> None:
    """Give a window this size in pixels at 100 %, or as much of it as the screen has."""
    if (layout := window.layout()) is not None:
        layout.activate()  # what was hidden a moment ago asks for no room any more
    window.resize(QSize(look().px(wide), look().px(tall)).boundedTo(room_for(window)))


class Room(QScrollArea):
    """Holds one widget, so that a window at 200 % still fits a small screen.

    Qt's own resizable scroll area gives wrapped words the height they prefer and scrolls although the page
    could be smaller; of a stack it asks for the largest page, not for the one that is shown.
    """

    def __init__(self, held: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._held = held
        self.setWidget(held)
        held.installEventFilter(self)
        if isinstance(held, QStackedWidget):
            held.currentChanged.connect(self._fit)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 - Qt's own type says less
        app.focusChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hand on the new room."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when the page needs more or less than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what has the focus into sight, with the words below it."""
        if now is not None and self._held.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, look().px(48))

    def _fit(self) -> None:
        held = self._held
        shown = held.currentWidget() or held if isinstance(held, QStackedWidget) else held
        least = shown.minimumSizeHint().expandedTo(shown.minimumSize())
        room = self.maximumViewportSize()
        bars = self.verticalScrollBar().sizeHint().width()
        # a bar across takes height, a bar down takes width
        if least.width() > room.width():
            room.setHeight(room.height() - bars)
        if least.height() > room.height():
            room.setWidth(room.width() - bars)
        held.resize(room.expandedTo(least))
