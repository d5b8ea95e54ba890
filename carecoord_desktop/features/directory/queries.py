"""The directory as lists and pages show it: services, who runs them, where they are, how fresh they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.features.directory.records import (
    Capacity,
    CorrectionProposal,
    Finding,
    LocalNote,
    LocationType,
    Organization,
    ProposalStatus,
    Service,
    ServiceLocation,
    ServiceStatus,
    VendorMapping,
    Verification,
)
from carecoord_desktop.features.directory.rules import (
    CORRECTABLE,
    FreshnessLine,
    ServiceDraft,
    field_value,
    field_words,
    freshness,
    place_ids,
)
from carecoord_desktop.hsds.hours import Hours, hours_of
from carecoord_desktop.hsds.phones import FAX, Phone, phone_of
from carecoord_desktop.store.record import Record, Seen, Standing

AnyRecord = TypeVar("AnyRecord", bound=Record)

_CLOSED = frozenset({ServiceStatus.INACTIVE, ServiceStatus.DEFUNCT})


@dataclass(frozen=True)
class PlaceRow:
    """One place where a service is given."""

    seen: Seen
    location_id: UUID
    name: str
    location_type: LocationType
    address_1: str
    address_2: str
    city: str
    region: str
    state: str
    postal_code: str
    latitude: Decimal | None
    longitude: Decimal | None
    transportation: str
    phones: tuple[Phone, ...]
    hours: tuple[Hours, ...]
    languages: tuple[str, ...]
    accessibility: tuple[str, ...]

    @property
    def address(self) -> str:
        """The address in one line."""
        region = " ".join(filter(None, (self.state, self.postal_code)))
        return ", ".join(filter(None, (self.address_1, self.address_2, self.city, region)))


@dataclass(frozen=True)
class ServiceRow:
    """One service with what the office knows of it."""

    seen: Seen
    service_id: UUID
    name: str
    organization_id: UUID | None
    organization_name: str
    description: str
    status: ServiceStatus
    alert: str
    categories: tuple[str, ...]
    terms: tuple[str, ...]
    phones: tuple[Phone, ...]
    hours: tuple[Hours, ...]
    languages: tuple[str, ...]
    interpretation_services: str
    service_areas: tuple[str, ...]
    eligibility: str
    minimum_age: int | None
    maximum_age: int | None
    required_documents: tuple[str, ...]
    application_process: str
    wait_time: str
    fees: str
    cost_options: tuple[str, ...]
    accepted_insurance: tuple[str, ...]
    capacity: Capacity | None
    capacity_on: date | None
    url: str
    email: str
    source: str
    places: tuple[PlaceRow, ...]
    organization_phones: tuple[Phone, ...]
    verified_on: date | None
    last_finding: Finding | None
    notes: tuple[str, ...]
    open_proposals: int

    @property
    def freshness(self) -> FreshnessLine:
        """How fresh the entry is today."""
        return freshness(self.verified_on, self.last_finding, clock.today())

    @property
    def phone(self) -> Phone | None:
        """The number to call first: the service's own, else that of a place, else of who runs it."""
        return next((phone for phone in self.all_phones if phone.type != FAX), None)

    @property
    def fax(self) -> Phone | None:
        """The number to fax to."""
        return next((phone for phone in self.all_phones if phone.type == FAX), None)

    @property
    def all_phones(self) -> tuple[Phone, ...]:
        """Every number, those of the service itself first."""
        of_places = (phone for place in self.places for phone in place.phones)
        return tuple(dict.fromkeys((*self.phones, *of_places, *self.organization_phones)))

    @property
    def postal_code(self) -> str:
        """The ZIP code of its first place that has one."""
        return next((place.postal_code for place in self.places if place.postal_code), "")

    @property
    def all_languages(self) -> tuple[str, ...]:
        """The languages of the service and of its places."""
        of_places = (language for place in self.places for language in place.languages)
        return tuple(dict.fromkeys((*self.languages, *of_places)))

    @property
    def all_hours(self) -> tuple[Hours, ...]:
        """Its own hours; those of its places where it says none of its own."""
        return self.hours or tuple(dict.fromkeys(rule for place in self.places for rule in place.hours))

    @property
    def hours_lines(self) -> tuple[str, ...]:
        """The same hours as records hold them, to be asked whether somebody is there."""
        return tuple(hours.text for hours in self.all_hours)


