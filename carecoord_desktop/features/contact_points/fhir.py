"""Numbers and addresses as FHIR R4 ContactPoints and Addresses."""

from __future__ import annotations

from typing import Any

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.forbidden_identifiers import REMOVED
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contact_points.records import (
    Address,
    AddressUse,
    ContactPoint,
    ContactSystem,
    ContactUse,
)
from carecoord_desktop.features.contact_points.rules import phone_number
from carecoord_desktop.features.patients.fhir import STAYS_HERE
from carecoord_desktop.store.fhir_elements import Parts, defaults, keyed, with_unsaid
from carecoord_desktop.store.own_fields import held, own_fields, with_own_fields


def telecom_parts(prefix: str, telecom: Any) -> Parts:
    """Return the records that a list of ContactPoints describes, each key after `prefix`."""
    return {
        (ContactPoint, prefix + key): found
        for key, element in keyed("telecom", telecom)
        if (found := point_values(element))
    }


def point_values(element: JsonObject) -> Values | None:
    """Return the record that a ContactPoint describes, or None."""
    value = fhir.text(element.get("value"))
    if not value or REMOVED in value:
        return None
    system, use = fhir.text(element.get("system")), fhir.text(element.get("use"))
    kind = ContactSystem(system) if ContactSystem(system).is_known else ContactSystem.OTHER
    if system in ("phone", "fax", "sms"):
        value = phone_number(value) or value
    has_ended = bool(fhir.first(element.get("period")).get("end"))
    rank = element.get("rank")
    found = defaults(ContactPoint, STAYS_HERE) | {
        "system": ContactSystem.PHONE if system == "sms" else kind,
        "value": value,
        "use": ContactUse.OLD if has_ended else ContactUse(use or ContactUse.HOME),
        "rank": rank if isinstance(rank, int) and 0 < rank < 100 else 1,
    }
    return found | own_fields(ContactPoint, element, STAYS_HERE)


def point_element(record: ContactPoint) -> JsonObject:
    """Return a number as ContactPoint."""
    element = fhir.present(
        system=str(record.system), value=record.value, use=str(record.use),
        rank=record.rank if record.rank > 0 else None,
    )  # fmt: skip
    return with_unsaid(record, element, point_values)


def address_values(element: JsonObject) -> Values | None:
    """Return the record that an Address describes, or None for one that says nothing."""
    lines = fhir.texts(element.get("line"))
    parts = {name: fhir.text(element.get(name)) for name in ("city", "state", "postalCode", "country")}
    whole = fhir.text(element.get("text"))
    if not lines and whole and not any(parts.values()):
        lines = (whole,)
    own = own_fields(Address, element, STAYS_HERE)
    if not lines and not any(parts.values()) and not own:
        return None
    return defaults(Address, STAYS_HERE) | {
        "use": _address_use(element),
        "lines": lines,
        "city": parts["city"],
        "state": parts["state"],
        "postal_code": parts["postalCode"],
        "country": parts["country"],
    } | own  # fmt: skip


def address_element(record: Address) -> JsonObject:
    """Return an address as Address."""
    uses = {AddressUse.HOME: "home", AddressUse.TEMP: "temp", AddressUse.OLD: "old"}
    element = fhir.present(
        use=uses.get(record.use), type="postal" if record.use == AddressUse.MAILING else None,
        line=record.lines, city=record.city, state=record.state, postalCode=record.postal_code,
        country=record.country,
    )  # fmt: skip
    plain = address_values(element) or defaults(Address, STAYS_HERE)
    holds = held(record)
    return with_own_fields(element, {name: holds[name] for name in plain if plain[name] != holds[name]})


def _address_use(element: JsonObject) -> AddressUse:
    use = fhir.text(element.get("use"))
    if use == "old" or fhir.first(element.get("period")).get("end"):
        return AddressUse.OLD
    if use == "billing" or element.get("type") == "postal":
        return AddressUse.MAILING
    return AddressUse.TEMP if use == "temp" else AddressUse.HOME
