"""The workers of the office and its settings, as screens and papers need them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from carecoord_desktop.features.team.records import OfficeSetting, Role, Worker
from carecoord_desktop.features.team.rules import (
    DEFAULT_TIME_ZONE,
    OFFICE_NAMES,
    OPEN_WHERE_NOBODY_MAY,
    Deed,
    Setting,
    refusal,
    roles_that_may,
)
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class TeamRow:
    """One worker."""

    seen: Seen
    worker_id: UUID
    name: str
    role: Role
    credential: str
    phone: str
    is_active: bool


def workers(session: Session) -> list[TeamRow]:
    """Return everybody recorded in the team, those who still work here first, by name."""
    found = session.scalars(select(Worker).where(Worker.standing != Standing.ENTERED_IN_ERROR))
    rows = [
        TeamRow(
            Seen.of(worker),
            worker.id,
            worker.name,
            worker.role,
            worker.credential,
            worker.phone,
            worker.is_active,
        )
        for worker in found
    ]
    return sorted(rows, key=lambda row: (not row.is_active, row.name.casefold()))


def worker_names(session: Session) -> dict[UUID, str]:
    """Return the name of every worker, also of those who left: their signatures stay."""
    return dict(session.execute(select(Worker.id, Worker.name)).all())


def worker_name(session: Session, worker_id: UUID | None) -> str:
    """Return a worker's name, or "" for nobody and for somebody this laptop has not heard of."""
    if worker_id is None:
        return ""
    worker = session.get(Worker, worker_id)
    return "" if worker is None else worker.name


def office_setting(session: Session, setting: Setting) -> str:
    """Return the value of an office setting, or "" if nobody has set it."""
    return _setting(session.connection(), setting)


def office_time_zone(session: Session) -> str:
    """Return the time zone in which the office counts its days, such as "America/Chicago"."""
    return office_setting(session, Setting.TIME_ZONE) or DEFAULT_TIME_ZONE


def role_of(connection: Connection, worker_id: UUID) -> Role | None:
    """Return what a worker does, or None for somebody who is not in the team as it is known here."""
    return connection.execute(select(Worker.role).where(Worker.id == worker_id)).scalar()


def refused(
    connection: Connection, role: Role, deeds: Iterable[Deed], but: Collection[UUID] = ()
) -> Deed | None:
    """Return a deed that a role does not allow, or None when it allows all of them.

    Where nobody has the role to change the team or the directory, whoever may write does it.
    Workers in `but` are not counted, such as those of the very save that is asked about.
    """
    for deed in sorted(deeds):
        roles = _roles(connection, deed)
        if role in roles:
            continue
        if deed in OPEN_WHERE_NOBODY_MAY and not _is_anybody(connection, roles, but):
            continue
        return deed
    return None


def refusals(connection: Connection, role: Role) -> dict[str, str]:
    """Return, by deed, the words for all that a role does not allow in this office."""
    return {deed: refusal(deed) for deed in Deed if refused(connection, role, [deed])}


def _roles(connection: Connection, deed: Deed) -> frozenset[Role]:
    setting = OFFICE_NAMES.get(deed)
    return roles_that_may(deed, _setting(connection, setting) if setting else "")


def _is_anybody(connection: Connection, roles: Collection[Role], but: Collection[UUID]) -> bool:
    working = select(Worker.id).where(
        Worker.role.in_(roles), Worker.is_active, Worker.standing != Standing.ENTERED_IN_ERROR
    )
    return any(worker not in but for worker in connection.execute(working).scalars())


def _setting(connection: Connection, setting: Setting) -> str:
    found = connection.execute(
        select(OfficeSetting.value)
        .where(OfficeSetting.name == str(setting), OfficeSetting.standing != Standing.ENTERED_IN_ERROR)
        .order_by(OfficeSetting.id)
    )
    return found.scalars().first() or ""
