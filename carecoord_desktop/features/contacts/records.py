"""Encounters: contacts of our own and stays and visits that other systems report."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class EncounterStatus(Words):
    """FHIR R4 Encounter.status."""

    PLANNED = "planned"
    ARRIVED = "arrived"
    TRIAGED = "triaged"
    IN_PROGRESS = "in-progress"
    ON_LEAVE = "onleave"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


class Encounter(Record):
    """Something that took place between a person and those who care for her."""

    __tablename__ = "encounter"

    type: Mapped[str] = field(Merge.APPEND)
    mode: Mapped[str] = field(Merge.APPEND, default="")
    status: Mapped[EncounterStatus] = field(Merge.APPEND, Word(EncounterStatus))
    started_at: Mapped[datetime | None] = field(Merge.APPEND)
    ended_at: Mapped[datetime | None] = field(Merge.APPEND)
    reason: Mapped[str] = field(Merge.APPEND, default="")
    place: Mapped[str] = field(Merge.APPEND, default="")
    participant: Mapped[str] = field(Merge.APPEND, default="")
    disposition: Mapped[str] = field(Merge.APPEND, default="")
    note: Mapped[str] = field(Merge.APPEND, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
