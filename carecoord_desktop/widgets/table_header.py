"""The head of a table: soft titles, and an arrow beside the one the rows are sorted by."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from carecoord_desktop.widgets.icons import icon
from carecoord_desktop.widgets.style import look, text_font

_ARROW, _GAP = 14, 4
_SLACK = 4  # a painter may set letters a little wider than they were measured


class TableHeader(QHeaderView):
    """Sorts by click: first ascending, then descending, then as the rows came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def sort_next(self, section: int) -> None:
        """Sort by a section, or the other way round if the rows already are."""
        is_up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        turned = self.sortIndicatorSection() == section and is_up
        self.setSortIndicator(
            section, Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        )

    def title_width(self, title: str) -> int:
        """Return the width a title takes with its arrow and padding, in pixels."""
        words = QFontMetrics(_font()).horizontalAdvance(title)
        return words + 2 * look().px(look().sizes.row_padding) + look().px(_ARROW + _GAP + _SLACK)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint().width(), look().px(look().sizes.row))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one title; Qt's own arrow would cover the end of it."""
        side, arrow, gap = look().px(look().sizes.row_padding), look().px(_ARROW), look().px(_GAP)
        title = str(self.model().headerData(section, self.orientation()))
        is_sorted = self.sortIndicatorSection() == section
        room = rect.adjusted(side, 0, -side, 0)
        painter.save()
        painter.setFont(_font())
        painter.setPen(QColor(look().colors.ink if is_sorted else look().colors.ink_soft))
        words = room.width() - (arrow + gap if is_sorted else 0)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, words)
        width = min(painter.fontMetrics().horizontalAdvance(shown), words)
        place = self._place(room, width + (arrow + gap if is_sorted else 0), section)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = place.right() + 1 - width if mirrored else place.left()
        area = QRect(at, place.top(), width + 1, place.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if is_sorted:
            left = place.left() if mirrored else place.left() + width + gap
            spot = QRect(left, place.top() + (place.height() - arrow) // 2, arrow, arrow)
            icon(self._arrow_name(), "ink").paint(painter, spot)
        painter.restore()
        line = look().px(1)
        edge = QRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line)
        painter.fillRect(edge, QColor(look().colors.edge))

    def _place(self, room: QRect, width: int, section: int) -> QRect:
        alignment = self.model().headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        place = QRect(room.left(), room.top(), min(width, room.width()), room.height())
        is_trailing = bool(alignment & Qt.AlignmentFlag.AlignTrailing)
        if alignment & Qt.AlignmentFlag.AlignHCenter:
            place.moveCenter(room.center())
        elif is_trailing != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft):
            place.moveRight(room.right())
        return place

    def _arrow_name(self) -> str:
        return "arrow-up" if self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder else "arrow-down"


def _font() -> QFont:
    return text_font(look().type.small, bold=True)
