"""My Day on screen: the morning of four people, by keyboard, with the reason beside each line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.allergies.form import AllergyForm
from carecoord_desktop.features.allergies.page import AllergiesPage
from carecoord_desktop.features.enrollments.form import MuteForm
from carecoord_desktop.features.obligations.records import NotDoneReason
from carecoord_desktop.features.red_flags.form import SafetyProtocolForm
from carecoord_desktop.features.tasks.records import TaskStatus
from carecoord_desktop.features.worklist.actions import snooze_row
from carecoord_desktop.features.worklist.form import DoneBox, MoveDueBox, NotDoneBox
from carecoord_desktop.features.worklist.page import MyDayPage, WorkPlace
from carecoord_desktop.features.worklist.rules import WorkFilters
from carecoord_desktop.store.desk import Desk
from tests.builders.pages import opened, press
from tests.builders.red_flags import a_red_flag
from tests.builders.tasks import a_task, the_task
from tests.builders.worklist import four_people, the_row

Key = Qt.Key
PRIORITY, WHO, WHAT, DUE = range(4)


@pytest.fixture(autouse=True)
def at() -> Iterator[HeldClock]:
    """Monday, 23 November 2026, 8:00 at the office."""
    held = HeldClock(datetime(2026, 11, 23, 13, 0, tzinfo=UTC))
    with clock.reading_from(held):
        yield held


@pytest.fixture
def people(rosa: Desk) -> dict[str, UUID]:
    """Tess, Lucille, Omar and Ana."""
    return four_people(rosa)


@pytest.fixture
def page(rosa: Desk, people: dict[str, UUID], show_page: Callable[[MyDayPage], MyDayPage]) -> MyDayPage:
    """Rosa's Monday morning on screen."""
    return show_page(MyDayPage(rosa))


def lines(page: MyDayPage) -> list[list[str]]:
    return [
        [page.table.cell_text(row, column) for column in range(4)] for row in range(page.table.shown_count())
    ]


def whats(page: MyDayPage) -> list[str]:
    return [line[WHAT] for line in lines(page)]


def go_to(page: MyDayPage, words: str) -> None:
    """Make the line whose words begin so the current one."""
    [place] = [place for place, what in enumerate(whats(page)) if what.startswith(words)]
    page.table.view.selectRow(place)


def choose(menu: QMenu, words: str) -> None:
    """Choose from a menu that has just been opened."""
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def more(page: MyDayPage) -> QMenu:
    [found] = [each for each in page.findChildren(QPushButton) if each.text() == "More"]
    menu = found.menu()
    assert menu is not None
    return menu


def test_monday_morning_shows_exactly_what_waits(page: MyDayPage) -> None:
    assert lines(page) == [
        ["High", "Vang, Tess", "Intake due tomorrow (Tue 24 Nov, day 153)", "24 Nov"],
        [
            "High",
            "Grant, Lucille",
            "Face-to-face overdue 4 days (64 days since 20 Sep; limit 60)",
            "19 Nov",
        ],
        ["Medium", "Haji, Omar", "Plan renewal due 10 Dec, 17 days left", "10 Dec"],
    ]
    assert page.hidden.text() == "1 hidden: muted"
    press(page, "Show them")
    assert [line[WHO] for line in lines(page)][-1] == "Ruiz, Ana"
    press(page, "Hide them")
    assert len(lines(page)) == 3


def test_why_unfolds_rule_and_dates_beside_the_list(page: MyDayPage) -> None:
    go_to(page, "Face-to-face")
    assert "version" not in page.card.accessibleName()
    QTest.keyClick(page.table.view, Key.Key_W)
    said = page.card.accessibleName()
    for words in (
        "Rule: face-to-face, version 1",
        "Counted from: Sun 20 Sep 2026",
        "Due by the rule: Thu 19 Nov 2026",
        "Also answers: Contact overdue 34 days",
        "Source: A face-to-face contact at least every 60 days",
    ):
        assert words in said
    go_to(page, "Plan renewal")
    assert "Rule: plan-renewal, version 1" in page.card.accessibleName()


