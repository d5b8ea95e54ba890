"""The people of the office as the hub knows them: name, role, and their ids on laptops."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from carecoord_desktop.features.team.records import Role
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_hub import audit, grants
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import first, rows, run
from carecoord_hub.hub import Hub


class UnknownUser(Exception):
    """Nobody of this name works here."""


class NameTaken(Exception):
    """Somebody of this name works here already."""


@dataclass(frozen=True)
class User:
    """Somebody who may sign in; `workers` are her ids on laptops, the first one is hers in the records."""

    id: bytes
    name: str
    role: Role
    is_active: bool
    workers: tuple[UUID, ...]

    @property
    def worker(self) -> UUID | None:
        """Who she is in the records, once a laptop of hers is enrolled."""
        return self.workers[0] if self.workers else None


def add_user(hub: Hub, connection: Connection, name: str, role: Role, now_ms: int) -> User:
    """Add somebody; she is granted the office chart at once.

    Raises:
        NameTaken: if the name is in use.
        ValueError: if there is no name.
    """
    name = name.strip()
    if not name:
        raise ValueError("write a name")
    if first(connection, "SELECT id FROM user_ WHERE name = ?", name) is not None:
        raise NameTaken(f"{name} is there already")
    user_id = hub.new_id()
    run(
        connection,
        "INSERT INTO user_ (id, name, role, is_active, scope, created_ms) VALUES (?, ?, ?, ?, 0, ?)",
        user_id, name, role.value, True, now_ms,
    )  # fmt: skip
    grants.grant(connection, user_id, OFFICE_CHART.bytes, now_ms, "everybody")
    audit.note(
        connection,
        hub.audit_key,
        audit.OFFICE_CHAIN,
        now_ms,
        HubDeed.USER,
        {"user": user_id, "role": role.value},
    )
    return User(user_id, name, role, is_active=True, workers=())


def user_named(connection: Connection, name: str) -> User:
    """Return somebody by name.

    Raises:
        UnknownUser: if nobody is called that.
    """
    found = first(connection, f"{_SELECT} WHERE name = ?", name.strip())
    if found is None:
        raise UnknownUser(f"nobody here is called {name}")
    return _user(connection, found)


def user_of(connection: Connection, user_id: bytes) -> User:
    """Return somebody by the hub's id of her."""
    found = first(connection, f"{_SELECT} WHERE id = ?", user_id)
    if found is None:
        raise UnknownUser("this user is gone")
    return _user(connection, found)


def all_users(connection: Connection) -> list[User]:
    """Return everybody, by name."""
    return [_user(connection, row) for row in rows(connection, f"{_SELECT} ORDER BY name")]


def bind_worker(connection: Connection, user_id: bytes, worker: UUID) -> bool:
    """Bind the id a laptop made for its worker; return whether it may be hers (nobody else's)."""
    found = first(connection, "SELECT user_id FROM worker_id WHERE worker = ?", worker.bytes)
    if found is not None:
        return bool(found.user_id == user_id)
    known = first(connection, "SELECT count(*) AS n FROM worker_id WHERE user_id = ?", user_id)
    place = 0 if known is None else known.n
    run(
        connection, "INSERT INTO worker_id (worker, user_id, place) VALUES (?, ?, ?)",
        worker.bytes, user_id, place,
    )  # fmt: skip
    return True


def _user(connection: Connection, row: Row[Any]) -> User:
    workers = rows(connection, "SELECT worker FROM worker_id WHERE user_id = ? ORDER BY place", row.id)
    ids = tuple(UUID(bytes=worker.worker) for worker in workers)
    return User(row.id, row.name, Role(row.role), bool(row.is_active), ids)


_SELECT = "SELECT id, name, role, is_active FROM user_"
