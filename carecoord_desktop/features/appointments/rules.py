"""What an appointment must say, how its life goes on, and what stands in the way of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from carecoord_desktop.common.clock_rules import clock_rule
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.appointments.records import (
    AppointmentStatus,
    CancelledBy,
    Mode,
    NoShowReason,
    Ride,
    VisitInterpreter,
)
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.store.record import Seen

DEFAULT_MINUTES = 30
"""How long one is taken to last while nobody says."""
TRAVEL_MINUTES = 30
"""So much time lies between two places at least; less is shown as a conflict, never refused."""
_LONGEST_MINUTES = 24 * 60
_PAST = "This day is past. Please choose another."

ENDED = frozenset({AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED})

MISSED = ENDED - {AppointmentStatus.FULFILLED}
"""Those that can be booked again."""

_NEXT: Mapping[AppointmentStatus, tuple[AppointmentStatus, ...]] = {
    AppointmentStatus.PROPOSED: (AppointmentStatus.BOOKED, AppointmentStatus.CANCELLED),
    AppointmentStatus.BOOKED: (
        AppointmentStatus.CONFIRMED,
        AppointmentStatus.ARRIVED,
        AppointmentStatus.FULFILLED,
        AppointmentStatus.NO_SHOW,
        AppointmentStatus.CANCELLED,
    ),
    AppointmentStatus.CONFIRMED: (
        AppointmentStatus.ARRIVED,
        AppointmentStatus.FULFILLED,
        AppointmentStatus.NO_SHOW,
        AppointmentStatus.CANCELLED,
    ),
    AppointmentStatus.ARRIVED: (AppointmentStatus.FULFILLED, AppointmentStatus.CANCELLED),
}
_FAR = frozenset({Mode.PHONE, Mode.VIDEO})
"""Nobody has a way to go to these."""
_OUTCOMES = (AppointmentStatus.ARRIVED, AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW)

_OPENS: Mapping[NoShowReason, BarrierDomain] = {
    NoShowReason.NO_TRANSPORT: BarrierDomain.TRANSPORT,
    NoShowReason.SCHEDULE_CONFLICT: BarrierDomain.SCHEDULE,
    NoShowReason.COST: BarrierDomain.COST,
    NoShowReason.ADVISED_AGAINST: BarrierDomain.FEAR_MISTRUST,
}


@dataclass(frozen=True)
class AppointmentDraft:
    """An appointment being written down; `seen` is None for a new one."""

    what: str = ""
    with_whom: str = ""
    place: str = ""
    address: str = ""
    finding_it: str = ""
    phone: str = ""
    takes_place_on: date | None = None
    starts: str = ""
    minutes: int | None = None
    mode: Mode = Mode.IN_PERSON
    preparation: str = ""
    to_bring: str = ""
    cost: str = ""
    ride: Ride = Ride.NOT_NEEDED
    ride_by: str = ""
    ride_notice_days: int | None = None
    interpreter: VisitInterpreter = VisitInterpreter.NOT_NEEDED
    interpreter_language: str = ""
    confirmation_number: str = ""
    referral_id: UUID | None = None
    authorization_id: UUID | None = None
    owner_id: UUID | None = None
    seen: Seen | None = None

    @classmethod
    def of(cls, seen: Seen) -> AppointmentDraft:
        """Return the draft of a stored appointment as the worker saw it."""
        names = cls.__dataclass_fields__.keys() - {"seen"}
        return cls(**{name: seen.values[name] for name in names}, seen=seen)


@dataclass(frozen=True)
class StatusDraft:
    """What became of an appointment. A no-show needs a reason, a cancellation who called it off.

    `override` says why one is confirmed though something stands in the way of it; on `again_on` a missed one
    is booked again.
    """

    status: AppointmentStatus
    reason: str = ""
    no_show_reason: NoShowReason | None = None
    cancelled_by: CancelledBy | None = None
    override: str = ""
    again_on: date | None = None
    again_starts: str = ""


@dataclass(frozen=True)
class DayDraft:
    """Another day for an appointment."""

    on: date | None = None
    starts: str = ""


@dataclass(frozen=True)
class Slot:
    """What the rules ask about one appointment."""

    appointment_id: UUID
    chart: UUID
    what: str
    takes_place_on: date
    starts: str
    minutes: int | None
    time_zone: str
    place: str
    mode: Mode
    status: AppointmentStatus
    owner_id: UUID | None = None

    @property
    def begins(self) -> datetime | None:
        """The moment in UTC, None while only the day is known."""
        return moment(self.takes_place_on, self.starts, self.time_zone)

    @property
    def ends(self) -> datetime | None:
        """The moment in UTC at which it is taken to be over."""
        begins = self.begins
        return None if begins is None else begins + timedelta(minutes=self.minutes or DEFAULT_MINUTES)


@dataclass(frozen=True)
class Order:
    """One appointment must lie between so many days before another."""

    earlier_id: UUID
    later_id: UUID
    least_days: int
    most_days: int | None
    why: str = ""


class Whose(Words):
    """Whose time two appointments both want."""

    PERSON = "person"
    WORKER = "worker"


@dataclass(frozen=True)
class Clash:
    """Two appointments at one time; of one person it is a warning, of one worker a hint."""

    whose: Whose
    one_id: UUID
    other_id: UUID
    words: str


@dataclass(frozen=True)
class Slip:
    """A link of a chain that does not hold, and what to do, in words."""

    order: Order
    words: str


@dataclass(frozen=True)
class OrderDraft:
    """A link being written down."""

    earlier_id: UUID | None = None
    later_id: UUID | None = None
    least_days: int = 0
    most_days: int | None = None
    why: str = ""


def problems(draft: AppointmentDraft) -> list[Problem]:
    """Return what has to be mended before this appointment can be stored."""
    found = []
    if not draft.what.strip():
        found.append(Problem("what", "Write what it is for, such as: heart doctor."))
    if draft.takes_place_on is None:
        found.append(Problem("takes_place_on", "Choose the day."))
    if draft.starts and clock_time(draft.starts) is None:
        found.append(Problem("starts", "Write the time like 9:30 or 14:15."))
    if draft.minutes is not None and not 0 < draft.minutes <= _LONGEST_MINUTES:
        found.append(Problem("minutes", "Write how many minutes it takes, up to a day."))
    if draft.ride_notice_days is not None and not 0 <= draft.ride_notice_days <= 60:
        found.append(Problem("ride_notice_days", "Write how many days ahead the ride must be asked for."))
    return found


def status_problems(
    draft: StatusDraft, slot: Slot, today: date, in_the_way: Sequence[str] = ()
) -> list[Problem]:
    """Return what has to be mended before this can be noted; `in_the_way` says what forbids confirming it."""
    found = []
    if draft.status not in next_statuses(slot.status):
        found.append(Problem("status", f"It is {slot.status.label.lower()}. This cannot come next."))
    if draft.status in _OUTCOMES and slot.takes_place_on > today:
        found.append(Problem("status", "That day has not come yet."))
    if draft.status is AppointmentStatus.NO_SHOW and draft.no_show_reason is None:
        found.append(Problem("no_show_reason", "Choose why. If nobody knows, say so."))
    if draft.status is AppointmentStatus.CANCELLED and draft.cancelled_by is None:
        found.append(Problem("cancelled_by", "Choose who called it off."))
    if draft.status is AppointmentStatus.CONFIRMED and in_the_way and not draft.override.strip():
        found.append(Problem("override", " ".join(in_the_way) + " Write why it is confirmed all the same."))
    if draft.again_on is not None and draft.again_on < today:
        found.append(Problem("again_on", _PAST))
    return found


def day_problems(draft: DayDraft, today: date) -> list[Problem]:
    """Return what has to be mended before an appointment can be moved or booked again."""
    if draft.on is None:
        return [Problem("on", "Choose the day.")]
    return [Problem("on", _PAST)] if draft.on < today else []


def order_problems(draft: OrderDraft, known: Iterable[Order]) -> list[Problem]:
    """Return what has to be mended before a link can be stored; a chain never comes back to its beginning."""
    if draft.earlier_id is None or draft.later_id is None or draft.earlier_id == draft.later_id:
        return [Problem("earlier_id", "Choose two different appointments.")]
    found = []
    if draft.least_days < 0 or (draft.most_days is not None and draft.most_days < draft.least_days):
        found.append(Problem("most_days", "The longest time is shorter than the shortest."))
    if draft.earlier_id in _after(draft.later_id, known):
        found.append(Problem("later_id", "This one already has to come before the other."))
    return found


def next_statuses(status: AppointmentStatus) -> tuple[AppointmentStatus, ...]:
    """Return what may come after a state, the likeliest first; a word of a newer version ends here."""
    return _NEXT.get(status, ())


def barrier_of(reason: NoShowReason) -> BarrierDomain | None:
    """Return the barrier that a reason for not coming opens, None for none."""
    return _OPENS.get(reason)


def clock_time(text: str) -> time | None:
    """Return a time of day written as 9:30 or 14:15, None for anything else."""
    hours, colon, minutes = text.strip().partition(":")
    if not (colon and hours.isascii() and hours.isdecimal() and minutes.isascii() and minutes.isdecimal()):
        return None
    if len(minutes) != 2 or int(hours) > 23 or int(minutes) > 59:
        return None
    return time(int(hours), int(minutes))


def moment(on: date, starts: str, time_zone: str) -> datetime | None:
    """Return the moment in UTC of a day and a time on the clocks of a place, None without a time."""
    at = clock_time(starts)
    if at is None:
        return None
    return datetime.combine(on, at, ZoneInfo(time_zone)).astimezone(UTC)


def asks_for_outcome(slot: Slot, today: date) -> bool:
    """Return whether its day is over and nobody has said what became of it."""
    return slot.takes_place_on < today and slot.status not in ENDED


def ride_due(slot: Slot, notice_days: int | None, ride: Ride) -> date | None:
    """Return until when the ride must be asked for, None where none is needed or it is asked for.

    Without a notice of the company itself, the usual one holds (appointment-ride-notice).
    """
    if ride is not Ride.NEEDED or slot.status in ENDED:
        return None
    if notice_days is None:
        return clock_rule("appointment-ride-notice", slot.takes_place_on).due_on(slot.takes_place_on)
    return slot.takes_place_on - timedelta(days=notice_days)


def clashes(slots: Iterable[Slot]) -> list[Clash]:
    """Return the pairs of open appointments that want one person, or one worker, at one time.

    Between two places lie `TRAVEL_MINUTES`. Those of which only the day is known clash with nothing.
    """
    timed = sorted(
        ((slot.begins, slot) for slot in slots if slot.begins is not None and slot.status not in ENDED),
        key=lambda pair: pair[0],
    )
    found = []
    for place, (begins, one) in enumerate(timed):
        ends = begins + timedelta(minutes=one.minutes or DEFAULT_MINUTES)
        for other_begins, other in timed[place + 1 :]:
            free = int((other_begins - ends).total_seconds() // 60)
            if free >= TRAVEL_MINUTES:
                break
            needs_way = one.place != other.place and _FAR.isdisjoint((one.mode, other.mode))
            if free >= 0 and not needs_way:
                continue
            words = f"{one.what} and {other.what} are at the same time."
            if free >= 0:
                words = f"Only {free} minutes between {one.what} and {other.what}."
            if one.chart == other.chart:
                found.append(Clash(Whose.PERSON, one.appointment_id, other.appointment_id, words))
            elif one.owner_id is not None and one.owner_id == other.owner_id:
                found.append(Clash(Whose.WORKER, one.appointment_id, other.appointment_id, words))
    return found


def slips(slots: Mapping[UUID, Slot], orders: Iterable[Order]) -> list[Slip]:
    """Return the links that do not hold now: too close, too long before, called off, or missed."""
    found = []
    for order in orders:
        earlier, later = slots.get(order.earlier_id), slots.get(order.later_id)
        if earlier is None or later is None or later.status in ENDED:
            continue
        if words := _slipped(earlier, later, order):
            found.append(Slip(order, words))
    return found


def _slipped(earlier: Slot, later: Slot, order: Order) -> str:
    if earlier.status in (AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW):
        became = "was called off" if earlier.status is AppointmentStatus.CANCELLED else "was missed"
        return f"{earlier.what} {became}. {later.what} needs it first: book it again, or move {later.what}."
    days = (later.takes_place_on - earlier.takes_place_on).days
    if days < order.least_days:
        return f"{_must_be(earlier.what, later.what, order)} It is {_before(days)}."
    if order.most_days is not None and days > order.most_days:
        most = _days(order.most_days)
        return f"{earlier.what} may be {most} before {later.what} at most. It is {_before(days)}."
    return ""


def order_words(earlier: str, later: str, order: Order) -> str:
    """Return what a link asks for, as a sentence."""
    words = _must_be(earlier, later, order)
    if order.most_days is None:
        return words
    return f"{words.removesuffix('.')}, and not more than {_days(order.most_days)}."


def _must_be(earlier: str, later: str, order: Order) -> str:
    if order.least_days == 0:
        return f"{earlier} must not be after {later}."
    return f"{earlier} must be at least {_days(order.least_days)} before {later}."


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _before(days: int) -> str:
    if days == 0:
        return "on the same day"
    return f"{_days(days)} before" if days > 0 else f"{_days(-days)} after"


def _after(start: UUID, orders: Iterable[Order]) -> set[UUID]:
    """Return everything that must come after an appointment."""
    known, found, waiting = list(orders), set[UUID](), [start]
    while waiting:
        current = waiting.pop()
        for order in known:
            if order.earlier_id == current and order.later_id not in found:
                found.add(order.later_id)
                waiting.append(order.later_id)
    return found
