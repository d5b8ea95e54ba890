"""Medicines by keyboard: added to a list, changed, struck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.features.medications.actions import change_medication
from carecoord_desktop.features.medications.form import MedicationForm
from carecoord_desktop.features.medications.page import MedicationsPage
from carecoord_desktop.features.medications.records import MedicationStatus
from carecoord_desktop.features.medications.rules import MedicationDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.medications import a_medication, the_medications
from tests.builders.pages import opened

Key = Qt.Key


@pytest.fixture
def page(
    rosa: Desk, lucille: UUID, show_page: Callable[[MedicationsPage], MedicationsPage]
) -> MedicationsPage:
    """Lucille's medicines, still empty, on screen."""
    return show_page(MedicationsPage(rosa, lucille))


def test_a_medicine_is_added_to_the_list_of_what_the_patient_says(page: MedicationsPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, MedicationForm)
    QTest.keyClicks(form.ui.name, "Metformin 500 mg")
    QTest.keyClicks(form.ui.dose_text, "one, mornings & evenings")
    QTest.keyClick(form.ui.dose_text, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in range(4)]
    assert shown == ["Patient reported", "Metformin 500 mg", "one, mornings & evenings", "Active"]


def test_a_save_while_the_form_is_open_is_not_reverted(
    rosa: Desk, lucille: UUID, page: MedicationsPage
) -> None:
    row = a_medication(rosa, lucille)
    page.table.select(row.medication_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, MedicationForm)
    with rosa.writing() as session:
        stopped = replace(MedicationDraft.of(row.seen), status=MedicationStatus.STOPPED)
        change_medication(session, stopped)
    QTest.keyClicks(form.ui.purpose, "Sugar")
    QTest.keyClick(form.ui.purpose, Key.Key_Return)
    [saved] = the_medications(rosa, lucille)
    assert (saved.purpose, saved.status) == ("Sugar", MedicationStatus.STOPPED)


def test_a_line_is_struck_with_a_reason(rosa: Desk, lucille: UUID, page: MedicationsPage) -> None:
    row = a_medication(rosa, lucille)
    page.table.select(row.medication_id)
    QTest.keyClick(page.table.view, Key.Key_Delete)
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Bottle of her husband")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.table.shown_count() == 0
