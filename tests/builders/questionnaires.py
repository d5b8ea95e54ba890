"""Questionnaires as FHIR R4 JSON, built for what a test wants to see."""

from __future__ import annotations

from typing import Any

FHIR = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
FREQUENCY = ("Not at all", "Several days", "More than half the days", "Nearly every day")


def a_form(*items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a Questionnaire with these items."""
    return {
        "resourceType": "Questionnaire",
        "url": "http://example.org/Questionnaire/one",
        "status": "active",
        "title": "A form",
        "item": list(items),
        **fields,
    }


def a_question(link_id: str, kind: str = "string", **fields: Any) -> dict[str, Any]:
    """Return a question; its text is its linkId unless told."""
    return {"linkId": link_id, "type": kind, "text": f"Question {link_id}", **fields}


def a_group(link_id: str, *items: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a group of items."""
    return {"linkId": link_id, "type": "group", "text": f"Group {link_id}", "item": list(items), **fields}


def a_choice(link_id: str, *codes: str, **fields: Any) -> dict[str, Any]:
    """Return a question with coded options; their weights are 0, 1, 2 ..."""
    options = [
        {"valueCoding": {
            "system": "http://example.org/codes", "code": code, "display": code.title(),
            "extension": [{"url": FHIR + "itemWeight", "valueDecimal": weight}],
        }}
        for weight, code in enumerate(codes)
    ]  # fmt: skip
    return a_question(link_id, "choice", answerOption=options, **fields)


def enabled_when(question: str, operator: str, **answer: Any) -> dict[str, Any]:
    """Return one enableWhen; the answer is given by its FHIR name, such as answerBoolean."""
    return {"question": question, "operator": operator, **answer}


def an_expression(url: str, text: str, name: str = "", language: str = "text/fhirpath") -> dict[str, Any]:
    """Return an extension that holds an expression."""
    stated = {"language": language, "expression": text} | ({"name": name} if name else {})
    return {"url": url, "valueExpression": stated}


def calculated(text: str) -> dict[str, Any]:
    """Return the extension that works out an answer."""
    return an_expression(SDC + "sdc-questionnaire-calculatedExpression", text)


def shown_if(text: str) -> dict[str, Any]:
    """Return the extension that shows an item if an expression is true."""
    return an_expression(SDC + "sdc-questionnaire-enableWhenExpression", text)


def variable(name: str, text: str) -> dict[str, Any]:
    """Return the extension that defines a variable."""
    return an_expression(FHIR + "variable", text, name)


def a_long_form(items: int) -> dict[str, Any]:
    """Return a form of about `items` items in groups of ten, with conditions, scores and a total."""
    groups = [_scored_group(str(number)) for number in range(1, items // 10 + 1)]
    total = "%resource.item.item.where(linkId.endsWith('.score')).answer.value.sum()"
    return a_form(*groups, a_question("total", "decimal", readOnly=True, extension=[calculated(total)]))


def _scored_group(number: str) -> dict[str, Any]:
    questions = []
    for place in range(1, 9):
        link_id = f"{number}.{place}"
        condition = enabled_when(
            f"{number}.{place - 1}",
            "=",
            answerCoding={"system": "http://example.org/codes", "code": FREQUENCY[0].lower()},
        )
        waits = {"enableWhen": [condition]} if place % 2 == 0 else {}
        questions.append(a_choice(link_id, *(word.lower() for word in FREQUENCY), **waits))
    score = f"%resource.item.where(linkId = '{number}').item.answer.value.weight().sum()"
    questions.append(a_question(f"{number}.score", "decimal", readOnly=True, extension=[calculated(score)]))
    return a_group(number, *questions)
