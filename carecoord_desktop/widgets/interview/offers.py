"""What can be chosen as the answer to one question, as it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import OPEN_CHOICE
from carecoord_desktop.sdc.values import KINDS, Answer, are_equal
from carecoord_desktop.widgets.interview.written_answers import answer_words, yes_or_no


@dataclass(frozen=True)
class Offer:
    """One answer to choose, and its words; an exclusive one lets all others go."""

    answer: Answer
    words: str
    is_exclusive: bool = False


def offers_of(row: Row) -> tuple[Offer, ...]:
    """Return what a row offers: yes and no for a boolean, and what was answered before though no option."""
    if row.item.kind == "boolean":
        return tuple(Offer(Answer("valueBoolean", yes), yes_or_no(yes)) for yes in (True, False))
    listed = _listed(row)
    own_words = free_texts(row)
    others = (one for one in row.answers if one.value not in own_words and position_of(listed, one) is None)
    return (*listed, *(Offer(answer, answer_words(answer)) for answer in others))


def free_texts(row: Row) -> tuple[str, ...]:
    """Return the answers of an open choice that are words of the person's own."""
    if row.item.kind != OPEN_CHOICE:
        return ()
    texts = (answer for answer in row.answers if answer.kind == "valueString")
    return tuple(str(answer.value) for answer in texts if position_of(_listed(row), answer) is None)


def position_of(offers: Sequence[Offer], answer: Answer) -> int | None:
    """Return which offer an answer chose, from 0; None for none of them."""
    return next((at for at, offer in enumerate(offers) if are_equal(offer.answer, answer)), None)


def words_of_values(row: Row, values: Sequence[object]) -> list[str]:
    """Return plain values as answers to a row are read."""
    offers, found = offers_of(row), []
    for value in values:
        answer = Answer(_kind_of(row, value), value)
        position = position_of(offers, answer)
        found.append(answer_words(answer) if position is None else offers[position].words)
    return found


def _listed(row: Row) -> tuple[Offer, ...]:
    return tuple(
        Offer(option.answer, f"{option.prefix} {option.words}".strip(), option.option.is_exclusive)
        for option in row.options
    )


def _kind_of(row: Row, value: object) -> str:
    kinds = KINDS.get(row.item.kind, ("valueString",))
    if len(kinds) == 1 or isinstance(value, dict):
        return kinds[0]
    return "valueInteger" if isinstance(value, int) else "valueString"
