"""Tasks by keyboard: added, done and undone, held, snoozed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from carecoord_desktop.common import clock
from carecoord_desktop.features.tasks.actions import change_task, move_task
from carecoord_desktop.features.tasks.form import HoldForm, TaskForm
from carecoord_desktop.features.tasks.page import TasksPage
from carecoord_desktop.features.tasks.records import Priority, TaskStatus
from carecoord_desktop.features.tasks.rules import TaskDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.draft_offers import my_drafts
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.pages import opened, press
from tests.builders.tasks import a_task, the_task

Key = Qt.Key
DUE, ON, TASK, PRIORITY, STATE, REMIND, OWNER = range(7)


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: Callable[[TasksPage], TasksPage]) -> TasksPage:
    """Lucille's tasks, still empty, on screen."""
    return show_page(TasksPage(rosa, lucille))


def in_days(days: int) -> date:
    """Return a day from today on, at the office."""
    return clock.today() + timedelta(days=days)


def choose(page: TasksPage, words: str) -> None:
    """Choose from the menu "More" of the task that is current."""
    [menu] = page.findChildren(QMenu)
    menu.aboutToShow.emit()
    [action] = [each for each in menu.actions() if each.text() == words]
    action.trigger()


def test_a_task_is_added_by_keyboard_alone(page: TasksPage) -> None:
    tomorrow = in_days(1)
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, TaskForm)
    QTest.keyClicks(form.ui.title, "Call the pharmacy")
    QTest.keyClicks(form.ui.due_on, f"{tomorrow.month}/{tomorrow.day}/{tomorrow.year}")
    QTest.keyClick(form.ui.due_on, Key.Key_Return)
    shown = [page.table.cell_text(0, column) for column in (DUE, TASK, PRIORITY, STATE, OWNER)]
    assert shown == ["Tomorrow", "Call the pharmacy", "Medium", "Ready", "Rosa Medina"]


