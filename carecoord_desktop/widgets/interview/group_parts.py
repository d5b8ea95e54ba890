"""What stands between the questions: the words of groups and texts, one more of a group or one less."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.interview.language import direction_of, lean
from carecoord_desktop.widgets.labels import Heading, SoftText
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import look, space

_INDENT, _LONGEST = 16, 480  # pixels at 100 %


class Introduction(QWidget):
    """A group's heading with its help, or a text that is only read; `remove_wanted` takes a group away."""

    remove_wanted = Signal()

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading("", level=2 if row.depth == 0 else 3)
        self._heading.setWordWrap(True)
        self._text, self._help = Paragraph(), SoftText("")
        self._problem = SoftText("", small=True)
        self._problem.setProperty("kind", "problem")
        self.remove = button(self.tr("Remove"), "quiet", "trash")
        self.remove.clicked.connect(self.remove_wanted)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._heading, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for each in (self._text, self._help, self._problem):
            column.addWidget(each)
        space(head, between=8)
        above = 16 if row.item.is_group else 0
        space(column, around=(0, above, 0, 0), between=4)
        self.show_row(row)

    def show_row(self, row: Row) -> None:
        """Show the words of a row."""
        direction = direction_of(row.text)
        self.setLayoutDirection(direction)
        lean(direction, self._help, self._problem)
        words = row.text if not row.item.is_group else ""
        title = self._title(row)
        self._heading.setText(title)
        self._heading.setVisible(bool(title) or row.can_remove)
        self._text.setText(words)
        self._text.setVisible(bool(words))
        self._help.setText(row.help)
        self._help.setVisible(bool(row.help))
        wrong = "\n".join(each for each in (row.problem, row.warning, row.failure) if each)
        self._problem.setText(wrong)
        self._problem.setVisible(bool(wrong))
        self.remove.setVisible(row.can_remove)
        self.remove.setAccessibleName(self.tr("Remove: {title}").format(title=title))
        self.setAccessibleName(title or words)

    def _title(self, row: Row) -> str:
        if not row.item.is_group:
            return ""
        occurrence = row.place[-1][1]
        return f"{row.text} ({occurrence + 1})" if row.can_remove or occurrence else row.text


class AddButton(QWidget):
    """Asks a group once more; `add_wanted` carries the place after which."""

    add_wanted = Signal(object)

    def __init__(self, row: Row, *, is_indented: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self.button = button("", "secondary", "plus")
        self.button.clicked.connect(lambda: self.add_wanted.emit(self._row.place))
        line = QHBoxLayout(self)
        line.addWidget(self.button)
        line.addStretch(1)
        space(line, around=(_INDENT * (row.depth + 1) if is_indented else 0, 0, 0, 0))
        self.show_row(row)

    def show_row(self, row: Row) -> None:
        """Show what is added after a row, the last asking of its group."""
        self._row = row
        self.setLayoutDirection(direction_of(row.text))
        words = self.tr("Add another: {title}").format(title=row.text) if row.text else self.tr("Add another")
        room = look().px(_LONGEST)
        shown = self.button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setAccessibleName(words)
