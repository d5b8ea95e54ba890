"""What was measured or asked in one chart: the latest of each, and beside it how it was before."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.features.observations.queries import (
    ObservationRow,
    history_of,
    latest_observations,
)
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column


class ObservationsPage(ListPage[ObservationRow]):
    """Shows observations; nothing is entered here."""

    watches = frozenset({"observation"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(self.tr("No measurements or answers here. They come with imported records."))
        columns = [
            Column[ObservationRow](self.tr("What"), lambda row: row.name, stretch=True),
            Column[ObservationRow](self.tr("Latest value"), lambda row: row.value, stretch=True),
            Column[ObservationRow](
                self.tr("When"), lambda row: moment_words(row.observed_at), lambda row: row.observed_at
            ),
        ]
        self.show_list(self.tr("Measurements and answers"), columns, lambda row: row.what, empty=empty)
        self.detail = self.describe_beside(self._history)

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self.table.show_rows(latest_observations(session, self._chart))

    def _history(self, row: ObservationRow) -> list[tuple[str, str]]:
        with self._desk.reading() as session:
            values = history_of(session, self._chart, row.what)
        no_day = self.tr("No date")
        return [
            (self.tr("What"), row.name),
            (self.tr("Kind"), row.category.label),
            *((moment_words(each.observed_at) or no_day, each.value) for each in values),
        ]
