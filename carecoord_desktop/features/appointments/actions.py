"""What is done about appointments: write down, move, note what became of them, link, book anew, strike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.appointments import queries, rules
from carecoord_desktop.features.appointments.records import (
    Appointment,
    AppointmentOrder,
    AppointmentStatus,
    AppointmentTransition,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.appointments.rules import AppointmentDraft, DayDraft, OrderDraft, StatusDraft
from carecoord_desktop.features.barriers.actions import add_barrier, strike_barrier
from carecoord_desktop.features.barriers.rules import BarrierDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing

_MOVES = ("takes_place_on", "starts")
_CALENDAR_HEARS_OF = ("takes_place_on", "starts", "minutes", "place", "address")


def add_appointment(
    session: Session,
    chart: UUID,
    draft: AppointmentDraft,
    status: AppointmentStatus = AppointmentStatus.BOOKED,
    *,
    replaces_id: UUID | None = None,
) -> Appointment:
    """Store a new appointment, booked or only proposed.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    appointment = Appointment(
        chart=chart,
        status=status,
        created_at=clock.now(),
        time_zone=clock.office_zone(),
        replaces_id=replaces_id,
        **_values(draft, author_of(session)),
    )
    session.add(appointment)
    return appointment


def change_appointment(session: Session, draft: AppointmentDraft) -> Appointment:
    """Store what differs from the appointment as the worker saw it.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of a new appointment.
    """
    if draft.seen is None:
        raise ValueError("a new appointment is stored by add_appointment")
    if found := rules.problems(draft):
        raise DraftHasProblems(found)
    appointment, values = session.get_one(Appointment, draft.seen.record_id), _values(draft, None)
    before = draft.seen.values
    has_news = any(values[name] != before[name] for name in _CALENDAR_HEARS_OF)
    has_moved = any(values[name] != before[name] for name in _MOVES)
    if has_moved:
        values |= {name: word for name, word in _to_ask_anew(draft).items() if values[name] == before[name]}
    if has_moved and appointment.status is AppointmentStatus.CONFIRMED:
        # what was confirmed was the other day
        values["status"] = AppointmentStatus.BOOKED
        session.add(_transition(session, appointment, AppointmentStatus.BOOKED, "Moved"))
    change(appointment, draft.seen, **values, sequence=appointment.sequence + has_news)
    return appointment


def note_status(session: Session, seen: Seen, draft: StatusDraft) -> Appointment:
    """Note what became of an appointment; a reason for not coming opens its barrier, and it is booked again.

    Raises:
        DraftHasProblems: if `rules.status_problems` are not empty.
    """
    row = queries.appointment(session, seen.record_id)
    if row is None:
        raise DraftHasProblems([Problem("status", "This appointment was struck.")])
    if found := rules.status_problems(draft, row.slot, clock.today(), queries.in_the_way(session, row)):
        raise DraftHasProblems(found)
    appointment = session.get_one(Appointment, seen.record_id)
    reason = draft.override.strip() or draft.reason.strip()
    session.add(_transition(session, appointment, draft.status, reason))
    change(
        appointment,
        seen,
        status=draft.status,
        status_reason=reason,
        no_show_reason=draft.no_show_reason if draft.status is AppointmentStatus.NO_SHOW else None,
        cancelled_by=draft.cancelled_by if draft.status is AppointmentStatus.CANCELLED else None,
        sequence=appointment.sequence + (draft.status is AppointmentStatus.CANCELLED),
    )
    _open_barrier(session, appointment, draft)
    if draft.again_on is not None and draft.status in rules.MISSED:
        session.flush()
        book_again(session, appointment.id, draft.again_on, draft.again_starts)
    return appointment


def move_appointment(session: Session, seen: Seen, draft: DayDraft) -> Appointment:
    """Move an appointment to another day and time; what was confirmed was the other day.

    Raises:
        DraftHasProblems: if the day is past or missing.
    """
    if found := rules.day_problems(draft, clock.today()):
        raise DraftHasProblems(found)
    moved = replace(AppointmentDraft.of(seen), takes_place_on=draft.on, starts=draft.starts)
    return change_appointment(session, moved)


def take_back(session: Session, seen: Seen) -> Appointment:
    """Undo the last change of state, as if it had been noted by mistake; its barrier goes with it.

    Raises:
        DraftHasProblems: if nothing has been noted, or the appointment has been booked again since.
    """
    appointment = session.get_one(Appointment, seen.record_id)
    noted = queries.history_of_appointment(session, appointment.id)
    last = next((each for each in reversed(noted) if each.became == appointment.status), None)
    if last is None:
        raise DraftHasProblems([Problem("status", "Nothing has been noted yet.")])
    if queries.booked_instead(session, appointment.id) is not None:
        raise DraftHasProblems([Problem("status", "It has been booked again. Change the new one.")])
    session.add(_transition(session, appointment, last.was, "Taken back"))
    for barrier in queries.open_barriers_from(session, appointment):
        strike_barrier(session, barrier, "The missed appointment was noted by mistake.")
    was_cancelled = appointment.status is AppointmentStatus.CANCELLED
    change(
        appointment,
        seen,
        status=last.was,
        status_reason="",
        no_show_reason=None,
        cancelled_by=None,
        sequence=appointment.sequence + was_cancelled,
    )
    return appointment


