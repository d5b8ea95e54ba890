"""Labels that never render data as markup (SEC-I3): the only door to QLabel."""

from __future__ import annotations

import html
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget  # noqa: TID251 - this is the guarded door

from carecoord_desktop.widgets.chip_paint import ChipKind, chip_size, paint_chip


def plain_tooltip(text: str) -> str:
    """Return a tooltip that shows `text` letter by letter, wrapped, whatever markup it holds."""
    # Qt guesses the format of tooltips; only inside an explicit <p> is the escaping always undone.
    return f'<p style="white-space: pre-wrap">{html.escape(text)}</p>' if text else ""


class PlainLabel(QLabel):
    """A line or block of plain text; `elide` cuts a long line and offers the whole of it as a tooltip.

    Like all our parts it may be created from code with a text, or by a generated form with its parent only.
    """

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        elide: bool = False,
        wrap: bool = False,
    ) -> None:
        if isinstance(text, QWidget):
            parent, text = text, ""
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text or "")

    def setTextFormat(self, text_format: Qt.TextFormat) -> None:
        """Keep plain text, whatever a form file asks for."""
        super().setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show a text; an elided label without room offers the whole of it as a tooltip."""
        super().setText(text)
        self._offer_whole_text()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: an elided label may shrink to a few letters."""
        whole = super().minimumSizeHint()
        if not self._elide:
            return whole
        return QSize(min(whole.width(), self.fontMetrics().averageCharWidth() * 4), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut with an ellipsis where there is no room."""
        if not self._is_cut():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), alignment, shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer or withdraw the tooltip as room changes."""
        super().resizeEvent(event)
        self._offer_whole_text()

    def _is_cut(self) -> bool:
        room = self.contentsRect().width()
        return self._elide and self.fontMetrics().horizontalAdvance(self.text()) > room

    def _offer_whole_text(self) -> None:
        if self._elide:
            self.setToolTip(plain_tooltip(self.text()) if self._is_cut() else "")


class Heading(PlainLabel):
    """A bold heading: level 1 names a page, 2 a card, 3 a group inside a card."""

    def __init__(
        self, text: str | QWidget | None = "", parent: QWidget | None = None, *, level: Literal[1, 2, 3] = 2
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("level", level)


class SoftText(PlainLabel):
    """Secondary text, such as help under a label; wraps by itself."""

    def __init__(
        self, text: str | QWidget | None = "", parent: QWidget | None = None, *, small: bool = False
    ) -> None:
        super().__init__(text, parent, wrap=True)
        self.setProperty("small", small)


class Chip(QWidget):
    """A short state in a colored pill, always with an icon: never color alone."""

    def __init__(
        self, kind: ChipKind = "info", text: str = "", icon_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind: ChipKind = kind
        self._text = text
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the words of the chip."""
        return self._text

    def show_state(self, kind: ChipKind, text: str, icon_name: str = "") -> None:
        """Show another state."""
        self._kind, self._text, self._icon_name = kind, text, icon_name
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, words and padding."""
        return chip_size(self._text)

    def minimumSizeHint(self) -> QSize:
        """Return the same as `sizeHint`: a state is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        paint_chip(painter, QRect(0, 0, self.width(), self.height()), self._kind, self._text, self._icon_name)
