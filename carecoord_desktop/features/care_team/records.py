"""Who takes part in a person's care."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.store.record import Merge, Record, field


class CareTeamMember(Record):
    """Somebody who takes part in the person's care (FHIR CareTeam.participant)."""

    __tablename__ = "care_team_member"

    name: Mapped[str] = field(Merge.SCALAR)
    role: Mapped[str] = field(Merge.SCALAR, default="")
    organization: Mapped[str] = field(Merge.SCALAR, default="")
    phone: Mapped[str] = field(Merge.SCALAR, default="")
    started_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
    ended_on: Mapped[PartialDate | None] = field(Merge.SCALAR)
