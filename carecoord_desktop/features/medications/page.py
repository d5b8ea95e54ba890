"""The medication lists of one chart, one after the other."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.medications.actions import (
    add_medication,
    change_medication,
    strike_medication,
)
from carecoord_desktop.features.medications.form import MedicationForm
from carecoord_desktop.features.medications.queries import MedicationRow, list_rank, medications_of_chart
from carecoord_desktop.features.medications.records import Medication, MedicationStatus
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class MedicationsPage(ListPage[MedicationRow]):
    """Lists medicines as each source says them; nothing is merged, matched or judged."""

    watches = frozenset({"medication"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(
            self.tr('No medicines recorded. Ask to see the bottles, then choose "Add medicine".')
        )
        self.show_list(self.tr("Medicines"), self._columns(), lambda row: row.medication_id, empty=empty)
        self.set_title(self.tr("Medicines"), self.tr("Each list says what its source says."))
        self.table.opened.connect(self._change)
        self.offer_drafts(desk, chart, {MedicationForm.__name__: self._resume})
        self.add_row_button(self.tr("Entered in error..."), self._ask_why, "Del", "quiet")
        self.add_row_button(self.tr("Change"), self._change)
        self.add_button(self.tr("Add medicine"), self._add, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self.table.show_rows(medications_of_chart(session, self._chart))

    def _columns(self) -> list[Column[MedicationRow]]:
        return [
            Column(self.tr("List"), lambda row: row.list.label, lambda row: list_rank(row.list)),
            Column(self.tr("Medicine"), lambda row: row.name, stretch=True),
            Column(self.tr("How it is taken"), lambda row: row.dose_text, stretch=True),
            Column(self.tr("State"), lambda row: row.status.label, chip=_state_chip),
            Column(self.tr("For"), lambda row: row.purpose),
            Column(self.tr("Began"), lambda row: date_words(row.started_on), lambda row: row.started_on),
            Column(self.tr("Ended"), lambda row: date_words(row.ended_on), lambda row: row.ended_on),
        ]

    def _add(self) -> None:
        self._open(MedicationDraft())

    def _change(self, row: MedicationRow) -> None:
        self._open(MedicationDraft.of(row.seen))

    def _resume(self, saved: SavedDraft) -> None:
        self._open(MedicationDraft() if saved.seen is None else MedicationDraft.of(saved.seen), saved)

    def _open(self, draft: MedicationDraft, resumed: SavedDraft | None = None) -> None:
        to = Destination(self._desk, self._chart, Medication.kind(), self._store, draft.seen)
        self.open_form(MedicationForm(draft, self), to, resumed)

    def _store(self, session: Session, draft: MedicationDraft) -> Medication:
        if draft.seen is None:
            return add_medication(session, self._chart, draft)
        return change_medication(session, draft)

    def _ask_why(self, row: MedicationRow) -> None:
        self.ask_reason(
            self.tr("Mark this line as entered in error?"),
            self.tr("%s leaves the list for good. If it was taken once, cancel and change its state instead.")
            % row.name,
            self.tr("Mark as error"),
            lambda reason: self._strike(row, reason),
        )

    def _strike(self, row: MedicationRow, reason: str) -> None:
        self.save(self._desk, lambda session: strike_medication(session, row.seen, reason))


def _state_chip(row: MedicationRow) -> ChipKind:
    if row.is_past:
        return "plain"
    return "good" if row.status == MedicationStatus.ACTIVE else "wait"
