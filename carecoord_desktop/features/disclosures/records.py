"""What was given out of a chart: to whom, what, for what, and under which rule (45 CFR 164.528)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class DisclosureBasis(Words):
    """Under which rule something was given out; 45 CFR 164.528(a)(1) exempts all but the last."""

    TREATMENT = "treatment"
    PAYMENT = "payment"
    OPERATIONS = "operations"
    TO_PATIENT = "to-the-patient"
    AUTHORIZATION = "authorization"
    LIMITED_DATA_SET = "limited-data-set"
    OTHER = "other"


class Channel(Words):
    """How something left."""

    PRINT = "print"
    FILE = "file"
    FAX = "fax"
    LETTER = "letter"
    SECURE_MAIL = "secure-mail"
    PORTAL = "portal"
    PHONE = "phone"
    IN_PERSON = "in-person"


class Disclosure(Record):
    """One time that something of a chart was given to somebody.

    `trail_line` names the audit line (replica, number) of the print or file that was given; "" for none.
    `consent_id` is the consent under which it was given, also after that was taken back.
    """

    __tablename__ = "disclosure"

    recipient: Mapped[str] = field(Merge.APPEND)
    address: Mapped[str] = field(Merge.APPEND, default="")
    what: Mapped[str] = field(Merge.APPEND)
    purpose: Mapped[str] = field(Merge.APPEND)
    basis: Mapped[DisclosureBasis] = field(Merge.APPEND, Word(DisclosureBasis))
    channel: Mapped[Channel] = field(Merge.APPEND, Word(Channel))
    disclosed_on: Mapped[date] = field(Merge.APPEND, index=True)
    disclosed_by: Mapped[UUID] = field(Merge.APPEND)
    recorded_at: Mapped[datetime] = field(Merge.APPEND)
    trail_line: Mapped[str] = field(Merge.APPEND, default="")
    consent_id: Mapped[UUID | None] = field(Merge.APPEND, index=True)
    error_reason: Mapped[str] = field(Merge.SCALAR, default="")