@dataclass(frozen=True)
class NoteRow:
    """One local note."""

    seen: Seen
    note_id: UUID
    words: str
    written_by: UUID
    written_at: datetime


@dataclass(frozen=True)
class VerificationRow:
    """One call to a service."""

    seen: Seen
    called_on: date
    called_by: UUID
    finding: Finding
    note: str


@dataclass(frozen=True)
class ProposalRow:
    """One proposed correction, its values in words."""

    seen: Seen
    proposal_id: UUID
    service_id: UUID
    service_name: str
    field_name: str
    field_label: str
    was: str
    value: str
    reason: str
    proposed_by: UUID
    proposed_at: datetime
    status: ProposalStatus
    decision_note: str


@dataclass(frozen=True)
class ServiceDetail:
    """One service with all that was found out about it, the newest first."""

    row: ServiceRow
    notes: tuple[NoteRow, ...]
    verifications: tuple[VerificationRow, ...]
    proposals: tuple[ProposalRow, ...]


@dataclass(frozen=True)
class MappingRow:
    """How one sender's own columns are read."""

    seen: Seen
    sender: str
    columns: tuple[str, ...]


def service_rows(session: Session, *, also_closed: bool = False) -> list[ServiceRow]:
    """Return every service by name; those that ended only where asked."""
    services = [
        service for service in _counting(session, Service) if also_closed or service.status not in _CLOSED
    ]
    return _rows(session, services)


def service_row(session: Session, service_id: UUID) -> ServiceRow | None:
    """Return one service, also one that ended; None if it is unknown or was struck."""
    service = session.get(Service, service_id)
    if service is None or service.standing == Standing.ENTERED_IN_ERROR:
        return None
    return _rows(session, [service])[0]


def service_detail(session: Session, service_id: UUID) -> ServiceDetail | None:
    """Return one service with its notes, calls and proposed corrections, the newest first."""
    row = service_row(session, service_id)
    if row is None:
        return None
    notes = [one for one in _counting(session, LocalNote) if one.service_id == service_id]
    calls = [one for one in _counting(session, Verification) if one.service_id == service_id]
    proposals = [one for one in _counting(session, CorrectionProposal) if one.service_id == service_id]
    return ServiceDetail(
        row,
        tuple(map(_note_row, sorted(notes, key=lambda note: note.written_at, reverse=True))),
        tuple(map(_call_row, sorted(calls, key=_call_order, reverse=True))),
        tuple(_proposal_row(one, row.name) for one in sorted(proposals, key=_proposed_at, reverse=True)),
    )


def open_proposals(session: Session) -> list[ProposalRow]:
    """Return the corrections that nobody has decided about, the oldest first."""
    names = {service.id: service.name for service in _counting(session, Service)}
    waiting = [one for one in _counting(session, CorrectionProposal) if one.status == ProposalStatus.PROPOSED]
    return [_proposal_row(one, names.get(one.service_id, "")) for one in sorted(waiting, key=_proposed_at)]


def service_draft(session: Session, service_id: UUID) -> ServiceDraft:
    """Return a stored service as a form shows it, with its place if it has one only.

    Raises:
        NoResultFound: if there is none with this id.
    """
    service = session.get_one(Service, service_id)
    places = [session.get(ServiceLocation, place) for place in place_ids(service.location_ids)]
    place = places[0] if len(places) == 1 else None
    organization = session.get(Organization, service.organization_id) if service.organization_id else None
    return ServiceDraft.of(
        Seen.of(service),
        None if place is None else Seen.of(place),
        None if organization is None else Seen.of(organization),
    )


def organization_named(session: Session, name: str) -> Organization | None:
    """Return the organization of this name, whatever its capitals."""
    wanted = name.strip().casefold()
    found = (one for one in _counting(session, Organization) if one.name.strip().casefold() == wanted)
    return min(found, key=lambda one: one.id, default=None)


def saved_mappings(session: Session) -> list[MappingRow]:
    """Return how the columns of each sender are read, by sender."""
    found = sorted(_counting(session, VendorMapping), key=lambda one: one.sender)
    return [MappingRow(Seen.of(one), one.sender, one.columns) for one in found]


