"""One answer to choose: large enough for a finger, reachable by a key, with words that wrap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from carecoord_desktop.widgets.interview.key_cap import key_cap_width, paint_key_cap
from carecoord_desktop.widgets.style import look

_KEYS = "1234567890"
_LEADING_DIGIT = re.compile(r"(\d)(?!\d)", re.ASCII)
_ARROWS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


def option_keys(words: Sequence[str]) -> list[str]:
    """Return the key for each of several answers: 1 to 9, 0 for the tenth, "" where there is none left.

    Answers that all begin with a digit of their own ("0 Not at all", "1 Several days") have that key: who
    sees "1 Several days" and presses 1 must not give another answer.
    """
    led = [found[1] if (found := _LEADING_DIGIT.match(each)) else "" for each in words]
    if led and all(led) and len(set(led)) == len(led):
        return led
    return [_KEYS[position] if position < len(_KEYS) else "" for position in range(len(words))]


class OptionButton(QAbstractButton):
    """A round or square mark, words, and the key that chooses it.

    Space and a click choose; the arrow keys only walk (`walked`, +1 or -1): on the way to an answer, no
    other answer is given.
    """

    walked = Signal(int)

    def __init__(self, words: str, key: str = "", *, is_one_of: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._key, self._is_one_of = words, key, is_one_of
        self._heights: dict[int, int] = {}
        self.setCheckable(True)
        # a screen reader says "radio button"; who else is let go when this is chosen, the editor decides
        self.setAutoExclusive(is_one_of)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words)

    def words(self) -> str:
        """Return the words of this answer."""
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words, such as those of another language."""
        if words != self._words:
            self._words = words
            self._heights.clear()
            self.setAccessibleName(words)
            self.updateGeometry()
            self.update()

    def set_key(self, key: str) -> None:
        """Show another key, "" for none."""
        if key != self._key:
            self._key = key
            self._heights.clear()
            self.updateGeometry()
            self.update()

    def mark(self, is_chosen: bool) -> None:
        """Show this as chosen or not."""
        if is_chosen != self.isChecked():
            self.setAutoExclusive(False)  # Qt would not let the last one of a group go
            self.setChecked(is_chosen)
            self.setAutoExclusive(self._is_one_of)

    def nextCheckState(self) -> None:
        """Stay as chosen: only the interview says which answers are given."""

    def hasHeightForWidth(self) -> bool:
        """Return True: narrower words are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width in pixels, never less than what a finger needs."""
        if (known := self._heights.get(width)) is None:
            room = max(width - self._before_words() - self._after_words(), 1)
            flags = int(Qt.TextFlag.TextWordWrap.value)
            words = self.fontMetrics().boundingRect(QRect(0, 0, room, 1 << 14), flags, self._words)
            known = max(look().px(look().sizes.interview), words.height() + look().px(20))
            self._heights[width] = known
        return known

    def sizeHint(self) -> QSize:
        """Return the size with words on one line, as far as a line is read with ease."""
        words = self.fontMetrics().horizontalAdvance(self._words) + 2
        longest = self.fontMetrics().averageCharWidth() * 70
        width = self._before_words() + min(words, longest) + self._after_words()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width that can be read."""
        words = min(
            self.fontMetrics().averageCharWidth() * 12, self.fontMetrics().horizontalAdvance(self._words) + 2
        )
        return QSize(self._before_words() + words + self._after_words(), look().px(look().sizes.interview))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the font or the scale changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._heights.clear()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; leave Enter to the page, where it goes on."""
        if (step := _ARROWS.get(Qt.Key(event.key()))) is not None:
            self.walked.emit(step)
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, mark, words and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        side, inset = look().px(look().sizes.icon), look().px(look().sizes.group)
        self._paint_mark(painter, self._mirrored(QRect(inset, (self.height() - side) // 2, side, side)))
        painter.setPen(QColor(look().colors.ink if self.isEnabled() else look().colors.ink_soft))
        option = QTextOption(QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft))
        option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        option.setTextDirection(self.layoutDirection())
        room = self.rect().adjusted(self._before_words(), 0, -self._after_words(), 0)
        painter.drawText(QRectF(self._mirrored(room)), self._words, option)
        if self._key:
            cap = key_cap_width(self._key)
            place = self._mirrored(QRect(self.width() - inset - cap, 0, cap, cap))
            paint_key_cap(painter, place.left(), self.height() // 2, self._key)

    def _paint_frame(self, painter: QPainter) -> None:
        colors, has_focus = look().colors, self.hasFocus()
        border = look().px(look().sizes.focus_ring if has_focus else 1)
        line = colors.brand if self.isChecked() or has_focus or self.underMouse() else colors.edge
        if self.isChecked() and has_focus:
            line = colors.ink
        painter.setPen(QPen(QColor(line), border))
        painter.setBrush(QColor(colors.wash("brand") if self.isChecked() else colors.card))
        inner = QRectF(self.rect()).adjusted(border / 2, border / 2, -border / 2, -border / 2)
        painter.drawRoundedRect(inner, look().px(look().sizes.radius), look().px(look().sizes.radius))

    def _paint_mark(self, painter: QPainter, area: QRect) -> None:
        colors, border = look().colors, look().px(1)
        painter.setPen(QPen(QColor(colors.brand if self.isChecked() else colors.edge), border))
        painter.setBrush(QColor(colors.brand if self.isChecked() else colors.card))
        frame = QRectF(area).adjusted(border / 2, border / 2, -border / 2, -border / 2)
        draw_mark = painter.drawEllipse if self._is_one_of else partial(_draw_box, painter)
        draw_mark(frame)
        if not self.isChecked():
            return
        if self._is_one_of:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colors.on_brand))
            third = frame.width() / 3.2
            painter.drawEllipse(frame.adjusted(third, third, -third, -third))
        else:
            painter.setPen(QPen(QColor(colors.on_brand), look().px(2), c=Qt.PenCapStyle.RoundCap))
            corner, unit = frame.topLeft(), frame.width() / 18
            points = ((4.5, 9.5), (7.5, 12.5), (13.5, 6))
            painter.drawPolyline(QPolygonF([corner + QPointF(x * unit, y * unit) for x, y in points]))

    def _before_words(self) -> int:
        return look().px(look().sizes.group + look().sizes.icon + 12)

    def _after_words(self) -> int:
        cap = key_cap_width(self._key) + look().px(8) if self._key else 0
        return cap + look().px(look().sizes.group)

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)


def _draw_box(painter: QPainter, frame: QRectF) -> None:
    painter.drawRoundedRect(frame, look().px(4), look().px(4))
