"""The search index over the directory: one line per service, worked out in the save that changes it.

The index has four columns of words: `name` of the service and of who runs it, what is `said` about it, the
`kind` of need it meets, and its `place`. Beside it stands, ready to be ranked, what a search asks of each
service. The whole directory lies in one chart; which lines are old is told by the operations that a record
shows, kept beside the index.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Row, bindparam, select

from carecoord_desktop.common.languages import LANGUAGES
from carecoord_desktop.common.spelling import folded, name_words
from carecoord_desktop.common.zip_codes import Spot, center_of, five_digits
from carecoord_desktop.features.directory.records import (
    Finding,
    LocationType,
    Organization,
    Service,
    ServiceLocation,
    Verification,
)
from carecoord_desktop.hsds.hours import hours_of
from carecoord_desktop.store.derivation import derived_from, forgetting
from carecoord_desktop.store.record import Standing
from carecoord_desktop.store.vocabulary import remember_words

WORDS = "service_search_word"
"""The table of all words of the index."""

_Read = Row[*tuple[Any, ...]]
_BATCH = 400
_MANY = 1000


class Site(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One place of a service; `is_near_zip` says that the middle of its ZIP code stands for its spot."""

    label: str
    spot: Spot | None
    is_near_zip: bool
    hours: tuple[str, ...]
    accessibility: tuple[str, ...]


