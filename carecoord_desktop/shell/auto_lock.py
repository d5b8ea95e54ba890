"""Locks by itself: after idle minutes, after sleep, when the session is left, after a long day (SEC-U2)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.shell.open_session import Leaving
from carecoord_desktop.shell.session_watch import SessionWatch
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

WARNED_SECONDS = 30
SLEPT_SECONDS = 20
"""When nothing was looked at for so long, the laptop slept: no work of ours holds the window up like that."""
LONGEST_HOURS = 12
"""After so long everybody signs in anew (NIST SP 800-63B, AAL2)."""

_LOOK_MS = 1000

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class AutoLock(QObject):
    """Looks once a second how long nobody touched the windows; `lock_wanted` says why, once.

    It lives as long as the page it guards.

    It counts in time since start and on the wall alike, because a timer stands still while the laptop
    sleeps. Input is seen at the windows: what a program sends to widgets does not count.
    """

    lock_wanted = Signal(object)  # Leaving

    def __init__(self, idle_minutes: int, guarded: QWidget) -> None:
        super().__init__(guarded)
        self._guarded = guarded  # never the window: the last to know it would end it from within
        self._idle_ms = idle_minutes * 60_000
        self._opened_up = self._input_up = self._looked_up = clock.up_ms()
        self._looked_wall = clock.now_ms()
        self._mouse_at = QPointF()
        self._warning: LockWarning | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QApplication.instance().focusWindowChanged.connect(self._watch)  # type: ignore[union-attr]
        for window in (QGuiApplication.focusWindow(), guarded.window().windowHandle()):
            self._watch(window)
        watch = SessionWatch(self)
        watch.left.connect(self._lock)

    def lock_after(self, idle_minutes: int) -> None:
        """Count by another limit from now on."""
        self._idle_ms = idle_minutes * 60_000

    def look(self) -> None:
        """Lock if it is time to; else warn, or take the warning back."""
        if not self._timer.isActive():
            return
        up, wall = clock.up_ms(), clock.now_ms()
        gap = max(up - self._looked_up, wall - self._looked_wall)  # not everywhere does `up` count sleep
        self._looked_up, self._looked_wall = up, wall
        idle_left = self._idle_ms - (up - self._input_up)
        day_left = LONGEST_HOURS * 3_600_000 - (up - self._opened_up)
        if gap > SLEPT_SECONDS * 1000:
            self._lock(Leaving.SUSPEND)
        elif idle_left <= 0:
            self._lock(Leaving.IDLE)
        elif day_left <= 0:
            self._lock(Leaving.LONG_DAY)
        else:
            self._warn(idle_left, day_left)

    def stop(self) -> None:
        """Stop looking: the desk is left."""
        self._timer.stop()
        self._end_warning()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there; the first key after a long sleep meets a locked window."""
        if event.type() in _INPUT and self._timer.isActive() and self._is_meant(event):
            self.look()
            self._input_up = clock.up_ms()
            if not self._timer.isActive():
                return True
            self._warn_no_more()
        return super().eventFilter(watched, event)

    def _is_meant(self, event: QEvent) -> bool:
        """Return whether somebody did this; some systems repeat where the mouse is while it lies still."""
        if event.type() != QEvent.Type.MouseMove or not isinstance(event, QMouseEvent):
            return True
        before, self._mouse_at = self._mouse_at, event.globalPosition()
        return before != self._mouse_at

    def _watch(self, window: QWindow | None) -> None:
        # the windows she works in, one by one as they get the focus: a filter of the whole application would
        # see every event of every widget, and a list of all windows may name one that is just being deleted
        if window is not None:
            window.installEventFilter(self)  # once more changes nothing

    def _warn(self, idle_left: int, day_left: int) -> None:
        left_s = -(-min(idle_left, day_left) // 1000)
        if left_s > WARNED_SECONDS:
            self._end_warning()
            return
        is_idle = idle_left <= day_left
        if self._warning is None or not self._warning.isVisible():
            self._end_warning()
            # a child of the dialog that is open: its sisters would be out of reach for the mouse
            self._warning = LockWarning(QApplication.activeModalWidget() or self._guarded.window())
            self._warning.stay_wanted.connect(self._stay)
            self._warning.destroyed.connect(self._forget_warning)
        self._warning.say(left_s, can_stay=is_idle)

    def _warn_no_more(self) -> None:
        if self._warning is not None and self._warning.can_stay:
            self._end_warning()

    def _stay(self) -> None:
        self._input_up = clock.up_ms()
        self._end_warning()

    def _end_warning(self) -> None:
        warning, self._warning = self._warning, None
        if warning is not None:
            warning.destroyed.disconnect(self._forget_warning)
            warning.hide()
            warning.deleteLater()

    def _forget_warning(self) -> None:
        self._warning = None  # it went with its dialog

    def _lock(self, how: Leaving) -> None:
        if self._timer.isActive():
            self.stop()
            self.lock_wanted.emit(how)


class LockWarning(QDialog):
    """Says how soon the window locks; it takes no keys away from the form below, since any key stays."""

    stay_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle("CareCoord")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setModal(False)
        self.can_stay = True
        self.heading = Heading("", level=2)
        self._detail = Paragraph("")
        self.stay = button(self.tr("Stay"), "primary")
        self.stay.clicked.connect(self.stay_wanted)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self._detail)
        column.addWidget(self.stay, alignment=Qt.AlignmentFlag.AlignRight)
        space(column, around=24, between=16)
        self.setFixedWidth(look().px(440))

    def say(self, seconds: int, *, can_stay: bool) -> None:
        """Show the seconds that are left, and whether staying is possible."""
        self.can_stay = can_stay
        self.heading.setText(self.tr("CareCoord locks in {time}").format(time=f"0:{seconds:02}"))
        detail = (
            self.tr("Press a key or move the mouse to stay. What you have typed is kept.")
            if can_stay
            else self.tr("You have been signed in for 12 hours. What you have typed is kept; sign in again.")
        )
        self._detail.setText(detail)
        self.stay.setVisible(can_stay)
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription(detail)
        if not self.isVisible():
            self.resize(self.width(), self.heightForWidth(self.width()))
            self.show()

    def reject(self) -> None:
        """Escape and the closing cross mean that somebody is there."""
        self.stay_wanted.emit()
