"""The whole directory as one FHIR R4 Bundle: organizations, places, and the services that name them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy.orm import Session

from carecoord_desktop.common import clock, strict_json
from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.directory import fhir as directory
from carecoord_desktop.features.directory.records import Organization, Service, ServiceLocation
from carecoord_desktop.features.directory_exchange.queries import counting
from carecoord_desktop.features.team import rules as team
from carecoord_desktop.features.team.actions import require
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk


def export_bundle(desk: Desk) -> bytes:
    """Return the whole directory as a FHIR R4 collection Bundle in JSON; audited.

    Raises:
        NotPermitted: if the worker's role does not allow it.
    """
    require(desk, team.Deed.EXPORT)
    with desk.reading() as session:
        resources = list(_resources(session))
    content = strict_json.written(_bundle(resources)).encode()
    desk.note(Entry(Deed.EXPORT, entity="service", detail=f"Directory, {len(content)} bytes, FHIR R4"))
    return content


def _resources(session: Session) -> Iterator[JsonObject]:
    for organization in counting(session, Organization):
        yield directory.organization_resource(organization)
    for place in counting(session, ServiceLocation):
        yield directory.location_resource(place)
    for service in counting(session, Service):
        yield directory.service_resource(service)


def _bundle(resources: Iterable[JsonObject]) -> JsonObject:
    tag = {"tag": [{"system": directory.DIRECTORY_TAG, "code": "entry"}]}
    entries = [
        {"fullUrl": f"urn:uuid:{one['id']}", "resource": _called_by_urn(one) | {"meta": tag}}
        for one in resources
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": fhir.instant(clock.now()),
        "entry": entries,
    }


def _called_by_urn(value: Any) -> Any:
    """Return a resource whose references say the names that the entries have in the Bundle."""
    if isinstance(value, list):
        return [_called_by_urn(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _called_by_urn(one) for name, one in value.items()}
    if isinstance(found.get("reference"), str):
        found["reference"] = f"urn:uuid:{found['reference'].rpartition('/')[2]}"
    return found
