"""The one table: read-only rows with sorting, filters, chips, and a selection that survives refreshing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from carecoord_desktop.widgets.chip_paint import chip_size, paint_chip
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.filter_chips import FilterChips
from carecoord_desktop.widgets.row_model import (
    CHIP_ICON_ROLE,
    CHIP_ROLE,
    GROUP_ROLE,
    AnyIndex,
    Column,
    RowFilter,
    RowModel,
)
from carecoord_desktop.widgets.skeleton import Skeleton
from carecoord_desktop.widgets.style import look, space
from carecoord_desktop.widgets.table_header import TableHeader

__all__ = ["Column", "RowFilter", "RowTable"]

Row = TypeVar("Row")

_MEASURED_ROWS = 50
_SHORTEST = 160  # pixels at 100 %: what a name or a reason needs to be recognized
_HEADING = 32  # pixels at 100 %: a heading above a group of rows
_WIDEST = 320  # pixels at 100 %: one long note must not push the other columns out of sight


class RowTable(QWidget, Generic[Row]):
    """Shows frozen rows; `name` is what a screen reader calls the table, `key` tells rows apart.

    While rows stand in the order they came in, `group` puts a heading with a count above each run of rows.

    `opened` carries the row on Enter or double click; `selected` the row now current, or None.
    """

    opened = Signal(object)
    selected = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        *,
        name: str,
        empty: EmptyState | None = None,
        group: Callable[[Row], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model: RowModel[Row] = RowModel(columns, key, group)
        self._told: Row | None = None
        self._is_measured = False
        self.view = _View(name, [column.stretch for column in columns])
        self.view.setModel(self._model)
        self.filter_chips = FilterChips()
        self._empty = empty or EmptyState("There is nothing here yet.")
        self._nothing_kept = EmptyState("The filters hide all rows.", "Remove filters")
        self._skeleton = Skeleton()
        self._stack = QStackedLayout()
        for widget in (self.view, self._empty, self._nothing_kept, self._skeleton):
            self._stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addWidget(self.filter_chips)
        whole.addLayout(self._stack, 1)
        space(whole, between=12)
        self.setFocusProxy(self.view)
        self._listen()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current row, if still there, stays current and in its place."""
        self._keeping_place(lambda: self._model.show_rows(rows))
        if not self._is_measured and rows:
            self._measure()

    def show_filters(self, filters: Sequence[RowFilter[Row]]) -> None:
        """Show only the rows every filter keeps, a removable chip for each, and how many rows they hide."""
        self._keeping_place(lambda: self._model.show_filters(filters))

    @property
    def filters(self) -> tuple[RowFilter[Row], ...]:
        """The filters in force."""
        return self._model.filters

    def show_waiting(self) -> None:
        """Show gray lines until the first rows arrive."""
        self._stack.setCurrentWidget(self._skeleton)

    def sort_by(self, column: int, *, descending: bool = False) -> None:
        """Order the rows by a column, counted from 0."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.view.header.setSortIndicator(column, order)

    def current_row(self) -> Row | None:
        """Return the row the coordinator is on, or None."""
        return self._model.row_at(self.view.currentIndex())

    def select(self, key: Hashable) -> None:
        """Make the row with this key current and scroll to it; nothing happens when it is not shown."""
        index = self._model.index_of(key)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def shown_count(self) -> int:
        """Return how many rows are shown."""
        return self._model.rowCount()

    def headings(self) -> list[str]:
        """Return the headings of the groups, from top to bottom."""
        return list(self._model.headings.values())

    def cell_text(self, row: int, column: int) -> str:
        """Return the words of one cell as the coordinator reads them."""
        return str(self._model.index(row, column).data())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the scale changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._is_measured:
            self.view.fit_rows()
            self.view.make_room(self._model.headings)
            self._measure()

    def _listen(self) -> None:
        self.view.opened.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._tell_selected)
        self.view.header.sortIndicatorChanged.connect(self._sort)
        self.filter_chips.removed.connect(self._remove_filter)
        self._nothing_kept.begun.connect(lambda: self.show_filters(()))

    def _keeping_place(self, change: Callable[[], None]) -> None:
        current, scrolled = self.current_row(), self.view.verticalScrollBar().value()
        told = self._told
        self.view.selectionModel().blockSignals(True)
        change()
        if current is not None:
            index = self._model.index_of(self._model.key_of(current))
            if index.isValid():
                self.view.setCurrentIndex(index)
        self.view.selectionModel().blockSignals(False)
        self.view.make_room(self._model.headings)
        self.view.verticalScrollBar().setValue(scrolled)
        self._show_what_there_is()
        if self.current_row() != told:
            self._tell_selected()

    def _show_what_there_is(self) -> None:
        filters = self._model.filters
        self.filter_chips.show_filters([each.words for each in filters], self._model.hidden)
        if self._model.rowCount():
            self._stack.setCurrentWidget(self.view)
        else:
            self._stack.setCurrentWidget(self._nothing_kept if self._model.hidden else self._empty)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._keeping_place(lambda: self._model.sort(column, order))

    def _remove_filter(self, index: int) -> None:
        filters = self._model.filters
        self.show_filters(filters[:index] + filters[index + 1 :])

    def _open(self, index: QModelIndex) -> None:
        if (row := self._model.row_at(index)) is not None:
            self.opened.emit(row)

    def _tell_selected(self) -> None:
        self._told = self.current_row()
        self.selected.emit(self._told)

    def _measure(self) -> None:
        """Find the width of each column from its title and the first rows."""
        first = [self._model.index(n, 0) for n in range(min(_MEASURED_ROWS, self._model.rowCount()))]
        rows = [row for index in first if (row := self._model.row_at(index)) is not None]
        self.view.fit_columns([self._width(column, rows) for column in self._model.columns])
        self._is_measured = bool(rows)

    def _width(self, column: Column[Row], rows: Sequence[Row]) -> int:
        title = self.view.header.title_width(column.title)
        if column.width:
            return max(look().px(column.width), title)
        metrics = self.view.fontMetrics()
        padding = look().px(2 * look().sizes.row_padding) + 2  # text widths come rounded down
        if column.chip:
            words = max((chip_size(column.text(row)).width() for row in rows), default=0)
        else:
            words = max((metrics.horizontalAdvance(column.text(row)) for row in rows), default=0)
        return max(min(words + padding, look().px(_WIDEST)), title)


class _View(QTableView):
    """QTableView in our manners: whole rows, uniform heights, sorting and opening by keyboard."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str, stretches: Sequence[bool]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_ChipDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.header = TableHeader(self)
        self.setHorizontalHeader(self.header)
        self._stretches = tuple(stretches)
        self._wished: list[int] = []
        self._least: list[int] = []
        self._roomy: tuple[int, ...] = ()
        self.doubleClicked.connect(self.opened)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give all rows the height of the design at the scale in force."""
        self.verticalHeader().setMinimumSectionSize(look().px(look().sizes.row))
        self.verticalHeader().setDefaultSectionSize(look().px(look().sizes.row))
        self.horizontalHeader().setMinimumSectionSize(look().px(56))

    def make_room(self, headed: Collection[int]) -> None:
        """Give the rows below a heading the room for it."""
        row, rows = look().px(look().sizes.row), self.verticalHeader()
        for place in self._roomy:
            if place < rows.count():
                rows.resizeSection(place, row)
        for place in headed:
            rows.resizeSection(place, row + look().px(_HEADING))
        self._roomy = tuple(headed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; sort by the n-th column with Alt+n, again for the other direction."""
        is_alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        section = event.key() - Qt.Key.Key_1
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        elif is_alt and 0 <= section < min(9, self.model().columnCount()):
            self.header.sort_next(section)
        else:
            super().keyPressEvent(event)

    def fit_columns(self, widths: Sequence[int]) -> None:
        """Give columns these widths; stretching ones share what is left, and shrink to a legible least."""
        shortest = look().px(_SHORTEST)
        self._wished = list(widths)
        pairs = zip(widths, self._stretches, strict=True)
        self._least = [min(width, shortest) if stretches else width for width, stretches in pairs]
        for section, width in enumerate(self._least):
            self.header.resizeSection(section, width)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room between the stretching columns."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        stretching = [section for section, stretches in enumerate(self._stretches) if stretches]
        if not stretching or not self._least:
            return
        others = sum(
            self.header.sectionSize(section)
            for section in range(self.header.count())
            if section not in stretching
        )
        room = self.viewport().width() - others
        for section, width in zip(stretching, self._shares(stretching, room), strict=True):
            self.header.resizeSection(section, width)

    def _shares(self, stretching: Sequence[int], room: int) -> list[int]:
        """Return widths: first the least, then what the words of the earlier need; the last has the rest."""
        widths = [self._least[section] for section in stretching]
        left = max(room - sum(widths), 0)
        for place, section in enumerate(stretching):
            given = min(left, self._wished[section] - widths[place])
            widths[place] += given
            left -= given
        widths[-1] += left
        return widths


