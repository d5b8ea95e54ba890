"""Copies of handouts printed in numbers, the events they go to, and how many were given away."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class PrintLayout(Words):
    """How a run was printed."""

    PAGES = "pages"
    LARGE_PRINT = "large-print"
    BOOKLET = "booklet"
    TWO_UP = "two-up"
    POSTER = "poster"


class CopiesBecame(Words):
    """Where copies went."""

    GIVEN = "given"
    THROWN_AWAY = "thrown-away"


class OutreachEvent(Record):
    """A health fair, a class: when, where, for whom, how many came; `groups` are like "Seniors 40"."""

    __tablename__ = "outreach_event"

    name: Mapped[str] = field(Merge.SCALAR)
    happens_on: Mapped[date] = field(Merge.SCALAR)
    place: Mapped[str] = field(Merge.SCALAR, default="")
    audience: Mapped[str] = field(Merge.SCALAR, default="")
    attendees: Mapped[int | None] = field(Merge.SCALAR)
    groups: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    questions: Mapped[str] = field(Merge.SCALAR, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class PrintRun(Record):
    """Copies of one version printed at once; nobody's name is on them."""

    __tablename__ = "print_run"

    code: Mapped[str] = field(Merge.APPEND, index=True)
    language: Mapped[str] = field(Merge.APPEND)
    version: Mapped[int] = field(Merge.APPEND)
    content_hash: Mapped[str] = field(Merge.APPEND)
    layout: Mapped[PrintLayout] = field(Merge.APPEND, Word(PrintLayout))
    copies: Mapped[int] = field(Merge.APPEND)
    printed_on: Mapped[date] = field(Merge.APPEND)
    printed_by: Mapped[UUID] = field(Merge.APPEND)
    event_id: Mapped[UUID | None] = field(Merge.APPEND)


class CopiesGone(Record):
    """Copies of one version that left the shelf, counted; who took one is nobody's business."""

    __tablename__ = "copies_gone"

    code: Mapped[str] = field(Merge.APPEND, index=True)
    language: Mapped[str] = field(Merge.APPEND)
    version: Mapped[int] = field(Merge.APPEND)
    content_hash: Mapped[str] = field(Merge.APPEND)
    became: Mapped[CopiesBecame] = field(Merge.APPEND, Word(CopiesBecame))
    copies: Mapped[int] = field(Merge.APPEND)
    gone_on: Mapped[date] = field(Merge.APPEND)
    postal_code: Mapped[str] = field(Merge.APPEND, default="")
    counted_by: Mapped[UUID] = field(Merge.APPEND)
    event_id: Mapped[UUID | None] = field(Merge.APPEND)
