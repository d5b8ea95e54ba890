"""How the objects of an HSDS directory become our records: what each row of a file ends in."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from carecoord_desktop.common.fhir_origin import UUID_SOURCE, Origin, as_uuid
from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.directory.records import (
    Capacity,
    LocationType,
    Organization,
    Service,
    ServiceLocation,
    ServiceStatus,
)
from carecoord_desktop.features.directory.rules import categories_of
from carecoord_desktop.hsds import meanings
from carecoord_desktop.hsds.entries import Entry, Key, Reading, Row
from carecoord_desktop.hsds.phones import VOICE, Phone
from carecoord_desktop.hsds.schedules import hours_of_schedule
from carecoord_desktop.store.record import OFFICE_CHART, Record, default_of

Values = dict[str, Any]
_EMPTY = (None, "", ())
CATEGORY = "carecoord-category"
CAPACITY = "carecoord-capacity"
_RECORDS: dict[str, type[Record]] = {
    "organization": Organization,
    "location": ServiceLocation,
    "service": Service,
}


@dataclass
class Incoming:
    """One record as a sender says it, and the rows of the files that said so."""

    record_class: type[Record]
    id: UUID
    source: str
    original_id: str
    values: Values
    rows: list[Row] = field(default_factory=list)


@dataclass
class Sorting:
    """A directory sorted into records of ours and objects that are kept only."""

    incoming: list[Incoming]
    kept: list[Entry]


def origin_of(sender: str, table: str, original_id: str) -> Origin:
    """Return where an object comes from; one that is named by a UUID is the same whoever sends it."""
    known = as_uuid(original_id)
    if known is not None:
        return Origin(UUID_SOURCE, f"hsds/{table}", str(known))
    return Origin(sender.strip().casefold(), f"hsds/{table}", original_id)


def own_ids(reading: Reading) -> set[UUID]:
    """Return every UUID that names an object: our own export names our records by their ids."""
    found = (as_uuid(entry.id) for entry in reading.entries.values() if entry.table in _RECORDS)
    return {one for one in found if one is not None}


def sort(reading: Reading, ours: Collection[UUID] = ()) -> Sorting:
    """Return the records that a directory describes; `ours` are ids of records that are here already."""
    return _Sorter(reading, ours).sorted()


def record_of(one: Incoming) -> Record:
    """Return the record of an object that was not here yet."""
    return one.record_class(
        id=one.id, chart=OFFICE_CHART, source=one.source, original_id=one.original_id,
        said=said(one.source, one.values), **one.values,
    )  # fmt: skip


def said(sender: str, values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the digest of each value that a sender says, as a record keeps it."""
    mark = digest(sender.strip().casefold())
    return tuple(f"{mark}:{name}={digest(value)}" for name, value in values.items() if value not in _EMPTY)


def digest(value: Any) -> str:
    """Return eight letters by which a value is known again."""
    text = "\x1f".join(value) if isinstance(value, tuple) else str(value)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


@dataclass
class Met:
    """How a sender's new words meet a record that is here."""

    updates: Values = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)


def meet(record: Record, incoming: Incoming, sender: str) -> Met:
    """Return what to write, and where a correction of ours stands against what the sender says now.

    A field the sender left as it was, or is silent about, is left alone; one in which we show what some
    sender said is updated; one that was corrected here stays, and is reported until both say the same.
    """
    before = dict(line.partition("=")[::2] for line in getattr(record, "said", ()))
    after = dict(before)
    told: dict[str, set[str]] = defaultdict(set)
    for key, mark in before.items():
        told[key.partition(":")[2]].add(mark)
    met = Met()
    for name, value in incoming.values.items():
        key, here, now = f"{digest(sender.strip().casefold())}:{name}", getattr(record, name), digest(value)
        if value in _EMPTY or before.get(key) == now:
            continue
        if value == here:
            after[key] = now
        elif here in _EMPTY or digest(here) in told[name]:
            met.updates[name] = value
            after[key] = now
        else:
            met.conflicts.append(_difference(record, name, here, value))
    if after != before:
        met.updates["said"] = tuple(f"{key}={mark}" for key, mark in sorted(after.items()))
    return met


def _difference(record: Record, name: str, here: Any, value: Any) -> str:
    what = f"{getattr(record, 'name', '') or 'An entry'}, {name.replace('_', ' ')}"
    return f"{what}: here “{_shown(here)}”, in the file “{_shown(value)}”. It stays as it is here."


def _shown(value: Any) -> str:
    text = "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"


