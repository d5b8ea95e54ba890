"""What happened to a referral, event by event: written once, so that two laptops only ever add."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.features.calls.records import ContactResult
from carecoord_desktop.store.record import Merge, Record, Word, field


class EventType(Words):
    """What can happen to a referral (functions.md 3.1, F16)."""

    SENT = "sent"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WAITLISTED = "waitlisted"
    SCHEDULED = "scheduled"
    ATTENDED = "attended"
    NO_SHOW = "no-show"
    RESULT_RECEIVED = "result-received"
    REVIEWED = "reviewed"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    REROUTED = "rerouted"
    PATIENT_DECLINED = "patient-declined"
    UNABLE_TO_REACH = "unable-to-reach"
    EXPIRED = "expired"
    REOPENED = "reopened"
    NO_APPOINTMENT = "no-appointment"
    ASKED = "asked"
    NOTE = "note"


class Channel(Words):
    """How a referral goes out; with a slip the person carries it, and we disclose nothing."""

    PHONE = "phone"
    FAX = "fax"
    LETTER = "letter"
    IN_PERSON = "in-person"
    SECURE_MAIL = "secure-mail"
    SLIP = "slip"

    @property
    def label(self) -> str:
        """The word as a person reads it."""
        return "Slip the person carries" if self is Channel.SLIP else super().label


class Reason(Words):
    """Why something did not go on (functions.md 3.1); resources/referrals says which barrier each is."""

    CAPACITY = "capacity"
    LACK_OF_RESOURCES = "lack-of-resources"
    MISSING_DOCUMENTS = "missing-documentation"
    OUT_OF_AREA = "out-of-service-area"
    NOT_ELIGIBLE = "not-eligible"
    TIMES_DO_NOT_FIT = "times-do-not-fit"
    WAIT_TOO_LONG = "wait-too-long"
    CANNOT_AFFORD = "cannot-afford"
    CANNOT_REACH_PROVIDER = "cannot-reach-provider"
    LOST_CONTACT = "lost-contact-details"
    NO_TRANSPORT = "no-transport"
    TOO_BUSY = "too-busy-or-forgot"
    NOT_INTERESTED = "not-interested-now"
    FELT_BETTER = "felt-better"
    FORGOT = "forgot"
    SCHEDULE_CONFLICT = "schedule-conflict"
    ADVISED_AGAINST = "advised-against"
    TOO_SICK = "too-sick"
    WORRIED_ABOUT_COST = "worried-about-cost"
    LANGUAGE = "language"
    COULD_NOT_CONTACT = "could-not-contact"
    DECLINED_BY_PERSON = "declined-by-person"
    MOVED = "moved"
    DIED = "died"
    DUPLICATE = "duplicate"
    NO_LONGER_NEEDED = "no-longer-needed"
    CHANGED_MIND = "changed-mind"
    NEW_FACTS = "new-facts"
    OTHER = "other"


class Received(Words):
    """Whether the person got the service; with `unknown` nobody could say."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"
    UNKNOWN = "unknown"


class PatientSays(Words):
    """Whether the person herself says so."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not-asked"


class NeedAfter(Words):
    """What became of the need (standards.md 2.1)."""

    RESOLVED = "resolved"
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    PERSON_DECLINED = "person-declined"
    UNKNOWN = "unknown"


class ReferralEvent(Record):
    """One thing that happened to a referral.

    `happened_on` is the day, `recorded_at` the moment it was written down, `informant` who told us of it.
    `answers` are ids of the endings that whoever opened the referral again knew of, as text. Of an
    appointment there may be a day without a time. `fields_sent` are what a letter or call gave away.
    """

    __tablename__ = "referral_event"

    referral_id: Mapped[UUID] = field(Merge.APPEND, index=True)
    type: Mapped[EventType] = field(Merge.APPEND, Word(EventType))
    happened_on: Mapped[date] = field(Merge.APPEND)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    by: Mapped[UUID | None] = field(Merge.APPEND)
    reason: Mapped[Reason | None] = field(Merge.APPEND, Word(Reason))
    note: Mapped[str] = field(Merge.APPEND, default="")
    informant: Mapped[str] = field(Merge.APPEND, default="")
    evidence: Mapped[str] = field(Merge.APPEND, default="")
    channel: Mapped[Channel | None] = field(Merge.APPEND, Word(Channel))
    fields_sent: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    disclosure_id: Mapped[UUID | None] = field(Merge.APPEND)
    appointment_on: Mapped[date | None] = field(Merge.APPEND)
    appointment_at: Mapped[datetime | None] = field(Merge.APPEND)
    contact_result: Mapped[ContactResult | None] = field(Merge.APPEND, Word(ContactResult))
    barrier_id: Mapped[UUID | None] = field(Merge.APPEND)
    outcome: Mapped[Received | None] = field(Merge.APPEND, Word(Received))
    outcome_on: Mapped[date | None] = field(Merge.APPEND)
    patient_says: Mapped[PatientSays | None] = field(Merge.APPEND, Word(PatientSays))
    need_after: Mapped[NeedAfter | None] = field(Merge.APPEND, Word(NeedAfter))
    reviewer_id: Mapped[UUID | None] = field(Merge.APPEND)
    answers: Mapped[tuple[str, ...]] = field(Merge.APPEND, default=())
    other_referral_id: Mapped[UUID | None] = field(Merge.APPEND)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source_id: Mapped[UUID | None] = field(Merge.APPEND)
