"""My Day on screen: what waits, why, and what to do about it, without leaving the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.day_packets.page import DayPapers, DayPeople
from carecoord_desktop.features.emergency_access.rules import Hides, hides_nothing
from carecoord_desktop.features.enrollments.actions import mute, unmute
from carecoord_desktop.features.enrollments.form import MuteForm
from carecoord_desktop.features.enrollments.queries import quiet_charts
from carecoord_desktop.features.enrollments.records import Mute
from carecoord_desktop.features.enrollments.rules import MuteDraft
from carecoord_desktop.features.obligations.rules import FAR_DAYS, Obligation, day_words
from carecoord_desktop.features.patients.queries import name_on_chart
from carecoord_desktop.features.red_flags.form import open_protocol
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.worklist import rules
from carecoord_desktop.features.worklist.actions import (
    mark_row_done,
    mark_row_not_done,
    move_due_of,
    snooze_row,
    take_row_back,
)
from carecoord_desktop.features.worklist.form import DoneBox, FilterBar, MoveDueBox, NotDoneBox
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.features.worklist.rules import (
    Hidden,
    MoveDueDraft,
    MyDay,
    NotDoneDraft,
    RowKind,
    WorkFilters,
    WorkRow,
)
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.chip_paint import ChipKind
from carecoord_desktop.widgets.detail_card import DetailCard
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.labels import SoftText
from carecoord_desktop.widgets.record_page import ListPage, date_words
from carecoord_desktop.widgets.row_table import Column
from carecoord_desktop.widgets.style import look, space

_ROOM_BESIDE = 960
"""Pixels at 100 %: on a narrower page the details stand below the list."""

_CARD = 288
"""Pixels at 100 %: the lines have the room that their words need on a small screen."""

_PRIORITY_CHIPS: dict[Priority, ChipKind] = {Priority.HIGH: "wait", Priority.MEDIUM: "info"}
_AS_WIDE_AS_THE_LIST = 16_777_215  # Qt's own largest


@dataclass(frozen=True)
class WorkPlace:
    """Where something is done: a person's chart, and the tab in it."""

    chart: UUID
    tab: str


