"""Visits: when somebody arrived, with whom, and when she left; the notes are contacts of their own."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.store.record import Merge, Record, Word, field


class VisitStatus(Words):
    """Whether somebody is still there; `called-off` is a visit that was begun by mistake."""

    UNDER_WAY = "under-way"
    ENDED = "ended"
    CALLED_OFF = "called-off"


class VisitPlace(Words):
    """Where a visit takes place."""

    HOME = "home"
    SHELTER = "shelter"
    CLINIC = "clinic"
    HOSPITAL = "hospital"
    FACILITY = "nursing-facility"
    OFFICE = "our-office"
    COMMUNITY = "community-place"
    JAIL = "jail"
    OTHER = "other"


class Privacy(Words):
    """Whether somebody could overhear, asked on arriving."""

    PRIVATE = "private"
    NOT_PRIVATE = "not-private"


class Visit(Record):
    """One visit by one worker, kept in the chart it was begun in; `people` are charts, as text."""

    __tablename__ = "visit"

    worker_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    started_at: Mapped[datetime] = field(Merge.APPEND)
    place: Mapped[VisitPlace] = field(Merge.APPEND, Word(VisitPlace))
    people: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    others_present: Mapped[str] = field(Merge.APPEND, default="")
    privacy: Mapped[Privacy | None] = field(Merge.APPEND, Word(Privacy))
    route_left_with: Mapped[str] = field(Merge.APPEND, default="")
    interpreter_type: Mapped[InterpreterType | None] = field(Merge.APPEND, Word(InterpreterType))
    interpreter_name: Mapped[str] = field(Merge.APPEND, default="")
    interpreter_qualified: Mapped[Qualified | None] = field(Merge.APPEND, Word(Qualified))
    interpreter_reason: Mapped[str] = field(Merge.APPEND, default="")
    companion_agreed: Mapped[bool] = field(Merge.APPEND, default=False)
    status: Mapped[VisitStatus] = field(
        Merge.WORKFLOW,
        Word(VisitStatus),
        default=VisitStatus.UNDER_WAY,
        index=True,
        ended=(VisitStatus.ENDED, VisitStatus.CALLED_OFF),
    )
    ended_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    minutes: Mapped[int | None] = field(Merge.WORKFLOW)
    status_reason: Mapped[str] = field(Merge.WORKFLOW, default="")
