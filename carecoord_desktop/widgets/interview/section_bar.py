"""How far the interview has come, section by section, and the way back to any of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from carecoord_desktop.sdc.interview import Progress
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.style import look, space

_BAR, _GAP = 6, 4  # pixels at 100 %


class SectionBar(QWidget):
    """A thin bar with one part for each section, the count, and a list of sections to go to.

    `section_wanted` carries the position of the section chosen.
    """

    section_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self._count = PlainLabel()
        self._count.setProperty("kind", "status")
        self.sections = button("", "quiet")
        self.sections.setAccessibleDescription(self.tr("Go to a section"))
        self._menu = QMenu(self.sections)
        self.sections.setMenu(self._menu)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self.sections)
        row.addStretch(1)
        row.addWidget(self._count)
        column.addLayout(row)
        column.addWidget(self._bar)
        space(row, between=8)
        space(column, between=4)

    def show_progress(self, progress: Progress, section: str) -> None:
        """Show how many questions of each section are answered, and which section is asked."""
        counts = [(part.answered, part.askable) for part in progress.sections]
        self._bar.show_counts(counts or [(progress.answered, progress.askable)])
        words = self.tr("{answered} of {askable} answered")
        self._count.setText(words.format(answered=progress.answered, askable=progress.askable))
        self._bar.setAccessibleName(self._count.text())
        self._name(self.sections, section or self.tr("Sections"))
        self.sections.setVisible(len(progress.sections) > 1)
        self._fill([(part.title, part.answered, part.askable) for part in progress.sections])

    def _fill(self, sections: Sequence[tuple[str, int, int]]) -> None:
        lines = [
            f"{title or self.tr('Questions')}   {answered}/{askable}" for title, answered, askable in sections
        ]
        actions = self._menu.actions()
        if len(actions) != len(lines):
            self._menu.clear()
            actions = [self._menu.addAction("") for _ in lines]
            for position, action in enumerate(actions):
                action.triggered.connect(lambda _=False, at=position: self.section_wanted.emit(at))
        for action, line in zip(actions, lines, strict=True):
            action.setText(line.replace("&", "&&"))

    def _name(self, drawn: QPushButton, words: str) -> None:
        room = look().px(360)
        shown = drawn.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        drawn.setText(shown.replace("&", "&&"))
        drawn.setAccessibleName(words)


class _Bar(QWidget):
    """The thin bar itself."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: list[tuple[int, int]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: list[tuple[int, int]]) -> None:
        """Show (answered, askable) of each section."""
        if counts != self._counts:
            self._counts = counts
            self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(look().px(120), look().px(_BAR))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the bar."""
        return QSize(0, look().px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections, wide as they are long, and how much of each is answered."""
        painter, colors = QPainter(self), look().colors
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        parts = [(answered, askable) for answered, askable in self._counts if askable]
        total = sum(askable for _, askable in parts)
        gap = look().px(_GAP) if len(parts) <= 40 else 1
        room = self.width() - gap * max(len(parts) - 1, 0)
        left, radius = 0.0, self.height() / 2
        for answered, askable in parts:
            width = room * askable / total
            for share, color in ((1.0, colors.line), (answered / askable, colors.brand)):
                painter.setBrush(QColor(color))
                if share:
                    area = QRectF(left, 0, max(width * share, min(width, 2 * radius)), self.height())
                    painter.drawRoundedRect(area, radius, radius)
            left += width + gap
