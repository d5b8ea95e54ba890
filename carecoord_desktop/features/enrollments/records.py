"""Who is in which program since when, with whom, how closely looked after, and why it ended."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class EnrollmentStatus(Words):
    """FHIR R4 EpisodeOfCare.status, as far as a program uses it (functions.md 3)."""

    PLANNED = "planned"
    WAITLIST = "waitlist"
    ACTIVE = "active"
    ON_HOLD = "onhold"
    FINISHED = "finished"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """Return the word as a person reads it."""
        return "On hold" if self == EnrollmentStatus.ON_HOLD else super().label


class ExitReason(Words):
    """Why somebody left a program (functions.md 3.1)."""

    GRADUATED = "graduated"
    DECLINED = "declined"
    UNREACHABLE = "unreachable"
    MOVED = "moved-out-of-area"
    REQUESTED_CHANGE = "requested-change"
    PLAN_CHANGE = "plan-change"
    MEDICAL_EXCEPTION = "medical-exception"
    LOST_ELIGIBILITY = "lost-eligibility"
    DISENGAGED = "disengaged"
    DECEASED = "deceased"


class Acuity(Words):
    """How closely somebody is looked after; 1 is the least."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"

    @property
    def is_high(self) -> bool:
        """Whether the short intervals hold."""
        return self in (Acuity.THREE, Acuity.FOUR)


class ProgramEnrollment(Record):
    """One stay in one program."""

    __tablename__ = "program_enrollment"

    program: Mapped[str] = field(Merge.CLINICAL)
    status: Mapped[EnrollmentStatus] = field(
        Merge.WORKFLOW,
        Word(EnrollmentStatus),
        default=EnrollmentStatus.ACTIVE,
        begun=(EnrollmentStatus.ACTIVE, EnrollmentStatus.ON_HOLD),
        ended=(EnrollmentStatus.FINISHED, EnrollmentStatus.CANCELLED),
    )
    enrolled_on: Mapped[date | None] = field(Merge.CLINICAL)
    ended_on: Mapped[date | None] = field(Merge.WORKFLOW)
    exit_reason: Mapped[ExitReason | None] = field(Merge.WORKFLOW, Word(ExitReason))
    hold_reason: Mapped[str] = field(Merge.WORKFLOW, default="")
    hold_until: Mapped[date | None] = field(Merge.WORKFLOW)
    care_manager_id: Mapped[UUID | None] = field(Merge.SCALAR)
    acuity: Mapped[Acuity] = field(Merge.SCALAR, Word(Acuity), default=Acuity.TWO)
    note: Mapped[str] = field(Merge.SCALAR, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class Mute(Record):
    """A time in which optional tasks about a person are quiet; legal clocks keep counting."""

    __tablename__ = "mute"

    until_on: Mapped[date] = field(Merge.SCALAR)
    reason: Mapped[str] = field(Merge.SCALAR)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
    ended_at: Mapped[datetime | None] = field(Merge.SCALAR)
