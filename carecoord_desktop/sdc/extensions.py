"""Finding FHIR extensions: by the last part of their address, as publishers differ in the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Json = Any
"""Plain JSON: dict, list, str, bool, int, Decimal (or float), None."""


def objects(value: Json) -> Iterator[Mapping[str, Json]]:
    """Yield the objects of a list; whatever else stands there is passed over."""
    for one in value if isinstance(value, list | tuple) else ():
        if isinstance(one, dict):
            yield one


def mapping(value: Json) -> Mapping[str, Json]:
    """Return `value` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def word(value: Json) -> str:
    """Return `value` if it is a text, without white space around it, else ""."""
    return value.strip() if isinstance(value, str) else ""


def has_extensions(element: Json) -> bool:
    """Return whether an element has any extension; most have none, and long forms have many elements."""
    return isinstance(element, dict) and "extension" in element


def extensions(element: Json, *names: str) -> Iterator[Mapping[str, Json]]:
    """Yield the extensions of `element` whose address ends with one of `names`."""
    for one in objects(mapping(element).get("extension")):
        if word(one.get("url")).rpartition("/")[2] in names:
            yield one


def value_of(extension: Mapping[str, Json]) -> tuple[str, Json]:
    """Return ("valueInteger", 3) for what an extension says, ("", None) where it says nothing."""
    return next(((key, value) for key, value in extension.items() if key.startswith("value")), ("", None))


def said(element: Json, *names: str) -> Json:
    """Return the value of the first extension of these names, or None."""
    if not has_extensions(element):
        return None
    return next((value_of(one)[1] for one in extensions(element, *names)), None)


def all_said(element: Json, *names: str) -> list[Json]:
    """Return the values of every extension of these names."""
    if not has_extensions(element):
        return []
    return [value_of(one)[1] for one in extensions(element, *names)]


def whole_number(value: Json) -> int | None:
    """Return a whole number, also one that somebody wrote as text; None for everything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str) and value.strip().isdigit() and len(value.strip()) <= 9:
        return int(value)
    return value if isinstance(value, int) else None
