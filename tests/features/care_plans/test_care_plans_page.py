"""The plan on screen: by keyboard from the empty page to a plan in force, one next step at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.barriers.form import BarrierForm
from carecoord_desktop.features.barriers.records import BarrierDomain
from carecoord_desktop.features.care_plans.form import ActivateForm, ApproveForm, ReviseForm
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus, UpdateReason
from carecoord_desktop.features.care_plans.rules import Fate
from carecoord_desktop.features.goals.form import GoalForm, ProgressForm, StepForm
from carecoord_desktop.features.goals.records import Achievement, Goal, GoalStatus, StepStatus
from carecoord_desktop.features.needs.records import Sensitivity
from carecoord_desktop.features.signatures.form import SignatureForm
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import Chip, Heading, PlainLabel
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    an_active_plan,
    approved,
    brought_into_force,
    in_force,
    kims_desk,
    revised,
    sent_to_review,
    the_goal,
    the_plan,
    versions,
)
from tests.builders.needs import a_need
from tests.builders.pages import opened, press

Key = Qt.Key
ShowPage = Callable[[CarePlansPage], CarePlansPage]


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: ShowPage) -> CarePlansPage:
    """Lucille's plan, still empty, on screen."""
    return show_page(CarePlansPage(rosa, lucille))


def words_on(page: CarePlansPage) -> str:
    """Return all that can be read on the page."""
    labels = [each.text() for each in page.findChildren(PlainLabel) if each.isVisible()]
    texts = [each.text() for each in page.findChildren(Paragraph) if each.isVisible()]
    return "\n".join([*labels, *texts])


def chips_on(page: CarePlansPage) -> list[str]:
    """Return the words of the chips."""
    return [each.text() for each in page.findChildren(Chip) if each.isVisible()]


def click(page: CarePlansPage, name: str) -> None:
    """Press the one button that is called so for a screen reader."""
    [found] = [
        each for each in page.findChildren(QPushButton) if each.isVisible() and each.accessibleName() == name
    ]
    found.click()


def next_step(page: CarePlansPage) -> str:
    """Return what the one primary button says, "" if there is none."""
    return page.next_button.text() if page.next_button.isVisible() else ""


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


