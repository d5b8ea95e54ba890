"""Who is meant by a FHIR reference, among the resources that came along with it.

A record can be called by its Bundle's name for it (`urn:uuid:...` or a full URL), by `Type/id`,
by a search for an identifier (`Practitioner?identifier=system|value`), or by the identifier
alone. Sources: HL7 FHIR R4 references.html 2.3.0.2 and bundle.html 2.36.4.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from carecoord_desktop.common.fhir_source import SourceResource
from carecoord_desktop.common.strict_json import JsonObject

_TYPE_AND_ID = re.compile(r"(?:^|/)([A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64})(?:/_history/[A-Za-z0-9.-]+)?$")
_SEARCH = re.compile(r"^(?:.*/)?([A-Z][A-Za-z]+)\?(identifier|_id)=([^&]+)$")


@dataclass(frozen=True)
class Target:
    """The record that a reference means; `key` is its `SourceResource.key`."""

    key: str
    resource_type: str


@dataclass(frozen=True)
class Unresolved:
    """A reference that leads nowhere here, with the reason in a sentence."""

    reference: str
    reason: str


class References:
    """The names of all records added so far; one object may span several files."""

    def __init__(self, sources: Iterable[SourceResource] = ()) -> None:
        self._known: dict[str, set[Target]] = {}
        for source in sources:
            self.add(source)

    def add(self, source: SourceResource) -> None:
        """Make a record findable by every name it has; the record itself is not kept."""
        target = Target(source.key, source.resource_type)
        if target.key:
            for name in _names(source):
                self._known.setdefault(name, set()).add(target)

    def include(self, others: References) -> None:
        """Make everything findable here that is findable there, such as in one of several files."""
        for name, targets in others._known.items():
            known = self._known.get(name)
            self._known[name] = targets if known is None else known | targets

    def target(self, reference: Any, *, of: SourceResource | None = None) -> Target | Unresolved:
        """Return who is meant by `reference`, a FHIR Reference or its text.

        `of` is the record that says it, needed for records contained in it (`#id`), whose key
        is "<key of the container>#id". Never raises, whatever `reference` is.
        """
        text = _text_of(reference)
        if text.startswith("#"):
            return _contained(text, of)
        found = self._found(reference, text)
        if len(found) == 1:
            return next(iter(found))
        if found:
            return Unresolved(text, "More than one record in the file answers to this reference.")
        if not text and not _identifier_of(reference):
            return Unresolved(text, "The reference names nobody.")
        return Unresolved(text, "The record it points to is not among the imported ones.")

    def _found(self, reference: Any, text: str) -> set[Target]:
        for name in (text, _plain_name(text)):
            if found := self._known.get(name):
                return found
        if identifier := _identifier_of(reference):
            kind = reference.get("type")
            return self._known.get(f"{kind if isinstance(kind, str) else ''}?identifier={identifier}", set())
        return set()


def _names(source: SourceResource) -> Iterator[str]:
    if source.full_url:
        yield source.full_url
    kind = source.resource_type
    if source.original_id:
        yield f"{kind}/{source.original_id}"
    identifiers = source.resource.get("identifier")
    for identifier in identifiers if isinstance(identifiers, list) else [identifiers]:
        if text := _identifier_text(identifier):
            yield f"{kind}?identifier={text}"
            yield f"?identifier={text}"
            yield f"{kind}?identifier={text.partition('|')[2]}"


def _plain_name(reference: str) -> str:
    """Return the reference without server address, version and escapes."""
    if search := _SEARCH.match(reference):
        kind, parameter, value = search.groups()
        return f"{kind}/{value}" if parameter == "_id" else f"{kind}?identifier={unquote(value)}"
    found = _TYPE_AND_ID.search(reference)
    return found.group(1) if found else reference


def _text_of(reference: Any) -> str:
    text = reference.get("reference") if isinstance(reference, dict) else reference
    return text if isinstance(text, str) else ""


def _identifier_of(reference: Any) -> str:
    return _identifier_text(reference.get("identifier")) if isinstance(reference, dict) else ""


def _identifier_text(identifier: Any) -> str:
    if not isinstance(identifier, dict):
        return ""
    system, value = identifier.get("system", ""), identifier.get("value")
    return f"{system}|{value}" if isinstance(value, str) and value and isinstance(system, str) else ""


def _contained(text: str, container: SourceResource | None) -> Target | Unresolved:
    inside: Any = container.resource.get("contained") if container else None
    for resource in inside if isinstance(inside, list) else []:
        if container and _is_called(resource, text[1:]):
            return Target(f"{container.key}{text}", resource["resourceType"])
    return Unresolved(text, "The record does not contain the part it refers to.")


def _is_called(resource: JsonObject | Any, local_id: str) -> bool:
    return (
        isinstance(resource, dict)
        and resource.get("id") == local_id
        and isinstance(resource.get("resourceType"), str)
    )
