"""FHIR datatypes in plain Python: read from whatever a stranger wrote, and written as FHIR R4 wants them.

Reading never raises: what has not the shape that FHIR gives it counts as absent, because the
bytes of the record are kept whole anyway. Writing leaves out what is empty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from carecoord_desktop.common import clock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject

Values = dict[str, Any]
"""The fields of one record, by name."""

Names = Callable[[Any], str]
"""Says who or what a FHIR Reference names, in words; "" where nobody knows."""

LONGEST_TEXT = 2000
"""Characters of a projected text; longer ones end with an ellipsis here and are whole in the kept bytes."""

NOT_STATED = "Not stated"
"""What a list shows where the sender gave a record no name at all."""

_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def objects(value: Any) -> Iterator[JsonObject]:
    """Yield the objects in a list; a lone object counts as a list of one."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item


def first(value: Any) -> JsonObject:
    """Return the first object of a list, or an empty one."""
    return next(objects(value), {})


def text(value: Any) -> str:
    """Return a text without the white space around it, shortened where it is very long."""
    if not isinstance(value, str):
        return ""
    plain = value.strip()
    return plain if len(plain) <= LONGEST_TEXT else plain[: LONGEST_TEXT - 1] + "…"


def texts(value: Any) -> tuple[str, ...]:
    """Return the texts of a list that say something."""
    items = value if isinstance(value, list) else [value]
    return tuple(plain for plain in map(text, items) if plain)


def name_of(concept: Any) -> str:
    """Return what a CodeableConcept (or the first of several) says in words, else its code."""
    found = first(concept)
    if words := text(found.get("text")):
        return words
    codings = list(objects(found.get("coding")))
    return next(filter(None, (text(coding.get("display")) for coding in codings)), "") or next(
        filter(None, (text(coding.get("code")) for coding in codings)), ""
    )


def code_of(concept: Any, systems: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return (code, system) of a CodeableConcept: of the first coding, or of the first in these systems."""
    codings = [(text(c.get("code")), text(c.get("system"))) for c in objects(first(concept).get("coding"))]
    known = [coding for coding in codings if coding[0]]
    wanted = [coding for coding in known if coding[1] in systems] if systems else []
    return (wanted or known or [("", "")])[0]


def codes_of(concepts: Any) -> Iterator[str]:
    """Yield the codes of all codings of all concepts."""
    for concept in objects(concepts):
        for coding in objects(concept.get("coding")):
            if code := text(coding.get("code")):
                yield code


def day_of(value: Any) -> PartialDate | None:
    """Return the date, or the date part of a dateTime as the sender's wall clock showed it."""
    found = _DAY.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        return PartialDate(found.group())
    except ValueError:
        return None


def moment_of(value: Any) -> datetime | None:
    """Return a dateTime as a moment in UTC to the millisecond; a mere date is its midnight at the office.

    A time without a zone breaks FHIR's rule and is met all the same; it is taken as the office's.
    """
    if not isinstance(value, str):
        return None
    if "T" not in value:
        day = day_of(value)
        return (
            None if day is None else clock.office_moment(datetime.combine(day.earliest, datetime.min.time()))
        )
    try:
        found = datetime.fromisoformat(value)
        moment = clock.office_moment(found) if found.tzinfo is None else found.astimezone(UTC)
        return clock.from_ms(clock.to_ms(moment))
    except (ValueError, OverflowError):
        return None


def decimal_of(value: Any) -> Decimal | None:
    """Return a number exactly."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        return None
    return Decimal(value)


def extension(holder: Any, url: str) -> JsonObject:
    """Return the first extension with this URL, or an empty object."""
    return next(extensions(holder, url), {})


def extensions(holder: Any, url: str) -> Iterator[JsonObject]:
    """Yield the extensions with this URL."""
    for found in objects(holder.get("extension") if isinstance(holder, dict) else None):
        if found.get("url") == url:
            yield found


def concept(name: str, code: str = "", system: str = "") -> JsonObject | None:
    """Return a CodeableConcept, or None for nothing."""
    coding = present(system=system, code=code) if code else {}
    return present(coding=[coding] if coding else [], text=name) or None


def coded(system: str, code: str) -> JsonObject:
    """Return a CodeableConcept of one code without words."""
    return {"coding": [{"system": system, "code": code}]}


def instant(moment: datetime | None) -> str | None:
    """Return a moment as a FHIR dateTime in UTC, to the millisecond."""
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def day(value: PartialDate | None) -> str | None:
    """Return a date as FHIR writes it."""
    return None if value is None else value.text


def present(**elements: Any) -> JsonObject:
    """Return the elements that are not empty; a trailing underscore keeps a name from being a keyword."""
    return {
        name.rstrip("_"): list(value) if isinstance(value, tuple) else value
        for name, value in elements.items()
        if value not in (None, "", [], {}, ())
    }


def overlaid(
    kept: JsonObject, generated: JsonObject, changed: set[str], elements: Mapping[str, tuple[str, ...]]
) -> JsonObject:
    """Return the kept resource, with the elements of changed fields as `generated` says them.

    `elements` names, for each field, the elements of the resource that say it. Everything the
    projection does not cover stays as the sender wrote it.
    """
    found = dict(kept)
    for element in {element for name in changed for element in elements.get(name, ())}:
        found.pop(element, None)
        found.pop(f"_{element}", None)
        if element in generated:
            found[element] = generated[element]
    return found
