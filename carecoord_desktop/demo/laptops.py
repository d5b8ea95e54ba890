"""The laptops of the demo day and what is done on them without a window, by the product's own actions."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.tasks.actions import add_task, change_task
from carecoord_desktop.features.tasks.queries import TaskRow, tasks_of_chart
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.features.team.actions import found_team
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.passphrases import generate_passphrase
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.unlock import Unlocked, create, open_store
from carecoord_desktop.sync import enrollment
from carecoord_desktop.sync.books import StoreBooks
from carecoord_desktop.sync.http import HttpLine
from carecoord_desktop.sync.outcome import End, SyncOutcome
from carecoord_desktop.sync.runner import run_round


class NotConfirmed(Exception):
    """A round ended without proof that both sides hold the same; the message is what was said."""


@dataclass(frozen=True)
class Laptop:
    """A new profile, what opens it, and the desk at its open store."""

    profile: Profile
    passphrase: str
    desk: Desk


def found_laptop(folder: Path, name: str, role: Role = Role.COORDINATOR) -> Laptop:
    """Return a laptop that somebody has just set up."""
    profile, passphrase = Profile(folder), generate_passphrase()
    created = create(profile, name, passphrase)
    store = open_store(profile, Unlocked(created.key, created.worker_id))
    return Laptop(profile, passphrase, found_team(store, created.worker_id, name, role))


def join(desk: Desk, url: str, code: str) -> str:
    """Enroll a laptop at an office and return the office's name."""
    books = StoreBooks(desk.store, desk.worker_id)
    said = enrollment.introduce(books, code, desk.worker_id, desk.worker_name)
    with closing(HttpLine(url)) as line:
        return enrollment.join(books, said, line.answer(said.ask), url).hub_name


def sync(desk: Desk, url: str) -> SyncOutcome:
    """Run one round and return its facts.

    Raises:
        NotConfirmed: if it is not proven that both sides hold the same.
    """
    with closing(HttpLine(url)) as line:
        outcome = run_round(StoreBooks(desk.store, desk.worker_id), line)
    if outcome.end is not End.CONFIRMED:
        raise NotConfirmed(outcome.words)
    return outcome


def facts(outcome: SyncOutcome) -> dict[str, object]:
    """Return what a round carried, as the summary tells it."""
    told = {
        "sent": outcome.sent.total(), "received": outcome.received.total(), "kept for review": outcome.held,
        "charts gone": outcome.purged, "waiting": outcome.waiting, "requests": outcome.requests,
        "kB up": round(outcome.bytes_up / 1000, 1), "kB down": round(outcome.bytes_down / 1000, 1),
    }  # fmt: skip
    return {**{name: value for name, value in told.items() if value}, "both sides equal": outcome.is_equal}


def charts_of(desk: Desk, coordinator: UUID) -> list[UUID]:
    """Return the charts here that somebody coordinates."""
    with desk.reading() as session:
        return list(session.scalars(select(Patient.id).where(Patient.coordinator_id == coordinator)))


def open_tasks(desk: Desk, chart: UUID) -> dict[str, TaskRow]:
    """Return the open tasks of a chart by title."""
    with desk.reading() as session:
        return {row.title: row for row in tasks_of_chart(session, chart) if row.is_open}


def put_off(desk: Desk, task: TaskRow, due_on: date, why: str) -> None:
    """Move the due date of a task."""
    draft = TaskDraft.of(task.seen)
    with desk.writing() as session:
        change_task(session, replace(draft, due_on=due_on, due_reason=why))


def plan_task(desk: Desk, chart: UUID, title: str, due_on: date) -> None:
    """Write down a new task."""
    with desk.writing() as session:
        add_task(session, chart, TaskDraft(title=title, due_on=due_on))