def test_one_key_snoozes_and_the_next_line_is_current(page: MyDayPage) -> None:
    go_to(page, "Face-to-face")
    QTest.keyClick(page.table.view, Key.Key_S)
    assert page.hidden.text() == "1 hidden: muted · 1 hidden: snoozed"
    assert "It comes back in a week; the due date stays." in page.notice.words()
    row = page.table.current_row()
    assert row is not None
    assert row.person == "Haji, Omar"


def test_a_due_date_moves_behind_more_and_says_why(rosa: Desk, page: MyDayPage) -> None:
    go_to(page, "Face-to-face")
    choose(more(page), "Move the due date...")
    box = opened(page, MoveDueBox)
    QTest.keyClicks(box.due_on, "12/2/2026")
    QTest.keyClick(box.due_on, Key.Key_Return)
    assert box.reason.accessibleDescription().startswith("Write why the due date moves.")
    QTest.keyClicks(box.reason, "With her sister")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert "Face-to-face due 2 Dec, 9 days left" in whats(page)


def test_the_next_step_of_a_clock_is_in_the_chart(
    page: MyDayPage, people: dict[str, UUID], qtbot: QtBot
) -> None:
    go_to(page, "Plan renewal")
    assert page.primary.text() == "Open plan"
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.keyClick(page.table.view, Key.Key_Return)
    assert wanted.args == [WorkPlace(people["Omar"], "Plan")]
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.keyClick(page, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [WorkPlace(people["Omar"], "Summary")]


def test_done_asks_where_it_stands_and_is_undone_by_one_key(page: MyDayPage) -> None:
    go_to(page, "Face-to-face")
    QTest.keyClick(page.table.view, Key.Key_D)
    box = opened(page, DoneBox)
    QTest.keyClicks(box.reason, "Visit sheet of 22 Nov")
    QTest.keyClick(box.reason, Key.Key_Return)
    assert len(lines(page)) == 2
    assert page.notice.words().startswith("Done: Grant, Lucille: Face-to-face")
    QTest.keyClick(page, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(lines(page)) == 3


def test_not_done_is_chosen_from_reasons(page: MyDayPage) -> None:
    go_to(page, "Intake")
    choose(more(page), "Not going to be done...")
    box = opened(page, NotDoneBox)
    box.yes_button.click()
    assert box.reason.accessibleDescription() == "Choose why it is not going to be done."
    box.reason.choose(NotDoneReason.REFUSED)
    box.yes_button.click()
    assert page.notice.words().startswith("Not done: Vang, Tess")
    assert not any(what.startswith("Intake") for what in whats(page))


def test_a_task_is_done_with_the_one_button_and_undone(
    rosa: Desk, page: MyDayPage, people: dict[str, UUID]
) -> None:
    task = a_task(rosa, people["Omar"], "Call the pharmacy", due_on=clock.today())
    go_to(page, "Call")
    press(page, "Done")
    assert the_task(rosa, people["Omar"], task.task_id).status == TaskStatus.COMPLETED
    press(page, "Undo")
    assert the_task(rosa, people["Omar"], task.task_id).status == TaskStatus.READY


def test_somebody_is_muted_and_unmuted_from_here(page: MyDayPage) -> None:
    go_to(page, "Plan renewal")
    choose(more(page), "Make this person's tasks quiet...")
    form = opened(page, MuteForm)
    QTest.keyClicks(form.ui.until_on, "12/1/2026")
    QTest.keyClicks(form.ui.reason, "Traveling")
    form.ui.save.click()
    assert page.hidden.text() == "2 hidden: muted"
    press(page, "Show them")
    go_to(page, "Plan renewal")
    choose(more(page), "End the quiet time")
    press(page, "Hide them")
    assert page.hidden.text() == "1 hidden: muted"


def test_a_red_flag_is_on_top_and_its_button_calls(
    rosa: Desk, page: MyDayPage, people: dict[str, UUID]
) -> None:
    a_red_flag(rosa, people["Ana"])
    assert lines(page)[0][:2] == ["Call now", "Ana Ruiz"]
    page.table.view.selectRow(0)
    assert page.primary.text() == "Call now"
    press(page, "Call now")
    assert opened(page.window(), SafetyProtocolForm)


def test_search_filters_and_chips_say_what_they_hide(page: MyDayPage) -> None:
    QTest.keyClick(page, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.filters.search, "tess")
    assert [line[WHO] for line in lines(page)] == ["Vang, Tess"]
    page.filters.search.clear()
    choose(page.filters.menu, "Overdue")
    assert [line[WHO] for line in lines(page)] == ["Grant, Lucille"]
    assert page.filters.chips.sentence(2) == "2 hidden by filters"
    [chip] = [each for each in page.filters.chips.findChildren(QPushButton) if each.text() == "Overdue"]
    chip.click()
    assert page.filters.filters == WorkFilters()
    assert len(lines(page)) == 3


def test_while_i_am_out_lists_what_falls_due_on_these_days(page: MyDayPage) -> None:
    press(page, "While I am out...")
    row = page.filters.absence
    QTest.keyClicks(row.first, "12/11/2026")
    QTest.keyClicks(row.last, "12/9/2026")
    QTest.keyClick(row.last, Key.Key_Return)
    assert row.last.accessibleDescription() == "The last day is before the first. Please check both."
    row.first.setText("12/9/2026")
    row.last.setText("12/11/2026")
    press(page, "Show what falls due")
    assert whats(page) == ["Plan renewal due 10 Dec, 17 days left"]
    assert any(
        each.text() == "Falls due Wed 9 Dec to Fri 11 Dec"
        for each in page.filters.chips.findChildren(QPushButton)
    )


def test_the_list_turns_over_at_midnight_by_itself(page: MyDayPage, at: HeldClock, qtbot: QtBot) -> None:
    at.move(timedelta(hours=15, minutes=59, seconds=59, milliseconds=900))
    page.refresh()
    at.move(timedelta(milliseconds=100))
    qtbot.waitUntil(lambda: "Intake due today (Tue 24 Nov, day 153)" in whats(page), timeout=3000)


def test_an_empty_day_says_so_and_counts_nothing(rosa: Desk, show_page: Callable[[Any], Any]) -> None:
    page, counts = MyDayPage(rosa), list[int]()
    page.counted.connect(counts.append)
    show_page(page)
    assert (lines(page), page.hidden.isVisible(), counts) == ([], False, [0])


def test_all_that_was_begun_is_offered_and_leads_there(
    rosa: Desk, people: dict[str, UUID], show_page: Callable[[Any], Any], qtbot: QtBot
) -> None:
    allergies = show_page(AllergiesPage(rosa, people["Lucille"]))
    press(allergies, "Add allergy")
    QTest.keyClicks(opened(allergies, AllergyForm).ui.substance, "Latex")
    QTest.keyClick(opened(allergies, AllergyForm), Key.Key_Escape)
    page = show_page(MyDayPage(rosa))
    assert page.offers is not None
    [offer] = page.offers.words()
    assert "For: Grant, Lucille. It says: Latex." in offer
    with qtbot.waitSignal(page.draft_wanted) as wanted:
        press(page, "Go there")
    assert wanted.args is not None
    assert (wanted.args[0].chart, wanted.args[0].kind) == (people["Lucille"], "allergy")


def test_a_line_that_somebody_answered_meanwhile_is_refused_in_words(
    rosa: Desk, people: dict[str, UUID], show_page: Callable[[MyDayPage], MyDayPage]
) -> None:
    page = show_page(MyDayPage(rosa))
    page.watches = frozenset()  # the news has not reached this page yet
    with rosa.writing() as session:
        snooze_row(session, the_row(rosa, "Face-to-face"))
    go_to(page, "Face-to-face")
    QTest.keyClick(page.table.view, Key.Key_S)
    assert page.notice.words().startswith("Nothing changed: Somebody has decided about this meanwhile.")
    assert date(2026, 11, 30) == the_row(rosa, "Face-to-face", with_snoozed=True).comes_back_on
