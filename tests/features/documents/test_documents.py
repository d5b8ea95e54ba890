"""Papers of a chart: kept with their bytes, replaced, linked, struck."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.documents import rules
from carecoord_desktop.features.documents.actions import (
    add_document,
    describe_document,
    link_document,
    replace_document,
    strike_document,
    unlink_document,
)
from carecoord_desktop.features.documents.queries import (
    Place,
    content_of_document,
    documents_about,
    linkable_records,
)
from carecoord_desktop.features.documents.records import DocumentKind, DocumentReference, DocumentStatus
from carecoord_desktop.features.documents.rules import DocumentDraft
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.related_people.records import RelatedPerson, RelatedRole
from carecoord_desktop.imaging.intake import take_in
from carecoord_desktop.imaging.limits import NotOurs
from carecoord_desktop.store.attachments import Attachment
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from tests.builders.documents import a_document, a_photo, a_scan, as_file, the_documents


def a_brother(desk: Desk, chart: UUID) -> UUID:
    """Return somebody around the person, whom a court order may be about."""
    brother = new_id()
    with desk.writing() as session:
        session.add(
            RelatedPerson(
                id=brother, chart=chart, name="Ray Grant", role=RelatedRole.FAMILY, relationship="Brother"
            )
        )
    return brother


def test_a_paper_is_kept_with_its_pages_and_says_that_the_office_lacks_it(rosa: Desk, lucille: UUID) -> None:
    row = a_document(rosa, lucille, a_scan(3), kind=DocumentKind.COURT_ORDER, title="")
    assert (row.name, row.pages, row.content_type) == ("Court order", 3, "application/pdf")
    assert row.place == Place.NOT_AT_THE_OFFICE_YET
    with rosa.reading() as session:
        assert content_of_document(session, lucille, row.sha256) == take_in(a_scan(3)).content


def test_a_record_is_never_kept_without_its_pages_nor_pages_without_a_record(
    rosa: Desk, lucille: UUID
) -> None:
    content = take_in(as_file(a_photo())).content

    def keep_and_stumble(session: Session) -> None:
        add_document(session, lucille, DocumentDraft(DocumentKind.PHOTO), content)
        session.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), rosa.writing() as session:
        keep_and_stumble(session)
    with rosa.reading() as session:
        assert session.scalar(select(func.count()).select_from(Attachment)) == 0
        assert session.scalar(select(func.count()).select_from(DocumentReference)) == 0


def test_a_file_that_was_not_taken_in_first_is_never_kept(rosa: Desk, lucille: UUID) -> None:
    with pytest.raises(NotOurs), rosa.writing() as session:
        add_document(session, lucille, DocumentDraft(DocumentKind.PHOTO), b"%PDF-1.7 <<JavaScript>>")
    assert the_documents(rosa, lucille) == []


def test_what_is_missing_is_said(rosa: Desk, lucille: UUID) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(DraftHasProblems) as refused, rosa.writing() as session:
        add_document(session, lucille, DocumentDraft(taken_on=tomorrow, title="x" * 201), b"")
    assert [each.field for each in refused.value.problems] == ["kind", "title", "taken_on"]


def test_a_newer_scan_stands_first_and_belongs_to_the_same_things(rosa: Desk, lucille: UUID) -> None:
    old, brother = a_document(rosa, lucille), a_brother(rosa, lucille)
    with rosa.writing() as session:
        link_document(session, old.document_id, "related_person", brother)
    [old] = the_documents(rosa, lucille)
    newer = take_in(as_file(a_photo(seed=2))).content
    with rosa.writing() as session:
        replace_document(session, old.seen, DocumentDraft(DocumentKind.LETTER, "Second"), newer)
    rows = the_documents(rosa, lucille)
    assert [(row.name, row.status) for row in rows] == [
        ("Second", DocumentStatus.CURRENT),
        ("Letter of the landlord", DocumentStatus.SUPERSEDED),
    ]
    assert [link.words for link in rows[0].links] == ["Person: Ray Grant, Brother"]
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        replace_document(session, rows[1].seen, DocumentDraft(DocumentKind.LETTER), newer)


def test_a_paper_can_belong_to_several_things_and_to_each_once(rosa: Desk, lucille: UUID) -> None:
    row, brother = a_document(rosa, lucille), a_brother(rosa, lucille)
    with rosa.reading() as session:
        assert [(each.record_id, each.words) for each in linkable_records(session, lucille)] == [
            (brother, "Person: Ray Grant, Brother")
        ]
    with rosa.writing() as session:
        link_document(session, row.document_id, "related_person", brother)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        link_document(session, row.document_id, "related_person", brother)
    with rosa.reading() as session:
        [found] = documents_about(session, lucille, brother)
    with rosa.writing() as session:
        unlink_document(session, found.links[0].seen)
    [row] = the_documents(rosa, lucille)
    assert row.links == ()


def test_what_was_said_about_a_paper_can_be_changed_and_its_pages_stay(rosa: Desk, lucille: UUID) -> None:
    row = a_document(rosa, lucille)
    draft = replace(rules.draft_of(row.seen), title="Notice to quit", taken_on=date(2026, 3, 1))
    with rosa.writing() as session:
        describe_document(session, draft)
    [changed] = the_documents(rosa, lucille)
    assert (changed.title, changed.taken_on, changed.sha256) == (
        "Notice to quit",
        date(2026, 3, 1),
        row.sha256,
    )


def test_a_paper_in_the_wrong_chart_leaves_the_list_with_a_reason(rosa: Desk, lucille: UUID) -> None:
    row = a_document(rosa, lucille)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        strike_document(session, row.seen, "  ")
    with rosa.writing() as session:
        strike_document(session, row.seen, "It is of another person")
    assert the_documents(rosa, lucille) == []


def test_a_private_paper_is_not_on_a_screen_that_others_see(rosa: Desk, lucille: UUID) -> None:
    a_document(rosa, lucille, title="Protective order", sensitivity=Sensitivity.VIOLENCE)
    a_document(rosa, lucille, title="Rent letter")
    assert [row.name for row in the_documents(rosa, lucille, also_private=False)] == ["Rent letter"]


@pytest.mark.parametrize(
    ("file_name", "kind"),
    [
        ("Consent_signed.pdf", DocumentKind.CONSENT),
        ("card-BACK.jpg", DocumentKind.INSURANCE_CARD_BACK),
        ("IMG_2031.jpg", None),
    ],
)
def test_the_name_of_a_file_may_tell_its_kind(file_name: str, kind: DocumentKind | None) -> None:
    assert rules.new_draft(file_name).kind == kind
