"""Rows behind a table: columns as data, sorting by keys, filters that say how many rows they hide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.labels import plain_tooltip

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex

CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
CHIP_ICON_ROLE = Qt.ItemDataRole.UserRole + 2
GROUP_ROLE = Qt.ItemDataRole.UserRole + 3
"""The heading above a row that is the first of its group, "" for the others."""


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a table of rows.

    `sort` gives the key rows are ordered by (the text by default; None sorts last); `width` is in pixels
    at 100 % (0: measured from the first rows); `chip` gives the kind of chip the text is shown in, or None,
    and `chip_icon` its icon where that of the kind does not fit. A `tooltip` says more than the cell has room
    for, and so is what a screen reader reads.
    """

    title: str
    text: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    align: Literal["left", "right", "center"] = "left"
    width: int = 0
    stretch: bool = False
    tooltip: Callable[[Row], str] | None = None
    chip: Callable[[Row], ChipKind | None] | None = None
    chip_icon: Callable[[Row], str] | None = None


@dataclass(frozen=True)
class RowFilter(Generic[Row]):
    """A filter in words ("High risk") and the rows it keeps."""

    words: str
    keeps: Callable[[Row], bool]


class RowModel(QAbstractTableModel, Generic[Row]):
    """Read-only rows; the view asks only for the cells it shows."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        group: Callable[[Row], str] | None = None,
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.headings: dict[int, str] = {}
        self._group = group
        self.filters: tuple[RowFilter[Row], ...] = ()
        self._key = key
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def hidden(self) -> int:
        """How many rows the filters hide."""
        return len(self._all) - len(self._shown)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order and through the filters in force."""
        self._all = list(rows)
        self._arrange()

    def show_filters(self, filters: Sequence[RowFilter[Row]]) -> None:
        """Keep only the rows that every filter keeps."""
        self.filters = tuple(filters)
        self._arrange()

    def row_at(self, index: AnyIndex) -> Row | None:
        """Return the row behind a cell."""
        return self._shown[index.row()] if index.isValid() else None

    def index_of(self, key: Hashable) -> QModelIndex:
        """Return the first cell of the row with this key; invalid when it is not shown."""
        for number, row in enumerate(self._shown):
            if self._key(row) == key:
                return self.index(number, 0)
        return QModelIndex()

    def key_of(self, row: Row) -> Hashable:
        """Return what tells this row from all others."""
        return self._key(row)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what one cell shows."""
        column, row = self.columns[index.column()], self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return (column.tooltip(row) if column.tooltip else "") or column.text(row)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(column.tooltip(row) if column.tooltip else column.text(row))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNMENTS[column.align]
            case _ if role == GROUP_ROLE:
                return self.headings.get(index.row(), "")
            case _ if role == CHIP_ROLE:
                return column.chip(row) if column.chip else None
            case _ if role == CHIP_ICON_ROLE:
                return column.chip_icon(row) if column.chip_icon else ""
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column, how it is aligned, and how to sort by it."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.title
            case Qt.ItemDataRole.TextAlignmentRole:
                return _ALIGNMENTS[column.align]
            case Qt.ItemDataRole.ToolTipRole:
                keys = f" (Alt+{section + 1})" if section < 9 else ""
                return plain_tooltip(f"Sort by {column.title}{keys}")
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; -1 gives back the order they came in."""
        self._order = (column, order) if column >= 0 else None
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        kept = [row for row in self._all if all(each.keeps(row) for each in self.filters)]
        self._shown = self._sorted(kept)
        self.headings = self._headed()
        self.endResetModel()

    def _headed(self) -> dict[int, str]:
        """Return the heading of each group by the number of its first row; none in an order of her own."""
        if self._group is None or self._order is not None:
            return {}
        names = [self._group(row) for row in self._shown]
        counts = Counter(names)
        begins = (place for place, name in enumerate(names) if place == 0 or names[place - 1] != name)
        return {place: f"{names[place]} · {counts[names[place]]}" for place in begins}

    def _sorted(self, rows: list[Row]) -> list[Row]:
        if self._order is None:
            return rows
        column = self.columns[self._order[0]]
        keyed = [(column.sort(row) if column.sort else column.text(row).casefold(), row) for row in rows]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=lambda pair: pair[0], reverse=self._order[1] == Qt.SortOrder.DescendingOrder)
        return [row for _, row in known] + [row for key, row in keyed if key is None]


_ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading,
    "right": Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing,
    "center": Qt.AlignmentFlag.AlignCenter,
}
