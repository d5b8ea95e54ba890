"""Conditions by keyboard: added, changed, struck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from carecoord_desktop.features.conditions.actions import change_condition
from carecoord_desktop.features.conditions.form import ConditionForm
from carecoord_desktop.features.conditions.page import ConditionsPage
from carecoord_desktop.features.conditions.records import VerificationStatus
from carecoord_desktop.features.conditions.rules import ConditionDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.conditions import a_condition, the_conditions
from tests.builders.pages import opened

Key = Qt.Key


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[ConditionsPage], ConditionsPage]) -> ConditionsPage:
    """Lucille's conditions, still empty, on screen."""
    return show_page(ConditionsPage(rosa, lucille))


def test_a_condition_is_added_by_keyboard_alone(page: ConditionsPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, ConditionForm)
    QTest.keyClicks(form.ui.name, "High blood pressure")
    QTest.keyClicks(form.ui.onset_on, "2011")
    QTest.keyClick(form.ui.onset_on, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in range(6)]
    assert shown == ["High blood pressure", "Active", "Problem", "Unconfirmed", "2011", ""]


def test_a_save_while_the_form_is_open_is_not_reverted(
    rosa: Desk, lucille: UUID, page: ConditionsPage
) -> None:
    row = a_condition(rosa, lucille, verification=VerificationStatus.UNCONFIRMED)
    page.table.select(row.condition_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, ConditionForm)
    with rosa.writing() as session:
        confirmed = replace(ConditionDraft.of(row.seen), verification=VerificationStatus.CONFIRMED)
        change_condition(session, confirmed)
    QTest.keyClicks(form.ui.onset_on, "2008")
    QTest.keyClick(form.ui.onset_on, Key.Key_Return)
    [saved] = the_conditions(rosa, lucille)
    assert (str(saved.onset_on), saved.verification) == ("2008", VerificationStatus.CONFIRMED)


def test_a_condition_is_struck_with_a_reason(rosa: Desk, lucille: UUID, page: ConditionsPage) -> None:
    row = a_condition(rosa, lucille)
    page.table.select(row.condition_id)
    QTest.keyClick(page.table.view, Key.Key_Delete)
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Wrong person")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert page.table.shown_count() == 0
