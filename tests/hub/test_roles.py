"""What a role does not allow is held at the office, whoever the laptop says it was; nothing is lost."""

from __future__ import annotations

from uuid import UUID

import pytest

from carecoord_desktop.features.team.records import OfficeSetting, Role
from carecoord_desktop.features.team.rules import Deed, Setting, roles_that_may
from carecoord_desktop.store.record import OFFICE_CHART
from carecoord_desktop.sync.wire.operations import WireOperation, derived_id
from carecoord_hub import caseload, judgement, office
from carecoord_hub.database import in_transaction, rows
from carecoord_hub.held import held_lines, release
from carecoord_hub.hub import Hub
from carecoord_hub.office import OfficeWish
from carecoord_hub.users import user_named
from tests.builders.hubs import MORNING_MS, FieldLaptop, a_laptop

WITH_CHARTS = sorted(roles_that_may(Deed.OPEN_CHART))


def a_laptop_with_the_chart(hub: Hub, chart: UUID, role: Role) -> FieldLaptop:
    """Return the laptop of somebody in this role to whom the chart is granted."""
    name = f"Somebody else, {role}"
    laptop = a_laptop(hub, name, role, seed=100)
    in_transaction(hub.engine, lambda c: caseload.give(hub, c, user_named(c, name), [chart], MORNING_MS - 1))
    return laptop


def an_approval(laptop: FieldLaptop, chart: UUID, author: UUID | None = None) -> WireOperation:
    """Return the operation of a care plan that is approved."""
    fields = {"title": "Plan", "status": "draft", "approved_on": "2026-11-23", "approved_by": "Dana"}
    said = laptop.says("care_plan", laptop.new_id(), chart, fields)
    if author is not None:
        said = said._replace(author=author)
    return said._replace(op_id=derived_id(said, laptop.replica))


def what_became_of(hub: Hub, said: WireOperation) -> tuple[bool, str]:
    """Return whether an operation was applied, and the remark on it."""
    with hub.engine.begin() as connection:
        [kept] = rows(connection, "SELECT is_applied, held FROM change WHERE op_id = ?", said.op_id)
    return bool(kept.is_applied), str(kept.held)


@pytest.mark.parametrize("role", WITH_CHARTS)
def test_only_who_approves_plans_brings_an_approval(hub: Hub, role: Role) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    laptop = a_laptop_with_the_chart(hub, lucille.chart, role)
    approval = an_approval(laptop, lucille.chart)
    laptop.send(approval)
    is_allowed = role in (Role.RN, Role.SUPERVISOR)
    assert what_became_of(hub, approval) == (is_allowed, "" if is_allowed else "not-her-role")


def test_an_office_without_a_nurse_may_name_who_approves(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    rosa.send(lucille)
    fields = {"name": Setting.PLAN_APPROVAL_ROLES.value, "value": "coordinator"}
    named = OfficeWish(OfficeSetting.kind(), rosa.new_id(), OFFICE_CHART, fields, {})
    in_transaction(hub.engine, lambda c: office.write(hub, c, [named], rosa.now_ms))
    approval = an_approval(rosa, lucille.chart)
    rosa.send(approval)
    assert what_became_of(hub, approval) == (True, "")


def test_a_nurse_at_a_coworkers_laptop_is_heard_and_the_office_sees_it(hub: Hub) -> None:
    rosa, dana = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Dana Lee", Role.RN)
    lucille = rosa.a_patient()
    approval = an_approval(rosa, lucille.chart, author=dana.worker)
    rosa.send(lucille, approval)
    assert what_became_of(hub, approval) == (True, "other-worker")


def test_a_coordinator_at_the_laptop_of_a_nurse_does_not_become_one(hub: Hub) -> None:
    rosa, dana = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Dana Lee", Role.RN)
    lucille = dana.a_patient()
    approval = an_approval(dana, lucille.chart, author=rosa.worker)
    dana.send(lucille, approval)
    assert what_became_of(hub, approval) == (False, "not-her-role")


def test_an_author_nobody_knows_may_what_the_owner_of_the_laptop_may(hub: Hub) -> None:
    rosa, dana = a_laptop(hub, "Rosa Medina"), a_laptop(hub, "Dana Lee", Role.RN)
    for laptop, is_allowed in ((rosa, False), (dana, True)):
        somebody = laptop.a_patient()
        approval = an_approval(laptop, somebody.chart, author=UUID(int=4711))
        laptop.send(somebody, approval)
        assert what_became_of(hub, approval)[0] == is_allowed


def test_an_auditor_writes_nothing_not_even_for_the_whole_office(hub: Hub) -> None:
    auditor = a_laptop(hub, "Ann Auditor", Role.AUDITOR)
    said = auditor.an_allergy(OFFICE_CHART)
    auditor.send(said)
    assert what_became_of(hub, said) == (False, "not-her-role")


def test_what_was_held_for_a_role_can_be_let_in(hub: Hub) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    lucille = rosa.a_patient()
    approval = an_approval(rosa, lucille.chart)
    rosa.send(lucille, approval)
    with hub.engine.begin() as connection:
        [line] = held_lines(connection)
    in_transaction(hub.engine, lambda c: release(hub, c, [line.id], rosa.now_ms))
    assert what_became_of(hub, approval) == (True, "")


def test_without_the_table_the_approval_would_go_through(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    rosa = a_laptop(hub, "Rosa Medina")
    monkeypatch.setattr(judgement, "beyond_role", lambda *_: {})
    lucille = rosa.a_patient()
    approval = an_approval(rosa, lucille.chart)
    rosa.send(lucille, approval)
    assert what_became_of(hub, approval) == (True, "")
