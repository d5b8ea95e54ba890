"""A sheet on screen, as it will be read: headings, paragraphs, lists, pictures and boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from carecoord_desktop.features.plain_sheets.rules import (
    Block,
    Bullets,
    CallBox,
    Picture,
    Sheet,
    Urgency,
    plain,
    spans,
)
from carecoord_desktop.features.plain_sheets.rules import Heading as SheetHeading
from carecoord_desktop.printing.phrases import is_from_the_right
from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.labels import Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import icon_size, look, space

_MARK = 24  # pixels at 100 %: the column of bullets and numbers


class SheetView(QWidget):
    """Shows the text of one sheet; `draw` returns the drawing of a picture by its name."""

    def __init__(self, draw: Callable[[str], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._column = QVBoxLayout(self)
        space(self._column, between=8)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet, from the side its language begins on."""
        while (item := self._column.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        from_right = is_from_the_right(sheet.head.language)
        sides = Qt.LayoutDirection
        self.setLayoutDirection(sides.RightToLeft if from_right else sides.LeftToRight)
        for part in self._parts(sheet.blocks):
            self._column.addWidget(part)
        self.setAccessibleName(sheet.head.title)

    def _parts(self, blocks: Iterable[Block]) -> Iterable[QWidget]:
        for block in blocks:
            match block:
                case SheetHeading():
                    heading = Heading(plain(block.text), level=2)
                    heading.setWordWrap(True)
                    yield heading
                case Bullets():
                    for number, item in enumerate(block.items, start=1):
                        mark = PlainLabel(f"{number}." if block.is_numbered else "•")
                        yield _beside(mark, running_text(item))
                case Picture():
                    yield _beside(self._picture(block.name), running_text(block.words), is_middle=True)
                case CallBox():
                    yield _Box(block.urgency, block.title, self._parts(block.blocks))
                case _:
                    yield running_text(block.text)

    def _picture(self, name: str) -> QWidget:
        try:
            return self._draw(name)
        except KeyError:  # while it is being written: the name is said to be unknown beside the text
            return PlainLabel("?")


class _Box(QFrame):
    """A framed box that says when to call whom; the paper adds the number."""

    def __init__(self, urgency: Urgency, title: str, parts: Iterable[QWidget]) -> None:
        super().__init__()
        self._color = "late" if urgency == Urgency.EMERGENCY else "info"
        mark = PlainLabel()
        mark.setPixmap(icon("phone-call", self._color).pixmap(icon_size()))
        heading = Heading(plain(title), level=2)
        heading.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(_beside(mark, heading))
        for part in parts:
            column.addWidget(part)
        space(column, around=12, between=8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame in the color of what it is about."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look().px(2)
        painter.setPen(QPen(QColor(look().colors.named(self._color)), width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, look().px(8), look().px(8))


def running_text(text: str) -> Paragraph:
    """Return running text, its bold parts in bold."""
    shown = Paragraph()
    shown.show_parts((span.text, span.is_bold) for span in spans(text))
    return shown


def _beside(mark: QWidget, words: QWidget, *, is_middle: bool = False) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    mark.setMinimumWidth(look().px(_MARK))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter if is_middle else Qt.AlignmentFlag.AlignTop)
    space(row, between=8)
    return holder
