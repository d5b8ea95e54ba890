"""Charts of other caseloads, and openings of them in an emergency."""

from __future__ import annotations

from uuid import UUID

from carecoord_desktop.features.emergency_access.actions import open_in_emergency
from carecoord_desktop.features.emergency_access.rules import Opening
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id

WHY = "She called from the hospital and Ben is out"


def somebody_of(desk: Desk, coordinator: UUID | None, name: str = "Wei", **fields: object) -> UUID:
    """Return the chart of somebody whom this worker looks after."""
    chart = new_id()
    with desk.writing() as session:
        session.add(
            Patient(
                id=chart, chart=chart, family_name="Zhang", given_names=(name,), coordinator_id=coordinator,
                **fields,
            )
        )  # fmt: skip
    return chart


def an_emergency(desk: Desk, chart: UUID, why: str = WHY) -> UUID:
    """Return the opening of a chart by whoever sits at the desk."""
    with desk.writing() as session:
        return open_in_emergency(session, chart, Opening(why)).id