def test_a_month_is_no_due_date(page: TasksPage) -> None:
    QTest.keyClick(page.table, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = opened(page, TaskForm)
    QTest.keyClicks(form.ui.title, "Renew the plan")
    QTest.keyClicks(form.ui.due_on, "March 2999")
    QTest.keyClick(form.ui.due_on, Key.Key_Return)
    assert form.ui.due_on.accessibleDescription().startswith("Write the day too")
    assert page.table.shown_count() == 0


def test_done_goes_on_to_the_next_task_and_can_be_undone(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    first = a_task(rosa, lucille, "First", due_on=in_days(0))
    second = a_task(rosa, lucille, "Second", due_on=in_days(1))
    page.table.select(first.task_id)
    QTest.keyClick(page.table.view, Key.Key_D)
    assert page.notice.words() == "Completed: First"
    assert [page.table.cell_text(row, TASK) for row in range(2)] == ["Second", "First"]
    current = page.table.current_row()
    assert current is not None
    assert current.task_id == second.task_id
    QTest.keyClick(page.table.view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.notice.words() == ""
    assert the_task(rosa, lucille, first.task_id).status == TaskStatus.READY


def test_a_hold_asks_for_reason_and_day_and_shows_both(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row, day = a_task(rosa, lucille), in_days(3)
    page.table.select(row.task_id)
    choose(page, "Put on hold...")
    form = opened(page, HoldForm)
    QTest.keyClick(form.ui.reason, Key.Key_Return)
    assert form.ui.reason.accessibleDescription() == "Write the reason in a few words."
    assert form.ui.resume_on.accessibleDescription() == "Choose the day on which to look at it again."
    QTest.keyClicks(form.ui.reason, "Clinic is closed")
    QTest.keyClicks(form.ui.resume_on, day.isoformat())
    QTest.keyClick(form.ui.resume_on, Key.Key_Return)
    held = the_task(rosa, lucille, row.task_id)
    assert (held.status, held.status_reason, held.resume_on) == (
        TaskStatus.ON_HOLD,
        "Clinic is closed",
        day,
    )
    assert page.table.cell_text(0, STATE).startswith("On hold until ")


def test_what_is_not_needed_any_more_says_why(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row = a_task(rosa, lucille)
    page.table.select(row.task_id)
    choose(page, "Not needed any more...")
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "Daughter did it")
    QTest.keyClick(box.reason, Key.Key_Return)
    ended = the_task(rosa, lucille, row.task_id)
    assert (ended.status, ended.status_reason) == (TaskStatus.CANCELLED, "Daughter did it")


def test_one_key_snoozes_for_a_week(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row = a_task(rosa, lucille, due_on=in_days(2))
    page.table.select(row.task_id)
    QTest.keyClick(page.table.view, Key.Key_S)
    snoozed = the_task(rosa, lucille, row.task_id)
    assert (snoozed.remind_on, snoozed.due_on) == (in_days(7), in_days(2))


def test_a_moved_due_date_asks_why(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row = a_task(rosa, lucille, due_on=in_days(2))
    page.table.select(row.task_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, TaskForm)
    assert not form.ui.due_reason.isVisible()
    form.ui.due_on.selectAll()
    QTest.keyClicks(form.ui.due_on, in_days(9).isoformat())
    assert form.ui.due_reason.isVisible()
    QTest.keyClicks(form.ui.due_reason, "Clinic moved the visit")
    QTest.keyClick(form.ui.due_reason, Key.Key_Return)
    assert the_task(rosa, lucille, row.task_id).due_on == in_days(9)


def test_a_save_while_the_form_is_open_is_not_reverted(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row = a_task(rosa, lucille, "Call")
    page.table.select(row.task_id)
    QTest.keyClick(page.table.view, Key.Key_Return)
    form = opened(page, TaskForm)
    with rosa.writing() as session:
        change_task(session, replace(TaskDraft.of(row.seen), priority=Priority.HIGH))
    form.ui.title.setCursorPosition(len("Call"))
    QTest.keyClicks(form.ui.title, " the clinic")
    QTest.keyClick(form.ui.title, Key.Key_Return)
    saved = the_task(rosa, lucille, row.task_id)
    assert (saved.title, saved.priority) == ("Call the clinic", Priority.HIGH)


def test_a_task_ended_by_somebody_else_is_refused_in_words(
    rosa: Desk, lucille: UUID, show_page: Callable[[TasksPage], TasksPage]
) -> None:
    row = a_task(rosa, lucille)
    page = show_page(TasksPage(rosa, lucille))
    page.table.select(row.task_id)
    page.watches = frozenset()  # the news has not reached this page yet
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.FAILED, "No answer")
    QTest.keyClick(page.table.view, Key.Key_D)
    assert page.notice.words() == 'Nothing changed: This task is "Failed" by now. Look at it again.'
    assert page.table.cell_text(0, STATE) == "Failed"


def test_a_hold_that_was_begun_is_resumed(rosa: Desk, lucille: UUID, page: TasksPage) -> None:
    row = a_task(rosa, lucille)
    page.table.select(row.task_id)
    choose(page, "Put on hold...")
    QTest.keyClicks(opened(page, HoldForm).ui.reason, "Clinic is closed")
    QTest.keyClick(opened(page, HoldForm), Key.Key_Escape)
    press(page, "Resume")
    form = opened(page, HoldForm)
    assert form.focusWidget() is form.ui.resume_on, "the field that is still empty"
    QTest.keyClicks(form.ui.resume_on, in_days(3).isoformat())
    QTest.keyClick(form.ui.resume_on, Key.Key_Return)
    held = the_task(rosa, lucille, row.task_id)
    assert (held.status, held.status_reason) == (TaskStatus.ON_HOLD, "Clinic is closed")
    assert my_drafts(rosa) == []


def test_a_resumed_hold_of_a_task_that_has_ended_meanwhile_says_so_and_keeps_the_words(
    rosa: Desk, lucille: UUID, page: TasksPage
) -> None:
    row = a_task(rosa, lucille)
    page.table.select(row.task_id)
    choose(page, "Put on hold...")
    QTest.keyClicks(opened(page, HoldForm).ui.reason, "Clinic is closed")
    QTest.keyClick(opened(page, HoldForm), Key.Key_Escape)
    with rosa.writing() as session:
        move_task(session, row.seen, TaskStatus.COMPLETED)
    press(page, "Resume")
    form = opened(page, HoldForm)
    QTest.keyClicks(form.ui.resume_on, in_days(3).isoformat())
    QTest.keyClick(form.ui.resume_on, Key.Key_Return)
    assert form.isVisible()
    assert any(label.text().startswith("This task is") for label in form.findChildren(PlainLabel))
    assert form.ui.reason.text() == "Clinic is closed"
