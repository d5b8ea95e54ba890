"""What the extensions of an item say: expressions, variables, rules, bounds, units, and its looks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from carecoord_desktop.sdc.extensions import (
    Json,
    all_said,
    extensions,
    mapping,
    objects,
    said,
    value_of,
    whole_number,
    word,
)
from carecoord_desktop.sdc.item import FHIRPATH, Bounds, Constraint, Expression, Look, Units
from carecoord_desktop.sdc.options import ValueSets
from carecoord_desktop.sdc.values import Answer, as_number
from carecoord_desktop.sdc.wording import Wording, wording_of

CALCULATED_TEXT = ("cqf-expression", "cqf-calculatedValue")
_HELP_CONTROLS = {"help", "flyover", "prompt", "unit", "lower", "upper", "more-help", "security", "legal"}
_ROLES = {
    "enabled": ("sdc-questionnaire-enableWhenExpression",),
    "calculated": ("sdc-questionnaire-calculatedExpression",),
    "initial": ("sdc-questionnaire-initialExpression",),
    "options": ("sdc-questionnaire-answerExpression", "sdc-questionnaire-candidateExpression"),
}


def expressions_of(raw: Mapping[str, Json]) -> dict[str, Expression]:
    """Return the expressions of an item by their role."""
    found = {}
    for role, names in _ROLES.items():
        if (expression := expression_in(said(raw, *names))) is not None:
            found[role] = expression
    text = said(raw.get("_text"), *CALCULATED_TEXT) or said(raw, *CALCULATED_TEXT)
    if (expression := expression_in(text)) is not None:
        found["text"] = expression
    for role, name in (("least", "minValue"), ("most", "maxValue")):
        for bound in extensions(raw, name):
            beside = next((value for key, value in bound.items() if key.startswith("_value")), None)
            if (expression := expression_in(said(beside, *CALCULATED_TEXT))) is not None:
                found[role] = expression
        own = expression_in(said(raw, f"sdc-questionnaire-{name}Expression", f"{name}Expression"))
        if own is not None:
            found[role] = own
    return found


def expression_in(value: Json) -> Expression | None:
    """Return the Expression that an extension says; a bare text names something in a CQL library."""
    if isinstance(value, str) and value.strip():
        return Expression(value.strip(), "text/cql.identifier")
    stated = mapping(value)
    text, language = word(stated.get("expression")), word(stated.get("language")) or FHIRPATH
    if not text and not stated.get("reference"):
        return None
    return Expression(text, language, word(stated.get("name")))


def variables_of(raw: Mapping[str, Json]) -> tuple[Expression, ...]:
    """Return the variables defined here, in their order; those without a name cannot be used."""
    found = (expression_in(value) for value in all_said(raw, "variable"))
    return tuple(one for one in found if one is not None and one.name)


def constraints_of(raw: Mapping[str, Json]) -> tuple[Constraint, ...]:
    """Return the rules stated here, by either of their extensions."""
    found = []
    for number, one in enumerate(extensions(raw, "questionnaire-constraint", "targetConstraint")):
        stated = said(one, "expression")
        expression = Expression(stated.strip()) if isinstance(stated, str) else expression_in(stated)
        if expression is not None and expression.text:
            key = word(said(one, "key")) or str(number + 1)
            human = word(said(one, "human")) or word(said(one, "requirements"))
            words = human or "This does not agree with the other answers."
            found.append(Constraint(key, expression, words, said(one, "severity") == "warning"))
    return tuple(found)


def bounds_of(raw: Mapping[str, Json]) -> Bounds:
    """Return what the answers have to keep to."""
    pattern = word(said(raw, "regex"))
    return Bounds(
        least=_bound(raw, "minValue", "sdc-questionnaire-minQuantity", "minQuantity"),
        most=_bound(raw, "maxValue", "sdc-questionnaire-maxQuantity", "maxQuantity"),
        shortest=whole_number(said(raw, "minLength")),
        longest=whole_number(raw.get("maxLength")),
        decimal_places=whole_number(said(raw, "maxDecimalPlaces", "quantity-precision")),
        fewest=whole_number(said(raw, "questionnaire-minOccurs")),
        most_often=whole_number(said(raw, "questionnaire-maxOccurs")),
        pattern=pattern,
        pattern_words=word(said(raw, "validationtext")) or word(said(raw, "entryFormat")),
        largest_bytes=as_number(said(raw, "maxSize")),
        mime_types=tuple(filter(None, map(word, all_said(raw, "mimeType")))),
        resource_types=tuple(filter(None, map(word, all_said(raw, "questionnaire-referenceResource")))),
    )


def units_of(raw: Mapping[str, Json], value_sets: ValueSets) -> Units:
    """Return the units to choose from; those of a value set are listed where it is at hand."""
    address = word(said(raw, "questionnaire-unitValueSet"))
    listed = tuple(objects(all_said(raw, "questionnaire-unitOption")))
    from_set = value_sets.options(address) if address and not listed else None
    if from_set is not None:
        listed = tuple(option.answer.value for option in from_set)
    only = mapping(said(raw, "questionnaire-unit"))
    return Units(only if only else None, listed, address)


def look_of(raw: Mapping[str, Json]) -> Look:
    """Return how the item wants to be shown."""
    return Look(
        controls=tuple(_controls(raw)),
        orientation=word(said(raw, "questionnaire-choiceOrientation")),
        collapsible=word(said(raw, "sdc-questionnaire-collapsible", "questionnaire-collapsible")),
        category=next(_codes_in(said(raw, "questionnaire-displayCategory")), ""),
        entry_format=word(said(raw, "entryFormat")),
        slider_step=whole_number(said(raw, "questionnaire-sliderStepValue")),
        support_links=tuple(filter(None, map(word, all_said(raw, "questionnaire-supportLink")))),
        terminology_servers=tuple(
            filter(
                None,
                map(
                    word,
                    all_said(
                        raw, "sdc-questionnaire-preferredTerminologyServer", "preferredTerminologyServer"
                    ),
                ),
            )
        ),
        disabled=word(raw.get("disabledDisplay")) or word(said(raw, "questionnaire-disabledDisplay")),
    )


def is_help(raw: Mapping[str, Json], inside: Mapping[str, Json]) -> bool:
    """Return whether a display item explains the item it lies in, rather than standing for itself.

    Under a question every display item does, unless it has a condition of its own.
    """
    if raw.get("type") != "display":
        return False
    explains = any(control in _HELP_CONTROLS for control in _controls(raw))
    return explains or (inside.get("type") != "group" and not raw.get("enableWhen"))


def help_of(raw: Mapping[str, Json]) -> tuple[Wording, ...]:
    """Return the texts that explain an item: its help items, and instructions in extensions."""
    inside = [wording_of(one, "text") for one in objects(raw.get("item")) if is_help(one, raw)]
    beside = [Wording(word(text)) for text in all_said(raw, "questionnaire-instruction", "help-text")]
    return tuple(one for one in inside + beside if one)


def _bound(raw: Mapping[str, Json], *names: str) -> Answer | None:
    for one in extensions(raw, *names):
        kind, value = value_of(one)
        if value is not None:
            return Answer(kind, value)
    return None


def _controls(raw: Mapping[str, Json]) -> Iterator[str]:
    for concept in all_said(raw, "questionnaire-itemControl"):
        yield from _codes_in(concept)


def _codes_in(concept: Json) -> Iterator[str]:
    for coding in objects(mapping(concept).get("coding")):
        if code := word(coding.get("code")):
            yield code
