"""Requests to a payer as a coordinator writes them down, and what the payer's letters say."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from carecoord_desktop.common import clock
from carecoord_desktop.features.authorizations.actions import ask_payer, decide, note_use
from carecoord_desktop.features.authorizations.queries import (
    AuthorizationRow,
    ItemRow,
    authorizations_of_chart,
)
from carecoord_desktop.features.authorizations.records import Channel, Decision
from carecoord_desktop.features.authorizations.rules import DecisionDraft, RequestDraft, UseDraft
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.desk import Desk

MONDAY_NINE = clock.office_moment(datetime(2026, 11, 23, 9))  # noqa: DTZ001  # a wall clock's time
PT_FROM, PT_TO = date(2026, 12, 1), date(2027, 2, 28)


def mri(**fields: Any) -> RequestDraft:
    """Return the request for Lucille's MRI, sent by portal on Monday, 23 November 2026, at nine."""
    given: dict[str, Any] = {
        "payer_type": PayerType.MEDICARE_C,
        "payer": "Sunrise Advantage",
        "what": "Lumbar MRI",
        "submitted_at": MONDAY_NINE,
        "channel": Channel.PORTAL,
        "reference": "AB123",
    }
    return RequestDraft(**given | fields)


def a_request(desk: Desk, chart: UUID, **fields: Any) -> AuthorizationRow:
    """Return a new request, Lucille's MRI unless `fields` say otherwise."""
    with desk.writing() as session:
        request_id = ask_payer(session, chart, mri(**fields)).id
    return the_request(desk, chart, request_id)


def the_request(desk: Desk, chart: UUID, request_id: UUID | None = None) -> AuthorizationRow:
    """Return a request as the page shows it now; without an id the only one."""
    with desk.reading() as session:
        rows = authorizations_of_chart(session, chart)
    [row] = [row for row in rows if request_id in (None, row.authorization_id)]
    return row


def decided(desk: Desk, chart: UUID, item: ItemRow, **fields: Any) -> AuthorizationRow:
    """Return the request once a letter about an item was written down."""
    with desk.writing() as session:
        request_id = decide(session, DecisionDraft(seen=item.seen, **fields)).authorization_id
    return the_request(desk, chart, request_id)


def physical_therapy(desk: Desk, chart: UUID, visits: int = 12) -> AuthorizationRow:
    """Return twelve visits of physical therapy, approved from 1 December 2026 to 28 February 2027."""
    request = a_request(desk, chart, what="Physical therapy", units_asked=visits)
    return decided(
        desk, chart, request.items[0], decision=Decision.APPROVED, decided_on=clock.today(),
        units_approved=visits, from_on=PT_FROM, to_on=PT_TO,
    )  # fmt: skip


def used(desk: Desk, item: ItemRow, on: date, units: int = 1, reason: str = "") -> None:
    """Note a visit."""
    with desk.writing() as session:
        note_use(session, item.item_id, UseDraft(on, units, override_reason=reason))
