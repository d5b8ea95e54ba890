"""A paper of one laptop on another: what is said of it at once, its pages in the lane of the scans."""

from __future__ import annotations

from uuid import UUID

import pytest

from carecoord_desktop.features.documents.queries import Place, content_of_document
from carecoord_desktop.imaging.intake import take_in
from carecoord_desktop.store import attachments
from tests.builders.documents import a_document, a_scan, the_documents
from tests.builders.offices import Laptop, Office
from tests.builders.shared_people import a_person


@pytest.fixture
def lucille(office: Office, rosas: Laptop, bens: Laptop) -> UUID:
    """Somebody on both laptops."""
    person = a_person(rosas.desk, preferred_name="Lucille")
    rosas.sync()
    office.grant(bens.desk.worker_name, person)
    return person


def pages(laptop: Laptop, chart: UUID, sha256: str) -> bytes | None:
    """Return the pages of a paper as far as a laptop has them."""
    with laptop.desk.reading() as session:
        return content_of_document(session, chart, sha256)


def test_the_record_comes_first_and_makes_its_pages_come(rosas: Laptop, bens: Laptop, lucille: UUID) -> None:
    kept = a_document(rosas.desk, lucille, a_scan(2), title="Signed plan")
    rosas.sync()
    bens.sync()
    [row] = the_documents(bens.desk, lucille)
    assert (row.name, row.place) == ("Signed plan", Place.COMING_FROM_THE_OFFICE)
    assert pages(bens, lucille, row.sha256) is None
    rosas.carry()
    bens.carry()
    [row] = the_documents(bens.desk, lucille)
    assert row.place == Place.HERE
    assert pages(bens, lucille, kept.sha256) == take_in(a_scan(2)).content
    [row] = the_documents(rosas.desk, lucille)
    assert row.place == Place.HERE, "the office has it now"


def test_pages_that_have_come_are_told_to_whoever_shows_them(
    rosas: Laptop, bens: Laptop, lucille: UUID
) -> None:
    a_document(rosas.desk, lucille)
    rosas.sync()
    bens.sync()
    told: list[frozenset[str]] = []
    for laptop in (rosas, bens):
        laptop.desk.listen(told.append)
        laptop.carry()
    assert told == [{attachments.KIND}] * 2


def test_a_laptop_that_gets_the_chart_later_gets_its_papers_too(
    office: Office, rosas: Laptop, bens: Laptop
) -> None:
    person = a_person(rosas.desk, preferred_name="Omar")
    kept = a_document(rosas.desk, person)
    rosas.sync()
    rosas.carry()
    office.grant(bens.desk.worker_name, person)
    bens.sync()
    bens.carry()
    assert pages(bens, person, kept.sha256) == pages(rosas, person, kept.sha256) is not None
