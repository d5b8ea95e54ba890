"""What a coordinator does about who takes part in a person's care."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import refuse
from carecoord_desktop.features.care_team import rules
from carecoord_desktop.features.care_team.records import CareTeamMember
from carecoord_desktop.features.care_team.rules import CareTeamMemberDraft
from carecoord_desktop.features.contact_points.rules import phone_number
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.entering import entered, seen_by
from carecoord_desktop.store.record import Seen


def add_care_team_member(session: Session, chart: UUID, draft: CareTeamMemberDraft) -> CareTeamMember:
    """Store somebody who takes part in her care.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
    """
    refuse(rules.problems(draft))
    member = CareTeamMember(chart=chart, **_values(draft))
    session.add(member)
    return member


def change_care_team_member(session: Session, draft: CareTeamMemberDraft) -> CareTeamMember:
    """Store what differs.

    Raises:
        DraftHasProblems: if `rules.problems(draft)` is not empty.
        ValueError: if the draft is of somebody new.
    """
    seen = seen_by(draft)
    refuse(rules.problems(draft))
    member = session.get_one(CareTeamMember, seen.record_id)
    change(member, seen, **_values(draft))
    return member


def end_care_team_member(session: Session, seen: Seen, ended_on: PartialDate) -> CareTeamMember:
    """Store when somebody's part in her care ended."""
    member = session.get_one(CareTeamMember, seen.record_id)
    change(member, seen, ended_on=ended_on)
    return member


def _values(draft: CareTeamMemberDraft) -> dict[str, object]:
    return entered(draft) | {"phone": phone_number(draft.phone) or ""}
