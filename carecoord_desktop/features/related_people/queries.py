"""The people around a person, as drafts ready to be changed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.related_people.records import RelatedPerson
from carecoord_desktop.features.related_people.rules import RelatedPersonDraft
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


def related_people(session: Session, chart: UUID) -> list[RelatedPersonDraft]:
    """Return caregivers, guardians, contacts: no-contact orders first, then present, then past ones."""
    found = session.scalars(
        select(RelatedPerson)
        .where(RelatedPerson.chart == chart, RelatedPerson.standing != Standing.ENTERED_IN_ERROR)
        .order_by(RelatedPerson.no_contact.desc(), RelatedPerson.period_end.is_not(None), RelatedPerson.name)
    )
    return [draft_of(RelatedPersonDraft, Seen.of(one)) for one in found]
