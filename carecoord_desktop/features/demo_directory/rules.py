"""Which services the made-up town has, and when each was last found to be right."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import msgspec

from carecoord_desktop.common.resources import resource
from carecoord_desktop.features.directory.records import Capacity
from carecoord_desktop.features.directory.rules import ServiceDraft
from carecoord_desktop.hsds.hours import hours_of
from carecoord_desktop.hsds.phones import phone_of

STATE = "MA"


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One service as `resources/directory/demo/services.toml` writes it."""

    name: str
    organization: str
    description: str
    categories: tuple[str, ...]
    phones: tuple[str, ...]
    hours: tuple[str, ...]
    city: str
    postal_code: str
    languages: tuple[str, ...]
    address_1: str = ""
    service_areas: tuple[str, ...] = ()
    required_documents: tuple[str, ...] = ()
    accepted_insurance: tuple[str, ...] = ()
    minimum_age: int | None = None
    maximum_age: int | None = None
    eligibility: str = ""
    application_process: str = ""
    wait_time: str = ""
    fees: str = ""
    alert: str = ""
    capacity: str = ""
    verified_on: date | None = None
    verified_days: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class DemoService:
    """One made-up service: what is written down of it, when it was right, and what workers noted."""

    draft: ServiceDraft
    verified_on: date
    notes: tuple[str, ...]


def demo_services(today: date) -> list[DemoService]:
    """Return the services of the made-up town as they stand today, in the order they are written."""
    return [
        DemoService(
            _draft(written),
            min(written.verified_on or today - timedelta(days=written.verified_days), today),
            written.notes,
        )
        for written in _written()
    ]


def _draft(written: Written) -> ServiceDraft:
    return ServiceDraft(
        name=written.name,
        organization_name=written.organization,
        description=written.description,
        categories=written.categories,
        phones=tuple(map(phone_of, written.phones)),
        hours=tuple(map(hours_of, written.hours)),
        address_1=written.address_1,
        city=written.city,
        state=STATE,
        postal_code=written.postal_code,
        languages=written.languages,
        service_areas=written.service_areas,
        eligibility=written.eligibility,
        minimum_age=written.minimum_age,
        maximum_age=written.maximum_age,
        required_documents=written.required_documents,
        application_process=written.application_process,
        wait_time=written.wait_time,
        fees=written.fees,
        accepted_insurance=written.accepted_insurance,
        capacity=Capacity(written.capacity) if written.capacity else None,
        alert=written.alert,
    )


@cache
def _written() -> tuple[Written, ...]:
    table = tomllib.loads(resource("directory", "demo", "services.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["services"], tuple[Written, ...])
