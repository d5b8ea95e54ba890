"""Which questions are asked in private only, and which have an answer that cannot wait."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.sdc.asked import codes_of, questions
from carecoord_desktop.sdc.extensions import Json, mapping, objects, said, word
from carecoord_desktop.sdc.instruments import safety_rules
from carecoord_desktop.sdc.recognizing import recognize

SENSITIVE = "sensitive"
"""The end of the address of our extension; its code says why."""


def sensitive_questions(questionnaire: Json) -> Mapping[str, str]:
    """Return why each sensitive question is so ("violence", ...), by linkId.

    What a group or question is, everything in it is. Publishers' questions are known by LOINC code, also
    where a whole panel is about it.
    """
    form = mapping(questionnaire)
    found = dict(_in_sensitive_instruments(form))
    _collect(form, _reason(form), found)
    return found


def safety_questions(questionnaire: Json) -> frozenset[str]:
    """Return the linkIds of the questions that one answer to which opens a safety protocol."""
    held = recognize(questionnaire, questions(questionnaire, {}))
    url = word(mapping(questionnaire).get("url")).partition("|")[0]
    rules = (rule for rule in safety_rules() if rule.form in ("", url))
    return frozenset(held.places[rule.item].link_id for rule in rules if rule.item in held.places)


def _in_sensitive_instruments(form: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    held = recognize(form, questions(form, {}))
    for instrument in held.instruments:
        if reason := _table()["instruments"].get(instrument.id):
            items = {item for rule in instrument.scores for item in rule.items}
            yield from ((held.places[item].link_id, reason) for item in items if item in held.places)


def _collect(part: Mapping[str, Json], inherited: str, found: dict[str, str]) -> None:
    for item in objects(part.get("item")):
        reason = _reason(item) or inherited
        if reason and item.get("type") not in ("group", "display"):
            found[word(item.get("linkId"))] = reason
        _collect(item, reason, found)


def _reason(element: Mapping[str, Json]) -> str:
    coded = (_by_code()[code] for code in codes_of(element) if code in _by_code())
    return word(said(element, SENSITIVE)) or next(coded, "")


@cache
def _by_code() -> Mapping[str, str]:
    listed = ((reason, codes) for reason, codes in _table().items() if reason != "instruments")
    return {code: reason for reason, codes in listed for code in codes}


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(resource("instruments", "sensitive.toml").read_text("utf-8"))
