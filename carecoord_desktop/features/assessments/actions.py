"""What is done with assessments: signed once, amended by addendum, struck with a reason."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.problems import DraftHasProblems, Problem
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.records import (
    Assessment,
    AssessmentAddendum,
    Manner,
)
from carecoord_desktop.features.assessments.rules import Signing
from carecoord_desktop.features.needs.actions import accept_proposals
from carecoord_desktop.features.questionnaires.rules import name_in
from carecoord_desktop.features.tasks.actions import add_task
from carecoord_desktop.features.tasks.records import Priority
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.capture import author_of, change
from carecoord_desktop.store.record import Seen, Standing, new_id

ASK_IN_PRIVATE = "Ask the rest of the questions in private"
"""The task of an assessment whose sensitive questions had to wait; a list may be read over a shoulder."""


def sign(session: Session, chart: UUID, signing: Signing) -> Assessment:
    """Store an assessment, from now on locked, with its scores and the needs that the person spoke about.

    Where private questions had to wait, a task asks them again.

    Author and moment of creation are those of the draft's beginning; what came from paper keeps the day on
    the paper and names who keyed it.

    Raises:
        DraftHasProblems: if something that is required to sign is missing.
    """
    draft, finished = signing.draft, signing.finished
    if finished.problems or draft.asked_on is None:
        raise DraftHasProblems([*finished.problems] or rules.problems(draft))
    name, worker = name_in(draft.questionnaire), author_of(session)
    assessment = Assessment(
        id=draft.assessment_id or new_id(),
        chart=chart,
        questionnaire=name.url,
        version=name.version,
        title=draft.title,
        response=strict_json.written(finished.response),
        scores=rules.scores_text(finished.scores),
        manner=draft.manner,
        informant=draft.informant.strip(),
        language=draft.language,
        privacy=draft.privacy,
        is_sensitive=finished.is_sensitive,
        asked_on=draft.asked_on,
        begun_at=draft.begun_at or clock.now(),
        author_id=worker,
        transcribed_by=worker if draft.manner == Manner.PAPER else None,
        signed_at=clock.now(),
    )
    session.add(assessment)
    accept_proposals(session, chart, assessment.id, signing.decisions, found_on=draft.asked_on)
    if finished.waits_for_privacy:
        task = TaskDraft(title=ASK_IN_PRIVATE, priority=Priority.HIGH, due_on=clock.today())
        add_task(session, chart, task, about_kind=Assessment.kind(), about_id=assessment.id)
    return assessment


def amend(session: Session, seen: Seen, text: str) -> AssessmentAddendum:
    """Add words to a signed assessment.

    Raises:
        DraftHasProblems: without words.
    """
    if found := rules.addendum_problems(text):
        raise DraftHasProblems(found)
    assessment = session.get_one(Assessment, seen.record_id)
    addendum = AssessmentAddendum(
        chart=assessment.chart,
        assessment_id=assessment.id,
        text=text.strip(),
        by=author_of(session),
        at=clock.now(),
    )
    session.add(addendum)
    return addendum


def strike_assessment(session: Session, seen: Seen, reason: str) -> None:
    """Mark an assessment as entered in error; it leaves every list and stays in the history.

    Raises:
        DraftHasProblems: without a reason.
    """
    if not reason.strip():
        raise DraftHasProblems([Problem("reason", "Write why this assessment should not be here.")])
    assessment = session.get_one(Assessment, seen.record_id)
    change(assessment, seen, standing=Standing.ENTERED_IN_ERROR, error_reason=reason.strip())
