"""The sheet a person takes along to a visit: her questions, symptoms and medicines, and what she wants."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.features.visit_sheets.printout import visit_sheet_paper
from carecoord_desktop.features.visit_sheets.queries import VisitSheet, visit_sheet
from carecoord_desktop.printing import Print, Setup
from carecoord_desktop.store.desk import Desk
from tests.builders.accepted import is_accepted
from tests.builders.papers import pages_of, text_of
from tests.builders.patients import a_patient
from tests.builders.plan_papers import MONDAY, PRIVATE, WALK, a_full_plan, lucille_grant


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    """Monday, 23 November 2026."""
    with clock.reading_from(MONDAY):
        yield


def the_sheet(desk: Desk, chart: UUID) -> VisitSheet:
    """Return what the sheet of a person says."""
    with desk.reading() as session:
        return visit_sheet(session, chart)


def test_her_sheet_is_two_pages_with_her_goals_and_medicines_and_the_accepted_text(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    content = visit_sheet_paper(the_sheet(rosa, chart))
    assert len(pages_of(content)) == 2
    words = text_of(content)
    for expected in (WALK, "My allergies <penicillin> none", "Metformin 1000 mg", "Before I leave", "988"):
        assert expected in words
    assert PRIVATE not in words
    assert is_accepted("visit_sheet", content)


def test_somebody_of_whom_little_is_known_gets_a_sheet_to_fill_in(rosa: Desk) -> None:
    words = text_of(visit_sheet_paper(the_sheet(rosa, a_patient(rosa))))
    assert "No medicine is written down." in words
    assert "My allergies Not asked yet" in words
    assert "interpreter" not in words


def test_goals_of_a_draft_are_not_what_she_agreed_to(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart, is_in_force=False)
    assert the_sheet(rosa, chart).goals == ()


def test_no_sheet_has_a_blank_page_in_any_size_of_print(rosa: Desk) -> None:
    chart = lucille_grant(rosa)
    a_full_plan(rosa, chart)
    for size in Print:
        pages = pages_of(visit_sheet_paper(the_sheet(rosa, chart), Setup(print_size=size)))
        assert all(len(" ".join(page.split())) > 100 for page in pages)
        assert all("Born 12 Mar 1955" in page for page in pages)


def test_a_language_nobody_qualified_has_approved_is_refused(rosa: Desk) -> None:
    with pytest.raises(NotPrinted, match="Haitian Creole"):
        visit_sheet_paper(the_sheet(rosa, a_patient(rosa)), language="ht")
