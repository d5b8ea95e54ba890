"""What a coordinator enters about a person and the people around her, and what must be mended first."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.never_recorded import IMMIGRATION_WORDS, speaks_of_immigration
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.features.patients.records import (
    AddressUse,
    AdministrativeGender,
    Asked,
    ContactSystem,
    ContactUse,
    IdentifierType,
    Permission,
    RelatedRole,
)
from carecoord_desktop.store.record import Seen

OLDEST_AGE_YEARS = 130
"""Nobody on record has lived longer (122 years); a birth date before that is a slip of the pen."""

_MOST_PROTECTIVE_FIRST = (Permission.NEVER, Permission.ASK_FIRST, Permission.NOT_ASKED, Permission.ALLOWED)

CALLABLE = (Permission.ALLOWED, Permission.ASK_FIRST, Permission.NOT_ASKED)
"""With these a list may offer a number for calling; what nobody asked yet is not forbidden."""

STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS",
    "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC",
    "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
    "AS", "GU", "MP", "PR", "VI", "FM", "MH", "PW", "AA", "AE", "AP",
})  # fmt: skip
"""USPS abbreviations of states, territories, freely associated states and military mail (Publication 28)."""


@dataclass(frozen=True)
class PatientDraft:
    """The person herself, as one form holds her; `name_is_unknown` is an answer, not a gap."""

    family_name: str = ""
    given_names: tuple[str, ...] = ()
    name_suffix: str = ""
    name_is_unknown: bool = False
    former_names: tuple[str, ...] = ()
    preferred_name: str = ""
    how_to_address: str = ""
    pronouns: str = ""
    birth_date: PartialDate | None = None
    administrative_gender: AdministrativeGender = AdministrativeGender.UNKNOWN
    birth_sex: str = ""
    gender_identity: str = ""
    spoken_language: str = ""
    written_language: str = ""
    needs_interpreter: Asked = Asked.NOT_ASKED
    races: tuple[str, ...] = ()
    ethnicities: tuple[str, ...] = ()
    race_and_ethnicity_asked: Asked = Asked.NOT_ASKED
    marital_status: str = ""
    what_matters: str = ""
    no_contact: bool = False
    safety_note: str = ""
    no_known_allergies: bool = False
    has_no_phone: bool = False
    enrolled_on: date | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class IdentifierDraft:
    """A number somebody else knows the person by."""

    type: IdentifierType = IdentifierType.OTHER
    system: str = ""
    value: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class ContactPointDraft:
    """A phone number or e-mail address; `is_shared` enters it once for all of the household."""

    system: ContactSystem = ContactSystem.PHONE
    value: str = ""
    use: ContactUse = ContactUse.HOME
    rank: int = 1
    whose: str = ""
    may_call: Permission = Permission.NOT_ASKED
    may_leave_voicemail: Permission = Permission.NOT_ASKED
    may_text: Permission = Permission.NOT_ASKED
    safe_times: str = ""
    related_person_id: UUID | None = None
    is_shared: bool = False
    seen: Seen | None = None


@dataclass(frozen=True)
class AddressDraft:
    """Where she lives, gets mail or can be found; `is_shared` enters it once for all of the household."""

    use: AddressUse = AddressUse.HOME
    care_of: str = ""
    lines: tuple[str, ...] = ()
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    where_to_find: str = ""
    hazards: str = ""
    may_mail: Permission = Permission.NOT_ASKED
    is_shared: bool = False
    seen: Seen | None = None


@dataclass(frozen=True)
class RelatedPersonDraft:
    """A caregiver, guardian or emergency contact, and what he may be told."""

    name: str = ""
    role: RelatedRole = RelatedRole.FAMILY
    relationship: str = ""
    language: str = ""
    authority: str = ""
    authority_until: date | None = None
    may_be_told: Permission = Permission.NOT_ASKED
    no_contact: bool = False
    no_contact_paper: str = ""
    period_end: date | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class CareTeamMemberDraft:
    """Somebody who takes part in her care."""

    name: str = ""
    role: str = ""
    organization: str = ""
    phone: str = ""
    started_on: PartialDate | None = None
    ended_on: PartialDate | None = None
    seen: Seen | None = None


@dataclass(frozen=True)
class HouseholdDraft:
    """People who live together."""

    name: str = ""
    note: str = ""
    seen: Seen | None = None


@dataclass(frozen=True)
class DeathDraft:
    """That she has died: when, as far as known, and who told us."""

    deceased_on: PartialDate | None = None
    deceased_source: str = ""
    seen: Seen | None = None


Draft = (
    PatientDraft
    | IdentifierDraft
    | ContactPointDraft
    | AddressDraft
    | RelatedPersonDraft
    | CareTeamMemberDraft
    | HouseholdDraft
    | DeathDraft
)


def problems(draft: Draft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    match draft:
        case PatientDraft():
            return _patient_problems(draft)
        case IdentifierDraft():
            return _identifier_problems(draft)
        case ContactPointDraft():
            return _contact_point_problems(draft)
        case AddressDraft():
            return _address_problems(draft)
        case RelatedPersonDraft():
            return _related_person_problems(draft)
        case CareTeamMemberDraft():
            return _care_team_problems(draft)
        case HouseholdDraft():
            return _needed(draft.name, "name", "Write a name for the household, like the family name.")
        case DeathDraft():
            return _death_problems(draft)


def warnings(draft: Draft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    found = [
        Problem(field.name, IMMIGRATION_WORDS)
        for field in fields(draft)
        if _speaks_of_immigration(getattr(draft, field.name))
    ]
    match draft:
        case RelatedPersonDraft(no_contact=True) if not draft.no_contact_paper.strip():
            # A safety order is never refused because nobody has seen the paper yet.
            found.append(Problem("no_contact_paper", "Which court paper says so? Add it when you see it."))
        case RelatedPersonDraft(role=RelatedRole.GUARDIAN) if not draft.authority.strip():
            found.append(Problem("authority", "Which paper makes this person the guardian? Add it if known."))
        case AddressDraft(use=AddressUse.NO_FIXED) if not draft.where_to_find.strip():
            found.append(Problem("where_to_find", "Where can this person be found? Add it if you know."))
    return found


def most_protective(permissions: list[Permission]) -> Permission:
    """Return the permission that holds when offline answers meet: NEVER, ASK_FIRST, NOT_ASKED, ALLOWED.

    "Not asked" ranks above "allowed": an answer taken back is no permission. A word that this version
    does not know ranks first of all, because it may forbid.
    """
    return min(permissions, key=lambda one: _MOST_PROTECTIVE_FIRST.index(one) if one.is_known else -1)


def phone_number(text: str) -> str | None:
    """Return a phone number as it is stored, "+16175550142" or "+16175550142;ext=12"; None if it is none.

    Any way of writing is read; without a country code it is taken for a US number.
    """
    import phonenumbers  # here, because it takes long to load and most starts never need it

    try:
        number = phonenumbers.parse(folded(text), "US")
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    stored = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{stored};ext={number.extension}" if number.extension else stored


def shown_phone(value: str) -> str:
    """Return a stored number as people write it: "(617) 555-0142 ext. 12"; other countries keep their +."""
    number, _, extension = value.partition(";ext=")
    if len(number) == len("+16175550142") and number.startswith("+1"):
        number = f"({number[2:5]}) {number[5:8]}-{number[8:]}"
    return f"{number} ext. {extension}" if extension else number


def shown_name(
    family_name: str, given_names: tuple[str, ...], name_suffix: str = "", preferred_name: str = ""
) -> str:
    """Return a person's name as lists show it: "Gonzalez, Maria “Mari”"; "Name unknown" without one."""
    family = " ".join(filter(None, (family_name, name_suffix)))
    name = ", ".join(filter(None, (family, " ".join(given_names))))
    if preferred_name and preferred_name not in given_names:
        name = f"{name} “{preferred_name}”" if name else preferred_name
    return name or "Name unknown"