class Line(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What a search asks of one service. Languages and areas are folded, languages by tag where known."""

    name: str
    organization: str
    words: tuple[str, ...]
    status: str
    categories: tuple[str, ...]
    languages: frozenset[str]
    has_interpreters: bool
    areas: frozenset[str]
    minimum_age: int | None
    maximum_age: int | None
    papers: tuple[str, ...]
    insurance: tuple[str, ...]
    capacity: str
    verified_on: date | None
    last_finding: str
    sites: tuple[Site, ...]


@derived_from("service", "service_location", "organization", "verification")
def index_services(connection: Connection, _charts: frozenset[UUID]) -> None:
    """Write anew the lines of the services that have changed since the index was last made."""
    changed = sorted(_changed_services(connection))
    for start in range(0, len(changed), _BATCH):
        _write(connection, changed[start : start + _BATCH])
    for table in _TABLES:
        connection.exec_driver_sql(_REMEMBER.format(table=table))
    if len(changed) >= _MANY:
        tidy(connection)


@forgetting
def forget_directory(connection: Connection) -> None:
    """Make the index anew, down to its words, when something has left this laptop."""
    connection.exec_driver_sql(f"DELETE FROM {WORDS}")  # noqa: S608  # our own name
    rebuild(connection)


def rebuild(connection: Connection) -> int:
    """Make the whole index anew, for repair; return how many services it holds."""
    connection.exec_driver_sql("INSERT INTO service_search (service_search) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM service_search_line")
    connection.exec_driver_sql("DELETE FROM service_search_seen")
    index_services(connection, frozenset())
    tidy(connection)
    return int(connection.exec_driver_sql("SELECT count(*) FROM service_search_line").scalar_one())


def tidy(connection: Connection) -> None:
    """Join the pieces of the index."""
    connection.exec_driver_sql("INSERT INTO service_search (service_search) VALUES ('optimize')")


def fits_the_services(connection: Connection) -> bool:
    """Return whether the index has a line for each service that counts and for no other; a health check."""
    return connection.exec_driver_sql(_UNFIT).first() is None


def category_word(category: str) -> str:
    """Return the word that stands for a kind of need in the index."""
    return f"c{category.replace('-', '')}"


def _changed_services(connection: Connection) -> set[bytes]:
    """Return the services whose own record, organization, places or calls show other operations by now."""
    changed = {table: _changed(connection, table) for table in _TABLES}
    services = changed["service"]
    if changed["organization"] or changed["service_location"]:
        for service, organization, places in connection.exec_driver_sql(
            "SELECT id, organization_id, location_ids FROM service"
        ):
            if organization in changed["organization"] or any(
                place.bytes in changed["service_location"] for place in _ids(msgspec.json.decode(places))
            ):
                services.add(bytes(service))
    if changed["verification"]:
        for call, service in connection.exec_driver_sql("SELECT id, service_id FROM verification"):
            if call in changed["verification"]:
                services.add(bytes(service))
    return services


def _changed(connection: Connection, table: str) -> set[bytes]:
    return {bytes(record) for (record,) in connection.exec_driver_sql(_CHANGED.format(table=table))}


def _write(connection: Connection, services: Collection[bytes]) -> None:
    run = connection.exec_driver_sql
    marks = ", ".join("?" * len(services))
    old = run(
        f"DELETE FROM service_search_line WHERE service IN ({marks}) RETURNING row",  # noqa: S608  # question marks
        tuple(services),
    ).all()
    run("DELETE FROM service_search WHERE rowid = ?", [(row,) for (row,) in old] or [(-1,)])
    words: set[str] = set()
    for service_id, line, columns in _lines(connection, [UUID(bytes=service) for service in services]):
        row = run(
            "INSERT INTO service_search_line (service, line) VALUES (?, ?) RETURNING row",
            (service_id.bytes, msgspec.json.encode(line)),
        ).scalar_one()
        run(
            "INSERT INTO service_search (rowid, name, said, kind, place) VALUES (?, ?, ?, ?, ?)",
            (row, *map(" ".join, columns)),
        )
        words.update(columns[0], columns[1], columns[3])
    remember_words(connection, WORDS, (word for word in words if not word.isdecimal()))


def _lines(
    connection: Connection, services: list[UUID]
) -> Iterator[tuple[UUID, Line, tuple[list[str], ...]]]:
    """Yield the id, the line and the four columns of words of each service that counts."""
    found = connection.execute(_SERVICES, {"ids": services}).all()
    place_ids = {place for service in found for place in _ids(service.location_ids)}
    places = {place.id: place for place in connection.execute(_PLACES, {"ids": list(place_ids)})}
    names = {
        one.id: one
        for one in connection.execute(_ORGANIZATIONS, {"ids": [each.organization_id for each in found]})
    }
    calls: dict[UUID, list[_Read]] = {}
    for call in connection.execute(_CALLS, {"ids": services}):
        calls.setdefault(call.service_id, []).append(call)
    for service in found:
        here = [places[place] for place in _ids(service.location_ids) if place in places]
        line = _line(service, names.get(service.organization_id), here, calls.get(service.id, []))
        yield service.id, line, _columns(service, line, here)


def _line(service: _Read, organization: _Read | None, places: list[_Read], calls: list[_Read]) -> Line:
    known = [call.called_on for call in calls if call.finding in (Finding.OK, Finding.CHANGED)]
    runs_it = "" if organization is None else organization.name
    spoken = (*service.languages, *(language for place in places for language in place.languages))
    other_names = "" if organization is None else organization.alternate_name
    return Line(
        name=service.name,
        organization=runs_it,
        words=tuple(_once(service.name, service.alternate_name, runs_it, other_names)),
        status=str(service.status),
        categories=service.categories,
        languages=frozenset(map(language_key, spoken)),
        has_interpreters=bool(service.interpretation_services.strip()),
        areas=frozenset(map(area_key, service.service_areas)),
        minimum_age=service.minimum_age,
        maximum_age=service.maximum_age,
        papers=service.required_documents,
        insurance=service.accepted_insurance,
        capacity=str(service.capacity or ""),
        verified_on=max(filter(None, (service.assured_on, *known)), default=None),
        last_finding=str(calls[-1].finding) if calls else "",
        sites=tuple(_site(service, place) for place in places) or (_site(service, None),),
    )


def _site(service: _Read, place: _Read | None) -> Site:
    own = [line for line in service.hours if hours_of(line).location_id in ("", str(place and place.id))]
    if place is None:
        return Site("", None, is_near_zip=False, hours=tuple(own), accessibility=())
    spot = _spot(place.latitude, place.longitude) if place.location_type != LocationType.VIRTUAL else None
    near = (
        center_of(place.postal_code)
        if spot is None and place.location_type == LocationType.PHYSICAL
        else None
    )
    label = ", ".join(filter(None, (place.address_1, place.city))) or place.name
    return Site(label, spot or near, near is not None, tuple(own or place.hours), place.accessibility)


def _columns(service: _Read, line: Line, places: list[_Read]) -> tuple[list[str], ...]:
    said = _once(service.description, *service.terms, service.eligibility, service.application_process)
    at = [
        word
        for place in places
        for word in (place.city, place.region, place.name, five_digits(place.postal_code))
    ]
    return list(line.words), said, [category_word(each) for each in line.categories], _once(*at)


def _spot(latitude: Decimal | None, longitude: Decimal | None) -> Spot | None:
    """Return where a place is, or None for numbers that name no spot on earth."""
    if latitude is None or longitude is None:
        return None
    north, east = float(latitude), float(longitude)
    return (north, east) if abs(north) <= 90 and abs(east) <= 180 else None


def _ids(texts: Iterable[str]) -> Iterator[UUID]:
    """Yield the ids in these texts; another version may have written something else."""
    for text in texts:
        with suppress(ValueError):
            yield UUID(text)


def _once(*texts: str) -> list[str]:
    return list(dict.fromkeys(name_words(" ".join(texts))))


def language_key(language: str) -> str:
    """Return how languages are compared: the first part of a known tag ("es"), else the folded name."""
    tag = language.partition("-")[0].lower()
    return tag if tag in _KNOWN else folded(language.strip())


def area_key(area: str) -> str:
    """Return how areas are compared: a ZIP code as five digits, a place folded, without "County"."""
    return five_digits(area) or folded(area).removesuffix(" county").strip()


_KNOWN = frozenset(LANGUAGES)
_TABLES = ("service", "service_location", "organization", "verification")
_CHANGED = (
    "SELECT id FROM {table} LEFT JOIN service_search_seen ON record = id"
    " WHERE service_search_seen.heads IS NOT {table}.heads"
)
_REMEMBER = (
    "INSERT INTO service_search_seen (record, heads) SELECT id, heads FROM {table} WHERE true"
    " ON CONFLICT DO UPDATE SET heads = excluded.heads WHERE heads IS NOT excluded.heads"
)
_COUNTING = f"SELECT id FROM service WHERE standing <> '{Standing.ENTERED_IN_ERROR.value}'"  # noqa: S608
_INDEXED = "SELECT service FROM service_search_line JOIN service_search ON service_search.rowid = row"
_UNFIT = (
    f"SELECT 1 FROM ({_COUNTING}) WHERE id NOT IN ({_INDEXED})"  # noqa: S608
    f" UNION ALL SELECT 1 FROM ({_INDEXED}) WHERE service NOT IN ({_COUNTING}) LIMIT 1"
)

# written once: a save must not pay for putting its questions together
_SERVICES = select(
    Service.id, Service.organization_id, Service.location_ids, Service.name, Service.alternate_name,
    Service.description, Service.status, Service.categories, Service.terms, Service.hours, Service.languages,
    Service.interpretation_services, Service.service_areas, Service.eligibility, Service.minimum_age,
    Service.maximum_age, Service.application_process, Service.required_documents, Service.accepted_insurance,
    Service.capacity, Service.assured_on,
).where(
    Service.id.in_(bindparam("ids", expanding=True)), Service.standing != Standing.ENTERED_IN_ERROR
)  # fmt: skip
_PLACES = select(
    ServiceLocation.id, ServiceLocation.location_type, ServiceLocation.name, ServiceLocation.address_1,
    ServiceLocation.city, ServiceLocation.region, ServiceLocation.postal_code, ServiceLocation.latitude,
    ServiceLocation.longitude, ServiceLocation.hours, ServiceLocation.languages,
    ServiceLocation.accessibility,
).where(
    ServiceLocation.id.in_(bindparam("ids", expanding=True)),
    ServiceLocation.standing != Standing.ENTERED_IN_ERROR,
)  # fmt: skip
_ORGANIZATIONS = select(Organization.id, Organization.name, Organization.alternate_name).where(
    Organization.id.in_(bindparam("ids", expanding=True)), Organization.standing != Standing.ENTERED_IN_ERROR
)
_CALLS = (
    select(Verification.service_id, Verification.called_on, Verification.finding)
    .where(
        Verification.service_id.in_(bindparam("ids", expanding=True)),
        Verification.standing != Standing.ENTERED_IN_ERROR,
    )
    .order_by(Verification.called_on, Verification.recorded_at, Verification.id)
)
