"""Phone numbers of the office in a store, as the smallest records there are, and their operations."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from carecoord_desktop.features.contact_points.records import ContactPoint, ContactSystem
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.outbox import OutboxLine
from carecoord_desktop.store.record import OFFICE_CHART, Seen, new_id


def a_phone(value: str = "555-0100", **fields: Any) -> ContactPoint:
    """Return a new phone number of the office."""
    return ContactPoint(id=new_id(), chart=OFFICE_CHART, system=ContactSystem.PHONE, value=value, **fields)


def stored_phone(desk: Desk, **fields: Any) -> UUID:
    """Save a phone number and return its id."""
    with desk.writing() as session:
        session.add(phone := a_phone(**fields))
    return phone.id


def changed_phone(desk: Desk, phone_id: UUID, seen: Seen | None = None, **fields: Any) -> None:
    """Change a phone number as somebody does who saw it like that, or as it is now."""
    with desk.writing() as session:
        phone = session.get_one(ContactPoint, phone_id)
        change(phone, seen or Seen.of(phone), **fields)


def seen_phone(desk: Desk, phone_id: UUID) -> Seen:
    """Return what a worker sees of it now."""
    with desk.reading() as session:
        return Seen.of(session.get_one(ContactPoint, phone_id))


def operations(desk: Desk, record_id: UUID | None = None) -> list[OutboxLine]:
    """Return the operations of one record, or all, in order."""
    lines = select(OutboxLine).order_by(OutboxLine.position)
    if record_id is not None:
        lines = lines.where(OutboxLine.record_id == record_id)
    with desk.reading() as session:
        return list(session.scalars(lines))


def everything(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all tables, as they lie on the disk."""
    with desk.reading() as session:
        connection = session.connection()
        names = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).scalars()
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{name}"').all()), key=repr)  # noqa: S608
            for name in names
        }
