"""The answers that can be chosen: listed in the form, or in a value set that came with it or was imported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from carecoord_desktop.sdc.extensions import Json, all_said, mapping, objects, said, word
from carecoord_desktop.sdc.item import Option
from carecoord_desktop.sdc.values import Answer, answer_in, are_equal, as_number
from carecoord_desktop.sdc.wording import Wording, wording_of

DEEPEST = 8
_WEIGHTS = ("itemWeight", "ordinalValue", "valueset-ordinalValue", "codesystem-ordinalValue")


def listed_options(raw: Mapping[str, Json]) -> tuple[Option, ...] | None:
    """Return the options that an item lists itself (answerOption, or option of older forms); None without."""
    listed = raw.get("answerOption") or raw.get("option")
    found = [option for entry in objects(listed) if (option := option_of(entry)) is not None]
    return tuple(found) if found else None


def option_of(entry: Mapping[str, Json]) -> Option | None:
    """Return one answerOption; None where it names no answer."""
    answer = answer_in(entry)
    if answer is None:
        return None
    prefix = all_said(entry, "questionnaire-optionPrefix") or all_said(
        answer.value, "questionnaire-optionPrefix"
    )
    return Option(
        answer,
        wording_of_answer(answer, entry),
        word(prefix[0]) if prefix else "",
        weight_in(entry, answer.value),
        said(entry, "questionnaire-optionExclusive") is True,
        entry.get("initialSelected") is True,
    )


def wording_of_answer(answer: Answer, entry: Mapping[str, Json] | None = None) -> Wording:
    """Return how an answer reads: the display of a code with its translations, else the value as text."""
    if isinstance(answer.value, dict):
        words = wording_of(answer.value, "display")
        return words if words else Wording(answer.words)
    beside = wording_of({"words": answer.words, "_words": mapping(entry).get("_" + answer.kind)}, "words")
    return beside if beside else Wording(answer.words)


def weight_in(*elements: Json) -> Decimal | None:
    """Return the score that an option carries, None where it carries none."""
    for element in elements:
        if (number := as_number(said(element, *_WEIGHTS))) is not None:
            return number
    return None


def chosen(options: tuple[Option, ...], answer: Answer) -> Option | None:
    """Return the option that an answer chose, None where it is none of them."""
    return next((option for option in options if are_equal(option.answer, answer)), None)


class ValueSets:
    """The value sets at hand: those contained in the form (`#id`) and those imported (by address)."""

    def __init__(self, contained: Json, imported: Mapping[str, Json] | None = None) -> None:
        self._contained = {"#" + word(one.get("id")): one for one in objects(contained)}
        self._imported = dict(imported or {})
        self._found: dict[str, tuple[Option, ...] | None] = {}

    def options(self, address: str) -> tuple[Option, ...] | None:
        """Return the options of a value set; None where it, or a part of it, is not at hand."""
        if address not in self._found:
            codings = self._codings(address, 0)
            self._found[address] = None if codings is None else tuple(map(_option, _without_twins(codings)))
        return self._found[address]

    def _at(self, address: str) -> Mapping[str, Json]:
        for name in (address, address.partition("|")[0]):
            if found := mapping(self._contained.get(name) or self._imported.get(name)):
                return found
        plain = address.partition("|")[0]
        return next((one for one in self._contained.values() if one.get("url") == plain), {})

    def _codings(self, address: str, depth: int) -> list[Mapping[str, Json]] | None:
        value_set = self._at(address)
        if not value_set or depth > DEEPEST:
            return None
        expansion = mapping(value_set.get("expansion"))
        if expansion.get("contains"):
            return list(_contains(expansion.get("contains"), 0))
        compose = mapping(value_set.get("compose"))
        included: list[Mapping[str, Json]] = []
        for part in objects(compose.get("include")):
            if (codings := self._part(part, depth)) is None:
                return None
            included += codings
        return self._less(included, compose, depth) if included else None

    def _less(
        self, included: list[Mapping[str, Json]], compose: Mapping[str, Json], depth: int
    ) -> list[Mapping[str, Json]] | None:
        for part in objects(compose.get("exclude")):
            if (excluded := self._part(part, depth)) is None:
                return None
            gone = {(one.get("system"), one.get("code")) for one in excluded}
            included = [one for one in included if (one.get("system"), one.get("code")) not in gone]
        return included

    def _part(self, part: Mapping[str, Json], depth: int) -> list[Mapping[str, Json]] | None:
        if part.get("filter"):
            return None
        system, listed = word(part.get("system")), list(objects(part.get("concept")))
        found: list[Mapping[str, Json]] = []
        if listed:
            found = [{"system": system, **one} if system else dict(one) for one in listed]
        elif system:
            concepts = self._at(system).get("concept")
            found = [{"system": system, **one} for one in _concepts(concepts, 0)]
            if not found:
                return None
        for address in part.get("valueSet") or ():
            others = self._codings(word(address), depth + 1)
            if others is None:
                return None
            codes = {(one.get("system"), one.get("code")) for one in others}
            listed_here = bool(system)
            kept = [one for one in found if (one.get("system"), one.get("code")) in codes]
            found = kept if listed_here else found + others
        return found


def _contains(entries: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    for entry in objects(entries):
        if entry.get("code") and entry.get("abstract") is not True:
            yield entry
        if depth < DEEPEST:
            yield from _contains(entry.get("contains"), depth + 1)


def _concepts(entries: Json, depth: int) -> Iterator[Mapping[str, Json]]:
    for entry in objects(entries):
        yield entry
        if depth < DEEPEST:
            yield from _concepts(entry.get("concept"), depth + 1)


def _without_twins(codings: list[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    return list({(one.get("system"), one.get("code")): one for one in reversed(codings)}.values())[::-1]


def _option(concept: Mapping[str, Json]) -> Option:
    kept = {
        name: concept[name]
        for name in ("extension", "system", "version", "code", "display")
        if name in concept
    }
    words = wording_of(concept, "display")
    named = [
        (word(other.get("language")), word(other.get("value")))
        for other in objects(concept.get("designation"))
    ]
    spoken = tuple(pair for pair in named if all(pair))
    original = words.original or word(concept.get("code"))
    return Option(
        Answer("valueCoding", kept), Wording(original, words.translations + spoken), weight=weight_in(concept)
    )
