"""What is entered about reaching a person, and what must be mended first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from carecoord_desktop.common.never_recorded import immigration_warnings
from carecoord_desktop.common.problems import Problem, needed
from carecoord_desktop.common.spelling import folded
from carecoord_desktop.features.contact_points.records import (
    AddressUse,
    ContactSystem,
    ContactUse,
    Permission,
)
from carecoord_desktop.store.record import Seen

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


def problems(draft: ContactPointDraft | AddressDraft) -> list[Problem]:
    """Return what must be mended before the draft can be stored, in plain words; empty if nothing."""
    if isinstance(draft, ContactPointDraft):
        return _contact_point_problems(draft)
    return _address_problems(draft)


def warnings(draft: ContactPointDraft | AddressDraft) -> list[Problem]:
    """Return what the coordinator should look at again; she may store the draft all the same."""
    found = immigration_warnings(draft)
    match draft:
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
    return needed(draft.value, "value", "Write how to reach the person this way.")


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
