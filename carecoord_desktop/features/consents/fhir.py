"""Consents as FHIR R4 Consent (Gravity SDOHCC Consent for a release), and as they come back.

What came from another system never lets anything out by itself: somebody looks at the paper first.
"""

from __future__ import annotations

from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.consent_terms.records import ConsentType, Purpose
from carecoord_desktop.features.consents.records import Consent, ConsentStatus
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope"
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
POLICY = "http://terminology.hl7.org/CodeSystem/consentpolicycodes"
PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType"
SDOHCC_CONSENT = "http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition/SDOHCC-Consent"
OWN_TYPE = "urn:carecoord:consent-type"
OWN_ORGANIZATION = "urn:carecoord:organization"

_SCOPES = {ConsentType.RESEARCH: "research", ConsentType.PROGRAM: "treatment"}
_POLICIES = {ConsentType.RELEASE: (POLICY, "hipaa-auth"), ConsentType.PART_2: (ACT_CODE, "42CFRPart2")}
_OPT_IN, _OPT_OUT = (ACT_CODE, "OPTIN"), "OPTOUT"
_PURPOSES = {
    Purpose.CARE: "CAREMGT", Purpose.BENEFITS: "ELIGDTRM", Purpose.PAYMENT: "HPAYMT", Purpose.LEGAL: "HLEGAL",
    Purpose.RESEARCH: "HRESCH", Purpose.AT_REQUEST: "PATRQT",
}  # fmt: skip

ELEMENTS = {
    "type": ("category", "scope", "policyRule"),
    "status": ("status",),
    "standing": ("status",),
    "signed_on": ("dateTime",),
    "signer": ("performer",),
    "office": ("organization",),
    "recipients": ("provision",),
    "recipient_ids": ("provision",),
    "purpose": ("provision",),
    "expires_on": ("provision",),
    "language": ("sourceAttachment",),
}


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the consent that the resource describes; an opt-out is a refusal."""
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    provision = fhir.first(resource.get("provision"))
    signed_on = fhir.day_of(resource.get("dateTime"))
    expires_on = fhir.day_of(fhir.first(provision.get("period")).get("end"))
    actors = list(_recipients(provision, names))
    found: Values = {
        "type": _type(resource),
        "scope": (),
        "scope_words": "",
        "recipients": tuple(name for name, _ in actors),
        "recipient_ids": tuple(organization for _, organization in actors),
        "program": "",
        "purpose": _purpose(provision),
        "purpose_words": "",
        "expires_on": None if expires_on is None else expires_on.exact,
        "expires_when": "",
        "language": fhir.text(fhir.first(resource.get("sourceAttachment")).get("language")) or "en",
        "text_version": 0,
        "name": "",
        "born": "",
        "office": names(fhir.first(resource.get("organization"))),
        "recorded_at": None,
        "status": _status(resource, provision, ConsentStatus.INACTIVE if is_error else ConsentStatus(status)),
        "signed_on": None if signed_on is None else signed_on.exact,
        "signs_as": None,
        "signer": names(fhir.first(resource.get("performer"))),
        "authority": "",
        "copy_given_on": None,
        "revoked_on": None,
        "revoked_by": "",
        "revoked_how": None,
        "revoked_why": "",
        "event_on": None,
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    return found | own_fields(Consent, resource)


def resource(record: Consent, subject: str, names: Names, kept: JsonObject | None = None) -> JsonObject:
    """Return the consent as FHIR, laid over the resource it came from where there is one."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    is_release = record.type == ConsentType.RELEASE
    signed_on = None if record.signed_on is None else PartialDate(record.signed_on.isoformat())
    disclosure = [fhir.coded(ACT_CODE, "IDSCL")] if record.recipients else []
    generated = fhir.present(
        resourceType="Consent",
        meta={"profile": [SDOHCC_CONSENT]} if is_release else None,
        status=str(record.standing if is_error else record.status),
        scope=fhir.coded(SCOPE, _SCOPES.get(record.type, "patient-privacy")),
        category=[*disclosure, fhir.coded(OWN_TYPE, str(record.type))],
        patient={"reference": subject},
        dateTime=fhir.day(signed_on),
        performer=[{"display": record.signer}] if record.signer else None,
        organization=[{"display": record.office}] if record.office else None,
        sourceAttachment=fhir.present(language=record.language),
        policyRule=fhir.coded(*_POLICIES.get(record.type, _OPT_IN)),
        provision=_provision(record),
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def _provision(record: Consent) -> JsonObject:
    end = None if record.expires_on is None else fhir.day(PartialDate(record.expires_on.isoformat()))
    code = None if record.purpose is None else _PURPOSES.get(record.purpose)
    ids = (*record.recipient_ids, *[""] * len(record.recipients))
    return fhir.present(
        type="permit",
        period=fhir.present(end=end),
        actor=[
            {"role": fhir.coded(PARTICIPATION, "IRCP"), "reference": _recipient(name, organization)}
            for name, organization in zip(record.recipients, ids, strict=False)
        ],
        purpose=[{"system": ACT_REASON, "code": code}] if code else None,
    )


def _recipient(name: str, organization: str) -> JsonObject:
    known = {"system": OWN_ORGANIZATION, "value": organization} if organization else None
    return fhir.present(display=name, identifier=known)


def _recipients(provision: JsonObject, names: Names) -> list[tuple[str, str]]:
    """Return the receivers (IRCP, PRCP), each with the organization of our directory or ""."""
    found = []
    for actor in fhir.objects(provision.get("actor")):
        role, _ = fhir.code_of(actor.get("role"), (PARTICIPATION,))
        reference = fhir.first(actor.get("reference"))
        known = fhir.first(reference.get("identifier"))
        ours = fhir.text(known.get("value")) if known.get("system") == OWN_ORGANIZATION else ""
        if role in ("IRCP", "PRCP") and (name := names(reference)):
            found.append((name, ours))
    return found


def _type(resource: JsonObject) -> ConsentType:
    """Return our own type if it says one; research by its scope; every other consent is about sharing."""
    for category in fhir.objects(resource.get("category")):
        code, system = fhir.code_of(category, (OWN_TYPE,))
        if system == OWN_TYPE:
            return ConsentType(code)
    scope, _ = fhir.code_of(resource.get("scope"), (SCOPE,))
    policy, _ = fhir.code_of(resource.get("policyRule"))
    if policy == "42CFRPart2":
        return ConsentType.PART_2
    return ConsentType.RESEARCH if scope == "research" else ConsentType.RELEASE


def _status(resource: JsonObject, provision: JsonObject, status: ConsentStatus) -> ConsentStatus:
    policy, _ = fhir.code_of(resource.get("policyRule"))
    denies = provision.get("type") == "deny" or policy == _OPT_OUT
    return ConsentStatus.REJECTED if denies and status == ConsentStatus.ACTIVE else status


def _purpose(provision: JsonObject) -> Purpose | None:
    codes = {each.get("code") for each in fhir.objects(provision.get("purpose"))}
    return next((purpose for purpose, code in _PURPOSES.items() if code in codes), None)
