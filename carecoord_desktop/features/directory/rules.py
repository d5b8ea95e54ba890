"""How fresh an entry of the directory is, what an entry must say, and which fields may be corrected."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.fhir_origin import as_uuid
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.resources import resource
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.directory.records import Capacity, Finding, ServiceStatus
from carecoord_desktop.hsds.hours import Hours, hours_of, in_words
from carecoord_desktop.hsds.meanings import OLDEST_AGE
from carecoord_desktop.hsds.phones import Phone, phone_of
from carecoord_desktop.store.record import Seen

GREEN_DAYS = 180
"""An entry verified this many days ago or fewer can be used as it stands (functions.md F7)."""

AMBER_DAYS = 365
"""Up to here an entry is aging; beyond it, and after a call that failed, one calls first."""

_ZIP = re.compile(r"\d{5}(-\d{4})?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class Freshness(Words):
    """How far an entry can be trusted without a call."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class FreshnessLine:
    """How fresh an entry is, the days since somebody verified it (None: never), and both in words."""

    level: Freshness
    days: int | None
    words: str

    @property
    def call_first(self) -> bool:
        """Whether a referral asks for a call before."""
        return self.level is Freshness.RED


@dataclass(frozen=True)
class ServiceDraft:
    """A service being written down, with who runs it and where it is; each `seen` is None where it is new.

    With several places (`is_one_place` false) the address is not part of the draft.
    """

    name: str = ""
    organization_name: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    hours: tuple[Hours, ...] = ()
    address_1: str = ""
    address_2: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    url: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    service_areas: tuple[str, ...] = ()
    eligibility: str = ""
    minimum_age: int | None = None
    maximum_age: int | None = None
    required_documents: tuple[str, ...] = ()
    application_process: str = ""
    wait_time: str = ""
    fees: str = ""
    accepted_insurance: tuple[str, ...] = ()
    capacity: Capacity | None = None
    status: ServiceStatus = ServiceStatus.ACTIVE
    alert: str = ""
    seen: Seen | None = None
    place_seen: Seen | None = None
    organization_seen: Seen | None = None
    is_one_place: bool = True

    @classmethod
    def of(cls, seen: Seen, place_seen: Seen | None, organization_seen: Seen | None) -> ServiceDraft:
        """Return the draft of a stored service as the worker saw it."""
        place = {} if place_seen is None else {name: place_seen.values[name] for name in PLACE_FIELDS}
        own = {name: draft_value(name, seen.values[name]) for name in SERVICE_FIELDS}
        return cls(
            organization_name="" if organization_seen is None else organization_seen.values["name"],
            seen=seen,
            place_seen=place_seen,
            organization_seen=organization_seen,
            is_one_place=len(seen.values["location_ids"]) < 2,
            **own,
            **place,
        )


PLACE_FIELDS = ("address_1", "address_2", "city", "state", "postal_code")
"""Fields of a draft that its place holds."""

CORRECTABLE = {
    "name": "Name", "description": "What it does", "status": "Whether it is open", "phones": "Phone",
    "hours": "Hours", "url": "Website", "email": "Email", "categories": "Helps with",
    "languages": "Languages", "service_areas": "Area served", "eligibility": "Who can use it",
    "minimum_age": "Youngest age", "maximum_age": "Oldest age", "required_documents": "Papers to bring",
    "application_process": "How to apply", "wait_time": "Wait", "fees": "Cost",
    "accepted_insurance": "Insurance taken", "capacity": "Room for new people", "alert": "Alert",
    "assured_on": "Verified on", "organization_name": "Who runs it", "address_1": "Street",
    "address_2": "Rest of the street line", "city": "City", "state": "State", "postal_code": "ZIP code",
}  # fmt: skip
"""What anybody may propose to correct of a service, its place and who runs it, and how each is called."""

SERVICE_FIELDS = tuple(
    name for name in CORRECTABLE if name not in ("assured_on", "organization_name", *PLACE_FIELDS)
)
"""Fields of a draft that the service itself holds."""


@dataclass(frozen=True)
class VerificationDraft:
    """A call to a service; `called_on` None is today."""

    service: Seen
    finding: Finding | None = None
    called_on: date | None = None
    note: str = ""


def freshness(verified_on: date | None, last_finding: Finding | None, today: date) -> FreshnessLine:
    """Return how fresh an entry is: green to 180 days, amber to 365, red beyond and after a failed call.

    `verified_on` is the newest day on which somebody said it was right, `last_finding` that of the last call.
    """
    days = None if verified_on is None else max((today - verified_on).days, 0)
    if last_finding == Finding.CLOSED:
        return FreshnessLine(Freshness.RED, days, "Said to be closed - call first")
    if last_finding == Finding.NO_ANSWER:
        return FreshnessLine(Freshness.RED, days, "Nobody answered the last call - call first")
    if days is None:
        return FreshnessLine(Freshness.RED, None, "Never verified - call first")
    if days > AMBER_DAYS:
        return FreshnessLine(Freshness.RED, days, f"{_days(days)} since verified - call first")
    if days > GREEN_DAYS:
        return FreshnessLine(Freshness.AMBER, days, f"{_days(days)} since verified")
    words = "Verified today" if days == 0 else f"Verified {_days(days)} ago"
    return FreshnessLine(Freshness.GREEN, days, words)


