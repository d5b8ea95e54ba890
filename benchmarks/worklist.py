"""How long My Day takes to work out, beside bare SELECTs of the very rows its rules read, in one run.

Ours: encrypted store, every rule, priority, households, filters, sorted. Bare: the same tables on the same
connection, every column the rules ask for, fetched and thrown away. One person anew is what a save costs;
all is what opening the page costs.

Usage: python benchmarks/worklist.py [people ...]      (300, 1,000, 3,000 and 10,000 unless told)
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.assessments.records import Assessment
from carecoord_desktop.features.care_plans.records import CarePlan
from carecoord_desktop.features.conditions.records import Condition
from carecoord_desktop.features.contact_notes.records import ContactNote
from carecoord_desktop.features.contact_points.records import Address
from carecoord_desktop.features.contacts.records import Encounter
from carecoord_desktop.features.enrollments.records import Mute, ProgramEnrollment
from carecoord_desktop.features.goals.records import Goal, GoalProgress
from carecoord_desktop.features.needs.records import Need
from carecoord_desktop.features.obligations.records import WorkDecision
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.red_flags.records import RedFlag
from carecoord_desktop.features.tasks.records import Task, TaskTransition
from carecoord_desktop.features.worklist.queries import my_day
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.guard import lower_guard, raise_guard
from carecoord_desktop.store.projection import project
from carecoord_desktop.store.record import Record
from tests.builders.caseloads import a_busy_caseload, a_wire_row
from tests.builders.desks import a_desk

SIZES = (300, 1_000, 3_000, 10_000)
ROUNDS = 7
TARGETS_MS = {300: (300.0, 2_000.0)}

READ: tuple[type[Record], ...] = (
    Address, Assessment, CarePlan, Condition, ContactNote, Encounter, Goal, GoalProgress, Mute, Need,
    Patient, ProgramEnrollment, RedFlag, Task, TaskTransition, WorkDecision,
)  # fmt: skip


def main(sizes: tuple[int, ...]) -> None:
    """Fill a store of each size, time both, print."""
    print(
        f"{'people':>7}{'rows':>9}{'lines':>7}{'one ms':>9}{'bare':>8}{'all ms':>10}{'bare':>9}{'ratio':>7}"
    )
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            desk = a_desk(Path(folder) / "store")
            compare(desk, count, filled(desk, count))
            desk.store.close()


def filled(desk: Desk, count: int) -> int:
    """Write a caseload without operations, which no rule reads; return how many rows it has."""
    records = list(a_busy_caseload(count, desk.worker_id, clock.today()))
    with desk.writing() as session:
        raise_guard(session.connection())
        project(session.connection(), map(a_wire_row, records))
        lower_guard(session.connection())
    return len(records)


def compare(desk: Desk, count: int, rows: int) -> None:
    """Print the medians of one size side by side; the two take turns."""
    found: dict[str, list[float]] = {name: [] for name in ("one", "one bare", "all", "all bare")}
    with desk.reading() as session:
        people = list(session.scalars(select(Patient.id).order_by(Patient.id)))
        lines = len(my_day(session, desk.worker_id).rows)
    for number in range(ROUNDS):
        chart = [people[number * (count // ROUNDS)]]
        for name, work in {
            "one": lambda session: my_day(session, desk.worker_id, charts=chart),  # noqa: B023
            "one bare": lambda session: bare(session, chart),  # noqa: B023
            "all": lambda session: my_day(session, desk.worker_id),
            "all bare": bare,
        }.items():
            with desk.reading() as session:
                found[name].append(taken(work, session))
    one, one_bare, all_, all_bare = (statistics.median(each) * 1000 for each in found.values())
    print(
        f"{count:7,}{rows:9,}{lines:7,}{one:9.1f}{one_bare:8.1f}{all_:10.1f}{all_bare:9.1f}"
        f"{all_ / all_bare:7.1f}"
    )
    if count in TARGETS_MS:
        most_one, most_all = TARGETS_MS[count]
        print(f"        targets: one <= {most_one:.0f} ms, all <= {most_all:.0f} ms")


def bare(session: Session, charts: Sequence[UUID] | None = None) -> int:
    """Read the rows as they lie, and count them."""
    count = 0
    for kind in READ:
        query = select(kind.__table__)
        if charts is not None:
            query = query.where(kind.chart.in_(charts))
        count += len(session.connection().execute(query).all())
    return count


def taken(work: Callable[[Session], object], session: Session) -> float:
    """Return the seconds a piece of work takes."""
    gc.collect()
    started = perf_counter()
    work(session)
    return perf_counter() - started


if __name__ == "__main__":
    main(tuple(int(word) for word in sys.argv[1:]) or SIZES)
