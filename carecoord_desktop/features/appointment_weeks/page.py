"""My week over the caseload: every appointment by day, what clashes, and the paper of it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointment_steps.form import STATUS_CHIPS, status_words
from carecoord_desktop.features.appointment_weeks.queries import WeekRow, monday_of, week
from carecoord_desktop.features.appointments.rules import clock_time
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.store.audit import head_words
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.paper.making import show_paper
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.time_field import time_words

_WEEK = timedelta(days=7)
_STATE = 144  # pixels at 100 %: the longest chip, whichever week is shown first


class WeekPage(ListPage[WeekRow]):
    """The appointments of one week; `person_wanted` carries whose chart is opened."""

    watches = frozenset({"appointment", "appointment_order", "patient", "emergency_access"})
    person_wanted = Signal(UUID)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__(parent)
        self._desk, self._hides = desk, hides
        self._rows: list[WeekRow] = []
        self.monday = monday_of(clock.today())
        empty = EmptyState(self.tr("No appointment in this week. They are written down in a person's chart."))
        self.show_list(
            self.tr("Week"),
            self._columns(),
            lambda one: one.row.appointment_id,
            empty=empty,
            group=self._day,
        )
        self.add_button(self.tr("Week before"), lambda: self._turn(-_WEEK), "Alt+PgUp", "quiet")
        self.add_button(self.tr("This week"), lambda: self._turn(), "Alt+Home", "quiet")
        self.add_button(self.tr("Next week"), lambda: self._turn(_WEEK), "Alt+PgDown", "quiet")
        self.add_button(self.tr("Print"), self._print, "Ctrl+P")
        self.add_row_button(self.tr("Open chart"), self._open, "", "primary")
        self.table.opened.connect(self._open)

    def refresh(self) -> None:
        """Read the week that is shown."""
        with self._desk.reading() as session:
            self._rows = week(session, self._desk.worker_id, self.monday, self._hides())
        clashing = sum(bool(one.warnings) for one in self._rows)
        title = self.tr("Week of {day}").format(day=date_words(self.monday))
        self.set_title(title, self.tr("%n clash with another one", None, clashing) if clashing else "")
        self.table.show_rows(self._rows)

    def _columns(self) -> list[Column[WeekRow]]:
        return [
            Column(self.tr("Time"), self._time, lambda one: one.row.slot.starts),
            Column(self.tr("Who"), lambda one: one.name, stretch=True, width=200),
            Column(self.tr("What and where"), _what_and_where, stretch=True),
            Column(
                self.tr("State"),
                self._state,
                chip=_chip,
                width=_STATE,
                tooltip=lambda one: "\n".join((*one.warnings, *one.hints)),
            ),
        ]

    def _time(self, one: WeekRow) -> str:
        at = clock_time(one.row.slot.starts)
        return self.tr("all day") if at is None else time_words(at)

    def _day(self, one: WeekRow) -> str:
        day = one.row.slot.takes_place_on
        words = f"{day:%A}, {date_words(day)}"
        return self.tr("{day}, today").format(day=words) if day == clock.today() else words

    def _state(self, one: WeekRow) -> str:
        """Return what deserves a look; without any, how far the appointment has come."""
        if one.row.slips:
            return self.tr("Does not fit")
        if one.warnings:
            return self.tr("Clash")
        return self.tr("You have two") if one.hints else status_words(one.row.slot.status)

    def _turn(self, by: timedelta | None = None) -> None:
        self.monday = monday_of(clock.today()) if by is None else self.monday + by
        self.refresh()

    def _open(self, one: WeekRow) -> None:
        self.person_wanted.emit(one.row.slot.chart)

    def _print(self) -> None:
        rows, monday = list(self._rows), self.monday

        def make() -> bytes:
            # the kit takes a quarter of a second to load: the window does not wait for it when it starts
            from carecoord_desktop.features.appointment_weeks.printout import week_paper
            from carecoord_desktop.printing import Setup

            with self._desk.reading() as session:
                head = head_words(session.connection())
            return week_paper(rows, monday, self._desk.worker_name, Setup(audit_head=head))

        show_paper(self._desk, make, self)


def _what_and_where(one: WeekRow) -> str:
    return ", ".join(filter(None, (one.row.slot.what, one.row.slot.place)))


def _chip(one: WeekRow) -> ChipKind:
    if one.row.slips or one.warnings:
        return "late"
    return "wait" if one.hints else STATUS_CHIPS.get(one.row.slot.status, "plain")
