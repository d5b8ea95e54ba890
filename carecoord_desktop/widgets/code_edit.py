"""A field for a printed code: what is typed or pasted falls into groups of four, in capitals."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLineEdit, QWidget

from carecoord_desktop.widgets.style import look

_GROUP = 4


def fixed_font_in(field: QLineEdit) -> None:
    """Give a field letters of one width, so that a code can be compared with the paper group by group."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(look().text_px(look().type.base))
    field.setFont(font)


class CodeEdit(QLineEdit):
    """Takes letters and digits in any case and spacing; the caret stays behind the letter just typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fixed_font_in(self)
        self.textEdited.connect(self._group)

    def symbols(self) -> str:
        """Return the letters and digits without the dashes between the groups."""
        return _symbols(self.text())

    def _group(self, typed: str) -> None:
        before = len(_symbols(typed[: self.cursorPosition()]))
        self.setText(_grouped(_symbols(typed)))
        self.setCursorPosition(before + max(before - 1, 0) // _GROUP)


def _symbols(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + _GROUP] for start in range(0, len(symbols), _GROUP))
