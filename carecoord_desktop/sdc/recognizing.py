"""Which instruments a form holds, and which questions are theirs: by LOINC code, never by title alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from carecoord_desktop.sdc.asked import Asked, group_codes
from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.instruments import SUM, Instrument, Scale, ScoreRule, instruments

Places = Mapping[str, Asked]
"""The questions of a form by what an instrument calls them: a LOINC code, a linkId of ours, or "epds-10"."""


@dataclass(frozen=True, slots=True)
class Recognized:
    """The instruments that a form holds, and its questions under the names the instruments use."""

    instruments: tuple[Instrument, ...]
    places: Places


def recognize(questionnaire: Json, asked: Sequence[Asked]) -> Recognized:
    """Return the instruments in a form, each with the longer one it is part of left to speak for it."""
    named = _names(questionnaire)
    places: dict[str, Asked] = {code: one for one in reversed(asked) for code in one.codes}
    held = []
    for one in instruments():
        if one.form and one.form == named.url:
            places |= {question.link_id: question for question in asked}
            held.append(one)
        elif not one.form:
            by_order = _by_order(one, asked) if _is_named(one, named, places) else {}
            places = by_order | places
            if _is_held(one, named, places):
                held.append(one)
    ids = {one.id for one in held}
    return Recognized(tuple(one for one in held if one.within not in ids), places)


@dataclass(frozen=True, slots=True)
class _Names:
    url: str
    codes: frozenset[str]
    title: str


def _names(questionnaire: Json) -> _Names:
    form = mapping(questionnaire)
    title = " ".join(word(form.get(name)) for name in ("title", "name"))
    return _Names(word(form.get("url")).partition("|")[0], group_codes(form), title.casefold())


def _is_named(one: Instrument, named: _Names, places: Places) -> bool:
    by_code = bool(one.panel) and one.panel in named.codes
    return by_code or _has_total(one, places) or bool(one.named and one.named in named.title)


def _is_held(one: Instrument, named: _Names, places: Places) -> bool:
    """A title alone is no proof: such a form must also carry every question."""
    by_code = bool(one.panel) and one.panel in named.codes
    return by_code or _has_total(one, places) or _has_every_item(one, places)


def _has_total(one: Instrument, places: Places) -> bool:
    return any(score.loinc in places for score in one.scores if score.loinc)


def _has_every_item(one: Instrument, places: Places) -> bool:
    wanted = [item for score in one.scores for item in score.items if item not in score.optional]
    return all(item in places for item in wanted)


def _by_order(one: Instrument, asked: Sequence[Asked]) -> dict[str, Asked]:
    """Return the questions by their order, where a form codes none of them but its answers fit exactly."""
    [score, *others] = one.scores
    if (
        others
        or score.kind != SUM
        or any(item in question.codes for item in score.items for question in asked)
    ):
        return {}
    return _fitting(score, asked)


def _fitting(score: ScoreRule, asked: Sequence[Asked]) -> dict[str, Asked]:
    candidates = [question for question in asked if any(fits(question, scale) for scale in score.scales)]
    pairs = list(zip(candidates, score.scales, strict=False))
    if len(candidates) != len(score.items) or not all(fits(question, scale) for question, scale in pairs):
        return {}
    return dict(zip(score.items, candidates, strict=True))


def fits(question: Asked, scale: Scale) -> bool:
    """Return whether the answers of a question can be read on a scale: by their points or by their order."""
    if carries_points(question, scale):
        return True
    return scale.keeps_order and len(question.options) == len(scale.worth)


def carries_points(question: Asked, scale: Scale) -> bool:
    """Return whether the form gives its answers exactly the points of the scale."""
    weights = [option.weight for option in question.options]
    return None not in weights and sorted(weight for weight in weights if weight is not None) == sorted(
        scale.worth
    )
