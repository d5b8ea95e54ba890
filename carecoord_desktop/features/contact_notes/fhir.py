"""Our notes as FHIR R4 DocumentReference (US Core).

They only go out: whoever reads them, CareCoord included, keeps them as documents of their author.
"""

from __future__ import annotations

from base64 import b64encode
from datetime import timedelta
from uuid import UUID

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common.fhir_values import Names
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contact_notes.records import (
    ContactAddendum,
    ContactNote,
    ContactType,
    NoteStatus,
    Sensitivity,
)
from carecoord_desktop.features.contact_notes.rules import note_text
from carecoord_desktop.store.record import Standing

ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
LOINC = "http://loinc.org"
WORKER_SYSTEM = "urn:carecoord:worker"
DOCUMENT_CATEGORY = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
NOTE, PHONE_NOTE = "34109-9", "34748-4"
NOTE_CODES = {
    ContactType.VISIT: "11506-3",
    ContactType.EDUCATION: "34895-3",
    ContactType.REFERRAL: "57133-1",
    ContactType.TRANSITION: "18761-7",
}
"""LOINC codes of notes, progress, education, referral and transfer; all others are just a note."""

SENSITIVITY_CODES = {
    Sensitivity.PART_2: "ETH",
    Sensitivity.PSYCHOTHERAPY: "PSYTHPN",
    Sensitivity.VIOLENCE: "SDV",
    Sensitivity.REPRODUCTIVE: "SEX",
}
"""HL7 v3 InformationSensitivityPolicy."""


def note_resource(
    record: ContactNote, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return one of our notes as a FHIR DocumentReference with its text, its state and its sensitivity."""
    is_struck = record.standing == Standing.ENTERED_IN_ERROR or record.status == NoteStatus.STRUCK
    code = PHONE_NOTE if record.result is not None else NOTE_CODES.get(record.type, NOTE)
    ended_at = record.occurred_at + timedelta(minutes=record.minutes)
    return fhir.present(
        resourceType="DocumentReference",
        status="entered-in-error" if is_struck else "current",
        docStatus=_document_status(record, is_struck=is_struck),
        type=fhir.concept(record.type.label, code, LOINC),
        category=[fhir.coded(DOCUMENT_CATEGORY, "clinical-note")],
        subject={"reference": subject},
        date=fhir.instant(record.recorded_at),
        author=_author(record.author_id),
        securityLabel=_labels(record.sensitivity),
        content=_text_content(record.type.label, note_text(record)),
        context={
            "period": {"start": fhir.instant(record.occurred_at), "end": fhir.instant(ended_at)},
        },
    )


def addendum_resource(
    record: ContactAddendum, subject: str, names: Names, kept: JsonObject | None = None
) -> JsonObject:
    """Return what was added to a note as a FHIR DocumentReference that says which one it appends."""
    is_struck = record.standing == Standing.ENTERED_IN_ERROR
    return fhir.present(
        resourceType="DocumentReference",
        status="entered-in-error" if is_struck else "current",
        docStatus="entered-in-error" if is_struck else "final",
        type=fhir.concept("Addendum", NOTE, LOINC),
        category=[fhir.coded(DOCUMENT_CATEGORY, "clinical-note")],
        subject={"reference": subject},
        date=fhir.instant(record.added_at),
        author=_author(record.author_id),
        relatesTo=[{"code": "appends", "target": {"reference": f"urn:uuid:{record.note_id}"}}],
        content=_text_content("Addendum", record.text),
    )


def _document_status(record: ContactNote, *, is_struck: bool) -> str:
    if is_struck:
        return "entered-in-error"
    return "final" if record.status == NoteStatus.SIGNED else "preliminary"


def _author(author_id: UUID | None) -> list[JsonObject]:
    """Return the author by the id the house knows her by: workers are no part of a chart."""
    return [{"identifier": {"system": WORKER_SYSTEM, "value": str(author_id)}}] if author_id else []


def _labels(sensitivity: Sensitivity) -> list[JsonObject]:
    if sensitivity == Sensitivity.NORMAL:
        return []
    code = SENSITIVITY_CODES.get(sensitivity)
    labels = [fhir.coded(CONFIDENTIALITY, "R")]
    return [*labels, fhir.coded(ACT_CODE, code)] if code else labels


def _text_content(title: str, text: str) -> list[JsonObject]:
    coded = b64encode(text.encode()).decode()
    attachment = {"contentType": "text/plain; charset=utf-8", "data": coded, "title": title}
    return [{"attachment": attachment}]
