"""How long a long questionnaire takes to open and to take an answer, beside a bare walk through its JSON.

The form has 800 items in groups of ten: half of the questions depend on the answer before them, each group
adds up its own score, and the form adds up all of them. Ours: reading the form, opening an interview with all
its rows, then one answer after the other. Plain: `json.loads` and a visit of every item. Both in one process.

Usage: python benchmarks/questionnaire.py [items]      (800 unless told)
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any

from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from tests.builders.questionnaires import a_long_form

OPEN_TARGET_MS = 1_000.0
ANSWER_TARGET_MS = 50.0
OPENINGS = 5


def main(items: int) -> None:
    """Open the form several times, answer it once, print."""
    text = json.dumps(a_long_form(items))
    openings = []
    for _ in range(OPENINGS):
        seconds, (interview, evaluator) = timed(lambda: opened(text))
        openings.append(seconds)
        if len(openings) < OPENINGS:
            evaluator.close()
    walks = [timed(lambda: sum(1 for _ in walked(json.loads(text)["item"])))[0] for _ in range(OPENINGS)]
    answers = answered(interview)
    evaluator.close()
    print(f"{items} items, {len(text) // 1024} KB, {len(answers)} answers")
    print(f"{'':22}{'ours p50':>10}{'p95':>8}{'plain p50':>11}{'ratio':>8}")
    line("open, all rows", openings, walks)
    line("answer", answers, walks)
    print(f"targets: open <= {OPEN_TARGET_MS:.0f} ms, answer p95 <= {ANSWER_TARGET_MS:.0f} ms")


def opened(text: str) -> tuple[Interview, Evaluator]:
    """Return an interview on the form in `text` with all of its rows built, and its evaluator."""
    raw = json.loads(text)
    evaluator = Evaluator(raw)
    interview = Interview(read_form(raw), evaluator)
    assert interview.rows()
    return interview, evaluator


def answered(interview: Interview) -> list[float]:
    """Return the seconds that each answer took until the changed rows were known."""
    found = []
    while (place := interview.next_place()) is not None:
        row = interview.row(place)
        assert row is not None
        found.append(timed(lambda: interview.answer(place, [row.options[0].answer]))[0])  # noqa: B023
    return found


def walked(items: Any) -> Iterator[Any]:
    """Yield every item of a questionnaire's JSON."""
    for item in items:
        yield item
        yield from walked(item.get("item", ()))


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds a piece of work takes, and what it gives."""
    started = perf_counter()
    result = work()
    return perf_counter() - started, result


def line(kind: str, ours: list[float], plain: list[float]) -> None:
    """Print one line of the table, in milliseconds."""
    p95 = statistics.quantiles(ours, n=20)[-1]
    ratio = statistics.median(ours) / statistics.median(plain)
    print(
        f"{kind:22}{statistics.median(ours) * 1000:10.2f}{p95 * 1000:8.2f}"
        f"{statistics.median(plain) * 1000:11.2f}{ratio:8.1f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 800)
