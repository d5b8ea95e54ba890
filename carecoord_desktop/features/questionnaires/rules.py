"""Which address a questionnaire goes by, what a list says of it, and when a file cannot be one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.questionnaires.records import PublicationStatus

MOST_BYTES = 2_000_000
"""A larger file is refused: it would not fit into one request on its way to the office."""

OURS = "https://carecoord.example/fhir/"
"""The address under which our own forms and the marks of ours in them are named."""

APPROVED = "approved"
"""What the review of a translation says once a named, qualified translator has approved it."""

_CANONICAL = UUID("6b0f5f0e-6d5c-5b62-9a53-0d6f4a2ce1a7")
_TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"


@dataclass(frozen=True)
class Name:
    """What a questionnaire is called everywhere: its address and its version."""

    url: str
    version: str = ""

    @property
    def canonical(self) -> str:
        """Return `url|version` as FHIR writes it."""
        return f"{self.url}|{self.version}" if self.version else self.url

    @property
    def id(self) -> UUID:
        """Return its id, the same on every laptop that takes in the same version."""
        return uuid5(_CANONICAL, self.canonical)


@dataclass(frozen=True)
class About:
    """What a list says of a questionnaire; `items` counts everything in it, groups and texts too."""

    name: Name
    title: str
    status: PublicationStatus
    items: int
    language: str
    languages: tuple[str, ...]
    publisher: str
    license_note: str
    purpose: str


def name_of(resource: JsonObject) -> Name:
    """Return the name of a questionnaire or value set; one without an address goes by its content."""
    url = str(resource.get("url") or "").strip()
    if not url:
        url = f"urn:sha256:{hashlib.sha256(strict_json.written(resource).encode()).hexdigest()}"
    return Name(url, str(resource.get("version") or "").strip())


def name_in(canonical: str) -> Name:
    """Return the name that `url|version` says."""
    url, _, version = canonical.partition("|")
    return Name(url, version)


def about(resource: JsonObject) -> About:
    """Return what a list says of a questionnaire."""
    language = str(resource.get("language") or "en")
    return About(
        name=name_of(resource),
        title=title_of(resource),
        status=PublicationStatus(str(resource.get("status") or PublicationStatus.UNKNOWN)),
        items=sum(1 for _ in _items(resource)),
        language=language,
        languages=(language, *sorted(set(_translations(resource)) - {language})),
        publisher=str(resource.get("publisher") or ""),
        license_note=str(resource.get("copyright") or ""),
        purpose=str(resource.get("purpose") or resource.get("description") or ""),
    )


def title_of(resource: JsonObject) -> str:
    """Return the title, or the name for computers, or else the address."""
    return str(resource.get("title") or resource.get("name") or name_of(resource).url)


def refusal(resource: JsonObject) -> str:
    """Return why a file is no questionnaire that can be asked, in words; "" if it is one."""
    if not isinstance(resource.get("item"), list) or not resource["item"]:
        return "This questionnaire has no questions."
    if len(strict_json.written(resource).encode()) > MOST_BYTES:
        return "This questionnaire is larger than 2 MB. Ask its publisher for it in parts."
    return ""


def awaits_translator(resource: JsonObject, language: str) -> bool:
    """Return whether nobody qualified has approved the translation of a form into a language yet."""
    for mark in fhir.extensions(resource, f"{OURS}StructureDefinition/translation-review"):
        said = {part.get("url"): part.get("valueCode") for part in fhir.objects(mark.get("extension"))}
        if said.get("lang") == language and said.get("status") != APPROVED:
            return True
    return False


def _items(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for item in resource.get("item") or ():
        if isinstance(item, Mapping):
            yield item
            yield from _items(item)


def _translations(part: object) -> Iterator[str]:
    """Yield the language of every translation in a resource."""
    if isinstance(part, list):
        for each in part:
            yield from _translations(each)
    elif isinstance(part, Mapping):
        if part.get("url") == _TRANSLATION:
            found = {inner.get("url"): inner for inner in part.get("extension") or ()}
            yield str(found.get("lang", {}).get("valueCode") or "")
        for each in part.values():
            if isinstance(each, (list, Mapping)):
                yield from _translations(each)
