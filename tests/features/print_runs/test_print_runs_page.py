"""The shelf, the events and the report by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from carecoord_desktop.features.handouts.records import HandoutState, RetireReason
from carecoord_desktop.features.handouts.rules import MoveDraft
from carecoord_desktop.features.print_runs.actions import count_gone, log_run, write_event
from carecoord_desktop.features.print_runs.form import EventForm, GoneForm, RunForm
from carecoord_desktop.features.print_runs.page import EventsPage, ReachPage, ShelfPage
from carecoord_desktop.features.print_runs.queries import events, runs
from carecoord_desktop.features.print_runs.records import PrintLayout
from carecoord_desktop.features.print_runs.rules import EventDraft, GoneDraft, RunDraft, event_problems
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.pick_list import PickList
from tests.builders.handouts import moved, sheet_now
from tests.builders.pages import opened, press

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PRINTED, GIVEN, ON_HAND, STATE = range(3, 7)
FALLS = ("FA-01", "en", 1)


@pytest.fixture
def shelf(rosa: Desk, monday: object, show_page: Callable[[ShelfPage], ShelfPage]) -> ShelfPage:
    """An empty shelf."""
    return show_page(ShelfPage(rosa))


def words_on(widget: QWidget) -> str:
    """Return what can be read on a widget, once what was just added has its place."""
    QApplication.processEvents()
    shown = (each for each in widget.findChildren(QWidget) if each.isVisibleTo(widget))
    return "\n".join(each.text() for each in shown if isinstance(each, PlainLabel | Paragraph))


def cells(page: ShelfPage, row: int = 0) -> list[str]:
    """Return printed, given away, on hand and state of a line."""
    return [page.table.cell_text(row, column) for column in (PRINTED, GIVEN, ON_HAND, STATE)]


def printed(desk: Desk, copies: int) -> None:
    """Store a print run of the sheet about falls."""
    with desk.writing() as session:
        log_run(session, RunDraft(sheet_now(desk, *FALLS), copies))


def test_a_run_is_written_down_by_keyboard_for_an_event(rosa: Desk, shelf: ShelfPage) -> None:
    with rosa.writing() as session:
        write_event(session, EventDraft("Health fair", date(2026, 11, 20)))
    QTest.keyClick(shelf, Key.Key_N, CONTROL)
    pick = opened(shelf, PickList)
    QTest.keyClicks(pick.search, "prevent falls")
    QTest.keyClick(pick.search, Key.Key_Return)
    form = opened(shelf, RunForm)
    press(form, "Write it down")
    assert "Write how many copies" in words_on(form)
    QTest.keyClicks(form.ui.copies, "50")
    form.ui.layout.choose(PrintLayout.BOOKLET)
    form.ui.event_id.setCurrentIndex(1)
    press(form, "Write it down")
    assert cells(shelf) == ["50", "0", "50", "Enough"]
    with rosa.reading() as session:
        [run], [event] = runs(session), events(session)
    assert (run.event, run.layout, run.printed_by) == ("Health fair", PrintLayout.BOOKLET, "Rosa Medina")
    assert event.printed == 50


def test_copies_given_away_leave_the_shelf_and_say_when_it_runs_low(rosa: Desk, shelf: ShelfPage) -> None:
    printed(rosa, 20)
    shelf.table.view.selectRow(0)
    QTest.keyClick(shelf.table.view, Key.Key_G)
    form = opened(shelf, GoneForm)
    QTest.keyClicks(form.ui.copies, "25")
    press(form, "Write it down")
    assert "There are 20 on the shelf." in words_on(form)
    form.ui.copies.setText("15")
    QTest.keyClicks(form.ui.postal_code, "27601")
    press(form, "Write it down")
    assert cells(shelf) == ["20", "15", "5", "Runs low"]
    assert "Fewer than 10 left: 1" in words_on(shelf)


def test_a_recalled_version_stands_on_top_until_it_is_thrown_away(rosa: Desk, shelf: ShelfPage) -> None:
    printed(rosa, 20)
    spy = QSignalSpy(shelf.recalled)
    moved(rosa, sheet_now(rosa, *FALLS), MoveDraft(HandoutState.RETIRED, retire_reason=RetireReason.SAFETY))
    assert shelf.table.headings()[0].startswith("Recalled: throw these away")
    assert spy.at(spy.count() - 1) == [1]
    shelf.table.view.selectRow(0)
    assert not shelf.given.isEnabled()
    press(shelf, "Thrown away...")
    form = opened(shelf, GoneForm)
    assert form.ui.copies.text() == "20"
    press(form, "Write it down")
    assert cells(shelf)[2:] == ["0", "None left"]
    assert spy.at(spy.count() - 1) == [0]


def test_a_run_begun_is_offered_again(rosa: Desk, shelf: ShelfPage) -> None:
    shelf.write_run(sheet_now(rosa, *FALLS))
    form = opened(shelf, RunForm)
    QTest.keyClicks(form.ui.copies, "12")
    form.reject()
    press(shelf, "Resume")
    assert opened(shelf, RunForm).ui.copies.text() == "12"


def test_an_event_says_who_came_by_group_and_is_changed(
    rosa: Desk, monday: object, show_page: Callable[[EventsPage], EventsPage]
) -> None:
    page = show_page(EventsPage(rosa))
    assert "No event is written down yet" in words_on(page)
    QTest.keyClick(page, Key.Key_N, CONTROL)
    form = opened(page, EventForm)
    QTest.keyClicks(form.ui.name, "Health fair")
    QTest.keyClicks(form.ui.groups, "Seniors")
    press(form, "Save event")
    assert "End each line with a number" in words_on(form)
    form.ui.groups.setText("Seniors 40\nFamilies: 12")
    press(form, "Save event")
    assert page.table.cell_text(0, 4) == "52"
    page.table.view.selectRow(0)
    assert "Families: 12" in words_on(page)
    press(page, "Change...")
    again = opened(page, EventForm)
    again.ui.place.setText("Library")
    press(again, "Save changes")
    assert page.table.cell_text(0, 2) == "Library"


def test_the_report_counts_copies_by_language_and_by_place(
    rosa: Desk, monday: object, show_page: Callable[[ReachPage], ReachPage]
) -> None:
    page = show_page(ReachPage(rosa))
    assert "No copies were given away" in words_on(page)
    printed(rosa, 60)
    sheet = sheet_now(rosa, *FALLS)
    for draft in (
        GoneDraft(sheet, 30, postal_code="276"),
        GoneDraft(sheet, 12),
        GoneDraft(sheet, 5, gone_on=date(2026, 1, 5)),
    ):
        with rosa.writing() as session:
            count_gone(session, draft)
    lines = [
        (page.table.cell_text(row, 0), page.table.cell_text(row, 1))
        for row in range(page.table.shown_count())
    ]
    assert lines == [("English", "42"), ("ZIP 276", "30"), ("Nobody asked", "12")]
    page.days.setCurrentIndex(1)
    page.days.activated.emit(1)
    assert "Copies given away: 47" in words_on(page)


def test_fewer_people_than_its_groups_are_refused_in_words() -> None:
    draft = EventDraft("Fair", date(2026, 11, 20), attendees=10, groups=("Seniors 40",))
    [problem] = event_problems(draft)
    assert problem.message == "The groups come to 40. Count again."
