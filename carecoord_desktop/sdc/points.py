"""What the answers to one score are worth, and in plain words why some can not be added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from carecoord_desktop.sdc.asked import Asked
from carecoord_desktop.sdc.extensions import mapping, word
from carecoord_desktop.sdc.instruments import Scale, ScoreRule, declined_answers
from carecoord_desktop.sdc.options import chosen, weight_in
from carecoord_desktop.sdc.recognizing import Places, carries_points
from carecoord_desktop.sdc.values import Answer, as_number

_UNANSWERED, _HIDDEN, _MANY, _WORTHLESS = "unanswered", "hidden", "many", "worthless"
_REASONS = {"asked-declined": "declined", "asked-unknown": "unable"}
_ONE_OF = {
    _UNANSWERED: "Question {} is not answered.",
    _HIDDEN: "Question {} was not asked.",
    "declined": "Question {} was declined.",
    "unable": "Question {} could not be answered.",
    "not-asked-not-private": "Question {} was not asked: it was not private.",
    _MANY: "Question {} has more than one answer.",
    _WORTHLESS: "The answer to question {} has no points.",
}
_SOME_OF = {
    _UNANSWERED: "Questions {} are not answered.",
    _HIDDEN: "Questions {} were not asked.",
    "declined": "Questions {} were declined.",
    "unable": "Questions {} could not be answered.",
    "not-asked-not-private": "Questions {} were not asked: it was not private.",
    _MANY: "Questions {} have more than one answer.",
    _WORTHLESS: "The answers to questions {} have no points.",
}


@dataclass(slots=True)
class Tally:
    """The answers to one score added up: `value` counts only when nothing is in `gaps` and `unasked`."""

    value: Decimal = Decimal(0)
    gaps: dict[str, list[int]] = field(default_factory=dict)
    unasked: list[int] = field(default_factory=list)
    declined: list[int] = field(default_factory=list)
    has_other_points: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether every question was asked and answered."""
        return not self.gaps and not self.unasked

    def why_not(self, how_many: int) -> str:
        """Return why there is no total of `how_many` questions, in sentences; "" where there is one."""
        if len(self.gaps.get(_UNANSWERED, ())) == how_many:
            return "No question is answered."
        return " ".join(in_words(reason, numbers) for reason, numbers in self.gaps.items())


def in_words(reason: str, numbers: Iterable[int]) -> str:
    """Return a sentence such as "Questions 2, 3 and 9 are not answered."."""
    *first, last = [str(number) for number in numbers]
    if not first:
        return _ONE_OF.get(reason, _ONE_OF[_UNANSWERED]).format(last)
    return _SOME_OF.get(reason, _SOME_OF[_UNANSWERED]).format(f"{', '.join(first)} and {last}")


def added_up(rule: ScoreRule, places: Places) -> Tally:
    """Return the points of a sum; a hidden question counts nothing only where the author says so."""
    tally, worth = Tally(), dict[str, Decimal]()
    for item, scale in zip(rule.items, rule.scales, strict=True):
        question = places.get(item)
        points = None if question is None else points_of(question, scale)
        if points is not None and question is not None:
            worth[item] = points
            tally.has_other_points |= _has_other_points(question, scale)
    met = (skip for skip in rule.skips if all(worth.get(one) == 0 for one in skip.zero))
    skipped = {item for skip in met for item in skip.skipped}
    for number, item in enumerate(rule.items, 1):
        if item not in worth and item not in skipped:
            _note_gap(tally, number, places.get(item))
    tally.value = sum(worth.values(), Decimal(0))
    return tally


def counted(rule: ScoreRule, places: Places) -> Tally:
    """Return how many answers name a need; a refusal names none and is kept in `declined`."""
    tally = Tally()
    for number, (item, answers) in enumerate(rule.counted.items(), 1):
        question = places.get(item)
        if question is not None and question.answers:
            given = {code_of(one) for one in question.answers}
            tally.value += len(given & answers)
            if given & declined_answers():
                tally.declined.append(number)
        elif item not in rule.optional and not (question is not None and question.is_hidden):
            _note_gap(tally, number, question)
    return tally


def points_of(question: Asked, scale: Scale) -> Decimal | None:
    """Return the points of the one answer to a question, None where there is none or it has no points."""
    if len(question.answers) != 1:
        return None
    [answer] = question.answers
    if (known := scale.points.get(code_of(answer))) is not None:
        return known
    number = as_number(answer.value)
    if number is not None:
        return number if number in scale.worth else None
    option = chosen(question.options, answer)
    if option is None:
        weight = weight_in(answer.value)
        return weight if weight in scale.worth else None
    if carries_points(question, scale):
        return option.weight
    if scale.keeps_order and len(question.options) == len(scale.worth):
        return scale.worth[question.options.index(option)]
    return None


def code_of(answer: Answer) -> str:
    """Return the code of an answer, "true" or "false" for yes and no, else its text."""
    if isinstance(answer.value, bool):
        return "true" if answer.value else "false"
    if isinstance(answer.value, dict):
        return word(mapping(answer.value).get("code"))
    return str(answer.value)


def _note_gap(tally: Tally, number: int, question: Asked | None) -> None:
    if question is None:
        tally.unasked.append(number)
        return
    if question.is_hidden:
        reason = _HIDDEN
    elif len(question.answers) > 1:
        reason = _MANY
    elif question.answers:
        reason = "declined" if code_of(question.answers[0]) in declined_answers() else _WORTHLESS
    else:
        reason = _REASONS.get(question.absent, question.absent) or _UNANSWERED
    tally.gaps.setdefault(reason if reason in _ONE_OF else _UNANSWERED, []).append(number)


def _has_other_points(question: Asked, scale: Scale) -> bool:
    return any(one.weight is not None for one in question.options) and not carries_points(question, scale)
