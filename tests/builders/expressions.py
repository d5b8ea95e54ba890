"""Questionnaires and responses for the expressions' tests, and 500 expressions that would never end."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from time import monotonic, sleep

from carecoord_desktop.sdc.expressions import Ask, Evaluator, Failure, Json, Outcome

PATIENCE_S = 20.0
ORDINAL_URL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"


def a_questionnaire(*items: Json, **more: Json) -> Json:
    """Return a questionnaire that holds these items."""
    return {"resourceType": "Questionnaire", "status": "active", "item": list(items), **more}


def a_choice(link_id: str, *weights: str, system: str = "") -> Json:
    """Return a choice item whose options "0", "1" ... score these weights."""
    return {
        "linkId": link_id,
        "type": "choice",
        "answerOption": [
            {
                "valueCoding": {"system": system or f"urn:{link_id}", "code": str(code)},
                "extension": [{"url": ORDINAL_URL, "valueDecimal": Decimal(weight)}],
            }
            for code, weight in enumerate(weights)
        ],
    }


def a_response(*items: Json) -> Json:
    """Return a response that holds these items."""
    return {"resourceType": "QuestionnaireResponse", "status": "in-progress", "item": list(items)}


def answered(link_id: str, *answers: Json) -> Json:
    """Return an item answered by decimals, texts, codings or whatever their type says."""
    return {"linkId": link_id, "answer": [_answer(value) for value in answers]}


def _answer(value: Json) -> Json:
    kinds = {bool: "valueBoolean", int: "valueInteger", str: "valueString", dict: "valueCoding"}
    return {kinds.get(type(value), "valueDecimal"): value}


def settled(evaluator: Evaluator, response: Json, asks: Sequence[Ask]) -> Mapping[str, Outcome]:
    """Return the outcomes once none is merely late, as a form would have them after the next answer or two.

    On a machine that is busy with other tests, an innocent expression may miss its 0.2 s of wall time.
    """
    limit = monotonic() + PATIENCE_S
    found = evaluator.evaluate(response, asks)
    while any(outcome.failure == Failure.NOT_THIS_TIME for outcome in found.values()) and monotonic() < limit:
        sleep(0.02)
        found = evaluator.evaluate(response, asks)
    return found


def bombs(count: int) -> list[str]:
    """Return `count` different expressions that would take all time or memory, the same every time."""
    chance = random.Random(5)  # noqa: S311 - the same bombs every time
    kinds = [
        _deep_brackets,
        _deep_iif,
        _endless_repeat,
        _growing_repeat,
        _huge_text,
        _slow_pattern,
        _slow_replacing,
        _combinations,
        _squared_descendants,
        _growing_list,
        _long_chain,
        _huge_number,
        _digits_in_c,
    ]
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(kinds[len(found) % len(kinds)](chance))
    return list(found)


def _deep_brackets(chance: random.Random) -> str:
    depth = chance.randint(1_000, 8_000)
    return "(" * depth + "1" + ")" * depth


def _deep_iif(chance: random.Random) -> str:
    depth = chance.randint(300, 1_000)
    return "iif(true, " * depth + "1" + ", 2)" * depth


def _endless_repeat(chance: random.Random) -> str:
    return f"('{chance.randint(0, 9999)}').repeat($this + '{chance.randint(0, 99)}')"


def _growing_repeat(chance: random.Random) -> str:
    return f"(1 | 2).repeat(($this * {chance.randint(2, 999)}) | ($this + {chance.randint(1, 999)}))"


def _huge_text(chance: random.Random) -> str:
    width = chance.randint(20, 60)
    return f"'{'x' * width}'" + f".replace('x', '{'x' * width}')" * chance.randint(7, 12)


def _slow_pattern(chance: random.Random) -> str:
    pattern = chance.choice(["(a+)+$", "(a|aa)+$", "(a*)*b", "([a-z]+)*[0-9]", "(a|a?)+$", "(.*)*=(.*)*;"])
    return f"'{'a' * chance.randint(40, 400)}!'.matches('^{pattern}')"


def _slow_replacing(chance: random.Random) -> str:
    pattern = chance.choice(["(a+)+$", "(a|aa)+$", "([a-z]+)*[0-9]", "(a|a?)+$"])
    return f"'{'a' * chance.randint(40, 400)}!'.replaceMatches('{pattern}', 'b')"


def _combinations(chance: random.Random) -> str:
    text = f"'{'0' * chance.randint(200, 900)}'.toChars()"
    return f"{text}.select({text}.select({text}.where($this = '{chance.randint(1, 9)}'))).count()"


def _squared_descendants(chance: random.Random) -> str:
    depth = chance.randint(4, 7)
    return "%questionnaire.descendants().select(" * depth + f"{chance.randint(1, 9999)}" + ")" * depth


def _growing_list(chance: random.Random) -> str:
    return f"'{chance.randint(0, 9999)}'" + ".select($this.combine($this).combine($this))" * chance.randint(
        14, 30
    )


def _long_chain(chance: random.Random) -> str:
    return " + ".join(str(chance.randint(1, 99)) for _ in range(chance.randint(3_000, 5_000)))


def _huge_number(chance: random.Random) -> str:
    steps = "0" * chance.randint(40, 90)
    return f"'{steps}'.toChars().aggregate($total * $total, {chance.randint(2, 99)}) > 0"


def _digits_in_c(chance: random.Random) -> str:
    """Nothing in Python can interrupt this one: turning a million digits into a whole number."""
    digits = f"{chance.randint(10**9, 10**10 - 1)}{'9' * chance.randint(12, 20)}"
    return f"'{digits}'" + ".replace('9', '9999999999')" * 5 + ".toDecimal().toInteger()"


def numbered(expressions: list[str]) -> Iterator[tuple[str, str]]:
    """Yield a key for every expression, and the expression."""
    return ((str(number), text) for number, text in enumerate(expressions))