def spoken_name(
    family_name: str, given_names: tuple[str, ...], name_suffix: str = "", preferred_name: str = ""
) -> str:
    """Return a person's name as one says it: "Maria “Mari” Gonzalez Jr."; "Name unknown" without one."""
    quoted = f"“{preferred_name}”" if preferred_name and preferred_name not in given_names else ""
    return " ".join(filter(None, (*given_names, quoted, family_name, name_suffix))) or "Name unknown"


def _patient_problems(draft: PatientDraft) -> list[Problem]:
    found = []
    has_name = bool(draft.family_name.strip() or any(name.strip() for name in draft.given_names))
    if not has_name and not draft.name_is_unknown:
        found.append(Problem("family_name", 'Write a name, or mark "Name is not known".'))
    if has_name and draft.name_is_unknown:
        found.append(Problem("name_is_unknown", "There is a name now. Take away this mark."))
    if draft.birth_date is not None:
        found += _birth_date_problems(draft.birth_date)
    if draft.enrolled_on is not None and draft.enrolled_on > clock.today():
        found.append(Problem("enrolled_on", "This day is in the future. Check the date."))
    return found


def _birth_date_problems(born: PartialDate) -> list[Problem]:
    today = clock.today()
    if born.earliest > today:
        return [Problem("birth_date", "This day is in the future. Check the birth date.")]
    if born.latest <= today and born.age_on(today) > OLDEST_AGE_YEARS:
        return [
            Problem("birth_date", f"That is more than {OLDEST_AGE_YEARS} years ago. Check the birth date.")
        ]
    return []


