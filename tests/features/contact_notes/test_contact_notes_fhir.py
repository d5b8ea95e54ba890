"""Our notes as other systems read them."""

from __future__ import annotations

from base64 import b64decode
from uuid import UUID

import pytest
from hypothesis import given, settings

from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.contact_notes import fhir
from carecoord_desktop.features.contact_notes.actions import add_addendum
from carecoord_desktop.features.contact_notes.records import (
    ContactAddendum,
    ContactNote,
    NoteStatus,
    Sensitivity,
)
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Standing
from tests.builders.any_record import any_record
from tests.builders.contacts import a_note
from tests.builders.fhir import display, is_accepted

SUBJECT = "urn:uuid:0193a000-0000-7000-8000-0000000000aa"


def text_of(resource: JsonObject) -> str:
    """Return the words of a document."""
    return b64decode(resource["content"][0]["attachment"]["data"]).decode()


@settings(deadline=None)
@given(any_record(ContactNote))
def test_any_note_is_a_document_with_its_words(record: ContactNote) -> None:
    resource = fhir.note_resource(record, SUBJECT, display)
    assert is_accepted(resource)
    assert record.text in text_of(resource)
    assert resource["docStatus"] == {
        NoteStatus.DRAFT: "preliminary", NoteStatus.SIGNED: "final", NoteStatus.STRUCK: "entered-in-error",
    }[record.status]  # fmt: skip


@settings(deadline=None)
@given(any_record(ContactNote, standing=Standing.ENTERED_IN_ERROR))
def test_a_note_entered_in_error_leaves_the_house_as_such(record: ContactNote) -> None:
    resource = fhir.note_resource(record, SUBJECT, display)
    assert (resource["status"], resource["docStatus"]) == ("entered-in-error", "entered-in-error")


@settings(deadline=None)
@given(any_record(ContactAddendum, note_id=UUID(int=7)))
def test_an_addendum_says_which_note_it_appends(record: ContactAddendum) -> None:
    resource = fhir.addendum_resource(record, SUBJECT, display)
    assert is_accepted(resource)
    assert resource["relatesTo"][0]["target"]["reference"] == f"urn:uuid:{UUID(int=7)}"


@pytest.mark.parametrize("sensitivity", [each for each in Sensitivity if each != Sensitivity.NORMAL])
def test_a_guarded_note_carries_its_label(rosa: Desk, lucille: UUID, sensitivity: Sensitivity) -> None:
    note = a_note(rosa, lucille, sensitivity=sensitivity)
    with rosa.reading() as session:
        record = session.get_one(ContactNote, note.note_id)
    codes = [
        label["coding"][0]["code"] for label in fhir.note_resource(record, SUBJECT, display)["securityLabel"]
    ]
    assert codes == ["R", fhir.SENSITIVITY_CODES[sensitivity]]


def test_an_export_holds_the_note_its_addendum_and_the_link_between(rosa: Desk, lucille: UUID) -> None:
    note = a_note(rosa, lucille, "Rent is paid.")
    with rosa.writing() as session:
        add_addendum(session, note.seen, "Bill seen.")
    with rosa.reading() as session:
        bundle = strict_json.parse(export_patient(session, lucille))
    found = {
        entry["fullUrl"]: entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "DocumentReference"
    }
    [addendum] = [each for each in found.values() if "relatesTo" in each]
    appended = found[addendum["relatesTo"][0]["target"]["reference"]]
    assert (text_of(addendum), "Rent is paid." in text_of(appended)) == ("Bill seen.", True)


@pytest.mark.parametrize("sensitivity", [Sensitivity.PART_2, Sensitivity.PSYCHOTHERAPY])
def test_without_a_consent_guarded_notes_and_what_was_added_to_them_stay_here(
    rosa: Desk, lucille: UUID, sensitivity: Sensitivity
) -> None:
    note = a_note(rosa, lucille, "Began treatment.", sensitivity=sensitivity)
    with rosa.writing() as session:
        add_addendum(session, note.seen, "Second visit.")
    with rosa.reading() as session:
        bundle = strict_json.parse(export_patient(session, lucille))
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert "DocumentReference" not in kinds
