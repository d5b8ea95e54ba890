"""Desks for tests: a worker signed in at an open, encrypted store."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from carecoord_desktop.features import all_records
from carecoord_desktop.features.team import actions as team
from carecoord_desktop.features.team.queries import refusals
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.store.store import Store
from tests.builders.founded import process_key, put_schema

ROSA = UUID("0193a000-0000-7000-8000-000000000001")
BEN = UUID("0193a000-0000-7000-8000-000000000002")


def a_desk(
    folder: Path,
    *,
    key: bytes | None = None,
    worker_id: UUID = ROSA,
    name: str = "Rosa Medina",
    role: Role = Role.COORDINATOR,
) -> Desk:
    """Return a desk at a new store in `folder`, with the worker recorded in the team."""
    assert all_records
    assert team  # its presence holds every save to the role of its author, as in the program
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "records.db"
    if key is None and not database.exists():
        put_schema(database)
    store = Store(database, key or process_key())
    with store.writing(worker_id) as session:
        session.add(Worker(id=worker_id, chart=OFFICE_CHART, name=name, role=role))
    return desk_of(store, worker_id, name, role)


def desk_of(store: Store, worker_id: UUID, name: str, role: Role) -> Desk:
    """Return the desk of somebody at an open store; nothing is audited."""
    with store.reading(worker_id) as session:
        return Desk(store, worker_id, name, role, refusals(session.connection(), role))
