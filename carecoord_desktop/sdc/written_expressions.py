"""Finds the FHIRPath texts and patterns that a questionnaire holds, wherever they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

FHIRPATH = "text/fhirpath"
REGEX_URL = "http://hl7.org/fhir/StructureDefinition/regex"


def expressions_of(questionnaire: Any) -> Iterator[str]:
    """Yield every FHIRPath text of a questionnaire, in the order of its JSON."""
    for element in _objects(questionnaire):
        text = element.get("expression")
        if element.get("language") == FHIRPATH and isinstance(text, str):
            yield text


def has_anything_to_run(questionnaire: Any) -> bool:
    """Return whether the questionnaire holds an expression or a pattern at all."""
    return any(
        element.get("language") == FHIRPATH or element.get("url") == REGEX_URL
        for element in _objects(questionnaire)
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        element = waiting.pop()
        if isinstance(element, dict):
            yield element
            waiting.extend(reversed(element.values()))
        elif isinstance(element, list):
            waiting.extend(reversed(element))
