"""A plan on its way: who may approve it, what locks it, what a new version takes along."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.clock import HeldClock
from carecoord_desktop.common.partial_date import PartialDate
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.care_plans import actions, rules
from carecoord_desktop.features.care_plans.queries import open_tasks_of_plan, plans_elsewhere, plans_of_chart
from carecoord_desktop.features.care_plans.records import CarePlan, PlanStage, PlanStatus, UpdateReason
from carecoord_desktop.features.care_plans.rules import Approval, Fate, TaskFate
from carecoord_desktop.features.enrollments.records import Acuity
from carecoord_desktop.features.goals.actions import (
    add_goal,
    change_goal,
    finish_step,
    note_progress,
    strike_goal,
)
from carecoord_desktop.features.goals.queries import goals_of_chart
from carecoord_desktop.features.goals.records import Achievement, Goal
from carecoord_desktop.features.goals.rules import GoalDraft, ProgressDraft
from carecoord_desktop.features.signatures.records import Manner
from carecoord_desktop.features.signatures.rules import SignatureDraft
from carecoord_desktop.features.team.actions import set_office_setting
from carecoord_desktop.features.team.rules import Setting
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, new_id
from tests.builders.care_plans import (
    a_draft,
    a_goal,
    a_step,
    agreed,
    all_kept,
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
from tests.builders.contacts import a_note
from tests.builders.enrollments import an_enrollment
from tests.builders.tasks import the_task


def refusal(caught: pytest.ExceptionInfo[DraftHasProblems]) -> str:
    """Return what the coordinator reads."""
    return " ".join(problem.message for problem in caught.value.problems)


def test_the_current_plan_stands_before_plans_that_are_over(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        for title, status, started in (
            ("Old", PlanStatus.COMPLETED, "2025"),
            ("First", PlanStatus.ACTIVE, "2024-01"),
            ("Latest", PlanStatus.ACTIVE, "2026-03-01"),
        ):
            session.add(CarePlan(chart=lucille, title=title, status=status, started_on=PartialDate(started)))
        session.add(CarePlan(chart=new_id(), title="Of somebody else", status=PlanStatus.ACTIVE))
    a_draft(rosa, lucille)
    with rosa.reading() as session:
        assert [(row.title, row.is_over) for row in plans_elsewhere(session, lucille)] == [
            ("Latest", False),
            ("First", False),
            ("Old", True),
        ]
        assert len(plans_of_chart(session, lucille)) == 4


def test_a_plan_goes_from_draft_to_in_force_and_is_renewed_a_year_after_it_was_sent(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    plan = an_active_plan(rosa, lucille, sent_on=date(2026, 11, 23))
    assert (plan.version, plan.stage) == (1, PlanStage.ACTIVE)
    assert (plan.approved_by, plan.approved_credential) == ("Kim Tran", "RN")
    assert plan.renewal is not None
    assert (plan.renewal.due_on, plan.renewal.alert_on) == (date(2027, 11, 23), date(2027, 10, 24))
    assert plan.ended_on == PartialDate("2027-11-23")
    assert plan.locked_at == clock.now()


def test_a_goal_without_a_step_can_be_written_down_but_not_approved(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    goal_id = a_goal(rosa, lucille, "Own phone")
    sent_to_review(rosa, lucille)
    kim = kims_desk(rosa)
    with pytest.raises(DraftHasProblems) as caught:
        approved(kim, lucille)
    assert 'The goal "Own phone" needs at least one step.' in refusal(caught)
    a_step(rosa, goal_id, "Apply for the phone program")
    approved(kim, lucille)
    assert the_plan(rosa, lucille).plan.stage == PlanStage.CLINICIAN_APPROVED


def test_a_plan_without_a_goal_does_not_go_to_the_team(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="at least one goal"):
        sent_to_review(rosa, lucille)


def test_the_coordinator_cannot_approve_for_the_clinician(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    assert not the_plan(rosa, lucille).may_approve
    with pytest.raises(DraftHasProblems) as caught, rosa.writing() as session:
        actions.approve(session, versions(rosa, lucille)[0].seen, Approval("Kim Tran", "RN", clock.today()))
    assert "An RN or a supervisor approves a plan" in refusal(caught)
    assert versions(rosa, lucille)[0].stage == PlanStage.TEAM_REVIEW


def test_a_program_without_a_nurse_names_who_approves(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    with pytest.raises(DraftHasProblems), rosa.writing() as session:
        set_office_setting(session, Setting.PLAN_APPROVAL_ROLES, "rn, doctor")
    with rosa.writing() as session:
        set_office_setting(session, Setting.PLAN_APPROVAL_ROLES, "coordinator, supervisor")
    assert the_plan(rosa, lucille).may_approve
    approved(rosa, lucille)
    assert versions(rosa, lucille)[0].approved_by == "Rosa Medina"


def test_an_approval_without_credential_or_from_tomorrow_is_refused(monday: HeldClock) -> None:
    found = rules.approval_problems(Approval("Kim Tran", " ", clock.today() + timedelta(days=1)))
    assert [problem.field for problem in found] == ["credential", "approved_on"]


def test_what_was_approved_is_locked_until_the_plan_is_a_draft_again(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    goal = the_goal(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="locked"):
        a_step(rosa, goal.goal_id, "One more step")
    with pytest.raises(DraftHasProblems, match="locked"), rosa.writing() as session:
        change_goal(session, GoalDraft.of(goal.seen))
    with pytest.raises(DraftHasProblems, match="locked"), rosa.writing() as session:
        strike_goal(session, goal.seen, "Not hers")
    with rosa.writing() as session:
        actions.reopen(session, versions(rosa, lucille)[0].seen)
    plan = versions(rosa, lucille)[0]
    assert (plan.stage, plan.approved_by, plan.approved_on) == (PlanStage.DRAFT, "", None)
    a_step(rosa, goal.goal_id, "One more step")


def test_an_approval_holds_only_for_what_was_approved(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    goal_id = a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    with rosa.writing() as session:  # as a pull brings what somebody wrote before she heard of the approval
        goal = session.get_one(Goal, goal_id)
        change(goal, Seen.of(goal), statement="A tablet")
    assert "changed after it was approved" in the_plan(rosa, lucille).waits_for[0].message
    with pytest.raises(DraftHasProblems, match="changed after it was approved"):
        agreed(rosa, lucille)


def test_what_was_approved_is_known_again_by_what_it_says_and_not_by_how_far_it_has_come(
    rosa: Desk, lucille: UUID
) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    a_goal(rosa, lucille, "Food at home", "Sign up at the pantry")
    goals = the_plan(rosa, lucille).goals
    before = rules.content_hash(goals)
    assert rules.content_hash(goals[::-1]) == before
    told = ProgressDraft(clock.today(), Achievement.IMPROVING, "Applied", 8)
    with rosa.writing() as session:
        note_progress(session, goals[0].seen, told)
        finish_step(session, goals[0].steps[0].seen, "Done")
    assert rules.content_hash(the_plan(rosa, lucille).goals) == before
    a_step(rosa, goals[0].goal_id, "Call back")
    assert rules.content_hash(the_plan(rosa, lucille).goals) != before


def test_the_person_agrees_to_exactly_what_was_approved(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program")
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    said = SignatureDraft(Manner.VERBAL, "Lucille Grant", signed_on=clock.today())
    with pytest.raises(DraftHasProblems, match="witness"), rosa.writing() as session:
        actions.agree(session, versions(rosa, lucille)[0].seen, said)
    agreed(rosa, lucille, "Lucille Grant")
    plan = the_plan(rosa, lucille)
    assert plan.signature is not None
    assert plan.signature.content == plan.plan.seen.values["approved_content"]
    assert (plan.signature.manner, plan.signature.paper) == (Manner.PAPER, "Chart folder, page 3")


def test_whoever_looks_at_a_plan_that_has_moved_on_changes_nothing(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille)
    seen = versions(rosa, lucille)[0].seen
    sent_to_review(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="is team review by now"), rosa.writing() as session:
        actions.send_to_review(session, seen)


def test_there_is_one_plan_under_way_at_a_time(rosa: Desk, lucille: UUID) -> None:
    an_active_plan(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="There is a plan already"):
        a_draft(rosa, lucille)
    in_force_seen = versions(rosa, lucille)[0].seen
    revised(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="under way already"), rosa.writing() as session:
        actions.revise(session, in_force_seen, rules.Revision(UpdateReason.OTHER))


def test_a_new_version_takes_along_what_is_open_and_its_progress(rosa: Desk, lucille: UUID) -> None:
    a_draft(rosa, lucille)
    a_goal(rosa, lucille, "Own phone", "Apply for the phone program", "Learn to text")
    a_goal(rosa, lucille, "Food at home", "Sign up at the pantry")
    brought_into_force(rosa, lucille)
    reached, phone = the_goal(rosa, lucille, "Food at home"), the_goal(rosa, lucille, "Own phone")
    told = ProgressDraft(clock.today(), Achievement.ACHIEVED, "The box comes each week", 9, is_over=True)
    with rosa.writing() as session:
        note_progress(session, reached.seen, told)
        note_progress(session, phone.seen, ProgressDraft(clock.today(), Achievement.IMPROVING, "Applied"))
        finish_step(session, next(s for s in phone.steps if "Apply" in s.text).seen, "Phone came")
    new = revised(rosa, lucille)
    assert (new.version, new.stage, new.reason_for_update) == (2, PlanStage.DRAFT, UpdateReason.ANNUAL)
    copy = the_goal(rosa, lucille)
    assert (copy.statement, copy.root_id) == ("Own phone", phone.goal_id)
    assert [step.text for step in copy.steps] == ["Learn to text"]
    assert [each.note for each in copy.progress] == ["Applied"]
    assert versions(rosa, lucille)[1].stage == PlanStage.ACTIVE
    with rosa.reading() as session:
        assert [row.statement for row in goals_of_chart(session, lucille)] == ["Own phone", "Food at home"]


def test_every_open_task_gets_its_fate_when_a_new_version_comes_into_force(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    a_draft(rosa, lucille)
    goal_id = a_goal(rosa, lucille, "Own phone")
    for text in ("Apply", "Call back", "Pick it up", "Learn to text", "Learn to video call"):
        a_step(rosa, goal_id, text, wants_task=True, due_on=date(2026, 12, 1))
    brought_into_force(rosa, lucille)
    old = versions(rosa, lucille)[0]
    revised(rosa, lucille)
    sent_to_review(rosa, lucille)
    approved(kims_desk(rosa), lucille)
    agreed(rosa, lucille)
    with pytest.raises(DraftHasProblems, match="is open, too"):
        in_force(rosa, lucille)
    keep, *others = all_kept(rosa, old.plan_id)
    assert len(others) == 4
    cancel = TaskFate(others[0].seen, Fate.CANCEL, "She has a phone now")
    replace = TaskFate(others[1].seen, Fate.REPLACE, "Bring the tablet instead")
    in_force(rosa, lucille, None, keep, *others[2:], cancel, replace)
    assert [plan.stage for plan in versions(rosa, lucille)] == [PlanStage.ACTIVE, PlanStage.SUPERSEDED]
    assert the_task(rosa, lucille, cancel.task_id).status_reason == "She has a phone now"
    assert the_task(rosa, lucille, replace.task_id).status_reason == "Replaced by: Bring the tablet instead"
    with rosa.reading() as session:
        left = [row.title for row in open_tasks_of_plan(session, versions(rosa, lucille)[0].plan_id)]
        goals = goals_of_chart(session, lucille)
    assert sorted(left) == sorted(
        [keep.title, *(one.title for one in others[2:]), "Bring the tablet instead"]
    )
    assert [goal.statement for goal in goals] == ["Own phone"]


def test_a_signed_contact_about_a_goal_is_news_of_it_also_of_its_earlier_version(
    rosa: Desk, lucille: UUID, monday: HeldClock
) -> None:
    monday.at = monday.at.replace(month=6)
    an_active_plan(rosa, lucille)
    goal_id = the_goal(rosa, lucille).goal_id
    assert the_plan(rosa, lucille).news_due == {goal_id: date(2026, 9, 21)}
    monday.at = monday.at.replace(month=8)
    a_note(rosa, lucille, "We walked to church together.", goals=(str(goal_id), "no goal"))
    assert the_plan(rosa, lucille).news_due == {goal_id: date(2026, 11, 21)}
    an_enrollment(rosa, lucille, acuity=Acuity.FOUR)
    assert the_plan(rosa, lucille).news_due == {goal_id: date(2026, 9, 22)}
    revised(rosa, lucille)
    brought_into_force(rosa, lucille)
    copy = the_goal(rosa, lucille)
    assert copy.goal_id != goal_id
    assert the_plan(rosa, lucille).news_due == {copy.goal_id: date(2026, 9, 22)}


def test_a_draft_that_was_thrown_away_is_not_offered_again_and_its_number_is_not_used_twice(
    rosa: Desk, lucille: UUID
) -> None:
    an_active_plan(rosa, lucille)
    draft = revised(rosa, lucille)
    with rosa.writing() as session:
        actions.discard_draft_plan(session, draft.seen, "She wants to wait")
    assert [plan.version for plan in versions(rosa, lucille)] == [1]
    assert revised(rosa, lucille).version == 3


def test_a_goal_without_words_or_due_date_is_refused(rosa: Desk, lucille: UUID) -> None:
    plan = a_draft(rosa, lucille)
    with pytest.raises(DraftHasProblems) as caught, rosa.writing() as session:
        add_goal(session, lucille, plan.plan_id, GoalDraft(" ", confidence=11))
    assert [problem.field for problem in caught.value.problems] == ["statement", "due_on", "confidence"]
