"""The way of a plan on screen: review, approval, agreement, in force, revised; one next step at a time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.features.care_plans.form import ActivateForm, ApproveForm, ReviseForm
from carecoord_desktop.features.care_plans.page import CarePlansPage
from carecoord_desktop.features.care_plans.records import PlanStage, UpdateReason
from carecoord_desktop.features.care_plans.rules import Fate
from carecoord_desktop.features.goals.form import ProgressForm, StepForm
from carecoord_desktop.features.goals.records import Achievement, StepStatus
from carecoord_desktop.features.signatures.form import SignatureForm
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.draft import drafts_of
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import PlainLabel
from carecoord_desktop.widgets.reason_box import ReasonBox
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    an_active_plan,
    approved,
    brought_into_force,
    kims_desk,
    sent_to_review,
    the_goal,
    the_plan,
    versions,
)
from tests.builders.care_plans_page import chips_on, click, next_step, words_on
from tests.builders.pages import opened, press

Key = Qt.Key
ShowPage = Callable[[CarePlansPage], CarePlansPage]


@pytest.fixture
def page(rosa: Desk, lucille: UUID, show_page: ShowPage) -> CarePlansPage:
    """Lucille's plan, still empty, on screen."""
    return show_page(CarePlansPage(rosa, lucille))


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
