"""What was asked of a payer, what it decided for each item, what was used, and the days on its letters."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.record import Merge, Record, Word, field


class RequestType(Words):
    """What kind of thing is asked for."""

    SERVICE = "service"
    EQUIPMENT = "equipment"
    DRUG = "drug"
    REFERRAL = "referral"
    SITE = "site"

    @property
    def label(self) -> str:
        """Return the kind as a person reads it."""
        return {"equipment": "Equipment (DME)", "site": "Place of care"}.get(self.value, super().label)


class Urgency(Words):
    """How fast the payer has to answer."""

    STANDARD = "standard"
    EXPEDITED = "expedited"


class Channel(Words):
    """How the request went to the payer."""

    PORTAL = "portal"
    PHONE = "phone"
    FAX = "fax"
    MAIL = "mail"
    ELECTRONIC = "electronic"


class Stage(Words):
    """How far a request has come; what was decided stands on its items."""

    PREPARED = "prepared"
    SUBMITTED = "submitted"
    MORE_ASKED = "more-asked"
    DECIDED = "decided"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        """Return the stage as a person reads it."""
        words = {"submitted": "Waiting for the payer", "more-asked": "Payer wants more"}
        return words.get(self.value, super().label)


class Decision(Words):
    """What the payer said about one item; the X12 review action (A1 ... A6) in words of our own."""

    APPROVED = "A1"
    PARTLY_APPROVED = "A2"
    DENIED = "A3"
    STILL_OPEN = "A4"
    CHANGED = "A6"

    @property
    def label(self) -> str:
        """Return the decision as a person reads it."""
        words = {
            "A1": "Approved",
            "A2": "Partly approved",
            "A3": "Denied",
            "A4": "Not decided yet",
            "A6": "Approved with changes",
        }
        return words.get(self.value, super().label)

    @property
    def approves(self) -> bool:
        """Whether something may be used."""
        return self in (Decision.APPROVED, Decision.PARTLY_APPROVED, Decision.CHANGED)


class DenialClass(Words):
    """What a denial is about; each goes another way."""

    ADMINISTRATIVE = "administrative"
    CLINICAL = "clinical"
    NOT_COVERED = "not-covered"

    @property
    def label(self) -> str:
        """Return the class as a person reads it."""
        words = {
            "administrative": "Administrative: papers or codes",
            "clinical": "Clinical: medical need",
            "not-covered": "Not covered by the plan",
        }
        return words.get(self.value, super().label)


class AppealState(Words):
    """What became of a denial."""

    OPEN = "open"
    RESUBMITTED = "resubmitted"
    APPEALED = "appealed"
    OVERTURNED = "overturned"
    UPHELD = "upheld"
    ACCEPTED = "accepted"

    @property
    def label(self) -> str:
        """Return the state as a person reads it."""
        words = {
            "open": "Nothing sent yet",
            "resubmitted": "Sent again, corrected",
            "overturned": "Won: denial taken back",
            "upheld": "Lost: denial stays",
            "accepted": "The person does not appeal",
        }
        return words.get(self.value, super().label)


class Deadline(Words):
    """Which day a letter names."""

    DECISION = "decision"
    INFORMATION = "information"
    PEER_TO_PEER = "peer-to-peer"
    APPEAL = "appeal"

    @property
    def label(self) -> str:
        """Return what the day is for, as a person reads it."""
        words = {
            "decision": "Payer decides by",
            "information": "Send more information by",
            "peer-to-peer": "Doctor calls the payer's doctor by",
            "appeal": "Appeal by",
        }
        return words.get(self.value, super().label)


class Authorization(Record):
    """One request to a payer; the clock runs from the moment the payer received it."""

    __tablename__ = "prior_authorization"

    coverage_id: Mapped[UUID | None] = field(Merge.SCALAR)
    payer_type: Mapped[PayerType | None] = field(Merge.SCALAR, Word(PayerType))
    payer: Mapped[str] = field(Merge.SCALAR, default="")
    request_type: Mapped[RequestType] = field(Merge.SCALAR, Word(RequestType), default=RequestType.SERVICE)
    what: Mapped[str] = field(Merge.CLINICAL)
    diagnosis: Mapped[str] = field(Merge.CLINICAL, default="")
    ordered_by: Mapped[str] = field(Merge.SCALAR, default="")
    performed_by: Mapped[str] = field(Merge.SCALAR, default="")
    urgency: Mapped[Urgency] = field(Merge.SCALAR, Word(Urgency), default=Urgency.STANDARD)
    urgency_reason: Mapped[str] = field(Merge.SCALAR, default="")
    stage: Mapped[Stage] = field(
        Merge.WORKFLOW,
        Word(Stage),
        default=Stage.PREPARED,
        begun=(Stage.SUBMITTED, Stage.MORE_ASKED),
        ended=(Stage.DECIDED, Stage.CANCELLED),
    )
    submitted_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    channel: Mapped[Channel | None] = field(Merge.WORKFLOW, Word(Channel))
    reference: Mapped[str] = field(Merge.IDENTITY, default="")
    received_at: Mapped[datetime | None] = field(Merge.WORKFLOW)
    extended_on: Mapped[date | None] = field(Merge.WORKFLOW)
    note: Mapped[str] = field(Merge.SCALAR, default="")
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class AuthorizationItem(Record):
    """One thing asked for, and what the payer decided about it."""

    __tablename__ = "authorization_item"

    authorization_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    number: Mapped[int] = field(Merge.APPEND)
    what: Mapped[str] = field(Merge.CLINICAL)
    codes: Mapped[str] = field(Merge.CLINICAL, default="")
    units_asked: Mapped[int | None] = field(Merge.CLINICAL)
    unit_word: Mapped[str] = field(Merge.SCALAR, default="visits")
    decision: Mapped[Decision | None] = field(Merge.CLINICAL, Word(Decision))
    decided_on: Mapped[date | None] = field(Merge.CLINICAL)
    reason: Mapped[str] = field(Merge.CLINICAL, default="")
    units_approved: Mapped[int | None] = field(Merge.CLINICAL)
    from_on: Mapped[date | None] = field(Merge.CLINICAL)
    to_on: Mapped[date | None] = field(Merge.CLINICAL)
    approval_number: Mapped[str] = field(Merge.IDENTITY, default="")
    denial_class: Mapped[DenialClass | None] = field(Merge.SCALAR, Word(DenialClass))
    is_cut: Mapped[bool] = field(Merge.CLINICAL, default=False)
    cut_on: Mapped[date | None] = field(Merge.CLINICAL)
    appeal: Mapped[AppealState] = field(
        Merge.WORKFLOW,
        Word(AppealState),
        default=AppealState.OPEN,
        begun=(AppealState.RESUBMITTED, AppealState.APPEALED),
        ended=(AppealState.OVERTURNED, AppealState.UPHELD, AppealState.ACCEPTED),
    )
    appealed_on: Mapped[date | None] = field(Merge.WORKFLOW)


class AuthorizationUse(Record):
    """Units used on a day, written once: what two laptops note offline both counts."""

    __tablename__ = "authorization_use"

    authorization_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    item_id: Mapped[UUID] = field(Merge.APPEND)
    used_on: Mapped[date] = field(Merge.APPEND)
    units: Mapped[int] = field(Merge.APPEND, default=1)
    appointment_id: Mapped[UUID | None] = field(Merge.APPEND)
    override_reason: Mapped[str] = field(Merge.APPEND, default="")
    by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")


class LetterDate(Record):
    """A day read from a payer's letter, written once; the one read last wins, those before stay in sight."""

    __tablename__ = "letter_date"

    authorization_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    item_id: Mapped[UUID | None] = field(Merge.APPEND)
    deadline: Mapped[Deadline] = field(Merge.APPEND, Word(Deadline))
    due_on: Mapped[date] = field(Merge.APPEND)
    noted_at: Mapped[datetime] = field(Merge.APPEND)
    by: Mapped[UUID] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
