"""Services by the thousand, always the same for one seed, and one in Cambridge."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory_search.records import index_services
from carecoord_desktop.hsds.hours import Hours
from carecoord_desktop.hsds.phones import Phone
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.guard import lower_guard, raise_guard
from carecoord_desktop.store.record import OFFICE_CHART, new_id
from tests.builders.directory import a_service
from tests.builders.rows import add_rows

WORKDAYS = ("MO", "TU", "WE", "TH", "FR")

ZIPS = (
    "02139", "02138", "02141", "02142", "02143", "02144", "02145", "02148", "02149", "02150", "02151",
    "02152", "02108", "02111", "02114", "02115", "02118", "02119", "02121", "02122", "02124", "02125",
    "02126", "02128", "02130", "02131", "02134", "02135", "02136", "02140", "02169", "02176", "02180",
    "02184", "02186", "01901",
)  # fmt: skip
"""In and around Boston."""

KINDS = {
    "food-insecurity": ("food pantry", "meal program", "grocery boxes"),
    "housing-instability": ("rent relief", "tenant counseling", "housing search"),
    "homelessness": ("night shelter", "day center", "street outreach"),
    "transportation-insecurity": ("ride program", "bus passes", "volunteer drivers"),
    "utility-insecurity": ("fuel assistance", "shut-off protection", "weatherization"),
    "financial-insecurity": ("budget coaching", "tax preparation", "emergency fund"),
    "material-hardship": ("clothing closet", "diaper bank", "furniture bank"),
    "employment-status": ("job club", "resume workshop", "training program"),
    "educational-attainment": ("GED classes", "adult school", "tutoring"),
    "legal": ("legal aid clinic", "court help desk", "benefits appeals"),
    "mental-health": ("counseling center", "drop-in talk", "therapy groups"),
    "substance-use": ("recovery center", "detox referral", "sober living"),
    "medical": ("community clinic", "dental van", "eye care"),
    "social-connection": ("senior lunch club", "friendly visitors", "walking group"),
    "caregiver-support": ("respite hours", "caregiver circle", "memory cafe"),
    "language-access": ("English classes", "interpreter pool", "conversation circle"),
}
_FIRST = (
    "Harbor", "Elm Street", "Saint Brigid", "Northside", "Riverbend", "Mill Pond", "Beacon", "Grace",
    "Union Square", "Maple", "Lighthouse", "Cornerstone", "Evergreen", "Bayview", "Highland", "Prospect",
    "Orchard", "Sunrise", "Commonwealth", "Liberty", "Fairmount", "Gateway", "Hopewell", "Kendall",
    "Longfellow", "Meridian", "Oak Hill",
)  # fmt: skip
_SECOND = (
    "Table", "House", "Neighbors", "Center", "Alliance", "Fellowship", "Partners", "Collaborative",
    "Community", "Mission", "Network", "Council", "Family Services", "Action", "Outreach", "Commons",
)  # fmt: skip
_SAID = (
    "Walk in or call ahead.", "Staff help with the forms.", "Volunteers greet each guest.", "Bring a bag.",
    "Children are welcome.", "Interpreters can be booked.", "By appointment only.",
    "First come, first served.",
)  # fmt: skip
_PAPERS = ("Photo ID", "Proof of address", "Proof of income", "Social Security card", "Insurance card")


@dataclass(frozen=True)
class MadeService:
    """One made-up service with its one place."""

    service_id: UUID
    location_id: UUID
    name: str
    organization: str
    description: str
    category: str
    zip_code: str
    latitude: Decimal
    longitude: Decimal
    hours: tuple[str, ...]
    languages: tuple[str, ...]
    areas: tuple[str, ...]
    ages: tuple[int | None, int | None]
    papers: tuple[str, ...]


def services(count: int, seed: int = 11) -> Iterator[MadeService]:
    """Yield services around Boston, the same ones for the same seed."""
    luck = random.Random(seed)  # noqa: S311  # made-up services
    for number in range(count):
        category = luck.choice(list(KINDS))
        runs_it = f"{luck.choice(_FIRST)} {luck.choice(_SECOND)}"
        what = luck.choice(KINDS[category])
        zip_code = luck.choice(ZIPS)
        yield MadeService(
            new_id(), new_id(), f"{runs_it} {what} {number}", runs_it,
            f"{what.capitalize()} for the neighborhood. {' '.join(luck.sample(_SAID, 3))}",
            category, zip_code,
            Decimal(f"{42.36 + luck.gauss(0, 0.08):.5f}"), Decimal(f"{-71.09 + luck.gauss(0, 0.08):.5f}"),
            _hours(luck),
            ("en", *luck.sample(["es", "pt", "ht", "zh", "vi", "ar"], luck.randint(0, 3))),
            tuple(luck.sample(ZIPS, luck.randint(1, 8))) if luck.random() < 0.6 else (),
            luck.choice([(None, None), (18, None), (60, None), (None, 18), (18, 64)]),
            tuple(luck.sample(_PAPERS, luck.randint(0, 3))),
        )  # fmt: skip


def settled(connection: Connection, made: Sequence[MadeService]) -> None:
    """Write services without operations, which no search reads; the product's own code makes the index."""
    runs = {one.organization: new_id() for one in made}
    raise_guard(connection)
    add_rows(connection, Organization, [
        {"id": each, "chart": OFFICE_CHART, "name": name} for name, each in runs.items()
    ])  # fmt: skip
    add_rows(connection, ServiceLocation, [
        {"id": one.location_id, "chart": OFFICE_CHART, "postal_code": one.zip_code, "city": "Boston",
         "latitude": one.latitude, "longitude": one.longitude}
        for one in made
    ])  # fmt: skip
    add_rows(connection, Service, [
        {"id": one.service_id, "chart": OFFICE_CHART, "organization_id": runs[one.organization],
         "location_ids": (str(one.location_id),), "name": one.name, "description": one.description,
         "categories": (one.category,), "hours": one.hours, "languages": one.languages,
         "service_areas": one.areas, "minimum_age": one.ages[0], "maximum_age": one.ages[1],
         "required_documents": one.papers}
        for one in made
    ])  # fmt: skip
    lower_guard(connection)
    index_services(connection, frozenset())


def _hours(luck: random.Random) -> tuple[str, ...]:
    """Return hours like real ones: most by the week, some by the month, some every second week."""
    opens, closes = time(luck.randint(7, 11), luck.choice((0, 30))), time(luck.randint(13, 20), 0)
    kind = luck.random()
    if kind < 0.1:
        return ()
    if kind < 0.2:
        return (Hours((f"{luck.randint(1, 4)}{luck.choice(WORKDAYS)}",), opens, closes, freq="MONTHLY").text,)
    days = tuple(day for day in (*WORKDAYS, "SA") if luck.random() < 0.6)
    return tuple(Hours((day,), opens, closes).text for day in days)


def in_cambridge(desk: Desk, name: str = "Harbor Table food pantry", **said: Any) -> UUID:
    """Return the id of a service on Pearl Street in Cambridge, as somebody would write it down."""
    return a_service(desk, name, **{**_PEARL_STREET, **said}).service_id


_PEARL_STREET = {
    "organization_name": "Harbor Table",
    "phones": (Phone("617-555-0142"),),
    "hours": (Hours(WORKDAYS, time(9), time(17)),),
    "address_1": "12 Pearl Street",
    "city": "Cambridge",
    "state": "MA",
    "postal_code": "02139",
}
