"""The allergies of one chart."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.allergies.actions import (
    add_allergy,
    change_allergy,
    confirm_none_known,
    strike_allergy,
    withdraw_none_known,
)
from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.queries import Allergies, AllergyRow, allergies_of_chart
from carecoord_desktop.features.allergies.records import Allergy, Criticality
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class AllergiesPage(ListPage[AllergyRow]):
    """Lists allergies, active ones first, and says when "none known" was confirmed."""

    watches = frozenset({"allergy", "patient"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._known = Allergies((), none_known=False, patient_seen=None)
        empty = EmptyState(
            self.tr('No allergies recorded. Ask, then choose "Add allergy" or "None known".'),
            self.tr("None known"),
        )
        empty.begun.connect(self._confirm_none)
        self.show_list(self.tr("Allergies"), self._columns(), lambda row: row.allergy_id, empty=empty)
        self.table.opened.connect(self._change)
        self.offer_drafts(desk, chart, {AllergyForm.__name__: self._resume})
        self.add_row_button(self.tr("Entered in error..."), self._ask_why, "Del", "quiet")
        self.add_row_button(self.tr("Change"), self._change)
        self.none_button = self.add_button(self.tr("None known"), self._confirm_none)
        self.add_button(self.tr("Add allergy"), self._add, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self._known = allergies_of_chart(session, self._chart)
        self.table.show_rows(self._known.rows)
        is_sayable = self._known.patient_seen is not None and not self._known.none_known
        self.table.setVisible(bool(self._known.rows) or not self._known.none_known)
        self.none_button.setVisible(bool(self._known.rows))
        self.none_button.setEnabled(is_sayable and not self._known.active)
        self._say_none_known()

    def _columns(self) -> list[Column[AllergyRow]]:
        return [
            Column(self.tr("Avoid"), lambda row: row.substance, stretch=True),
            Column(self.tr("Reaction"), lambda row: row.reaction or self.tr("Not recorded"), stretch=True),
            Column(self.tr("Danger"), self._danger, chip=_danger_chip),
            Column(self.tr("State"), lambda row: row.status.label, chip=_state_chip),
            Column(self.tr("How sure"), lambda row: row.verification.label),
            Column(self.tr("Since"), lambda row: date_words(row.onset_on), lambda row: row.onset_on),
        ]

    def _danger(self, row: AllergyRow) -> str:
        return self.tr("Not known") if row.criticality is None else row.criticality.label

    def _say_none_known(self) -> None:
        if not self._known.none_known:
            self.notice.clear()
        elif self._known.is_contradicted:
            self.notice.tell(
                "late",
                self.tr("Please check"),
                self.tr('"No known allergies" was confirmed, and there are active allergies below.'),
                self.tr('Take back "none known"'),
                self._withdraw_none,
            )
        else:
            self.notice.tell(
                "good",
                self.tr("No known allergies"),
                self.tr("Asked and confirmed."),
                self.tr("Take back"),
                self._withdraw_none,
            )

    def _add(self) -> None:
        self._open(AllergyDraft())

    def _change(self, row: AllergyRow) -> None:
        self._open(AllergyDraft.of(row.seen))

    def _resume(self, saved: SavedDraft) -> None:
        self._open(AllergyDraft() if saved.seen is None else AllergyDraft.of(saved.seen), saved)

    def _open(self, draft: AllergyDraft, resumed: SavedDraft | None = None) -> None:
        to = Destination(self._desk, self._chart, Allergy.kind(), self._store, draft.seen)
        self.open_form(AllergyForm(draft, self), to, resumed)

    def _store(self, session: Session, draft: AllergyDraft) -> Allergy:
        if draft.seen is None:
            return add_allergy(session, self._chart, draft)
        return change_allergy(session, draft)

    def _ask_why(self, row: AllergyRow) -> None:
        self.ask_reason(
            self.tr("Mark this allergy as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.substance,
            self.tr("Mark as error"),
            lambda reason: self._strike(row, reason),
        )

    def _strike(self, row: AllergyRow, reason: str) -> None:
        self.save(self._desk, lambda session: strike_allergy(session, row.seen, reason))

    def _confirm_none(self) -> None:
        seen = self._known.patient_seen
        if seen is not None and not self._known.none_known:
            self.save(self._desk, lambda session: confirm_none_known(session, seen))

    def _withdraw_none(self) -> None:
        seen = self._known.patient_seen
        if seen is not None:
            self.save(self._desk, lambda session: withdraw_none_known(session, seen))


def _danger_chip(row: AllergyRow) -> ChipKind | None:
    return "late" if row.is_active and row.criticality == Criticality.HIGH else None


def _state_chip(row: AllergyRow) -> ChipKind:
    return "info" if row.is_active else "plain"
