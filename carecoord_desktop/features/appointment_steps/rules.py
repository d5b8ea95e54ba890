"""Which one step of an appointment is live, and the earliest days that fit a chain of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from carecoord_desktop.common.clock_rules import clock_rule
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.appointments.records import AppointmentStatus, Ride
from carecoord_desktop.features.appointments.rules import ENDED, Order, Slip, Slot, ride_due


class AppointmentStep(Words):
    """What an appointment waits for; each has a clock of its name (resources/clock_rules)."""

    CHAIN = "chain"
    RIDE = "ride"
    CONFIRM = "confirm"
    PREPARE = "prepare"
    OUTCOME = "outcome"


_TO_CONFIRM = (AppointmentStatus.PROPOSED, AppointmentStatus.BOOKED)


@dataclass(frozen=True)
class WaitingAppointment:
    """An open appointment, what it is in words, its one live step, and the day its clock counts from."""

    appointment_id: UUID
    what: str
    step: AppointmentStep
    since_on: date


def live_step(
    slot: Slot, ride: Ride, notice_days: int | None, slips: Sequence[Slip], made_on: date, today: date
) -> WaitingAppointment | None:
    """Return what an appointment waits for, None once it has ended.

    After its day that is the outcome; before, a chain that slipped comes first, then a ride to ask for as
    soon as it is time, then to confirm, and on the business day before to prepare. What was made less than a
    week ahead has just been agreed on and is not confirmed again.
    """
    on = slot.takes_place_on
    if slot.status in ENDED:
        return None
    ride_by = ride_due(slot, notice_days, ride)
    step, since = AppointmentStep.PREPARE, on
    if on < today or slot.status is AppointmentStatus.ARRIVED:
        step = AppointmentStep.OUTCOME
    elif any(slip.order.later_id == slot.appointment_id for slip in slips):
        step = AppointmentStep.CHAIN
    elif ride_by is not None and clock_rule(clock_of(AppointmentStep.RIDE), on).alert_on(ride_by) <= today:
        step, since = AppointmentStep.RIDE, ride_by
    elif slot.status in _TO_CONFIRM and today < clock_rule(clock_of(step), on).alert_on(on):
        confirm = clock_rule(clock_of(AppointmentStep.CONFIRM), on)
        step = AppointmentStep.CONFIRM if made_on <= confirm.due_on(on) else step
    return WaitingAppointment(slot.appointment_id, _words(slot), step, since)


def clock_of(step: AppointmentStep) -> str:
    """Return the name of the clock of a step."""
    return f"appointment-{step}"


def proposed_days(first: date, slots: Mapping[UUID, Slot], orders: Sequence[Order]) -> dict[UUID, date]:
    """Return the earliest day of each appointment that fits all links, the first one first.

    What is booked stays where it is. In a ring of links, which only two laptops together can make, one is
    passed over.
    """
    days: dict[UUID, date] = {}
    under_way: set[UUID] = set()

    def day_of(appointment_id: UUID) -> date:
        slot = slots[appointment_id]
        if slot.status is not AppointmentStatus.PROPOSED:
            return slot.takes_place_on
        if appointment_id not in days:
            under_way.add(appointment_id)
            before = [
                day_of(order.earlier_id) + timedelta(days=order.least_days)
                for order in orders
                if order.later_id == appointment_id
                and order.earlier_id in slots
                and order.earlier_id not in under_way
            ]
            under_way.remove(appointment_id)
            days[appointment_id] = max([first, *before])
        return days[appointment_id]

    return dict(sorted(((each, day_of(each)) for each in slots), key=lambda one: one[1]))


def _words(slot: Slot) -> str:
    day = slot.takes_place_on
    return f"{slot.what} on {day.day} {day:%b}"