def _counting(session: Session, record_class: type[AnyRecord]) -> list[AnyRecord]:
    found = session.scalars(select(record_class).where(record_class.standing != Standing.ENTERED_IN_ERROR))
    return list(found)


def _rows(session: Session, services: Iterable[Service]) -> list[ServiceRow]:
    places = {str(place.id): _place_row(place) for place in _counting(session, ServiceLocation)}
    organizations = {one.id: one for one in _counting(session, Organization)}
    calls: dict[UUID, list[Verification]] = defaultdict(list)
    for call in sorted(_counting(session, Verification), key=_call_order):
        calls[call.service_id].append(call)
    notes: dict[UUID, list[str]] = defaultdict(list)
    for note in sorted(_counting(session, LocalNote), key=lambda note: note.written_at, reverse=True):
        notes[note.service_id].append(note.words)
    waiting: dict[UUID, int] = defaultdict(int)
    for proposal in _counting(session, CorrectionProposal):
        waiting[proposal.service_id] += proposal.status == ProposalStatus.PROPOSED
    rows = [
        _service_row(
            service,
            organizations.get(service.organization_id) if service.organization_id else None,
            tuple(places[place] for place in service.location_ids if place in places),
            calls.get(service.id, []),
            tuple(notes.get(service.id, ())),
            waiting.get(service.id, 0),
        )
        for service in services
    ]
    return sorted(rows, key=lambda row: (row.name.casefold(), row.service_id))


def _service_row(
    service: Service,
    organization: Organization | None,
    places: tuple[PlaceRow, ...],
    calls: list[Verification],
    notes: tuple[str, ...],
    open_proposals: int,
) -> ServiceRow:
    return ServiceRow(
        Seen.of(service), service.id, service.name,
        service.organization_id, "" if organization is None else organization.name,
        service.description, service.status, service.alert, service.categories, service.terms,
        tuple(map(phone_of, service.phones)), tuple(map(hours_of, service.hours)),
        service.languages, service.interpretation_services, service.service_areas,
        service.eligibility, service.minimum_age, service.maximum_age, service.required_documents,
        service.application_process, service.wait_time, service.fees, service.cost_options,
        service.accepted_insurance, service.capacity, service.capacity_on, service.url, service.email,
        service.source, places,
        () if organization is None else tuple(map(phone_of, organization.phones)),
        _verified_on(service, calls), calls[-1].finding if calls else None, notes, open_proposals,
    )  # fmt: skip


def _verified_on(service: Service, calls: list[Verification]) -> date | None:
    """Return the newest day on which the sender, or somebody here on the phone, said that it is right."""
    days = [call.called_on for call in calls if call.finding in (Finding.OK, Finding.CHANGED)]
    return max(filter(None, (service.assured_on, *days)), default=None)


def _place_row(place: ServiceLocation) -> PlaceRow:
    return PlaceRow(
        Seen.of(place), place.id, place.name, place.location_type,
        place.address_1, place.address_2, place.city, place.region, place.state, place.postal_code,
        place.latitude, place.longitude, place.transportation,
        tuple(map(phone_of, place.phones)), tuple(map(hours_of, place.hours)),
        place.languages, place.accessibility,
    )  # fmt: skip


def _note_row(note: LocalNote) -> NoteRow:
    return NoteRow(Seen.of(note), note.id, note.words, note.written_by, note.written_at)


def _call_row(call: Verification) -> VerificationRow:
    return VerificationRow(Seen.of(call), call.called_on, call.called_by, call.finding, call.note)


def _call_order(call: Verification) -> tuple[date, datetime, UUID]:
    return call.called_on, call.recorded_at, call.id


def _proposed_at(proposal: CorrectionProposal) -> tuple[datetime, UUID]:
    return proposal.proposed_at, proposal.id


def _proposal_row(proposal: CorrectionProposal, service_name: str) -> ProposalRow:
    name = proposal.field_name
    return ProposalRow(
        Seen.of(proposal), proposal.id, proposal.service_id, service_name,
        name, CORRECTABLE.get(name, name),
        field_words(name, field_value(name, proposal.was)),
        field_words(name, field_value(name, proposal.value)),
        proposal.reason, proposal.proposed_by, proposal.proposed_at, proposal.status, proposal.decision_note,
    )  # fmt: skip
