"""A pictogram on screen, in the ink of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.features.pictograms.rules import SIDE, Fill, Outline, pictogram
from carecoord_desktop.widgets.style import look

_WIDE = 56  # pixels at 100 %


class PictogramMark(QWidget):
    """Draws one pictogram; the words beside it say what is seen, so a screen reader skips the drawing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shapes = [(each, _path(each)) for each in pictogram(name).outlines]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size at the scale in force."""
        return QSize(look().px(_WIDE), look().px(_WIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outlines, those below first."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / SIDE, self.height() / SIDE)
        ends, corners = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        colors = look().colors
        fills = {Fill.INK: colors.ink, Fill.GRAY: colors.edge, Fill.PAPER: colors.card}
        for outline, path in self._shapes:
            if (color := fills.get(outline.fill)) is not None:
                painter.fillPath(path, QColor(color))
            if outline.line_width:
                line = QPen(QColor(colors.ink), outline.line_width, Qt.PenStyle.SolidLine, ends, corners)
                painter.strokePath(path, line)


def _path(outline: Outline) -> QPainterPath:
    path = QPainterPath()
    for step in outline.steps:
        numbers = step.points
        points = [QPointF(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        match step.kind:
            case "M":
                path.moveTo(points[0])
            case "L":
                path.lineTo(points[0])
            case "C":
                path.cubicTo(*points)
            case _:
                path.closeSubpath()
    return path
