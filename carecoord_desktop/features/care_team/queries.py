"""Who takes part in a person's care, as drafts ready to be changed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


def care_team(session: Session, chart: UUID) -> list[CareTeamMemberDraft]:
    """Return who takes part in her care, past members last."""
    found = session.scalars(
        select(CareTeamMember)
        .where(CareTeamMember.chart == chart, CareTeamMember.standing != Standing.ENTERED_IN_ERROR)
        .order_by(CareTeamMember.ended_on.is_not(None), CareTeamMember.name)
    )
    return [draft_of(CareTeamMemberDraft, Seen.of(one)) for one in found]
