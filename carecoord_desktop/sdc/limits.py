"""What a form wants that this version does not do, in words a coordinator reads before choosing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from carecoord_desktop.sdc.extensions import Json, extensions, said, word
from carecoord_desktop.sdc.item import Expression, Item

_ROLES = {
    "enabled": "whether it is asked",
    "calculated": "its answer",
    "initial": "its first answer",
    "options": "its list of answers",
    "text": "its wording",
    "least": "its smallest answer",
    "most": "its largest answer",
}
_LANGUAGES = {
    "text/cql": "in CQL",
    "text/cql.identifier": "in a CQL library",
    "text/cql-identifier": "in a CQL library",
    "text/cql-expression": "in CQL",
    "application/x-fhir-query": "as a question to a server",
}
_UNKNOWN_EXTENSIONS = {
    "sdc-questionnaire-answerOptionsToggleExpression": "single answers are not hidden; all are shown",
    "sdc-questionnaire-subQuestionnaire": "it takes its questions from another file, which is not done",
}


def limits_of_form(raw: Mapping[str, Json], by_link: Mapping[str, Item]) -> Iterator[str]:
    """Yield what concerns the form as a whole, and conditions that look at nothing."""
    for variable in _unrunnable(raw):
        name = variable.name or "?"
        yield f"The form as a whole: the value {name} is written {language(variable)}; not worked out."
    if said(raw, "sdc-questionnaire-assemble-expectation") in ("assemble-root", "assemble-child"):
        yield "This form has to be put together from several files first."
    for item in by_link.values():
        for condition in item.conditions:
            if condition.question not in by_link:
                name = item.words.original[:60] or item.link_id
                yield f'"{name}": it depends on the question {condition.question}, which is not in the form.'


def limits_of_item(item: Item, raw: Mapping[str, Json], name: str) -> Iterator[str]:
    """Yield what concerns one item; `name` is how to call it."""
    for role, expression in item.expressions.items():
        if not expression.can_run:
            yield f"{name}: {_ROLES[role]} is written {language(expression)}; not worked out."
    for variable in _unrunnable(raw):
        yield f"{name}: the value {variable.name or '?'} is written {language(variable)}; not worked out."
    for extension, words in _UNKNOWN_EXTENSIONS.items():
        if any(extensions(raw, extension)):
            yield f"{name}: {words}."
    if item.is_choice and item.options is None and "options" not in item.expressions:
        where = f"the list {item.value_set}, which is not in the form" if item.value_set else "no list"
        yield f"{name}: its answers come from {where}. The answer can be typed."
    if item.units.value_set and not item.units.options:
        yield f"{name}: its units come from the list {item.units.value_set}, which is not in the form."
    if item.kind == "question":
        yield f"{name}: it says that it is a question, but not of what kind; it is shown as text."


def language(expression: Expression) -> str:
    """Return in what an expression is written, as words that follow "written"."""
    return _LANGUAGES.get(expression.language, f"in {expression.language or 'no language'}")


def _unrunnable(raw: Mapping[str, Json]) -> Iterator[Expression]:
    for one in extensions(raw, "variable"):
        stated = one.get("valueExpression")
        if isinstance(stated, dict):
            found = Expression(
                word(stated.get("expression")), word(stated.get("language")), word(stated.get("name"))
            )
            if found.language and not found.can_run:
                yield found
