"""Appointments, and which of them must come before which."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class AppointmentStatus(Words):
    """The life of an appointment (functions.md 3.1); FHIR R4 has no word for confirmed: it is booked."""

    PROPOSED = "proposed"
    BOOKED = "booked"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    FULFILLED = "fulfilled"
    NO_SHOW = "noshow"
    CANCELLED = "cancelled"


class Mode(Words):
    """How both meet."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"
    AT_HOME = "at-home"


class Ride(Words):
    """How far the ride there and back has come."""

    NOT_NEEDED = "not-needed"
    NEEDED = "needed"
    ASKED_FOR = "asked-for"
    CONFIRMED = "confirmed"


class VisitInterpreter(Words):
    """Whether somebody will interpret there."""

    NOT_NEEDED = "not-needed"
    NEEDED = "needed"
    ASKED_FOR = "asked-for"
    CONFIRMED = "confirmed"


class NoShowReason(Words):
    """Why the person did not come (functions.md 3.1); most open a barrier."""

    NO_TRANSPORT = "no-transport"
    FELT_BETTER = "felt-better"
    FORGOT = "forgot"
    SCHEDULE_CONFLICT = "schedule-conflict"
    ADVISED_AGAINST = "advised-against"
    TOO_SICK = "too-sick"
    COST = "worried-about-cost"
    OTHER = "other"
    UNKNOWN = "unknown"


class CancelledBy(Words):
    """Who called it off."""

    PERSON = "person"
    PLACE = "place"
    US = "us"


_ENDED = (AppointmentStatus.FULFILLED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED)


class Appointment(Record):
    """One appointment. `starts` is "HH:MM" on a clock of `time_zone`, "" while only the day is known.

    `sequence` counts what a calendar must hear of: a change of day, time or place, and the end (RFC 5545).
    """

    __tablename__ = "appointment"

    what: Mapped[str] = field(Merge.CLINICAL)
    with_whom: Mapped[str] = field(Merge.SCALAR, default="")
    place: Mapped[str] = field(Merge.SCALAR, default="")
    address: Mapped[str] = field(Merge.SCALAR, default="")
    finding_it: Mapped[str] = field(Merge.SCALAR, default="")
    phone: Mapped[str] = field(Merge.SCALAR, default="")
    takes_place_on: Mapped[date] = field(Merge.CLINICAL, index=True)
    starts: Mapped[str] = field(Merge.CLINICAL, default="")
    minutes: Mapped[int | None] = field(Merge.SCALAR)
    time_zone: Mapped[str] = field(Merge.SCALAR, default="America/New_York")
    mode: Mapped[Mode] = field(Merge.SCALAR, Word(Mode), default=Mode.IN_PERSON)
    preparation: Mapped[str] = field(Merge.CLINICAL, default="")
    to_bring: Mapped[str] = field(Merge.SCALAR, default="")
    cost: Mapped[str] = field(Merge.SCALAR, default="")
    ride: Mapped[Ride] = field(Merge.SCALAR, Word(Ride), default=Ride.NOT_NEEDED)
    ride_by: Mapped[str] = field(Merge.SCALAR, default="")
    ride_notice_days: Mapped[int | None] = field(Merge.SCALAR)
    interpreter: Mapped[VisitInterpreter] = field(
        Merge.SCALAR, Word(VisitInterpreter), default=VisitInterpreter.NOT_NEEDED
    )
    interpreter_language: Mapped[str] = field(Merge.SCALAR, default="")
    confirmation_number: Mapped[str] = field(Merge.SCALAR, default="")
    referral_id: Mapped[UUID | None] = field(Merge.SCALAR)
    authorization_id: Mapped[UUID | None] = field(Merge.SCALAR)
    owner_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    status: Mapped[AppointmentStatus] = field(
        Merge.WORKFLOW,
        Word(AppointmentStatus),
        default=AppointmentStatus.PROPOSED,
        index=True,
        begun=(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED),
        ended=_ENDED,
    )
    status_reason: Mapped[str] = field(Merge.WORKFLOW, default="")
    no_show_reason: Mapped[NoShowReason | None] = field(Merge.WORKFLOW, Word(NoShowReason))
    cancelled_by: Mapped[CancelledBy | None] = field(Merge.WORKFLOW, Word(CancelledBy))
    sequence: Mapped[int] = field(Merge.SCALAR, default=0)
    replaces_id: Mapped[UUID | None] = field(Merge.APPEND)
    created_at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class AppointmentOrder(Record):
    """One appointment must come so many days before another, and not longer before it than that."""

    __tablename__ = "appointment_order"

    earlier_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    later_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    least_days: Mapped[int] = field(Merge.SCALAR, default=0)
    most_days: Mapped[int | None] = field(Merge.SCALAR)
    why: Mapped[str] = field(Merge.SCALAR, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class AppointmentTransition(Record):
    """One change of state: from what, to what, when, by whom, why."""

    __tablename__ = "appointment_transition"

    appointment_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    was: Mapped[AppointmentStatus] = field(Merge.APPEND, Word(AppointmentStatus))
    became: Mapped[AppointmentStatus] = field(Merge.APPEND, Word(AppointmentStatus))
    reason: Mapped[str] = field(Merge.APPEND, default="")
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
