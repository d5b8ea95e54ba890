"""What can be done about the complaints of one chart, each on the page that shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from carecoord_desktop.features.complaints import rules
from carecoord_desktop.features.complaints.actions import add_complaint, answer_complaint, strike_complaint
from carecoord_desktop.features.complaints.form import ComplaintForm
from carecoord_desktop.features.complaints.queries import ComplaintRow
from carecoord_desktop.features.complaints.records import Complaint
from carecoord_desktop.features.complaints.rules import ComplaintDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.draft_offers import Resume
from carecoord_desktop.widgets.record_page import ListPage


class ChartComplaints(QObject):
    """Opens the forms and asks the questions about complaints, on a page of that chart."""

    def __init__(self, desk: Desk, chart: UUID, page: ListPage[Any]) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page = desk, chart, page

    def resumes(self) -> Mapping[str, Resume]:
        """Return how a complaint that was begun is opened again."""
        return {ComplaintForm.__name__: self.write_down}

    def write_down(self, resumed: SavedDraft | None = None) -> None:
        """Open the form of a new complaint."""

        def store(session: Session, draft: ComplaintDraft) -> Complaint:
            return add_complaint(session, self._chart, draft)

        to = Destination(self._desk, self._chart, Complaint.kind(), store)
        self._page.open_form(ComplaintForm(rules.new_draft(), self._page), to, resumed)

    def answer(self, row: ComplaintRow) -> None:
        """Ask what the person was told, and store that."""
        self._page.ask_reason(
            self.tr("What did you tell the person?"),
            row.what,
            self.tr("Answered"),
            lambda said: self._page.save(
                self._desk, lambda session: answer_complaint(session, row.seen, said)
            ),
        )

    def strike(self, row: ComplaintRow) -> None:
        """Ask why this was never true, and mark it so."""
        self._page.ask_reason(
            self.tr("Mark this complaint as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda reason: self._page.save(
                self._desk, lambda session: strike_complaint(session, row.seen, reason)
            ),
        )
