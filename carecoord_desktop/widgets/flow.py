"""A layout that sets widgets in a row and wraps them like words."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Keeps each widget at its size hint; a row that is full continues on the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return none: the rows take only what they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrower flow has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width in pixels."""
        return self._arrange(QRect(0, 0, width, 0), is_dry=True)

    def setGeometry(self, area: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(area)
        self._arrange(area, is_dry=False)

    def sizeHint(self) -> QSize:
        """Return the least size; the width comes from outside."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, is_dry: bool) -> int:
        margins: QMargins = self.contentsMargins()
        inside = area.marginsRemoved(margins)
        y, gap = inside.top(), max(self.spacing(), 0)
        for row in self._rows(inside.width(), gap):
            height = max(item.sizeHint().height() for item in row)
            x = inside.left()
            for item in row:
                size = item.sizeHint()
                place = QRect(QPoint(x, y + (height - size.height()) // 2), size)
                if not is_dry:
                    item.setGeometry(QStyle.visualRect(self._direction(), inside, place))
                x += size.width() + gap
            y += height + gap
        return max(y - gap, inside.top()) - area.top() + margins.bottom()

    def _rows(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = width
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if not rows or used + gap + needed > width:
                rows.append([])
                used = needed
            else:
                used += gap + needed
            rows[-1].append(item)
        return rows

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
