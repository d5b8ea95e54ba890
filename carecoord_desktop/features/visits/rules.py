"""What is asked on arriving, and how the minutes of one visit are shared among the people visited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.interpreters import rules as interpreters
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.visits.records import Privacy, VisitPlace

LONGEST_MINUTES = 24 * 60

ALERTS_NOBODY = (
    "This timer alerts nobody, least of all while this laptop is offline. Tell the office where you go."
)


@dataclass(frozen=True)
class ArriveDraft:
    """A visit that begins now; `people` are the charts of those who are there, as text."""

    people: tuple[str, ...] = ()
    place: VisitPlace = VisitPlace.HOME
    others_present: str = ""
    privacy: Privacy | None = None
    route_left_with: str = ""
    interpreter: InterpreterLog = field(default_factory=InterpreterLog)


def arrive_problems(draft: ArriveDraft, *, needs_interpreter: bool) -> list[Problem]:
    """Return what has to be said before the timer starts: who is there. All else can wait.

    The interpreter is asked about here and required when the note is signed.
    """
    found = [] if draft.people else [Problem("people_place", "Choose who is there.")]
    if draft.interpreter.type is None:
        return found
    return found + interpreters.problems(draft.interpreter, is_needed=needs_interpreter, was_reached=True)


def minutes_between(started_at: datetime, ended_at: datetime) -> int:
    """Return the whole minutes of a visit, at least 1."""
    return max(1, (ended_at - started_at) // timedelta(minutes=1))


def split_evenly(minutes: int, people: int) -> tuple[int, ...]:
    """Return one share per person that add up to exactly these minutes; the first have what is left over."""
    share, left_over = divmod(minutes, people)
    return tuple(share + (place < left_over) for place in range(people))


def split_problems(minutes: int, shares: Sequence[int]) -> list[Problem]:
    """Return what is wrong with the shares of a visit; they may add up to less, never to more."""
    if not 0 < minutes <= LONGEST_MINUTES:
        return [Problem("minutes", "Write the minutes of the whole visit, from 1 to 1440.")]
    if any(share < 0 for share in shares):
        return [Problem("shares", "Minutes cannot be less than 0.")]
    if (total := sum(shares)) > minutes:
        return [
            Problem("shares", f"The shares add up to {total} minutes. The visit had {minutes}. Lower them.")
        ]
    return []
