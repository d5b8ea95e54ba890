"""A box to sign in with finger, pen or mouse; what is drawn is kept as strokes, never as a picture."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.common.pen_strokes import (
    BASELINE,
    HEIGHT,
    WIDTH,
    Point,
    Stroke,
    strokes_in,
    strokes_text,
)
from carecoord_desktop.widgets.style import look

_WIDE, _NIB = 420, 2.2  # pixels at 100 %, pixels
_NEAREST = 4
"""Points closer than this, in units of the sheet, say nothing new: a signature stays about a kilobyte."""


class SignaturePad(QWidget):
    """Signed with a pointer; Delete clears it. `changed` carries the strokes as text."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[Stroke] = []
        self._now: list[Point] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Signature"))
        self._describe()

    def text(self) -> str:
        """Return what is drawn, as `common.pen_strokes` writes it; "" for nothing."""
        return strokes_text(self._strokes)

    def show_text(self, text: str) -> None:
        """Show strokes that were kept; what is no signature shows nothing. Nothing is told."""
        try:
            self._strokes = list(strokes_in(text))
        except ValueError:
            self._strokes = []
        self._describe()
        self.update()

    def clear(self) -> None:
        """Take everything away."""
        if self._strokes or self._now:
            self._strokes, self._now = [], []
            self._tell()

    def hasHeightForWidth(self) -> bool:
        """Return True: the sheet keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the sheet at a width in pixels."""
        return width * HEIGHT // WIDTH

    def sizeHint(self) -> QSize:
        """Return a sheet as wide as a form."""
        width = look().px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a sheet one can still sign on."""
        width = look().px(_WIDE) // 2
        return QSize(width, self.heightForWidth(width))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the pen down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._put_down(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lift the pen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Follow a pen as finely as it tells, and accept, so that it is no mouse besides."""
        match event.type():
            case QEvent.Type.TabletPress:
                self._put_down(event.position())
            case QEvent.Type.TabletMove if event.pressure() > 0:
                self._draw_to(event.position())
            case QEvent.Type.TabletRelease:
                self._lift()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, the line to sign on, and the strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = look().colors
        ring = look().px(look().sizes.focus_ring if self.hasFocus() else 1)
        is_wrong = bool(self.property("problem"))
        edge = colors.late if is_wrong else colors.brand if self.hasFocus() else colors.edge
        painter.setPen(QPen(QColor(edge), ring))
        painter.setBrush(QColor(colors.card))
        inset = ring / 2
        radius = look().px(look().sizes.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        baseline, side = round(self.height() * BASELINE), look().px(24)
        painter.setPen(QPen(QColor(colors.line), look().px(1)))
        painter.drawLine(QPoint(side, baseline), QPoint(self.width() - side, baseline))
        if self._strokes or self._now:
            self._paint_strokes(painter)
        else:
            painter.setPen(QColor(colors.ink_soft))
            hint = self.rect().adjusted(side, 0, -side, baseline - self.height() - look().px(4))
            painter.drawText(
                hint, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading, self.tr("Sign here")
            )

    def _paint_strokes(self, painter: QPainter) -> None:
        pen = QPen(QColor(look().colors.ink), look().px(1) * _NIB)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in (*self._strokes, tuple(self._now)):
            if not stroke:
                continue
            path = QPainterPath(self._on_screen(stroke[0]))
            for point in stroke[1:] or stroke:
                path.lineTo(self._on_screen(point))
            painter.drawPath(path)

    def _put_down(self, at: QPointF) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._now = [self._on_sheet(at)]
        self.update()

    def _draw_to(self, at: QPointF) -> None:
        point = self._on_sheet(at)
        if self._now and max(abs(point[0] - self._now[-1][0]), abs(point[1] - self._now[-1][1])) >= _NEAREST:
            self._now.append(point)
            self.update()

    def _lift(self) -> None:
        if self._now:
            self._strokes.append(tuple(self._now))
            self._now = []
            self._tell()

    def _tell(self) -> None:
        self._describe()
        self.update()
        self.changed.emit(self.text())

    def _describe(self) -> None:
        drawn = self.tr("Signed.") if self._strokes else self.tr("Empty. Sign with finger, pen or mouse.")
        self.setAccessibleDescription(drawn)

    def _on_sheet(self, at: QPointF) -> Point:
        return (
            round(min(max(at.x() / max(self.width(), 1), 0), 1) * WIDTH),
            round(min(max(at.y() / max(self.height(), 1), 0), 1) * HEIGHT),
        )

    def _on_screen(self, point: Point) -> QPointF:
        return QPointF(point[0] / WIDTH * self.width(), point[1] / HEIGHT * self.height())
