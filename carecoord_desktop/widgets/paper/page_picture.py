"""The first page of a kept paper, small, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from carecoord_desktop.widgets.style import look

_HIGH = 200  # pixels at 100 %
_FINE = 2  # a screen may have two dots for one pixel of ours


def small_picture(jpeg: bytes, high: int) -> QImage:
    """Return a page of ours (JPEG), decoded no higher than asked; may be called in any thread."""
    held = QByteArray(jpeg)
    device = QBuffer(held)
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(b"jpeg"))
    size = reader.size()
    if size.height() > high:
        reader.setScaledSize(QSize(max(1, round(size.width() * high / size.height())), high))
    return reader.read()


class PagePicture(QWidget):
    """Shows a page, `high` pixels at 100 % and at most a quarter of the screen; none takes no room."""

    def __init__(self, name: str, high: int = _HIGH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = high
        self._picture = QImage()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def has_picture(self) -> bool:
        """Whether a page is shown."""
        return not self._picture.isNull()

    def wanted_height(self) -> int:
        """Return how many pixels of a page are of use."""
        return look().px(self._high) * _FINE

    def show_picture(self, picture: QImage | None) -> None:
        """Show another page, or none."""
        self._picture = QImage() if picture is None else picture
        self.setVisible(self.has_picture)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of one small page."""
        high = min(look().px(self._high), self.screen().availableGeometry().height() // 4)
        return QSize(high, high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page in the middle, with a thin line around it."""
        if not self.has_picture:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(1, 1, -1, -1)
        size = self._picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(room.topLeft(), size)
        area.moveCenter(room.center())
        painter.drawImage(area, self._picture)
        painter.setPen(QColor(look().colors.line))
        painter.drawRect(area)
