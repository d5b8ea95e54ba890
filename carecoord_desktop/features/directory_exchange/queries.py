"""What the store holds of a directory that comes in, and the whole directory as HSDS 3.1 objects."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import TypeVar
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.directory.queries import saved_mappings
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory_exchange.rules import CAPACITY, CATEGORY
from carecoord_desktop.hsds.entries import Entry
from carecoord_desktop.hsds.hours import hours_of
from carecoord_desktop.hsds.mapping import Mapping31, mapping_of
from carecoord_desktop.hsds.meanings import INSURANCE
from carecoord_desktop.hsds.phones import VOICE, phone_of
from carecoord_desktop.hsds.schedules import schedule_of_hours
from carecoord_desktop.store.record import Record, Standing
from carecoord_desktop.store.source import SourceResource

AT_ONCE = 500
"""How many ids one statement asks for."""

AnyRecord = TypeVar("AnyRecord", bound=Record)
Thing = TypeVar("Thing")


def mappings(session: Session) -> dict[str, Mapping31]:
    """Return how the columns of each sender are read, by the sender's name in small letters."""
    return {row.sender.casefold(): mapping_of(row.columns) for row in saved_mappings(session)}


def ids_here(session: Session, ids: Collection[UUID]) -> set[UUID]:
    """Return those ids that organizations, places or services here have."""
    found: set[UUID] = set()
    for record_class in (Organization, ServiceLocation, Service):
        for some in batches(ids):
            found.update(session.scalars(select(record_class.id).where(record_class.id.in_(some))))
    return found


def records_here(
    session: Session, record_class: type[AnyRecord], ids: Collection[UUID]
) -> dict[UUID, AnyRecord]:
    """Return the records of a kind with these ids, also those that were struck."""
    return {
        record.id: record
        for some in batches(ids)
        for record in session.scalars(select(record_class).where(record_class.id.in_(some)))
    }


def digests_here(session: Session, ids: Collection[UUID]) -> dict[UUID, bytes]:
    """Return the SHA-256 of those rows that were kept before."""
    found: dict[UUID, bytes] = {}
    for some in batches(ids):
        rows = session.execute(
            select(SourceResource.id, SourceResource.sha256).where(SourceResource.id.in_(some))
        )
        found.update((row.id, row.sha256) for row in rows)
    return found


def directory_entries(session: Session) -> list[Entry]:
    """Return every organization, place and service that counts, with all that hangs on them."""
    return [
        *(entry for record in counting(session, Organization) for entry in _organization(record)),
        *(entry for record in counting(session, ServiceLocation) for entry in _location(record)),
        *(entry for record in counting(session, Service) for entry in _service(record)),
    ]


def counting(session: Session, record_class: type[AnyRecord]) -> Iterable[AnyRecord]:
    """Return the entries of a kind that were not struck, in the order they were made."""
    counts = record_class.standing != Standing.ENTERED_IN_ERROR
    return session.scalars(select(record_class).where(counts).order_by(record_class.id))


def batches(things: Iterable[Thing]) -> Iterator[list[Thing]]:
    """Yield things a few hundred at a time."""
    left = iter(things)
    while some := list(islice(left, AT_ONCE)):
        yield some


def _organization(record: Organization) -> Iterator[Entry]:
    yield _entry("organization", record.id, _texts(record, "name alternate_name description email website"))
    yield from _phones(record.id, "organization_id", record.phones)
    if record.address:
        values = {"organization_id": str(record.id), "address_1": record.address, "address_type": "postal"}
        yield _part(record.id, "address", values)


