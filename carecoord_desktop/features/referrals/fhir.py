"""Referrals as FHIR R4 ServiceRequest of the Gravity guide, with their events in an extension of ours.

The state of the request follows from the events and is never read back: what happened says where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.needs.rules import domain_of
from carecoord_desktop.features.referral_stages.records import ReferralEvent
from carecoord_desktop.features.referral_tasks.rules import request_status
from carecoord_desktop.features.referrals import rules
from carecoord_desktop.features.referrals.queries import referral_standing
from carecoord_desktop.features.referrals.records import Referral, ReferralCategory, Urgency
from carecoord_desktop.store.fhir_elements import Identify, Parts
from carecoord_desktop.store.own_fields import as_resource, held, own_fields, with_own_fields
from carecoord_desktop.store.record import Standing

GRAVITY = "http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes"
GRAVITY_PROFILE = "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-ServiceRequest"
US_CORE_PROFILE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-servicerequest"
SNOMED = "http://snomed.info/sct"
SOCIAL_SERVICE = "410606002"
"""The category that the Gravity profile asks for: a social service procedure."""
REFERRAL_CATEGORY = "urn:carecoord:referral-category"
"""Our own coding of the kind of help; it tells a referral of ours from other requests."""
EVENT_URL = "urn:carecoord:fhir:referral-event"

_STAYS_HERE = frozenset({
    "service_id", "organization_id", "need_id", "goal_id", "consent_id", "coverage_id", "owner_id", "people",
    "parent_id", "replaces_id", "beside", "prepared_by", "source_id",
})  # fmt: skip
"""Ids of records of this office, and charts of others: they mean nothing elsewhere, or say too much."""

_EVENT_STAYS = frozenset({
    "referral_id", "by", "disclosure_id", "barrier_id", "reviewer_id", "other_referral_id", "source_id",
    "answers", "standing", "error_reason",
})  # fmt: skip

ELEMENTS = {
    "category": ("category",),
    "domain": ("category",),
    "service_type": ("code",),
    "partner_name": ("performer",),
    "requested_by": ("requester",),
    "reason": ("reasonCode",),
    "urgency": ("priority",),
    "needed_by": ("occurrenceDateTime",),
    "prepared_at": ("authoredOn",),
    "standing": ("status",),
}


def is_referral(resource: JsonObject) -> bool:
    """Return whether a request is a referral: one of ours, or one in the shape of the Gravity guide."""
    if resource.get("resourceType") != "ServiceRequest":
        return False
    profiles = fhir.texts(fhir.first(resource.get("meta")).get("profile"))
    return GRAVITY_PROFILE in profiles or bool(_coded(resource, REFERRAL_CATEGORY))


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the referral that the resource describes, without the ids of other records."""
    category = _coded(resource, REFERRAL_CATEGORY)
    is_error = resource.get("status") == Standing.ENTERED_IN_ERROR
    needed_by = fhir.day_of(resource.get("occurrenceDateTime"))
    found: Values = {
        "category": ReferralCategory(category) if category else ReferralCategory.SOCIAL,
        "domain": _coded(resource, GRAVITY),
        "service_type": fhir.name_of(resource.get("code")),
        "partner_name": names(fhir.first(resource.get("performer"))),
        "partner_phone": "",
        "partner_fax": "",
        "partner_address": "",
        "reason": fhir.name_of(fhir.first(resource.get("reasonCode"))),
        "urgency": Urgency(fhir.text(resource.get("priority")) or Urgency.ROUTINE),
        "needed_by": None if needed_by is None else needed_by.exact,
        "authorization": "",
        "channel": None,
        "language": "",
        "requested_by": names(fhir.first(resource.get("requester"))),
        "prepared_at": fhir.moment_of(resource.get("authoredOn")),
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Referral, resource, _STAYS_HERE)


