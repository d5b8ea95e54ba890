"""Numbers and addresses, and what is allowed with each."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class Permission(Words):
    """Whether one way of contact may be used; ranked from most to least protective."""

    NEVER = "never"
    ASK_FIRST = "ask-first"
    NOT_ASKED = "not-asked"
    ALLOWED = "allowed"


class ContactSystem(Words):
    """What kind of number or address a contact point is (FHIR ContactPoint.system)."""

    PHONE = "phone"
    EMAIL = "email"
    FAX = "fax"
    OTHER = "other"


class ContactUse(Words):
    """What a contact point or address is used for."""

    HOME = "home"
    WORK = "work"
    MOBILE = "mobile"
    TEMP = "temp"
    OLD = "old"


class AddressUse(Words):
    """What an address is used for; `no-fixed` and `shelter` are answers, not gaps."""

    HOME = "home"
    MAILING = "mailing"
    TEMP = "temp"
    SHELTER = "shelter"
    NO_FIXED = "no-fixed"
    OLD = "old"


class ContactPoint(Record):
    """A phone number or e-mail address, whose it is, and how it may be used."""

    __tablename__ = "contact_point"

    system: Mapped[ContactSystem] = field(Merge.SCALAR, Word(ContactSystem))
    value: Mapped[str] = field(Merge.SCALAR, index=True)
    use: Mapped[ContactUse] = field(Merge.SCALAR, Word(ContactUse), default=ContactUse.HOME)
    rank: Mapped[int] = field(Merge.SCALAR, default=1)
    whose: Mapped[str] = field(Merge.SCALAR, default="")
    may_call: Mapped[Permission] = field(Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED)
    may_leave_voicemail: Mapped[Permission] = field(
        Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED
    )
    may_text: Mapped[Permission] = field(Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED)
    safe_times: Mapped[str] = field(Merge.PROTECTIVE, default="")
    related_person_id: Mapped[UUID | None] = field(Merge.SCALAR)
    household_id: Mapped[UUID | None] = field(Merge.SCALAR)


class Address(Record):
    """Where somebody lives, gets mail, or can be found."""

    __tablename__ = "address"

    use: Mapped[AddressUse] = field(Merge.SCALAR, Word(AddressUse), default=AddressUse.HOME)
    care_of: Mapped[str] = field(Merge.SCALAR, default="")
    lines: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    city: Mapped[str] = field(Merge.SCALAR, default="")
    state: Mapped[str] = field(Merge.SCALAR, default="")
    postal_code: Mapped[str] = field(Merge.SCALAR, default="")
    country: Mapped[str] = field(Merge.SCALAR, default="")
    where_to_find: Mapped[str] = field(Merge.SCALAR, default="")
    hazards: Mapped[str] = field(Merge.PROTECTIVE, default="")
    may_mail: Mapped[Permission] = field(Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED)
    household_id: Mapped[UUID | None] = field(Merge.SCALAR)
