"""Papers as FHIR R4 DocumentReference (US Core) with their bytes in it, and as they come back.

Only papers that this program wrote are read again as papers. Others are kept as they came: nothing of
somebody else is opened outside the process for that.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from datetime import date
from functools import partial

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names, Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.documents.records import DocumentKind, DocumentReference, DocumentStatus
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.imaging.intake import type_kept
from carecoord_desktop.imaging.limits import NotOurs
from carecoord_desktop.store.own_fields import as_resource, own_fields
from carecoord_desktop.store.record import Standing

LOINC = "http://loinc.org"
OWN_KIND = "urn:carecoord:document-kind"
OWN_DIGEST = "urn:carecoord:sha256"
DOCUMENT_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"

_CODES = {
    DocumentKind.CONSENT: "59284-0",
    DocumentKind.SIGNED_PLAN: "18776-5",
    DocumentKind.INSURANCE_CARD_FRONT: "64290-0",
    DocumentKind.INSURANCE_CARD_BACK: "64290-0",
    DocumentKind.COURT_ORDER: "64299-1",
    DocumentKind.LETTER: "51852-2",
    DocumentKind.RESULT: "11502-2",
    DocumentKind.PHOTO: "72170-4",
}
"""LOINC: consent document, plan of care, insurance card, legal document, letter, laboratory report, photo."""
_LABELS = {
    Sensitivity.VIOLENCE: "SDV",
    Sensitivity.SELF_HARM: "MH",
    Sensitivity.SUBSTANCE_USE: "SUD",
}
ELEMENTS = {
    "kind_of_paper": ("type",),
    "title": ("content",),
    "description": ("description",),
    "taken_on": ("content",),
    "sensitivity": ("securityLabel",),
    "status": ("status",),
    "standing": ("status",),
}


def is_document(resource: JsonObject) -> bool:
    """Return whether a DocumentReference is a paper of ours that names its bytes, or holds them."""
    kind, system = fhir.code_of(resource.get("type"), (OWN_KIND,))
    return bool(kind) and system == OWN_KIND and bool(_digest(resource))


def values(resource: JsonObject, names: Names) -> Values:
    """Return the fields of the paper that the resource describes."""
    attachment, content = _attachment(resource), content_in(resource)
    kind, _ = fhir.code_of(resource.get("type"), (OWN_KIND,))
    status = fhir.text(resource.get("status"))
    is_error = status == Standing.ENTERED_IN_ERROR
    content_type, pages = type_kept(content) if content is not None else (_type(attachment), 1)
    found: Values = {
        "title": fhir.text(attachment.get("title")),
        "kind_of_paper": DocumentKind(kind),
        "description": fhir.text(resource.get("description")),
        "taken_on": _day(attachment),
        "sensitivity": _sensitivity(resource),
        "status": DocumentStatus.CURRENT if is_error else DocumentStatus(status or DocumentStatus.CURRENT),
        "sha256": _digest(resource),
        "size": _size(attachment),
        "content_type": content_type,
        "pages": pages,
        "replaces": None,
        "recorded_at": fhir.moment_of(resource.get("date")),
        "error_reason": "",
        "standing": Standing.ENTERED_IN_ERROR if is_error else Standing.FINAL,
    }
    stays = frozenset({"sha256", "size", "content_type", "replaces"})
    return found | own_fields(DocumentReference, resource, stays)


def resource(
    record: DocumentReference, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return the paper as FHIR without its bytes; `with_content` adds those."""
    is_error = record.standing == Standing.ENTERED_IN_ERROR
    taken_on = None if record.taken_on is None else fhir.day(PartialDate(record.taken_on.isoformat()))
    code = _CODES.get(record.kind_of_paper)
    loinc = [{"system": LOINC, "code": code}] if code else []
    own = {"system": OWN_KIND, "code": str(record.kind_of_paper)}
    generated = fhir.present(
        resourceType="DocumentReference",
        masterIdentifier={"system": OWN_DIGEST, "value": record.sha256},
        status=str(record.standing if is_error else record.status),
        type={"coding": [*loinc, own], "text": record.kind_of_paper.label},
        category=[fhir.coded(DOCUMENT_CATEGORY, "clinical-note")],
        subject={"reference": subject},
        date=fhir.instant(record.recorded_at),
        description=record.description,
        securityLabel=_security(record.sensitivity),
        relatesTo=[_replaced(record)] if record.replaces else None,
        content=[
            {
                "attachment": fhir.present(
                    contentType=record.content_type, size=record.size, title=record.title, creation=taken_on
                )
            }
        ],
    )
    return as_resource(record, generated, kept, partial(values, names=names), ELEMENTS)


def with_content(resource: JsonObject, content: bytes | None) -> JsonObject:
    """Return a resource of ours with the bytes of the paper in it, as they are where they are not here."""
    if content is None:
        return resource
    attachment = {
        **_attachment(resource),
        "data": b64encode(content).decode(),
        "hash": b64encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode(),  # as FHIR wants it
    }
    return {**resource, "content": [{"attachment": attachment}]}


def content_in(resource: JsonObject, binary: JsonObject | None = None) -> bytes | None:
    """Return the bytes of a paper of ours, from the resource or the Binary that it names.

    None where there are none, or others than its digest says, or bytes that this program did not write.
    """
    coded = _attachment(resource).get("data") or (binary or {}).get("data")
    try:
        content = b64decode(coded if isinstance(coded, str) else "", validate=True)
        type_kept(content)
    except (NotBase64, ValueError, NotOurs):
        return None
    return content if hashlib.sha256(content).hexdigest() == _digest(resource) else None


def binary(content: bytes, content_type: str) -> JsonObject:
    """Return the bytes of a paper as a FHIR Binary, for whoever wants them apart."""
    return {"resourceType": "Binary", "contentType": content_type, "data": b64encode(content).decode()}


def _attachment(resource: JsonObject) -> JsonObject:
    return fhir.first(fhir.first(resource.get("content")).get("attachment"))


def _type(attachment: JsonObject) -> str:
    return fhir.text(attachment.get("contentType"))


def _size(attachment: JsonObject) -> int:
    size = attachment.get("size")
    return size if isinstance(size, int) and not isinstance(size, bool) and size > 0 else 0


def _day(attachment: JsonObject) -> date | None:
    found = fhir.day_of(attachment.get("creation"))
    return None if found is None else found.exact


def _digest(resource: JsonObject) -> str:
    said = fhir.first(resource.get("masterIdentifier"))
    value = fhir.text(said.get("value")) if said.get("system") == OWN_DIGEST else ""
    return value if len(value) == 64 and not value.strip("0123456789abcdef") else ""


def _replaced(record: DocumentReference) -> JsonObject:
    return {"code": "replaces", "target": {"reference": f"urn:uuid:{record.replaces}"}}


def _security(sensitivity: Sensitivity) -> list[JsonObject]:
    if sensitivity == Sensitivity.NONE:
        return []
    label = _LABELS.get(sensitivity)
    restricted = fhir.coded(CONFIDENTIALITY, "R")
    return [restricted, fhir.coded(ACT_CODE, label)] if label else [restricted]


def _sensitivity(resource: JsonObject) -> Sensitivity:
    labels = set(fhir.codes_of(resource.get("securityLabel")))
    return next((word for word, label in _LABELS.items() if label in labels), Sensitivity.NONE)
