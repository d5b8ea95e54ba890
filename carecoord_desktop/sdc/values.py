"""One answer, and how two of them compare: numbers, partial dates, times, codes, quantities."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.moments import order_of_moments, order_of_times
from carecoord_desktop.sdc.quantities import in_common_unit


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered once: `kind` is the FHIR element ("valueCoding"), `value` its plain JSON."""

    kind: str
    value: Json

    def as_json(self) -> dict[str, Json]:
        """Return the answer as it stands in a QuestionnaireResponse."""
        return {self.kind: self.value}

    @property
    def words(self) -> str:
        """The answer as a person reads it: the display of a code, a quantity with its unit."""
        if not isinstance(self.value, dict):
            return {True: "Yes", False: "No"}[self.value] if isinstance(self.value, bool) else str(self.value)
        if self.kind == "valueQuantity":
            unit = word(self.value.get("unit")) or word(self.value.get("code"))
            return f"{self.value.get('value', '')} {unit}".strip()
        spoken = (word(self.value.get(name)) for name in ("display", "title", "code", "reference", "url"))
        return next((words for words in spoken if words), "")


KINDS: dict[str, tuple[str, ...]] = {
    "boolean": ("valueBoolean",),
    "decimal": ("valueDecimal",),
    "integer": ("valueInteger",),
    "date": ("valueDate",),
    "dateTime": ("valueDateTime",),
    "time": ("valueTime",),
    "string": ("valueString",),
    "text": ("valueString",),
    "url": ("valueUri",),
    "choice": ("valueCoding", "valueString", "valueInteger", "valueDate", "valueTime", "valueReference"),
    "open-choice": ("valueCoding", "valueString", "valueInteger", "valueDate", "valueTime", "valueReference"),
    "attachment": ("valueAttachment",),
    "reference": ("valueReference",),
    "quantity": ("valueQuantity",),
}
"""FHIR R4 QuestionnaireResponse.item.answer.value[x] by the type of the question."""

SHAPES: dict[str, type | tuple[type, ...]] = {
    "valueBoolean": bool,
    "valueDecimal": (int, float, Decimal),
    "valueInteger": int,
    "valueDate": str,
    "valueDateTime": str,
    "valueTime": str,
    "valueString": str,
    "valueUri": str,
    "valueCoding": dict,
    "valueAttachment": dict,
    "valueReference": dict,
    "valueQuantity": dict,
}

_NUMBER_KINDS = ("valueDecimal", "valueInteger")
_TEXT_KINDS = ("valueString", "valueUri", "valueMarkdown", "valueCode")


def answer_in(element: Json, stem: str = "value") -> Answer | None:
    """Return the answer that an element such as answerOption or initial holds; None where it holds none."""
    for key, value in mapping(element).items():
        if key.startswith(stem) and key != stem and value is not None:
            return Answer("value" + key.removeprefix(stem), value)
    return None


def has_shape(answer: Answer) -> bool:
    """Return whether the value is what its kind promises: a text for a date, an object for a code."""
    shape = SHAPES.get(answer.kind)
    if shape is None:
        return False
    if isinstance(answer.value, bool):
        return shape is bool
    return isinstance(answer.value, shape) and answer.value not in ("", {})


def as_number(value: Any) -> Decimal | None:
    """Return a number exactly as written, None where there is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def are_equal(one: Answer, other: Answer) -> bool:
    """Return whether two answers mean the same; a code without a system equals the same code in any."""
    order = order_of(one, other)
    if order is not None:
        return order == 0
    if one.kind == other.kind == "valueCoding":
        return _same_code(one.value, other.value)
    if {one.kind, other.kind} == {"valueCoding", "valueString"}:
        coding, text = (one, other) if one.kind == "valueCoding" else (other, one)
        return text.value in (mapping(coding.value).get("code"), mapping(coding.value).get("display"))
    if one.kind == other.kind == "valueReference":
        mine, theirs = mapping(one.value).get("reference"), mapping(other.value).get("reference")
        return mine == theirs if mine and theirs else bool(one.value == other.value)
    return one.kind == other.kind and bool(one.value == other.value)


def order_of(one: Answer, other: Answer) -> int | None:
    """Return -1, 0 or 1 where the answers have an order, None where they have none (codes, yes/no).

    Partial dates have an order only where it is certain: 2020 against 2020-05 has none.
    """
    if one.kind in _NUMBER_KINDS and other.kind in _NUMBER_KINDS:
        return _order(as_number(one.value), as_number(other.value))
    if one.kind == other.kind == "valueQuantity":
        return _order(*in_common_unit(mapping(one.value), mapping(other.value)))
    if one.kind == "valueQuantity" and other.kind in _NUMBER_KINDS:
        return _order(as_number(mapping(one.value).get("value")), as_number(other.value))
    if not isinstance(one.value, str) or not isinstance(other.value, str):
        return None
    if {one.kind, other.kind} <= {"valueDate", "valueDateTime", "valueInstant"}:
        return order_of_moments(one.value, other.value)
    if one.kind == other.kind == "valueTime":
        return order_of_times(one.value, other.value)
    if one.kind in _TEXT_KINDS and other.kind in _TEXT_KINDS:
        return (one.value > other.value) - (one.value < other.value)
    return None


def decimal_places(value: Json) -> int:
    """Return how many digits stand behind the point, as written."""
    found = re.search(r"\.(\d+)", str(value))
    return len(found.group(1)) if found else 0


def _order(one: Decimal | None, other: Decimal | None) -> int | None:
    if one is None or other is None:
        return None
    return (one > other) - (one < other)


def _same_code(one: Json, other: Json) -> bool:
    mine, theirs = mapping(one), mapping(other)
    if not mine.get("code") or not theirs.get("code"):
        return bool(mine.get("display")) and mine.get("display") == theirs.get("display")
    systems = {mine.get("system"), theirs.get("system")} - {None, ""}
    return mine["code"] == theirs["code"] and len(systems) < 2
