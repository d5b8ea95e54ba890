"""The people of one day on the road, in the order of their addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.care_plans.queries import PlanOnPaper, plan_on_paper, plan_to_print
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.team.queries import worker_name


@dataclass(frozen=True)
class Stop:
    """One person to see or to call: why, and her plan, or None before there is one."""

    face: FaceSheet
    reasons: tuple[str, ...]
    plan: PlanOnPaper | None


@dataclass(frozen=True)
class DayRound:
    """Who is on the road on which day, and to whom she goes."""

    day: date
    worker: str
    stops: tuple[Stop, ...]


def day_round(session: Session, worker_id: UUID, reasons: Mapping[UUID, Sequence[str]]) -> DayRound:
    """Return the round of today to the people who are named with the reasons to see them.

    Neighbors stand together: by ZIP code, street and house. Who has no address comes last, in the order
    given. Charts of nobody on this laptop are left out.
    """
    stops = [
        _stop(session, chart, tuple(whys))
        for chart, whys in reasons.items()
        if session.get(Patient, chart) is not None
    ]
    stops.sort(key=lambda stop: _place(stop.face))
    return DayRound(clock.today(), worker_name(session, worker_id), tuple(stops))


def _stop(session: Session, chart: UUID, reasons: tuple[str, ...]) -> Stop:
    plan = plan_to_print(session, chart)
    if plan is None:
        return Stop(face_sheet(session, chart), reasons, None)
    found = plan_on_paper(session, plan.plan_id)
    return Stop(found.face, reasons, found)


def _place(face: FaceSheet) -> tuple[bool, str, str, tuple[str, ...]]:
    address = face.address
    if address is None:
        return True, "", "", ()
    return False, address.postal_code, address.city.casefold(), tuple(reversed(address.lines))
