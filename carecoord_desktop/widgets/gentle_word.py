"""A gentle word under a field: it asks for a second look and stops nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.common.never_recorded import IMMIGRATION_WORDS, speaks_of_immigration
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.style import icon_size, space

LOOKED_AT = "lookedAt"
"""The property of a field whose words are looked at already."""


class GentleWord(QWidget):
    """An icon and a sentence under a field."""

    def __init__(self) -> None:
        super().__init__()
        mark = PlainLabel()
        mark.setPixmap(icon("info", "wait").pixmap(icon_size()))
        self._words = SoftText("", small=True)
        row = QHBoxLayout(self)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        space(row, between=8)

    @classmethod
    def under(cls, drawn: QWidget) -> GentleWord:
        """Return a new one in the column of the field, right below it.

        Raises:
            TypeError: if the field is not in a column.
        """
        column = layout_of(drawn)
        if not isinstance(column, QVBoxLayout):
            raise TypeError(f"The field {drawn.objectName()} is not in a column")
        made = cls()
        column.insertWidget(column.indexOf(drawn) + 1, made)
        return made

    def words(self) -> str:
        """Return what it says now."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Say something, or nothing."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))


def look_twice(drawn: QWidget) -> None:
    """From now on say under a field of free text when its words are of a kind that is never recorded."""
    if drawn.property(LOOKED_AT) or not isinstance(drawn, QLineEdit | PlainEdit):
        return
    if not isinstance(layout_of(drawn), QVBoxLayout):
        return  # there is no place below it; nothing else is written about anybody in such fields
    drawn.setProperty(LOOKED_AT, True)
    said: list[GentleWord] = []

    def look() -> None:
        text = drawn.text() if isinstance(drawn, QLineEdit) else drawn.toPlainText()
        hints = speaks_of_immigration(text)
        if hints and not said:
            said.append(GentleWord.under(drawn))
        if said:
            said[0].show_words(IMMIGRATION_WORDS if hints else "")

    drawn.textChanged.connect(look)
    look()


def layout_of(drawn: QWidget) -> QLayout | None:
    """Return the layout that holds a field, however deep it lies in that of its parent."""
    parent = drawn.parentWidget()
    outer = None if parent is None else parent.layout()
    if outer is None:
        return None
    return next((each for each in (outer, *outer.findChildren(QLayout)) if each.indexOf(drawn) >= 0), None)
