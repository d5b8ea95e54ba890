"""The appointments of one chart: the next one first, and the one thing to do about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.appointment_steps.form import (
    STATUS_CHIPS,
    AppointmentCard,
    LinkLine,
    day_and_time,
    show_my_appointments,
    status_words,
)
from carecoord_desktop.features.appointments import actions, queries, rules
from carecoord_desktop.features.appointments.form import AppointmentForm, DayForm, OrderForm, OutcomeForm
from carecoord_desktop.features.appointments.queries import AppointmentRow, OrderRow
from carecoord_desktop.features.appointments.records import Appointment, AppointmentStatus
from carecoord_desktop.features.appointments.rules import AppointmentDraft, DayDraft, Slot, StatusDraft
from carecoord_desktop.features.authorizations.queries import authorizations_of_chart
from carecoord_desktop.features.calendar_files.rules import Said, calendar_file
from carecoord_desktop.features.referrals.queries import referrals_of_chart, words_for_list
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import SavedDraft
from carecoord_desktop.store.record import Seen
from carecoord_desktop.widgets.beside import Beside
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.draft_keeper import Destination
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.reason_box import ReasonBox
from carecoord_desktop.widgets.record_page import ListPage
from carecoord_desktop.widgets.row_table import Column

_CARD = 360  # pixels at 100 %: beside it the table keeps two thirds of a small screen
_ROOM_BESIDE = 840  # pixels at 100 %: on a narrower page the card stands below the list
_WHEN, _WHAT, _STATE = 228, 160, 144  # pixels at 100 %: the longest of each, whatever is written first
_WITHOUT_OUTCOME = (AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED)


class AppointmentsPage(ListPage[AppointmentRow]):
    """Lists what is to come and, below it, what was; the main button is always the next thing to do."""

    watches = frozenset({
        "appointment", "appointment_order", "appointment_transition", "referral", "barrier", "worker",
        "prior_authorization", "authorization_item", "authorization_use",
    })  # fmt: skip

    def __init__(self, desk: Desk, chart: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._chart = desk, chart
        self._rows: list[AppointmentRow] = []
        self._orders: list[OrderRow] = []
        self._referrals: dict[UUID, str] = {}
        self._requests: dict[UUID, str] = {}
        empty = EmptyState(
            self.tr("No appointment yet. Write down the day and the place, and nobody has to remember it."),
            self.tr("Write down the first one"),
        )
        empty.begun.connect(self._write)
        self.show_list(
            self.tr("Appointments"),
            self._columns(),
            lambda row: row.appointment_id,
            empty=empty,
            group=self._group,
        )
        self.card = AppointmentCard()
        self.card.link_unwanted.connect(self._take_link_away)
        place = self.body.indexOf(self.table)
        self.body.removeWidget(self.table)
        beside = Beside(self.table, self.card, card_width=_CARD, room=_ROOM_BESIDE)
        self.body.insertWidget(place, beside, 1)
        self._add_buttons()
        self.table.opened.connect(self._go_on)
        self.table.selected.connect(self._show)
        self.offer_drafts(desk, chart, {
            AppointmentForm.__name__: self._resume_writing,
            OutcomeForm.__name__: partial(self._resume, self._ask_outcome),
            DayForm.__name__: partial(self._resume, self._ask_day),
            OrderForm.__name__: partial(self._resume, self._ask_first),
        })  # fmt: skip

    def refresh(self) -> None:
        """Show what the chart says now; the next appointment is the one that is shown at first."""
        with self._desk.reading() as session:
            self._rows = queries.appointments_of_chart(session, self._chart)
            self._orders = queries.orders_of_chart(session, self._chart)
            referrals = referrals_of_chart(session, self._chart)
            requests = authorizations_of_chart(session, self._chart)
        shown = [row for row in referrals if not (self.hides_private and row.is_private)]
        self._referrals = {row.referral_id: words_for_list(row) for row in shown if not row.is_over}
        self._requests = {row.authorization_id: f"{row.what}, {row.payer}" for row in requests}
        self.table.show_rows(self._rows)
        if self.table.current_row() is None and self._rows:
            self.table.select(self._rows[0].appointment_id)
        self._show(self.table.current_row())

    def _columns(self) -> list[Column[AppointmentRow]]:
        return [
            Column(self.tr("When"), day_and_time, lambda row: row.slot.takes_place_on, width=_WHEN),
            Column(self.tr("What for"), lambda row: row.slot.what, stretch=True, width=_WHAT),
            Column(self.tr("Where"), lambda row: row.slot.place, stretch=True),
            Column(
                self.tr("State"),
                self._state,
                chip=lambda row: "late" if _has_slipped(row) or row.asks_for_outcome else _chip(row),
                tooltip=lambda row: " ".join(slip.words for slip in row.slips),
                width=_STATE,
            ),
        ]

    def _state(self, row: AppointmentRow) -> str:
        if _has_slipped(row):
            return self.tr("Does not fit")
        return self.tr("Outcome?") if row.asks_for_outcome else status_words(row.slot.status)

    def _group(self, row: AppointmentRow) -> str:
        is_ahead = not row.is_over and row.slot.takes_place_on >= clock.today()
        return self.tr("To come") if is_ahead else self.tr("Before")

    def _show(self, row: AppointmentRow | None) -> None:
        words = self.tr("Next step") if row is None else self._question(row)
        self.next_button.setText(words or self.tr("Nothing to do"))
        if row is None:
            self.card.show_appointment(None, (), ())
            return
        with self._desk.reading() as session:
            history = queries.history_of_appointment(session, row.appointment_id)
            names = worker_names(session)
        told = [(line, names.get(line.by, "")) for line in history]
        referral = "" if row.referral_id is None else self._referrals.get(row.referral_id, "")
        self.card.show_appointment(row, self._links(row), told, referral)

    def _links(self, row: AppointmentRow) -> list[LinkLine]:
        named = {each.appointment_id: each.slot.what for each in self._rows}
        slipped = {slip.order: slip.words for each in self._rows for slip in each.slips}
        return [
            LinkLine(
                each.order_id,
                slipped.get(order)
                or rules.order_words(named[order.earlier_id], named[order.later_id], order),
                order not in slipped,
            )
            for each in self._orders
            if row.appointment_id in (each.order.earlier_id, each.order.later_id)
            and named.keys() >= {(order := each.order).earlier_id, order.later_id}
        ]

    def _add_buttons(self) -> None:
        more = self.add_row_button(self.tr("More"), lambda row: None, "", "quiet")
        more.setAccessibleName(self.tr("More for this appointment"))
        self._menu = QMenu(more)
        self._menu.aboutToShow.connect(self._offer_more)
        more.setMenu(self._menu)
        self.print_button = self.add_button(self.tr("Print for them"), self._print, "Ctrl+P", "quiet")
        self.add_button(self.tr("New appointment"), self._write, "Ctrl+N")
        self.next_button = self.add_row_button(
            self.tr("Next step"),
            self._go_on,
            "Ctrl+Return",
            "primary",
            fits=lambda row: bool(self._question(row)),
        )

    def _question(self, row: AppointmentRow) -> str:
        """Return the next thing to do, as the button says it, "" where there is none."""
        status, on = row.slot.status, row.slot.takes_place_on
        if status in rules.MISSED:
            return "" if row.is_booked_again else self.tr("Book again...")
        if status is AppointmentStatus.PROPOSED:
            return self.tr("Book it")
        if status in _WITHOUT_OUTCOME and (on < clock.today() or status is AppointmentStatus.ARRIVED):
            return self.tr("What became of it?")
        if status in _WITHOUT_OUTCOME and on == clock.today():
            return self.tr("Arrived")
        if status is AppointmentStatus.BOOKED:
            return self.tr("Confirm")
        return self.tr("Move...") if status is AppointmentStatus.CONFIRMED else ""

    def _go_on(self, row: AppointmentRow) -> None:
        """Do the next thing, at once where nothing has to be said."""
        question = self._question(row)
        if question in (self.tr("Book again..."), self.tr("Move...")):
            self._ask_day(row)
        elif question == self.tr("What became of it?"):
            self._ask_outcome(row)
        elif question == self.tr("Confirm"):
            self._confirm(row)
        elif question:
            is_new = row.slot.status is AppointmentStatus.PROPOSED
            self._note(row, StatusDraft(AppointmentStatus.BOOKED if is_new else AppointmentStatus.ARRIVED))

    def _offer_more(self) -> None:
        self._menu.clear()
        row, add = self.table.current_row(), self._menu.addAction
        if row is None:
            return
        if not row.is_over:
            add(self.tr("Change..."), partial(self._write, row))
            add(self.tr("Move..."), partial(self._ask_day, row))
            add(self.tr("What became of it, or call off..."), partial(self._ask_outcome, row))
            if len([each for each in self._rows if not each.is_over]) > 1:
                add(self.tr("Something must come first..."), partial(self._ask_first, row))
        add(self.tr("Save for a calendar..."), partial(self._ask_file, row))
        add(self.tr("Undo the last step"), partial(self._take_back, row))
        self._menu.addSeparator()
        add(self.tr("Mark as error..."), partial(self._strike, row))

    def _confirm(self, row: AppointmentRow) -> None:
        with self._desk.reading() as session:
            words = " ".join(queries.in_the_way(session, row))
        if not words:
            self._note(row, StatusDraft(AppointmentStatus.CONFIRMED))
            return
        box = ReasonBox(
            self.tr("Something is in the way"), words, self.tr("Confirm all the same"), self,
            name=self.tr("Why it is confirmed all the same"),
        )  # fmt: skip
        box.given.connect(lambda why: self._note(row, StatusDraft(AppointmentStatus.CONFIRMED, override=why)))
        box.open()

    def _note(self, row: AppointmentRow, draft: StatusDraft) -> None:
        def done() -> None:
            words = self.tr("{what}: {status}.").format(
                what=row.slot.what, status=status_words(draft.status).lower()
            )
            self._offer_undo(row.appointment_id, words)

        self.save(self._desk, lambda session: actions.note_status(session, row.seen, draft), then=done)

    def _offer_undo(self, appointment_id: UUID, words: str) -> None:
        def undo() -> None:
            self.notice.clear()
            found = next((each for each in self._rows if each.appointment_id == appointment_id), None)
            if found is not None:
                self._take_back(found)

        self.refresh()
        self.notice.tell("good", self.tr("Saved"), words, self.tr("Undo"), undo)

    def _take_back(self, row: AppointmentRow) -> None:
        self.save(self._desk, lambda session: actions.take_back(session, row.seen))

    def _write(self, row: AppointmentRow | None = None, resumed: SavedDraft | None = None) -> None:
        draft = AppointmentDraft() if row is None else AppointmentDraft.of(row.seen)
        slot = self._blank_slot() if row is None else row.slot
        form = AppointmentForm(draft, slot, self._near(), self._referrals, self._requests, self)

        def store(session: Session, written: AppointmentDraft) -> Appointment:
            if written.seen is not None:
                return actions.change_appointment(session, written)
            return actions.add_appointment(session, self._chart, written)

        self._open(form, store, draft.seen, resumed)

    def _ask_day(self, row: AppointmentRow, resumed: SavedDraft | None = None) -> None:
        """Ask for another day: an open one is moved, a missed one is booked again."""
        verb = self.tr("Book again") if row.is_over else self.tr("Move")

        def store(session: Session, draft: DayDraft) -> object:
            if not row.is_over:
                return actions.move_appointment(session, row.seen, draft)
            return actions.book_again(session, row.appointment_id, draft.on or clock.today(), draft.starts)

        self._open(DayForm(row, self._near(), verb, self), store, row.seen, resumed)

    def _ask_outcome(self, row: AppointmentRow, resumed: SavedDraft | None = None) -> None:
        form = OutcomeForm(row, self)
        form.saved.connect(lambda _: self._say_what_follows(row.appointment_id))

        def store(session: Session, draft: StatusDraft) -> Appointment:
            return actions.note_status(session, row.seen, draft)

        self._open(form, store, row.seen, resumed)

    def _say_what_follows(self, appointment_id: UUID) -> None:
        """Say what was noted and what stands in the way now; it can be undone from here."""
        self.refresh()
        row = next((each for each in self._rows if each.appointment_id == appointment_id), None)
        if row is None:
            return
        words = [self.tr("{what}: {status}.").format(
            what=row.slot.what, status=status_words(row.slot.status).lower()
        )]  # fmt: skip
        if row.no_show_reason is not None and rules.barrier_of(row.no_show_reason) is not None:
            words.append(self.tr("What was in the way stands in the plan now."))
        if row.is_booked_again:
            words.append(self.tr("It is booked again."))
            self.table.select(self._rows[0].appointment_id)
            self.notice.tell("good", self.tr("Saved"), " ".join(words))
            return
        self._offer_undo(appointment_id, " ".join(words))

    def _ask_first(self, row: AppointmentRow, resumed: SavedDraft | None = None) -> None:
        others = [each for each in self._rows if not each.is_over and each.seen != row.seen]

        def store(session: Session, draft: rules.OrderDraft) -> object:
            return actions.link_appointments(session, self._chart, draft)

        self._open(OrderForm(row, others, self), store, row.seen, resumed)

    def _take_link_away(self, order_id: UUID) -> None:
        link = next((each for each in self._orders if each.order_id == order_id), None)
        if link is None:
            return
        self.ask_reason(
            self.tr("Take this link away?"),
            self.tr("Then the two appointments do not depend on each other any more."),
            self.tr("Take it away"),
            lambda why: self.save(self._desk, lambda session: actions.strike_link(session, link.seen, why)),
        )

    def _strike(self, row: AppointmentRow) -> None:
        self.ask_reason(
            self.tr("Mark this appointment as entered in error?"),
            self.tr("It leaves the list for good. It stays in the history with your reason."),
            self.tr("Mark as error"),
            lambda why: self.save(
                self._desk, lambda session: actions.strike_appointment(session, row.seen, why)
            ),
        )

    def _print(self) -> None:
        ahead = [row for row in self._rows if not row.is_over and row.slot.takes_place_on >= clock.today()]
        show_my_appointments(self._desk, self._chart, ahead, self)

    def _ask_file(self, row: AppointmentRow) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save for a calendar"), "appointment.ics", "iCalendar (*.ics)"
        )
        if name:
            self.save_calendar(row, Path(name))

    def save_calendar(self, row: AppointmentRow, path: Path) -> None:
        """Save one appointment for a calendar: an export, so it is audited first; it says no health words."""
        content = calendar_file([row], clock.now(), Said(where=False))
        detail = f"Calendar file, {len(content)} bytes, not encrypted"
        self._desk.note(Entry(Deed.EXPORT, self._chart, entity="appointment", detail=detail))
        try:
            path.write_bytes(content)
        except OSError as refused:
            words = self.tr("It could not be saved there: {reason}. Choose another folder.")
            self.notice.tell("late", self.tr("Not saved"), words.format(reason=refused.strerror))
            return
        words = self.tr('Saved as {name}. In the calendar it is called "Appointment" and nothing more.')
        self.notice.tell("good", self.tr("Saved"), words.format(name=path.name))

    def _near(self) -> Sequence[Slot]:
        with self._desk.reading() as session:
            return queries.slots_near(session, self._chart, self._desk.worker_id)

    def _blank_slot(self) -> Slot:
        name, zone, mode = self.tr("the new one"), clock.office_zone(), AppointmentDraft().mode
        return Slot(
            UUID(int=0), self._chart, name, clock.today(), "", None, zone, "", mode,
            AppointmentStatus.BOOKED, self._desk.worker_id,
        )  # fmt: skip

    def _open(self, form: DraftForm[Any], store: Any, seen: Seen | None, resumed: SavedDraft | None) -> None:
        to = Destination(self._desk, self._chart, Appointment.kind(), store, seen)
        self.open_form(form, to, resumed)

    def _resume_writing(self, saved: SavedDraft) -> None:
        if saved.seen is None:
            self._write(None, saved)
        else:
            self._resume(lambda row, draft: self._write(_as_seen(row, draft), draft), saved)

    def _resume(self, opened: Any, saved: SavedDraft) -> None:
        self.refresh()
        if saved.seen is not None:
            row = next((each for each in self._rows if each.appointment_id == saved.seen.record_id), None)
            if row is not None:
                opened(_as_seen(row, saved), saved)


def _as_seen(row: AppointmentRow, saved: SavedDraft) -> AppointmentRow:
    """Return the row with what the worker saw of it when she began the draft."""
    return row if saved.seen is None else replace(row, seen=saved.seen)


def _chip(row: AppointmentRow) -> Any:
    return STATUS_CHIPS.get(row.slot.status, "plain")


def _has_slipped(row: AppointmentRow) -> bool:
    return any(slip.order.later_id == row.appointment_id for slip in row.slips)
