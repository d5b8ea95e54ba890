"""What each role may do: one table, kept by every save on the laptop, said in words beside the button."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from carecoord_desktop.features.care_plans.records import CarePlan, PlanStatus
from carecoord_desktop.features.complaints import rules as complaints
from carecoord_desktop.features.complaints.actions import add_complaint
from carecoord_desktop.features.team import rules
from carecoord_desktop.features.team.actions import (
    add_worker,
    found_team,
    require,
    set_office_setting,
    take_desk,
)
from carecoord_desktop.features.team.queries import refusals, workers
from carecoord_desktop.features.team.records import Role, Worker
from carecoord_desktop.features.team.rules import Deed, NotPermitted, Setting, WorkerDraft
from carecoord_desktop.store.capture import change
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import Seen, captured_fields, new_id, record_class_of
from carecoord_desktop.store.store import Store
from tests.builders.desks import BEN, desk_of
from tests.builders.team import a_worker


def at_the_desk_of(rosa: Desk, role: Role) -> Desk:
    """Return the desk of somebody in another role, at Rosa's laptop."""
    a_worker(rosa, role=role)
    return desk_of(rosa.store, BEN, "Ben Ortiz", role)


def an_approved_plan(chart: UUID) -> CarePlan:
    """Return a plan that says it is approved."""
    return CarePlan(chart=chart, title="Plan", status=PlanStatus.DRAFT, approved_by="Dana Lee, RN")


def test_every_deed_has_its_roles_its_words_and_fields_that_exist() -> None:
    for deed in Deed:
        assert rules.roles_that_may(deed) <= set(Role)
        assert rules.refusal(deed).endswith((".", "'s."))
        for name in rules.fields_of(deed):
            kind, field = name.split(".")
            record_class = record_class_of(kind)
            assert record_class is not None, kind
            assert field in captured_fields(record_class), name


@pytest.mark.parametrize("deed", list(Deed))
def test_a_role_nobody_knows_may_nothing(deed: Deed) -> None:
    assert not rules.may("teleporter", deed)
    assert not rules.may("", deed)


def test_an_auditor_reads_and_reviews_and_nothing_else() -> None:
    assert {deed for deed in Deed if rules.may(Role.AUDITOR, deed)} == {Deed.REVIEW_TRAIL}


def test_an_auditor_saves_nothing_whatever_action_she_finds(rosa: Desk, lucille: UUID) -> None:
    auditor = at_the_desk_of(rosa, Role.AUDITOR)
    for desk, is_saved in ((auditor, False), (rosa, True)):
        draft = replace(complaints.new_draft(), what="Nobody called back")
        if is_saved:
            with desk.writing() as session:
                add_complaint(session, lucille, draft)
        else:
            with pytest.raises(NotPermitted, match="to read"), desk.writing() as session:
                add_complaint(session, lucille, draft)


def test_a_coordinator_does_not_approve_for_the_clinician(rosa: Desk, lucille: UUID) -> None:
    dana = at_the_desk_of(rosa, Role.RN)
    plan = an_approved_plan(lucille)
    plan.approved_content = "0123456789abcdef"
    with pytest.raises(NotPermitted, match="An RN or a supervisor"), rosa.writing() as session:
        session.add(plan)
    with rosa.reading() as session:
        assert session.query(CarePlan).count() == 0
    with dana.writing() as session:
        session.add(CarePlan(chart=lucille, title="Plan", status=PlanStatus.DRAFT, approved_content="01"))


def test_bringing_an_approved_plan_back_to_draft_is_no_approval(rosa: Desk, lucille: UUID) -> None:
    dana = at_the_desk_of(rosa, Role.RN)
    plan_id = new_id()
    with dana.writing() as session:
        plan = CarePlan(id=plan_id, chart=lucille, title="Plan", status=PlanStatus.DRAFT, approver_id=BEN)
        session.add(plan)
    with rosa.writing() as session:
        plan = session.get_one(CarePlan, plan_id)
        change(plan, Seen.of(plan), approver_id=None)
    with rosa.reading() as session:
        assert session.get_one(CarePlan, plan_id).approver_id is None


def test_an_office_names_who_approves_its_plans(rosa: Desk, lucille: UUID) -> None:
    with rosa.writing() as session:
        set_office_setting(session, Setting.PLAN_APPROVAL_ROLES, "coordinator, supervisor")
    with rosa.writing() as session:
        session.add(CarePlan(chart=lucille, title="Plan", status=PlanStatus.DRAFT, approved_content="01"))
    dana = at_the_desk_of(rosa, Role.RN)
    with pytest.raises(NotPermitted), dana.writing() as session:
        session.add(CarePlan(chart=lucille, title="Two", status=PlanStatus.DRAFT, approved_content="02"))


def test_alone_she_adds_coworkers_until_there_is_somebody_whose_task_it_is(rosa: Desk) -> None:
    kim = at_the_desk_of(rosa, Role.SUPERVISOR)
    with pytest.raises(NotPermitted, match="supervisor or administrator"), rosa.writing() as session:
        add_worker(session, WorkerDraft("Dana Lee", Role.RN))
    with kim.writing() as session:
        add_worker(session, WorkerDraft("Dana Lee", Role.RN))
    with rosa.reading() as session:
        assert [row.name for row in workers(session)] == ["Ben Ortiz", "Dana Lee", "Rosa Medina"]


def test_nobody_makes_herself_a_supervisor(rosa: Desk) -> None:
    at_the_desk_of(rosa, Role.SUPERVISOR)

    def promote_me() -> None:
        with rosa.writing() as session:
            me = session.get_one(Worker, rosa.worker_id)
            change(me, Seen.of(me), role=Role.SUPERVISOR)

    with pytest.raises(NotPermitted):
        promote_me()


def test_what_leaves_no_record_is_asked_about_as_it_stands_now(rosa: Desk) -> None:
    require(rosa, Deed.EXPORT)
    auditor = at_the_desk_of(rosa, Role.AUDITOR)
    with pytest.raises(NotPermitted, match="does not export"):
        require(auditor, Deed.EXPORT)
    assert "does not print" in auditor.refusal(Deed.PRINT)
    assert rosa.refusal(Deed.PRINT) == ""


def test_an_auditor_can_sit_down_at_a_laptop_of_her_own(tmp_path: object, rosa: Desk) -> None:
    assert isinstance(rosa.store, Store)
    ann = new_id()
    desk = found_team(rosa.store, ann, "Ann Auditor", Role.AUDITOR)
    assert desk.refusal(Deed.WRITE)
    assert take_desk(rosa.store, rosa.worker_id).refusal(Deed.WRITE) == ""


def test_the_words_of_a_role_are_those_of_the_table(rosa: Desk) -> None:
    with rosa.reading() as session:
        said = refusals(session.connection(), Role.RECORDS)
    assert (
        said.keys()
        == {deed for deed in Deed if not rules.may(Role.RECORDS, deed)} - rules.OPEN_WHERE_NOBODY_MAY
    )
    assert said[Deed.SIGN] == rules.refusal(Deed.SIGN)
