"""Two laptops of one office whose workers wrote the same field without seeing each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.conflicts.queries import open_conflicts
from carecoord_desktop.features.conflicts.rules import OpenConflict
from carecoord_desktop.features.tasks.actions import change_task
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.offices import Laptop, Office, a_laptop
from tests.builders.patients import a_patient
from tests.builders.tasks import a_task, the_task

BEFORE, ROSAS, BENS = date(2027, 1, 15), date(2027, 2, 28), date(2027, 3, 31)
"""The due date of the task before, and as Rosa and Ben change it."""
MORNING = datetime(2026, 11, 20, 16, 1, tzinfo=UTC)  # 11:01 in New York; Rosa writes at 11:02


@dataclass(frozen=True)
class Disagreement:
    """The office, both laptops, and the task both changed."""

    office: Office
    rosas: Laptop
    bens: Laptop
    lucille: UUID
    task_id: UUID

    def close(self) -> None:
        """Close both stores."""
        self.rosas.desk.store.close()
        self.bens.desk.store.close()

    def due(self, laptop: Laptop) -> date | None:
        """Return the due date that a laptop shows."""
        return the_task(laptop.desk, self.lucille, self.task_id).due_on

    def open_on(self, laptop: Laptop) -> list[OpenConflict]:
        """Return what a laptop lists as open."""
        with laptop.desk.reading() as session:
            return open_conflicts(session)

    def sync_all(self) -> None:
        """Let both laptops know everything."""
        for laptop in (self.rosas, self.bens, self.rosas):
            laptop.sync()


def two_laptops(folder: Path) -> Disagreement:
    """Return two laptops that both have Lucille's chart, and a task in it that nobody has changed yet."""
    office = Office.at()
    rosas = a_laptop(office, folder / "rosa", "Rosa Medina")
    bens = a_laptop(office, folder / "ben", "Ben Carver")
    lucille = a_patient(rosas.desk)
    task = a_task(rosas.desk, lucille, "Call the pharmacy", due_on=BEFORE)
    rosas.sync()
    office.grant("Ben Carver", lucille)
    bens.sync()
    rosas.sync()
    return Disagreement(office, rosas, bens, lucille, task.task_id)


def move_due(desk: Desk, chart: UUID, task_id: UUID, due_on: date) -> None:
    """Change a task's due date in its form."""
    draft = TaskDraft.of(the_task(desk, chart, task_id).seen)
    with desk.writing() as session:
        change_task(session, replace(draft, due_on=due_on, due_reason="The pharmacy asked"))


def a_disagreement(folder: Path) -> Disagreement:
    """Return two laptops that have heard that they disagree about a due date; Ben wrote a minute later."""
    with clock.reading_from(HeldClock(MORNING)) as held:
        assert isinstance(held, HeldClock)
        made = two_laptops(folder)
        for laptop, due_on in ((made.rosas, ROSAS), (made.bens, BENS)):
            held.move(timedelta(minutes=1))
            move_due(laptop.desk, made.lucille, made.task_id, due_on)
        made.sync_all()
    return made