def book_again(session: Session, appointment_id: UUID, on: date, starts: str = "") -> Appointment:
    """Store a new appointment like one that was missed or called off, on another day, in its chain.

    Ride and interpreter of the one before do not come by themselves: they are to be asked for anew.

    Raises:
        DraftHasProblems: if the one before is still open or was booked again already, or the day is past.
    """
    before = session.get_one(Appointment, appointment_id)
    if before.status not in rules.MISSED:
        raise DraftHasProblems([Problem("status", "The one before is still open. Move it instead.")])
    if queries.booked_instead(session, appointment_id) is not None:
        raise DraftHasProblems([Problem("status", "It has been booked again already.")])
    if found := rules.day_problems(DayDraft(on, starts), clock.today()):
        raise DraftHasProblems(found)
    names = AppointmentDraft.__dataclass_fields__.keys() - {"seen", "takes_place_on", "starts"}
    values = {name: getattr(before, name) for name in names} | {"confirmation_number": ""}
    if before.no_show_reason is NoShowReason.NO_TRANSPORT:
        values["ride"] = Ride.NEEDED
    draft = AppointmentDraft(takes_place_on=on, starts=starts, **values)
    draft = replace(draft, **_to_ask_anew(draft))
    booked = add_appointment(session, before.chart, draft, replaces_id=before.id)
    session.flush()
    for row in queries.orders_of_chart(session, before.chart):
        ends = (row.order.earlier_id, row.order.later_id)
        if before.id in ends:
            earlier_id, later_id = (booked.id if end == before.id else end for end in ends)
            link = OrderDraft(earlier_id, later_id, row.order.least_days, row.order.most_days, row.order.why)
            link_appointments(session, before.chart, link)
            strike_link(session, row.seen, "Booked again.")
    return booked


def link_appointments(session: Session, chart: UUID, draft: OrderDraft) -> AppointmentOrder:
    """Store that one appointment must come before another.

    Raises:
        DraftHasProblems: if `rules.order_problems` are not empty.
    """
    known = [row.order for row in queries.orders_of_chart(session, chart)]
    found = rules.order_problems(draft, known)
    if found or draft.earlier_id is None or draft.later_id is None:
        raise DraftHasProblems(found)
    order = AppointmentOrder(
        chart=chart,
        earlier_id=draft.earlier_id,
        later_id=draft.later_id,
        least_days=draft.least_days,
        most_days=draft.most_days,
        why=draft.why.strip(),
    )
    session.add(order)
    return order


def strike_appointment(session: Session, seen: Seen, reason: str) -> None:
    """Mark an appointment as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    _check_reason(reason)
    change(
        session.get_one(Appointment, seen.record_id),
        seen,
        standing=Standing.ENTERED_IN_ERROR,
        error_reason=reason.strip(),
    )


def strike_link(session: Session, seen: Seen, reason: str) -> None:
    """Take a link between two appointments away.

    Raises:
        DraftHasProblems: without a reason.
    """
    _check_reason(reason)
    change(
        session.get_one(AppointmentOrder, seen.record_id),
        seen,
        standing=Standing.ENTERED_IN_ERROR,
        error_reason=reason.strip(),
    )


def _open_barrier(session: Session, appointment: Appointment, draft: StatusDraft) -> None:
    if draft.no_show_reason is None or (domain := rules.barrier_of(draft.no_show_reason)) is None:
        return
    description = f"Missed: {appointment.what}"
    add_barrier(
        session,
        appointment.chart,
        BarrierDraft(domain, description),
        found_by=(Appointment.kind(), appointment.id),
    )


def _transition(
    session: Session, appointment: Appointment, became: AppointmentStatus, reason: str
) -> AppointmentTransition:
    return AppointmentTransition(
        chart=appointment.chart,
        appointment_id=appointment.id,
        was=appointment.status,
        became=became,
        reason=reason,
        by=author_of(session),
        at=clock.now(),
    )


def _to_ask_anew(draft: AppointmentDraft) -> dict[str, Any]:
    """Return ride and interpreter as they stand for another day: nobody has promised that one."""
    found: dict[str, Any] = {}
    if draft.ride in (Ride.ASKED_FOR, Ride.CONFIRMED):
        found["ride"] = Ride.NEEDED
    if draft.interpreter in (VisitInterpreter.ASKED_FOR, VisitInterpreter.CONFIRMED):
        found["interpreter"] = VisitInterpreter.NEEDED
    return found


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this entry was never true.")])


def _values(draft: AppointmentDraft, author: UUID | None) -> dict[str, object]:
    """Return the fields; `author` owns a new one of which nobody is named."""
    names = AppointmentDraft.__dataclass_fields__.keys() - {"seen"}
    values = {name: getattr(draft, name) for name in names}
    at = rules.clock_time(draft.starts)
    values |= {name: value.strip() for name, value in values.items() if type(value) is str}
    values["starts"] = "" if at is None else at.strftime("%H:%M")
    values["owner_id"] = draft.owner_id or author
    return values
