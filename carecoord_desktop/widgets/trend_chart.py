"""A score over time: a dot for each day with its value, joined by a line, between the least and the most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.widgets.date_field import partial_date_words
from carecoord_desktop.widgets.style import look

_WIDE, _TALL = 520, 260  # pixels at 100 %
_LEFT, _TOP, _RIGHT, _BOTTOM = 40, 28, 24, 32
_DOT = 5
_LINES = 4


@dataclass(frozen=True)
class ChartPoint:
    """One value; `label` is its band in words, `stands_out` that something should be done about it."""

    on: date
    value: Decimal
    label: str = ""
    stands_out: bool = False


class TrendChart(QWidget):
    """Draws one score from `low` to `high`; a screen reader hears the same as sentences."""

    def __init__(
        self,
        name: str,
        points: Sequence[ChartPoint],
        low: Decimal,
        high: Decimal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._points, self._low, self._high = sorted(points, key=lambda point: point.on), low, high
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join(f"{_day(each.on)}: {_said(each)}." for each in self._points))

    def sizeHint(self) -> QSize:
        """Return a size at which a dozen dates can be read."""
        return QSize(look().px(_WIDE), look().px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the line, the dots and what they say."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(
            look().px(_LEFT), look().px(_TOP), -look().px(_RIGHT), -look().px(_BOTTOM)
        )
        self._draw_scale(painter, field)
        places = [self._place(each, field) for each in self._points]
        painter.setPen(QPen(QColor(look().colors.brand), look().px(2)))
        painter.drawPolyline(places)
        shown_until = float("-inf")
        for point, place in zip(self._points, places, strict=True):
            shown_until = self._draw_point(painter, point, place, field, shown_until)

    def _draw_scale(self, painter: QPainter, field: QRectF) -> None:
        ink, line = QColor(look().colors.ink_soft), QColor(look().colors.line)
        for step in range(_LINES + 1):
            share = step / _LINES
            y = field.bottom() - share * field.height()
            painter.setPen(QPen(line, 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            value = self._low + (self._high - self._low) * Decimal(share)
            painter.setPen(ink)
            room = QRectF(0, y - look().px(10), field.left() - look().px(8), look().px(20))
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:.0f}"
            )

    def _draw_point(
        self, painter: QPainter, point: ChartPoint, place: QPointF, field: QRectF, shown_until: float
    ) -> float:
        """Draw a dot with its value, and its day where there is room; return where the day ends."""
        color = QColor(look().colors.late if point.stands_out else look().colors.brand)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(place, look().px(_DOT), look().px(_DOT))
        painter.setPen(QColor(look().colors.ink))
        above = QRectF(place.x() - look().px(40), place.y() - look().px(26), look().px(80), look().px(18))
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{point.value}")
        words = _day(point.on)
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(place.x() - width / 2, 0), self.width() - width)
        if left <= shown_until:
            return shown_until
        painter.setPen(QColor(look().colors.ink_soft))
        painter.drawText(QPointF(left, field.bottom() + look().px(22)), words)
        return left + width + look().px(8)

    def _place(self, point: ChartPoint, field: QRectF) -> QPointF:
        first, last = self._points[0].on, self._points[-1].on
        days = (last - first).days
        across = 0.5 if days == 0 else (point.on - first).days / days
        range_of_values = self._high - self._low or Decimal(1)
        up = float((point.value - self._low) / range_of_values)
        return QPointF(field.left() + across * field.width(), field.bottom() - up * field.height())


def _day(on: date) -> str:
    return partial_date_words(on.isoformat())


def _said(point: ChartPoint) -> str:
    return ", ".join(filter(None, (str(point.value), point.label)))
