"""What each answer of a questionnaire scores, wherever the form writes it down.

It is found by the identity of the answer's Coding in the response, because the same code may weigh
differently in two questions; or by its code, where the questionnaire gives that code one weight only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

Json = Any
Code = tuple[str, str]

# the ways R4, SDC and older questionnaires write down what an answer scores
WEIGHT_URLS = frozenset(
    {
        "http://hl7.org/fhir/StructureDefinition/ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/itemWeight",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
    }
)
_WEIGHT_PROPERTY = "itemWeight"


class Weights:
    """What the answers of one questionnaire score."""

    def __init__(self, questionnaire: Json) -> None:
        self._of_item: dict[str, dict[Code, Decimal]] = {}
        self._anywhere: dict[Code, set[Decimal]] = {}
        self._of_coding: dict[int, Decimal] = {}
        contained = {
            resource.get("id", ""): _weights_of_terms(resource)
            for resource in _objects(questionnaire.get("contained"))
        }
        for terms in contained.values():
            self._add_anywhere(terms)
        for item in _items(questionnaire):
            self._read_item(item, contained)

    def read_response(self, response: Json) -> None:
        """Know the codings of these answers by the item they answer, until the next response."""
        self._of_coding.clear()
        for item in _items(response):
            weights = self._of_item.get(item.get("linkId", ""), {})
            for answer in _objects(item.get("answer")):
                coding = answer.get("valueCoding")
                if isinstance(coding, dict) and (weight := weights.get(_code(coding))) is not None:
                    self._of_coding[id(coding)] = weight

    def of(self, value: Json) -> Decimal | None:
        """Return what a Coding, or an answer that holds one, scores; None when nothing says it."""
        if not isinstance(value, Mapping):
            return None
        coding = value.get("valueCoding", value)
        own = _written_weight(value) if coding is value else _first(_written_weight(value), coding)
        if own is not None:
            return own
        if (known := self._of_coding.get(id(coding))) is not None:
            return known
        everywhere = self._anywhere.get(_code(coding), set())
        return next(iter(everywhere)) if len(everywhere) == 1 else None

    def _read_item(self, item: Json, contained: Mapping[str, Mapping[Code, Decimal]]) -> None:
        found: dict[Code, Decimal] = {}
        if isinstance(value_set := item.get("answerValueSet"), str) and value_set.startswith("#"):
            found.update(contained.get(value_set[1:], {}))
        for option in _objects(item.get("answerOption")):
            coding = option.get("valueCoding")
            if isinstance(coding, dict):
                weight = _first(_written_weight(option), coding)
                if weight is not None:
                    found[_code(coding)] = weight
        self._of_item.setdefault(item.get("linkId", ""), {}).update(found)
        self._add_anywhere(found)

    def _add_anywhere(self, weights: Mapping[Code, Decimal]) -> None:
        for code, weight in weights.items():
            self._anywhere.setdefault(code, set()).add(weight)


def _items(resource: Json) -> Iterator[Json]:
    waiting = list(_objects(resource.get("item")))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(_objects(item.get("item")))
        for answer in _objects(item.get("answer")):
            waiting.extend(_objects(answer.get("item")))


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    return (entry for entry in value if isinstance(entry, dict)) if isinstance(value, list) else iter(())


def _code(coding: Mapping[str, Json]) -> Code:
    return str(coding.get("system", "")), str(coding.get("code", ""))


def _first(weight: Decimal | None, coding: Mapping[str, Json]) -> Decimal | None:
    return weight if weight is not None else _written_weight(coding)


def _written_weight(element: Mapping[str, Json]) -> Decimal | None:
    for extension in _objects(element.get("extension")):
        value = extension.get("valueDecimal", extension.get("valueInteger"))
        if (
            extension.get("url") in WEIGHT_URLS
            and isinstance(value, int | Decimal)
            and not isinstance(value, bool)
        ):
            return Decimal(value)
    return None


def _weights_of_terms(resource: Json) -> dict[Code, Decimal]:
    """Return the weights that a contained ValueSet or CodeSystem gives its codes."""
    found: dict[Code, Decimal] = {}
    if resource.get("resourceType") == "CodeSystem":
        _read_concepts(found, resource.get("url", ""), resource.get("concept"))
    elif resource.get("resourceType") == "ValueSet":
        for include in _objects((resource.get("compose") or {}).get("include")):
            _read_concepts(found, include.get("system", ""), include.get("concept"))
        for line in _objects((resource.get("expansion") or {}).get("contains")):
            _read_concepts(found, line.get("system", ""), [line])
    return found


def _read_concepts(found: dict[Code, Decimal], system: str, concepts: Json) -> None:
    for concept in _objects(concepts):
        if (weight := _first(_written_weight(concept), _as_extensions(concept))) is not None:
            found[(system, str(concept.get("code", "")))] = weight
        _read_concepts(found, system, concept.get("concept"))


def _as_extensions(concept: Mapping[str, Json]) -> dict[str, Json]:
    """Return a CodeSystem concept's properties in the shape of the extensions that say the same."""
    url = next(iter(sorted(WEIGHT_URLS)))
    return {
        "extension": [
            {**line, "url": url}
            for line in _objects(concept.get("property"))
            if line.get("code") == _WEIGHT_PROPERTY
        ]
    }
