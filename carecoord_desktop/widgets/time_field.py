"""A time of day as people write it: 2:35 pm, 14:35 or 2 pm."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtWidgets import QLineEdit, QWidget

from carecoord_desktop.common.problems import Problem

_FORM = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?|[ap])?", re.IGNORECASE
)
_HOW_TO_WRITE = "Write a time like 2:35 pm or 14:35."


def read_time(text: str, field: str = "") -> time | Problem | None:
    """Return the time, None for no text, or what is wrong in words; 2:35 without "pm" is in the night."""
    text = text.strip()
    if not text:
        return None
    found = _FORM.fullmatch(text)
    if found is None or (found["minute"] is None and found["half"] is None):
        return Problem(field, f"We could not read this time. {_HOW_TO_WRITE}")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return Problem(field, f"With am or pm, the hour goes from 1 to 12. {_HOW_TO_WRITE}")
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    if hour > 23 or minute > 59:
        return Problem(field, f"There is no such time. {_HOW_TO_WRITE}")
    return time(hour, minute)


def time_words(value: time) -> str:
    """Return a time as people write it: "2:35 pm"."""
    return f"{value.hour % 12 or 12}:{value:%M} {'pm' if value.hour >= 12 else 'am'}"


class TimeEdit(QLineEdit):
    """A field for a time of day; what was understood is written out when the coordinator leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._write_out)

    def value(self) -> time | Problem | None:
        """Return the time, None when empty, or the problem of this field in words."""
        return read_time(self.text(), self.objectName())

    def show_value(self, value: time) -> None:
        """Show a time."""
        self.setText(time_words(value))

    def _write_out(self) -> None:
        value = self.value()
        if isinstance(value, time):
            self.show_value(value)
