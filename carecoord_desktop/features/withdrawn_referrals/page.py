"""After a note went to the right person: the referrals that may have gone wrong with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject

from carecoord_desktop.common import clock
from carecoord_desktop.features.contact_notes.queries import NoteRow
from carecoord_desktop.features.referrals.records import Referral
from carecoord_desktop.features.withdrawn_referrals.actions import strike_for_wrong_person
from carecoord_desktop.features.withdrawn_referrals.form import MixUpForm
from carecoord_desktop.features.withdrawn_referrals.queries import suspects
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.record_page import ListPage


class MixedUpReferrals(QObject):
    """Asks about the referrals of a chart from which a note was moved, and strikes those of somebody else."""

    def __init__(self, desk: Desk, chart: UUID, page: ListPage[Any]) -> None:
        super().__init__(page)
        self._desk, self._chart, self._page = desk, chart, page

    def ask_about(self, note: NoteRow) -> None:
        """Show the referrals of this chart if the note's author prepared one on the day of the note."""
        day = clock.at_office(note.occurred_at).date()
        with self._desk.reading() as session:
            found = suspects(session, self._chart, note.author_id, day)
        if not any(one.is_likely for one in found):
            return
        form = MixUpForm(found, self.tr("A note stood in the wrong chart"), self._page)
        form.saved.connect(self._say_struck)
        to = Destination(self._desk, self._chart, Referral.kind(), strike_for_wrong_person)
        self._page.open_form(form, to)

    def _say_struck(self, fetched: list[str]) -> None:
        words = self.tr("These referrals left the chart.")
        if fetched:
            words += " " + self.tr("To do today: {what}.").format(what="; ".join(fetched))
        self._page.notice.tell("good", self.tr("Marked as error"), words)
