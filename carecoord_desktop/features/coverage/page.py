"""What pays for a person's care, to be read."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.features.coverage.queries import CoverageRow, coverage_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class CoveragePage(ListPage[CoverageRow]):
    """Shows coverage in the order in which it pays; nothing is entered here."""

    watches = frozenset({"coverage"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(
            self.tr("No coverage here. It comes with imported records. Ask to see the insurance card.")
        )
        self.show_list(self.tr("Coverage"), self._columns(), lambda row: row.coverage_id, empty=empty)
        self.detail = self.describe_beside(self._detail)

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self.table.show_rows(coverage_of_chart(session, self._chart))

    def _columns(self) -> list[Column[CoverageRow]]:
        return [
            Column(self.tr("Pays"), self._order, lambda row: row.order),
            Column(self.tr("Payer and plan"), _payer, stretch=True),
            Column(
                self.tr("State"),
                self._state,
                chip=lambda row: "good" if row.is_current else "plain",
            ),
            Column(self.tr("Member number"), lambda row: row.member_id),
            Column(self.tr("Until"), lambda row: date_words(row.ended_on), lambda row: row.ended_on),
        ]

    def _order(self, row: CoverageRow) -> str:
        words = {1: self.tr("First"), 2: self.tr("Second"), 3: self.tr("Third")}
        return words.get(row.order, str(row.order))

    def _state(self, row: CoverageRow) -> str:
        if row.is_current:
            return self.tr("Current")
        return self.tr("Not current") if row.status == "active" else row.status.label

    def _detail(self, row: CoverageRow) -> list[tuple[str, str]]:
        return [
            (self.tr("Payer"), row.payer),
            (self.tr("Plan"), row.plan),
            (self.tr("Type"), row.type),
            (self.tr("Member number"), row.member_id),
            (self.tr("Group number"), row.group_id),
            (self.tr("Holder is"), row.relationship.capitalize()),
            (self.tr("State"), self._state(row)),
            (self.tr("From"), date_words(row.started_on)),
            (self.tr("Until"), date_words(row.ended_on)),
        ]


def _payer(row: CoverageRow) -> str:
    return ", ".join(filter(None, (row.payer, row.plan)))
