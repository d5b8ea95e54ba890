"""The calls, visits and stays of one chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.features.contacts.records import Encounter, EncounterStatus
from carecoord_desktop.store.record import Standing


@dataclass(frozen=True)
class ContactRow:
    """One call, visit or stay."""

    encounter_id: UUID
    type: str
    mode: str
    status: EncounterStatus
    started_at: datetime | None
    ended_at: datetime | None
    reason: str
    place: str
    participant: str
    disposition: str
    note: str


def contacts_of_chart(session: Session, chart: UUID) -> list[ContactRow]:
    """Return a person's contacts, the latest first; those without a date come last."""
    found = session.scalars(
        select(Encounter)
        .where(Encounter.chart == chart, Encounter.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Encounter.started_at.desc().nulls_last(), Encounter.id.desc())
    )
    return [
        ContactRow(
            each.id,
            each.type,
            each.mode,
            each.status,
            each.started_at,
            each.ended_at,
            each.reason,
            each.place,
            each.participant,
            each.disposition,
            each.note,
        )
        for each in found
    ]
