"""Two hundred care plans in one batch: pages per second beside the same text through Qt's QTextDocument.

`python -m benchmarks.plan_papers`. Both write one PDF in memory, in Noto Sans 11 on Letter. Ours sets tables,
facts, person, page x of y, version and watermarks; Qt gets the very lines that stand in ours, as plain
paragraphs without any of that. They take turns; timed in seconds of the processor: other work on the machine
does not count. Every plan says something else, so that nobody lives from one kept page. Shown besides: what
reading the plans from the encrypted store takes, and how long the whole batch takes on the wall.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.papers import pages_in, qt
from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.printout import many_plans
from carecoord_desktop.features.care_plans.queries import PlanOnPaper
from tests.builders.desks import a_desk
from tests.builders.papers import pages_of
from tests.builders.plan_papers import MONDAY, a_full_plan, lucille_grant, on_paper

PLANS, ROUNDS, READ = 200, 5, 20
_WORDS = ["walk", "sleep", "eat", "cook", "call", "visit", "church", "grandson", "garden", "knee", "sugar", "pressure", "breath", "bus", "clinic", "nurse", "class", "morning", "evening", "week", "month", "paper", "card", "food", "rent", "heat", "phone", "number", "friend", "group", "park", "swim", "read", "write"]


def main() -> None:
    """Measure both, print and judge."""
    with clock.reading_from(MONDAY), tempfile.TemporaryDirectory() as folder:
        desk = a_desk(Path(folder))
        chart = lucille_grant(desk)
        a_full_plan(desk, chart)
        began = time.process_time()
        for _ in range(READ):
            found = on_paper(desk, chart)
        reading_ms = (time.process_time() - began) * 1000 / READ
        desk.store.close()
    plans = everybody(found)
    text = [("", page.replace("\r\n", "\n").split("\n")) for page in pages_of(many_plans(plans).content)]
    best = {"ours": 0.0, "Qt": 0.0}
    walls, pages = [], {"ours": 0, "Qt": 0}
    for _ in range(ROUNDS):
        for name in best:
            began, wall = time.process_time(), time.perf_counter()
            written = many_plans(plans).content if name == "ours" else qt(text)
            taken = time.process_time() - began
            if name == "ours":
                walls.append(time.perf_counter() - wall)
            pages[name] = pages_in(written)
            best[name] = max(best[name], pages[name] / taken)
    # the same text on fewer or more pages is the same work: both are counted in pages of ours
    same = best["Qt"] * pages["ours"] / pages["Qt"]
    print(f"{PLANS} care plans, {pages['ours']} pages, {len(written) / 1000:.0f} kB through Qt")
    print(f"ours {best['ours']:6.0f} pages/s   {min(walls):.2f} s for the batch on the wall")
    print(
        f"Qt   {same:6.0f} pages/s of ours ({pages['Qt']} pages of its own)   ours / it {best['ours'] / same:.2f}"
    )
    print(f"reading a plan with its person from the store: {reading_ms:.1f} ms")
    assert best["ours"] > same, "Qt sets the same text faster"


def everybody(found: PlanOnPaper) -> Sequence[PlanOnPaper]:
    """Return the plans of made-up people: the same parts, other words in each."""
    luck = random.Random(3)  # noqa: S311  # the same people every time

    def words(least: int, most: int) -> str:
        return " ".join(luck.choices(_WORDS, k=luck.randint(least, most))).capitalize()

    def one(number: int) -> PlanOnPaper:
        goals = tuple(
            replace(
                goal,
                statement=f"I want to {words(4, 14)}",
                target_text=words(2, 6),
                steps=tuple(replace(step, text=words(3, 10)) for step in goal.steps),
            )
            for goal in found.goals
        )
        face = replace(found.face, name=f"Person {number} {words(1, 1)}", what_matters=words(8, 20))
        barriers = tuple(replace(each, description=words(4, 12)) for each in found.barriers)
        return replace(found, goals=goals, face=face, barriers=barriers)

    return [one(number) for number in range(PLANS)]


if __name__ == "__main__":
    main()
