"""The conditions of one chart."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.features.conditions.actions import add_condition, change_condition, strike_condition
from carecoord_desktop.features.conditions.form import ConditionForm
from carecoord_desktop.features.conditions.queries import ConditionRow, conditions_of_chart
from carecoord_desktop.features.conditions.records import Condition, ConditionCategory
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class ConditionsPage(ListPage[ConditionRow]):
    """Lists problems, diagnoses and health concerns, active ones first."""

    watches = frozenset({"condition"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        empty = EmptyState(
            self.tr('No conditions recorded. Ask what the person lives with, then choose "Add condition".')
        )
        self.show_list(self.tr("Conditions"), self._columns(), lambda row: row.condition_id, empty=empty)
        self.table.opened.connect(self._change)
        self.offer_drafts(desk, chart, {ConditionForm.__name__: self._resume})
        self.add_row_button(self.tr("Entered in error..."), self._ask_why, "Del", "quiet")
        self.add_row_button(self.tr("Change"), self._change)
        self.add_button(self.tr("Add condition"), self._add, "Ctrl+N", "primary")

    def refresh(self) -> None:
        """Show what the chart says now."""
        with self._desk.reading() as session:
            self.table.show_rows(conditions_of_chart(session, self._chart))

    def _columns(self) -> list[Column[ConditionRow]]:
        return [
            Column(self.tr("Condition"), lambda row: row.name, stretch=True),
            Column(self.tr("State"), lambda row: row.clinical_status.label, chip=_state_chip),
            Column(self.tr("Kind"), self._kind),
            Column(self.tr("How sure"), lambda row: row.verification.label),
            Column(self.tr("Began"), lambda row: date_words(row.onset_on), lambda row: row.onset_on),
            Column(self.tr("Ended"), lambda row: date_words(row.abated_on), lambda row: row.abated_on),
        ]

    def _kind(self, row: ConditionRow) -> str:
        words = {
            ConditionCategory.PROBLEM: self.tr("Problem"),
            ConditionCategory.HEALTH_CONCERN: self.tr("Health concern"),
            ConditionCategory.ENCOUNTER_DIAGNOSIS: self.tr("Diagnosis of one visit"),
        }
        return words.get(row.category, row.category.label)

    def _add(self) -> None:
        self._open(ConditionDraft())

    def _change(self, row: ConditionRow) -> None:
        self._open(ConditionDraft.of(row.seen))

    def _resume(self, saved: SavedDraft) -> None:
        self._open(ConditionDraft() if saved.seen is None else ConditionDraft.of(saved.seen), saved)

    def _open(self, draft: ConditionDraft, resumed: SavedDraft | None = None) -> None:
        to = Destination(self._desk, self._chart, Condition.kind(), self._store, draft.seen)
        self.open_form(ConditionForm(draft, self), to, resumed)

    def _store(self, session: Session, draft: ConditionDraft) -> Condition:
        if draft.seen is None:
            return add_condition(session, self._chart, draft)
        return change_condition(session, draft)

    def _ask_why(self, row: ConditionRow) -> None:
        self.ask_reason(
            self.tr("Mark this condition as entered in error?"),
            self.tr("%s leaves the list for good. It stays in the history with your reason.") % row.name,
            self.tr("Mark as error"),
            lambda reason: self._strike(row, reason),
        )

    def _strike(self, row: ConditionRow, reason: str) -> None:
        self.save(self._desk, lambda session: strike_condition(session, row.seen, reason))


def _state_chip(row: ConditionRow) -> ChipKind:
    return "info" if row.is_active else "plain"
