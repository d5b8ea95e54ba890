"""Which needs the answers of a form propose: nothing is decided here, the person is asked about each."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from carecoord_desktop.common.resources import resource
from carecoord_desktop.sdc.asked import Asked, questions
from carecoord_desktop.sdc.extensions import Json, mapping, word
from carecoord_desktop.sdc.options import chosen
from carecoord_desktop.sdc.points import code_of
from carecoord_desktop.sdc.scores import Score
from carecoord_desktop.sdc.sensitivity import sensitive_questions
from carecoord_desktop.sdc.values import Answer

NOT_SENSITIVE = "none"
_MOST_PROTECTED_FIRST = ("violence", "self-harm", "substance-use", NOT_SENSITIVE)


@dataclass(frozen=True, slots=True)
class Because:
    """One answer that speaks for a need; of a total the name and the value, without a linkId."""

    link_id: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A need that answers speak for.

    `category` is a Gravity SDOH category or a clinical domain, `z_code` a billable ICD-10-CM code as a
    suggestion ("" for none), `goal` a first goal in plain words. `sensitivity` is "violence", "self-harm",
    "substance-use" or "none": that of the domain or of the questions behind it, whichever protects more.
    """

    category: str
    because: tuple[Because, ...]
    sensitivity: str
    z_code: str
    goal: str

    @property
    def is_sensitive(self) -> bool:
        """Whether the need stays off papers for others and off a screen that others see."""
        return self.sensitivity != NOT_SENSITIVE


@dataclass(frozen=True, slots=True)
class _Found:
    category: str
    because: Because
    sensitivity: str
    z_code: str | None


def proposals(
    questionnaire: Json, response: Json, scores: Sequence[Score] = (), *, language: str = "en"
) -> tuple[Proposal, ...]:
    """Return the needs that a response proposes, each once, in the order of the questions behind them.

    `scores` are those of the same response; a total at its cut-off proposes a need as well.
    """
    found: dict[str, list[_Found]] = {}
    for one in [*_from_answers(questionnaire, response), *_from_scores(scores)]:
        found.setdefault(one.category, []).append(one)
    return tuple(_proposal(category, reasons, language) for category, reasons in found.items())


def _proposal(category: str, reasons: Sequence[_Found], language: str) -> Proposal:
    domain = _domains()[category]
    named = next((one.z_code for one in reasons if one.z_code is not None), domain.get("z_code", ""))
    return Proposal(
        category,
        tuple(dict.fromkeys(one.because for one in reasons)),
        _most_protected([domain["sensitivity"], *(one.sensitivity for one in reasons)]),
        named,
        domain["goal_es" if language.startswith("es") else "goal"],
    )


def _from_answers(questionnaire: Json, response: Json) -> Iterator[_Found]:
    url = word(mapping(questionnaire).get("url")).partition("|")[0]
    marks = sensitive_questions(questionnaire)
    for question in questions(questionnaire, response):
        for row in _rows_about(question, url):
            for answer in question.answers:
                if code_of(answer) in row["answers"]:
                    because = Because(question.link_id, question.text, _in_words(question, answer))
                    mark = marks.get(question.link_id, NOT_SENSITIVE)
                    yield _Found(row["category"], because, mark, row.get("z_code"))


def _from_scores(scores: Iterable[Score]) -> Iterator[_Found]:
    rows = {row["score"]: row for row in _rows() if "score" in row}
    for score in scores:
        row = rows.get(score.name)
        if row is not None and score.is_positive:
            because = Because("", score.name, f"{score.value} {score.band_label}".strip())
            yield _Found(row["category"], because, NOT_SENSITIVE, row.get("z_code"))


def _rows_about(question: Asked, url: str) -> Iterator[Mapping[str, Any]]:
    for row in _rows():
        is_ours = row.get("form") == url and row.get("item") == question.link_id
        if is_ours or row.get("loinc") in question.codes:
            yield row


def _in_words(question: Asked, answer: Answer) -> str:
    """Return how the form words the answer: a response may hold the bare code."""
    option = chosen(question.options, answer)
    return option.words.original if option else answer.words


def _most_protected(marks: Iterable[str]) -> str:
    """Return the mark that protects most; one of another version protects more than any we know."""
    known = _MOST_PROTECTED_FIRST
    return min(marks, key=lambda mark: known.index(mark) if mark in known else -1)


@cache
def _rows() -> tuple[Mapping[str, Any], ...]:
    text = resource("needs", "proposals.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["proposal"])


@cache
def _domains() -> Mapping[str, Mapping[str, Any]]:
    text = resource("needs", "domains.toml").read_text(encoding="utf-8")
    return {row["id"]: row for row in tomllib.loads(text)["domain"]}
