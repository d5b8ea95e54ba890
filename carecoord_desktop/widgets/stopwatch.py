"""Minutes that count while somebody is busy: a field that can be typed into, and a button beside it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.widgets.buttons import dress_button

TICK_MS = 5_000


class Stopwatch(QObject):
    """Starts and pauses; what is typed counts as time already spent. It measures and alerts nobody."""

    def __init__(self, minutes: QLineEdit, press: QPushButton) -> None:
        super().__init__(press)
        self._minutes, self._press = minutes, press
        self._before_ms = 0
        self._since_ms: int | None = None
        self._shown = ""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.show_minutes)
        dress_button(press, "secondary", "clock")
        press.clicked.connect(self.toggle)
        minutes.textEdited.connect(self._take)

    @property
    def is_running(self) -> bool:
        """Whether time is counted now."""
        return self._since_ms is not None

    def toggle(self) -> None:
        """Start, or pause and keep what was counted."""
        if self.is_running:
            self.show_minutes()
            self._before_ms, self._since_ms = self._counted_ms(), None
            self._timer.stop()
        else:
            self._take(self._minutes.text())
            self._since_ms = clock.up_ms()
            self._timer.start(TICK_MS)
        self._press.setText(self.tr("Pause timer") if self.is_running else self.tr("Start timer"))

    def show_minutes(self) -> None:
        """Show what was counted so far, in whole minutes."""
        self._shown = str(self._counted_ms() // 60_000)
        self._minutes.setText(self._shown)

    def _counted_ms(self) -> int:
        return self._before_ms + (0 if self._since_ms is None else clock.up_ms() - self._since_ms)

    def _take(self, typed: str) -> None:
        """Count on from what somebody typed."""
        if typed.strip() == self._shown and self._before_ms:
            return
        self._before_ms = int(typed) * 60_000 if typed.strip().isdecimal() else 0
        if self.is_running:
            self._since_ms = clock.up_ms()


def minutes_in(field: QLineEdit) -> int | None:
    """Return the whole minutes a field holds, 0 when empty, None when it is no number."""
    text = field.text().strip()
    return 0 if not text else int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else None
