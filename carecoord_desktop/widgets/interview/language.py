"""In which direction the words of a question run."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt

from carecoord_desktop.widgets.labels import PlainLabel

_RIGHT_LETTERS = ("R", "AL")  # Unicode's classes of letters that run from right to left


def direction_of(words: str) -> Qt.LayoutDirection:
    """Return how words run, by their first letter that has a direction.

    Not by the language wished for: a form nobody translated into Arabic stays in English.
    """
    classes = (unicodedata.bidirectional(letter) for letter in words)
    first = next((each for each in classes if each in (*_RIGHT_LETTERS, "L")), "L")
    is_right = first in _RIGHT_LETTERS
    return Qt.LayoutDirection.RightToLeft if is_right else Qt.LayoutDirection.LeftToRight


def lean(direction: Qt.LayoutDirection, *labels: PlainLabel) -> None:
    """Let labels begin where their card begins: Qt goes by the letters, so "2.1" would stay on the left."""
    is_right = direction == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    for label in labels:
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
