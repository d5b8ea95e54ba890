"""The household of a person, and who belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.features.households.records import Household
from carecoord_desktop.features.households.rules import HouseholdDraft
from carecoord_desktop.features.patients.queries import name_of
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


@dataclass(frozen=True)
class Member:
    """One person of a household; `seen` is what leaving it would change."""

    patient_id: UUID
    shown_name: str
    birth_date: PartialDate | None
    seen: Seen


@dataclass(frozen=True)
class HouseholdView:
    """The household of a person and everybody in it whom this laptop knows.

    `draft` is None when the record lies in the chart of a member who is not on this laptop.
    """

    household_id: UUID
    draft: HouseholdDraft | None
    members: tuple[Member, ...]


def household_of(session: Session, patient_id: UUID) -> HouseholdView | None:
    """Return the household she belongs to, or None."""
    household_id = session.get_one(Patient, patient_id).household_id
    if household_id is None:
        return None
    household = session.get(Household, household_id)
    members = session.scalars(
        select(Patient)
        .where(Patient.household_id == household_id, Patient.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Patient.birth_date)
    )
    return HouseholdView(
        household_id,
        None if household is None else draft_of(HouseholdDraft, Seen.of(household)),
        tuple(Member(member.id, name_of(member), member.birth_date, Seen.of(member)) for member in members),
    )
