"""The place "Handouts" in the real window: from My Day, to the shelf, and for what was not finished."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.education.form import LessonForm
from carecoord_desktop.features.education.page import EducationPage
from carecoord_desktop.features.handouts.form import TextForm
from carecoord_desktop.features.patients.records import Patient
from carecoord_desktop.features.print_runs.form import RunForm
from carecoord_desktop.features.worklist.page import WorkPlace
from carecoord_desktop.shell.handouts_place import HandoutsPlace
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.store.record import OFFICE_CHART, new_id
from carecoord_desktop.widgets.buttons import NavButton
from carecoord_desktop.widgets.pick_list import PickList
from tests.builders.mornings import Morning, a_morning
from tests.builders.pages import opened, press
from tests.builders.plan_papers import MONDAY

Key = Qt.Key


@pytest.fixture
def morning(qtbot: QtBot, tmp_path: Path) -> Iterator[Morning]:
    """Rosa's window on Monday morning."""
    held: HeldClock = MONDAY
    with clock.reading_from(held):
        morning = a_morning(qtbot, tmp_path / "rosa")
        yield morning
        morning.window.close()


@pytest.fixture
def place(morning: Morning) -> HandoutsPlace:
    """The handouts, shown."""
    morning.view.go_to("handouts")
    page = morning.view.places["handouts"]
    assert isinstance(page, HandoutsPlace)
    return page


def test_copies_of_a_sheet_are_written_down_on_the_shelf(place: HandoutsPlace) -> None:
    place.library.search.setText("hf-01")
    place.library.table.view.selectRow(0)
    press(place.library, "Copies...")
    assert place.tabs.tabText(place.tabs.currentIndex()) == "On the shelf"
    form = opened(place, RunForm)
    QTest.keyClicks(form.ui.copies, "50")
    press(form, "Write it down")
    assert place.shelf.table.cell_text(0, 3) == "50"


def test_half_a_text_is_gone_on_with_from_my_day(morning: Morning, place: HandoutsPlace) -> None:
    press(place.library, "Write a handout")
    form = opened(place, TextForm)
    QTest.keyClicks(form.ui.title, "Drink water")
    form.reject()
    morning.view.go_to("my-day")
    [saved] = drafts_of(morning.desk, OFFICE_CHART)
    morning.view.places["my-day"].draft_wanted.emit(saved)  # type: ignore[attr-defined]
    assert morning.view.pages.currentWidget() is place
    assert opened(place, TextForm).ui.title.text() == "Drink water"


def test_a_line_of_the_office_leads_to_the_handouts(morning: Morning, place: HandoutsPlace) -> None:
    morning.view.go_to("my-day")
    wanted = WorkPlace(OFFICE_CHART, "Handouts")
    morning.view.places["my-day"].place_wanted.emit(wanted)  # type: ignore[attr-defined]
    assert morning.view.pages.currentWidget() is place


def test_the_chart_teaches_from_what_was_just_given(morning: Morning) -> None:
    chart = a_person(morning)
    morning.view.open_chart(chart)
    assert morning.view.chart is not None
    morning.view.chart.go_to("Education")
    page = morning.view.chart.tabs.currentWidget()
    assert isinstance(page, EducationPage)
    press(page, "Choose a handout")
    pick = opened(page, PickList)
    QTest.keyClicks(pick.search, "weigh yourself")
    QTest.keyClick(pick.search, Key.Key_Return)
    assert opened(page, LessonForm).draft().code == "HF-01"


def test_ten_places_have_a_digit_and_the_others_are_reached_by_tab(morning: Morning) -> None:
    keys = [each.shortcut().toString() for each in morning.view.side_bar.findChildren(NavButton)]
    assert keys[:10] == [f"Alt+{number % 10}" for number in range(1, 11)]
    assert not any(keys[10:])


def a_person(morning: Morning) -> UUID:
    """Return the chart of somebody whose language nobody asked."""
    patient_id = new_id()
    with morning.desk.writing() as session:
        session.add(Patient(id=patient_id, chart=patient_id, family_name="Grant", given_names=("Lucille",)))
    return patient_id
