"""Several answers to one question: a field for each, one more at each press of a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.interview.editor import Editor, Values, values_of
from carecoord_desktop.widgets.style import space


class SeveralEditor(Editor):
    """Fields of one kind below each other; each that holds something is one answer."""

    def __init__(self, make: Callable[[], Editor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._lines: list[_Line] = []
        self._row: Row | None = None
        self._rows = QVBoxLayout()
        self._add_button = button(self.tr("Add another"), "quiet", "plus")
        self._add_button.clicked.connect(self._add_another)
        column = QVBoxLayout(self)
        column.addLayout(self._rows)
        column.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeading)
        space(self._rows, between=8)
        space(column, between=4)
        self._add()

    def stops(self) -> Sequence[QWidget]:
        """Return every field with its button."""
        return [*(stop for line in self._lines for stop in line.stops()), self._add_button]

    def name_after(self, question: str) -> None:
        """Name the fields after the question, counted."""
        self.setAccessibleName(question)
        for number, line in enumerate(self._lines, start=1):
            line.name_after(question if number == 1 else f"{question} ({number})")
        self._add_button.setAccessibleName(
            self.tr("Add another answer: {question}").format(question=question)
        )

    def describe(self, words: str) -> None:
        """Let a screen reader say what is wrong."""
        for line in self._lines:
            line.editor.describe(words)

    def show_row(self, row: Row) -> None:
        """Show one answer in each field, and one field where there is none."""
        self._row = row
        if values_of(row) != self._values():
            self._make_lines(max(len(row.answers), 1))
            for line, values in zip(self._lines, _each(values_of(row)), strict=True):
                line.values = values
        given = iter(row.answers)
        for line in self._lines:
            line.editor.show_row(replace(row, answers=tuple(islice(given, len(line.values)))))
        self.name_after(self.accessibleName())

    def keep(self) -> None:
        """Tell at once what was typed."""
        for line in self._lines:
            line.editor.keep()

    def _values(self) -> Values:
        return tuple(value for line in self._lines for value in line.values)

    def _make_lines(self, count: int) -> None:
        while len(self._lines) < count:
            self._add()
        for line in self._lines[count:]:
            self._drop(line)

    def _add(self) -> _Line:
        line = _Line(self._make())
        line.editor.answered.connect(lambda values: self._take(line, values))
        line.editor.unread.connect(self.unread)
        line.take_away.clicked.connect(lambda: self._take_away(line))
        self._lines.append(line)
        self._rows.addWidget(line)
        self._offer_to_take_away()
        return line

    def _add_another(self) -> None:
        line = self._add()
        if self._row is not None:
            line.editor.show_row(replace(self._row, answers=()))
        self.name_after(self.accessibleName())
        line.editor.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, line: _Line, values: Values) -> None:
        line.values = values
        self.answered.emit(self._values())

    def _take_away(self, line: _Line) -> None:
        had_answer = bool(line.values)
        self._drop(line)
        self._lines[-1].editor.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.name_after(self.accessibleName())
        if had_answer:
            self.answered.emit(self._values())

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._offer_to_take_away()

    def _offer_to_take_away(self) -> None:
        for line in self._lines:
            line.take_away.setVisible(len(self._lines) > 1)


def _each(values: Values) -> list[Values]:
    """Return what each line holds; without any answer there is one empty line."""
    return [(value,) for value in values] or [()]


class _Line(QWidget):
    """One field, and the button that takes it away."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self.values: Values = ()
        self.take_away = button(self.tr("Take away"), "quiet", "trash")
        row = QHBoxLayout(self)
        row.addWidget(editor, 1)
        row.addWidget(self.take_away, 0, Qt.AlignmentFlag.AlignTop)
        space(row, between=8)

    def stops(self) -> list[QWidget]:
        """Return the fields and, where it is offered, the button."""
        return [*self.editor.stops(), self.take_away]

    def name_after(self, question: str) -> None:
        """Name field and button after the question."""
        self.editor.name_after(question)
        self.take_away.setAccessibleName(self.tr("Take away: {question}").format(question=question))
