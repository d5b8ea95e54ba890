"""What the store already holds of what a file brings: kept resources, and people who may be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from uuid import UUID

import zstandard
from sqlalchemy import select
from sqlalchemy.orm import Session

from carecoord_desktop.common import fhir_xml, strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.look_alikes.rules import LookAlike, Traits, birth_dates_alike, look_alikes
from carecoord_desktop.features.patients.queries import traits_of
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.store.record import Record, Standing
from carecoord_desktop.store.source import SourceResource

AT_ONCE = 500
"""How many ids one statement asks for."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class KeptResource:
    """A resource as it was received, cuts applied."""

    id: UUID
    source: str
    original_id: str
    resource: JsonObject


def kept_digests(session: Session, ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """Return the SHA-256 of those resources that were received before, by id."""
    found: dict[UUID, bytes] = {}
    for some in _batches(ids):
        rows = session.execute(
            select(SourceResource.id, SourceResource.sha256).where(SourceResource.id.in_(some))
        )
        found.update((row.id, row.sha256) for row in rows)
    return found


def kept_resource(session: Session, resource_id: UUID) -> JsonObject | None:
    """Return a kept resource as it reads, cuts applied, or None if it was never received."""
    content = session.scalar(select(SourceResource.content).where(SourceResource.id == resource_id))
    return None if content is None else read_resource(zstandard.decompress(content))


def kept_by_reference(session: Session, reference: str, types: Collection[str]) -> JsonObject | None:
    """Return the kept resource of one of these types that a reference means, if exactly one can be meant."""
    kind, _, original_id = reference.removeprefix("urn:uuid:").rpartition("/")
    kind = kind.rpartition("/")[2]
    if kind and kind not in types:
        return None
    contents = session.scalars(
        select(SourceResource.content).where(
            SourceResource.type.in_([kind] if kind else types), SourceResource.original_id == original_id
        )
    ).all()
    return read_resource(zstandard.decompress(contents[0])) if len(contents) == 1 else None


def kept_of_chart(session: Session, chart: UUID) -> list[KeptResource]:
    """Return every resource received about a person, in the order of their types."""
    rows = session.execute(
        select(SourceResource.id, SourceResource.source, SourceResource.original_id, SourceResource.content)
        .where(SourceResource.chart == chart)
        .order_by(SourceResource.type, SourceResource.original_id)
    )
    return [
        KeptResource(row.id, row.source, row.original_id, read_resource(zstandard.decompress(row.content)))
        for row in rows
    ]


def read_resource(content: bytes) -> JsonObject:
    """Return what the bytes of one kept resource say, be they JSON or XML."""
    if content.lstrip()[:1] == b"<":
        document = fhir_xml.XmlDocument(content)
        return document.resource(document.root)
    found: JsonObject = strict_json.parse(content)
    return found


def stored_records(
    session: Session, wanted: Iterable[tuple[type[Record], UUID]]
) -> dict[tuple[type[Record], UUID], Record]:
    """Return those of the wanted records that exist."""
    by_class: dict[type[Record], list[UUID]] = defaultdict(list)
    for record_class, record_id in wanted:
        by_class[record_class].append(record_id)
    found: dict[tuple[type[Record], UUID], Record] = {}
    for record_class, ids in by_class.items():
        for some in _batches(ids):
            rows = session.scalars(select(record_class).where(record_class.id.in_(some)))
            found.update(((record_class, record.id), record) for record in rows)
    return found


def records_of_chart(
    session: Session, record_classes: Collection[type[Record]], chart: UUID
) -> dict[type[Record], list[Record]]:
    """Return the records of some kinds that count in a chart."""
    return {
        record_class: list(
            session.scalars(
                select(record_class).where(
                    record_class.chart == chart, record_class.standing != Standing.ENTERED_IN_ERROR
                )
            )
        )
        for record_class in record_classes
    }


def every_record(session: Session, record_class: type[Record], chart: UUID) -> Sequence[Record]:
    """Return all records of one kind in a chart in the order they were made, also those entered in error."""
    return session.scalars(
        select(record_class).where(record_class.chart == chart).order_by(record_class.id)
    ).all()


class People:
    """Everybody on this laptop, as an import tells one from another; grows with those it takes in."""

    def __init__(self, session: Session) -> None:
        patients = session.scalars(select(Patient).where(Patient.standing != Standing.ENTERED_IN_ERROR)).all()
        self._traits: dict[UUID, Traits] = {}
        self._by_number: dict[tuple[str, str], set[UUID]] = defaultdict(set)
        self._by_phone: dict[str, set[UUID]] = defaultdict(set)
        self._by_birth_date: dict[str, set[UUID]] = defaultdict(set)
        for patient_id, traits in traits_of(session, patients).items():
            self.add(patient_id, traits)

    def add(self, patient_id: UUID, traits: Traits) -> None:
        """Make a person findable."""
        self._traits[patient_id] = traits
        for number in traits.identifiers:
            self._by_number[number].add(patient_id)
        for phone in traits.phones:
            self._by_phone[phone].add(patient_id)
        self._by_birth_date[traits.birth_date.text if traits.birth_date else ""].add(patient_id)

    def know(self, patient_id: UUID, numbers: Iterable[tuple[str, str]]) -> None:
        """Learn more numbers of a person."""
        for number in numbers:
            self._by_number[number].add(patient_id)

    def __contains__(self, patient_id: object) -> bool:
        return patient_id in self._traits

    def traits(self, patient_id: UUID) -> Traits:
        """Return what a person is known by."""
        return self._traits[patient_id]

    def with_number(self, numbers: Iterable[tuple[str, str]]) -> set[UUID]:
        """Return everybody known by one of these numbers."""
        return {person for number in numbers for person in self._by_number.get(number, ())}

    def alike(self, newcomer: Traits) -> list[LookAlike]:
        """Return who may be the newcomer, the likeliest first; only people near enough are compared.

        A birth date alone makes nobody alike.
        """
        near = {person for phone in newcomer.phones for person in self._by_phone.get(phone, ())}
        near |= self._by_birth_date.get("", set())
        if newcomer.birth_date is None:
            near |= self._traits.keys()
        else:
            dates = birth_dates_alike(newcomer.birth_date)
            if newcomer.birth_date.exact is None:
                dates += [text for text in self._by_birth_date if text.startswith(newcomer.birth_date.text)]
            near |= {person for text in dates for person in self._by_birth_date.get(text, ())}
        return look_alikes(newcomer, [(person, self._traits[person]) for person in sorted(near)])


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    while some := list(islice(left, AT_ONCE)):
        yield some
