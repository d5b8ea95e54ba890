"""An appointment, what became of it, another day for it, and what must come before it, on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.appointments import rules
from carecoord_desktop.features.appointments.queries import AppointmentRow
from carecoord_desktop.features.appointments.records import (
    AppointmentStatus,
    CancelledBy,
    Mode,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import (
    AppointmentDraft,
    DayDraft,
    OrderDraft,
    Slot,
    StatusDraft,
    Whose,
)
from carecoord_desktop.features.barriers.rules import kind_of
from carecoord_desktop.forms.appointments_appointment import Ui_AppointmentForm
from carecoord_desktop.forms.appointments_day import Ui_DayForm
from carecoord_desktop.forms.appointments_order import Ui_OrderForm
from carecoord_desktop.forms.appointments_outcome import Ui_OutcomeForm
from carecoord_desktop.widgets.date_field import day_in, days_missing
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.gentle_word import GentleWord
from carecoord_desktop.widgets.record_page import date_words
from carecoord_desktop.widgets.style import look
from carecoord_desktop.widgets.time_field import TimeEdit, time_words
from carecoord_desktop.widgets.written import Value

_SEVERAL_LINES = 64  # pixels at 100 %: two lines
_TEXTS = (
    "what", "with_whom", "place", "address", "finding_it", "phone", "ride_by", "interpreter_language", "cost",
    "confirmation_number",
)  # fmt: skip
_LONG_TEXTS = ("preparation", "to_bring")


class AppointmentForm(DraftForm[AppointmentDraft]):
    """Collects an appointment, at first in `slot`.

    `referrals` are the open ones it may belong to, `requests` those to a payer it may depend on, `others` the
    times it may clash with.
    """

    def __init__(
        self,
        draft: AppointmentDraft,
        slot: Slot,
        others: Sequence[Slot],
        referrals: Mapping[UUID, str],
        requests: Mapping[UUID, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._given, self._slot, self._others = draft, slot, others
        self.ui = ui = Ui_AppointmentForm()
        ui.setupUi(self)
        ui.mode.offer({word: word.label for word in Mode})
        ui.ride.offer({word: word.label for word in Ride})
        ui.interpreter.offer({word: word.label for word in VisitInterpreter})
        _offer_ids(ui.referral, referrals, draft.referral_id, self.tr("None of them"))
        _offer_ids(ui.authorization, requests, draft.authorization_id, self.tr("It needs none"))
        if draft.seen is not None:
            self.name_as_change(self.tr("Change an appointment"), ui.heading, ui.save)
        self._show(draft)
        self.warning = GentleWord.under(ui.starts)
        for field in (ui.takes_place_on, ui.starts, ui.minutes, ui.place):
            field.editingFinished.connect(self._warn)
        for choice in (ui.mode, ui.ride, ui.interpreter):
            choice.chosen.connect(lambda _: self._follow())
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> AppointmentDraft:
        """Return what the fields hold now."""
        ui = self.ui
        texts = {name: getattr(ui, name).text() for name in _TEXTS}
        long_texts = {name: getattr(ui, name).value() for name in _LONG_TEXTS}
        return replace(
            self._given,
            **texts,
            **long_texts,
            takes_place_on=day_in(ui.takes_place_on),
            starts=_time_in(ui.starts),
            minutes=_number_in(ui.minutes),
            mode=ui.mode.value() or self._given.mode,
            ride=ui.ride.value() or self._given.ride,
            ride_notice_days=_number_in(ui.ride_notice_days),
            interpreter=ui.interpreter.value() or self._given.interpreter,
            referral_id=_id_in(ui.referral),
            authorization_id=_id_in(ui.authorization),
        )

    def problems(self, draft: AppointmentDraft) -> Sequence[Problem]:
        """Return what has to be mended before this appointment can be stored."""
        ui = self.ui
        found = [
            *days_missing(ui.takes_place_on),
            *_unreadable_times(ui.starts),
            *_unreadable_numbers(ui.minutes, ui.ride_notice_days),
        ]
        return found or rules.problems(draft)

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow()

    def _show(self, draft: AppointmentDraft) -> None:
        ui = self.ui
        for name in (*_TEXTS, *_LONG_TEXTS):
            getattr(ui, name).setText(getattr(draft, name))
        for name in _LONG_TEXTS:
            getattr(ui, name).setFixedHeight(look().px(_SEVERAL_LINES))
        ui.takes_place_on.setText(date_words(draft.takes_place_on))
        _show_time(ui.starts, draft.starts)
        ui.minutes.setText("" if draft.minutes is None else str(draft.minutes))
        ui.ride_notice_days.setText("" if draft.ride_notice_days is None else str(draft.ride_notice_days))
        ui.mode.choose(draft.mode)
        ui.ride.choose(draft.ride)
        ui.interpreter.choose(draft.interpreter)

    def _follow(self) -> None:
        """Ask about the ride and the interpreter only where there is one, about the way only to a place."""
        ui = self.ui
        has_ride = ui.ride.value() != Ride.NOT_NEEDED
        has_interpreter = ui.interpreter.value() != VisitInterpreter.NOT_NEEDED
        is_there = ui.mode.value() not in (Mode.PHONE, Mode.VIDEO)
        for names, is_asked in (
            (("ride_by", "ride_notice_days"), has_ride),
            (("interpreter_language",), has_interpreter),
            (("address", "finding_it", "ride"), is_there),
        ):
            for name in names:
                _ask(ui, name, is_asked)
        self._warn()

    def _warn(self) -> None:
        """Say gently that somebody's time is wanted twice; it stops nothing."""
        draft = self.draft()
        if draft.takes_place_on is None:
            self.warning.show_words("")
            return
        wanted = replace(
            self._slot,
            what=draft.what or self._slot.what,
            takes_place_on=draft.takes_place_on,
            starts=draft.starts,
            minutes=draft.minutes,
            place=draft.place,
            mode=draft.mode,
        )
        self.warning.show_words(clash_words(wanted, self._others))


