"""Commands about questionnaires: which can be asked, and answering one."""

from __future__ import annotations

import argparse
from pathlib import Path

from sqlalchemy.orm import Session

from carecoord_desktop.cli.answers import Answer, Refused
from carecoord_desktop.cli.options import THE_PATIENT, Command, day, option
from carecoord_desktop.cli.signing_in import desk_of
from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.assessments import rules
from carecoord_desktop.features.assessments.actions import sign
from carecoord_desktop.features.assessments.queries import asking
from carecoord_desktop.features.assessments.records import Manner
from carecoord_desktop.features.assessments.rules import AssessmentDraft, Finished
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.questionnaires import rules as questionnaire_rules
from carecoord_desktop.features.questionnaires.actions import take_in
from carecoord_desktop.features.questionnaires.queries import (
    Known,
    questionnaire,
    questionnaires,
)
from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview


def _questionnaires(options: argparse.Namespace) -> Answer:
    with desk_of(options) as desk, desk.reading() as session:
        known = questionnaires(session)
    document = [
        {
            "id": one.id, "url": one.about.name.url, "version": one.about.name.version,
            "title": one.about.title, "items": one.about.items, "status": one.about.status,
        }
        for one in known
    ]  # fmt: skip
    return Answer(document, [f"{one.about.name.canonical}  {one.about.title}" for one in known])


def _assess(options: argparse.Namespace) -> Answer:
    given = _read(options.answers)
    with desk_of(options) as desk:
        with desk.reading(chart=options.patient, purpose="assessment") as session:
            if session.get(Patient, options.patient) is None:
                raise Refused("nobody on this laptop has this id")
            known = _known(session, options.questionnaire)
            asked = asking(session, options.patient, known)
        with Evaluator(known.content, asked.launch) as evaluator:
            form = read_form(known.content, asked.value_sets)
            is_response = given.get("resourceType") == "QuestionnaireResponse"
            interview = Interview(form, evaluator, response=given if is_response else None)
            unknown = () if is_response else rules.answer_all(interview, given)
            draft = AssessmentDraft(
                known.about.name.canonical,
                known.about.title,
                asked_on=options.on or clock.today(),
                manner=Manner.PAPER if options.on else Manner.INTERVIEW,
                begun_at=clock.now(),
            )
            finished = rules.finished(known.content, interview, draft, asked.sex)
        signed = None
        if options.sign:
            with desk.writing() as session:
                if known.seen is None and not known.is_ours:
                    take_in(session, known.content)
                signed = sign(session, options.patient, rules.Signing(draft, finished)).id
    document = _document(finished, unknown) | ({"assessment": signed} if signed else {})
    return Answer(document, _lines(finished, unknown))


def _known(session: Session, called: str) -> Known:
    """Return a questionnaire by id, address or file."""
    if (found := questionnaire(session, called)) is not None:
        return found
    path = Path(called)
    if not path.is_file():
        raise Refused(f"there is no questionnaire and no file {called}")
    content = _read(path)
    if content.get("resourceType") != "Questionnaire":
        raise Refused(f"{called} is no FHIR Questionnaire")
    if words := questionnaire_rules.refusal(content):
        raise Refused(words)
    return Known(questionnaire_rules.about(content), content, is_ours=False)


def _read(path: Path) -> JsonObject:
    try:
        content = strict_json.parse(path.read_bytes())
    except strict_json.Refused as error:
        raise Refused(f"{path}: {error}") from None
    if not isinstance(content, dict):
        raise Refused(f"{path} holds no JSON object")
    return content


def _document(finished: Finished, unknown: tuple[str, ...]) -> dict[str, object]:
    return {
        "response": finished.response,
        "scores": finished.scores,
        "flags": finished.flags,
        "proposed_needs": finished.proposals,
        "hidden": finished.hidden,
        "problems": [
            *finished.problems,
            *({"field": one, "message": "Nothing asks this."} for one in unknown),
        ],
    }


def _lines(finished: Finished, unknown: tuple[str, ...]) -> list[str]:
    lines = [
        f"{one.name}: {one.why_none if one.value is None else one.value} {one.band_label}".rstrip()
        for one in finished.scores
    ]
    lines += [f"Attention: {one.words}" for one in finished.flags]
    lines += [f"Need: {one.category}" for one in finished.proposals]
    lines += [f"{one.field}: {one.message}" for one in finished.problems]
    return lines + [f"{one}: nothing asks this." for one in unknown]


COMMANDS = (
    Command("questionnaires", "which questionnaires can be asked", _questionnaires),
    Command(
        "assess",
        "answer a questionnaire",
        _assess,
        (
            option("questionnaire", "its id, address or file", metavar="QUESTIONNAIRE"),
            THE_PATIENT,
            option(
                "--answers",
                "a FHIR QuestionnaireResponse, or {linkId: value}",
                type=Path,
                metavar="F",
                required=True,
            ),
            option("--on", "the day on the paper it was answered on", type=day, metavar="DATE"),
            option("--sign", "sign it, which locks it", action="store_true"),
        ),
    ),
)
