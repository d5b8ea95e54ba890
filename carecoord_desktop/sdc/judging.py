"""Judges a finished QuestionnaireResponse against its Questionnaire before it is taken in or sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from carecoord_desktop.sdc.checking import ONLY_ONE
from carecoord_desktop.sdc.definition import NotAForm, read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.extensions import Json, mapping, objects, word
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.sdc.item import DISPLAY, QUESTION, Form, Item
from carecoord_desktop.sdc.moments import order_of_moments
from carecoord_desktop.sdc.response import absent_code
from carecoord_desktop.sdc.rows import REQUIRED
from carecoord_desktop.sdc.values import answer_in

FINISHED = ("completed", "amended")
STATUSES = ("in-progress", *FINISHED, "entered-in-error", "stopped")
DEEPEST = 60


class Severity(StrEnum):
    """How much an issue matters: an error makes the response unfit to be used."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to say about a response; `link_id` is "" where it is about the whole."""

    severity: Severity
    link_id: str
    message: str


def judge(
    questionnaire: Json, response: Json, *, value_sets: Mapping[str, Json] | None = None
) -> list[Issue]:
    """Return what is wrong with `response` as an answer to `questionnaire` (None: it could not be found).

    Missing answers and answers too many are only warnings while it is in progress. `value_sets` are the
    ValueSet resources at hand; codes of others cannot be checked.
    """
    if mapping(response).get("resourceType") != "QuestionnaireResponse":
        return [Issue(Severity.ERROR, "", "This is not a FHIR QuestionnaireResponse.")]
    if questionnaire is None:
        return [Issue(Severity.ERROR, "", "The questionnaire that it answers is not at hand.")]
    try:
        form = read_form(questionnaire, value_sets)
    except NotAForm as error:
        return [Issue(Severity.ERROR, "", str(error))]
    found = list(_about_the_whole(form, response))
    found += _about_the_shape(form, response)
    return found + _about_the_answers(form, response)


def is_valid(issues: list[Issue]) -> bool:
    """Return whether none of the issues is an error."""
    return not any(issue.severity is Severity.ERROR for issue in issues)


def _about_the_whole(form: Form, response: Json) -> Iterator[Issue]:
    answers_to = word(response.get("questionnaire")).partition("|")[0]
    if form.url and answers_to and answers_to.rpartition("/")[2] != form.url.rpartition("/")[2]:
        yield Issue(Severity.ERROR, "", f"It answers another questionnaire: {answers_to}.")
    if response.get("status") not in STATUSES:
        yield Issue(Severity.ERROR, "", "It does not say whether it is finished.")
    if form.status == "retired":
        yield Issue(Severity.WARNING, "", "The questionnaire has been retired.")
    elif form.status == "draft":
        yield Issue(Severity.WARNING, "", "The questionnaire is a draft.")
    authored, (start, end) = word(response.get("authored")), form.effective
    if authored and start and order_of_moments(authored, start) == -1:
        yield Issue(Severity.WARNING, "", f"It was answered before {start}, when the questionnaire began.")
    if authored and end and order_of_moments(authored, end) == 1:
        yield Issue(Severity.WARNING, "", f"It was answered after {end}, when the questionnaire ended.")


def _about_the_shape(form: Form, response: Json) -> list[Issue]:
    """Judge where items stand and whether they have what their type allows, whatever their values."""
    found: list[Issue] = []
    _judge_nest(form, response.get("item"), "", 0, found)
    return found


def _judge_nest(form: Form, raws: Json, parent: str, depth: int, found: list[Issue]) -> None:
    seen: set[str] = set()
    for raw in objects(raws):
        link_id = word(raw.get("linkId"))
        item = form.by_link.get(link_id)
        if item is None:
            words = "The questionnaire has no such item."
        elif item.parent != parent:
            words = "The questionnaire has this item in another place."
        elif link_id in seen and not item.is_repeating_group:
            words = "This item is there twice."
        else:
            words = _wrong_with_parts(item, raw)
        if words:
            found.append(Issue(Severity.ERROR, link_id, words))
        seen.add(link_id)
        if item is not None and depth < DEEPEST:
            _judge_nest(form, raw.get("item"), link_id, depth + 1, found)
            for entry in objects(raw.get("answer")):
                _judge_nest(form, entry.get("item"), link_id, depth + 1, found)


def _wrong_with_parts(item: Item, raw: Mapping[str, Json]) -> str:
    answers = list(objects(raw.get("answer")))
    if item.kind == QUESTION:
        return "The questionnaire does not say of what kind this question is, so it has no answers."
    if answers and not item.is_question:
        return "A text takes no answer." if item.kind == DISPLAY else "A group takes no answer of its own."
    if raw.get("item") and item.is_question:
        return "What lies under a question belongs under its answer."
    if any(answer_in(entry) is None for entry in answers) and not absent_code(raw):
        return "An answer has no value."
    return ""


def _about_the_answers(form: Form, response: Json) -> list[Issue]:
    """Judge the values with the same rules that a coordinator meets while answering."""
    is_finished = response.get("status") in FINISHED
    with Evaluator(form.raw, has_spare=False) as evaluator:
        interview = Interview(form, evaluator, response=response, computes=False)
        found = []
        for problem in interview.problems(to_sign=True):
            link_id = problem.place[-1][0] if problem.place else ""
            found += [Issue(Severity.ERROR, link_id, words) for words in problem.message.split("\n")]
        for link_id in interview.answered_though_not_asked():
            found.append(Issue(Severity.ERROR, link_id, "This is answered although it was not to be asked."))
        for row in interview.rows():
            found += [
                Issue(Severity.WARNING, row.item.link_id, words) for words in row.warning.split("\n") if words
            ]
    soft = {REQUIRED, ONLY_ONE}
    if is_finished:
        return found
    return [
        Issue(Severity.WARNING, issue.link_id, issue.message) if issue.message in soft else issue
        for issue in found
    ]
