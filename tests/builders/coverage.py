"""Insurance cards as a coordinator writes them down."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from carecoord_desktop.features.coverage.actions import add_card, check_card, follow_renewal
from carecoord_desktop.features.coverage.queries import CoverageRow, coverage_of_chart
from carecoord_desktop.features.coverage.records import CheckedBy
from carecoord_desktop.features.coverage.rules import CheckDraft, CoverageDraft, RenewalDraft
from carecoord_desktop.features.payers.records import PayerType
from carecoord_desktop.store.desk import Desk

RENEWAL = date(2027, 1, 31)


def a_card(desk: Desk, chart: UUID, payer: str = "MassHealth", **fields: Any) -> CoverageRow:
    """Return a new card: Medicaid through a health plan, renewed on Sunday, 31 January 2027."""
    given: dict[str, Any] = {
        "payer_type": PayerType.MEDICAID_MCO,
        "member_id": "100200300",
        "phone": "(800) 555-0100",
        "renewal_due": RENEWAL,
    }
    with desk.writing() as session:
        add_card(session, chart, CoverageDraft(payer, **given | fields))
    return the_card(desk, chart, payer)


def the_card(desk: Desk, chart: UUID, payer: str = "MassHealth") -> CoverageRow:
    """Return a card as the page shows it now."""
    with desk.reading() as session:
        [row] = [row for row in coverage_of_chart(session, chart) if row.payer == payer]
    return row


def checked(desk: Desk, row: CoverageRow, on: date) -> None:
    """Say that somebody called the payer."""
    with desk.writing() as session:
        check_card(session, CheckDraft(on, CheckedBy.PHONE, row.seen))


def renewal_follows(desk: Desk, row: CoverageRow, **fields: Any) -> None:
    """Store how a renewal goes."""
    with desk.writing() as session:
        follow_renewal(
            session, RenewalDraft(seen=row.seen, **{"renewal_due": row.seen.values["renewal_due"]} | fields)
        )