def problems(draft: ServiceDraft) -> list[Problem]:
    """Return what has to be mended before this service can be stored."""
    found = []
    if not draft.name.strip():
        found.append(Problem("name", "Write what the service is called."))
    if not draft.organization_name.strip():
        found.append(Problem("organization_name", "Write who runs it."))
    if not draft.categories:
        found.append(Problem("categories", "Choose at least one thing it helps with."))
    if not any(phone.number.strip() for phone in draft.phones) and not (draft.url or draft.email).strip():
        found.append(Problem("phones", "Write a phone number, an email or a website."))
    if draft.email.strip() and not _EMAIL.fullmatch(draft.email.strip()):
        found.append(Problem("email", "Write the email like name@example.org."))
    if draft.postal_code.strip() and not _ZIP.fullmatch(draft.postal_code.strip()):
        found.append(Problem("postal_code", "Write the ZIP code as 5 digits, such as 02139."))
    for name in ("minimum_age", "maximum_age"):
        age = getattr(draft, name)
        if age is not None and not 0 <= age <= OLDEST_AGE:
            found.append(Problem(name, f"Write an age from 0 to {OLDEST_AGE}."))
    low, high = draft.minimum_age, draft.maximum_age
    if low is not None and high is not None and low > high:
        found.append(Problem("maximum_age", "The oldest age is below the youngest."))
    return found


def verification_problems(draft: VerificationDraft) -> list[Problem]:
    """Return what has to be mended before this call can be stored."""
    found = []
    if draft.finding is None or not draft.finding.is_known:
        found.append(Problem("finding", "Choose what the call found."))
    if draft.called_on is not None and draft.called_on > clock.today():
        found.append(Problem("called_on", "This day is still to come."))
    if draft.finding == Finding.CHANGED and not draft.note.strip():
        found.append(Problem("note", "Write what has changed."))
    return found


def place_ids(location_ids: Iterable[str]) -> tuple[UUID, ...]:
    """Return the ids of a service's places; what another version wrote there and is none is left out."""
    return tuple(found for found in map(as_uuid, location_ids) if found is not None)


def record_value(name: str, value: Any) -> Any:
    """Return a value of a draft as the record holds it."""
    if name in ("phones", "hours"):
        return tuple(part.text for part in value)
    if isinstance(value, tuple):
        return tuple(part.strip() for part in value if part.strip())
    return value.strip() if type(value) is str else value


def draft_value(name: str, value: Any) -> Any:
    """Return a value of a record as a draft holds it."""
    if name == "phones":
        return tuple(map(phone_of, value))
    return tuple(map(hours_of, value)) if name == "hours" else value


def field_text(value: Any) -> str:
    """Return a value of a service as a proposal writes it: several things on lines of their own."""
    if value is None:
        return ""
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def field_value(name: str, text: str) -> Any:
    """Return the value that `field_text` wrote, or None where it does not fit the field."""
    if name in _SEVERAL:
        return tuple(line.strip() for line in text.splitlines() if line.strip())
    if name in ("minimum_age", "maximum_age"):
        return int(text) if text.strip().isdigit() else None
    if name == "assured_on":
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None
    if name == "capacity":
        return Capacity(text) if text else None
    return ServiceStatus(text) if name == "status" else text.strip()


_SEVERAL = frozenset({
    "phones", "hours", "categories", "languages", "service_areas", "required_documents", "accepted_insurance",
})  # fmt: skip


def field_words(name: str, value: Any) -> str:
    """Return a value of a service in words, for a person who decides about it."""
    match name:
        case "phones":
            return ", ".join(phone_of(text).words for text in value)
        case "hours":
            return in_words(tuple(map(hours_of, value)))
        case "languages":
            return ", ".join(map(language_name, value))
        case "status" | "capacity":
            return "" if value is None else value.label
        case "assured_on":
            return "" if value is None else f"{value:%d %b %Y}"
        case _:
            return ", ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def categories_of(name: str, description: str, terms: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the domains of needs that a service speaks of, the likeliest first; at most `MOST_CATEGORIES`.

    A word in its name, or in what its sender files it under, counts more than one in its description.
    """
    heads = " ".join((name, *terms)).casefold()
    body = description.casefold()
    weights = {}
    for category, pattern in _patterns().items():
        weight = 3 * len(set(pattern.findall(heads))) + len(set(pattern.findall(body)))
        if weight:
            weights[category] = weight
    likeliest = sorted(weights, key=lambda category: (-weights[category], category))
    most = max(weights.values(), default=0)
    return tuple(category for category in likeliest if weights[category] * 3 >= most)[:MOST_CATEGORIES]


MOST_CATEGORIES = 4
"""A service that would stand under everything would be found under nothing."""


def _days(days: int) -> str:
    return f"{days} day" if days == 1 else f"{days} days"


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    table = tomllib.loads(resource("directory", "categories.toml").read_text(encoding="utf-8"))
    return {
        category: re.compile(r"\b(?:" + "|".join(map(_loosely, line["words"])) + r")\b")
        for category, line in table.items()
    }


def _loosely(words: str) -> str:
    """Return a pattern of some words; a final * stands for any ending."""
    escaped = re.escape(words.casefold().removesuffix("*")).replace(r"\ ", r"[\s/-]+")
    return escaped + (r"\w*" if words.endswith("*") else "(?:s|es)?")
