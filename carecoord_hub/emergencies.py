"""Charts that were opened in an emergency on laptops: listed for a supervisor, who says what she found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from carecoord_desktop.common import clock
from carecoord_desktop.features.emergency_access import rules
from carecoord_desktop.features.emergency_access.records import EmergencyAccess
from carecoord_desktop.features.team.rules import Deed, may, refusal
from carecoord_desktop.store.record import Standing
from carecoord_desktop.store.wire_values import wire_value
from carecoord_hub import audit, office
from carecoord_hub.audit import HubDeed
from carecoord_hub.database import rows
from carecoord_hub.hub import Hub
from carecoord_hub.office import OfficeWish
from carecoord_hub.stored_records import locked_records
from carecoord_hub.users import User


class CannotBeReviewed(Exception):
    """Nobody looked at this access; the message says why, and nothing was changed."""


@dataclass(frozen=True)
class EmergencyLine:
    """One opening; `user` is "" for a worker whom the office does not know. `ended_at` may be yet to come."""

    id: UUID
    chart: UUID
    user: str
    reason: str
    opened_at: datetime
    ended_at: datetime
    reviewed_at: datetime | None
    review: str


def emergencies(connection: Connection, *, with_reviewed: bool = False) -> list[EmergencyLine]:
    """Return the openings that nobody has looked at, or all of them; the newest first."""
    query = (
        select(*EmergencyAccess.__table__.columns)
        .where(EmergencyAccess.standing != Standing.ENTERED_IN_ERROR)
        .order_by(EmergencyAccess.opened_at.desc(), EmergencyAccess.id)
    )
    if not with_reviewed:
        query = query.where(EmergencyAccess.reviewed_at.is_(None))
    found = connection.execute(query).all()
    names = {UUID(bytes=row.worker): str(row.name) for row in rows(connection, _NAMES)}
    return [
        EmergencyLine(
            row.id, row.chart, names.get(row.worker_id, ""), row.reason, row.opened_at,
            row.closed_at or row.ends_at, row.reviewed_at, row.review,
        )
        for row in found
    ]  # fmt: skip


def review(hub: Hub, connection: Connection, access: UUID, user: User, words: str, now_ms: int) -> None:
    """Write down, for all laptops that have the chart, what a supervisor found about an opening.

    Raises:
        CannotBeReviewed: if there is none, she opened it herself, her role does not allow it, or she says
            nothing.
    """
    known = locked_records(connection, [access]).get(access)
    if known is None or known.merged.entity != EmergencyAccess.kind():
        raise CannotBeReviewed(f"there is no emergency access {access}")
    if not may(user.role, Deed.REVIEW_EMERGENCY):
        raise CannotBeReviewed(refusal(Deed.REVIEW_EMERGENCY))
    opener = UUID(str(known.merged.doc["worker_id"]))
    reviewer = opener if opener in user.workers else user.worker
    if found := rules.review_problems(opener, reviewer or UUID(int=0), words):
        raise CannotBeReviewed(found[0].message)
    fields: dict[str, object] = {
        "reviewed_at": wire_value(clock.from_ms(now_ms)),
        "review": words.strip(),
        "reviewer_id": None if reviewer is None else str(reviewer),
    }
    base = {name: known.merged.heads.of(name) for name in fields}
    wish = OfficeWish(EmergencyAccess.kind(), access, known.merged.chart, fields, base)
    office.write(hub, connection, [wish], now_ms)
    told = {"access": access.bytes, "by": user.id}
    audit.note(connection, hub.audit_key, audit.OFFICE_CHAIN, now_ms, HubDeed.REVIEW, told)


_NAMES = "SELECT w.worker, u.name FROM worker_id w JOIN user_ u ON u.id = w.user_id"
