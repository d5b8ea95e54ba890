"""Numbers that minimum necessary forbids to keep: Social Security, driver's license, passport.

Synthea and real registration systems send them along with every person. They are cut out of the
text of a resource before anything of it is stored: the identifier itself, every other place where
the same number is written, and whatever is written plainly as a Social Security number. HL7
v2-0203 names the types (SS, DL, PPN); the OIDs are those of HL7's registry for the US (standards:
45 CFR 164.502(b), minimum necessary).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any
from xml.sax.saxutils import escape

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject

REMOVED = "[removed]"
"""What stands in a kept resource where a number was."""

SHORTEST = 5
"""A shorter number cannot be searched for in a text without hitting something else."""

_TYPES = frozenset({"SS", "DL", "PPN"})
_SYSTEMS = re.compile(
    r"us-ssn|passport|drivers?-?licen[sc]e|2\.16\.840\.1\.113883\.4\.1$|2\.16\.840\.1\.113883\.4\.3\.\d+$",
    re.I,
)
_TYPE_WORDS = re.compile(r"social security|\bssn\b|driver.{0,3}licen[sc]e|passport", re.I)
_PLAIN_SSN = re.compile(rb"(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-])")
_SSN_SHAPE = b"000-00-0000"
_DIGITS_AS_ZERO = bytes(48 if chr(byte).isdigit() and byte < 128 else byte for byte in range(256))
_MARKS = (
    b"ssn", b"SSN", b'"SS"', b'"DL"', b'"PPN"', b"icense", b"icence", b"assport", b"ASSPORT", b"113883.4.1",
    b"113883.4.3.", b"ocial", b"OCIAL", b"\\u", b"&#",
)  # fmt: skip
_NINE_DIGITS = re.compile(r"\d{9}")


def is_forbidden(identifier: JsonObject) -> bool:
    """Return whether a FHIR Identifier is of a kind that is not kept, by its type or its system."""
    kind = identifier.get("type")
    if _TYPES & set(fhir.codes_of(kind)) or _SYSTEMS.search(fhir.text(identifier.get("system"))):
        return True
    words = [fhir.text(holder.get("text")) for holder in fhir.objects(kind)]
    return any(_TYPE_WORDS.search(word) for word in words)


def forbidden_values(resource: Any) -> set[str]:
    """Return the numbers of all forbidden identifiers in a resource, in all their spellings."""
    found: set[str] = set()
    for holder in _objects_within(resource):
        identifiers = holder.get("identifier")
        for identifier in fhir.objects(identifiers) if identifiers is not None else ():
            value = identifier.get("value")
            if isinstance(value, str) and value.strip() and is_forbidden(identifier):
                found |= _spellings(value.strip())
    return found


def cut(received: bytes, values: Iterable[str]) -> tuple[bytes, int]:
    """Return the bytes of a resource without these numbers and without plain Social Security numbers.

    Also returned is how many places were cut. Numbers too short to search for are not found
    here; `still_held` tells.
    """
    cuts = 0
    for value in values:
        if len(value) < SHORTEST:
            continue
        for written in {value, escape(value), strict_json.written(value)[1:-1]}:
            count = received.count(written.encode())
            if count:
                received, cuts = received.replace(written.encode(), REMOVED.encode()), cuts + count
    if _SSN_SHAPE in received.translate(_DIGITS_AS_ZERO):
        received, count = _PLAIN_SSN.subn(REMOVED.encode(), received)
        cuts += count
    return received, cuts


def still_held(resource: Any, values: Iterable[str]) -> bool:
    """Return whether a resource (read from bytes already cut) says one of the numbers all the same.

    That is so where the sender wrote characters as escapes, or the number is very short.
    """
    numbers = list(values)
    return any(
        number in text if len(number) >= SHORTEST else number == text
        for text in _texts_within(resource)
        for number in numbers
    )


def without(resource: Any, values: Iterable[str]) -> Any:
    """Return a resource with these numbers removed from every text; for what `cut` cannot reach."""
    numbers = list(values)
    if isinstance(resource, dict):
        return {name: without(item, numbers) for name, item in resource.items()}
    if isinstance(resource, list):
        return [without(item, numbers) for item in resource]
    if isinstance(resource, str):
        for number in numbers:
            if len(number) >= SHORTEST or number == resource:
                resource = resource.replace(number, REMOVED)
    return resource


def may_hold(received: bytes) -> bool:
    """Return whether a resource could hold a forbidden identifier: a quick look, never wrongly no."""
    return any(mark in received for mark in _MARKS)


def may_need_cuts(received: bytes, values: Collection[str]) -> bool:
    """Return whether `cleaned` could find something in these bytes; a quick look, never wrongly no."""
    if b"\\u" in received or _SSN_SHAPE in received.translate(_DIGITS_AS_ZERO):
        return True
    if any(len(value) < SHORTEST or not value.isalnum() for value in values) and b"&" in received:
        return True
    return any(
        len(value) < SHORTEST or written.encode() in received
        for value in values
        for written in {value, escape(value), strict_json.written(value)[1:-1]}
    )


def cleaned(resource: JsonObject, received: bytes, values: Collection[str]) -> tuple[JsonObject, bytes, int]:
    """Return a resource and its bytes as they may be kept, and how many places were cut (0: untouched).

    Where the sender disguised a number with escapes, the resource is written anew as JSON.
    """
    content, cuts = cut(received, values)
    if not cuts and not any(len(value) < SHORTEST for value in values) and b"\\u" not in received:
        return resource, received, 0
    is_xml = received[:1] == b"<"
    clean = resource if not cuts else without(resource, values) if is_xml else strict_json.parse(content)
    if still_held(clean, values):
        clean = without(clean, values)
        content, cuts = strict_json.written(clean).encode(), cuts + 1
    if is_xml and cuts:
        clean = without(clean, _plain_numbers(clean))
    return clean, content, cuts


def _plain_numbers(resource: JsonObject) -> set[str]:
    found: set[str] = set()
    for words in _texts_within(resource):
        found.update(number.decode() for number in _PLAIN_SSN.findall(words.encode()))
    return found


def _spellings(value: str) -> set[str]:
    """Return a number with and without its hyphens, and with the hyphens of a Social Security number."""
    bare = value.replace("-", "").replace(" ", "")
    found = {value, bare}
    if _NINE_DIGITS.fullmatch(bare):
        found |= {f"{bare[:3]}-{bare[3:5]}-{bare[5:]}", f"{bare[:3]} {bare[3:5]} {bare[5:]}"}
    return found


def _objects_within(value: Any) -> Iterator[JsonObject]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _texts_within(value: Any) -> Iterator[str]:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
