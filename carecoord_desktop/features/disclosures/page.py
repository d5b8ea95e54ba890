"""What was given out of one chart, and what the person is told of it when she asks."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.disclosures import rules
from carecoord_desktop.features.disclosures.actions import record_disclosure, strike_disclosure
from carecoord_desktop.features.disclosures.form import DisclosureForm
from carecoord_desktop.features.disclosures.queries import DisclosureRow, disclosures_of_chart
from carecoord_desktop.features.disclosures.records import Disclosure
from carecoord_desktop.features.disclosures.rules import DisclosureDraft
from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.buttons import refuse_button
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column


class DisclosuresPage(ListPage[DisclosureRow]):
    """The newest first; what has to be told to a person who asks is marked."""

    watches = frozenset({"disclosure", "worker"})

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._refusal = desk.refusal(Deed.DISCLOSE)
        self.show_list(
            self.tr("Given out"),
            [
                Column(
                    self.tr("Day"), lambda row: date_words(row.disclosed_on), lambda row: row.disclosed_on
                ),
                Column(self.tr("To"), lambda row: row.recipient, tooltip=lambda row: row.address),
                Column(self.tr("What"), lambda row: row.what, stretch=True),
                Column(self.tr("For"), lambda row: row.purpose, stretch=True),
                Column(
                    self.tr("Rule"), lambda row: row.basis.label,
                    chip=lambda row: "wait" if row.is_accountable else None,
                ),
                Column(self.tr("How"), lambda row: row.channel.label),
                Column(self.tr("By"), lambda row: row.by),
            ],
            lambda row: row.disclosure_id,
            empty=EmptyState(
                self.tr("Nothing is written down yet. Write down what you give to somebody outside the team.")
            ),
        )  # fmt: skip
        self.strike = self.add_row_button(
            self.tr("Entered in error..."), self._strike, "Del", fits=lambda row: not self._refusal
        )
        self.add = self.add_button(self.tr("Write down"), self._write_down, "Ctrl+N", "primary")
        for made in (self.strike, self.add):
            refuse_button(made, self._refusal)
        self.offer_drafts(desk, chart, {DisclosureForm.__name__: self._write_down})

    def refresh(self) -> None:
        """Read again what was given out."""
        with self._desk.reading() as session:
            rows = disclosures_of_chart(session, self._chart)
        since = rules.accounted_since(clock.today())
        told = sum(row.is_accountable and row.disclosed_on >= since for row in rows)
        words = self.tr("%n to tell this person about if asked, since {day}.", None, told)
        self.set_title(self.tr("Given out"), self._refusal or str(words).format(day=date_words(since)))
        self.table.show_rows(rows)

    def _write_down(self, resumed: SavedDraft | None = None) -> None:
        def store(session: Session, draft: DisclosureDraft) -> Disclosure:
            return record_disclosure(session, self._chart, draft)

        to = Destination(self._desk, self._chart, Disclosure.kind(), store)
        self.open_form(DisclosureForm(rules.new_draft(), self), to, resumed)

    def _strike(self, row: DisclosureRow) -> None:
        self.ask_reason(
            self.tr("Mark this as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self.save(
                self._desk, lambda session: strike_disclosure(session, row.seen, reason)
            ),
        )