def _location(record: ServiceLocation) -> Iterator[Entry]:
    own = _texts(record, "name alternate_name description transportation location_type")
    own |= _texts(record, "organization_id latitude longitude")
    yield _entry("location", record.id, own)
    link = {"location_id": str(record.id)}
    address = _texts(record, "address_1 address_2 city region postal_code country")
    address["state_province"] = record.state
    if any(address.values()):
        yield _part(record.id, "address", address | link | {"address_type": "physical"})
    if record.mail_address:
        mail = {"address_1": record.mail_address, "address_type": "postal"}
        yield _part(record.id, "address", mail | link)
    yield from _phones(record.id, "location_id", record.phones)
    yield from _hours(record.id, link, record.hours)
    yield from _languages(record.id, link, record.languages)
    for words in record.accessibility:
        yield _part(record.id, "accessibility", link | {"description": words})


def _service(record: Service) -> Iterator[Entry]:
    own = _texts(
        record,
        "organization_id name alternate_name description url email status alert interpretation_services "
        "application_process wait_time minimum_age maximum_age accreditations licenses assurer_email",
    )
    own |= {
        "fees_description": record.fees,
        "eligibility_description": record.eligibility,
        "assured_date": _text(record.assured_on),
        "last_modified": _text(record.last_modified_on),
    }
    yield _entry("service", record.id, own)
    link = {"service_id": str(record.id)}
    for place in record.location_ids:
        yield _part(record.id, "service_at_location", link | {"location_id": place})
    yield from _phones(record.id, "service_id", record.phones)
    yield from _hours(record.id, link, record.hours)
    yield from _languages(record.id, link, record.languages)
    for table, name, values in (
        ("service_area", "name", record.service_areas),
        ("required_document", "document", record.required_documents),
        ("cost_option", "option", record.cost_options),
    ):
        for value in values:
            yield _part(record.id, table, link | {name: value})
    for payer in record.accepted_insurance:
        yield _part(record.id, "cost_option", link | {"option": payer, "amount_description": INSURANCE})
    yield from _attributes(record)
    if record.capacity_available is not None:
        counted = {"available": str(record.capacity_available), "updated": _text(record.capacity_on)}
        yield _part(record.id, "service_capacity", link | counted)


def _attributes(record: Service) -> Iterator[Entry]:
    marked = [("", term) for term in record.terms] + [(CATEGORY, one) for one in record.categories]
    if record.capacity is not None:
        marked.append((CAPACITY, str(record.capacity)))
    for mark, value in marked:
        values = {"link_id": str(record.id), "link_entity": "service", "link_type": mark, "value": value}
        yield _part(record.id, "attribute", values)


def _phones(owner: UUID, link: str, lines: Iterable[str]) -> Iterator[Entry]:
    for phone in map(phone_of, lines):
        values = {"number": phone.number, "extension": phone.extension, "description": phone.description}
        yield _part(owner, "phone", values | {link: str(owner), "type": phone.type or VOICE})


def _hours(owner: UUID, link: dict[str, str], lines: Iterable[str]) -> Iterator[Entry]:
    for hours in map(hours_of, lines):
        place = {"location_id": hours.location_id} if hours.location_id else {}
        yield _part(owner, "schedule", schedule_of_hours(hours) | link | place)


def _languages(owner: UUID, link: dict[str, str], tags: Iterable[str]) -> Iterator[Entry]:
    for tag in tags:
        name = language_name(tag)
        yield _part(owner, "language", link | {"name": name} | ({"code": tag} if name != tag else {}))


def _part(owner: UUID, table: str, values: dict[str, str]) -> Entry:
    """Return something that hangs on a record; its id follows from what it says."""
    said = "\n".join(f"{name}={value}" for name, value in sorted(values.items()) if value)
    return _entry(table, uuid5(owner, f"{table}\n{said}"), values)


def _entry(table: str, entry_id: UUID, values: dict[str, str]) -> Entry:
    return Entry(table, str(entry_id), {name: value for name, value in values.items() if value})


def _texts(record: Record, names: str) -> dict[str, str]:
    return {name: _text(getattr(record, name)) for name in names.split()}


def _text(value: object) -> str:
    return "" if value is None else str(value)
