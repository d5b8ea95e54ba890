"""Complaints, and what became of each."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class ComplaintStatus(Words):
    """Whether somebody has called back."""

    OPEN = "open"
    ANSWERED = "answered"


class Complaint(Record):
    """What somebody was unhappy with, in her words, and what she wants."""

    __tablename__ = "complaint"

    what: Mapped[str] = field(Merge.APPEND)
    wanted: Mapped[str] = field(Merge.APPEND, default="")
    who_complains: Mapped[str] = field(Merge.APPEND, default="")
    received_on: Mapped[date] = field(Merge.APPEND)
    call_back_by: Mapped[date] = field(Merge.SCALAR)
    told_whom: Mapped[str] = field(Merge.SCALAR, default="")
    status: Mapped[ComplaintStatus] = field(
        Merge.WORKFLOW, Word(ComplaintStatus), default=ComplaintStatus.OPEN, ended=(ComplaintStatus.ANSWERED,)
    )
    answer: Mapped[str] = field(Merge.WORKFLOW, default="")
    answered_on: Mapped[date | None] = field(Merge.WORKFLOW)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    recorded_by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
