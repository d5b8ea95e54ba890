"""The notes that our workers write about contacts, and what is added to them once they are signed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.calls.records import ContactResult, Direction
from carecoord_desktop.features.interpreters.records import InterpreterType, Qualified
from carecoord_desktop.store.record import Merge, Record, Word, field


class ContactType(Words):
    """What kind of contact a note is about (functions.md F9)."""

    CONTACT = "contact"
    VISIT = "visit"
    CARE_PLAN_UPDATE = "care-plan-update"
    CONFERENCE = "conference"
    EDUCATION = "education"
    REFERRAL = "referral"
    TRANSITION = "transition"
    LETTER = "letter"


class ContactMode(Words):
    """By which way it took place."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    VIDEO = "video"
    TEXT = "text-message"
    EMAIL = "e-mail"
    MAIL = "mail"
    FAX = "fax"
    PORTAL = "portal"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return "E-mail" if self is ContactMode.EMAIL else super().label


class ContactPlace(Words):
    """Where it took place; the words of a visit, and where there is no place."""

    HOME = "home"
    SHELTER = "shelter"
    CLINIC = "clinic"
    HOSPITAL = "hospital"
    FACILITY = "nursing-facility"
    OFFICE = "our-office"
    COMMUNITY = "community-place"
    JAIL = "jail"
    OTHER = "other"
    NO_PLACE = "no-place"


class Topic(Words):
    """What it was about (functions.md 3.3)."""

    BASIC_NEEDS = "basic-needs"
    BEHAVIORAL_HEALTH = "behavioral-health"
    BENEFITS_AND_INCOME = "benefits-and-income"
    EDUCATION_AND_WORK = "education-and-work"
    HOUSING = "housing"
    LEGAL = "legal"
    MEDICAL = "medical"
    NEEDS_ASSESSMENT = "needs-assessment"
    TRANSPORTATION = "transportation"
    VITAL_DOCUMENTS = "vital-documents"


class Sensitivity(Words):
    """How a note is guarded, the most guarded first."""

    PART_2 = "42-cfr-part-2"
    PSYCHOTHERAPY = "psychotherapy"
    VIOLENCE = "domestic-violence"
    REPRODUCTIVE = "reproductive-health"
    NORMAL = "normal"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return "42 CFR Part 2" if self is Sensitivity.PART_2 else super().label


class NoteStatus(Words):
    """The life of a note: signed is locked; struck is a note that stood in the wrong person's chart."""

    DRAFT = "draft"
    SIGNED = "signed"
    STRUCK = "wrong-person"


class ContactNote(Record):
    """A contact of ours and the note about it; its author is fixed when it is made.

    What it says is written once: after signing, only addenda are added. `goals` are ids of goals, as text.
    """

    __tablename__ = "contact_note"

    author_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    type: Mapped[ContactType] = field(Merge.APPEND, Word(ContactType))
    mode: Mapped[ContactMode] = field(Merge.APPEND, Word(ContactMode))
    place: Mapped[ContactPlace] = field(Merge.APPEND, Word(ContactPlace), default=ContactPlace.NO_PLACE)
    occurred_at: Mapped[datetime] = field(Merge.APPEND, index=True)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    minutes: Mapped[int] = field(Merge.APPEND, default=0)
    is_with_patient: Mapped[bool] = field(Merge.APPEND, default=True)
    persons_present: Mapped[str] = field(Merge.APPEND, default="")
    topics: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    goals: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    text: Mapped[str] = field(Merge.APPEND, default="")
    sensitivity: Mapped[Sensitivity] = field(Merge.PROTECTIVE, Word(Sensitivity), default=Sensitivity.NORMAL)
    interpreter_type: Mapped[InterpreterType | None] = field(Merge.APPEND, Word(InterpreterType))
    interpreter_name: Mapped[str] = field(Merge.APPEND, default="")
    interpreter_qualified: Mapped[Qualified | None] = field(Merge.APPEND, Word(Qualified))
    interpreter_reason: Mapped[str] = field(Merge.APPEND, default="")
    companion_agreed: Mapped[bool] = field(Merge.APPEND, default=False)
    direction: Mapped[Direction | None] = field(Merge.APPEND, Word(Direction))
    number: Mapped[str] = field(Merge.APPEND, default="")
    result: Mapped[ContactResult | None] = field(Merge.APPEND, Word(ContactResult), index=True)
    attempt: Mapped[int] = field(Merge.APPEND, default=0)
    spoke_with: Mapped[str] = field(Merge.APPEND, default="")
    identified_by: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    told_clinical: Mapped[bool] = field(Merge.APPEND, default=False)
    next_step: Mapped[str] = field(Merge.APPEND, default="")
    visit_id: Mapped[UUID | None] = field(Merge.APPEND)
    moved_from_id: Mapped[UUID | None] = field(Merge.APPEND)
    status: Mapped[NoteStatus] = field(
        Merge.WORKFLOW,
        Word(NoteStatus),
        default=NoteStatus.DRAFT,
        index=True,
        begun=(NoteStatus.SIGNED,),
        ended=(NoteStatus.STRUCK,),
    )
    signed_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)


class ContactAddendum(Record):
    """What was added to a signed note, by whom and when."""

    __tablename__ = "contact_addendum"

    note_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    text: Mapped[str] = field(Merge.APPEND)
    author_id: Mapped[UUID] = field(Merge.APPEND)
    added_at: Mapped[datetime] = field(Merge.APPEND)
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
