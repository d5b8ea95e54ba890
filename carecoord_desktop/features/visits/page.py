"""The visit a worker is on, as a line above a page, and how one begins."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.interpreters.rules import Interpreting
from carecoord_desktop.features.visits.actions import arrive, call_off
from carecoord_desktop.features.visits.form import ArriveForm
from carecoord_desktop.features.visits.queries import VisitUnderWay, visit_under_way, who_may_be_visited
from carecoord_desktop.features.visits.records import Visit
from carecoord_desktop.features.visits.rules import ALERTS_NOBODY, ArriveDraft, minutes_between
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.notice_bar import NoticeBar
from carecoord_desktop.widgets.record_page import ListPage

_MINUTE_MS = 60_000


class VisitBar(NoticeBar):
    """Says that she is on a visit, for how long, and that nobody is alerted; takes no room otherwise.

    `leave_wanted` carries the visit; what is written on leaving belongs to another slice.
    """

    leave_wanted = Signal(object)

    def __init__(self, desk: Desk, page: ListPage[Any]) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.visit: VisitUnderWay | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._say)
        self._timer.start(_MINUTE_MS)

    def refresh(self) -> None:
        """Read whether there is a visit now."""
        with self._desk.reading() as session:
            self.visit = visit_under_way(session, self._desk.worker_id)
        self._say()

    def _say(self) -> None:
        if (visit := self.visit) is None:
            self.clear()
            return
        minutes = minutes_between(visit.started_at, clock.now())
        words = self.tr("With {names}, since {when}, {minutes} min.").format(
            names="; ".join(person.name for person in visit.people),
            when=f"{clock.at_office(visit.started_at):%H:%M}",
            minutes=minutes,
        )
        self.tell(
            "info",
            self.tr("On a visit"),
            f"{words} {ALERTS_NOBODY}",
            self.tr("Leave"),
            partial(self.leave_wanted.emit, visit),
            or_else=(self.tr("No visit..."), partial(self._ask_why, visit)),
        )

    def _ask_why(self, visit: VisitUnderWay) -> None:
        self._page.ask_reason(
            self.tr("Was there no visit?"),
            self.tr("It makes no note. It stays in the history with your reason."),
            self.tr("Call it off"),
            lambda reason: self._page.save(self._desk, lambda session: call_off(session, visit.seen, reason)),
        )


def open_arrival(
    desk: Desk,
    chart: UUID,
    page: ListPage[Any],
    how: Interpreting,
    resumed: SavedDraft | None = None,
) -> None:
    """Ask on a page who is there, where, and whether it is private; then the timer starts."""
    with desk.reading() as session:
        people = who_may_be_visited(session, chart)

    def store(session: Session, draft: ArriveDraft) -> Visit:
        return arrive(session, chart, draft, needs_interpreter=how.is_needed)

    form = ArriveForm(people, how, page)
    page.open_form(form, Destination(desk, chart, Visit.kind(), store), resumed)
