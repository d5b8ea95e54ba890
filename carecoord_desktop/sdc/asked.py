"""What a form asked and what was answered: the questions in order, without those its own conditions hide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from carecoord_desktop.sdc.enabling import holds
from carecoord_desktop.sdc.extensions import Json, extensions, mapping, objects, said, word
from carecoord_desktop.sdc.item import Condition, Option
from carecoord_desktop.sdc.options import ValueSets, listed_options
from carecoord_desktop.sdc.values import Answer, answer_in, has_shape

DEEPEST = 40
_LOINC = "http://loinc.org"
_LOINC_CODE = re.compile(r"\d{1,7}-\d")
_NOT_QUESTIONS = ("group", "display")


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a form, with what a response says to it.

    `codes` are LOINC codes, also where only the linkId names one. `absent` is the reason given in place
    of an answer ("declined"), `is_hidden` says that a condition of the form hides the question: then
    `answers` is empty, whatever the response holds.
    """

    link_id: str
    text: str
    codes: tuple[str, ...]
    options: tuple[Option, ...]
    answers: tuple[Answer, ...] = ()
    absent: str = ""
    is_hidden: bool = False
    is_calculated: bool = False


def questions(questionnaire: Json, response: Json) -> tuple[Asked, ...]:
    """Return every question of a form in its order, answered as `response` answers it."""
    return tuple(_Reading(questionnaire, response).asked())


def codes_of(element: Mapping[str, Json]) -> tuple[str, ...]:
    """Return the LOINC codes of a form or an item, also one that only the end of its linkId names."""
    given = [
        word(one.get("code")) for one in objects(element.get("code")) if one.get("system", _LOINC) == _LOINC
    ]
    last = word(element.get("linkId")).rpartition("/")[2]
    found = [code for code in [*given, last] if _LOINC_CODE.fullmatch(code)]
    return tuple(dict.fromkeys(found))


def group_codes(questionnaire: Json) -> frozenset[str]:
    """Return the LOINC codes of the form itself and of its groups: the panels it says it is."""
    found = set(codes_of(mapping(questionnaire)))
    for item in _items(questionnaire, 0):
        if item.get("type") == "group":
            found.update(codes_of(item))
    return frozenset(found)


class _Reading:
    def __init__(self, questionnaire: Json, response: Json) -> None:
        self._form = mapping(questionnaire)
        self._sets = ValueSets(self._form.get("contained"))
        self._items = {word(item.get("linkId")): item for item in _items(self._form, 0)}
        self._said: dict[str, list[Mapping[str, Json]]] = {}
        for item in _said_items(response, 0):
            self._said.setdefault(word(item.get("linkId")), []).append(item)
        self._shown: dict[str, bool] = {}

    def asked(self) -> Iterator[Asked]:
        yield from self._walk(self._form, is_shown=True, depth=0)

    def _walk(self, parent: Mapping[str, Json], *, is_shown: bool, depth: int) -> Iterator[Asked]:
        for item in objects(parent.get("item")) if depth < DEEPEST else ():
            shown = is_shown and self._is_enabled(word(item.get("linkId")))
            if item.get("type") not in _NOT_QUESTIONS:
                yield self._question(item, is_shown=shown)
            yield from self._walk(item, is_shown=shown, depth=depth + 1)

    def _question(self, item: Mapping[str, Json], *, is_shown: bool) -> Asked:
        link_id = word(item.get("linkId"))
        return Asked(
            link_id,
            word(item.get("text")),
            codes_of(item),
            listed_options(item) or self._sets.options(word(item.get("answerValueSet"))) or (),
            tuple(self._answers(link_id)) if is_shown else (),
            self._absent(link_id) if is_shown else "",
            not is_shown,
            any(extensions(item, "sdc-questionnaire-calculatedExpression", "cqf-expression")),
        )

    def _answers(self, link_id: str) -> Iterator[Answer]:
        for item in self._said.get(link_id, ()):
            for one in objects(item.get("answer")):
                answer = answer_in(one)
                if answer is not None and has_shape(answer):
                    yield answer

    def _absent(self, link_id: str) -> str:
        for item in self._said.get(link_id, ()):
            for element in (item, *objects(item.get("answer"))):
                beside = [value for key, value in element.items() if key.startswith("_value")]
                for place in (element, *beside):
                    if reason := word(said(place, "absent-because") or said(place, "data-absent-reason")):
                        return reason
        return ""

    def _is_enabled(self, link_id: str) -> bool:
        if link_id not in self._shown:
            self._shown[link_id] = True  # a condition that looks at itself hides nothing
            item = mapping(self._items.get(link_id))
            met = [self._is_met(condition) for condition in objects(item.get("enableWhen"))]
            together = all if item.get("enableBehavior") == "all" else any
            self._shown[link_id] = together(met) if met else True
        return self._shown[link_id]

    def _is_met(self, condition: Mapping[str, Json]) -> bool:
        link_id, expected = word(condition.get("question")), answer_in(condition, "answer")
        looked_at = mapping(self._items.get(link_id))
        if looked_at.get("type", "display") == "display" or expected is None:
            return (
                True  # published forms compute display items in ways that are not at hand: nothing is known
            )
        answers = list(self._answers(link_id)) if self._is_enabled(link_id) else []
        rule = Condition(link_id, word(condition.get("operator")), expected)
        return holds(rule, answers, is_absent=bool(self._absent(link_id)))


def _items(parent: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    for item in objects(mapping(parent).get("item")) if depth < DEEPEST else ():
        yield item
        yield from _items(item, depth + 1)


def _said_items(parent: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    for item in objects(mapping(parent).get("item")) if depth < DEEPEST else ():
        yield item
        yield from _said_items(item, depth + 1)
        for answer in objects(item.get("answer")):
            yield from _said_items(answer, depth + 1)
