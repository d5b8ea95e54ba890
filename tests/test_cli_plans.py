"""`carecoord plan show` and `carecoord plan goals`: what a script reads of a plan."""

from __future__ import annotations

import pytest

from carecoord_desktop.store import unlock
from carecoord_desktop.store.profile import Profile
from carecoord_desktop.store.record import new_id
from tests.builders.care_plans import a_goal, an_active_plan, revised
from tests.builders.command_line import CHEAPEST, Office, refusal
from tests.builders.desks import a_desk
from tests.builders.patients import a_patient, a_person
from tests.builders.profiles import PASSPHRASE


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Rosa's profile: Lucille has a plan in force and the draft of the next one."""
    folder = tmp_path_factory.mktemp("office")
    profile = Profile(folder / "profile")
    created = unlock.create(profile, "Rosa Medina", PASSPHRASE, CHEAPEST)
    desk = a_desk(profile.folder, key=created.key, worker_id=created.worker_id)
    lucille = a_patient(desk, a_person("Grant", "Lucille"))
    an_active_plan(desk, lucille)
    revised(desk, lucille)
    a_goal(desk, lucille, "Own phone")
    desk.store.close()
    return Office(folder, lucille, created.recovery_code)


def test_a_script_reads_the_newest_version_and_what_it_waits_for(office: Office) -> None:
    plan = office.ask("plan", "show", "--patient", office.lucille)
    assert (plan["version"], plan["stage"], plan["approved"]) == (2, "draft", None)
    goals = {goal["statement"]: goal for goal in plan["goals"]}
    assert set(goals) == {"Walk to church again", "Own phone"}
    [step] = goals["Walk to church again"]["steps"]
    assert (step["text"], step["owner"]) == ("Call the walking group", "Rosa Medina")
    told = office.run("plan", "show", "--patient", office.lucille).stdout.splitlines()
    assert told[0] == "Care plan, version 2: draft"
    assert "  Call the walking group (Rosa Medina, not started)" in told


def test_a_script_reads_a_version_by_its_number(office: Office) -> None:
    plan = office.ask("plan", "show", "--patient", office.lucille, "--number", 1)
    assert (plan["version"], plan["stage"]) == (1, "active")
    assert plan["approved"]["name"] == "Kim Tran"
    assert plan["renew_by"] is not None
    refused = refusal(office.run("plan", "show", "--patient", office.lucille, "--number", 9))
    assert "no plan of this number" in refused


def test_a_script_reads_the_goals_that_hold(office: Office) -> None:
    goals = office.ask("plan", "goals", "--patient", office.lucille)
    assert [(goal["statement"], goal["status"]) for goal in goals] == [
        ("Own phone", "proposed"),
        ("Walk to church again", "active"),
    ]
    told = office.run("plan", "goals", "--patient", office.lucille).stdout.splitlines()
    assert told[1].startswith("Walk to church again, active, due ")


def test_somebody_who_is_not_here_is_refused(office: Office) -> None:
    assert "nobody on this laptop" in refusal(office.run("plan", "goals", "--patient", new_id()))
    assert "nobody on this laptop" in refusal(office.run("plan", "show", "--patient", new_id()))