class _Sorter:
    """Sorts one directory; each object ends in a record, or is kept."""

    def __init__(self, reading: Reading, ours: Collection[UUID]) -> None:
        self._reading = reading
        self._ours = ours
        self._hanging: dict[Key, list[Entry]] = defaultdict(list)
        self._used: set[Key] = set()
        self._ids: dict[Key, UUID] = {}
        for entry in reading.entries.values():
            if entry.table in _RECORDS:
                self._ids[entry.key] = self._id_of(entry)
            for parent in self._parents(entry):
                self._hanging[parent].append(entry)

    def sorted(self) -> Sorting:
        """Return the records and what is kept."""
        incoming = []
        for table, make in (
            ("organization", self._organization), ("location", self._location), ("service", self._service),
        ):  # fmt: skip
            for entry in self._reading.of(table):
                self._used.add(entry.key)
                rows = dict.fromkeys(entry.rows)
                values = make(entry, rows)
                record_class = _RECORDS[table]
                whole = {name: default_of(record_class, name) for name in values} | values
                incoming.append(
                    Incoming(
                        record_class, self._ids[entry.key], self._reading.sender, entry.id, whole, list(rows)
                    )
                )
        kept = [entry for entry in self._reading.entries.values() if entry.key not in self._used]
        return Sorting(incoming, kept)

    def _id_of(self, entry: Entry) -> UUID:
        own = as_uuid(entry.id)
        if own is not None and own in self._ours:
            return own
        return origin_of(self._reading.sender, entry.table, entry.id).id

    def _parents(self, entry: Entry) -> list[Key]:
        """Return what an object hangs on."""
        values = entry.values
        named = {
            name.removesuffix("_id"): values[name]
            for name in ("organization_id", "service_id", "location_id", "service_at_location_id",
                         "contact_id", "phone_id")
            if values.get(name)
        }  # fmt: skip
        if entry.table == "attribute":
            named[values.get("link_entity") or "service"] = values.get("link_id", "")
        if "service_at_location" in named:
            link = self._reading.entries.get(("service_at_location", named["service_at_location"]))
            if link is not None and not named.get("service"):
                named["service"] = link.values.get("service_id", "")
        if entry.table in ("service", "location", "program"):
            named = {"organization": named["organization"]} if "organization" in named else {}
        return [(table, one) for table, one in named.items() if one]

    def _parts(self, entry: Entry, table: str, rows: dict[Row, None]) -> list[Entry]:
        """Return what hangs on an object in one table; its rows are counted to the object."""
        found = [part for part in self._hanging.get(entry.key, ()) if part.table == table]
        for part in found:
            self._used.add(part.key)
            rows.update(dict.fromkeys(part.rows))
        return found

    def _organization(self, entry: Entry, rows: dict[Row, None]) -> Values:
        own = entry.values
        phones = [
            phone
            for phone in self._phone_entries(entry, rows)
            if not (phone.values.get("service_id") or phone.values.get("location_id"))
        ]
        return _taken(own, "name", "alternate_name", "description", "email", "website") | {
            "phones": self._phones(phones, rows),
            "address": next(
                (meanings.one_line(one.values) for one in self._parts(entry, "address", rows)), ""
            ),
        }

    def _location(self, entry: Entry, rows: dict[Row, None]) -> Values:
        own = entry.values
        addresses = self._parts(entry, "address", rows)
        mail = [one for one in addresses if one.values.get("address_type") == "postal"]
        physical = next((one.values for one in addresses if one not in mail), {})
        schedules = [one for one in self._parts(entry, "schedule", rows) if not _of_service(one)]
        return _taken(own, "name", "alternate_name", "description", "transportation") | {
            "organization_id": self._ids.get(("organization", own.get("organization_id", ""))),
            "location_type": LocationType(own.get("location_type", "physical")),
            "latitude": meanings.decimal_of(own.get("latitude")),
            "longitude": meanings.decimal_of(own.get("longitude")),
            **_taken(physical, "address_1", "address_2", "city", "region", "postal_code", "country"),
            "state": physical.get("state_province", ""),
            "mail_address": next((meanings.one_line(one.values) for one in mail), ""),
            "phones": self._phones(self._phone_entries(entry, rows), rows),
            "hours": _unique(hours_of_schedule(one.values).text for one in schedules),
            "languages": self._said(entry, "language", meanings.language_tag, rows),
            "accessibility": self._said(entry, "accessibility", meanings.accessibility_words, rows),
        }

    def _service(self, entry: Entry, rows: dict[Row, None]) -> Values:
        own = entry.values
        attributes = self._parts(entry, "attribute", rows)
        areas = self._parts(entry, "service_area", rows)
        marked = {CATEGORY, CAPACITY}
        terms = _unique(self._term(one) for one in attributes if one.values.get("link_type") not in marked)
        categories = _marked(attributes, CATEGORY)
        return _taken(
            own, "name", "alternate_name", "description", "url", "email", "interpretation_services",
            "application_process", "wait_time", "alert", "accreditations", "licenses", "assurer_email",
        ) | {
            "organization_id": self._ids.get(("organization", own.get("organization_id", ""))),
            "location_ids": self._places(entry, rows),
            "status": ServiceStatus(own.get("status", "active")),
            "fees": own.get("fees_description", ""),
            "eligibility": own.get("eligibility_description", ""),
            "minimum_age": meanings.youngest(own.get("minimum_age")),
            "maximum_age": meanings.oldest(own.get("maximum_age")),
            "assured_on": meanings.day_of(own.get("assured_date")),
            "last_modified_on": meanings.day_of(own.get("last_modified")),
            "terms": terms,
            "categories": categories or self._categories(entry, terms),
            "phones": self._phones(self._phone_entries(entry, rows), rows),
            "hours": _unique(self._hours(entry, one) for one in self._parts(entry, "schedule", rows)),
            "languages": self._said(entry, "language", meanings.language_tag, rows),
            "service_areas": _unique(
                name for area in areas for name in meanings.area_names(area.values)
            ),
            "required_documents": self._said(
                entry, "required_document", lambda values: values.get("document", ""), rows
            ),
            "accepted_insurance": self._said(entry, "cost_option", meanings.insurance_of, rows),
            "cost_options": self._said(entry, "cost_option", meanings.cost_words, rows),
        } | self._capacity(entry, attributes, rows)  # fmt: skip

    def _places(self, entry: Entry, rows: dict[Row, None]) -> tuple[str, ...]:
        links = self._parts(entry, "service_at_location", rows)
        return _unique(str(self._ids[("location", one.values["location_id"])]) for one in links)

    def _hours(self, service: Entry, schedule: Entry) -> str:
        """Return a schedule of a service; where it has several places, with the place it is for."""
        values = schedule.values
        link = self._reading.entries.get(("service_at_location", values.get("service_at_location_id", "")))
        location = values.get("location_id") or (link.values.get("location_id", "") if link else "")
        links = [one for one in self._hanging.get(service.key, ()) if one.table == "service_at_location"]
        place = self._ids.get(("location", location)) if len(links) > 1 else None
        return hours_of_schedule(values, "" if place is None else str(place)).text

    def _phone_entries(self, entry: Entry, rows: dict[Row, None]) -> list[Entry]:
        """Return the phones of an object, and of the people who can be asked for there."""
        phones = self._parts(entry, "phone", rows)
        for contact in self._hanging.get(entry.key, ()):
            if contact.table == "contact" and (of_contact := self._parts(contact, "phone", rows)):
                self._used.add(contact.key)
                rows.update(dict.fromkeys(contact.rows))
                phones += of_contact
        return list({phone.key: phone for phone in phones}.values())

    def _phones(self, phones: list[Entry], rows: dict[Row, None]) -> tuple[str, ...]:
        return _unique(self._phone(phone, rows).text for phone in phones)

    def _phone(self, phone: Entry, rows: dict[Row, None]) -> Phone:
        own = phone.values
        contact = self._reading.entries.get(("contact", own.get("contact_id", "")))
        named = {} if contact is None else contact.values
        person = ", ".join(filter(None, (named.get("name"), named.get("title"))))
        spoken = ", ".join(
            language_name(meanings.language_tag(one.values)) for one in self._parts(phone, "language", rows)
        )
        described = "; ".join(filter(None, (own.get("description", ""), person, spoken)))
        kind = own.get("type", VOICE).casefold()
        return Phone(own["number"], own.get("extension", ""), kind, described)

    def _term(self, attribute: Entry) -> str:
        term = self._reading.entries.get(("taxonomy_term", attribute.values.get("taxonomy_term_id", "")))
        if term is not None:
            return term.values.get("name", "")
        return attribute.values.get("label") or attribute.values.get("value", "")

    def _categories(self, service: Entry, terms: tuple[str, ...]) -> tuple[str, ...]:
        """Return the domains a service speaks of; where it speaks of none, those of who runs it."""
        own = service.values
        runs_it = self._reading.entries.get(("organization", own.get("organization_id", "")))
        of_owner = {} if runs_it is None else runs_it.values
        return categories_of(own["name"], own.get("description", ""), terms) or categories_of(
            of_owner.get("name", ""), of_owner.get("description", "")
        )

    def _capacity(self, entry: Entry, attributes: list[Entry], rows: dict[Row, None]) -> Values:
        """Return whether a service takes people: our own word for it, or the count of free places."""
        word = next(iter(_marked(attributes, CAPACITY)), "")
        capacities = self._parts(entry, "service_capacity", rows)
        newest = max(capacities, key=lambda one: one.values.get("updated", ""), default=None)
        said_so = {} if newest is None else newest.values
        available = meanings.whole_number(said_so.get("available"))
        counted = None if available is None else Capacity.CAPACITY if available else Capacity.NO_CAPACITY
        return {
            "capacity": Capacity(word) if word else counted,
            "capacity_available": available,
            "capacity_on": meanings.day_of(said_so.get("updated")),
        }

    def _said(
        self, entry: Entry, table: str, words: Callable[[Mapping[str, str]], str], rows: dict[Row, None]
    ) -> tuple[str, ...]:
        """Return what the rows of a table say about an object, in words."""
        return _unique(words(part.values) for part in self._parts(entry, table, rows))


def _taken(values: Mapping[str, str], *names: str) -> Values:
    return {name: values.get(name, "") for name in names}


def _marked(attributes: Iterable[Entry], mark: str) -> tuple[str, ...]:
    """Return the values of those attributes that our own export wrote for one purpose."""
    return _unique(one.values.get("value", "") for one in attributes if one.values.get("link_type") == mark)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _of_service(entry: Entry) -> bool:
    return bool(entry.values.get("service_id") or entry.values.get("service_at_location_id"))
