"""Turns what an expression gave into answers of the kind an item takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.item import OPEN_CHOICE, Item, Option
from carecoord_desktop.sdc.options import wording_of_answer
from carecoord_desktop.sdc.tree import Node
from carecoord_desktop.sdc.values import KINDS, Answer, are_equal, as_number

_TEXT_TYPES = ("string", "text", "url")


def answers_for(node: Node, values: Sequence[Json]) -> tuple[Answer, ...] | None:
    """Return the values as answers of a node; None if one of them is of a kind that it does not take."""
    wanted = values if node.item.repeats else values[:1]
    found = [answer_for(node.item, node.options, value) for value in wanted if value is not None]
    return None if None in found else tuple(answer for answer in found if answer is not None)


def answer_for(item: Item, options: Sequence[Option] | None, value: Json) -> Answer | None:
    """Return plain JSON as an answer of this item, None where it does not fit."""
    if isinstance(value, Answer):
        return value
    if item.is_choice:
        return _choice(item, options, value)
    if item.kind == "quantity":
        return _quantity(item, value)
    if item.kind in _TEXT_TYPES:
        return _text(item, value)
    if item.kind == "reference" and isinstance(value, str):
        return Answer("valueReference", {"reference": value})
    kind = KINDS.get(item.kind, ("",))[0]
    if item.kind in ("integer", "decimal"):
        return _number(kind, value)
    if item.kind in ("date", "dateTime", "time") and isinstance(value, str):
        plain = value.lstrip("@")
        if item.kind == "date":
            return Answer(kind, plain.partition("T")[0])
        return Answer(kind, plain.rpartition("T")[2] if item.kind == "time" else plain)
    if item.kind == "boolean":
        return Answer(kind, value) if isinstance(value, bool) else None
    return Answer(kind, value) if kind and isinstance(value, dict) else None


def options_for(item: Item, values: Sequence[Json]) -> tuple[Option, ...]:
    """Return what an answerExpression gave as options: codes, texts, references; what is none is left out."""
    found = (answer_for(item, (), value) or _loose(value) for value in values)
    return tuple(Option(answer, wording_of_answer(answer)) for answer in found if answer is not None)


def _choice(item: Item, options: Sequence[Option] | None, value: Json) -> Answer | None:
    for option in options or ():
        chosen = option.answer
        codes = (mapping(chosen.value).get("code"), mapping(chosen.value).get("display"), chosen.value)
        if isinstance(value, dict):
            if are_equal(Answer(chosen.kind, value), chosen):
                return chosen
        elif value in codes or str(value) in codes:
            return chosen
    if isinstance(value, dict):
        return Answer("valueReference" if "reference" in value else "valueCoding", dict(value))
    if not isinstance(value, str) or not value:
        return None
    if item.kind == OPEN_CHOICE:
        return Answer("valueString", value)
    # the list is not at hand: FHIR wants a code here, and one without a code says what was written
    return Answer("valueCoding", {"display": value}) if options is None else None


def _quantity(item: Item, value: Json) -> Answer | None:
    if isinstance(value, dict):
        return Answer("valueQuantity", dict(value))
    number = as_number(value)
    if number is None:
        return None
    unit: Mapping[str, Json] = item.units.only or {}
    named = {"unit": word(unit.get("display")) or word(unit.get("code"))} if unit else {}
    coded = {name: unit[name] for name in ("system", "code") if unit.get(name)}
    return Answer("valueQuantity", {"value": number, **named, **coded})


def _text(item: Item, value: Json) -> Answer | None:
    kind = KINDS[item.kind][0]
    if isinstance(value, bool):
        return Answer(kind, str(value).lower())
    if isinstance(value, str | int | float | Decimal):
        return Answer(kind, str(value)) if str(value) else None
    spoken = word(mapping(value).get("display")) or word(mapping(value).get("text"))
    return Answer(kind, spoken) if spoken else None


def _number(kind: str, value: Json) -> Answer | None:
    number = as_number(mapping(value).get("value") if isinstance(value, dict) else value)
    if number is None:
        return None
    if kind == "valueDecimal":
        return Answer(kind, value if isinstance(value, int | Decimal) else number)
    return Answer(kind, int(number)) if number == number.to_integral_value() else None


def _loose(value: Json) -> Answer | None:
    return Answer("valueString", str(value)) if isinstance(value, str | int | Decimal) else None