def parts(resource: JsonObject, identify: Identify, names: Names) -> Parts:
    """Return the referral and its events; the events are named after those of the sender."""
    found: Parts = {(Referral, ""): values(resource, names)}
    for holder in fhir.extensions(resource, EVENT_URL):
        key = _event_key(fhir.text(holder.get("id")))
        said = own_fields(ReferralEvent, holder, _EVENT_STAYS)
        if {"type", "happened_on", "recorded_at"} <= said.keys():
            answers = (fhir.text(part.get("valueString")) for part in fhir.extensions(holder, "answers"))
            named = tuple(sorted(str(identify(_event_key(each))) for each in answers))
            found[ReferralEvent, key] = {"note": "", **said, "referral_id": identify(""), "answers": named}
    return found


def resource(
    record: Referral,
    events: Sequence[ReferralEvent],
    subject: str,
    names: Names,
    kept: JsonObject | None = None,
) -> JsonObject:
    """Return the referral as FHIR, its state worked out from its events, which go along."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    counted = [each for each in events if each.standing != Standing.ENTERED_IN_ERROR]
    standing = referral_standing(record, counted)
    needed_by = None if record.needed_by is None else PartialDate(record.needed_by.isoformat())
    is_gravity = bool(record.domain) and domain_of(record.domain).is_gravity
    generated = fhir.present(
        resourceType="ServiceRequest",
        meta={"profile": [GRAVITY_PROFILE if is_gravity else US_CORE_PROFILE]},
        status=str(request_status(standing, is_error=is_error)),
        intent="order",
        category=_categories(record, is_gravity=is_gravity),
        priority=str(record.urgency) if record.urgency.is_known else None,
        code={"text": rules.what_of(record.category, record.domain, record.service_type)},
        subject={"reference": subject},
        occurrenceDateTime=fhir.day(needed_by),
        authoredOn=fhir.instant(record.prepared_at),
        requester={"display": record.requested_by} if record.requested_by else None,
        performer=[{"display": record.partner_name}] if record.partner_name else None,
        reasonCode=[{"text": record.reason}] if record.reason else None,
        reasonReference=[{"reference": f"urn:uuid:{record.need_id}"}] if record.need_id else None,
        basedOn=[{"reference": f"urn:uuid:{record.parent_id}"}] if record.parent_id else None,
        replaces=[{"reference": f"urn:uuid:{record.replaces_id}"}] if record.replaces_id else None,
    )
    laid = as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)
    others = [each for each in fhir.objects(laid.get("extension")) if each.get("url") != EVENT_URL]
    told = [_event(each) for each in sorted(counted, key=lambda one: (one.recorded_at, one.id.bytes))]
    return {**laid, "status": generated["status"]} | (
        {"extension": [*others, *told]} if others or told else {}
    )


def _event(event: ReferralEvent) -> JsonObject:
    said = {
        name: value
        for name, value in held(event).items()
        if name not in _EVENT_STAYS and value not in (None, "", ())
    }
    holder = with_own_fields({"id": str(event.id), "url": EVENT_URL}, said)
    answers = [{"url": "answers", "valueString": each} for each in event.answers]
    return {**holder, "extension": [*holder["extension"], *answers]}


def _event_key(event_id: str) -> str:
    return f"event {event_id}"


def _categories(record: Referral, *, is_gravity: bool) -> list[JsonObject]:
    found = [fhir.coded(REFERRAL_CATEGORY, str(record.category))]
    if record.category == ReferralCategory.SOCIAL:
        found.insert(0, fhir.coded(SNOMED, SOCIAL_SERVICE))
    if is_gravity:
        found.append(fhir.coded(GRAVITY, record.domain))
    return found


def _coded(resource: JsonObject, system: str) -> str:
    codings = (
        coding
        for concept in fhir.objects(resource.get("category"))
        for coding in fhir.objects(concept.get("coding"))
    )
    found = (fhir.text(each.get("code")) for each in codings if each.get("system") == system)
    return next(filter(None, found), "")
