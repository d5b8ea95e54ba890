"""The calls, visits and stays of one chart, to be read."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from carecoord_desktop.features.contacts.queries import ContactRow, contacts_of_chart
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column


class ContactsPage(ListPage[ContactRow]):
    """Shows contacts, the latest first; nothing is written here."""

    watches = frozenset({"encounter"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(self.tr("No calls, visits or stays here. They come with imported records."))
        columns = [
            Column[ContactRow](
                self.tr("When"), lambda row: moment_words(row.started_at), lambda row: row.started_at
            ),
            Column[ContactRow](self.tr("Contact"), lambda row: row.type, stretch=True),
            Column[ContactRow](self.tr("Why"), lambda row: row.reason, stretch=True),
            Column[ContactRow](self.tr("Where"), lambda row: row.place),
        ]
        self.show_list(self.tr("Contacts"), columns, lambda row: row.encounter_id, empty=empty)
        self.detail = self.describe_beside(self._detail)

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self.table.show_rows(contacts_of_chart(session, self._chart))

    def _detail(self, row: ContactRow) -> list[tuple[str, str]]:
        return [
            (self.tr("Contact"), row.type),
            (self.tr("Why"), row.reason),
            (self.tr("Note"), row.note),
            (self.tr("Began"), moment_words(row.started_at)),
            (self.tr("Ended"), moment_words(row.ended_at)),
            (self.tr("How"), row.mode),
            (self.tr("Where"), row.place),
            (self.tr("With"), row.participant),
            (self.tr("Outcome"), row.disposition),
            (self.tr("State"), row.status.label),
        ]