class _ChipDelegate(QStyledItemDelegate):
    """Draws cells of chip columns as chips, all others as the style sheet says; headings above groups."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        if heading := index.data(GROUP_ROLE):
            band = QRect(option.rect)
            band.setHeight(look().px(_HEADING))
            option.rect.setTop(band.bottom() + 1)
            self._paint_heading(painter, band, heading)
        super().paint(painter, option, index)
        kind = index.data(CHIP_ROLE)
        if kind is not None:
            side = look().px(look().sizes.row_padding)
            paint_chip(
                painter,
                option.rect.adjusted(side, 0, -side, 0),
                kind,
                _text(index),
                index.data(CHIP_ICON_ROLE),
            )

    def _paint_heading(self, painter: QPainter, band: QRect, heading: str) -> None:
        """Paint the part of a heading that lies above one cell: it runs on above the next."""
        view = self.parent()
        assert isinstance(view, _View)  # noqa: S101 - as it is made there
        painter.save()
        painter.setClipRect(band)
        painter.fillRect(band, QColor(look().colors.surface))
        painter.setPen(QColor(look().colors.ink_soft))
        font = QFont(view.font())
        font.setBold(True)
        painter.setFont(font)
        words = QRect(band)
        words.setLeft(look().px(look().sizes.row_padding) - view.horizontalOffset())
        words.setWidth(max(view.viewport().width(), words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, heading)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        if index.data(CHIP_ROLE) is not None:
            option.text = ""


def _text(index: AnyIndex) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole))
