"""How long the formulas of a form take: compiled and typed in their own process, beside plain fhirpathpy.

Ours counts everything the caller waits for: the response written as JSON, two pipes, the evaluation, the
outcomes read back. Plain: `fhirpathpy.evaluate` on plain dicts in this process, which reads each expression
anew and answers many with nothing. Both take turns on the same response, once with the form's expressions and
once with eight times as many.

Usage: python benchmarks/expressions.py questionnaire.json [rounds]      (20 unless told)
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from fhirpathpy import evaluate
from fhirpathpy.models import models

from carecoord_desktop.common import strict_json
from carecoord_desktop.sdc.expressions import Ask, Evaluator
from carecoord_desktop.sdc.written_expressions import expressions_of

Json = Any
TIMES_OVER = 8


def main() -> None:
    """Print the medians side by side."""
    questionnaire = strict_json.parse(Path(sys.argv[1]).read_bytes())
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    texts = list(expressions_of(questionnaire))
    response = {
        "resourceType": "QuestionnaireResponse",
        "item": [_answered(item) for item in questionnaire.get("item", ())],
    }
    started = perf_counter()
    evaluator = Evaluator(questionnaire)
    constructed = perf_counter()
    with evaluator:
        evaluator.evaluate(response, _asks(texts[:1]))
        opened = perf_counter()
        print(f"opening: constructor {_ms(constructed - started)}, first outcome {_ms(opened - started)}")
        for times in (1, TIMES_OVER):
            _compare(evaluator, response, texts * times, rounds)


def _compare(evaluator: Evaluator, response: Json, texts: list[str], rounds: int) -> None:
    asks = _asks(texts)
    ours, plain = [], []
    for _ in range(rounds):
        ours.append(_took(lambda: evaluator.evaluate(response, asks)))
        plain.append(_took(lambda: [_plainly(response, text) for text in texts]))
    fast, slow = statistics.median(ours), statistics.median(plain)
    worst = max(ours)
    print(
        f"{len(texts)} expressions: ours {_ms(fast)} (worst {_ms(worst)}), "
        f"plain fhirpathpy {_ms(slow)}: {slow / fast:.0f} times as long"
    )


def _asks(texts: list[str]) -> list[Ask]:
    return [Ask(str(number), text, None) for number, text in enumerate(texts)]


def _plainly(response: Json, text: str) -> Json:
    names: dict[str, Json] = {"patient": [], "user": [], "questionnaire": [], "qitem": []}
    try:
        return evaluate(response, text, {"resource": response, **names}, models["r4"])
    except Exception as error:
        return error  # it raises bare Exception for unknown names and for sums


def _answered(item: Json) -> Json:
    """Return an item of the response: the first option, or a number, as the sort of question allows."""
    found: dict[str, Json] = {"linkId": item["linkId"]}
    if children := item.get("item"):
        found["item"] = [_answered(child) for child in children]
    elif options := item.get("answerOption"):
        found["answer"] = [{name: value for name, value in options[0].items() if name.startswith("value")}]
    elif item["type"] in {"integer", "decimal"}:
        found["answer"] = [{f"value{item['type'].capitalize()}": 3}]
    return found


def _took(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


if __name__ == "__main__":
    main()
