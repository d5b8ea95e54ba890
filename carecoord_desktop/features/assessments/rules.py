"""The draft of an assessment, what must be said before it is signed, and when it is asked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import msgspec

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import Problem
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.common.words import Words
from carecoord_desktop.features.assessments.records import Manner, Privacy
from carecoord_desktop.features.needs.records import Sensitivity, WantsHelp
from carecoord_desktop.features.needs.rules import Decision
from carecoord_desktop.sdc.extensions import Json
from carecoord_desktop.sdc.interview import AbsentReason, Interview
from carecoord_desktop.sdc.proposals import Proposal, proposals
from carecoord_desktop.sdc.scores import SafetyFlag, Score, flags, scores
from carecoord_desktop.sdc.sensitivity import sensitive_questions

VALID_MONTHS = 12
"""A screening older than this is asked again (functions.md F3, GR renewal practice)."""

ALERT_DAYS = 30
"""So many days before that, the next asking is announced."""


class Stage(Words):
    """How far an assessment is."""

    DRAFT = "draft"
    COMPLETE = "complete"
    SIGNED = "signed"
    AMENDED = "amended"


@dataclass(frozen=True)
class AssessmentDraft:
    """An assessment being answered: kept after every answer, never sent anywhere, never counted.

    `answers` is everything given so far, also what is hidden at the moment, as FHIR JSON; `assessment_id` is
    the id that it will be signed under, so that what is raised meanwhile can name it.
    """

    questionnaire: str = ""
    title: str = ""
    assessment_id: UUID | None = None
    answers: str = "{}"
    manner: Manner = Manner.INTERVIEW
    informant: str = ""
    language: str = ""
    privacy: Privacy = Privacy.NOT_ASKED
    asked_on: date | None = None
    begun_at: datetime | None = None


@dataclass(frozen=True)
class Finished:
    """What the answers come to: the response as it would be signed, and what follows from it."""

    response: JsonObject
    scores: tuple[Score, ...]
    flags: tuple[SafetyFlag, ...]
    proposals: tuple[Proposal, ...]
    hidden: tuple[str, ...]
    problems: tuple[Problem, ...]
    is_sensitive: bool
    waits_for_privacy: bool


@dataclass(frozen=True)
class Signing:
    """What is signed in one step: the assessment, and what the person said to each need it proposes."""

    draft: AssessmentDraft
    finished: Finished
    decisions: tuple[Decision, ...] = ()


def because(one: Proposal) -> str:
    """Return the questions and answers for which a need is proposed, in words."""
    return " ".join(f"{reason.question} {reason.answer}." for reason in one.because)


def decision(one: Proposal, wants_help: WantsHelp) -> Decision:
    """Return what a person said to a need that her answers propose."""
    return Decision(
        one.category,
        wants_help,
        description=because(one),
        sensitivity=Sensitivity(one.sensitivity),
        code=one.z_code,
        goal=one.goal,
    )


def stage_of(finished: Finished) -> Stage:
    """Return how far an assessment that is not signed is: complete once nothing stands in the way."""
    return Stage.DRAFT if finished.problems else Stage.COMPLETE


def decision_problems(finished: Finished, decisions: Sequence[Decision]) -> list[Problem]:
    """Return which proposed needs the person has not been asked about."""
    decided = {one.category for one in decisions}
    words = "Ask whether help is wanted: yes, no, or already helped."
    return [Problem(one.category, words) for one in finished.proposals if one.category not in decided]


def finished(content: JsonObject, interview: Interview, draft: AssessmentDraft, sex: str = "") -> Finished:
    """Return what an interview comes to today.

    `content` is the FHIR Questionnaire; `sex` is the administrative gender that some bands depend on.
    """
    response = interview.response()
    asked_on = draft.asked_on or clock.today()
    private = sensitive_questions(content)
    dealt_with = [row for row in interview.rows() if row.is_answered]
    added_up = scores(content, response, on=asked_on, sex=sex)
    return Finished(
        response=response,
        scores=added_up,
        flags=flags(content, response),
        proposals=proposals(content, response, added_up),
        hidden=tuple(interview.hidden()),
        problems=tuple(problems(draft)) + _unanswered(interview),
        is_sensitive=any(row.item.link_id in private and row.absent is None for row in dealt_with),
        waits_for_privacy=any(row.absent == AbsentReason.NOT_PRIVATE for row in dealt_with),
    )


def answer_all(interview: Interview, answers: Mapping[str, Json]) -> tuple[str, ...]:
    """Give answers by linkId, also those that only other answers make askable; return what nothing asks.

    An answer is the code or the words of an option, a number, a text, a day, or FHIR JSON; a list stands for
    several.
    """
    left = dict(answers)
    while left:
        places = {row.place[-1][0]: row.place for row in interview.rows() if row.item.is_question}
        now = [link_id for link_id in left if link_id in places]
        if not now:
            break
        for link_id in now:
            value = left.pop(link_id)
            interview.answer(places[link_id], value if isinstance(value, list) else [value])
    return tuple(left)


def scores_text(found: Sequence[Score]) -> str:
    """Return scores as an assessment keeps them."""
    return msgspec.json.encode(found).decode()


def scores_in(text: str) -> tuple[Score, ...]:
    """Return the scores that an assessment keeps; what a newer version added to them is passed over."""
    return msgspec.json.decode(text, type=tuple[Score, ...])


def problems(draft: AssessmentDraft) -> list[Problem]:
    """Return what has to be mended before this assessment can be signed, besides its answers."""
    found = []
    if draft.asked_on is None:
        found.append(Problem("asked_on", "Write the day on which the questions were asked."))
    elif draft.asked_on > clock.today():
        found.append(Problem("asked_on", "This day is in the future. Please check it."))
    return found


def due_again_on(asked_on: date) -> date:
    """Return the day on which a screening is asked again: twelve months later, 29 February on the 28th."""
    try:
        return asked_on.replace(year=asked_on.year + VALID_MONTHS // 12)
    except ValueError:
        return asked_on.replace(year=asked_on.year + VALID_MONTHS // 12, day=28)


def is_due_soon(asked_on: date, today: date) -> bool:
    """Return whether the next asking is announced or late."""
    return today >= due_again_on(asked_on) - timedelta(days=ALERT_DAYS)


def addendum_problems(text: str) -> list[Problem]:
    """Return what has to be mended before words are added to a signed assessment."""
    return [] if text.strip() else [Problem("text", "Write what is to be added.")]


def _unanswered(interview: Interview) -> tuple[Problem, ...]:
    return tuple(
        Problem(one.place[-1][0] if one.place else "", one.message)
        for one in interview.problems(to_sign=True)
    )
