"""Papers as FHIR: out with their pages, and back field for field."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from datetime import date
from pathlib import Path
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from carecoord_desktop.common import clock
from carecoord_desktop.common.fhir_values import Values
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.strict_json import JsonObject
from carecoord_desktop.features.documents import fhir
from carecoord_desktop.features.documents.queries import content_of_document
from carecoord_desktop.features.documents.records import DocumentKind, DocumentReference, DocumentStatus
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.patient_documents.fhir import export_patient
from carecoord_desktop.features.records_exchange.actions import import_paths
from carecoord_desktop.imaging.intake import take_in, type_kept
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.own_fields import held
from carecoord_desktop.store.record import Standing, new_id
from tests.builders.desks import a_desk
from tests.builders.documents import a_document, a_photo, a_scan, as_file
from tests.builders.shared_people import a_person

PAGES = [take_in(as_file(a_photo())).content, take_in(a_scan(2)).content]
SUBJECT = "urn:uuid:0197a000-0000-7000-8000-000000000001"
_words = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


def no_name(_reference: object) -> str:
    """Nobody is named by a reference here."""
    return ""


def a_record(content: bytes, **said: object) -> DocumentReference:
    """Return a paper as it would be kept."""
    content_type, pages = type_kept(content)
    fields: Values = {
        "title": "Release", "kind_of_paper": DocumentKind.CONSENT, "description": "", "taken_on": None,
        "sensitivity": Sensitivity.NONE, "status": DocumentStatus.CURRENT, "error_reason": "",
        "standing": Standing.FINAL, "replaces": None, "recorded_by": None, "source_id": None,
    }  # fmt: skip
    return DocumentReference(
        id=new_id(),
        chart=new_id(),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content_type=content_type,
        pages=pages,
        recorded_at=clock.from_ms(1_795_000_000_123),
        **(fields | said),
    )


def sent(record: DocumentReference, content: bytes | None) -> JsonObject:
    """Return a paper as it leaves."""
    return fhir.with_content(fhir.resource(record, SUBJECT, no_name), content)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([0, 1]),
    st.fixed_dictionaries(
        {
            "title": _words,
            "description": _words,
            "kind_of_paper": st.sampled_from([*DocumentKind, DocumentKind("x-ray-film")]),
            "taken_on": st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
            "sensitivity": st.sampled_from(Sensitivity),
            "status": st.sampled_from(DocumentStatus),
            "standing": st.sampled_from([Standing.FINAL, Standing.ENTERED_IN_ERROR]),
        }
    ),
    st.booleans(),
)
def test_what_leaves_comes_back_field_for_field(which: int, said: Values, has_pages: bool) -> None:
    content = PAGES[which]
    record = a_record(content, **said)
    resource = sent(record, content if has_pages else None)
    assert fhir.is_document(resource)
    known = held(record)
    read = fhir.values(resource, no_name)
    assert {name: read[name] for name in read} == {name: known[name] for name in read}
    assert fhir.content_in(resource) == (content if has_pages else None)


def test_pages_may_come_in_a_binary_beside_it() -> None:
    record = a_record(PAGES[1])
    beside = fhir.binary(PAGES[1], record.content_type)
    assert fhir.content_in(sent(record, None), beside) == PAGES[1]


def test_pages_that_are_not_what_the_record_says_are_not_taken() -> None:
    resource = sent(a_record(PAGES[0]), PAGES[1])
    assert fhir.content_in(resource) is None


def test_pages_of_another_program_are_not_opened() -> None:
    foreign = b"%PDF-1.7 <</OpenAction 5 0 R>>"
    resource = sent(a_record(PAGES[0]), None)
    resource["content"] = [{"attachment": {"data": b64encode(foreign).decode()}}]
    assert fhir.content_in(resource) is None
    resource["content"] = [{"attachment": {"data": "not base64!"}}]
    assert fhir.content_in(resource) is None


def test_a_note_of_another_system_is_no_paper_of_ours() -> None:
    assert not fhir.is_document({"resourceType": "DocumentReference", "status": "current"})


def test_a_private_paper_says_so_to_whoever_gets_it() -> None:
    resource = sent(a_record(PAGES[0], sensitivity=Sensitivity.VIOLENCE), None)
    codes = [label["coding"][0]["code"] for label in resource["securityLabel"]]
    assert codes == ["R", "SDV"]


def test_a_newer_scan_names_the_one_it_replaces() -> None:
    former = UUID("0197a000-0000-7000-8000-000000000002")
    resource = sent(a_record(PAGES[0], replaces=former), None)
    assert resource["relatesTo"] == [{"code": "replaces", "target": {"reference": f"urn:uuid:{former}"}}]


def test_her_export_brings_papers_with_their_pages_to_another_laptop_and_private_ones_stay(
    rosa: Desk, tmp_path: Path
) -> None:
    person = a_person(rosa, given_names=("Lucille",), birth_date=PartialDate("1955-03-12"))
    a_document(rosa, person, a_scan(3), kind=DocumentKind.CONSENT, title="Release")
    a_document(rosa, person, title="Protective order", sensitivity=Sensitivity.VIOLENCE)
    file = tmp_path / "lucille.json"
    with rosa.reading() as session:
        file.write_bytes(export_patient(session, person))
    assert b"Protective order" not in file.read_bytes()
    other = a_desk(tmp_path / "other")
    try:
        for _ in range(2):
            import_paths(other, [file])
            with other.reading() as session:
                [record] = session.scalars(select(DocumentReference))
                pages = content_of_document(session, record.chart, record.sha256)
            assert (record.title, record.kind_of_paper, record.pages) == ("Release", DocumentKind.CONSENT, 3)
            assert pages == take_in(a_scan(3)).content
    finally:
        other.store.close()
