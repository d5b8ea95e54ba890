"""The team and the office's settings in a real store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from carecoord_desktop.common import clock
from carecoord_desktop.common.problems import DraftHasProblems
from carecoord_desktop.features.team.actions import (
    NotInTeam,
    add_worker,
    found_team,
    set_office_setting,
    take_desk,
)
from carecoord_desktop.features.team.queries import (
    office_setting,
    office_time_zone,
    worker_name,
    worker_names,
    workers,
)
from carecoord_desktop.features.team.records import Role
from carecoord_desktop.features.team.rules import Setting, WorkerDraft
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.record import new_id
from carecoord_desktop.store.store import Store
from tests.builders.desks import BEN, ROSA
from tests.builders.team import a_worker


def test_whoever_joins_is_listed_by_name_with_her_role(rosa: Desk) -> None:
    a_worker(rosa, "Ben Ortiz", role=Role.RN)
    with rosa.reading() as session:
        assert [(row.name, row.role) for row in workers(session)] == [
            ("Ben Ortiz", Role.RN),
            ("Rosa Medina", Role.COORDINATOR),
        ]
        assert worker_names(session) == {ROSA: "Rosa Medina", BEN: "Ben Ortiz"}
        assert worker_name(session, BEN) == "Ben Ortiz"


def test_nobody_and_a_stranger_have_no_name(rosa: Desk) -> None:
    with rosa.reading() as session:
        assert (worker_name(session, None), worker_name(session, new_id())) == ("", "")


def test_a_worker_without_a_name_is_refused(rosa: Desk) -> None:
    with rosa.writing() as session, pytest.raises(DraftHasProblems, match="worker's name"):
        add_worker(session, WorkerDraft("  "))
    with rosa.reading() as session:
        assert len(workers(session)) == 1


def test_the_office_counts_its_days_in_new_york_until_somebody_says_otherwise(rosa: Desk) -> None:
    with rosa.reading() as session:
        assert office_time_zone(session) == "America/New_York"
    for zone in ("America/Chicago", "America/Denver"):
        with rosa.writing() as session:
            set_office_setting(session, Setting.TIME_ZONE, zone)
        with rosa.reading() as session:
            assert office_time_zone(session) == zone
    with rosa.reading() as session:
        assert office_setting(session, Setting.NAME) == ""


@pytest.mark.parametrize("zone", ["", "Chicago", "../etc/passwd"])
def test_a_time_zone_nobody_knows_is_refused(rosa: Desk, zone: str) -> None:
    with rosa.writing() as session, pytest.raises(DraftHasProblems):
        set_office_setting(session, Setting.TIME_ZONE, zone)


def test_whoever_founds_a_team_sits_at_her_own_desk_the_next_morning(tmp_path: Path) -> None:
    key, dana = bytes(range(32)), new_id()
    store = Store(tmp_path / "records.db", key)
    desk = found_team(store, dana, " Dana Reyes ", Role.RN)
    with desk.writing() as session:
        set_office_setting(session, Setting.TIME_ZONE, "America/Denver")
    store.close()
    store = Store(tmp_path / "records.db", key)
    try:
        again = take_desk(store, dana)
        assert (again.worker_id, again.worker_name, again.role) == (dana, "Dana Reyes", "rn")
        assert clock.at_office(datetime(2026, 11, 23, 17, 0, tzinfo=UTC)).hour == 10
        with pytest.raises(NotInTeam, match="does not have you"):
            take_desk(store, new_id())
    finally:
        clock.set_office_zone("America/New_York")
        store.close()
