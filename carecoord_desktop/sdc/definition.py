"""Reads a FHIR R4 Questionnaire, with its SDC extensions, into a form; never refuses it over a detail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from carecoord_desktop.sdc.extensions import Json, mapping, objects, said, word
from carecoord_desktop.sdc.item import (
    CHOICE,
    DISPLAY,
    GROUP,
    OPEN_CHOICE,
    QUESTION,
    Bounds,
    Condition,
    Constraint,
    Expression,
    Form,
    Item,
    Look,
    Option,
    Place,
    Units,
)
from carecoord_desktop.sdc.item_extensions import (
    bounds_of,
    constraints_of,
    expressions_of,
    help_of,
    is_help,
    look_of,
    units_of,
    variables_of,
)
from carecoord_desktop.sdc.limits import limits_of_form, limits_of_item
from carecoord_desktop.sdc.moments import order_of_moments
from carecoord_desktop.sdc.options import ValueSets, listed_options
from carecoord_desktop.sdc.values import KINDS, Answer, answer_in
from carecoord_desktop.sdc.wording import wording_of

__all__ = [
    "Bounds",
    "Condition",
    "Constraint",
    "Expression",
    "Form",
    "Item",
    "Look",
    "NotAForm",
    "Option",
    "Place",
    "Units",
    "read_form",
    "standing",
]

DEEPEST = 40
MOST_ITEMS = 20_000


class NotAForm(ValueError):
    """The JSON is no questionnaire that can be asked; the words are for a coordinator."""


def read_form(raw: Json, value_sets: Mapping[str, Json] | None = None) -> Form:
    """Return a Questionnaire, ready to be asked; `value_sets` are imported ValueSet resources by address.

    What cannot run in this version is in `Form.limits`, in words.

    Raises:
        NotAForm: if it is no Questionnaire, has no items, or is larger than any form.
    """
    if mapping(raw).get("resourceType") != "Questionnaire":
        raise NotAForm("This file is not a FHIR Questionnaire.")
    reading = _Reading(ValueSets(raw.get("contained"), value_sets))
    items = reading.top_items(raw.get("item"))
    if not items:
        raise NotAForm("This questionnaire has no questions.")
    period = mapping(raw.get("effectivePeriod"))
    title = wording_of(raw, "title")
    return Form(
        url=word(raw.get("url")),
        version=word(raw.get("version")),
        title=title if title else wording_of(raw, "name"),
        status=word(raw.get("status")),
        items=items,
        by_link=reading.by_link,
        variables=variables_of(raw),
        constraints=constraints_of(raw),
        codes=tuple(objects(raw.get("code"))),
        languages=tuple(_languages(raw, reading.by_link)),
        limits=(*limits_of_form(raw, reading.by_link), *reading.limits),
        effective=(word(period.get("start")), word(period.get("end"))),
        needs_signature=said(raw, "questionnaire-signatureRequired") is not None,
        raw=raw,
    )


def standing(form: Form, day: date) -> str:
    """Return in words why a form should not be used on `day`; "" where nothing speaks against it."""
    if form.status == "retired":
        return "This form has been retired by its publisher."
    start, end = form.effective
    if end and order_of_moments(day.isoformat(), end) == 1:
        return f"This form was meant to be used until {end}."
    if start and order_of_moments(day.isoformat(), start) == -1:
        return f"This form is meant to be used from {start}."
    if form.status == "draft":
        return "This form is a draft of its publisher."
    return ""


class _Reading:
    """One form being read: the items met so far, and what to say about them."""

    def __init__(self, value_sets: ValueSets) -> None:
        self.by_link: dict[str, Item] = {}
        self.limits: list[str] = []
        self._value_sets = value_sets
        self._met = 0

    def top_items(self, raws: Json) -> tuple[Item, ...]:
        """Return the items of the form; a single group around everything takes no number."""
        tops = list(objects(raws))
        if len(tops) == 1 and _kind(tops[0])[0] == GROUP:
            return self._items(tops, "", 0, None)
        return self._items(tops, "", 0, "")

    def _items(self, raws: Json, parent: str, depth: int, number: str | None) -> tuple[Item, ...]:
        found = []
        count = 0
        for raw in objects(raws):
            kind, odd = _kind(raw)
            own = ""
            if number is not None and kind != DISPLAY:
                count += 1
                own = f"{number}.{count}" if number else str(count)
            if (item := self._item(raw, kind, parent, depth, own, odd)) is not None:
                found.append(item)
        return tuple(found)

    def _item(
        self, raw: Mapping[str, Json], kind: str, parent: str, depth: int, number: str, odd: str
    ) -> Item | None:
        link_id = word(raw.get("linkId"))
        self._met += 1
        if depth > DEEPEST or self._met > MOST_ITEMS:
            raise NotAForm("This questionnaire is larger than any form CareCoord can ask.")
        if not link_id or link_id in self.by_link:
            again = f"two items are called {link_id}" if link_id else "an item has no linkId"
            self.limits.append(f"{_name(raw)}: {again}; it is left out.")
            return None
        self.by_link[link_id] = Item(link_id, kind, wording_of(raw, "text"), parent=parent)
        below = [one for one in objects(raw.get("item")) if not is_help(one, raw)]
        children = self._items(below, link_id, depth + 1, number)
        for explaining in objects(raw.get("item")):
            if is_help(explaining, raw):
                self._item(explaining, DISPLAY, link_id, depth + 1, "", "")
        item = self._read(raw, link_id, kind, parent, children, number)
        if odd:
            self.limits.append(f"{_name(raw)}: {odd}")
        self.limits += limits_of_item(item, raw, _name(raw))
        self.by_link[link_id] = item
        return item

    def _read(
        self,
        raw: Mapping[str, Json],
        link_id: str,
        kind: str,
        parent: str,
        children: tuple[Item, ...],
        number: str,
    ) -> Item:
        value_set = word(raw.get("answerValueSet")) or word(mapping(raw.get("options")).get("reference"))
        listed = listed_options(raw)
        return Item(
            link_id=link_id,
            kind=kind,
            words=wording_of(raw, "text"),
            number=word(raw.get("prefix")) or number,
            prefix=word(raw.get("prefix")),
            short_words=wording_of({"text": said(raw, "sdc-questionnaire-shortText", "shortText")}, "text"),
            codes=tuple(objects(raw.get("code"))),
            parent=parent,
            children=children,
            help=help_of(raw),
            is_required=raw.get("required") is True,
            repeats=raw.get("repeats") is True,
            is_read_only=raw.get("readOnly") is True,
            is_hidden=said(raw, "questionnaire-hidden") is True,
            needs_signature=said(raw, "questionnaire-signatureRequired") is not None,
            conditions=tuple(_conditions(raw)),
            needs_all_conditions=raw.get("enableBehavior") == "all",
            options=self._value_sets.options(value_set) if value_set and listed is None else listed,
            value_set=value_set,
            initial=tuple(_initial(raw, listed)),
            expressions=expressions_of(raw),
            variables=variables_of(raw),
            constraints=constraints_of(raw),
            bounds=bounds_of(raw),
            units=units_of(raw, self._value_sets),
            look=look_of(raw),
        )


def _kind(raw: Mapping[str, Json]) -> tuple[str, str]:
    """Return the type of an item as FHIR R4 calls it, and words about a type that R4 does not have."""
    stated = word(raw.get("type"))
    if stated in KINDS or stated in (GROUP, DISPLAY, QUESTION):
        return stated, ""
    if stated == "coding":
        is_open = raw.get("answerConstraint") in ("optionsOrType", "optionsOrString")
        return (OPEN_CHOICE if is_open else CHOICE), ""
    if raw.get("answerOption") or raw.get("answerValueSet"):
        return CHOICE, f'it has the type "{stated}"; it is asked as a choice.'
    if raw.get("item"):
        return GROUP, f'it has the type "{stated}"; it is shown as a group.'
    return DISPLAY, f'it has the type "{stated}", which FHIR R4 does not have; it is shown as text.'


def _conditions(raw: Mapping[str, Json]) -> Iterator[Condition]:
    for stated in objects(raw.get("enableWhen")):
        expected = answer_in(stated, "answer")
        if isinstance(stated.get("hasAnswer"), bool):  # the way of older forms
            expected = Answer("valueBoolean", stated["hasAnswer"])
            stated = {**stated, "operator": "exists"}
        if expected is not None:
            yield Condition(word(stated.get("question")), word(stated.get("operator")) or "=", expected)


def _initial(raw: Mapping[str, Json], listed: tuple[Option, ...] | None) -> Iterator[Answer]:
    stated = [answer for one in objects(raw.get("initial")) if (answer := answer_in(one)) is not None]
    if not stated and (lone := answer_in(raw, "initial")) is not None:
        stated = [lone]
    yield from stated
    if not stated:
        yield from (option.answer for option in listed or () if option.is_selected_at_first)


def _languages(raw: Mapping[str, Json], by_link: Mapping[str, Item]) -> list[str]:
    """Return the language codes the form can be shown in, its own first."""
    found = dict.fromkeys([word(raw.get("language"))] if word(raw.get("language")) else [])
    found.update(dict.fromkeys(wording_of(raw, "title").languages))
    for item in by_link.values():
        found.update(dict.fromkeys(item.words.languages))
        for option in item.options or ():
            found.update(dict.fromkeys(option.words.languages))
    return list(found)


def _name(raw: Mapping[str, Json]) -> str:
    text = wording_of(raw, "text").original
    short = text if len(text) <= 60 else text[:59] + "…"
    return f'"{short}"' if short else f"Item {word(raw.get('linkId')) or '?'}"
