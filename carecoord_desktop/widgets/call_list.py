"""Numbers to call, in the order to call them, in letters that are read at arm's length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from carecoord_desktop.common.crisis_lines import CrisisLine
from carecoord_desktop.widgets.labels import Heading, PlainLabel, SoftText
from carecoord_desktop.widgets.style import look, space

_COLUMN = 380  # pixels at 100 %: two columns need this much each


@dataclass(frozen=True)
class CallLine:
    """Whom one reaches (`name`), at which `number`, and what else helps to know, line by line."""

    name: str
    number: str
    notes: tuple[str, ...] = ()


def public_line(line: CrisisLine) -> CallLine:
    """Return a public number as it is shown."""
    other_ways = ". ".join(filter(None, (line.text, line.deaf)))
    return CallLine(line.name, line.number, tuple(filter(None, (line.note, other_ways))))


class CallList(QWidget):
    """One block for each number, in two columns where there is room, the most urgent on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks: list[_Block] = []
        self._grid = QGridLayout(self)
        space(self._grid, between=16)

    def show_lines(self, lines: Sequence[CallLine]) -> None:
        """Show these numbers instead of the ones before."""
        for block in self._blocks:
            block.hide()
            block.deleteLater()
        self._blocks = [_Block(line) for line in lines]
        self._arrange()

    def words(self) -> list[str]:
        """Return what is shown, block by block."""
        return [each.accessibleName() for each in self._blocks]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn to one column or to two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= look().px(2 * _COLUMN) else 1
        for place, block in enumerate(self._blocks):
            self._grid.addWidget(block, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class _Block(QWidget):
    """A name, its number in large letters, and notes; a screen reader hears all in one go."""

    def __init__(self, line: CallLine) -> None:
        super().__init__()
        number = Heading(line.number, level=1)
        number.setWordWrap(True)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(line.name, wrap=True))
        column.addWidget(number)
        for note in line.notes:
            column.addWidget(SoftText(note, small=True))
        column.addStretch(1)
        space(column)
        self.setAccessibleName(". ".join((line.name, line.number, *line.notes)))
