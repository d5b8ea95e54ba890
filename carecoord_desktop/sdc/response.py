"""The QuestionnaireResponse: read back, written for others, or written with everything for a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from carecoord_desktop.common.strict_json import Refused, parse, written
from carecoord_desktop.sdc.extensions import Json, extensions, mapping, objects, said, word
from carecoord_desktop.sdc.item import Form
from carecoord_desktop.sdc.tree import AbsentReason, Node, Tree, new_node
from carecoord_desktop.sdc.values import answer_in

OURS = "https://carecoord.example/fhir/"
ABSENT_URL = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
ABSENT_BECAUSE_URL = OURS + "absent-because"
NOTE_URL = OURS + "answer-note"
ANSWERED_BY_URL = OURS + "answered-by"
OWN_ANSWER_URL = OURS + "own-answer"
SET_ASIDE_URL = OURS + "set-aside-answer"
UNPLACED_URL = OURS + "unplaced-item"

_CODES = {
    AbsentReason.DECLINED: "asked-declined",
    AbsentReason.UNABLE: "asked-unknown",
    AbsentReason.NOT_PRIVATE: "not-asked",
}
"""FHIR data-absent-reason codes; our own extension beside it says exactly which of our reasons it was."""

_REASONS = {"asked-declined": AbsentReason.DECLINED, "asked-unknown": AbsentReason.UNABLE}


def load(tree: Tree, response: Json) -> list[Json]:
    """Put the answers of a response into a tree; return the items that have no place in the form."""
    reading = _Reading(tree)
    reading.nest(mapping(response).get("item"), tree.tops, None)
    tree.reindex()
    unplaced = [item for item in reading.homeless if not reading.rehomed(item)]
    tree.reindex()
    kept = (_read_text(extension.get("valueString")) for extension in extensions(response, "unplaced-item"))
    return [*unplaced, *(item for item in kept if item)]


def response_of(
    tree: Tree, heading: Mapping[str, Json], *, keeps_all: bool = False, unplaced: Sequence[Json] = ()
) -> dict[str, Json]:
    """Return the answers as a QuestionnaireResponse; `heading` are the other fields of the resource.

    Unless `keeps_all`, answers of items that are not asked, and values that do not fit, are left out.
    """
    form = tree.form
    found: dict[str, Any] = {"resourceType": "QuestionnaireResponse"}
    if form.url:
        found["questionnaire"] = f"{form.url}|{form.version}" if form.version else form.url
    found.setdefault("status", "in-progress")
    found.update({name: value for name, value in heading.items() if name not in ("item", "resourceType")})
    if keeps_all:
        others = [one for one in objects(found.get("extension")) if one.get("url") != UNPLACED_URL]
        kept = [{"url": UNPLACED_URL, "valueString": written(item)} for item in unplaced]
        if others or kept:
            found["extension"] = others + kept
    if items := items_of(tree.tops, keeps_all=keeps_all):
        found["item"] = items
    return found


def items_of(nest: Sequence[Node], *, keeps_all: bool = False) -> list[Json]:
    """Return the response items of these nodes; those that nothing was said about are left out.

    Of a group that repeats each asking is written, so that the second stays the second.
    """
    found = []
    for node in nest:
        if keeps_all or node.counts:
            item = _item(node, keeps_all)
            is_one_of_many = node.item.is_group and node.item.repeats and len(nest) > 1
            if len(item) > (2 if "text" in item else 1) or (is_one_of_many and _has_twin(node, nest)):
                found.append(item)
    return found


def _item(node: Node, keeps_all: bool) -> dict[str, Json]:
    item: dict[str, Any] = {"linkId": node.item.link_id}
    if extension := list(_remarks(node, keeps_all)):
        item["extension"] = extension
    if node.item.words.original:
        item["text"] = node.item.words.original
    if not node.item.is_question:
        if inner := items_of(node.nests[0], keeps_all=keeps_all):
            item["item"] = inner
    elif answers := _answers(node, keeps_all):
        item["answer"] = answers
    return item


def _answers(node: Node, keeps_all: bool) -> list[Json]:
    found = []
    given = node.answers if keeps_all else node.counting_answers
    for number, answer in enumerate(node.answers):
        if not any(answer is one for one in given):
            continue
        entry = answer.as_json()
        if inner := items_of(node.nests[number] if node.item.children else (), keeps_all=keeps_all):
            entry["item"] = inner
        found.append(entry)
    if not given and keeps_all and node.item.children:
        inner = items_of(node.nests[0], keeps_all=True)
        found += [{"item": inner}] if inner else []
    return found


def _remarks(node: Node, keeps_all: bool) -> Iterator[Json]:
    if node.absent is not None:
        yield {"url": ABSENT_URL, "valueCode": _CODES.get(node.absent, "unknown")}
        yield {"url": ABSENT_BECAUSE_URL, "valueCode": node.absent.value}
    if node.note:
        yield {"url": NOTE_URL, "valueString": node.note}
    if node.answered_by:
        yield {"url": ANSWERED_BY_URL, "valueString": node.answered_by}
    if node.is_own:
        yield {"url": OWN_ANSWER_URL, "valueBoolean": True}
    if keeps_all:
        for answer, nest in node.set_aside:
            entry = {**answer.as_json(), "item": items_of(nest, keeps_all=True)}
            yield {"url": SET_ASIDE_URL, "valueString": written(entry)}


class _Reading:
    """One response being read; `homeless` are items that the form does not have where they stand."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self.homeless: list[Json] = []

    def nest(self, raws: Json, nest: list[Node], parent: Node | None) -> None:
        """Read items into the nodes of one nest, adding nodes for groups that were answered again."""
        met: dict[str, int] = {}
        for raw in objects(raws):
            link_id = word(raw.get("linkId"))
            own = [node for node in nest if node.item.link_id == link_id]
            if not own:
                self.homeless.append(raw)
                continue
            number = met.get(link_id, 0)
            met[link_id] = number + 1
            if own[0].item.is_question:
                self.node(raw, own[0])
                continue
            if number >= len(own):
                own.append(new_node(own[0].item, parent, own[0].under))
                nest.insert(nest.index(own[number - 1]) + 1, own[-1])
            self.node(raw, own[number])

    def node(self, raw: Mapping[str, Json], node: Node) -> None:
        """Read one item: its answers, what lies below, and what was remarked about it."""
        self._read_remarks(raw, node)
        if not node.item.is_question:
            self.nest(raw.get("item"), node.nests[0], node)
            return
        for entry in objects(raw.get("answer")):
            answer = answer_in(entry)
            if answer is not None:
                if node.answers:
                    node.nests.append(
                        [new_node(child, node, len(node.answers)) for child in node.item.children]
                    )
                node.answers = (*node.answers, answer)
            self.nest(entry.get("item"), node.nests[-1], node)
        self.nest(raw.get("item"), node.nests[0], node)

    def rehomed(self, raw: Json) -> bool:
        """Put an item from a wrong place where the form has it, if there is only one such place."""
        homes = self._tree.by_link.get(word(mapping(raw).get("linkId")), ())
        if len(homes) != 1 or homes[0].has_anything:
            return False
        self.node(raw, homes[0])
        return True

    def _read_remarks(self, raw: Mapping[str, Json], node: Node) -> None:
        because = word(said(raw, "absent-because"))
        node.absent = AbsentReason(because) if because else _REASONS.get(absent_code(raw))
        node.note = word(said(raw, "answer-note"))
        node.answered_by = word(said(raw, "answered-by"))
        node.is_own = said(raw, "own-answer") is True
        for extension in extensions(raw, "set-aside-answer"):
            entry = _read_text(extension.get("valueString"))
            if (answer := answer_in(entry)) is not None:
                nest = [new_node(child, node, 0) for child in node.item.children]
                self.nest(entry.get("item"), nest, node)
                node.set_aside.append((answer, nest))


def absent_code(raw: Mapping[str, Json]) -> str:
    """Return the data-absent-reason of an item, or of the value that others leave out of its answer."""
    beside = (value for entry in objects(raw.get("answer")) for key, value in entry.items() if key[:1] == "_")
    codes = (word(said(element, "data-absent-reason")) for element in (raw, *beside))
    return next((code for code in codes if code), "")


def heading_of(response: Json, form: Form) -> dict[str, Json]:
    """Return the fields of a response other than its answers, to be written again with them."""
    kept = {name: value for name, value in mapping(response).items() if name not in ("item", "resourceType")}
    if form.url and word(kept.get("questionnaire")).partition("|")[0] != form.url:
        kept.pop("questionnaire", None)
    return kept


def _has_twin(node: Node, nest: Sequence[Node]) -> bool:
    return sum(one.item is node.item for one in nest) > 1


def _read_text(text: Json) -> Json:
    if not isinstance(text, str):
        return {}
    try:
        return mapping(parse(text.encode()))
    except Refused:
        return {}
