"""Several of the same: rows of equal fields, each of which can be taken away again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from carecoord_desktop.widgets.buttons import button, dress_button
from carecoord_desktop.widgets.card import Separator
from carecoord_desktop.widgets.draft_fields import DraftFields
from carecoord_desktop.widgets.written import Value

Draft = TypeVar("Draft")


class FieldRows(QObject, Generic[Draft]):
    """Rows of equal fields below each other, one more at each press of a button; `row_added` carries it."""

    row_added = Signal(QWidget)

    def __init__(
        self,
        place: QWidget,
        add: QPushButton,
        make: Callable[[], DraftFields[Draft]],
    ) -> None:
        super().__init__(place)
        self.rows: list[DraftFields[Draft]] = []
        self._frames: list[QWidget] = []
        self._place, self._make = place, make
        dress_button(add, "secondary", "plus")
        add.clicked.connect(lambda: self.add())

    def add(self) -> DraftFields[Draft]:
        """Return a new empty row at the end."""
        row = self._make()
        self.rows.append(row)
        self._frames.append(whole := QWidget())
        taken = button(self.tr("Take away"), "quiet", "trash")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if len(self.rows) > 1:
            column.addWidget(Separator())
        column.addWidget(row)
        column.addWidget(taken, 0, Qt.AlignmentFlag.AlignTrailing)
        taken.clicked.connect(lambda: self._take_away(row))
        layout = self._place.layout()
        assert layout is not None  # noqa: S101  # drawn with one
        layout.addWidget(whole)
        self.row_added.emit(whole)
        return row

    def written(self) -> list[DraftFields[Draft]]:
        """Return the rows somebody wrote into."""
        return [row for row in self.rows if not row.is_untouched()]

    def drafts(self) -> Iterator[Draft]:
        """Yield what the rows hold that somebody wrote into."""
        return (row.draft() for row in self.written())

    def write(self, values: Sequence[Mapping[str, Value]]) -> None:
        """Show what was written in each row, instead of what the rows hold now."""
        for place, written in enumerate(values):
            row = self.rows[place] if place < len(self.rows) else self.add()
            row.write(written)
        for row in [row for row in self.rows[len(values) :] if not row.is_untouched()]:
            self._take_away(row)

    def drop_untouched(self) -> None:
        """Take away the rows nobody wrote into."""
        for row in [row for row in self.rows if row.is_untouched()]:
            self._take_away(row)

    def _take_away(self, row: DraftFields[Draft]) -> None:
        whole = self._frames.pop(self.rows.index(row))
        self.rows.remove(row)
        whole.hide()
        whole.deleteLater()
