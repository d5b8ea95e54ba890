"""One questionnaire's FHIRPath expressions, evaluated by fhirpathpy with typed contexts.

Left alone, fhirpathpy answers many SDC expressions with nothing: an item does not say of itself what it is,
so its choice types stay unseen. Here every context and variable is a node that knows its place in FHIR, and
every %name is known beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from carecoord_desktop.sdc.expression_messages import AskLine, Batch, Failure, Json, Place
from carecoord_desktop.sdc.fhirpath_engine import FP_Quantity, FP_TimeBase, ResourceNode, do_eval, r4
from carecoord_desktop.sdc.fhirpath_functions import functions
from carecoord_desktop.sdc.fhirpath_parsing import Expression, TooLong, read_expression
from carecoord_desktop.sdc.fhirpath_trees import REMEMBERED
from carecoord_desktop.sdc.fhirpath_weights import Weights

_SYSTEMS = {"sct": "http://snomed.info/sct", "loinc": "http://loinc.org", "ucum": "http://unitsofmeasure.org"}
_UNKNOWN_FUNCTION = "Not implemented"  # how fhirpathpy begins to say it

Nodes = list[Any]


class OpenForm:
    """A questionnaire with its compiled expressions, and the response they are evaluated on."""

    def __init__(self, questionnaire: Json, launch: Mapping[str, Json]) -> None:
        self._questionnaire = ResourceNode.create_node(questionnaire, "Questionnaire")
        self._launch = {name.lower(): [ResourceNode.create_node(value)] for name, value in launch.items()}
        self._weights = Weights(questionnaire)
        self._items = {item.get("linkId", ""): item for item in _all_items(questionnaire)}
        self._compiled: dict[str, Expression | Failure] = {}
        self._response: Json = {}
        self._found: dict[str, Nodes] = {}
        self._failed: set[str] = set()
        self._now, self._today = "", ""
        self._remembered: dict[str, Nodes] = {}
        self._functions = functions(self._weights, lambda: self._now, lambda: self._today)

    def compile(self, text: str) -> Expression | Failure:
        """Return the expression read from `text`, or why it cannot be read; each text is read once."""
        if (known := self._compiled.get(text)) is None:
            known = self._compiled[text] = _read(text)
        return known

    def take(self, batch: Batch) -> None:
        """Evaluate on this batch's response and moment from now on, with no variables yet."""
        self._response = batch.response if isinstance(batch.response, dict) else {}
        self._response.setdefault("resourceType", "QuestionnaireResponse")
        self._weights.read_response(self._response)
        self._found.clear()
        self._remembered.clear()
        self._failed = set(batch.failed)
        self._now, self._today = batch.now, batch.today

    def evaluate(self, ask: AskLine) -> list[Json] | Failure:
        """Return the values of an expression, or why there are none; asks that follow may name its result."""
        self._failed.add(ask.key)  # until the end, however the evaluation is left
        expression = self.compile(ask.expression)
        if isinstance(expression, Failure):
            return expression
        # a score must not be computed as if a part that failed were merely unanswered
        if any(name in expression.names and key in self._failed for name, key in ask.variables):
            return Failure.NEEDS_ANOTHER
        try:
            nodes = self._nodes(expression, ask)
        except RecursionError:
            return Failure.TOO_LARGE
        except MemoryError:
            raise
        except Exception as error:  # the engine raises bare Exception for everything
            return Failure.UNKNOWN_FUNCTION if _UNKNOWN_FUNCTION in str(error) else Failure.DOES_NOT_FIT
        self._found[ask.key] = nodes
        self._failed.discard(ask.key)
        return [_plain(node) for node in nodes if node is not None]

    def _nodes(self, expression: Expression, ask: AskLine) -> Nodes:
        response = ResourceNode.create_node(self._response, "QuestionnaireResponse")
        base = response
        if ask.place is not None:
            base = ResourceNode.create_node(_item_at(self._response, ask.place), "QuestionnaireResponse.item")
        # published forms write %patient and %Patient alike; a name nobody knows stands for nothing
        known: dict[str, Any] = {name: self._launch.get(name.lower(), []) for name in expression.names}
        known |= {name: self._found.get(key, []) for name, key in ask.variables}
        known |= _SYSTEMS  # a form's own variables never replace the names FHIR gives a meaning to
        known |= {"resource": response, "rootResource": response, "context": base}
        known["questionnaire"] = self._questionnaire
        if (item := self._items.get(ask.link_id)) is not None:
            known["qitem"] = ResourceNode.create_node(item, "Questionnaire.item")
        context = {
            "dataRoot": [base],
            "vars": known,
            "model": r4,
            "userInvocationTable": self._functions,
            REMEMBERED: self._remembered,
        }
        result = do_eval(context, [base], expression.tree["children"][0])
        return [node for node in _flat(result) if not _is_shadow(node)]


def _read(text: str) -> Expression | Failure:
    try:
        return read_expression(text)
    except TooLong:
        return Failure.TOO_LONG
    except RecursionError:
        return Failure.TOO_LARGE
    except MemoryError:
        raise
    except Exception:  # Malformed, and whatever antlr's recovery meets in a broken text
        return Failure.MALFORMED


def _item_at(response: Json, place: Place) -> Json:
    """Return the item at a place; an item nobody has answered yet has nothing but its linkId."""
    inside = response
    item: Json = {"linkId": place[-1][0] if place else ""}
    for link_id, occurrence in place:
        named = [child for child in inside.get("item", ()) if child.get("linkId") == link_id]
        if not named:
            return {"linkId": place[-1][0]}
        item = inside = named[occurrence] if occurrence < len(named) else named[0]
        answers = item.get("answer", ())
        if len(answers) > 0:  # what lies under a question lies under one of its answers
            inside = answers[occurrence] if len(named) == 1 and occurrence < len(answers) else answers[0]
    return item


def _all_items(questionnaire: Json) -> Iterator[Json]:
    waiting = list(questionnaire.get("item", ()))
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.get("item", ()))


def _is_shadow(node: Any) -> bool:
    """Return whether a node is the extension beside a primitive value ("_birthDate"), which is no value."""
    return isinstance(node, ResourceNode) and isinstance(node.data, dict) and list(node.data) == ["extension"]


def _flat(result: Any) -> Iterator[Any]:
    if isinstance(result, list):
        for value in result:
            yield from _flat(value)
    else:
        yield result


def _plain(value: Any) -> Json:
    if isinstance(value, ResourceNode):
        value = value.data
    if isinstance(value, FP_Quantity):
        unit = FP_Quantity.timeUnitsToUCUM.get(value.unit, value.unit or "'1'").strip("'")
        return {"value": value.value, "unit": unit, "system": _SYSTEMS["ucum"], "code": unit}
    if isinstance(value, FP_TimeBase):
        return value.asStr
    return value
