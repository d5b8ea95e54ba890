"""The numbers of a person elsewhere, as drafts."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.identifiers.records import PatientIdentifier
from carecoord_desktop.features.identifiers.rules import IdentifierDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


def identifiers(session: Session, chart: UUID) -> list[IdentifierDraft]:
    """Return the numbers other systems know her by."""
    found = session.scalars(
        select(PatientIdentifier)
        .where(PatientIdentifier.chart == chart, PatientIdentifier.standing != Standing.ENTERED_IN_ERROR)
        .order_by(PatientIdentifier.id)
    )
    return [draft_of(IdentifierDraft, Seen.of(one)) for one in found]
