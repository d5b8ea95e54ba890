"""What a person's own sheets say of her."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.features.care_plans.queries import plan_on_paper, plan_to_print
from carecoord_desktop.features.face_sheets.queries import FaceSheet, face_sheet


@dataclass(frozen=True)
class OwnGoal:
    """A goal in her words, and how sure of it she was last, from 0 to 10."""

    statement: str
    confidence: int | None = None


@dataclass(frozen=True)
class Advocate:
    """The person, and her open goals that papers may show, her own first."""

    face: FaceSheet
    goals: tuple[OwnGoal, ...] = ()


def advocate(session: Session, chart: UUID) -> Advocate:
    """Return what a person's own sheets say of her.

    Raises:
        NoResultFound: if this laptop does not have her.
    """
    plan = plan_to_print(session, chart)
    found = None if plan is None or not plan.is_in_force else plan_on_paper(session, plan.plan_id)
    if found is None:
        return Advocate(face_sheet(session, chart))
    goals = sorted(
        (goal for goal in found.goals if not goal.is_over), key=lambda goal: not goal.is_patient_owned
    )
    return Advocate(found.face, tuple(OwnGoal(goal.statement, goal.confidence) for goal in goals))
