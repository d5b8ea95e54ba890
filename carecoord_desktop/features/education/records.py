"""What people were taught, and the papers that went home with them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.store.record import Merge, Record, Word, field


class Learner(Words):
    """Who learned."""

    PATIENT = "patient"
    CAREGIVER = "caregiver"
    PARENT = "parent"
    FAMILY = "family"
    OTHER = "other"


class TeachBack(Words):
    """How somebody said one key point back in her own words."""

    CORRECT = "correct"
    PROMPTED = "prompted"
    NEEDS_RETEACH = "needs-re-teach"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return _LABELS.get(self.value, super().label)


_LABELS = {"prompted": "With a little help", "needs-re-teach": "Needs to be taught again"}


class Method(Words):
    """How it was taught."""

    READ_TOGETHER = "read-together"
    SHOWN = "shown"
    PICTURES = "pictures"
    TALKED = "talked"
    PRACTICED = "practiced"
    BY_PHONE = "by-phone"


class Whereabouts(Words):
    """What became of a paper that holds a name."""

    GIVEN = "given"
    RETURNED = "returned"
    SHREDDED = "shredded"


class EducationRecord(Record):
    """One handout taught to one person, and what she could say back of each key point."""

    __tablename__ = "education_record"

    code: Mapped[str] = field(Merge.APPEND, index=True)
    title: Mapped[str] = field(Merge.APPEND)
    version: Mapped[int] = field(Merge.APPEND)
    content_hash: Mapped[str] = field(Merge.APPEND)
    sheet_language: Mapped[str] = field(Merge.APPEND)
    taught_on: Mapped[date] = field(Merge.APPEND)
    taught_by: Mapped[UUID] = field(Merge.APPEND)
    learner: Mapped[Learner] = field(Merge.APPEND, Word(Learner))
    learner_name: Mapped[str] = field(Merge.APPEND, default="")
    spoken_language: Mapped[str] = field(Merge.APPEND, default="")
    interpreter_type: Mapped[InterpreterType | None] = field(Merge.APPEND, Word(InterpreterType))
    interpreter_name: Mapped[str] = field(Merge.APPEND, default="")
    interpreter_qualified: Mapped[Qualified | None] = field(Merge.APPEND, Word(Qualified))
    interpreter_reason: Mapped[str] = field(Merge.APPEND, default="")
    methods: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    barriers: Mapped[str] = field(Merge.APPEND, default="")
    key_points: Mapped[tuple[str, ...]] = field(Merge.APPEND)
    results: Mapped[tuple[str, ...]] = field(Merge.APPEND)
    note: Mapped[str] = field(Merge.APPEND, default="")
    follow_up_on: Mapped[date | None] = field(Merge.SCALAR)
    packet_id: Mapped[UUID | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class GivenPacket(Record):
    """A paper that went home with somebody: its sheets by hash, and its personal parts as they were printed.

    `personal` is what the composer wrote (JSON, "" for none); whether the paper shows a name says whether
    somebody has to know where it is.
    """

    __tablename__ = "given_packet"

    title: Mapped[str] = field(Merge.APPEND)
    language: Mapped[str] = field(Merge.APPEND)
    sheets: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    personal: Mapped[str] = field(Merge.APPEND, default="")
    shows_name: Mapped[bool] = field(Merge.APPEND, default=True)
    given_to: Mapped[str] = field(Merge.APPEND, default="")
    given_by: Mapped[UUID] = field(Merge.APPEND)
    given_at: Mapped[datetime] = field(Merge.APPEND)
    whereabouts: Mapped[Whereabouts] = field(
        Merge.WORKFLOW,
        Word(Whereabouts),
        default=Whereabouts.GIVEN,
        ended=(Whereabouts.RETURNED, Whereabouts.SHREDDED),
    )
    back_on: Mapped[date | None] = field(Merge.WORKFLOW)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