class OutcomeForm(DraftForm[StatusDraft]):
    """Collects what became of an appointment; of a missed one also why, and when it is booked again."""

    def __init__(self, row: AppointmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self.ui = ui = Ui_OutcomeForm()
        ui.setupUi(self)
        ui.heading.setText(self.tr("{what}: what became of it?").format(what=row.slot.what))
        ui.heading.setWordWrap(True)
        wanted = [
            AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED,
        ]  # fmt: skip
        allowed = rules.next_statuses(row.slot.status)
        is_ahead = row.slot.takes_place_on > clock.today()
        offered = [each for each in wanted if each in allowed]
        if is_ahead:
            offered = [AppointmentStatus.CANCELLED]
        words = {
            AppointmentStatus.FULFILLED: self.tr("They were there"),
            AppointmentStatus.NO_SHOW: self.tr("They did not come"),
            AppointmentStatus.CANCELLED: self.tr("It was called off"),
        }
        ui.status.offer({each: words[each] for each in offered})
        ui.status.choose(offered[0])
        ui.no_show_reason.offer(
            {word: word.label for word in NoShowReason}, blank=self.tr("Choose why, or Unknown")
        )
        ui.cancelled_by.offer({word: word.label for word in CancelledBy}, blank=self.tr("Choose who"))
        self.follows = GentleWord.under(ui.no_show_reason)
        for choice in (ui.status, ui.no_show_reason):
            choice.chosen.connect(lambda _: self._follow())
        self._follow()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> StatusDraft:
        """Return what the fields hold now; what does not belong to the outcome is left out."""
        ui, status = self.ui, self._status()
        was_missed = status in rules.MISSED
        return StatusDraft(
            status,
            reason=ui.reason.text(),
            no_show_reason=ui.no_show_reason.value() if status is AppointmentStatus.NO_SHOW else None,
            cancelled_by=ui.cancelled_by.value() if status is AppointmentStatus.CANCELLED else None,
            again_on=day_in(ui.again_on) if was_missed else None,
            again_starts=_time_in(ui.again_starts) if was_missed else "",
        )

    def problems(self, draft: StatusDraft) -> Sequence[Problem]:
        """Return what has to be said before this can be stored."""
        found = [*days_missing(self.ui.again_on), *_unreadable_times(self.ui.again_starts)]
        return found or rules.status_problems(draft, self._row.slot, clock.today())

    def write(self, values: Mapping[str, Mapping[str, Value]]) -> None:
        """Put back what was written, and show what follows from it."""
        super().write(values)
        self._follow()

    def _status(self) -> AppointmentStatus:
        return AppointmentStatus(self.ui.status.value() or AppointmentStatus.FULFILLED)

    def _follow(self) -> None:
        ui, status = self.ui, self._status()
        _ask(ui, "no_show_reason", status is AppointmentStatus.NO_SHOW)
        _ask(ui, "cancelled_by", status is AppointmentStatus.CANCELLED)
        for name in ("again_on", "again_starts"):
            _ask(ui, name, status in rules.MISSED)
        why = ui.no_show_reason.value() if status is AppointmentStatus.NO_SHOW else None
        domain = None if why is None else rules.barrier_of(why)
        words = ""
        if domain is not None:
            words = self.tr("This also writes down what is in the way: {barrier}.").format(
                barrier=kind_of(domain).label
            )
        if why is NoShowReason.NO_TRANSPORT:
            words += " " + self.tr("Booked again, it asks for a ride in time.")
        self.follows.show_words(words)


class DayForm(DraftForm[DayDraft]):
    """Collects another day; `verb` names what happens then, and clashes are said while she chooses."""

    def __init__(
        self, row: AppointmentRow, others: Sequence[Slot], verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row, self._others = row, others
        self.ui = ui = Ui_DayForm()
        ui.setupUi(self)
        self.setWindowTitle(verb)
        ui.heading.setText(f"{verb}: {row.slot.what}")
        ui.heading.setWordWrap(True)
        ui.save.setText(verb.replace("&", "&&"))
        if not row.is_over:
            ui.on.setText(date_words(row.slot.takes_place_on))
        _show_time(ui.starts, row.slot.starts)
        self.warning = GentleWord.under(ui.starts)
        for field in (ui.on, ui.starts):
            field.editingFinished.connect(self._warn)
        self._warn()
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> DayDraft:
        """Return what the fields hold now."""
        return DayDraft(day_in(self.ui.on), _time_in(self.ui.starts))

    def problems(self, draft: DayDraft) -> Sequence[Problem]:
        """Return what has to be mended before it can be moved there."""
        found = [*days_missing(self.ui.on), *_unreadable_times(self.ui.starts)]
        return found or rules.day_problems(draft, clock.today())

    def _warn(self) -> None:
        draft = self.draft()
        if draft.on is None:
            self.warning.show_words("")
            return
        moved = replace(
            self._row.slot, takes_place_on=draft.on, starts=draft.starts, status=AppointmentStatus.BOOKED
        )
        self.warning.show_words(clash_words(moved, self._others))


class OrderForm(DraftForm[OrderDraft]):
    """Collects which appointment must come before one, and how many days."""

    def __init__(
        self, row: AppointmentRow, others: Sequence[AppointmentRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._later_id = row.appointment_id
        self.ui = ui = Ui_OrderForm()
        ui.setupUi(self)
        ui.heading.setText(self.tr("What must come before {what}?").format(what=row.slot.what))
        ui.heading.setWordWrap(True)
        offered = {
            one.appointment_id: f"{one.slot.what}, {date_words(one.slot.takes_place_on)}" for one in others
        }
        _offer_ids(ui.earlier, offered, None)
        ui.least_days.setText("1")
        self.begin(ui.save, ui.cancel, ui.fields)

    def draft(self) -> OrderDraft:
        """Return what the fields hold now."""
        ui = self.ui
        return OrderDraft(
            _id_in(ui.earlier),
            self._later_id,
            _number_in(ui.least_days) or 0,
            _number_in(ui.most_days),
            ui.why.text(),
        )

    def problems(self, draft: OrderDraft) -> Sequence[Problem]:
        """Return what has to be mended before the link can be stored."""
        return _unreadable_numbers(self.ui.least_days, self.ui.most_days) or rules.order_problems(draft, ())


def clash_words(wanted: Slot, others: Sequence[Slot]) -> str:
    """Return what stands at the same time as the time that is wanted, the person's own first."""
    known = [each for each in others if each.appointment_id != wanted.appointment_id]
    found = [
        each
        for each in rules.clashes([wanted, *known])
        if wanted.appointment_id in (each.one_id, each.other_id)
    ]
    own = [each.words for each in found if each.whose is Whose.PERSON]
    mine = [f"You are with somebody else: {each.words}" for each in found if each.whose is Whose.WORKER]
    return "\n".join([*own, *mine])


def _ask(ui: object, name: str, is_asked: bool) -> None:
    for part in (name, f"{name}_label", f"{name}_help"):
        drawn = getattr(ui, part, None)
        if isinstance(drawn, QWidget):
            drawn.setVisible(is_asked)


def _offer_ids(drawn: QComboBox, offered: Mapping[UUID, str], chosen: UUID | None, none: str = "") -> None:
    if none:
        drawn.addItem(none, "")
    for record_id, words in offered.items():
        drawn.addItem(words, str(record_id))
    if chosen is not None and drawn.findData(str(chosen)) < 0:
        drawn.addItem(drawn.tr("The one it belongs to"), str(chosen))
    drawn.setCurrentIndex(max(drawn.findData(str(chosen or "")), 0))


def _id_in(drawn: QComboBox) -> UUID | None:
    return UUID(drawn.currentData()) if drawn.currentData() else None


def _show_time(field: TimeEdit, starts: str) -> None:
    at = rules.clock_time(starts)
    field.setText("" if at is None else time_words(at))


def _time_in(field: TimeEdit) -> str:
    """Return the time a field holds as it is stored; "" when it is empty or cannot be read."""
    at = field.value()
    return f"{at:%H:%M}" if isinstance(at, time) else ""


def _unreadable_times(*fields: TimeEdit) -> list[Problem]:
    return [value for field in fields if isinstance(value := field.value(), Problem)]


def _number_in(field: QLineEdit) -> int | None:
    text = field.text().strip()
    return int(text) if text.isascii() and text.isdecimal() else None


def _unreadable_numbers(*fields: QLineEdit) -> list[Problem]:
    return [
        Problem(field.objectName(), field.tr("Write a whole number, such as 30."))
        for field in fields
        if field.text().strip() and _number_in(field) is None
    ]