class MyDayPage(ListPage[WorkRow]):
    """What waits for the worker today; it follows every save, and turns over at midnight by itself.

    `counted` tells how much waits; `place_wanted` leads to where it is done.
    """

    watches = frozenset({
        "address", "assessment", "barrier", "care_plan", "condition", "contact_note", "encounter", "goal",
        "appointment", "appointment_order", "consent", "referral", "referral_event",
        "goal_progress", "mute", "need", "patient", "program_enrollment", "red_flag", "task",
        "task_transition", "work_decision", "worker", "copies_gone", "handout_move", "print_run",
    })  # fmt: skip
    place_wanted = Signal(WorkPlace)
    draft_wanted = Signal(SavedDraft)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, hides: Hides = hides_nothing) -> None:
        super().__init__(parent)
        self._desk, self._hides = desk, hides
        self._shown: Sequence[WorkRow] = ()
        self._place: int | None = None
        self._done_before: WorkRow | None = None
        self._explains = self._is_noted = False
        words = self.tr("Nothing waits for you here. What falls due later comes by itself, in good time.")
        title, key = self.tr("My Day"), lambda row: row.row_id
        self.show_list(title, self._columns(), key, empty=EmptyState(words), group=self._priority)
        self.card = DetailCard()
        self._beside = QHBoxLayout()
        self.filters = FilterBar()
        self.hidden = SoftText()
        self.show_hidden = button("", "quiet")
        self._set_out()
        self._add_buttons()
        self.offer_drafts(desk, None, {}, partial(name_on_chart, desk), self.draft_wanted.emit)
        self._midnight = QTimer(self, singleShot=True)
        self._midnight.timeout.connect(self.refresh)
        QShortcut(QKeySequence("Ctrl+Z"), self, self.undo)

    def refresh(self) -> None:
        """Work out and show what waits now."""
        hidden = self._hides()
        with self._desk.reading() as session:
            day = my_day(session, self._desk.worker_id, self.filters.filters, hidden=hidden)
        self._show(day)
        if self.filters.filters == WorkFilters():
            self.counted.emit(len(day.rows))
        if self.isVisible() and not self._is_noted:  # one view a sitting, not one for each refresh
            self._is_noted = True
            self._desk.note(Entry(Deed.VIEW, detail=f"My Day, {len(day.rows)} lines"))
        self._wake_at_midnight()

    def undo(self) -> None:
        """Bring back what was ended last."""
        before, self._done_before = self._done_before, None
        if before is None:
            return
        self.notice.clear()
        try:
            self.save(self._desk, lambda session: take_row_back(session, before))
        except ValueError:
            words = self.tr("Somebody has changed this meanwhile.")
            self.notice.tell("wait", self.tr("Not undone"), words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details beside the list, or below it where room is short."""
        super().resizeEvent(event)
        has_room = event.size().width() >= look().px(_ROOM_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() != way:
            self._beside.setDirection(way)
            self._describe(self.table.current_row())

    def _set_out(self) -> None:
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        self._beside.addWidget(self.table, 3)
        self._beside.addWidget(self.card, 2)
        below = QHBoxLayout()
        below.addWidget(self.hidden)
        below.addWidget(self.show_hidden)
        below.addStretch(1)
        self.body.insertWidget(place, self.filters)
        self.body.insertLayout(place + 1, self._beside, 1)
        self.body.insertLayout(place + 2, below)
        space(self._beside, between=16)
        space(below, between=8)
        self.hidden.setWordWrap(False)
        self.filters.listen_for_search(self)
        self.filters.changed.connect(lambda _: self.refresh())
        self.show_hidden.clicked.connect(self._turn_hidden)
        self.table.selected.connect(self._describe)
        self.table.opened.connect(self._open)

    def _add_buttons(self) -> None:
        DayPapers(self.filters.add_tool(self.tr("Print"), "printer"), self._desk, self._people, self)
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this line"))
        self._moves = QMenu(more)
        self._moves.aboutToShow.connect(self._offer_moves)
        more.setMenu(self._moves)
        self.why = self.add_row_button(self.tr("Why?"), lambda row: self._turn_why(), "W", "quiet")
        self.why.setAccessibleName(self.tr("Why am I seeing this?"))
        snoozing = self.add_row_button(
            self.tr("Snooze a week"), self._snooze, "S", fits=lambda row: row.kind != RowKind.FLAG
        )
        snoozing.setAccessibleDescription(self.tr("Moves the reminder, not the due date"))
        self.primary = self.add_row_button(self.tr("Done"), self._go_on, "", "primary")
        done = QShortcut(QKeySequence("D"), self.table, self._finish_current)
        done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        QShortcut(QKeySequence("Ctrl+O"), self, self._open_chart)

    def _columns(self) -> list[Column[WorkRow]]:
        return [
            Column(
                self.tr("Priority"),
                self._priority,
                lambda row: (row.kind != RowKind.FLAG, -row.weight.score),
                width=112,
                chip=_priority_chip,
                chip_icon=_priority_icon,
                tooltip=lambda row: row.weight.words,
            ),
            Column(self.tr("Who"), lambda row: row.person, width=150),
            Column(
                self.tr("What and why"),
                lambda row: row.title,
                stretch=True,
                tooltip=lambda row: f"{row.person}. {row.title}. {row.reason}",
            ),
            Column(self.tr("Due"), self._due, lambda row: row.due_on, width=100, chip=_due_chip),
        ]

    def _show(self, day: MyDay) -> None:
        self._shown = day.rows
        self.table.show_rows(day.rows)
        if self._place is not None and day.rows:
            self.table.view.selectRow(min(self._place, len(day.rows) - 1))
        elif self.table.current_row() is None and day.rows:
            self.table.view.selectRow(0)
        self._place = None
        self._describe(self.table.current_row())
        self.filters.say_hidden(day.hidden.get(Hidden.FILTERS, 0))
        filters = self.filters.filters
        shows_all = filters.with_muted or filters.with_snoozed
        self.hidden.setText(self.tr("Quiet and snoozed lines are shown.") if shows_all else day.footer)
        self.show_hidden.setText(self.tr("Hide them") if shows_all else self.tr("Show them"))
        self.hidden.setVisible(bool(day.footer) or shows_all)
        self.show_hidden.setVisible(bool(day.footer) or shows_all)
        today, count = clock.today(), len(day.rows)
        self.set_title(
            self.tr("My Day"), f"{today:%A}, {date_words(today)}. {self.tr('%n waiting', '', count)}."
        )

    def _describe(self, row: WorkRow | None) -> None:
        """Show on the card what the current line is about."""
        self.card.show_pairs([] if row is None else self._pairs(row))
        if self._beside.direction() == QBoxLayout.Direction.TopToBottom:
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(_AS_WIDE_AS_THE_LIST)
        else:
            self.card.setFixedWidth(look().px(_CARD))
        if row is not None:
            self.primary.setText(row.verb)

    def _pairs(self, row: WorkRow) -> Sequence[tuple[str, str]]:
        today = clock.today()
        pairs = [(self.tr("What"), row.title), (self.tr("Who"), row.person)]
        if self._explains:
            return [*pairs, *rules.explanation(row, today)]
        if isinstance(row.source, tuple):
            pairs += [(each.person, each.title) for each in row.source]
        put_off = row.comes_back_on if row.comes_back_on and row.comes_back_on > today else None
        return [
            *pairs,
            (self.tr("Why"), row.reason),
            (self.tr("Due on"), date_words(row.due_on)),
            (self.tr("Comes back on"), date_words(put_off)),
            (self.tr("Priority"), row.priority.label),
        ]

    def _people(self) -> DayPeople:
        row = self.table.current_row()
        return DayPeople(rules.reasons_by_chart(self._shown), None if row is None else row.chart)

    def _go_on(self, row: WorkRow) -> None:
        """Do the one next thing about a line."""
        if row.kind == RowKind.TASK:
            self._finish(row)
        else:
            self._open(row)

    def _open(self, row: WorkRow) -> None:
        if row.kind == RowKind.FLAG:
            open_protocol(self._desk, row.row_id, self.window(), self.refresh)
        else:
            self.place_wanted.emit(WorkPlace(row.chart, row.tab))

    def _open_chart(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.place_wanted.emit(WorkPlace(row.chart, self.tr("Summary")))

    def _finish_current(self) -> None:
        row = self.table.current_row()
        if row is not None and row.kind in (RowKind.TASK, RowKind.OBLIGATION):
            self._finish(row)

    def _finish(self, row: WorkRow) -> None:
        if row.kind == RowKind.TASK:
            self._end(row, self.tr("Done"), lambda session: mark_row_done(session, row))
            return
        box = DoneBox(row.title, self)
        box.given.connect(
            lambda note: self._end(row, self.tr("Done"), lambda session: mark_row_done(session, row, note))
        )
        box.open()

    def _end(self, row: WorkRow, state: str, action: Callable[[Session], object]) -> None:
        self._place = self.table.view.currentIndex().row()
        self.save(self._desk, action, then=lambda: self._say_ended(row, state))

    def _say_ended(self, row: WorkRow, state: str) -> None:
        self._done_before = row
        self.notice.tell("good", state, f"{row.person}: {row.title}", self.tr("Undo"), self.undo)

    def _snooze(self, row: WorkRow) -> None:
        self._place = self.table.view.currentIndex().row()
        self.save(self._desk, lambda session: snooze_row(session, row), then=lambda: self._say_snoozed(row))

    def _say_snoozed(self, row: WorkRow) -> None:
        comes_back = self.tr("It comes back in a week; the due date stays.")
        stays = self.tr("The law sets this date, so the line stays in sight.")
        words = f"{row.person}: {row.title}. {stays if row.is_legal else comes_back}"
        self.notice.tell("good", self.tr("Snoozed"), words)

    def _turn_why(self) -> None:
        self._explains = not self._explains
        self._describe(self.table.current_row())

    def _turn_hidden(self) -> None:
        is_on = not (self.filters.filters.with_muted or self.filters.filters.with_snoozed)
        self.filters.apply(with_muted=is_on, with_snoozed=is_on)

    def _offer_moves(self) -> None:
        self._moves.clear()
        row = self.table.current_row()
        if row is None:
            return
        self._moves.addAction(self.tr("Open the chart") + "\tCtrl+O", self._open_chart)
        if row.kind in (RowKind.TASK, RowKind.OBLIGATION):
            self._moves.addAction(self.tr("Move the due date..."), lambda: self._move_due(row))
            self._moves.addAction(self.tr("Not going to be done..."), lambda: self._not_done(row))
        if isinstance(row.source, Obligation):
            self._moves.addAction(self.tr("Done, and written down elsewhere..."), lambda: self._finish(row))
        if row.kind == RowKind.TOGETHER:
            self._moves.addAction(
                self.tr("Show each person alone"), lambda: self.filters.apply(together=False)
            )
        elif row.is_muted:
            self._moves.addAction(self.tr("End the quiet time"), lambda: self._unmute(row))
        elif row.kind != RowKind.FLAG:
            self._moves.addAction(self.tr("Make this person's tasks quiet..."), lambda: self._mute(row))

    def _move_due(self, row: WorkRow) -> None:
        box = MoveDueBox(row.title, self)

        def store(draft: MoveDueDraft) -> None:
            self.save(self._desk, lambda session: move_due_of(session, row, draft), then=self.notice.clear)

        box.given.connect(store)
        box.open()

    def _not_done(self, row: WorkRow) -> None:
        box = NotDoneBox(row.title, self)

        def store(draft: NotDoneDraft) -> None:
            self._end(row, self.tr("Not done"), lambda session: mark_row_not_done(session, row, draft))

        box.given.connect(store)
        box.open()

    def _mute(self, row: WorkRow) -> None:
        def store(session: Session, draft: MuteDraft) -> Mute:
            return mute(session, row.chart, draft)

        self.open_form(MuteForm(self), Destination(self._desk, row.chart, Mute.kind(), store))

    def _unmute(self, row: WorkRow) -> None:
        with self._desk.reading() as session:
            quiet = quiet_charts(session).get(row.chart)
        if quiet is not None:
            self.save(self._desk, lambda session: unmute(session, quiet.seen))

    def _wake_at_midnight(self) -> None:
        morning = clock.office_moment(datetime.combine(clock.today() + timedelta(days=1), time()))
        self._midnight.start(max(clock.to_ms(morning) - clock.now_ms(), 0) + 1)

    def _priority(self, row: WorkRow) -> str:
        return self.tr("Call now") if row.kind == RowKind.FLAG else row.priority.label

    def _due(self, row: WorkRow) -> str:
        if row.due_on is None or row.days is None:
            return self.tr("No date")
        if row.days < -FAR_DAYS:
            return self.tr("%n d", "", -row.days)
        return day_words(row.due_on, clock.today()) if row.days else self.tr("Today")


def _priority_chip(row: WorkRow) -> ChipKind:
    if row.kind == RowKind.FLAG:
        return "late"
    return _PRIORITY_CHIPS.get(row.priority, "plain")


def _priority_icon(row: WorkRow) -> str:
    if row.kind == RowKind.FLAG:
        return "warning-circle"
    return {Priority.HIGH: "arrow-up", Priority.MEDIUM: "minus"}.get(row.priority, "arrow-down")


def _due_chip(row: WorkRow) -> ChipKind | None:
    if row.is_overdue:
        return "late"
    return "wait" if row.days in (0, 1) else None
