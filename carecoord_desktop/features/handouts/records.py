"""Versions of handouts that an office wrote itself, every step of their review, and the words once given."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class HandoutState(Words):
    """How far one version in one language has come."""

    DRAFT = "draft"
    CONTENT_REVIEW = "content-review"
    PLAIN_LANGUAGE_REVIEW = "plain-language-review"
    TRANSLATION = "translation"
    APPROVED = "approved"
    RETIRED = "retired"


class Reviewer(Words):
    """As what somebody stands for a text with her name."""

    EDITOR = "editor"
    CLINICIAN = "clinician"
    PLAIN_LANGUAGE_EDITOR = "plain-language-editor"
    QUALIFIED_TRANSLATOR = "qualified-translator"


class RetireReason(Words):
    """Why a version is given no more."""

    REPLACED = "replaced"
    OUT_OF_DATE = "out-of-date"
    SAFETY = "safety"


class HandoutVersion(Record):
    """One version in one language that this office wrote; those of CareCoord lie in its resources."""

    __tablename__ = "handout_version"

    code: Mapped[str] = field(Merge.APPEND, index=True)
    language: Mapped[str] = field(Merge.APPEND)
    version: Mapped[int] = field(Merge.APPEND)
    content: Mapped[str] = field(Merge.SCALAR)
    written_by: Mapped[UUID] = field(Merge.APPEND)
    written_at: Mapped[datetime] = field(Merge.APPEND)


class HandoutMove(Record):
    """One step of a version from state to state; it holds for these very words, told by their hash.

    Retired for safety is a version in every language: then `language` and `content_hash` are empty.
    """

    __tablename__ = "handout_move"

    code: Mapped[str] = field(Merge.APPEND, index=True)
    language: Mapped[str] = field(Merge.APPEND, default="")
    version: Mapped[int] = field(Merge.APPEND)
    content_hash: Mapped[str] = field(Merge.APPEND, default="")
    was: Mapped[HandoutState] = field(Merge.APPEND, Word(HandoutState))
    became: Mapped[HandoutState] = field(Merge.APPEND, Word(HandoutState))
    named: Mapped[str] = field(Merge.APPEND, default="")
    named_as: Mapped[Reviewer | None] = field(Merge.APPEND, Word(Reviewer))
    qualification: Mapped[str] = field(Merge.APPEND, default="")
    note: Mapped[str] = field(Merge.APPEND, default="")
    retire_reason: Mapped[RetireReason | None] = field(Merge.APPEND, Word(RetireReason))
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)


class KeptHandout(Record):
    """The words of a version that was once given; its id follows from the hash, so that it is kept once."""

    __tablename__ = "kept_handout"

    content_hash: Mapped[str] = field(Merge.APPEND, index=True)
    content: Mapped[str] = field(Merge.APPEND)
