"""Signed assessments, and what was added to them later."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class Manner(Words):
    """How the answers were given."""

    INTERVIEW = "interview"
    PHONE = "phone"
    SELF = "self"
    PAPER = "paper"


class Privacy(Words):
    """What was said to "Private now?" before the first sensitive question."""

    NOT_ASKED = "not-asked"
    PRIVATE = "private"
    NOT_PRIVATE = "not-private"


class Assessment(Record):
    """One questionnaire answered by or for a person; nothing of it changes once it is signed.

    `response` is the FHIR R4 QuestionnaireResponse without the answers that were hidden, `scores` what the
    answers added up to by the cut-offs of that day, both as JSON. `asked_on` is the day on which the
    questions were asked, for paper the day on the paper.
    """

    __tablename__ = "assessment"

    questionnaire: Mapped[str] = field(Merge.APPEND, index=True)
    version: Mapped[str] = field(Merge.APPEND, default="")
    title: Mapped[str] = field(Merge.APPEND)
    response: Mapped[str] = field(Merge.APPEND)
    scores: Mapped[str] = field(Merge.APPEND, default="[]")
    manner: Mapped[Manner] = field(Merge.APPEND, Word(Manner))
    informant: Mapped[str] = field(Merge.APPEND, default="")
    language: Mapped[str] = field(Merge.APPEND, default="")
    privacy: Mapped[Privacy] = field(Merge.APPEND, Word(Privacy), default=Privacy.NOT_ASKED)
    is_sensitive: Mapped[bool] = field(Merge.APPEND, default=False)
    asked_on: Mapped[date] = field(Merge.APPEND, index=True)
    begun_at: Mapped[datetime] = field(Merge.APPEND)
    author_id: Mapped[UUID | None] = field(Merge.APPEND)
    transcribed_by: Mapped[UUID | None] = field(Merge.APPEND)
    signed_at: Mapped[datetime] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class AssessmentAddendum(Record):
    """Words added to a signed assessment, which stays as it is."""

    __tablename__ = "assessment_addendum"

    assessment_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    text: Mapped[str] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
