"""Services in the directory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from carecoord_desktop.features.directory.actions import add_service
from carecoord_desktop.features.directory.queries import ServiceRow, service_row
from carecoord_desktop.features.directory.records import Service
from carecoord_desktop.features.directory.rules import ServiceDraft
from carecoord_desktop.hsds.hours import Hours, hours_of
from carecoord_desktop.hsds.phones import Phone
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen

WEEKDAYS = hours_of("MO,TU,WE,TH,FR;opens=09:00;closes=17:00")


def a_service(
    desk: Desk,
    name: str = "Harbor Table",
    *,
    organization_name: str = "Harbor Neighbors",
    categories: tuple[str, ...] = ("food-insecurity",),
    phones: tuple[Phone, ...] = (Phone("617-555-0141"),),
    hours: tuple[Hours, ...] = (WEEKDAYS,),
    verified_on: date | None = None,
    **said: Any,
) -> ServiceRow:
    """Return a new service as lists show it; `verified_on` is when its entry was last found to be right."""
    draft = ServiceDraft(name, organization_name, categories=categories, phones=phones, hours=hours, **said)
    with desk.writing() as session:
        service = add_service(session, draft)
        if verified_on is not None:
            service.assured_on = verified_on
        service_id = service.id
    return the_service(desk, service_id)


def the_service(desk: Desk, service_id: UUID) -> ServiceRow:
    """Return a service as lists show it now."""
    with desk.reading() as session:
        row = service_row(session, service_id)
    assert row is not None
    return row


def corrected(desk: Desk, service_id: UUID, **values: Any) -> None:
    """Correct fields of a service as somebody here would."""
    with desk.writing() as session:
        service = session.get_one(Service, service_id)
        change(service, Seen.of(service), **values)


def a_table(folder: Path, name: str, header: str, *rows: str) -> Path:
    """Return a CSV file with these lines, in a folder that is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def a_small_directory(
    folder: Path, *, service_name: str = "Food pantry", phone: str = "617-555-0142"
) -> Path:
    """Return a folder with one organization, place and service in HSDS 3.1, with plain ids."""
    a_table(folder, "organizations.csv", "id,name,description", "1,Harbor Neighbors,Food and more")
    a_table(
        folder, "services.csv", "id,organization_id,name,status,minimum_age",
        f"7,1,{service_name},active,18",
    )  # fmt: skip
    a_table(folder, "locations.csv", "id,organization_id,location_type,name", "3,1,physical,Harbor hall")
    a_table(folder, "service_at_locations.csv", "id,service_id,location_id", "9,7,3")
    a_table(folder, "phones.csv", "id,service_id,number,type", f"4,7,{phone},voice")
    return folder


def rows_counted(paths: Sequence[Path]) -> int:
    """Return how many rows some CSV files have, counted without the reader that is being tested."""
    import csv

    total = 0
    for path in paths:
        with path.open(encoding="utf-8-sig", newline="") as file:
            total += sum(1 for row in csv.DictReader(file) if row)
    return total