def test_the_way_has_one_next_step_and_waits_where_it_is_somebody_elses(
    page: CarePlansPage, rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    QTest.keyClick(page, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert versions(rosa, lucille)[0].stage == PlanStage.TEAM_REVIEW
    assert next_step(page) == ""
    assert "Now it waits for the approval of: RN or Supervisor." in words_on(page)
    approved(kims_desk(rosa), lucille)
    assert "Approved by Kim Tran, RN, 23 Nov 2026." in words_on(page)
    assert not page.goal_button.isVisible()
    press(page, "Record agreement...")
    form = opened(page, SignatureForm)
    assert form.ui.signer.text() == "Lucille Grant"
    form.ui.save.click()
    assert "sign in the box" in form.pad.accessibleDescription()
    for shift in (0, 60):
        points = [QPoint(20 + shift + 10 * n, 30 + (n % 3) * 15) for n in range(8)]
        QTest.mousePress(form.pad, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(form.pad, point)
        QTest.mouseRelease(form.pad, Qt.MouseButton.LeftButton, pos=points[-1])
    form.ui.save.click()
    assert "Agreed by Lucille Grant, 23 Nov 2026: signed on the screen." in words_on(page)
    press(page, "Bring into force...")
    activate = opened(page, ActivateForm)
    QTest.keyClicks(activate.ui.sent_to, "Harbor Primary Care")
    QTest.keyClicks(activate.ui.sent_on, "11/23/2026")
    activate.ui.save.click()
    assert next_step(page) == "Revise..."
    assert "Renew by 23 Nov 2027" in chips_on(page)
    assert "Sent to Harbor Primary Care, 23 Nov 2026." in words_on(page)


def test_a_nurse_approves_with_her_name_and_credential(
    rosa: Desk, lucille: UUID, show_page: ShowPage
) -> None:
    kim = kims_desk(rosa)
    page = show_page(CarePlansPage(kim, lucille))
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone")
    sent_to_review(rosa, lucille)
    press(page, "Approve...")
    form = opened(page, ApproveForm)
    assert (form.ui.name.text(), form.ui.credential.text()) == ("Kim Tran", "RN")
    form.ui.save.click()
    assert any("needs at least one step" in each.text() for each in form.findChildren(PlainLabel))
    form.reject()
    a_step(rosa, the_goal(rosa, lucille).goal_id, "Apply for the phone program")
    press(page, "Approve...")
    opened(page, ApproveForm).ui.save.click()
    assert versions(rosa, lucille)[0].approved_by == "Kim Tran"


def test_a_voice_agreement_needs_a_witness(page: CarePlansPage, rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    press(page, "Record agreement...")
    form = opened(page, SignatureForm)
    form.ui.manner.choose(Manner.VERBAL)
    assert not form.ui.strokes_place.isVisible()
    form.ui.save.click()
    assert "witness" in form.ui.witness.accessibleDescription()
    QTest.keyClicks(form.ui.witness, "Ana Ruiz")
    form.ui.save.click()
    signature = the_plan(rosa, lucille).signature
    assert signature is not None
    assert (signature.manner, signature.witness) == (Manner.VERBAL, "Ana Ruiz")


def test_a_signature_that_was_begun_is_kept_and_offered_again(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    press(page, "Record agreement...")
    form = opened(page, SignatureForm)
    form.pad.changed.emit("M100 200L120 150L150 120")
    form.reject()
    [draft] = drafts_of(rosa, lucille)
    assert "M100 200L120 150L150 120" in draft.content
    press(page, "Resume")
    assert opened(page, SignatureForm).pad.text() == "M100 200L120 150L150 120"


def test_progress_is_noted_and_a_step_is_said_to_be_done_on_a_locked_plan(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    an_active_plan(rosa, lucille)
    click(page, "Note progress: Walk to church again")
    form = opened(page, ProgressForm)
    form.ui.achievement.choose(Achievement.IMPROVING)
    QTest.keyClicks(form.ui.note, "Once around the block")
    form.ui.confidence.setCurrentIndex(form.ui.confidence.findData("7"))
    form.ui.save.click()
    assert {"Improving", "7 of 10 sure"} <= set(chips_on(page))
    assert "Once around the block" in words_on(page)
    click(page, "Say how it goes: Call the walking group")
    step = opened(page, StepForm)
    assert not step.ui.text.isEnabled()
    step.ui.status.choose(StepStatus.COMPLETED)
    QTest.keyClicks(step.ui.outcome, "They walk on Tuesdays")
    step.ui.save.click()
    assert "What came of it: They walk on Tuesdays" in words_on(page)


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


def test_revising_asks_why_shows_what_is_new_and_what_becomes_of_each_task(
    page: CarePlansPage, rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    goal_id = a_goal(rosa, lucille, "Own phone")
    for text in ("Apply", "Learn to text"):
        a_step(rosa, goal_id, text, wants_task=True)
    brought_into_force(rosa, lucille)
    press(page, "Revise...")
    revise = opened(page, ReviseForm)
    revise.ui.save.click()
    assert "Choose why" in revise.ui.reason.accessibleDescription()
    revise.ui.reason.choose(UpdateReason.PATIENT_REQUEST)
    revise.ui.save.click()
    assert "Nothing yet: both say the same." in words_on(page)
    a_step(rosa, the_goal(rosa, lucille).goal_id, "Video calls")
    assert "New step: Video calls" in words_on(page)
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    agreed(rosa, lucille)
    press(page, "Bring into force...")
    form = opened(page, ActivateForm)
    form.ui.save.click()
    assert form.isVisible()
    first, second = form.findChildren(Choice)
    first.choose(Fate.KEEP)
    second.choose(Fate.REPLACE)
    [words] = [
        each
        for each in form.findChildren(QLineEdit)
        if each.objectName().startswith("words_") and each.isVisible()
    ]
    QTest.keyClicks(words, "Bring the tablet")
    form.ui.save.click()
    assert [plan.stage for plan in versions(rosa, lucille)] == [PlanStage.ACTIVE, PlanStage.SUPERSEDED]
    click(page, "Show version 1")
    assert "Care plan, version 1" in words_on(page)
    assert next_step(page) == "Back to the newest version"
    page.next_button.click()
    assert "Care plan, version 2" in words_on(page)


def test_a_draft_goes_back_or_away_from_the_menu(page: CarePlansPage, rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    menu = page.more.menu()
    assert [each.text() for each in menu.actions()] == ["Back to draft", "Throw this version away..."]
    menu.actions()[0].trigger()
    assert versions(rosa, lucille)[0].stage == PlanStage.DRAFT
    menu.actions()[0].trigger()
    box = opened(page, ReasonBox)
    QTest.keyClicks(box.reason, "She wants to wait")
    box.yes_button.click()
    assert versions(rosa, lucille) == []
    assert page.empty.isVisible()


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
