"""Workers of an office."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.team.actions import add_worker
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import WorkerDraft
from carecoord_desktop.store.desk import Desk
from tests.builders.desks import BEN


def a_worker(desk: Desk, name: str = "Ben Ortiz", *, role: Role = Role.RN, worker_id: UUID = BEN) -> UUID:
    """Return the id of somebody recorded in the team."""
    with desk.writing() as session:
        add_worker(session, WorkerDraft(name, role), worker_id)
    return worker_id
