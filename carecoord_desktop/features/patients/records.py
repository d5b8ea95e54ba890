"""The person, her names and numbers, the people around her, and her household."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.words import Words
from carecoord_desktop.store.record import Merge, Record, Word, field


class AdministrativeGender(Words):
    """FHIR R4 administrative gender."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class Asked(Words):
    """The answer to a question one may decline."""

    YES = "yes"
    NO = "no"
    DECLINED = "declined"
    NOT_ASKED = "not-asked"


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


class IdentifierType(Words):
    """HL7 v2-0203 identifier types that may be kept; SS, DL and PPN never are."""

    MEDICAL_RECORD = "MR"
    MEMBER = "MB"
    MEDICAID = "MA"
    MEDICARE = "MC"
    OTHER = "other"


class RelatedRole(Words):
    """What somebody is to the patient."""

    CAREGIVER = "caregiver"
    GUARDIAN = "guardian"
    EMERGENCY_CONTACT = "emergency-contact"
    HEALTH_CARE_AGENT = "health-care-agent"
    FAMILY = "family"
    OTHER = "other"


class Patient(Record):
    """The person. Her own chart: `chart` equals `id`."""

    __tablename__ = "patient"

    family_name: Mapped[str] = field(Merge.IDENTITY, default="")
    given_names: Mapped[tuple[str, ...]] = field(Merge.IDENTITY, default=())
    name_suffix: Mapped[str] = field(Merge.IDENTITY, default="")
    former_names: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    preferred_name: Mapped[str] = field(Merge.SCALAR, default="")
    how_to_address: Mapped[str] = field(Merge.SCALAR, default="")
    pronouns: Mapped[str] = field(Merge.SCALAR, default="")
    birth_date: Mapped[PartialDate | None] = field(Merge.IDENTITY, index=True)
    administrative_gender: Mapped[AdministrativeGender] = field(
        Merge.IDENTITY, Word(AdministrativeGender), default=AdministrativeGender.UNKNOWN
    )
    birth_sex: Mapped[str] = field(Merge.IDENTITY, default="")
    gender_identity: Mapped[str] = field(Merge.SCALAR, default="")
    spoken_language: Mapped[str] = field(Merge.SCALAR, default="")
    written_language: Mapped[str] = field(Merge.SCALAR, default="")
    needs_interpreter: Mapped[Asked] = field(Merge.PROTECTIVE, Word(Asked), default=Asked.NOT_ASKED)
    races: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    ethnicities: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    race_and_ethnicity_asked: Mapped[Asked] = field(Merge.SCALAR, Word(Asked), default=Asked.NOT_ASKED)
    marital_status: Mapped[str] = field(Merge.SCALAR, default="")
    what_matters: Mapped[str] = field(Merge.SCALAR, default="")
    no_contact: Mapped[bool] = field(Merge.PROTECTIVE, default=False)
    safety_note: Mapped[str] = field(Merge.CLINICAL, default="")
    no_known_allergies: Mapped[bool] = field(Merge.IDENTITY, default=False)
    has_no_phone: Mapped[bool] = field(Merge.SCALAR, default=False)
    is_deceased: Mapped[bool] = field(Merge.IDENTITY, default=False)
    deceased_on: Mapped[PartialDate | None] = field(Merge.IDENTITY)
    deceased_source: Mapped[str] = field(Merge.IDENTITY, default="")
    coordinator_id: Mapped[UUID | None] = field(Merge.OFFICE, index=True)
    backup_coordinator_id: Mapped[UUID | None] = field(Merge.OFFICE)
    enrolled_on: Mapped[date | None] = field(Merge.IDENTITY)
    household_id: Mapped[UUID | None] = field(Merge.SCALAR, index=True)
    look_alikes: Mapped[tuple[str, ...]] = field(Merge.SCALAR, default=())
    duplicate_reason: Mapped[str] = field(Merge.SCALAR, default="")
    source: Mapped[str] = field(Merge.APPEND, default="")
    registered_at: Mapped[datetime | None] = field(Merge.APPEND)


class PatientIdentifier(Record):
    """A number somebody else knows the person by; also the crosswalk that imports match on."""

    __tablename__ = "patient_identifier"

    type: Mapped[IdentifierType] = field(Merge.IDENTITY, Word(IdentifierType))
    system: Mapped[str] = field(Merge.IDENTITY)
    value: Mapped[str] = field(Merge.IDENTITY, index=True)


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


class RelatedPerson(Record):
    """A caregiver, guardian or emergency contact, and what he may be told."""

    __tablename__ = "related_person"

    name: Mapped[str] = field(Merge.SCALAR)
    role: Mapped[RelatedRole] = field(Merge.SCALAR, Word(RelatedRole))
    relationship: Mapped[str] = field(Merge.SCALAR, default="")
    language: Mapped[str] = field(Merge.SCALAR, default="")
    authority: Mapped[str] = field(Merge.IDENTITY, default="")
    authority_until: Mapped[date | None] = field(Merge.IDENTITY)
    may_be_told: Mapped[Permission] = field(Merge.PROTECTIVE, Word(Permission), default=Permission.NOT_ASKED)
    no_contact: Mapped[bool] = field(Merge.PROTECTIVE, default=False)
    no_contact_paper: Mapped[str] = field(Merge.PROTECTIVE, default="")
    period_end: Mapped[date | None] = field(Merge.SCALAR)


class CareTeamMember(Record):
    """Somebody who takes part in the person's care (FHIR CareTeam.participant)."""

    __tablename__ = "care_team_member"

    name: Mapped[str] = field(Merge.SCALAR)
    role: Mapped[str] = field(Merge.SCALAR, default="")
    organization: Mapped[str] = field(Merge.SCALAR, default="")
    phone: Mapped[str] = field(Merge.SCALAR, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    ended_on: Mapped[PartialDate | None] = field(Merge.SCALAR)


class Household(Record):
    """People who live together; kept in the chart of the member it was first recorded for."""

    __tablename__ = "household"

    name: Mapped[str] = field(Merge.SCALAR)
    note: Mapped[str] = field(Merge.SCALAR, default="")
