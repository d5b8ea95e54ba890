"""Needs, and the history of what the person said about each: help is offered, never forced."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class NeedStatus(Words):
    """The life of a need (functions.md 3.1): only `resolved` ends it, a declined one may be asked again."""

    ACTIVE = "active"
    REFERRED_OUT = "referred-out"
    PERSON_DECLINED = "person-declined"
    DEFERRED = "deferred"
    RESOLVED = "resolved"


class WantsHelp(Words):
    """The person's own answer (AHC HRSN tool: "would you like help with this need?")."""

    YES = "yes"
    NO = "no"
    ALREADY_HELPED = "already-helped"


class Sensitivity(Words):
    """Why a need is hidden from others, from the most to the least protected."""

    VIOLENCE = "violence"
    SELF_HARM = "self-harm"
    SUBSTANCE_USE = "substance-use"
    NONE = "none"


class Need(Record):
    """Something a person lacks; the code is a suggestion until a clinician is named in `confirmed_by`."""

    __tablename__ = "need"

    category: Mapped[str] = field(Merge.CLINICAL)
    description: Mapped[str] = field(Merge.CLINICAL, default="")
    status: Mapped[NeedStatus] = field(Merge.CLINICAL, Word(NeedStatus), default=NeedStatus.ACTIVE)
    wants_help: Mapped[WantsHelp] = field(Merge.CLINICAL, Word(WantsHelp))
    reason: Mapped[str] = field(Merge.SCALAR, default="")
    ask_again_on: Mapped[date | None] = field(Merge.SCALAR, index=True)
    sensitivity: Mapped[Sensitivity] = field(Merge.PROTECTIVE, Word(Sensitivity), default=Sensitivity.NONE)
    code: Mapped[str] = field(Merge.CLINICAL, default="")
    confirmed_by: Mapped[str] = field(Merge.CLINICAL, default="")
    confirmed_on: Mapped[date | None] = field(Merge.CLINICAL)
    goal: Mapped[str] = field(Merge.SCALAR, default="")
    found_on: Mapped[date | None] = field(Merge.SCALAR)
    found_by: Mapped[UUID | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class NeedTransition(Record):
    """One answer or change of state: from what, to what, when, by whom, why."""

    __tablename__ = "need_transition"

    need_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    was: Mapped[NeedStatus | None] = field(Merge.APPEND, Word(NeedStatus))
    became: Mapped[NeedStatus] = field(Merge.APPEND, Word(NeedStatus))
    wants_help: Mapped[WantsHelp] = field(Merge.APPEND, Word(WantsHelp))
    reason: Mapped[str] = field(Merge.APPEND, default="")
    found_by: Mapped[UUID | None] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    at: Mapped[datetime] = field(Merge.APPEND)