def _identifier_problems(draft: IdentifierDraft) -> list[Problem]:
    found = _needed(draft.value, "value", "Write the number, or take this line away.")
    if re.fullmatch(r"\s*\d{3}[- ]\d{2}[- ]\d{4}\s*", folded(draft.value)):
        found.append(Problem("value", "This looks like a Social Security number. We do not keep those."))
    return found


def _contact_point_problems(draft: ContactPointDraft) -> list[Problem]:
    if draft.system in (ContactSystem.PHONE, ContactSystem.FAX):
        if not draft.value.strip():
            return [Problem("value", 'Write a number. If there is none, mark "Has no phone" instead.')]
        if phone_number(draft.value) is None:
            return [Problem("value", "Write the area code and the number, like (617) 555-0142.")]
        return []
    if draft.system is ContactSystem.EMAIL and not re.fullmatch(
        r"[^@\s]+@[^@\s]+\.[^@\s.]+", draft.value.strip()
    ):
        return [Problem("value", "Write an e-mail address, like maria@example.org.")]
    return _needed(draft.value, "value", "Write how to reach the person this way.")


def _address_problems(draft: AddressDraft) -> list[Problem]:
    found = []
    has_place = any(
        part.strip() for part in (*draft.lines, draft.city, draft.postal_code, draft.where_to_find)
    )
    if not has_place and draft.use is not AddressUse.NO_FIXED:
        found.append(Problem("lines", 'Write the street or the town, or choose "No fixed address".'))
    if draft.country.strip().upper() not in ("", "US", "USA"):
        return found
    if draft.state.strip() and draft.state.strip().upper() not in STATES:
        found.append(Problem("state", "Write the two letters of the state, like MA."))
    if draft.postal_code.strip() and not re.fullmatch(r"\d{5}(-\d{4})?", draft.postal_code.strip()):
        found.append(Problem("postal_code", "A ZIP code has 5 digits, like 02118."))
    return found


def _related_person_problems(draft: RelatedPersonDraft) -> list[Problem]:
    found = _needed(draft.name, "name", "Write the name, or who it is, like “neighbor upstairs”.")
    if draft.no_contact and draft.may_be_told is Permission.ALLOWED:
        found.append(
            Problem("may_be_told", "There is a no-contact order. This person may not be told anything.")
        )
    return found


def _care_team_problems(draft: CareTeamMemberDraft) -> list[Problem]:
    found = _needed(
        draft.name or draft.organization, "name", "Write who it is: a name or the name of the clinic."
    )
    if draft.phone.strip() and phone_number(draft.phone) is None:
        found.append(Problem("phone", "Write the area code and the number, like (617) 555-0142."))
    if draft.started_on and draft.ended_on and draft.ended_on.latest < draft.started_on.earliest:
        found.append(Problem("ended_on", "The end is before the start. Check both dates."))
    return found


def _death_problems(draft: DeathDraft) -> list[Problem]:
    found = _needed(draft.deceased_source, "deceased_source", "Write who told us, like “her daughter Ana”.")
    if draft.deceased_on is not None and draft.deceased_on.earliest > clock.today():
        found.append(Problem("deceased_on", "This day is in the future. Check the date."))
    return found


def _needed(text: str, field: str, message: str) -> list[Problem]:
    return [] if text.strip() else [Problem(field, message)]


def _speaks_of_immigration(value: object) -> bool:
    texts = value if isinstance(value, tuple) else (value,)
    return any(type(text) is str and speaks_of_immigration(text) for text in texts)
