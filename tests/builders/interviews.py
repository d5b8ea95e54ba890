"""Interviews on questionnaires, with a real evaluator, and answers for whatever they ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from time import monotonic
from typing import Any

from carecoord_desktop.sdc.definition import read_form
from carecoord_desktop.sdc.expressions import Evaluator
from carecoord_desktop.sdc.interview import Interview
from carecoord_desktop.sdc.item import Place
from carecoord_desktop.sdc.rows import Row

PATIENCE_S = 20.0

SAMPLES: dict[str, Any] = {
    "boolean": True,
    "decimal": Decimal("36.5"),
    "integer": 3,
    "date": "2024-02-29",
    "dateTime": "2024-02-29T10:00:00Z",
    "time": "10:00:00",
    "string": "Oak Street",
    "text": "Lives with her sister.\nHas no car.",
    "url": "https://example.org/pantry",
    "attachment": {"contentType": "text/plain", "data": "YQ==", "size": 1},
    "reference": {"reference": "Patient/p1"},
    "quantity": {"value": Decimal("2.50"), "unit": "kg"},
}


@contextmanager
def an_interview(raw: Any, launch: dict[str, Any] | None = None, **more: Any) -> Iterator[Interview]:
    """Yield an interview on a questionnaire's JSON."""
    with Evaluator(raw, launch, has_spare=False) as evaluator:
        yield Interview(read_form(raw), evaluator, **more)


def at(*steps: str | tuple[str, int]) -> Place:
    """Return a place; a linkId alone stands for its first asking."""
    return tuple((step, 0) if isinstance(step, str) else step for step in steps)


def settled(interview: Interview) -> Interview:
    """Return the interview once no formula is late, which happens on a machine busy with other tests."""
    limit = monotonic() + PATIENCE_S
    while interview.is_behind and monotonic() < limit:
        interview.catch_up()
    return interview


def row(interview: Interview, *steps: str | tuple[str, int]) -> Row:
    """Return the row that is shown at a place."""
    settled(interview)
    found = interview.row(at(*steps))
    assert found is not None, f"{steps} is not shown"
    return found


def shown(interview: Interview) -> list[str]:
    """Return the linkIds of the rows in order."""
    return [one.item.link_id for one in settled(interview).rows()]


def given(interview: Interview, *steps: str | tuple[str, int]) -> list[Any]:
    """Return the plain values answered at a place."""
    return [answer.value for answer in row(interview, *steps).answers]


def sample(asked: Row) -> Any:
    """Return an answer that the question takes."""
    if asked.item.is_choice:
        return asked.options[0].answer if asked.options else {"code": "x", "display": "Something"}
    return SAMPLES[asked.item.kind]


def fill(interview: Interview) -> None:
    """Answer every question that is asked, also those that an answer brings, each once."""
    done: set[Place] = set()
    while waiting := [one.place for one in interview.rows() if one.is_askable and one.place not in done]:
        done.add(waiting[0])
        asked = settled(interview).row(waiting[0])
        if asked is not None and not asked.is_answered:
            interview.answer(asked.place, [sample(asked)])
