"""The visit a worker is on, and who may be visited together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.households.queries import household_of
from carecoord_desktop.features.interpreters.rules import InterpreterLog
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.patients.rules import shown_name
from carecoord_desktop.features.visits.records import Privacy, Visit, VisitPlace, VisitStatus
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class Visited:
    """Somebody who may be visited."""

    patient_id: UUID
    name: str


@dataclass(frozen=True)
class VisitUnderWay:
    """A visit nobody has left yet; `people` are those whom this laptop knows."""

    seen: Seen
    visit_id: UUID
    chart: UUID
    started_at: datetime
    place: VisitPlace
    people: tuple[Visited, ...]
    others_present: str
    privacy: Privacy | None
    interpreter: InterpreterLog


def visit_under_way(session: Session, worker_id: UUID) -> VisitUnderWay | None:
    """Return the visit this worker has begun and not left, the latest if there are several, or None."""
    found = session.scalars(
        select(Visit)
        .where(
            Visit.worker_id == worker_id,
            Visit.status == VisitStatus.UNDER_WAY,
            Visit.standing != Standing.ENTERED_IN_ERROR,
        )
        .order_by(Visit.started_at.desc(), Visit.id.desc())
    ).first()
    return None if found is None else _row(session, found)


def who_may_be_visited(session: Session, chart: UUID) -> tuple[Visited, ...]:
    """Return the person, and after her the others of her household.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    person = session.get_one(Patient, chart)
    household = household_of(session, chart)
    others = () if household is None else household.members
    return (
        Visited(chart, _name(person)),
        *(Visited(each.patient_id, each.shown_name) for each in others if each.patient_id != chart),
    )


def _row(session: Session, visit: Visit) -> VisitUnderWay:
    people = [session.get(Patient, UUID(each)) for each in visit.people]
    return VisitUnderWay(
        seen=Seen.of(visit),
        visit_id=visit.id,
        chart=visit.chart,
        started_at=visit.started_at,
        place=visit.place,
        people=tuple(Visited(each.id, _name(each)) for each in people if each is not None),
        others_present=visit.others_present,
        privacy=visit.privacy,
        interpreter=InterpreterLog(
            visit.interpreter_type,
            visit.interpreter_name,
            visit.interpreter_qualified,
            visit.interpreter_reason,
            visit.companion_agreed,
        ),
    )


def _name(person: Patient) -> str:
    return shown_name(person.family_name, person.given_names, person.name_suffix, person.preferred_name)
