"""What somebody decided about an obligation; the obligation itself is worked out anew each time."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class DecisionStatus(Words):
    """Whether an obligation still waits."""

    OPEN = "open"
    DONE = "done"
    NOT_DONE = "not-done"


class NotDoneReason(Words):
    """Why something is not going to be done (functions.md 3.1)."""

    ALREADY_VISITED = "already-visited"
    NOT_RESPONDING = "not-responding"
    REFUSED = "refused"
    INVALID_PHONE = "invalid-phone"
    TRANSFERRED = "transferred"
    MOVED = "moved"
    DIED = "died"
    OTHER = "other"


class WorkDecision(Record):
    """A reminder, a moved due date or an end; its id is that of the obligation, the same on each laptop.

    `note` says where what was done stands, or more about why it was not.
    """

    __tablename__ = "work_decision"

    rule: Mapped[str] = field(Merge.APPEND)
    subject_kind: Mapped[str] = field(Merge.APPEND)
    subject_id: Mapped[UUID] = field(Merge.APPEND)
    trigger_on: Mapped[date] = field(Merge.APPEND)
    status: Mapped[DecisionStatus] = field(
        Merge.WORKFLOW,
        Word(DecisionStatus),
        default=DecisionStatus.OPEN,
        ended=(DecisionStatus.DONE, DecisionStatus.NOT_DONE),
    )
    reason: Mapped[NotDoneReason | None] = field(Merge.WORKFLOW, Word(NotDoneReason))
    note: Mapped[str] = field(Merge.WORKFLOW, default="")
    ended_on: Mapped[date | None] = field(Merge.WORKFLOW)
    remind_on: Mapped[date | None] = field(Merge.SCALAR)
    due_on: Mapped[date | None] = field(Merge.SCALAR)
    due_reason: Mapped[str] = field(Merge.SCALAR, default="")
