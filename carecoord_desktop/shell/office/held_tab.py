"""Entries that the office keeps without showing them, or that came after a handover, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Signal

from carecoord_desktop.features.conflicts.rules import field_words, kind_words
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.shell.office.handed_over import chart_name
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.office.words import held_words
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.sync import queries
from carecoord_desktop.sync.queries import HeldEntry
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column


@dataclass(frozen=True)
class HeldRow:
    """One such entry, as it is read."""

    entry: HeldEntry
    person: str
    author: str

    @property
    def said(self) -> str:
        """What was written, field by field."""
        return "\n".join(
            f"{field_words(name)}: {value}" for name, value in self.entry.fields.items() if value
        )


class HeldTab(ListPage[HeldRow]):
    """One line per entry; nothing here is lost, and nothing here holds up anything else."""

    watches = frozenset({"office"})
    person_wanted = Signal(UUID)

    def __init__(self, link: OfficeLink) -> None:
        super().__init__()
        self._link = link
        words = self.tr("What the office cannot take in as it is, is kept there and listed here.")
        empty = EmptyState(f"{words} {self.tr('There is nothing.')}")
        self.show_list(
            self.tr("Kept for review"),
            [
                Column(self.tr("Saved"), _saved_words, lambda row: row.entry.saved_at),
                Column(self.tr("Person"), lambda row: row.person),
                Column(self.tr("What"), lambda row: kind_words(row.entry.kind)),
                Column(self.tr("Why, and what to do"), lambda row: held_words(row.entry), stretch=True),
            ],
            lambda row: row.entry.op_id,
            empty=empty,
        )  # fmt: skip
        self.set_title(
            self.tr("Kept for review"), self.tr("The office has these entries. They do not hold up others.")
        )
        self.describe_beside(
            lambda row: [
                ("", kind_words(row.entry.kind)),
                (self.tr("What to do"), held_words(row.entry)),
                (self.tr("Written by"), row.author),
                (self.tr("What you wrote"), row.said),
            ]
        )
        self.add_row_button(
            self.tr("Open chart"), lambda row: self.person_wanted.emit(row.entry.chart), "Ctrl+O",
            fits=lambda row: bool(row.person) and row.entry.chart != OFFICE_CHART,
        )  # fmt: skip

    def refresh(self) -> None:
        """Read the entries again."""
        with self._link.desk.reading() as session:
            names = worker_names(session)
            rows = [
                HeldRow(each, self._person(chart_name(session, each.chart), each), names.get(each.author, ""))
                for each in queries.held_entries(session.connection())
            ]
        self.table.show_rows(rows)

    def _person(self, name: str, entry: HeldEntry) -> str:
        return self.tr("The office") if entry.chart == OFFICE_CHART else name


def _saved_words(row: HeldRow) -> str:
    return moment_words(row.entry.saved_at)
