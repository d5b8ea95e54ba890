"""What was received, by id, by chart, by reference; and the records that lie beside it."""

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
from carecoord_desktop.store.record import Record, Standing
from carecoord_desktop.store.source import SourceResource

AT_ONCE = 500
"""How many ids one statement asks for."""

Thing = TypeVar("Thing")


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


def _batches(items: Iterable[Thing]) -> Iterator[list[Thing]]:
    left = iter(items)
    while some := list(islice(left, AT_ONCE)):
        yield some
