"""The workers of the office and its settings, as screens and papers need them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.team.records import OfficeSetting, Role, Worker
from carecoord_desktop.features.team.rules import DEFAULT_TIME_ZONE, Setting
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
    found = session.scalars(
        select(OfficeSetting.value)
        .where(OfficeSetting.name == str(setting), OfficeSetting.standing != Standing.ENTERED_IN_ERROR)
        .order_by(OfficeSetting.id)
    )
    return found.first() or ""


def office_time_zone(session: Session) -> str:
    """Return the time zone in which the office counts its days, such as "America/Chicago"."""
    return office_setting(session, Setting.TIME_ZONE) or DEFAULT_TIME_ZONE
