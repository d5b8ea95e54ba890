"""Running text at the line height of the design: Qt's style sheets ignore `line-height`."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.widgets.clipboard import copy_text
from carecoord_desktop.widgets.style import look


class Paragraph(QWidget):
    """Plain text, wrapped to its width; can be selected with the mouse and copied."""

    def __init__(
        self, text: str | QWidget | None = "", parent: QWidget | None = None, *, soft: bool = False
    ) -> None:
        if isinstance(text, QWidget):
            parent, text = text, ""
        super().__init__(parent)
        self._text = text or ""
        self._is_soft = soft
        self._lines: list[tuple[QTextLayout, int]] = []  # one layout per paragraph, and where it begins
        self._bold: tuple[tuple[int, int], ...] = ()
        self._anchor = self._cursor = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self._text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text, self._bold = text, ()
        self._anchor = self._cursor = 0
        self.setAccessibleName(text)
        self._lines.clear()
        self.updateGeometry()
        self.update()

    def show_parts(self, parts: Iterable[tuple[str, bool]]) -> None:
        """Show running text in parts, each with whether it is bold."""
        shown = tuple(parts)
        self.setText("".join(words for words, _ in shown))
        bold, begins_at = [], 0
        for words, is_bold in shown:
            if is_bold:
                bold.append((begins_at, len(words)))
            begins_at += len(words)
        self._bold = tuple(bold)

    def selected_text(self) -> str:
        """Return what is selected, or "" when nothing is."""
        begin, end = sorted((self._anchor, self._cursor))
        return self._text[begin:end]

    def hasHeightForWidth(self) -> bool:
        """Return True: narrower text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text wrapped to a width in pixels."""
        return ceil(self._laid_out(width)[1])

    def sizeHint(self) -> QSize:
        """Return the size of the text at about seventy letters a line."""
        width = min(self.fontMetrics().averageCharWidth() * 70, self._widest())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least width a reader can follow, and one line."""
        width = min(self.fontMetrics().averageCharWidth() * 16, self._widest())
        return QSize(width, ceil(self._line_height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        self._lines.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the text anew when font, theme or scale changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._lines.clear()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines and the selection."""
        painter = QPainter(self)
        colors = look().colors
        painter.setPen(QColor(colors.ink_soft if self._is_soft else colors.ink))
        for layout, begins_at in self._shown():
            layout.draw(painter, QPointF(0, 0), self._selections(begins_at, len(layout.text())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._anchor = self._cursor = self._position_at(event.position())
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._cursor = self._position_at(event.position())
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select all, or copy the selection."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._anchor, self._cursor = 0, len(self._text)
            self.update()
        elif event.matches(QKeySequence.StandardKey.Copy) and self.selected_text():
            copy_text(self.selected_text())
        else:
            super().keyPressEvent(event)

    def _shown(self) -> list[tuple[QTextLayout, int]]:
        if not self._lines:
            self._lines = self._laid_out(self.width())[0]
        return self._lines

    def _laid_out(self, width: float) -> tuple[list[tuple[QTextLayout, int]], float]:
        """Return a layout per paragraph with its place in the text, and the height of all."""
        layouts, begins_at, top = [], 0, 0.0
        for words in self._text.split("\n"):
            layout = QTextLayout(words, self.font())
            layout.setTextOption(self._option())
            layout.setFormats(self._formats(begins_at, len(words)))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, top + (self._line_height() - line.height()) / 2))
                top += self._line_height()
            layout.endLayout()
            layouts.append((layout, begins_at))
            begins_at += len(words) + 1
        return layouts, top

    def _formats(self, begins_at: int, length: int) -> list[QTextLayout.FormatRange]:
        """Return the bold parts of one of the paragraphs, counted from where it begins."""
        found = []
        for first, count in self._bold:
            begin, end = max(first - begins_at, 0), min(first + count - begins_at, length)
            if begin < end:
                part = QTextLayout.FormatRange()
                part.start, part.length = begin, end - begin
                part.format = QTextCharFormat()
                part.format.setFontWeight(QFont.Weight.Bold)
                found.append(part)
        return found

    def _option(self) -> QTextOption:
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # A Spanish note in an Arabic window keeps its own direction.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        return option

    def _line_height(self) -> float:
        return self.font().pixelSize() * look().type.line_height

    def _widest(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(words) for words in self._text.split("\n")) + 1

    def _position_at(self, point: QPointF) -> int:
        nearest = 0
        for layout, begins_at in self._shown():
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                if index == 0 or line.y() <= point.y():
                    nearest = begins_at + line.xToCursor(point.x())
                if point.y() <= line.y() + self._line_height():
                    return nearest
        return nearest

    def _selections(self, begins_at: int, length: int) -> list[QTextLayout.FormatRange]:
        first, last = sorted((self._anchor, self._cursor))
        begin, end = max(first - begins_at, 0), min(last - begins_at, length)
        if begin >= end:
            return []
        shade = QTextLayout.FormatRange()
        shade.start, shade.length = begin, end - begin
        shade.format = QTextCharFormat()
        shade.format.setBackground(QColor(look().colors.brand))
        shade.format.setForeground(QColor(look().colors.on_brand))
        return [shade]
