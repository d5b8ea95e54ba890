"""The person herself."""

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
