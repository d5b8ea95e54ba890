"""The states of something on its way, side by side: what is done, where it stands, what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.widgets.flow import FlowLayout
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.style import look, space, text_font

_HEIGHT, _MARK, _GAP, _LINE = 28, 18, 6, 24  # pixels at 100 %


class StepsLine(QWidget):
    """Shows the names of all steps; wraps where room is short, and is read out as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        space(self._flow, between=0)

    def show_steps(self, names: Sequence[str], now: int, *, is_finished: bool = False) -> None:
        """Show these steps, the one at `now` as where it stands; a finished way has no next one."""
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, name in enumerate(names):
            is_done = place < now or (is_finished and place == now)
            step = _Step(name, is_done, place == now, is_last=place == len(names) - 1)
            self._flow.addWidget(step)
            step.show()
        words = self.tr("Step {number} of {count}: {name}")
        self.setAccessibleName(words.format(number=now + 1, count=len(names), name=names[now]))


class _Step(QWidget):
    """One step: a mark, its name, and a short line to the next."""

    def __init__(self, name: str, is_done: bool, is_here: bool, *, is_last: bool) -> None:
        super().__init__()
        self._name, self._is_done, self._is_here, self._is_last = name, is_done, is_here, is_last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for mark, name and line."""
        words = QFontMetrics(text_font(look().type.base, bold=True)).horizontalAdvance(self._name)
        line = 0 if self._is_last else look().px(_LINE + 2 * _GAP)
        return QSize(look().px(_MARK + _GAP) + words + line + 1, look().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a state is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw from the leading edge, whichever side that is."""
        painter = QPainter(self)
        colors = look().colors
        mark, gap = look().px(_MARK), look().px(_GAP)
        spot = self._at(0, mark, mark)
        name, color = self._mark()
        icon(name, color).paint(painter, spot)
        font = text_font(look().type.base, bold=self._is_here)
        painter.setFont(font)
        painter.setPen(QColor(colors.ink if self._is_here or self._is_done else colors.ink_soft))
        width = QFontMetrics(font).horizontalAdvance(self._name) + 1
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._at(mark + gap, width, self.height()), flags, self._name)
        if not self._is_last:
            line = self._at(mark + 2 * gap + width, look().px(_LINE), look().px(1))
            painter.fillRect(line, QColor(colors.edge if self._is_done else colors.line))

    def _mark(self) -> tuple[str, str]:
        if self._is_done:
            return "check-circle", "good"
        return ("circle-half", "brand") if self._is_here else ("circle", "ink_soft")

    def _at(self, start: int, width: int, height: int) -> QRect:
        """Return an area this far from the leading edge, centered vertically."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - width if is_mirrored else start
        return QRect(left, (self.height() - height) // 2, width, height)
