"""Assessments as lists, papers and charts show them: of one person, or due again in the whole caseload."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.records import (
    Assessment,
    AssessmentAddendum,
    Manner,
    Privacy,
)
from carecoord_desktop.features.assessments.rules import Stage
from carecoord_desktop.features.patient_resources.fhir import person_resource
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.questionnaires.queries import Known, value_sets
from carecoord_desktop.features.team.queries import worker_names
from carecoord_desktop.sdc.scores import Score
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class AddendumRow:
    """Words added later."""

    text: str
    by_name: str
    at: datetime


@dataclass(frozen=True)
class AssessmentRow:
    """One signed assessment in a list."""

    seen: Seen
    assessment_id: UUID
    chart: UUID
    questionnaire: str
    version: str
    title: str
    asked_on: date
    author_name: str
    transcriber_name: str
    manner: Manner
    informant: str
    privacy: Privacy
    is_sensitive: bool
    stage: Stage
    scores: tuple[Score, ...]
    addenda: tuple[AddendumRow, ...]
    due_again_on: date
    is_latest: bool
    is_due_soon: bool
    signed_at: datetime

    @property
    def is_positive(self) -> bool:
        """Whether any of its scores asks for something to be done."""
        return any(score.is_positive for score in self.scores)


@dataclass(frozen=True)
class TrendPoint:
    """One value of a score over time."""

    on: date
    value: Decimal
    band: str
    is_positive: bool | None


def assessments_of_chart(session: Session, chart: UUID) -> list[AssessmentRow]:
    """Return a person's signed assessments, the newest first."""
    found = session.scalars(_counting().where(Assessment.chart == chart))
    return _rows(session, found)


def assessments_due_again(session: Session) -> list[AssessmentRow]:
    """Return the latest assessment of each kind that is due again within a month or late, oldest first."""
    rows = _rows(session, session.scalars(_counting()))
    return sorted((row for row in rows if row.is_due_soon), key=lambda row: row.due_again_on)


def response_of(session: Session, assessment_id: UUID) -> JsonObject:
    """Return the FHIR QuestionnaireResponse of a signed assessment, its items as they were signed.

    Raises:
        NoResultFound: if this laptop does not have it.
    """
    found: JsonObject = strict_json.parse(session.get_one(Assessment, assessment_id).response.encode())
    return found


def last_response(session: Session, chart: UUID, questionnaire: str) -> JsonObject | None:
    """Return what the person answered to the same questionnaire before; None if she never did."""
    last = session.scalars(
        _counting()
        .where(Assessment.chart == chart, Assessment.questionnaire == questionnaire)
        .order_by(Assessment.asked_on.desc(), Assessment.signed_at.desc())
        .limit(1)
    ).first()
    return None if last is None else response_of(session, last.id)


@dataclass(frozen=True)
class Asking:
    """All that a questionnaire needs to be asked of one person."""

    chart: UUID
    patient_name: str
    birth_date: str
    known: Known
    launch: Mapping[str, JsonObject]
    value_sets: Mapping[str, JsonObject]
    sex: str
    last: JsonObject | None


def asking(session: Session, chart: UUID, known: Known) -> Asking:
    """Return what is needed to ask a questionnaire: about the person, and what she answered last time.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    person = session.get_one(Patient, chart)
    return Asking(
        chart,
        shown_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name),
        "" if person.birth_date is None else person.birth_date.words,
        known,
        launch_context(session, chart),
        value_sets(session),
        str(person.administrative_gender),
        last_response(session, chart, known.about.name.url),
    )


def launch_context(session: Session, chart: UUID) -> Mapping[str, JsonObject]:
    """Return what the formulas of a questionnaire may look up about the person: her FHIR Patient."""
    person = session.get_one(Patient, chart)
    return {"patient": {"id": str(chart), **person_resource(person, (), lambda key: chart, None)}}


def trend(session: Session, chart: UUID, code: str, name: str = "") -> list[TrendPoint]:
    """Return the values of one score of a person over time, the oldest first.

    A score is known by its LOINC code, one of ours, which has none, by its name.
    """
    found = session.scalars(_counting().where(Assessment.chart == chart).order_by(Assessment.asked_on))
    return [
        TrendPoint(one.asked_on, score.value, score.band_label, score.is_positive)
        for one in found
        for score in rules.scores_in(one.scores)
        if score.value is not None and (score.loinc == code if code else score.name == name)
    ]


def _counting() -> Select[Assessment]:
    return select(Assessment).where(Assessment.standing != Standing.ENTERED_IN_ERROR)


def _rows(session: Session, found: Iterable[Assessment]) -> list[AssessmentRow]:
    assessments = sorted(found, key=lambda one: (one.asked_on, one.signed_at), reverse=True)
    charts = {one.chart for one in assessments}
    names, today = worker_names(session), clock.today()
    addenda = _addenda(session, charts, names)
    rows, latest = [], set()
    for one in assessments:
        kind = one.chart, one.questionnaire
        rows.append(_row(one, names, addenda[one.id], kind not in latest, today))
        latest.add(kind)
    return rows


def _row(
    one: Assessment,
    names: dict[UUID, str],
    addenda: list[AddendumRow],
    is_latest: bool,
    today: date,
) -> AssessmentRow:
    return AssessmentRow(
        seen=Seen.of(one),
        assessment_id=one.id,
        chart=one.chart,
        questionnaire=one.questionnaire,
        version=one.version,
        title=one.title,
        asked_on=one.asked_on,
        author_name=_name(names, one.author_id),
        transcriber_name=_name(names, one.transcribed_by),
        manner=one.manner,
        informant=one.informant,
        privacy=one.privacy,
        is_sensitive=one.is_sensitive,
        stage=Stage.AMENDED if addenda else Stage.SIGNED,
        scores=rules.scores_in(one.scores),
        addenda=tuple(addenda),
        due_again_on=rules.due_again_on(one.asked_on),
        is_latest=is_latest,
        is_due_soon=is_latest and rules.is_due_soon(one.asked_on, today),
        signed_at=one.signed_at,
    )


def _name(names: dict[UUID, str], worker_id: UUID | None) -> str:
    return "" if worker_id is None else names.get(worker_id, "")


def _addenda(
    session: Session, charts: set[UUID], names: dict[UUID, str]
) -> defaultdict[UUID, list[AddendumRow]]:
    found: defaultdict[UUID, list[AddendumRow]] = defaultdict(list)
    for one in session.scalars(
        select(AssessmentAddendum)
        .where(AssessmentAddendum.chart.in_(charts), AssessmentAddendum.standing != Standing.ENTERED_IN_ERROR)
        .order_by(AssessmentAddendum.at)
    ):
        found[one.assessment_id].append(AddendumRow(one.text, names.get(one.by, ""), one.at))
    return found
