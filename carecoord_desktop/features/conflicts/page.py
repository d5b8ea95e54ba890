"""The inbox of conflicts: everything that was written twice, until somebody has chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carecoord_desktop.features.conflicts.actions import settle_conflict
from carecoord_desktop.features.conflicts.form import ConflictCard, about_words, value_words
from carecoord_desktop.features.conflicts.queries import open_conflicts, seen_again
from carecoord_desktop.features.conflicts.rules import OpenConflict, Settlement, field_words
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column, RowFilter
from carecoord_desktop.widgets.style import space

_KEYS = 9


class ConflictsPage(ListPage[OpenConflict]):
    """Every open conflict on this laptop, the oldest first; `forbidden` says why a chart is not written to.

    `counted` tells how many there are, once they are read.
    """

    person_wanted = Signal(UUID)
    counted = Signal(int)

    def __init__(
        self,
        desk: Desk,
        forbidden: Callable[[UUID], str] = lambda _chart: "",
        parent: QWidget | None = None,
        *,
        hides: Hides = hides_nothing,
    ) -> None:
        super().__init__(parent)
        self._desk, self._forbidden, self._hides = desk, forbidden, hides
        self._taken_back: OpenConflict | None = None
        self._set_out()
        self.card = ConflictCard()
        self._put_beside(self.card)
        self.table.selected.connect(self._show)
        self.card.chosen.connect(self._settle)
        self.add_row_button(self.tr("Open chart"), lambda row: self.person_wanted.emit(row.chart), "Ctrl+O")
        for place in range(_KEYS):
            keys = QShortcut(QKeySequence(str(place + 1)), self.table, partial(self.card.choose, place))
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def refresh(self) -> None:
        """Read again what is open."""
        hidden = self._hides()
        with self._desk.reading() as session:
            rows = [row for row in open_conflicts(session) if row.chart not in hidden]
            if self._taken_back is not None and self._taken_back.key not in {row.key for row in rows}:
                rows.insert(0, seen_again(session, self._taken_back))
        self.table.show_rows(rows)
        if rows and self.table.current_row() is None:
            self.table.view.selectRow(0)
        self.counted.emit(len(rows))

    def kinds_changed(self, kinds: frozenset[str]) -> None:
        """Read again: a conflict can be in any kind of record, and its count is in sight everywhere."""
        self.refresh()

    def show_person(self, chart: UUID, name: str) -> None:
        """Show only what concerns one person, with a filter she can remove."""
        self.table.show_filters((RowFilter(name, lambda row: row.chart == chart),))
        if self.table.current_row() is None:
            self.table.view.selectRow(0)

    def _set_out(self) -> None:
        empty = EmptyState(
            self.tr(
                "When two people change the same thing without seeing each other, both values wait here "
                "until somebody chooses. Nothing waits now."
            )
        )
        self.show_list(
            self.tr("To decide"),
            [
                Column(self.tr("Person"), lambda row: row.person, stretch=True),
                Column(self.tr("What"), lambda row: field_words(row.name)),
                Column(self.tr("Of"), about_words, stretch=True),
                Column(self.tr("Values"), lambda row: str(len(row.choices)), align="right"),
                Column(self.tr("Since"), lambda row: moment_words(row.since), lambda row: row.since),
            ],
            lambda row: row.key,
            empty=empty,
        )
        self.set_title(
            self.tr("To decide"), self.tr("Written by several people. Nothing is lost; choose what is right.")
        )

    def _put_beside(self, card: ConflictCard) -> None:
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        side_by_side = QHBoxLayout()
        side_by_side.addWidget(self.table, 3)
        side_by_side.addWidget(card, 2)
        space(side_by_side, between=16)
        self.body.insertLayout(place, side_by_side, 1)

    def _show(self, row: OpenConflict | None) -> None:
        self.card.show_conflict(row, "" if row is None else self._forbidden(row.chart))

    def _settle(self, chosen: Settlement) -> None:
        conflict = chosen.conflict
        if self._taken_back is not None and self._taken_back.key == conflict.key:
            self._taken_back = None
        self.save(
            self._desk, lambda session: settle_conflict(session, chosen), then=lambda: self._tell(chosen)
        )

    def _tell(self, chosen: Settlement) -> None:
        words = self.tr("{field}: {value}. The other values stay in the history.").format(
            field=field_words(chosen.conflict.name), value=value_words(chosen.conflict, chosen.value)
        )
        undo = partial(self._take_back, chosen.conflict)
        self.notice.tell("good", self.tr("Chosen"), words, self.tr("Undo"), undo)

    def _take_back(self, conflict: OpenConflict) -> None:
        """Show again what was shown before her choice, and offer the values once more."""
        with self._desk.reading() as session:
            again = seen_again(session, conflict)
        self._taken_back = again
        self.notice.clear()
        self.save(self._desk, lambda session: settle_conflict(session, Settlement(again, conflict.shown)))
