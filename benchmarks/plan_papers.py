"""Two hundred care plans in one batch: pages per second beside the same text through Qt's QTextDocument.

`python -m benchmarks.plan_papers`. All write one PDF in memory, in Noto Sans 11 on Letter. Ours sets tables,
boxes, person, page x of y, version and watermark. Qt gets the same text twice: with the same headings and
tables, as a plan has to look, and as bare lines, which is the least that Qt can do with it; never with
anything around the pages. They take turns, timed in seconds of the processor: other work on the machine does
not count. The same text on fewer or more pages is the same work: all are counted in pages of ours. Every plan
says something else, so that nobody lives from one kept page.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.papers import pages_in, qt, qt_bytes, qt_document
from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.printout import care_plan_paper, many_plans
from carecoord_desktop.features.care_plans.queries import PlanOnPaper
from carecoord_desktop.printing import (
    Block,
    Facts,
    Heading,
    Note,
    Paper,
    Paragraph,
    Strong,
    Table,
    Text,
    Together,
)
from tests.builders.desks import a_desk
from tests.builders.papers import pages_of
from tests.builders.plan_papers import MONDAY, a_full_plan, lucille_grant, on_paper

PLANS, ROUNDS, READ = 200, 5, 20
_WORDS = [
    "walk",
    "sleep",
    "eat",
    "cook",
    "call",
    "visit",
    "church",
    "grandson",
    "garden",
    "knee",
    "sugar",
    "pressure",
    "breath",
    "bus",
    "clinic",
    "nurse",
    "class",
    "morning",
    "evening",
    "week",
    "month",
    "paper",
    "card",
    "food",
    "rent",
    "heat",
    "phone",
    "number",
    "friend",
    "group",
    "park",
    "swim",
    "read",
    "write",
]


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
    papers = [care_plan_paper(each) for each in plans]
    lines = [("", page.splitlines()) for page in pages_of(many_plans(plans).content)]
    writers: dict[str, Callable[[], bytes]] = {
        "ours": lambda: many_plans(plans).content,
        "Qt, tables": lambda: qt_with_tables(papers),
        "Qt, bare lines": lambda: qt(lines),
    }
    best, pages = measured(writers)
    for name, seconds in best.items():
        print(
            f"{name:15} {pages['ours'] / seconds:6.0f} pages/s {seconds:6.2f} s"
            f" {pages[name]:4} pages of its own   ours / it {seconds / best['ours']:.2f}"
        )
    print(f"{PLANS} plans; reading one with its person from the encrypted store: {reading_ms:.1f} ms")
    assert best["ours"] < best["Qt, tables"], "Qt sets the same plans faster"


def measured(writers: Mapping[str, Callable[[], bytes]]) -> tuple[dict[str, float], dict[str, int]]:
    """Return the seconds of each writer, the best of some rounds, and how many pages it makes of the text."""
    best, pages = dict.fromkeys(writers, float("inf")), dict[str, int]()
    for _ in range(ROUNDS):
        for name, write in writers.items():
            began = time.process_time()
            written = write()
            best[name] = min(best[name], time.process_time() - began)
            pages[name] = pages_in(written)
    return best, pages


def qt_with_tables(papers: Sequence[Paper]) -> bytes:
    """Return the papers as Qt sets them: headings, paragraphs and tables, each paper on a new page."""
    from PySide6.QtGui import QTextCursor, QTextFormat

    document = qt_document()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # laid out once at the end, as is kindest to it
    for paper in papers:
        cursor.insertBlock()
        new_page = cursor.blockFormat()
        new_page.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(new_page)
        cursor.insertText(f"{paper.title}\n{paper.subtitle}")
        for block in flat(paper.blocks):
            rows = rows_of(block)
            if rows:
                table = cursor.insertTable(len(rows), len(rows[0]))
                for down, row in enumerate(rows):
                    for across, text in enumerate(row):
                        table.cellAt(down, across).firstCursorPosition().insertText(plain(text))
                cursor.movePosition(QTextCursor.MoveOperation.End)
            elif isinstance(block, Heading | Paragraph | Note):
                cursor.insertText(plain(block.text) + "\n")
    cursor.endEditBlock()
    return qt_bytes(document)


def flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, and what is inside of those that keep others together."""
    for block in blocks:
        if isinstance(block, Together):
            yield from flat(block.blocks)
        else:
            yield block


def rows_of(block: Block) -> list[Sequence[Text]]:
    """Return what a table or a list of facts holds, row by row; nothing for other blocks."""
    if isinstance(block, Table):
        return [block.heads, *block.rows] if block.rows else [[block.empty]]
    return [*block.pairs] if isinstance(block, Facts) else []


def plain(text: Text) -> str:
    """Return a text without what of it is bold."""
    parts = [text] if isinstance(text, str | Strong) else text
    return "".join(part.text if isinstance(part, Strong) else part for part in parts)


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
