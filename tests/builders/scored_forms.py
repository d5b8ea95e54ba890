"""Forms and responses for the tests of scores: coded like published ones, or without any code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from carecoord_desktop.sdc.scores import Score, scores

Json = dict[str, Any]

ON = date(2026, 11, 23)
LOINC = "http://loinc.org"
NOT_AT_ALL, SEVERAL, MORE_THAN_HALF, NEARLY_EVERY = DAYS = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
PHQ_9 = ("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8")
GAD_7 = ("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7")


def a_coded_form(items: Iterable[str], *, panel: str = "", **more: Any) -> Json:
    """Return a form whose questions carry these LOINC codes, as linkId and as code."""
    code = [{"system": LOINC, "code": panel}] if panel else []
    listed = [{"linkId": item, "code": [{"system": LOINC, "code": item}], "type": "choice"} for item in items]
    return {"resourceType": "Questionnaire", "code": code, "item": listed, **more}


def coded(code: str) -> Json:
    """Return the JSON of one answer with a LOINC code."""
    return {"valueCoding": {"system": LOINC, "code": code}}


def a_response_saying(answers: Mapping[str, Json | None]) -> Json:
    """Return a response with one answer per linkId; None leaves the question unanswered."""
    items = [{"linkId": link, "answer": [one]} if one else {"linkId": link} for link, one in answers.items()]
    return {"resourceType": "QuestionnaireResponse", "item": items}


def a_response_of(items: Iterable[str], codes: Iterable[str]) -> Json:
    """Return a response with one LOINC answer per linkId."""
    return a_response_saying({item: coded(code) for item, code in zip(items, codes, strict=True)})


def the_score(form: Json, response: Json, **more: Any) -> Score:
    """Return the one score of a form."""
    [score] = scores(form, response, on=ON, **more)
    return score


def total_of(score: Score) -> int | None:
    """Return the total as the whole number that all these instruments have."""
    assert score.value is None or score.value == int(score.value)
    return None if score.value is None else int(score.value)


def published(shared_data: Path, name: str) -> Json:
    """Return one of the real files, by its path in their folder."""
    found: Json = json.loads((shared_data / name).read_text(encoding="utf-8"))
    return found


def an_uncoded_form(how_many: int, weights: list[list[int]] | None = None, **more: Any) -> Json:
    """Return a form whose questions carry no code, with four answers each or those with the given points."""
    url = "http://hl7.org/fhir/StructureDefinition/itemWeight"
    items = []
    for number in range(1, how_many + 1):
        points: list[int] | None = weights[number - 1] if weights else None
        options = [
            {"valueCoding": {"code": f"a{index}"}}
            | ({"extension": [{"url": url, "valueDecimal": points[index]}]} if points else {})
            for index in range(len(points) if points else 4)
        ]
        items.append({"linkId": f"q{number}", "type": "choice", "answerOption": options})
    return {"resourceType": "Questionnaire", "item": items, **more}
