"""The plan on screen: what is written down by keyboard, what is shown, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.barriers.form import BarrierForm
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus
from carecoord_desktop.features.goals.form import GoalForm, StepForm
from carecoord_desktop.features.goals.records import Goal, GoalStatus
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.widgets.labels import Heading
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    an_active_plan,
    approved,
    in_force,
    kims_desk,
    revised,
    sent_to_review,
    the_goal,
    the_plan,
    versions,
)
from tests.builders.care_plans_page import chips_on, click, next_step, words_on
from tests.builders.needs import a_need
from tests.builders.pages import opened, press

Key = Qt.Key
ShowPage = Callable[[CarePlansPage], CarePlansPage]


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: ShowPage) -> CarePlansPage:
    """Lucille's plan, still empty, on screen."""
    return show_page(CarePlansPage(rosa, lucille))


def test_an_empty_page_says_how_a_plan_begins(page: CarePlansPage, rosa: Desk, lucille: UUID) -> None:
    assert page.empty.sentence() == "No plan yet. It begins with what they want to reach."
    assert next_step(page) == ""
    press(page, "Begin a plan")
    assert versions(rosa, lucille)[0].stage == PlanStage.DRAFT
    assert page.empty.isHidden()
    assert next_step(page) == "Send to team review"


def test_a_goal_and_a_step_are_written_down_by_keyboard(
    page: CarePlansPage, rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    press(page, "Begin a plan")
    QTest.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    goal = opened(page, GoalForm)
    assert (goal.ui.started_on.text(), goal.ui.due_on.text()) == ("23 Nov 2026", "21 Feb 2027")
    QTest.keyClicks(goal.ui.statement, "Walk to church again")
    QTest.keyClicks(goal.ui.target_text, "Steps >= 3000")
    QTest.keyClick(goal.ui.target_text, Key.Key_Return)
    assert "Reached when: Steps >= 3000" in words_on(page)
    click(page, "Add step: Walk to church again")
    step = opened(page, StepForm)
    QTest.keyClicks(step.ui.text, "Call the walking group")
    step.ui.wants_task.setChecked(True)
    QTest.keyClick(step.ui.text, Key.Key_Return)
    [stored] = the_goal(rosa, lucille).steps
    assert (stored.text, stored.owner) == ("Call the walking group", "Rosa Medina")
    assert stored.task_id is not None
    assert "Call the walking group" in words_on(page)


def test_a_step_of_somebody_else_needs_a_name_and_is_no_task(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone")
    click(page, "Add step: Own phone")
    form = opened(page, StepForm)
    form.ui.wants_task.setChecked(True)
    form.ui.owner.setCurrentIndex(form.ui.owner.findData(""))
    QTest.keyClicks(form.ui.text, "Pick it up")
    form.ui.save.click()
    assert "Choose who does it" in form.ui.owner_name.accessibleDescription()
    QTest.keyClicks(form.ui.owner_name, "Her sister Ana")
    form.ui.save.click()
    [step] = the_goal(rosa, lucille).steps
    assert (step.owner, step.task_id) == ("Her sister Ana", None)


def test_suggestions_are_answered_with_yes_or_no(page: CarePlansPage, rosa: Desk, lucille: UUID) -> None:
    food, ride = a_need(rosa, lucille), a_need(rosa, lucille, "transportation-insecurity")
    press(page, "Begin a plan")
    assert "2 suggestions" in words_on(page)
    click(page, f"Yes: {food.goal}")
    assert "1 suggestion" in words_on(page)
    click(page, f"No: {ride.goal}")
    assert "suggestion" not in words_on(page)
    assert the_goal(rosa, lucille).need_id == food.need_id
    assert f"Need: {food.label}" in words_on(page)


def test_a_goal_without_news_and_a_plan_to_renew_say_so(
    page: CarePlansPage, rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    monday.at = monday.at.replace(year=2025, month=12, day=10)
    an_active_plan(rosa, lucille, sent_on=date(2025, 12, 10))
    monday.at = monday.at.replace(year=2026, month=11, day=23)
    page.refresh()
    chips = chips_on(page)
    assert "Renew by 10 Dec 2026" in chips
    assert "No news: ask by 10 Mar 2026" in chips
    assert "Was due 10 Mar 2026" in chips


def test_a_goal_is_taken_out_with_a_reason(page: CarePlansPage, rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    click(page, "Take step out: Apply for the phone program")
    QTest.keyClicks(opened(page, ReasonBox).reason, "Done already")
    opened(page, ReasonBox).yes_button.click()
    assert the_goal(rosa, lucille).steps == ()
    click(page, "Take goal out: Own phone")
    QTest.keyClicks(opened(page, ReasonBox).reason, "Not hers")
    opened(page, ReasonBox).yes_button.click()
    assert the_plan(rosa, lucille).goals == ()
    assert "No goal yet" in words_on(page)


def test_a_barrier_is_added_with_what_often_helps_and_ends(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    press(page, "Begin a plan")
    press(page, "Add barrier")
    form = opened(page, BarrierForm)
    form.ui.domain.choose(BarrierDomain.TRANSPORT)
    QTest.keyClicks(form.ui.description, "No car")
    form.ui.save.click()
    assert "No ride · No car" in words_on(page)
    assert "Could help: Book a ride through the health plan" in words_on(page)
    [more] = [each for each in page.findChildren(QPushButton) if "this barrier" in each.accessibleName()]
    [gone] = [each for each in more.menu().actions() if each.text() == "It is gone..."]
    gone.trigger()
    QTest.keyClicks(opened(page, ReasonBox).reason, "The plan pays the ride")
    opened(page, ReasonBox).yes_button.click()
    assert "Resolved" in chips_on(page)
    assert "The plan pays the ride" in words_on(page)


def test_nothing_private_stands_on_the_page_beside_the_person(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    need = a_need(rosa, lucille, "intimate-partner-violence", sensitivity=Sensitivity.VIOLENCE)
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "A safe place", "Call the shelter", need_id=need.need_id)
    a_goal(rosa, lucille, "Own phone")
    sent_to_review(rosa, lucille)
    assert 'The goal "Own phone" needs' in words_on(page)
    page.hide_private(True)
    assert "A safe place" not in words_on(page)
    page.hide_private(False)
    a_step(rosa, the_goal(rosa, lucille, "Own phone").goal_id, "Apply for the phone program")
    approved(kims_desk(rosa), lucille)
    agreed(rosa, lucille)
    in_force(rosa, lucille)
    revised(rosa, lucille)
    a_step(rosa, the_goal(rosa, lucille, "A safe place").goal_id, "Pack a bag")
    assert "Pack a bag" in words_on(page)
    page.hide_private(True)
    assert "A safe place" not in words_on(page)
    assert "Pack a bag" not in words_on(page)
    assert need.label not in words_on(page)
    assert "Own phone" in words_on(page)


def test_plans_and_goals_from_elsewhere_are_shown_below(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    with rosa.writing() as session:
        activities = ("Weigh each morning", "Low salt meals")
        active = PlanStatus.ACTIVE
        session.add(CarePlan(chart=lucille, title="Heart failure", status=active, activities=activities))
        session.add(Goal(chart=lucille, statement="Walk to church", status=GoalStatus.ACTIVE))
    assert page.empty.isHidden()
    assert next_step(page) == "Begin a plan"
    words = words_on(page)
    assert "From imported records" in words
    assert "Weigh each morning\nLow salt meals" in words
    page.next_button.click()
    assert "1 suggestion" in words_on(page)


def test_the_keyboard_stays_where_it_was_when_the_page_is_shown_anew(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone")
    [button] = [
        each for each in page.findChildren(QPushButton) if each.accessibleName() == "Add step: Own phone"
    ]
    button.setFocus()
    a_goal(rosa, lucille, "Steady housing")
    focused = page.window().focusWidget()
    assert focused is not None
    assert (focused is not button, focused.accessibleName()) == (True, "Add step: Own phone")


def test_a_chart_that_is_only_read_offers_nothing_to_change(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    an_active_plan(rosa, lucille)
    page.only_read("Ben Carver has this chart now.")
    names = [each.accessibleName() for each in page.findChildren(QPushButton) if each.isVisible()]
    assert not any(name.startswith(("Note progress", "Say how", "Revise")) for name in names)
    assert next_step(page) == ""


def test_one_page_has_one_primary_button_in_each_state(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    an_active_plan(rosa, lucille)
    revised(rosa, lucille)
    primary = [
        each
        for each in page.findChildren(QPushButton)
        if each.isVisible() and each.property("kind") == "primary"
    ]
    assert [each.text() for each in primary] == ["Send to team review"]
    assert [each.text() for each in page.findChildren(Heading) if each.property("level") == 1] == ["Plan"]
    assert clock.today()
