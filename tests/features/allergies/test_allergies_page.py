"""Allergies by keyboard: added, changed, struck, and "none known" beside what contradicts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.features.allergies.actions import change_allergy
from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.allergies.records import Criticality
from carecoord_desktop.features.allergies.rules import AllergyDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.allergies import an_allergy, the_allergies
from tests.builders.pages import opened, press

Key = Qt.Key


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[AllergiesPage], AllergiesPage]) -> AllergiesPage:
    """Lucille's allergies, still empty, on screen."""
    return show_page(AllergiesPage(rosa, lucille))


def test_an_allergy_is_added_by_keyboard_alone(page: AllergiesPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.substance, "Penicillin")
    QTest.keyClicks(form.ui.reaction, "Hives")
    QTest.keyClicks(form.ui.onset_on, "March 2019")
    QTest.keyClick(form.ui.onset_on, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in range(6)]
    assert shown == ["Penicillin", "Hives", "Not known", "Active", "Unconfirmed", "Mar 2019"]


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_stored(page: AllergiesPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, AllergyForm)
    QTest.keyClicks(form.ui.onset_on, "sometime")
    QTest.keyClick(form.ui.onset_on, Key.Key_Return)
    assert form.ui.substance.accessibleDescription() == "Write what the person is allergic to."
    assert "could not read" in form.ui.onset_on.accessibleDescription()
    assert form.isVisible()
    assert page.table.shown_count() == 0


def test_enter_opens_the_row_and_a_save_in_between_is_not_reverted(
    rosa: Desk, lucille: UUID, page: AllergiesPage
) -> None:
    row = an_allergy(rosa, lucille, "Penicillin", reaction="")
    page.table.select(row.allergy_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, AllergyForm)
    with rosa.writing() as session:
        change_allergy(session, replace(AllergyDraft.of(row.seen), criticality=Criticality.HIGH))
    QTest.keyClicks(form.ui.reaction, "Swollen lips")
    QTest.keyClick(form.ui.reaction, Key.Key_Return)
    [saved] = the_allergies(rosa, lucille).rows
    assert (saved.reaction, saved.criticality) == ("Swollen lips", Criticality.HIGH)


def test_an_allergy_is_struck_with_a_reason_and_not_without(
    rosa: Desk, lucille: UUID, page: AllergiesPage
) -> None:
    row = an_allergy(rosa, lucille)
    page.table.select(row.allergy_id)
    QTest.keyClick(page.table.view, Key.Key_Delete)
    box = opened(page, ReasonBox)
    QTest.keyClick(box.reason, Key.Key_Return)
    assert box.isVisible()
    assert page.table.shown_count() == 1
    QTest.keyClicks(box.reason, "Her sister's")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.table.shown_count() == 0


def test_none_known_is_said_and_an_allergy_found_later_stands_beside_it(
    rosa: Desk, lucille: UUID, page: AllergiesPage
) -> None:
    press(page, "None known")
    assert page.notice.words() == "No known allergies: Asked and confirmed."
    assert not page.table.isVisible()  # "No allergies recorded. Ask..." would contradict it
    an_allergy(rosa, lucille, "Sulfa")
    assert page.notice.words().startswith("Please check: ")
    assert page.table.cell_text(0, 0) == "Sulfa"
    press(page, 'Take back "none known"')
    assert page.notice.words() == ""
    assert not page.none_button.isEnabled()
