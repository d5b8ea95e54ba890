"""How a person is reached, as drafts ready to be changed; and whom a list may offer to call."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from carecoord_desktop.features.contact_points.records import (
    Address,
    AddressUse,
    ContactPoint,
    ContactSystem,
    ContactUse,
)
from carecoord_desktop.features.contact_points.rules import (
    CALLABLE,
    AddressDraft,
    ContactPointDraft,
    shown_phone,
)
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.entering import draft_of
from carecoord_desktop.store.record import Seen, Standing


def contact_points(session: Session, chart: UUID, *, also_old: bool = False) -> list[ContactPointDraft]:
    """Return her phone numbers and e-mail addresses, the preferred first; old ones only when asked."""
    found = session.scalars(
        select(ContactPoint)
        .where(ContactPoint.chart == chart, ContactPoint.standing != Standing.ENTERED_IN_ERROR)
        .order_by(ContactPoint.rank, ContactPoint.id)
    )
    return [point_as_seen(Seen.of(point)) for point in found if also_old or point.use is not ContactUse.OLD]


def point_as_seen(seen: Seen) -> ContactPointDraft:
    """Return a number as its form showed it when somebody saw this of it."""
    return draft_of(ContactPointDraft, seen, is_shared=seen.values["household_id"] is not None)


def phones_to_call(session: Session, people: Iterable[UUID]) -> dict[UUID, str]:
    """Return the number to call for each person, as people write it; nobody's who must not be called."""
    points = session.connection().execute(_PHONES_TO_CALL, {"people": list(people)})
    return {chart: shown_phone(value) for chart, value in points.all()}


def addresses(session: Session, chart: UUID, *, also_old: bool = False) -> list[AddressDraft]:
    """Return where she lives, gets mail or can be found; old addresses only when asked."""
    found = session.scalars(
        select(Address)
        .where(Address.chart == chart, Address.standing != Standing.ENTERED_IN_ERROR)
        .order_by(Address.id)
    )
    return [
        address_as_seen(Seen.of(address))
        for address in found
        if also_old or address.use is not AddressUse.OLD
    ]


def address_as_seen(seen: Seen) -> AddressDraft:
    """Return an address as its form showed it when somebody saw this of it."""
    return draft_of(AddressDraft, seen, is_shared=seen.values["household_id"] is not None)


def has_household(session: Session, chart: UUID) -> bool:
    """Return whether there is a household that she could share a number or an address with."""
    return session.get_one(Patient, chart).household_id is not None


# Put together once: the search asks while somebody types.
_PHONES_TO_CALL = (
    select(ContactPoint.chart, ContactPoint.value)
    .join(Patient, Patient.id == ContactPoint.chart)
    .where(
        ContactPoint.chart.in_(bindparam("people", expanding=True)),
        ContactPoint.system == ContactSystem.PHONE,
        ContactPoint.use != ContactUse.OLD,
        ContactPoint.may_call.in_(CALLABLE),
        ContactPoint.standing != Standing.ENTERED_IN_ERROR,
        Patient.no_contact.is_(False),
    )
    .order_by(ContactPoint.rank.desc(), ContactPoint.id.desc())  # the first one is written last
)
