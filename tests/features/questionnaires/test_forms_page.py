"""The page "Forms": what is here and on what terms, what can be brought in, and what became of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from carecoord_desktop.features.questionnaires.page import FormsPage
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.detail_card import DetailCard
from tests.builders.pages import press

PHQ_9 = "questionnaires/us-core/Questionnaire-phq-9-example.json"
NAME, STATE = 0, 1


@pytest.fixture
def page(rosa: Desk, show_page: Callable[[FormsPage], FormsPage]) -> FormsPage:
    """The library on screen."""
    return show_page(FormsPage(rosa))


def states(page: FormsPage) -> dict[str, str]:
    """Return the state of each form by its name."""
    table = page.table
    return {table.cell_text(row, NAME): table.cell_text(row, STATE) for row in range(table.shown_count())}


def described(page: FormsPage) -> str:
    """Return what stands beside the list."""
    return page.findChildren(DetailCard)[0].accessibleName()


def test_our_forms_are_here_and_the_well_known_ones_can_be_imported(page: FormsPage) -> None:
    found = states(page)
    assert found["Social needs screen"] == "Brought along"
    assert found["PHQ-9"] == "Not imported"


def test_a_publishers_file_is_taken_in_shown_with_its_terms_and_marked(
    page: FormsPage, shared_data: Path
) -> None:
    page.take_files([shared_data / PHQ_9])
    assert page.notice.words() == "Import: 1 taken in."
    assert page.table.current_row() is not None
    assert described(page).startswith("Form: PHQ-9 Example. What for: ")
    assert "Terms: " in described(page)
    assert "PHQ-9" not in states(page), "what is here is not offered once more"
    page.take_files([shared_data / PHQ_9])
    assert page.notice.words() == "Import: 1 here already."


def test_a_file_that_holds_no_form_is_named_with_what_is_wrong(page: FormsPage, tmp_path: Path) -> None:
    other = tmp_path / "notes.json"
    other.write_text('{"resourceType": "Patient"}')
    page.take_files([other])
    assert page.notice.words() == "Import: notes.json: This file holds no FHIR Questionnaire."


def test_a_form_taken_out_of_use_says_so_and_comes_back(page: FormsPage, shared_data: Path) -> None:
    page.take_files([shared_data / PHQ_9])
    press(page, "Take out of use")
    assert states(page)["PHQ-9 Example"] == "Out of use"
    assert "What was signed stays" in page.notice.words()
    press(page, "Use again")
    assert states(page)["PHQ-9 Example"] == "Imported"


def test_a_translation_nobody_qualified_has_approved_is_named(page: FormsPage) -> None:
    row = next(n for n in range(page.table.shown_count()) if "Social" in page.table.cell_text(n, NAME))
    page.table.view.selectRow(row)
    assert "Not approved by a translator yet: Spanish" in described(page)
