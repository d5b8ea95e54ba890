"""What a person allowed and took back, and which program's records in her chart 42 CFR Part 2 guards."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose
from carecoord_desktop.features.signers.records import SignsAs
from carecoord_desktop.store.record import Merge, Record, Word, field


class ConsentStatus(Words):
    """FHIR Consent.status, from most to least protective; entered in error is the record's standing."""

    INACTIVE = "inactive"
    REJECTED = "rejected"
    DRAFT = "draft"
    PROPOSED = "proposed"
    ACTIVE = "active"


class RevokedBy(Words):
    """How somebody took a consent back."""

    IN_WRITING = "in-writing"
    IN_PERSON = "in-person"
    BY_PHONE = "by-phone"
    BY_MESSAGE = "by-message"


class Consent(Record):
    """One consent. Its terms are written once; other terms are another consent, which `renews` this one.

    `recipients` are names as they stand on the paper, `recipient_ids` the directory's organizations in the
    same order ("" where the directory has none); `scope` holds values of `Scope`. `program` is the Part 2
    program whose information it is. `name`, `born` and `office` are kept as the text said them, so that it
    can be read again as it was signed. `source_id` is the resource of another system it came from.
    `signed_by` names the guardian or agent among the people around her. `event_on` is the day on which
    `expires_when` came true.
    """

    __tablename__ = "consent"

    type: Mapped[ConsentType] = field(Merge.APPEND, Word(ConsentType))
    scope: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    scope_words: Mapped[str] = field(Merge.APPEND, default="")
    recipients: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    recipient_ids: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    program: Mapped[str] = field(Merge.APPEND, default="")
    purpose: Mapped[Purpose | None] = field(Merge.APPEND, Word(Purpose))
    purpose_words: Mapped[str] = field(Merge.APPEND, default="")
    expires_on: Mapped[date | None] = field(Merge.APPEND, index=True)
    expires_when: Mapped[str] = field(Merge.APPEND, default="")
    language: Mapped[str] = field(Merge.APPEND, default="en")
    text_version: Mapped[int] = field(Merge.APPEND, default=0)
    name: Mapped[str] = field(Merge.APPEND, default="")
    born: Mapped[str] = field(Merge.APPEND, default="")
    office: Mapped[str] = field(Merge.APPEND, default="")
    renews: Mapped[UUID | None] = field(Merge.APPEND)
    recorded_at: Mapped[datetime | None] = field(Merge.APPEND)
    recorded_by: Mapped[UUID | None] = field(Merge.APPEND)
    source_id: Mapped[UUID | None] = field(Merge.APPEND)

    status: Mapped[ConsentStatus] = field(Merge.PROTECTIVE, Word(ConsentStatus), default=ConsentStatus.DRAFT)
    signed_on: Mapped[date | None] = field(Merge.SCALAR)
    signs_as: Mapped[SignsAs | None] = field(Merge.SCALAR, Word(SignsAs))
    signer: Mapped[str] = field(Merge.SCALAR, default="")
    signed_by: Mapped[UUID | None] = field(Merge.SCALAR)
    authority: Mapped[str] = field(Merge.SCALAR, default="")
    copy_given_on: Mapped[date | None] = field(Merge.SCALAR)

    revoked_on: Mapped[date | None] = field(Merge.PROTECTIVE)
    revoked_by: Mapped[str] = field(Merge.PROTECTIVE, default="")
    revoked_how: Mapped[RevokedBy | None] = field(Merge.SCALAR, Word(RevokedBy))
    revoked_why: Mapped[str] = field(Merge.SCALAR, default="")
    event_on: Mapped[date | None] = field(Merge.PROTECTIVE)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class Part2Source(Record):
    """A program under 42 CFR Part 2 of which this chart holds information; `what` says which.

    The source makes information Part 2, not its topic.
    """

    __tablename__ = "part_2_source"

    program: Mapped[str] = field(Merge.APPEND)
    what: Mapped[str] = field(Merge.SCALAR, default="")
    noted_on: Mapped[date] = field(Merge.APPEND)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    recorded_by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
