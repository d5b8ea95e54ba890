"""Interviews on small forms with nothing to work out, and how a publisher wants an item shown."""

from __future__ import annotations

from typing import Any

from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from tests.builders.questionnaires import FHIR, a_form

Extension = dict[str, Any]


def interview_on(*items: dict[str, Any], **more: Any) -> Interview:
    """Return an interview on a form with these items; no process is started for it."""
    raw = a_form(*items)
    return Interview(read_form(raw), Evaluator(raw, has_spare=False), **more)


def control(code: str) -> Extension:
    """Return the extension that asks for a control, such as "slider"."""
    concept = {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": code}]}
    return {"url": FHIR + "questionnaire-itemControl", "valueCodeableConcept": concept}


def between(least: int, most: int) -> list[Extension]:
    """Return the extensions that bound a whole number."""
    return [
        {"url": FHIR + "minValue", "valueInteger": least},
        {"url": FHIR + "maxValue", "valueInteger": most},
    ]


def unit(code: str, words: str) -> Extension:
    """Return the extension that offers a unit."""
    coding = {"system": "http://unitsofmeasure.org", "code": code, "display": words}
    return {"url": FHIR + "questionnaire-unitOption", "valueCoding": coding}


def in_language(language: str, words: str) -> dict[str, Any]:
    """Return what stands beside a text to say it in another language."""
    parts = [{"url": "lang", "valueCode": language}, {"url": "content", "valueString": words}]
    return {"extension": [{"url": FHIR + "translation", "extension": parts}]}


def worded_choice(link_id: str, text: str, *words: str, **more: Any) -> dict[str, Any]:
    """Return a choice question whose answers are the codes "a1", "a2" ... with these words."""
    options = [{"valueCoding": {"code": f"a{n}", "display": each}} for n, each in enumerate(words, start=1)]
    return {"linkId": link_id, "type": "choice", "text": text, "answerOption": options, **more}
