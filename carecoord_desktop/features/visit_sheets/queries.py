"""What a visit sheet says of one person."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.features.care_plans.queries import plan_on_paper, plan_to_print
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet


@dataclass(frozen=True)
class VisitSheet:
    """The person, and her open goals in her own words; private ones are not among them."""

    face: FaceSheet
    goals: tuple[str, ...]


def visit_sheet(session: Session, chart: UUID) -> VisitSheet:
    """Return what the sheet for a person's next visit says.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    plan = plan_to_print(session, chart)
    found = None if plan is None or not plan.is_in_force else plan_on_paper(session, plan.plan_id)
    if found is None:
        return VisitSheet(face_sheet(session, chart), ())
    return VisitSheet(found.face, tuple(goal.statement for goal in found.goals if not goal.is_over))
