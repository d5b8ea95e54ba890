"""The order in which a guided interview asks: each question with the texts that introduce it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from carecoord_desktop.sdc.interview import Row
from carecoord_desktop.sdc.item import Place


@dataclass(frozen=True)
class Step:
    """One question and what is read out before it; after it, the groups `adds` can be asked once more."""

    question: Row
    intro: tuple[Row, ...]
    adds: tuple[Row, ...] = ()


def steps_of(rows: Sequence[Row]) -> list[Step]:
    """Return one step for each question, in order.

    Groups and texts go with the question after them; texts behind the last question go with that one.
    """
    steps: list[Step] = []
    intro: list[Row] = []
    for row in rows:
        if row.item.is_question:
            steps.append(Step(row, tuple(intro)))
            intro = []
        else:
            intro.append(row)
    if steps and intro:
        last = steps[-1]
        steps[-1] = Step(last.question, (*last.intro, *intro))
    ends = _last_questions(rows, steps)
    return [Step(step.question, step.intro, tuple(ends.get(step.question.place, ()))) for step in steps]


def _last_questions(rows: Iterable[Row], steps: Sequence[Step]) -> dict[Place, list[Row]]:
    """Return the last askings of groups, by the place of the question after which to ask once more."""
    found: dict[Place, list[Row]] = {}
    groups = [row for row in rows if row.can_add]
    last_asking = {(*row.place[:-1], row.place[-1][0]): row for row in groups}
    for group in last_asking.values():
        below = [step for step in steps if step.question.place[: len(group.place)] == group.place]
        if below:
            found.setdefault(below[-1].question.place, []).append(group)
    return found
