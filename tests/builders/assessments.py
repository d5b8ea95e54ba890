"""Assessments as a coordinator signs them, on our own forms or on forms given as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.actions import sign
from carecoord_desktop.features.assessments.queries import AssessmentRow, assessments_of_chart
from carecoord_desktop.features.assessments.rules import AssessmentDraft, Finished
from carecoord_desktop.features.questionnaires.queries import ours
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.store.desk import Desk

SCREEN_ANSWERS: Mapping[str, Any] = {
    "home": "keep", "home-problems": ["none"], "food-worry": "sometimes-true", "food-out": "never-true",
    "ride": True, "utilities": "no", "hurt": "never", "put-down": "never", "threat": "sometimes",
    "yell": "never", "mood-joy": "few-days", "mood-low": "most-days",
}  # fmt: skip
"""What Maria answers to our social needs screen on her first visit."""


def our_form(name: str) -> JsonObject:
    """Return one of our own forms."""
    return next(known.content for known in ours() if known.content["id"] == name)


def answered(
    content: JsonObject, answers: Mapping[str, Any], *, sex: str = "", **fields: Any
) -> tuple[AssessmentDraft, Finished]:
    """Return a draft and what its answers, by linkId, come to."""
    draft = AssessmentDraft(
        f"{content['url']}|{content['version']}", content["title"], asked_on=clock.today()
    )
    draft = replace(draft, begun_at=clock.now(), **fields)
    with Evaluator(content) as evaluator:
        interview = Interview(read_form(content), evaluator)
        unknown = rules.answer_all(interview, answers)
        assert unknown == (), f"nothing asks {unknown}"
        return draft, rules.finished(content, interview, draft, sex)


def an_assessment(
    desk: Desk,
    chart: UUID,
    form: str = "social-needs",
    answers: Mapping[str, Any] = SCREEN_ANSWERS,
    *,
    asked_on: date | None = None,
    **fields: Any,
) -> AssessmentRow:
    """Return a signed assessment as the list shows it."""
    draft, finished = answered(our_form(form), answers, asked_on=asked_on or clock.today(), **fields)
    with desk.writing() as session:
        signed = sign(session, chart, rules.Signing(draft, finished)).id
    return next(row for row in the_assessments(desk, chart) if row.assessment_id == signed)


def the_assessments(desk: Desk, chart: UUID) -> list[AssessmentRow]:
    """Return a person's assessments as the page lists them."""
    with desk.reading() as session:
        return assessments_of_chart(session, chart)
