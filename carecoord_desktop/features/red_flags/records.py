"""Red flags, and each try to tell somebody: nothing is told because a laptop saved it."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class FlagStatus(Words):
    """Whether a person has heard of it: `retry` means somebody was called and could not be reached."""

    OPEN = "open"
    RETRY = "retry"
    TOLD = "told"


class RedFlag(Record):
    """What somebody must hear of, found on one day and perhaps written down on a later one."""

    __tablename__ = "red_flag"

    what: Mapped[str] = field(Merge.APPEND)
    protocol: Mapped[str] = field(Merge.APPEND, default="")
    source_kind: Mapped[str] = field(Merge.APPEND, default="")
    source_record: Mapped[UUID | None] = field(Merge.APPEND)
    found_on: Mapped[date] = field(Merge.APPEND)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    raised_by: Mapped[UUID] = field(Merge.APPEND)
    status: Mapped[FlagStatus] = field(
        Merge.WORKFLOW,
        Word(FlagStatus),
        default=FlagStatus.OPEN,
        index=True,
        begun=(FlagStatus.RETRY,),
        ended=(FlagStatus.TOLD,),
    )
    told_whom: Mapped[str] = field(Merge.WORKFLOW, default="")
    told_role: Mapped[str] = field(Merge.WORKFLOW, default="")
    told_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    next_step: Mapped[str] = field(Merge.WORKFLOW, default="")
    retry_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class FlagCall(Record):
    """One way the protocol was left: whom it was told to, or what comes next because nobody was reached."""

    __tablename__ = "flag_call"

    flag_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    became: Mapped[FlagStatus] = field(Merge.APPEND, Word(FlagStatus))
    told_whom: Mapped[str] = field(Merge.APPEND, default="")
    told_role: Mapped[str] = field(Merge.APPEND, default="")
    told_at: Mapped[datetime | None] = field(Merge.APPEND)
    next_step: Mapped[str] = field(Merge.APPEND, default="")
    retry_at: Mapped[datetime | None] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
